"""Making, changing and deleting records by their declared fields: the one command for everything that decides nothing.

Steps that decide something (fase wijzigen, verlenen, vaststellen, …) have functions of their own in the file of their word;
what such a word wants to happen when a record is made or changed by its fields, it adds to `MAKERS` and `REGELS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.domain.basis_model import Rij, levend, sleutel_id
from wijkagenda.domain.soorten import klasse_van
from wijkagenda.domain.velden import alle, naam_van, veld_van, velden_van
from wijkagenda.storage import klad
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk
from wijkagenda.usecases import (
    agenda,
    brief,
    deelname,
    evaluatie,
    inbreng,
    initiatief,
    leersessie,
    relatie,
    subsidie,
    taalwoord,
    wijkbudget,
    wijkplan,
    wijkscan,
)

__all__ = ["REGELS", "maak", "naam_van", "veld_van", "velden_van", "verwijder", "wijzig"]

Maker = Callable[[Werk, dict[str, Any]], Rij]
Regel = Callable[[Werk, Any], None]

WOORDEN = (relatie, initiatief, inbreng, wijkplan, agenda, subsidie, brief, wijkbudget, deelname, wijkscan, leersessie, evaluatie, taalwoord)

MAKERS: Mapping[str, Maker] = {soort: maker for woord in WOORDEN for soort, maker in woord.MAKERS.items()}
"""Kinds that are made in a way of their own (a number, a first phase, preset chapters)."""

REGELS: Mapping[str, Regel] = {soort: regel for woord in WOORDEN for soort, regel in woord.REGELS.items()}
"""What must hold for a record after its fields were set; raises `InvoerFout` or `RegelFout`."""

ONVERANDERLIJK = {
    "boeking": "Een boeking verandert niet meer. Maak een tegenboeking; dan is te volgen wat er gebeurde.",
    "budgetdocument": "Een document van het wijkbudget blijft bewaard. Boek het terug; dan is te volgen wat er gebeurde.",
    "besluitjaar": "Dit hoort bij een besluit en verandert alleen door een stap in het dossier.",
    "planversie": "Een vastgestelde versie verandert niet meer. Pas het plan aan en stel het opnieuw vast.",
    "aanvraagversie": "Wat de aanvrager instuurde verandert niet meer. Een aanvulling wordt een nieuwe versie.",
}
NATUURLIJK = {
    "meting": ("indicator_id", "gebied_id", "niveau", "jaar"),
    "verhaal": ("indicator_id", "gebied_id", "jaar"),
    "gebied_deel": ("gebied_id", "cbs_gebied_id", "van"),
    "inwonertal": ("cbs_gebied_id", "jaar"),
    "thema_doel": ("thema_id", "doel_id"),
    "initiatief_gebied": ("initiatief_id", "gebied_id"),
    "initiatiefnemer": ("initiatief_id", "contactpersoon_id"),
    "aanvraag_gebied": ("aanvraag_id", "gebied_id"),
    "aanvraag_stuk": ("aanvraag_id", "regeling_stuk_id"),
    "regeling_plafond": ("regeling_id", "gebied_id"),
    "oormerk": ("geldstroom_id", "rubriek_id"),
    "vraagtelling": ("gebied_id", "jaar", "maand", "thema_id"),
    "preventieplan": ("gebied_id", "jaar"),
    "leersessie_gebied": ("leersessie_id", "gebied_id"),
    "toetsantwoord": ("beoordeling_id", "uitgangspunt_id"),
    "criteriumoordeel": ("aanvraag_id", "criterium_id"),
    "verdeling_buiten": ("verdeling_id", "aanvraag_id"),
    "brieftekst": ("soort",),
}
"""Kinds with a natural key: the same key is the same record in every copy."""


def maak(uow: UnitOfWork, soort: str, waarden: Mapping[str, Waarde]) -> Stap:
    """A new record of `soort`; `stap.hoofd` is its id. Raises `InvoerFout` with the field, `RegelFout`."""
    with uow(f"{naam_van(soort).capitalize()} toevoegen") as werk:
        maak_in(werk, soort, waarden)
    return werk.stap


def maak_in(werk: Werk, soort: str, waarden: Mapping[str, Waarde]) -> Rij:
    """The same inside a step that is open."""
    klaar = _gekeurd(velden_van(soort), waarden, werk)
    maker = MAKERS.get(soort)
    rij = maker(werk, klaar) if maker else _maak_gewoon(werk, soort, klaar)
    if soort in REGELS:
        REGELS[soort](werk, rij)
    werk.sessie.flush()
    return rij


def _maak_gewoon(werk: Werk, soort: str, waarden: dict[str, Any]) -> Rij:
    klasse = klasse_van(soort)
    if soort not in NATUURLIJK:
        return werk.nieuw(klasse(**waarden))
    id_ = sleutel_id(soort, *(waarden.get(n) for n in NATUURLIJK[soort]))
    bestaand = werk.sessie.get(klasse, id_)
    if bestaand is None:
        return werk.nieuw(klasse(id=id_, **waarden))
    if not bestaand.verwijderd:
        raise RegelFout(f"{naam_van(soort).capitalize()} is er al voor deze keuze. Pas die aan in plaats van een tweede te maken.")
    for naam in (v.naam for v in velden_van(soort)):
        setattr(bestaand, naam, waarden.get(naam, False if veld_van(soort, naam).soort is Soort.JA_NEE else None))
    bestaand.verwijderd = False
    werk.hoofd = werk.hoofd or id_
    return bestaand


def _gekeurd(velden: Iterable[Veld], waarden: Mapping[str, Waarde], werk: Werk) -> dict[str, Any]:
    """The values that keep their fields' rules, with what is required all there."""
    klaar: dict[str, Any] = {}
    for veld in velden:
        if veld.naam in waarden:
            klaar[veld.naam] = _keur(veld, waarden[veld.naam], werk)
        elif veld.verplicht and veld.soort is not Soort.JA_NEE:
            klaar[veld.naam] = _standaard(veld, werk)
    return klaar


