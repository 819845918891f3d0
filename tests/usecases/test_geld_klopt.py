"""Every euro can be followed: whatever happens to grants, transfers, year-ends and undo, all that shows money says the same.

Ledger, matrix, register, plafondruimte and vrij agree to the cent in every gebied, stream and year; nothing is granted above a
ceiling; verstrekking and besteding never mix (domein.md, Subsidie and Wijkbudget).
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import VANDAAG
from tests.factory import maak
from tests.usecases.subsidiedossier import dag
from wijkagenda.basis.fouten import Fout
from wijkagenda.basis.klok import Klok
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.jaarafsluiting import afgesloten_door
from wijkagenda.domain.subsidie import Betaling, Regeling, RegelingPlafond
from wijkagenda.domain.subsidie_stand import delen_van, feiten, plafondruimten
from wijkagenda.domain.subsidie_stappen import wat_kan
from wijkagenda.domain.verdeelsleutel import per_gebied
from wijkagenda.domain.wijkbudget import NIETS, Boeking, Plek, Stand, stand_van
from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.register import register, samen, totalen
from wijkagenda.queries.subsidie import Aanvraagkeuze
from wijkagenda.storage.bestand import Bestand
from wijkagenda.storage.controle import controleer
from wijkagenda.usecases import history, subsidie
from wijkagenda.usecases import wijkbudget as wb
from wijkagenda.usecases.jaarafsluiting import open_jaar_weer, sluit_jaar_af

JAREN = (2025, 2026, 2027)
VAN_EEN_DOSSIER = {
    "besluit": "besluit", "maak_bekend": "bekend", "betaal": "betaal", "ontvang_verantwoording": "verantwoord", "stel_vast": "vast",
    "vorder_terug": "vorder", "terug_ontvangen": "terug", "trek_verlening_in": "intrek", "wijzig_verlening": "wijzig",
    "draai_betaling_terug": "draai", "neem_besluit_terug": "neem_terug", "plan_betaling": "plan",
    "registreer_bezwaar": "bezwaar", "rond_bezwaar_af": "rond", "herzie": "herzie",
}  # fmt: skip
"""Step of the table → what the test does for it."""
WAT = (*["stap"] * 14, "overhevel", "begroot", "hand", "deelname", "sluit", "sluit", "heropen", "ongedaan", "ongedaan", "opnieuw")
STAPPEN = st.lists(st.tuples(st.sampled_from(WAT), st.integers(0, 11), st.integers(1, 1_500_00)), min_size=6, max_size=40)


class Wereld:
    """Three gebieden, two regelingen (one with a ceiling per gebied), four applications with an advice."""

    def __init__(self, bestand: Bestand) -> None:
        self.bestand = bestand
        self.uow = bestand.uow
        self.gebieden = [maak(bestand, "gebied") for _ in range(3)]
        self.stromen = [maak(bestand, "geldstroom") for _ in range(2)]
        self.rubriek = maak(bestand, "rubriek")
        self.mandaat = maak(bestand, "medewerker")
        self.partner = maak(bestand, "organisatie", gebied_id=self.gebieden[0])
        self.regelingen = [maak(bestand, "regeling", jaar=jaar, plafond=2_000_00, geldstroom_id=stroom, rubriek_id=self.rubriek)
                           for jaar, stroom in zip((2025, 2026), self.stromen, strict=True)]  # fmt: skip
        maak(bestand, "regeling_plafond", regeling_id=self.regelingen[1], gebied_id=self.gebieden[1], bedrag=300_00)
        verdelingen = (("100",), ("33.3333", "66.6667"), ("33.3", "33.3", "33.4"), ("0.01", "49.99", "50"))
        self.aanvragen = [self._aanvraag(n, delen) for n, delen in enumerate(verdelingen)]
        bestand.con.execute("delete from stapel")

    def _aanvraag(self, n: int, delen: tuple[str, ...]) -> str:
        id_ = maak(self.bestand, "aanvraag", regeling_id=self.regelingen[n % 2], organisatie_id=self.partner, aangevraagd=800_01 + n,
                   ontvangen_op=dag(9, 1))  # fmt: skip
        subsidie.ontvang(self.uow, id_)
        subsidie.kies_gebieden(self.uow, id_, {g: Decimal(d) for g, d in zip(self.gebieden, delen, strict=False)})
        subsidie.neem_in_beoordeling(self.uow, id_, dag(9, 2))
        subsidie.beoordeel(self.uow, id_, {"medewerker_id": self.mandaat, "betrokkenheid": "De buurt doet mee."})
        subsidie.adviseer(self.uow, id_, 700_00, "Verlenen.", dag(9, 3))
        return id_

    def plek(self, n: int) -> Plek:
        return Plek(self.gebieden[n % 3], self.stromen[n % 2], self.rubriek)

    def doe(self, wat: str, n: int, cents: int) -> None:
        """One step; one that a rule refuses changes nothing."""
        id_ = self.aanvragen[n % 4]
        f = feiten(self.bestand.lees(), id_, VANDAAG)
        try:
            getattr(self, f"_{wat}")(id_, f, n, cents)
        except Fout:
            return

    def _stap(self, id_: str, f: Any, n: int, cents: int) -> None:
        """One of the steps that this dossier can do now; those that lead nowhere else less often."""
        kan = [VAN_EEN_DOSSIER[m.stap.code] for m in wat_kan(f) if not m.waarom_niet and m.stap.code in VAN_EEN_DOSSIER]
        kan = [stap for stap in kan if stap not in ("intrek", "neem_terug", "draai") or n == 0]
        if kan:
            getattr(self, f"_{kan[cents % len(kan)]}")(id_, f, n, cents)

    def _besluit(self, id_: str, f: Any, n: int, cents: int) -> None:
        if n == 11:
            subsidie.neem_besluit(self.uow, id_, soort="geweigerd", motivering="Past niet.", mandaat_id=self.mandaat, grond="regeling")
            return
        bedrag = min(cents, f.aangevraagd)
        jaren = {2026: bedrag // 3, 2027: bedrag - bedrag // 3} if n > 7 else None
        subsidie.neem_besluit(self.uow, id_, soort="verleend" if bedrag == f.aangevraagd else "gedeeltelijk", bedrag=bedrag, motivering="Past.",
                              mandaat_id=self.mandaat, jaren=jaren)  # fmt: skip

    def _bekend(self, id_: str, _f: Any, _n: int, _cents: int) -> None:
        subsidie.maak_bekend(self.uow, id_)

    def _neem_terug(self, id_: str, _f: Any, _n: int, _cents: int) -> None:
        subsidie.neem_besluit_terug(self.uow, id_, "Anders.")

    def _betaal(self, id_: str, f: Any, n: int, cents: int) -> None:
        subsidie.betaal(self.uow, id_, f.te_betalen if n > 5 else min(cents, f.te_betalen))

    def _verantwoord(self, id_: str, _f: Any, _n: int, _cents: int) -> None:
        subsidie.ontvang_verantwoording(self.uow, id_)

    def _vast(self, id_: str, f: Any, n: int, cents: int) -> None:
        bedrag = min(cents, f.verleend or 0)
        soort = "conform" if bedrag == f.verleend or n > 8 else "lager"
        subsidie.stel_vast(self.uow, id_, soort=soort, bedrag=f.verleend if soort == "conform" else bedrag, grond="4:46-2a", motivering="Zo is het.",
                           zonder_zienswijze="Eigen opgave.")  # fmt: skip

    def _vorder(self, id_: str, f: Any, _n: int, cents: int) -> None:
        subsidie.vorder_terug(self.uow, id_, min(cents, -f.te_betalen - f.terug_open))

    def _terug(self, id_: str, f: Any, n: int, cents: int) -> None:
        subsidie.ontvang_terug(self.uow, id_, bedrag=min(cents, f.terug_open) if n > 5 else None)

    def _bezwaar(self, id_: str, _f: Any, _n: int, _cents: int) -> None:
        subsidie.registreer_bezwaar(self.uow, id_, "Te weinig.")

    def _rond(self, id_: str, _f: Any, _n: int, _cents: int) -> None:
        subsidie.rond_bezwaar_af(self.uow, id_, "gegrond")

    def _herzie(self, id_: str, f: Any, _n: int, cents: int) -> None:
        subsidie.herzie(self.uow, id_, bedrag=min(cents, f.aangevraagd), motivering="De aanvrager had gelijk.", mandaat_id=self.mandaat)

    def _plan(self, id_: str, f: Any, n: int, cents: int) -> None:
        subsidie.plan_betaling(self.uow, id_, "voorschot", min(cents, f.te_betalen), dag(12, 1 + n))

    def _intrek(self, id_: str, _f: Any, _n: int, _cents: int) -> None:
        subsidie.trek_verlening_in(self.uow, id_, "Gaat niet door.", "Op verzoek.")

    def _wijzig(self, id_: str, f: Any, _n: int, cents: int) -> None:
        subsidie.wijzig_verlening(self.uow, id_, bedrag=min(cents, f.aangevraagd), motivering="Anders.", mandaat_id=self.mandaat, zonder_zienswijze="Op verzoek.")

    def _draai(self, id_: str, _f: Any, n: int, _cents: int) -> None:
        zin = sa.select(Betaling.id).where(Betaling.aanvraag_id == id_, Betaling.betaald_op.is_not(None)).order_by(Betaling.id)
        betalingen = list(self.bestand.lees().scalars(zin))
        if betalingen:
            subsidie.draai_betaling_terug(self.uow, id_, betalingen[n % len(betalingen)], "Vergissing.")

    def _overhevel(self, _id: str, _f: Any, n: int, cents: int) -> None:
        wb.overhevel(self.uow, bedrag=cents, jaar=JAREN[n % 3], kant="besteding", van=self.plek(n), naar=self.plek(n + 1), omschrijving="x")

    def _begroot(self, _id: str, _f: Any, n: int, cents: int) -> None:
        kant = "verstrekking" if n % 2 else "besteding"
        wb.begroot(self.uow, jaar=JAREN[n % 3], kant=kant, regels=[wb.Budgetregel(self.plek(n), cents)], omschrijving="Begroting")

    def _hand(self, _id: str, _f: Any, n: int, cents: int) -> None:
        maak(self.bestand, "boeking", soort="verplicht" if n % 2 else "gerealiseerd", bedrag=cents, jaar=JAREN[n % 3], kant="verstrekking",
             omschrijving="Lumpsum", **self.plek(n)._asdict())  # fmt: skip

    def _deelname(self, _id: str, _f: Any, n: int, cents: int) -> None:
        deelname = maak(self.bestand, "deelname", organisatie_id=maak(self.bestand, "organisatie"), gebied_id=self.gebieden[n % 3],
                        vorm="samenwerkwijze", van=dt.date(2026, 7, 1))  # fmt: skip
        maak(self.bestand, "deelnamebedrag", deelname_id=deelname, geldstroom_id=self.stromen[0], jaar=2026, bedrag=cents)

    def _sluit(self, _id: str, _f: Any, n: int, _cents: int) -> None:
        sluit_jaar_af(self.uow, gebied_id=self.gebieden[n % 3], jaar=JAREN[n % 2], omschrijving="Jaarrekening", saldo_mee=self.stromen[: n % 3])

    def _heropen(self, _id: str, _f: Any, n: int, _cents: int) -> None:
        documenten = sorted(afgesloten_door(self.bestand.lees()).values())
        if documenten:
            open_jaar_weer(self.uow, documenten[n % len(documenten)], "Nog een rekening.")

    def _ongedaan(self, _id: str, _f: Any, _n: int, _cents: int) -> None:
        history.ongedaan(self.uow, self.bestand.con)

    def _opnieuw(self, _id: str, _f: Any, _n: int, _cents: int) -> None:
        history.opnieuw(self.uow, self.bestand.con)


def per_plek(db: sa.Connection) -> dict[tuple[str, int, str, str], Stand]:
    """(kant, jaar, gebied, stroom) → figures, added up in Python from every single boeking."""
    per = defaultdict(list)
    for b in db.execute(sa.select(Boeking.kant, Boeking.jaar, Boeking.gebied_id, Boeking.geldstroom_id, Boeking.soort, Boeking.bedrag)).all():
        per[tuple(b[:4])].append((b.soort, b.bedrag))
    return {plek: stand_van(regels) for plek, regels in per.items()}


def klopt(wereld: Wereld) -> None:
    """Everything that shows money says the same."""
    db = wereld.bestand.lees()
    boek = per_plek(db)
    _matrix_is_het_boek(db, wereld, boek)
    _dossiers_zijn_het_boek(db, wereld)
    _plafonds_houden(db, wereld)
    _register_is_de_dossiers(db, wereld)
    overgeheveld = sa.select(sa.func.coalesce(sa.func.sum(Boeking.bedrag), 0)).where(Boeking.soort == "overheveling")
    assert db.scalar(overgeheveld) == 0


def _matrix_is_het_boek(db: sa.Connection, wereld: Wereld, boek: dict[tuple[str, int, str, str], Stand]) -> None:
    for kant in ("verstrekking", "besteding"):
        per = q.standen(db, ("jaar", "gebied_id", "geldstroom_id"), kant=kant)
        for jaar in (*JAREN, 2028):
            for gebied in wereld.gebieden:
                m = q.matrix(db, [gebied], [jaar], kant)
                for stroom in wereld.stromen:
                    stand = boek.get((kant, jaar, gebied, stroom), NIETS)
                    assert m.kolom(stroom) == per.get((jaar, gebied, stroom), NIETS) == stand
                    assert stand.vrij == stand.begroot + stand.wijzigingen - stand.verplicht - stand.gerealiseerd
                    assert stand.verplicht >= 0


def _dossiers_zijn_het_boek(db: sa.Connection, wereld: Wereld) -> None:
    """What is still promised and what was paid, in all and per gebied; grants are only ever besteding."""
    delen = delen_van(db, wereld.aanvragen)
    for id_ in wereld.aanvragen:
        f = feiten(db, id_, VANDAAG)
        zin = sa.select(Boeking.gebied_id, Boeking.soort, sa.func.sum(Boeking.bedrag)).where(Boeking.bron_id == id_).group_by(Boeking.gebied_id, Boeking.soort)
        per = defaultdict(list)
        for gebied, soort, som in db.execute(zin).all():
            per[gebied].append((soort, som))
        standen = {gebied: stand_van(regels) for gebied, regels in per.items()}
        gepland = sa.select(sa.func.coalesce(sa.func.sum(Betaling.bedrag), 0)).where(levend(Betaling), Betaling.aanvraag_id == id_,
                                                                                     Betaling.betaald_op.is_(None))  # fmt: skip
        assert db.scalar(gepland) <= max(0, f.te_betalen)
        assert 0 <= f.terug_open <= max(0, -f.te_betalen)
        doel = max((f.vastgesteld if f.vastgesteld is not None else f.verleend) or 0, f.betaald) if f.bekend_op and f.status != "besloten" else 0
        heel, betaald = per_gebied(doel, delen[id_]), per_gebied(f.betaald, delen[id_])
        for gebied in heel:
            stand = standen.get(gebied, NIETS)
            assert (stand.verplicht + stand.gerealiseerd, stand.gerealiseerd) == (heel[gebied], betaald[gebied]), (id_, f)
        assert set(db.scalars(sa.select(Boeking.kant).where(Boeking.bron_id == id_).distinct())) <= {"besteding"}


def _plafonds_houden(db: sa.Connection, wereld: Wereld) -> None:
    """Every grant counts from the day of its decision, with what was vastgesteld once that is known; no ceiling is passed."""
    for regeling in wereld.regelingen:
        plafond = db.scalar(sa.select(Regeling.plafond).where(Regeling.id == regeling))
        eigen = dict(db.execute(sa.select(RegelingPlafond.gebied_id, RegelingPlafond.bedrag).where(RegelingPlafond.regeling_id == regeling)).all())
        rijen = [r for r in register(db, Aanvraagkeuze(regeling_id=regeling), VANDAAG) if r.status != "ingetrokken"]
        drukt = {r.id: (r.verleend if r.vastgesteld is None else r.vastgesteld) or 0 for r in rijen}
        ruimten = plafondruimten(db, regeling)
        assert ruimten[None] == plafond - sum(drukt.values()) >= 0
        for gebied, bedrag in eigen.items():
            gebruikt = sum(per_gebied(drukt[r.id], sorted((g, d) for g, _, d in r.delen)).get(gebied, 0) for r in rijen)
            assert ruimten[gebied] == bedrag - gebruikt >= 0


def _register_is_de_dossiers(db: sa.Connection, wereld: Wereld) -> None:
    rijen = register(db, Aanvraagkeuze(), VANDAAG)
    alle = samen(rijen)
    assert alle.betaald == sum(feiten(db, id_, VANDAAG).betaald for id_ in wereld.aanvragen)
    for as_ in ("gebied", "regeling", "doel", "kwadrant", "jaar"):
        per = totalen(rijen, as_)
        assert tuple(sum(getattr(t, b) for t in per) for b in ("aangevraagd", "verleend", "vastgesteld", "betaald")) == (
            alle.aangevraagd, alle.verleend, alle.vastgesteld, alle.betaald)  # fmt: skip
    betaald = {t.id: t.betaald for t in totalen(rijen, "gebied")}
    zin = sa.select(Boeking.gebied_id, sa.func.sum(Boeking.bedrag)).where(Boeking.bron_id.in_(wereld.aanvragen), Boeking.soort == "gerealiseerd")
    for gebied, som in db.execute(zin.group_by(Boeking.gebied_id)).all():
        assert betaald[gebied] == som


def _speel(leeg_bestand: Path, pad: Path, stappen: list[tuple[str, int, int]]) -> None:
    bestand = Bestand.open(Path(shutil.copy(leeg_bestand, pad)), Klok(VANDAAG))
    try:
        wereld = Wereld(bestand)
        for stap in stappen:
            wereld.doe(*stap)
            klopt(wereld)
    finally:
        bestand.sluit()
    assert controleer(pad) == []


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(STAPPEN)
def test_all_that_shows_money_agrees_whatever_happens(leeg_bestand: Path, tmp_path: Path, stappen: list[tuple[str, int, int]]) -> None:
    _speel(leeg_bestand, tmp_path / "wereld.wijkagenda", stappen)


@pytest.mark.lang
@pytest.mark.timeout(1800)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(STAPPEN)
def test_all_that_shows_money_agrees_in_four_hundred_histories(leeg_bestand: Path, tmp_path: Path, stappen: list[tuple[str, int, int]]) -> None:
    _speel(leeg_bestand, tmp_path / "wereld.wijkagenda", stappen)
