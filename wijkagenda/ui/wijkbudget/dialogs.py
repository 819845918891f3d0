"""The steps that book: a new boeking, a payment, what falls free, a transfer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.queries.boeking import BoekingRij, stand_van_bron
from wijkagenda.queries.record import record
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record.dialoog import StapDialoog
from wijkagenda.usecases import velden
from wijkagenda.usecases import wijkbudget as wb

Cel = tuple[str | None, str | None]
"""(rubriek id, geldstroom id) of the cell that was chosen."""

Bron = tuple[str, str]
"""(soort, id) of the record that a boeking is for."""

_VRAAG = ("soort", "bedrag", "rubriek_id", "geldstroom_id", "gebied_id", "omschrijving")
_MEER = ("datum", "jaar", "kant", "organisatie_id")
_BRONNEN = (
    Veld("actie", "Hoort bij actie", Soort.VERWIJZING, verwijst="actie", meer=True),
    Veld("initiatief", "Hoort bij initiatief", Soort.VERWIJZING, verwijst="initiatief", meer=True),
    Veld("stuk", "Hoort bij stuk", hulp="Bijvoorbeeld het nummer van een factuur of een brief.", meer=True),
)
"""What a boeking may be for; at most one of them."""
_BEDRAG = velden.veld_van("boeking", "bedrag")
_DATUM = velden.veld_van("boeking", "datum")


def nieuwe_boeking(omgeving: Omgeving, kant: str, cel: Cel = (None, None), ouder: QWidget | None = None, *, bron: Bron | None = None) -> str | None:
    """Asks a boeking, for the record `bron` if given; the id of what was made, or None."""
    vragen = [velden.veld_van("boeking", n) for n in _VRAAG] + [replace(velden.veld_van("boeking", n), meer=True) for n in _MEER]
    zonder = [replace(v, keuzes=tuple(k for k in v.keuzes if k.code != "overheveling")) if v.naam == "soort" else v for v in vragen]
    begin: dict[str, Waarde] = {"soort": "verplicht", "rubriek_id": cel[0], "geldstroom_id": cel[1], "gebied_id": _gebied(omgeving), "kant": kant,
                                "datum": omgeving.klok.vandaag(), "jaar": omgeving.jaar}  # fmt: skip
    begin |= _van_bron(omgeving, bron) if bron is not None else {}
    uitleg = "Een boeking verandert niet meer. Een vergissing draait u terug met een tegenboeking."

    def doe(waarden: Mapping[str, Waarde]) -> Stap:
        gevuld = {n: w for n, w in waarden.items() if w not in (None, "")}
        bronnen = [(veld.naam, gevuld.pop(veld.naam)) for veld in _BRONNEN if veld.naam in gevuld]
        if len(bronnen) > 1:
            raise InvoerFout("Een boeking hoort bij één ding. Kies een actie, een initiatief of een stuk.", bronnen[-1][0])
        erbij = {"bron_soort": bronnen[0][0], "bron_id": bronnen[0][1]} if bronnen else {}
        return velden.maak(_uow(omgeving), "boeking", gevuld | erbij)

    dialoog = StapDialoog(omgeving, "Nieuwe boeking", [*zonder, *_BRONNEN], uitleg, "Boeken", doe, begin=begin, ouder=ouder)
    if bron is not None:
        dialoog.formulier.vouw_uit()
    dialoog.exec()
    return dialoog.stap.hoofd if dialoog.stap is not None else None


def _van_bron(omgeving: Omgeving, bron: Bron) -> dict[str, Waarde]:
    """What the record says that a boeking is for: its gebied, rubriek, words, and itself."""
    soort, id_ = bron
    waarden = record(omgeving.lees(), soort, id_).waarden
    gevonden = {"gebied_id": waarden.get("gebied_id"), "rubriek_id": waarden.get("rubriek_id"), "omschrijving": waarden.get("titel"), soort: id_}
    return {naam: waarde for naam, waarde in gevonden.items() if waarde is not None}


def boek_betaling(omgeving: Omgeving, rij: BoekingRij, ouder: QWidget | None = None) -> None:
    """A payment of a commitment made by hand: begins with all that is open."""
    open_ = stand_van_bron(omgeving.lees(), str(rij.bron_soort), str(rij.bron_id)).verplicht

    def doe(waarden: Mapping[str, Any]) -> Stap:
        return wb.realiseer_van(_uow(omgeving), rij.id, waarden["bedrag"], waarden["datum"])

    uitleg = f"‘{rij.omschrijving}’: wat u betaalt gaat van de verplichting af en komt bij gerealiseerd."
    StapDialoog(omgeving, "Betaling boeken", [_BEDRAG, _DATUM], uitleg, "Boeken", doe,
                begin={"bedrag": open_ or None, "datum": omgeving.klok.vandaag()}, ouder=ouder).exec()  # fmt: skip


def laat_vrijvallen(omgeving: Omgeving, rij: BoekingRij, ouder: QWidget | None = None) -> None:
    """What of a commitment is not needed any more: begins with all that is open."""
    open_ = stand_van_bron(omgeving.lees(), str(rij.bron_soort), str(rij.bron_id)).verplicht

    def doe(waarden: Mapping[str, Any]) -> Stap:
        return wb.laat_vrijvallen_van(_uow(omgeving), rij.id, waarden["bedrag"], waarden["datum"])

    uitleg = f"‘{rij.omschrijving}’: wat u laat vrijvallen is weer vrij om te besteden."
    StapDialoog(omgeving, "Laat vrijvallen", [_BEDRAG, _DATUM], uitleg, "Boeken", doe,
                begin={"bedrag": open_ or None, "datum": omgeving.klok.vandaag()}, ouder=ouder).exec()  # fmt: skip


def overhevelen(omgeving: Omgeving, kant: str, cel: Cel = (None, None), ouder: QWidget | None = None) -> None:
    """Moves budget from one place to another; together that is nothing."""
    paren = (("van", "Van"), ("naar", "Naar"))
    soorten = (("rubriek", "rubriek"), ("geldstroom", "geldstroom"), ("gebied", "gebied"))
    vragen = [Veld(f"{kort}_{s}_id", f"{woord} {naam}", Soort.VERWIJZING, True, verwijst=s) for s, naam in soorten for kort, woord in paren]
    vragen += [_BEDRAG, replace(velden.veld_van("boeking", "omschrijving"), label="Waarom")]
    begin: dict[str, Waarde] = {"van_rubriek_id": cel[0], "van_geldstroom_id": cel[1], "naar_geldstroom_id": cel[1]}
    begin |= {f"{kort}_gebied_id": _gebied(omgeving) for kort, _ in paren}

    def doe(waarden: Mapping[str, Any]) -> Stap:
        van, naar = (wb.Plek(waarden[f"{k}_gebied_id"], waarden[f"{k}_geldstroom_id"], waarden[f"{k}_rubriek_id"]) for k, _ in paren)
        wat = {"bedrag": waarden["bedrag"], "omschrijving": waarden["omschrijving"]}
        return wb.overhevel(_uow(omgeving), jaar=omgeving.jaar, kant=kant, van=van, naar=naar, **wat)

    bij = "bestedingen" if kant == "besteding" else "verstrekkingen"
    uitleg = f"Bij de {bij} van {omgeving.jaar}. Wat hier af gaat komt daar bij; samen blijft het budget gelijk."
    StapDialoog(omgeving, "Overhevelen", vragen, uitleg, "Overhevelen", doe, begin=begin, ouder=ouder).exec()


def _gebied(omgeving: Omgeving) -> str | None:
    return omgeving.gebied_ids[0] if len(omgeving.gebied_ids) == 1 else None


def _uow(omgeving: Omgeving) -> Any:
    if omgeving.bestand is None:
        raise RuntimeError("no file is open")
    return omgeving.bestand.uow
