"""What residents said and what came of it, by inbreng and by wens: the thread for "U zei, wij doen". Without names.

The words of one person are left out unless asked for, and so is what looks like data of a person: in a dorp of 740 nobody is
anonymous (domein.md, Privacy).
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import sqlalchemy as sa

from wijkagenda.basis.privacy import lijkt_op
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.inbreng import Bewonersagenda, Inbreng, Wens
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.domain.velden import veld_van
from wijkagenda.domain.verband import Verband
from wijkagenda.domain.wijkplan import Actie, Opgave, Wijkplan

Uitkomst = Literal["samen", "zelf", "later", "nee", "antwoord", "ander", "open"]
"""An opgave of the plan; residents do it; later; no; an answer; gone to someone else; nothing yet."""

_VAN_EEN = ("gesprek", "melding")
"""Kinds of inbreng in which, without a number, one person spoke."""


@dataclass(frozen=True)
class Vervolg:
    """An opgave (`nummer` in `plan`) or an initiatief (number 0) that came of it; `stand` is its status or fase."""

    titel: str
    stand: str
    nummer: int = 0
    plan: str = ""
    klaar: tuple[str, ...] = ()
    bezig: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gezegd:
    """One thing that was said; `woorden` are empty where they may not be printed, `antwoord` until it was given.

    `dagen` until the promised answer (negative: past), None where none is due. `naar` is to whom it went.
    """

    gebied: str
    datum: dt.date | None
    hoe: str
    aantal: int | None
    woorden: str
    uitkomst: Uitkomst
    antwoord: str
    beantwoord: bool
    beloofd_voor: dt.date | None
    dagen: int | None
    naar: str
    vervolg: tuple[Vervolg, ...]

    @property
    def wacht(self) -> bool:
        """No answer, and nothing was done with it."""
        return self.uitkomst == "open" and not self.beantwoord


def gezegd(db: sa.Connection, gebied_ids: Sequence[str], jaren: Sequence[int], vandaag: dt.date, *, van_een: bool = False) -> list[Gezegd]:
    """What was said or answered in one of these years, what led to the plans of these years, and what still waits from before.

    By gebied, the newest first.
    `gebied_ids`: none for all. `van_een`: with the words of one person too.
    """
    regels = [*_inbreng(db, gebied_ids, jaren, vandaag, van_een=van_een), *_wensen(db, gebied_ids, jaren)]
    namen = db.execute(sa.select(Gebied.naam).where(levend(Gebied)).order_by(Gebied.volgorde.is_(None), Gebied.volgorde, Gebied.naam)).scalars()
    volgorde = {naam: nr for nr, naam in enumerate(namen)}
    return sorted(regels, key=lambda r: (volgorde[r.gebied], -(r.datum or dt.date.min).toordinal()))


def _in_jaren(kolom: Any, jaren: Sequence[int]) -> sa.ColumnElement[bool]:
    return sa.or_(*(kolom.between(dt.date(jaar, 1, 1), dt.date(jaar, 12, 31)) for jaar in jaren))


def _inbreng(db: sa.Connection, gebied_ids: Sequence[str], jaren: Sequence[int], vandaag: dt.date, *, van_een: bool) -> Iterable[Gezegd]:
    i = Inbreng
    plan = sa.exists().where(
        Verband.van_soort == "inbreng", Verband.van_id == i.id, Verband.naar_soort == "opgave", levend(Verband), Opgave.id == Verband.naar_id,
        levend(Opgave), Wijkplan.id == Opgave.wijkplan_id, levend(Wijkplan), Wijkplan.van <= max(jaren), Wijkplan.tot >= min(jaren),
    )  # fmt: skip
    wacht = sa.and_(sa.func.coalesce(i.uitkomst, "open") == "open", i.antwoord_op.is_(None), i.datum <= dt.date(max(jaren), 12, 31))
    waar = [levend(i), sa.or_(_in_jaren(i.datum, jaren), _in_jaren(i.antwoord_op, jaren), plan, wacht)]
    waar += [i.gebied_id.in_(gebied_ids)] if gebied_ids else []
    verband = sa.and_(Verband.van_soort == "inbreng", Verband.van_id == i.id, levend(Verband))
    zin = sa.select(i.id, Verband.naar_soort, Verband.naar_id).join(Verband, verband).where(*waar).order_by(Verband.naar_id)
    paren = db.execute(zin).all()
    opgaven = _opgaven(db, {r.naar_id for r in paren if r.naar_soort == "opgave"})
    initiatieven = _initiatieven(db, {r.naar_id for r in paren if r.naar_soort == "initiatief"})
    draad: dict[str, list[tuple[str, Vervolg]]] = {}
    for id_, soort, naar in paren:
        if gevonden := (opgaven if soort == "opgave" else initiatieven).get(naar):
            draad.setdefault(id_, []).append((soort, gevonden))
    rijen = db.execute(
        sa.select(i.id, Gebied.naam, i.datum, i.soort, i.aantal, i.tekst, i.uitkomst, i.antwoord, i.antwoord_op, i.beloofd_voor, i.doorverwezen_naar)
        .join(Gebied, sa.and_(Gebied.id == i.gebied_id, levend(Gebied)))
        .where(*waar)
        .order_by(i.datum.desc(), i.id)
    )
    for id_, gebied, datum, soort, aantal, tekst, code, antwoord, antwoord_op, beloofd, naar in rijen.all():
        alleen = (aantal or 1) == 1 and soort in _VAN_EEN
        gegeven = _drukbaar(antwoord) if antwoord_op and (van_een or not alleen) else ""
        vervolg = sorted(draad.get(id_, ()), key=lambda paar: (paar[0] == "initiatief", paar[1].nummer, paar[1].titel))
        uitkomst = _uitkomst(code, {soort for soort, _ in vervolg}, beantwoord=antwoord_op is not None)
        dagen = (beloofd - vandaag).days if beloofd and antwoord_op is None else None
        yield Gezegd(gebied, datum, veld_van("inbreng", "soort").toon(soort), aantal, _drukbaar(tekst) if van_een or not alleen else "", uitkomst,
                     gegeven, antwoord_op is not None, beloofd, dagen, (naar or "").strip(), tuple(v for _, v in vervolg))  # fmt: skip


def _uitkomst(code: str | None, soorten: set[str], *, beantwoord: bool) -> Uitkomst:
    """What it became; an opgave or initiatief that is gone leaves the answer, or nothing."""
    if code in soorten:
        return "samen" if code == "opgave" else "zelf"
    if code == "doorverwijzing":
        return "ander"
    if soorten:
        return "samen" if "opgave" in soorten else "zelf"
    return "antwoord" if beantwoord else "open"


def _wensen(db: sa.Connection, gebied_ids: Sequence[str], jaren: Sequence[int]) -> Iterable[Gezegd]:
    """The wensen of agendas of these years; of an agenda without a date too."""
    agenda = Bewonersagenda
    waar = [levend(Wens), levend(agenda), sa.or_(_in_jaren(agenda.datum, jaren), _in_jaren(Wens.antwoord_op, jaren), agenda.datum.is_(None))]
    waar += [agenda.gebied_id.in_(gebied_ids)] if gebied_ids else []
    zin: sa.Select[*tuple[Any, ...]] = (
        sa.select(Gebied.naam, agenda.datum, Wens.tekst, Wens.uitkomst, Wens.antwoord, Wens.opgave_id)
        .join(agenda, agenda.id == Wens.bewonersagenda_id)
        .join(Gebied, sa.and_(Gebied.id == agenda.gebied_id, levend(Gebied)))
        .where(*waar)
        .order_by(agenda.datum.desc(), agenda.id, Wens.volgorde, Wens.id)
    )
    rijen = db.execute(zin).all()
    opgaven = _opgaven(db, {r.opgave_id for r in rijen if r.opgave_id})
    for gebied, datum, tekst, code, antwoord, opgave_id in rijen:
        vervolg = (opgaven[opgave_id],) if opgave_id in opgaven else ()
        woorden = _drukbaar(antwoord)
        kaal: Uitkomst = "samen" if vervolg else "antwoord" if woorden else "open"
        vast: dict[str, Uitkomst] = {"zelf": "zelf", "later": "later", "nee": "nee"}
        uitkomst = vast.get(code, kaal)
        yield Gezegd(gebied, datum, "bewonersagenda", None, _drukbaar(tekst), uitkomst, woorden, uitkomst != "open", None, None, "", vervolg)


def _drukbaar(tekst: str | None) -> str:
    return "" if lijkt_op(tekst or "") else (tekst or "").strip()


# -- what came of it


def _opgaven(db: sa.Connection, ids: set[str]) -> dict[str, Vervolg]:
    """Opgaven by id, with their number in their plan and what is done there."""
    plannen = sa.select(Opgave.wijkplan_id).where(levend(Opgave), _bij(Opgave.id, ids))
    plek = sa.func.row_number().over(partition_by=Opgave.wijkplan_id, order_by=(Opgave.volgorde, Opgave.id))
    zin: sa.Select[*tuple[Any, ...]] = (
        sa.select(Opgave.id, Opgave.titel, Opgave.status, plek, Wijkplan.titel)
        .join(Wijkplan, sa.and_(Wijkplan.id == Opgave.wijkplan_id, levend(Wijkplan)))
        .where(levend(Opgave), Opgave.wijkplan_id.in_(plannen))
    )
    acties: dict[tuple[str, str], list[str]] = {}
    actiezin = sa.select(Actie.opgave_id, Actie.status, Actie.titel).where(levend(Actie), _bij(Actie.opgave_id, ids))
    for opgave, status, titel in db.execute(actiezin.order_by(Actie.volgorde, Actie.id)).all():
        acties.setdefault((opgave or "", status), []).append(titel)

    def per_status(id_: str, status: str) -> tuple[str, ...]:
        return tuple(acties.get((id_, status), ()))

    return {
        id_: Vervolg(titel, status, nummer, plan, per_status(id_, "klaar"), per_status(id_, "bezig"))
        for id_, titel, status, nummer, plan in db.execute(zin).all()
        if id_ in ids
    }


def _initiatieven(db: sa.Connection, ids: set[str]) -> dict[str, Vervolg]:
    zin = sa.select(Initiatief.id, Initiatief.titel, sa.func.coalesce(Initiatief.fase, "idee")).where(levend(Initiatief), _bij(Initiatief.id, ids))
    return {id_: Vervolg(titel, fase) for id_, titel, fase in db.execute(zin).all()}


def _bij(kolom: Any, ids: set[str]) -> sa.ColumnElement[bool]:
    """One of these ids, however many there are: a database takes a limited number of parameters."""
    lijst = sa.func.json_each(sa.literal(json.dumps(sorted(ids)))).table_valued("value")
    return kolom.in_(sa.select(lijst.c.value))  # type: ignore[no-any-return]
