"""The decision term as a bar: days that count, stand still and are left; its ledger in words for a screen reader."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkagenda.queries.aandachtrij import DRINGEND, VOORUIT
from wijkagenda.queries.subsidiedossier import Termijnstand
from wijkagenda.ui.palet import Palet, palet
from wijkagenda.ui.subsidies.model import Segment, segmenten
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import Knop, tekst

_TUSSEN = 4
_RAND = 8


class Termijnbalk(QWidget):
    """Painted stretches, as wide as they have days, but never narrower than their first line."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._segmenten: list[Segment] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def zet(self, segmenten_: list[Segment], woorden: str) -> None:
        """Other stretches; `woorden` is what a screen reader says."""
        self._segmenten = segmenten_
        self.setAccessibleName(f"Verloop van de termijn: {woorden}")
        self.setToolTip(woorden)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        regels = max((len(s.regels) for s in self._segmenten), default=1) + 1
        return QSize(400, round(QFontMetricsF(self._font()).height() * regels) + 2 * _RAND)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def _font(self, vet: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(11, font.pixelSize() - 2))
        if vet:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _breedtes(self) -> list[float]:
        """Shares of the width by days, after each has the room that its words need."""
        maten = QFontMetricsF(self._font(vet=True))
        nodig = [max(maten.horizontalAdvance(t) for t in (s.kop, s.regels[0])) + 2 * _RAND + 2 for s in self._segmenten]
        ruimte = self.width() - _TUSSEN * (len(self._segmenten) - 1)
        over = ruimte - sum(nodig)
        if over <= 0:
            return [n * ruimte / sum(nodig) for n in nodig]
        dagen = sum(s.dagen for s in self._segmenten)
        return [n + over * s.dagen / dagen for n, s in zip(nodig, self._segmenten, strict=True)]

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        kleuren, links = palet(), 0.0
        for segment, breed in zip(self._segmenten, self._breedtes(), strict=True):
            self._teken(schilder, QRectF(links, 0, breed, self.height()), segment, kleuren)
            links += breed + _TUSSEN

    def _teken(self, schilder: QPainter, vlak: QRectF, segment: Segment, kleuren: Palet) -> None:
        rest = kleuren.rood if segment.dagen <= DRINGEND else kleuren.oker if segment.dagen <= VOORUIT else kleuren.petrol
        vul, inkt, lijn = {
            "telt": (kleuren.vul, kleuren.op_vul, None),
            "stil": (kleuren.oker_licht, kleuren.oker, None),
            "rest": (kleuren.kaart, rest, rest),
            "over": (kleuren.rood_licht, kleuren.rood, kleuren.rood),
        }[segment.aard]
        schilder.setPen(QPen(QColor(lijn), 1.4) if lijn else Qt.PenStyle.NoPen)
        schilder.setBrush(QColor(vul))
        schilder.drawRoundedRect(vlak.adjusted(1, 1, -1, -1) if lijn else vlak, 4, 4)
        schilder.setPen(QColor(inkt))
        hoogte = QFontMetricsF(self._font()).height()
        for i, regel in enumerate((segment.kop, *segment.regels)):
            schilder.setFont(self._font(vet=i == 0))
            plek = QRectF(vlak.left() + _RAND, vlak.top() + _RAND + i * hoogte, vlak.width() - 2 * _RAND, hoogte)
            kort = QFontMetricsF(self._font(vet=i == 0)).elidedText(regel, Qt.TextElideMode.ElideRight, plek.width() + 1)
            schilder.drawText(plek, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, kort)


class Termijnkaart(Kaart):
    """The bar under its heading, and the whole count as sentences when it is unfolded."""

    def __init__(self, *, telling_open: bool = False, ouder: QWidget | None = None) -> None:
        super().__init__("Beslistermijn", ouder=ouder)
        self.balk = Termijnbalk()
        self._zin = tekst("", "grijs", breek=True)
        self._telling = tekst("", "klein", breek=True)
        self._telling.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.meer = Knop("", soort="link")
        self.meer.setProperty("rol", "uitklap")
        self.meer.setCheckable(True)
        self.meer.toggled.connect(self._vouw)
        self.voeg_toe(self.balk, self._zin, self._telling)
        self.knop(self.meer)
        self.meer.setChecked(telling_open)
        self._vouw(telling_open)

    def toon(self, termijn: Termijnstand | None, vandaag: dt.date) -> None:
        """Another term; without one the card is not there."""
        self.setVisible(termijn is not None)
        if termijn is None:
            return
        self.zet_titel(termijn.kop)
        telling = [s.zin() for s in termijn.stroken]
        self.balk.zet(segmenten(termijn, vandaag), " ".join(f"{zin}." for zin in telling))
        self._zin.setText(termijn.zin)
        self._zin.setVisible(not termijn.loopt or "staat nu stil" in termijn.zin)
        self._telling.setText("\n".join(telling))

    def _vouw(self, open_: bool) -> None:
        self._telling.setVisible(open_)
        self.meer.setText("Verberg de telling" if open_ else "Toon de telling")
