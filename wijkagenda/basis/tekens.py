"""Which characters may reach paper, a picture or a table: those that show. Nothing hidden goes along."""

from __future__ import annotations

import unicodedata

VERVANGER = "\ufffd"
"""Stands where a character can't be shown."""

_WITRUIMTE = {"\u2028": "\n", "\u2029": "\n", "\u0085": "\n", "\u000b": "\n", "\u000c": "\n", "\u2007": "\u00a0", "\u3000": " "}
_GEEN_TEKEN = frozenset(("Cs", "Co", "Cn"))


def zichtbaar(tekst: str) -> str:
    r"""NFC with ``\n`` as line end; control, zero-width and direction characters gone; what is no character is replaced.

    >>> zichtbaar("caf\u0065\u0301\u200b\x00 a\r\nb")
    'café a\nb'
    """
    nfc = unicodedata.normalize("NFC", tekst.replace("\r\n", "\n").replace("\r", "\n"))
    if nfc.isascii() and nfc.isprintable():
        return nfc
    return "".join(map(_teken, nfc))


def _teken(teken: str) -> str:
    if teken in "\n\t":
        return teken
    if teken in _WITRUIMTE:
        return _WITRUIMTE[teken]
    soort = unicodedata.category(teken)
    if soort in _GEEN_TEKEN:
        return VERVANGER
    is_kiezer = "\ufe00" <= teken <= "\ufe0f"
    return "" if is_kiezer or soort in ("Cc", "Cf") else teken


def van_rechts(tekst: str) -> bool:
    """Whether a text is read from right to left: its first letter decides, as on a web page with ``dir="auto"``.

    >>> van_rechts("أهلا Wijk"), van_rechts("Wijk أهلا"), van_rechts("2026")
    (True, False, False)
    """
    if tekst.isascii():
        return False
    soorten = (unicodedata.bidirectional(teken) for teken in tekst)
    return next((soort for soort in soorten if soort in ("L", "R", "AL")), "L") != "L"


def inkorten(tekst: str, lengte: int) -> str:
    """One line of at most `lengte` characters, cut between words where it can be, with an ellipsis when cut.

    >>> inkorten("een heel lange titel", 12), inkorten("kort", 12)
    ('een heel…', 'kort')
    """
    regel = " ".join(zichtbaar(tekst[: lengte * 4]).split())
    if len(regel) <= lengte and len(tekst) <= lengte * 4:
        return regel
    kop = regel[: lengte - 1]
    woorden = kop.rsplit(" ", 1)[0] if regel[lengte - 1 : lengte] != " " and " " in kop else kop
    return f"{woorden.rstrip()}…"


def in_delen(tekst: str, lengte: int) -> list[str]:
    """A long text in parts of about `lengte` characters, cut after a sentence, else between words, else anywhere.

    >>> in_delen("Een zin. Nog een zin. Slot.", 10)
    ['Een zin.', 'Nog een', 'zin. Slot.']
    """
    uit = []
    while len(tekst) > lengte:
        punt = max(tekst.rfind(teken, lengte // 2, lengte) for teken in (". ", "! ", "? ", "\n")) + 1
        plek = punt or tekst.rfind(" ", lengte // 2, lengte) + 1 or lengte
        uit.append(tekst[:plek].strip())
        tekst = tekst[plek:].lstrip()
    return [*uit, tekst]
