"""Card Eerdere aanvragen: there only for who asked before, with the warning of Awb 4:51."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.queries.test_herhaling import aanvraag
from tests.ui.plek import Gezegd, knop, maak_omgeving, teksten
from wijkagenda.basis.klok import Klok
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.subsidies.eerder import HOOGSTENS, EerderKaart


def kaart_van(bestand: Bestand, klok: Klok, qtbot: QtBot, id_: str) -> tuple[EerderKaart, Gezegd]:
    omgeving = maak_omgeving(bestand, klok)
    gezegd = Gezegd(omgeving)
    kaart = EerderKaart(omgeving)
    qtbot.addWidget(kaart)
    kaart.toon(id_)
    QApplication.processEvents()
    return kaart, gezegd


def test_who_asks_for_the_first_time_sees_nothing(bestand: Bestand, klok: Klok, qtbot: QtBot) -> None:
    kaart, _ = kaart_van(bestand, klok, qtbot, aanvraag(bestand, 2026, maak(bestand, "organisatie"), tot="ontvangen"))
    assert kaart.isHidden()


def test_three_years_in_a_row_are_warned_of_and_each_opens_its_dossier(bestand: Bestand, klok: Klok, qtbot: QtBot) -> None:
    """Awb 4:51."""
    groep = maak(bestand, "organisatie")
    eerste, *_ = [aanvraag(bestand, jaar, groep, titel=f"Koffie {jaar}") for jaar in (2023, 2024, 2025)]
    kaart, gezegd = kaart_van(bestand, klok, qtbot, aanvraag(bestand, 2026, groep, tot="ontvangen"))
    gezien = "\n".join(teksten(kaart))
    assert "Deze aanvrager krijgt al 3 jaar op rij subsidie en deed eerder 3 aanvragen." in gezien
    assert "redelijke termijn (Awb 4:51)" in gezien
    assert "Sociale basis 2024 · in uitvoering · verleend € 1.000,00" in gezien
    knop(kaart, "2023: Koffie 2023").click()
    assert gezegd.gevraagd == [("aanvraag", eerste)]


def test_a_long_list_says_how_many_are_left_out(bestand: Bestand, klok: Klok, qtbot: QtBot) -> None:
    groep = maak(bestand, "organisatie")
    for jaar in range(2018, 2025):
        aanvraag(bestand, jaar, groep, soort="geweigerd")
    kaart, _ = kaart_van(bestand, klok, qtbot, aanvraag(bestand, 2026, groep, tot="ontvangen"))
    assert f"En nog {7 - HOOGSTENS} eerder." in teksten(kaart)
    assert "Awb 4:51" not in "\n".join(teksten(kaart))
