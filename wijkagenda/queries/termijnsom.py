"""The sum of one term without a dossier: for the command and the calculator. Reads no database.

>>> som = reken_termijn(dt.date(2026, 3, 2), 8, [Verzoek(dt.date(2026, 3, 10), dt.date(2026, 3, 24), dt.date(2026, 3, 20))])
>>> som.regels[1], som.einde
('11-03-2026 t/m 19-03-2026: telt niet, 9 dagen: aanvulling gevraagd op 10-03-2026 (Awb 4:15)', datetime.date(2026, 5, 6))
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from wijkagenda.basis.datum import lees_datum, toon_datum
from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.domain.termijn import Stilstand, Verlenging, beslistermijn, waarom_het_blijft

LANGSTE = 520
"""Weeks; ten years is more than any term of a subsidy."""


@dataclass(frozen=True, slots=True)
class Verzoek:
    """A request for supplement: asked on, to be answered by, and the day on which the supplement came (None: it did not)."""

    gevraagd_op: dt.date
    tot: dt.date
    aangevuld_op: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Termijnsom:
    """The ledger in sentences, and the last day."""

    regels: tuple[str, ...]
    einde: dt.date


def lees_weken(tekst: str) -> int:
    """A number of weeks as people type it: ``8``, ``8 weken``. Raises `InvoerFout`."""
    kaal = tekst.strip().casefold().removesuffix("weken").removesuffix("week").strip()
    if kaal.isascii() and kaal.isdigit() and 1 <= int(kaal[:9]) <= LANGSTE:
        return int(kaal[:9])
    raise InvoerFout(f"‘{tekst.strip()[:20]}’ is geen aantal weken. Schrijf een heel getal van 1 tot en met {LANGSTE}.", "weken")


def lees_dag(tekst: str, start: dt.date, vandaag: dt.date) -> dt.date:
    """A date in any common way; without a year the one nearest to `start`. Raises `InvoerFout`."""
    return lees_datum(tekst, vandaag if tekst.strip().isalpha() else start)


def lees_verzoek(tekst: str, start: dt.date, vandaag: dt.date) -> Verzoek:
    """``GEVRAAGD,TOT`` or ``GEVRAAGD,TOT,AANGEVULD``, each a date as `lees_dag` reads it. Raises `InvoerFout`."""
    delen = [deel.strip() for deel in tekst.split(",")]
    if not 2 <= len(delen) <= 3 or not all(delen):
        raise InvoerFout(f"‘{tekst.strip()[:60]}’ klopt niet. Schrijf een aanvulling als GEVRAAGD,TOT of GEVRAAGD,TOT,AANGEVULD.", "aanvulling")
    return Verzoek(*(lees_dag(deel, start, vandaag) for deel in delen))


def reken_termijn(start: dt.date, weken: int, verzoeken: Sequence[Verzoek] = (), verdaagd_tot: dt.date | None = None,
                  *, rolt: bool = True) -> Termijnsom:  # fmt: skip
    """A term of so many weeks from the day after `start`. Raises `InvoerFout` where dates contradict each other.

    `verdaagd_tot` is a new end that was told while the term ran; a supplement that is asked after the first end moves it on.
    """
    _keur_verzoeken(start, verzoeken)
    stil = [Stilstand(v.gevraagd_op, v.tot, v.aangevuld_op) for v in verzoeken]
    eerste = beslistermijn(start, weken, stil, rolt=rolt)
    if verdaagd_tot is not None and verdaagd_tot <= eerste.einde:
        raise InvoerFout(f"Zonder verdagen loopt de termijn tot en met {toon_datum(eerste.einde)}. Verdaag tot een dag daarna.", "verdaagd_tot")
    verlengd = [] if verdaagd_tot is None else [Verlenging(eerste.einde, verdaagd_tot, f"verdaagd tot en met {toon_datum(verdaagd_tot)}")]
    termijn = beslistermijn(start, weken, stil, verlengd, rolt=rolt)
    regels = [strook.zin() for strook in termijn.stroken]
    if blijft := waarom_het_blijft(termijn.einde, weken):
        regels.append(blijft)
    na = [toon_datum(v.gevraagd_op) for v in verzoeken if v.gevraagd_op >= termijn.einde]
    regels += [f"Aanvulling gevraagd op {dag}: telt niet mee, want de termijn liep tot en met {toon_datum(termijn.einde)}." for dag in na]
    return Termijnsom(tuple(regels), termijn.einde)


def _keur_verzoeken(start: dt.date, verzoeken: Sequence[Verzoek]) -> None:
    """Each request in itself, and one after the other. Raises `InvoerFout`."""
    for v in verzoeken:
        gevraagd = toon_datum(v.gevraagd_op)
        if v.gevraagd_op < start:
            raise InvoerFout(f"De aanvulling van {gevraagd} is gevraagd vóór de start op {toon_datum(start)}. Kies een latere dag.", "aanvulling")
        if v.tot <= v.gevraagd_op:
            raise InvoerFout(
                f"De hersteltermijn tot {toon_datum(v.tot)} eindigt niet na het verzoek van {gevraagd}. Kies een latere dag.", "aanvulling"
            )
        if v.aangevuld_op is not None and v.aangevuld_op < v.gevraagd_op:
            raise InvoerFout(f"De aanvulling kan niet zijn gekomen op {toon_datum(v.aangevuld_op)}: zij is gevraagd op {gevraagd}.", "aanvulling")
    op_volgorde = sorted(verzoeken, key=lambda v: v.gevraagd_op)
    for eerste, tweede in pairwise(op_volgorde):
        klaar = min(eerste.tot, eerste.aangevuld_op or eerste.tot)
        if tweede.gevraagd_op < klaar or tweede.gevraagd_op == eerste.gevraagd_op:
            raise InvoerFout(f"De aanvullingen van {toon_datum(eerste.gevraagd_op)} en {toon_datum(tweede.gevraagd_op)} lopen door elkaar. "
                             "Vraag de tweede als de eerste klaar is.", "aanvulling")  # fmt: skip