def _keur(veld: Veld, waarde: Waarde, werk: Werk) -> Waarde:
    goed = veld.keur(waarde)
    if veld.soort is Soort.JA_NEE:
        return bool(goed)
    if veld.soort is Soort.VERWIJZING and goed is not None:
        doel = werk.sessie.get(klasse_van(veld.verwijst or ""), goed)
        if doel is None or doel.verwijderd:
            raise InvoerFout(f"‘{veld.label}’ verwijst naar iets dat er niet meer is. Kies opnieuw.", veld.naam)
    return goed


def _standaard(veld: Veld, werk: Werk) -> Waarde:
    """What a required field starts with when nobody was asked: today, this year, or the first choice."""
    if veld.soort is Soort.DATUM:
        return werk.vandaag
    if veld.soort is Soort.JAAR:
        return werk.vandaag.year
    if veld.soort is Soort.KEUZE:
        return veld.keuzes[0].code
    raise InvoerFout(f"Vul ‘{veld.label}’ in.", veld.naam)


def wijzig(uow: UnitOfWork, soort: str, id_: str, waarden: Mapping[str, Waarde]) -> Stap:
    """Sets fields of one record in one step; its klad is cleared with it. Raises `InvoerFout`, `RegelFout`, `NietGevonden`."""
    namen = [veld_van(soort, naam).label for naam in waarden]
    with uow(f"{namen[0] if len(namen) == 1 else naam_van(soort)} wijzigen") as werk:
        werk.hoofd = id_
        wijzig_in(werk, soort, id_, waarden)
        for naam in waarden:
            klad.wis(werk.con, soort, id_, naam)
    if not werk.stap.geraakt:
        for naam in waarden:
            klad.wis(werk.con, soort, id_, naam)
    return werk.stap


def wijzig_in(werk: Werk, soort: str, id_: str, waarden: Mapping[str, Waarde]) -> Rij:
    """The same inside a step that is open."""
    if soort in ONVERANDERLIJK:
        raise RegelFout(ONVERANDERLIJK[soort])
    rij = werk.haal(klasse_van(soort), id_)
    for naam, waarde in waarden.items():
        veld = veld_van(soort, naam)
        if veld.alleen_lezen:
            raise RegelFout(f"‘{veld.label}’ verandert door een stap, niet door het veld in te vullen.")
        setattr(rij, naam, _keur(veld, waarde, werk))
    if soort in REGELS:
        REGELS[soort](werk, rij)
    werk.sessie.flush()
    return rij


def verwijder(uow: UnitOfWork, soort: str, ids: Iterable[str]) -> Stap:
    """Deletes records softly, with what is only a part of them; undo brings all of it back. Raises `RegelFout`."""
    ids = list(ids)
    meer = naam_van(soort) if len(ids) == 1 else f"{len(ids)} × {naam_van(soort)}"
    with uow(f"{meer.capitalize()} verwijderen") as werk:
        for id_ in ids:
            verwijder_in(werk, soort, id_)
    return werk.stap


def verwijder_in(werk: Werk, soort: str, id_: str) -> None:
    """The same inside a step that is open."""
    if soort in ONVERANDERLIJK:
        raise RegelFout(ONVERANDERLIJK[soort])
    rij = werk.haal(klasse_van(soort), id_)
    if soort in VERWIJDERREGELS:
        VERWIJDERREGELS[soort](werk, rij)
    _weiger_als_in_gebruik(werk, soort, id_)
    for kind, kolom in DELEN.get(soort, ()):
        klasse = klasse_van(kind)
        for deel in werk.zoek(_levende(klasse, kolom, id_)):
            verwijder_in(werk, kind, deel.id)
    rij.verwijderd = True
    werk.hoofd = werk.hoofd or id_
    werk.sessie.flush()


