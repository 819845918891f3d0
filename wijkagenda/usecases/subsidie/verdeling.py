"""Proefverdelingen: variants to compare, points on the criteria, and from one variant all decisions at once.

A variant that decisions were made from stands; who goes on makes a copy. The decisions are concepts: until one is made known,
the step that made them is undone as a whole.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import Fout, InvoerFout, NietGevonden, RegelFout
from wijkagenda.basis.opmaak import aantal
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import levend, sleutel_id
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.subsidie import Aanvraag, Criteriumoordeel, Regeling, RegelingCriterium, Verdeling, VerdelingBuiten
from wijkagenda.domain.subsidie_stappen import VOOR_BESLUIT
from wijkagenda.domain.velden import veld_van
from wijkagenda.domain.verdeling import Uitkomst
from wijkagenda.domain.verdeling_stand import reken_uit, varianten, verdeelstof
from wijkagenda.domain.verdeling_woorden import motivering
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk
from wijkagenda.usecases.subsidie.besluit import neem_besluit_in

GEBRUIKT = "Van deze proefverdeling zijn besluiten gemaakt. Zij verandert niet meer. Maak een kopie om verder te proberen."
_NOEM = 5


def maak_verdeling(werk: Werk, waarden: dict[str, Any]) -> Verdeling:
    """A new variant. Without a lotingswoord it takes that of the first variant of the regeling, so that they compare, else its name."""
    regeling = werk.haal(Regeling, waarden["regeling_id"])
    if not (waarden.get("loting") or "").strip():
        eerste = sa.select(Verdeling.loting).where(levend(Verdeling), Verdeling.regeling_id == regeling.id, Verdeling.loting.is_not(None))
        waarden = waarden | {"loting": werk.sessie.scalar(eerste.order_by(Verdeling.id).limit(1)) or regeling.naam}
    return werk.nieuw(Verdeling(**{"gedeeltelijk": False, "doorgaan": False} | waarden))


def kopieer_verdeling(uow: UnitOfWork, id_: str, naam: str) -> Stap:
    """The same variant again under another name, with what it leaves out; `stap.hoofd` is the copy."""
    with uow("Proefverdeling kopiëren") as werk:
        oud = werk.haal(Verdeling, id_)
        nieuw = werk.nieuw(Verdeling(regeling_id=oud.regeling_id, naam=veld_van("verdeling", "naam").keur(naam), basis=oud.basis,
                                     gedeeltelijk=oud.gedeeltelijk, doorgaan=oud.doorgaan, loting=oud.loting))  # fmt: skip
        for buiten in werk.zoek(sa.select(VerdelingBuiten).where(levend(VerdelingBuiten), VerdelingBuiten.verdeling_id == id_)):
            sleutel = sleutel_id("verdeling_buiten", nieuw.id, buiten.aanvraag_id)
            werk.nieuw(VerdelingBuiten(id=sleutel, verdeling_id=nieuw.id, aanvraag_id=buiten.aanvraag_id, reden=buiten.reden))
        werk.hoofd = nieuw.id
    return werk.stap


def laat_buiten(uow: UnitOfWork, verdeling_id: str, aanvraag_id: str, reden: str) -> Stap:
    """Leaves an application out of one variant, with the reason. Raises `InvoerFout`, `RegelFout`."""
    if not reden.strip():
        raise InvoerFout("Schrijf op waarom deze aanvraag niet meedoet.", "reden")
    with uow("Aanvraag buiten de proefverdeling laten") as werk:
        buiten = werk.sessie.get(VerdelingBuiten, sleutel := sleutel_id("verdeling_buiten", verdeling_id, aanvraag_id))
        if buiten is None:
            buiten = werk.nieuw(VerdelingBuiten(id=sleutel, verdeling_id=verdeling_id, aanvraag_id=aanvraag_id, reden=reden.strip()))
        buiten.reden, buiten.verwijderd = reden.strip(), False
        keur_buiten(werk, buiten)
        werk.hoofd = verdeling_id
    return werk.stap


def neem_weer_mee(uow: UnitOfWork, verdeling_id: str, aanvraag_id: str) -> Stap:
    """Takes an application into a variant again. Raises `RegelFout`."""
    with uow("Aanvraag weer meenemen in de proefverdeling") as werk:
        buiten = werk.haal(VerdelingBuiten, sleutel_id("verdeling_buiten", verdeling_id, aanvraag_id))
        keur_buiten_weg(werk, buiten)
        buiten.verwijderd = True
        werk.hoofd = verdeling_id
    return werk.stap


def geef_punten(uow: UnitOfWork, aanvraag_id: str, punten: Mapping[str, tuple[int | None, str]]) -> Stap:
    """Points (0-10) with a reason by criterium id; no points takes them away. Raises `InvoerFout`: both are needed, or neither."""
    with uow("Punten geven op de criteria") as werk:
        for criterium_id, (aantal_, reden) in punten.items():
            _zet_punten(werk, aanvraag_id, criterium_id, aantal_, reden.strip())
        werk.hoofd = aanvraag_id
    return werk.stap


def _zet_punten(werk: Werk, aanvraag_id: str, criterium_id: str, punten: int | None, reden: str) -> None:
    criterium = werk.haal(RegelingCriterium, criterium_id)
    if (punten is None) == bool(reden):
        wat = "hoeveel punten" if punten is None else "waarom"
        raise InvoerFout(f"Vul bij ‘{criterium.naam}’ ook in {wat}.", criterium_id)
    oordeel = werk.sessie.get(Criteriumoordeel, sleutel := sleutel_id("criteriumoordeel", aanvraag_id, criterium_id))
    if punten is None:
        if oordeel is not None and not oordeel.verwijderd:
            keur_oordeel(werk, oordeel)
            oordeel.verwijderd = True
        return
    veld_van("criteriumoordeel", "punten").keur(punten)
    if oordeel is None:
        oordeel = werk.nieuw(Criteriumoordeel(id=sleutel, aanvraag_id=aanvraag_id, criterium_id=criterium_id, punten=punten, reden=reden))
    oordeel.punten, oordeel.reden, oordeel.verwijderd = punten, reden, False
    keur_oordeel(werk, oordeel)


def keur_oordeel(werk: Werk, oordeel: Criteriumoordeel) -> None:
    """Points are for a criterium of the application's own regeling, and until the decision. Raises `RegelFout`."""
    aanvraag = werk.haal(Aanvraag, oordeel.aanvraag_id)
    if werk.haal(RegelingCriterium, oordeel.criterium_id).regeling_id != aanvraag.regeling_id:
        raise RegelFout("Dit criterium hoort bij een andere regeling dan de aanvraag. Kies een criterium van haar eigen regeling.")
    if aanvraag.status not in VOOR_BESLUIT:
        raise RegelFout("Punten geven kan van de ontvangst tot het besluit. Neem eerst het besluit terug.")


