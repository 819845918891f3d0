"""Initiatieven as lists show them: one row each with the latest count, the last contact and what asks for attention.

A list can hold 100,000: `Initiatiefbron` knows the ids in their order and reads rows in blocks.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.basis.opmaak import vouw
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Doel
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.inbreng import Inbreng
from wijkagenda.domain.initiatief import (
    EINDFASEN,
    Contactmoment,
    Faseovergang,
    Initiatief,
    InitiatiefGebied,
    NogActief,
    Telling,
    dagen_stil,
    jaarvraag_open,
)
from wijkagenda.domain.relatie import Medewerker
from wijkagenda.domain.soorten import klasse_van
from wijkagenda.domain.subsidie import Aanvraag
from wijkagenda.domain.subsidie_stappen import VOOR_BESLUIT
from wijkagenda.domain.velden.initiatief import ACTIEVE_FASEN, FASEN
from wijkagenda.domain.verband import Verband
from wijkagenda.queries.aandachtrij import VOORUIT
from wijkagenda.queries.subsidie import lopende_termijnen

_TEGELIJK = 800
"""Ids per statement; a database takes a limited number of parameters."""
VOLGORDE = [k.code for k in FASEN]
ACTIEF = ACTIEVE_FASEN
"""Phases in which an initiatief runs or is being prepared."""
BEEINDIGD = EINDFASEN
"""Phases in which it ended."""


@dataclass(frozen=True)
class Selectie:
    """Which initiatieven: of these gebieden (none: all), and of one ondersteuner where only own work is wanted."""

    gebied_ids: tuple[str, ...] = ()
    ondersteuner_id: str | None = None

    def waar(self) -> list[sa.ColumnElement[bool]]:
        """The conditions, beside `levend`; an initiatief that crosses wijken belongs to each of its gebieden."""
        waar: list[sa.ColumnElement[bool]] = []
        if self.gebied_ids:
            ook = sa.select(InitiatiefGebied.initiatief_id).where(levend(InitiatiefGebied), InitiatiefGebied.gebied_id.in_(self.gebied_ids))
            waar.append(Initiatief.gebied_id.in_(self.gebied_ids) | Initiatief.id.in_(ook))
        if self.ondersteuner_id is not None:
            waar.append(Initiatief.ondersteuner_id == self.ondersteuner_id)
        return waar


class Vraag(StrEnum):
    """What an initiatief asks for, most urgent first."""

    BESLUIT = "besluit"
    ANTWOORD = "antwoord"
    JAARVRAAG = "jaarvraag"
    KLOK_STAAT_STIL = "klok_staat_stil"
    STIL = "stil"


@dataclass(frozen=True)
class Signaal:
    """One thing that asks for attention; `dagen` until a term ends or a promise (negative: past), or since the last contact."""

    vraag: Vraag
    dagen: int | None = None


@dataclass(frozen=True)
class InitiatiefRij:
    """One initiatief in a list or on the board."""

    id: str
    nummer: str
    titel: str
    fase: str
    gebied: str
    plek: str
    ondersteuner: str
    doel: str
    begonnen_op: dt.date | None
    zelfstandig_op: dt.date | None
    geteld_op: dt.date | None
    trekkers: int | None
    vrijwilligers: int | None
    deelnemers: int | None
    laatste_contact: dt.date | None
    aanvraag_loopt: bool
    signalen: tuple[Signaal, ...]

    @property
    def signaal(self) -> Signaal | None:
        """What asks most."""
        return self.signalen[0] if self.signalen else None


class Initiatiefbron:
    """The rows of a selection in blocks, ordered and narrowed as the list wants them; made anew when something changed."""

    def __init__(self, db: sa.Connection, selectie: Selectie, vandaag: dt.date) -> None:
        self._db, self._selectie, self._vandaag = db, selectie, vandaag
        self._woorden: dict[str, str] | None = None
        self._filter: list[str] = []
        self.sorteer("fase", False)

    def aantal(self) -> int:
        """How many rows there are."""
        return len(self._zicht)

    def blok(self, begin: int, n: int) -> list[InitiatiefRij]:
        """At most `n` rows from row `begin` on."""
        return rijen(self._db, self._zicht[begin : begin + n], self._vandaag)

    def plek(self, id_: str) -> int | None:
        """Where the row with this id stands."""
        return self._zicht.index(id_) if id_ in self._zicht else None

    def sorteer(self, naam: str, aflopend: bool) -> None:
        """By the column called `naam`; rows without a value come last."""
        uitdrukking = _SORTERING.get(naam, _SORTERING["fase"])
        richting = [sa.nulls_last(u.desc() if aflopend else u.asc()) for u in uitdrukking]
        zin = _basis(Initiatief.id).where(levend(Initiatief), *self._selectie.waar())
        self._ids: list[str] = list(self._db.execute(zin.order_by(*richting, sa.func.lower(Initiatief.titel), Initiatief.id)).scalars())
        self._versmal()

    def filter(self, tekst: str) -> None:
        """Only rows in which every word occurs; empty for all."""
        self._filter = vouw(tekst).split()
        self._versmal()

    def _versmal(self) -> None:
        if not self._filter:
            self._zicht = self._ids
            return
        if self._woorden is None:
            fasen = {k.code: k.tekst for k in FASEN}
            zin = _basis(Initiatief.id, Initiatief.titel, Initiatief.nummer, Initiatief.plek, Gebied.naam, Medewerker.naam, Initiatief.fase)
            gelezen = self._db.execute(zin.where(levend(Initiatief), *self._selectie.waar())).all()
            self._woorden = {rij[0]: vouw("\t".join([*(str(w or "") for w in rij[1:6]), fasen.get(rij[6] or "", "")])) for rij in gelezen}
        woorden = self._woorden
        self._zicht = [i for i in self._ids if all(w in woorden[i] for w in self._filter)]


def _basis(*kolommen: Any) -> sa.Select[Any]:
    return (
        sa.select(*kolommen)
        .select_from(Initiatief)
        .join(Gebied, Gebied.id == Initiatief.gebied_id)
        .outerjoin(Medewerker, Medewerker.id == Initiatief.ondersteuner_id)
        .outerjoin(Doel, Doel.id == Initiatief.doel_id)
    )


def _laatste(kolom: Any, klasse: Any) -> sa.ScalarSelect[Any]:
    """A column of the newest part of an initiatief."""
    zin = sa.select(kolom).where(klasse.initiatief_id == Initiatief.id, levend(klasse)).order_by(klasse.datum.desc(), klasse.id.desc())
    return zin.limit(1).correlate(Initiatief).scalar_subquery()


_FASE = sa.case({code: nr for nr, code in enumerate(VOLGORDE)}, value=Initiatief.fase, else_=len(VOLGORDE))
_SORTERING: Mapping[str, Sequence[Any]] = {
    "fase": (_FASE,),
    "titel": (sa.func.lower(Initiatief.titel),),
    "gebied": (sa.func.lower(Gebied.naam),),
    "ondersteuner": (sa.func.lower(Medewerker.naam),),
    "begonnen_op": (Initiatief.begonnen_op,),
    "deelnemers": (_laatste(Telling.deelnemers, Telling),),
    "vrijwilligers": (_laatste(Telling.vrijwilligers, Telling),),
    "laatste_contact": (_laatste(Contactmoment.datum, Contactmoment),),
    "nummer": (sa.func.length(Initiatief.nummer), Initiatief.nummer),
}
"""What a column is ordered by."""


def rijen(db: sa.Connection, ids: Sequence[str], vandaag: dt.date) -> list[InitiatiefRij]:
    """The rows with these ids, in this order; what is gone is left out."""
    gevonden: dict[str, InitiatiefRij] = {}
    for begin in range(0, len(ids), _TEGELIJK):
        gevonden |= _lees_rijen(db, ids[begin : begin + _TEGELIJK], vandaag)
    return [gevonden[i] for i in ids if i in gevonden]


def rij(db: sa.Connection, id_: str, vandaag: dt.date) -> InitiatiefRij:
    """One row. Raises `NietGevonden`."""
    gevonden = rijen(db, [id_], vandaag)
    if not gevonden:
        raise NietGevonden("Dit initiatief is er niet meer. Misschien is het verwijderd.")
    return gevonden[0]


def _lees_rijen(db: sa.Connection, ids: Sequence[str], vandaag: dt.date) -> dict[str, InitiatiefRij]:
    telling: dict[str, tuple[Any, Any, Any, Any]] = {t[0]: t[1:] for t in _delen(db, Telling, ids, *_TELLING)}
    contact = dict(_delen(db, Contactmoment, ids, Contactmoment.datum))
    overgang = dict(_delen(db, Faseovergang, ids, Faseovergang.datum))
    antwoord = dict(_delen(db, NogActief, ids, NogActief.datum))
    aanvragen = _lopende_aanvragen(db, ids, vandaag)
    beloofd = _beloofd(db, ids)
    i = Initiatief
    zin = _basis(i.id, i.nummer, i.titel, i.fase, Gebied.naam, i.plek, Medewerker.naam, Doel.code, i.begonnen_op, i.zelfstandig_op,
                 i.steun_afgesproken)  # fmt: skip
    uit = {}
    for id_, nummer, titel, fase, gebied, plek, wie, doel, begonnen, zelfstandig, steun in db.execute(zin.where(levend(i), i.id.in_(ids))).all():
        laatste = max((d for d in (contact.get(id_), overgang.get(id_)) if d), default=begonnen)
        signalen = [
            *aanvragen.get(id_, ()),
            *([Signaal(Vraag.ANTWOORD, (beloofd[id_] - vandaag).days)] if id_ in beloofd else []),
            *([Signaal(Vraag.JAARVRAAG)] if jaarvraag_open(fase, zelfstandig, antwoord.get(id_), vandaag) else []),
            *([Signaal(Vraag.STIL, dagen)] if (dagen := dagen_stil(fase, steun, laatste, vandaag)) is not None else []),
        ]
        signalen.sort(key=lambda s: (list(Vraag).index(s.vraag), s.dagen or 0))
        geteld = telling.get(id_, (None, None, None, None))
        uit[id_] = InitiatiefRij(id_, nummer or "", titel, fase or "idee", gebied, plek or "", wie or "", doel or "", begonnen, zelfstandig,
                                 *geteld, contact.get(id_), id_ in aanvragen, tuple(signalen))  # fmt: skip
    return uit


_TELLING = (Telling.datum, Telling.trekkers, Telling.vrijwilligers, Telling.deelnemers)


def _delen(db: sa.Connection, klasse: Any, ids: Sequence[str], *kolommen: Any) -> Iterable[Any]:
    """(initiatief_id, columns) of parts, oldest first: in a dictionary the newest stays."""
    zin = sa.select(klasse.initiatief_id, *kolommen).where(levend(klasse), klasse.initiatief_id.in_(ids)).order_by(klasse.datum, klasse.id)
    return [tuple(r) for r in db.execute(zin).all()]


def _beloofd(db: sa.Connection, ids: Sequence[str]) -> dict[str, dt.date]:
    """The earliest answer that was promised to residents and not given yet, by initiatief."""
    zin = (
        sa.select(Verband.naar_id, sa.func.min(Inbreng.beloofd_voor))
        .join(Inbreng, Inbreng.id == Verband.van_id)
        .where(levend(Verband), levend(Inbreng), Verband.van_soort == "inbreng", Verband.naar_soort == "initiatief", Verband.naar_id.in_(ids),
               Inbreng.beloofd_voor.is_not(None), Inbreng.antwoord_op.is_(None))
        .group_by(Verband.naar_id)
    )  # fmt: skip
    return {id_: voor for id_, voor in db.execute(zin).all() if voor is not None}


def _lopende_aanvragen(db: sa.Connection, ids: Sequence[str], vandaag: dt.date) -> dict[str, list[Signaal]]:
    """The initiatieven with an application that waits for its decision, and what that asks: a decision soon, or a supplement."""
    a = Aanvraag
    zin = sa.select(a.initiatief_id, a.id, a.status, a.regeling_id, a.ontvangen_op)
    gevonden = db.execute(zin.where(levend(a), a.initiatief_id.in_(ids), a.status.in_(VOOR_BESLUIT))).all()
    termijnen = lopende_termijnen(db, [(r.id, r.regeling_id, r.ontvangen_op) for r in gevonden])
    uit: dict[str, list[Signaal]] = {}
    for r in gevonden:
        signalen = uit.setdefault(str(r.initiatief_id), [])
        if r.status == "aanvulling":
            signalen.append(Signaal(Vraag.KLOK_STAAT_STIL))
        elif r.id in termijnen and (dagen := termijnen[r.id].dagen_over(vandaag)) <= VOORUIT:
            signalen.append(Signaal(Vraag.BESLUIT, dagen))
    return uit


def initiatief_van(db: sa.Connection, soort: str, id_: str) -> str | None:
    """The initiatief on whose page a record is shown: itself, or what it is a part of."""
    if soort == "initiatief":
        return id_
    klasse: Any = klasse_van(soort)
    return db.execute(sa.select(klasse.initiatief_id).where(levend(klasse), klasse.id == id_)).scalar()
