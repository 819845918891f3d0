"""The same plan by WeasyPrint, through HTML: `python -m motoren.met_weasyprint BLOKKEN NAAR`."""

from __future__ import annotations

import sys
from functools import singledispatch
from html import escape
from pathlib import Path
from typing import Any

from motoren.grafieken import als_svg
from motoren.vel import BOVEN, BREEDTE, GRAFIEKLETTER, GROEN, HOOGTE, INKT, KOPPEN, LETTER, LIJN, OKER, ONDER, OPZIJ, PETROL, TEKSTBREEDTE, TITEL

from wijkagenda.basis.paden import bronmap
from wijkagenda.reports import blocks
from wijkagenda.reports.blocks_json import uit_json
from wijkagenda.reports.waarden import toon_cel

STIJL = f"""
@font-face {{ font-family: Huis; src: url({(bronmap() / "fonts" / "SourceSans3-Regular.ttf").as_uri()}) }}
@font-face {{ font-family: Huis; font-weight: bold; src: url({(bronmap() / "fonts" / "SourceSans3-Bold.ttf").as_uri()}) }}
@font-face {{ font-family: Huis; font-style: italic; src: url({(bronmap() / "fonts" / "SourceSans3-It.ttf").as_uri()}) }}
@page {{ size: {BREEDTE}pt {HOOGTE}pt; margin: {BOVEN}pt {OPZIJ}pt {ONDER}pt;
         @bottom-left {{ content: "{TITEL}" }} @bottom-right {{ content: counter(page) }} }}
body {{ font: {LETTER}pt/1.5 Huis, "Source Sans 3"; color: {INKT}; margin: 0 }}
h1, h2 {{ color: {PETROL}; line-height: 1.22; margin: 1.2em 0 .4em }}
h1 {{ font-size: {KOPPEN[0]}em }} h2 {{ font-size: {KOPPEN[1]}em }}
p, ul, ol {{ margin: 0 0 .7em }}
table {{ width: 100%; border-collapse: collapse; font-size: .9em; line-height: 1.32 }}
th {{ background: {PETROL}; color: white; text-align: left }} th, td {{ padding: .5em .4em }} tr {{ border-bottom: .5pt solid {LIJN} }}
.kader {{ background: {GROEN}; padding: 1em }} blockquote {{ background: {OKER}; margin: 0 0 1em; padding: 1em; font-style: italic }}
.omslag {{ break-after: page }} .inleiding {{ font-size: 1.13em }} .klein {{ font-size: .8em }} .wissel {{ break-before: page }}
nav a::after {{ content: target-counter(attr(href), page); float: right }} nav p {{ margin: 0 }}
"""


class Schrijver:
    """Writes the body; knows the headings, for the contents."""

    def __init__(self, lijst: list[blocks.Blok]) -> None:
        self._koppen = [(f"kop-{nr}", b) for nr, b in enumerate(b for b in lijst if isinstance(b, blocks.Kop))]
        self._ankers = {kop.anker: id_ for id_, kop in self._koppen if kop.anker}
        self._ids = {id(kop): id_ for id_, kop in self._koppen}

    def inhoud(self, blok: blocks.Inhoudsopgave) -> str:
        """The contents; the engine fills in the pages."""
        regels = (f'<p><a href="#{id_}">{escape(kop.tekst)}</a></p>' for id_, kop in self._koppen if kop.niveau <= blok.niveaus)
        return f"<h1>{blok.titel}</h1><nav>{''.join(regels)}</nav>"

    def kop(self, blok: blocks.Kop) -> str:
        """A heading with its place."""
        return f'<h{blok.niveau} id="{self._ids[id(blok)]}">{escape(f"{blok.nummer} {blok.tekst}".strip())}</h{blok.niveau}>'

    def tekst(self, tekst: blocks.Tekst) -> str:
        """Runs of text."""
        return "".join(self._stuk(s) for s in blocks.stukken(tekst))

    def _stuk(self, stuk: blocks.Stuk) -> str:
        uit = f"<b>{escape(stuk.tekst)}</b>" if stuk.vet else escape(stuk.tekst)
        doel = f"#{self._ankers[stuk.link[1:]]}" if stuk.link.startswith("#") else stuk.link
        return f'<a href="{escape(doel)}">{uit}</a>' if doel else uit


