"""The wijkbudget: what was begroot, promised, paid and moved, day by day; one step per day and kind."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from wijkagenda.domain.wijkbudget import Budgetdocument, Plek
from wijkagenda.storage.unit_of_work import Werk
from wijkagenda.usecases import wijkbudget
from wijkagenda.usecases.boeking import boek as boek_regel
from wijkagenda.usecases.boeking import realiseer
from wijkagenda.usecases.jaarafsluiting import sluit_jaar_af
from wijkagenda.usecases.voorbeeld.draaiboek import Draaiboek, Gegevens, cent, lees_toml

DAG_VAN_DE_MAAND = 25
"""On which the actuals of a month are booked."""


def vertel_geld(boek: Draaiboek) -> None:
    """Begroting first, then what is spent out of it."""
    verhaal = lees_toml("budget")
    for (datum, jaar), regels in _per(verhaal["begroting"], "datum", "jaar").items():
        boek.op(datum, lambda jaar, regels, datum: _begroot(boek, jaar, regels, datum, "besteding"), jaar, regels, datum)
    for (datum, jaar), regels in _bijdragen(verhaal).items():
        boek.op(datum, lambda jaar, regels, datum: _begroot(boek, jaar, regels, datum, "verstrekking"), jaar, regels, datum)
    for document in verhaal["document"]:
        boek.op(document["datum"], lambda d: _document(boek, d), document)
    for (datum,), posten in _per(verhaal["verplichting"], "datum").items():
        boek.op(datum, lambda posten: _verplicht(boek, posten, "besteding"), posten)
    for (datum,), posten in _per(verhaal["verstrekking"], "datum").items():
        boek.op(datum, lambda posten: _verplicht(boek, [_verstrekking(p) for p in posten], "verstrekking"), posten)
    for datum, betalingen in sorted(_betalingen(verhaal).items()):
        boek.op(datum, lambda b: _realiseer(boek, b), betalingen)
    for boeking in verhaal["boeking"]:
        boek.op(boeking["datum"], lambda b: _boeking(boek, b), boeking)
    for afsluiting in verhaal["afsluiting"]:
        boek.op(afsluiting["datum"], lambda a: _sluit_af(boek, a), afsluiting)
    for deelname in verhaal["deelname"]:
        boek.op(deelname["van"], lambda d: _deelname(boek, d), deelname)
    for aansluiting in verhaal["aansluiting"]:
        boek.op(aansluiting["datum"], lambda a: boek.voeg_toe("aansluiting", a), aansluiting)


def _per(records: Iterable[Gegevens], *namen: str) -> dict[tuple[Any, ...], list[Gegevens]]:
    groepen: dict[tuple[Any, ...], list[Gegevens]] = defaultdict(list)
    for record in records:
        groepen[tuple(record[n] for n in namen)].append(record)
    return groepen


def _plek(boek: Draaiboek, regel: Gegevens) -> Plek:
    return Plek(boek.id("gebied", regel["gebied"]), boek.id("geldstroom", regel["geldstroom"]), boek.id("rubriek", regel["rubriek"]))


def _bijdragen(verhaal: Gegevens) -> dict[tuple[Any, ...], list[Gegevens]]:
    """The begroting of what goes to partners: per (day, year) as much as was promised them, on the day of the begroting of that year."""
    dagen = {r["jaar"]: r["datum"] for r in verhaal["begroting"]}
    return {(dagen[jaar], jaar): regels for (jaar,), regels in _per(verhaal["verstrekking"], "jaar").items()}


def _begroot(boek: Draaiboek, jaar: int, regels: list[Gegevens], datum: dt.date, kant: str) -> None:
    posten: dict[Plek, int] = defaultdict(int)
    for regel in regels:
        posten[_plek(boek, regel)] += cent(regel["bedrag"])
    woorden = "Begroting" if kant == "besteding" else "Begroting bijdragen aan partners"
    wijkbudget.begroot(boek.uow, jaar=jaar, kant=kant, regels=[wijkbudget.Budgetregel(*post) for post in posten.items()],
                       omschrijving=f"{woorden} {jaar}", datum=datum)  # fmt: skip


def _sluit_af(boek: Draaiboek, afsluiting: Gegevens) -> None:
    mee = [boek.id("geldstroom", stroom) for stroom in afsluiting["saldo_mee"]]
    sluit_jaar_af(boek.uow, gebied_id=boek.id("gebied", afsluiting["gebied"]), jaar=afsluiting["jaar"], omschrijving=afsluiting["omschrijving"],
                  saldo_mee=mee)  # fmt: skip


def _document(boek: Draaiboek, document: Gegevens) -> None:
    regels = document["regels"]
    if document["soort"] == "overheveling" and len(regels) == 2:
        van, naar = sorted(regels, key=lambda r: r["bedrag"])
        wijkbudget.overhevel(boek.uow, bedrag=cent(naar["bedrag"]), jaar=document["jaar"], kant="besteding", van=_plek(boek, van),
                             naar=_plek(boek, naar), omschrijving=document["omschrijving"], datum=document["datum"])  # fmt: skip
        return
    soort = "wijziging" if document["soort"] == "wijziging" else "overheveling"
    with boek.uow("Budgetdocument boeken") as werk:
        blad = werk.nieuw(Budgetdocument(soort=document["soort"], datum=document["datum"], jaar=document["jaar"],
                                         omschrijving=document["omschrijving"]))  # fmt: skip
        for regel in regels:
            boek_regel(werk, soort=soort, bedrag=cent(regel["bedrag"]), jaar=regel["jaar"], kant="besteding", datum=document["datum"],
                            omschrijving=document["omschrijving"], bron_soort="budgetdocument", bron_id=blad.id, budgetdocument_id=blad.id,
                            **_plek(boek, regel)._asdict())  # fmt: skip


def _sleutel(post: Gegevens) -> str:
    """The word of a promise: that of the file, or for a grant to a partner what it is about."""
    return str(post.get("slug") or "-".join(str(post[n]) for n in ("jaar", "gebied", "rubriek", "geldstroom", "organisatie")))


def _verstrekking(post: Gegevens) -> Gegevens:
    return post | {"slug": _sleutel(post), "omschrijving": f"Bijdrage {post['jaar']}"}


def _verplicht(boek: Draaiboek, posten: list[Gegevens], kant: str) -> None:
    with boek.uow("Verplichtingen boeken") as werk:
        for post in posten:
            boek.maak(werk, "boeking", post, soort="verplicht", kant=kant)


Betaling = tuple[str, int, str]
"""Word of the promise, cents, and what it is for."""


def _betalingen(verhaal: Gegevens) -> dict[dt.date, list[Betaling]]:
    """Per day what is paid: actuals by month, grants to partners by quarter."""
    uit: dict[dt.date, list[Betaling]] = defaultdict(list)
    jaren = {v["slug"]: v["jaar"] for v in verhaal["verplichting"]}
    for realisatie in verhaal["realisatie"]:
        for maand, bedrag in enumerate(realisatie["maanden"], 1):
            if bedrag:
                dag = dt.date(jaren[realisatie["verplichting"]], maand, DAG_VAN_DE_MAAND)
                uit[dag].append((realisatie["verplichting"], cent(bedrag), realisatie["omschrijving"]))
    for post in verhaal["verstrekking"]:
        for kwartaal, bedrag in enumerate(post["kwartalen"]):
            if bedrag:
                dag = max(dt.date(post["jaar"], 1 + 3 * kwartaal, 1), post["datum"])
                uit[dag].append((_sleutel(post), cent(bedrag), f"Bijdrage {post['jaar']}, kwartaal {kwartaal + 1}"))
    return uit


def _realiseer(boek: Draaiboek, betalingen: list[Betaling]) -> None:
    with boek.uow("Betalingen boeken") as werk:
        for woord, bedrag, omschrijving in betalingen:
            _betaal(boek, werk, woord, bedrag, omschrijving)


def _betaal(boek: Draaiboek, werk: Werk, woord: str, bedrag: int, omschrijving: str) -> None:
    realiseer(werk, bron_soort="hand", bron_id=boek.id("boeking", woord), bedrag=bedrag, datum=werk.vandaag, omschrijving=omschrijving)


def _boeking(boek: Draaiboek, boeking: Gegevens) -> None:
    if "tegen" in boeking:
        wijkbudget.tegenboeking(boek.uow, boek.id("boeking", boeking["tegen"]))
    else:
        boek.voeg_toe("boeking", boeking)


def _deelname(boek: Draaiboek, deelname: Gegevens) -> None:
    with boek.uow("Deelname vastleggen") as werk:
        id_ = boek.maak(werk, "deelname", deelname)
        for bedrag in deelname.get("bedragen", ()):
            boek.maak(werk, "deelnamebedrag", bedrag, deelname_id=id_)
