"""One dossier whole: its amounts and room, its term as a ledger, what each assessor saw, and what can be done next."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.relatie import Bijlage, Organisatie
from wijkagenda.domain.soorten import klasse_van
from wijkagenda.domain.subsidie import (
    Aanvraag,
    AanvraagGebied,
    AanvraagStuk,
    Aanvraagversie,
    Begrotingsregel,
    Besluit,
    Betaling,
    Regeling,
    RegelingStuk,
    Statusstap,
)
from wijkagenda.domain.subsidie_stand import feiten, termijnen, termijnregels
from wijkagenda.domain.subsidie_stappen import OPEN, STATUSWOORDEN, Feiten, volgende, wat_kan
from wijkagenda.domain.termijn import BEZWAAR_WEKEN, Strook, einde_van
from wijkagenda.queries.aandachtrij import Toon, dringend, nog
from wijkagenda.queries.subsidie import AanvraagRij, dagwoord
from wijkagenda.queries.subsidieoordeel import Oordeel, lopen_uiteen, oordelen, zijn_verouderd
from wijkagenda.queries.subsidieruimte import Delen, Ruimteregel, ruimte


@dataclass(frozen=True, slots=True)
class Stapkeuze:
    """A step that belongs to the state of the dossier; `waarom_niet` is empty when it can be done now."""

    code: str
    naam: str
    waarom_niet: str
    vraagt_reden: bool
    heeft_brief: bool
    """A letter to the applicant goes with it."""


@dataclass(frozen=True, slots=True)
class Termijnstand:
    """The decision term. Once the decision was made known it no longer runs; `zin` says how it stands."""

    kop: str
    zin: str
    begin: dt.date
    einde: dt.date
    dagen: int
    loopt: bool
    toon: Toon
    stroken: tuple[Strook, ...]


@dataclass(frozen=True, slots=True)
class Stuk:
    """A required piece, and when it came in."""

    id: str
    naam: str
    ontvangen_op: dt.date | None


@dataclass(frozen=True, slots=True)
class Logregel:
    """A dated step of the dossier."""

    id: str
    datum: dt.date
    naar: str
    reden: str


@dataclass(frozen=True)
class Dossier:
    """Everything that the page of one application shows; amounts are whole cents. `aantallen`: how many there are on some tabs."""

    rij: AanvraagRij
    regeling_id: str
    organisatie_id: str
    initiatief_id: str | None
    feiten: Feiten
    delen: tuple[tuple[str, str, int], ...]
    stappen: tuple[Stapkeuze, ...]
    volgende: Stapkeuze | None
    termijn: Termijnstand | None
    oordelen: tuple[Oordeel, ...]
    stukken: tuple[Stuk, ...]
    kosten: int
    dekking: int
    ruimte: tuple[Ruimteregel, ...]
    besluit: str | None
    bezwaar_tot: dt.date | None
    logboek: tuple[Logregel, ...]
    versies: int
    aantallen: dict[str, int]

    @property
    def id(self) -> str:
        """The id of the application."""
        return self.rij.id

    @property
    def begrotingszin(self) -> str:
        """Whether costs are covered: kosten = dekking and other subsidies + what is asked; empty without a begroting."""
        if not self.kosten and not self.dekking:
            return ""
        verschil = self.kosten - self.dekking - self.rij.aangevraagd
        som = f"Kosten {toon_bedrag(self.kosten)}, dekking {toon_bedrag(self.dekking)}, gevraagd {toon_bedrag(self.rij.aangevraagd)}"
        if not verschil:
            return f"{som}: sluitend."
        return f"{som}. {'Er is ' + toon_bedrag(verschil) + ' niet gedekt' if verschil > 0 else 'Er is ' + toon_bedrag(-verschil) + ' te veel'}."

    @property
    def sluit(self) -> bool:
        """Whether the begroting balances, or is empty."""
        return not (self.kosten or self.dekking) or self.kosten == self.dekking + self.rij.aangevraagd

    @property
    def uiteen(self) -> str:
        """Where the assessors differ by two points or more, as a sentence; empty where they don't."""
        return lopen_uiteen(self.oordelen)

    @property
    def verouderd(self) -> str:
        """Says that something newer came in after judging; empty otherwise."""
        return zijn_verouderd(self.oordelen)


