"""Place Subsidies by what a user sees and does: the list, a dossier, and the steps from concept to paid."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot, dag, geboekt, maak_concept, maak_regeling, status_van
from wijkagenda.basis.instellingen import Instellingen
from wijkagenda.queries.subsidiedossier import dossier
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.changes import Wijzigingen
from wijkagenda.ui.geschiedenis import Bestandsgeschiedenis
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record.dialoog import StapDialoog
from wijkagenda.ui.subsidies.dialogs import EIGEN
from wijkagenda.ui.subsidies.model import Segment, segmenten
from wijkagenda.ui.subsidies.page import SubsidiesPagina
from wijkagenda.ui.subsidies.regelingen import RegelingenPaneel
from wijkagenda.ui.subsidies.vragen import VRAGEN
from wijkagenda.usecases import subsidie

VANDAAG = dt.date(2026, 11, 21)


@dataclass
class Venster:
    """The page on a file, and what it told."""

    pagina: SubsidiesPagina
    omgeving: Omgeving
    bestand: Bestand
    gemeld: list[str] = field(default_factory=list)

    def open(self, status: str, **waarden: object) -> str:
        id_ = breng_tot(self.bestand, status, **waarden)  # type: ignore[arg-type]
        self.pagina.verouder()
        self.pagina.toon("aanvraag", id_)
        return id_


@pytest.fixture
def venster(bestand: Bestand, qtbot: QtBot) -> Iterator[Venster]:
    omgeving = Omgeving(bestand.klok, Instellingen())
    omgeving.zet_bestand(bestand, Bestandsgeschiedenis(bestand))
    pagina = SubsidiesPagina(omgeving)
    qtbot.addWidget(pagina)
    wijzigingen = Wijzigingen(omgeving)
    wijzigingen.voeg_toe(pagina)
    uit = Venster(pagina, omgeving, bestand)
    omgeving.gemeld.connect(lambda zin, _: uit.gemeld.append(zin))
    pagina.resize(1200, 900)
    pagina.show()
    yield uit
    pagina.hide()


def teksten(ouder: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in ouder.findChildren(QLabel) if label.isVisible())


def knop(ouder: QWidget, woorden: str) -> QPushButton:
    QApplication.processEvents()
    return next(k for k in ouder.findChildren(QPushButton) if woorden in (k.text(), k.accessibleName()) and k.isVisible())


def in_dialoog(vul: dict[str, str], zie: list[str] | None = None) -> None:
    """Fills the dialog that opens next and presses its button; `zie` gets its words."""

    def doe() -> None:
        dialoog = QApplication.activeModalWidget()
        assert isinstance(dialoog, StapDialoog)
        try:
            for naam, woorden in vul.items():
                dialoog.formulier.velden[naam].zet_tekst(woorden)
            dialoog.uitvoeren()
            if zie is not None:
                zie.append(teksten(dialoog))
        finally:
            if dialoog.isVisible():
                dialoog.reject()

    QTimer.singleShot(0, doe)


# -- the list


def test_an_empty_list_offers_the_first_application(venster: Venster) -> None:
    assert "Hier komen de aanvragen" in teksten(venster.pagina)
    assert knop(venster.pagina.lijst, "Nieuwe aanvraag")


def test_a_row_shows_state_and_days_left(venster: Venster) -> None:
    breng_tot(venster.bestand, "advies", titel="Soep in de Haard")
    venster.pagina.verouder()
    model = venster.pagina.lijst.tabel.model()
    rij = [str(model.index(0, k).data()) for k in range(model.columnCount())]
    assert rij[0] == "SSB-2026-001"
    assert "Soep in de Haard" in rij
    assert "advies" in rij
    assert "4 dagen te laat" in rij


def test_a_group_of_states_narrows_the_list(venster: Venster) -> None:
    breng_tot(venster.bestand, "advies")
    breng_tot(venster.bestand, "uitvoering")
    venster.pagina.verouder()
    knop(venster.pagina, "In uitvoering").click()
    assert venster.pagina.lijst.tabel.aantal() == 1


def test_enter_opens_a_dossier_and_escape_goes_back_to_it_in_the_list(venster: Venster, qtbot: QtBot) -> None:
    breng_tot(venster.bestand, "ontvangen", titel="Eerste")
    breng_tot(venster.bestand, "ontvangen", titel="Tweede")
    venster.pagina.verouder()
    tabel = venster.pagina.lijst.tabel
    tabel.selectRow(1)
    qtbot.keyClick(tabel, Qt.Key.Key_Return)
    assert "Eerste" in teksten(venster.pagina.dossier)
    venster.pagina.sluit()
    assert venster.pagina.lijst.isVisible()
    assert venster.pagina.lijst.huidige().titel == "Eerste"


def test_a_new_application_is_for_the_gebied_chosen_on_top(venster: Venster) -> None:
    gebied = maak(venster.bestand, "gebied", naam="Ruwaard")
    maak(venster.bestand, "organisatie", naam="Stichting Proef")
    maak_regeling(venster.bestand, naam="Regeling 2026")
    venster.omgeving.kies_gebieden((gebied,), ("Ruwaard",))
    in_dialoog({"titel": "Buurttuin", "organisatie_id": "Stichting Proef", "aangevraagd": "1.250"})
    venster.pagina.nieuw()
    assert venster.pagina.dossier.id is not None
    gevonden = dossier(venster.bestand.lees(), venster.pagina.dossier.id, VANDAAG)
    assert [naam for _, naam, _ in gevonden.delen] == ["Ruwaard"]
    assert (gevonden.rij.aangevraagd, gevonden.rij.status, gevonden.rij.ontvangen_op) == (1_250_00, "concept", VANDAAG)


# -- a dossier


def test_the_head_names_kenmerk_applicant_and_day(venster: Venster) -> None:
    venster.open("beoordeling", titel="Soep in de Haard")
    kop = teksten(venster.pagina.dossier.form.kop)
    assert "Soep in de Haard" in kop
    assert "in beoordeling" in kop
    assert "SSB-2026-001 · Stichting Voorbeeld" in kop
    assert "ontvangen 22-09-2026" in kop


def test_only_the_next_step_is_a_filled_button(venster: Venster) -> None:
    venster.open("advies")
    vol = [k for k in venster.pagina.findChildren(QPushButton) if k.property("soort") == "vol" and k.isVisible()]
    assert [k.text() for k in vol] == ["Besluit nemen…"]


def test_a_step_that_can_not_be_done_says_why_below_the_head(venster: Venster) -> None:
    venster.open("ontvangen")
    f = venster.pagina.dossier.form
    assert f.waarom_niet.knop.text() == "Wat kan nog niet, en waarom (1)"
    f.waarom_niet.knop.click()
    assert teksten(f.waarom_niet) == "Afwijzen: te laat: De aanvraag kwam binnen toen de regeling open was."
    assert "Afwijzen: te laat…" not in [a.text() for a in venster.pagina.dossier.maak_menu().actions()]


def test_a_reason_can_be_reached_with_the_keyboard(venster: Venster) -> None:
    venster.open("ontvangen")
    f = venster.pagina.dossier.form
    f.waarom_niet.knop.click()
    (zin,) = f.waarom_niet.findChildren(QLabel)
    assert zin.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_every_step_of_the_table_has_a_dialog() -> None:
    from wijkagenda.domain.subsidie_stappen import STAPPEN

    assert set(VRAGEN) | set(EIGEN) == {s.code for s in STAPPEN}
    assert not set(VRAGEN) & set(EIGEN)


def test_from_concept_to_paid_by_the_window(venster: Venster) -> None:
    """An application can be entered, assessed, decided, made known and paid."""
    bestand = venster.bestand
    beslisser, beoordelaar = "Wies Mandaat", "Petra Proef"
    maak(bestand, "medewerker", naam=beslisser, mandaat=True)
    maak(bestand, "medewerker", naam=beoordelaar)
    id_ = maak_concept(bestand)
    venster.pagina.verouder()
    venster.pagina.toon("aanvraag", id_)
    volgende = venster.pagina.dossier.form.volgende
    weg: list[tuple[str, dict[str, str]]] = [
        ("Ontvangst vastleggen…", {}),
        ("In beoordeling nemen…", {}),
        ("Beoordelen…", {"medewerker_id": beoordelaar, "betrokkenheid": "De buurt doet mee.", "betrokkenheid_score": "4"}),
        ("Advies geven…", {"geadviseerd": "900", "advies": "Verlenen."}),
        ("Besluit nemen…", {"soort": "gedeeltelijk verleend", "bedrag": "900", "mandaat_id": beslisser, "motivering": "Past bij de wijk."}),
        ("Besluit bekendmaken…", {}),
        ("Betaling vastleggen…", {"bedrag": "720"}),
    ]
    for woorden, vul in weg:
        assert volgende.text() == woorden
        in_dialoog(vul)
        volgende.click()
    assert status_van(bestand, id_) == "uitvoering"
    assert geboekt(bestand, id_) == {"verplicht": 180_00, "gerealiseerd": 720_00}
    assert "Nog te betalen: € 180,00." in teksten(venster.pagina.dossier)


def test_a_refused_step_keeps_the_dialog_open_with_the_reason(venster: Venster) -> None:
    regeling = maak_regeling(venster.bestand, plafond=500_00)
    id_ = venster.open("advies", regeling_id=regeling)
    maak(venster.bestand, "medewerker", naam="Wies Mandaat", mandaat=True)
    gezien: list[str] = []
    in_dialoog({"mandaat_id": "Wies Mandaat", "motivering": "Past."}, gezien)
    venster.pagina.dossier.form.volgende.click()
    assert "hoogstens € 500,00" in gezien[0]
    assert status_van(venster.bestand, id_) == "advies"


def test_a_piece_is_ticked_off(venster: Venster) -> None:
    regeling = maak_regeling(venster.bestand)
    maak(venster.bestand, "regeling_stuk", regeling_id=regeling, naam="Begroting")
    venster.open("ontvangen", regeling_id=regeling)
    vink = next(v for v in venster.pagina.dossier.findChildren(QCheckBox) if v.text() == "Begroting")
    vink.click()
    QApplication.processEvents()
    assert [v.text() for v in venster.pagina.dossier.form.volledigheid.stukken.findChildren(QCheckBox)] == ["Begroting, binnen op 21-11-2026"]


def test_the_bar_of_the_term_is_split_at_today(venster: Venster) -> None:
    id_ = breng_tot(venster.bestand, "ontvangen")
    subsidie.vraag_aanvulling(venster.bestand.uow, id_, "De begroting.", dag(10, 20), dag(10, 6))
    subsidie.aanvulling_binnen(venster.bestand.uow, id_, dag(10, 15))
    termijn = dossier(venster.bestand.lees(), id_, VANDAAG).termijn
    assert termijn is not None
    assert segmenten(termijn, VANDAAG) == [
        Segment("22-09", ("telt · dag 1–14",), "telt", 14),
        Segment("07-10", ("staat stil · 8 dagen", "aanvulling gevraagd"), "stil", 8),
        Segment("15-10", ("telt · dag 15–52",), "telt", 38),
        Segment("vandaag", ("nog 4",), "rest", 4),
    ]


def test_the_bar_and_the_triangle_can_be_read_aloud(venster: Venster) -> None:
    venster.open("beoordeeld")
    f = venster.pagina.dossier.form
    assert "telt, dag 1 t/m 56" in f.beoordeling.termijn.balk.accessibleName()
    assert "Betrokkenheid: geen score." in f.beoordeling.driehoek.accessibleName()


def test_the_amounts_and_the_room_stand_beside_the_judging(venster: Venster) -> None:
    venster.open("advies", bedrag=800_00)
    kaart = teksten(venster.pagina.dossier.form.beoordeling.bedragen)
    assert "€ 800,00" in kaart
    assert "Plafondruimte regeling: €\u00a010.000,00\nNa dit advies: €\u00a09.200,00" in kaart


def test_every_tab_of_a_dossier_has_only_named_controls(venster: Venster) -> None:
    venster.open("uitvoering")
    naamloos = [
        type(k).__name__ for k in venster.pagina.dossier.findChildren(QAbstractButton)
        if not (k.text() or k.accessibleName()) and not k.objectName().startswith("qt_") and type(k).__name__ in ("Knop", "QCheckBox", "QPushButton")
    ]  # fmt: skip
    assert naamloos == []


def test_a_frozen_version_can_be_looked_at(venster: Venster) -> None:
    venster.open("beoordeling", titel="Soep in de Haard")
    gezien: list[str] = []

    def kijk() -> None:
        dialoog = QApplication.activeModalWidget()
        assert isinstance(dialoog, QDialog)
        gezien.append(dialoog.accessibleName())
        dialoog.accept()

    f = venster.pagina.dossier.form
    f.tabs.setCurrentWidget(f.bladen["volledigheid"])
    bekijk = knop(f, "Versie 1 bekijken")
    QTimer.singleShot(0, kijk)
    bekijk.click()
    assert gezien == ["Versie 1 van de aanvraag"]


def test_a_part_of_a_dossier_opens_it_on_its_tab(venster: Venster) -> None:
    id_ = breng_tot(venster.bestand, "uitvoering")
    stap = subsidie.betaal(venster.bestand.uow, id_, 100_00, dag(10, 20))
    betaling = next(r.id for r in stap.geraakt if r.soort == "betaling")
    venster.pagina.toon("betaling", betaling)
    f = venster.pagina.dossier.form
    assert f.tabs.currentWidget() is f.bladen["betaling"]


def test_a_deleted_concept_closes_its_dossier(venster: Venster) -> None:
    from wijkagenda.usecases import velden

    id_ = maak_concept(venster.bestand)
    venster.pagina.verouder()
    venster.pagina.toon("aanvraag", id_)
    venster.omgeving.doe(velden.verwijder, "aanvraag", [id_])
    assert venster.pagina.lijst.isVisible()


# -- regelingen


def test_a_regeling_in_use_offers_a_copy(venster: Venster, qtbot: QtBot) -> None:
    regeling = maak_regeling(venster.bestand, naam="Regeling 2026")
    breng_tot(venster.bestand, "ontvangen", regeling_id=regeling)
    paneel = RegelingenPaneel(venster.omgeving)
    qtbot.addWidget(paneel)
    paneel.resize(1200, 800)
    paneel.show()
    paneel.toon("regeling", regeling)
    assert "De regels staan vast" in teksten(paneel)
    knop(paneel, "Kopiëren voor volgend jaar").click()
    assert [r.naam for r in paneel.rijen()] == ["Regeling 2027", "Regeling 2026"]
