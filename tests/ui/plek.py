"""A page on a real file, and answering the dialogs that it opens: for tests of pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from wijkagenda.basis.klok import Klok
from wijkagenda.storage.bestand import Bestand
from wijkagenda.ui.changes import Wijzigingen
from wijkagenda.ui.geschiedenis import Bestandsgeschiedenis
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.record import StapDialoog

P = TypeVar("P", bound=Pagina)


class Geheugen(dict[str, Any]):
    """Settings that are forgotten."""


class Gezegd:
    """What an omgeving told and was asked: `zinnen`, `gevraagd` (records), `plekken`, and the last offer."""

    def __init__(self, omgeving: Omgeving) -> None:
        self.zinnen: list[str] = []
        self.gevraagd: list[tuple[str, str]] = []
        self.plekken: list[str] = []
        self.aanbod: Callable[[], object] | None = None
        omgeving.gemeld.connect(self._meld)
        omgeving.gevraagd.connect(lambda soort, id_: self.gevraagd.append((soort, id_)))
        omgeving.plek_gevraagd.connect(lambda plek, *_: self.plekken.append(plek))

    def _meld(self, zin: str, melding: Any) -> None:
        self.zinnen.append(zin)
        self.aanbod = melding.actie


def maak_omgeving(bestand: Bestand, klok: Klok) -> Omgeving:
    """The surroundings of a page on this file; as in the program, they are told before it closes, so that nothing is typed into it after."""
    omgeving = Omgeving(klok, Geheugen())
    omgeving.zet_bestand(bestand, Bestandsgeschiedenis(bestand))
    sluit = bestand.sluit

    def eerst_het_venster() -> None:
        omgeving.zet_bestand(None)
        sluit()

    bestand.sluit = eerst_het_venster  # type: ignore[method-assign]
    return omgeving


def toon(qtbot: QtBot, klasse: Callable[[Omgeving], P], omgeving: Omgeving, breed: int = 1200, hoog: int = 800) -> P:
    """The page on screen, told of every step."""
    pagina = klasse(omgeving)
    qtbot.addWidget(pagina)
    pagina.resize(breed, hoog)
    Wijzigingen(omgeving, pagina).voeg_toe(pagina)
    pagina.show()
    return pagina


def antwoord(qtbot: QtBot, open_: Callable[[], object], waarden: Mapping[str, str], *, annuleer: bool = False) -> list[str]:
    """Opens a dialog, fills its fields as typed, and presses its button. Gives the sentences under the fields while it was open."""
    fouten: list[str] = []
    gezien: list[StapDialoog] = []
    wekker = QTimer(interval=5)

    def vul() -> None:
        dialoog = QApplication.activeModalWidget()
        if not isinstance(dialoog, StapDialoog):
            return
        wekker.stop()
        gezien.append(dialoog)
        for naam, inhoud in waarden.items():
            veld = dialoog.formulier.velden[naam]
            assert not veld.isHidden(), f"{naam} is not asked"
            veld.zet_tekst(inhoud)
            veld.vastleggen()
        if not annuleer:
            dialoog.uitvoeren()
        fouten.extend(v.fout() for v in dialoog.formulier.velden.values() if v.fout())
        if dialoog.isVisible():
            dialoog.reject()

    wekker.timeout.connect(vul)
    wekker.start()
    open_()
    wekker.stop()
    assert gezien, "no dialog was opened"
    qtbot.wait(1)
    return fouten


def teksten(widget: QWidget) -> list[str]:
    """Every text that is on screen."""
    delen = [*widget.findChildren(QLabel), *widget.findChildren(QPushButton)]
    return [deel.text() for deel in delen if deel.isVisible() and deel.text()]


def knop(widget: QWidget, woorden: str) -> QPushButton:
    """The visible button with these words."""
    return next(k for k in widget.findChildren(QPushButton) if k.text() == woorden and k.isVisible())
