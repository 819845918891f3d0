"""The events of the example in the order of their days, and what a short word (slug) in its files stands for."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable
from decimal import Decimal
from functools import cache, partial
from typing import Any, Protocol

import sqlalchemy as sa

from wijkagenda.basis.klok import Klok
from wijkagenda.basis.paden import bronmap
from wijkagenda.domain.velden import velden_van
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk
from wijkagenda.usecases import velden
from wijkagenda.usecases.sjabloon import sjabloon_id
from wijkagenda.usecases.sjabloonkader import kader_id

BEGIN = dt.date(2021, 6, 1)
"""The day on which the story begins: what is there then needs no event of its own."""

_SJABLOON = ("gebied", "rubriek", "geldstroom")
_KADER = ("doel", "thema")
OSS, ONS, PROEFTUIN = "oss-2025-2029", "ons-welzijn-2020", "proeftuin-ruwaard"

Gegevens = dict[str, Any]


class Drukker(Protocol):
    """Gives the text that vaststellen keeps (reports make it; use cases don't know them)."""

    def wijkplan(self, db: sa.Connection, plan_id: str, datum: dt.date) -> str:
        """The blocks of a plan as JSON."""
        ...

    def evaluatie(self, db: sa.Connection, evaluatie_id: str, datum: dt.date) -> str:
        """The blocks of an evaluatie as JSON."""
        ...


@cache
def lees_toml(naam: str) -> Gegevens:
    """One file of the example; numbers with a point are exact."""
    pad = bronmap() / "voorbeeld" / f"{naam}.toml"
    return tomllib.loads(pad.read_text("utf-8"), parse_float=Decimal)


def begin_van_initiatief(woord: str) -> dt.date:
    """The day on which an initiatief was first written down."""
    begin: dt.date = next(i["fasen"][0]["datum"] for i in lees_toml("initiatieven")["initiatief"] if i["slug"] == woord)
    return begin


def begin_van_opgave(woord: str) -> dt.date:
    """The day on which the plan of an opgave was begun."""
    return _planbegin(lambda opgave: opgave["slug"] == woord)


def begin_van_actie(woord: str) -> dt.date:
    """The day on which the plan of an actie was begun."""
    return _planbegin(lambda opgave: any(actie["slug"] == woord for actie in opgave["actie"]))


def _planbegin(past: Callable[[Gegevens], bool]) -> dt.date:
    begin: dt.date = next(p["statussen"][0]["datum"] for p in lees_toml("wijkplannen")["wijkplan"] if any(past(o) for o in p["opgave"]))
    return begin


def cent(euro: int | Decimal) -> int:
    """Euros of the files in whole cents."""
    return int(euro * 100)


class Draaiboek:
    """Keeps events by day, plays them with the clock on that day, and remembers what was made under which word."""

    def __init__(self, uow: UnitOfWork, klok: Klok, lees: Callable[[], sa.Connection], drukker: Drukker) -> None:
        self.uow = uow
        self.lees = lees
        self.drukker = drukker
        self.peildatum: dt.date = lees_toml("organisaties")["peildatum"]
        self._klok = klok
        self._ids: dict[tuple[str, str], str] = {}
        self._gebeurtenissen: list[tuple[dt.date, bool, Callable[[], object]]] = []

    def op(self, datum: dt.date, doe: Callable[..., object], *gegevens: Any, begint: bool = False) -> None:
        """Something that happens on a day: first what `begint` then, and what was told first. After the peildatum nothing happens."""
        if datum <= self.peildatum:
            self._gebeurtenissen.append((max(datum, BEGIN), not begint, partial(doe, *gegevens)))

    def speel(self) -> None:
        """Plays all of it."""
        for datum, _, doe in sorted(self._gebeurtenissen, key=lambda g: g[:2]):
            self._klok.gezet = datum
            doe()

    def id(self, soort: str, woord: str) -> str:
        """The id of what a word stands for. Raises `KeyError` for what is not there yet."""
        if soort in _SJABLOON:
            return sjabloon_id(soort, "oss", woord)
        if soort in _KADER:
            return kader_id(soort, OSS, woord)
        if soort == "indicator":
            return kader_id(soort, {"ONS": ONS, "PR": PROEFTUIN}.get(woord.partition("-")[0], OSS), woord)
        return self._ids[soort, woord]

    def onthoud(self, soort: str, woord: str, id_: str) -> None:
        """This word stands for this record from now on."""
        self._ids[soort, woord] = id_

    def waarden(self, soort: str, gegevens: Gegevens, /, **anders: Any) -> Gegevens:
        """The fields of a record out of what a file tells: references by id, amounts in cents; what is no field is left out."""
        uit: Gegevens = {}
        eigen = {v.naam for v in velden_van(soort)}
        for veld in velden_van(soort):
            kort = veld.naam.removesuffix("_id")
            naam = veld.naam if kort in eigen else kort
            if naam in gegevens and not isinstance(gegevens[naam], list):
                waarde = gegevens[naam]
                if veld.verwijst:
                    waarde = self.id(veld.verwijst, waarde)
                elif veld.soort.value == "bedrag":
                    waarde = cent(waarde)
                elif veld.soort.value == "decimaal":
                    waarde = Decimal(waarde)
                elif veld.soort.value == "moment":
                    waarde = (waarde if isinstance(waarde, dt.datetime) else dt.datetime.combine(waarde, dt.time())).isoformat(timespec="minutes")
                elif isinstance(waarde, str):
                    waarde = waarde.strip() or None
                if not veld.alleen_lezen:
                    uit[veld.naam] = waarde
        return uit | anders

    def maak(self, werk: Werk, soort: str, gegevens: Gegevens, /, **anders: Any) -> str:
        """A new record inside an open step; its word is remembered. Gives its id."""
        rij = velden.maak_in(werk, soort, self.waarden(soort, gegevens, **anders))
        if "slug" in gegevens:
            self.onthoud(soort, gegevens["slug"], rij.id)
        return rij.id

    def voeg_toe(self, soort: str, gegevens: Gegevens, /, **anders: Any) -> str:
        """The same as a step of its own."""
        stap = velden.maak(self.uow, soort, self.waarden(soort, gegevens, **anders))
        assert stap.hoofd is not None
        if "slug" in gegevens:
            self.onthoud(soort, gegevens["slug"], stap.hoofd)
        return stap.hoofd
