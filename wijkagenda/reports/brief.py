"""A letter on paper and in Word: logo, sender, address, date, kenmerk, subject, text and signature, without a cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal

from wijkagenda.basis.datum import toon_dag
from wijkagenda.queries.brief import Brief, Deel
from wijkagenda.queries.huisstijl import Huisstijl
from wijkagenda.reports.beeld import lees_beeld
from wijkagenda.reports.blocks import Afbeelding, Alinea, Blok, Kader, Kop, Lijst, Ondertekening, Ruimte, Stuk
from wijkagenda.reports.huisstijl import stijl_van
from wijkagenda.reports.lopend import lopende_tekst

Formaat = Literal["docx", "pdf"]
FORMATEN: tuple[Formaat, ...] = ("docx", "pdf")
"""Word to go on writing in, PDF to send."""
_CONCEPT = "Deze brief is nog niet om te versturen. De stap is nog niet gezet, of het besluit is nog niet bekendgemaakt."
_LOGO = "logo"
_LOGOBREEDTE, _LOGOHOOGTE, _REGEL = 150.0, 60.0, 453.5
"""Points: a logo is no larger than this; so long is a line."""


def maak_brief(brief: Brief, formaat: Formaat, huisstijl: Huisstijl) -> bytes:
    """The bytes of the file: the same letter gives the same bytes. Its sender is the college, whoever sends reports."""
    blokken, titel = [*_logo(huisstijl), *inhoud(brief)], f"{'Concept: ' if brief.concept else ''}{brief.onderwerp}"
    gemeen: dict[str, Any] = {
        "titel": titel,
        "datum": brief.datum,
        "auteur": brief.afzender[0],
        "voettekst": f"{brief.kenmerk}{' · concept' if brief.concept else ''}",
        "beelden": {_LOGO: huisstijl.logo}.get,
        "huisstijl": replace(stijl_van(huisstijl), afzender=""),
    }
    if formaat == "docx":
        from wijkagenda.reports.docx.document import maak_docx  # here: python-docx is loaded when a letter is wanted

        return maak_docx(blokken, **gemeen, formaat="brief")
    from wijkagenda.reports.pdf.document import maak_pdf  # here: reportlab is loaded when a PDF is wanted

    return maak_pdf(blokken, **gemeen, formaat="brief")


def _logo(huisstijl: Huisstijl) -> list[Blok]:
    beeld = lees_beeld(huisstijl.logo, _LOGOBREEDTE)
    if beeld is None:
        return []
    breedte = min(_LOGOBREEDTE, _LOGOHOOGTE * beeld.width / beeld.height)
    return [Afbeelding(_LOGO, stijl_van(huisstijl).logo_alt, breedte=round(100 * breedte / _REGEL))]


def inhoud(brief: Brief) -> list[Blok]:
    """The blocks of a letter; the subject is its one heading of level 1."""
    afzender, *rest = brief.afzender
    return [
        *([Kader((_CONCEPT,), "Concept.", "letop")] if brief.concept else []),
        Alinea((Stuk(afzender, vet=True), *(Stuk(f"\n{regel}") for regel in rest))), Ruimte(1.5),
        Alinea("\n".join(brief.adres)), Ruimte(1),
        Alinea((Stuk("Datum: ", vet=True), Stuk(toon_dag(brief.datum)), Stuk("\nKenmerk: ", vet=True), Stuk(brief.kenmerk))),
        Kop(1, brief.onderwerp),
        *_tekst(brief.delen),
        Ondertekening(("Met vriendelijke groet,", *([f"{brief.namens},"] if brief.namens else [])), brief.ondertekening),
    ]  # fmt: skip


def _tekst(delen: Sequence[Deel]) -> list[Blok]:
    uit: list[Blok] = []
    for deel in delen:
        match deel.soort:
            case "kop":
                uit += [Kop(2, regel) for regel in deel.regels]
            case "lijst":
                uit.append(Lijst(deel.regels))
            case "los":
                uit += lopende_tekst("\n".join(deel.regels), kopniveau=3)
            case "alinea":
                uit.append(Alinea("\n".join(deel.regels)))
    return uit
