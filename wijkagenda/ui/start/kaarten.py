"""The cards of Start: what asks for attention, this week, the budget per stream and the initiatieven per phase."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import aantal, opsomming, toon_getal
from wijkagenda.queries.aandacht import Overzicht
from wijkagenda.queries.aandachtrij import Aandacht
from wijkagenda.queries.wijkbudget import Regel, Stand
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.palet import palet
from wijkagenda.ui.widgets.aandacht import AandachtLijst, AandachtRij
from wijkagenda.ui.widgets.balken import BudgetBalk, BudgetLegenda
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.label import Knop, lijn, tekst
from wijkagenda.ui.widgets.pil import Status

if TYPE_CHECKING:
    from wijkagenda.queries.agenda import AgendaRij

EERST = 7
"""Rows that are shown before more is asked for."""
ERBIJ = 30
"""Rows that are shown more at a time."""
DEZE_WEEK = 5
STROMEN = 5


class AandachtKaart(Kaart):
    """The rows, most urgent first, and one row for the terms that run elsewhere."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(ouder=ouder)
        self.setAccessibleName("Wat aandacht vraagt")
        self._omgeving = omgeving
        self._overzicht = Overzicht((), ())
        self._hoeveel = EERST
        self._lijst = AandachtLijst()
        self._rust = tekst("", "grijs", breek=True)
        self._meer = Knop("", self._toon_meer, soort="link")
        self._elders = AandachtLijst()
        self.voeg_toe(self._rust, self._lijst)
        self.inhoud.addWidget(self._meer, 0, Qt.AlignmentFlag.AlignLeft)
        self.voeg_toe(self._elders)
        self.inhoud.addStretch(1)

    def zet(self, overzicht: Overzicht, *, met_gebied: bool) -> None:
        """Other rows; with `met_gebied` each says where it is."""
        self._overzicht, self._met_gebied = overzicht, met_gebied
        self._vul()

    def _vul(self) -> None:
        rijen, elders = self._overzicht.rijen, self._overzicht.elders
        zichtbaar = rijen if len(rijen) <= self._hoeveel + 1 else rijen[: self._hoeveel]
        self._lijst.zet([self._rij(rij) for rij in zichtbaar])
        self._lijst.setVisible(bool(zichtbaar))
        self._elders.zet([self._rij_elders(elders)] if elders else [])
        self._elders.setVisible(bool(elders))
        rest = len(rijen) - len(zichtbaar)
        self._meer.setText(f"Toon ook de andere {rest}" if rest <= ERBIJ else f"Toon er nog {ERBIJ} van de andere {toon_getal(rest)}")
        self._meer.setVisible(rest > 0)
        self._rust.setText("Niets vraagt nu om aandacht. Termijnen, beloften en vragen komen hier vanzelf te staan.")
        self._rust.setVisible(not rijen)

    def _rij(self, rij: Aandacht) -> AandachtRij:
        zin = " · ".join(deel for deel in (rij.zin, rij.gebied if self._met_gebied else "") if deel)
        return AandachtRij(Status(rij.pil, rij.toon), rij.titel, zin, rij.knop, lambda: self._omgeving.ga_naar(rij.soort, rij.id))

    def _rij_elders(self, rijen: Sequence[Aandacht]) -> AandachtRij:
        eerste = rijen[0]
        titel = f"En {aantal(len(rijen), 'termijn', 'termijnen')} in {'een ander gebied' if len(rijen) == 1 else 'andere gebieden'}"
        return AandachtRij(Status(eerste.pil, eerste.toon), titel, f"De eerste: {eerste.titel}", "Toon alle gebieden",
                           lambda: self._omgeving.kies_gebieden((), ()))  # fmt: skip

    def _toon_meer(self) -> None:
        self._hoeveel += ERBIJ
        self._vul()
        self._lijst.setFocus()


