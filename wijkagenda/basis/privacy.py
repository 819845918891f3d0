"""What in free text looks like data of a person: a BSN, an IBAN, a phone number, an e-mail address. A warning, never a refusal.

>>> lijkt_op("Bel Fien op 06-12345678 of mail fien@voorbeeld.example.")
['een telefoonnummer', 'een e-mailadres']
>>> waarschuwing("Op 21-11-2026 kwamen 123.456 mensen.")
''
"""

from __future__ import annotations

import re

from wijkagenda.basis.opmaak import opsomming

_BSN = re.compile(r"(?<![\w.,€-])(?<!€ )(?:\d{9}|\d{4}([. ])\d{2}\1\d{3})(?![\w-]|[.,]\d)")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}[A-Z0-9]{0,30}(?: [A-Z0-9]{1,30}){0,8}", re.IGNORECASE)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
"""Looked for from the beginning of a word only: else a word of thousands of letters is read again from each of them."""
_TELEFOON = re.compile(r"(?<![\w+.,-])(?:(?:\+|00)31[ -]?(?:\(0\)[ -]?)?|0)[1-9](?:[ -]?\d){8}(?![\w-]|[.,]\d)")
_DATUM = re.compile(r"\d{2}[- ]\d{2}[- ]\d{4}")


def lijkt_op(tekst: str) -> list[str]:
    """The kinds that were seen, in words, each once: in the order BSN, IBAN, phone number, e-mail address."""
    rest, ibans = _zonder_ibans(tekst)
    soorten = (
        ("een burgerservicenummer (BSN)", any(is_bsn(m[0]) for m in _BSN.finditer(rest))),
        ("een rekeningnummer (IBAN)", ibans > 0),
        ("een telefoonnummer", any(not _DATUM.match(m[0]) for m in _TELEFOON.finditer(rest))),
        ("een e-mailadres", _MAIL.search(rest) is not None),
    )
    return [woord for woord, gezien in soorten if gezien]


def waarschuwing(tekst: str) -> str:
    """One sentence to stand under a text field; empty when nothing was seen."""
    gezien = lijkt_op(tekst)
    return f"Hier lijkt {opsomming(gezien)} te staan. Haal dat weg: gegevens van mensen horen alleen bij Contactpersonen." if gezien else ""


def is_bsn(tekst: str) -> bool:
    """Nine digits that pass the elfproef (weights 9 to 2, and minus 1 for the last).

    >>> is_bsn("111222333"), is_bsn("1112.22.333"), is_bsn("111222334"), is_bsn("000000000")
    (True, True, False, False)
    """
    cijfers = [int(c) for c in tekst if c.isdecimal()]
    if len(cijfers) != 9 or not any(cijfers):
        return False
    return (sum(c * gewicht for c, gewicht in zip(cijfers, range(9, 1, -1), strict=False)) - cijfers[8]) % 11 == 0


def _zonder_ibans(tekst: str) -> tuple[str, int]:
    """The text without its IBANs, for their digits look like other numbers; and how many there were.

    An IBAN is often written in groups, with other words behind it.
    """
    aantal = 0
    rest = tekst
    for gevonden in _IBAN.finditer(tekst):
        delen = gevonden[0].split(" ")
        for n in range(1, len(delen) + 1):
            if is_iban("".join(delen[:n])):
                rest = rest.replace(" ".join(delen[:n]), "", 1)
                aantal += 1
                break
    return rest, aantal


def is_iban(tekst: str) -> bool:
    """Whether the check digits fit (ISO 13616: modulo 97 is 1).

    >>> is_iban("NL91 ABNA 0417 1643 00"), is_iban("NL92ABNA0417164300")
    (True, False)
    """
    kaal = re.sub(r"\s", "", tekst).upper()
    if not re.fullmatch(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", kaal):
        return False
    return int("".join(str(int(c, 36)) for c in kaal[4:] + kaal[:4])) % 97 == 1
