"""Colours as ``#rrggbb``: reading what was typed, contrast as WCAG counts it, lighter and darker ones that can be read.

>>> round(contrast("#0b5563", "#ffffff"), 1)
8.4
"""

from __future__ import annotations

import re

from wijkagenda.basis.fouten import InvoerFout

WIT, ZWART = "#ffffff", "#000000"
LEESBAAR = 4.5
"""The least contrast of text and its ground (WCAG 2.2, level AA)."""
_HEX = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})")
_RGB = re.compile(r"(?:rgb)?\(?(\d{1,3})[ ,;]+(\d{1,3})[ ,;]+(\d{1,3})\)?")
_FIJN = 256


def lees_kleur(tekst: str) -> str:
    """A colour as people write it. Raises `InvoerFout`.

    >>> lees_kleur("0B5563"), lees_kleur(" #abc "), lees_kleur("rgb(11, 85, 99)")
    ('#0b5563', '#aabbcc', '#0b5563')
    """
    kaal = tekst.strip().casefold()
    if gevonden := _HEX.fullmatch(kaal):
        return f"#{gevonden[1]}" if len(gevonden[1]) == 6 else "#" + "".join(teken * 2 for teken in gevonden[1])
    if (gevonden := _RGB.fullmatch(kaal)) and all(int(deel) < 256 for deel in gevonden.groups()):
        return _hex(*(int(deel) for deel in gevonden.groups()))
    raise InvoerFout("Schrijf de kleur als # met zes cijfers of letters van a tot f, zoals #0b5563. De vormgever van uw gemeente kent die code.")


def contrast(een: str, ander: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    licht, donker = sorted((_helderheid(een), _helderheid(ander)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def meng(kleur: str, met: str, deel: float) -> str:
    """So much of the way from one colour to another.

    >>> meng("#000000", "#ffffff", 0.5)
    '#808080'
    """
    return _hex(*(round(a + (b - a) * deel) for a, b in zip(_rgb(kleur), _rgb(met), strict=True)))


def helderder(kleur: str, keer: float) -> str:
    """The same colour with so many times the light; black, too, gets a little.

    >>> helderder("#204060", 1.5), helderder("#000000", 1.5)
    ('#366696', '#060606')
    """
    return _hex(*(max(0, min(255, round(deel * keer + 12 * (keer - 1)))) for deel in _rgb(kleur)))


def donker_genoeg(kleur: str, op: str = WIT, minstens: float = LEESBAAR) -> str:
    """The colour itself where it can be read on `op`, else the nearest darker one that can; black where none can.

    >>> donker_genoeg("#0b5563"), contrast(donker_genoeg("#ffcc00"), WIT) >= LEESBAAR
    ('#0b5563', True)
    """
    tinten = (meng(kleur, ZWART, stap / _FIJN) for stap in range(_FIJN + 1))
    return next((tint for tint in tinten if contrast(tint, op) >= minstens), ZWART)


def licht_genoeg(kleur: str, onder: str, deel: float, minstens: float = LEESBAAR) -> str:
    """A tint for behind text of the colour `onder`: `deel` of the way to white, or as much further as the text needs."""
    eerste = round(deel * _FIJN)
    tinten = (meng(kleur, WIT, stap / _FIJN) for stap in range(eerste, _FIJN + 1))
    return next((tint for tint in tinten if contrast(onder, tint) >= minstens), WIT)


def tint(kleur: str) -> float:
    """The place on the colour circle in degrees: 0 is red, 120 green, 240 blue; greys are 0.

    >>> tint("#00ff00"), tint("#888888")
    (120.0, 0.0)
    """
    r, g, b = (deel / 255 for deel in _rgb(kleur))
    hoog, laag = max(r, g, b), min(r, g, b)
    if hoog == laag:
        return 0.0
    spreiding = hoog - laag
    zesde = (g - b) / spreiding % 6 if hoog == r else (b - r) / spreiding + 2 if hoog == g else (r - g) / spreiding + 4
    return zesde * 60


def _rgb(kleur: str) -> tuple[int, int, int]:
    return int(kleur[1:3], 16), int(kleur[3:5], 16), int(kleur[5:7], 16)


def _hex(*delen: int) -> str:
    return "#" + "".join(f"{deel:02x}" for deel in delen)


def _helderheid(kleur: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    r, g, b = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in (d / 255 for d in _rgb(kleur)))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
