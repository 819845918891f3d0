"""The budget overview over 30 gebieden, 25 years and 100,000 boekingen, as a whole and per gebied, against the raw SQL of each."""

from __future__ import annotations

from collections.abc import Iterator

from meting import Meting
from metingen.groot import VANDAAG, budget_bestand, om_en_om

from wijkagenda.basis.klok import Klok
from wijkagenda.queries.wijkbudget import matrices_per_gebied, matrix
from wijkagenda.storage.bestand import Bestand

_WAAR = "sum(bedrag) from boeking where kant = 'besteding' and verwijderd = 0 and jaar between 2001 and 2025 group by"
RUW = f"select rubriek_id, geldstroom_id, soort, {_WAAR} rubriek_id, geldstroom_id, soort"
RUW_PER_GEBIED = f"select gebied_id, rubriek_id, geldstroom_id, soort, {_WAAR} gebied_id, rubriek_id, geldstroom_id, soort"


def meet_budget() -> Iterator[Meting]:
    """The whole matrix, and one matrix per gebied side by side: read and added up."""
    bestand = Bestand.open(budget_bestand(), Klok(VANDAAG))
    db, jaren = bestand.lees(), range(2001, 2026)
    gebieden = [r[0] for r in bestand.con.execute("select id from gebied").fetchall()]
    heel = om_en_om(lambda: matrix(db, gebieden, jaren, "besteding"), lambda: bestand.con.execute(RUW).fetchall())
    per = om_en_om(lambda: matrices_per_gebied(db, gebieden, jaren, "besteding"), lambda: bestand.con.execute(RUW_PER_GEBIED).fetchall())
    bestand.sluit()
    yield Meting("wijkbudget, 100.000 boekingen, tegen SQL", *heel, 1.5)
    yield Meting("wijkbudget per gebied, 30 x 25 jaar, tegen SQL", *per, 2.0)
