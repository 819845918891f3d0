"""Tab Termijnen: what runs on top with its ground and ledger, what has ended folded below."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import plek
from tests.ui.plek import knop, maak_omgeving, toon
from tests.usecases.subsidiedossier import breng_tot, dag, maak_concept
from wijkagenda.basis.klok import Klok
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.subsidies.page import SubsidiesPagina
from wijkagenda.ui.subsidies.termijnbalk import Termijnbalk
from wijkagenda.ui.subsidies.termijnen import GEEN, NU_GEEN, TermijnenPaneel
from wijkagenda.usecases import subsidie, velden


@pytest.fixture
def paneel(bestand: Bestand, klok: Klok, qtbot: QtBot) -> TermijnenPaneel:
    widget = TermijnenPaneel(maak_omgeving(bestand, klok))
    qtbot.addWidget(widget)
    widget.resize(1000, 800)
    widget.show()
    return widget


def teksten(widget: QWidget) -> list[str]:
    """What is on screen once new widgets are shown."""
    QApplication.processEvents()
    return plek.teksten(widget)


def met_aanvulling(bestand: Bestand) -> str:
    id_ = breng_tot(bestand, "ontvangen")
    subsidie.vraag_aanvulling(bestand.uow, id_, "De begroting.", dag(10, 20), dag(10, 6))
    subsidie.aanvulling_binnen(bestand.uow, id_, dag(10, 15))
    return id_


def test_a_running_term_shows_its_ground_days_and_ledger(bestand: Bestand, paneel: TermijnenPaneel) -> None:
    paneel.toon(met_aanvulling(bestand))
    gezien = "\n".join(teksten(paneel))
    for woorden in ("Er loopt 1 termijn.", "Beslissen op de aanvraag", "Awb 4:13", "nog 4 dagen", "Maak het besluit uiterlijk woensdag 25 november bekend.",
                    "07-10-2026 t/m 14-10-2026: telt niet, 8 dagen: aanvulling gevraagd op 06-10-2026 (Awb 4:15)"):  # fmt: skip
        assert woorden in gezien


def test_its_bar_tells_a_screen_reader_the_ledger(bestand: Bestand, paneel: TermijnenPaneel) -> None:
    paneel.toon(met_aanvulling(bestand))
    (balk,) = paneel.findChildren(Termijnbalk)
    assert "telt niet, 8 dagen: aanvulling gevraagd op 06-10-2026 (Awb 4:15)." in balk.accessibleName()


def test_what_has_ended_unfolds(bestand: Bestand, paneel: TermijnenPaneel) -> None:
    paneel.toon(met_aanvulling(bestand))
    assert "Hersteltermijn" not in teksten(paneel)
    knop(paneel, "Afgelopen termijnen (1)").click()
    assert "Hersteltermijn" in teksten(paneel)
    assert "Aangevuld op donderdag 15 oktober, 5 dagen voor het einde." in teksten(paneel)


def test_a_dwangsom_says_what_it_will_cost_and_that_the_amounts_must_be_checked(bestand: Bestand, paneel: TermijnenPaneel) -> None:
    id_ = breng_tot(bestand, "advies")
    velden.maak(bestand.uow, "ingebrekestelling", {"aanvraag_id": id_, "ontvangen_op": dag(11, 18)})
    paneel.toon(id_)
    gezien = "\n".join(teksten(paneel))
    assert "Er lopen 2 termijnen, waarvan 1 te laat." in gezien
    assert "Daarna loopt een dwangsom van € 23,00 per dag, hoogstens € 1.442,00." in gezien
    assert "controleer of ze nog gelden" in gezien


def test_a_concept_says_when_terms_begin(bestand: Bestand, paneel: TermijnenPaneel) -> None:
    paneel.toon(maak_concept(bestand))
    assert teksten(paneel) == [GEEN]


def test_a_dossier_that_is_done_says_that_nothing_runs(bestand: Bestand, paneel: TermijnenPaneel) -> None:
    id_ = breng_tot(bestand, "beoordeling")
    subsidie.trek_in(bestand.uow, id_, "Gaat niet door.", dag(10, 12))
    paneel.toon(id_)
    assert teksten(paneel) == [NU_GEEN, "Afgelopen termijnen (1)"]


def test_every_button_has_a_name(bestand: Bestand, paneel: TermijnenPaneel) -> None:
    paneel.toon(met_aanvulling(bestand))
    assert all(k.text() or k.accessibleName() for k in paneel.findChildren(QAbstractButton))


def test_the_dossier_has_it_as_a_tab(bestand: Bestand, klok: Klok, qtbot: QtBot) -> None:
    id_ = met_aanvulling(bestand)
    pagina = toon(qtbot, SubsidiesPagina, maak_omgeving(bestand, klok))
    pagina.toon("aanvraag", id_)
    form = pagina.dossier.form
    form.tabs.setCurrentWidget(form.bladen["termijnen"])
    assert "Beslissen op de aanvraag" in teksten(form.termijnen)
    assert knop(form.termijnen, "Termijn verlengen…")
