"""The parts of one dossier that paper shows beside `subsidiedossier`: what was asked, what came in, what followed, who was spoken to.

Rows say who did something by name and by functie apart, so that a reader can leave the names out.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Doel
from wijkagenda.domain.initiatief import Contactmoment, Initiatief
from wijkagenda.domain.relatie import Contactpersoon, Medewerker, Organisatie
from wijkagenda.domain.subsidie import (
    Aanvraag,
    Aanvraagversie,
    Aanvulling,
    Begrotingsregel,
    Bezwaar,
    Criteriumoordeel,
    Ingebrekestelling,
    RegelingCriterium,
    Terugvordering,
    Vaststelling,
    Verantwoording,
)
from wijkagenda.domain.velden import veld_van
from wijkagenda.domain.velden.relatie import PARTICULIER


@dataclass(frozen=True, slots=True)
class Wie:
    """A person by name and by what they do here; both empty where nobody is known."""

    naam: str = ""
    functie: str = ""


@dataclass(frozen=True, slots=True)
class Kern:
    """What the application itself says. `penvoerder` receives the money for a group; `vertegenwoordiger` speaks for it."""

    aanvrager: str
    aanvragersoort: str
    particulier: bool
    penvoerder: str
    vertegenwoordiger: str
    initiatief: str
    activiteiten: str
    van: dt.date | None
    tot: dt.date | None
    doel: str
    kwadrant: str
    behandelaar: Wie
    compleet_op: dt.date | None
    advies: str
    reden_te_laat: str


@dataclass(frozen=True, slots=True)
class Begroot:
    """A line of the begroting: kosten, dekking or another subsidy."""

    soort: str
    omschrijving: str
    bedrag: int


@dataclass(frozen=True, slots=True)
class Aanvullingsverzoek:
    """What was missing, until when it could be completed, and when it was."""

    gevraagd_op: dt.date
    tot: dt.date
    wat: str
    aangevuld_op: dt.date | None


@dataclass(frozen=True, slots=True)
class Verantwoord:
    """An accounting: asked, due, received, what it really cost and what was found."""

    gevraagd_op: dt.date | None
    uiterlijk: dt.date
    ontvangen_op: dt.date | None
    werkelijk: int | None
    bevinding: str


@dataclass(frozen=True, slots=True)
class Vastgesteld:
    """A vaststelling with its ground; `zonder_zienswijze` says why nobody was heard first."""

    soort: str
    datum: dt.date
    bedrag: int
    grond: str
    motivering: str
    zonder_zienswijze: str
    bekend_op: dt.date | None


@dataclass(frozen=True, slots=True)
class Gevorderd:
    """What was claimed back, and when it came."""

    datum: dt.date
    bedrag: int
    ontvangen_op: dt.date | None


@dataclass(frozen=True, slots=True)
class Bezwaarrij:
    """A bezwaar, and what came of it."""

    ontvangen_op: dt.date
    tegen: str
    uitkomst: str
    afgehandeld_op: dt.date | None


@dataclass(frozen=True, slots=True)
class Contact:
    """A talk, call or letter about the application."""

    datum: dt.date
    soort: str
    tekst: str
    wie: Wie


@dataclass(frozen=True, slots=True)
class Criteriumrij:
    """How the application does on one published criterium (0-10), and why."""

    naam: str
    punten: int
    reden: str


@dataclass(frozen=True)
class Dossierdelen:
    """Everything of one dossier that is a list, oldest first. `versies` are (number, received on)."""

    begroting: tuple[Begroot, ...]
    versies: tuple[tuple[int, dt.date], ...]
    aanvullingen: tuple[Aanvullingsverzoek, ...]
    criteria: tuple[Criteriumrij, ...]
    verantwoordingen: tuple[Verantwoord, ...]
    vaststellingen: tuple[Vastgesteld, ...]
    vorderingen: tuple[Gevorderd, ...]
    bezwaren: tuple[Bezwaarrij, ...]
    ingebrekestellingen: tuple[tuple[dt.date, str], ...]
    contacten: tuple[Contact, ...]


def kern(db: sa.Connection, id_: str) -> Kern:
    """What an application says. Raises `NietGevonden`."""
    a, o, m = Aanvraag, Organisatie, Medewerker
    penvoerder = Organisatie.__table__.alias("penvoerder").c
    zin = (
        sa.select(
            o.naam, o.soort, penvoerder.naam.label("penvoerdernaam"), Contactpersoon.naam.label("vertegenwoordiger"),
            Initiatief.titel.label("initiatief"), a.activiteiten, a.van, a.tot, Doel.code, Doel.titel.label("doel"), a.kwadrant,
            m.naam.label("behandelaar"), m.functie, a.compleet_op, a.advies, a.reden_te_laat,
        )
        .select_from(a).join(o, o.id == a.organisatie_id)
        .outerjoin(penvoerder.id.table, sa.and_(penvoerder.id == o.penvoerder_id, penvoerder.verwijderd.is_(False)))
        .outerjoin(Contactpersoon, sa.and_(Contactpersoon.id == o.vertegenwoordiger_id, levend(Contactpersoon)))
        .outerjoin(Initiatief, sa.and_(Initiatief.id == a.initiatief_id, levend(Initiatief)))
        .outerjoin(Doel, Doel.id == a.doel_id).outerjoin(m, m.id == a.behandelaar_id)
        .where(levend(a), a.id == id_)
    )  # fmt: skip
    r = db.execute(zin).one_or_none()
    if r is None:
        raise NietGevonden("Deze aanvraag is er niet meer. Misschien is zij verwijderd.")
    return Kern(
        r.naam, veld_van("organisatie", "soort").toon(r.soort) if r.soort else "", r.soort == PARTICULIER, r.penvoerdernaam or "",
        r.vertegenwoordiger or "", r.initiatief or "", r.activiteiten or "", r.van, r.tot, f"{r.code} {r.doel}" if r.doel else "",
        veld_van("aanvraag", "kwadrant").toon(r.kwadrant) if r.kwadrant else "", Wie(r.behandelaar or "", r.functie or ""), r.compleet_op,
        r.advies or "", r.reden_te_laat or "",
    )  # fmt: skip


def dossierdelen(db: sa.Connection, id_: str) -> Dossierdelen:
    """The lists of one dossier."""

    def rijen(klasse: Any, *kolommen: Any) -> list[Any]:
        return list(db.execute(sa.select(*kolommen).where(levend(klasse), klasse.aanvraag_id == id_).order_by(klasse.id)).all())

    b, v, u, w, s, t, z, i = (Begrotingsregel, Aanvraagversie, Aanvulling, Verantwoording, Vaststelling, Terugvordering, Bezwaar, Ingebrekestelling)
    return Dossierdelen(
        begroting=tuple(Begroot(*r) for r in rijen(b, b.soort, b.omschrijving, b.bedrag)),
        versies=tuple((r.nummer, r.datum) for r in sorted(rijen(v, v.nummer, v.datum), key=lambda r: r.nummer)),
        aanvullingen=tuple(Aanvullingsverzoek(*r) for r in rijen(u, u.gevraagd_op, u.tot, u.wat, u.aangevuld_op)),
        criteria=_criteria(db, id_),
        verantwoordingen=tuple(
            Verantwoord(*r) for r in rijen(w, w.gevraagd_op, w.uiterlijk, w.ontvangen_op, w.werkelijk, sa.func.coalesce(w.bevinding, ""))
        ),
        vaststellingen=tuple(
            Vastgesteld(_woord("vaststelling", "soort", r.soort), r.datum, r.bedrag, _woord("vaststelling", "grond", r.grond), r.motivering,
                        r.zonder_zienswijze or "", r.bekendgemaakt_op)
            for r in rijen(s, s.soort, s.datum, s.bedrag, s.grond, s.motivering, s.zonder_zienswijze, s.bekendgemaakt_op)
        ),
        vorderingen=tuple(Gevorderd(*r) for r in rijen(t, t.datum, t.bedrag, t.ontvangen_op)),
        bezwaren=tuple(
            Bezwaarrij(r.ontvangen_op, r.tegen or "", _woord("bezwaar", "uitkomst", r.uitkomst), r.afgehandeld_op)
            for r in rijen(z, z.ontvangen_op, z.tegen, z.uitkomst, z.afgehandeld_op)
        ),
        ingebrekestellingen=tuple((r.ontvangen_op, r.toelichting or "") for r in rijen(i, i.ontvangen_op, i.toelichting)),
        contacten=_contacten(db, id_),
    )  # fmt: skip


def _woord(soort: str, veld: str, code: str | None) -> str:
    return veld_van(soort, veld).toon(code) if code else ""


def _criteria(db: sa.Connection, id_: str) -> tuple[Criteriumrij, ...]:
    c, k = Criteriumoordeel, RegelingCriterium
    zin = sa.select(k.naam, c.punten, c.reden).join(k, k.id == c.criterium_id).where(levend(c), levend(k), c.aanvraag_id == id_)
    return tuple(Criteriumrij(*r) for r in db.execute(zin.order_by(k.volgorde, k.naam)).all())


def _contacten(db: sa.Connection, id_: str) -> tuple[Contact, ...]:
    c, m = Contactmoment, Medewerker
    zin = sa.select(c.datum, c.soort, c.tekst, m.naam, m.functie).select_from(c).outerjoin(m, m.id == c.medewerker_id)
    rijen = db.execute(zin.where(levend(c), c.aanvraag_id == id_).order_by(c.datum, c.id)).all()
    return tuple(Contact(r.datum, _woord("contactmoment", "soort", r.soort), r.tekst, Wie(r.naam or "", r.functie or "")) for r in rijen)


def functies(db: sa.Connection) -> dict[str, str]:
    """What each medewerker does here, by name: who left too."""
    # also where it was deleted
    zin = sa.select(Medewerker.naam, Medewerker.functie)
    return {naam: functie or "" for naam, functie in db.execute(zin).all()}


def bekende_namen(db: sa.Connection) -> tuple[str, ...]:
    """The names of all persons that this file knows: contact persons, medewerkers and private persons who applied.

    What is the name of an organisation too is not that of a person.
    """
    # also where it was deleted
    delen = [sa.select(Contactpersoon.naam), sa.select(Medewerker.naam), sa.select(Organisatie.naam).where(Organisatie.soort == PARTICULIER)]
    organisaties = sa.select(Organisatie.naam).where(levend(Organisatie), sa.or_(Organisatie.soort.is_(None), Organisatie.soort != PARTICULIER))
    return tuple(sorted({*db.scalars(sa.union(*delen))} - {*db.scalars(organisaties)}))
