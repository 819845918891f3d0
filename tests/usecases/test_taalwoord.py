"""Words that users add to the plain-language check, kept in the file."""

from __future__ import annotations

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.queries.record import record
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, velden
from wijkagenda.usecases.taalwoord import bewaar_woord, woord_id, zet_woorden


def waarden(bestand: Bestand, woord: str) -> tuple[object, object]:
    gevonden = record(bestand.lees(), "taalwoord", woord_id(woord)).waarden
    return gevonden["liever"], gevonden["uit"]


def test_a_word_is_kept_in_lower_case_under_the_same_id_in_every_copy(bestand: Bestand) -> None:
    id_ = maak(bestand, "taalwoord", woord="  Participatie  Traject ", liever="meedoen")
    assert id_ == woord_id("participatie traject")
    assert record(bestand.lees(), "taalwoord", id_).waarden["woord"] == "participatie traject"


def test_the_same_word_is_not_added_twice(bestand: Bestand) -> None:
    maak(bestand, "taalwoord", woord="cliëntreis", liever="weg")
    with pytest.raises(RegelFout, match="staat al in de lijst"):
        maak(bestand, "taalwoord", woord="Cliëntreis", liever="reis")


def test_a_word_that_was_deleted_can_be_added_again(bestand: Bestand) -> None:
    id_ = maak(bestand, "taalwoord", woord="cliëntreis", liever="weg", uit=True)
    velden.verwijder(bestand.uow, "taalwoord", [id_])
    assert maak(bestand, "taalwoord", woord="cliëntreis") == id_
    assert waarden(bestand, "cliëntreis") == (None, False)


def test_the_word_itself_does_not_change(bestand: Bestand) -> None:
    id_ = maak(bestand, "taalwoord", woord="cliëntreis", liever="weg")
    with pytest.raises(RegelFout, match="verandert niet"):
        velden.wijzig(bestand.uow, "taalwoord", id_, {"woord": "iets anders"})
    velden.wijzig(bestand.uow, "taalwoord", id_, {"liever": "hoe het gaat"})
    assert waarden(bestand, "cliëntreis") == ("hoe het gaat", False)


@pytest.mark.parametrize("woord", ["x", "12", "  ", "(x) y", "a\tb<c>"])
def test_what_is_no_word_is_refused(bestand: Bestand, woord: str) -> None:
    with pytest.raises(InvoerFout):
        bewaar_woord(bestand.uow, woord, "iets")


def test_words_are_left_alone_in_one_step_that_undo_takes_back(bestand: Bestand) -> None:
    zet_woorden(bestand.uow, [("implementeren", "invoeren"), ("evalueren", None)], uit=True)
    assert waarden(bestand, "implementeren") == ("invoeren", True)
    assert waarden(bestand, "evalueren") == (None, True)
    zet_woorden(bestand.uow, [("implementeren", "invoeren")], uit=False)
    assert waarden(bestand, "implementeren") == ("invoeren", False)
    history.ongedaan(bestand.uow, bestand.con)
    history.ongedaan(bestand.uow, bestand.con)
    assert bestand.con.execute("select count(*) from taalwoord where verwijderd = 0").fetchone() == (0,)


def test_another_alternative_takes_the_place_of_the_one_before(bestand: Bestand) -> None:
    bewaar_woord(bestand.uow, "faciliteren", " mogelijk   maken ")
    bewaar_woord(bestand.uow, "Faciliteren", "helpen")
    assert waarden(bestand, "faciliteren") == ("helpen", False)
