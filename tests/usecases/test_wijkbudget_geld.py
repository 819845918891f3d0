"""Money adds up: after any sequence of steps every total is the sum of the boekingen, and turning it all round leaves nothing."""

from __future__ import annotations

import datetime as dt
import shutil
from collections import defaultdict
from pathlib import Path

import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import VANDAAG
from tests.factory import maak
from wijkagenda.basis.fouten import Fout
from wijkagenda.basis.klok import Klok
from wijkagenda.domain.wijkbudget import NIETS, Boeking, Plek, Stand, stand_van
from wijkagenda.queries import wijkbudget as q
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import boeking, history
from wijkagenda.usecases import wijkbudget as wb

KANTEN = ("verstrekking", "besteding")
SOORTEN = ("begroot", "wijziging", "verplicht", "gerealiseerd", "realiseer", "vrijval", "terug", "overhevel", "tegen", "ongedaan", "opnieuw")
STAPPEN = st.lists(
    st.tuples(
        st.sampled_from(SOORTEN),
        st.integers(0, 7), st.integers(0, 7), st.integers(1, 10_000_00), st.sampled_from((2025, 2026)), st.sampled_from(KANTEN),
    ),
    min_size=1, max_size=14,
)  # fmt: skip


def plekken(bestand: Bestand) -> list[Plek]:
    """Two gebieden, two streams (one refuses), two rubrieken."""
    gebieden = [maak(bestand, "gebied") for _ in range(2)]
    stromen = [maak(bestand, "geldstroom", bij_over=b) for b in ("waarschuw", "weiger")]
    rubrieken = [maak(bestand, "rubriek") for _ in range(2)]
    return [Plek(g, s, r) for g in gebieden for s in stromen for r in rubrieken]


def doe(bestand: Bestand, alle: list[Plek], wat: str, van: int, naar: int, cents: int, jaar: int, kant: str) -> None:
    """One step; one that a rule refuses changes nothing."""
    bron = f"actie-{van}"
    try:
        if wat == "ongedaan":
            history.ongedaan(bestand.uow, bestand.con)
        elif wat == "opnieuw":
            history.opnieuw(bestand.uow, bestand.con)
        elif wat == "overhevel":
            wb.overhevel(bestand.uow, bedrag=cents, jaar=jaar, kant=kant, van=alle[van], naar=alle[naar], omschrijving="x")
        elif wat == "tegen":
            ids = list(bestand.lees().scalars(sa.select(Boeking.id).order_by(Boeking.id)))
            if ids:
                wb.tegenboeking(bestand.uow, ids[cents % len(ids)])
        else:
            with bestand.uow("Boeken") as werk:
                if wat in ("realiseer", "vrijval", "terug"):
                    functie = {"realiseer": boeking.realiseer, "vrijval": boeking.laat_vrijvallen, "terug": boeking.ontvang_terug}[wat]
                    functie(werk, bron_soort="actie", bron_id=bron, bedrag=cents, datum=VANDAAG, omschrijving="x")
                else:
                    boeking.boek(werk, soort=wat, bedrag=cents, jaar=jaar, kant=kant, datum=dt.date(jaar, 1, 1), omschrijving="x", bron_soort="actie",
                            bron_id=bron, **alle[van]._asdict())  # fmt: skip
    except Fout:
        return


def grootboek(bestand: Bestand) -> dict[tuple[str, int, str, str, str], Stand]:
    """The figures summed in Python from every single boeking."""
    per = defaultdict(list)
    for b in bestand.lees().execute(sa.select(Boeking)).all():
        per[b.kant, b.jaar, b.gebied_id, b.geldstroom_id, b.rubriek_id].append((b.soort, b.bedrag))
    return {sleutel: stand_van(regels) for sleutel, regels in per.items()}


def som(boek: dict[tuple[str, int, str, str, str], Stand], **keuze: object) -> Stand:
    namen = ("kant", "jaar", "gebied", "stroom", "rubriek")
    past = [s for sleutel, s in boek.items() if all(sleutel[namen.index(n)] == w for n, w in keuze.items())]
    return sum(past, NIETS)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STAPPEN)
def test_totals_are_the_sum_of_the_boekingen_in_every_direction(
    leeg_bestand: Path, tmp_path: Path, stappen: list[tuple[str, int, int, int, int, str]]
) -> None:
    bestand = Bestand.open(Path(shutil.copy(leeg_bestand, tmp_path / "geld.wijkagenda")), Klok(VANDAAG))
    try:
        alle = plekken(bestand)
        bestand.con.execute("delete from stapel")
        for stap in stappen:
            doe(bestand, alle, *stap)
        db, boek = bestand.lees(), grootboek(bestand)
        for kant in KANTEN:
            for jaar in (2025, 2026):
                m = q.matrix(db, [], [jaar], kant)
                assert m.samen() == som(boek, kant=kant, jaar=jaar) == q.per_jaar(db, [], kant).get(jaar, NIETS)
                for plek in alle:
                    assert m.rij(plek.rubriek_id) == som(boek, kant=kant, jaar=jaar, rubriek=plek.rubriek_id)
                    assert m.kolom(plek.geldstroom_id) == som(boek, kant=kant, jaar=jaar, stroom=plek.geldstroom_id)
                    eigen = q.matrix(db, [plek.gebied_id], [jaar], kant).cel(plek.rubriek_id, plek.geldstroom_id) or NIETS
                    assert eigen == boek.get((kant, jaar, *plek), NIETS)
                assert all(cel.verplicht >= 0 for cel in m.cellen.values())
            overgeheveld = sa.select(sa.func.coalesce(sa.func.sum(Boeking.bedrag), 0)).where(Boeking.soort == "overheveling", Boeking.kant == kant)
            assert db.scalar(overgeheveld) == 0
        while history.volgende(bestand.con):
            history.ongedaan(bestand.uow, bestand.con)
        assert all(stand == NIETS for stand in grootboek(bestand).values())
    finally:
        bestand.sluit()
