"""Regelingen: rules that do not change under applications, and a copy for the next round."""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.datum import plus_maanden
from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import Rij, levend, nieuw_id, sleutel_id
from wijkagenda.domain.subsidie import Aanvraag, Regeling, RegelingCriterium, RegelingPlafond, RegelingStuk, RegelingVerantwoording
from wijkagenda.domain.subsidie_regels import REGELING_VAST, VASTE_VELDEN, keur_regeling
from wijkagenda.domain.wijkbudget import Geldstroom
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk
from wijkagenda.usecases.boeking import keur_oormerk_van

DELEN: tuple[type[Rij], ...] = (RegelingPlafond, RegelingStuk, RegelingCriterium, RegelingVerantwoording)


def in_gebruik(werk: Werk, regeling_id: str) -> bool:
    """Whether an application was received under it."""
    zin = sa.select(sa.literal(1)).where(levend(Aanvraag), Aanvraag.regeling_id == regeling_id, Aanvraag.status != "concept")
    return werk.sessie.scalar(zin.limit(1)) is not None


def keur_gewijzigde_regeling(werk: Werk, regeling: Regeling) -> None:
    """What must hold for a regeling; its rules stand once it is in use. Raises `RegelFout`, `InvoerFout`."""
    gewijzigd = {a.key for a in sa.inspect(regeling).attrs if a.history.has_changes()}
    gebruikt = in_gebruik(werk, regeling.id)
    if gewijzigd and gebruikt:
        van_geld = {n for n in ("geldstroom_id", "rubriek_id") if n in gewijzigd and any(sa.inspect(regeling).attrs[n].history.deleted)}
        if gewijzigd & VASTE_VELDEN or van_geld:
            raise RegelFout(REGELING_VAST)
    keur_regeling(regeling.open_van, regeling.open_tot, regeling.plafond, _plafonds(werk, regeling.id), regeling.termijn_start,
                  regeling.termijn_datum)  # fmt: skip
    if (not gebruikt or gewijzigd & {"geldstroom_id", "rubriek_id"}) and regeling.geldstroom_id and regeling.rubriek_id:
        keur_oormerk_van(werk, werk.haal(Geldstroom, regeling.geldstroom_id), regeling.rubriek_id)


def keur_deel(werk: Werk, deel: Any) -> None:
    """A plafond per gebied, a required piece, a criterium: as the regeling itself. Raises `RegelFout`, `InvoerFout`."""
    keur_deel_weg(werk, deel)
    werk.sessie.flush()
    regeling = werk.haal(Regeling, deel.regeling_id)
    keur_regeling(regeling.open_van, regeling.open_tot, regeling.plafond, _plafonds(werk, regeling.id), "ontvangst", None)


def keur_deel_weg(werk: Werk, deel: Any) -> None:
    """May be taken away, or added, while the regeling is not in use."""
    if in_gebruik(werk, deel.regeling_id):
        raise RegelFout(REGELING_VAST)


def _plafonds(werk: Werk, regeling_id: str) -> list[int]:
    zin = sa.select(RegelingPlafond.bedrag).where(levend(RegelingPlafond), RegelingPlafond.regeling_id == regeling_id)
    return list(werk.sessie.scalars(zin))


def kopieer_regeling(uow: UnitOfWork, id_: str, naam: str | None = None) -> Stap:
    """The same regeling a year later, with its plafonds, pieces and criteria, to be changed before it opens. `stap.hoofd` is the copy."""
    with uow("Regeling kopiëren") as werk:
        oud = werk.haal(Regeling, id_)
        nieuw = werk.nieuw(Regeling(**_waarden(oud) | {
            "naam": naam or _volgende_naam(werk, oud), "jaar": oud.jaar + 1, "open_van": _jaar_later(oud.open_van),
            "open_tot": _jaar_later(oud.open_tot), "termijn_datum": oud.termijn_datum and _jaar_later(oud.termijn_datum),
        }))  # fmt: skip
        for klasse in DELEN:
            kolom = klasse.__table__.c.regeling_id
            for deel in werk.zoek(sa.select(klasse).where(levend(klasse), kolom == id_)):
                sleutel = sleutel_id("regeling_plafond", nieuw.id, deel.gebied_id) if isinstance(deel, RegelingPlafond) else nieuw_id()
                werk.nieuw(klasse(**_waarden(deel) | {"id": sleutel, "regeling_id": nieuw.id}))
        werk.hoofd = nieuw.id
    return werk.stap


def _waarden(rij: Rij) -> dict[str, Any]:
    return {k.key: getattr(rij, k.key) for k in sa.inspect(type(rij)).columns if k.key not in ("id", "verwijderd")}


def _volgende_naam(werk: Werk, regeling: Regeling) -> str:
    """With the next year in it; another word behind it where that name is taken."""
    jaar = str(regeling.jaar)
    naam = regeling.naam.replace(jaar, str(regeling.jaar + 1)) if jaar in regeling.naam else f"{regeling.naam} {regeling.jaar + 1}"
    bezet = set(werk.sessie.scalars(sa.select(Regeling.naam).where(levend(Regeling))))
    nummer = 2
    while naam in bezet:
        naam, nummer = f"{naam.removesuffix(f' ({nummer - 1})')} ({nummer})", nummer + 1
    return naam


def _jaar_later(dag: dt.date) -> dt.date:
    return plus_maanden(dag, 12)
