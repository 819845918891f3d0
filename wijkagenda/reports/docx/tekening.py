"""The drawing of a cover as a light PNG, for Word. It is decoration only."""

from __future__ import annotations

from io import BytesIO
from typing import Literal

from PIL import Image, ImageDraw

from wijkagenda.charts.palet import Palet
from wijkagenda.reports.straatbeeld import Cirkel, Rechthoek, Vorm, straatbeeld

_PIXELS, _FIJNER = 1400, 2
"""Width of the picture, and how many times finer it is drawn before its edges are made smooth."""
_KLEUREN = 128


def teken_straat(soort: Literal["wijk", "dorp"], zaad: str, palet: Palet, verhouding: float) -> BytesIO:
    """A street whose height is `verhouding` times its width."""
    een = _PIXELS * _FIJNER / 100
    hoogte = round(_PIXELS * verhouding)
    beeld = Image.new("RGB", (_PIXELS * _FIJNER, hoogte * _FIJNER), palet.petrol_donker)
    pen = ImageDraw.Draw(beeld)
    for vorm in straatbeeld(soort, zaad, verhouding * 100, palet):
        _zet(pen, vorm, een, beeld.height)
    uit = BytesIO()
    beeld.resize((_PIXELS, hoogte), Image.Resampling.BOX).quantize(_KLEUREN).save(uit, "PNG", optimize=True)
    uit.seek(0)
    return uit


def _zet(pen: ImageDraw.ImageDraw, vorm: Vorm, een: float, hoogte: float) -> None:
    """One shape; a picture counts from above."""
    if isinstance(vorm, Rechthoek):
        links, boven = vorm.x * een, hoogte - (vorm.y + vorm.hoog) * een
        vak = (links, boven, max((vorm.x + vorm.breed) * een - 1, links), max(hoogte - vorm.y * een - 1, boven))
        pen.rounded_rectangle(vak, min(vorm.straal, vorm.breed / 2, vorm.hoog / 2) * een, fill=vorm.kleur)
    elif isinstance(vorm, Cirkel):
        straal = (vorm.straal + vorm.dikte / 2) * een
        x, y = vorm.x * een, hoogte - vorm.y * een
        vak = (x - straal, y - straal, x + straal, y + straal)
        if vorm.dikte:
            pen.ellipse(vak, outline=vorm.kleur, width=round(vorm.dikte * een))
        else:
            pen.ellipse(vak, fill=vorm.kleur)
    else:
        pen.polygon([(x * een, hoogte - y * een) for x, y in vorm.hoeken], fill=vorm.kleur)
