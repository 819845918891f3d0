"""Walking the thread both ways from any record: what led to it, and what it led to."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.soorten import klasse_van
from wijkagenda.domain.velden import alle, naam_van
from wijkagenda.domain.verband import Verband
from wijkagenda.domain.wijkbudget import Boeking
from wijkagenda.queries.boeking import netto
from wijkagenda.queries.record import titels

DRAAD = ("inbreng", "wens", "bewonersagenda", "wijkplan", "opgave", "actie", "initiatief", "aanvraag", "boeking", "leersessie", "inzicht", "afspraak",
         "evaluatie", "agendapunt", "knelpunt", "meting")  # fmt: skip
"""The kinds that the thread runs through, roughly in its order."""


@dataclass(frozen=True)
class Schakel:
    """A record beside this one in the thread."""

    soort: str
    id: str
    woord: str
    titel: str


@dataclass(frozen=True)
class Draad:
    """Both ways: `van` led here, `naar` came of it."""

    van: tuple[Schakel, ...]
    naar: tuple[Schakel, ...]


def draad(db: sa.Connection, soort: str, id_: str) -> Draad:
    """The records next to this one, by links and by references."""
    van = _verbanden(db, "naar", "van", soort, id_)
    naar = _verbanden(db, "van", "naar", soort, id_)
    for ander, kolom in _eigen_verwijzingen(soort):
        klasse = klasse_van(soort)
        if doel := db.execute(sa.select(klasse.__table__.c[kolom]).where(klasse.id == id_, levend(klasse))).scalar():
            (naar if (soort, kolom) in VOORUIT else van).append((ander, doel))
    for ander, kolom in _verwijzers(soort):
        klasse = klasse_van(ander)
        for (kind,) in db.execute(sa.select(klasse.id).where(klasse.__table__.c[kolom] == id_, levend(klasse)).order_by(klasse.id).limit(50)).all():
            (van if (ander, kolom) in VOORUIT else naar).append((ander, kind))
    if soort == "boeking":
        bron = db.execute(sa.select(Boeking.bron_soort, Boeking.bron_id).where(Boeking.id == id_, levend(Boeking))).one_or_none()
        if bron and bron[0] in DRAAD and bron[1]:
            van.append((bron[0], bron[1]))
    else:
        zin = sa.select(Boeking.id).where(levend(Boeking), Boeking.bron_soort == soort, Boeking.bron_id == id_, Boeking.tegen_id.is_(None))
        wortels = list(db.scalars(zin.order_by(Boeking.datum, Boeking.id).limit(50)))
        over = netto(db, wortels)
        naar += [("boeking", b) for b in wortels if over[b]]
    return Draad(_met_titels(db, van), _met_titels(db, naar))


VOORUIT = {("wens", "opgave_id"), ("inzicht", "opgave_id"), ("afspraak", "actie_id"), ("actie", "initiatief_id")}
"""References that point onward in the thread; all others point back to where a record came from."""


def _verbanden(db: sa.Connection, hier: str, daar: str, soort: str, id_: str) -> list[tuple[str, str]]:
    k = Verband.__table__.c
    zin = sa.select(k[f"{daar}_soort"], k[f"{daar}_id"]).where(levend(Verband), k[f"{hier}_soort"] == soort, k[f"{hier}_id"] == id_)
    return [(s, i) for s, i in db.execute(zin).all()]


def _eigen_verwijzingen(soort: str) -> list[tuple[str, str]]:
    return [(v.verwijst, v.naam) for v in alle().get(soort, ()) if v.verwijst in DRAAD]


def _verwijzers(soort: str) -> list[tuple[str, str]]:
    return [(s, v.naam) for s in DRAAD if s in alle() for v in alle()[s] if v.verwijst == soort]


def _met_titels(db: sa.Connection, paren: list[tuple[str, str]]) -> tuple[Schakel, ...]:
    uniek = list(dict.fromkeys(paren))
    woorden = {s: titels(db, s, [i for t, i in uniek if t == s]) for s in {s for s, _ in uniek}}
    return tuple(Schakel(s, i, naam_van(s), woorden[s][i]) for s, i in uniek if i in woorden[s])
