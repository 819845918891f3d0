"""What is read of a figure with its story."""

from __future__ import annotations

import pytest

from tests.factory import maak
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.budgetverhaal import verhalen
from wijkagenda.queries.wijkplan_inhoud import inhoud
from wijkagenda.queries.wijkscan import indicator
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
    detail = indicator(db, cijfer, gebied)
    assert detail is not None
    assert (in_plan.citaat, in_plan.wie) == gedrukt
    assert (in_overzicht.citaat, in_overzicht.wie) == gedrukt
    assert detail.verhalen[0].op_papier() == gedrukt
    assert (in_plan.verhaal, in_overzicht.tekst) == ("Het klopt.", "Het klopt.")
