"""The rows behind the matrix: rubrieken and "Samen" down, geldstromen and a sum across; each cell knows its figures in words."""

from __future__ import annotations

from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.queries.wijkbudget import Matrix, Stand

Index = QModelIndex | QPersistentModelIndex
Cijfer = Literal["vrij", "begroot", "wijzigingen", "verplicht", "gerealiseerd", "alles"]
CIJFERS: tuple[tuple[Cijfer, str], ...] = (
    ("vrij", "Vrij"), ("begroot", "Begroot"), ("wijzigingen", "Wijzigingen"), ("verplicht", "Verplicht"), ("gerealiseerd", "Gerealiseerd"),
    ("alles", "Alle vijf"),
)  # fmt: skip
"""The figures that a cell can show, with their words."""
_ONDERDELEN: tuple[Cijfer, ...] = ("begroot", "wijzigingen", "verplicht", "gerealiseerd")
STAND = Qt.ItemDataRole.UserRole
"""Role that gives the `Stand` of a cell; None where nothing was booked, and in the first column."""
TOTAAL = Qt.ItemDataRole.UserRole + 1
"""Role that says whether a cell is a sum."""
ONDER = Qt.ItemDataRole.UserRole + 2
"""Role that gives the small lines below the figure."""
ETIKETTEN = Qt.ItemDataRole.UserRole + 4
"""Role that gives what the lines of a row are, in its first column: only where a cell shows more than one figure."""
ROOD = Qt.ItemDataRole.UserRole + 3
"""Role that says whether the figure that is shown is a shortage."""


def kort(cents: int) -> str:
    """Without cents where there are none.

    >>> kort(48200000), kort(-150)
    ('482.000', '−1,50')
    """
    return toon_bedrag(cents, teken=False).removesuffix(",00")


class MatrixModel(QAbstractTableModel):
    """Read only."""

    def __init__(self) -> None:
        super().__init__()
        self.matrix = Matrix()
        self.cijfer: Cijfer = "vrij"

    def zet(self, matrix: Matrix, cijfer: Cijfer = "vrij") -> None:
        """Other figures, or another one of them in sight."""
        self.beginResetModel()
        self.matrix, self.cijfer = matrix, cijfer
        self.endResetModel()

    def plek(self, index: Index) -> tuple[str | None, str | None]:
        """The ids of rubriek and geldstroom of a cell; None for a sum over all of them."""
        rij, kolom = index.row(), index.column() - 1
        rubrieken, stromen = self.matrix.rubrieken, self.matrix.geldstromen
        return rubrieken[rij].id if rij < len(rubrieken) else None, stromen[kolom].id if 0 <= kolom < len(stromen) else None

    def index_van(self, rubriek_id: str | None, geldstroom_id: str | None) -> QModelIndex:
        """Where a place stands now; an invalid index when it is not there."""
        rijen = [r.id for r in self.matrix.rubrieken]
        kolommen = [g.id for g in self.matrix.geldstromen]
        if (rubriek_id is not None and rubriek_id not in rijen) or (geldstroom_id is not None and geldstroom_id not in kolommen):
            return QModelIndex()
        rij = len(rijen) if rubriek_id is None else rijen.index(rubriek_id)
        kolom = len(kolommen) if geldstroom_id is None else kolommen.index(geldstroom_id)
        return self.index(rij, kolom + 1)

    def stand(self, index: Index) -> Stand | None:
        """The figures of a cell."""
        if index.column() == 0:
            return None
        rubriek, stroom = self.plek(index)
        if rubriek is None:
            return self.matrix.samen() if stroom is None else self.matrix.kolom(stroom)
        return self.matrix.rij(rubriek) if stroom is None else self.matrix.cel(rubriek, stroom)

    def regels(self) -> int:
        """How many small lines stand below the figure of a cell."""
        return {"alles": len(_ONDERDELEN), "wijzigingen": 0}.get(self.cijfer, 1)

    def rowCount(self, ouder: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if ouder.isValid() or not self.matrix.rubrieken else len(self.matrix.rubrieken) + 1

    def columnCount(self, ouder: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if ouder.isValid() else len(self.matrix.geldstromen) + 2

    def data(self, index: Index, rol: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if rol == STAND:
            return self.stand(index)
        if rol == TOTAAL:
            return None in self.plek(index)
        if rol == ONDER:
            return self._onder(index)
        if rol == ETIKETTEN:
            return ("vrij", *_ONDERDELEN) if self.cijfer == "alles" and index.column() == 0 else ()
        if rol == ROOD:
            stand = self.stand(index)
            return stand is not None and stand.vrij < 0 and self.cijfer in ("vrij", "alles")
        if rol == Qt.ItemDataRole.DisplayRole:
            return self._tekst(index)
        if rol in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._in_woorden(index)
        if rol == Qt.ItemDataRole.TextAlignmentRole:
            return _kant(index.column())
        return None

    def headerData(self, plek: int, richting: Qt.Orientation, rol: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if richting is not Qt.Orientation.Horizontal:
            return None
        if rol in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._koppen()[plek]
        return _kant(plek) | int(Qt.TextFlag.TextWordWrap) if rol == Qt.ItemDataRole.TextAlignmentRole else None

    def _koppen(self) -> list[str]:
        return ["Waarvoor", *(g.naam for g in self.matrix.geldstromen), "Samen" if self.cijfer == "alles" else dict(CIJFERS)[self.cijfer]]

    def _tekst(self, index: Index) -> str:
        if index.column() == 0:
            return self._rijnaam(index)
        stand = self.stand(index)
        if stand is None:
            return "–"
        return toon_bedrag(_waarde(stand, self.cijfer), teken=False)

    def _onder(self, index: Index) -> tuple[str, ...]:
        stand = self.stand(index)
        if stand is None:
            return ()
        if self.cijfer == "alles":
            return tuple(kort(_waarde(stand, deel)) for deel in _ONDERDELEN)
        if self.data(index, TOTAAL) or self.cijfer == "wijzigingen":
            return ()
        if self.cijfer == "begroot":
            return (f"nu {kort(stand.beschikbaar)}",) if stand.wijzigingen else ()
        return (f"van {kort(stand.beschikbaar)}",)

    def _rijnaam(self, index: Index) -> str:
        return self.matrix.rubrieken[index.row()].naam if index.row() < len(self.matrix.rubrieken) else "Samen"

    def _in_woorden(self, index: Index) -> str:
        """Everything about a cell, for a screen reader and as a tip."""
        naam = self._rijnaam(index)
        if index.column() == 0:
            return naam
        waar = f"{naam}, {'alle geldstromen' if index.column() == self.columnCount() - 1 else self._koppen()[index.column()]}"
        stand = self.stand(index)
        if stand is None:
            return f"{waar}: niets begroot"
        over = f"{toon_bedrag(stand.vrij)} vrij" if stand.vrij >= 0 else f"{toon_bedrag(-stand.vrij)} te veel"
        wijzigingen = f", waarvan {toon_bedrag(stand.wijzigingen)} wijzigingen" if stand.wijzigingen else ""
        return (f"{waar}: {over}. Begroot {toon_bedrag(stand.beschikbaar)}{wijzigingen}, verplicht {toon_bedrag(stand.verplicht)}, "
                f"gerealiseerd {toon_bedrag(stand.gerealiseerd)}.")  # fmt: skip


def _waarde(stand: Stand, cijfer: Cijfer) -> int:
    return stand.vrij if cijfer == "alles" else int(getattr(stand, cijfer))


def _kant(kolom: int) -> int:
    return int(Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignLeft if kolom == 0 else Qt.AlignmentFlag.AlignRight))