@singledispatch
def schrijf(blok: Any, s: Schrijver) -> str:
    """One block as HTML."""
    raise TypeError(type(blok).__name__)


@schrijf.register
def _(blok: blocks.Omslag, s: Schrijver) -> str:
    regels = "".join(f"<p>{escape(r)}</p>" for r in (blok.ondertitel, *blok.regels, blok.onderregel))
    return f'<div class="omslag"><h1>{escape(blok.titel)}</h1>{regels}</div>'


@schrijf.register
def _(blok: blocks.Inhoudsopgave, s: Schrijver) -> str:
    return s.inhoud(blok)


@schrijf.register
def _(blok: blocks.Kop, s: Schrijver) -> str:
    return s.kop(blok)


@schrijf.register
def _(blok: blocks.Alinea, s: Schrijver) -> str:
    aanhef = f"<b>{escape(blok.aanhef)}</b> " if blok.aanhef else ""
    return f'<p class="{blok.soort}">{aanhef}{s.tekst(blok.tekst)}</p>'


@schrijf.register
def _(blok: blocks.Lijst, s: Schrijver) -> str:
    soort = "ol" if blok.genummerd else "ul"
    return f"<{soort}>{''.join(f'<li>{s.tekst(i)}</li>' for i in blok.items)}</{soort}>"


@schrijf.register
def _(blok: blocks.Tabel, s: Schrijver) -> str:
    koppen = "".join(f"<th scope=col>{escape(k.titel)}</th>" for k in blok.kolommen)
    rijen = ("".join(f"<td>{escape(str(toon_cel(c, k)))}</td>" for c, k in zip(r.cellen, blok.kolommen, strict=True)) for r in blok.rijen)
    lijf = "".join(f"<tr>{r}</tr>" for r in rijen)
    return f"<table><caption>{escape(blok.bijschrift)}</caption><thead><tr>{koppen}</tr></thead><tbody>{lijf}</tbody></table>"


@schrijf.register
def _(blok: blocks.Grafiek, s: Schrijver) -> str:
    svg = als_svg(blok, TEKSTBREEDTE, GRAFIEKLETTER)
    beeld = f'<figure role="img" aria-label="{escape(blok.alternatief)}">{svg[svg.index("<svg") :]}</figure>'
    return f'{beeld}<p class="klein">{escape(blok.bijschrift)}</p>'


@schrijf.register
def _(blok: blocks.Citaat, s: Schrijver) -> str:
    return f'<blockquote>{s.tekst(blok.tekst)}<p class="klein">{escape(blok.bron)}</p></blockquote>'


@schrijf.register
def _(blok: blocks.Kader, s: Schrijver) -> str:
    return f'<div class="kader"><b>{escape(blok.aanhef)}</b> {"".join(s.tekst(a) for a in blok.alineas)}</div>'


@schrijf.register
def _(blok: blocks.Paginawissel, s: Schrijver) -> str:
    return '<div class="wissel"></div>'


@schrijf.register
def _(blok: blocks.Colofon, s: Schrijver) -> str:
    return f'<p class="klein"><b>{escape(blok.titel)}</b></p>' + "".join(f'<p class="klein">{s.tekst(r)}</p>' for r in blok.regels)


def main(blokken: Path, naar: Path) -> None:
    """HTML in memory, PDF/UA-1 out."""
    from weasyprint import HTML  # here: this file is checked where the engine is not installed

    lijst = uit_json(blokken.read_text(encoding="utf-8"))
    s = Schrijver(lijst)
    lijf = "".join(schrijf(blok, s) for blok in lijst)
    html = f'<!doctype html><html lang="nl"><head><title>{TITEL}</title><style>{STIJL}</style></head><body>{lijf}</body></html>'
    naar.write_bytes(HTML(string=html).write_pdf(pdf_variant="pdf/ua-1"))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
