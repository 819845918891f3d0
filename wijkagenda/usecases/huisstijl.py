"""The house style of the file: sender, colour and logo, shared with every copy."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import sqlalchemy as sa

from wijkagenda.basis.fouten import BestandFout, InvoerFout
from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Waarde
from wijkagenda.domain.basis_model import levend, sleutel_id
from wijkagenda.domain.bestand import Instelling, instelling
from wijkagenda.domain.huisstijl import GROOTSTE_LOGO, KLEUR, KLEUREN, LOGO, LOGO_BREED, MEESTE_PUNTEN, keur_kleur, keur_logogrootte
from wijkagenda.domain.relatie import Bijlage
from wijkagenda.domain.velden.huisstijl import HUISSTIJL
from wijkagenda.storage import blobs
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk

__all__ = ["HUISSTIJL", "KLEUREN", "zet_huisstijlveld", "zet_kleur", "zet_logo", "zonder_logo"]

_LABEL = "Huisstijl wijzigen"
_GEEN_BEELD = "Dit is geen afbeelding die Wijkagenda kan gebruiken. Kies een PNG of JPG; vraag die aan wie het logo maakte."
_SOORTEN = {"PNG": ("png", "image/png"), "JPEG": ("jpg", "image/jpeg")}


def zet_huisstijlveld(uow: UnitOfWork, naam: str, waarde: Waarde) -> Stap:
    """Keeps one of the fields that are typed; None empties it. Raises `InvoerFout`."""
    veld = next(v for v in HUISSTIJL if v.naam == naam)
    goed = veld.keur(waarde)
    return _bewaar(uow, naam, str(goed) if goed else None)


def zet_kleur(uow: UnitOfWork, kleur: str | None) -> Stap:
    """Keeps the colour; None is our own again. Raises `InvoerFout`."""
    return _bewaar(uow, KLEUR, keur_kleur(kleur) if kleur else None)


def zet_logo(uow: UnitOfWork, pad: Path) -> Stap:
    """Keeps a PNG or JPG as the logo, no larger than print can show, without hidden data. Raises `InvoerFout` or `BestandFout`."""
    try:
        with pad.open("rb") as bron:
            ruw = bron.read(GROOTSTE_LOGO + 1)
    except OSError:
        raise BestandFout(f"‘{pad.name}’ kan niet gelezen worden. Is het bestand er nog?") from None
    keur_logogrootte(len(ruw))
    inhoud, ending, mime = _als_logo(ruw)
    with uow("Logo kiezen") as werk:
        _vergeet_logo(werk)
        sha = blobs.bewaar(werk.con, inhoud)
        _zet(werk, LOGO, sha)
        werk.nieuw(Bijlage(naam=f"Logo.{ending}", bij_soort="instelling", bij_id=sleutel_id("instelling", LOGO), sha256=sha, grootte=len(inhoud),
                           mime=mime, toegevoegd_op=werk.vandaag))  # fmt: skip
    return werk.stap


def zonder_logo(uow: UnitOfWork) -> Stap:
    """Reports have no logo any more."""
    with uow("Logo weghalen") as werk:
        _vergeet_logo(werk)
        _zet(werk, LOGO, None)
    return werk.stap


def _bewaar(uow: UnitOfWork, naam: str, waarde: str | None) -> Stap:
    with uow(_LABEL) as werk:
        _zet(werk, naam, waarde)
    return werk.stap


def _zet(werk: Werk, naam: str, waarde: str | None) -> None:
    """A setting that is not there stays away where it would be empty."""
    if waarde is not None or werk.sessie.get(Instelling, sleutel_id("instelling", naam)) is not None:
        werk.sessie.merge(instelling(naam, waarde))
        werk.sessie.flush()


def _vergeet_logo(werk: Werk) -> None:
    zin = sa.select(Bijlage).where(levend(Bijlage), Bijlage.bij_soort == "instelling", Bijlage.bij_id == sleutel_id("instelling", LOGO))
    for bijlage in werk.zoek(zin):
        bijlage.verwijderd = True


def _als_logo(ruw: bytes) -> tuple[bytes, str, str]:
    """The picture as it is kept, its ending and kind; a see-through ground stays see-through."""
    from PIL import Image, ImageOps  # here: only who chooses a logo needs it

    try:
        with Image.open(BytesIO(ruw), formats=tuple(_SOORTEN)) as bron:
            soort = str(bron.format)
            if bron.width * bron.height > MEESTE_PUNTEN:
                raise InvoerFout("Deze afbeelding heeft te veel beeldpunten voor een logo. Vraag een kleinere PNG of JPG.", LOGO)
            beeld = ImageOps.exif_transpose(bron)
            beeld = beeld.convert("RGBA" if beeld.has_transparency_data else "RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise InvoerFout(_GEEN_BEELD, LOGO) from None
    beeld.thumbnail((LOGO_BREED, LOGO_BREED), Image.Resampling.LANCZOS)
    uit = BytesIO()
    beeld.save(uit, soort, **({"optimize": True} if soort == "PNG" else {"quality": 92}))
    return uit.getvalue(), *_SOORTEN[soort]
