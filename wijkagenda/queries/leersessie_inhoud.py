"""What one leersessie holds: programma, figures on the table, the lens of the Samenwerkwijze, insights and casussen."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.basis.opmaak import aantal
from wijkagenda.basis.privacy import lijkt_op
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Indicator
from wijkagenda.domain.leersessie import Casus, Inzicht, Leersessie, Lens, Programmapunt, Sessiecijfer, aanwijzingen
from wijkagenda.domain.velden.leersessie import PRINCIPES, STAPPEN
from wijkagenda.domain.wijkplan import Opgave
from wijkagenda.queries.record import titels
from wijkagenda.queries.wijkscan import indicator


@dataclass(frozen=True)
class Punt:
    """An item of the programma; `van` is when it begins, None after an item without minutes."""

    id: str
    volgorde: int
    titel: str
    minuten: int | None
    wie: str
    van: dt.time | None


@dataclass(frozen=True)
class Programma:
    """The programma with its total time."""

    punten: tuple[Punt, ...]
    minuten: int
    begin: dt.datetime

    def totaal(self, teken: str = ":") -> str:
        """``Samen 1 uur en 55 minuten: van 13:00 tot 14:55``; `teken` stands between hours and minutes, on paper a full stop."""
        uren, rest = divmod(self.minuten, 60)
        delen = [aantal(uren, "uur", "uur")] * (uren > 0) + [aantal(rest, "minuut", "minuten")] * (rest > 0)
        eind = self.begin + dt.timedelta(minutes=self.minuten)
        tijden = f"van {self.begin:%H:%M} tot {eind:%H:%M}".replace(":", teken)
        return f"Samen {' en '.join(delen)}: {tijden}" if delen else "Nog geen minuten ingevuld"


@dataclass(frozen=True)
class CijferRij:
    """A figure on the table: what it says now, of whom."""

    id: str
    indicator_id: str | None
    naam: str
    cijfer: str
    tekst: str


@dataclass(frozen=True)
class LensRij:
    """One step or principle of the Samenwerkwijze; `id` is None where nothing was noted yet."""

    onderdeel: str
    naam: str
    is_stap: bool
    id: str | None
    tekst: str


@dataclass(frozen=True)
class InzichtRij:
    """An insight, and the opgave with which it is back on the agenda."""

    id: str
    tekst: str
    gedeeld_met: str
    opgave_id: str | None
    opgave: str


@dataclass(frozen=True)
class CasusRij:
    """A casus; `let_op` says what in it may show who it is about."""

    id: str
    tekst: str
    verwijderen_op: dt.date | None
    bron_soort: str | None
    bron_id: str | None
    bron: str
    let_op: tuple[str, ...]


def programma(db: sa.Connection, id_: str) -> Programma:
    """The programma of a leersessie in its order, with the time at which each item begins."""
    begin = dt.datetime.fromisoformat(db.execute(sa.select(Leersessie.begin).where(levend(Leersessie), Leersessie.id == id_)).scalar_one())
    p = Programmapunt
    zin = sa.select(p.id, p.titel, p.minuten, sa.func.coalesce(p.wie, "")).where(levend(p), p.leersessie_id == id_)
    punten, verstreken, bekend = [], 0, True
    for nummer, (pid, titel, minuten, wie) in enumerate(db.execute(zin.order_by(p.volgorde, p.id)).all(), 1):
        punten.append(Punt(pid, nummer, titel, minuten, wie, (begin + dt.timedelta(minutes=verstreken)).time() if bekend else None))
        bekend = bekend and minuten is not None
        verstreken += minuten or 0
    return Programma(tuple(punten), verstreken, begin)


def cijfers(db: sa.Connection, id_: str) -> list[CijferRij]:
    """The figures on the table, with the newest value of the gebied and of the gemeente."""
    gebied = db.execute(sa.select(Leersessie.gebied_id).where(levend(Leersessie), Leersessie.id == id_)).scalar()
    c = Sessiecijfer
    zin = (
        sa.select(c.id, Indicator.id, sa.func.coalesce(Indicator.naam, ""), sa.func.coalesce(c.tekst, ""))
        .outerjoin(Indicator, sa.and_(Indicator.id == c.indicator_id, levend(Indicator)))
        .where(levend(c), c.leersessie_id == id_)
        .order_by(c.id)
    )
    return [CijferRij(cid, iid, naam, _laatste(db, iid, gebied), tekst) for cid, iid, naam, tekst in db.execute(zin).all()]


def _laatste(db: sa.Connection, indicator_id: str | None, gebied_id: str | None) -> str:
    detail = indicator(db, indicator_id, gebied_id) if indicator_id else None
    if detail is None:
        return ""
    return " · ".join(f"{m.van} {m.kort()}" for m in (detail.rij.eigen, detail.rij.gemeente) if m is not None and m.waarde is not None)


def lens(db: sa.Connection, id_: str) -> list[LensRij]:
    """The five steps and the five principles of the Samenwerkwijze (S0 p. 10), with what was noted at each; notes beyond the first too."""
    zin = sa.select(Lens.onderdeel, Lens.id, Lens.tekst).where(levend(Lens), Lens.leersessie_id == id_).order_by(Lens.id)
    notities: dict[str, list[tuple[str, str]]] = {}
    for onderdeel, lid, tekst in db.execute(zin).all():
        notities.setdefault(onderdeel, []).append((lid, tekst))
    stappen = {k.code for k in STAPPEN}
    return [
        LensRij(keuze.code, keuze.tekst, keuze.code in stappen, lid, tekst)
        for keuze in (*STAPPEN, *PRINCIPES)
        for lid, tekst in notities.get(keuze.code, [(None, "")])
    ]


def inzichten(db: sa.Connection, id_: str) -> list[InzichtRij]:
    """The insights of a leersessie."""
    zin = (
        sa.select(Inzicht.id, Inzicht.tekst, sa.func.coalesce(Inzicht.gedeeld_met, ""), Opgave.id, sa.func.coalesce(Opgave.titel, ""))
        .outerjoin(Opgave, sa.and_(Opgave.id == Inzicht.opgave_id, levend(Opgave)))
        .where(levend(Inzicht), Inzicht.leersessie_id == id_)
        .order_by(Inzicht.id)
    )
    return [InzichtRij(*rij) for rij in db.execute(zin).all()]


def casussen(db: sa.Connection, id_: str) -> list[CasusRij]:
    """The casussen of a leersessie that are still there."""
    zin = sa.select(Casus.id, Casus.tekst, Casus.verwijderen_op, Casus.bron_soort, Casus.bron_id).where(levend(Casus), Casus.leersessie_id == id_)
    uit = []
    for cid, tekst, weg, soort, bron in db.execute(zin.order_by(Casus.id)).all():
        titel = titels(db, soort, [bron]).get(bron, "") if soort and bron else ""
        uit.append(CasusRij(cid, tekst, weg, soort, bron, titel, tuple(let_op(tekst))))
    return uit


def let_op(tekst: str) -> list[str]:
    """What in a casus may show who it is about: age, address, illness, and data of persons."""
    return aanwijzingen(tekst) + lijkt_op(tekst)
