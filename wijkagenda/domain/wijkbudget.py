"""The wijkbudget: streams, rubrieken and the append-only ledger of boekingen (S0; domein.md, Wijkbudget).

Amounts are signed cents. Begroot, wijziging and overheveling add to the budget, verplicht to the open commitments and
gerealiseerd to the actuals; vrijval takes from the open commitments. A counter-entry is the same kind with the opposite sign.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.geld import GROOTSTE, toon_bedrag
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.domain.basis_model import Cent, Rij, fk, kolom

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Geldstroom(Rij):
    """Where money comes from, and what happens when it runs out or is used for something else."""

    __tablename__ = "geldstroom"

    naam: Mapped[str]
    taakveld: Mapped[str | None]
    bij_over: Mapped[str]
    bij_oormerk: Mapped[str]
    zorgrecht: Mapped[bool] = kolom(default=False)
    volgorde: Mapped[int | None]
    noot: Mapped[str | None]


class Rubriek(Rij):
    """What money is for; comes first on screen and paper (S0: not the streams but the wijk is central)."""

    __tablename__ = "rubriek"

    naam: Mapped[str]
    collectief: Mapped[str]
    volgorde: Mapped[int | None]


class Taakveld(Rij):
    """A taakveld of the gemeente's accounts, valid from year to year."""

    __tablename__ = "taakveld"

    code: Mapped[str]
    naam: Mapped[str]
    van: Mapped[int | None]
    tot: Mapped[int | None]


class Oormerk(Rij):
    """A rubriek that a stream may be used for; a stream without any may be used for all."""

    __tablename__ = "oormerk"

    geldstroom_id: Mapped[str] = fk("geldstroom")
    rubriek_id: Mapped[str] = fk("rubriek")


class Boeking(Rij):
    """One line of the append-only ledger: never changed, reversed by a counter-entry."""

    __tablename__ = "boeking"
    __table_args__ = (
        sa.Index("ix_boeking_matrix", "jaar", "gebied_id", "kant", "rubriek_id", "geldstroom_id", "soort", "bedrag", "verwijderd"),
    )

    datum: Mapped[dt.date]
    soort: Mapped[str]
    bedrag: Mapped[Cent]
    jaar: Mapped[int]
    gebied_id: Mapped[str] = fk("gebied")
    rubriek_id: Mapped[str] = fk("rubriek")
    geldstroom_id: Mapped[str] = fk("geldstroom")
    kant: Mapped[str]
    organisatie_id: Mapped[str | None] = fk("organisatie")
    omschrijving: Mapped[str]
    bron_soort: Mapped[str | None]
    bron_id: Mapped[str | None] = kolom(index=True)
    tegen_id: Mapped[str | None] = fk("boeking", index=True)
    budgetdocument_id: Mapped[str | None] = fk("budgetdocument", index=True)


class Deelname(Rij):
    """A partner that takes part in the wijkbudget of a gebied."""

    __tablename__ = "deelname"

    organisatie_id: Mapped[str] = fk("organisatie", index=True)
    gebied_id: Mapped[str] = fk("gebied")
    vorm: Mapped[str]
    van: Mapped[dt.date]
    tot: Mapped[dt.date | None]


class Deelnamebedrag(Rij):
    """What a partner puts in from one stream in one year."""

    __tablename__ = "deelnamebedrag"

    deelname_id: Mapped[str] = fk("deelname", index=True)
    geldstroom_id: Mapped[str] = fk("geldstroom")
    jaar: Mapped[int]
    bedrag: Mapped[Cent]


class Aansluiting(Rij):
    """The position of a stream in the accounts of the gemeente on a date, with the difference explained."""

    __tablename__ = "aansluiting"

    geldstroom_id: Mapped[str] = fk("geldstroom")
    jaar: Mapped[int]
    datum: Mapped[dt.date]
    stand: Mapped[Cent]
    verklaring: Mapped[str | None]


class Budgetdocument(Rij):
    """A document that books several legs at once: overheveling, wijziging, jaarafsluiting (of one gebied: from then on its year is closed)."""

    __tablename__ = "budgetdocument"

    soort: Mapped[str]
    datum: Mapped[dt.date]
    jaar: Mapped[int]
    omschrijving: Mapped[str]
    gebied_id: Mapped[str | None] = fk("gebied")


class Plek(NamedTuple):
    """Where money stands: gebied, geldstroom and rubriek."""

    gebied_id: str
    geldstroom_id: str
    rubriek_id: str


def vrij(begroot: int, wijzigingen: int, verplicht: int, gerealiseerd: int) -> int:
    """What is left, in cents: begroot with changes and transfers, less open commitments, less actuals. Negative is over.

    The one definition of "vrij" (domein.md, Wijkbudget); the plafondruimte of a regeling is something else.

    >>> vrij(100_000, 5_000, 40_000, 30_000)
    35000
    """
    return begroot + wijzigingen - verplicht - gerealiseerd


