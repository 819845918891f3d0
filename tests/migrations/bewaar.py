"""Makes the file that is kept of the present schema: ``python -m tests.migrations.bewaar``, once per release, never again after."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from wijkagenda.basis.klok import Klok
from wijkagenda.storage.bestand import Bestand
from wijkagenda.storage.header import SCHEMA
from wijkagenda.usecases import velden


def main() -> None:
    """Writes ``bestanden/schema-N.wijkagenda``: one gebied, one initiatief, one change of its place."""
    bestand = Bestand.nieuw(Path(__file__).parent / "bestanden" / f"schema-{SCHEMA}.wijkagenda", Klok(dt.date(2026, 11, 21)))
    gebied = velden.maak(bestand.uow, "gebied", {"naam": "Wijk Fictief", "soort": "wijk"}).hoofd
    initiatief = velden.maak(bestand.uow, "initiatief", {"titel": "Buurttuin Fictief", "gebied_id": gebied, "plek": "Achter de kerk"}).hoofd
    assert initiatief is not None
    velden.wijzig(bestand.uow, "initiatief", initiatief, {"plek": "Bij de school"})
    bestand.con.execute("vacuum")
    bestand.sluit()


if __name__ == "__main__":
    main()
