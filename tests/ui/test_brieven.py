"""Letters by what a user sees and does: in a dossier, after a step, and their texts in Instellingen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.reports.briefdossiers import brief_klaar, richt_in
from tests.ui.plek import Gezegd, antwoord, maak_omgeving, teksten, toon
from tests.usecases.subsidiedossier import breng_tot
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.bijlage import bijlagen
from wijkagenda.queries.brief import gemaakt
from wijkagenda.queries.brieftekst import naam_van_brief, tekst_van
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.instellingen.brieven import Brieven
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.subsidies.page import SubsidiesPagina
from wijkagenda.usecases.brief import bewaar_brieftekst, tekst_id
from wijkagenda.usecases.subsidie import vraag_aanvulling


@pytest.fixture
def omgeving(bestand: Bestand, klok: Klok) -> Omgeving:
    return maak_omgeving(bestand, klok)


@pytest.fixture
def pagina(qtbot: QtBot, omgeving: Omgeving) -> SubsidiesPagina:
    return toon(qtbot, SubsidiesPagina, omgeving)


@pytest.fixture
def instellingen(qtbot: QtBot, omgeving: Omgeving) -> Iterator[Brieven]:
    deel = toon(qtbot, Brieven, omgeving)
    yield deel
    deel.hide()


def open_brieven(pagina: SubsidiesPagina, id_: str) -> Any:
    """The tab Brieven of a dossier."""
    pagina.verouder()
    pagina.toon("aanvraag", id_)
    form = pagina.dossier.form
    form.tabs.setCurrentWidget(form.bladen["brieven"])
    QApplication.processEvents()
    return form.brieven


def knop(ouder: QWidget, begin: str) -> QPushButton:
    """The visible button whose name begins so."""
    return next(k for k in ouder.findChildren(QPushButton) if k.isVisible() and (k.accessibleName() or k.text()).startswith(begin))


def kies(instellingen: Brieven, soort: str) -> None:
    tabel = instellingen.lijst.tabel
    namen = [str(tabel.model().index(nr, 0).data()).casefold() for nr in range(tabel.aantal())]
    tabel.selectRow(namen.index(naam_van_brief(soort)))
    QApplication.processEvents()


def typ(instellingen: Brieven, inhoud: str) -> QPlainTextEdit:
    vlak = instellingen.formulier.velden["tekst"].invoer
    assert isinstance(vlak, QPlainTextEdit)
    vlak.setPlainText(inhoud)
    return vlak


# -- in a dossier


def test_one_click_makes_a_letter_that_stands_below_and_with_the_attachments(pagina: SubsidiesPagina, bestand: Bestand, omgeving: Omgeving) -> None:
    id_, _ = brief_klaar(bestand, "aanvulling")
    gezegd = Gezegd(omgeving)
    blad = open_brieven(pagina, id_)
    knop(blad, "Brief maken: vraag om aanvulling, 6 oktober 2026").click()
    QApplication.processEvents()
    assert gezegd.zinnen == ["Brief gemaakt: vraag om aanvulling."]
    assert {r.naam for r in bijlagen(bestand.lees(), "aanvraag", id_)} == {
        "SSB-2026-001 aanvulling 2026-10-06.docx", "SSB-2026-001 aanvulling 2026-10-06.pdf",
    }  # fmt: skip
    assert "SSB-2026-001 aanvulling 2026-10-06" in teksten(blad)
    assert knop(blad, "Opnieuw maken: vraag om aanvulling")


def test_the_letter_of_the_next_step_is_called_a_concept(pagina: SubsidiesPagina, bestand: Bestand) -> None:
    blad = open_brieven(pagina, breng_tot(bestand, "besloten"))
    assert "nog niet bekendgemaakt" in teksten(blad)
    knop(blad, "Conceptbrief maken: besluit: verleend").click()
    QApplication.processEvents()
    assert [g.concept for g in gemaakt(bestand.lees(), str(pagina.dossier.id))] == [True]


def test_undo_takes_the_letter_away_again(pagina: SubsidiesPagina, bestand: Bestand, omgeving: Omgeving) -> None:
    id_, _ = brief_klaar(bestand, "aanvulling")
    blad = open_brieven(pagina, id_)
    knop(blad, "Brief maken: vraag om aanvulling").click()
    omgeving.ongedaan()
    QApplication.processEvents()
    assert gemaakt(bestand.lees(), id_) == []
    assert "Er is nog geen brief gemaakt." in teksten(blad)


def test_a_letter_opens_in_the_program_of_this_machine(pagina: SubsidiesPagina, bestand: Bestand, monkeypatch: pytest.MonkeyPatch) -> None:
    geopend: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: geopend.append(url.fileName()) or True)
    id_, _ = brief_klaar(bestand, "aanvulling")
    blad = open_brieven(pagina, id_)
    knop(blad, "Brief maken: vraag om aanvulling").click()
    QApplication.processEvents()
    knop(blad, "Open vraag om aanvulling van 06-10-2026 (Word)").click()
    knop(blad, "Open vraag om aanvulling van 06-10-2026 (PDF)").click()
    assert [naam.rpartition(".")[2] for naam in geopend] == ["docx", "pdf"]


def test_a_letter_is_deleted_and_brought_back(pagina: SubsidiesPagina, bestand: Bestand, omgeving: Omgeving) -> None:
    id_, _ = brief_klaar(bestand, "aanvulling")
    gezegd = Gezegd(omgeving)
    blad = open_brieven(pagina, id_)
    knop(blad, "Brief maken: vraag om aanvulling").click()
    QApplication.processEvents()
    knop(blad, "Verwijder SSB-2026-001 aanvulling").click()
    assert gemaakt(bestand.lees(), id_) == []
    assert gezegd.aanbod is not None
    gezegd.aanbod()
    assert len(gemaakt(bestand.lees(), id_)) == 1


def test_a_step_with_a_letter_offers_to_make_it(pagina: SubsidiesPagina, bestand: Bestand, omgeving: Omgeving, qtbot: QtBot) -> None:
    id_ = breng_tot(bestand, "ontvangen", **richt_in(bestand))
    gezegd = Gezegd(omgeving)
    pagina.verouder()
    pagina.toon("aanvraag", id_)
    antwoord(qtbot, lambda: pagina.dossier.doe_stap("vraag_aanvulling"), {"wat": "De begroting.", "tot": "30-11-2026"})
    assert gezegd.zinnen[-1] == "Aanvulling vragen: gedaan. Hier hoort een brief bij: vraag om aanvulling."
    assert gezegd.aanbod is not None
    gezegd.aanbod()
    (een,) = gemaakt(bestand.lees(), id_)
    assert een.naam == "vraag om aanvulling"


@pytest.mark.parametrize(
    ("status", "stap"),
    [("ontvangen", "neem_in_beoordeling"), ("aanvulling", "aanvulling_binnen")],
    ids=["a step that tells nobody", "the answer to a letter"],
)
def test_a_step_without_a_letter_offers_nothing(
    pagina: SubsidiesPagina, bestand: Bestand, omgeving: Omgeving, qtbot: QtBot, status: str, stap: str
) -> None:
    id_ = breng_tot(bestand, "ontvangen")
    if status == "aanvulling":
        vraag_aanvulling(bestand.uow, id_, "De begroting.", dt.date(2026, 11, 30))
    gezegd = Gezegd(omgeving)
    pagina.verouder()
    pagina.toon("aanvraag", id_)
    antwoord(qtbot, lambda: pagina.dossier.doe_stap(stap), {})
    assert not [zin for zin in gezegd.zinnen if "brief" in zin]


def test_a_broken_text_of_the_own_folder_is_told_and_nothing_is_made(pagina: SubsidiesPagina, bestand: Bestand, omgeving: Omgeving) -> None:
    from wijkagenda.queries.brieftekst import brievenmap

    brievenmap().mkdir()
    (brievenmap() / "aanvulling.md").write_text("onderwerp: x\n\nBeste {aanvragr}", "utf-8")
    id_, _ = brief_klaar(bestand, "aanvulling")
    gezegd = Gezegd(omgeving)
    knop(open_brieven(pagina, id_), "Brief maken: vraag om aanvulling").click()
    assert "‘aanvulling.md’ in uw eigen map klopt niet. Het veld {aanvragr} bestaat niet." in gezegd.zinnen[0]
    assert gemaakt(bestand.lees(), id_) == []


# -- the texts


def test_every_letter_is_listed_and_shown_with_an_example(instellingen: Brieven, bestand: Bestand) -> None:
    assert instellingen.lijst.tabel.aantal() == 26
    kies(instellingen, "besluit-verleend")
    assert instellingen.formulier.velden["onderwerp"].tekst() == "U krijgt subsidie voor ‘{titel}’"
    assert instellingen.voorbeeld.document.pageCount() == 2
    assert not instellingen.terug.isVisible()


def test_a_text_is_kept_when_it_is_left_and_the_list_says_that_it_is_own(instellingen: Brieven, bestand: Bestand) -> None:
    kies(instellingen, "aanvulling")
    typ(instellingen, "Beste {aanvrager},\n\nWij missen {wat_ontbreekt}")
    instellingen.formulier.vastleggen()
    assert tekst_van(bestand.lees(), "aanvulling").tekst.startswith("Beste {aanvrager}")
    assert instellingen.terug.isVisible()
    assert "Vraag om aanvulling (eigen tekst)" in [str(instellingen.lijst.tabel.model().index(i, 0).data()) for i in range(24)]


def test_the_example_follows_the_typing(instellingen: Brieven, qtbot: QtBot) -> None:
    kies(instellingen, "aanvulling")
    typ(instellingen, "\n\n".join(["Een alinea."] * 60))
    qtbot.waitUntil(lambda: instellingen.voorbeeld.document.pageCount() > 1)


def test_a_mistake_is_told_beside_the_example_and_when_the_text_is_left(instellingen: Brieven, omgeving: Omgeving, bestand: Bestand, qtbot: QtBot) -> None:
    gezegd = Gezegd(omgeving)
    kies(instellingen, "aanvulling")
    typ(instellingen, "Beste {aanvragr}")
    qtbot.waitUntil(instellingen.mis.isVisible)
    assert instellingen.mis.text() == "Het veld {aanvragr} bestaat niet. Bedoelt u {aanvrager}?"
    assert not instellingen.formulier.vastleggen()
    assert gezegd.zinnen == [instellingen.mis.text()]
    assert tekst_van(bestand.lees(), "aanvulling").herkomst == "standaard"


def test_a_place_is_put_in_where_the_cursor_stands(instellingen: Brieven) -> None:
    kies(instellingen, "aanvulling")
    vlak = typ(instellingen, "Beste ")
    vlak.moveCursor(vlak.textCursor().MoveOperation.End)
    (plek,) = instellingen.plekken.findItems("{aanvrager}", Qt.MatchFlag.MatchStartsWith)
    instellingen.plekken.itemActivated.emit(plek)
    assert vlak.toPlainText() == "Beste {aanvrager}"


def test_the_standard_text_comes_back_with_one_click(instellingen: Brieven, bestand: Bestand, omgeving: Omgeving) -> None:
    gezegd = Gezegd(omgeving)
    bewaar_brieftekst(bestand.uow, "aanvulling", "Eigen onderwerp", "Beste {aanvrager}")
    instellingen.verouder()
    instellingen.toon("brieftekst", tekst_id("aanvulling"))
    assert instellingen.formulier.velden["onderwerp"].tekst() == "Eigen onderwerp"
    instellingen.terug.click()
    assert instellingen.formulier.velden["onderwerp"].tekst() == "Wilt u uw aanvraag aanvullen?"
    assert gezegd.zinnen == ["De standaardtekst staat er weer."]


def test_what_was_typed_before_a_crash_is_still_there(qtbot: QtBot, omgeving: Omgeving, bestand: Bestand) -> None:
    bestand.bewaar_klad("brieftekst", tekst_id("ontvangstbevestiging"), "tekst", "Beste {aanvrager}, half af")
    instellingen = toon(qtbot, Brieven, omgeving)
    assert instellingen.formulier.velden["tekst"].tekst() == "Beste {aanvrager}, half af"
    instellingen.hide()
