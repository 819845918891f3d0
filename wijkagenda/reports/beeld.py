"""A photo or drawing from the file, made ready for paper, Word or the web: upright, on white, no larger than can be seen."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

_GROOTST = 60_000_000
"""Pixels to be read. A small file can claim to be huge; a large photo is read smaller at once."""
_PUNTEN_PER_INCH = 200
_WEINIG_KLEUREN = 256


def lees_beeld(inhoud: bytes | None, breedte: float, *, scherpte: int = _PUNTEN_PER_INCH) -> Image.Image | None:
    """The picture for a place `breedte` points wide, with `scherpte` dots per inch, without hidden data such as where it was taken.

    None when it is missing, is no picture, or is too large to be one.
    """
    if not inhoud:
        return None
    try:
        return _lees(inhoud, max(int(breedte / 72 * scherpte), 1))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None


def als_jpeg(beeld: Image.Image) -> BytesIO:
    """The bytes of a picture, from the beginning."""
    uit = BytesIO()
    beeld.save(uit, "JPEG", quality=85)
    uit.seek(0)
    return uit


def als_web(beeld: Image.Image) -> tuple[bytes, str]:
    """The bytes of a picture and their kind: a drawing or logo stays sharp where that takes no more room, a photo is made light."""
    foto = BytesIO()
    beeld.save(foto, "JPEG", quality=78, optimize=True, progressive=True)
    if beeld.getcolors(_WEINIG_KLEUREN) is not None:
        tekening = BytesIO()
        beeld.save(tekening, "PNG", optimize=True)
        if tekening.tell() <= foto.tell():
            return tekening.getvalue(), "image/png"
    return foto.getvalue(), "image/jpeg"


def _lees(inhoud: bytes, grens: int) -> Image.Image:
    with Image.open(BytesIO(inhoud)) as bron:
        bron.draft("RGB", (grens, grens))
        if bron.width * bron.height > _GROOTST:
            raise ValueError("too many pixels")
        beeld = ImageOps.exif_transpose(bron)
        if beeld.has_transparency_data:
            doorzichtig = beeld.convert("RGBA")
            beeld = Image.new("RGBA", doorzichtig.size, "white")
            beeld.alpha_composite(doorzichtig)
        uit = beeld.convert("RGB")
    uit.info.clear()
    if uit.width > grens:
        uit = uit.resize((grens, max(round(uit.height * grens / uit.width), 1)), Image.Resampling.LANCZOS)
    return uit
