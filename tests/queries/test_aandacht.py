"""What asks for attention: each source, the order, the gebied chooser and the counts."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.conftest import VANDAAG
from tests.factory import maak
from wijkagenda.domain.subsidie import Aanvraag, Statusstap
from wijkagenda.queries.aandacht import aandacht, tellingen
from wijkagenda.queries.aandachtrij import Aandacht
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import initiatief, velden
from wijkagenda.usecases.bestand import zet_bestandsveld
from wijkagenda.usecases.boeking import boek


def rijen(bestand: Bestand, *gebieden: str, medewerker: str | None = None) -> list[Aandacht]:
    return list(aandacht(bestand.lees(), VANDAAG, gebieden, medewerker).rijen)


def over(dagen: int) -> dt.date:
    return VANDAAG + dt.timedelta(days=dagen)


def test_an_empty_file_asks_nothing(bestand: Bestand) -> None:
    assert rijen(bestand) == []
    assert tellingen(bestand.lees(), VANDAAG, ()) == {"start": 0}


@pytest.mark.parametrize(
    ("dagen", "pil", "toon"), [(3, "nog 3 dagen", "nu"), (12, "nog 12 dagen", "straks"), (0, "vandaag", "nu"), (-2, "2 dagen te laat", "nu")]
)
def test_a_promised_answer_says_how_many_days_are_left(bestand: Bestand, dagen: int, pil: str, toon: str) -> None:
    id_ = maak(bestand, "inbreng", tekst="De stoep ligt los", datum=dt.date(2026, 10, 1), beloofd_voor=over(dagen))
    (rij,) = rijen(bestand)
    assert (rij.pil, rij.toon, rij.soort, rij.id, rij.titel) == (pil, toon, "inbreng", id_, "Antwoord beloofd: De stoep ligt los")


def test_a_promise_that_was_kept_or_lies_far_ahead_asks_nothing(bestand: Bestand) -> None:
    maak(bestand, "inbreng", beloofd_voor=over(60))
    maak(bestand, "inbreng", beloofd_voor=over(2), antwoord="Gedaan.", antwoord_op=over(-1))
    assert rijen(bestand) == []


def test_sixty_days_of_silence_ask_only_where_support_was_agreed(bestand: Bestand) -> None:
    for steun in (True, False):
        id_ = maak(bestand, "initiatief", titel=f"Repaircafé {steun}", steun_afgesproken=steun, begonnen_op=over(-90))
        initiatief.wijzig_fase(bestand.uow, id_, "opstart", datum=over(-63))
    assert [(r.titel, r.pil) for r in rijen(bestand)] == [("Geen contact met Repaircafé True", "63 dagen stil")]


def test_a_year_after_support_ended_the_question_comes_up_until_it_is_answered(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief", titel="Wandelclub", begonnen_op=over(-800))
    initiatief.wijzig_fase(bestand.uow, id_, "zelfstandig", datum=over(-366))
    assert [r.titel for r in rijen(bestand)] == ["Draait Wandelclub nog?"]
    initiatief.beantwoord_jaarvraag(bestand.uow, id_, True)
    assert rijen(bestand) == []


def test_acties_past_their_end_stand_in_one_row_per_plan(bestand: Bestand) -> None:
    plan = maak(bestand, "wijkplan", titel="Samen in de wijk")
    opgave = maak(bestand, "opgave", wijkplan_id=plan)
    for n in range(3):
        maak(bestand, "actie", opgave_id=opgave, eind=over(-10 - n))
    los = maak(bestand, "actie", titel="Bankje plaatsen", eind=over(-1))
    assert {(r.titel, r.soort, r.id) for r in rijen(bestand)} == {
        ("Drie acties over de einddatum: Samen in de wijk", "wijkplan", plan),
        ("Bankje plaatsen", "actie", los),
    }


def test_an_actie_that_is_done_asks_nothing(bestand: Bestand) -> None:
    maak(bestand, "actie", eind=over(-10), status="klaar")
    assert rijen(bestand) == []


def test_wensen_without_an_answer_ask_per_bewonersagenda(bestand: Bestand) -> None:
    agenda = maak(bestand, "bewonersagenda", titel="Onze agenda")
    for uitkomst in ("open", "open", "zelf"):
        maak(bestand, "wens", bewonersagenda_id=agenda, uitkomst=uitkomst)
    assert [(r.titel, r.soort, r.id) for r in rijen(bestand)] == [("Twee wensen zonder antwoord: Onze agenda", "bewonersagenda", agenda)]


def test_contact_persons_past_their_date_stand_in_one_row(bestand: Bestand) -> None:
    for dagen in (-400, -1, 0, 30):
        maak(bestand, "contactpersoon", bewaren_tot=over(dagen))
    assert [(r.pil, r.titel) for r in rijen(bestand)] == [("opschonen", "2 contactpersonen over hun bewaartermijn")]


def test_an_afspraak_asks_after_six_weeks(bestand: Bestand) -> None:
    sessie = maak(bestand, "leersessie", begin="2026-10-08T13:00", titel="Eenzaamheid")
    maak(bestand, "afspraak", leersessie_id=sessie, tekst="Trekker zoeken", uitkomst="open", vraag_op=over(-1))
    maak(bestand, "afspraak", leersessie_id=sessie, tekst="Later", uitkomst="open", vraag_op=over(1))
    (rij,) = rijen(bestand)
    assert (rij.titel, rij.toon, rij.soort) == ("Trekker zoeken", "vraag", "afspraak")
    assert "8 oktober" in rij.zin


def test_a_plafond_from_which_not_all_can_be_granted_asks(bestand: Bestand) -> None:
    regeling = maak(bestand, "regeling", naam="Sociale basis", jaar=2026, plafond=1_000_00)
    for n in range(2):
        aanvraag = maak(bestand, "aanvraag", regeling_id=regeling, aangevraagd=800_00, titel=f"Aanvraag {n}")
        zet_status(bestand, aanvraag, "beoordeling")
    gevonden = [r for r in rijen(bestand) if r.soort == "regeling"]
    assert [(r.pil, r.zin) for r in gevonden] == [("bijna op", "Twee open aanvragen vragen samen € 1.600,00")]


def boekingen(bestand: Bestand, gebied: str, stroom: str, *regels: tuple[str, str, int]) -> None:
    """(rubriek, soort, euro) in 2026."""
    with bestand.uow("Boeken") as werk:
        for rubriek, soort, euro in regels:
            boek(werk, soort=soort, bedrag=euro * 100, jaar=2026, gebied_id=gebied, geldstroom_id=stroom, rubriek_id=rubriek, kant="besteding",
                 datum=VANDAAG, omschrijving="proef")  # fmt: skip


def test_a_stream_that_is_over_leads_to_the_wijkbudget(bestand: Bestand) -> None:
    gebied, stroom, rubriek = maak(bestand, "gebied"), maak(bestand, "geldstroom", naam="Sport"), maak(bestand, "rubriek")
    boekingen(bestand, gebied, stroom, (rubriek, "begroot", 100), (rubriek, "verplicht", 150))
    (rij,) = rijen(bestand)
    assert (rij.toon, rij.titel, rij.soort, rij.id) == ("nu", "Geldstroom Sport: € 50,00 te veel", "wijkbudget", f"{gebied}:{stroom}")


def test_a_stream_with_less_than_a_tenth_left_is_nearly_empty(bestand: Bestand) -> None:
    gebied, stroom, rubriek = maak(bestand, "gebied"), maak(bestand, "geldstroom", naam="Sport"), maak(bestand, "rubriek")
    boekingen(bestand, gebied, stroom, (rubriek, "begroot", 100), (rubriek, "gerealiseerd", 95))
    assert [(r.pil, r.titel) for r in rijen(bestand)] == [("bijna op", "Geldstroom Sport: nog € 5,00 vrij")]


def test_rubrieken_that_are_over_in_a_stream_that_is_not_stand_in_one_row_per_gebied(bestand: Bestand) -> None:
    gebied, stroom = maak(bestand, "gebied", naam="Ruwaard"), maak(bestand, "geldstroom")
    over_, ook, ruim = (maak(bestand, "rubriek") for _ in range(3))
    boekingen(bestand, gebied, stroom, (over_, "verplicht", 10), (ook, "verplicht", 20), (ruim, "begroot", 1000))
    assert [(r.pil, r.titel) for r in rijen(bestand)] == [("let op", "Twee meldingen bij het wijkbudget van Ruwaard")]


def test_the_most_urgent_comes_first(bestand: Bestand) -> None:
    maak(bestand, "contactpersoon", bewaren_tot=over(-1))
    maak(bestand, "inbreng", beloofd_voor=over(14))
    maak(bestand, "inbreng", beloofd_voor=over(1))
    maak(bestand, "wens", uitkomst="open")
    assert [r.toon for r in rijen(bestand)] == ["nu", "straks", "vraag", "weten"]


def test_only_rows_of_the_chosen_gebieden_are_shown(bestand: Bestand) -> None:
    hier, daar = maak(bestand, "gebied"), maak(bestand, "gebied")
    for gebied in (hier, daar):
        maak(bestand, "inbreng", gebied_id=gebied, beloofd_voor=over(2))
    maak(bestand, "contactpersoon", bewaren_tot=over(-1))
    assert [r.gebied_ids for r in rijen(bestand, hier)] == [(hier,), ()]


def test_an_initiatief_that_crosses_wijken_asks_in_each(bestand: Bestand) -> None:
    ander = maak(bestand, "gebied")
    id_ = maak(bestand, "initiatief", begonnen_op=over(-800))
    maak(bestand, "initiatief_gebied", initiatief_id=id_, gebied_id=ander)
    initiatief.wijzig_fase(bestand.uow, id_, "zelfstandig", datum=over(-400))
    assert len(rijen(bestand, ander)) == 1


def test_only_my_work_leaves_out_what_is_of_others_or_of_nobody(bestand: Bestand) -> None:
    ik, ander = maak(bestand, "medewerker"), maak(bestand, "medewerker")
    for wie in (ik, ander, None):
        id_ = maak(bestand, "initiatief", ondersteuner_id=wie, begonnen_op=over(-800))
        initiatief.wijzig_fase(bestand.uow, id_, "zelfstandig", datum=over(-400))
    assert [r.medewerker_id for r in rijen(bestand, medewerker=ik)] == [ik]


def test_counts_per_place_add_up_to_start(bestand: Bestand) -> None:
    maak(bestand, "inbreng", beloofd_voor=over(2))
    maak(bestand, "contactpersoon", bewaren_tot=over(-1))
    assert tellingen(bestand.lees(), VANDAAG, ()) == {"gebieden": 1, "instellingen": 1, "start": 2}


def test_a_deleted_record_asks_nothing(bestand: Bestand) -> None:
    id_ = maak(bestand, "inbreng", beloofd_voor=over(2))
    velden.verwijder(bestand.uow, "inbreng", [id_])
    assert rijen(bestand) == []


def zet_status(bestand: Bestand, id_: str, status: str, datum: dt.date = VANDAAG) -> None:
    with bestand.uow("Status zetten") as werk:
        werk.haal(Aanvraag, id_).status = status
        werk.nieuw(Statusstap(aanvraag_id=id_, naar=status, datum=datum))


def test_a_term_that_runs_out_elsewhere_is_given_apart(bestand: Bestand) -> None:
    hier, daar = maak(bestand, "gebied", naam="Ruwaard"), maak(bestand, "gebied", naam="Ussen")
    regeling = maak(bestand, "regeling", plafond=100_000_00)
    for gebied in (hier, daar):
        aanvraag = maak(bestand, "aanvraag", regeling_id=regeling, ontvangen_op=over(-45))
        maak(bestand, "aanvraag_gebied", aanvraag_id=aanvraag, gebied_id=gebied, deel=Decimal(100))
        zet_status(bestand, aanvraag, "beoordeling")
    gevonden = aandacht(bestand.lees(), VANDAAG, [hier])
    assert [(r.gebied, r.plek) for r in gevonden.rijen] == [("Ruwaard", "subsidies")]
    assert [r.gebied for r in gevonden.elders] == ["Ussen"]
    assert tellingen(bestand.lees(), VANDAAG, [hier]) == {"subsidies": 2, "start": 2}


def test_a_dossier_is_kept_as_long_as_the_file_says(bestand: Bestand) -> None:
    regeling = maak(bestand, "regeling")
    for status, dagen in (("geweigerd", -6 * 366), ("geweigerd", -4 * 365), ("ingetrokken", -400)):
        aanvraag = maak(bestand, "aanvraag", regeling_id=regeling)
        zet_status(bestand, aanvraag, status, over(dagen))
    assert [r.titel for r in rijen(bestand) if r.pil == "opschonen"] == ["2 subsidiedossiers over de bewaartermijn"]
    zet_bestandsveld(bestand.uow, "bewaarjaren_geweigerd", 10)
    assert [r.titel for r in rijen(bestand) if r.pil == "opschonen"] == ["1 subsidiedossier over de bewaartermijn"]
