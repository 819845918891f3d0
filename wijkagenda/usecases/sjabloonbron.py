"""Reads the files of a sjabloon or beleidskader (see `resources/sjablonen/LEESMIJ.md`); what is wrong is named by file and line."""

from __future__ import annotations

import csv
import datetime as dt
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.opmaak import schoon
from wijkagenda.basis.veld import Keuze
from wijkagenda.domain.basis_model import Rij
from wijkagenda.domain.velden import naam_van
from wijkagenda.storage.rijen import als_rij
from wijkagenda.storage.unit_of_work import Werk


@dataclass(frozen=True)
class Regel:
    """One line of a CSV file. Every method gives a cell as a value, or raises `InvoerFout` that names file, line and column."""

    bestand: str
    nummer: int
    cellen: Mapping[str, str]

    def fout(self, kolom: str, zin: str) -> InvoerFout:
        """The sentence for what is wrong with one cell."""
        return InvoerFout(f"In ‘{self.bestand}’, regel {self.nummer}, kolom ‘{kolom}’: {zin}")

    def tekst(self, kolom: str) -> str | None:
        """Text, or None where the cell is empty or the column is not there."""
        return self.cellen.get(kolom) or None

    def nodig(self, kolom: str) -> str:
        """Text that must be there."""
        waarde = self.tekst(kolom)
        if waarde is None:
            raise self.fout(kolom, "dit vak is leeg, maar wel nodig.")
        return waarde

    def getal(self, kolom: str) -> int | None:
        """A whole number."""
        waarde = self.tekst(kolom)
        if waarde is None:
            return None
        try:
            return int(waarde)
        except ValueError:
            raise self.fout(kolom, f"‘{waarde[:40]}’ is geen heel getal.") from None

    def heel(self, kolom: str) -> int:
        """A whole number that must be there."""
        self.nodig(kolom)
        return self.getal(kolom) or 0

    def decimaal(self, kolom: str) -> Decimal | None:
        """A number with a point and at most four decimals."""
        waarde = self.tekst(kolom)
        if waarde is None:
            return None
        try:
            getal = Decimal(waarde)
        except InvalidOperation:
            raise self.fout(kolom, f"‘{waarde[:40]}’ is geen getal. Schrijf het met een punt: 7.36.") from None
        if not getal.is_finite() or getal != getal.quantize(Decimal("0.0001")):
            raise self.fout(kolom, f"‘{waarde[:40]}’ kan niet. Gebruik hoogstens vier cijfers achter de punt.")
        return getal

    def datum(self, kolom: str) -> dt.date | None:
        """A date as ``2026-11-21``."""
        waarde = self.tekst(kolom)
        if waarde is None:
            return None
        try:
            return dt.date.fromisoformat(waarde)
        except ValueError:
            raise self.fout(kolom, f"‘{waarde[:40]}’ is geen datum. Schrijf het als 2026-11-21.") from None

    def ja(self, kolom: str) -> bool:
        """``ja`` or ``nee``; empty is nee."""
        waarde = self.tekst(kolom) or "nee"
        if waarde not in ("ja", "nee"):
            raise self.fout(kolom, f"‘{waarde[:40]}’ is geen ja of nee.")
        return waarde == "ja"

    def keuze(self, kolom: str, keuzes: Iterable[Keuze]) -> str | None:
        """One of the codes of a list of choices."""
        waarde = self.tekst(kolom)
        codes = [k.code for k in keuzes]
        if waarde is not None and waarde not in codes:
            raise self.fout(kolom, f"‘{waarde[:40]}’ kan niet. Kies uit: {', '.join(codes)}.")
        return waarde

    def nodige_keuze(self, kolom: str, keuzes: Iterable[Keuze]) -> str:
        """One of the codes, which must be there."""
        self.nodig(kolom)
        return self.keuze(kolom, keuzes) or ""

    def verwijzing(self, kolom: str, bekend: Mapping[str, str]) -> str | None:
        """The id of the row that has this code."""
        waarde = self.tekst(kolom)
        if waarde is not None and waarde not in bekend:
            raise self.fout(kolom, f"de code ‘{waarde[:40]}’ bestaat niet.")
        return None if waarde is None else bekend[waarde]

    def nodige_verwijzing(self, kolom: str, bekend: Mapping[str, str]) -> str:
        """The id of the row that has this code, which must be there."""
        self.nodig(kolom)
        return self.verwijzing(kolom, bekend) or ""


class Bron:
    """The folder of one sjabloon or beleidskader."""

    def __init__(self, map_: Path) -> None:
        self.map = map_

    def toml(self, naam: str) -> dict[str, Any]:
        """What a TOML file says. Raises `InvoerFout`."""
        try:
            return tomllib.loads(self._lees(naam))
        except tomllib.TOMLDecodeError as fout:
            raise InvoerFout(f"‘{naam}’ in ‘{self.map.name}’ kan niet gelezen worden: daar klopt de schrijfwijze niet ({fout}).") from None

    def regels(self, naam: str, nodig: tuple[str, ...]) -> Iterator[Regel]:
        """The lines of a CSV file; a file that is not there is an empty list. `nodig` are columns that must be there."""
        if not (self.map / naam).is_file():
            return
        lezer = csv.reader(self._lees(naam).splitlines(), delimiter=";", strict=True)
        try:
            kop = [k.strip() for k in next(lezer, [])]
            for kolom in nodig:
                if kolom not in kop:
                    raise InvoerFout(f"In ‘{naam}’ van ‘{self.map.name}’ ontbreekt de kolom ‘{kolom}’.")
            for cellen in lezer:
                if not any(cellen):
                    continue
                if len(cellen) > len(kop):
                    raise InvoerFout(f"In ‘{naam}’, regel {lezer.line_num}: er staan meer vakken dan kolommen. Staat er een ‘;’ te veel?")
                yield Regel(naam, lezer.line_num, {k: schoon(c).strip() for k, c in zip(kop, cellen, strict=False)})
        except csv.Error:
            raise InvoerFout(f"In ‘{naam}’, regel {lezer.line_num}: de aanhalingstekens kloppen niet.") from None

    def _lees(self, naam: str) -> str:
        try:
            return (self.map / naam).read_text("utf-8-sig")
        except UnicodeDecodeError:
            raise InvoerFout(f"‘{naam}’ in ‘{self.map.name}’ is niet in UTF-8 bewaard. Bewaar het opnieuw als UTF-8.") from None
        except OSError:
            raise InvoerFout(f"‘{naam}’ ontbreekt in ‘{self.map.name}’, of mag niet gelezen worden.") from None


def id_per_code(bestaand: dict[str, str], regel: Regel, code: str, id_: str) -> str:
    """Keeps the id of a new code; a code that is there already is refused."""
    if code in bestaand:
        raise regel.fout("code", f"de code ‘{code[:40]}’ staat er twee keer in.")
    bestaand[code] = id_
    return id_


def schrijf(werk: Werk, klasse: type[Rij], rijen: Iterable[Mapping[str, Any]]) -> None:
    """Writes rows with their natural ids. Raises `InvoerFout` where two of them are the same."""
    alle = [als_rij(klasse, r) for r in rijen]
    klaar = {rij["id"]: rij for rij in alle}
    if len(klaar) < len(alle):
        dubbel = next(r for r in alle if klaar[r["id"]] is not r)
        wat = ", ".join(str(w) for naam, w in dubbel.items() if w and naam != "id" and not naam.endswith("_id"))
        raise InvoerFout(f"In de bestanden van het sjabloon staat twee keer hetzelfde: {naam_van(klasse.__tablename__)} ({wat[:120]}).")
    werk.massa(klasse, alle)
