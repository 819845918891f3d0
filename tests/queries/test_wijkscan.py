"""What is read of a figure with its story."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factory import maak
from wijkagenda import queries
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.budgetverhaal import verhalen
from wijkagenda.queries.wijkplan_inhoud import inhoud
from wijkagenda.storage.bestand import Bestand

CITAAT, WIE = "Op de galerij groet iedereen elkaar.", "wijkraad"


@pytest.mark.parametrize(("toestemming", "gedrukt"), [
    ("met_naam", (CITAAT, WIE)), ("zonder_naam", (CITAAT, None)), ("nee", (None, None)), (None, (None, None)),
])  # fmt: skip
def test_words_of_people_reach_a_report_only_as_far_as_they_agreed(
    bestand: Bestand, klok: Klok, toestemming: str | None, gedrukt: tuple[str | None, ...]
) -> None:
    gebied = maak(bestand, "gebied")
    plan = maak(bestand, "wijkplan", gebied_id=gebied, van=2026, tot=2026)
    cijfer = maak(bestand, "indicator", beleidskader_id=maak(bestand, "beleidskader"))
    maak(bestand, "verhaal", indicator_id=cijfer, gebied_id=gebied, jaar=2026, tekst="Het klopt.", citaat=CITAAT, wie=WIE, toestemming=toestemming,
         in_plan=True)  # fmt: skip
    db = bestand.lees()
    (in_plan,) = inhoud(db, plan, klok.vandaag()).cijfers
    (in_overzicht,) = verhalen(db, gebied, [2026])
    assert (in_plan.citaat, in_plan.wie) == gedrukt
    assert (in_overzicht.citaat, in_overzicht.wie) == gedrukt
    assert (in_plan.verhaal, in_overzicht.tekst) == ("Het klopt.", "Het klopt.")


def test_whoever_reads_a_quote_for_a_report_asks_whether_it_may_be_printed() -> None:
    """Only the window, where stories are written, reads them as they are."""
    map_ = Path(queries.__file__).parent
    lezers = {pad.name for pad in map_.glob("*.py") if "Verhaal.citaat" in pad.read_text("utf-8")}
    assert len(lezers) > 1
    assert [naam for naam in sorted(lezers - {"wijkscan.py"}) if "mag_gedrukt(" not in (map_ / naam).read_text("utf-8")] == []
