"""The list of what one may try: open applications and planned acties with a box to tick, in two groups that tick as a whole."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.queries.watals import Kandidaat
from wijkagenda.ui.widgets.kolombreedte import meegroeiend

_SLEUTEL = Qt.ItemDataRole.UserRole
GROEP = "groep:"
_SMAL = 420
"""Pixels from which it also says where the money would come from."""
_BREEDTES = {1: 100, 2: 124}
"""Of the columns with the amount and where it comes from."""
_GROEPEN = (("aanvraag", "Open aanvragen"), ("actie", "Geplande acties"))


class WatAlsLijst(QTreeWidget):
    """Space ticks a line; arrow keys walk. What was ticked stays so when it is filled anew."""

    keuze_gewijzigd = Signal()
    """Other lines are ticked."""
    gekozen = Signal(str)
    """The key of the current line; of a group `GROEP` with its kind."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setAccessibleName("Aanvragen en acties om te proberen")
        self.setHeaderLabels(["Wat", "Bedrag", "Uit"])
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setAllColumnsShowFocus(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        kop = self.header()
        kop.setAccessibleName("Kolomkoppen van aanvragen en acties om te proberen")
        kop.setStretchLastSection(False)
        kop.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for kolom in _BREEDTES:
            kop.setSectionResizeMode(kolom, QHeaderView.ResizeMode.Fixed)
        self.headerItem().setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._wacht = QTimer(self, singleShot=True, interval=0)
        self._wacht.timeout.connect(self.keuze_gewijzigd)
        self.itemChanged.connect(lambda _, kolom: self._wacht.start() if kolom == 0 else None)
        self.currentItemChanged.connect(lambda nu, _: self.gekozen.emit(nu.data(0, _SLEUTEL) or "" if nu is not None else ""))

    def zet(self, kandidaten: Sequence[Kandidaat], aan: Collection[str], uit: Mapping[str, str]) -> None:
        """These lines, with those ticked that are in `aan`; `uit` says per key where the money would come from."""
        nu = self.currentItem()
        huidig = nu.data(0, _SLEUTEL) if nu is not None else None
        plek = self.verticalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        for soort, woorden in _GROEPEN:
            leden = [k for k in kandidaten if k.soort == soort]
            if not leden:
                continue
            groep = QTreeWidgetItem([f"{woorden} ({len(leden)})", toon_bedrag(sum(k.bedrag for k in leden)), ""])
            groep.setData(0, _SLEUTEL, f"{GROEP}{soort}")
            groep.setFlags(groep.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
            groep.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            letter = QFont(self.font())
            letter.setWeight(QFont.Weight.DemiBold)
            groep.setFont(0, letter)
            self.addTopLevelItem(groep)
            for k in leden:
                lijn = _lijn(k, uit.get(k.sleutel, ""))
                groep.addChild(lijn)
                lijn.setCheckState(0, Qt.CheckState.Checked if k.sleutel in aan else Qt.CheckState.Unchecked)
                if k.sleutel == huidig:
                    self.setCurrentItem(lijn)
            groep.setExpanded(True)
            if huidig == f"{GROEP}{soort}":
                self.setCurrentItem(groep)
        self.verticalScrollBar().setValue(plek)
        self.blockSignals(False)

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        for kolom, breedte in _BREEDTES.items():
            self.setColumnWidth(kolom, meegroeiend(breedte, self.font()))
        self.setColumnHidden(2, gebeurtenis.size().width() < meegroeiend(_SMAL, self.font()))

    def aan(self) -> list[str]:
        """The keys of the lines that are ticked, from top to bottom."""
        return [lijn.data(0, _SLEUTEL) for lijn in self._lijnen() if lijn.checkState(0) is Qt.CheckState.Checked]

    def wis(self) -> None:
        """Unticks everything."""
        for lijn in self._lijnen():
            lijn.setCheckState(0, Qt.CheckState.Unchecked)

    def _lijnen(self) -> list[QTreeWidgetItem]:
        groepen = [self.topLevelItem(i) for i in range(self.topLevelItemCount())]
        return [groep.child(i) for groep in groepen if groep is not None for i in range(groep.childCount())]


def _lijn(k: Kandidaat, uit: str) -> QTreeWidgetItem:
    lijn = QTreeWidgetItem([k.titel, toon_bedrag(k.bedrag), uit])
    lijn.setData(0, _SLEUTEL, k.sleutel)
    lijn.setFlags(lijn.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    lijn.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    lijn.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{k.titel}, {k.toelichting}")
    for kolom in range(3):
        lijn.setToolTip(kolom, f"{k.titel}\n{k.toelichting}")
    return lijn
