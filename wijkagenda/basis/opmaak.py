"""Small Dutch formats: numbers, counts with their noun, lists in a sentence, folding for search and compare."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal


def toon_getal(waarde: int | Decimal | None, decimalen: int | None = None) -> str:
    """``13.315`` or ``7,1``; a dash for none. `decimalen` fixes the decimals, else those that are there.

    >>> toon_getal(13315), toon_getal(Decimal("7.10")), toon_getal(Decimal("7"), 1), toon_getal(None)
    ('13.315', '7,1', '7,0', '–')
    """
    if waarde is None:
        return "–"
    getal = Decimal(waarde)
    if decimalen is None:
        getal = getal.normalize()
        exponent = getal.as_tuple().exponent
        decimalen = max(0, -exponent) if isinstance(exponent, int) else 0
    tekst = f"{abs(getal):,.{decimalen}f}".replace(",", "\0").replace(".", ",").replace("\0", ".")
    return f"−{tekst}" if getal < 0 and any(c in "123456789" for c in tekst) else tekst


def aantal(n: int, enkel: str, meer: str) -> str:
    """``1 dag``, ``4 dagen``."""
    return f"{toon_getal(n)} {enkel if n == 1 else meer}"


def opsomming(delen: Sequence[str], laatste: str = "en") -> str:
    """``a, b en c``."""
    return delen[0] if len(delen) == 1 else f"{', '.join(delen[:-1])} {laatste} {delen[-1]}" if delen else ""


def vouw(tekst: str) -> str:
    """Lower case without accents, for comparing and finding.

    >>> vouw("Café Reünie")
    'cafe reunie'
    """
    if tekst.isascii():
        return tekst.lower()
    if tekst.isascii():
        return tekst.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", tekst) if not unicodedata.combining(c)).casefold()


def schoon(tekst: str) -> str:
    """Text as it is kept: NFC, line ends as ``\\n``, no NUL or other control characters (tab and line end stay)."""
    nfc = unicodedata.normalize("NFC", tekst.replace("\r\n", "\n").replace("\r", "\n"))
    return _BESTURING.sub("", nfc)


_BESTURING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""The characters of Unicode's categories Cc and Cs, but for tab and line end."""