def keur_verdeling(_werk: Werk, verdeling: Verdeling) -> None:
    """Raises `RegelFout` once decisions were made from it."""
    if verdeling.gebruikt_op is not None:
        raise RegelFout(GEBRUIKT)


def keur_buiten_weg(werk: Werk, buiten: VerdelingBuiten) -> None:
    """Back into a variant that may change. Raises `RegelFout`."""
    keur_verdeling(werk, werk.haal(Verdeling, buiten.verdeling_id))


def keur_buiten(werk: Werk, buiten: VerdelingBuiten) -> None:
    """Left out of a variant that may change, and an application of its regeling. Raises `RegelFout`."""
    verdeling = werk.haal(Verdeling, buiten.verdeling_id)
    keur_verdeling(werk, verdeling)
    if werk.haal(Aanvraag, buiten.aanvraag_id).regeling_id != verdeling.regeling_id:
        raise RegelFout("Deze aanvraag valt onder een andere regeling. Kies een aanvraag van deze regeling.")


def maak_besluiten(uow: UnitOfWork, verdeling_id: str, *, mandaat_id: str, datum: dt.date | None = None, grond: str = "regeling") -> Stap:
    """A concept decision on every application of one variant, with the motivering of its outcome; all of them, or none.

    `grond` is the ground where the advice was to refuse. Raises `InvoerFout`, or `RegelFout` that names the applications on which
    no decision can be taken.
    """
    with uow("Besluiten maken uit een proefverdeling") as werk:
        dag = datum or werk.vandaag
        verdeling = werk.haal(Verdeling, verdeling_id)
        keur_verdeling(werk, verdeling)
        stof = verdeelstof(werk.sessie, verdeling.regeling_id, dag)
        variant = next(v for v in varianten(werk.sessie, stof) if v.id == verdeling_id)
        uitkomsten = reken_uit(stof, variant).uitkomsten
        if not uitkomsten:
            raise RegelFout("Er is geen aanvraag waarover nu een besluit kan worden genomen.")
        namen = _gebiednamen(werk)
        fouten: list[tuple[Uitkomst, Fout]] = []
        for u in uitkomsten:
            try:
                neem_besluit_in(werk, u.kandidaat.id, soort=u.besluit, bedrag=u.toegekend, grond=u.grond or grond, mandaat_id=mandaat_id, datum=dag,
                                motivering=motivering(u, variant.regel, stof.regeling, namen, len(uitkomsten)))  # fmt: skip
            except NietGevonden:
                raise
            except Fout as fout:
                fouten.append((u, fout))
        _weiger_bij_fouten(fouten, len(uitkomsten))
        verdeling.gebruikt_op = dag
        werk.hoofd = verdeling_id
    return werk.stap


def _weiger_bij_fouten(fouten: list[tuple[Uitkomst, Fout]], van: int) -> None:
    """What is wrong with every one is said once; else those with which something is wrong are named."""
    if not fouten:
        return
    if len(fouten) == van and len({str(fout) for _, fout in fouten}) == 1:
        raise fouten[0][1]
    regels = [f"{u.kandidaat.kenmerk} {u.kandidaat.titel}: {fout}" for u, fout in fouten[:_NOEM]]
    if len(fouten) > _NOEM:
        regels.append(f"En nog {aantal(len(fouten) - _NOEM, 'aanvraag', 'aanvragen')}.")
    raise RegelFout("\n".join(["Er is geen enkel besluit gemaakt, want bij deze aanvragen kan het niet:", *regels]))


def _gebiednamen(werk: Werk) -> dict[str, str]:
    return dict(werk.sessie.execute(sa.select(Gebied.id, Gebied.naam).where(levend(Gebied))).all())
