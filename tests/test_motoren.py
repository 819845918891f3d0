"""What our PDF is measured against: every engine gets the whole plan. The engines themselves need not be installed for this."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from types import ModuleType

import pytest

from wijkagenda.reports import blocks

PACKAGING = Path(__file__).resolve().parent.parent / "packaging"
Laad = Callable[[str], ModuleType]


@pytest.fixture
def laad(monkeypatch: pytest.MonkeyPatch) -> Iterator[Laad]:
    """Imports a module of `packaging/motoren/`, and forgets them afterwards."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    yield lambda naam: importlib.import_module(f"motoren.{naam}")
    for naam in [naam for naam in sys.modules if naam.partition(".")[0] == "motoren"]:
        del sys.modules[naam]


def zinnen(plan: list[blocks.Blok]) -> list[str]:
    """The running text of a plan."""
    return [s.tekst for b in plan if isinstance(b, blocks.Alinea) for s in blocks.stukken(b.tekst)]


def test_a_plan_has_what_the_measurement_promises(laad: Laad) -> None:
    plan = laad("plan").plan(1)
    soorten = [type(b).__name__ for b in plan]
    assert soorten.count("Grafiek") == 3
    assert {"Inhoudsopgave", "Kop", "Lijst", "Tabel"} <= set(soorten)
    assert any(s.link for b in plan if isinstance(b, blocks.Alinea) for s in blocks.stukken(b.tekst))


def test_the_same_plan_is_measured_every_time(laad: Laad) -> None:
    assert laad("plan").plan(2) == laad("plan").plan(2)


def test_typst_gets_every_sentence_and_every_picture(laad: Laad, tmp_path: Path) -> None:
    plan, typst = laad("plan").plan(1), laad("met_typst")
    bron = "\n".join(typst.schrijf(blok, tmp_path) for blok in plan)
    assert [zin for zin in zinnen(plan) if zin not in bron] == []
    assert len(list(tmp_path.glob("*.svg"))) == bron.count("image(") == 3


def test_weasyprint_gets_every_sentence_and_every_picture(laad: Laad) -> None:
    plan, weasyprint = laad("plan").plan(1), laad("met_weasyprint")
    schrijver = weasyprint.Schrijver(plan)
    bron = "".join(weasyprint.schrijf(blok, schrijver) for blok in plan)
    assert [zin for zin in zinnen(plan) if zin not in unescape(bron)] == []
    assert bron.count("<svg") == 3


def test_the_words_of_a_picture_are_words_for_the_others_too(laad: Laad) -> None:
    plan = laad("plan").plan(1)
    grafiek = next(b for b in plan if isinstance(b, blocks.Grafiek))
    assert "onze wijk" in laad("grafieken").als_svg(grafiek, 400, 10)
