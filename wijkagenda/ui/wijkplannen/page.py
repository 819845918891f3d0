"""The place Wijkplannen: plans with everything in them, and beside them bewonersagenda's, loose acties and the evaluatie of the gemeente."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkagenda.queries.bewonersagenda import bewonersagendas
from wijkagenda.queries.wijkplan import Plan, lijst, plan_van
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import LijstDetail
from wijkagenda.ui.widgets.kaart import LegeStaat
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.wissels import Segment
from wijkagenda.ui.wijkplannen import dialogs
from wijkagenda.ui.wijkplannen.agendapaneel import Agendapaneel
from wijkagenda.ui.wijkplannen.evaluatiepaneel import Evaluatiepaneel
from wijkagenda.ui.wijkplannen.lossepaneel import Lossepaneel
from wijkagenda.ui.wijkplannen.model import PLANNEN
from wijkagenda.ui.wijkplannen.plandetail import Plandetail

_LEEG = "Hier komen de wijkplannen: wat bewoners willen, en wie wat gaat doen."
_KIES = "Kies links een wijkplan, of maak een nieuw plan."


class WijkplannenPagina(LijstDetail):
    """Plans at the left, the chosen one at the right; the switch on top shows what stands apart from plans."""

    titel, nieuw_label = "Wijkplannen", "Nieuw wijkplan"
    soorten: ClassVar[frozenset[str]] = frozenset({
        "wijkplan", "hoofdstuk", "opgave", "actie", "mijlpaal", "planstatus", "planversie", "stem", "inbreng", "bewonersagenda", "wens", "evaluatie",
        "duidingsgesprek", "bijstelling", "initiatief", "organisatie", "gebied", "verband", "bijlage", "boeking",
    })  # fmt: skip
    volgt_gebied, volgt_jaar = True, False
    verhouding = (2, 5)

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        leeg = (_LEEG, "Nieuw wijkplan", self.nieuw)
        self.lijst = Lijst("Wijkplannen", PLANNEN, leeg=leeg, instellingen=omgeving.instellingen, mag_verwijderen=True)
        self.detail = Plandetail(omgeving)
        self.lijst.gekozen.connect(self._toon_plan)
        self.lijst.geopend.connect(lambda _: self.detail.plan.boom.setFocus(Qt.FocusReason.OtherFocusReason))
        self.lijst.verwijderd.connect(lambda plannen: dialogs.verwijder_plannen(omgeving, plannen))
        self.lijst.zoek.setPlaceholderText("Filter")
        self.links.addWidget(self.lijst)
        self._rechts = QStackedWidget()
        self._geen = LegeStaat(_KIES)
        self._rechts.addWidget(self._geen)
        self._rechts.addWidget(self.detail)
        self.zet_detail(self._rechts)
        self.agendas, self.los, self.gemeente = Agendapaneel(omgeving), Lossepaneel(omgeving), Evaluatiepaneel(omgeving)
        self._delen: dict[str, QWidget] = {"plannen": self.splitter, "agendas": self.agendas, "los": self.los, "gemeente": self.gemeente}
        self._stapel = QStackedWidget()
        self.inhoud.removeWidget(self.splitter)
        for deel in self._delen.values():
            self._stapel.addWidget(deel)
        self.inhoud.addWidget(self._stapel, 1)
        self.wat = Segment("Wat wilt u zien?", [("plannen", "Plannen"), ("agendas", "Bewonersagenda’s"), ("los", "Losse acties"),
                                                ("gemeente", "Evaluatie gemeente")])  # fmt: skip
        self.wat.gekozen.connect(self._kies_deel)
        self.kop.knop(self.wat)

    def ververs(self) -> None:
        """Reads the list and what is shown beside it."""
        om = self.omgeving
        deel = self.wat.keuze()
        if deel == "agendas":
            self.agendas.toon(om.gebied_ids)
        elif deel == "los":
            self.los.ververs()
        elif deel == "gemeente":
            self.gemeente.toon(None)
        else:
            self.lijst.zet(lijst(om.lees(), om.gebied_ids, medewerker_id=om.medewerker_id if om.alleen_mijn_werk else None))
            if self.lijst.huidige() is None and (eerste := self._eerste()) is not None:
                self.lijst.kies(eerste)
            self._toon_plan(self.lijst.huidige())

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        """Opens a plan, or any part of one on its own tab."""
        db = self.omgeving.lees()
        plan_id = plan_van(db, soort, id)
        if soort in ("bewonersagenda", "wens"):
            self._kies_deel("agendas")
            if not any(a.id == id or any(w.id == id for w in a.wensen) for a in bewonersagendas(db, self.omgeving.gebied_ids)):
                self._alle_gebieden()
        elif plan_id is not None:
            self._kies_deel("plannen")
            if not self.lijst.kies(plan_id):
                self._alle_gebieden()
                self.lijst.kies(plan_id)
            self._toon_plan(self.lijst.huidige())
            self.detail.ga_naar(soort, id)
        elif soort == "actie":
            self._kies_deel("los")
            self.los.kies(id)
        elif soort == "evaluatie":
            self._kies_deel("gemeente")
            self.gemeente.kies(id)

    def nieuw(self) -> None:
        """A new plan."""
        id_ = dialogs.nieuw_plan(self.omgeving, self.window())
        if id_ is not None:
            self.toon("wijkplan", id_)
            self.detail.plan.boom.setFocus(Qt.FocusReason.OtherFocusReason)

    # inside

    def _eerste(self) -> str | None:
        rijen = lijst(self.omgeving.lees(), self.omgeving.gebied_ids)
        loopt = [p.id for p in rijen if p.van <= self.omgeving.jaar <= p.tot]
        return next(iter(loopt or [p.id for p in rijen]), None)

    def _kies_deel(self, code: str) -> None:
        self.wat.kies(code)
        self._stapel.setCurrentWidget(self._delen[code])
        self.ververs()

    def _alle_gebieden(self) -> None:
        """What is asked for lies elsewhere than in the gebieden chosen on top."""
        self.omgeving.kies_gebieden((), ())
        self.ververs()

    def _toon_plan(self, plan: Plan | None) -> None:
        self._rechts.setCurrentWidget(self.detail if plan is not None else self._geen)
        if plan is not None:
            self.detail.toon(plan.id)
