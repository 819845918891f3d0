"""Every report of the example as a web page, in Chromium, at three widths: axe-core finds nothing serious and nothing sticks out."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

from tests.reports.lezer import woorden
from wijkagenda.reports.register import RAPPORTEN, Rapport, Uitgave
from wijkagenda.uitvoer import exporteer

pytestmark = [pytest.mark.lang, pytest.mark.timeout(600)]

BREEDTEN = (320, 768, 1440)
OPEN = "for (const uitklap of document.querySelectorAll('details')) uitklap.open = true"
VLAGGEN = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
           "--disable-sync")  # fmt: skip
ALLE = [pytest.param(rapport, uitgave, id=f"{rapport.code}-{uitgave.code}") for rapport in RAPPORTEN.values() for uitgave in rapport.uitgaven]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    programma = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
    if programma is None:
        pytest.skip("Op deze machine staat geen Chromium.")
    with sync_playwright() as spelen:
        open_ = spelen.chromium.launch(executable_path=programma, args=VLAGGEN)
        yield open_
        open_.close()


def maak(voorbeeld: Path, doel: Path, code: str) -> str:
    """A report of the example as a page; its address."""
    exporteer(voorbeeld, RAPPORTEN[code], RAPPORTEN[code].uitgave(), "html", doel)
    return doel.as_uri()


def test_the_keyboard_skips_to_the_text_and_reaches_every_wide_table(voorbeeld: Path, browser: Browser, tmp_path: Path) -> None:
    pagina = browser.new_page(viewport={"width": 320, "height": 900})
    pagina.goto(maak(voorbeeld, tmp_path / "rapport.html", "wijkbudget"))
    pagina.keyboard.press("Tab")
    assert pagina.evaluate("document.activeElement.className") == "skip"
    assert pagina.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    pagina.keyboard.press("Enter")
    assert pagina.evaluate("document.activeElement.tagName") == "MAIN"
    breed = "[...document.querySelectorAll('main .tabel')].filter(vak => vak.scrollWidth > vak.clientWidth)"
    assert pagina.evaluate(f"{breed}.length") > 3
    assert pagina.evaluate(f"{breed}.every(vak => vak.tabIndex === 0)")
    pagina.close()


def test_a_page_can_be_read_with_wider_spacing_and_twice_as_large(voorbeeld: Path, browser: Browser, tmp_path: Path) -> None:
    """The text spacing of WCAG 1.4.12, and zoom to 200 % of a window of 640 pixels."""
    pagina = browser.new_page(viewport={"width": 320, "height": 900})
    pagina.goto(maak(voorbeeld, tmp_path / "rapport.html", "wijkplan"))
    pagina.add_style_tag(content="* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }")
    assert pagina.evaluate("document.documentElement.scrollWidth") == 320
    pagina.close()


def test_a_long_word_in_a_title_is_not_broken_on_a_narrow_screen(voorbeeld: Path, browser: Browser, tmp_path: Path) -> None:
    pagina = browser.new_page(viewport={"width": 320, "height": 900})
    pagina.goto(maak(voorbeeld, tmp_path / "rapport.html", "initiatieven"))
    regel, hoogte = pagina.evaluate("(kop => [parseFloat(getComputedStyle(kop).lineHeight), kop.clientHeight])(document.querySelector('h1'))")
    pagina.close()
    assert round(hoogte / regel) == 2  # "Bewonersinitiatieven" and the gebieden, a line each


def test_no_word_in_the_head_of_a_row_is_broken_on_a_narrow_screen(voorbeeld: Path, browser: Browser, tmp_path: Path) -> None:
    pagina = browser.new_page(viewport={"width": 320, "height": 900})
    pagina.goto(maak(voorbeeld, tmp_path / "rapport.html", "wijkbudget"))
    pagina.evaluate(OPEN)
    gebroken = pagina.evaluate("""() => [...document.querySelectorAll('tbody th')].flatMap(kop => {
        const tekst = kop.firstChild, stuk = document.createRange();
        return [...tekst.data.matchAll(/[^\\s-]+/g)].filter(woord => {
            stuk.setStart(tekst, woord.index);
            stuk.setEnd(tekst, woord.index + woord[0].length);
            return stuk.getBoundingClientRect().height > 30;
        }).map(woord => woord[0]);
    })""")
    pagina.close()
    assert gebroken == []


@pytest.mark.parametrize(("code", "uitgave"), [("wijkplan", "poster"), ("wijkplan", "ideeenkaart"), ("initiatieven", "portret")])
def test_what_is_one_sheet_on_paper_prints_on_one_sheet(code: str, uitgave: str, voorbeeld: Path, browser: Browser, tmp_path: Path) -> None:
    doel, rapport = tmp_path / "rapport.html", RAPPORTEN[code]
    exporteer(voorbeeld, rapport, rapport.uitgave(uitgave), "html", doel)
    pagina = browser.new_page()
    pagina.goto(doel.as_uri())
    bladen = woorden(pagina.pdf(prefer_css_page_size=True))
    delen = pagina.locator(".wissel").count() + 1
    pagina.close()
    assert len(bladen) == delen


def test_a_printed_page_does_not_end_with_the_head_of_a_table(voorbeeld: Path, browser: Browser, tmp_path: Path) -> None:
    pagina = browser.new_page()
    pagina.goto(maak(voorbeeld, tmp_path / "rapport.html", "wijkplan"))
    bladen = woorden(pagina.pdf(prefer_css_page_size=True))
    pagina.close()
    assert len(bladen) > 5
    assert not [blad for blad in bladen if blad.rstrip("0123456789 ").endswith(("heel Oss Ruwaard", "Hoe ver", "Van elke 100 euro"))]


@pytest.mark.parametrize(("rapport", "uitgave"), ALLE)
def test_a_report_is_accessible_on_the_web(rapport: Rapport, uitgave: Uitgave, voorbeeld: Path, browser: Browser, tmp_path: Path) -> None:
    doel = tmp_path / "rapport.html"
    exporteer(voorbeeld, rapport, uitgave, "html", doel)
    bevindingen = []
    for breedte in BREEDTEN:
        pagina = browser.new_page(viewport={"width": breedte, "height": 900})
        gehaald: list[str] = []
        pagina.on("request", lambda verzoek, gehaald=gehaald: gehaald.append(verzoek.url))
        pagina.goto(doel.as_uri())
        pagina.evaluate(OPEN)
        if pagina.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            bevindingen.append(f"{breedte} px: the page moves sideways")
        if pagina.evaluate("[...document.querySelectorAll('img')].some(beeld => !beeld.naturalWidth)"):
            bevindingen.append(f"{breedte} px: a picture does not show")
        bevindingen += [f"{breedte} px fetches {adres[:80]}" for adres in gehaald if not adres.startswith((doel.as_uri(), "data:"))]
        uitslag = Axe().run(pagina, options={"resultTypes": ["violations"]}).response
        bevindingen += [f"{breedte} px: {v['impact']} {v['id']}: {v['nodes'][0]['html'][:200]}" for v in uitslag["violations"]]
        pagina.close()
    assert bevindingen == []
