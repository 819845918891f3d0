"""A photo or drawing from the file on paper: never higher than there is room, and never a reason to stop."""

from __future__ import annotations

from io import BytesIO

from reportlab.platypus import Image

from wijkagenda.reports.beeld import als_web, lees_beeld
from wijkagenda.reports.pdf.tagged import Figure


def maak_afbeelding(inhoud: bytes | None, breedte: float, hoogte: float, alt: str) -> Figure | None:
    """The picture as wide as `breedte` points, but not higher than `hoogte`; None when it is missing or is no picture.

    Without `alt` it is decoration.
    """
    beeld = lees_beeld(inhoud, breedte)
    if beeld is None:
        return None
    schaal = min(breedte / beeld.width, hoogte / beeld.height)
    return Figure(Image(BytesIO(als_web(beeld)[0]), beeld.width * schaal, beeld.height * schaal, hAlign="LEFT"), alt)
