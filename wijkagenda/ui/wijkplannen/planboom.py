"""The tree of a plan, in which opgaven and acties are also moved by dragging."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidgetItem, QWidget

from wijkagenda.ui.widgets.boom import Boom

_SLEUTEL = Qt.ItemDataRole.UserRole
_EERSTE_OPGAVE = 1
"""The first line is the plan itself."""
_Plek = QAbstractItemView.DropIndicatorPosition


class Planboom(Boom):
    """Lines are only moved by whoever listens: a drop tells where it should go and changes nothing here."""

    neergezet = Signal(str, str, str, int)
    """(soort, id, id of the opgave it goes under, place from 0); for an opgave its own id and its place in the plan."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("Opgaven en acties", ("Opgave of actie", "Wie trekt", "Hoe ver"), (150, 92), ouder, wijkt=(1,))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def dragMoveEvent(self, gebeurtenis: QDragMoveEvent) -> None:
        super().dragMoveEvent(gebeurtenis)
        if self._doel(gebeurtenis) is None:
            gebeurtenis.ignore()

    def dropEvent(self, gebeurtenis: QDropEvent) -> None:
        gesleept, doel = self.currentItem(), self._doel(gebeurtenis)
        gebeurtenis.setDropAction(Qt.DropAction.IgnoreAction)
        gebeurtenis.accept()
        if gesleept is not None and doel is not None:
            self.neergezet.emit(*gesleept.data(0, _SLEUTEL), *doel)

    def _doel(self, gebeurtenis: QDropEvent) -> tuple[str, int] | None:
        """Where the dragged line would go, or None where it can't."""
        gesleept, onder = self.currentItem(), self.itemAt(gebeurtenis.position().toPoint())
        if gesleept is None or onder is None or onder is gesleept:
            return None
        return self.doel(gesleept, onder, onder_lijn=self.dropIndicatorPosition() is _Plek.BelowItem)

    def doel(self, gesleept: QTreeWidgetItem, onder: QTreeWidgetItem, *, onder_lijn: bool) -> tuple[str, int] | None:
        """As `neergezet` tells it, for a line dropped on or beside another."""
        (soort, id_), (doelsoort, doel_id) = gesleept.data(0, _SLEUTEL), onder.data(0, _SLEUTEL)
        if soort == "opgave":
            lijn = onder if doelsoort == "opgave" else onder.parent()
            if lijn is None:
                return (id_, 0) if doelsoort == "wijkplan" else None
            naar = self.indexOfTopLevelItem(lijn) + onder_lijn
            return id_, naar - (self.indexOfTopLevelItem(gesleept) < naar) - _EERSTE_OPGAVE
        if soort != "actie" or doelsoort == "wijkplan":
            return None
        if doelsoort == "opgave":
            eigen = gesleept.parent() is onder
            return doel_id, onder.childCount() - eigen
        opgave = onder.parent()
        if opgave is None:
            return None
        zelfde = gesleept.parent() is opgave
        plek = opgave.indexOfChild(onder) + onder_lijn
        return opgave.data(0, _SLEUTEL)[1], plek - (zelfde and opgave.indexOfChild(gesleept) < plek)