class WeekKaart(Kaart):
    """What is on in the coming seven days; a click goes there."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__("Deze week", ouder=ouder)
        self._omgeving = omgeving
        self.knop(Knop("Agenda", lambda: omgeving.ga_naar_plek("agenda"), icoonnaam="kalender", soort="link", naam="Naar de agenda"))

    def zet(self, rijen: Sequence[AgendaRij]) -> None:
        """Other events."""
        maak_leeg(self.inhoud)
        self.inhoud.setSpacing(0)
        for nummer, rij in enumerate(rijen[:DEZE_WEEK]):
            if nummer:
                self.inhoud.addWidget(lijn())
            self.inhoud.addWidget(_Punt(rij, lambda r=rij: self._omgeving.ga_naar(r.soort, r.id)))
        if len(rijen) > DEZE_WEEK:
            self.inhoud.addWidget(tekst(f"En nog {len(rijen) - DEZE_WEEK} deze week.", "klein"))
        if not rijen:
            self.inhoud.addWidget(tekst("Deze week staat er niets in de agenda.", "grijs", breek=True))
        self.inhoud.addStretch(1)


class _Punt(QWidget):
    """One event: when, what and where."""

    def __init__(self, rij: AgendaRij, open_: Callable[[], object]) -> None:
        super().__init__()
        self._open = open_
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        wanneer = tekst(rij.wanneer(), "grijs")
        wanneer.setMinimumWidth(76)
        woorden = QVBoxLayout()
        woorden.setSpacing(0)
        woorden.addWidget(tekst(rij.titel, breek=True))
        woorden.addWidget(tekst(rij.plek or rij.woord, "grijs", breek=True))
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(8, 9, 4, 9)
        indeling.setSpacing(12)
        indeling.addWidget(wanneer, 0, Qt.AlignmentFlag.AlignVCenter)
        indeling.addLayout(woorden, 1)
        pijl = Knop("", open_, icoonnaam="rechts", soort="stil", naam=f"Naar {rij.titel}")
        pijl.setAccessibleDescription(" · ".join(deel for deel in (rij.wanneer(), rij.plek or rij.woord) if deel))
        indeling.addWidget(pijl)

    def mouseReleaseEvent(self, muis: QMouseEvent) -> None:
        if muis.button() is Qt.MouseButton.LeftButton and self.rect().contains(muis.position().toPoint()):
            self._open()
        super().mouseReleaseEvent(muis)


class BudgetKaart(Kaart):
    """The wijkbudget of a year: a bar per geldstroom, those with most money first."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(ouder=ouder)
        self._vak = QVBoxLayout()
        self._vak.setSpacing(6)
        self._legenda = BudgetLegenda()
        self._onder = tekst("", "grijs", breek=True)
        self.voeg_toe(self._vak, self._legenda, self._onder)
        self.knop(Knop("Wijkbudget", lambda: omgeving.ga_naar_plek("wijkbudget"), icoonnaam="budget", soort="link", naam="Naar het wijkbudget"))

    def zet(self, jaar: int, stromen: Sequence[tuple[Regel, Stand]], verwachting: str = "") -> None:
        """Other figures; `verwachting` says what is expected to be left."""
        self.zet_titel(f"Wijkbudget {jaar} per geldstroom")
        maak_leeg(self._vak)
        grootste = sorted(stromen, key=lambda paar: -paar[1].beschikbaar)
        for regel, stand in grootste[:STROMEN]:
            balk = BudgetBalk().zet(regel.naam, begroot=stand.beschikbaar, verplicht=stand.verplicht, gerealiseerd=stand.gerealiseerd)
            self._vak.addWidget(balk)
        rest = len(stromen) - STROMEN
        onder = f"En {aantal(rest, 'andere geldstroom', 'andere geldstromen')}." if rest > 0 else ""
        self._onder.setText(f"{onder} {verwachting}".strip() if stromen else f"Voor {jaar} is nog niets geboekt.")
        self._onder.setVisible(bool(self._onder.text()))
        self._legenda.setVisible(bool(stromen))


class FasenKaart(Kaart):
    """How many initiatieven are in each phase."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__("Initiatieven per fase", ouder=ouder)
        self._staven = _Staven()
        self._leeg = tekst("Er zijn hier nog geen initiatieven.", "grijs", breek=True)
        self.voeg_toe(self._staven, self._leeg)
        self.inhoud.addStretch(1)
        self.knop(Knop("Initiatieven", lambda: omgeving.ga_naar_plek("initiatieven"), icoonnaam="lamp", soort="link", naam="Naar de initiatieven"))

    def zet(self, fasen: Mapping[str, int]) -> None:
        """The number for each phase, in order."""
        self._staven.zet(fasen)
        totaal = sum(fasen.values())
        self._staven.setVisible(totaal > 0)
        self._leeg.setVisible(totaal == 0)


class _Staven(QWidget):
    """A bar for each word with its number behind it; the same in words for a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self._delen: Mapping[str, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def zet(self, delen: Mapping[str, int]) -> None:
        """Other numbers."""
        self._delen = delen
        self.setAccessibleName(f"Initiatieven per fase: {opsomming([f'{woord} {n}' for woord, n in delen.items()])}")
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def _regel(self) -> int:
        return self.fontMetrics().height() + 5

    def sizeHint(self) -> QSize:
        return QSize(280, self._regel() * max(len(self._delen), 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        kleuren = palet()
        schilder = QPainter(self)
        maten, regel = schilder.fontMetrics(), self._regel()
        links = max((maten.horizontalAdvance(woord) for woord in self._delen), default=0) + 12
        rechts = maten.horizontalAdvance("000") + 10
        hoogste = max([*self._delen.values(), 1])
        for nummer, (woord, n) in enumerate(self._delen.items()):
            boven = nummer * regel
            schilder.setPen(QColor(kleuren.inkt))
            schilder.drawText(QRectF(0, boven, links, regel), Qt.AlignmentFlag.AlignVCenter, woord)
            lengte = (self.width() - links - rechts) * n / hoogste
            schilder.fillRect(QRectF(links, boven + regel / 2 - 5, lengte, 10), QColor(kleuren.petrol))
            schilder.setPen(QColor(kleuren.grijs))
            schilder.drawText(QRectF(links + lengte + 6, boven, rechts, regel), Qt.AlignmentFlag.AlignVCenter, str(n))
