"""One dossier from concept to a vaststelling lower than granted: where it stands after each step, and what undo does there.

With a request for supplement, two voorschotten, a zienswijze and a recovery. Amounts in euros.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.factory import maak
from tests.usecases.subsidiedossier import maak_concept, maak_regeling
from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.klok import Klok
from wijkagenda.basis.stap import Stap
from wijkagenda.queries.subsidiebesluit import betalingen
from wijkagenda.queries.subsidiedossier import Dossier, dossier
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, subsidie, wijkbudget

EINDE, EINDE_STIL, EINDE_NA = dt.date(2027, 1, 18), dt.date(2027, 2, 1), dt.date(2027, 1, 25)
Bedragen = tuple[int, int | None, int | None, int, int | None]
"""Aangevraagd, geadviseerd, verleend, betaald, vastgesteld."""


@dataclass(frozen=True)
class Stand:
    """What a dossier shows, and the money around it."""

    status: str
    einde: dt.date | None
    dagen: int | None
    bedragen: Bedragen
    ruimte_gebied: int
    ruimte: int
    vrij: int


@dataclass(frozen=True)
class Gang:
    """One step on a day, the stand after it, and whether undo may take it back."""

    naam: str
    dag: dt.date
    doe: Callable[[], Stap]
    na: Stand
    vast: str = ""


@dataclass
class Verhaal:
    """A dossier under way."""

    bestand: Bestand
    klok: Klok
    id_: str
    plan_id: str

    def dossier(self) -> Dossier:
        return dossier(self.bestand.lees(), self.id_, self.klok.vandaag())

    def stand(self) -> Stand:
        d = self.dossier()
        r = d.rij
        euros = [None if b is None else b // 100 for b in (r.aangevraagd, r.geadviseerd, r.verleend, r.betaald, r.vastgesteld)]
        ruimte = [regel.bedrag // 100 for regel in d.ruimte if not regel.wat.startswith("Na ")]
        loopt = d.termijn is not None and d.termijn.loopt
        einde, dagen = (d.termijn.einde, d.termijn.dagen) if d.termijn is not None and loopt else (None, None)
        return Stand(r.status, einde, dagen, tuple(euros), *ruimte)  # type: ignore[arg-type]


@pytest.fixture
def verhaal(bestand: Bestand, klok: Klok) -> Verhaal:
    klok.gezet = dt.date(2026, 11, 23)
    ruwaard = maak(bestand, "gebied", naam="Ruwaard")
    stroom, rubriek = maak(bestand, "geldstroom", naam="Basis"), maak(bestand, "rubriek")
    regeling = maak_regeling(bestand, plafond=20_000_00, geldstroom_id=stroom, rubriek_id=rubriek)
    maak(bestand, "regeling_plafond", regeling_id=regeling, gebied_id=ruwaard, bedrag=12_000_00)
    plan = maak(bestand, "regeling_stuk", regeling_id=regeling, naam="Plan van activiteiten")
    plek = wijkbudget.Plek(ruwaard, stroom, rubriek)
    wijkbudget.begroot(bestand.uow, jaar=2026, kant="besteding", regels=[wijkbudget.Budgetregel(plek, 9_000_00)], omschrijving="Begroting 2026")
    id_ = maak_concept(bestand, regeling_id=regeling, gebied_id=ruwaard, aangevraagd=6_400_00, ontvangen_op=dt.date(2026, 11, 23))
    for soort, bedrag in (("kosten", 7_000_00), ("dekking", 600_00)):
        maak(bestand, "begrotingsregel", aanvraag_id=id_, soort=soort, omschrijving="Eten", bedrag=bedrag)
    return Verhaal(bestand, klok, id_, plan)


def dag(maand: int, dag_: int) -> dt.date:
    """A day of the year in which the activities end, or the next."""
    return dt.date(2026 if maand > 6 else 2027, maand, dag_)


def gangen(v: Verhaal) -> list[Gang]:
    uow, id_ = v.bestand.uow, v.id_
    petra, wies = maak(v.bestand, "medewerker"), maak(v.bestand, "medewerker", mandaat=True)
    ruim = (12_000, 20_000, 9_000)
    besloten = (6_000, 14_000, 9_000)
    bekend = (6_000, 14_000, 3_000)
    gevraagd: Bedragen = (6_400, None, None, 0, None)
    advies: Bedragen = (6_400, 6_000, None, 0, None)

    def voorschot(nummer: int) -> Stap:
        rij = betalingen(v.bestand.lees(), id_)[nummer]
        return subsidie.betaal(uow, id_, rij.bedrag, betaling_id=rij.id)

    def verleend(betaald: int) -> Bedragen:
        return 6_400, 6_000, 6_000, betaald, None

    def vastgesteld(betaald: int) -> Bedragen:
        return 6_400, 6_000, 6_000, betaald, 4_100

    def besluit() -> Stap:
        return subsidie.neem_besluit(uow, id_, soort="gedeeltelijk", bedrag=6_000_00, motivering="De afwas telt niet mee.", mandaat_id=wies)

    def stel_vast() -> Stap:
        return subsidie.stel_vast(uow, id_, soort="lager", bedrag=4_100_00, grond="4:46-2a", motivering="Vier avonden gingen niet door.")

    return [
        Gang("ontvangst", dag(11, 23), lambda: subsidie.ontvang(uow, id_), Stand("ontvangen", EINDE, 56, gevraagd, *ruim)),
        Gang("aanvulling gevraagd", dag(11, 25), lambda: subsidie.vraag_aanvulling(uow, id_, "Het plan.", dag(12, 9)),
             Stand("aanvulling", EINDE_STIL, 68, gevraagd, *ruim)),
        Gang("stuk binnen", dag(12, 1), lambda: subsidie.vink_stuk_af(uow, id_, v.plan_id, dag(12, 1)),
             Stand("aanvulling", EINDE_STIL, 62, gevraagd, *ruim)),
        Gang("aanvulling binnen", dag(12, 1), lambda: subsidie.aanvulling_binnen(uow, id_),
             Stand("volledigheidstoets", EINDE_NA, 55, gevraagd, *ruim)),
        Gang("in beoordeling", dag(12, 2), lambda: subsidie.neem_in_beoordeling(uow, id_), Stand("beoordeling", EINDE_NA, 54, gevraagd, *ruim)),
        Gang("beoordeeld", dag(12, 3), lambda: subsidie.beoordeel(uow, id_, {"medewerker_id": petra, "betrokkenheid": "Twaalf buren koken."}),
             Stand("beoordeling", EINDE_NA, 53, gevraagd, *ruim)),
        Gang("advies", dag(12, 4), lambda: subsidie.adviseer(uow, id_, 6_000_00, "De afwas telt niet mee."),
             Stand("advies", EINDE_NA, 52, advies, *ruim)),
        Gang("conceptbesluit", dag(12, 7), besluit, Stand("besloten", EINDE_NA, 49, verleend(0), *besloten)),
        Gang("bekendgemaakt", dag(12, 8), lambda: subsidie.maak_bekend(uow, id_), Stand("uitvoering", None, None, verleend(0), *bekend),
             vast="trek haar in"),
        Gang("twee voorschotten gepland", dag(12, 8),
             lambda: subsidie.plan_voorschotten(uow, id_, totaal=4_800_00, aantal=2, eerste=dag(12, 10), maanden=1),
             Stand("uitvoering", None, None, verleend(0), *bekend)),
        Gang("voorschot 1", dag(12, 10), lambda: voorschot(0), Stand("uitvoering", None, None, verleend(2_400), *bekend)),
        Gang("voorschot 2", dag(1, 11), lambda: voorschot(1), Stand("uitvoering", None, None, verleend(4_800), *bekend)),
        Gang("verantwoording gevraagd", dag(1, 12), lambda: subsidie.vraag_verantwoording(uow, id_),
             Stand("verantwoording_gevraagd", None, None, verleend(4_800), *bekend)),
        Gang("verantwoording binnen", dag(3, 1), lambda: subsidie.ontvang_verantwoording(uow, id_, 4_700_00),
             Stand("verantwoording_ontvangen", None, None, verleend(4_800), *bekend)),
        Gang("voornemen lager", dag(3, 2), lambda: subsidie.stuur_voornemen(uow, id_, dag(3, 16), "lager", "Vier avonden gingen niet door."),
             Stand("verantwoording_ontvangen", None, None, verleend(4_800), *bekend)),
        Gang("zienswijze binnen", dag(3, 10), lambda: subsidie.zienswijze_na_binnen(uow, id_, "Dat klopt."),
             Stand("verantwoording_ontvangen", None, None, verleend(4_800), *bekend)),
        Gang("lager vastgesteld", dag(3, 15), stel_vast, Stand("vastgesteld", None, None, vastgesteld(4_800), 7_900, 15_900, 4_200),
             vast="Wijzigen kan alleen met een nieuw besluit"),
        Gang("teruggevorderd", dag(3, 16), lambda: subsidie.vorder_terug(uow, id_, 700_00),
             Stand("vastgesteld", None, None, vastgesteld(4_800), 7_900, 15_900, 4_200)),
        Gang("geld terug", dag(3, 30), lambda: subsidie.ontvang_terug(uow, id_),
             Stand("afgerekend", None, None, vastgesteld(4_100), 7_900, 15_900, 4_900)),
    ]  # fmt: skip


def test_after_each_step_state_clock_amounts_and_room_are_what_they_should_be(verhaal: Verhaal) -> None:
    for gang in gangen(verhaal):
        verhaal.klok.gezet = gang.dag
        gang.doe()
        assert verhaal.stand() == gang.na, gang.naam


def test_undo_takes_back_each_step_whole_and_stops_where_something_was_made_known(verhaal: Verhaal) -> None:
    uow = verhaal.bestand.uow
    for gang in gangen(verhaal):
        verhaal.klok.gezet = gang.dag
        voor = verhaal.stand()
        gang.doe()
        if gang.vast:
            with pytest.raises(RegelFout, match=gang.vast):
                history.ongedaan(uow, verhaal.bestand.con)
        else:
            history.ongedaan(uow, verhaal.bestand.con)
            assert verhaal.stand() == voor, gang.naam
            history.opnieuw(uow, verhaal.bestand.con)
        assert verhaal.stand() == gang.na, gang.naam


def test_lower_vaststellen_waits_for_the_zienswijze(verhaal: Verhaal) -> None:
    for gang in gangen(verhaal):
        verhaal.klok.gezet = gang.dag
        if gang.naam == "zienswijze binnen":
            break
        gang.doe()
    with pytest.raises(RegelFout, match="reageren op het voornemen"):
        subsidie.stel_vast(verhaal.bestand.uow, verhaal.id_, soort="lager", bedrag=4_100_00, grond="4:46-2a", motivering="Minder gedaan.")
