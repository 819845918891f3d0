"""Acties that belong to no opgave, such as those of a leersessie: a list and the form of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkagenda.queries.actie import LosseActie, losse_acties
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import NieuwDialoog
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import schuifvlak
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.wijkplannen.model import ACTIES
from wijkagenda.ui.wijkplannen.panelen import Actiepaneel
from wijkagenda.usecases import velden

_LEEG = "Hier staan acties die (nog) niet bij een opgave horen, bijvoorbeeld uit een leersessie."


class Lossepaneel(QWidget):
    """Call `ververs()`."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self.lijst = Lijst("Losse acties", ACTIES, leeg=(_LEEG, "Nieuwe actie", self.nieuw), instellingen=omgeving.instellingen, mag_verwijderen=True)
        self.lijst.boven.addWidget(Knop("Actie", self.nieuw, icoonnaam="plus", soort="link", naam="Losse actie toevoegen"))
        self.lijst.gekozen.connect(self._toon)
        self.lijst.verwijderd.connect(self._verwijder)
        self._paneel = Actiepaneel(omgeving, met_opgave=True)
        self.lijst.geopend.connect(lambda _: self._paneel.begin())
        self._vlak = schuifvlak(self._paneel, "De gekozen actie")
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(TUSSEN)
        indeling.addWidget(self.lijst, 3)
        indeling.addWidget(self._vlak, 2)

    def ververs(self) -> None:
        """Reads them again, for the gebieden that are chosen on top."""
        om = self._omgeving
        self.lijst.zet(losse_acties(om.lees(), om.gebied_ids, medewerker_id=om.medewerker_id if om.alleen_mijn_werk else None))
        self._toon(self.lijst.huidige())

    def kies(self, id_: str) -> None:
        """Goes to this actie."""
        self.lijst.kies(id_)
        self._toon(self.lijst.huidige())

    def nieuw(self) -> None:
        """Asks what, who and where."""
        vragen = ["titel", "trekker", "gebied_id", "eind"]
        id_ = NieuwDialoog(self._omgeving, "actie", vragen, titel="Nieuwe losse actie", ouder=self.window()).nieuw_id()
        if id_ is not None:
            self.kies(id_)
            self.lijst.tabel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toon(self, actie: LosseActie | None) -> None:
        self._vlak.setVisible(actie is not None)
        if actie is not None:
            self._paneel.toon(actie.id)

    def _verwijder(self, acties: list[LosseActie]) -> None:
        naam = acties[0].titel if len(acties) == 1 else f"{len(acties)} acties"
        self._omgeving.verwijder(naam, velden.verwijder, "actie", [a.id for a in acties])
