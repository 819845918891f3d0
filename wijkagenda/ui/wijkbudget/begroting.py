"""Typing in a begroting: one gebied, all rubrieken and geldstromen at once; one document is booked for what changed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wijkagenda.basis.fouten import Fout, InvoerFout
from wijkagenda.basis.geld import lees_bedrag, toon_bedrag
from wijkagenda.queries import wijkbudget as q
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.palet import palet
from wijkagenda.ui.record.dialoog import KLAD
from wijkagenda.ui.widgets.kolombreedte import meegroeiend
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.usecases import wijkbudget as wb

_SMAL, _BREED, _RAND = 760, 1060, 28
_KOLOM, _KOPRUIMTE = 112, 10
_KOPKANT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
Cel = tuple[int, int]
"""Row and column: rubriek and geldstroom."""


class _Invulcel(QStyledItemDelegate):
    """A box round every cell, so that it shows where one can type."""

    def paint(self, schilder: QPainter, optie: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().paint(schilder, optie, index)
        schilder.save()
        schilder.setPen(QColor(palet().rand))
        schilder.drawRect(optie.rect.adjusted(3, 3, -4, -4))
        schilder.restore()

    def createEditor(self, ouder: QWidget, optie: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QWidget:
        """A screen reader says for what and from which stream the amount is."""
        veld = super().createEditor(ouder, optie, index)
        veld.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole)))
        return veld


class BegrotingDialoog(QDialog):
    """``BegrotingDialoog(omgeving, "besteding").exec()``. Shows what is budgeted now; an empty cell is nothing."""

    def __init__(self, omgeving: Omgeving, kant: str, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self._kant = kant
        self._nu: dict[str, dict[Cel, int]] = {}
        self._getypt: dict[str, dict[Cel, str]] = {}
        db = omgeving.lees()
        self._rubrieken, self._stromen = q.rubrieken(db), q.geldstromen(db)
        titel = f"Begroting {omgeving.jaar} invoeren"
        self.setWindowTitle(titel)
        self.setAccessibleName(titel)
        self._kladsoort = f"{KLAD}{titel}"
        self.finished.connect(self._wis_klad)
        self.finished.connect(self.deleteLater)
        self.gebied = QComboBox()
        for gebied in q.gebieden(db, omgeving.gebied_ids, omgeving.klok.vandaag()):
            self.gebied.addItem(gebied.naam, gebied.id)
        self.gebied.activated.connect(lambda _: self._vul())
        label = QLabel("Gebied")
        label.setProperty("rol", "kop")
        label.setBuddy(self.gebied)
        self.gebied.setAccessibleName("Gebied")
        self.tabel = QTableWidget(len(self._rubrieken), len(self._stromen))
        self.tabel.setItemDelegate(_Invulcel(self.tabel))
        self.tabel.setShowGrid(False)
        self.tabel.setAccessibleName("Budget per rubriek en geldstroom")
        self.tabel.setHorizontalHeaderLabels([g.naam for g in self._stromen])
        self.tabel.setVerticalHeaderLabels([r.naam for r in self._rubrieken])
        self.tabel.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.tabel.horizontalHeader().setAccessibleName("Geldstromen")
        self.tabel.verticalHeader().setAccessibleName("Rubrieken")
        self.tabel.verticalHeader().setDefaultSectionSize(38)
        self.tabel.setTabKeyNavigation(False)
        self.tabel.setCornerButtonEnabled(False)
        self.tabel.cellChanged.connect(self._typte)
        self._som = tekst("", "vet")
        self._fout = tekst("", "fout", breek=True)
        self._fout.hide()
        bewaar = Knop("Begroting boeken", self.uitvoeren, soort="vol")
        knoppen = QHBoxLayout()
        knoppen.addWidget(self._som)
        knoppen.addStretch(1)
        knoppen.addWidget(Knop("Annuleren", self.reject))
        knoppen.addWidget(bewaar)
        boven = QHBoxLayout()
        boven.addWidget(label)
        boven.addWidget(self.gebied)
        boven.addStretch(1)
        bij = "bestedingen" if kant == "besteding" else "verstrekkingen"
        uitleg = f"Bij de {bij}. Vul in wat er per rubriek en geldstroom is. Was er al iets begroot, dan wordt het verschil een wijziging."
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 20, 24, 20)
        indeling.setSpacing(12)
        indeling.addWidget(tekst(titel, "titel"))
        indeling.addWidget(tekst(uitleg, "grijs", breek=True))
        indeling.addLayout(boven)
        indeling.addWidget(self.tabel, 1)
        indeling.addWidget(self._fout)
        indeling.addLayout(knoppen)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.uitvoeren)
        self._haal_klad_terug()
        self._kies_gebied()
        self._vul()
        self.tabel.setCurrentCell(0, 0)
        self._meet()

    def _kies_gebied(self) -> None:
        """Begins where something was typed before a crash, else where there is a begroting already, else at the first."""
        ids = [str(self.gebied.itemData(i)) for i in range(self.gebied.count())]
        getypt = (id_ for id_ in ids if id_ in self._getypt)
        begroot = (id_ for id_ in ids if any(self._begroot(id_).values()))
        eerste = next(getypt, None) or next(begroot, None)
        if eerste is not None:
            self.gebied.setCurrentIndex(ids.index(eerste))

    def _meet(self) -> None:
        """Streams equally wide, their names over more lines; the dialog as wide as all of them, or as the window that it stands on."""
        kop = self.tabel.horizontalHeader()
        maten = QFontMetrics(kop.font())
        namen = [g.naam for g in self._stromen]
        langste = max((maten.horizontalAdvance(w) for naam in namen for w in naam.split()), default=0)
        kolom = max(meegroeiend(_KOLOM, self.font()), langste + 2 * _KOPRUIMTE)
        for k in range(len(namen)):
            kop.resizeSection(k, kolom)
            self.tabel.model().setHeaderData(k, Qt.Orientation.Horizontal, _KOPKANT, Qt.ItemDataRole.TextAlignmentRole)
        vak = QRect(0, 0, kolom - 2 * _KOPRUIMTE, 0)
        kop.setFixedHeight(max((maten.boundingRect(vak, _KOPKANT, naam).height() for naam in namen), default=20) + 2 * _KOPRUIMTE)
        tabel = self.tabel.verticalHeader().sizeHint().width() + self.tabel.horizontalHeader().length() + 2 * _RAND
        ouder = self.parentWidget()
        breed = min(max(tabel, _SMAL), (ouder.width() if ouder is not None else _BREED) - _RAND)
        rijen = kop.height() + self.tabel.verticalHeader().length() + self.tabel.horizontalScrollBar().sizeHint().height() + _RAND
        rest = self.sizeHint().height() - self.tabel.sizeHint().height()
        self.resize(breed, min(rest + rijen, self.screen().availableGeometry().height() - 2 * _RAND))

    def uitvoeren(self) -> None:
        """Books what was changed, in every gebied that was typed in; a cell that can't be read is named and gets the focus."""
        bestand = self._omgeving.bestand
        try:
            anders = [(gebied, r, k, cents) for gebied in self._getypt for (r, k), cents in self._lees(gebied).items()
                      if cents != self._begroot(gebied).get((r, k), 0)]  # fmt: skip
            regels = [wb.Budgetregel(wb.Plek(gebied, self._stromen[k].id, self._rubrieken[r].id), cents) for gebied, r, k, cents in anders]
            if not regels or bestand is None:
                self.reject()
                return
            stap = wb.begroot(bestand.uow, jaar=self._omgeving.jaar, kant=self._kant, regels=regels, omschrijving=f"Begroting {self._omgeving.jaar}")
        except Fout as fout:
            self._fout.setText(str(fout))
            self._fout.show()
            return
        self.accept()
        self._omgeving.gewijzigd.emit(stap)

    def _gebied_id(self) -> str:
        return str(self.gebied.currentData())

    def _begroot(self, gebied: str) -> dict[Cel, int]:
        """What is budgeted now in a gebied, per cell that has something."""
        if gebied not in self._nu:
            matrix = q.matrix(self._omgeving.lees(), [gebied], [self._omgeving.jaar], self._kant)
            cellen = {(r, k): matrix.cel(rub.id, stroom.id) for r, rub in enumerate(self._rubrieken) for k, stroom in enumerate(self._stromen)}
            self._nu[gebied] = {plek: cel.beschikbaar for plek, cel in cellen.items() if cel is not None}
        return self._nu[gebied]

    def _woorden(self, gebied: str, plek: Cel) -> str:
        """What stands in a cell: what was typed, else what is budgeted."""
        cents = self._begroot(gebied).get(plek, 0)
        return self._getypt.get(gebied, {}).get(plek, toon_bedrag(cents, teken=False) if cents else "")

    def _vul(self) -> None:
        """The cells of the chosen gebied; what was typed for it before stands there again."""
        self.tabel.blockSignals(True)
        for r, rubriek in enumerate(self._rubrieken):
            for k, stroom in enumerate(self._stromen):
                deel = QTableWidgetItem(self._woorden(self._gebied_id(), (r, k)))
                deel.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                deel.setData(Qt.ItemDataRole.AccessibleDescriptionRole, f"{rubriek.naam}, {stroom.naam}")
                deel.setToolTip(f"{rubriek.naam}, {stroom.naam}")
                self.tabel.setItem(r, k, deel)
        self.tabel.blockSignals(False)
        self._tel()

    def _typte(self, r: int, k: int) -> None:
        """Keeps what was typed, for when another gebied is chosen and for after a crash."""
        deel, gebied, bestand = self.tabel.item(r, k), self._gebied_id(), self._omgeving.bestand
        woorden = deel.text().strip() if deel is not None else ""
        self._getypt.setdefault(gebied, {})[r, k] = woorden
        if bestand is not None:
            try:
                bestand.bewaar_klad(self._kladsoort, gebied, f"{self._kant}:{self._rubrieken[r].id}:{self._stromen[k].id}", woorden)
            except Fout as fout:
                self._omgeving.meld_fout(str(fout))
        self._tel()

    def _haal_klad_terug(self) -> None:
        plekken = {f"{self._kant}:{rub.id}:{stroom.id}": (r, k) for r, rub in enumerate(self._rubrieken) for k, stroom in enumerate(self._stromen)}
        for klad in self._omgeving.bestand.kladden() if self._omgeving.bestand is not None else ():
            if klad.soort == self._kladsoort and klad.veld in plekken:
                self._getypt.setdefault(klad.id, {})[plekken[klad.veld]] = klad.tekst

    def _wis_klad(self) -> None:
        for gebied in self._getypt:
            if self._omgeving.bestand is not None:
                self._omgeving.bestand.wis_klad(self._kladsoort, gebied)

    def _lees(self, gebied: str) -> dict[Cel, int]:
        """All cells of a gebied in cents. Raises `InvoerFout` that names the cell."""
        uit: dict[Cel, int] = {}
        for r, rubriek in enumerate(self._rubrieken):
            for k, stroom in enumerate(self._stromen):
                woorden = self._woorden(gebied, (r, k))
                try:
                    uit[r, k] = lees_bedrag(woorden) if woorden else 0
                    if uit[r, k] < 0:
                        raise InvoerFout("Een begroting kan niet onder nul zijn.")
                except InvoerFout as fout:
                    if gebied != self._gebied_id():
                        self.gebied.setCurrentIndex(self.gebied.findData(gebied))
                        self._vul()
                    self.tabel.setCurrentCell(r, k)
                    raise InvoerFout(f"{rubriek.naam}, {stroom.naam}: {fout}") from None
        return uit

    def _tel(self) -> None:
        self._fout.hide()
        try:
            self._som.setText(f"Samen {toon_bedrag(sum(self._lees(self._gebied_id()).values()))}")
        except InvoerFout as fout:
            self._som.setText("")
            self._fout.setText(str(fout))
            self._fout.show()
