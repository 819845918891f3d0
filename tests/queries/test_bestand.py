"""The settings of a file, as forms read them and as plans use them."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.queries.bestand import bestandswaarden
from wijkagenda.queries.wijkplan_inhoud import inhoud
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases.bestand import zet_bestandsveld, zet_instelling

VANDAAG = dt.date(2026, 11, 21)


def test_what_nobody_set_has_its_usual_value(bestand: Bestand) -> None:
    waarden = bestandswaarden(bestand.lees())
    assert (waarden["afspraak_dagen"], waarden["bewaarjaren_verleend"], waarden["peildatum"]) == (42, 7, None)


def test_a_setting_keeps_its_kind_of_value(bestand: Bestand) -> None:
    zet_bestandsveld(bestand.uow, "peildatum", VANDAAG)
    zet_bestandsveld(bestand.uow, "afspraak_dagen", 28)
    waarden = bestandswaarden(bestand.lees())
    assert (waarden["peildatum"], waarden["afspraak_dagen"]) == (VANDAAG, 28)


def test_an_emptied_setting_is_as_if_it_was_never_set(bestand: Bestand) -> None:
    zet_bestandsveld(bestand.uow, "afspraak_dagen", 28)
    zet_bestandsveld(bestand.uow, "afspraak_dagen", None)
    assert bestandswaarden(bestand.lees())["afspraak_dagen"] == 42


def test_a_value_outside_its_bounds_is_refused(bestand: Bestand) -> None:
    with pytest.raises(InvoerFout, match="hoogstens 730"):
        zet_bestandsveld(bestand.uow, "afspraak_dagen", 1000)


def test_a_setting_that_can_not_be_read_is_empty(bestand: Bestand) -> None:
    zet_instelling(bestand.uow, "afspraak_dagen", "zes weken")
    assert bestandswaarden(bestand.lees())["afspraak_dagen"] is None


def test_a_plan_has_the_contact_address_of_its_gebied_else_that_of_the_file(bestand: Bestand) -> None:
    zet_bestandsveld(bestand.uow, "contactadres", "balie@voorbeeld.example")
    zonder = maak(bestand, "wijkplan", gebied_id=maak(bestand, "gebied"))
    met = maak(bestand, "wijkplan", gebied_id=maak(bestand, "gebied", contactadres="wijkhuis@voorbeeld.example"))
    assert inhoud(bestand.lees(), zonder, VANDAAG).contactadres == "balie@voorbeeld.example"
    assert inhoud(bestand.lees(), met, VANDAAG).contactadres == "wijkhuis@voorbeeld.example"