def dossier(db: sa.Connection, id_: str, vandaag: dt.date) -> Dossier:
    """One application. Raises `NietGevonden`."""
    a = db.execute(_zin_aanvraag(), {"id": id_}).one_or_none()
    if a is None:
        raise NietGevonden("Deze aanvraag is er niet meer. Misschien is zij verwijderd.")
    nu = feiten(db, id_, vandaag)
    mogelijk = {m.stap.code: Stapkeuze(m.stap.code, m.stap.naam, m.waarom_niet, m.stap.reden, m.stap.brief is not None) for m in wat_kan(nu)}
    eerst = volgende(nu)
    delen = tuple(tuple(deel) for deel in db.execute(_zin_delen(), {"id": id_}).all())
    kosten, dekking = db.execute(_zin_begroting(), {"id": id_}).one()
    termijn = _termijn(db, a, nu, vandaag)
    return Dossier(
        rij=_rij(a, nu, delen, termijn), regeling_id=a.regeling_id, organisatie_id=a.organisatie_id, initiatief_id=a.initiatief_id, feiten=nu,
        delen=delen, stappen=tuple(mogelijk.values()), volgende=mogelijk[eerst.code] if eerst else None, termijn=termijn,
        oordelen=oordelen(db, id_, a.versies), stukken=_stukken(db, id_, a.regeling_id), kosten=kosten, dekking=dekking,
        ruimte=ruimte(db, a.regeling_id, a.geldstroom_id, a.jaar, nu, delen), besluit=nu.besluit,
        bezwaar_tot=einde_van(nu.bekend_op, BEZWAAR_WEKEN) if nu.bekend_op else None, logboek=_logboek(db, id_), versies=a.versies,
        aantallen={"volledigheid": len(nu.ontbrekend), "beoordeling": nu.beoordelingen, "betaling": a.betalingen, "bijlage": a.bijlagen},
    )  # fmt: skip


def _rij(a: Any, nu: Feiten, delen: Delen, termijn: Termijnstand | None) -> AanvraagRij:
    """The application as it stands in the list, from what the dossier knows already."""
    gebieden = opsomming([naam for _, naam, _ in sorted(delen, key=lambda d: (-d[2], d[1]))])
    open_ = termijn is not None and nu.status in OPEN
    return AanvraagRij(
        a.id, a.kenmerk or "", a.titel, a.aanvrager, gebieden, a.regeling, nu.ontvangen_op, nu.status, nu.te_laat,
        termijn.einde if termijn is not None and open_ else None, termijn.dagen if termijn is not None and open_ else None,
        nu.aangevraagd, nu.geadviseerd, nu.verleend, nu.vastgesteld, nu.betaald,
    )  # fmt: skip


# The statements of a dossier are built once, with its id as parameter: building them takes longer than running them.

@cache
def _zin_aanvraag() -> sa.Select[*tuple[Any, ...]]:
    """The application with names, how many records it has of some kinds, and when it was decided first."""

    def tel(klasse: Any, waar: Any) -> Any:
        return sa.select(sa.func.count()).select_from(klasse).where(levend(klasse), waar).scalar_subquery()

    # what changes a grant later on does not move the end of the decision term: the first decision that was made known
    besloten = sa.select(sa.func.min(Besluit.bekendgemaakt_op)).where(levend(Besluit), Besluit.aanvraag_id == sa.bindparam("id")).scalar_subquery()
    return (
        sa.select(
            Aanvraag.id, Aanvraag.kenmerk, Aanvraag.titel, Aanvraag.regeling_id, Aanvraag.organisatie_id, Aanvraag.initiatief_id,
            Aanvraag.ontvangen_op, Regeling.jaar, Regeling.geldstroom_id, Regeling.naam.label("regeling"), Organisatie.naam.label("aanvrager"),
            besloten.label("besloten_op"), tel(Aanvraagversie, Aanvraagversie.aanvraag_id == sa.bindparam("id")).label("versies"),
            tel(Betaling, Betaling.aanvraag_id == sa.bindparam("id")).label("betalingen"),
            tel(Bijlage, sa.and_(Bijlage.bij_soort == "aanvraag", Bijlage.bij_id == sa.bindparam("id"))).label("bijlagen"),
        )
        .join(Regeling, Regeling.id == Aanvraag.regeling_id).join(Organisatie, Organisatie.id == Aanvraag.organisatie_id)
        .where(levend(Aanvraag), Aanvraag.id == sa.bindparam("id"))
    )  # fmt: skip


