"""Every report that can be made: its name, its editions and the formats it comes in. Plain data, loads nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.opmaak import opsomming

PAPIER = ("pdf", "docx", "html")
TABELLEN = ("csv", "xlsx")
GENUMMERD = ("aanvraag", "initiatief")
"""Kinds of records that people know by a number."""


@dataclass(frozen=True)
class Uitgave:
    """One edition of a report: what is on paper, in Word and on a web page.

    Its `module` has ``inhoud(db, ..., vandaag) -> list[Blok]``. It is about gebieden and years (``gebied_ids``, ``jaren``), or,
    where `over` names a kind of record, about one of those (``<over>_id``). Where it may name persons it is also told
    ``met_personen``. `formaat` is its page; `hoogstens` the pages that one record may take, 0 for as many as it needs.
    """

    code: str
    naam: str
    uitleg: str
    module: str
    over: str = ""
    formaat: str = "a4"
    hoogstens: int = 0
    personen: bool = False

    @property
    def met_nummer(self) -> bool:
        """Whether its record can be picked by a number."""
        return self.over in GENUMMERD


@dataclass(frozen=True)
class Rapport:
    """A report; its first edition is what it is when none is asked for.

    Its `tabelmodule` has ``rijen(db, ...)`` for the tables of CSV and XLSX, asked as its first edition is. `is_register` when the
    first table has a line per record: it names persons only where asked for (``met_personen``), and its totals are no part of a
    CSV, where they would be read as records. `rekent` when its XLSX has formulas: then that module has ``werkboek(db, ...)`` too.
    """

    code: str
    naam: str
    uitleg: str
    uitgaven: tuple[Uitgave, ...]
    tabelmodule: str = ""
    is_register: bool = False
    rekent: bool = False

    @property
    def formaten(self) -> tuple[str, ...]:
        """What it comes in: the endings of its files."""
        return (*PAPIER, *(TABELLEN if self.tabelmodule else ()))

    @property
    def kan_personen(self) -> bool:
        """Whether any of it may name persons."""
        return self.is_register or any(u.personen for u in self.uitgaven)

    def mag_personen(self, uitgave: Uitgave, formaat: str) -> bool:
        """Whether this edition in this format may name persons."""
        return self.is_register if formaat in TABELLEN else uitgave.personen

    def uitgave(self, code: str = "", *, met_nummer: bool = False) -> Uitgave:
        """The edition with this code; without one the first, or the first about records where one was given by its number.

        Raises `InvoerFout` that names the possible ones.
        """
        if not code:
            return next((u for u in self.uitgaven if u.over), self.uitgaven[0]) if met_nummer else self.uitgaven[0]
        gevonden = next((u for u in self.uitgaven if u.code == code), None)
        if gevonden is None:
            mogelijk = opsomming([u.code for u in self.uitgaven], "of")
            raise InvoerFout(f"De uitgave ‘{code[:40]}’ van het rapport {self.code} is er niet. Kies {mogelijk}.", "uitgave")
        return gevonden


_M = "wijkagenda.reports."

RAPPORTEN = {
    r.code: r
    for r in (
        Rapport(
            "wijkplan", "Wijkplan", "Opgaven, acties, cijfers en geld van een wijk of dorp.", tabelmodule=f"{_M}wijkplan", uitgaven=(
                Uitgave("boekje", "Boekje", "Het hele plan, voor in de brievenbus.", f"{_M}wijkplan", over="wijkplan"),
                Uitgave("grootletter", "Grote letters", "Het hele plan, voor wie slecht ziet.", f"{_M}wijkplan_grootletter", over="wijkplan",
                        formaat="grootletter"),
                Uitgave("poster", "Poster A4", "De opgaven op één vel, en hoe u meedoet.", f"{_M}wijkplan_poster", over="wijkplan",
                        formaat="poster-a4", hoogstens=1),
                Uitgave("poster-a3", "Poster A3", "Dezelfde poster, twee keer zo groot.", f"{_M}wijkplan_poster", over="wijkplan",
                        formaat="poster-a3", hoogstens=1),
                Uitgave("krant", "Bewonerskrant", "Nieuws over het plan, op hoogstens vier pagina’s.", f"{_M}wijkplan_krant", over="wijkplan",
                        formaat="krant", hoogstens=4),
                Uitgave("uzei", "U zei, wij doen", "Wat bewoners zeiden, en wat ermee gebeurt.", f"{_M}wijkplan_uzei", formaat="blad",
                        personen=True),
                Uitgave("ideeenkaart", "Ideeënkaart", "Twee kaarten op een vel, om te knippen en in te vullen.", f"{_M}wijkplan_ideeenkaart",
                        over="wijkplan", formaat="kaart", hoogstens=1),
                Uitgave("stemvel", "Stemvel", "Opgaven om stippen bij te plakken, en een lijst om te tellen.", f"{_M}wijkplan_stemvel",
                        over="wijkplan", formaat="blad"),
            )),
        Rapport(
            "wijkbudget", "Wijkbudget", "Begroot, verplicht, gerealiseerd en vrij: gebieden naast elkaar en samen.", tabelmodule=f"{_M}wijkbudget",
            rekent=True, uitgaven=(
                Uitgave("overzicht", "Overzicht", "Alle bedragen, met verhaal en controle.", f"{_M}wijkbudget"),
            )),
        Rapport(
            "subsidies", "Subsidies", "Aanvragen en besluiten per regeling.", tabelmodule=f"{_M}subsidies", is_register=True, uitgaven=(
                Uitgave("overzicht", "Overzicht", "Wat is gevraagd, verleend en nog te verdelen.", f"{_M}subsidies", personen=True),
                Uitgave("dossier", "Dossier", "Eén aanvraag helemaal, van vraag tot vaststelling.", f"{_M}subsidies_dossier", over="aanvraag",
                        personen=True),
            )),
        Rapport(
            "initiatieven", "Initiatieven", "Wat bewoners zelf beginnen.", tabelmodule=f"{_M}initiatieven", uitgaven=(
                Uitgave("overzicht", "Overzicht", "Per gebied en fase.", f"{_M}initiatieven"),
                Uitgave("portret", "Portret", "Eén initiatief op één bladzijde.", f"{_M}initiatieven_portret", over="initiatief", formaat="kaart",
                        hoogstens=1, personen=True),
            )),
        Rapport(
            "wijkfoto", "Wijkfoto", "Een wijk of dorp in cijfers en verhalen.", tabelmodule=f"{_M}wijkfoto", uitgaven=(
                Uitgave("overzicht", "Overzicht", "Cijfers met hun verhaal, alleen of naast elkaar.", f"{_M}wijkfoto"),
            )),
        Rapport(
            "evaluatie", "Evaluatie", "Hoe het jaar ging, met vier vragen.", tabelmodule=f"{_M}evaluatie", uitgaven=(
                Uitgave("verslag", "Verslag", "De vier vragen, wat we telden en wat we anders doen.", f"{_M}evaluatie", over="evaluatie"),
            )),
        Rapport(
            "leersessie", "Leersessie", "Voorbereiding, verslag en afspraken.", tabelmodule=f"{_M}leersessie", uitgaven=(
                Uitgave("voorbereiding", "Voorbereiding", "Programma, cijfers en ruimte om te schrijven.", f"{_M}leersessie", over="leersessie",
                        formaat="blad"),
                Uitgave("verslag", "Verslag", "Wat leerden we en wat spraken we af?", f"{_M}leersessie_verslag", over="leersessie", formaat="blad"),
                Uitgave("afspraken", "Afspraken per partner", "Een bladzijde per partner, om uit te delen.", f"{_M}leersessie_afspraken",
                        formaat="blad"),
            )),
    )
}  # fmt: skip


def formaat_van(rapport: Rapport, doel: Path, uitgave: Uitgave | None = None) -> str:
    """The format by the ending of the name; tables are of the first edition only. Raises `InvoerFout` that names the possible ones."""
    formaten = rapport.formaten if uitgave in (None, rapport.uitgaven[0]) else PAPIER
    formaat = doel.suffix.casefold().removeprefix(".")
    if formaat not in formaten:
        mogelijk = opsomming([f".{f}" for f in formaten], "of")
        waarom = "deze uitgave is er niet als tabel" if formaat in TABELLEN else "aan de naam is niet te zien wat het moet worden"
        raise InvoerFout(f"‘{doel.name}’ kan niet: {waarom}. Laat de naam eindigen op {mogelijk}.", "naar")
    return formaat
