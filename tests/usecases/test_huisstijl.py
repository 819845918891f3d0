"""The house style is kept in the file: what may be chosen, and what is refused in words."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.factory import maak
from wijkagenda.basis.fouten import BestandFout, InvoerFout, NietGevonden
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.bijlage import bijlagen, inhoud
from wijkagenda.queries.huisstijl import Huisstijl, huisstijl
from wijkagenda.storage.bestand import Bestand
from wijkagenda.storage.controle import controleer
from wijkagenda.storage.snapshot import BLOBGRENS
from wijkagenda.usecases.bijlage import voeg_inhoud_toe
from wijkagenda.usecases.history import ongedaan
from wijkagenda.usecases.huisstijl import KLEUREN, zet_huisstijlveld, zet_kleur, zet_logo, zonder_logo


def plaatje(pad: Path, soort: str = "PNG", maat: tuple[int, int] = (60, 30)) -> Path:
    """A picture, see-through where its kind can be."""
    kleur: tuple[int, ...] = (200, 0, 0, 90) if soort == "PNG" else (200, 0, 0)
    Image.new("RGBA" if soort == "PNG" else "RGB", maat, kleur).save(pad, soort)
    return pad


def test_a_new_file_has_no_house_style(bestand: Bestand) -> None:
    assert huisstijl(bestand.lees()) == Huisstijl()


def test_sender_address_and_website_are_kept(bestand: Bestand) -> None:
    zet_huisstijlveld(bestand.uow, "huisstijl_afzender", "Gemeente Voorbeeld")
    zet_huisstijlveld(bestand.uow, "huisstijl_adres", "Straat 1\n\n  1234 AB Voorbeeldstad ")
    zet_huisstijlveld(bestand.uow, "huisstijl_web", "voorbeeld.example")
    assert huisstijl(bestand.lees()) == Huisstijl("Gemeente Voorbeeld", ("Straat 1", "1234 AB Voorbeeldstad"), "voorbeeld.example")


@pytest.mark.parametrize("kleur", [kleur for kleur, _ in KLEUREN])
def test_every_colour_that_is_offered_may_be_chosen(bestand: Bestand, kleur: str) -> None:
    zet_kleur(bestand.uow, kleur)
    assert huisstijl(bestand.lees()).kleur == kleur


def test_a_colour_that_is_too_light_is_refused_with_one_that_is_not(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="donkerder kleur, zoals #") as fout:
        zet_kleur(bestand.uow, "#ffcc00")
    zet_kleur(bestand.uow, str(fout.value).split("zoals ")[1].rstrip("."))


def test_no_colour_is_ours_again(bestand: Bestand) -> None:
    zet_kleur(bestand.uow, "#8c2f4b")
    zet_kleur(bestand.uow, None)
    assert huisstijl(bestand.lees()).kleur == ""


def test_a_logo_keeps_what_is_see_through(bestand: Bestand, tmp_path: Path) -> None:
    zet_logo(bestand.uow, plaatje(tmp_path / "logo.png"))
    logo = huisstijl(bestand.lees()).logo
    assert logo is not None
    assert Image.open(BytesIO(logo)).getpixel((5, 5)) == (200, 0, 0, 90)


def test_a_large_logo_is_made_smaller(bestand: Bestand, tmp_path: Path) -> None:
    zet_logo(bestand.uow, plaatje(tmp_path / "logo.jpg", "JPEG", (3000, 1500)))
    logo = huisstijl(bestand.lees()).logo
    assert logo is not None
    assert Image.open(BytesIO(logo)).size == (1200, 600)


def test_another_logo_takes_the_place_of_the_first(bestand: Bestand, tmp_path: Path) -> None:
    zet_logo(bestand.uow, plaatje(tmp_path / "een.png"))
    zet_logo(bestand.uow, plaatje(tmp_path / "twee.jpg", "JPEG"))
    logo = huisstijl(bestand.lees()).logo
    assert logo is not None
    assert Image.open(BytesIO(logo)).format == "JPEG"
    assert [b.naam for b in bijlagen(bestand.lees(), "instelling", _logo_id(bestand))] == ["Logo.jpg"]


def _logo_id(bestand: Bestand) -> str:
    return str(bestand.con.execute("select bij_id from bijlage where bij_soort = 'instelling' limit 1").fetchone()[0])


def test_a_logo_can_be_taken_away_and_put_back(bestand: Bestand, tmp_path: Path) -> None:
    zet_logo(bestand.uow, plaatje(tmp_path / "logo.png"))
    zonder_logo(bestand.uow)
    assert huisstijl(bestand.lees()).logo is None
    ongedaan(bestand.uow, bestand.con)
    assert huisstijl(bestand.lees()).logo is not None


def test_the_file_is_whole_with_a_logo(pad: Path, klok: Klok, tmp_path: Path) -> None:
    bestand = Bestand.open(pad, klok)
    zet_logo(bestand.uow, plaatje(tmp_path / "logo.png"))
    bestand.sluit()
    assert controleer(pad) == []


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "leeg"),
        (b"geen beeld", "PNG of JPG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "PNG of JPG"),
        (b"\x89PNG\r\n\x1a\n" + b"kapot" * 50, "PNG of JPG"),
        (b"x" * 40_000_000, "hoogstens 5 MB"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_logo_is_refused_in_one_sentence(bestand: Bestand, tmp_path: Path, inhoud: bytes, zin: str) -> None:
    pad = tmp_path / "logo.png"
    pad.write_bytes(inhoud)
    with pytest.raises(InvoerFout, match=zin):
        zet_logo(bestand.uow, pad)
    assert huisstijl(bestand.lees()).logo is None


def test_a_logo_that_is_cut_short_is_refused(bestand: Bestand, tmp_path: Path) -> None:
    pad = plaatje(tmp_path / "logo.jpg", "JPEG", (400, 400))
    pad.write_bytes(pad.read_bytes()[:600])
    with pytest.raises(InvoerFout, match="PNG of JPG"):
        zet_logo(bestand.uow, pad)


def test_a_file_that_is_gone_is_told(bestand: Bestand, tmp_path: Path) -> None:
    with pytest.raises(BestandFout, match="niet gelezen"):
        zet_logo(bestand.uow, tmp_path / "weg.png")


def test_a_snapshot_gives_logo_and_pictures_also_where_attachments_are_large(bestand: Bestand, tmp_path: Path) -> None:
    zet_logo(bestand.uow, plaatje(tmp_path / "logo.png"))
    gebied = maak(bestand, "gebied", naam="Ruwaard")
    voeg_inhoud_toe(bestand.uow, "gebied", gebied, "kaart.bin", b"1" * BLOBGRENS)
    db = bestand.momentopname()
    assert db.exec_driver_sql("select count(*) from blob").scalar() == 0
    assert huisstijl(db).logo == huisstijl(bestand.lees()).logo
    assert inhoud(db, bijlagen(db, "gebied", gebied)[0].sha256) == b"1" * BLOBGRENS
    with pytest.raises(NietGevonden):
        inhoud(db, "0" * 64)
    db.close()
