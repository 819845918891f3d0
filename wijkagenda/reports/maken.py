"""A report in the format that is wanted, from a reading connection: for the window and the commands alike.

The content is written by the report's own module; this chooses it, and turns blocks or tables into the bytes of a file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.fouten import NietGevonden, RegelFout
from wijkagenda.queries import bijlage
from wijkagenda.queries.bestand import bestandsversie
from wijkagenda.queries.dossierdelen import bekende_namen
from wijkagenda.queries.huisstijl import huisstijl
from wijkagenda.queries.rapportkeuze import WOORDEN
from wijkagenda.reports.blocks import Blok, Colofon, Invulvak, Kop, Omslag, Paginawissel, Tabel
from wijkagenda.reports.cijferbijlage import met_cijferbijlage
from wijkagenda.reports.hoofdstukken import zonder
from wijkagenda.reports.huisstijl import afzenderregels, stijl_van
from wijkagenda.reports.keuze import Keuze
from wijkagenda.reports.namen import werkboek_zonder_namen, zonder_namen
from wijkagenda.reports.register import TABELLEN, Rapport, Uitgave
from wijkagenda.reports.stijlwaarden import GEWOON


def maak(db: sa.Connection, rapport: Rapport, formaat: str, keuze: Keuze) -> bytes:
    """The file as bytes.

    Raises `RegelFout` where there is nothing to report on, `NietGevonden` for a record that is gone, `InvoerFout` for an edition
    that is not there.
    """
    if formaat in TABELLEN:
        return _maak_tabellen(db, rapport, formaat, keuze)
    return zet(db, rapport, formaat, keuze, blokken(db, rapport, keuze))


def zet(
    db: sa.Connection,
    rapport: Rapport,
    formaat: str,
    keuze: Keuze,
    inhoud: Sequence[Blok],
    tussendoor: Callable[[], object] | None = None,
) -> bytes:
    """The blocks of a report as the bytes of a PDF, Word file or web page; its pictures come from the file.

    `tussendoor` is called while a PDF is made; what it raises stops the work.
    """
    uitgave = rapport.uitgave(keuze.uitgave)

    def beelden(sha256: str) -> bytes | None:
        try:
            return bijlage.inhoud(db, sha256)
        except NietGevonden:
            return None

    gemeen: dict[str, Any] = {"titel": titel(inhoud, rapport, uitgave), "voettekst": _voettekst(inhoud), "datum": keuze.vandaag, "beelden": beelden}
    stijl = stijl_van(huisstijl(db)) if keuze.huisstijl else GEWOON
    if formaat == "html":  # there the numbers of a picture unfold below it
        from wijkagenda.reports.html.document import maak_html  # here: each writer is loaded when it is wanted

        return maak_html(inhoud, **gemeen, huisstijl=stijl, formaat=uitgave.formaat)
    inhoud = met_cijferbijlage(inhoud)
    if formaat == "docx":
        from wijkagenda.reports.docx.document import maak_docx
        from wijkagenda.reports.docx.stijl import MATEN, Formaat

        bladzijde: Formaat = next((bekend for bekend in MATEN if bekend == uitgave.formaat), "a4")
        return maak_docx(inhoud, **gemeen, huisstijl=stijl, formaat=bladzijde)
    from wijkagenda.reports.pdf.document import maak_pdf

    passend = {"hoogstens": uitgave.hoogstens * max(len(keuze.ids), 1)} if uitgave.hoogstens else {}
    return maak_pdf(inhoud, **gemeen, **passend, formaat=uitgave.formaat, huisstijl=stijl, tussendoor=tussendoor)  # type: ignore[arg-type]


def let_op(inhoud: Sequence[Blok]) -> str:
    """What who makes a PDF of these blocks should know: which characters paper can't show. Empty where it shows all."""
    from wijkagenda.reports.pdf.ontbreekt import melding, ontbrekende_tekens  # here: loads the fonts

    return melding(ontbrekende_tekens(inhoud))


def titel(inhoud: Sequence[Blok], rapport: Rapport, uitgave: Uitgave) -> str:
    """What the document is called: the words of its one cover or only chapter, else the name of the report."""
    omslagen = [f"{blok.titel} {blok.ondertitel}" for blok in inhoud if isinstance(blok, Omslag)]
    koppen = [blok.tekst for blok in inhoud if isinstance(blok, Kop) and blok.niveau == 1]
    namen = omslagen or koppen
    woorden = " ".join(namen[0].split()) if len(namen) == 1 else ""
    return woorden or (rapport.naam if uitgave is rapport.uitgaven[0] else f"{rapport.naam}: {uitgave.naam[:1].lower()}{uitgave.naam[1:]}")


def _voettekst(inhoud: Sequence[Blok]) -> str:
    """At the foot of each page: what the one document is called in short; empty for the words of the title."""
    omslagen = [blok for blok in inhoud if isinstance(blok, Omslag)]
    return omslagen[0].kort if len(omslagen) == 1 else ""


def blokken(db: sa.Connection, rapport: Rapport, keuze: Keuze) -> list[Blok]:
    """The report for paper; of several records one after the other, each on a page of its own."""
    return voeg_samen(db, delen(db, rapport, keuze), keuze)