@cache
def _zin_delen() -> sa.Select[*tuple[Any, ...]]:
    """(gebied id, naam, share x 10,000), in a fixed order."""
    deel = sa.type_coerce(AanvraagGebied.deel, sa.BigInteger)
    zin = sa.select(AanvraagGebied.gebied_id, sa.func.coalesce(Gebied.naam, ""), deel)
    zin = zin.outerjoin(Gebied, sa.and_(Gebied.id == AanvraagGebied.gebied_id, levend(Gebied)))
    return zin.where(levend(AanvraagGebied), AanvraagGebied.aanvraag_id == sa.bindparam("id")).order_by(AanvraagGebied.gebied_id)


@cache
def _zin_begroting() -> sa.Select[*tuple[Any, ...]]:
    """The cost lines, and the income lines with other subsidies, added up."""
    kosten = Begrotingsregel.soort == "kosten"
    sommen = (sa.func.coalesce(sa.func.sum(sa.case((waar, Begrotingsregel.bedrag), else_=0)), 0) for waar in (kosten, ~kosten))
    return sa.select(*sommen).where(levend(Begrotingsregel), Begrotingsregel.aanvraag_id == sa.bindparam("id"))


def wat_kan_nu(db: sa.Connection, id_: str, vandaag: dt.date) -> list[Stapkeuze]:
    """The steps that belong to the state of an application, each with why it can't be done yet."""
    return [Stapkeuze(m.stap.code, m.stap.naam, m.waarom_niet, m.stap.reden, m.stap.brief is not None) for m in wat_kan(feiten(db, id_, vandaag))]


def _termijn(db: sa.Connection, a: Any, nu: Feiten, vandaag: dt.date) -> Termijnstand | None:
    if a.ontvangen_op is None or nu.status == "concept":
        return None
    regels = termijnregels(db, a.regeling_id)
    termijn = termijnen(db, {a.id: (regels, a.ontvangen_op)})[a.id]
    gestopt = min((dag for dag in (a.besloten_op, _zonder_besluit(db, a.id)) if dag is not None), default=None)
    dagen = termijn.dagen_over(gestopt or vandaag)
    if gestopt is None:
        strook = termijn.stand_op(vandaag)
        stil = f" De termijn staat nu stil: {strook.waarom}." if strook is not None and not strook.telt else ""
        zin = f"{nog(dagen)}, uiterlijk {dagwoord(termijn.einde, vandaag)}"
        return Termijnstand(f"Beslistermijn: {regels.grond} — {zin}", f"{zin[0].upper()}{zin[1:]}.{stil}", termijn.start, termijn.einde, dagen, True,
                            dringend(dagen) if dagen <= 21 else "weten", termijn.stroken)  # fmt: skip
    verschil = "op de laatste dag" if dagen == 0 else f"{aantal(abs(dagen), 'dag', 'dagen')} {'voor het einde' if dagen > 0 else 'te laat'}"
    kop = f"Beslistermijn: {regels.grond} — afgerond op {dagwoord(gestopt, vandaag)}, {verschil}"
    return Termijnstand(kop, f"De termijn liep tot en met {dagwoord(termijn.einde, vandaag)}.", termijn.start, termijn.einde, dagen, False,
                        "goed" if dagen >= 0 else "weten", termijn.stroken)  # type: ignore[arg-type]  # fmt: skip


