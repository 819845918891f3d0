"""Letters are kept in one step, and a text of the gemeente is a record like any other."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from tests.conftest import VANDAAG
from tests.usecases.subsidiedossier import breng_tot
from wijkagenda.basis.fouten import InvoerFout, NietGevonden
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.brief import Brief, Brieftekst
from wijkagenda.queries.bijlage import bijlagen, inhoud
from wijkagenda.queries.brieftekst import tekst_van
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, velden
from wijkagenda.usecases.brief import bewaar_brief, bewaar_brieftekst, tekst_id, verwijder_brief, zet_standaard_terug

TEKST = "Beste {aanvrager},\n\nWij missen: {wat_ontbreekt}"


def bewaar(bestand: Bestand, id_: str, naam: str = "SSB-2026-001 aanvulling 2026-11-21") -> Stap:
    return bewaar_brief(bestand.uow, id_, soort="aanvulling", omschrijving="Brief: vraag om aanvulling", datum=VANDAAG, naam=naam,
                        bestanden=[("docx", b"PK word"), ("pdf", b"%PDF proef")])  # fmt: skip


def brieven(bestand: Bestand) -> list[str]:
    return list(bestand.lees().scalars(sa.select(Brief.id).where(Brief.verwijderd.is_(False))))


def test_a_letter_is_two_attachments_in_one_step(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    stap = bewaar(bestand, id_)
    rijen = bijlagen(bestand.lees(), "aanvraag", id_)
    assert stap.label == "Brief maken"
    assert {(r.naam.rpartition(".")[2], r.mime.rpartition(".")[2]) for r in rijen} == {("docx", "document"), ("pdf", "application/pdf")}
    assert inhoud(bestand.lees(), rijen[0].sha256) == b"%PDF proef"
    assert len(brieven(bestand)) == 2


def test_undo_takes_the_letter_and_its_files_away_and_redo_brings_them_back(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    bewaar(bestand, id_)
    history.ongedaan(bestand.uow, bestand.con)
    assert (bijlagen(bestand.lees(), "aanvraag", id_), brieven(bestand)) == ([], [])
    history.opnieuw(bestand.uow, bestand.con)
    assert (len(bijlagen(bestand.lees(), "aanvraag", id_)), len(brieven(bestand))) == (2, 2)


def test_a_second_letter_of_the_same_name_gets_a_number(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    for _ in range(3):
        bewaar(bestand, id_, "brief")
    assert [r.naam for r in bijlagen(bestand.lees(), "aanvraag", id_)][::-1] == [
        "brief.docx", "brief.pdf", "brief (2).docx", "brief (2).pdf", "brief (3).docx", "brief (3).pdf",
    ]  # fmt: skip


def test_a_letter_that_is_deleted_takes_its_files_along(bestand: Bestand) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    bewaar(bestand, id_)
    verwijder_brief(bestand.uow, brieven(bestand))
    assert (bijlagen(bestand.lees(), "aanvraag", id_), brieven(bestand)) == ([], [])
    history.ongedaan(bestand.uow, bestand.con)
    assert len(bijlagen(bestand.lees(), "aanvraag", id_)) == 2


def test_a_letter_belongs_to_an_application_that_is_there(bestand: Bestand) -> None:
    with pytest.raises(NietGevonden):
        bewaar(bestand, "niets")


def test_an_own_text_holds_for_the_file_and_can_be_undone(bestand: Bestand) -> None:
    bewaar_brieftekst(bestand.uow, "aanvulling", " Wij missen iets ", TEKST)
    eigen = tekst_van(bestand.lees(), "aanvulling")
    assert (eigen.onderwerp, eigen.tekst, eigen.herkomst) == ("Wij missen iets", TEKST, "bestand")
    history.ongedaan(bestand.uow, bestand.con)
    assert tekst_van(bestand.lees(), "aanvulling").herkomst == "standaard"


def test_a_text_is_one_record_by_its_kind_also_after_going_back(bestand: Bestand) -> None:
    bewaar_brieftekst(bestand.uow, "aanvulling", "Een", TEKST)
    zet_standaard_terug(bestand.uow, "aanvulling")
    bewaar_brieftekst(bestand.uow, "aanvulling", "Twee", TEKST)
    rijen = bestand.lees().execute(sa.select(Brieftekst.id, Brieftekst.onderwerp)).all()
    assert rijen == [(tekst_id("aanvulling"), "Twee")]


def test_the_standard_text_comes_back_and_that_can_be_undone(bestand: Bestand) -> None:
    bewaar_brieftekst(bestand.uow, "aanvulling", "Een", TEKST)
    zet_standaard_terug(bestand.uow, "aanvulling")
    assert tekst_van(bestand.lees(), "aanvulling").herkomst == "standaard"
    history.ongedaan(bestand.uow, bestand.con)
    assert tekst_van(bestand.lees(), "aanvulling").onderwerp == "Een"


def test_going_back_without_an_own_text_says_so(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="al de standaardtekst"):
        zet_standaard_terug(bestand.uow, "aanvulling")


def test_a_text_with_a_mistake_is_not_kept(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="aanvraagr"):
        bewaar_brieftekst(bestand.uow, "aanvulling", "Een", "Beste {aanvraagr}")
    assert tekst_van(bestand.lees(), "aanvulling").herkomst == "standaard"


def test_the_rule_holds_also_where_a_text_is_changed_by_its_fields(bestand: Bestand) -> None:
    """Awb 3:45."""
    with pytest.raises(InvoerFout, match="Awb 3:45"):
        velden.maak(bestand.uow, "brieftekst", {"soort": "besluit-verleend", "onderwerp": "Ja", "tekst": "U krijgt subsidie."})


def test_a_kind_of_letter_that_does_not_exist_is_refused(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="Kies uit"):
        bewaar_brieftekst(bestand.uow, "liefdesbrief", "Een", TEKST)
