"""The first three steps in a new file, each with a button that does it; and the choice of gebieden and kaders."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.queries.begin import Begin, kaders
from wijkagenda.queries.record import keuzes
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import NieuwDialoog
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg, schuifvlak
from wijkagenda.ui.widgets.label import Knop, lijn, tekst
from wijkagenda.ui.widgets.pil import Pil
from wijkagenda.usecases.begin import kies_kaders


class StappenKaart(Kaart):
    """Shows which of the three were done; the first that was not has the eye-catching button."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__("Zo begint u", ouder=ouder)
        self._omgeving = omgeving

    def zet(self, begin: Begin) -> None:
        """How far someone is."""
        maak_leeg(self.inhoud)
        heeft_gebieden = bool(keuzes(self._omgeving.lees(), "gebied"))
        eerste = (
            ("Kies uw gebieden en beleidskader", "Waar werkt u, en met welk beleid? U kunt het later altijd wijzigen.", "Kies…", self.kies)
            if heeft_gebieden
            else ("Maak uw eerste gebied", "Een wijk, een dorp of een paar dorpen samen.", "Maak een gebied…", self.maak_gebied)
        )
        stappen: list[tuple[str, str, str, Callable[[], object], bool]] = [
            (*eerste, begin.gekozen),
            ("Schrijf een inbreng op", "Wat hoorde u van een bewoner? Twee velden zijn genoeg.", "Schrijf op…",
             lambda: self._omgeving.ga_naar_plek("gebieden", nieuw=True), begin.inbreng),
            ("Maak een wijkplan", "Met opgaven en acties, voor een paar jaar. Het wordt een boekje voor bewoners.", "Maak een wijkplan…",
             lambda: self._omgeving.ga_naar_plek("wijkplannen", nieuw=True), begin.wijkplan),
        ]  # fmt: skip
        nu = next((i for i, stap in enumerate(stappen) if not stap[4]), 0)
        for i, (kop, uitleg, knop, doe, klaar) in enumerate(stappen):
            if i:
                self.inhoud.addWidget(lijn())
            self.inhoud.addLayout(_stap(i + 1, kop, uitleg, Knop(knop, doe, soort="vol" if i == nu else "rand"), klaar))
        self.inhoud.addStretch(1)

    def kies(self) -> None:
        """Asks which gebieden and kaders."""
        BeginDialoog(self._omgeving, self.window()).exec()

    def maak_gebied(self) -> None:
        """Asks for a first gebied."""
        NieuwDialoog(self._omgeving, "gebied", ("naam", "soort"), titel="Nieuw gebied", ouder=self.window()).exec()


def _stap(nummer: int, kop: str, uitleg: str, knop: Knop, klaar: bool) -> QHBoxLayout:
    regel = QHBoxLayout()
    regel.setContentsMargins(0, 12, 0, 12)
    regel.setSpacing(16)
    merk = Pil("klaar", "goed") if klaar else Pil(f"stap {nummer}", "vraag")
    merk.setMinimumWidth(64)
    merk.setAlignment(Qt.AlignmentFlag.AlignCenter)
    woorden = QVBoxLayout()
    woorden.setSpacing(2)
    woorden.addWidget(tekst(kop, "vet", breek=True))
    woorden.addWidget(tekst(uitleg, "grijs", breek=True))
    regel.addWidget(merk, 0, Qt.AlignmentFlag.AlignVCenter)
    regel.addLayout(woorden, 1)
    regel.addWidget(knop, 0, Qt.AlignmentFlag.AlignVCenter)
    return regel


class BeginDialoog(QDialog):
    """Ticks for the gebieden one works in (chosen on top afterwards) and for the beleidskaders in use."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self.setWindowTitle("Gebieden en beleidskader")
        self.setAccessibleName("Gebieden en beleidskader")
        self.setMinimumWidth(620)
        db = omgeving.lees()
        self._gebieden = {id_: QCheckBox(naam) for id_, naam in keuzes(db, "gebied")}
        self._kaders = {id_: QCheckBox(naam) for id_, naam, _ in kaders(db)}
        for id_, vink in self._gebieden.items():
            vink.setChecked(id_ in omgeving.gebied_ids)
        for id_, _, actief in kaders(db):
            self._kaders[id_].setChecked(actief)
        verder = Knop("Zo is het goed", self.accept, soort="vol")
        verder.setDefault(True)
        knoppen = QHBoxLayout()
        knoppen.addStretch(1)
        knoppen.addWidget(Knop("Annuleren", self.reject))
        knoppen.addWidget(verder)
        vak = QWidget()
        binnen = QVBoxLayout(vak)
        binnen.setContentsMargins(0, 0, 8, 0)
        binnen.addWidget(tekst("In welke gebieden werkt u?", "kop"))
        binnen.addWidget(tekst("Kiest u niets, dan ziet u alle gebieden. Bovenaan wisselt u wanneer u wilt.", "grijs", breek=True))
        rooster = QGridLayout()
        for i, vink in enumerate(self._gebieden.values()):
            rooster.addWidget(vink, i // 2, i % 2)
        binnen.addLayout(rooster)
        if self._kaders:
            binnen.addSpacing(8)
            binnen.addWidget(tekst("Met welke beleidskaders?", "kop"))
            binnen.addWidget(tekst("Daaruit kiest u straks doelen en thema’s. Het hoeft nooit.", "grijs", breek=True))
            for vink in self._kaders.values():
                binnen.addWidget(vink)
        binnen.addStretch(1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 20, 24, 20)
        indeling.setSpacing(12)
        indeling.addWidget(tekst("Gebieden en beleidskader", "titel"))
        indeling.addWidget(schuifvlak(vak, "Gebieden en beleidskaders"), 1)
        indeling.addLayout(knoppen)
        self.resize(640, min(vak.sizeHint().height() + 150, 760))

    def accept(self) -> None:
        """Keeps the choice; the dialog stays when that can't be done."""
        gekozen = {id_: vink.text() for id_, vink in self._gebieden.items() if vink.isChecked()}
        if self._omgeving.doe(kies_kaders, [id_ for id_, vink in self._kaders.items() if vink.isChecked()]) is None:
            return
        self._omgeving.kies_gebieden(tuple(gekozen), tuple(gekozen.values()))
        super().accept()
