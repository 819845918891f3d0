"""Money is whole cents. Reads what people type, shows it the Dutch way, and splits without losing a cent."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wijkagenda.basis.fouten import InvoerFout

GROOTSTE = 99_999_999_999_99
"""The largest amount in cents that an input field takes: € 99.999.999.999,99."""

_TOEGESTAAN = re.compile(r"[\d.,]+")


def lees_bedrag(tekst: str) -> int:
    """Cents from an amount as people type it.

    >>> [lees_bedrag(t) for t in ("1234,5", "€1.234,50", "1.234", "-12", "12.50", "€ 1.234.567,89", "250,-")]
    [123450, 123450, 123400, -1200, 1250, 123456789, 25000]

    Raises `InvoerFout` with what is wrong: empty, letters, three decimals, too large.
    """
    kaal = tekst.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2212", "-").replace("−", "-").strip()
    kaal = re.sub(r"(?i)^(-?)\s*(?:€|eur(?:o)?)\s*", r"\1", kaal)
    kaal = re.sub(r"(?i)\s*(?:€|eur(?:o)?)$", "", kaal)
    kaal = re.sub(r",-{1,2}$", "", kaal).replace(" ", "").replace("'", "")
    if not kaal:
        raise InvoerFout("Vul een bedrag in, bijvoorbeeld 1.234,50.")
    negatief = kaal.startswith("-")
    kaal = kaal[1:] if kaal[0] in "+-" else kaal
    if not _TOEGESTAAN.fullmatch(kaal) or not any(c.isdigit() for c in kaal):
        raise InvoerFout(f"‘{tekst.strip()[:40]}’ is geen bedrag. Gebruik alleen cijfers, bijvoorbeeld 1.234,50.")
    heel, cent = _splits(kaal, tekst)
    cents = int(heel or "0") * 100 + int(cent.ljust(2, "0") or "0")
    if cents > GROOTSTE:
        raise InvoerFout("Dit bedrag is te groot. Kijk of er een cijfer te veel staat.")
    return -cents if negatief else cents


def _splits(kaal: str, tekst: str) -> tuple[str, str]:
    """Whole euros and cents, as digits. A comma parts the cents; points group thousands, or part the cents ('12.50')."""
    fout = InvoerFout(f"‘{tekst.strip()[:40]}’ is geen bedrag. Schrijf het als 1.234,50.")
    if not kaal.isascii():
        raise fout
    if "," in kaal:
        voor, _, na = kaal.rpartition(",")
        if "," in voor and "." not in na and re.fullmatch(r"\d{1,3}(,\d{3})+", voor) and "." not in voor and len(na) == 3:
            raise InvoerFout(f"‘{tekst.strip()[:40]}’ is niet duidelijk. Schrijf duizenden met een punt: 1.234.567.")
        if "," in voor or "." in na:
            if re.fullmatch(r"\d{1,3}(,\d{3})+\.\d{1,2}", kaal):
                voor, _, na = kaal.rpartition(".")
                return voor.replace(",", ""), na
            raise fout
        if "." in voor and not re.fullmatch(r"\d{1,3}(\.\d{3})+", voor):
            raise fout
        if len(na) > 2:
            raise InvoerFout("Een bedrag heeft hoogstens twee cijfers achter de komma.")
        return voor.replace(".", ""), na
    if "." in kaal:
        if re.fullmatch(r"\d{1,3}(\.\d{3})+", kaal):
            return kaal.replace(".", ""), ""
        voor, _, na = kaal.rpartition(".")
        if voor.isdigit() and len(na) <= 2:
            return voor, na
        raise fout
    return kaal, ""


def toon_bedrag(cents: int | None, *, teken: bool = True) -> str:
    """``€ 1.234,56``; without `teken` only the number; a dash for no amount.

    >>> toon_bedrag(123456), toon_bedrag(-5, teken=False), toon_bedrag(None)
    ('€ 1.234,56', '−0,05', '–')
    """
    if cents is None:
        return "–"
    euro, cent = divmod(abs(cents), 100)
    getal = f"{euro:,}".replace(",", ".") + f",{cent:02d}"
    min_ = "−" if cents < 0 else ""
    return f"€ {min_}{getal}" if teken else f"{min_}{getal}"


def toon_euro(cents: int) -> str:
    """Whole euros for tables and charts: ``€ 1.235`` (half a euro is rounded away from zero)."""
    heel = (abs(cents) + 50) // 100
    return f"€ {'−' if cents < 0 and heel else ''}{heel:,}".replace(",", ".")


def verdeel_groeiend(cents: int, delen: Sequence[int]) -> list[int]:
    """Splits an amount by whole-number weights so that no part ever shrinks when the amount grows (D'Hondt, also named Jefferson).

    So each next cent belongs to one part, whatever came before it: what was granted, paid and fell free can be followed to the
    cent. `verdeel` comes closer to the shares, but there a part can lose a cent when the amount grows.

    >>> verdeel_groeiend(1000, [2, 1]), verdeel_groeiend(1001, [2, 1])
    ([667, 333], [668, 333])

    Raises `ValueError` where the amount or a weight is negative, or all weights are zero.
    """
    som = sum(delen)
    if cents < 0 or som <= 0 or any(d < 0 for d in delen):
        raise ValueError("the amount and weights must be zero or more, and the weights not all zero")
    basis = [cents * d // som for d in delen]
    wegend = [i for i, d in enumerate(delen) if d]
    for _ in range(cents - sum(basis)):
        beste = wegend[0]
        for i in wegend[1:]:
            if delen[i] * (basis[beste] + 1) > delen[beste] * (basis[i] + 1):
                beste = i
        basis[beste] += 1
    return basis


def verdeel(cents: int, delen: Sequence[int]) -> list[int]:
    """Splits an amount by whole-number weights with the largest remainder; the parts always add up to `cents`.

    >>> verdeel(1000, [1, 1, 1])
    [334, 333, 333]

    Raises `ValueError` where the weights are negative or all zero.
    """
    som = sum(delen)
    if som <= 0 or any(d < 0 for d in delen):
        raise ValueError("weights must be zero or more, and not all zero")
    teken, bedrag = (-1, -cents) if cents < 0 else (1, cents)
    basis = [bedrag * d // som for d in delen]
    rest = [bedrag * d % som for d in delen]
    for i in sorted(range(len(delen)), key=lambda i: (-rest[i], i))[: bedrag - sum(basis)]:
        basis[i] += 1
    return [teken * b for b in basis]
