"""One plan: its name and status on top with the next step, below it the tabs."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.queries.wijkplan import Plan, gewijzigd_sinds, plan
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import PaginaKop
from wijkagenda.ui.rapporten.papierknop import Papierknop
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.ui.widgets.wissels import Tabbladen
from wijkagenda.ui.wijkplannen import dialogs
from wijkagenda.ui.wijkplannen.agendapaneel import Agendapaneel
from wijkagenda.ui.wijkplannen.evaluatiepaneel import Evaluatiepaneel
from wijkagenda.ui.wijkplannen.model import status
from wijkagenda.ui.wijkplannen.plantab import Plantab
from wijkagenda.ui.wijkplannen.stemmentab import Stemmentab
from wijkagenda.ui.wijkplannen.teksttab import Teksttab
from wijkagenda.ui.wijkplannen.versietab import Versietab


class Plandetail(QWidget):
    """Call `toon(id)`; `ga_naar(soort, id)` opens the tab and line of a part of the plan."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._plan: Plan | None = None
        self._gewijzigd = False
        self.setProperty("vlak", "grond")
        self.kop = PaginaKop()
        self._papier = Papierknop(omgeving, "wijkplan", "wijkplan", lambda: self._plan.id if self._plan else None)
        self._verder = Knop("", self._volgende, soort="vol")
        self.kop.knop(self._papier, self._verder)
        self.plan, self.tekst, self.agenda = Plantab(omgeving), Teksttab(omgeving), Agendapaneel(omgeving)
        self.stemmen, self.versies, self.evaluatie = Stemmentab(omgeving), Versietab(omgeving), Evaluatiepaneel(omgeving)
        self.tabs = Tabbladen("Onderdelen van het wijkplan")
        for tab, woorden in ((self.plan, "Plan"), (self.tekst, "Tekst"), (self.agenda, "Bewonersagenda"), (self.stemmen, "Stemmen"),
                             (self.versies, "Versies en status"), (self.evaluatie, "Evaluatie")):  # fmt: skip
            self.tabs.voeg_toe(tab, woorden)
        self.tabs.currentChanged.connect(lambda _: self._toon_tab())
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addWidget(self.kop)
        indeling.addWidget(self.tabs, 1)

    def toon(self, id_: str) -> None:
        """Shows this plan on the tab that is open. Raises `NietGevonden`."""
        gevonden = plan(self._omgeving.lees(), id_)
        self._plan = gevonden
        self._gewijzigd = bool(gewijzigd_sinds(self._omgeving.lees(), id_))
        versie = f" · versie {gevonden.versie}" if gevonden.versie else ""
        pil = Status(f"gewijzigd sinds versie {gevonden.versie}", "straks") if self._gewijzigd else status("wijkplan", gevonden.status)
        self.kop.zet(gevonden.titel, pil=pil, onder=f"{gevonden.gebied} · {gevonden.jaren}{versie}")
        verder = dialogs.volgende_knop(gevonden, self._gewijzigd, self._omgeving.klok.vandaag().year)
        self._verder.setText(verder)
        self._verder.setVisible(bool(verder))
        self._toon_tab()

    def ga_naar(self, soort: str, id_: str) -> None:
        """Opens the tab that shows this part."""
        tab = {"hoofdstuk": self.tekst, "bewonersagenda": self.agenda, "wens": self.agenda, "stem": self.stemmen, "planversie": self.versies,
               "evaluatie": self.evaluatie}.get(soort, self.plan)  # fmt: skip
        self.tabs.setCurrentWidget(tab)
        if isinstance(tab, Teksttab | Evaluatiepaneel):
            tab.kies(id_)
        elif isinstance(tab, Plantab):
            tab.kies(soort, id_)

    def _toon_tab(self) -> None:
        gevonden, tab = self._plan, self.tabs.currentWidget()
        if gevonden is None:
            return
        if isinstance(tab, Agendapaneel):
            tab.toon([gevonden.gebied_id], gevonden)
        elif isinstance(tab, Evaluatiepaneel):
            tab.toon(gevonden.id)
        elif isinstance(tab, Plantab | Teksttab | Stemmentab | Versietab):
            tab.toon(gevonden)

    def _volgende(self) -> None:
        if self._plan is not None:
            dialogs.volgende_stap(self._omgeving, self._plan, self._gewijzigd, self.window())

