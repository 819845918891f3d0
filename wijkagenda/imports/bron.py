"""A list that someone made elsewhere, as rows of text: CSV in any common writing, XLSX within bounds. Refuses in words."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wijkagenda.basis.fouten import InvoerFout

GROOTSTE = 200 * 1024 * 1024
"""Bytes that a list may have, unfolded."""

RIJEN = 200_000
VAKKEN = 5_000_000
"""A sheet has at most so many rows, and so many cells."""

_CEL = re.compile(rb"""r\s*=\s*["']([A-Za-z]{1,3})(\d{1,9})""")
_FORMULE = ("'=", "'+", "'-", "'@")
_TEKENS = (";", "\t", ",")


@dataclass(frozen=True)
class Blad:
    """A list: the names on its first row, and the rows below it with their number in the list."""

    kop: tuple[str, ...]
    rijen: list[tuple[int, list[str]]]


def lees_bron(pad: Path) -> Blad:
    """Reads a CSV or XLSX file. Raises `InvoerFout` with one sentence that says what is the matter."""
    naam = pad.name
    try:
        grootte = pad.stat().st_size
        if grootte > GROOTSTE:
            raise InvoerFout(f"‘{naam}’ is te groot: hoogstens {GROOTSTE // 1024 // 1024} MB. Splits de lijst.")
        inhoud = pad.read_bytes()
    except FileNotFoundError:
        raise InvoerFout(f"‘{naam}’ is er niet. Kijk of het bestand is verplaatst of hernoemd.") from None
    except IsADirectoryError:
        raise InvoerFout(f"‘{naam}’ is een map. Kies een CSV- of XLSX-bestand.") from None
    except OSError:
        raise InvoerFout(f"‘{naam}’ kan niet gelezen worden. Mag u erbij, en zit de schijf of stick er nog in?") from None
    if not inhoud.strip():
        raise InvoerFout(f"‘{naam}’ is leeg.")
    rijen = _rijen_xlsx(naam, inhoud) if inhoud.startswith(b"PK") else _rijen_csv(naam, inhoud)
    gevuld = ((nr, rij) for nr, rij in rijen if any(rij))
    _, kop = next(gevuld, (0, []))
    if not kop:
        raise InvoerFout(f"‘{naam}’ is leeg.")
    return Blad(tuple(k.strip() for k in kop), list(gevuld))


# -- CSV


def _rijen_csv(naam: str, inhoud: bytes) -> Iterator[tuple[int, list[str]]]:
    if inhoud[:8] in (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",) or inhoud.startswith((b"%PDF", b"SQLite format 3")):
        raise InvoerFout(f"‘{naam}’ is geen CSV of XLSX. Bewaar de lijst als CSV of als Excel-werkmap (.xlsx).")
    tekst = _tekst(inhoud).replace("\0", "")
    begin = 1
    if m := re.match(r'"?sep=(.)"?\r?\n', tekst, re.IGNORECASE):
        teken, tekst, begin = m[1], tekst[m.end() :], 2
    else:
        teken = _scheidingsteken(tekst)
    csv.field_size_limit(GROOTSTE)
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=teken)
    try:
        for nummer, cellen in enumerate(lezer, begin):
            if nummer > RIJEN:
                raise _te_veel(naam)
            yield nummer, [c[1:] if c.startswith(_FORMULE) else c for c in cellen]
    except csv.Error:
        raise InvoerFout(f"‘{naam}’ kan niet gelezen worden: rond regel {lezer.line_num} kloppen de aanhalingstekens niet.") from None


def _tekst(inhoud: bytes) -> str:
    """Decodes by its mark, else UTF-16 when every other byte is empty, else UTF-8, else what Windows writes."""
    for merk, codering in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if inhoud.startswith(merk):
            return inhoud.decode(codering, "replace")
    proef = inhoud[:2000]
    for plek, codering in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(proef) > 3 and proef[plek::2].count(0) * 4 > len(proef):
            return inhoud.decode(codering, "replace")
    try:
        return inhoud.decode("utf-8")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", "replace")


