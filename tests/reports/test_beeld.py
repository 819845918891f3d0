"""Pictures from the file, made ready: upright, on white, small enough, and nothing hidden in them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from wijkagenda.reports.beeld import als_jpeg, als_web, lees_beeld


def bytes_van(beeld: Image.Image, soort: str, **anders: Any) -> bytes:
    uit = BytesIO()
    beeld.save(uit, soort, **anders)
    return uit.getvalue()


def test_a_photo_that_was_held_sideways_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    beeld = lees_beeld(bytes_van(Image.new("RGB", (400, 200), "red"), "JPEG", exif=exif), 72)
    assert beeld is not None
    assert beeld.width < beeld.height


@pytest.mark.parametrize("modus", ["RGBA", "LA", "P"])
def test_what_is_transparent_becomes_white(modus: str) -> None:
    doorzichtig = Image.new("RGBA", (20, 20), (0, 0, 0, 0)).convert(modus)
    opties = {"transparency": doorzichtig.getpixel((0, 0))} if modus == "P" else {}
    beeld = lees_beeld(bytes_van(doorzichtig, "PNG", **opties), 72)
    assert beeld is not None
    assert (beeld.mode, beeld.getpixel((5, 5))) == ("RGB", (255, 255, 255))


def test_a_picture_gets_no_larger_than_can_be_seen_and_a_small_one_stays_small() -> None:
    groot, klein = (lees_beeld(bytes_van(Image.new("RGB", (maat, maat)), "PNG"), 72) for maat in (3000, 50))
    assert groot is not None
    assert klein is not None
    assert (groot.width, klein.width) == (200, 50)


def test_a_photo_of_seventy_million_pixels_is_read_smaller() -> None:
    beeld = lees_beeld(bytes_van(Image.new("L", (9000, 8000), 120), "JPEG"), 300)
    assert beeld is not None
    assert beeld.size == (833, 740)


def test_a_drawing_that_claims_to_be_huge_is_no_picture() -> None:
    assert lees_beeld(bytes_van(Image.new("1", (9000, 8000)), "PNG"), 300) is None


@pytest.mark.parametrize("inhoud", [None, b"", b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"\xff\xd8\xff\xe0" + b"x" * 99])
def test_what_is_no_picture_is_none(inhoud: bytes | None) -> None:
    assert lees_beeld(inhoud, 100) is None


def test_where_a_photo_was_taken_does_not_go_along() -> None:
    exif = Image.Exif()
    exif[0x010E] = "Fictiestraat 12"
    beeld = lees_beeld(bytes_van(Image.effect_noise((90, 90), 90).convert("RGB"), "JPEG", exif=exif, comment="Fictiestraat 14"), 72)
    assert beeld is not None
    assert b"Fictiestraat" not in als_web(beeld)[0] + als_jpeg(beeld).getvalue()


def test_a_logo_stays_sharp_and_a_photo_becomes_light() -> None:
    logo, foto = Image.new("RGB", (90, 90), "navy"), Image.effect_noise((90, 90), 90).convert("RGB")
    assert [als_web(beeld)[1] for beeld in (logo, foto)] == ["image/png", "image/jpeg"]
