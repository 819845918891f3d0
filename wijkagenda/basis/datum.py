"""Dates as people type them, and as they are shown. Every function gets today from its caller."""

from __future__ import annotations

import datetime as dt
import re

from wijkagenda.basis.fouten import InvoerFout

MAANDEN = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_VAST = {"vandaag": 0, "nu": 0, "morgen": 1, "overmorgen": 2, "gisteren": -1, "eergisteren": -2}
_CIJFERS = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_WOORD = re.compile(r"(\d{1,2})\s*[-. ]?\s*([a-z]{3,})\.?\s*[-. ]?\s*(\d{4}|\d{2})?")
_ACHT = re.compile(r"(\d{2})(\d{2})((?:19|2[012])\d{2})")
_ACHT_ISO = re.compile(r"((?:19|2[012])\d{2})(\d{2})(\d{2})")


def lees_datum(tekst: str, vandaag: dt.date) -> dt.date:
    """The date in `tekst`; a date without a year is the one nearest to `vandaag`.

    >>> v = dt.date(2026, 11, 21)
    >>> [lees_datum(t, v).isoformat() for t in ("21-11-2026", "1/2/26", "2026-03-02", "3 mrt", "ma 23 november 2026", "morgen")]
    ['2026-11-21', '2026-02-01', '2026-03-02', '2027-03-03', '2026-11-23', '2026-11-22']

    Raises `InvoerFout` where no date can be read in it, or where that day does not exist.
    """
    kaal = tekst.strip().casefold()
    if not kaal:
        raise InvoerFout("Vul een datum in, bijvoorbeeld 21-11-2026.")
    kaal = re.sub(r"^(?:" + "|".join(f"{d}|{d[:2]}" for d in DAGEN) + r")[., ]+", "", kaal)
    if kaal in _VAST:
        return vandaag + dt.timedelta(days=_VAST[kaal])
    if m := _ISO.fullmatch(kaal):
        return _maak(int(m[1]), int(m[2]), int(m[3]), tekst)
    if m := _ACHT.fullmatch(kaal):
        return _maak(int(m[3]), int(m[2]), int(m[1]), tekst)
    if m := _ACHT_ISO.fullmatch(kaal):
        return _maak(int(m[1]), int(m[2]), int(m[3]), tekst)
    if m := _CIJFERS.fullmatch(kaal):
        return _met_jaar(int(m[1]), int(m[2]), m[3], vandaag, tekst)
    if (m := _WOORD.fullmatch(kaal)) and (maand := _maand(m[2])):
        return _met_jaar(int(m[1]), maand, m[3], vandaag, tekst)
    raise InvoerFout(f"‘{tekst.strip()[:40]}’ is geen datum. Schrijf het als 21-11-2026.")


def _maand(woord: str) -> int | None:
    if woord.startswith("mrt"):
        return 3
    treffers = [i for i, m in enumerate(MAANDEN, 1) if m.startswith(woord) or (woord.startswith(m[:3]) and m.startswith(woord[:3]))]
    return treffers[0] if len(treffers) == 1 else None


def _met_jaar(dag: int, maand: int, jaar: str | None, vandaag: dt.date, tekst: str) -> dt.date:
    if jaar:
        return _maak(int(jaar) + (2000 if len(jaar) == 2 else 0), maand, dag, tekst)
    kandidaten = []
    for j in (vandaag.year - 1, vandaag.year, vandaag.year + 1):
        try:
            kandidaten.append(dt.date(j, maand, dag))
        except ValueError:
            continue
    if not kandidaten:
        return _maak(vandaag.year, maand, dag, tekst)
    return min(kandidaten, key=lambda d: abs((d - vandaag).days))


def _maak(jaar: int, maand: int, dag: int, tekst: str) -> dt.date:
    if not 1900 <= jaar <= 2200:
        raise InvoerFout(f"Het jaar {jaar} kan niet kloppen. Schrijf de datum als 21-11-2026.")
    try:
        return dt.date(jaar, maand, dag)
    except ValueError:
        raise InvoerFout(f"De datum ‘{tekst.strip()[:40]}’ bestaat niet. Schrijf het als 21-11-2026.") from None


def lees_tijd(tekst: str) -> dt.time:
    """A time of day: ``19:30``, ``19.30``, ``1930``, ``9 uur``. Raises `InvoerFout`."""
    kaal = tekst.strip().casefold().removesuffix("uur").strip()
    if m := re.fullmatch(r"(\d{1,2})(?:[:.hu ]?(\d{2}))?", kaal):
        uur, minuut = int(m[1]), int(m[2] or 0)
        if uur < 24 and minuut < 60:
            return dt.time(uur, minuut)
    raise InvoerFout(f"‘{tekst.strip()[:20]}’ is geen tijd. Schrijf het als 19:30.")


def toon_datum(datum: dt.date | None) -> str:
    """``21-11-2026``; a dash for none."""
    return "–" if datum is None else f"{datum.day:02d}-{datum.month:02d}-{datum.year}"


def toon_dag(datum: dt.date, *, jaar: bool = True, dagnaam: bool = False) -> str:
    """``21 november 2026``, with `dagnaam` ``zaterdag 21 november 2026``."""
    naam = f"{DAGEN[datum.weekday()]} " if dagnaam else ""
    return f"{naam}{datum.day} {MAANDEN[datum.month - 1]}" + (f" {datum.year}" if jaar else "")


def plus_maanden(datum: dt.date, maanden: int) -> dt.date:
    """The same day so many months on; the last day of the month where that day does not exist."""
    jaar, maand = divmod(datum.year * 12 + datum.month - 1 + maanden, 12)
    laatste = (dt.date(jaar + (maand == 11), (maand + 1) % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(jaar, maand + 1, min(datum.day, laatste))
