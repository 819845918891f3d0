"""Agenda: a week, a month or a list of a year; a click on a day plans something, a click on what is there opens it beside.

Keys: Alt+Left and Alt+Right turn the period, Alt+Home goes to today; arrows walk the days, Ctrl+Left/Right move a block.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QSplitter, QStackedWidget

from wijkagenda.basis.stap import Stap
from wijkagenda.queries.agenda import Agendakeuze, AgendaRij, agendapunt, dag_van, periode
from wijkagenda.ui.agenda.beeld import Maandbeeld, Weekbeeld
from wijkagenda.ui.agenda.detail import Agendadetail
from wijkagenda.ui.agenda.dialogs import SOORT, nieuw_punt
from wijkagenda.ui.agenda.model import KOLOMMEN, Regel, regels
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.wissels import Segment
from wijkagenda.usecases import agenda, velden

WEERGAVEN = (("week", "Week"), ("maand", "Maand"), ("lijst", "Lijst"))
_BEWAARD = "agenda.weergave"


class AgendaPagina(Pagina):
    """The calendar at the left, what was chosen at the right."""

    titel = "Agenda"
    nieuw_label = "Nieuw agendapunt"
    soorten = frozenset({
        SOORT, "leersessie", "leersessie_gebied", "programmapunt", "mijlpaal", "actie", "wijkplan", "gebied", "initiatief",
        "aanvraag", "aanvulling", "besluit", "betaling", "verantwoording", "termijnwijziging", "zienswijze", "bezwaar",
    })  # fmt: skip
    schuift = False

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        self._dag = omgeving.klok.vandaag()
        self._jaar = omgeving.jaar
        self._na: tuple[str, str] | dt.date | None = None
        self.segment = Segment("Weergave van de agenda", WEERGAVEN)
        self.segment.gekozen.connect(self.toon_weergave)
        terug = Knop("", lambda: self.blader(-1), icoonnaam="links", naam="Vorige periode (Alt+Links)")
        verder = Knop("", lambda: self.blader(1), icoonnaam="rechts", naam="Volgende periode (Alt+Rechts)")
        vandaag = Knop("Vandaag", self.naar_vandaag)
        vandaag.setToolTip("Alt+Home")
        self.kop.knop(terug, vandaag, verder, self.segment)
        self.week, self.maand = Weekbeeld(), Maandbeeld()
        leeg = ("Hier staat wat er dit jaar te doen is: bijeenkomsten, activiteiten en overleg.", "Nieuw agendapunt", self.nieuw)
        self.lijst = Lijst("Agenda", KOLOMMEN, instellingen=omgeving.instellingen, mag_verwijderen=True, leeg=leeg)
        self.lijst.geopend.connect(lambda regel: self._open(regel.punt))
        self.lijst.gekozen.connect(self._kies_regel)
        self.lijst.verwijderd.connect(self._verwijder)
        for beeld in (self.week, self.maand):
            beeld.nieuw.connect(self._nieuw_op)
            beeld.gekozen.connect(self._open)
            beeld.verschuif.connect(self._verschuif)
            beeld.elders.connect(self._naar_dag)
            beeld.meer.connect(self._toon_in_week)
        self._stapel = QStackedWidget()
        for deel in (self.week, self.maand, self.lijst):
            self._stapel.addWidget(deel)
        self.detail = Agendadetail(omgeving)
        self.detail.dicht.connect(self.sluit_detail)
        self.detail.hide()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(TUSSEN)
        splitter.setChildrenCollapsible(False)
        splitter.setAccessibleName("Agenda en het gekozen agendapunt")
        splitter.addWidget(self._stapel)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([800, 360])
        self.inhoud.addWidget(splitter, 1)
        for toets, doe in (("Alt+Left", lambda: self.blader(-1)), ("Alt+Right", lambda: self.blader(1)), ("Alt+Home", self.naar_vandaag)):
            QShortcut(QKeySequence(toets), self, doe, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        QShortcut(QKeySequence("Escape"), self.detail, self.sluit_detail, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        bewaard = omgeving.instellingen.get(_BEWAARD)
        self.segment.kies(bewaard if bewaard in dict(WEERGAVEN) else "week")

    # reading

    def ververs(self) -> None:
        if self.omgeving.jaar != self._jaar:
            self._jaar = self.omgeving.jaar
            self._dag = self._dag.replace(year=self._jaar, day=min(self._dag.day, 28))
        o, vandaag = self.omgeving, self.omgeving.klok.vandaag()
        keuze = Agendakeuze(o.gebied_ids, o.medewerker_id if o.alleen_mijn_werk else None)
        beeld = self._beeld()
        van, tot = beeld.periode(self._dag) if beeld else (dt.date(self._dag.year, 1, 1), dt.date(self._dag.year, 12, 31))
        rijen = periode(o.lees(), van, tot, keuze, vandaag)
        naam, naast = beeld.naam(self._dag) if beeld else (f"Agenda {self._dag.year}", "")
        self.kop.zet(naam, naast=naast)
        if beeld is None:
            self._zet_lijst(rijen, vandaag)
        else:
            beeld.zet(self._dag, rijen, vandaag, self.detail.rij.id if self.detail.rij else None)
        self._stapel.setCurrentWidget(beeld or self.lijst)
        self._ververs_detail()
        self._herstel_focus()

    def _beeld(self) -> Weekbeeld | Maandbeeld | None:
        keuze = self.segment.keuze()
        return self.week if keuze == "week" else self.maand if keuze == "maand" else None

    def _zet_lijst(self, rijen: list[AgendaRij], vandaag: dt.date) -> None:
        eerste = self.lijst.tabel.totaal() == 0
        self.lijst.zet(regels(rijen))
        if eerste and (straks := next((r for r in regels(rijen) if r.punt.laatste_dag >= vandaag), None)):
            self.lijst.tabel.kies(straks.id)
            self.lijst.tabel.scrollTo(self.lijst.tabel.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)

    def _ververs_detail(self) -> None:
        """What is shown beside stays in step; when it is gone, so is the panel."""
        rij = self.detail.rij
        if rij is None or not rij.eigen:
            return
        nu = agendapunt(self.omgeving.lees(), rij.id)
        if nu is None:
            self.sluit_detail()
        else:
            self.detail.toon(nu)

    def _herstel_focus(self) -> None:
        """After a block was moved or the arrows went over an edge, the keyboard is where it was going."""
        na, self._na = self._na, None
        beeld = self._beeld()
        if beeld is not None and isinstance(na, tuple):
            beeld.focus_op(*na)
        elif beeld is not None and isinstance(na, dt.date):
            beeld.ga_naar(na)

    # walking

    def toon_weergave(self, code: str) -> None:
        """Week, maand or lijst; remembered."""
        self.segment.kies(code)
        self.omgeving.instellingen[_BEWAARD] = code
        self.ververs()

    def blader(self, stappen: int) -> None:
        """So many periods on (negative: back)."""
        beeld = self._beeld()
        self._dag = beeld.verder(self._dag, stappen) if beeld else self._dag.replace(year=self._dag.year + stappen, day=min(self._dag.day, 28))
        self.ververs()

    def naar_vandaag(self) -> None:
        """The period of today."""
        self._dag = self._na = self.omgeving.klok.vandaag()
        self.ververs()

    def _naar_dag(self, dag: dt.date) -> None:
        self._dag = self._na = dag
        self.ververs()

    def _toon_in_week(self, dag: dt.date) -> None:
        self._dag = self._na = dag
        self.toon_weergave("week")

    # what was chosen

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        vandaag = self.omgeving.klok.vandaag()
        dag = dag_van(self.omgeving.lees(), soort, id, vandaag)
        rij = agendapunt(self.omgeving.lees(), id) if dag else None
        if dag is None or rij is None:
            self.omgeving.meld_fout("Dit agendapunt is er niet meer. Misschien is het verwijderd.")
            return
        self._dag = dag
        self.ververs()
        self._open(rij)

    def _open(self, rij: AgendaRij) -> None:
        self._toon_detail(rij)
        self.detail.neem_focus()

    def _toon_detail(self, rij: AgendaRij) -> None:
        self.detail.toon(rij)
        self.detail.show()
        for beeld in (self.week, self.maand):
            beeld.kies(rij.soort, rij.id)

    def _kies_regel(self, regel: Regel | None) -> None:
        if regel is not None:
            self._toon_detail(regel.punt)

    def sluit_detail(self) -> None:
        """Back to the calendar alone."""
        rij = self.detail.rij
        self.detail.leeg()
        self.detail.hide()
        for beeld in (self.week, self.maand):
            beeld.kies(None, None)
        beeld_nu = self._beeld()
        if beeld_nu is not None and rij is not None:
            beeld_nu.focus_op(rij.soort, rij.id)

    # steps

    def nieuw(self) -> None:
        vandaag = self.omgeving.klok.vandaag()
        beeld = self._beeld()
        van, tot = beeld.periode(self._dag) if beeld else (vandaag, vandaag)
        self._nieuw_op(vandaag if van <= vandaag <= tot else self._dag)

    def _nieuw_op(self, dag: dt.date) -> None:
        id_ = nieuw_punt(self.omgeving, dag, self.window())
        if id_ is not None:
            self.toon(SOORT, id_)

    def _verschuif(self, rij: AgendaRij, dagen: int) -> None:
        if not rij.eigen:
            self.omgeving.meld("Dit staat hier vanzelf. Wijzig de datum waar het bewaard wordt.")
            return
        self._na = (rij.soort, rij.id)
        nieuw = rij.dag + dt.timedelta(days=dagen)
        van, tot = self.week.periode(self._dag) if self._beeld() is self.week else self.maand.periode(self._dag)
        self._dag = self._dag if van <= nieuw <= tot else nieuw
        stap: Stap | None = self.doe(agenda.verplaats, rij.id, dagen)
        if stap is not None and rij.herhaalt:
            self.omgeving.meld("Alle keren zijn verplaatst.", "Maak ongedaan", self.omgeving.ongedaan)

    def _verwijder(self, gekozen: list[Any]) -> None:
        eigen = list(dict.fromkeys(regel.punt.id for regel in gekozen if regel.punt.eigen))
        if not eigen:
            self.omgeving.meld("Dit staat hier vanzelf. Verwijder het waar het bewaard wordt.")
            return
        naam = gekozen[0].punt.titel if len(gekozen) == 1 else f"{len(eigen)} × agendapunt"
        self.omgeving.verwijder(naam, velden.verwijder, SOORT, eigen)
