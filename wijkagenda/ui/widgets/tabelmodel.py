"""Rows behind a table: all of them in a list, or read in blocks from a source while one scrolls."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from wijkagenda.basis.opmaak import vouw
from wijkagenda.ui.widgets.kolom import Kolom

Index = QModelIndex | QPersistentModelIndex
RIJ = Qt.ItemDataRole.UserRole
"""Role that gives the row itself."""
SORTEER = Qt.ItemDataRole.UserRole + 1
"""Role that gives what a cell is sorted by."""
KOLOM = Qt.ItemDataRole.UserRole + 2
"""Role that gives the `Kolom` of a cell."""

_BLOK = 256
_BLOKKEN = 40


@runtime_checkable
class Bron(Protocol):
    """Rows that are read in blocks (by key, so that the last block is as quick as the first)."""

    def aantal(self) -> int:
        """How many rows there are."""
        ...

    def blok(self, begin: int, n: int) -> Sequence[Any]:
        """At most `n` rows from row `begin` on."""
        ...


@runtime_checkable
class SorteerbareBron(Bron, Protocol):
    """A source that can also order and narrow its rows."""

    def sorteer(self, naam: str, aflopend: bool) -> None:
        """By the column called `naam`."""
        ...

    def filter(self, tekst: str) -> None:
        """Only rows with this text; empty for all."""
        ...


@runtime_checkable
class VindbareBron(Bron, Protocol):
    """A source that knows where a record stands without reading up to it."""

    def plek(self, sleutel: str) -> int | None:
        """The place of the row with this id, as ordered and narrowed now."""
        ...


class Tabelmodel(QAbstractTableModel):
    """Columns and cells; subclasses say which rows."""

    def __init__(self, kolommen: Sequence[Kolom], sleutel: Callable[[Any], str] | None = None) -> None:
        super().__init__()
        self.kolommen = tuple(kolommen)
        self.sleutel: Callable[[Any], str] = sleutel or (lambda rij: str(rij.id))

    def rij(self, nummer: int) -> Any:
        """The row at this place, as shown now."""
        raise NotImplementedError

    def plek(self, sleutel: str) -> int | None:
        """Where the row with this key stands now."""
        raise NotImplementedError

    def stukken(self, sleutels: set[str]) -> list[tuple[int, int]]:
        """Where the rows with these keys stand now, as (first, last) of each unbroken piece."""
        raise NotImplementedError

    def filter(self, tekst: str) -> None:
        """Shows only rows in which every word of `tekst` occurs."""
        raise NotImplementedError

    def columnCount(self, ouder: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if ouder.isValid() else len(self.kolommen)

    def data(self, index: Index, rol: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        kolom = self.kolommen[index.column()]
        if rol == Qt.ItemDataRole.TextAlignmentRole:
            return _kant(kolom)
        if rol == KOLOM:
            return kolom
        rij = self.rij(index.row())
        if rol == RIJ:
            return rij
        if rol in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return kolom.toon(rij)
        if rol == SORTEER:
            return kolom.sorteer(rij)
        if rol == Qt.ItemDataRole.AccessibleTextRole:
            onder = kolom.onder(rij) if kolom.onder else ""
            return ", ".join(t for t in (kolom.toon(rij), onder) if t) or f"{kolom.kop}: leeg"
        return None

    def headerData(self, plek: int, richting: Qt.Orientation, rol: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if richting is not Qt.Orientation.Horizontal or not 0 <= plek < len(self.kolommen):
            return None
        kolom = self.kolommen[plek]
        if rol == Qt.ItemDataRole.DisplayRole:
            return kolom.kop
        if rol == Qt.ItemDataRole.TextAlignmentRole:
            return _kant(kolom)
        return None


def _stukken(plekken: Iterable[int]) -> list[tuple[int, int]]:
    uit: list[tuple[int, int]] = []
    for plek in plekken:
        if uit and uit[-1][1] == plek - 1:
            uit[-1] = (uit[-1][0], plek)
        else:
            uit.append((plek, plek))
    return uit


def _kant(kolom: Kolom) -> int:
    return int(Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if kolom.rechts else Qt.AlignmentFlag.AlignLeft))


class RijenModel(Tabelmodel):
    """All rows in memory; sorting and filtering work on an index, never on Qt's cell by cell proxy."""

    def __init__(self, kolommen: Sequence[Kolom], sleutel: Callable[[Any], str] | None = None) -> None:
        super().__init__(kolommen, sleutel)
        self._rijen: Sequence[Any] = ()
        self._zicht: list[int] = []
        self._zoektekst: list[str] | None = None
        self._filter: tuple[str, ...] = ()
        self._volgorde: tuple[int, bool] | None = None

    def zet(self, rijen: Sequence[Any]) -> None:
        """Other rows; order and filter stay."""
        self.beginResetModel()
        self._rijen = rijen
        self._zoektekst = None
        self._bereken()
        self.endResetModel()

    def rij(self, nummer: int) -> Any:
        return self._rijen[self._zicht[nummer]]

    def rowCount(self, ouder: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if ouder.isValid() else len(self._zicht)

    def totaal(self) -> int:
        """How many rows there are without the filter."""
        return len(self._rijen)

    def plek(self, sleutel: str) -> int | None:
        return next((n for n, i in enumerate(self._zicht) if self.sleutel(self._rijen[i]) == sleutel), None)

    def stukken(self, sleutels: set[str]) -> list[tuple[int, int]]:
        return _stukken(n for n, i in enumerate(self._zicht) if self.sleutel(self._rijen[i]) in sleutels)

    def filter(self, tekst: str) -> None:
        self.beginResetModel()
        self._filter = tuple(vouw(tekst).split())
        self._bereken()
        self.endResetModel()

    def sort(self, kolom: int, richting: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.beginResetModel()
        self._volgorde = (kolom, richting is Qt.SortOrder.DescendingOrder) if 0 <= kolom < len(self.kolommen) else None
        self._bereken()
        self.endResetModel()

    def _bereken(self) -> None:
        zicht: list[int] = list(range(len(self._rijen)))
        if self._filter:
            if self._zoektekst is None:
                self._zoektekst = [vouw("\t".join(self._woorden(rij))) for rij in self._rijen]
            teksten = self._zoektekst
            zicht = [i for i in zicht if all(woord in teksten[i] for woord in self._filter)]
        if self._volgorde is not None:
            kolom, aflopend = self.kolommen[self._volgorde[0]], self._volgorde[1]
            sleutels = {i: kolom.sorteer(self._rijen[i]) for i in zicht}
            gevuld = sorted((i for i in zicht if sleutels[i] is not None), key=sleutels.__getitem__, reverse=aflopend)
            zicht = gevuld + [i for i in zicht if sleutels[i] is None]
        self._zicht = zicht

    def _woorden(self, rij: Any) -> list[str]:
        return [deel for k in self.kolommen for deel in (k.toon(rij), k.onder(rij) if k.onder else "") if deel]


class BronModel(Tabelmodel):
    """Rows from a `Bron`: the count is known at once, blocks are read when seen, the last forty are kept."""

    def __init__(self, kolommen: Sequence[Kolom], bron: Bron, sleutel: Callable[[Any], str] | None = None) -> None:
        super().__init__(kolommen, sleutel)
        self._bron = bron
        self._blokken: OrderedDict[int, Sequence[Any]] = OrderedDict()
        self._aantal = bron.aantal()

    def herlaad(self) -> None:
        """The source has changed."""
        self.beginResetModel()
        self._blokken.clear()
        self._aantal = self._bron.aantal()
        self.endResetModel()

    def rij(self, nummer: int) -> Any:
        blok, plek = divmod(nummer, _BLOK)
        if blok in self._blokken:
            self._blokken.move_to_end(blok)
        else:
            self._blokken[blok] = self._bron.blok(blok * _BLOK, _BLOK)
            if len(self._blokken) > _BLOKKEN:
                self._blokken.popitem(last=False)
        return self._blokken[blok][plek]

    def rowCount(self, ouder: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if ouder.isValid() else self._aantal

    def totaal(self) -> int:
        """How many rows there are."""
        return self._aantal

    def plek(self, sleutel: str) -> int | None:
        if isinstance(self._bron, VindbareBron):
            return self._bron.plek(sleutel)
        gelezen = ((b * _BLOK + n, rij) for b, rijen in self._blokken.items() for n, rij in enumerate(rijen))
        return next((n for n, rij in gelezen if self.sleutel(rij) == sleutel), None)

    def stukken(self, sleutels: set[str]) -> list[tuple[int, int]]:
        gelezen = ((b * _BLOK + n, rij) for b, rijen in sorted(self._blokken.items()) for n, rij in enumerate(rijen))
        return _stukken(n for n, rij in gelezen if self.sleutel(rij) in sleutels)

    def filter(self, tekst: str) -> None:
        if isinstance(self._bron, SorteerbareBron):
            self._bron.filter(tekst)
            self.herlaad()

    def sort(self, kolom: int, richting: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if isinstance(self._bron, SorteerbareBron) and 0 <= kolom < len(self.kolommen):
            self._bron.sorteer(self.kolommen[kolom].naam, richting is Qt.SortOrder.DescendingOrder)
            self.herlaad()
