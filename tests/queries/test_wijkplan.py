"""What the window and the booklet read of wijkplannen and evaluaties."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.queries import actie, bewonersagenda, wijkplan, wijkplan_inhoud
from wijkagenda.queries import evaluatie as evaluaties
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, initiatief, velden
from wijkagenda.usecases import wijkplan as stappen

VANDAAG = dt.date(2026, 11, 21)


@pytest.fixture
def gebied(bestand: Bestand) -> str:
    return maak(bestand, "gebied", naam="Fictiewijk", contactadres="wijkhuis@voorbeeld.example")


@pytest.fixture
def plan(bestand: Bestand, gebied: str) -> str:
    """A plan with two opgaven; the first has two acties, one of them done."""
    id_ = maak(bestand, "wijkplan", titel="Samen in de wijk", gebied_id=gebied)
    eten = maak(bestand, "opgave", wijkplan_id=id_, titel="Samen eten")
    maak(bestand, "actie", opgave_id=eten, titel="Soep koken", trekker="kookploeg", status="klaar", resultaat="Zestig eters.")
    maak(bestand, "actie", opgave_id=eten, titel="Eetpunt", trekker_id=maak(bestand, "organisatie", naam="Wijkhuis Fictie"), trekker="iemand")
    maak(bestand, "opgave", wijkplan_id=id_, titel="Spelen")
    return id_


def stel_vast(bestand: Bestand, plan: str, blokken: str = "{}") -> None:
    if wijkplan.plan(bestand.lees(), plan).status == "concept":
        stappen.wijzig_status(bestand.uow, plan, "in_gesprek")
    stappen.stel_vast(bestand.uow, plan, door="de wijkraad", datum=VANDAAG, blokken_json=blokken)


def test_the_list_counts_opgaven_and_acties_that_are_done(bestand: Bestand, plan: str) -> None:
    rij = wijkplan.lijst(bestand.lees())[0]
    assert (rij.gebied, rij.jaren, rij.opgaven, rij.klaar, rij.acties, rij.versie) == ("Fictiewijk", "2026 – 2029", 2, 1, 2, 0)


def test_the_list_follows_the_gebied_and_the_medewerker(bestand: Bestand, plan: str, gebied: str) -> None:
    elders = maak(bestand, "wijkplan", medewerker_id=(ik := maak(bestand, "medewerker")))
    assert [p.id for p in wijkplan.lijst(bestand.lees(), [gebied])] == [plan]
    assert [p.id for p in wijkplan.lijst(bestand.lees(), medewerker_id=ik)] == [elders]


def test_a_plan_that_is_gone_is_told_in_words(bestand: Bestand, plan: str) -> None:
    velden.verwijder(bestand.uow, "wijkplan", [plan])
    with pytest.raises(NietGevonden, match="is er niet meer"):
        wijkplan.plan(bestand.lees(), plan)


def test_the_tree_has_opgaven_by_number_with_their_acties(bestand: Bestand, plan: str) -> None:
    gevonden = wijkplan.boom(bestand.lees(), plan)
    assert [(o.nummer, o.titel, [a.titel for a in o.acties]) for o in gevonden] == [(1, "Samen eten", ["Soep koken", "Eetpunt"]), (2, "Spelen", [])]


def test_who_pulls_an_actie_is_the_organisatie_or_else_the_role(bestand: Bestand, plan: str) -> None:
    assert [a.trekker for a in wijkplan.boom(bestand.lees(), plan)[0].acties] == ["kookploeg", "Wijkhuis Fictie"]


def test_a_deleted_opgave_leaves_no_gap_in_the_numbers(bestand: Bestand, plan: str) -> None:
    velden.verwijder(bestand.uow, "opgave", [wijkplan.boom(bestand.lees(), plan)[0].id])
    assert [(o.nummer, o.titel) for o in wijkplan.boom(bestand.lees(), plan)] == [(1, "Spelen")]


def test_without_a_version_nothing_is_changed_since_it(bestand: Bestand, plan: str) -> None:
    assert wijkplan.gewijzigd_sinds(bestand.lees(), plan) == []


def test_what_changed_since_the_version_is_named_until_it_is_undone(bestand: Bestand, plan: str) -> None:
    stel_vast(bestand, plan)
    tekst = next(h for h in wijkplan.hoofdstukken(bestand.lees(), plan) if h.soort == "kort")
    velden.wijzig(bestand.uow, "hoofdstuk", tekst.id, {"tekst": "Hier wonen wij."})
    assert wijkplan.gewijzigd_sinds(bestand.lees(), plan) == ["Tekst aangepast: De wijk in het kort"]
    history.ongedaan(bestand.uow, bestand.con)
    assert wijkplan.gewijzigd_sinds(bestand.lees(), plan) == []


def test_both_versions_stay_readable(bestand: Bestand, plan: str) -> None:
    stel_vast(bestand, plan, "een")
    maak(bestand, "opgave", wijkplan_id=plan, titel="Groen")
    stel_vast(bestand, plan, "twee")
    gelezen = [wijkplan_inhoud.versie_tekst(bestand.lees(), plan, n) for n in (1, 2, None)]
    assert [v.blokken for v in gelezen if v] == ["een", "twee", "twee"]
    assert wijkplan_inhoud.versie_tekst(bestand.lees(), plan, 3) is None


def test_a_version_keeps_which_acties_were_agreed(bestand: Bestand, plan: str) -> None:
    acties = tuple(a.id for a in wijkplan.boom(bestand.lees(), plan)[0].acties)
    stel_vast(bestand, plan)
    velden.verwijder(bestand.uow, "actie", [acties[0]])
    versie = wijkplan_inhoud.versie_tekst(bestand.lees(), plan)
    assert versie is not None
    assert versie.acties == (acties, ())
    assert set(wijkplan_inhoud.voortgang(bestand.lees(), acties)) == {acties[1]}


def test_votes_stand_beside_each_other_per_inbreng_and_method(bestand: Bestand, plan: str) -> None:
    opgave, inbreng = wijkplan.boom(bestand.lees(), plan)[1].id, maak(bestand, "inbreng", soort="bewonersavond")
    for methode, aantal in (("stickers", 64), ("formulier", 30)):
        maak(bestand, "stem", opgave_id=opgave, inbreng_id=inbreng, methode=methode, aantal=aantal, aanwezig=71)
    gevonden = wijkplan.stemmen(bestand.lees(), plan)
    assert [(s.nummer, s.soort, s.methode, s.aantal, s.aanwezig) for s in gevonden] == [(2, "bewonersavond", "formulier", 30, 71),
                                                                                       (2, "bewonersavond", "stickers", 64, 71)]  # fmt: skip


def test_a_bewonersagenda_shows_each_wens_with_its_answer(bestand: Bestand, plan: str, gebied: str) -> None:
    agenda = maak(bestand, "bewonersagenda", gebied_id=gebied, eigenaar="wijkraad")
    opgave = wijkplan.boom(bestand.lees(), plan)[0].id
    maak(bestand, "wens", bewonersagenda_id=agenda, tekst="Samen koken", uitkomst="opgave", opgave_id=opgave)
    maak(bestand, "wens", bewonersagenda_id=agenda, tekst="Een brug", uitkomst="nee", antwoord="Te duur.")
    rij = bewonersagenda.bewonersagendas(bestand.lees(), [gebied])[0]
    assert (rij.eigenaar, [(w.tekst, w.uitkomst, w.opgave, w.antwoord) for w in rij.wensen]) == (
        "wijkraad", [("Samen koken", "opgave", "Samen eten", None), ("Een brug", "nee", None, "Te duur.")])  # fmt: skip


def test_the_check_list_names_what_a_reader_would_miss(bestand: Bestand, plan: str) -> None:
    regels = wijkplan.nog_leeg(bestand.lees(), plan)
    assert "Hoofdstuk ‘De wijk in het kort’ heeft nog geen tekst." in regels
    assert "Opgave 2 ‘Spelen’ heeft nog geen acties." in regels
    assert not any("Soep koken" in regel for regel in regels)


def test_a_value_of_the_gemeente_is_never_the_one_of_the_wijk(bestand: Bestand, plan: str, gebied: str) -> None:
    indicator = maak(bestand, "indicator", naam="Band met de buurt")
    heel = maak(bestand, "gebied", naam="Heel Fictie", soort="gemeente")
    maak(bestand, "verhaal", indicator_id=indicator, gebied_id=gebied, jaar=2026, tekst="Het klopt.", in_plan=True)
    maak(bestand, "meting", indicator_id=indicator, gebied_id=heel, niveau="gemeente", jaar=2022, waarde=7)
    maak(bestand, "meting", indicator_id=indicator, gebied_id=gebied, niveau="gemeente", jaar=2024, waarde=6)
    maak(bestand, "meting", indicator_id=indicator, gebied_id=gebied, niveau="wijk", jaar=2025, waarde=8, n=212)
    cijfer = wijkplan_inhoud.inhoud(bestand.lees(), plan, VANDAAG).cijfers[0]
    assert [(r.naam, r.van_gemeente, [p.jaar for p in r.punten]) for r in cijfer.reeksen] == [
        ("de hele gemeente", True, [2022, 2024]), ("Fictiewijk", False, [2025])]  # fmt: skip


def test_a_figure_without_a_verhaal_is_not_in_the_plan(bestand: Bestand, plan: str, gebied: str) -> None:
    indicator = maak(bestand, "indicator")
    maak(bestand, "meting", indicator_id=indicator, gebied_id=gebied, niveau="wijk", jaar=2025, waarde=8)
    maak(bestand, "verhaal", indicator_id=indicator, gebied_id=gebied, jaar=2026, tekst="Nog niet.", in_plan=False)
    assert wijkplan_inhoud.inhoud(bestand.lees(), plan, VANDAAG).cijfers == ()


def test_a_break_without_a_source_is_presumed(bestand: Bestand, plan: str, gebied: str) -> None:
    indicator = maak(bestand, "indicator")
    maak(bestand, "verhaal", indicator_id=indicator, gebied_id=gebied, jaar=2026, tekst="Het klopt.", in_plan=True)
    maak(bestand, "trendbreuk", indicator_id=indicator, jaar=2022, toelichting="andere vragen")
    maak(bestand, "trendbreuk", indicator_id=indicator, jaar=2024, toelichting="ander bureau", bron="Jaarverslag")
    assert [b.vermoedelijk for b in wijkplan_inhoud.inhoud(bestand.lees(), plan, VANDAAG).cijfers[0].breuken] == [True, False]


def test_inhabitants_are_those_of_the_newest_year_that_is_complete(bestand: Bestand, plan: str, gebied: str) -> None:
    for code, jaren in (("WK01", {2022: 100, 2024: 120}), ("WK02", {2022: 50})):
        cbs = maak(bestand, "cbs_gebied", code=code, naam=code, niveau="wijk")
        maak(bestand, "gebied_deel", gebied_id=gebied, cbs_gebied_id=cbs)
        for jaar, aantal in jaren.items():
            maak(bestand, "inwonertal", cbs_gebied_id=cbs, jaar=jaar, aantal=aantal)
    assert wijkplan_inhoud.inhoud(bestand.lees(), plan, VANDAAG).inwoners == 150


def test_how_many_thought_along_is_the_largest_inbreng_and_no_sum(bestand: Bestand, plan: str, gebied: str) -> None:
    for soort, aantal in (("enquete", 212), ("bewonersavond", 71)):
        maak(bestand, "inbreng", gebied_id=gebied, soort=soort, aantal=aantal)
    assert wijkplan_inhoud.inhoud(bestand.lees(), plan, VANDAAG).meegedacht == wijkplan_inhoud.Meegedacht("enquete", 212)


def test_initiatieven_that_cross_into_the_gebied_count_and_those_that_stopped_do_not(bestand: Bestand, plan: str, gebied: str) -> None:
    maak(bestand, "initiatief", gebied_id=gebied)
    maak(bestand, "initiatief_gebied", initiatief_id=maak(bestand, "initiatief"), gebied_id=gebied)
    initiatief.wijzig_fase(bestand.uow, maak(bestand, "initiatief", gebied_id=gebied), "gestopt", oorzaak="mensen")
    assert wijkplan_inhoud.inhoud(bestand.lees(), plan, VANDAAG).initiatieven == 2


def test_money_is_what_each_rubriek_may_spend_in_the_year(bestand: Bestand, plan: str, gebied: str) -> None:
    plek = {"gebied_id": gebied, "jaar": 2026, "kant": "besteding", "geldstroom_id": maak(bestand, "geldstroom")}
    rubriek = maak(bestand, "rubriek", naam="Ontmoeten")
    maak(bestand, "boeking", soort="begroot", bedrag=100_00, omschrijving="Begroting", rubriek_id=rubriek, **plek)
    maak(bestand, "boeking", soort="wijziging", bedrag=-30_00, omschrijving="Minder", rubriek_id=rubriek, **plek)
    inhoud = wijkplan_inhoud.inhoud(bestand.lees(), plan, VANDAAG)
    assert (inhoud.geldjaar, inhoud.geld) == (2026, (wijkplan_inhoud.Geld("Ontmoeten", 70_00),))


def test_only_public_dates_that_are_coming_stand_in_the_booklet(bestand: Bestand, gebied: str) -> None:
    maak(bestand, "agendapunt", titel="Geweest", begin="2026-11-01T10:00", gebied_id=gebied, openbaar=True)
    maak(bestand, "agendapunt", titel="Besloten", begin="2026-11-25T10:00", gebied_id=gebied)
    maak(bestand, "agendapunt", titel="Avond", begin="2026-11-25T19:30", gebied_id=gebied, openbaar=True)
    maak(bestand, "agendapunt", titel="Koffie", begin="2026-01-06T10:00", gebied_id=gebied, openbaar=True, herhaling="FREQ=WEEKLY")
    gevonden = wijkplan_inhoud.bijeenkomsten(bestand.lees(), gebied, VANDAAG)
    assert [(b.titel, b.begin.isoformat(timespec="minutes")) for b in gevonden] == [("Koffie", "2026-11-24T10:00"), ("Avond", "2026-11-25T19:30")]


def test_an_evaluatie_finds_its_counts_ready(bestand: Bestand, plan: str, gebied: str) -> None:
    maak(bestand, "initiatief", gebied_id=gebied)
    maak(bestand, "inbreng", gebied_id=gebied)
    maak(bestand, "inbreng", datum=dt.date(2025, 5, 1), gebied_id=gebied)
    id_ = maak(bestand, "evaluatie", wijkplan_id=plan, jaar=2026)
    telling = evaluaties.telling(bestand.lees(), id_)
    assert (telling.acties, telling.begonnen, telling.gestopt, telling.inbreng, telling.beantwoord) == ({"klaar": 1, "gepland": 1}, 1, 0, 1, 0)


def test_evaluaties_of_a_plan_and_of_the_gemeente_are_apart(bestand: Bestand, plan: str) -> None:
    van_plan, van_gemeente = maak(bestand, "evaluatie", wijkplan_id=plan, jaar=2026), maak(bestand, "evaluatie", jaar=2026)
    assert [e.id for e in evaluaties.van_plan(bestand.lees(), plan)] == [van_plan]
    assert [e.id for e in evaluaties.van_plan(bestand.lees(), None)] == [van_gemeente]


def test_acties_of_no_opgave_are_listed_apart(bestand: Bestand, plan: str, gebied: str) -> None:
    los = maak(bestand, "actie", titel="Vraag de corporatie", gebied_id=gebied)
    assert [a.id for a in actie.losse_acties(bestand.lees(), [gebied])] == [los]
    assert wijkplan.plan_van(bestand.lees(), "actie", los) is None


@pytest.mark.parametrize("soort", ["wijkplan", "hoofdstuk", "opgave", "actie", "mijlpaal", "evaluatie", "bijstelling"])
def test_every_part_finds_its_plan(bestand: Bestand, plan: str, soort: str) -> None:
    eten = wijkplan.boom(bestand.lees(), plan)[0]
    soep, evaluatie = eten.acties[0].id, maak(bestand, "evaluatie", wijkplan_id=plan)
    ids = {
        "wijkplan": lambda: plan,
        "hoofdstuk": lambda: wijkplan.hoofdstukken(bestand.lees(), plan)[0].id,
        "opgave": lambda: eten.id,
        "actie": lambda: soep,
        "mijlpaal": lambda: maak(bestand, "mijlpaal", actie_id=soep, titel="Kook", datum=VANDAAG),
        "evaluatie": lambda: evaluatie,
        "bijstelling": lambda: maak(bestand, "bijstelling", evaluatie_id=evaluatie, wat="Meer soep"),
    }
    assert wijkplan.plan_van(bestand.lees(), soort, ids[soort]()) == plan
