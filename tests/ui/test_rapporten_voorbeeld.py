"""The report on screen: searching, what comes after what, how plainly it reads, saving and opening."""

from __future__ import annotations

import datetime as dt
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.factory import maak
from tests.ui.plek import Gezegd, maak_omgeving, toon
from wijkagenda.basis.klok import Klok
from wijkagenda.reports.blocks import Alinea, Kop, Paginawissel
from wijkagenda.reports.eenvoud import Rapportoordeel, Rapporttip
from wijkagenda.reports.keuze import Keuze
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.reports.register import RAPPORTEN
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.navigation import PLEKKEN
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.rapporten import werkplaats
from wijkagenda.ui.rapporten.bladzijden import BREED, GEKOZEN, HEEL
from wijkagenda.ui.rapporten.leesbaarheid import HOOGSTE_TIPS, Leesbaarheid
from wijkagenda.ui.rapporten.maker import Maker
from wijkagenda.ui.rapporten.page import RapportenPagina
from wijkagenda.ui.rapporten.voorbeeld import Voorbeeld
from wijkagenda.ui.rapporten.werkplaats import Opdracht
from wijkagenda.ui.tasks import Geannuleerd, Voortgang
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.usecases import velden

VANDAAG = dt.date(2026, 11, 21)


@pytest.fixture
def omgeving(qtbot: QtBot, bestand: Bestand, klok: Klok) -> Any:
    uit = maak_omgeving(bestand, klok)
    yield uit
    assert uit.taken.stop()
    qtbot.waitUntil(lambda: not uit.taken.lopend())


@pytest.fixture
def plan(bestand: Bestand) -> str:
    return maak(bestand, "wijkplan", gebied_id=maak(bestand, "gebied", naam="Ruwaard"), titel="Samen in de Ruwaard")


@pytest.fixture
def pagina(qtbot: QtBot, omgeving: Omgeving, plan: str) -> RapportenPagina:
    uit = toon(qtbot, RapportenPagina, omgeving)
    qtbot.waitUntil(uit.bewaren.isEnabled, timeout=20_000)
    return uit


def pdf(*teksten: str) -> bytes:
    """A page per text."""
    blokken = [blok for t in teksten for blok in (Kop(1, "Hoofdstuk"), Alinea(t), Paginawissel())]
    return maak_pdf(blokken[:-1], titel="Proef", datum=VANDAAG)


@pytest.fixture
def voorbeeld(qtbot: QtBot) -> Voorbeeld:
    uit = Voorbeeld()
    qtbot.addWidget(uit)
    uit.resize(700, 600)
    uit.zet("Proef", pdf("een appel", "geen fruit", "een appel en nog een Appel"))
    uit.show()
    return uit


# -- searching


def zoek(qtbot: QtBot, voorbeeld: Voorbeeld, woord: str, aantal: int) -> None:
    voorbeeld.zoeken.open()
    voorbeeld.zoeken.veld.setText(woord)
    qtbot.waitUntil(lambda: voorbeeld.zoeken.aantal() == aantal and "zoekt nog" not in voorbeeld.zoeken.telling.text(), timeout=10_000)


def test_while_pages_are_still_searched_that_is_said(qtbot: QtBot, voorbeeld: Voorbeeld) -> None:
    gezien: list[str] = []
    voorbeeld.zoeken._model.countChanged.connect(lambda: gezien.append(voorbeeld.zoeken.telling.text()))
    zoek(qtbot, voorbeeld, "appel", 3)
    assert any(woorden.endswith("zoekt nog…") for woorden in gezien)
    assert voorbeeld.zoeken.telling.text() == "1 van 3"


def test_a_narrow_window_has_room_for_the_report(qtbot: QtBot, pagina: RapportenPagina) -> None:
    """Beside the places at the left a page gets some 820 pixels of a screen that is 1024 wide."""
    assert pagina.minimumSizeHint().width() <= 800
    voorbeeld = pagina.findChild(Voorbeeld)
    assert voorbeeld is not None
    for breed, ziet in ((1400, True), (800, False)):
        pagina.resize(breed, 700)
        qtbot.waitUntil(lambda ziet=ziet: voorbeeld.passend.findChildren(Knop)[0].isVisible() == ziet, timeout=5_000)


