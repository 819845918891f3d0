"""Tab Documenten: begrotingen, wijzigingen, overhevelingen and jaarafsluitingen; the chosen one shows the boekingen that it made."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from wijkagenda.queries.boeking import Boekingkeuze
from wijkagenda.queries.jaarafsluiting import Documentrij, documenten
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.ui.wijkbudget.afsluiting import Afsluitdialoog, open_weer
from wijkagenda.ui.wijkbudget.boekingen import BoekingenPaneel, Toon

_JAARWERK = ("jaarafsluiting", "heropening")
KOLOMMEN = (
    Kolom("datum", "Datum", None, "datum", 104),
    Kolom("soort", "Soort", lambda r: r.soort_tekst, "tekst", 164),
    Kolom("omschrijving", "Waarvoor", vet=True, onder=lambda r: r.gebied),
    Kolom("jaar", "Jaar", lambda r: str(r.jaar), "tekst", 70),
    Kolom("benen", "Boekingen", None, "getal", 96, wijkt=True),
    Kolom("bedrag", "Erbij of verplaatst", None, "bedrag", 150),
    Kolom("stand", "", lambda r: _stand(r), "pil", 120),
)


def _stand(rij: Documentrij) -> Status | None:
    if rij.soort != "jaarafsluiting" or not rij.gebied:
        return None
    return Status("afgesloten", "goed") if rij.geldig else Status("weer geopend")


class DocumentenTab(QWidget):
    """Call `ververs`; follows the gebieden and the year on top, with the closing of the year before."""

    def __init__(self, omgeving: Omgeving, begroten: Callable[[], object], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        leeg = "Hier komen de begroting, wijzigingen, overhevelingen en de jaarafsluiting."
        self.lijst = Lijst("Documenten", KOLOMMEN, instellingen=omgeving.instellingen, leeg=(leeg, "Begroting invoeren", begroten))
        self.lijst.gekozen.connect(self._gekozen)
        self.benen = BoekingenPaneel(omgeving, "Boekingen van dit document", met_jaar=True)
        self._weer = Knop("Jaar weer openen…", self._open_weer)
        self._weer.hide()
        boven = QHBoxLayout()
        boven.setSpacing(8)
        boven.addWidget(tekst("Een document boekt zijn regels in één keer. Kies er een om ze te zien.", "grijs", breek=True), 1)
        for knop in (self._weer, Knop("Begroting invoeren", begroten), Knop("Jaar afsluiten…", self.sluit_af)):
            boven.addWidget(knop)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(TUSSEN)
        splitter.setAccessibleName("Documenten en hun boekingen")
        for deel in (self.lijst, self.benen):
            splitter.addWidget(deel)
        splitter.setSizes([320, 300])
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 12, 0, 0)
        indeling.setSpacing(10)
        indeling.addLayout(boven)
        indeling.addWidget(splitter, 1)

    def ververs(self) -> None:
        """Reads them again; what was chosen stays chosen."""
        jaar = self._omgeving.jaar
        rijen = documenten(self._omgeving.lees(), self._omgeving.gebied_ids, (jaar - 1, jaar))
        self.lijst.zet([r for r in rijen if r.jaar == jaar or r.soort in _JAARWERK])
        self._gekozen(self.lijst.huidige())

    def kies(self, id_: str) -> bool:
        """Shows this document; False when it is not among those of the choice on top."""
        gevonden = self.lijst.kies(id_)
        self._gekozen(self.lijst.huidige())
        return gevonden

    def sluit_af(self) -> None:
        """Asks which year to close, and shows what that takes along."""
        dialoog = Afsluitdialoog(self._omgeving, self.window())
        dialoog.exec()
        if dialoog.stap is not None and dialoog.stap.hoofd is not None:
            self.kies(dialoog.stap.hoofd)

    def _gekozen(self, rij: Documentrij | None) -> None:
        self._weer.setVisible(rij is not None and _stand(rij) is not None and rij.geldig)
        self.benen.setVisible(rij is not None)
        if rij is not None:
            self.benen.toon(Toon(Boekingkeuze(budgetdocument_id=rij.id), f"{rij.soort_tekst.capitalize()}: {rij.omschrijving}"))

    def _open_weer(self) -> None:
        if (rij := self.lijst.huidige()) is not None:
            open_weer(self._omgeving, rij, self.window())
