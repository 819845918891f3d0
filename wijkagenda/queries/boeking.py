"""Boekingen as rows: of a cell, of a source, in blocks; with their source in words and whether they were reversed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.subsidie import Aanvraag
from wijkagenda.domain.velden.wijkbudget import BOEKINGSOORTEN, BRONNEN, KANTEN, MET_DE_HAND
from wijkagenda.domain.wijkbudget import Boeking, Budgetdocument, Geldstroom, Rubriek, Stand, stand_van
from wijkagenda.domain.wijkplan import Actie
from wijkagenda.queries.wijkbudget import keuze

_SOORT = {k.code: k.tekst for k in BOEKINGSOORTEN}
_KANT = {k.code: k.tekst for k in KANTEN}
_BRON = {k.code: k.tekst for k in BRONNEN}
_ELDERS = ("aanvraag", "actie", "initiatief", "budgetdocument")


@dataclass(frozen=True, slots=True)
class BoekingRij:
    """One line of the ledger; `bedrag` in signed cents. `teruggeboekt` is True when counter-entries took all of it back."""

    id: str
    datum: dt.date
    soort: str
    bedrag: int
    jaar: int
    gebied_id: str
    gebied: str
    rubriek_id: str
    rubriek: str
    geldstroom_id: str
    geldstroom: str
    kant: str
    partner_id: str | None
    partner: str | None
    omschrijving: str
    bron_soort: str | None
    bron_id: str | None
    bron: str
    tegen_id: str | None
    teruggeboekt: bool

    @property
    def soort_tekst(self) -> str:
        """The soort in words."""
        return _SOORT[self.soort]

    @property
    def kant_tekst(self) -> str:
        """The kant in words."""
        return _KANT[self.kant]

    @property
    def bron_is_elders(self) -> bool:
        """Whether there is a page or tab to walk to."""
        return self.bron_id is not None and self.bron_soort in _ELDERS

    @property
    def met_de_hand(self) -> bool:
        """Whether a user booked it, not a step that books by itself."""
        return self.bron_soort in MET_DE_HAND


_GELIJK = ("rubriek_id", "geldstroom_id", "bron_id", "budgetdocument_id")


@dataclass(frozen=True)
class Boekingkeuze:
    """Which boekingen; nothing given means all."""

    gebied_ids: tuple[str, ...] = ()
    jaren: tuple[int, ...] = ()
    kant: str | None = None
    rubriek_id: str | None = None
    geldstroom_id: str | None = None
    bron_id: str | None = None
    budgetdocument_id: str | None = None

    def waar(self) -> list[sa.ColumnElement[bool]]:
        """As conditions."""
        waar = [levend(Boeking), *keuze(self.gebied_ids, self.jaren, self.kant)]
        waar += [getattr(Boeking, n) == w for n in _GELIJK if (w := getattr(self, n)) is not None]
        return waar


_SORTEER: dict[str, Any] = {
    "datum": Boeking.datum, "soort": Boeking.soort, "bedrag": Boeking.bedrag, "jaar": Boeking.jaar, "gebied": Gebied.naam, "rubriek": Rubriek.naam,
    "geldstroom": Geldstroom.naam, "partner": Organisatie.naam, "omschrijving": Boeking.omschrijving,
}  # fmt: skip


class BoekingenBron:
    """The boekingen of a choice, read in blocks while one scrolls; newest first until sorted otherwise."""

    def __init__(self, db: sa.Connection, gekozen: Boekingkeuze) -> None:
        self._db = db
        self._gekozen = gekozen
        self._woorden: tuple[str, ...] = ()
        self._kolom: Any = Boeking.datum
        self._aflopend = True

    def aantal(self) -> int:
        """How many there are."""
        return int(self._db.execute(self._zin(sa.func.count())).scalar_one())

    def blok(self, begin: int, n: int) -> Sequence[BoekingRij]:
        """At most `n` from row `begin` on. Finds the ids first, so that names are looked up for these rows only."""
        volgorde = self._kolom.desc() if self._aflopend else self._kolom.asc()
        ids = list(self._db.scalars(self._zin(Boeking.id).order_by(volgorde, Boeking.id.desc()).offset(begin).limit(n)))
        rijen = {rij.id: rij for rij in _rijen(self._db, _van(sa.select(*_KOLOMMEN)).where(levend(Boeking), Boeking.id.in_(ids)))}
        return [rijen[id_] for id_ in ids]

    def sorteer(self, naam: str, aflopend: bool) -> None:
        """By one of the columns."""
        if (kolom := _SORTEER.get(naam)) is not None:
            self._kolom, self._aflopend = kolom, aflopend

    def filter(self, tekst: str) -> None:
        """Only those in which every word occurs."""
        self._woorden = tuple(tekst.casefold().split())

    def _zin(self, wat: Any) -> sa.Select[Any]:
        velden = (Boeking.omschrijving, Gebied.naam, Rubriek.naam, Geldstroom.naam, Organisatie.naam, Boeking.soort)
        past = [sa.or_(*(sa.func.lower(v).contains(woord, autoescape=True) for v in velden)) for woord in self._woorden]
        zin = sa.select(wat).select_from(Boeking).where(*self._gekozen.waar(), *past)
        return _met_namen(zin) if past or self._kolom.table is not Boeking.__table__ else zin


def boekingen(db: sa.Connection, gekozen: Boekingkeuze, hoogstens: int = 500) -> list[BoekingRij]:
    """The newest of a choice."""
    return list(BoekingenBron(db, gekozen).blok(0, hoogstens))


def boekingen_van(db: sa.Connection, bron_soort: str, bron_id: str) -> list[BoekingRij]:
    """What was booked for a source (an aanvraag, an actie, an initiatief, a document), oldest first."""
    waar = (levend(Boeking), Boeking.bron_id == bron_id, Boeking.bron_soort == bron_soort)
    return _rijen(db, _van(sa.select(*_KOLOMMEN)).where(*waar).order_by(Boeking.datum, Boeking.id))


def stand_van_bron(db: sa.Connection, bron_soort: str, bron_id: str) -> Stand:
    """The figures of a source: what is still committed for it, and what was paid."""
    waar = (levend(Boeking), Boeking.bron_id == bron_id, Boeking.bron_soort == bron_soort)
    zin = sa.select(Boeking.soort, sa.func.sum(Boeking.bedrag)).where(*waar).group_by(Boeking.soort)
    return stand_van((soort, som) for soort, som in db.execute(zin).fetchall())


def boeking(db: sa.Connection, id_: str) -> BoekingRij | None:
    """One boeking; None where there is none."""
    return next(iter(_rijen(db, _van(sa.select(*_KOLOMMEN)).where(levend(Boeking), Boeking.id == id_))), None)


_BRONNAAM = sa.case(
    (Boeking.bron_soort == "aanvraag", sa.func.coalesce(Aanvraag.kenmerk + " ", "") + Aanvraag.titel),
    (Boeking.bron_soort == "actie", Actie.titel),
    (Boeking.bron_soort == "initiatief", Initiatief.titel),
    (Boeking.bron_soort == "budgetdocument", Budgetdocument.omschrijving),
    (Boeking.bron_soort == "stuk", Boeking.bron_id),
)
_KOLOMMEN = (
    Boeking.id, Boeking.datum, Boeking.soort, Boeking.bedrag, Boeking.jaar, Boeking.gebied_id, Gebied.naam.label("gebied"), Boeking.rubriek_id,
    Rubriek.naam.label("rubriek"), Boeking.geldstroom_id, Geldstroom.naam.label("geldstroom"), Boeking.kant,
    Boeking.organisatie_id.label("partner_id"), Organisatie.naam.label("partner"), Boeking.omschrijving, Boeking.bron_soort, Boeking.bron_id,
    _BRONNAAM.label("bron"), Boeking.tegen_id,
)  # fmt: skip


def _van(zin: sa.Select[Any]) -> sa.Select[Any]:
    """Joined with the names; a source that was deleted leaves only its kind."""
    bron = [(Aanvraag, "aanvraag"), (Actie, "actie"), (Initiatief, "initiatief"), (Budgetdocument, "budgetdocument")]
    zin = _met_namen(zin.select_from(Boeking))
    for klasse, soort in bron:
        zin = zin.outerjoin(klasse, sa.and_(Boeking.bron_soort == soort, klasse.id == Boeking.bron_id, levend(klasse)))
    return zin


def _met_namen(zin: sa.Select[Any]) -> sa.Select[Any]:
    zin = zin.join(Gebied, Gebied.id == Boeking.gebied_id).join(Rubriek, Rubriek.id == Boeking.rubriek_id)
    return zin.join(Geldstroom, Geldstroom.id == Boeking.geldstroom_id).outerjoin(Organisatie, Organisatie.id == Boeking.organisatie_id)


def _rijen(db: sa.Connection, zin: sa.Select[Any]) -> list[BoekingRij]:
    rijen = [dict(r) for r in db.execute(zin).mappings().fetchall()]
    som = netto(db, [r["id"] for r in rijen])
    return [BoekingRij(**r | {"bron": _bron(r), "teruggeboekt": som[r["id"]] == 0}) for r in rijen]


def _bron(rij: dict[str, Any]) -> str:
    soort = _BRON.get(rij["bron_soort"] or "hand", str(rij["bron_soort"]))
    return f"{soort}: {rij['bron']}" if rij["bron"] else soort


def netto(db: sa.Connection, ids: list[str]) -> dict[str, int]:
    """Each boeking with all its counter-entries (and theirs) added up."""
    if not ids:
        return {}
    keten = sa.select(Boeking.id.label("wortel"), Boeking.id, Boeking.bedrag).where(Boeking.id.in_(ids)).cte("keten", recursive=True)
    verder = sa.select(keten.c.wortel, Boeking.id, Boeking.bedrag).where(Boeking.tegen_id == keten.c.id, levend(Boeking))
    keten = keten.union_all(verder)
    sommen = db.execute(sa.select(keten.c.wortel, sa.func.sum(keten.c.bedrag)).group_by(keten.c.wortel)).fetchall()
    return {wortel: int(som) for wortel, som in sommen}
