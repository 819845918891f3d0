"""Reads a report on screen: its blocks as plain running text with headings, lists and tables. Nothing typed is read as markup."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextListFormat, QTextTableFormat
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from wijkagenda.reports import blocks
from wijkagenda.reports.waarden import toon_cel
from wijkagenda.ui.widgets.label import Knop

_PUNTEN = {1: 20, 2: 16, 3: 14, 4: 13}


class Leesvenster(QDialog):
    """``Leesvenster("Versie 1", blokken, self.window()).exec()``"""

    def __init__(self, titel: str, blokken: Sequence[blocks.Blok], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setWindowTitle(titel)
        self.setAccessibleName(titel)
        self.resize(760, 720)
        self.tekst = QTextBrowser(self)
        self.tekst.setAccessibleName(f"Tekst: {titel}")
        self._pen = QTextCursor(self.tekst.document())
        for blok in blokken:
            self._schrijf(blok)
        self.tekst.moveCursor(QTextCursor.MoveOperation.Start)
        knoppen = QHBoxLayout()
        knoppen.addStretch(1)
        sluit = Knop("Sluiten", self.accept, soort="vol")
        sluit.setDefault(True)
        knoppen.addWidget(sluit)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 20, 24, 20)
        indeling.setSpacing(12)
        indeling.addWidget(self.tekst, 1)
        indeling.addLayout(knoppen)

    def _schrijf(self, blok: blocks.Blok) -> None:
        match blok:
            case blocks.Omslag():
                self._alinea(" ".join(blok.titel.split()), 24, vet=True)
                for regel in (blok.ondertitel, *blok.regels, blok.onderregel):
                    self._alinea(regel)
            case blocks.Kop():
                self._alinea(f"{blok.nummer}. {blok.tekst}" if blok.nummer else blok.tekst, _PUNTEN[blok.niveau], vet=True, ruimte=14)
            case blocks.Alinea():
                self._alinea(f"{blok.aanhef} {blocks.platte_tekst(blok.tekst)}".strip())
            case blocks.Citaat():
                self._alinea(f"{blocks.platte_tekst(blok.tekst)} {blok.bron}".strip())
            case blocks.Kader():
                self._alinea(f"{blok.aanhef} {' '.join(blocks.platte_tekst(a) for a in blok.alineas)}".strip())
            case blocks.Lijst():
                self._lijst(blok)
            case blocks.Kerncijfers():
                self._alinea(" · ".join(f"{c.waarde} {c.uitleg}" for c in blok.cijfers))
            case blocks.Tabel():
                self._tabel(blok)
            case blocks.Grafiek():
                self._alinea(blok.alternatief)
            case blocks.Colofon():
                for tekst in blok.regels:
                    self._alinea(blocks.platte_tekst(tekst))
            case _:
                return

    def _alinea(self, tekst: str, punten: int = 0, *, vet: bool = False, ruimte: int = 6) -> None:
        if not tekst:
            return
        vorm = QTextBlockFormat()
        vorm.setTopMargin(ruimte)
        letter = QTextCharFormat()
        if punten:
            letter.setProperty(QTextCharFormat.Property.FontPixelSize, punten)
        letter.setFontWeight(QFont.Weight.DemiBold if vet else QFont.Weight.Normal)
        self._pen.insertBlock(vorm, letter)
        self._pen.insertText(tekst, letter)

    def _lijst(self, blok: blocks.Lijst) -> None:
        stijl = QTextListFormat.Style.ListDecimal if blok.genummerd else QTextListFormat.Style.ListDisc
        self._pen.insertBlock(QTextBlockFormat(), QTextCharFormat())
        for nummer, item in enumerate(blok.items):
            if nummer:
                self._pen.insertBlock()
            else:
                self._pen.createList(stijl)
            self._pen.insertText(blocks.platte_tekst(item))

    def _tabel(self, blok: blocks.Tabel) -> None:
        vorm = QTextTableFormat()
        vorm.setCellPadding(4)
        vorm.setCellSpacing(0)
        vorm.setBorder(0.5)
        vorm.setHeaderRowCount(1)
        self._pen.insertBlock(QTextBlockFormat(), QTextCharFormat())
        tabel = self._pen.insertTable(len(blok.rijen) + 1, len(blok.kolommen), vorm)
        for kolom, kop in enumerate(blok.kolommen):
            tabel.cellAt(0, kolom).firstCursorPosition().insertText(kop.titel)
            for nummer, rij in enumerate(blok.rijen, 1):
                tabel.cellAt(nummer, kolom).firstCursorPosition().insertText(blocks.platte_tekst(toon_cel(rij.cellen[kolom], kop)))
        self._pen.movePosition(QTextCursor.MoveOperation.End)
