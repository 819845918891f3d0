"""A boeking by hand may say for what it is: an actie, an initiatief or a stuk; its commitment is paid from there."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from tests.factory import maak
from wijkagenda.basis.fouten import InvoerFout, NietGevonden, RegelFout
from wijkagenda.domain.wijkbudget import Boeking
from wijkagenda.queries.boeking import boeking, boekingen_van, stand_van_bron
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history
from wijkagenda.usecases import wijkbudget as wb


def verplicht(bestand: Bestand, **velden: object) -> str:
    return maak(bestand, "boeking", soort="verplicht", bedrag=100_00, omschrijving="Tafels", kant="besteding", **velden)


@pytest.mark.parametrize(("soort", "woorden"), [("actie", "actie: Samen eten"), ("initiatief", "initiatief: Samen eten")])
def test_it_says_its_source_and_the_source_lists_it(bestand: Bestand, soort: str, woorden: str) -> None:
    bron = maak(bestand, soort, titel="Samen eten")
    id_ = verplicht(bestand, bron_soort=soort, bron_id=bron)
    rij = boeking(bestand.lees(), id_)
    assert rij is not None
    assert (rij.bron, rij.bron_is_elders) == (woorden, True)
    assert [r.id for r in boekingen_van(bestand.lees(), soort, bron)] == [id_]


def test_a_stuk_is_named_as_it_was_typed(bestand: Bestand) -> None:
    rij = boeking(bestand.lees(), verplicht(bestand, bron_soort="stuk", bron_id="Factuur 2026-113"))
    assert rij is not None
    assert (rij.bron, rij.bron_is_elders) == ("stuk: Factuur 2026-113", False)


def test_a_commitment_for_an_actie_is_paid_and_the_rest_let_go(bestand: Bestand) -> None:
    actie = maak(bestand, "actie")
    id_ = verplicht(bestand, bron_soort="actie", bron_id=actie)
    wb.realiseer_van(bestand.uow, id_, 60_00)
    wb.laat_vrijvallen_van(bestand.uow, id_)
    nu = stand_van_bron(bestand.lees(), "actie", actie)
    assert (nu.verplicht, nu.gerealiseerd) == (0, 60_00)


def test_undo_takes_it_back(bestand: Bestand) -> None:
    actie = maak(bestand, "actie")
    verplicht(bestand, bron_soort="actie", bron_id=actie)
    history.ongedaan(bestand.uow, bestand.con)
    assert stand_van_bron(bestand.lees(), "actie", actie).verplicht == 0


def test_a_dossier_books_for_itself(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="Kies een actie of een initiatief"):
        verplicht(bestand, bron_soort="aanvraag", bron_id=maak(bestand, "aanvraag"))


def test_a_source_that_is_gone_is_refused(bestand: Bestand) -> None:
    with pytest.raises(NietGevonden):
        verplicht(bestand, bron_soort="actie", bron_id="weg")
    assert bestand.lees().scalar(sa.select(sa.func.count()).select_from(Boeking)) == 0


def test_a_commitment_of_a_dossier_is_paid_in_the_dossier(bestand: Bestand) -> None:
    id_ = verplicht(bestand)
    with bestand.uow("Bron zetten") as werk:
        werk.haal(Boeking, id_).bron_soort = "aanvraag"
    with pytest.raises(RegelFout, match="hoort bij een dossier"):
        wb.realiseer_van(bestand.uow, id_, 1_00)