def _levende(klasse: type[Rij], kolom: str, id_: str) -> Any:
    return sa.select(klasse).where(levend(klasse), getattr(klasse, kolom) == id_)


def _weiger_als_in_gebruik(werk: Werk, soort: str, id_: str) -> None:
    """A record that others refer to is not deleted from under them."""
    eigen = {kind for kind, _ in DELEN.get(soort, ())}
    for ander, kolom in _verwijzers(soort):
        if ander in eigen:
            continue
        klasse = klasse_van(ander)
        aantal = len(werk.zoek(_levende(klasse, kolom, id_)))
        if aantal:
            raise RegelFout(f"Dit kan niet weg: er {'hangt' if aantal == 1 else 'hangen'} nog {aantal} × {naam_van(ander)} aan. Maak die eerst los.")


def _verwijzers(soort: str) -> list[tuple[str, str]]:
    """Which kinds refer to this kind by a required field, and by which column."""
    return [(s, v.naam) for s, velden in alle().items() for v in velden if v.verwijst == soort and v.verplicht]


DELEN: Mapping[str, tuple[tuple[str, str], ...]] = {
    "gebied": (("gebied_deel", "gebied_id"),),
    "beleidskader": (),
    "ambitie": (),
    "thema": (("thema_doel", "thema_id"),),
    "doel": (("thema_doel", "doel_id"),),
    "inbreng": (("stem", "inbreng_id"),),
    "bewonersagenda": (("wens", "bewonersagenda_id"),),
    "wijkplan": (("opgave", "wijkplan_id"), ("hoofdstuk", "wijkplan_id"), ("planstatus", "wijkplan_id")),
    "opgave": (("actie", "opgave_id"), ("stem", "opgave_id")),
    "actie": (("mijlpaal", "actie_id"),),
    "initiatief": (("telling", "initiatief_id"), ("contactmoment", "initiatief_id"), ("faseovergang", "initiatief_id"), ("knelpunt", "initiatief_id"),
                   ("nog_actief", "initiatief_id"), ("initiatief_gebied", "initiatief_id"), ("initiatiefnemer", "initiatief_id")),
    "regeling": (("regeling_plafond", "regeling_id"), ("regeling_stuk", "regeling_id"), ("regeling_criterium", "regeling_id"),
                 ("regeling_verantwoording", "regeling_id"), ("verdeling", "regeling_id")),
    "verdeling": (("verdeling_buiten", "verdeling_id"),),
    "aanvraag": (("aanvraag_gebied", "aanvraag_id"), ("begrotingsregel", "aanvraag_id"), ("aanvraag_stuk", "aanvraag_id"), ("aanvulling", "aanvraag_id"),
                 ("termijnwijziging", "aanvraag_id"), ("statusstap", "aanvraag_id"), ("beoordeling", "aanvraag_id"), ("zienswijze", "aanvraag_id"),
                 ("contactmoment", "aanvraag_id"), ("betaling", "aanvraag_id"), ("verantwoording", "aanvraag_id"), ("bezwaar", "aanvraag_id"),
                 ("ingebrekestelling", "aanvraag_id"), ("besluit", "aanvraag_id"), ("vaststelling", "aanvraag_id"), ("terugvordering", "aanvraag_id"),
                 ("criteriumoordeel", "aanvraag_id"), ("verdeling_buiten", "aanvraag_id")),
    "beoordeling": (("toetsantwoord", "beoordeling_id"),),
    "geldstroom": (("oormerk", "geldstroom_id"),),
    "deelname": (("deelnamebedrag", "deelname_id"),),
    "leersessie": (("programmapunt", "leersessie_id"), ("lens", "leersessie_id"), ("sessiecijfer", "leersessie_id"), ("inzicht", "leersessie_id"),
                   ("afspraak", "leersessie_id"), ("casus", "leersessie_id"), ("leersessie_gebied", "leersessie_id")),
    "evaluatie": (("duidingsgesprek", "evaluatie_id"), ("bijstelling", "evaluatie_id")),
    "indicator": (("trendbreuk", "indicator_id"),),
}  # fmt: skip
"""What is only a part of a record and goes with it: kind → (kind of part, its column)."""

VERWIJDERREGELS: Mapping[str, Regel] = {soort: regel for woord in WOORDEN for soort, regel in woord.VERWIJDERREGELS.items()}
"""What must hold before a record may be deleted."""
