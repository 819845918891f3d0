"""The words that hold in a file: those that are shipped, with what its users changed."""

from __future__ import annotations

from tests.factory import maak
from wijkagenda.queries.eenvoud import lezer, standaardwoorden, woord_rij, woorden
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import velden
from wijkagenda.usecases.taalwoord import bewaar_woord, woord_id, zet_woorden


def tips(bestand: Bestand, tekst: str) -> list[str]:
    return [t.tekst for t in lezer(bestand.lees()).lees(tekst).tips]


def test_a_new_file_has_the_shipped_words(bestand: Bestand) -> None:
    rijen = woorden(bestand.lees())
    assert len(rijen) == len(standaardwoorden())
    assert {(r.herkomst, r.uit) for r in rijen} == {("standaard", False)}


def test_an_own_word_is_found_in_its_forms_and_stands_in_the_list(bestand: Bestand) -> None:
    maak(bestand, "taalwoord", woord="Cliëntreis", liever="wat u meemaakt")
    assert tips(bestand, "Wij tekenen cliëntreizen.") == ["Schrijf liever ‘wat u meemaakt’ dan ‘cliëntreizen’."]
    rij = woord_rij(bestand.lees(), "cliëntreis")
    assert rij is not None
    assert (rij.liever, rij.herkomst) == ("wat u meemaakt", "eigen")


def test_an_own_verb_is_found_in_its_tenses(bestand: Bestand) -> None:
    maak(bestand, "taalwoord", woord="escaleren", liever="melden")
    assert tips(bestand, "Dat is geëscaleerd.") == ["Schrijf liever ‘melden’ dan ‘geëscaleerd’."]


def test_another_alternative_holds_instead_of_the_shipped_one(bestand: Bestand) -> None:
    bewaar_woord(bestand.uow, "tevens", "en ook")
    assert tips(bestand, "Dat is tevens zo.") == ["Schrijf liever ‘en ook’ dan ‘tevens’."]
    rij = woord_rij(bestand.lees(), "tevens")
    assert rij is not None
    assert rij.herkomst == "aangepast"
    velden.verwijder(bestand.uow, "taalwoord", [woord_id("tevens")])
    assert tips(bestand, "Dat is tevens zo.") == ["Schrijf liever ‘ook’ dan ‘tevens’."]


def test_a_word_that_may_stay_gives_no_tip_but_stays_in_the_list(bestand: Bestand) -> None:
    zet_woorden(bestand.uow, [("tevens", "ook")], uit=True)
    assert tips(bestand, "Dat is tevens zo.") == []
    rij = woord_rij(bestand.lees(), "tevens")
    assert rij is not None
    assert (rij.herkomst, rij.uit) == ("standaard", True)


def test_the_reader_stays_the_same_while_its_words_do(bestand: Bestand) -> None:
    maak(bestand, "taalwoord", woord="escaleren", liever="melden")
    eerste = lezer(bestand.lees())
    maak(bestand, "initiatief", titel="Buurttuin")
    assert lezer(bestand.lees()) is eerste
    bewaar_woord(bestand.uow, "escaleren", "doorgeven")
    assert lezer(bestand.lees()) is not eerste