def _scheidingsteken(tekst: str) -> str:
    """What parts the names on the first row, outside quotes: the one that comes most; a semicolon for a single column."""
    eerste = re.sub(r'"[^"]*"', "", tekst.lstrip().split("\n", 1)[0])
    return max(_TEKENS, key=eerste.count)


# -- XLSX


def _rijen_xlsx(naam: str, inhoud: bytes) -> Iterator[tuple[int, list[str]]]:
    _keur_omvang(naam, inhoud)
    from python_calamine import CalamineWorkbook  # here: a CSV does not need it

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(inhoud)) as boek:
            bladen = (boek.get_sheet_by_index(nr).to_python(skip_empty_area=False) for nr in range(len(boek.sheet_names)))
            rijen = next((blad for blad in bladen if any(any(c != "" for c in rij) for rij in blad)), [])
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # the reader also throws panics of its own, which are no Exception
        raise InvoerFout(f"‘{naam}’ kan niet gelezen worden. Is het een Excel-werkmap (.xlsx) zonder wachtwoord?") from None
    for nummer, rij in enumerate(rijen, 1):
        yield nummer, [c if isinstance(c, str) else _celtekst(c) for c in rij]


def _keur_omvang(naam: str, inhoud: bytes) -> None:
    """Refuses a workbook that unfolds too far, before anything unfolds it: the sizes first, then what is really in it."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            delen = pak.infolist()
            if sum(d.file_size for d in delen) > GROOTSTE:
                raise _te_groot(naam)
            over = GROOTSTE
            for deel in delen:
                over -= _keur_deel(naam, inhoud, deel, over)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, IndexError):
        raise InvoerFout(f"‘{naam}’ is niet heel. Bewaar de lijst opnieuw als Excel-werkmap (.xlsx) of als CSV.") from None


def _keur_deel(naam: str, inhoud: bytes, deel: zipfile.ZipInfo, over: int) -> int:
    """Unfolds one part within what is left, whatever size it claims; a sheet is looked at for its farthest cell."""
    begin = deel.header_offset + 30 + int.from_bytes(inhoud[deel.header_offset + 26 :][:2], "little")
    begin += int.from_bytes(inhoud[deel.header_offset + 28 :][:2], "little")
    ruw = inhoud[begin : begin + deel.compress_size]
    if deel.compress_type == zipfile.ZIP_STORED:
        uit = ruw
    elif deel.compress_type == zipfile.ZIP_DEFLATED:
        uit = zlib.decompressobj(-15).decompress(ruw, over + 1)
    else:
        raise NotImplementedError
    if len(uit) > over:
        raise _te_groot(naam)
    if "/worksheets/" in deel.filename:
        plekken = _CEL.findall(uit)
        rijen = max(map(int, {nummer for _, nummer in plekken}), default=0)
        if rijen > RIJEN:
            raise _te_veel(naam)
        if rijen * max(map(_kolomnummer, {letters for letters, _ in plekken}), default=0) > VAKKEN:
            raise _te_groot(naam)
    return len(uit)


def _kolomnummer(letters: bytes) -> int:
    """``AA`` is 27."""
    nummer = 0
    for letter in letters.upper():
        nummer = nummer * 26 + letter - 64
    return nummer


def _celtekst(cel: object) -> str:
    """A cell as someone would type it."""
    match cel:
        case bool():
            return "ja" if cel else "nee"
        case float() | int():
            return str(int(cel)) if cel == int(cel) and abs(cel) < 1e15 else repr(round(cel, 6)).replace(".", ",")
        case dt.datetime():
            return cel.date().isoformat() if cel.time() == dt.time() else cel.strftime("%Y-%m-%dT%H:%M")
        case dt.date():
            return cel.isoformat()
        case dt.time():
            return cel.strftime("%H:%M")
    return str(cel)


def _te_groot(naam: str) -> InvoerFout:
    return InvoerFout(f"‘{naam}’ is te groot om in te lezen: uitgepakt hoogstens {GROOTSTE // 1024 // 1024} MB. Splits de lijst.")


def _te_veel(naam: str) -> InvoerFout:
    return InvoerFout(f"‘{naam}’ heeft meer dan {RIJEN:,} regels. Splits de lijst.".replace(",", ".", 1))
