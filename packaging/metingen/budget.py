"""The budget overview over 30 gebieden, 25 years and 100,000 boekingen, against its raw SQL."""

from __future__ import annotations

from collections.abc import Iterator

from meting import Meting
from metingen.groot import VANDAAG, budget_bestand, om_en_om

from wijkagenda.basis.klok import Klok
from wijkagenda.queries.wijkbudget import matrix
from wijkagenda.storage.bestand import Bestand

RUW = """select rubriek_id, geldstroom_id, soort, sum(bedrag) from boeking where kant = 'besteding' and verwijderd = 0
and jaar between 2001 and 2025 group by rubriek_id, geldstroom_id, soort"""


def meet_budget() -> Iterator[Meting]:
    """The whole matrix, read and added up."""
    bestand = Bestand.open(budget_bestand(), Klok(VANDAAG))
    db = bestand.lees()
    gebieden = [r[0] for r in bestand.con.execute("select id from gebied").fetchall()]
    eigen, maatstaf = om_en_om(lambda: matrix(db, gebieden, range(2001, 2026), "besteding"), lambda: bestand.con.execute(RUW).fetchall())
    bestand.sluit()
    yield Meting("wijkbudget, 100.000 boekingen, tegen SQL", eigen, maatstaf, 1.5)
