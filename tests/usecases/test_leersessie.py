"""Leersessie: what its steps promise, from the first afspraak to the casus that goes in time."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.klok import Klok
from wijkagenda.domain.basis_model import sleutel_id
from wijkagenda.domain.bestand import instelling
from wijkagenda.domain.leersessie import aanwijzingen
from wijkagenda.queries.draad import draad
from wijkagenda.queries.leersessie import afspraken, vorige, vragen_nu
from wijkagenda.queries.leersessie_inhoud import casussen, inzichten, lens, programma
from wijkagenda.queries.record import record
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, leersessie, velden

VANDAAG = dt.date(2026, 11, 21)


def zet_instelling(bestand: Bestand, waarde: str) -> None:
    """The number of days after which an afspraak asks."""
    with bestand.uow("Instelling wijzigen") as werk:
        werk.nieuw(instelling("afspraak_dagen", waarde))


def test_the_programma_begins_with_what_was_agreed_last_time(bestand: Bestand) -> None:
    """Source: domein.md, Leersessie."""
    gebied = maak(bestand, "gebied")
    eerste = maak(bestand, "leersessie", gebied_id=gebied, begin="2026-10-08T13:00")
    tweede = maak(bestand, "leersessie", gebied_id=gebied, begin="2026-11-26T13:00")
    db = bestand.lees()
    assert programma(db, eerste).punten == ()
    assert [p.titel for p in programma(db, tweede).punten] == ["Wat spraken we vorige keer af?"]


def test_a_new_item_comes_at_the_end_and_can_be_moved(bestand: Bestand) -> None:
    sessie = maak(bestand, "leersessie", begin="2026-11-26T13:00")
    punten = [maak(bestand, "programmapunt", leersessie_id=sessie, titel=t, minuten=m) for t, m in (("Welkom", 15), ("Verhaal", 30), ("Afspraken", 20))]
    leersessie.verplaats_programmapunt(bestand.uow, punten[2], -1)
    gevonden = programma(bestand.lees(), sessie)
    assert [(p.volgorde, p.titel, f"{p.van:%H:%M}") for p in gevonden.punten] == [
        (1, "Welkom", "13:00"), (2, "Afspraken", "13:15"), (3, "Verhaal", "13:35"),
    ]  # fmt: skip
    assert gevonden.totaal() == "Samen 1 uur en 5 minuten: van 13:00 tot 14:05"


def test_an_item_at_an_end_stays_there(bestand: Bestand) -> None:
    punt = maak(bestand, "programmapunt", titel="Welkom")
    assert leersessie.verplaats_programmapunt(bestand.uow, punt, -1).geraakt == ()


def test_an_afspraak_asks_six_weeks_after_the_session(bestand: Bestand) -> None:
    """Source: S0 p. 10, step 4; the number is borrowed and can be changed."""
    sessie = maak(bestand, "leersessie", begin="2026-10-08T13:00")
    maak(bestand, "afspraak", leersessie_id=sessie, tekst="Trekker zoeken")
    (rij,) = afspraken(bestand.lees(), sessie, VANDAAG)
    assert rij.vraag_op == dt.date(2026, 11, 19)
    assert rij.vraagt


@pytest.mark.parametrize(("dagen", "vraag_op"), [("28", dt.date(2026, 11, 5)), ("0", None)])
def test_the_six_weeks_can_be_changed_or_switched_off(bestand: Bestand, dagen: str, vraag_op: dt.date | None) -> None:
    zet_instelling(bestand, dagen)
    sessie = maak(bestand, "leersessie", begin="2026-10-08T13:00")
    maak(bestand, "afspraak", leersessie_id=sessie, tekst="Trekker zoeken")
    assert [r.vraag_op for r in afspraken(bestand.lees(), sessie, VANDAAG)] == [vraag_op]


def test_what_asks_now_is_found_longest_waiting_first(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    oud = maak(bestand, "leersessie", gebied_id=gebied, begin="2026-09-17T13:00")
    nieuw = maak(bestand, "leersessie", begin="2026-10-08T13:00")
    vers = maak(bestand, "leersessie", begin="2026-11-12T13:00")
    for sessie, tekst in ((nieuw, "Trekker zoeken"), (oud, "Bellen"), (vers, "Later")):
        maak(bestand, "afspraak", leersessie_id=sessie, tekst=tekst)
    db = bestand.lees()
    assert [r.tekst for r in vragen_nu(db, VANDAAG)] == ["Bellen", "Trekker zoeken"]
    assert [r.tekst for r in vragen_nu(db, VANDAAG, [gebied])] == ["Bellen"]


def test_an_afspraak_becomes_an_actie_in_the_gebied_of_the_session(bestand: Bestand) -> None:
    sessie = maak(bestand, "leersessie")
    afspraak = maak(bestand, "afspraak", leersessie_id=sessie, tekst="Trekker zoeken\nvoor de koffie", wie="opbouwwerker")
    actie = leersessie.afspraak_wordt_actie(bestand.uow, afspraak).hoofd or ""
    db = bestand.lees()
    waarden = record(db, "actie", actie).waarden
    assert (waarden["titel"], waarden["trekker"]) == ("Trekker zoeken voor de koffie", "opbouwwerker")
    assert waarden["gebied_id"] == record(db, "leersessie", sessie).waarden["gebied_id"]
    assert [s.id for s in draad(db, "actie", actie).van if s.soort == "afspraak"] == [afspraak]
    assert afspraken(db, sessie, VANDAAG)[0].stand() == "actie: gepland"


def test_an_afspraak_becomes_an_actie_only_once(bestand: Bestand) -> None:
    afspraak = maak(bestand, "afspraak", tekst="Trekker zoeken")
    leersessie.afspraak_wordt_actie(bestand.uow, afspraak)
    with pytest.raises(RegelFout, match="al een actie"):
        leersessie.afspraak_wordt_actie(bestand.uow, afspraak)


def test_carrying_on_asks_again_later(bestand: Bestand) -> None:
    sessie = maak(bestand, "leersessie", begin="2026-10-08T13:00")
    afspraak = maak(bestand, "afspraak", leersessie_id=sessie, tekst="Trekker zoeken")
    leersessie.beantwoord_afspraak(bestand.uow, afspraak, "uitvoeren")
    assert [(r.uitkomst, r.vraag_op) for r in afspraken(bestand.lees(), sessie, VANDAAG)] == [("open", dt.date(2027, 1, 2))]
    leersessie.beantwoord_afspraak(bestand.uow, afspraak, "uitvoeren", opnieuw_op=dt.date(2026, 12, 1))
    assert [r.vraag_op for r in afspraken(bestand.lees(), sessie, VANDAAG)] == [dt.date(2026, 12, 1)]


def test_asking_again_is_on_a_day_to_come(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="nog komt"):
        leersessie.beantwoord_afspraak(bestand.uow, maak(bestand, "afspraak", tekst="x"), "uitvoeren", opnieuw_op=VANDAAG)


def test_another_perspective_is_told_in_a_sentence(bestand: Bestand) -> None:
    """Source: S0 p. 10, step 4: "uitvoeren of ander perspectief"."""
    afspraak = maak(bestand, "afspraak", tekst="Trekker zoeken")
    with pytest.raises(InvoerFout) as fout:
        leersessie.beantwoord_afspraak(bestand.uow, afspraak, "ander_perspectief")
    assert fout.value.veld == "toelichting"
    leersessie.beantwoord_afspraak(bestand.uow, afspraak, "ander_perspectief", "De buren doen het zelf.")
    assert vragen_nu(bestand.lees(), dt.date(2027, 12, 31)) == []


def test_the_next_session_shows_what_was_agreed_and_what_is_still_open(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    oud, laatste, nu = (maak(bestand, "leersessie", gebied_id=gebied, begin=f"2026-{m}-08T13:00") for m in ("06", "10", "11"))
    maak(bestand, "afspraak", leersessie_id=oud, tekst="Nog open")
    maak(bestand, "afspraak", leersessie_id=oud, tekst="Al gedaan", uitkomst="uitgevoerd")
    maak(bestand, "afspraak", leersessie_id=laatste, tekst="Vorige keer", uitkomst="uitgevoerd")
    gevonden = vorige(bestand.lees(), nu, VANDAAG)
    assert gevonden is not None
    assert gevonden.sessie.id == laatste
    assert [a.tekst for a in gevonden.afspraken] == ["Vorige keer"]
    assert [a.tekst for a in gevonden.nog_open] == ["Nog open"]
    assert vorige(bestand.lees(), oud, VANDAAG) is None


def test_an_insight_goes_back_on_the_agenda_as_an_opgave(bestand: Bestand) -> None:
    inzicht, plan = maak(bestand, "inzicht", tekst="Zonder folder luister je beter."), maak(bestand, "wijkplan")
    opgave = leersessie.inzicht_wordt_opgave(bestand.uow, inzicht, plan, "Luisteren").hoofd or ""
    assert record(bestand.lees(), "opgave", opgave).waarden["waarom"] == "Zonder folder luister je beter."
    assert [s.id for s in draad(bestand.lees(), "inzicht", inzicht).naar] == [opgave]
    with pytest.raises(RegelFout, match="al op de agenda"):
        leersessie.inzicht_wordt_opgave(bestand.uow, inzicht, plan, "Nog eens")


def test_an_insight_can_go_with_an_opgave_that_is_there(bestand: Bestand) -> None:
    inzicht, opgave = maak(bestand, "inzicht", tekst="Luister"), maak(bestand, "opgave")
    leersessie.inzicht_bij_opgave(bestand.uow, inzicht, opgave)
    assert record(bestand.lees(), "inzicht", inzicht).waarden["opgave_id"] == opgave


def test_a_verslag_dates_itself_and_sets_the_status(bestand: Bestand) -> None:
    sessie = maak(bestand, "leersessie")
    velden.wijzig(bestand.uow, "leersessie", sessie, {"verslag": "Goed gesprek."})
    waarden = record(bestand.lees(), "leersessie", sessie).waarden
    assert (waarden["verslag_op"], waarden["status"]) == (VANDAAG, "verslag")


@pytest.mark.parametrize("dag", [dt.date(2026, 11, 22), dt.date(2026, 11, 19)])
def test_a_verslag_is_made_after_the_session_and_not_in_the_future(bestand: Bestand, dag: dt.date) -> None:
    with pytest.raises(InvoerFout) as fout:
        velden.wijzig(bestand.uow, "leersessie", maak(bestand, "leersessie"), {"verslag_op": dag})
    assert fout.value.veld == "verslag_op"


# -- casussen


def met_casus(bestand: Bestand, tekst: str = "Een buur durft niets te vragen.") -> tuple[str, str]:
    """A leersessie with a casus."""
    sessie = maak(bestand, "leersessie")
    return sessie, maak(bestand, "casus", leersessie_id=sessie, tekst=tekst)


def op_dag(bestand: Bestand, dag: dt.date) -> None:
    """Moves the clock of this file."""
    klok: Klok = bestand.klok
    klok.gezet = dag


def staat_in(bestand: Bestand, woord: str) -> list[str]:
    """The tables in which a word can still be read."""
    con = bestand.con
    tabellen = [r[0] for r in con.execute("select name from sqlite_master where type = 'table' and name not like 'zoek%' and name not like 'sqlite%'")]
    return [t for t in tabellen if any(woord in str(rij) for rij in con.execute(f"select * from {t}"))]


def test_a_casus_goes_thirty_days_after_the_verslag(bestand: Bestand) -> None:
    """Source: domein.md, Leersessie."""
    sessie, _ = met_casus(bestand)
    velden.wijzig(bestand.uow, "leersessie", sessie, {"verslag_op": VANDAAG})
    assert [c.verwijderen_op for c in casussen(bestand.lees(), sessie)] == [dt.date(2026, 12, 21)]
    op_dag(bestand, dt.date(2026, 12, 20))
    assert leersessie.ruim_casussen_op(bestand.uow).geraakt == ()
    op_dag(bestand, dt.date(2026, 12, 21))
    assert leersessie.ruim_casussen_op(bestand.uow).geraakt != ()
    assert casussen(bestand.lees(), sessie) == []


def test_a_casus_without_a_verslag_stays(bestand: Bestand) -> None:
    sessie, _ = met_casus(bestand)
    op_dag(bestand, dt.date(2027, 12, 31))
    leersessie.ruim_casussen_op(bestand.uow)
    assert len(casussen(bestand.lees(), sessie)) == 1


def test_the_words_of_a_casus_that_went_are_in_no_table_any_more(bestand: Bestand) -> None:
    sessie, casus = met_casus(bestand, "Een buur met kippen durft niets te vragen.")
    velden.wijzig(bestand.uow, "casus", casus, {"tekst": "Een buur met kippen en konijnen."})
    bestand.bewaar_klad("casus", casus, "tekst", "kippen, en nog meer")
    velden.wijzig(bestand.uow, "leersessie", sessie, {"verslag_op": VANDAAG})
    assert set(staat_in(bestand, "kippen")) >= {"casus", "wijziging", "klad"}
    op_dag(bestand, dt.date(2026, 12, 21))
    leersessie.ruim_casussen_op(bestand.uow)
    assert staat_in(bestand, "kippen") == []
    assert bestand.zoek("kippen") == []


def test_a_casus_that_went_does_not_come_back_by_undo(bestand: Bestand) -> None:
    sessie, _ = met_casus(bestand)
    velden.wijzig(bestand.uow, "leersessie", sessie, {"verslag_op": VANDAAG})
    op_dag(bestand, dt.date(2026, 12, 21))
    leersessie.ruim_casussen_op(bestand.uow)
    history.ongedaan(bestand.uow, bestand.con)
    with pytest.raises(RegelFout, match="verder gewerkt"):
        history.ongedaan(bestand.uow, bestand.con)
    assert casussen(bestand.lees(), sessie) == []
    assert staat_in(bestand, "durft") == []


def test_a_casus_deleted_by_hand_can_come_back_but_its_words_go_in_time(bestand: Bestand) -> None:
    sessie, casus = met_casus(bestand, "Een buur met kippen.")
    velden.verwijder(bestand.uow, "casus", [casus])
    history.ongedaan(bestand.uow, bestand.con)
    assert [(c.tekst, c.verwijderen_op) for c in casussen(bestand.lees(), sessie)] == [("Een buur met kippen.", None)]
    velden.verwijder(bestand.uow, "casus", [casus])
    op_dag(bestand, dt.date(2026, 12, 21))
    leersessie.ruim_casussen_op(bestand.uow)
    assert staat_in(bestand, "kippen") == []


def test_upkeep_writes_nothing_where_nothing_is_due(bestand: Bestand) -> None:
    voor = bestand.con.execute("select count(*) from stap").fetchone()
    leersessie.ruim_casussen_op(bestand.uow)
    assert bestand.con.execute("select count(*) from stap").fetchone() == voor


def test_upkeep_is_not_on_the_undo_pile(bestand: Bestand) -> None:
    sessie, _ = met_casus(bestand)
    velden.wijzig(bestand.uow, "leersessie", sessie, {"verslag_op": VANDAAG})
    op_dag(bestand, dt.date(2026, 12, 21))
    leersessie.ruim_casussen_op(bestand.uow)
    volgende = history.volgende(bestand.con)
    assert volgende is not None
    assert volgende.label == "Verslag gemaakt op wijzigen"


def test_a_casus_becomes_an_insight_and_goes_itself(bestand: Bestand) -> None:
    initiatief, sessie = maak(bestand, "initiatief"), maak(bestand, "leersessie")
    casus = leersessie.vertel_casus(bestand.uow, sessie, "Een buur durft niets te vragen.", "initiatief", initiatief).hoofd or ""
    inzicht = leersessie.casus_wordt_inzicht(bestand.uow, casus, "Vragen is moeilijker dan geven.").hoofd or ""
    db = bestand.lees()
    assert [i.tekst for i in inzichten(db, sessie)] == ["Vragen is moeilijker dan geven."]
    assert casussen(db, sessie) == []
    assert initiatief in [s.id for s in draad(db, "inzicht", inzicht).van]


def test_a_casus_says_where_it_comes_from(bestand: Bestand) -> None:
    initiatief, sessie = maak(bestand, "initiatief", titel="Soep"), maak(bestand, "leersessie")
    leersessie.vertel_casus(bestand.uow, sessie, "Een buur durft niets te vragen.", "initiatief", initiatief)
    assert [(c.bron_soort, c.bron) for c in casussen(bestand.lees(), sessie)] == [("initiatief", "Soep")]
    with pytest.raises(InvoerFout):
        leersessie.vertel_casus(bestand.uow, sessie, " ")


def test_a_note_of_the_lens_is_written_changed_and_taken_away(bestand: Bestand) -> None:
    sessie = maak(bestand, "leersessie")

    def notitie() -> tuple[str | None, str]:
        rij = next(r for r in lens(bestand.lees(), sessie) if r.onderdeel == "vertrouwen")
        return rij.id, rij.tekst

    leersessie.schrijf_lens(bestand.uow, sessie, "vertrouwen", "We vroegen drie handtekeningen.")
    id_, tekst = notitie()
    assert tekst == "We vroegen drie handtekeningen."
    leersessie.schrijf_lens(bestand.uow, sessie, "vertrouwen", "Nu nog één.", id_)
    assert notitie() == (id_, "Nu nog één.")
    leersessie.schrijf_lens(bestand.uow, sessie, "vertrouwen", " ", id_)
    assert notitie() == (None, "")


def test_the_lens_holds_five_steps_and_five_principles(bestand: Bestand) -> None:
    """Source: S0 p. 10."""
    rijen = lens(bestand.lees(), maak(bestand, "leersessie"))
    assert [r.is_stap for r in rijen] == [True] * 5 + [False] * 5


@pytest.mark.parametrize("tekst", ["  ", "Een buur durft niets te vragen."])
def test_an_insight_is_written_in_other_words_than_the_casus(bestand: Bestand, tekst: str) -> None:
    _, casus = met_casus(bestand)
    with pytest.raises(InvoerFout) as fout:
        leersessie.casus_wordt_inzicht(bestand.uow, casus, tekst)
    assert fout.value.veld == "tekst"


def test_a_casus_is_not_told_any_more_long_after_the_verslag(bestand: Bestand) -> None:
    sessie = maak(bestand, "leersessie", begin="2026-09-17T13:00")
    velden.wijzig(bestand.uow, "leersessie", sessie, {"verslag_op": dt.date(2026, 9, 20)})
    with pytest.raises(RegelFout, match="als inzicht"):
        maak(bestand, "casus", leersessie_id=sessie, tekst="Te laat.")


@pytest.mark.parametrize(
    ("tekst", "soorten"),
    [
        ("Een vrouw van 82 jaar woont alleen.", ["een leeftijd"]),
        ("De 82-jarige buurman", ["een leeftijd"]),
        ("Hij woont aan de Berghemseweg 12", ["een adres"]),
        ("in de Dichterstraat", ["een adres"]),
        ("postcode 5341 AB", ["een adres"]),
        ("Zij heeft beginnende dementie", ["een ziekte"]),
        ("Hij is verslaafd aan gokken en 40 jaar oud", ["een leeftijd", "een ziekte"]),
        ("Een buur wil koken voor de straat, al 3 jaar.", []),
        ("Op weg naar huis ziet zij niemand. Dat pad is lang.", []),
        ("Twaalf bewoners, 4 wijkteam en een plan voor 2027", []),
    ],
)
def test_what_may_show_who_a_casus_is_about_is_seen(tekst: str, soorten: list[str]) -> None:
    """Source: domein.md, Leersessie: no age, street or illness."""
    assert [a.split(" (")[0] for a in aanwijzingen(tekst)] == soorten


def test_the_list_of_casussen_says_what_to_look_at(bestand: Bestand) -> None:
    sessie, _ = met_casus(bestand, "Bel 06-12345678 over de buur van 82 jaar")
    assert casussen(bestand.lees(), sessie)[0].let_op == ("een leeftijd (‘van 82 jaar’)", "een telefoonnummer")


def test_the_setting_has_its_natural_id() -> None:
    assert instelling("afspraak_dagen", "28").id == sleutel_id("instelling", "afspraak_dagen")
