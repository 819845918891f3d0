"""Room to write, to tick and to stick dots on, for a page that is printed: words for who listens, lines and boxes for who looks."""

from __future__ import annotations

from wijkagenda.basis.tekens import inkorten
from wijkagenda.reports.blocks import Invulvak, platte_tekst
from wijkagenda.reports.html.tags import Html, samen, tag

_LANGSTE = 240
_MEESTE_REGELS = 60
_LIJN = "display:block;height:2.2em;border-bottom:1.5px solid currentColor"
_NAAST = "flex:1;min-width:6em;border-bottom:1.5px solid currentColor"
_VAK = "margin-bottom:1.2rem;border:2px solid currentColor;break-inside:avoid"
_HOK = "flex:none;width:1.1em;height:1.1em;margin-right:.5em;border:2px solid currentColor"


def maak_invulvak(blok: Invulvak) -> Html:
    """What is asked, and below or beside it where the answer goes."""
    woorden, regels = inkorten(platte_tekst(blok.label), _LANGSTE), min(max(blok.regels, 1), _MEESTE_REGELS)
    vraag = tag("p", tag("strong", woorden), style="margin-bottom:.2em") if woorden else Html("")
    match blok.soort:
        case "knip":
            return tag("div", aria_hidden="true", style="margin:2rem 0;border-top:2px dashed currentColor")
        case "hokjes":
            hok = tag("span", aria_hidden="true", style=_HOK)
            keuzes = [tag("li", hok, tag("span", inkorten(keuze, _LANGSTE)), style="display:flex;align-items:center") for keuze in blok.keuzes]
            lijst = tag("ul", *keuzes, style="display:flex;flex-wrap:wrap;gap:.4em 1.5em;list-style:none;padding:0") if keuzes else Html("")
            return samen(vraag, lijst)
        case "vak":
            leeg = tag("div", aria_hidden="true", style=f"height:{2.2 * regels:g}em;{_VAK}")
            return samen(vraag, leeg)
        case "lijnen" if regels == 1 and woorden:
            lijn = tag("span", aria_hidden="true", style=_NAAST)
            return tag("p", tag("strong", woorden), lijn, style="display:flex;flex-wrap:wrap;align-items:flex-end;gap:.5em;min-height:2.2em")
        case _:
            lijnen = [tag("span", style=_LIJN) for _ in range(regels)]
            return samen(vraag, tag("div", *lijnen, aria_hidden="true", style="margin-bottom:1.2rem"))
