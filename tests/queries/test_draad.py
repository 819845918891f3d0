"""The thread: walked both ways from any record (domein.md, One thread)."""

from __future__ import annotations

from tests.factory import maak
from wijkagenda.queries.draad import draad
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import inbreng, velden


def buren(bestand: Bestand, soort: str, id_: str) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """(van, naar) as kinds and ids."""
    gevonden = draad(bestand.lees(), soort, id_)
    return {(s.soort, s.id) for s in gevonden.van}, {(s.soort, s.id) for s in gevonden.naar}


def test_from_a_word_of_a_resident_to_an_application_and_back(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied")
    plan = maak(bestand, "wijkplan", gebied_id=gebied)
    gehoord = maak(bestand, "inbreng", gebied_id=gebied)
    opgave = inbreng.wordt_opgave(bestand.uow, gehoord, plan, "Nieuwe buren horen erbij").hoofd or ""
    initiatief = maak(bestand, "initiatief", gebied_id=gebied)
    actie = maak(bestand, "actie", opgave_id=opgave, initiatief_id=initiatief)
    aanvraag = maak(bestand, "aanvraag", initiatief_id=initiatief)
    assert buren(bestand, "inbreng", gehoord) == (set(), {("opgave", opgave)})
    assert buren(bestand, "opgave", opgave) == ({("inbreng", gehoord), ("wijkplan", plan)}, {("actie", actie)})
    assert buren(bestand, "actie", actie) == ({("opgave", opgave)}, {("initiatief", initiatief)})
    assert buren(bestand, "initiatief", initiatief) == ({("actie", actie)}, {("aanvraag", aanvraag)})
    assert buren(bestand, "aanvraag", aanvraag) == ({("initiatief", initiatief)}, set())


def test_what_was_deleted_leaves_the_thread(bestand: Bestand) -> None:
    initiatief = maak(bestand, "initiatief")
    aanvraag = maak(bestand, "aanvraag", initiatief_id=initiatief)
    velden.verwijder(bestand.uow, "aanvraag", [aanvraag])
    assert buren(bestand, "initiatief", initiatief) == (set(), set())
