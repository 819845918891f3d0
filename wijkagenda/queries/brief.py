"""The letters of a dossier: which belong to the steps that were done and to the next one, what each says, and which were made."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.brief import Brief as Gemaakt
from wijkagenda.domain.brieftekst import BESLUITEN, CLAUSULE, Deel, keur_brieftekst, lees, voorbeeldwaarden, vul, vul_regel
from wijkagenda.domain.relatie import Bijlage
from wijkagenda.domain.subsidie import (
    Aanvulling,
    Besluit,
    Bezwaar,
    Statusstap,
    Termijnwijziging,
    Terugvordering,
    Vaststelling,
    Verantwoording,
    Zienswijze,
)
from wijkagenda.domain.subsidie_stand import feiten
from wijkagenda.domain.subsidie_stappen import NA_VERLENING, Feiten, volgende
from wijkagenda.queries.bijlage import BijlageRij
from wijkagenda.queries.brieftekst import naam_van_brief, tekst_van
from wijkagenda.queries.briefwaarden import CONCEPT, Onderwerp, briefhoofd, waarden

__all__ = ["Brief", "Briefkeuze", "Deel", "GemaakteBrief", "brief", "brief_bij_stap", "brieven", "gemaakt", "voorbeeldbrief"]

VAN_VANDAAG = ("ontvangstbevestiging", "bezwaar")
"""Letters that say that something came in have the day on which they are made; all others that of their step."""
_GEEN_NAAM = re.compile(r'[\\/:*?"<>|]')
"""What no file name may hold on every system."""
_VERDAGING = {"4:14": "verdaging-awb", "verdaging": "verdaging-regeling", "instemming": "verdaging-instemming"}


@dataclass(frozen=True, slots=True)
class Briefkeuze:
    """A letter that can be made. `bron_id` is the record that it tells of, empty for a step that was not done yet: then, and
    while a decision was not made known, it is a `concept`. `gemaakt` is whether it was made already, to be sent."""

    soort: str
    naam: str
    bron_id: str
    datum: dt.date
    concept: bool
    gemaakt: bool

    @property
    def id(self) -> str:
        """Lists know their rows by it."""
        return f"{self.soort} {self.bron_id}"


@dataclass(frozen=True, slots=True)
class Brief:
    """A letter as it is set on paper: lines of text, nothing of it markup."""

    soort: str
    naam: str
    datum: dt.date
    kenmerk: str
    onderwerp: str
    afzender: tuple[str, ...]
    adres: tuple[str, ...]
    delen: tuple[Deel, ...]
    namens: str
    ondertekening: tuple[str, ...]
    concept: bool

    @property
    def omschrijving(self) -> str:
        """What the attachment is: ``Brief: besluit: verleend``, or that it is a concept."""
        return f"{CONCEPT}{self.naam}" if self.concept else f"Brief: {self.naam}"

    @property
    def bestandsnaam(self) -> str:
        """Without ending: ``SSB-2026-014 besluit-verleend 2026-10-06``."""
        naam = f"{self.kenmerk} {self.soort.replace('_', '-')} {self.datum.isoformat()}{' concept' if self.concept else ''}"
        return _GEEN_NAAM.sub("-", naam)


@dataclass(frozen=True, slots=True)
class GemaakteBrief:
    """A letter that was made, with its files; one of the two may be gone."""

    id: str
    naam: str
    datum: dt.date
    concept: bool
    word: BijlageRij | None
    pdf: BijlageRij | None
    brief_ids: tuple[str, ...]


def brieven(db: sa.Connection, aanvraag_id: str, vandaag: dt.date) -> list[Briefkeuze]:
    """The letters of the steps so far, newest first; before them that of the next step."""
    al = {(soort, datum) for soort, datum, concept in _gemaakte_soorten(db, aanvraag_id) if not concept}
    op_elke_dag = {soort for soort, _ in al} & set(VAN_VANDAAG)
    nu = feiten(db, aanvraag_id, vandaag)
    gevonden = [*_gedaan(db, aanvraag_id, vandaag)]
    if (soort := _bij_volgende(nu)) and not (gevonden and gevonden[-1].concept):
        gevonden.append(Onderwerp(soort, "", vandaag, True))
    uit = []
    for o in reversed(gevonden):
        klaar = not o.concept and (o.soort in op_elke_dag or (o.soort, o.datum) in al)
        uit.append(Briefkeuze(o.soort, naam_van_brief(o.soort), o.bron_id, o.datum, o.concept, klaar))
    return uit


def brief_bij_stap(db: sa.Connection, aanvraag_id: str, geraakt: set[str], vandaag: dt.date) -> Briefkeuze | None:
    """The letter that tells of one of the records that a step touched."""
    return next((b for b in brieven(db, aanvraag_id, vandaag) if b.bron_id in geraakt), None)


def _gedaan(db: sa.Connection, aanvraag_id: str, vandaag: dt.date) -> Iterator[Onderwerp]:
    """Every record of the dossier that is told to the applicant, oldest first. Ids of records sort by time."""

    def rijen(klasse: Any) -> Any:
        return db.execute(sa.select(klasse.__table__).where(levend(klasse), klasse.aanvraag_id == aanvraag_id)).all()

    uit: list[tuple[str, Onderwerp]] = []

    def erbij(soort: str, rij: Any, datum: dt.date, concept: bool = False) -> None:
        uit.append((rij.id, Onderwerp(soort, rij.id, datum, concept)))

    for rij in rijen(Statusstap):
        if rij.naar == "ontvangen" and rij.van == "concept":
            erbij("ontvangstbevestiging", rij, vandaag)
        elif rij.naar in ("buiten_behandeling", "te_laat") or (rij.naar == "ingetrokken" and rij.van in NA_VERLENING):
            erbij(f"besluit-{rij.naar}", rij, rij.datum)
    for rij in rijen(Aanvulling):
        erbij("aanvulling", rij, rij.gevraagd_op)
    for rij in rijen(Termijnwijziging):
        erbij(_VERDAGING[rij.soort], rij, rij.datum)
    for rij in rijen(Zienswijze):
        erbij(f"voornemen-{rij.waarover or 'weigering'}", rij, rij.gevraagd_op)
    afgewezen = any(rij.naar in ("buiten_behandeling", "te_laat") for rij in rijen(Statusstap))
    for nr, rij in enumerate(sorted(rijen(Besluit), key=lambda r: r.id)):
        herzien = (nr or afgewezen) and rij.soort != "gewijzigd"
        erbij("herzien-besluit" if herzien else f"besluit-{rij.soort}", rij, rij.bekendgemaakt_op or vandaag, rij.bekendgemaakt_op is None)
    for rij in rijen(Verantwoording):
        if rij.gevraagd_op is not None:
            erbij("herinnering", rij, rij.gevraagd_op)
    for nr, rij in enumerate(sorted(rijen(Vaststelling), key=lambda r: r.id)):
        erbij("herzien-vaststelling" if nr else f"vaststelling-{rij.soort}", rij, rij.bekendgemaakt_op or rij.datum)
    for rij in rijen(Terugvordering):
        erbij("terugvordering", rij, rij.datum)
    for rij in rijen(Bezwaar):
        erbij("bezwaar", rij, vandaag)
    yield from (onderwerp for _, onderwerp in sorted(uit, key=lambda paar: paar[0]))


def _bij_volgende(nu: Feiten) -> str:
    """The kind of letter of the step that is offered now; empty where it has none, or where its record is there already."""
    stap = volgende(nu)
    if stap is None or stap.brief is None or stap.code == "maak_bekend":
        return ""
    heel = nu.geadviseerd is None or nu.geadviseerd >= nu.aangevraagd
    soorten = {
        "besluit": "besluit-verleend" if heel else "besluit-gedeeltelijk" if nu.geadviseerd else "besluit-geweigerd",
        "vaststelling": "vaststelling-conform" if nu.status == "verantwoording_ontvangen" else "vaststelling-ambtshalve",
        "voornemen": "voornemen-weigering", "verdaging": "verdaging-awb",
    }  # fmt: skip
    return soorten.get(stap.brief, stap.brief)


def brief(db: sa.Connection, aanvraag_id: str, keuze: Briefkeuze, vandaag: dt.date) -> Brief:
    """The letter, filled. Raises `NietGevonden`, and `Fout` for a text of the own folder that can't be used."""
    tekst = tekst_van(db, keuze.soort)
    onderwerp = Onderwerp(keuze.soort, keuze.bron_id, keuze.datum, keuze.concept)
    gevuld = waarden(db, aanvraag_id, onderwerp, vandaag)
    hoofd = briefhoofd(db, aanvraag_id, onderwerp)
    return Brief(
        keuze.soort, keuze.naam, keuze.datum, gevuld["kenmerk"], vul_regel(tekst.onderwerp, gevuld), hoofd.afzender, hoofd.adres,
        tuple(vul(lees(tekst.tekst), gevuld, lees(tekst_van(db, CLAUSULE).tekst))), hoofd.namens, hoofd.ondertekening, keuze.concept,
    )  # fmt: skip


