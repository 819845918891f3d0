"""Figures with their story: metingen, breaks, counts of questions. No targets, no traffic lights (S0: "geen streefwaarden")."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.opmaak import toon_getal
from wijkagenda.domain.basis_model import Decimaal, Rij, fk, kolom

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Meting(Rij):
    """A meting."""

    __tablename__ = "meting"

    indicator_id: Mapped[str] = fk("indicator", index=True)
    gebied_id: Mapped[str] = fk("gebied")
    niveau: Mapped[str]
    jaar: Mapped[int]
    waarde: Mapped[Decimaal | None]
    geen_waarde: Mapped[str | None]
    n: Mapped[int | None]
    voorlopig: Mapped[bool] = kolom(default=False)
    bron: Mapped[str | None]
    noot: Mapped[str | None]


class Trendbreuk(Rij):
    """A trendbreuk."""

    __tablename__ = "trendbreuk"

    indicator_id: Mapped[str] = fk("indicator", index=True)
    jaar: Mapped[int]
    toelichting: Mapped[str]
    bron: Mapped[str | None]
    vermoedelijk: Mapped[bool] = kolom(default=False)


class Verhaal(Rij):
    """A verhaal."""

    __tablename__ = "verhaal"

    indicator_id: Mapped[str] = fk("indicator", index=True)
    gebied_id: Mapped[str] = fk("gebied")
    jaar: Mapped[int]
    tekst: Mapped[str]
    citaat: Mapped[str | None]
    wie: Mapped[str | None]
    toestemming: Mapped[str | None]
    in_plan: Mapped[bool] = kolom(default=False)


class Vraagtelling(Rij):
    """A telling van vragen."""

    __tablename__ = "vraagtelling"

    gebied_id: Mapped[str] = fk("gebied")
    jaar: Mapped[int]
    maand: Mapped[int]
    thema_id: Mapped[str | None] = fk("thema")
    aantal: Mapped[int]
    collectief: Mapped[int | None]


class Preventieplan(Rij):
    """A preventieplan."""

    __tablename__ = "preventieplan"

    gebied_id: Mapped[str] = fk("gebied")
    jaar: Mapped[int]
    tekst: Mapped[str | None]


GRENZEN: dict[str, tuple[int, int | None]] = {
    "cijfer": (0, 100), "percentage": (0, 100), "aantal": (0, None), "huishoudens": (0, None), "dagen": (0, None),
}  # fmt: skip
"""What a value in this unit can be (some scores are out of a hundred: S2); an amount in euros can be anything."""
KLEIN = 5
"""A count below this is not printed: in a small dorp it would point someone out (domein.md, Vraagtelling)."""


def keur_meting(waarde: Decimal | None, geen_waarde: str | None, eenheid: str) -> None:
    """A meting has a value or says why there is none, never both (domein.md, Wijkscan). Raises `InvoerFout`."""
    if waarde is not None and geen_waarde:
        raise InvoerFout("Vul een waarde in, of kies waarom er geen waarde is. Niet allebei.", "geen_waarde")
    if waarde is None and not geen_waarde:
        raise InvoerFout("Vul een waarde in, of kies waarom er geen waarde is.", "waarde")
    if waarde is None:
        return
    if eenheid == "verhaal":
        raise InvoerFout("Deze indicator is een verhaal en heeft geen getal. Schrijf het verhaal op.", "waarde")
    laagst, hoogst = GRENZEN.get(eenheid, (None, None))
    if (laagst is not None and waarde < laagst) or (hoogst is not None and waarde > hoogst):
        grens = f"tussen {laagst} en {hoogst}" if hoogst is not None else f"minstens {laagst}"
        raise InvoerFout(f"Dit kan niet bij deze indicator: de waarde is {grens}.", "waarde")


def keur_niveau(niveau: str, gebiedsoort: str) -> None:
    """A value of the gemeente is never kept as that of a wijk (domein.md, Wijkscan). Raises `InvoerFout`."""
    if gebiedsoort == "gemeente" and niveau != "gemeente":
        raise InvoerFout("Dit gebied is de hele gemeente. Kies als niveau: gemeente.", "niveau")


def keur_in_plan(in_plan: bool, tekst: str | None) -> None:
    """A figure goes into a plan only with its story (domein.md, Wijkscan). Raises `RegelFout`."""
    if in_plan and not (tekst or "").strip():
        raise RegelFout("Schrijf eerst het verhaal bij dit cijfer. Een cijfer zonder verhaal komt niet in het wijkplan.")


def mag_gedrukt(citaat: str | None, wie: str | None, toestemming: str | None) -> tuple[str | None, str | None]:
    """The quote and whose words they are, as far as those people agreed that they are printed (domein.md, Privacy).

    >>> mag_gedrukt("Zo is het.", "wijkraad", "zonder_naam"), mag_gedrukt("Zo is het.", "wijkraad", None)
    (('Zo is het.', None), (None, None))
    """
    mag = toestemming in ("met_naam", "zonder_naam")
    return citaat if mag else None, wie if toestemming == "met_naam" else None


def keur_vraagtelling(aantal: int, collectief: int | None) -> None:
    """No more questions went to a collective offer than there were. Raises `InvoerFout`."""
    if collectief is not None and collectief > aantal:
        raise InvoerFout("Er gingen meer vragen naar collectief aanbod dan er kwamen. Pas een van de aantallen aan.", "collectief")


def toon_telling(aantal: int | None) -> str:
    """A count as it is printed.

    >>> [toon_telling(n) for n in (None, 0, 4, 5, 1200)]
    ['–', 'minder dan 5', 'minder dan 5', '5', '1.200']
    """
    if aantal is None:
        return "–"
    return toon_getal(aantal) if aantal >= KLEIN else f"minder dan {KLEIN}"


def toon_optelling(delen: Sequence[int]) -> str:
    """The total of counts as it is printed beside them: it does not give away the only one that was held back.

    >>> toon_optelling([12, 3]), toon_optelling([12, 3, 2]), toon_optelling([2, 1]), toon_optelling([])
    ('meer dan 12', '17', 'minder dan 5', 'minder dan 5')
    """
    getoond = [n for n in delen if n >= KLEIN]
    if sum(delen) >= KLEIN and len(delen) - len(getoond) == 1 and sum(delen) > sum(getoond):
        return f"meer dan {toon_getal(sum(getoond))}"
    return toon_telling(sum(delen))
