"""Words for the plain-language check: added, given another alternative, left alone, or as shipped again; shared with every copy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import Rij, sleutel_id
from wijkagenda.domain.taalwoord import Taalwoord, keur_woord
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk


def woord_id(woord: str) -> str:
    """The id of a word: the same in every copy. Raises `InvoerFout`."""
    return sleutel_id("taalwoord", keur_woord(woord))


def bewaar_woord(uow: UnitOfWork, woord: str, liever: str | None, *, uit: bool = False) -> Stap:
    """What this file says of a word, in the place of what it said before or of the shipped list. Raises `InvoerFout`."""
    with uow("Woord voor eenvoudige taal") as werk:
        rij = _zorg_voor(werk, woord)
        rij.liever, rij.uit = " ".join((liever or "").split()) or None, uit
    return werk.stap


def zet_woorden(uow: UnitOfWork, woorden: Iterable[tuple[str, str | None]], *, uit: bool) -> Stap:
    """Leaves words alone from now on, or advises against them again; each with the alternative that it has. Raises `InvoerFout`."""
    with uow("Geen tip meer bij een woord" if uit else "Weer een tip bij een woord") as werk:
        for woord, liever in woorden:
            rij = _zorg_voor(werk, woord)
            rij.liever, rij.uit = liever, uit
    return werk.stap


def _zorg_voor(werk: Werk, woord: str) -> Taalwoord:
    id_ = woord_id(woord)
    rij = werk.sessie.get(Taalwoord, id_) or werk.nieuw(Taalwoord(id=id_, woord=keur_woord(woord), uit=False))
    rij.verwijderd = False
    werk.hoofd = werk.hoofd or id_
    return rij


def _maak(werk: Werk, waarden: dict[str, Any]) -> Taalwoord:
    """By its fields; a word that is in the file already is not made twice."""
    bestaand = werk.sessie.get(Taalwoord, woord_id(waarden["woord"]))
    if bestaand is not None and not bestaand.verwijderd:
        raise RegelFout(f"‘{bestaand.woord}’ staat al in de lijst. Pas dat woord aan.")
    rij = _zorg_voor(werk, waarden["woord"])
    rij.liever, rij.uit = waarden.get("liever"), bool(waarden.get("uit"))
    return rij


def _keur(_werk: Werk, rij: Taalwoord) -> None:
    """The word itself is the key by which copies know it, so it stays as it was made."""
    if woord_id(rij.woord) != rij.id:
        raise RegelFout("Een woord zelf verandert niet. Verwijder het en voeg het nieuwe woord toe.")


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {"taalwoord": _maak}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {"taalwoord": _keur}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