@dataclass(frozen=True, slots=True)
class Stand:
    """The figures of a selection of boekingen in whole cents; `wijzigingen` are changes and transfers, `verplicht` is still open."""

    begroot: int = 0
    wijzigingen: int = 0
    verplicht: int = 0
    gerealiseerd: int = 0

    @property
    def beschikbaar(self) -> int:
        """Begroot with changes and transfers."""
        return self.begroot + self.wijzigingen

    @property
    def vrij(self) -> int:
        """See `vrij`."""
        return vrij(self.begroot, self.wijzigingen, self.verplicht, self.gerealiseerd)

    def __add__(self, ander: Stand) -> Stand:
        return Stand(self.begroot + ander.begroot, self.wijzigingen + ander.wijzigingen, self.verplicht + ander.verplicht,
                     self.gerealiseerd + ander.gerealiseerd)  # fmt: skip


NIETS = Stand()


def stand_van(sommen: Iterable[tuple[str, int]]) -> Stand:
    """The figures from sums per soort of boeking.

    >>> stand_van([("begroot", 1000), ("overheveling", -100), ("verplicht", 500), ("vrijval", 200)])
    Stand(begroot=1000, wijzigingen=-100, verplicht=300, gerealiseerd=0)
    """
    begroot = wijzigingen = verplicht = gerealiseerd = 0
    for soort, bedrag in sommen:
        match soort:
            case "begroot":
                begroot += bedrag
            case "wijziging" | "overheveling":
                wijzigingen += bedrag
            case "verplicht":
                verplicht += bedrag
            case "vrijval":
                verplicht -= bedrag
            case "gerealiseerd":
                gerealiseerd += bedrag
            case _:
                raise ValueError(f"unknown soort of boeking: {soort}")
    return Stand(begroot, wijzigingen, verplicht, gerealiseerd)


def effect_op_vrij(soort: str, bedrag: int) -> int:
    """What one boeking does to vrij."""
    return stand_van([(soort, bedrag)]).vrij


def keur_bedrag(soort: str, bedrag: int, *, met_de_hand: bool = False) -> None:
    """An amount that may be booked; by hand only changes and actuals may be below zero. Raises `InvoerFout`."""
    if bedrag == 0:
        raise InvoerFout("Vul een bedrag in dat niet nul is.", "bedrag")
    if abs(bedrag) > GROOTSTE:
        raise InvoerFout("Dit bedrag is te groot. Kijk of er een cijfer te veel staat.", "bedrag")
    if met_de_hand and bedrag < 0 and soort not in ("wijziging", "gerealiseerd"):
        raise InvoerFout("Dit bedrag kan niet onder nul zijn. Maak een tegenboeking om iets terug te draaien.", "bedrag")


def weigert(keuze: str, zorgrecht: bool) -> bool:
    """Whether a stream refuses. Care to which people have a right only warns: an empty budget is no ground to refuse (S0)."""
    return keuze == "weiger" and not zorgrecht


def keur_oormerk(geldstroom: str, rubriek_id: str, oormerken: Collection[tuple[str, str]]) -> None:
    """A stream that refuses may only be used for its (rubriek id, naam) pairs; without any it may be used for all. Raises `RegelFout`."""
    if oormerken and rubriek_id not in {id_ for id_, _ in oormerken}:
        mag = opsomming([naam for _, naam in oormerken])
        raise RegelFout(f"Geld uit ‘{geldstroom}’ mag alleen naar {mag}. Kies een andere geldstroom of rubriek, of pas het oormerk aan.")


def keur_ruimte(geldstroom: str, gebied: str, jaar: int, vrij_nu: int, effect: int) -> None:
    """A stream that refuses may not go below zero in a gebied and year. Raises `RegelFout`."""
    if effect < 0 and vrij_nu + effect < 0:
        over = f"nog {toon_bedrag(vrij_nu)} vrij" if vrij_nu > 0 else "niets meer vrij"
        nodig = toon_bedrag(-effect)
        raise RegelFout(f"‘{geldstroom}’ heeft in {gebied} in {jaar} {over}. Dat is te weinig voor {nodig}. Boek minder, of hevel eerst geld over.")


def keur_overheveling(beschikbaar: int, bedrag: int) -> None:
    """No more budget is moved than there is, also of a stream that only warns. Raises `InvoerFout`."""
    if bedrag > beschikbaar:
        staat = f"staat {toon_bedrag(beschikbaar)} begroot" if beschikbaar > 0 else "is niets begroot"
        raise InvoerFout(f"Op de plek waar het vandaan komt {staat}. Meer overhevelen dan dat kan niet.", "bedrag")


def keur_open(open_: int, bedrag: int) -> None:
    """No more can be paid or fall free than is still committed. Raises `InvoerFout`."""
    if bedrag <= 0:
        raise InvoerFout("Vul een bedrag in dat meer is dan nul.", "bedrag")
    if bedrag > open_:
        staat = f"staat nog {toon_bedrag(open_)} open" if open_ > 0 else "staat niets meer open"
        raise InvoerFout(f"Van deze verplichting {staat}. Meer dan dat kan niet.", "bedrag")
