"""Lists, board and figures of initiatieven."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.domain.subsidie import Aanvraag
from wijkagenda.domain.verband import maak_verband
from wijkagenda.queries import initiatief as q
from wijkagenda.queries import initiatiefstand as stand
from wijkagenda.queries.initiatief import Initiatiefbron, Selectie, Signaal, Vraag
from wijkagenda.queries.knelpunt import bundels
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import initiatief as stappen
from wijkagenda.usecases import velden

VANDAAG = dt.date(2026, 11, 21)
ALLES = Selectie()


def fase(bestand: Bestand, id_: str, naar: str, datum: dt.date | None = None, **meer: str) -> None:
    stappen.wijzig_fase(bestand.uow, id_, naar, datum=datum, **meer)


def titels(bron: Initiatiefbron) -> list[str]:
    return [r.titel for r in bron.blok(0, bron.aantal())]


def test_a_row_tells_the_latest_count_and_contact(bestand: Bestand) -> None:
    wie = maak(bestand, "medewerker", naam="Bas Bedacht")
    id_ = maak(bestand, "initiatief", titel="Soep in de Haard", plek="Wijkhuis", ondersteuner_id=wie)
    for datum, n in ((dt.date(2026, 10, 1), 40), (dt.date(2026, 3, 1), 12)):
        maak(bestand, "telling", initiatief_id=id_, datum=datum, deelnemers=n)
        maak(bestand, "contactmoment", initiatief_id=id_, datum=datum, soort="gesprek", tekst="Ja")
    rij = q.rij(bestand.lees(), id_, VANDAAG)
    assert (rij.deelnemers, rij.geteld_op, rij.laatste_contact, rij.ondersteuner) == (40, dt.date(2026, 10, 1), dt.date(2026, 10, 1), "Bas Bedacht")


def test_what_is_gone_is_said(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    velden.verwijder(bestand.uow, "initiatief", [id_])
    with pytest.raises(NietGevonden):
        q.rij(bestand.lees(), id_, VANDAAG)
    assert Initiatiefbron(bestand.lees(), ALLES, VANDAAG).aantal() == 0


def test_an_initiatief_that_crosses_wijken_belongs_to_each(bestand: Bestand) -> None:
    een, twee, drie = (maak(bestand, "gebied") for _ in range(3))
    id_ = maak(bestand, "initiatief", gebied_id=een)
    velden.maak(bestand.uow, "initiatief_gebied", {"initiatief_id": id_, "gebied_id": twee})
    gevonden = [Initiatiefbron(bestand.lees(), Selectie((g,)), VANDAAG).aantal() for g in (een, twee, drie)]
    assert gevonden == [1, 1, 0]


def test_alleen_mijn_werk_is_what_i_support(bestand: Bestand) -> None:
    ik = maak(bestand, "medewerker")
    maak(bestand, "initiatief", titel="Van mij", ondersteuner_id=ik)
    maak(bestand, "initiatief")
    assert titels(Initiatiefbron(bestand.lees(), Selectie(ondersteuner_id=ik), VANDAAG)) == ["Van mij"]


def test_the_list_stands_in_the_order_of_phases_and_can_be_sorted_and_narrowed(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied", naam="Überwijk")
    ids = {t: maak(bestand, "initiatief", titel=t, gebied_id=gebied) for t in ("Repaircafé", "Bankjes", "Soep")}
    fase(bestand, ids["Bankjes"], "opstart")
    maak(bestand, "telling", initiatief_id=ids["Soep"], datum=VANDAAG, deelnemers=3)
    maak(bestand, "telling", initiatief_id=ids["Bankjes"], datum=VANDAAG, deelnemers=30)
    bron = Initiatiefbron(bestand.lees(), ALLES, VANDAAG)
    assert titels(bron) == ["Repaircafé", "Soep", "Bankjes"]
    bron.sorteer("deelnemers", True)
    assert titels(bron) == ["Bankjes", "Soep", "Repaircafé"]
    assert bron.plek(ids["Soep"]) == 1
    bron.filter("cafe uber")
    assert titels(bron) == ["Repaircafé"]
    bron.filter("opstart")
    assert titels(bron) == ["Bankjes"]
    assert bron.plek(ids["Soep"]) is None


@pytest.mark.parametrize("naam", list(q._SORTERING))
def test_every_column_can_be_sorted_both_ways(bestand: Bestand, naam: str) -> None:
    maak(bestand, "initiatief")
    bron = Initiatiefbron(bestand.lees(), ALLES, VANDAAG)
    for aflopend in (True, False):
        bron.sorteer(naam, aflopend)
        assert bron.aantal() == 1


def test_silence_is_told_in_days_since_contact_or_change_of_phase(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief", titel="Repaircafé", begonnen_op=dt.date(2026, 1, 1), steun_afgesproken=True)
    fase(bestand, id_, "met_steun", dt.date(2026, 9, 1))
    maak(bestand, "contactmoment", initiatief_id=id_, datum=dt.date(2026, 9, 19), soort="gesprek", tekst="Ja")
    assert q.rij(bestand.lees(), id_, VANDAAG).signaal == Signaal(Vraag.STIL, 63)
    assert [(r.titel, r.dagen) for r in stand.stilte(bestand.lees(), ALLES, VANDAAG)] == [("Repaircafé", 63)]
    fase(bestand, id_, "opstart", dt.date(2026, 11, 1))
    assert q.rij(bestand.lees(), id_, VANDAAG).signaal is None
    assert stand.stilte(bestand.lees(), ALLES, VANDAAG) == []


def test_silence_without_agreed_support_is_no_signal(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief", begonnen_op=dt.date(2026, 1, 1))
    with bestand.uow("Fase") as werk:
        werk.haal(Initiatief, id_).fase = "met_steun"
    assert stand.stilte(bestand.lees(), ALLES, VANDAAG) == []
    velden.wijzig(bestand.uow, "initiatief", id_, {"steun_afgesproken": True})
    assert len(stand.stilte(bestand.lees(), ALLES, VANDAAG)) == 1


def test_a_promised_answer_shows_until_it_is_given(bestand: Bestand) -> None:
    id_, inbreng = maak(bestand, "initiatief"), maak(bestand, "inbreng", beloofd_voor=dt.date(2026, 11, 25))
    with bestand.uow("Verband") as werk:
        werk.nieuw(maak_verband("inbreng", inbreng, "initiatief", id_))
    assert q.rij(bestand.lees(), id_, VANDAAG).signaal == Signaal(Vraag.ANTWOORD, 4)
    velden.wijzig(bestand.uow, "inbreng", inbreng, {"antwoord": "Ja", "antwoord_op": VANDAAG})
    assert q.rij(bestand.lees(), id_, VANDAAG).signaal is None


def test_who_went_on_alone_is_asked_after_a_year(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief", titel="Wandelclub", begonnen_op=dt.date(2025, 1, 1))
    fase(bestand, id_, "zelfstandig", dt.date(2025, 11, 21))
    assert q.rij(bestand.lees(), id_, VANDAAG).signaal == Signaal(Vraag.JAARVRAAG)
    assert [r.sinds for r in stand.jaarvragen(bestand.lees(), ALLES, VANDAAG)] == [VANDAAG]
    assert stand.jaarvragen(bestand.lees(), ALLES, VANDAAG - dt.timedelta(days=1)) == []
    stappen.beantwoord_jaarvraag(bestand.uow, id_, True)
    assert stand.jaarvragen(bestand.lees(), ALLES, VANDAAG) == []
    assert q.rij(bestand.lees(), id_, VANDAAG).signaal is None


def test_the_norm_is_counted_over_those_alone_a_year_or_more(bestand: Bestand) -> None:
    def zelfstandig(op: dt.date) -> str:
        return maak(bestand, "initiatief", begonnen_op=dt.date(2025, 1, 1), zelfstandig_op=op)

    maak(bestand, "initiatief")
    zelfstandig(dt.date(2026, 1, 1))
    ja, nee, gestopt = (zelfstandig(dt.date(2025, 9, 1)) for _ in range(3))
    zelfstandig(dt.date(2025, 9, 1))
    stappen.beantwoord_jaarvraag(bestand.uow, ja, True)
    stappen.beantwoord_jaarvraag(bestand.uow, nee, False)
    fase(bestand, gestopt, "gestopt", oorzaak="mensen")
    telling = stand.na_een_jaar(bestand.lees(), ALLES, VANDAAG)
    assert (telling.nog_actief, telling.niet_meer, telling.onbekend, telling.bekend) == (1, 2, 1, 3)


def test_the_first_answer_after_the_year_counts_not_a_later_one(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief", begonnen_op=dt.date(2024, 1, 1), zelfstandig_op=dt.date(2024, 9, 1))
    for datum, actief in ((dt.date(2025, 2, 1), False), (dt.date(2025, 9, 2), True), (dt.date(2026, 9, 2), False)):
        maak(bestand, "nog_actief", initiatief_id=id_, datum=datum, actief=actief)
    assert stand.na_een_jaar(bestand.lees(), ALLES, VANDAAG).nog_actief == 1


def test_the_line_beside_the_title_counts_active_and_new(bestand: Bestand) -> None:
    for dag in (dt.date(2025, 12, 31), dt.date(2026, 1, 1), dt.date(2026, 5, 1)):
        klaar = maak(bestand, "initiatief", begonnen_op=dag)
    fase(bestand, klaar, "afgerond")
    cijfers = stand.kopcijfers(bestand.lees(), ALLES, VANDAAG, 2026)
    assert (cijfers.actief, cijfers.nieuw) == (2, 2)


def test_the_board_has_a_column_per_phase_newest_change_first(bestand: Bestand) -> None:
    een, twee = (maak(bestand, "initiatief", titel=t, begonnen_op=dt.date(2026, 1, 1)) for t in ("Een", "Twee"))
    fase(bestand, twee, "opstart", dt.date(2026, 2, 1))
    fase(bestand, een, "opstart", dt.date(2026, 3, 1))
    bord = stand.bord(bestand.lees(), ALLES, VANDAAG)
    assert list(bord) == q.VOLGORDE
    assert [r.titel for r in bord["opstart"].rijen] == ["Een", "Twee"]
    assert (bord["opstart"].aantal, bord["idee"].aantal) == (2, 0)


def aanvraag(bestand: Bestand, initiatief: str, status: str, ontvangen: dt.date) -> None:
    id_ = maak(bestand, "aanvraag", initiatief_id=initiatief)
    with bestand.uow("Status") as werk:
        rij = werk.haal(Aanvraag, id_)
        rij.status, rij.ontvangen_op = status, ontvangen


def test_a_decision_that_is_due_soon_is_told_in_days(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    aanvraag(bestand, id_, "beoordeling", dt.date(2026, 9, 30))
    rij = q.rij(bestand.lees(), id_, VANDAAG)
    assert rij.aanvraag_loopt
    assert rij.signaal == Signaal(Vraag.BESLUIT, 4)


def test_a_decision_far_off_and_one_that_was_taken_ask_nothing(bestand: Bestand) -> None:
    ver, klaar = maak(bestand, "initiatief"), maak(bestand, "initiatief")
    aanvraag(bestand, ver, "ontvangen", dt.date(2026, 11, 20))
    aanvraag(bestand, klaar, "afgerekend", dt.date(2026, 9, 30))
    rijen = q.rijen(bestand.lees(), [ver, klaar], VANDAAG)
    assert [(r.aanvraag_loopt, r.signaal) for r in rijen] == [(True, None), (False, None)]


def test_an_application_that_waits_for_a_supplement_says_so(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    aanvraag(bestand, id_, "aanvulling", dt.date(2026, 9, 30))
    assert q.rij(bestand.lees(), id_, VANDAAG).signaal == Signaal(Vraag.KLOK_STAAT_STIL)


def test_a_part_is_shown_with_its_initiatief(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    telling = maak(bestand, "telling", initiatief_id=id_, datum=VANDAAG, deelnemers=1)
    assert [q.initiatief_van(bestand.lees(), s, i) for s, i in (("initiatief", id_), ("telling", telling), ("telling", "weg"))] == [id_, id_, None]


def test_the_history_of_phases_reads_newest_first(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief", begonnen_op=dt.date(2026, 1, 1))
    fase(bestand, id_, "opstart", dt.date(2026, 2, 1), reden="Begonnen", antwoord="Veel succes")
    historie = stand.fasehistorie(bestand.lees(), id_)
    assert [(o.van, o.naar, o.reden, o.antwoord) for o in historie] == [("idee", "opstart", "Begonnen", "Veel succes"), (None, "idee", "", "")]


def test_phases_over_time_follow_the_dated_changes(bestand: Bestand) -> None:
    een = maak(bestand, "initiatief", begonnen_op=dt.date(2026, 1, 10))
    maak(bestand, "initiatief", begonnen_op=dt.date(2026, 3, 10))
    fase(bestand, een, "opstart", dt.date(2026, 3, 1))
    momenten = [dt.date(2025, 12, 31), dt.date(2026, 1, 31), dt.date(2026, 3, 31)]
    standen = stand.fasen_over_tijd(bestand.lees(), ALLES, momenten)
    assert [s.aantallen[:3] for s in standen] == [(0, 0, 0), (1, 0, 0), (1, 0, 1)]
    assert [sum(s.aantallen) for s in standen] == [0, 1, 2]


def test_the_overview_counts_phases_and_people_per_gebied(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied", naam="Proefwijk")
    ids = [maak(bestand, "initiatief", gebied_id=gebied) for _ in range(3)]
    for id_ in ids:
        maak(bestand, "telling", initiatief_id=id_, datum=dt.date(2026, 1, 1), vrijwilligers=100, deelnemers=1)
        maak(bestand, "telling", initiatief_id=id_, datum=dt.date(2026, 2, 1), vrijwilligers=2, deelnemers=10)
    fase(bestand, ids[0], "afgerond")
    (rij,) = stand.overzicht_per_gebied(bestand.lees(), ALLES)
    assert (rij.gebied, rij.actief, sum(rij.aantallen), rij.vrijwilligers, rij.deelnemers) == ("Proefwijk", 2, 3, 4, 20)


def test_knelpunten_on_the_same_rule_are_one_bundle_over_wijken(bestand: Bestand) -> None:
    een, twee = maak(bestand, "gebied", naam="Een"), maak(bestand, "gebied", naam="Twee")
    regels = ((een, "Geen stroom op het plein."), (twee, "geen stroom  op het plein"), (twee, "Vergunning"))
    for nr, (gebied, regel) in enumerate(regels):
        maak(bestand, "knelpunt", initiatief_id=maak(bestand, "initiatief", gebied_id=gebied), regel=regel,
             opgelost_op=VANDAAG if nr == 1 else None)  # fmt: skip
    alle = bundels(bestand.lees())
    assert [(b.regel, b.open, len(b.rijen), b.gebieden) for b in alle] == [
        ("Geen stroom op het plein.", 1, 2, ("Een", "Twee")), ("Vergunning", 1, 1, ("Twee",))]  # fmt: skip
    assert [(b.regel, len(b.rijen)) for b in bundels(bestand.lees(), (een,))] == [("Geen stroom op het plein.", 2)]
