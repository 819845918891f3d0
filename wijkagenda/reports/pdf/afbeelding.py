"""A photo or drawing from the file on paper: upright, no larger than print can show, and never a reason to stop."""

from __future__ import annotations

from io import BytesIO

from PIL import Image as PilImage
from PIL import ImageOps
from reportlab.platypus import Image

_GROOTST = 60_000_000
"""Pixels. A small file can claim to be huge."""
_PUNTEN_PER_INCH = 200


def maak_afbeelding(inhoud: bytes | None, breedte: float, hoogte: float) -> Image | None:
    """The picture as wide as `breedte` points, but not higher than `hoogte`; None when it is missing or is no picture."""
    if not inhoud:
        return None
    try:
        beeld = _lees(inhoud, breedte)
    except (OSError, ValueError, SyntaxError, PilImage.DecompressionBombError, PilImage.DecompressionBombWarning):
        return None
    schaal = min(breedte / beeld.width, hoogte / beeld.height)
    uit = BytesIO()
    beeld.save(uit, "JPEG", quality=85)
    uit.seek(0)
    return Image(uit, beeld.width * schaal, beeld.height * schaal, hAlign="LEFT")


def _lees(inhoud: bytes, breedte: float) -> PilImage.Image:
    """Turned as the camera was held, on white, without hidden data such as the place where it was taken."""
    with PilImage.open(BytesIO(inhoud)) as bron:
        if bron.width * bron.height > _GROOTST:
            raise ValueError("too many pixels")
        beeld = ImageOps.exif_transpose(bron).convert("RGBA")
    wit = PilImage.new("RGBA", beeld.size, "white")
    wit.alpha_composite(beeld)
    grens = max(int(breedte / 72 * _PUNTEN_PER_INCH), 1)
    uit = wit.convert("RGB")
    if uit.width > grens:
        uit = uit.resize((grens, max(round(uit.height * grens / uit.width), 1)), PilImage.Resampling.LANCZOS)
    return uit