def test_words_are_found_in_the_whole_report_whatever_their_capitals(qtbot: QtBot, voorbeeld: Voorbeeld) -> None:
    zoek(qtbot, voorbeeld, "appel", 3)
    assert voorbeeld.zoeken.telling.text() == "1 van 3"


def test_enter_goes_to_the_next_and_after_the_last_comes_the_first(qtbot: QtBot, voorbeeld: Voorbeeld) -> None:
    zoek(qtbot, voorbeeld, "appel", 3)
    gezien = []
    for _ in range(4):
        gezien.append((voorbeeld.zoeken.telling.text(), voorbeeld.pagina.text()))
        qtbot.keyClick(voorbeeld.zoeken.veld, Qt.Key.Key_Return)
    assert gezien == [("1 van 3", "1"), ("2 van 3", "3"), ("3 van 3", "3"), ("1 van 3", "1")]
    qtbot.keyClick(voorbeeld.zoeken.veld, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert voorbeeld.zoeken.telling.text() == "1 van 3"


def test_what_is_not_there_is_said(qtbot: QtBot, voorbeeld: Voorbeeld) -> None:
    zoek(qtbot, voorbeeld, "appel", 3)
    zoek(qtbot, voorbeeld, "peer", 0)
    assert voorbeeld.zoeken.telling.text() == "0 gevonden"


def test_escape_closes_the_search_and_gives_the_pages_the_keyboard(qtbot: QtBot, voorbeeld: Voorbeeld) -> None:
    zoek(qtbot, voorbeeld, "appel", 3)
    qtbot.keyClick(voorbeeld.zoeken.veld, Qt.Key.Key_Escape)
    assert not voorbeeld.zoeken.isVisible()
    assert voorbeeld.zoeken.aantal() == 0


def test_a_new_report_is_searched_for_the_same_words(qtbot: QtBot, voorbeeld: Voorbeeld) -> None:
    zoek(qtbot, voorbeeld, "appel", 3)
    voorbeeld.zet("Proef", pdf("geen fruit", "appel"))
    qtbot.waitUntil(lambda: voorbeeld.zoeken.aantal() == 1, timeout=10_000)


def test_a_screen_reader_gets_the_words_of_the_page(voorbeeld: Voorbeeld) -> None:
    voorbeeld.blader(1)
    assert voorbeeld.beeld.accessibleDescription().startswith("Bladzijde 2: Hoofdstuk geen fruit")


def test_the_page_that_was_looked_at_stays(voorbeeld: Voorbeeld) -> None:
    voorbeeld.blader(2)
    voorbeeld.zet("Proef", pdf("een", "twee", "drie"))
    assert voorbeeld.pagina.text() == "3"


def test_another_report_begins_at_its_first_page(voorbeeld: Voorbeeld) -> None:
    voorbeeld.blader(2)
    voorbeeld.zet("Een ander", pdf("een", "twee", "drie"))
    assert voorbeeld.pagina.text() == "1"
    assert voorbeeld.beeld.verticalScrollBar().value() == 0


def test_zooming_keeps_the_page_that_is_looked_at(voorbeeld: Voorbeeld) -> None:
    voorbeeld.zet("Proef", pdf(*"abcdefgh"))
    voorbeeld.blader(5)
    for keer in (1.25, 1.25, 0.8):
        voorbeeld.zoom(keer)
        assert voorbeeld.pagina.text() == "6"


def lang(qtbot: QtBot, voorbeeld: Voorbeeld) -> None:
    """Pages that are higher than what is in sight, with the word at the head and at the foot of the second."""
    voorbeeld.pas(BREED)
    voorbeeld.zet("Proef", pdf("niets", "\n\n".join(["een appel", *["geen fruit"] * 24, "een appel"]), "niets"))
    zoek(qtbot, voorbeeld, "appel", 2)


def test_each_word_that_is_found_comes_in_sight_also_on_the_same_page(qtbot: QtBot, voorbeeld: Voorbeeld) -> None:
    lang(qtbot, voorbeeld)
    plekken = []
    for _ in range(2):
        vak = voorbeeld.beeld.vak()
        assert vak is not None
        assert voorbeeld.beeld.viewport().rect().contains(vak)
        plekken.append(voorbeeld.beeld.verticalScrollBar().value())
        voorbeeld.zoeken.stap(1)
    assert plekken[0] < plekken[1]


def test_the_word_that_is_chosen_is_marked_and_its_letters_stay_dark(qtbot: QtBot, voorbeeld: Voorbeeld) -> None:
    lang(qtbot, voorbeeld)

    def kleuren() -> set[str]:
        beeld, vak = voorbeeld.beeld.viewport().grab().toImage(), voorbeeld.beeld.vak()
        assert vak is not None
        return {beeld.pixelColor(x, y).name() for x in range(vak.left(), vak.right()) for y in range(vak.top(), vak.bottom())}

    qtbot.waitUntil(lambda: any(QColor(kleur).lightness() < 60 for kleur in kleuren()), timeout=10_000)
    assert GEKOZEN.name() in kleuren()
    voorbeeld.zoeken.sluit()
    assert voorbeeld.beeld.vak() is None


@pytest.mark.parametrize("hoe", [BREED, HEEL, None])
def test_pages_are_where_qt_shows_them(voorbeeld: Voorbeeld, hoe: Any) -> None:
    voorbeeld.zet("Proef", pdf(*"abcdefgh"))
    voorbeeld.pas(hoe) if hoe is not None else voorbeeld.zoom(1.37)
    balk, beeld = voorbeeld.beeld.verticalScrollBar(), voorbeeld.beeld
    onder = beeld.bladen()[-1].vlak.bottom() + 1 + beeld.pageSpacing() + beeld.documentMargins().bottom()
    assert onder == balk.maximum() + balk.pageStep()


@pytest.mark.parametrize(("toets", "hoe"), [(Qt.Key.Key_B, BREED), (Qt.Key.Key_H, HEEL)])
def test_keys_make_it_fit_from_anywhere_on_the_page(qtbot: QtBot, pagina: RapportenPagina, toets: Qt.Key, hoe: Any) -> None:
    assert pagina._voorbeeld is not None
    pagina._voorbeeld.zoom(2)
    pagina.activateWindow()
    pagina.keuze.hoofdstukken.setFocus()
    qtbot.keyClick(pagina.keuze.hoofdstukken, toets, Qt.KeyboardModifier.ControlModifier)
    assert pagina._voorbeeld.beeld.zoomMode() is hoe


def test_keys_of_a_report_are_no_keys_of_a_place(voorbeeld: Voorbeeld) -> None:
    plekken = {QKeySequence(plek.sneltoets) for plek in PLEKKEN}
    assert not plekken & {toets.key() for toets in voorbeeld.findChildren(QShortcut)}


# -- making


def test_an_older_report_never_comes_after_a_newer(qtbot: QtBot, omgeving: Omgeving, plan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    mag, begonnen, gemaakt = threading.Event(), threading.Event(), []
    echt = werkplaats.zet

    def traag(*args: Any) -> bytes:
        begonnen.set()
        assert mag.wait(10)
        return echt(*args)

    monkeypatch.setattr(werkplaats, "zet", traag)
    maker = Maker(omgeving, omgeving)
    maker.klaar.connect(lambda uitkomst: gemaakt.append(uitkomst.opdracht.naam))
    for naam in ("eerste", "tweede", "derde"):
        maker.vraag(Opdracht(RAPPORTEN["wijkplan"], Keuze(VANDAAG, ids=(plan,)), naam, 1))
        if naam == "eerste":
            qtbot.waitUntil(begonnen.is_set, timeout=10_000)
    mag.set()
    qtbot.waitUntil(lambda: not maker.bezig(), timeout=20_000)
    assert gemaakt == ["derde"]


def test_changes_at_once_are_one_report(qtbot: QtBot, omgeving: Omgeving, plan: str) -> None:
    maker, gemaakt = Maker(omgeving, omgeving), []
    maker.klaar.connect(gemaakt.append)
    for naam in "abcde":
        maker.vraag(Opdracht(RAPPORTEN["wijkplan"], Keuze(VANDAAG, ids=(plan,)), naam, 1))
    qtbot.waitUntil(lambda: bool(gemaakt) and not maker.bezig(), timeout=20_000)
    assert [uitkomst.opdracht.naam for uitkomst in gemaakt] == ["e"]


def test_what_a_report_says_is_read_once_while_the_file_is_the_same(
    qtbot: QtBot, bestand: Bestand, plan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gelezen = []
    echt = werkplaats.delen
    monkeypatch.setattr(werkplaats, "delen", lambda *args: gelezen.append(1) or echt(*args))
    plaats, voortgang = werkplaats.Werkplaats(bestand), Voortgang()
    for versie, zonder in ((1, ()), (1, ("Wonen",)), (2, ())):
        uitkomst = plaats.maak(Opdracht(RAPPORTEN["wijkplan"], Keuze(VANDAAG, ids=(plan,), zonder=zonder), "x", versie), voortgang)
        assert uitkomst.pdf.startswith(b"%PDF-")
    plaats.sluit()
    assert len(gelezen) == 2


def test_what_can_not_be_made_is_told_on_the_page_only(qtbot: QtBot, omgeving: Omgeving) -> None:
    gezegd = Gezegd(omgeving)
    pagina = toon(qtbot, RapportenPagina, omgeving)
    qtbot.waitUntil(lambda: "geen wijkplan" in pagina._leeg.zin.text(), timeout=20_000)
    assert gezegd.zinnen == []


def test_a_page_out_of_sight_makes_nothing(qtbot: QtBot, omgeving: Omgeving, pagina: RapportenPagina, plan: str) -> None:
    qtbot.waitUntil(lambda: not pagina.maker.bezig(), timeout=20_000)
    eerst = pagina._gemaakt
    pagina.hide()
    omgeving.doe(velden.wijzig, "wijkplan", plan, {"titel": "Anders"})
    assert not pagina.maker.bezig()
    pagina.show()
    qtbot.waitUntil(lambda: pagina._gemaakt is not eerst, timeout=20_000)


def test_who_leaves_and_comes_back_finds_a_report(qtbot: QtBot, omgeving: Omgeving, plan: str) -> None:
    pagina = toon(qtbot, RapportenPagina, omgeving)
    pagina.hide()
    qtbot.waitUntil(lambda: not pagina.maker.bezig(), timeout=20_000)
    pagina.show()
    qtbot.waitUntil(pagina.bewaren.isEnabled, timeout=20_000)


def test_from_anywhere_on_the_page_one_can_search(qtbot: QtBot, pagina: RapportenPagina) -> None:
    pagina.activateWindow()
    pagina.keuze.hoofdstukken.setFocus()
    qtbot.keyClick(pagina.keuze.hoofdstukken, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert pagina._voorbeeld is not None
    qtbot.waitUntil(pagina._voorbeeld.zoeken.isVisible, timeout=5_000)


# -- plain language


def test_a_report_says_how_plainly_it_reads(qtbot: QtBot, pagina: RapportenPagina, omgeving: Omgeving, plan: str) -> None:
    omgeving.doe(velden.maak, "hoofdstuk", {"wijkplan_id": plan, "soort": "voorwoord", "tekst": "Wij geven inzicht. " * 20})
    regel = pagina.leesbaarheid
    qtbot.waitUntil(lambda: bool(regel.goed.text()), timeout=20_000)


def test_tips_are_listed_with_their_chapter(qtbot: QtBot) -> None:
    regel = Leesbaarheid()
    qtbot.addWidget(regel)
    regel.show()
    tips = tuple(Rapporttip("Wonen", f"Tip {nr}.", "de woorden", "de woorden") for nr in range(HOOGSTE_TIPS + 5))
    regel.zet(Rapportoordeel(60.0, 400, "Leesbaarheid 60 van 100: gewoon.", tips))
    assert not regel.lijst.isVisible()
    regel.knop.click()
    assert regel.lijst.isVisible()
    assert regel.lijst.item(0).text() == "Wonen: Tip 0.\nde woorden"
    assert regel.lijst.item(regel.lijst.count() - 1).text() == "En nog 5 tips. Begin met deze."
    regel.zet(None)
    assert not regel.knop.isVisible()
    assert not regel.lijst.isVisible()


def test_a_tip_leads_to_its_own_place_in_the_report(qtbot: QtBot, voorbeeld: Voorbeeld) -> None:
    """Also where the same words stand on earlier pages."""
    voorbeeld.wijs("appel", "…appel en nog een Appel")
    qtbot.waitUntil(lambda: voorbeeld.zoeken.telling.text() == "2 van 3", timeout=10_000)
    assert voorbeeld.pagina.text() == "3"
    voorbeeld.wijs("appel", "een appel")
    qtbot.waitUntil(lambda: voorbeeld.zoeken.telling.text() == "1 van 3", timeout=10_000)
    assert voorbeeld.pagina.text() == "1"


def test_searching_from_the_last_page_begins_again_at_the_first(qtbot: QtBot, voorbeeld: Voorbeeld) -> None:
    voorbeeld.blader(2)
    zoek(qtbot, voorbeeld, "geen fruit", 1)
    qtbot.waitUntil(lambda: voorbeeld.zoeken.telling.text() == "1 van 1", timeout=10_000)
    assert voorbeeld.pagina.text() == "2"


def test_a_click_on_a_tip_gives_it_but_not_on_the_line_below_them(qtbot: QtBot) -> None:
    regel = Leesbaarheid()
    qtbot.addWidget(regel)
    tips = tuple(Rapporttip("Wonen", f"Tip {nr}.", "de woorden", "woorden") for nr in range(HOOGSTE_TIPS + 1))
    regel.zet(Rapportoordeel(60.0, 400, "Leesbaarheid 60 van 100: gewoon.", tips))
    gekozen: list[Rapporttip] = []
    regel.gekozen.connect(gekozen.append)
    regel.lijst.itemActivated.emit(regel.lijst.item(3))
    regel.lijst.itemClicked.emit(regel.lijst.item(HOOGSTE_TIPS))
    assert gekozen == [tips[3]]


def test_what_paper_cannot_show_is_said_under_the_report(qtbot: QtBot, omgeving: Omgeving, pagina: RapportenPagina, plan: str) -> None:
    assert not pagina.let_op.isVisible()
    omgeving.doe(velden.wijzig, "wijkplan", plan, {"titel": "Samen 中"})
    pagina.ververs()
    qtbot.waitUntil(pagina.let_op.isVisible, timeout=20_000)
    assert pagina.let_op.text() == "Op papier staat één teken niet: 中. Daar staat dan \ufffd. In Word en op een webpagina staat het wel."


# -- saving and opening


def test_the_folder_that_was_used_last_is_offered_again(
    qtbot: QtBot, pagina: RapportenPagina, omgeving: Omgeving, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gevraagd = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: gevraagd.append(args) or (str(tmp_path / "eerst.pdf"), "PDF (*.pdf)"))
    pagina.bewaar()
    qtbot.waitUntil(lambda: (tmp_path / "eerst.pdf").exists() and not omgeving.taken.lopend(), timeout=20_000)
    pagina.bewaar()
    assert Path(gevraagd[1][2]).parent == tmp_path
    documenten = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert Path(gevraagd[0][2]).parent == Path(documenten or Path.home())
    qtbot.waitUntil(lambda: not omgeving.taken.lopend(), timeout=20_000)


def test_a_folder_that_took_nothing_is_not_offered_again(qtbot: QtBot, pagina: RapportenPagina, omgeving: Omgeving, tmp_path: Path) -> None:
    gezegd = Gezegd(omgeving)
    pagina.bewaar_als(tmp_path / "er niet" / "plan.pdf")
    qtbot.waitUntil(lambda: bool(gezegd.zinnen) and not omgeving.taken.lopend(), timeout=20_000)
    assert omgeving.instellingen.get("rapportmap") is None


@pytest.mark.parametrize(("naam", "soort", "wordt"), [
    ("plan.pdf", "Word-document (*.docx)", "plan.docx"),
    ("plan.html", "PDF (*.pdf)", "plan.html"),
    ("plan", "Webpagina (*.html)", "plan.html"),
])  # fmt: skip
def test_the_kind_that_was_picked_counts_unless_an_ending_was_typed(
    qtbot: QtBot, pagina: RapportenPagina, omgeving: Omgeving, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naam: str, soort: str, wordt: str
) -> None:
    (tmp_path / "uit").mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(tmp_path / "uit" / naam), soort))
    pagina.bewaar()
    qtbot.waitUntil(lambda: not omgeving.taken.lopend(), timeout=20_000)
    assert [p.name for p in (tmp_path / "uit").iterdir()] == [wordt]


@pytest.mark.parametrize(("antwoord", "inhoud"), [("Vervangen", b"%PDF"), ("Annuleren", b"oud!")])
def test_a_file_that_gets_its_ending_here_is_replaced_only_after_asking(
    qtbot: QtBot, pagina: RapportenPagina, omgeving: Omgeving, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, antwoord: str, inhoud: bytes
) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"oud!")
    monkeypatch.setattr(QMessageBox, "exec", lambda self: next(k for k in self.buttons() if k.text() == antwoord).click())
    pagina.bewaar_als(tmp_path / "plan", "pdf")
    qtbot.waitUntil(lambda: not omgeving.taken.lopend(), timeout=20_000)
    assert (tmp_path / "plan.pdf").read_bytes()[:4] == inhoud


def test_a_table_is_offered_with_the_first_edition_only(pagina: RapportenPagina) -> None:
    namen = [actie.text() for actie in pagina.open().actions()]
    assert any("CSV" in naam for naam in namen)
    pagina.keuze.uitgave_.gekozen.emit(("poster",))
    assert [actie.text() for actie in pagina.open().actions()] == ["PDF-lezer", "Word of LibreOffice", "Webbrowser"]


def test_it_opens_in_the_program_of_this_machine(qtbot: QtBot, pagina: RapportenPagina, monkeypatch: pytest.MonkeyPatch) -> None:
    geopend: list[str] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda url: geopend.append(url.toLocalFile()) or True)
    next(a for a in pagina.open().actions() if a.text() == "Webbrowser").trigger()
    qtbot.waitUntil(lambda: bool(geopend), timeout=20_000)
    assert Path(geopend[0]).read_bytes()[:5].lower() == b"<!doc"


def test_a_report_that_nobody_waits_for_stops_halfway(bestand: Bestand, plan: str) -> None:
    for nr in range(40):
        maak(bestand, "opgave", wijkplan_id=plan, titel=f"Opgave {nr}")
    stappen = []

    class Tot:
        def stap(self, *_: object, **__: object) -> None:
            """Nobody looks."""

        def ga_door(self) -> None:
            stappen.append(1)
            if len(stappen) == 20:
                raise Geannuleerd

    plaats = werkplaats.Werkplaats(bestand)
    with pytest.raises(Geannuleerd):
        plaats.maak(Opdracht(RAPPORTEN["wijkplan"], Keuze(VANDAAG, ids=(plan,)), "x", 1), Tot())  # type: ignore[arg-type]
    plaats.sluit()
