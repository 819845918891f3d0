"""The three cards below the matrix: what asks for attention, the collective share over the years, the expectation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.queries.budgetsignaal import Waarschuwing
from wijkagenda.queries.prognose import Prognose
from wijkagenda.queries.wijkbudget import Jaaraandeel
from wijkagenda.ui.palet import Toon, palet
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.pil import Pil

_MEESTE = 3
_WOORDEN: dict[str, tuple[str, Toon]] = {"over": ("over", "nu"), "oormerk": ("oormerk", "straks"), "krap": ("bijna op", "weten")}


class LetOpKaart(Kaart):
    """The first warnings, each with the way to its boekingen."""

    def __init__(self, open_: Callable[[Waarschuwing], object], erna: QWidget, ouder: QWidget | None = None) -> None:
        """`erna` is where Tab goes after its last button."""
        super().__init__("Let op", ouder=ouder)
        self._open = open_
        self._erna = erna
        self._alles = False
        self._rijen: Sequence[Waarschuwing] = ()
        self._vak = QGridLayout()
        self._vak.setHorizontalSpacing(10)
        self._vak.setVerticalSpacing(10)
        self._vak.setColumnStretch(1, 1)
        self.inhoud.addLayout(self._vak)
        self.inhoud.addStretch(1)

    def zet(self, rijen: Sequence[Waarschuwing], jaar: int | None = None) -> None:
        """Other warnings; `jaar` says of which year they are, where more years are in sight."""
        self._rijen = rijen
        self.zet_titel(f"Let op in {jaar}" if jaar else "Let op")
        self._vul()

    def _vul(self) -> None:
        maak_leeg(self._vak)
        if not self._rijen:
            self._vak.addWidget(tekst("Geen rubriek staat in de min en geen oormerk is doorbroken.", "grijs", breek=True), 0, 0, 1, 2)
        zichtbaar = self._rijen if self._alles else self._rijen[:_MEESTE]
        for nummer, rij in enumerate(zichtbaar):
            woord, toon = _WOORDEN[rij.soort]
            self._vak.addWidget(Pil(woord, toon), nummer, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self._vak.addLayout(self._woorden(rij), nummer, 1)
        if len(self._rijen) > _MEESTE:
            over = len(self._rijen) - _MEESTE
            woorden = "Toon minder" if self._alles else f"Toon nog {aantal(over, 'melding', 'meldingen')}"
            self._vak.addWidget(self._op_beurt(Knop(woorden, self._wissel, soort="link")), len(zichtbaar), 0, 1, 2, Qt.AlignmentFlag.AlignLeft)

    def _woorden(self, rij: Waarschuwing) -> QVBoxLayout:
        woorden = QVBoxLayout()
        woorden.setSpacing(0)
        woorden.addWidget(tekst(rij.kort, breek=True))
        if rij.toelichting:
            woorden.addWidget(tekst(rij.toelichting, "grijs", breek=True))
        knop = Knop("Toon boekingen", lambda: self._open(rij), soort="link")
        knop.setAccessibleDescription(rij.zin)
        woorden.addWidget(self._op_beurt(knop), 0, Qt.AlignmentFlag.AlignLeft)
        return woorden

    def _op_beurt(self, knop: Knop) -> Knop:
        """Tab comes to it where it stands, though it was made later than what stands beside it."""
        knop.setParent(self)
        ervoor = self._erna.previousInFocusChain()
        while ervoor is not None and ervoor is not self._erna and ervoor.focusPolicy() == Qt.FocusPolicy.NoFocus:
            ervoor = ervoor.previousInFocusChain()
        if ervoor is not None and ervoor is not knop:
            self.setTabOrder(ervoor, knop)
        return knop

    def _wissel(self) -> None:
        self._alles = not self._alles
        self._vul()


class _Kolommen(QWidget):
    """A column per year with its percentage on top; the same in words for a screen reader."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._aandelen: Sequence[Jaaraandeel] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def zet(self, aandelen: Sequence[Jaaraandeel]) -> None:
        self._aandelen = aandelen
        delen = [f"{a.jaar} {'geen budget' if a.procent is None else f'{a.procent} procent'}" for a in aandelen]
        self.setAccessibleName(f"Deel van het budget dat collectief of informeel is: {opsomming(delen)}")
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 132)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 104)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        kleuren = palet()
        schilder = QPainter(self)
        regel = schilder.fontMetrics().height()
        onder = self.height() - regel - 4
        hoogste = max([a.procent or 0 for a in self._aandelen] + [1])
        stap = self.width() / max(len(self._aandelen), 1)
        kolom = min(stap * 0.62, 44)
        for nr, aandeel in enumerate(self._aandelen):
            midden = stap * (nr + 0.5)
            hoog = max(aandeel.procent or 0, 0) / hoogste * (onder - regel - 4)
            schilder.fillRect(QRectF(midden - kolom / 2, onder - hoog, kolom, hoog), QColor(kleuren.petrol))
            schilder.setPen(QColor(kleuren.inkt))
            woord = "–" if aandeel.procent is None else f"{aandeel.procent}%"
            schilder.drawText(QRectF(midden - stap / 2, onder - hoog - regel - 2, stap, regel), Qt.AlignmentFlag.AlignCenter, woord)
            schilder.setPen(QColor(kleuren.grijs))
            schilder.drawText(QRectF(midden - stap / 2, onder + 3, stap, regel), Qt.AlignmentFlag.AlignCenter, str(aandeel.jaar))
        schilder.setPen(QColor(kleuren.lijn))
        schilder.drawLine(0, onder, self.width(), onder)


class AandeelKaart(Kaart):
    """The share of the budget for rubrieken that are collective or informal."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("Collectief of informeel", ouder=ouder)
        self._kolommen = _Kolommen()
        self._deels = tekst("", "klein", breek=True)
        self.voeg_toe(self._kolommen, self._deels)
        self.inhoud.addStretch(1)

    def zet(self, aandelen: Sequence[Jaaraandeel]) -> None:
        """Other years; the last one is this year."""
        self._kolommen.zet(aandelen)
        deels = aandelen[-1].procent_deels if aandelen else None
        self._deels.setText(f"Nog {deels}% is deels collectief; dat telt hier niet mee." if deels else "")
        self._deels.setVisible(bool(deels))


class VerwachtingKaart(Kaart):
    """What is expected to be left at the end of the year, with the basis of that and the way to the whole reckoning."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__("Verwachting", ouder=ouder)
        self._prognose: Prognose | None = None
        self._zin = tekst("", breek=True)
        self._basis = tekst("", "grijs", breek=True)
        self.knop_uitleg = Knop("Zo is dit berekend", self._toon_berekening, soort="link")
        self.voeg_toe(self._zin, self._basis)
        self.inhoud.addWidget(self.knop_uitleg, 0, Qt.AlignmentFlag.AlignLeft)
        self.inhoud.addStretch(1)

    def zet(self, jaar: int, prognose: Prognose | None) -> None:
        """Another expectation."""
        self._prognose = prognose
        self.zet_titel(f"Wat van {jaar} over was" if prognose and prognose.voorbij else f"Verwachting eind {jaar}")
        self._zin.setText(prognose.zin if prognose else "Er is nog niets geboekt.")
        self._basis.setText(prognose.basis if prognose else "")
        for deel in (self._basis, self.knop_uitleg):
            deel.setVisible(prognose is not None)

    def _toon_berekening(self) -> None:
        from wijkagenda.ui.wijkbudget.berekening import BerekeningVenster  # here: Start has these cards too, and must come quickly

        if self._prognose is not None:
            BerekeningVenster(self._prognose, self.window()).exec()