def voorbeeldbrief(db: sa.Connection, soort: str, onderwerp: str, tekst: str, datum: dt.date) -> Brief:
    """A letter of an invented dossier, to see what a text does. Raises `InvoerFout` where the text can't be used."""
    keur_brieftekst(soort, onderwerp, tekst)
    w = voorbeeldwaarden()
    clausule = [] if soort == CLAUSULE else lees(tekst_van(db, CLAUSULE).tekst)
    besluit = soort.startswith(BESLUITEN)
    return Brief(
        soort, naam_van_brief(soort), datum, w["kenmerk"], vul_regel(onderwerp, w), (w["afzender"], w["contact"]),
        (w["aanvrager"], "t.a.v. Fien Fictief", "Voorbeeldstraat 0", "1234 AB Voorbeeldstad"), tuple(vul(lees(tekst), w, clausule)),
        f"Namens het college van burgemeester en wethouders van {w['gemeente']}" if besluit else "",
        ("Wies Mandaat", "teamleider subsidies") if besluit else ("Petra Proef", "subsidieconsulent"), False,
    )  # fmt: skip


def _gemaakte_soorten(db: sa.Connection, aanvraag_id: str) -> list[tuple[str, dt.date, bool]]:
    zin = sa.select(Gemaakt.soort, Gemaakt.datum, Bijlage.omschrijving).join(Bijlage, Bijlage.id == Gemaakt.bijlage_id)
    rijen = db.execute(zin.where(levend(Gemaakt), levend(Bijlage), Gemaakt.aanvraag_id == aanvraag_id)).all()
    return [(r.soort, r.datum, (r.omschrijving or "").startswith(CONCEPT)) for r in rijen]


