"""The inbreng of a gebied: what was said, what it became, and the steps to make something of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.basis.stap import Stap
from wijkagenda.queries.inbreng import InbrengRij, lijst
from wijkagenda.queries.record import record
from wijkagenda.ui.gebieden import dialogs
from wijkagenda.ui.gebieden.model import INBRENGKOLOMMEN, belofteregel, beloftestatus, hoe, uitkomststatus
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import DraadPaneel, RecordFormulier
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.bladen import NaastOfOnder
from wijkagenda.ui.widgets.kaart import Kaart, schuifvlak
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.pil import Pil
from wijkagenda.ui.widgets.tabel import RijActie
from wijkagenda.usecases import inbreng as stappen
from wijkagenda.usecases import velden

SOORT = "inbreng"
_LEEG = "Hier komt wat bewoners zeggen: aan de koffietafel, op een avond, bij een wijkschouw. Twee velden zijn genoeg."
Vraag = Callable[[Omgeving, InbrengRij, QWidget], Stap | None]


class InbrengVlak(QWidget):
    """A list above, the chosen inbreng below."""

    def __init__(self, omgeving: Omgeving, nieuw: Callable[[], object], stil: Callable[[], AbstractContextManager[None]]) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._gebied_id: str | None = None
        self.lijst = Lijst(
            "Inbreng", INBRENGKOLOMMEN, leeg=(_LEEG, "Nieuwe inbreng", nieuw), instellingen=omgeving.instellingen, mag_verwijderen=True,
            acties=(RijActie("Wordt opgave…", lambda r: self.stap(dialogs.wordt_opgave, r[0]), een=True),
                    RijActie("Wordt initiatief…", lambda r: self.stap(dialogs.wordt_initiatief, r[0]), een=True),
                    RijActie("Beantwoorden…", lambda r: self.beantwoord(r[0]), een=True)),
        )  # fmt: skip
        self.lijst.gekozen.connect(self._toon)
        self.lijst.geopend.connect(lambda _: self.opgave.setFocus())
        self.lijst.verwijderd.connect(self._verwijder)
        self.woorden: QLabel = tekst("", breek=True)
        self.herkomst = tekst("", "grijs", breek=True)
        self.uitkomst, self.belofte = Pil(), Pil()
        self.formulier = RecordFormulier(omgeving, SOORT, velden_voor(SOORT, zonder=("uitkomst",)), stil=stil)
        self.formulier.formulier.veld_gewijzigd.connect(lambda *_: self.ververs())
        self.draad = DraadPaneel(omgeving)
        self.vlak = schuifvlak(self._bouw(), "De gekozen inbreng")
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(TUSSEN)
        splitter.setChildrenCollapsible(False)
        splitter.setAccessibleName("Inbreng: lijst en de gekozen inbreng")
        splitter.addWidget(self.lijst)
        splitter.addWidget(self.vlak)
        splitter.setSizes([300, 400])
        self.lijst.setMinimumHeight(170)
        self.vlak.setMinimumHeight(180)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, TUSSEN, 0, 0)
        indeling.addWidget(splitter)

    def _bouw(self) -> QWidget:
        kaart = Kaart("Wat werd gezegd")
        kaart.knop(self.belofte, self.uitkomst)
        kaart.voeg_toe(self.woorden, self.herkomst, self._knoppen())
        gegevens = Kaart("Gegevens").voeg_toe(self.formulier)
        binnen = QWidget()
        binnen.setProperty("vlak", "grond")
        indeling = QVBoxLayout(binnen)
        indeling.setContentsMargins(0, 0, 6, 0)
        indeling.setSpacing(TUSSEN)
        indeling.addWidget(kaart)
        indeling.addWidget(NaastOfOnder(gegevens, self.draad))
        indeling.addStretch(1)
        return binnen

    def _knoppen(self) -> QGridLayout:
        self.opgave = Knop("Wordt opgave…", self._met(dialogs.wordt_opgave))
        self.antwoord = Knop("Beantwoorden…", lambda: self.beantwoord(self.lijst.huidige()))
        self.open = Knop("Weer openzetten", self._heropen)
        knoppen = (
            self.opgave, Knop("Wordt initiatief…", self._met(dialogs.wordt_initiatief)), self.antwoord,
            Knop("Hoort bij opgave…", self._met(dialogs.hoort_bij_opgave)), Knop("Hoort bij initiatief…", self._met(dialogs.hoort_bij_initiatief)),
            Knop("Doorverwijzen…", self._met(dialogs.verwijs_door)), self.open,
        )  # fmt: skip
        rooster = QGridLayout()
        rooster.setSpacing(8)
        for nummer, knop in enumerate(knoppen):
            rooster.addWidget(knop, nummer // 3, nummer % 3)
        rooster.setColumnStretch(3, 1)
        return rooster

    def _met(self, vraag: Vraag) -> Callable[[], None]:
        return lambda: self.stap(vraag, self.lijst.huidige())

    def toon(self, gebied_id: str) -> None:
        """The inbreng of this gebied."""
        if gebied_id != self._gebied_id and self._gebied_id is not None:
            self.formulier.vastleggen()
        self._gebied_id = gebied_id
        self.ververs()

    def ververs(self) -> None:
        """Reads it again; without a choice the newest is shown."""
        if self._gebied_id is None:
            return
        o = self._omgeving
        rijen = lijst(o.lees(), (self._gebied_id,), o.klok.vandaag(), medewerker_id=o.medewerker_id if o.alleen_mijn_werk else None)
        self.lijst.zet(rijen)
        if rijen and self.lijst.huidige() is None:
            self.lijst.kies(rijen[0].id)
        self._toon(self.lijst.huidige())

    def kies(self, id_: str) -> None:
        """Shows this inbreng."""
        if self.lijst.kies(id_):
            self._toon(self.lijst.huidige())

    def _toon(self, rij: InbrengRij | None) -> None:
        self.vlak.setVisible(rij is not None)
        if rij is None:
            return
        try:
            heel = record(self._omgeving.lees(), SOORT, rij.id).waarden
        except NietGevonden:
            return
        self.woorden.setText(f"“{str(heel['tekst']).strip()}”")
        door = f"doorverwezen naar {rij.doorverwezen_naar}" if rij.doorverwezen_naar else ""
        self.herkomst.setText(" · ".join(d for d in (toon_dag(rij.datum), hoe(rij), door, belofteregel(rij)) if d))
        self.uitkomst.zet(uitkomststatus(rij))
        self.belofte.zet(beloftestatus(rij))
        self.open.setVisible(rij.uitkomst != "open")
        self.formulier.toon(rij.id)
        self.draad.toon(SOORT, rij.id)

    # steps

    def stap(self, vraag: Vraag, rij: InbrengRij | None) -> None:
        """Asks and does one step about this inbreng, and offers the way to what it became."""
        if rij is None:
            return
        gedaan = vraag(self._omgeving, rij, self.window())
        if gedaan is not None and gedaan.hoofd not in (None, rij.id):
            soort = next((r.soort for r in gedaan.geraakt if r.id == gedaan.hoofd), "opgave" if vraag is dialogs.hoort_bij_opgave else "initiatief")
            self._omgeving.meld(gedaan.label, f"Naar {velden.naam_van(soort)}", lambda: self._omgeving.ga_naar(soort, str(gedaan.hoofd)))

    def beantwoord(self, rij: InbrengRij | None) -> None:
        """Asks the answer that was given."""
        if rij is not None:
            dialogs.beantwoord(self._omgeving, rij, record(self._omgeving.lees(), SOORT, rij.id).waarden["antwoord"], self.window())

    def _heropen(self) -> None:
        if (rij := self.lijst.huidige()) is not None:
            self._omgeving.doe(stappen.heropen, rij.id)

    def _verwijder(self, rijen: list[InbrengRij]) -> None:
        naam = "inbreng" if len(rijen) == 1 else f"{len(rijen)} × inbreng"
        self._omgeving.verwijder(naam, velden.verwijder, SOORT, [r.id for r in rijen])
