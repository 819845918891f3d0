"""A field declared once: used by form, import columns, `kolommen`, history and search alike."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Literal

from wijkagenda.basis.datum import lees_datum, lees_tijd, toon_datum
from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.geld import lees_bedrag, toon_bedrag
from wijkagenda.basis.opmaak import schoon, toon_getal, vouw

Waarde = str | int | bool | Decimal | dt.date | None
"""A value as the domain keeps it: amounts in whole cents, dates as `date`, moments as local ISO text."""


class Soort(StrEnum):
    """The kinds of field."""

    REGEL = "regel"
    TEKST = "tekst"
    GETAL = "getal"
    DECIMAAL = "decimaal"
    BEDRAG = "bedrag"
    DATUM = "datum"
    MOMENT = "moment"
    JAAR = "jaar"
    KEUZE = "keuze"
    JA_NEE = "ja_nee"
    VERWIJZING = "verwijzing"


@dataclass(frozen=True)
class Keuze:
    """One choice: the code that is kept and the words that are shown."""

    code: str
    tekst: str


def keuzes(paren: Iterable[tuple[str, str]]) -> tuple[Keuze, ...]:
    """Choices from (code, words) pairs."""
    return tuple(Keuze(c, t) for c, t in paren)


@dataclass(frozen=True)
class Veld:
    """A field of a record: column name, label for people, kind and rules.

    `verwijst` names the table a reference points to; `meer` folds it away in forms; `persoonlijk` keeps it out of
    exports; `alleen_lezen` shows it without letting it be edited (steps decide it). `leest` says who reads a text: beside
    one for a bewoner the form says how easily it reads.
    """

    naam: str
    label: str
    soort: Soort = Soort.REGEL
    verplicht: bool = False
    keuzes: tuple[Keuze, ...] = ()
    verwijst: str | None = None
    hulp: str = ""
    meer: bool = False
    persoonlijk: bool = False
    minimum: int | None = None
    maximum: int | None = None
    alleen_lezen: bool = False
    leest: Literal["", "bewoner"] = ""

    def lees(self, tekst: str, vandaag: dt.date) -> Waarde:
        """The value that `tekst` means. Raises `InvoerFout` with a sentence and this field's name."""
        kaal = schoon(tekst)
        if self.soort is not Soort.TEKST:
            kaal = kaal.strip()
        if not kaal.strip():
            if self.verplicht:
                raise InvoerFout(f"Vul ‘{self.label}’ in.", self.naam)
            return False if self.soort is Soort.JA_NEE else None
        try:
            waarde = self._lees(kaal, vandaag)
        except InvoerFout as fout:
            raise InvoerFout(str(fout), self.naam) from None
        return self.keur(waarde)

    def keur(self, waarde: Waarde) -> Waarde:
        """The same value when it keeps this field's rules. Raises `InvoerFout`."""
        if waarde is None or waarde == "":
            if self.verplicht:
                raise InvoerFout(f"Vul ‘{self.label}’ in.", self.naam)
            return None
        if isinstance(waarde, int | Decimal) and not isinstance(waarde, bool):
            if self.minimum is not None and waarde < self.minimum:
                raise InvoerFout(f"‘{self.label}’ is minstens {self.toon(self.minimum)}.", self.naam)
            if self.maximum is not None and waarde > self.maximum:
                raise InvoerFout(f"‘{self.label}’ is hoogstens {self.toon(self.maximum)}.", self.naam)
        if self.soort is Soort.KEUZE and waarde not in {k.code for k in self.keuzes}:
            mogelijk = ", ".join(k.tekst for k in self.keuzes)
            raise InvoerFout(f"‘{waarde}’ kan niet bij ‘{self.label}’. Kies uit: {mogelijk}.", self.naam)
        if self.soort is Soort.REGEL and isinstance(waarde, str):
            if len(waarde) > 500:
                raise InvoerFout(f"‘{self.label}’ is te lang: {len(waarde)} tekens, hoogstens 500.", self.naam)
            if "\n" in waarde:
                waarde = " ".join(waarde.split())
        return waarde

    def _lees(self, kaal: str, vandaag: dt.date) -> Waarde:
        match self.soort:
            case Soort.BEDRAG:
                return lees_bedrag(kaal)
            case Soort.DATUM:
                return lees_datum(kaal, vandaag)
            case Soort.MOMENT:
                return _lees_moment(kaal, vandaag)
            case Soort.GETAL | Soort.JAAR:
                return _lees_heel(kaal, self.soort)
            case Soort.DECIMAAL:
                return _lees_decimaal(kaal)
            case Soort.JA_NEE:
                return _lees_ja_nee(kaal)
            case Soort.KEUZE:
                return self._lees_keuze(kaal)
            case _:
                return kaal

    def _lees_keuze(self, kaal: str) -> str:
        for keuze in self.keuzes:
            if vouw(kaal) in (vouw(keuze.code), vouw(keuze.tekst)):
                return keuze.code
        mogelijk = ", ".join(k.tekst for k in self.keuzes)
        raise InvoerFout(f"‘{kaal[:40]}’ kan niet bij ‘{self.label}’. Kies uit: {mogelijk}.")

    def toon(self, waarde: Waarde) -> str:
        """The value as it stands in a form or list; empty text for none."""
        if waarde is None:
            return ""
        match self.soort:
            case Soort.BEDRAG if isinstance(waarde, int):
                return toon_bedrag(waarde)
            case Soort.DATUM if isinstance(waarde, dt.date):
                return toon_datum(waarde)
            case Soort.MOMENT if isinstance(waarde, str):
                moment = dt.datetime.fromisoformat(waarde)
                return f"{toon_datum(moment.date())} {moment:%H:%M}"
            case Soort.GETAL | Soort.DECIMAAL if isinstance(waarde, int | Decimal):
                return toon_getal(waarde)
            case Soort.JA_NEE:
                return "ja" if waarde else "nee"
            case Soort.KEUZE:
                return next((k.tekst for k in self.keuzes if k.code == waarde), str(waarde))
            case _:
                return str(waarde)


