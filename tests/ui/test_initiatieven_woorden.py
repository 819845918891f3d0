"""The words on cards, pills and beside the title."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from wijkagenda.queries.initiatief import InitiatiefRij, Signaal, Vraag
from wijkagenda.queries.initiatiefstand import Kopcijfers, NaEenJaar, OvergangRij
from wijkagenda.queries.knelpunt import KnelpuntRij
from wijkagenda.ui.initiatieven import model
from wijkagenda.ui.widgets.pil import Status

VANDAAG = dt.date(2026, 11, 21)
RIJ = InitiatiefRij("i", "I-2026-001", "Soep", "opstart", "Ruwaard", "De Haard", "Bas", "1", dt.date(2026, 1, 1), None, None, None, None, None, None,
                    False, ())  # fmt: skip


@pytest.mark.parametrize(
    ("signaal", "status"),
    [
        (None, None),
        (Signaal(Vraag.BESLUIT, 4), Status("besluit over 4 dagen", "nu")),
        (Signaal(Vraag.BESLUIT, 8), Status("besluit over 8 dagen", "straks")),
        (Signaal(Vraag.BESLUIT, 0), Status("besluit vandaag", "nu")),
        (Signaal(Vraag.BESLUIT, -1), Status("besluit 1 dag te laat", "nu")),
        (Signaal(Vraag.ANTWOORD, 3), Status("antwoord beloofd", "straks")),
        (Signaal(Vraag.ANTWOORD, -3), Status("antwoord is te laat", "nu")),
        (Signaal(Vraag.JAARVRAAG), Status("draait het nog?", "vraag")),
        (Signaal(Vraag.KLOK_STAAT_STIL), Status("wacht op aanvulling", "straks")),
        (Signaal(Vraag.STIL, 63), Status("63 dagen stil", "weten")),
    ],
)
def test_each_thing_that_asks_has_its_pill(signaal: Signaal | None, status: Status | None) -> None:
    assert model.signaalstatus(signaal) == status


@pytest.mark.parametrize(
    ("anders", "regel"),
    [
        ({"vrijwilligers": 18, "deelnemers": 40, "trekkers": 4}, "18 vrijwilligers · 40 deelnemers"),
        ({"trekkers": 1, "vrijwilligers": 0}, "1 trekker"),
        ({}, "De Haard"),
        ({"plek": ""}, "Ruwaard"),
        ({"begonnen_op": dt.date(2027, 1, 6)}, "start 6 januari"),
        ({"begonnen_op": dt.date(2027, 9, 6)}, "start 6 september 2027"),
        ({"fase": "idee", "trekkers": 3}, "De Haard · 3 trekkers"),
        ({"fase": "idee"}, "De Haard · doel 1"),
        ({"fase": "verkenning", "aanvraag_loopt": True, "trekkers": 3}, "De Haard · aanvraag loopt"),
        ({"fase": "zelfstandig", "zelfstandig_op": dt.date(2023, 11, 1)}, "al 3 jaar"),
        ({"fase": "zelfstandig", "zelfstandig_op": dt.date(2025, 3, 1), "deelnemers": 14}, "14 deelnemers"),
        ({"fase": "zelfstandig", "zelfstandig_op": dt.date(2025, 3, 1), "deelnemers": 14, "signalen": (Signaal(Vraag.JAARVRAAG),)},
         "zelfstandig sinds mrt 2025"),
    ],
)  # fmt: skip
def test_the_grey_line_says_what_matters_in_that_phase(anders: dict[str, object], regel: str) -> None:
    assert model.kaartregel(replace(RIJ, **anders), VANDAAG) == regel  # type: ignore[arg-type]


def test_what_ended_shows_how_it_ended() -> None:
    assert model.kaart(replace(RIJ, fase="overgedragen"), VANDAAG).status == Status("overgedragen", "weten")
    assert model.kaart(RIJ, VANDAAG).status is None


@pytest.mark.parametrize(
    ("na", "jaar", "regel"),
    [
        (NaEenJaar(9, 2, 0), 2026, "30 actief, 6 nieuw dit jaar · 9 van de 11 draaien na een jaar zelfstandig nog"),
        (NaEenJaar(1, 0, 1), 2026, "30 actief, 6 nieuw dit jaar · 1 van de 1 draait na een jaar zelfstandig nog, 1 nog te vragen"),
        (NaEenJaar(0, 0, 0), 2025, "30 actief, 6 nieuw in 2025"),
    ],
)
def test_the_line_beside_the_title(na: NaEenJaar, jaar: int, regel: str) -> None:
    assert model.kopregel(Kopcijfers(30, 6, na), jaar, VANDAAG) == regel


def test_the_title_names_one_or_two_gebieden_and_counts_more() -> None:
    assert model.titel_van([]) == "Bewonersinitiatieven"
    assert model.titel_van(["Ruwaard", "Ussen"]) == "Bewonersinitiatieven in Ruwaard en Ussen"
    assert model.titel_van(["a", "b", "c"]) == "Bewonersinitiatieven in 3 gebieden"


def test_a_change_of_phase_and_a_knelpunt_read_as_sentences() -> None:
    overgang = OvergangRij("o", "idee", "opstart", dt.date(2026, 3, 1), "Zes trekkers", "Veel succes")
    assert model.stap_in_woorden(overgang).splitlines() == [
        "Van idee naar opstart op 1 maart 2026.", "Reden: Zes trekkers", "Antwoord aan bewoners: Veel succes"]  # fmt: skip
    knelpunt = KnelpuntRij("k", "i", "Soep", "g", "Ruwaard", "Geen stroom", "de gemeente", dt.date(2026, 2, 3), "Komt", None)
    assert model.knelpunt_in_woorden(knelpunt) == "Gevraagd bij de gemeente op 3 februari 2026.\nAntwoord: Komt"
    assert model.knelpunt_in_woorden(replace(knelpunt, instantie="", gevraagd_op=None, antwoord="")) == "Nog niet gevraagd."
