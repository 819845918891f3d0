"""What goes into a report: which one, which gebieden and years, or which wijkplan."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from wijkagenda.queries.jaren import jaren
from wijkagenda.queries.record import keuzes
from wijkagenda.queries.wijkplan import lijst as plannen
from wijkagenda.reports.keuze import Keuze
from wijkagenda.reports.register import RAPPORTEN, Rapport
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.keuzeknop import KeuzeKnop
from wijkagenda.ui.widgets.label import tekst

LOOPT = ("in_uitvoering", "vastgesteld")
"""Statuses of plans that come first: what residents live with now."""


class RapportKeuze(QWidget):
    """Follows the choices on top until another one is made here."""

    veranderd = Signal()

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self._eigen_plan: str | None = None
        self._groep = QButtonGroup(self)
        self._knoppen: dict[str, QRadioButton] = {}
        welk = Kaart("Welk rapport?")
        for rapport in RAPPORTEN.values():
            knop = QRadioButton(rapport.naam)
            knop.setAccessibleDescription(rapport.uitleg)
            knop.toggled.connect(self._ander_rapport)
            uitleg = tekst(rapport.uitleg, "klein", breek=True)
            uitleg.setContentsMargins(30, 0, 0, 6)
            self._groep.addButton(knop)
            self._knoppen[rapport.code] = knop
            welk.voeg_toe(knop, uitleg)
        self.plan = KeuzeKnop("Wijkplan")
        self.gebieden = KeuzeKnop("Gebied", meer=True, alles="Alle gebieden")
        self.jaren = KeuzeKnop("Jaren", meer=True)
        self._geen_plan = tekst("Er is hier nog geen wijkplan.", "grijs", breek=True)
        waarover = Kaart("Waarover?")
        for knop_ in (self.plan, self.gebieden, self.jaren):
            waarover.inhoud.addWidget(knop_, 0, Qt.AlignmentFlag.AlignLeft)
            knop_.gekozen.connect(lambda _: self.veranderd.emit())
        self.plan.gekozen.connect(self._kies_plan)
        waarover.voeg_toe(self._geen_plan)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(16)
        indeling.addWidget(welk)
        indeling.addWidget(waarover)
        indeling.addStretch(1)
        next(iter(self._knoppen.values())).setChecked(True)

    # what was chosen

    def rapport(self) -> Rapport:
        """The report."""
        return next(RAPPORTEN[code] for code, knop in self._knoppen.items() if knop.isChecked())

    def keuze(self) -> Keuze:
        """What it is about."""
        jaren_ = tuple(sorted(int(j) for j in self.jaren.keuze())) or (self._omgeving.jaar,)
        return Keuze(self._omgeving.klok.vandaag(), self.gebieden.keuze(), jaren_, self.plan.keuze())

    def naam(self) -> str:
        """A name for the file, without an ending: ``Wijkbudget Ruwaard 2026``."""
        rapport = self.rapport()
        if rapport.uitgaven[0].over:
            return f"{rapport.naam} {self.plan.woorden()}"
        jaren_ = self.keuze().jaren
        periode = str(jaren_[0]) if len(jaren_) == 1 else f"{jaren_[0]}-{jaren_[-1]}"
        return f"{rapport.naam} {self.gebieden.woorden()} {periode}"

    # making a choice

    def kies_rapport(self, code: str, plan_id: str = "") -> None:
        """Chooses a report from elsewhere, with its plan."""
        if plan_id:
            self._eigen_plan = plan_id
            self.ververs()
        if code in self._knoppen:
            self._knoppen[code].setChecked(True)

    def volg(self) -> None:
        """The choices on top changed: they are the choices here."""
        self.gebieden.kies(self._omgeving.gebied_ids)
        self.jaren.kies((str(self._omgeving.jaar),))
        self._eigen_plan = None

    def ververs(self) -> None:
        """Reads again what can be chosen."""
        db, o = self._omgeving.lees(), self._omgeving
        self.gebieden.zet_keuzes(keuzes(db, "gebied"))
        self.jaren.zet_keuzes([(str(j), str(j)) for j in sorted({*jaren(db, o.klok.vandaag().year), o.jaar}, reverse=True)])
        gelezen = sorted(plannen(db), key=lambda p: (p.status not in LOOPT, not p.van <= o.jaar <= p.tot))
        gevonden = [(p.id, f"{p.titel} ({p.jaren})", p.gebied_id) for p in gelezen]
        self.plan.zet_keuzes([(id_, woorden) for id_, woorden, _ in gevonden])
        hier = [id_ for id_, _, gebied in gevonden if not o.gebied_ids or gebied in o.gebied_ids]
        ids = [id_ for id_, _, _ in gevonden]
        self.plan.kies(self._plan(ids, hier))
        self._toon_opties()

    def _plan(self, ids: Sequence[str], hier: Sequence[str]) -> tuple[str, ...]:
        for kandidaat in (self._eigen_plan, *self.plan.keuze()):
            if kandidaat in ids and (kandidaat == self._eigen_plan or kandidaat in hier):
                return (str(kandidaat),)
        return tuple((*hier, *ids)[:1])

    def _kies_plan(self, ids: tuple[str, ...]) -> None:
        self._eigen_plan = ids[0] if ids else None

    def _ander_rapport(self, aan: bool) -> None:
        if aan:
            self._toon_opties()
            self.veranderd.emit()

    def _toon_opties(self) -> None:
        per_plan = bool(self.rapport().uitgaven[0].over)
        self.plan.setVisible(per_plan and bool(self.plan.keuze()))
        self._geen_plan.setVisible(per_plan and not self.plan.keuze())
        self.gebieden.setVisible(not per_plan)
        self.jaren.setVisible(not per_plan)
