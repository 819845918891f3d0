"""One initiatief as residents may read of it: what is told to everyone, and persons and pictures only with their consent.

What a few people said is theirs; what a larger group said together may be told on, without names (domein.md, Privacy).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.basis.privacy import lijkt_op
from wijkagenda.domain.agenda import Agendapunt, eerstvolgende, herhaling_in_woorden
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.inbreng import Inbreng
from wijkagenda.domain.initiatief import EINDFASEN, Initiatief, InitiatiefGebied, Initiatiefnemer, Knelpunt, Telling
from wijkagenda.domain.relatie import Bijlage, Contactpersoon, Medewerker, Organisatie, geeft_toestemming
from wijkagenda.domain.subsidie import Aanvraag, Regeling
from wijkagenda.domain.subsidie_stand import vastgesteld, verleend
from wijkagenda.domain.subsidie_stappen import NA_VERLENING
from wijkagenda.domain.velden import veld_van
from wijkagenda.domain.velden.relatie import PARTICULIER
from wijkagenda.domain.verband import Verband
from wijkagenda.domain.wijkscan import KLEIN
from wijkagenda.queries.initiatiefstand import OvergangRij, fasehistorie
from wijkagenda.queries.wijkplan_inhoud import Bijeenkomst, contactadres

_BEELDEN = ("image/jpeg", "image/png", "image/webp")
_BEKEND = (*NA_VERLENING, "vastgesteld", "afgerekend")
"""States of an application that was granted, and made known."""


@dataclass(frozen=True)
class Stand:
    """The latest count; None for what was not counted."""

    datum: dt.date
    trekkers: int | None
    vrijwilligers: int | None
    deelnemers: int | None


@dataclass(frozen=True)
class Gehoord:
    """What a group of residents said, from which it came."""

    tekst: str
    datum: dt.date
    hoe: str
    aantal: int


@dataclass(frozen=True)
class Hobbel:
    """A knelpunt: what stands in the way, whom it was asked, and what they said."""

    regel: str
    instantie: str
    antwoord: str


@dataclass(frozen=True)
class Subsidie:
    """What was granted under regelingen of a year, in whole cents."""

    jaar: int
    bedrag: int


@dataclass(frozen=True)
class Foto:
    """A picture that may be printed."""

    sha256: str
    omschrijving: str


@dataclass(frozen=True)
class Portret:
    """See the fields; texts are empty where nothing is known. `namen` are of initiatiefnemers who consented, `begeleider` who supports it."""

    titel: str
    nummer: str
    omschrijving: str
    gebieden: tuple[str, ...]
    gebiedsoort: str
    plek: str
    organisatie: str
    website: str
    fase: str
    fasewoord: str
    begonnen_op: dt.date | None
    steun: str
    oorzaak: str
    les: str
    telling: Stand | None
    weg: tuple[OvergangRij, ...]
    gehoord: tuple[Gehoord, ...]
    hobbels: tuple[Hobbel, ...]
    opgelost: int
    subsidies: tuple[Subsidie, ...]
    gevraagd: bool
    bijeenkomsten: tuple[Bijeenkomst, ...]
    contactadres: str
    foto: Foto | None
    namen: tuple[str, ...]
    begeleider: str

    @property
    def loopt(self) -> bool:
        """Whether one can still join."""
        return self.fase not in EINDFASEN


def portret(db: sa.Connection, id_: str, vandaag: dt.date, *, gehoord: int = 1, data: int = 1) -> Portret:
    """One initiatief with at most so many things that were heard, and dates that come. Raises `NietGevonden`."""
    i, o, g = Initiatief, Organisatie, Gebied
    zin = (
        sa.select(
            i.titel, i.nummer, i.omschrijving, i.gebied_id, g.naam.label("gebied"), g.soort.label("gebiedsoort"), i.plek, o.naam.label("organisatie"),
            o.soort, o.website, i.fase, i.begonnen_op, i.steun_afgesproken, i.steun_vorm, i.oorzaak, i.les,
            Medewerker.naam.label("begeleider"),
        )
        .select_from(i).join(g, g.id == i.gebied_id)
        .outerjoin(o, sa.and_(o.id == i.organisatie_id, levend(o)))
        .outerjoin(Medewerker, sa.and_(Medewerker.id == i.ondersteuner_id, levend(Medewerker)))
        .where(levend(i), i.id == id_)
    )  # fmt: skip
    r = db.execute(zin).one_or_none()
    if r is None:
        raise NietGevonden("Dit initiatief is er niet meer. Misschien is het verwijderd.")
    eigen = r.soort != PARTICULIER
    hobbels, opgelost = _hobbels(db, id_)
    subsidies, gevraagd = _subsidies(db, id_)
    return Portret(
        titel=r.titel, nummer=r.nummer or "", omschrijving=r.omschrijving or "", gebieden=(r.gebied, *_ook_in(db, id_, r.gebied_id)),
        gebiedsoort=r.gebiedsoort, plek=r.plek or "", organisatie=(r.organisatie or "") if eigen else "",
        website=(r.website or "") if eigen else "",
        fase=r.fase or "idee", fasewoord=_woord("fase", r.fase or "idee"), begonnen_op=r.begonnen_op,
        steun=_woord("steun_vorm", r.steun_vorm) if r.steun_afgesproken else "", oorzaak=_woord("oorzaak", r.oorzaak), les=r.les or "",
        telling=_telling(db, id_), weg=tuple(fasehistorie(db, id_)[::-1]), gehoord=tuple(_gehoord(db, id_)[:gehoord]), hobbels=hobbels,
        opgelost=opgelost, subsidies=subsidies, gevraagd=gevraagd, bijeenkomsten=tuple(_bijeenkomsten(db, id_, vandaag)[:data]),
        contactadres=contactadres(db, r.gebied_id), foto=_foto(db, id_), namen=_namen(db, id_), begeleider=r.begeleider or "",
    )  # fmt: skip


def _woord(veld: str, code: str | None) -> str:
    return veld_van("initiatief", veld).toon(code) if code else ""


def _ook_in(db: sa.Connection, id_: str, gebied_id: str) -> list[str]:
    k = InitiatiefGebied
    zin = sa.select(Gebied.naam).join(k, k.gebied_id == Gebied.id).where(levend(k), levend(Gebied), k.initiatief_id == id_, Gebied.id != gebied_id)
    return list(db.scalars(zin.distinct().order_by(Gebied.naam)))


def _telling(db: sa.Connection, id_: str) -> Stand | None:
    t = Telling
    zin = sa.select(t.datum, t.trekkers, t.vrijwilligers, t.deelnemers).where(levend(t), t.initiatief_id == id_)
    rij = db.execute(zin.order_by(t.datum.desc(), t.id.desc()).limit(1)).one_or_none()
    return Stand(*rij) if rij else None


def _gehoord(db: sa.Connection, id_: str) -> list[Gehoord]:
    """The inbreng of groups from which it came, of the largest group first; not what looks like data of a person."""
    zin = sa.select(Inbreng.tekst, Inbreng.datum, Inbreng.soort, Inbreng.aantal).join(Verband, Verband.van_id == Inbreng.id)
    zin = zin.where(levend(Inbreng), levend(Verband), Verband.van_soort == "inbreng", Verband.naar_soort == "initiatief", Verband.naar_id == id_)
    rijen: Sequence[Any] = db.execute(zin.where(Inbreng.aantal >= KLEIN).order_by(Inbreng.aantal.desc(), Inbreng.datum, Inbreng.id)).all()
    return [Gehoord(r.tekst, r.datum, veld_van("inbreng", "soort").toon(r.soort), r.aantal) for r in rijen if not lijkt_op(r.tekst)]


def _hobbels(db: sa.Connection, id_: str) -> tuple[tuple[Hobbel, ...], int]:
    """What is not solved, and how many were."""
    k = Knelpunt
    zin = sa.select(k.regel, k.instantie, k.antwoord, k.opgelost_op).where(levend(k), k.initiatief_id == id_).order_by(k.id)
    rijen = db.execute(zin).all()
    open_ = tuple(Hobbel(r.regel, r.instantie or "", r.antwoord or "") for r in rijen if r.opgelost_op is None)
    return open_, len(rijen) - len(open_)


def _subsidies(db: sa.Connection, id_: str) -> tuple[tuple[Subsidie, ...], bool]:
    """What was granted per year, as was made known; and whether anything was asked at all."""
    a = Aanvraag
    zin = sa.select(a.status, Regeling.jaar, verleend().label("verleend"), vastgesteld().label("vast")).select_from(a)
    zin = zin.join(Regeling, Regeling.id == a.regeling_id).where(levend(a), a.initiatief_id == id_)
    rijen = db.execute(zin.order_by(Regeling.jaar)).all()
    som: dict[int, int] = {}
    for r in rijen:
        bedrag = r.verleend if r.vast is None else r.vast
        if r.status in _BEKEND and bedrag:
            som[r.jaar] = som.get(r.jaar, 0) + bedrag
    return tuple(Subsidie(jaar, bedrag) for jaar, bedrag in som.items()), bool(rijen)


def _bijeenkomsten(db: sa.Connection, id_: str, vandaag: dt.date) -> list[Bijeenkomst]:
    """Its public agendapunten that come, each once, by day."""
    a = Agendapunt
    zin = sa.select(a.titel, a.begin, a.hele_dag, a.plek, a.herhaling)
    zin = zin.where(levend(a), a.openbaar.is_(True), a.bij_soort == "initiatief", a.bij_id == id_)
    vanaf = dt.datetime.combine(vandaag, dt.time())
    momenten: list[tuple[Any, dt.datetime | None]] = [(r, eerstvolgende(r.begin, r.herhaling, vanaf)) for r in db.execute(zin).all()]
    gevonden = [Bijeenkomst(r.titel, m, r.hele_dag, r.plek, herhaling_in_woorden(r.herhaling, r.begin)) for r, m in momenten if m is not None]
    return sorted(gevonden, key=lambda b: (b.begin, b.titel))


def _foto(db: sa.Connection, id_: str) -> Foto | None:
    """The newest picture of which somebody wrote down that it may be used."""
    b = Bijlage
    zin = sa.select(b.sha256, b.omschrijving, b.toestemming).where(levend(b), b.bij_soort == "initiatief", b.bij_id == id_, b.mime.in_(_BEELDEN))
    rijen = db.execute(zin.order_by(b.toegevoegd_op.desc(), b.id.desc())).all()
    return next((Foto(r.sha256, r.omschrijving or "") for r in rijen if geeft_toestemming(r.toestemming)), None)


def _namen(db: sa.Connection, id_: str) -> tuple[str, ...]:
    """The initiatiefnemers who consented."""
    c, n = Contactpersoon, Initiatiefnemer
    zin = sa.select(c.naam, c.toestemming).join(n, n.contactpersoon_id == c.id).where(levend(c), levend(n), n.initiatief_id == id_)
    return tuple(naam for naam, toestemming in db.execute(zin.order_by(c.naam, c.id)).all() if geeft_toestemming(toestemming))
