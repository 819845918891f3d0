"""Room to write, to tick and to stick dots on in Word: lines are tabs, boxes are signs, a frame is a border. Nothing is left empty."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_LINE_SPACING
from docx.shared import Pt

from wijkagenda.basis.tekens import inkorten
from wijkagenda.charts.palet import LICHT
from wijkagenda.reports.blocks import Invulvak, Stuk, platte_tekst
from wijkagenda.reports.docx.schrijver import Schrijver
from wijkagenda.reports.docx.xml import element, kleur, rand, zet_in

_LANGSTE = 240
_MEESTE_REGELS = 60
_REGEL = 25.0
_HEEL_TOT = 40
"""A choice of so many characters is not broken over two lines."""
_VAST = "\u00a0"
HOKJE = "\u2610"
"""The sign of an empty box."""


def schrijf_invulvak(schrijver: Schrijver, blok: Invulvak) -> None:
    """What is asked, and below or beside it where the answer goes."""
    woorden, regels = inkorten(platte_tekst(blok.label), _LANGSTE), min(max(blok.regels, 1), _MEESTE_REGELS)
    match blok.soort:
        case "knip":
            _streep(schrijver)
        case "hokjes":
            _vraag(schrijver, woorden)
            schrijver.vul(schrijver.alinea("Normal"), (_VAST * 3 + " ").join(map(_keuze, blok.keuzes)))
        case "vak":
            _vraag(schrijver, woorden)
            _leeg_vak(schrijver, regels)
        case "lijnen" if regels == 1:
            _lijn(schrijver, woorden)
        case "lijnen":
            _vraag(schrijver, woorden)
            for _ in range(regels):
                _lijn(schrijver, "")
    schrijver.vraag_wit(5)


def _keuze(woorden: str) -> str:
    kort = inkorten(woorden, _LANGSTE)
    return f"{HOKJE}{_VAST}{kort.replace(' ', _VAST) if len(kort) <= _HEEL_TOT else kort}"


def _vraag(schrijver: Schrijver, woorden: str) -> None:
    if woorden:
        alinea = schrijver.alinea("Normal")
        alinea.paragraph_format.keep_with_next = True
        schrijver.vul(alinea, woorden, vet=True)


def _lijn(schrijver: Schrijver, woorden: str) -> None:
    """A line to write on: a tab that is filled with a line."""
    alinea = schrijver.alinea("Schrijflijn")
    if woorden:
        schrijver.stuk(alinea, Stuk(f"{woorden} ", vet=True))
    alinea.add_run("\t")


def _leeg_vak(schrijver: Schrijver, regels: int) -> None:
    alinea = schrijver.alinea("Normal")
    om = (LICHT.inkt, 8, 4)
    rand(alinea._p.get_or_add_pPr(), top=om, left=om, bottom=om, right=om)
    vorm = alinea.paragraph_format
    vorm.line_spacing_rule, vorm.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(min(regels * _REGEL, 600))
    alinea.add_run(_VAST)


def _streep(schrijver: Schrijver) -> None:
    schrijver.vraag_wit(6)
    alinea: Any = schrijver.alinea("Klein")
    randen = element("w:pBdr")
    randen.append(element("w:bottom", val="dashed", sz="6", space="1", color=kleur(LICHT.grijs)))
    zet_in(alinea._p.get_or_add_pPr(), randen)
    schrijver.vul(alinea, "Knip hier")
    schrijver.vraag_wit(6)