def gemaakt(db: sa.Connection, aanvraag_id: str) -> list[GemaakteBrief]:
    """The letters that were made, newest first; Word and PDF of one letter together."""
    b = Bijlage
    omschrijving = sa.func.coalesce(b.omschrijving, "").label("omschrijving")
    zin = sa.select(Gemaakt.id.label("brief_id"), Gemaakt.soort, Gemaakt.datum, b.id, b.naam, omschrijving, b.grootte, b.mime, b.toegevoegd_op,
                    b.sha256).join(b, b.id == Gemaakt.bijlage_id)  # fmt: skip
    samen: dict[str, list[Any]] = {}
    for rij in db.execute(zin.where(levend(Gemaakt), levend(Bijlage), Gemaakt.aanvraag_id == aanvraag_id).order_by(Gemaakt.id.desc())).all():
        samen.setdefault(rij.naam.rpartition(".")[0], []).append(rij)
    uit = []
    for stam, rijen in samen.items():
        soorten = {r.naam.rpartition(".")[2]: BijlageRij(*r[3:]) for r in rijen}
        concept = rijen[0].omschrijving.startswith(CONCEPT)
        uit.append(GemaakteBrief(stam, naam_van_brief(rijen[0].soort), rijen[0].datum, concept, soorten.get("docx"), soorten.get("pdf"),
                                 tuple(r.brief_id for r in rijen)))  # fmt: skip
    return uit
