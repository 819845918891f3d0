"""Wijkplannen as the window shows them: the list, the tree of opgaven and acties, chapters, status, versions and votes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Doel, Thema
from wijkagenda.domain.evaluatie import Bijstelling, Duidingsgesprek, Evaluatie
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.inbreng import Inbreng, Stem
from wijkagenda.domain.initiatief import Initiatief
from wijkagenda.domain.planversie import lees_afspraken, uit_tekst, verschillen
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.soorten import klasse_van
from wijkagenda.domain.velden import veld_van
from wijkagenda.domain.wijkplan import NA_VASTSTELLEN, Actie, Hoofdstuk, Mijlpaal, Opgave, Planstatus, Planversie, Wijkplan


@dataclass(frozen=True)
class Plan:
    """A wijkplan in the list; `klaar` of `acties` are done, `versie` is the newest that was adopted (0: none)."""

    id: str
    gebied_id: str
    gebied: str
    gebiedsoort: str
    titel: str
    van: int
    tot: int
    status: str
    opgaven: int
    acties: int
    klaar: int
    versie: int
    vastgesteld_op: dt.date | None
    vastgesteld_door: str | None
    gemaakt_door: str | None
    bewonersagenda_id: str | None

    @property
    def jaren(self) -> str:
        """``2026 – 2029``, or one year."""
        return str(self.van) if self.van == self.tot else f"{self.van} – {self.tot}"

    @property
    def is_vastgesteld(self) -> bool:
        """Whether it was adopted and still counts: what is printed is its version."""
        return self.status in NA_VASTSTELLEN and self.versie > 0


@dataclass(frozen=True)
class ActieRij:
    """An actie under its opgave; `trekker` is the organisatie or the role."""

    id: str
    titel: str
    trekker: str | None
    helpers: str | None
    start: dt.date | None
    eind: dt.date | None
    status: str
    reden: str | None
    resultaat: str | None
    kosten: int | None
    initiatief: str | None


@dataclass(frozen=True)
class OpgaveRij:
    """An opgave with its acties; `nummer` counts from 1 in the order of the plan."""

    id: str
    nummer: int
    titel: str
    waarom: str | None
    wij_willen: str | None
    wij_kunnen: str | None
    wij_nodig: str | None
    gemeente: str | None
    doe_mee: str | None
    status: str
    doel: str | None
    thema: str | None
    acties: tuple[ActieRij, ...]


@dataclass(frozen=True)
class HoofdstukRij:
    """A chapter of a plan."""

    id: str
    soort: str
    titel: str
    tekst: str

    @property
    def eigen_titel(self) -> bool:
        """Whether someone gave it a title of its own."""
        return self.titel != veld_van("hoofdstuk", "soort").toon(self.soort)


@dataclass(frozen=True)
class StatusRij:
    """A dated change of status."""

    id: str
    status: str
    datum: dt.date
    toelichting: str | None


@dataclass(frozen=True)
class VersieRij:
    """A version that was adopted."""

    id: str
    nummer: int
    vastgesteld_op: dt.date
    vastgesteld_door: str


@dataclass(frozen=True)
class StemRij:
    """Votes for an opgave at one inbreng by one method. Never summed: someone may have voted in each of them."""

    id: str
    opgave_id: str
    opgave: str
    nummer: int
    inbreng_id: str
    inbreng: str
    datum: dt.date
    soort: str
    methode: str
    aantal: int
    aanwezig: int | None


def statuswoord(soort: str, code: str) -> str:
    """The status of a wijkplan, opgave or actie in words."""
    return veld_van(soort, "status").toon(code)


def lijst(db: sa.Connection, gebied_ids: Sequence[str] = (), *, medewerker_id: str | None = None) -> list[Plan]:
    """Plans of these gebieden (none named: all), the latest period first."""
    waar: list[sa.ColumnElement[bool]] = [Wijkplan.gebied_id.in_(gebied_ids)] if gebied_ids else []
    waar += [Wijkplan.medewerker_id == medewerker_id] if medewerker_id else []
    return _plannen(db, *waar)


def plan(db: sa.Connection, id_: str) -> Plan:
    """One plan. Raises `NietGevonden`."""
    gevonden = _plannen(db, Wijkplan.id == id_)
    if not gevonden:
        raise NietGevonden("Dit wijkplan is er niet meer. Misschien is het verwijderd.")
    return gevonden[0]


def _plannen(db: sa.Connection, *waar: sa.ColumnElement[bool]) -> list[Plan]:
    opgaven = sa.select(Opgave.wijkplan_id, sa.func.count().label("n")).where(levend(Opgave)).group_by(Opgave.wijkplan_id).subquery()
    klaar = sa.func.sum(sa.case((Actie.status == "klaar", 1), else_=0))
    acties = (
        sa.select(Opgave.wijkplan_id, sa.func.count().label("n"), klaar.label("klaar"))
        .join(Actie, sa.and_(Actie.opgave_id == Opgave.id, levend(Actie)))
        .where(levend(Opgave))
        .group_by(Opgave.wijkplan_id)
        .subquery()
    )
    hoogste = sa.func.max(Planversie.nummer).label("n")
    versies = sa.select(Planversie.wijkplan_id, hoogste).where(levend(Planversie)).group_by(Planversie.wijkplan_id).subquery()
    tel = sa.func.coalesce
    zin = (
        sa.select(Wijkplan.id, Wijkplan.gebied_id, Gebied.naam, Gebied.soort, Wijkplan.titel, Wijkplan.van, Wijkplan.tot,
                  tel(Wijkplan.status, "concept"), tel(opgaven.c.n, 0), tel(acties.c.n, 0), tel(acties.c.klaar, 0), tel(versies.c.n, 0),
                  Wijkplan.vastgesteld_op, Wijkplan.vastgesteld_door, Wijkplan.gemaakt_door, Wijkplan.bewonersagenda_id)
        .join(Gebied, Gebied.id == Wijkplan.gebied_id)
        .outerjoin(opgaven, opgaven.c.wijkplan_id == Wijkplan.id)
        .outerjoin(acties, acties.c.wijkplan_id == Wijkplan.id)
        .outerjoin(versies, versies.c.wijkplan_id == Wijkplan.id)
        .where(levend(Wijkplan), *waar)
        .order_by(Wijkplan.tot.desc(), Gebied.volgorde, Gebied.naam, Wijkplan.id)
    )  # fmt: skip
    return [Plan(*rij) for rij in db.execute(zin).all()]


def boom(db: sa.Connection, plan_id: str) -> list[OpgaveRij]:
    """The opgaven of a plan in their order, each with its acties."""
    zin = (
        sa.select(Opgave.id, Opgave.titel, Opgave.waarom, Opgave.wij_willen, Opgave.wij_kunnen, Opgave.wij_nodig, Opgave.gemeente, Opgave.doe_mee,
                  Opgave.status, Doel.code + ": " + Doel.titel, Thema.titel)
        .outerjoin(Doel, sa.and_(Doel.id == Opgave.doel_id, levend(Doel)))
        .outerjoin(Thema, sa.and_(Thema.id == Opgave.thema_id, levend(Thema)))
        .where(levend(Opgave), Opgave.wijkplan_id == plan_id)
        .order_by(Opgave.volgorde, Opgave.id)
    )  # fmt: skip
    acties = _acties(db, plan_id)
    rijen = db.execute(zin).all()
    return [OpgaveRij(r[0], nummer, *r[1:], acties=tuple(acties.get(r[0], ()))) for nummer, r in enumerate(rijen, 1)]


def _acties(db: sa.Connection, plan_id: str) -> dict[str, list[ActieRij]]:
    zin: sa.Select[*tuple[Any, ...]] = (
        sa.select(Actie.opgave_id, Actie.id, Actie.titel, sa.func.coalesce(Organisatie.naam, Actie.trekker), Actie.helpers, Actie.start, Actie.eind,
                  Actie.status, Actie.reden, Actie.resultaat, Actie.kosten, Initiatief.titel)
        .join(Opgave, Opgave.id == Actie.opgave_id)
        .outerjoin(Organisatie, sa.and_(Organisatie.id == Actie.trekker_id, levend(Organisatie)))
        .outerjoin(Initiatief, sa.and_(Initiatief.id == Actie.initiatief_id, levend(Initiatief)))
        .where(levend(Actie), levend(Opgave), Opgave.wijkplan_id == plan_id)
        .order_by(Actie.volgorde, Actie.id)
    )  # fmt: skip
    uit: dict[str, list[ActieRij]] = {}
    for opgave_id, *rij in db.execute(zin).all():
        uit.setdefault(opgave_id, []).append(ActieRij(*rij))
    return uit


def hoofdstukken(db: sa.Connection, plan_id: str) -> list[HoofdstukRij]:
    """The chapters in their order, empty ones too."""
    zin = sa.select(Hoofdstuk.id, Hoofdstuk.soort, Hoofdstuk.titel, sa.func.coalesce(Hoofdstuk.tekst, ""))
    zin = zin.where(levend(Hoofdstuk), Hoofdstuk.wijkplan_id == plan_id).order_by(Hoofdstuk.volgorde, Hoofdstuk.id)
    return [HoofdstukRij(*rij) for rij in db.execute(zin).all()]


def statussen(db: sa.Connection, plan_id: str) -> list[StatusRij]:
    """Every dated change of status, the newest first."""
    zin = sa.select(Planstatus.id, Planstatus.status, Planstatus.datum, Planstatus.toelichting)
    zin = zin.where(levend(Planstatus), Planstatus.wijkplan_id == plan_id).order_by(Planstatus.datum.desc(), Planstatus.id.desc())
    return [StatusRij(*rij) for rij in db.execute(zin).all()]


def versies(db: sa.Connection, plan_id: str) -> list[VersieRij]:
    """The versions that were adopted, the newest first."""
    zin = sa.select(Planversie.id, Planversie.nummer, Planversie.vastgesteld_op, Planversie.vastgesteld_door)
    zin = zin.where(levend(Planversie), Planversie.wijkplan_id == plan_id).order_by(Planversie.nummer.desc())
    return [VersieRij(*rij) for rij in db.execute(zin).all()]


def gewijzigd_sinds(db: sa.Connection, plan_id: str) -> list[str]:
    """What was agreed otherwise since the newest version, a line each; empty when nothing was, or when there is no version."""
    zin = sa.select(Planversie.afspraken).where(levend(Planversie), Planversie.wijkplan_id == plan_id)
    vorige = db.execute(zin.order_by(Planversie.nummer.desc()).limit(1)).scalar()
    return verschillen(uit_tekst(vorige), lees_afspraken(db.execute, plan_id)) if vorige else []


def stemmen(db: sa.Connection, plan_id: str) -> list[StemRij]:
    """The votes for each opgave of a plan, per inbreng and method."""
    nummers = {id_: n for n, (id_,) in enumerate(db.execute(
        sa.select(Opgave.id).where(levend(Opgave), Opgave.wijkplan_id == plan_id).order_by(Opgave.volgorde, Opgave.id)).all(), 1)}  # fmt: skip
    zin: sa.Select[*tuple[Any, ...]] = (
        sa.select(Stem.id, Opgave.id, Opgave.titel, Inbreng.id, Inbreng.tekst, Inbreng.datum, Inbreng.soort, Stem.methode, Stem.aantal, Stem.aanwezig)
        .join(Opgave, Opgave.id == Stem.opgave_id)
        .join(Inbreng, Inbreng.id == Stem.inbreng_id)
        .where(levend(Stem), levend(Opgave), Opgave.wijkplan_id == plan_id)
        .order_by(Inbreng.datum.desc(), Inbreng.id, Stem.methode, Opgave.volgorde, Opgave.id)
    )
    return [StemRij(r[0], r[1], r[2], nummers[r[1]], *r[3:]) for r in db.execute(zin).all()]


def plan_van(db: sa.Connection, soort: str, id_: str) -> str | None:
    """The plan on which a record is shown; None when it stands apart from any plan."""
    if soort == "wijkplan":
        return id_
    if soort in _OUDER:
        kolom, ouder = _OUDER[soort]
        klasse = klasse_van(soort)
        boven = db.execute(sa.select(kolom).where(levend(klasse), klasse.id == id_)).scalar()
        return plan_van(db, ouder, boven) if boven else None
    return None


_OUDER: Mapping[str, tuple[Any, str]] = {
    "hoofdstuk": (Hoofdstuk.wijkplan_id, "wijkplan"), "opgave": (Opgave.wijkplan_id, "wijkplan"), "planversie": (Planversie.wijkplan_id, "wijkplan"),
    "actie": (Actie.opgave_id, "opgave"), "stem": (Stem.opgave_id, "opgave"), "mijlpaal": (Mijlpaal.actie_id, "actie"),
    "evaluatie": (Evaluatie.wijkplan_id, "wijkplan"), "duidingsgesprek": (Duidingsgesprek.evaluatie_id, "evaluatie"),
    "bijstelling": (Bijstelling.evaluatie_id, "evaluatie"),
}  # fmt: skip
"""What a record is a part of, on the way up to its plan."""


def nog_leeg(db: sa.Connection, plan_id: str) -> list[str]:
    """What a reader would miss in the plan as it is now, a line each; a plan may be adopted without it."""
    teksten, opgaven = hoofdstukken(db, plan_id), boom(db, plan_id)
    nodig = ("kort", "goed_beter", "gemeente", "meedoen")
    uit = [f"Hoofdstuk ‘{h.titel}’ heeft nog geen tekst." for h in teksten if h.soort in nodig and not h.tekst.strip()]
    uit += [] if opgaven else ["Er zijn nog geen opgaven."]
    uit += [f"Opgave {o.nummer} ‘{o.titel}’ zegt nog niet waarom." for o in opgaven if not (o.waarom or "").strip()]
    uit += [f"Opgave {o.nummer} ‘{o.titel}’ heeft nog geen acties." for o in opgaven if not o.acties]
    return uit + [f"Actie ‘{a.titel}’ heeft nog geen trekker." for o in opgaven for a in o.acties if not (a.trekker or "").strip()]
