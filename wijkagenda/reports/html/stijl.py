"""The looks of the page, all of it: colours from the house style, then one sheet for screens from 320 pixels wide and for paper."""

from __future__ import annotations

from dataclasses import fields

from wijkagenda.charts.palet import Palet
from wijkagenda.reports.html.tags import Html, tag

_LETTERTYPE = '"Source Sans 3", "Source Sans Pro", -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif'

_BLAD = """
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 106.25%; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
html.grootletter { font-size: 137.5%; }
body { margin: 0; color: var(--inkt); background: var(--vlak); line-height: 1.6; overflow-wrap: anywhere; }
body, svg text { font-family: LETTERTYPE; }
a { color: var(--petrol); text-decoration-thickness: 0.08em; text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 0.16em; }
:focus-visible { outline: 3px solid var(--oker); outline-offset: 3px; border-radius: 2px; }
.verborgen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 0.75rem; top: -6rem; z-index: 2; padding: 0.6rem 1rem; background: var(--vlak); color: var(--petrol);
  font-weight: 700; }
.skip:focus { top: 0.75rem; }

.afzender { display: flex; flex-wrap: wrap; gap: 0.75rem 1.25rem; align-items: center; padding: 0.9rem var(--rand); background: var(--vlak); }
.afzender img { display: block; width: auto; max-width: min(14rem, 60vw); height: auto; max-height: 4rem; }
.afzender p { margin: 0; font-weight: 700; }
.omslag { background: var(--petrol); color: var(--vlak); }
.omslag svg { display: block; width: 100%; height: auto; max-height: 22rem; background: var(--petrol_donker); }
.band svg { max-height: 12rem; }
.omslag .woorden { padding: 1.75rem var(--rand) 2.25rem; }
.omslag h1, .omslag p { max-width: 46rem; }
.omslag h1 { margin: 0; color: inherit; font-size: clamp(1.5rem, 0.85rem + 3.2vw, 3.25rem); line-height: 1.14;
  hyphens: auto; hyphenate-limit-chars: 12 4 4; }
.omslag p { margin: 1.4rem 0 0; }
.omslag .ondertitel { margin-top: 0.9rem; font-size: 1.3rem; line-height: 1.4; }
.omslag :focus-visible { outline-color: var(--vlak); }
.deel { margin: 3.5rem 0 2rem; padding: 1.5rem 1.5rem 1.75rem; border-radius: 0.4rem; background: var(--petrol); color: var(--vlak); }
.deel h2 { margin: 0; color: inherit; }
.deel p { margin: 0.8rem 0 0; max-width: 46rem; }

.blad { padding: 0 var(--rand) 3rem; }
main { display: block; max-width: 46rem; min-width: 0; }
h1, h2, h3, h4, h5, h6 { margin: 2.2em 0 0.5em; color: var(--petrol); line-height: 1.22; font-weight: 700; text-wrap: balance; }
h2 { font-size: clamp(1.5rem, 1.25rem + 1.2vw, 1.85rem); }
h3 { font-size: 1.35rem; margin-top: 1.7em; }
h4 { font-size: 1.12rem; margin-top: 1.5em; margin-bottom: 0.35em; }
h5, h6 { font-size: 1rem; margin-top: 1.4em; margin-bottom: 0.2em; }
h1 + h2, h2 + h3, h3 + h4, main > h2:first-child, .wissel:first-child + h2 { margin-top: 1.1em; }
p { margin: 0 0 0.85rem; }
ul, ol { margin: 0 0 1.1rem; padding-left: 1.5rem; }
li { margin: 0 0 0.35rem; }
li::marker { color: var(--petrol); }
li > p { margin-bottom: 0.4rem; }
li[dir] { margin-right: 1.5rem; }
.inleiding { font-size: 1.14rem; }
.klein { font-size: 0.88rem; color: var(--grijs); }
.nummer { display: inline-flex; align-items: center; justify-content: center; min-width: 1.75em; height: 1.75em; margin-right: 0.25em;
  padding: 0 0.35em;
  border-radius: 0.9em; background: var(--oker_tekst); color: var(--vlak); font-size: 0.72em; line-height: 1; vertical-align: 0.16em; }
.wissel { height: 1.5rem; }
.wissel:first-child { height: 0; }

.inhoud h2, .inhoud h3 { margin: 1.75rem 0 0.6rem; font-size: 1.15rem; }
.inhoud ul { margin: 0; padding: 0; list-style: none; }
.inhoud ul ul { padding-left: 1rem; font-size: 0.94em; }
.inhoud li { margin: 0; }
.inhoud a { display: block; padding: 0.28rem 0; text-decoration: none; line-height: 1.35; }
.inhoud a:hover { text-decoration: underline; }
.inhoud > ul > li > a { font-weight: 700; }
.kolom { margin-bottom: 1.5rem; padding-bottom: 0.75rem; border-bottom: 1px solid var(--lijn); }

figure { margin: 1.4rem 0 1.6rem; }
figcaption { margin-top: 0.5rem; font-size: 0.88rem; color: var(--grijs); line-height: 1.45; }
img { display: block; max-width: 100%; height: auto; border-radius: 0.4rem; }
.grafiek svg { display: block; width: 100%; height: auto; }
.grafiek .smal { display: none; max-width: 27rem; }
details { margin: -0.9rem 0 1.6rem; font-size: 0.94rem; }
summary { display: inline-block; padding: 0.25rem 0; color: var(--petrol); cursor: pointer; text-decoration: underline;
  text-underline-offset: 0.15em; }
summary::before { content: "+"; display: inline-block; width: 1.1em; font-weight: 700; }
details[open] > summary::before { content: "\\2212"; }
details .tabel { margin-top: 0.6rem; }

.tabel { margin: 0.6rem 0 1.6rem; overflow-x: auto; position: relative; overflow-wrap: break-word; hyphens: auto; }
.lang { overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-size: 0.94rem; line-height: 1.4; }
.veel table { font-size: 0.86rem; }
.veel th, .veel td { padding: 0.45rem 0.45rem; }
caption { padding: 0 0 0.5rem; text-align: left; font-weight: 700; }
caption > span { position: sticky; left: 0; display: inline-block; max-width: min(46rem, calc(100vw - 2 * var(--rand))); }
th, td { padding: 0.5rem 0.65rem; border-bottom: 1px solid var(--lijn); text-align: left; vertical-align: top; }
thead th, thead td { background: var(--petrol); color: var(--vlak); vertical-align: bottom; font-size: 0.94em; border-bottom-color: var(--petrol); }
thead th[scope=colgroup] { border-bottom: 1px solid var(--petrol_licht); }
tbody th { font-weight: 400; }
.heel { white-space: nowrap; }
.getal { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead .getal { white-space: normal; }
.som > * { border-top: 2px solid var(--petrol); font-weight: 700; }
.min { color: var(--rood); }

.kerncijfers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(10rem, 100%), 1fr)); gap: 0.75rem;
  margin: 1.2rem 0 1.5rem; padding: 0; list-style: none; }
.kerncijfers li { margin: 0; padding: 0.9rem 1.1rem 1rem; border-radius: 0.5rem; background: var(--petrol_licht); line-height: 1.35; }
.kerncijfers strong { display: block; color: var(--petrol); font-size: 1.9rem; line-height: 1.25; }
.citaat { padding: 0.9rem 1.2rem; border-left: 0.35rem solid var(--oker); background: var(--oker_licht); }
.citaat blockquote { margin: 0; font-style: italic; }
.citaat p:last-child, .kader p:last-child, .colofon p:last-child { margin-bottom: 0; }
.citaat figcaption { color: var(--oker_tekst); }
.kader { margin: 1.3rem 0 1.6rem; padding: 0.9rem 1.2rem; border-radius: 0.5rem; }
.doen { background: var(--groen_licht); }
.letop { background: var(--oker_licht); }
.weten { background: var(--petrol_licht); }
.ondertekening { margin-top: 1.5rem; }
.namen { margin-top: 3.5rem; }
.colofon { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--lijn); font-size: 0.88rem; color: var(--grijs); }
.colofon h2, .colofon h3, .colofon h4 { margin: 0 0 0.4rem; font-size: 1rem; }
.voet { display: flex; flex-wrap: wrap; gap: 0.3rem 1.5rem; justify-content: space-between; padding: 1.1rem var(--rand);
  border-top: 1px solid var(--lijn);
  font-size: 0.88rem; color: var(--grijs); }
.voet p { margin: 0; }

@media (max-width: 35rem) {
  .grafiek .breed { display: none; }
  .grafiek .smal { display: block; }
  .tabel[tabindex] table { width: max-content; min-width: 100%; max-width: 46rem; font-size: 0.86rem; }
  .tabel th, .tabel td { padding: 0.45rem 0.4rem; }
  .tabel[tabindex] td, .tabel[tabindex] th { max-width: 15rem; }
  .tabel[tabindex] tbody th { position: sticky; left: 0; max-width: 10.5rem; background: var(--vlak); }
}
@media (min-width: 62rem) {
  .omslag.beeld { display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); min-height: 27rem; }
  .omslag.beeld .woorden { order: -1; align-self: center; }
  .omslag.beeld svg { height: 100%; max-height: 32rem; }
  .omslag.band { min-height: 0; }
  .omslag.band svg { max-height: 17rem; }
  .met-inhoud { display: grid; grid-template-columns: 15rem minmax(0, 46rem); gap: 0 4rem; justify-content: center; }
  .kolom { position: sticky; top: 0; align-self: start; max-height: 100vh; margin: 0; padding: 1.2rem 0.75rem 1.5rem 0.25rem;
    overflow-y: auto; border: 0; font-size: 0.94rem; }
  .blad:not(.met-inhoud) > main { margin: 0 auto; }
}
@media (forced-colors: active) {
  .omslag, .deel, .kader, .citaat, .kerncijfers li { border: 1px solid; }
  .grafiek svg { background: var(--vlak); forced-color-adjust: none; }
}
@media print {
  @page { size: A4; margin: 20mm 20mm 22mm; @bottom-right { content: counter(page); } }
  html, html.grootletter { font-size: 11pt; }
  html.grootletter { font-size: 18pt; }
  @page vel { margin: 14mm 18mm 16mm; }
  html.vel { font-size: 9.5pt; page: vel; }
  .vel h1 { font-size: 1.7rem; }
  .vel .colofon { margin-top: 1rem; padding-top: 0.5rem; }
  body { line-height: 1.45; }
  .skip, .kolom, .voet a { display: none; }
  .blad, .met-inhoud { display: block; padding: 0; }
  main { max-width: none; }
  .omslag, .omslag.beeld { display: block; min-height: 0; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .omslag.beeld:not(.band) { break-after: page; }
  .band svg { display: none; }
  .band .woorden { padding: 1rem 1.25rem 1.25rem; }
  .band p { margin-top: 0.5rem; }
  .wissel { break-before: page; height: 0; }
  h1, h2, h3, h4, h5, h6, caption, summary { break-after: avoid; }
  figure, .kader, .kerncijfers li, tr, svg, .ondertekening, .kort, .colofon { break-inside: avoid; }
  tbody tr:first-child, tbody tr:last-child, .voet { break-before: avoid; }
  .voet { padding: 0.6rem 0 0; }
  thead { display: table-header-group; }
  .tabel { overflow: visible; }
  thead th, thead td, .nummer, .kader, .citaat, .kerncijfers li, .deel { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  details::details-content { content-visibility: visible; block-size: auto; }
  @supports selector(::details-content) { summary { display: none; } details { margin-top: 0; } }
  a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; }
}
"""


def stijlblad(palet: Palet) -> Html:
    """The sheet with the colours of a palet."""
    kleuren = " ".join(f"--{veld.name}: {getattr(palet, veld.name)};" for veld in fields(palet) if isinstance(getattr(palet, veld.name), str))
    basis = f":root {{ color-scheme: light; --rand: clamp(1rem, 4vw, 4rem); {kleuren} }}"
    return tag("style", Html(basis + _BLAD.replace("LETTERTYPE", _LETTERTYPE)))
