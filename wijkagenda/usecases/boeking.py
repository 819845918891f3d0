"""Lines of the ledger, inside a step that is open: one by one, or what happens to the commitments of a source.

`boek` books a single line; `realiseer`, `laat_vrijvallen` and `ontvang_terug` what becomes of what was committed for a source
(an aanvraag, an actie, …). A source is the pair (bron_soort, bron_id); every boeking says its own. Nothing is ever changed:
a mistake is reversed by a counter-entry, an actual reverses its commitment.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.geld import verdeel
from wijkagenda.domain.basis_model import levend, nieuw_id
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.jaarafsluiting import afgesloten_door, keur_open_jaar
from wijkagenda.domain.velden.wijkbudget import BOEKINGSOORTEN, KANTEN
from wijkagenda.domain.verdeelsleutel import per_gebied
from wijkagenda.domain.wijkbudget import (
    Boeking,
    Geldstroom,
    Oormerk,
    Plek,
    Rubriek,
    Stand,
    effect_op_vrij,
    keur_bedrag,
    keur_oormerk,
    keur_open,
    keur_ruimte,
    stand_van,
    weigert,
)
from wijkagenda.storage.unit_of_work import Werk

Delen = Sequence[tuple[str, int]]
"""Gebieden with their shares."""
Deel = tuple[Any, ...]
"""The year and place of a part of what a source has: the values of `DEEL`."""
DEEL = (Boeking.jaar, Boeking.gebied_id, Boeking.geldstroom_id, Boeking.rubriek_id, Boeking.kant, Boeking.organisatie_id)


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


def realiseer(werk: Werk, *, bron_soort: str, bron_id: str, bedrag: int, datum: dt.date, omschrijving: str, delen: Delen = ()) -> list[Boeking]:
    """A payment of what was committed for this source: the actual, and the same amount off the commitment, oldest year first.

    With `delen` (gebied id, share) each cent goes to the gebied that it was committed to, see `domain.verdeelsleutel`; without,
    the places of a year pay in proportion to what is open. No oormerk or overspending stops what was promised before. Raises
    `InvoerFout` where more is paid than is open.
    """
    open_ = open_van(werk, bron_soort, bron_id)
    keur_open(sum(open_.values()), bedrag)
    betaald = sum(betaald_van(werk, bron_soort, bron_id).values())
    boekingen = []
    for deel, stuk in _neem(open_, bedrag, delen, betaald, nieuwste_eerst=False):
        for soort, cents in (("verplicht", -stuk), ("gerealiseerd", stuk)):
            boekingen.append(_boek_deel(werk, deel, soort, cents, datum, omschrijving, bron_soort, bron_id))
    return boekingen


def laat_vrijvallen(werk: Werk, *, bron_soort: str, bron_id: str, datum: dt.date, omschrijving: str, bedrag: int | None = None,
                    delen: Delen = ()) -> list[Boeking]:  # fmt: skip
    """What was committed for this source and is no longer needed; without `bedrag` all that is open, else the newest years first.

    Gives no boekingen where nothing is open. Raises `InvoerFout` where `bedrag` is more than is open.
    """
    open_ = open_van(werk, bron_soort, bron_id)
    heel = sum(open_.values())
    if bedrag is None:
        bedrag = heel
        if not bedrag:
            return []
    keur_open(heel, bedrag)
    blijft = sum(betaald_van(werk, bron_soort, bron_id).values()) + heel - bedrag
    stukken = _neem(open_, bedrag, delen, blijft, nieuwste_eerst=True)
    return [_boek_deel(werk, deel, "vrijval", stuk, datum, omschrijving, bron_soort, bron_id) for deel, stuk in stukken]


def ontvang_terug(werk: Werk, *, bron_soort: str, bron_id: str, bedrag: int, datum: dt.date, omschrijving: str, delen: Delen = (),
                  weer_open: bool = False) -> list[Boeking]:  # fmt: skip
    """Money that was paid for this source and came back: lowers the actuals, newest year first; a closed year stays as it is, then
    it counts in the first year that is open. `weer_open`: it was a mistake, so the commitment is there again.

    Raises `InvoerFout` above what was paid.
    """
    betaald = betaald_van(werk, bron_soort, bron_id)
    som = sum(betaald.values())
    if not 0 < bedrag <= som:
        raise InvoerFout("Er kan niet meer terugkomen dan er is betaald.", "bedrag")
    boekingen = []
    for deel, stuk in _neem(betaald, bedrag, delen, som - bedrag, nieuwste_eerst=True):
        hier = (eerste_open_jaar(werk, deel[1], deel[0]), *deel[1:])
        boekingen.append(_boek_deel(werk, hier, "gerealiseerd", -stuk, datum, omschrijving, bron_soort, bron_id))
        if weer_open:
            boekingen.append(_boek_deel(werk, hier, "verplicht", stuk, datum, omschrijving, bron_soort, bron_id))
    return boekingen


def eerste_open_jaar(werk: Werk, gebied_id: str, jaar: int) -> int:
    """This year, or the first one after it that was not closed."""
    while (gebied_id, jaar) in afgesloten(werk):
        jaar += 1
    return jaar


def afgesloten(werk: Werk) -> dict[tuple[str, int], str]:
    """The closed years, read once per step."""
    gevonden: dict[tuple[str, int], str] = werk.sessie.info.setdefault("afgesloten", None) or afgesloten_door(werk.sessie)
    werk.sessie.info["afgesloten"] = gevonden
    return gevonden


def keer_boeking(werk: Werk, boeking: Boeking, budgetdocument_id: str | None = None) -> None:
    """The counter-entry of a boeking, by default in the same document."""
    waarden = {kolom.key: getattr(boeking, kolom.key) for kolom in Boeking.__table__.columns}
    woorden = boeking.omschrijving if boeking.tegen_id else f"Teruggeboekt: {boeking.omschrijving}"
    anders = {"id": nieuw_id(), "bedrag": -boeking.bedrag, "tegen_id": boeking.id, "datum": werk.vandaag, "omschrijving": woorden,
             "budgetdocument_id": budgetdocument_id or boeking.budgetdocument_id}  # fmt: skip
    werk.nieuw(Boeking(**waarden | anders))


# -- inside


def _keur(werk: Werk, plek: Plek, jaar: int, kant: str, effect: int, *, besteedt: bool) -> None:
    """The year is open, and the rules of the stream: its oormerk for what goes to a rubriek, its room for what lowers vrij."""
    keur_jaar(werk, plek.gebied_id, jaar)
    stroom = werk.haal(Geldstroom, plek.geldstroom_id)
    if besteedt:
        keur_oormerk_van(werk, stroom, plek.rubriek_id)
    if effect < 0 and weigert(stroom.bij_over, stroom.zorgrecht) and _is_begroot(werk, stroom.id, jaar, kant):
        nu = stand_op(werk, jaar, kant, gebied_id=plek.gebied_id, geldstroom_id=stroom.id)
        keur_ruimte(stroom.naam, werk.haal(Gebied, plek.gebied_id).naam, jaar, nu.vrij, effect)


def keur_oormerk_van(werk: Werk, stroom: Geldstroom, rubriek_id: str) -> None:
    """A stream that refuses goes to its own rubrieken. Raises `RegelFout`."""
    if weigert(stroom.bij_oormerk, stroom.zorgrecht):
        oormerken = werk.sessie.execute(
            sa.select(Rubriek.id, Rubriek.naam).join(Oormerk, Oormerk.rubriek_id == Rubriek.id)
            .where(levend(Oormerk), levend(Rubriek), Oormerk.geldstroom_id == stroom.id).order_by(Rubriek.volgorde, Rubriek.naam)
        ).all()  # fmt: skip
        keur_oormerk(stroom.naam, rubriek_id, [(id_, naam) for id_, naam in oormerken])


def keur_jaar(werk: Werk, gebied_id: str, jaar: int) -> None:
    if dicht := afgesloten(werk):
        keur_open_jaar(gebied_id, werk.haal(Gebied, gebied_id).naam, jaar, dicht)


def _is_begroot(werk: Werk, geldstroom_id: str, jaar: int, kant: str) -> bool:
    """Whether there is a begroting of this stream and year at all: without one there is no room to keep to."""
    stand = stand_op(werk, jaar, kant, geldstroom_id=geldstroom_id)
    return bool(stand.begroot or stand.wijzigingen)


def stand_op(werk: Werk, jaar: int, kant: str, **plek: str) -> Stand:
    """The figures of a place."""
    waar = [getattr(Boeking, kolom) == id_ for kolom, id_ in plek.items()]
    zin = sa.select(Boeking.soort, sa.func.sum(Boeking.bedrag)).where(levend(Boeking), Boeking.jaar == jaar, Boeking.kant == kant, *waar)
    return stand_van((soort, som) for soort, som in werk.sessie.execute(zin.group_by(Boeking.soort)))


def open_van(werk: Werk, bron_soort: str, bron_id: str) -> dict[Deel, int]:
    """The open commitments of a source, per year and place."""
    return {deel: cents for deel, cents in _per_deel(werk, bron_soort, bron_id, ("verplicht", "vrijval")).items() if cents > 0}


def betaald_van(werk: Werk, bron_soort: str, bron_id: str) -> dict[Deel, int]:
    """What was paid for a source and did not come back, per year and place."""
    return _per_deel(werk, bron_soort, bron_id, ("gerealiseerd",))


def _per_deel(werk: Werk, bron_soort: str, bron_id: str, soorten: tuple[str, ...]) -> dict[Deel, int]:
    bedrag = sa.func.sum(sa.case((Boeking.soort == "vrijval", -Boeking.bedrag), else_=Boeking.bedrag))
    zin = sa.select(*DEEL, bedrag).where(levend(Boeking), Boeking.bron_id == bron_id, Boeking.bron_soort == bron_soort, Boeking.soort.in_(soorten))
    return {tuple(rij[:-1]): rij[-1] for rij in werk.sessie.execute(zin.group_by(*DEEL).order_by(*DEEL)) if rij[-1]}


def _neem(voorraad: dict[Deel, int], bedrag: int, delen: Delen, vanaf: int, *, nieuwste_eerst: bool) -> list[tuple[Deel, int]]:
    """Takes an amount out of what there is, year after year: of each gebied what the cents after `vanaf` say, else in proportion."""
    if not delen:
        return _naar_rato(voorraad, bedrag, nieuwste_eerst=nieuwste_eerst)
    voor, na = per_gebied(vanaf, delen), per_gebied(vanaf + bedrag, delen)
    uit: list[tuple[Deel, int]] = []
    for gebied, cents in na.items():
        rest = cents - voor[gebied]
        for deel in sorted((d for d in voorraad if d[1] == gebied), key=lambda d: int(d[0]), reverse=nieuwste_eerst):
            stuk = min(rest, max(0, voorraad[deel]))
            uit += [(deel, stuk)] if stuk else []
            rest -= stuk
    return uit


def _naar_rato(voorraad: dict[Deel, int], bedrag: int, *, nieuwste_eerst: bool) -> list[tuple[Deel, int]]:
    uit: list[tuple[Deel, int]] = []
    for jaar in sorted({deel[0] for deel in voorraad}, reverse=nieuwste_eerst):
        van_jaar = {deel: max(0, cents) for deel, cents in voorraad.items() if deel[0] == jaar}
        nu = min(bedrag, sum(van_jaar.values()))
        if nu:
            uit += [(deel, stuk) for deel, stuk in zip(van_jaar, verdeel(nu, list(van_jaar.values())), strict=True) if stuk]
        bedrag -= nu
    return uit


def _boek_deel(werk: Werk, deel: Deel, soort: str, bedrag: int, datum: dt.date, omschrijving: str, bron_soort: str,
               bron_id: str) -> Boeking:  # fmt: skip
    keur_jaar(werk, deel[1], deel[0])
    waar = dict(zip((kolom.key for kolom in DEEL), deel, strict=True))
    return werk.nieuw(Boeking(soort=soort, bedrag=bedrag, datum=datum, omschrijving=omschrijving, bron_soort=bron_soort, bron_id=bron_id, **waar))
