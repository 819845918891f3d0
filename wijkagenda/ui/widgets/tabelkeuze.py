"""Which columns a user sees, how wide and in which order of rows: kept per list in the user's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from wijkagenda.ui.omgeving import Bewaarplaats
from wijkagenda.ui.widgets.celtekening import RUIMTE
from wijkagenda.ui.widgets.kolombreedte import inschikken, meegroeiend, verdeel
from wijkagenda.ui.widgets.tabelmodel import RijenModel

if TYPE_CHECKING:
    from wijkagenda.ui.widgets.tabel import Tabel

_EERSTE = 40
"""How many rows are looked at for the width of a column."""


class Tabelkeuze(QObject):
    """Belongs to one `Tabel`."""

    def __init__(self, tabel: Tabel, naam: str, instellingen: Bewaarplaats | None) -> None:
        super().__init__(tabel)
        self._tabel = tabel
        self._sleutel = f"tabel.{naam}"
        self._instellingen = instellingen
        self._wensen: dict[int, int] = {}
        self._past_in = False
        self._zelf = False
        self._weg: set[int] = set()
        self._letter = QFontInfo(tabel.font()).pixelSize()
        self._wacht = QTimer(self, singleShot=True, interval=500)
        self._wacht.timeout.connect(self._bewaar)

    def herstel(self) -> None:
        """Lays the columns as they were left, else as declared; from then on changes are kept."""
        tabel, kop = self._tabel, self._tabel.horizontalHeader()
        bewaard: dict[str, Any] = (self._instellingen.get(self._sleutel) if self._instellingen else None) or {}
        verborgen = bewaard.get("verborgen")
        self._zelf = verborgen is not None
        for i, kolom in enumerate(tabel.kolommen):
            tabel.setColumnHidden(i, kolom.naam in verborgen if verborgen is not None else kolom.verborgen)
        self.leg_breedtes(bewaard.get("breedtes") or {})
        naam, aflopend = bewaard.get("volgorde") or (None, False)
        plek = next((i for i, k in enumerate(tabel.kolommen) if k.naam == naam), -1)
        kop.setSortIndicatorClearable(True)
        kop.setSortIndicatorShown(True)
        kop.setSectionsClickable(True)
        kop.setSortIndicator(plek, Qt.SortOrder.DescendingOrder if aflopend else Qt.SortOrder.AscendingOrder)
        kop.sectionResized.connect(self._sleepte)
        kop.sortIndicatorChanged.connect(self._wacht.start)
        kop.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        kop.customContextMenuRequested.connect(lambda plek: self.menu(kop).popup(kop.mapToGlobal(plek)))

    def leg_breedtes(self, breedtes: dict[str, int] | None = None) -> None:
        """Widths for ordinary letters as given, else as declared; the first column without a width takes what is left."""
        kop = self._tabel.horizontalHeader()
        rekt = False
        self._wensen.clear()
        for i, kolom in enumerate(self._tabel.kolommen):
            if not kolom.breedte and not rekt and not self._tabel.isColumnHidden(i):
                kop.setSectionResizeMode(i, QHeaderView.ResizeMode.Stretch)
                rekt = True
            else:
                kop.setSectionResizeMode(i, QHeaderView.ResizeMode.Interactive)
                self._wensen[i] = meegroeiend((breedtes or {}).get(kolom.naam) or kolom.breedte or 140, self._tabel.font())
        self.pas_in()

    def volg_letter(self) -> None:
        """Letters became larger or smaller while the list is there: every column grows or shrinks along."""
        oud, self._letter = self._letter, QFontInfo(self._tabel.font()).pixelSize()
        if oud != self._letter:
            self._wensen = {plek: round(breedte * self._letter / oud) for plek, breedte in self._wensen.items()}
            self.pas_in()

    def pas_in(self) -> None:
        """Gives the columns the width they want, or less where the column that takes the rest could not be read."""
        kop = self._tabel.horizontalHeader()
        zien = [i for i in self._wensen if self._getoond(i)]
        ruimte = self._tabel.viewport().width()
        self._schik_in(zien, ruimte)
        zien = [i for i in zien if i not in self._weg]
        wensen = [self._wensen[i] for i in zien]
        minima = [min(w, self._minstens(i)) for i, w in zip(zien, wensen, strict=True)]
        self._past_in = True
        for i, breedte in zip(zien, verdeel(ruimte, wensen, minima), strict=True):
            kop.resizeSection(i, breedte)
        self._past_in = False

    def _getoond(self, plek: int) -> bool:
        """Whether the user wants this column; where there is no room it may be hidden all the same."""
        return plek in self._weg or not self._tabel.isColumnHidden(plek)

    def _schik_in(self, zien: list[int], ruimte: int) -> None:
        """Hides what may step aside in a narrow list, and shows it again in a wide one."""
        kolommen = self._tabel.kolommen
        minima = [min(self._wensen[i], self._minstens(i)) for i in zien]
        weg = set() if self._zelf else {zien[n] for n in inschikken(ruimte, minima, [kolommen[i].wijkt for i in zien])}
        for i in weg ^ self._weg:
            self._tabel.setColumnHidden(i, i in weg)
        self._weg = weg

    def _minstens(self, plek: int) -> int:
        """What a column needs for its head; amounts and dates also for what stands in it. Status words keep the width they asked for."""
        kolom = self._tabel.kolommen[plek]
        if kolom.soort == "pil":
            return self._wensen[plek]
        kop = self._tabel.horizontalHeader().sectionSizeFromContents(plek).width() if kolom.kop else 48
        inhoud = self._breedste(plek) if kolom.soort == "bedrag" else 0
        return max(kop, inhoud, meegroeiend({"tekst": 72, "datum": 92, "bedrag": 100, "getal": 56}[kolom.soort], self._tabel.font()))

    def _breedste(self, plek: int) -> int:
        """What the first amounts of a column need: an amount that is cut off is another amount."""
        model = self._tabel.model()
        if not isinstance(model, RijenModel):
            return 0
        kolom, letter = self._tabel.kolommen[plek], QFont(self._tabel.font())
        letter.setWeight(QFont.Weight.DemiBold if kolom.vet else QFont.Weight.Normal)
        maten = QFontMetrics(letter)
        return max((maten.horizontalAdvance(kolom.toon(model.rij(n))) for n in range(min(model.rowCount(), _EERSTE))), default=0) + 2 * RUIMTE

    def _sleepte(self, plek: int, _oud: int, nieuw: int) -> None:
        """The user made a column wider or narrower."""
        if not self._past_in and plek in self._wensen:
            self._wensen[plek] = nieuw
            self._wacht.start()

    def menu(self, ouder: QWidget) -> QMenu:
        """Ticks for the columns; the last visible one can't be hidden."""
        menu = QMenu("Kolommen", ouder)
        zichtbaar = [i for i in range(len(self._tabel.kolommen)) if self._getoond(i)]
        for i, kolom in enumerate(self._tabel.kolommen):
            actie = menu.addAction(kolom.kop or kolom.naam)
            actie.setCheckable(True)
            actie.setChecked(i in zichtbaar)
            actie.setEnabled(zichtbaar != [i])
            actie.toggled.connect(lambda aan, i=i: self.toon_kolom(i, aan))
        return menu

    def toon_kolom(self, plek: int, aan: bool) -> None:
        """Shows or hides one column; from then on none steps aside by itself."""
        self._zelf, self._weg = True, set()
        self._tabel.setColumnHidden(plek, not aan)
        self.leg_breedtes({self._tabel.kolommen[i].naam: self._gewoon(i) for i in self._wensen})
        self._bewaar()

    def _gewoon(self, plek: int) -> int:
        """The width that a column would want with ordinary letters: so it is kept, for whoever changes their size."""
        return round(self._wensen[plek] * 1000 / meegroeiend(1000, self._tabel.font()))

    def _bewaar(self) -> None:
        if self._instellingen is None:
            return
        tabel, kop = self._tabel, self._tabel.horizontalHeader()
        vast = [
            (i, k)
            for i, k in enumerate(tabel.kolommen)
            if kop.sectionResizeMode(i) is QHeaderView.ResizeMode.Interactive and self._getoond(i)
        ]
        plek = kop.sortIndicatorSection()
        self._instellingen[self._sleutel] = {
            "verborgen": [k.naam for i, k in enumerate(tabel.kolommen) if tabel.isColumnHidden(i)] if self._zelf else None,
            "breedtes": {k.naam: self._gewoon(i) for i, k in vast},
            "volgorde": [tabel.kolommen[plek].naam, kop.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder]
            if 0 <= plek < len(tabel.kolommen)
            else None,
        }