def delen(db: sa.Connection, rapport: Rapport, keuze: Keuze) -> list[list[Blok]]:
    """What the report's own module wrote, all chapters: one part, or one per record.

    Where persons are not asked for, or have no place in it, their names are taken out of every text.
    """
    uitgave = rapport.uitgave(keuze.uitgave)
    geschreven = _geschreven(db, uitgave, keuze)
    if keuze.met_personen and uitgave.personen:
        return geschreven
    namen = bekende_namen(db)
    return [zonder_namen(deel, namen) for deel in geschreven]


def _geschreven(db: sa.Connection, uitgave: Uitgave, keuze: Keuze) -> list[list[Blok]]:
    schrijf = import_module(uitgave.module).inhoud
    personen = {"met_personen": keuze.met_personen} if uitgave.personen else {}
    if not uitgave.over:
        return [schrijf(db, gebied_ids=keuze.gebied_ids, jaren=keuze.jaren, vandaag=keuze.vandaag, **personen)]
    _eis_records(uitgave.over, keuze)
    return [schrijf(db, **{f"{uitgave.over}_id": id_}, vandaag=keuze.vandaag, **personen) for id_ in keuze.ids]


def voeg_samen(db: sa.Connection, stukken: Sequence[Sequence[Blok]], keuze: Keuze) -> list[Blok]:
    """One document of the parts of `delen`, without the chapters that are not wanted."""
    inhoud = [blok for nr, deel in enumerate(stukken) for blok in ([Paginawissel()] if nr else []) + zonder(deel, keuze.zonder)]
    afzender = afzenderregels(huisstijl(db)) if keuze.huisstijl else ()
    return list(_met_colofon(inhoud, afzender, bestandsversie(db), keuze.vandaag))


def _eis_records(soort: str, keuze: Keuze) -> None:
    if not keuze.ids:
        raise RegelFout(f"Er is geen {WOORDEN[soort]} om hier te laten zien. Kies een ander gebied of jaar, of maak er eerst een.")


def _met_colofon(inhoud: Sequence[Blok], afzender: Sequence[str], versie: int, vandaag: dt.date) -> Iterator[Blok]:
    """Each colofon says who sends this, on which day it was made, and from which version of the file; of several records each has its own.

    Cards that are cut have no place for one.
    """
    gemaakt = f"Gemaakt met Wijkagenda op {toon_dag(vandaag)}, uit versie {versie} van het bestand."
    regels = (*([" · ".join(afzender)] if afzender else []), gemaakt)
    for blok in inhoud:
        yield replace(blok, regels=(*blok.regels, *regels)) if isinstance(blok, Colofon) else blok
    if not any(isinstance(blok, Colofon) for blok in inhoud) and not any(isinstance(blok, Invulvak) and blok.soort == "knip" for blok in inhoud):
        yield Colofon(regels)


# -- tables for a spreadsheet


def _maak_tabellen(db: sa.Connection, rapport: Rapport, formaat: str, keuze: Keuze) -> bytes:
    if formaat == "csv":
        from wijkagenda.reports.csv import maak_csv  # here: each writer is loaded when it is wanted

        gevonden = tabellen(db, rapport, keuze)
        return maak_csv([tabel for _, tabel in (gevonden[:1] if rapport.is_register else gevonden)])
    from wijkagenda.reports.werkboek import schrijf_werkboek
    from wijkagenda.reports.xlsx import maak_xlsx

    if rapport.rekent:
        werkboek = import_module(rapport.tabelmodule).werkboek(db, gebied_ids=keuze.gebied_ids, jaren=keuze.jaren, vandaag=keuze.vandaag)
        return schrijf_werkboek(werkboek_zonder_namen(werkboek, bekende_namen(db)), titel=rapport.naam, datum=keuze.vandaag)
    return maak_xlsx(tabellen(db, rapport, keuze), titel=rapport.naam, datum=keuze.vandaag)


def tabellen(db: sa.Connection, rapport: Rapport, keuze: Keuze) -> list[tuple[str, Tabel]]:
    """The tables for a spreadsheet by name; those of several records are put under each other. Persons are in it as on paper."""
    gelezen = _gelezen_tabellen(db, rapport, keuze)
    if keuze.met_personen and rapport.is_register:
        return gelezen
    schoon = zonder_namen([tabel for _, tabel in gelezen], bekende_namen(db))
    return [(naam, tabel) for (naam, _), tabel in zip(gelezen, schoon, strict=True)]


def _gelezen_tabellen(db: sa.Connection, rapport: Rapport, keuze: Keuze) -> list[tuple[str, Tabel]]:
    module: Any = import_module(rapport.tabelmodule)
    over = rapport.uitgaven[0].over
    if over:
        _eis_records(over, keuze)
        return _onder_elkaar([module.rijen(db, **{f"{over}_id": id_}) for id_ in keuze.ids])
    erbij = {"vandaag": keuze.vandaag, "met_personen": keuze.met_personen} if rapport.is_register else {}
    gevonden: list[tuple[str, Tabel]] = module.rijen(db, gebied_ids=keuze.gebied_ids, jaren=keuze.jaren, **erbij)
    return gevonden


def _onder_elkaar(per_record: Sequence[Sequence[tuple[str, Tabel]]]) -> list[tuple[str, Tabel]]:
    samen: dict[str, Tabel] = {}
    for tabellen_ in per_record:
        for naam, tabel in tabellen_:
            samen[naam] = replace(samen[naam], rijen=(*samen[naam].rijen, *tabel.rijen)) if naam in samen else tabel
    return list(samen.items())