def _zonder_besluit(db: sa.Connection, id_: str) -> dt.date | None:
    """When it ended without a decision on the application itself."""
    naar = Statusstap.naar.in_(("buiten_behandeling", "te_laat", "ingetrokken"))
    return db.execute(sa.select(sa.func.min(Statusstap.datum)).where(levend(Statusstap), Statusstap.aanvraag_id == id_, naar)).scalar()


@cache
def _zin_stukken() -> sa.Select[*tuple[Any, ...]]:
    binnen = sa.and_(AanvraagStuk.regeling_stuk_id == RegelingStuk.id, AanvraagStuk.aanvraag_id == sa.bindparam("id"), levend(AanvraagStuk))
    zin = sa.select(RegelingStuk.id, RegelingStuk.naam, AanvraagStuk.ontvangen_op).outerjoin(AanvraagStuk, binnen)
    zin = zin.where(levend(RegelingStuk), RegelingStuk.regeling_id == sa.bindparam("regeling_id"))
    return zin.order_by(RegelingStuk.volgorde, RegelingStuk.naam)


def _stukken(db: sa.Connection, id_: str, regeling_id: str) -> tuple[Stuk, ...]:
    return tuple(Stuk(*r) for r in db.execute(_zin_stukken(), {"id": id_, "regeling_id": regeling_id}).all())


@cache
def _zin_logboek() -> sa.Select[*tuple[Any, ...]]:
    zin = sa.select(Statusstap.id, Statusstap.datum, Statusstap.naar, Statusstap.reden)
    return zin.where(levend(Statusstap), Statusstap.aanvraag_id == sa.bindparam("id")).order_by(Statusstap.id.desc())


def _logboek(db: sa.Connection, id_: str) -> tuple[Logregel, ...]:
    rijen = db.execute(_zin_logboek(), {"id": id_}).all()
    return tuple(Logregel(r.id, r.datum, STATUSWOORDEN[r.naar], r.reden or "") for r in rijen)


def versie(db: sa.Connection, id_: str, nummer: int) -> list[tuple[str, str]]:
    """A frozen version as (label, words), as it was sent."""
    zin = sa.select(Aanvraagversie.inhoud, Aanvraagversie.datum).where(levend(Aanvraagversie), Aanvraagversie.aanvraag_id == id_)
    rij = db.execute(zin.where(Aanvraagversie.nummer == nummer)).one_or_none()
    if rij is None:
        raise NietGevonden(f"Versie {nummer} van deze aanvraag is er niet.")
    inhoud = json.loads(rij.inhoud)
    regels = [(f"{soort}: {wat}", toon_bedrag(bedrag)) for soort, wat, bedrag in inhoud.get("begroting", [])]
    kop = [("Titel", inhoud["titel"]), ("Aangevraagd bedrag", toon_bedrag(inhoud["aangevraagd"])), ("Activiteiten", inhoud["activiteiten"] or "")]
    return [*kop, *regels]


def aanvraag_van(db: sa.Connection, soort: str, id_: str) -> str | None:
    """The application that a record of a dossier belongs to; None where it is gone."""
    klasse = klasse_van(soort)
    kolom = klasse.id if soort == "aanvraag" else klasse.__table__.c.aanvraag_id
    return db.execute(sa.select(kolom).where(levend(klasse), klasse.id == id_)).scalar()


def open_regeling(db: sa.Connection, vandaag: dt.date) -> str | None:
    """The one regeling that is open now; None where there are more, or none."""
    zin = sa.select(Regeling.id).where(levend(Regeling), Regeling.open_van <= vandaag, Regeling.open_tot >= vandaag).limit(2)
    gevonden = list(db.scalars(zin))
    return gevonden[0] if len(gevonden) == 1 else None
