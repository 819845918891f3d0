"""Wijkbudget: the ledger of boekingen. Only adds lines: a mistake is reversed by a counter-entry, an actual reverses its commitment.

Other words book inside their own step: `boek` for a single line, `realiseer`, `laat_vrijvallen` and `ontvang_terug` for
what happens to the commitments of a source (an aanvraag, an actie, …). A source is the pair (bron_soort, bron_id); every
boeking says its own, one made by hand is its own source.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.geld import verdeel
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import Rij, levend, nieuw_id
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.velden.wijkbudget import BOEKINGSOORTEN, KANTEN
from wijkagenda.domain.wijkbudget import (
    Boeking,
    Budgetdocument,
    Deelname,
    Geldstroom,
    Oormerk,
    Plek,
    Rubriek,
    Taakveld,
    effect_op_vrij,
    keur_bedrag,
    keur_oormerk,
    keur_open,
    keur_ruimte,
    stand_van,
    weigert,
)
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk

__all__ = ["MAKERS", "REGELS", "VERWIJDERREGELS", "Budgetregel", "Plek", "begroot", "boek", "laat_vrijvallen", "laat_vrijvallen_van",
           "ontvang_terug", "overhevel", "realiseer", "realiseer_van", "tegenboeking"]  # fmt: skip

_DEEL = (Boeking.jaar, Boeking.gebied_id, Boeking.geldstroom_id, Boeking.rubriek_id, Boeking.kant, Boeking.organisatie_id)


class Budgetregel(NamedTuple):
    """One line of a begroting: where, and whole cents."""

    plek: Plek
    bedrag: int


# -- booking inside a step


def boek(werk: Werk, *, soort: str, bedrag: int, jaar: int, gebied_id: str, geldstroom_id: str, rubriek_id: str, kant: str, datum: dt.date,
         omschrijving: str, bron_soort: str | None = None, bron_id: str | None = None, organisatie_id: str | None = None,
         budgetdocument_id: str | None = None) -> Boeking:  # fmt: skip
    """One line in the ledger, kept to the rules of its stream (oormerk, overspending). `bedrag` is in signed cents; a vrijval is positive.

    For a payment of what was committed use `realiseer`: it takes the commitment away in the same step. Raises `RegelFout`, `InvoerFout`.
    """
    if soort not in {k.code for k in BOEKINGSOORTEN} or kant not in {k.code for k in KANTEN}:
        raise ValueError(f"unknown soort or kant of boeking: {soort}, {kant}")
    if not omschrijving.strip():
        raise InvoerFout("Schrijf erbij waar dit voor is.", "omschrijving")
    keur_bedrag(soort, bedrag)
    plek = Plek(gebied_id, geldstroom_id, rubriek_id)
    _keur(werk, plek, jaar, kant, effect_op_vrij(soort, bedrag), besteedt=bedrag > 0 and soort != "vrijval")
    return werk.nieuw(
        Boeking(soort=soort, bedrag=bedrag, jaar=jaar, kant=kant, datum=datum, omschrijving=omschrijving.strip(), bron_soort=bron_soort,
                bron_id=bron_id, organisatie_id=organisatie_id, budgetdocument_id=budgetdocument_id, **plek._asdict())
    )  # fmt: skip


def realiseer(werk: Werk, *, bron_soort: str, bron_id: str, bedrag: int, datum: dt.date, omschrijving: str) -> list[Boeking]:
    """A payment of what was committed for this source: the actual, and the same amount off the commitment, year by year, oldest first.

    Within a year the gebieden, streams and rubrieken pay in proportion to what is open. No oormerk or overspending stops what was
    promised before. Raises `InvoerFout` where more is paid than is open.
    """
    open_ = _open(werk, bron_soort, bron_id)
    keur_open(sum(open_.values()), bedrag)
    boekingen = []
    for deel, stuk in _per_jaar(open_, bedrag):
        for soort, cents in (("verplicht", -stuk), ("gerealiseerd", stuk)):
            boekingen.append(_boek_deel(werk, deel, soort, cents, datum, omschrijving, bron_soort, bron_id))
    return boekingen


def laat_vrijvallen(werk: Werk, *, bron_soort: str, bron_id: str, datum: dt.date, omschrijving: str, bedrag: int | None = None) -> list[Boeking]:
    """What was committed for this source and is no longer needed; without `bedrag` all that is open, else the newest years first.

    Gives no boekingen where nothing is open. Raises `InvoerFout` where `bedrag` is more than is open.
    """
    open_ = _open(werk, bron_soort, bron_id)
    if bedrag is None:
        bedrag = sum(open_.values())
        if not bedrag:
            return []
    keur_open(sum(open_.values()), bedrag)
    delen = _per_jaar(open_, bedrag, nieuwste_eerst=True)
    return [_boek_deel(werk, deel, "vrijval", stuk, datum, omschrijving, bron_soort, bron_id) for deel, stuk in delen]


def ontvang_terug(werk: Werk, *, bron_soort: str, bron_id: str, bedrag: int, datum: dt.date, omschrijving: str) -> list[Boeking]:
    """Money that was paid for this source and came back: lowers the actuals where they were booked. Raises `InvoerFout` above what was paid."""
    betaald = _per_deel(werk, bron_soort, bron_id, ("gerealiseerd",))
    if not 0 < bedrag <= sum(betaald.values()):
        raise InvoerFout("Er kan niet meer terugkomen dan er is betaald.", "bedrag")
    delen = _per_jaar(betaald, bedrag, nieuwste_eerst=True)
    return [_boek_deel(werk, deel, "gerealiseerd", -stuk, datum, omschrijving, bron_soort, bron_id) for deel, stuk in delen]


# -- steps of their own


def tegenboeking(uow: UnitOfWork, id_: str) -> Stap:
    """Reverses one boeking with a counter-entry. A leg of a document takes the other legs along, so that it stays in balance.

    Raises `RegelFout` where it was reversed already, or where a commitment was paid in part.
    """
    with uow("Tegenboeking maken") as werk:
        boeking = werk.haal(Boeking, id_)
        werk.hoofd = id_
        for been in _benen(werk, boeking):
            _keer(werk, been)
    return werk.stap


def realiseer_van(uow: UnitOfWork, id_: str, bedrag: int, datum: dt.date | None = None) -> Stap:
    """A payment of the commitment that was made by hand as boeking `id_`. Raises `RegelFout` where it has another source."""
    with uow("Betaling boeken") as werk:
        boeking = _met_de_hand_verplicht(werk, id_)
        realiseer(werk, bron_soort="hand", bron_id=str(boeking.bron_id), bedrag=bedrag, datum=datum or werk.vandaag,
                  omschrijving=f"Betaald: {boeking.omschrijving}")  # fmt: skip
    return werk.stap


def laat_vrijvallen_van(uow: UnitOfWork, id_: str, bedrag: int | None = None, datum: dt.date | None = None) -> Stap:
    """The rest of a commitment made by hand is no longer needed."""
    with uow("Vrijval boeken") as werk:
        boeking = _met_de_hand_verplicht(werk, id_)
        geboekt = laat_vrijvallen(werk, bron_soort="hand", bron_id=str(boeking.bron_id), bedrag=bedrag, datum=datum or werk.vandaag,
                                  omschrijving=f"Vrijval: {boeking.omschrijving}")  # fmt: skip
        if not geboekt:
            raise RegelFout("Van deze verplichting staat niets meer open.")
    return werk.stap


def overhevel(uow: UnitOfWork, *, bedrag: int, jaar: int, kant: str, van: Plek, naar: Plek, omschrijving: str, datum: dt.date | None = None) -> Stap:
    """Moves budget: one document with two legs that together are nothing. `stap.hoofd` is the document."""
    if bedrag <= 0:
        raise InvoerFout("Vul een bedrag in dat meer is dan nul.", "bedrag")
    if tuple(van) == tuple(naar):
        raise InvoerFout("Kies een andere plek om het geld heen te brengen.", "naar_rubriek_id")
    with uow("Overhevelen") as werk:
        dag = datum or werk.vandaag
        document = werk.nieuw(Budgetdocument(soort="overheveling", datum=dag, jaar=jaar, omschrijving=omschrijving.strip()))
        for plek, cents in ((Plek(*naar), bedrag), (Plek(*van), -bedrag)):
            boek(werk, soort="overheveling", bedrag=cents, jaar=jaar, kant=kant, datum=dag, omschrijving=omschrijving, bron_soort="budgetdocument",
                 bron_id=document.id, budgetdocument_id=document.id, **plek._asdict())  # fmt: skip
    return werk.stap


def begroot(uow: UnitOfWork, *, jaar: int, kant: str, regels: Iterable[Budgetregel], omschrijving: str, datum: dt.date | None = None) -> Stap:
    """A begroting as one document. What was begroot before in such a place changes by the difference: the lines say what it becomes.

    `stap.hoofd` is the document; lines that change nothing book nothing.
    """
    with uow("Begroting boeken") as werk:
        dag = datum or werk.vandaag
        document: Budgetdocument | None = None
        for plek, bedrag in regels:
            nu = _stand(werk, jaar, kant, gebied_id=plek.gebied_id, geldstroom_id=plek.geldstroom_id, rubriek_id=plek.rubriek_id)
            if bedrag == nu.beschikbaar:
                continue
            eerste = not (nu.begroot or nu.wijzigingen)
            document = document or werk.nieuw(Budgetdocument(soort="begroting", datum=dag, jaar=jaar, omschrijving=omschrijving.strip()))
            boek(werk, soort="begroot" if eerste else "wijziging", bedrag=bedrag - nu.beschikbaar, jaar=jaar, kant=kant, datum=dag,
                 omschrijving=omschrijving, bron_soort="budgetdocument", bron_id=document.id, budgetdocument_id=document.id,
                 **Plek(*plek)._asdict())  # fmt: skip
    return werk.stap


# -- inside


def _keur(werk: Werk, plek: Plek, jaar: int, kant: str, effect: int, *, besteedt: bool) -> None:
    """The rules of the stream: its oormerk for what goes to a rubriek, its room for what lowers vrij."""
    stroom = werk.haal(Geldstroom, plek.geldstroom_id)
    if besteedt and weigert(stroom.bij_oormerk, stroom.zorgrecht):
        oormerken = werk.sessie.execute(
            sa.select(Rubriek.id, Rubriek.naam).join(Oormerk, Oormerk.rubriek_id == Rubriek.id)
            .where(levend(Oormerk), levend(Rubriek), Oormerk.geldstroom_id == stroom.id).order_by(Rubriek.volgorde, Rubriek.naam)
        ).all()  # fmt: skip
        keur_oormerk(stroom.naam, plek.rubriek_id, [(id_, naam) for id_, naam in oormerken])
    if effect < 0 and weigert(stroom.bij_over, stroom.zorgrecht) and _is_begroot(werk, stroom.id, jaar, kant):
        nu = _stand(werk, jaar, kant, gebied_id=plek.gebied_id, geldstroom_id=stroom.id)
        keur_ruimte(stroom.naam, werk.haal(Gebied, plek.gebied_id).naam, jaar, nu.vrij, effect)


def _is_begroot(werk: Werk, geldstroom_id: str, jaar: int, kant: str) -> bool:
    """Whether there is a begroting of this stream and year at all: without one there is no room to keep to."""
    stand = _stand(werk, jaar, kant, geldstroom_id=geldstroom_id)
    return bool(stand.begroot or stand.wijzigingen)


def _stand(werk: Werk, jaar: int, kant: str, **plek: str) -> Any:
    """The figures of a place, as `domain.wijkbudget.Stand`."""
    waar = [getattr(Boeking, kolom) == id_ for kolom, id_ in plek.items()]
    zin = sa.select(Boeking.soort, sa.func.sum(Boeking.bedrag)).where(levend(Boeking), Boeking.jaar == jaar, Boeking.kant == kant, *waar)
    return stand_van((soort, som) for soort, som in werk.sessie.execute(zin.group_by(Boeking.soort)))


def _open(werk: Werk, bron_soort: str, bron_id: str) -> dict[tuple[Any, ...], int]:
    """The open commitments of a source, per year and place."""
    return _per_deel(werk, bron_soort, bron_id, ("verplicht", "vrijval"))


def _per_deel(werk: Werk, bron_soort: str, bron_id: str, soorten: tuple[str, ...]) -> dict[tuple[Any, ...], int]:
    bedrag = sa.func.sum(sa.case((Boeking.soort == "vrijval", -Boeking.bedrag), else_=Boeking.bedrag))
    zin = sa.select(*_DEEL, bedrag).where(levend(Boeking), Boeking.bron_id == bron_id, Boeking.bron_soort == bron_soort, Boeking.soort.in_(soorten))
    return {tuple(rij[:-1]): rij[-1] for rij in werk.sessie.execute(zin.group_by(*_DEEL).order_by(*_DEEL)) if rij[-1] > 0}


def _per_jaar(delen: dict[tuple[Any, ...], int], bedrag: int, *, nieuwste_eerst: bool = False) -> list[tuple[tuple[Any, ...], int]]:
    """Splits an amount over the parts: year after year, within a year by what each part has."""
    uit: list[tuple[tuple[Any, ...], int]] = []
    for jaar in sorted({deel[0] for deel in delen}, reverse=nieuwste_eerst):
        van_jaar = {deel: cents for deel, cents in delen.items() if deel[0] == jaar}
        nu = min(bedrag, sum(van_jaar.values()))
        uit += [(deel, stuk) for deel, stuk in zip(van_jaar, verdeel(nu, list(van_jaar.values())), strict=True) if stuk]
        bedrag -= nu
    return uit


def _boek_deel(werk: Werk, deel: tuple[Any, ...], soort: str, bedrag: int, datum: dt.date, omschrijving: str, bron_soort: str,
               bron_id: str) -> Boeking:  # fmt: skip
    waar = dict(zip((kolom.key for kolom in _DEEL), deel, strict=True))
    return werk.nieuw(Boeking(soort=soort, bedrag=bedrag, datum=datum, omschrijving=omschrijving, bron_soort=bron_soort, bron_id=bron_id, **waar))


def _benen(werk: Werk, boeking: Boeking) -> list[Boeking]:
    """The boeking, or all legs of its overheveling."""
    if boeking.soort == "overheveling" and boeking.tegen_id:
        raise RegelFout("Deze overheveling is al teruggeboekt. Maak een nieuwe overheveling.")
    if boeking.soort != "overheveling" or not boeking.budgetdocument_id:
        return [boeking]
    document = boeking.budgetdocument_id
    return werk.zoek(sa.select(Boeking).where(levend(Boeking), Boeking.budgetdocument_id == document, Boeking.tegen_id.is_(None)))


def _keer(werk: Werk, boeking: Boeking) -> None:
    keten = sa.select(Boeking.id, Boeking.bedrag).where(Boeking.id == boeking.id).cte("keten", recursive=True)
    keten = keten.union_all(sa.select(Boeking.id, Boeking.bedrag).where(Boeking.tegen_id == keten.c.id, levend(Boeking)))
    if not werk.sessie.scalar(sa.select(sa.func.sum(keten.c.bedrag))):
        raise RegelFout("Deze boeking is al teruggeboekt.")
    if boeking.soort == "verplicht" and boeking.bedrag > 0 and boeking.bron_soort and boeking.bron_id:
        deel = tuple(getattr(boeking, kolom.key) for kolom in _DEEL)
        if _open(werk, boeking.bron_soort, boeking.bron_id).get(deel, 0) < boeking.bedrag:
            raise RegelFout("Van deze verplichting is al betaald of vrijgevallen. Boek dat eerst terug.")
    waarden = {kolom.key: getattr(boeking, kolom.key) for kolom in Boeking.__table__.columns}
    woorden = boeking.omschrijving if boeking.tegen_id else f"Teruggeboekt: {boeking.omschrijving}"
    anders = {"id": nieuw_id(), "bedrag": -boeking.bedrag, "tegen_id": boeking.id, "datum": werk.vandaag, "omschrijving": woorden}
    werk.nieuw(Boeking(**waarden | anders))


def _met_de_hand_verplicht(werk: Werk, id_: str) -> Boeking:
    boeking = werk.haal(Boeking, id_)
    werk.hoofd = id_
    if boeking.soort != "verplicht" or boeking.bedrag < 0:
        raise RegelFout("Dit kan alleen bij een verplichting.")
    if boeking.bron_soort != "hand":
        raise RegelFout("Deze verplichting hoort bij een dossier. Doe het daar, dan boekt Wijkagenda het zelf.")
    return boeking


def _maak_met_de_hand(werk: Werk, waarden: dict[str, Any]) -> Boeking:
    """A boeking from the form or an import; it is its own source."""
    if waarden["soort"] == "overheveling":
        raise InvoerFout("Een overheveling heeft twee kanten. Gebruik daarvoor ‘Overhevelen’.", "soort")
    keur_bedrag(waarden["soort"], waarden["bedrag"], met_de_hand=True)
    if waarden["soort"] == "vrijval":
        plek = {naam: waarden[naam] for naam in Plek._fields}
        keur_open(_stand(werk, waarden["jaar"], waarden["kant"], **plek).verplicht, waarden["bedrag"])
    boeking = boek(werk, bron_soort="hand", **waarden)
    boeking.bron_id = boeking.id
    return boeking


def _keur_deelname(_werk: Werk, deelname: Deelname) -> None:
    if deelname.tot and deelname.tot < deelname.van:
        raise InvoerFout("‘Tot’ ligt vóór ‘Vanaf’. Kies een latere datum.", "tot")


def _keur_taakveld(_werk: Werk, taakveld: Taakveld) -> None:
    if taakveld.van and taakveld.tot and taakveld.tot < taakveld.van:
        raise InvoerFout("Het laatste jaar ligt vóór het eerste. Kies een later jaar.", "tot")


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {"boeking": _maak_met_de_hand}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {"deelname": _keur_deelname, "taakveld": _keur_taakveld}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