def _lees_heel(kaal: str, soort: Soort) -> int:
    cijfers = kaal.replace(" ", "").replace("−", "-")
    if soort is Soort.JAAR:
        if re.fullmatch(r"\d{4}", cijfers) and 1900 <= int(cijfers) <= 2200:
            return int(cijfers)
        raise InvoerFout(f"‘{kaal[:20]}’ is geen jaar. Schrijf het met vier cijfers, bijvoorbeeld 2026.")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+", cijfers):
        cijfers = cijfers.replace(".", "")
    if re.fullmatch(r"-?\d{1,12}", cijfers) and cijfers.isascii():
        return int(cijfers)
    raise InvoerFout(f"‘{kaal[:20]}’ is geen heel getal. Schrijf alleen cijfers, bijvoorbeeld 25.")


def _lees_decimaal(kaal: str) -> Decimal:
    cijfers = kaal.replace(" ", "").replace("−", "-").removesuffix("%")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", cijfers):
        cijfers = cijfers.replace(".", "")
    try:
        waarde = Decimal(cijfers.replace(",", "."))
    except InvalidOperation:
        raise InvoerFout(f"‘{kaal[:20]}’ is geen getal. Schrijf het als 7,1.") from None
    if not waarde.is_finite() or abs(waarde) >= 10**12:
        raise InvoerFout(f"‘{kaal[:20]}’ is geen getal. Schrijf het als 7,1.")
    if waarde != waarde.quantize(Decimal("0.0001")):
        raise InvoerFout("Gebruik hoogstens vier cijfers achter de komma.")
    return waarde


def _lees_ja_nee(kaal: str) -> bool:
    woord = vouw(kaal)
    if woord in ("ja", "j", "1", "x", "waar", "true", "yes"):
        return True
    if woord in ("nee", "n", "0", "-", "onwaar", "false", "no"):
        return False
    raise InvoerFout(f"‘{kaal[:20]}’ is geen ja of nee.")


def _lees_moment(kaal: str, vandaag: dt.date) -> str:
    """Local wall time as ``2026-11-21T19:30``; only a date means midnight."""
    if m := re.fullmatch(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?", kaal):
        return f"{lees_datum(m[1], vandaag).isoformat()}T{m[2]}"
    if m := re.fullmatch(r"(.*?)[ ,]+(?:om )?(\d{1,2}[:.]\d{2}|\d{1,2} ?uur)", kaal):
        return f"{lees_datum(m[1], vandaag).isoformat()}T{lees_tijd(m[2]):%H:%M}"
    return f"{lees_datum(kaal, vandaag).isoformat()}T00:00"
