"""The plan as a tree of opgaven and acties, with the form of the chosen line beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from wijkagenda.queries.wijkplan import OpgaveRij, Plan, boom
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import NieuwDialoog
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import Kaart, schuifvlak
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.wijkplannen.model import planboom
from wijkagenda.ui.wijkplannen.panelen import Actiepaneel, Opgavepaneel, Planpaneel, Recordpaneel
from wijkagenda.ui.wijkplannen.planboom import Planboom
from wijkagenda.usecases import velden, wijkplan

_PANEEL = 310
"""Pixels that the form beside the tree needs at least."""
_LEEG = "Nog geen opgaven. Begin met één: wat willen bewoners het liefst veranderen?"


class Plantab(QWidget):
    """Call `toon(plan)`; `kies(soort, id)` goes to a line."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._plan: Plan | None = None
        self._opgaven: list[OpgaveRij] = []
        self.boom = Planboom()
        self.boom.gekozen.connect(self._toon_paneel)
        self.boom.geopend.connect(lambda soort, _: self._paneel(soort).begin())
        self.boom.verwijderd.connect(self.verwijder)
        self.boom.verplaatst.connect(self._verplaats)
        self.boom.neergezet.connect(self._zet_neer)
        self._leeg = tekst(_LEEG, "grijs", breek=True)
        self._panelen: dict[str, Recordpaneel] = {"wijkplan": Planpaneel(omgeving), "opgave": Opgavepaneel(omgeving), "actie": Actiepaneel(omgeving)}
        self._stapel = QStackedWidget()
        self._vlakken: dict[str, QScrollArea] = {}
        for soort, paneel in self._panelen.items():
            self._vlakken[soort] = schuifvlak(paneel, f"Het gekozen stuk: {velden.naam_van(soort)}")
            self._stapel.addWidget(self._vlakken[soort])
        kaart = Kaart(krap=True)
        kaart.voeg_toe(self._balk())
        leeg = QVBoxLayout()
        leeg.setContentsMargins(16, 0, 16, 4)
        leeg.addWidget(self._leeg)
        kaart.voeg_toe(leeg)
        kaart.voeg_toe(self.boom, rek=1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(TUSSEN)
        splitter.setChildrenCollapsible(False)
        splitter.setAccessibleName("Plan: opgaven en acties, en het gekozen stuk")
        splitter.addWidget(kaart)
        splitter.addWidget(self._stapel)
        self._stapel.setMinimumWidth(_PANEEL)
        splitter.setSizes([460, 400])
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 12, 0, 0)
        indeling.addWidget(splitter)

    def _balk(self) -> QHBoxLayout:
        balk = QHBoxLayout()
        balk.setContentsMargins(10, 8, 10, 4)
        balk.setSpacing(4)
        balk.addWidget(Knop("Opgave", self.nieuwe_opgave, icoonnaam="plus", soort="link", naam="Opgave toevoegen"))
        balk.addWidget(Knop("Actie", self.nieuwe_actie, icoonnaam="plus", soort="link", naam="Actie toevoegen"))
        balk.addStretch(1)
        balk.addWidget(Knop("", lambda: self._verplaats_huidige(-1), icoonnaam="pijl-omhoog", soort="stil", naam="Omhoog (Alt+pijl omhoog)"))
        balk.addWidget(Knop("", lambda: self._verplaats_huidige(1), icoonnaam="pijl-omlaag", soort="stil", naam="Omlaag (Alt+pijl omlaag)"))
        balk.addWidget(Knop("", self._verwijder_huidige, icoonnaam="prullenbak", soort="stil", naam="Verwijderen (Delete)"))
        return balk

    def toon(self, plan: Plan) -> None:
        """The tree of this plan; what was chosen stays chosen where it is still there."""
        ander = self._plan is None or self._plan.id != plan.id
        self._plan = plan
        self._opgaven = boom(self._omgeving.lees(), plan.id)
        self.boom.zet(planboom(plan, self._opgaven))
        self._leeg.setVisible(not self._opgaven)
        huidig = None if ander else self.boom.huidige()
        self.kies(*(huidig or ("wijkplan", plan.id)))

    def kies(self, soort: str, id_: str) -> None:
        """Goes to this line and shows it; a line that is not there shows the plan."""
        if not self.boom.kies(soort, id_) and self._plan is not None:
            soort, id_ = "wijkplan", self._plan.id
            self.boom.kies(soort, id_)
        self._toon_paneel(soort, id_)

    def nieuwe_opgave(self) -> None:
        """Asks a title and why."""
        if self._plan is not None:
            self._nieuw("opgave", ["titel", "waarom"], {"wijkplan_id": self._plan.id}, "Nieuwe opgave")

    def nieuwe_actie(self) -> None:
        """Asks what, who and when; it goes under the opgave that is chosen."""
        opgave = self._gekozen_opgave()
        if opgave is None:
            self._omgeving.meld("Maak eerst een opgave. Een actie hoort bij een opgave.", "Nieuwe opgave", self.nieuwe_opgave)
            return
        self._nieuw("actie", ["titel", "trekker", "start", "eind"], {"opgave_id": opgave.id}, f"Nieuwe actie bij: {opgave.titel}")

    def verwijder(self, soort: str, id_: str) -> None:
        """Deletes an opgave with its acties, or an actie; it can be taken back."""
        if soort != "wijkplan":
            self._omgeving.verwijder(self._naam(id_), velden.verwijder, soort, [id_])

    # inside

    def _paneel(self, soort: str) -> Recordpaneel:
        return self._panelen[soort]

    def _toon_paneel(self, soort: str, id_: str) -> None:
        anders = self._panelen[soort].id != id_
        self._panelen[soort].toon(id_)
        self._stapel.setCurrentWidget(self._vlakken[soort])
        if anders:
            self._vlakken[soort].verticalScrollBar().setValue(0)

    def _nieuw(self, soort: str, namen: list[str], vast: dict[str, str], titel: str) -> None:
        id_ = NieuwDialoog(self._omgeving, soort, namen, titel=titel, vast=vast, ouder=self.window()).nieuw_id()
        if id_ is not None:
            self.kies(soort, id_)
            self.boom.setFocus(Qt.FocusReason.OtherFocusReason)

    def _gekozen_opgave(self) -> OpgaveRij | None:
        huidig = self.boom.huidige()
        id_ = huidig[1] if huidig else ""
        gekozen = next((o for o in self._opgaven if o.id == id_ or any(a.id == id_ for a in o.acties)), None)
        return gekozen or next(iter(self._opgaven), None)

    def _naam(self, id_: str) -> str:
        namen = {o.id: o.titel for o in self._opgaven} | {a.id: a.titel for o in self._opgaven for a in o.acties}
        return namen.get(id_, "")

    def _verplaats_huidige(self, stap: int) -> None:
        if (huidig := self.boom.huidige()) is not None:
            self._verplaats(*huidig, stap)

    def _verwijder_huidige(self) -> None:
        if (huidig := self.boom.huidige()) is not None:
            self.verwijder(*huidig)

    def _verplaats(self, soort: str, id_: str, stap: int) -> None:
        if soort != "wijkplan":
            self._omgeving.doe(wijkplan.verplaats, soort, id_, stap)

    def _zet_neer(self, soort: str, id_: str, opgave_id: str, plek: int) -> None:
        if soort == "opgave":
            self._omgeving.doe(wijkplan.verplaats_opgave_naar, id_, plek)
        else:
            self._omgeving.doe(wijkplan.verplaats_actie_naar, id_, opgave_id, plek)
