"""A list as every page has it: filter field and count above, the table on a card, an empty list that says what goes there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import toon_getal
from wijkagenda.ui.iconen import icoon
from wijkagenda.ui.omgeving import Bewaarplaats
from wijkagenda.ui.palet import palet
from wijkagenda.ui.widgets.kaart import Kaart, LegeStaat
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import tekst
from wijkagenda.ui.widgets.tabel import RijActie, Tabel
from wijkagenda.ui.widgets.tabelmodel import Bron

INEENS = 2000
"""Rows that are read at once; longer lists are read in blocks while one scrolls."""


class Lijst(QWidget):
    """``Lijst("Initiatieven", KOLOMMEN, leeg=("Hier komen ...", "Nieuw initiatief", self.nieuw))``."""

    gekozen = Signal(object)
    geopend = Signal(object)
    verwijderd = Signal(list)

    def __init__(
        self,
        naam: str,
        kolommen: Sequence[Kolom],
        *,
        leeg: tuple[str, str, Callable[[], object] | None] = ("Hier is nog niets.", "", None),
        instellingen: Bewaarplaats | None = None,
        acties: Sequence[RijActie] = (),
        mag_verwijderen: bool = False,
        filter_: bool = True,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self.tabel = Tabel(naam, kolommen, instellingen=instellingen, acties=acties, mag_verwijderen=mag_verwijderen)
        self.tabel.gekozen.connect(self.gekozen)
        self.tabel.geopend.connect(self.geopend)
        self.tabel.verwijderd.connect(self.verwijderd)
        self.zoek = QLineEdit(self)
        self.zoek.setPlaceholderText("Filter deze lijst")
        self.zoek.setAccessibleName(f"Filter {naam}")
        self.zoek.setClearButtonEnabled(True)
        self.zoek.addAction(icoon("trechter", palet().grijs), QLineEdit.ActionPosition.LeadingPosition).setText("Filter")
        if (wis := self.zoek.findChild(QAction, "_q_qlineeditclearaction")) is not None:
            wis.setText("Wis het filter")
        self.zoek.setMaximumWidth(280)
        self.zoek.setVisible(filter_)
        self.telling = tekst("", "klein", ouder=self)
        self.boven = QHBoxLayout()
        self.boven.setSpacing(12)
        self.boven.addWidget(self.zoek, 100)
        self.boven.addWidget(self.telling)
        self.boven.addStretch(1)
        self._wacht = QTimer(self, singleShot=True, interval=120)
        self._wacht.timeout.connect(self._filter)
        self.zoek.textChanged.connect(lambda _: self._wacht.start())
        self.zoek.returnPressed.connect(self.tabel.setFocus)
        QShortcut(QKeySequence("Escape"), self.zoek, self.zoek.clear, context=Qt.ShortcutContext.WidgetShortcut)
        self._leeg = LegeStaat(*leeg)
        self._niets = LegeStaat("Geen regel past bij dit filter.")
        self._stapel = QStackedWidget()
        for deel in (self.tabel, self._leeg, self._niets):
            self._stapel.addWidget(deel)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(10)
        indeling.addLayout(self.boven)
        indeling.addWidget(Kaart(krap=True).voeg_toe(self._stapel), 1)
        self._bijwerken()

    def zet(self, rijen: Sequence[Any]) -> None:
        """Shows these rows."""
        self.tabel.zet(rijen)
        self._bijwerken()

    def zet_bron(self, bron: Bron) -> None:
        """Shows the rows of a source. A small one is read at once: then typing finds a row and every column can be sorted."""
        if (aantal := bron.aantal()) <= INEENS:
            self.tabel.zet(bron.blok(0, aantal))
        else:
            self.tabel.zet_bron(bron)
        self._bijwerken()

    def kies(self, id: str | None) -> bool:  # noqa: A002 - the word of the whole project
        """Makes this record current; the filter is lifted when it hides it. False when it isn't there."""
        if not self.tabel.kies(id) and id is not None and self.zoek.text():
            self.zoek.clear()
            self._filter()
        return self.tabel.kies(id)

    def huidige(self) -> Any | None:
        """The current row."""
        return self.tabel.huidige()

    def selectie(self) -> list[Any]:
        """The selected rows."""
        return self.tabel.selectie()

    def _filter(self) -> None:
        self.tabel.filter(self.zoek.text())
        self._bijwerken()

    def _bijwerken(self) -> None:
        zien, totaal = self.tabel.aantal(), self.tabel.totaal()
        gefilterd = bool(self.zoek.text().strip())
        self.telling.setText(f"{toon_getal(zien)} van {toon_getal(totaal)}" if gefilterd else "")
        self.telling.setVisible(gefilterd)
        self._stapel.setCurrentWidget(self.tabel if zien else self._niets if gefilterd else self._leeg)
