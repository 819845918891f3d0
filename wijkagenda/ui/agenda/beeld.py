"""The week and the month: seven columns, or a grid of six weeks. Arrows walk the days; over an edge the period turns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from wijkagenda.basis.datum import DAGEN, MAANDEN, plus_maanden, toon_dag
from wijkagenda.queries.agenda import AgendaRij
from wijkagenda.ui.agenda.dag import Dagvlak, Maanddag, Weekdag
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import tekst

WEEK = dt.timedelta(days=7)


class Beeld(QWidget):
    """What week and month share: their days, walking them, and handing on what was clicked."""

    nieuw = Signal(object)
    gekozen = Signal(object)
    verschuif = Signal(object, int)
    meer = Signal(object)
    elders = Signal(object)
    """The arrows went to a day outside the period."""

    def __init__(self, dagen: Sequence[Dagvlak]) -> None:
        super().__init__()
        self.dagen = tuple(dagen)
        for dag in self.dagen:
            dag.nieuw.connect(self.nieuw)
            dag.gekozen.connect(self.gekozen)
            dag.verschuif.connect(self.verschuif)
            dag.knop.pijl.connect(lambda dagen, weken, knop=dag.knop: self.ga_naar(knop.dag + dt.timedelta(days=dagen) + weken * WEEK))

    def ga_naar(self, dag: dt.date) -> None:
        """The keyboard goes to this day; outside the period that is asked for first."""
        vlak = next((v for v in self.dagen if v.knop.dag == dag), None)
        if vlak is None:
            self.elders.emit(dag)
        else:
            self.maak_huidig(dag)
            vlak.knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def maak_huidig(self, dag: dt.date) -> None:
        """Only the current day is a stop of the Tab key; arrows do the rest."""
        for vlak in self.dagen:
            vlak.knop.setFocusPolicy(Qt.FocusPolicy.StrongFocus if vlak.knop.dag == dag else Qt.FocusPolicy.ClickFocus)

    def kies(self, soort: str | None, id_: str | None) -> None:
        """Marks what is shown beside it."""
        for blok in (b for vlak in self.dagen for b in vlak.blokken):
            blok.gekozen = (blok.rij.soort, blok.rij.id) == (soort, id_)
            blok.update()

    def focus_op(self, soort: str, id_: str) -> None:
        """The keyboard goes back to this block, after it was drawn anew."""
        for blok in (b for vlak in self.dagen for b in vlak.blokken):
            if (blok.rij.soort, blok.rij.id) == (soort, id_):
                blok.setFocus(Qt.FocusReason.OtherFocusReason)
                return


class Weekbeeld(Beeld):
    """Seven days beside each other."""

    def __init__(self) -> None:
        dagen = [Weekdag() for _ in range(7)]
        super().__init__(dagen)
        self._dagen = dagen
        self.setAccessibleName("Week")
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        for dag in dagen:
            indeling.addWidget(dag, 1)

    @staticmethod
    def periode(dag: dt.date) -> tuple[dt.date, dt.date]:
        """Monday and Sunday."""
        maandag = dag - dt.timedelta(days=dag.weekday())
        return maandag, maandag + dt.timedelta(days=6)

    @staticmethod
    def naam(dag: dt.date) -> tuple[str, str]:
        """``23 – 29 november 2026`` and ``week 48``."""
        van, tot = Weekbeeld.periode(dag)
        begin = str(van.day) if van.month == tot.month else toon_dag(van, jaar=van.year != tot.year)
        return f"{begin} – {toon_dag(tot)}", f"week {van.isocalendar().week}"

    @staticmethod
    def verder(dag: dt.date, stappen: int) -> dt.date:
        """The same weekday so many weeks on."""
        return dag + stappen * WEEK

    def zet(self, dag: dt.date, rijen: Sequence[AgendaRij], vandaag: dt.date, gekozen: str | None) -> None:
        """Shows the week of this day."""
        van, _ = self.periode(dag)
        for nr, vlak in enumerate(self._dagen):
            deze = van + dt.timedelta(days=nr)
            vlak.zet(deze, vandaag, [r for r in rijen if r.op(deze)], gekozen)
        self.maak_huidig(dag)


class Maandbeeld(Beeld):
    """Six weeks below each other, from the Monday on or before the first."""

    def __init__(self) -> None:
        dagen = [Maanddag() for _ in range(42)]
        super().__init__(dagen)
        self._dagen = dagen
        self.setAccessibleName("Maand")
        for dag in dagen:
            dag.meer.connect(self.meer)
        rooster = QGridLayout()
        rooster.setContentsMargins(0, 0, 0, 0)
        rooster.setSpacing(0)
        for nr, naam in enumerate(DAGEN):
            kop = tekst(naam[:2], "kop")
            kop.setAlignment(Qt.AlignmentFlag.AlignCenter)
            kop.setContentsMargins(0, 6, 0, 6)
            rooster.addWidget(kop, 0, nr)
            rooster.setColumnStretch(nr, 1)
        for nr, vlak in enumerate(dagen):
            rooster.addWidget(vlak, nr // 7 + 1, nr % 7)
            rooster.setRowStretch(nr // 7 + 1, 1)
        kaart = Kaart(krap=True)
        kaart.voeg_toe(rooster)
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(kaart)

    @staticmethod
    def periode(dag: dt.date) -> tuple[dt.date, dt.date]:
        """The first and last day of the grid."""
        eerste = dag.replace(day=1)
        begin = eerste - dt.timedelta(days=eerste.weekday())
        return begin, begin + dt.timedelta(days=41)

    @staticmethod
    def naam(dag: dt.date) -> tuple[str, str]:
        """``November 2026``."""
        return f"{MAANDEN[dag.month - 1].capitalize()} {dag.year}", ""

    @staticmethod
    def verder(dag: dt.date, stappen: int) -> dt.date:
        """The first day of the month so many months on."""
        return plus_maanden(dag.replace(day=1), stappen)

    def zet(self, dag: dt.date, rijen: Sequence[AgendaRij], vandaag: dt.date, gekozen: str | None) -> None:
        """Shows the month of this day."""
        van, _ = self.periode(dag)
        for nr, vlak in enumerate(self._dagen):
            deze = van + dt.timedelta(days=nr)
            vlak.zet(deze, vandaag, [r for r in rijen if r.op(deze)], gekozen, elders=deze.month != dag.month)
        self.maak_huidig(dag)
