"""A board: columns of cards. A card moves by dragging or with Ctrl+Left and Ctrl+Right; arrows walk, Enter opens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import aantal, toon_getal
from wijkagenda.ui.widgets.bordkolom import BordKaart, Kaartenlijst
from wijkagenda.ui.widgets.kaart import schuifvlak
from wijkagenda.ui.widgets.label import tekst

_KOP, _LAAGST = 64, 220
"""Pixels that a column needs beside its cards, and the least height of the board: there must be room to drop a card."""


@dataclass(frozen=True)
class BordKolom:
    """One column: the code that a card gets when it is put there, and the words above it."""

    code: str
    titel: str


class Bord(QWidget):
    """Shows; moving only asks: the page does the step and gives the cards anew."""

    gekozen = Signal(str)
    geopend = Signal(str)
    verplaatst = Signal(str, str)
    """(id of the card, code of the column it was put in)."""

    def __init__(self, naam: str, kolommen: Sequence[BordKolom], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setAccessibleName(naam)
        self._kolommen = tuple(kolommen)
        self._lijsten: dict[str, Kaartenlijst] = {}
        self._tellingen: dict[str, QLabel] = {}
        self._vlakken: dict[str, QFrame] = {}
        binnen = QWidget()
        binnen.setProperty("vlak", "grond")
        rij = QHBoxLayout(binnen)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(12)
        for plek, kolom in enumerate(self._kolommen):
            rij.addWidget(self._maak_kolom(plek, kolom), 1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        self._binnen = binnen
        vlak = schuifvlak(binnen, naam)
        vlak.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        indeling.addWidget(vlak)

    def _maak_kolom(self, plek: int, kolom: BordKolom) -> QFrame:
        vlak = QFrame()
        vlak.setProperty("vlak", "kolom")
        vlak.setMinimumWidth(176)
        vlak.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        titel, telling = tekst(kolom.titel, "kaarttitel"), tekst("", "grijs")
        kop = QHBoxLayout()
        kop.setContentsMargins(4, 0, 4, 0)
        kop.setSpacing(6)
        kop.addWidget(titel)
        kop.addWidget(telling)
        kop.addStretch(1)
        lijst = Kaartenlijst(kolom.titel)
        lijst.gekozen.connect(lambda kaart: self._kies(kolom.code, kaart))
        lijst.geopend.connect(self.geopend)
        lijst.gevallen.connect(lambda kaart: self._verplaats(kaart, kolom.code))
        lijst.opzij.connect(lambda stap: self._loop(plek, stap))
        lijst.schuif.connect(lambda kaart, stap: self._schuif(plek, kaart, stap))
        self._lijsten[kolom.code], self._tellingen[kolom.code], self._vlakken[kolom.code] = lijst, telling, vlak
        indeling = QVBoxLayout(vlak)
        indeling.setContentsMargins(10, 12, 10, 12)
        indeling.setSpacing(8)
        indeling.addLayout(kop)
        indeling.addWidget(lijst, 1)
        return vlak

    def zet(self, kaarten: Mapping[str, Sequence[BordKaart]], tellingen: Mapping[str, int] | None = None) -> None:
        """Other cards, by column code; the chosen card stays chosen, also in another column.

        `tellingen` says how many there are where not all of them are given as cards.
        """
        huidig = self.huidige()
        met_focus = any(lijst.hasFocus() for lijst in self._lijsten.values())
        for kolom in self._kolommen:
            rijen = kaarten.get(kolom.code, ())
            n = (tellingen or {}).get(kolom.code, len(rijen))
            self._lijsten[kolom.code].zet(rijen)
            self._tellingen[kolom.code].setText(toon_getal(n))
            self._lijsten[kolom.code].setAccessibleName(f"{kolom.titel}: {aantal(n, 'kaart', 'kaarten')}")
        if huidig is not None:
            self.kies(huidig, met_focus)

        self._pas_hoogte_aan()

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self._pas_hoogte_aan()

    def _pas_hoogte_aan(self) -> None:
        """The columns are as high as the fullest needs, up to the room there is."""
        lijsten = [lijst for code, lijst in self._lijsten.items() if not self._vlakken[code].isHidden()]
        inhoud = max((lijst.inhoudshoogte(self.height()) for lijst in lijsten), default=0)
        self._binnen.setMaximumHeight(max(_LAAGST, inhoud + _KOP))

    def toon_kolom(self, code: str, aan: bool) -> None:
        """Shows or hides a column; a card can be moved into a hidden one by the keys."""
        self._vlakken[code].setVisible(aan)
        self._pas_hoogte_aan()

    def kies(self, id: str, focus: bool = False) -> bool:  # noqa: A002 - the word of the whole project
        """Makes this card current; False when it isn't on the board."""
        gevonden = False
        for lijst in self._lijsten.values():
            if lijst.kies(id):
                gevonden = True
                if focus:
                    lijst.setFocus()
        return gevonden

    def huidige(self) -> str | None:
        """The id of the chosen card."""
        return next((k for lijst in self._lijsten.values() if (k := lijst.huidige()) is not None), None)

    def _kies(self, code: str, kaart: str) -> None:
        for andere, lijst in self._lijsten.items():
            if andere != code:
                lijst.kies(None)
        self.gekozen.emit(kaart)

    def _loop(self, plek: int, stap: int) -> None:
        plek += stap
        while 0 <= plek < len(self._kolommen):
            lijst = self._lijsten[self._kolommen[plek].code]
            if lijst.aantal() and lijst.isVisible():
                lijst.neem_focus()
                return
            plek += stap

    def _schuif(self, plek: int, kaart: str, stap: int) -> None:
        if 0 <= plek + stap < len(self._kolommen):
            self._verplaats(kaart, self._kolommen[plek + stap].code)

    def _verplaats(self, kaart: str, code: str) -> None:
        if self._lijsten[code].heeft(kaart):
            return
        self.verplaatst.emit(kaart, code)
