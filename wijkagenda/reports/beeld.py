"""A photo or drawing from the file, made ready for paper or Word: upright, on white, no larger than print can show."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

_GROOTST = 60_000_000
"""Pixels. A small file can claim to be huge."""
_PUNTEN_PER_INCH = 200


def lees_beeld(inhoud: bytes | None, breedte: float) -> Image.Image | None:
    """The picture for a place `breedte` points wide, without hidden data such as where it was taken.

    None when it is missing, is no picture, or is too large to be one.
    """
    if not inhoud:
        return None
    try:
        return _lees(inhoud, breedte)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None


def als_jpeg(beeld: Image.Image) -> BytesIO:
    """The bytes of a picture, from the beginning."""
    uit = BytesIO()
    beeld.save(uit, "JPEG", quality=85)
    uit.seek(0)
    return uit


def _lees(inhoud: bytes, breedte: float) -> Image.Image:
    with Image.open(BytesIO(inhoud)) as bron:
        if bron.width * bron.height > _GROOTST:
            raise ValueError("too many pixels")
        beeld = ImageOps.exif_transpose(bron).convert("RGBA")
    wit = Image.new("RGBA", beeld.size, "white")
    wit.alpha_composite(beeld)
    grens = max(int(breedte / 72 * _PUNTEN_PER_INCH), 1)
    uit = wit.convert("RGB")
    if uit.width > grens:
        uit = uit.resize((grens, max(round(uit.height * grens / uit.width), 1)), Image.Resampling.LANCZOS)
    return uit
