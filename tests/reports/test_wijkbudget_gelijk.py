"""Whatever is booked: the report, the flat rows, the matrix and the ledger say the same, to the cent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from tests.factory import maak
from wijkagenda.domain.basis_model import nieuw_id
from wijkagenda.domain.velden.wijkbudget import BOEKINGSOORTEN, KANTEN
from wijkagenda.domain.wijkbudget import Boeking
from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.grootboek import posten, regels, sommen
from wijkagenda.queries.wijkbudget import NIETS
from wijkagenda.reports import wijkbudget as rapport
from wijkagenda.reports.blocks import Alinea, Kader, Kop, Tabel
from wijkagenda.reports.wijkbudget_selectie import bedragen
from wijkagenda.storage.bestand import Bestand

DAG = dt.date(2026, 11, 21)
BOEKINGEN = st.lists(
    st.tuples(
        st.sampled_from([k.code for k in BOEKINGSOORTEN]),
        st.sampled_from([k.code for k in KANTEN]),
        st.integers(-10**11, 10**11),
        st.sampled_from([2024, 2025, 2026]),
        st.integers(0, 2),
        st.integers(0, 2),
        st.integers(0, 2),
    ),
    min_size=1,
    max_size=40,
)
JAREN = st.lists(st.sampled_from([2024, 2025, 2026]), min_size=1, max_size=3, unique=True)


def geboekt(bestand: Bestand, lijnen: list[tuple[str, str, int, int, int, int, int]]) -> list[str]:
    """Books them and gives the ids of the gebieden."""
    gebieden, rubrieken, stromen = ([maak(bestand, soort, volgorde=n) for n in range(3)] for soort in ("gebied", "rubriek", "geldstroom"))
    with bestand.uow("Boeken") as werk:
        werk.massa(Boeking, [
            {"id": nieuw_id(), "datum": DAG, "soort": soort, "kant": kant, "bedrag": bedrag, "jaar": jaar, "gebied_id": gebieden[g],
             "rubriek_id": rubrieken[r], "geldstroom_id": stromen[s], "omschrijving": "x", "bron_soort": "hand"}
            for soort, kant, bedrag, jaar, g, r, s in lijnen
        ])  # fmt: skip
    return gebieden


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(lijnen=BOEKINGEN, jaren=JAREN, eerste=st.integers(0, 3))
def test_report_rows_matrix_and_ledger_are_equal(
    bestand_fabriek: Callable[[], Bestand], lijnen: list[tuple[str, str, int, int, int, int, int]], jaren: list[int], eerste: int
) -> None:
    bestand = bestand_fabriek()
    ids = geboekt(bestand, lijnen)[:eerste]
    db = bestand.lees()
    blokken = rapport.inhoud(db, gebied_ids=ids, jaren=jaren, vandaag=DAG)
    grootboek = sommen(db, ids, jaren)
    (_, rijen), = rapport.rijen(db, gebied_ids=ids, jaren=jaren)
    for nr, kant in enumerate(("besteding", "verstrekking")):
        per_rij = [tuple(int(str(c)) for c in rij.cellen[4 + nr * 4 : 8 + nr * 4]) for rij in rijen.rijen]
        assert all(vrij == begroot - verplicht - gerealiseerd for begroot, verplicht, gerealiseerd, vrij in per_rij)
        opgeteld = tuple(sum(rij[n] for rij in per_rij) for n in range(4))
        uit_grootboek = tuple(posten(g for g in grootboek if g.kant == kant).values())
        assert opgeteld == uit_grootboek == bedragen(q.matrix(db, ids, jaren, kant).samen())
        per_lijn = [regel.post for regel in regels(db, ids, jaren) if regel.kant == kant]
        assert tuple(sum(cent for post, cent in per_lijn if post == kop) for kop in ("Begroot", "Verplicht", "Gerealiseerd")) == opgeteld[:3]
    if not grootboek:
        assert [b.tekst for b in blokken if isinstance(b, Kop)] == ["Er is nog geen geld geboekt"]
        return
    plek = next(n for n, b in enumerate(blokken) if isinstance(b, Kop) and b.tekst == "Controle")
    assert isinstance(blokken[plek + 1], Alinea)
    assert not isinstance(blokken[plek + 1], Kader)
    controle = next(b for b in blokken[plek:] if isinstance(b, Tabel))
    assert all(rij.cellen[2:] == (rij.cellen[2], rij.cellen[2], 0) for rij in controle.rijen if not rij.nadruk)


def test_money_of_a_gebied_that_was_deleted_stays_in_the_sum_of_all(bestand: Bestand) -> None:
    gebieden = geboekt(bestand, [("begroot", "besteding", 100, 2026, 0, 0, 0), ("begroot", "besteding", 20, 2026, 1, 0, 0)])
    bestand.con.execute("update gebied set verwijderd = 1 where id = ?", (gebieden[1],))
    (_, rijen), = rapport.rijen(bestand.lees(), gebied_ids=[], jaren=[2026])
    assert [(r.cellen[0], r.cellen[4]) for r in rijen.rijen][1] == ("Verwijderd gebied", 20)
    assert q.standen(bestand.lees(), (), jaren=[2026]).get((), NIETS).begroot == 120
