"""The register of applications: every one with its five amounts, narrowed by any question, and added up along any axis.

All rows are read once; narrowing and adding up is one pass over them, so that every total is a total of what is seen. Along each
axis the amounts add up to the same grand total, to the cent: what has no doel stands under ``zonder doel``, and an application
in two gebieden gives each its share.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.geld import GROOTSTE
from wijkagenda.basis.opmaak import opsomming, vouw
from wijkagenda.basis.veld import Keuze, keuzes
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Doel
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.relatie import Contactpersoon, Medewerker, Organisatie
from wijkagenda.domain.subsidie import Aanvraag, Bezwaar, Regeling
from wijkagenda.domain.subsidie_stand import delen_van
from wijkagenda.domain.velden.beleidskader import KWADRANTEN
from wijkagenda.domain.velden.relatie import PARTICULIER
from wijkagenda.domain.verdeelsleutel import per_gebied
from wijkagenda.queries.herhaling import herhaald
from wijkagenda.queries.subsidie import GROEPEN, Aanvraagkeuze, AanvraagRij, ids_van, waarden_van

BEDRAGEN = ("aangevraagd", "geadviseerd", "verleend", "vastgesteld", "betaald")
"""The five amounts, in the order in which they come to be."""
ASSEN: tuple[Keuze, ...] = keuzes([
    ("gebied", "Gebied"), ("regeling", "Regeling"), ("doel", "Doel"), ("kwadrant", "Kwadrant"), ("jaar", "Jaar"),
])  # fmt: skip
BIJZONDER: tuple[Keuze, ...] = keuzes([
    ("te_laat", "na sluiting ontvangen"), ("over_tijd", "beslistermijn voorbij"), ("bezwaar", "met bezwaar"), ("herhaald", "eerder aangevraagd"),
])  # fmt: skip
GROEP = "groep:"
"""Before the code of a group of states, where one may also choose a single state."""
ONTVANGEN = f"{GROEP}ontvangen"
_ZONDER = {"gebied": "zonder gebied", "doel": "zonder doel", "kwadrant": "zonder kwadrant"}
_KWADRANTWOORDEN = {k.code: k.tekst for k in KWADRANTEN}


@dataclass(frozen=True, slots=True)
class RegisterRij(AanvraagRij):
    """An application in the register. `delen` are (gebied id, naam, share x 10,000); `eerder` is how many came before from the same applicant."""

    jaar: int
    regeling_id: str
    organisatie_id: str
    particulier: bool
    behandelaar_id: str
    behandelaar: str
    doel_id: str
    doel: str
    kwadrant: str
    bezwaar: bool
    eerder: int
    delen: tuple[tuple[str, str, int], ...]

    @property
    def kwadrantwoord(self) -> str:
        """As people read it."""
        return _KWADRANTWOORDEN.get(self.kwadrant, "")

    @property
    def herhaald(self) -> str:
        """``eerder aangevraagd: 3×``; empty for a first time."""
        return f"eerder aangevraagd: {self.eerder}×" if self.eerder else ""


Eis = Callable[[RegisterRij], bool]
"""Whether a row fits."""


@dataclass(frozen=True)
class Registerkeuze:
    """Which rows of the register; nothing given means all. Of one question any answer does, all questions must fit.

    ``""`` among doelen and the like means: those without. `vanaf` and `tot` are whole cents of what was asked. A year is that of
    the regeling. `bijzonder` are codes of `BIJZONDER`: all of them must hold.
    """

    woorden: str = ""
    statussen: tuple[str, ...] = ()
    regelingen: tuple[str, ...] = ()
    jaren: tuple[int, ...] = ()
    gebieden: tuple[str, ...] = ()
    doelen: tuple[str, ...] = ()
    kwadranten: tuple[str, ...] = ()
    aanvragers: tuple[str, ...] = ()
    behandelaars: tuple[str, ...] = ()
    bijzonder: tuple[str, ...] = ()
    vanaf: int | None = None
    tot: int | None = None

    def kies(self, rijen: Iterable[RegisterRij]) -> list[RegisterRij]:
        """The rows that fit."""
        eisen = self._eisen()
        return [rij for rij in rijen if all(past(rij) for past in eisen)]

    def _eisen(self) -> list[Eis]:
        velden: tuple[tuple[Sequence[Any], Callable[[RegisterRij], Any]], ...] = (
            (_statussen(self.statussen), lambda r: r.status), (self.regelingen, lambda r: r.regeling_id), (self.jaren, lambda r: r.jaar),
            (self.doelen, lambda r: r.doel_id), (self.kwadranten, lambda r: r.kwadrant), (self.aanvragers, lambda r: r.organisatie_id),
            (self.behandelaars, lambda r: r.behandelaar_id),
        )  # fmt: skip
        eisen = [_is_een_van(lees, gekozen) for gekozen, lees in velden if gekozen]
        if self.gebieden:
            eisen.append(lambda r: not {g for g, *_ in r.delen or (("",),)}.isdisjoint(self.gebieden))
        if self.vanaf is not None or self.tot is not None:
            laag, hoog = self.vanaf or 0, GROOTSTE if self.tot is None else self.tot
            eisen.append(lambda r: laag <= r.aangevraagd <= hoog)
        eisen += [_BIJZONDER[code] for code in self.bijzonder]
        if woorden := vouw(self.woorden).split():
            eisen.append(lambda r: all(w in vouw(f"{r.kenmerk} {r.titel} {r.aanvrager} {r.regeling} {r.statuswoord}") for w in woorden))
        return eisen


def _is_een_van(lees: Callable[[RegisterRij], Any], gekozen: Iterable[Any]) -> Eis:
    mag = frozenset(gekozen)
    return lambda rij: lees(rij) in mag


_BIJZONDER: Mapping[str, Eis] = {
    "te_laat": lambda r: r.te_laat,
    "over_tijd": lambda r: r.dagen is not None and r.dagen < 0,
    "bezwaar": lambda r: r.bezwaar,
    "herhaald": lambda r: r.eerder > 0,
}


def _statussen(codes: Iterable[str]) -> tuple[str, ...]:
    """The states of single codes and of groups."""
    uit: list[str] = []
    for code in codes:
        if code == ONTVANGEN:
            uit += {s for groep in GROEPEN.values() for s in groep} - {"concept"}
        else:
            uit += GROEPEN[code.removeprefix(GROEP)] if code.startswith(GROEP) else (code,)
    return tuple(uit)


@dataclass(frozen=True, slots=True)
class Totaal:
    """What rows add up to: how many applications, and the five amounts in whole cents. `id` is the answer that chooses them ("" for none)."""

    id: str
    naam: str
    aantal: int
    aangevraagd: int
    geadviseerd: int
    verleend: int
    vastgesteld: int
    betaald: int


def register(db: sa.Connection, gekozen: Aanvraagkeuze, vandaag: dt.date) -> list[RegisterRij]:
    """Every application of a choice, newest kenmerk first."""
    ids = ids_van(db, gekozen)
    # also where it was deleted: the words of what an application points to
    namen = _paren(db, sa.select(Gebied.id, Gebied.naam))
    delen = {
        id_: tuple(sorted(((g, namen.get(g, ""), deel) for g, deel in rij), key=lambda d: (-d[2], d[1]))) for id_, rij in delen_van(db, ids).items()
    }
    gebieden = {id_: opsomming([naam for _, naam, _ in rij]) for id_, rij in delen.items()}
    # also where it was deleted
    doelen = {r.id: f"{r.code} {r.titel}" for r in db.execute(sa.select(Doel.id, Doel.code, Doel.titel)).all()}
    # also where it was deleted
    medewerkers = _paren(db, sa.select(Medewerker.id, Medewerker.naam))
    bezwaren = set(db.scalars(sa.select(Bezwaar.aanvraag_id).where(levend(Bezwaar))))
    eerder = herhaald(db, ids)
    erbij = (Regeling.jaar, Aanvraag.organisatie_id, Organisatie.soort, Aanvraag.behandelaar_id, Aanvraag.doel_id, Aanvraag.kwadrant)
    return [
        RegisterRij(
            *waarden, jaar=r.jaar, regeling_id=r.regeling_id, organisatie_id=r.organisatie_id, particulier=r.soort == PARTICULIER,
            behandelaar_id=r.behandelaar_id or "", behandelaar=medewerkers.get(r.behandelaar_id or "", ""), doel_id=r.doel_id or "",
            doel=doelen.get(r.doel_id or "", ""), kwadrant=r.kwadrant or "", bezwaar=r.id in bezwaren, eerder=eerder.get(r.id, 0),
            delen=delen.get(r.id, ()),
        )
        for waarden, r in waarden_van(db, ids, gebieden, vandaag, erbij)
    ]  # fmt: skip


def _paren(db: sa.Connection, zin: sa.Select[str, str]) -> dict[str, str]:
    return dict(db.execute(zin).all())


def samen(rijen: Iterable[RegisterRij]) -> Totaal:
    """All rows together: each application once."""
    som = [0] * len(BEDRAGEN)
    aantal = 0
    for rij in rijen:
        aantal += 1
        for plek, cents in enumerate(_bedragen(rij)):
            som[plek] += cents
    return Totaal("", "Samen", aantal, *som)


def totalen(rijen: Iterable[RegisterRij], as_: str) -> list[Totaal]:
    """What the rows add up to along an axis of `ASSEN`; those without an answer stand last. Years newest first, else by name.

    The amounts add up to those of `samen`. Along ``gebied`` an application counts in each of its gebieden, and its amounts by share.
    """
    namen: dict[str, str] = {}
    sommen: dict[str, list[int]] = {}
    for rij in rijen:
        for sleutel, naam, bedragen in _stukken(rij, as_):
            namen[sleutel] = naam
            som = sommen.setdefault(sleutel, [0] * (len(BEDRAGEN) + 1))
            som[0] += 1
            for plek, cents in enumerate(bedragen, 1):
                som[plek] += cents
    op_volgorde = sorted(sommen, key=lambda s: (s == "", -int(s) if as_ == "jaar" else _natuurlijk(namen[s])))
    return [Totaal(sleutel, namen[sleutel] or _ZONDER.get(as_, ""), *sommen[sleutel]) for sleutel in op_volgorde]


def _natuurlijk(naam: str) -> tuple[int, str]:
    """Doelen begin with a number: 2 comes before 10."""
    cijfers = naam.split(" ", 1)[0]
    return (int(cijfers) if cijfers.isdecimal() else 10**9, vouw(naam))


def _bedragen(rij: RegisterRij) -> tuple[int, int, int, int, int]:
    return (rij.aangevraagd, rij.geadviseerd or 0, rij.verleend or 0, rij.vastgesteld or 0, rij.betaald)


def _stukken(rij: RegisterRij, as_: str) -> Iterable[tuple[str, str, Sequence[int]]]:
    """The (answer, words, amounts) that a row gives to an axis: one, or one per gebied."""
    bedragen = _bedragen(rij)
    if as_ != "gebied":
        sleutel, naam = {
            "regeling": (rij.regeling_id, rij.regeling), "doel": (rij.doel_id, rij.doel), "kwadrant": (rij.kwadrant, rij.kwadrantwoord),
            "jaar": (str(rij.jaar), str(rij.jaar)),
        }[as_]  # fmt: skip
        return ((sleutel, naam, bedragen),)
    gewogen = [(gebied, deel) for gebied, _, deel in rij.delen if deel]
    if len(gewogen) < 2:
        return ((rij.delen[0][0], rij.delen[0][1], bedragen),) if rij.delen else (("", "", bedragen),)
    namen = {gebied: naam for gebied, naam, _ in rij.delen}
    per = [_verdeel(cents, sorted(gewogen)) for cents in bedragen]
    return [(gebied, namen[gebied], [deel[gebied] for deel in per]) for gebied, _ in gewogen]


def _verdeel(cents: int, delen: Sequence[tuple[str, int]]) -> dict[str, int]:
    """By share; what was paid back above what was paid stays negative."""
    if cents >= 0:
        return per_gebied(cents, delen)
    return {gebied: -deel for gebied, deel in per_gebied(-cents, delen).items()}


def contactpersonen(db: sa.Connection, organisatie_ids: Iterable[str]) -> dict[str, str]:
    """Who speaks for these organisaties: the vertegenwoordiger, else who is noted there; by organisatie. Persons: only where they are asked for."""
    gevraagd = set(organisatie_ids)
    uit: dict[str, list[str]] = {}
    zin = sa.select(Contactpersoon.organisatie_id, Contactpersoon.naam).where(levend(Contactpersoon)).order_by(Contactpersoon.naam)
    for id_, naam in db.execute(zin).all():
        if id_ in gevraagd:
            uit.setdefault(id_, []).append(naam)
    namens = sa.select(Organisatie.id, Contactpersoon.naam).where(levend(Organisatie), levend(Contactpersoon))
    for id_, naam in db.execute(namens.join(Contactpersoon, Contactpersoon.id == Organisatie.vertegenwoordiger_id)).all():
        if id_ in gevraagd:
            uit[id_] = [naam]
    return {id_: opsomming(namen) for id_, namen in uit.items()}
