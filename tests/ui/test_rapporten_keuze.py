"""The choices at the left of Rapporten by what a user sees and does."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import Gezegd, maak_omgeving, toon
from wijkagenda.basis.klok import Klok
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.rapporten.keuze import RapportKeuze
from wijkagenda.ui.rapporten.page import RapportenPagina
from wijkagenda.ui.rapporten.papierknop import Papierknop
from wijkagenda.usecases.huisstijl import zet_huisstijlveld


@pytest.fixture
def omgeving(qtbot: QtBot, bestand: Bestand, klok: Klok) -> Any:
    uit = maak_omgeving(bestand, klok)
    yield uit
    assert uit.taken.stop()
    qtbot.waitUntil(lambda: not uit.taken.lopend())


@pytest.fixture
def plannen(bestand: Bestand) -> list[str]:
    return [
        maak(bestand, "wijkplan", gebied_id=maak(bestand, "gebied", naam=naam), titel=f"Samen in {naam}", van=2026, tot=2029)
        for naam in ("Ruwaard", "Ussen", "Berghem")
    ]


def keuze_van(qtbot: QtBot, omgeving: Omgeving) -> RapportKeuze:
    keuze = RapportKeuze(omgeving)
    qtbot.addWidget(keuze)
    keuze.ververs()
    keuze.show()
    return keuze


def kies(keuze: RapportKeuze, naam: str) -> None:
    next(k for k in keuze.findChildren(QRadioButton) if k.text() == naam).click()


def test_the_first_record_is_chosen_until_another_is(qtbot: QtBot, omgeving: Omgeving, plannen: list[str]) -> None:
    keuze = keuze_van(qtbot, omgeving)
    assert len(keuze.keuze().ids) == 1
    keuze.records.gekozen.emit((plannen[1], plannen[2]))
    assert set(keuze.keuze().ids) == {plannen[1], plannen[2]}


def test_all_records_are_those_there_are_now(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, plannen: list[str]) -> None:
    keuze = keuze_van(qtbot, omgeving)
    keuze.records.gekozen.emit(())
    assert set(keuze.keuze().ids) == set(plannen)
    assert keuze.records.woorden() == "Alle wijkplannen"
    nieuw = maak(bestand, "wijkplan", titel="Erbij", van=2026, tot=2029)
    keuze.ververs()
    assert nieuw in keuze.keuze().ids


def test_records_of_another_gebied_are_chosen_no_longer(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, plannen: list[str]) -> None:
    keuze = keuze_van(qtbot, omgeving)
    keuze.records.gekozen.emit((plannen[0],))
    gebied = bestand.con.execute("select gebied_id from wijkplan where id = ?", (plannen[1],)).fetchone()[0]
    keuze.gebieden.gekozen.emit((gebied,))
    assert keuze.keuze().ids == (plannen[1],)


def test_a_record_that_was_asked_for_is_there_also_when_it_lies_elsewhere(
    qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, plannen: list[str]
) -> None:
    oud = maak(bestand, "wijkplan", titel="Van vroeger", van=2018, tot=2021)
    keuze = keuze_van(qtbot, omgeving)
    keuze.kies_rapport(f"wijkplan/poster:{oud}")
    assert (keuze.keuze().ids, keuze.keuze().uitgave) == ((oud,), "poster")
    assert "Van vroeger" in keuze.records.woorden()


def test_a_report_about_gebieden_is_asked_for_with_a_gebied(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, plannen: list[str]) -> None:
    gebied = bestand.con.execute("select gebied_id from wijkplan where id = ?", (plannen[1],)).fetchone()[0]
    keuze = keuze_van(qtbot, omgeving)
    keuze.kies_rapport(f"wijkbudget:{gebied}")
    assert (keuze.rapport().code, keuze.keuze().gebied_ids) == ("wijkbudget", (gebied,))


def test_a_report_that_does_not_exist_changes_nothing(qtbot: QtBot, omgeving: Omgeving, plannen: list[str]) -> None:
    keuze = keuze_van(qtbot, omgeving)
    eerst = keuze.keuze()
    keuze.kies_rapport("bestaat niet/nooit:x")
    assert keuze.keuze() == eerst


def test_an_edition_says_what_it_is(qtbot: QtBot, omgeving: Omgeving, plannen: list[str]) -> None:
    keuze = keuze_van(qtbot, omgeving)
    keuze.uitgave_.gekozen.emit(("poster",))
    assert keuze.uitgave().code == "poster"
    assert keuze._uitgave_uitleg.text() == keuze.uitgave().uitleg
    assert keuze.naam().startswith("Wijkplan poster a4 Samen in")


def test_persons_are_asked_only_where_they_can_be_and_not_by_default(qtbot: QtBot, omgeving: Omgeving, plannen: list[str]) -> None:
    keuze = keuze_van(qtbot, omgeving)
    assert not keuze.personen.isVisible()
    kies(keuze, "Subsidies")
    assert keuze.personen.isVisible()
    assert not keuze.keuze().met_personen
    keuze.personen.click()
    assert keuze.keuze().met_personen


def test_each_report_keeps_its_own_choices_also_after_a_restart(qtbot: QtBot, omgeving: Omgeving, plannen: list[str]) -> None:
    keuze = keuze_van(qtbot, omgeving)
    keuze.records.gekozen.emit((plannen[2],))
    kies(keuze, "Wijkbudget")
    keuze.jaren.gekozen.emit(("2025", "2026"))
    kies(keuze, "Wijkplan")
    assert keuze.keuze().ids == (plannen[2],)
    assert keuze.keuze().jaren == (2026,)
    opnieuw = keuze_van(qtbot, omgeving)
    assert (opnieuw.rapport().code, opnieuw.keuze().ids) == ("wijkplan", (plannen[2],))
    kies(opnieuw, "Wijkbudget")
    assert opnieuw.keuze().jaren == (2025, 2026)


def test_it_can_be_as_it_was(qtbot: QtBot, omgeving: Omgeving, plannen: list[str]) -> None:
    keuze = keuze_van(qtbot, omgeving)
    eerst = keuze.keuze()
    keuze.records.gekozen.emit(())
    keuze.uitgave_.gekozen.emit(("poster",))
    keuze.zoals_het_was()
    assert keuze.keuze() == eerst


def test_a_record_that_is_gone_is_not_chosen_any_more(qtbot: QtBot, omgeving: Omgeving, plannen: list[str]) -> None:
    omgeving.instellingen["rapporten"] = [
        {"bestand": omgeving.bestand.stamboom, "opties": {"wijkplan": {"per_uitgave": {"boekje": {"ids": ["weg"]}}, "uitgave": "krantje"}}}  # type: ignore[union-attr]
    ]
    keuze = keuze_van(qtbot, omgeving)
    assert keuze.uitgave().code == "boekje"
    assert keuze.keuze().ids[0] in plannen


def test_chapters_are_left_out_with_the_space_bar_and_the_last_one_stays(qtbot: QtBot, omgeving: Omgeving, plannen: list[str]) -> None:
    keuze = keuze_van(qtbot, omgeving)
    keuze.zet_hoofdstukken(("Wonen", "Geld"))
    lijst = keuze.hoofdstukken
    lijst.setCurrentRow(1)
    qtbot.keyClick(lijst, Qt.Key.Key_Space)
    assert keuze.keuze().zonder == ("Geld",)
    lijst.setCurrentRow(0)
    qtbot.keyClick(lijst, Qt.Key.Key_Space)
    assert keuze.keuze().zonder == ("Geld",)
    lijst.setCurrentRow(1)
    qtbot.keyClick(lijst, Qt.Key.Key_Space)
    assert keuze.keuze().zonder == ()


def test_a_chapter_that_is_left_out_is_not_on_paper(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, plannen: list[str]) -> None:
    for plan in plannen:
        for titel in ("Samen eten", "Samen sporten"):
            maak(bestand, "opgave", wijkplan_id=plan, titel=titel)
    pagina = toon(qtbot, RapportenPagina, omgeving)
    qtbot.waitUntil(lambda: pagina._gemaakt is not None, timeout=20_000)
    lijst = pagina.keuze.hoofdstukken
    titel = lijst.item(1).text()
    lijst.wissel(lijst.item(1))
    qtbot.waitUntil(lambda: pagina._gemaakt is not None and pagina._gemaakt.opdracht.keuze.zonder == (titel,), timeout=20_000)
    assert pagina._gemaakt is not None
    assert titel not in [getattr(blok, "tekst", "") for blok in pagina._gemaakt.blokken]
    assert titel in pagina._gemaakt.hoofdstukken


def test_the_house_style_is_asked_once_there_is_one(qtbot: QtBot, bestand: Bestand, omgeving: Omgeving, plannen: list[str]) -> None:
    keuze = keuze_van(qtbot, omgeving)
    assert not keuze.huisstijl.isVisible()
    zet_huisstijlveld(bestand.uow, "huisstijl_afzender", "Gemeente Voorbeeld")
    keuze.ververs()
    assert keuze.huisstijl.isVisible()
    assert keuze.keuze().huisstijl
    keuze.huisstijl.click()
    assert not keuze.keuze().huisstijl


def test_from_here_one_comes_to_the_house_style(qtbot: QtBot, omgeving: Omgeving, plannen: list[str]) -> None:
    gezegd = Gezegd(omgeving)
    keuze_van(qtbot, omgeving)._naar_huisstijl.click()
    assert gezegd.gevraagd == [("huisstijl", "")]


def test_a_dossier_goes_to_paper_at_once(qtbot: QtBot, omgeving: Omgeving) -> None:
    gezegd = Gezegd(omgeving)
    knop = Papierknop(omgeving, "subsidies", "aanvraag", lambda: "a1")
    qtbot.addWidget(knop)
    knop.click()
    assert gezegd.gevraagd == [("rapport", "subsidies/dossier:a1")]
