"""The same plan by typst: `python -m motoren.met_typst BLOKKEN NAAR [--vormen]`. Words go in as strings, so nothing in them is markup."""

from __future__ import annotations

import sys
from functools import singledispatch
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from motoren.grafieken import als_svg, vormen_als_svg
from motoren.vel import (
    BOVEN,
    BREEDTE,
    GRAFIEKLETTER,
    GROEN,
    HOOGTE,
    INKT,
    KOPPEN,
    LETTER,
    LIJN,
    OKER,
    ONDER,
    OPZIJ,
    PETROL,
    TEKSTBREEDTE,
    TITEL,
)

from wijkagenda.basis.paden import bronmap
from wijkagenda.reports import blocks
from wijkagenda.reports.blocks_json import uit_json
from wijkagenda.reports.waarden import toon_cel

VORMEN = "--vormen"
"""Pictures by our own writer of SVG; without it by matplotlib."""
BEGIN = f"""
#set document(title: "{TITEL}")
#set page(width: {BREEDTE}pt, height: {HOOGTE}pt, margin: (top: {BOVEN}pt, x: {OPZIJ}pt, bottom: {ONDER}pt),
  footer: context [#text(size: 8.5pt)[{TITEL} #h(1fr) #counter(page).display()]])
#set text(font: ("Source Sans 3", "DejaVu Sans"), size: {LETTER}pt, lang: "nl", fill: rgb("{INKT}"))
#set par(leading: 0.75em, spacing: 1.3em)
#set table(stroke: (x, y) => (bottom: 0.5pt + rgb("{LIJN}")), inset: 5pt, align: left,
  fill: (x, y) => if y == 0 {{ rgb("{PETROL}") }})
#show table.cell: set text(size: 0.9em)
#show table.cell.where(y: 0): set text(fill: white, weight: "bold")
#show table: set par(leading: 0.5em)
#show figure: set block(breakable: true)
#show heading: set text(fill: rgb("{PETROL}"), weight: "bold")
#show heading.where(level: 1): set text(size: {LETTER * KOPPEN[0]}pt)
#show heading.where(level: 2): set text(size: {LETTER * KOPPEN[1]}pt)
#show heading: set block(above: 1.3em, below: 0.6em)
#show link: underline
#set outline.entry(fill: h(1fr))
"""


def woord(tekst: str) -> str:
    r"""A string of typst's.

    >>> print(woord('zeg "ja"'))
    "zeg \"ja\""
    """
    return '"' + tekst.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def lopend(tekst: blocks.Tekst) -> str:
    """Runs of text as content."""
    return "".join(_stuk(s) for s in blocks.stukken(tekst))


def _stuk(stuk: blocks.Stuk) -> str:
    uit = f"#strong[#{woord(stuk.tekst)}]" if stuk.vet else f"#{woord(stuk.tekst)}"
    if not stuk.link:
        return uit
    return f"#link({f'<{stuk.link[1:]}>' if stuk.link.startswith('#') else woord(stuk.link)})[{uit}]"


@singledispatch
def schrijf(blok: Any, map_: Path) -> str:
    """One block as typst; pictures become files in `map_`."""
    raise TypeError(type(blok).__name__)


@schrijf.register
def _(blok: blocks.Omslag, map_: Path) -> str:
    regels = "".join(f"#par[#{woord(r)}]\n" for r in (blok.ondertitel, *blok.regels, blok.onderregel))
    return f"#title[#{woord(blok.titel)}]\n{regels}#pagebreak()"


@schrijf.register
def _(blok: blocks.Inhoudsopgave, map_: Path) -> str:
    return f"#outline(title: [#{woord(blok.titel)}], depth: {blok.niveaus})"


@schrijf.register
def _(blok: blocks.Kop, map_: Path) -> str:
    return f"#heading(level: {blok.niveau})[#{woord(f'{blok.nummer} {blok.tekst}'.strip())}] {f'<{blok.anker}>' if blok.anker else ''}"


@schrijf.register
def _(blok: blocks.Alinea, map_: Path) -> str:
    aanhef = f"#strong[#{woord(blok.aanhef)}] " if blok.aanhef else ""
    grootte = {"gewoon": 1, "inleiding": 1.13, "klein": 0.8}[blok.soort]
    return f"#par[#set text(size: {grootte}em)\n{aanhef}{lopend(blok.tekst)}]"


@schrijf.register
def _(blok: blocks.Lijst, map_: Path) -> str:
    return f"#{'enum' if blok.genummerd else 'list'}({', '.join(f'[{lopend(i)}]' for i in blok.items)})"


@schrijf.register
def _(blok: blocks.Tabel, map_: Path) -> str:
    koppen = ", ".join(f"[#{woord(k.titel)}]" for k in blok.kolommen)
    cellen = ",\n".join(f"[#{woord(str(toon_cel(c, k)))}]" for r in blok.rijen for c, k in zip(r.cellen, blok.kolommen, strict=True))
    return f"#strong[#{woord(blok.bijschrift)}]\n\n#table(columns: (auto, 2fr, 1fr, auto, auto), table.header({koppen}),\n{cellen})"


@schrijf.register
def _(blok: blocks.Grafiek, map_: Path) -> str:
    svg = map_ / f"grafiek-{len(list(map_.glob('grafiek-*.svg'))) + 1}.svg"
    maak = vormen_als_svg if VORMEN in sys.argv else als_svg
    svg.write_text(maak(blok, TEKSTBREEDTE, GRAFIEKLETTER), encoding="utf-8")
    return f"#figure(image({woord(svg.name)}, width: 100%, alt: {woord(blok.alternatief)}), caption: [#{woord(blok.bijschrift)}], numbering: none)"


@schrijf.register
def _(blok: blocks.Citaat, map_: Path) -> str:
    return f'#block(fill: rgb("{OKER}"), inset: 12pt, width: 100%)[#emph[{lopend(blok.tekst)}]\n\n#{woord(blok.bron)}]'


@schrijf.register
def _(blok: blocks.Kader, map_: Path) -> str:
    regels = " ".join(lopend(a) for a in blok.alineas)
    return f'#block(fill: rgb("{GROEN}"), inset: 12pt, width: 100%)[#strong[#{woord(blok.aanhef)}] {regels}]'


@schrijf.register
def _(blok: blocks.Paginawissel, map_: Path) -> str:
    return "#pagebreak(weak: true)"


@schrijf.register
def _(blok: blocks.Colofon, map_: Path) -> str:
    regels = "".join(f"#par[{lopend(r)}]\n" for r in blok.regels)
    return f"#set text(size: 0.8em)\n#strong[#{woord(blok.titel)}]\n\n{regels}"


def main(blokken: Path, naar: Path) -> None:
    """Only our fonts are read, as we do ourselves; what comes out is tagged and claims PDF/UA-1, as ours is."""
    import typst  # here: this file is checked where the engine is not installed

    lijst = uit_json(blokken.read_text(encoding="utf-8"))
    bron = naar.with_suffix(".typ")
    bron.write_text(BEGIN + "\n\n".join(schrijf(blok, naar.parent) for blok in lijst), encoding="utf-8")
    plek = find_spec("matplotlib")
    assert plek is not None
    assert plek.origin is not None
    fonts = [bronmap() / "fonts", Path(plek.origin).parent / "mpl-data" / "fonts" / "ttf"]
    typst.compile(bron, naar, font_paths=fonts, ignore_system_fonts=True, pdf_standards=["ua-1"])


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
