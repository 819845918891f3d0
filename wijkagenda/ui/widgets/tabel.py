"""The table of every list: sorting, type-to-find, multi-select, copy to a spreadsheet, columns as the user wants them.

Keys: Enter opens, Delete deletes, Ctrl+C copies, typing jumps to the row that begins so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from wijkagenda.basis.opmaak import vouw
from wijkagenda.ui.iconen import icoon
from wijkagenda.ui.omgeving import Bewaarplaats
from wijkagenda.ui.palet import palet
from wijkagenda.ui.widgets.celtekening import Celtekenaar
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.tabelkeuze import Tabelkeuze
from wijkagenda.ui.widgets.tabelmodel import Bron, BronModel, RijenModel, SorteerbareBron, Tabelmodel


@dataclass(frozen=True)
class RijActie:
    """An entry of the right-click menu; gets the selected rows. `een` shows it for a single row only."""

    tekst: str
    doe: Callable[[list[Any]], object]
    icoon: str = ""
    een: bool = False


class Tabel(QTableView):
    """Rows are frozen dataclasses with an ``id`` (or give `sleutel`)."""

    gekozen = Signal(object)
    """The current row changed; None when nothing is chosen (any more)."""
    geopend = Signal(object)
    """Enter or double click on a row."""
    verwijderd = Signal(list)
    """Delete on the selected rows; connecting it adds "Verwijder" to the menu (see `mag_verwijderen`)."""

    def __init__(
        self,
        naam: str,
        kolommen: Sequence[Kolom],
        *,
        instellingen: Bewaarplaats | None = None,
        acties: Sequence[RijActie] = (),
        mag_verwijderen: bool = False,
        sleutel: Callable[[Any], str] | None = None,
        ouder: QWidget | None = None,
    ) -> None:
        """`naam` is what a screen reader says, and under which the choice of columns is kept."""
        super().__init__(ouder)
        self.kolommen = tuple(kolommen)
        self.acties = tuple(acties)
        self._sleutel = sleutel
        self._mag_verwijderen = mag_verwijderen
        self._filtertekst = ""
        self._getypt = ""
        self._typklok = QElapsedTimer()
        self._stil = False
        self.setAccessibleName(naam)
        self.setItemDelegate(Celtekenaar(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._pas_hoogte_aan()
        kop = self.horizontalHeader()
        kop.setHighlightSections(False)
        kop.setMinimumSectionSize(48)
        kop.setAccessibleName(f"Kolomkoppen van {naam}")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._toon_menu)
        self.doubleClicked.connect(lambda _: self._open())
        self._model: Tabelmodel = RijenModel(self.kolommen, sleutel)
        self.setModel(self._model)
        self.keuze = Tabelkeuze(self, naam, instellingen)
        self._volg_keuze()
        kop.sortIndicatorChanged.connect(self._sorteer)
        self.keuze.herstel()

    # rows

    def zet(self, rijen: Sequence[Any]) -> None:
        """Shows these rows; what was selected stays selected where it is still there."""
        model = self._model if isinstance(self._model, RijenModel) else RijenModel(self.kolommen, self._sleutel)

        def verander() -> None:
            model.zet(rijen)
            self._neem(model, sorteerbaar=True)

        self._behoud(verander)

    def zet_bron(self, bron: Bron) -> None:
        """Shows the rows of a source that is read in blocks; what was current stays so where the source can find it."""
        self._behoud(lambda: self._neem(BronModel(self.kolommen, bron, self._sleutel), sorteerbaar=isinstance(bron, SorteerbareBron)))

    def _neem(self, model: Tabelmodel, *, sorteerbaar: bool) -> None:
        """Another model behind the same head, in the order and with the filter of the one before."""
        if model is self._model:
            return
        kop = self.horizontalHeader()
        oud, self._model = self._model, model
        if sorteerbaar and kop.sortIndicatorSection() >= 0:
            model.sort(kop.sortIndicatorSection(), kop.sortIndicatorOrder())
        if self._filtertekst:
            model.filter(self._filtertekst)
        self.setModel(model)
        oud.deleteLater()
        kop.setSectionsClickable(sorteerbaar)
        kop.setSortIndicatorShown(sorteerbaar)
        self._volg_keuze()
        self.keuze.leg_breedtes()

    def filter(self, tekst: str) -> None:
        """Only rows in which every word occurs."""
        self._filtertekst = tekst
        self._behoud(lambda: self._model.filter(tekst))

    def aantal(self) -> int:
        """How many rows are shown."""
        return self._model.rowCount()

    def totaal(self) -> int:
        """How many rows there are without the filter."""
        model = self._model
        return model.totaal() if isinstance(model, RijenModel | BronModel) else model.rowCount()

    def huidige(self) -> Any | None:
        """The current row."""
        nummer = self.currentIndex().row()
        return self._model.rij(nummer) if 0 <= nummer < self._model.rowCount() else None

    def selectie(self) -> list[Any]:
        """The selected rows, from top to bottom."""
        keuze = self.selectionModel().selection()
        stukken = [keuze.at(i) for i in range(keuze.count())]
        return [self._model.rij(i) for i in sorted({i for stuk in stukken for i in range(stuk.top(), stuk.bottom() + 1)})]

    def kies(self, sleutel: str | None) -> bool:
        """Makes the row with this id current and shows it; False when it isn't in the list. No signal follows."""
        nummer = self._model.plek(sleutel) if sleutel is not None else None
        self._stil = True
        try:
            if nummer is None:
                self.clearSelection()
                self.setCurrentIndex(QModelIndex())
                return False
            self._neem_rij(nummer)
            self.scrollTo(self._model.index(nummer, 0))
        finally:
            self._stil = False
        return True

    # inside

    def _behoud(self, verander: Callable[[], None]) -> None:
        gekozen = {self._model.sleutel(rij) for rij in self.selectie()}
        huidig = self.huidige()
        sleutel = self._model.sleutel(huidig) if huidig is not None else None
        plek = self.verticalScrollBar().value()
        self._stil = True
        verander()
        self._herkies(gekozen, sleutel)
        self.verticalScrollBar().setValue(plek)
        self._stil = False
        if huidig is not None and self.huidige() is None:
            self.gekozen.emit(None)

    def _herkies(self, gekozen: set[str], sleutel: str | None) -> None:
        if sleutel is None:
            return
        nummer = self._model.plek(sleutel)
        if nummer is None:
            return
        self._neem_rij(nummer)
        if len(gekozen) > 1:
            keuze = QItemSelection()
            for begin, eind in self._model.stukken(gekozen):
                keuze.select(self._model.index(begin, 0), self._model.index(eind, len(self.kolommen) - 1))
            self.selectionModel().select(keuze, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _neem_rij(self, nummer: int) -> None:
        """Selects one row, and only that. Qt's own `selectRow` heeds the keys that are down: after Ctrl+Enter it would select nothing."""
        vlaggen = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._model.index(nummer, 0), vlaggen)

    def _volg_keuze(self) -> None:
        self.selectionModel().currentRowChanged.connect(self._huidige_veranderd)

    def _huidige_veranderd(self) -> None:
        self.viewport().update()
        if not self._stil:
            self.gekozen.emit(self.huidige())

    def _sorteer(self, kolom: int, richting: Qt.SortOrder) -> None:
        self._behoud(lambda: self._model.sort(kolom, richting))

    def _open(self) -> None:
        if (rij := self.huidige()) is not None:
            self.geopend.emit(rij)

    def _verwijder(self) -> None:
        if self._mag_verwijderen and (rijen := self.selectie()):
            self.verwijderd.emit(rijen)

    def kopieer(self) -> None:
        """The selected rows with the column heads, ready to paste in a spreadsheet."""
        kop = self.horizontalHeader()
        volgorde = [kop.logicalIndex(v) for v in range(kop.count())]
        zichtbaar = [self.kolommen[i] for i in volgorde if not self.isColumnHidden(i)]
        regels = ["\t".join(k.kop for k in zichtbaar)]
        regels += ["\t".join(k.kopie(rij) for k in zichtbaar) for rij in self.selectie()]
        QGuiApplication.clipboard().setText("\n".join(regels))

    def keyboardSearch(self, teken: str) -> None:
        """Type-to-find in the first visible column; letters within a second belong together."""
        if not isinstance(self._model, RijenModel):
            return
        if not self._typklok.isValid() or self._typklok.elapsed() > 1000:
            self._getypt = ""
        self._typklok.restart()
        self._getypt += vouw(teken)
        kolom = next(k for i, k in enumerate(self.kolommen) if not self.isColumnHidden(i))
        n, begin = self._model.rowCount(), max(0, self.currentIndex().row()) + (len(self._getypt) == 1)
        for i in range(n):
            nummer = (begin + i) % n
            if vouw(kolom.toon(self._model.rij(nummer))).startswith(self._getypt):
                self._neem_rij(nummer)
                self.scrollTo(self._model.index(nummer, 0))
                return

    def keyPressEvent(self, toets: QKeyEvent) -> None:
        if toets.matches(QKeySequence.StandardKey.Copy):
            self.kopieer()
        elif toets.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif toets.key() == Qt.Key.Key_Delete:
            self._verwijder()
        else:
            super().keyPressEvent(toets)

    def focusInEvent(self, gebeurtenis: QFocusEvent) -> None:
        """Qt makes the first row current without selecting it; then it would look, and delete, as if nothing was chosen."""
        super().focusInEvent(gebeurtenis)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self._neem_rij(self.currentIndex().row())

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self.keuze.pas_in()

    def changeEvent(self, gebeurtenis: QEvent) -> None:
        super().changeEvent(gebeurtenis)
        if gebeurtenis.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._pas_hoogte_aan()
            self.keuze.volg_letter()

    def _pas_hoogte_aan(self) -> None:
        regel = self.fontMetrics().height()
        dubbel = any(k.onder for k in self.kolommen)
        self.verticalHeader().setDefaultSectionSize(regel * 2 + 14 if dubbel else regel + 19)

    def maak_menu(self) -> QMenu:
        """The right-click menu for the selected rows."""
        menu = QMenu(self)
        rijen = self.selectie()
        kleur = palet().grijs
        for actie in self.acties:
            if rijen and (len(rijen) == 1 or not actie.een):
                menu.addAction(actie.tekst, lambda a=actie: a.doe(rijen)).setIcon(icoon(actie.icoon or "rechts", kleur))
        if rijen and self.acties:
            menu.addSeparator()
        if rijen:
            menu.addAction(icoon("kopieer", kleur), "Kopieer\tCtrl+C", self.kopieer)
            if self._mag_verwijderen:
                menu.addAction(icoon("prullenbak", kleur), "Verwijder\tDelete", self._verwijder)
        menu.addMenu(self.keuze.menu(menu))
        return menu

    def _toon_menu(self, plek: QPoint) -> None:
        menu = self.maak_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(plek))
