"""What the short editions of a wijkplan tell, a poster and a paper: its opgaven as they were agreed, and how far they are now.

Of a plan that was adopted the words are those of its newest version, as in the booklet; status and results are those of today.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.planversie import lees_afspraken, uit_tekst
from wijkagenda.domain.wijkplan import Opgave, Planversie
from wijkagenda.domain.wijkscan import Verhaal, mag_gedrukt
from wijkagenda.queries.wijkplan import Plan, plan
from wijkagenda.queries.wijkplan_inhoud import Bijeenkomst, bijeenkomsten, contactadres, voortgang

VERVALLEN = "vervallen"


@dataclass(frozen=True)
class Kernactie:
    """An actie that was agreed; `status` is "vervallen" when it is no longer in the plan."""

    titel: str
    start: dt.date | None
    eind: dt.date | None
    status: str
    reden: str
    resultaat: str


@dataclass(frozen=True)
class Kernopgave:
    """An opgave with its number in the plan; `status` as of an actie. Texts are empty where nothing was written."""

    nummer: int
    titel: str
    waarom: str
    wens: str
    doe_mee: str
    status: str
    acties: tuple[Kernactie, ...]


@dataclass(frozen=True)
class Kern:
    """A plan in short; `teksten` are those of its chapters by soort, `contactadres` is empty where none is known."""

    plan: Plan
    teksten: dict[str, str]
    opgaven: tuple[Kernopgave, ...]
    bijeenkomsten: tuple[Bijeenkomst, ...]
    contactadres: str

    @property
    def lopende_opgaven(self) -> list[Kernopgave]:
        """Those that were not dropped."""
        return [o for o in self.opgaven if o.status != VERVALLEN]


def kern(db: sa.Connection, plan_id: str, vandaag: dt.date, *, data: int) -> Kern:
    """The plan with its next `data` public dates. Raises `NietGevonden`."""
    gevonden = plan(db, plan_id)
    afspraken = _afspraken(db, gevonden)
    statuszin = sa.select(Opgave.id, Opgave.status).where(levend(Opgave), Opgave.wijkplan_id == plan_id)
    statussen = {id_: status for id_, status in db.execute(statuszin).all()}  # noqa: C416
    stand = voortgang(db, [a["id"] for o in afspraken["opgaven"] for a in o["acties"]])

    def actie(rij: dict[str, Any]) -> Kernactie:
        nu = stand.get(rij["id"])
        woorden = ((nu.reden or "").strip(), (nu.resultaat or "").strip()) if nu else ("", "")
        return Kernactie(rij["titel"], _dag(rij["start"]), _dag(rij["eind"]), nu.status if nu else VERVALLEN, *woorden)

    def opgave(nummer: int, rij: dict[str, Any]) -> Kernopgave:
        waarom, wens, doe_mee = ((rij[veld] or "").strip() for veld in ("waarom", "wij_willen", "doe_mee"))
        return Kernopgave(nummer, rij["titel"], waarom, wens, doe_mee, statussen.get(rij["id"], VERVALLEN), tuple(map(actie, rij["acties"])))

    opgaven = tuple(opgave(nummer, rij) for nummer, rij in enumerate(afspraken["opgaven"], 1))
    teksten = {t["soort"]: (t["tekst"] or "").strip() for t in afspraken["teksten"]}
    return Kern(gevonden, teksten, opgaven, tuple(bijeenkomsten(db, gevonden.gebied_id, vandaag, data)), contactadres(db, gevonden.gebied_id))


def _afspraken(db: sa.Connection, gevonden: Plan) -> dict[str, Any]:
    if gevonden.is_vastgesteld:
        zin = sa.select(Planversie.afspraken).where(levend(Planversie), Planversie.wijkplan_id == gevonden.id)
        return uit_tekst(db.execute(zin.order_by(Planversie.nummer.desc()).limit(1)).scalar_one())
    return lees_afspraken(db.execute, gevonden.id)


def _dag(iso: str | None) -> dt.date | None:
    return dt.date.fromisoformat(iso) if iso else None


@dataclass(frozen=True)
class Woorden:
    """What a resident said, and who that was where that may be told too."""

    citaat: str
    wie: str


def woorden_van_bewoners(db: sa.Connection, gebied_id: str, hoogstens: int) -> list[Woorden]:
    """The newest quotes of a gebied that may be printed (domein.md, Privacy)."""
    zin = sa.select(Verhaal.citaat, Verhaal.wie, Verhaal.toestemming).where(levend(Verhaal), Verhaal.gebied_id == gebied_id)
    gevonden = (mag_gedrukt(*rij) for rij in db.execute(zin.order_by(Verhaal.jaar.desc(), Verhaal.id.desc())).all())
    return [Woorden(citaat.strip(), (wie or "").strip()) for citaat, wie in gevonden if citaat and citaat.strip()][:hoogstens]
