"""The right side of the plan tab: the plan, an opgave or an actie with its form and what belongs to it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.queries.record import record
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import BijlagenPaneel, Deellijst, DraadPaneel, GeschiedenisPaneel, RecordFormulier, StapDialoog
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import tekst
from wijkagenda.ui.widgets.wissels import Segment
from wijkagenda.ui.wijkbudget.bronkaart import Bronkaart
from wijkagenda.usecases import wijkplan
from wijkagenda.usecases.velden import veld_van


class Recordpaneel(QWidget):
    """Cards below each other about one record; `toon(id)` shows it, `begin()` puts the keyboard in its first field."""

    def __init__(self, omgeving: Omgeving, soort: str, titel: str, zonder: tuple[str, ...], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.omgeving = omgeving
        self.soort = soort
        self.id = ""
        self.setProperty("vlak", "grond")
        self.formulier = RecordFormulier(omgeving, soort, [v for v in velden_voor(soort, zonder=zonder) if not v.alleen_lezen])
        self.kaart = Kaart(titel).voeg_toe(self.formulier)
        self.draad = DraadPaneel(omgeving)
        self.indeling = QVBoxLayout(self)
        self.indeling.setContentsMargins(0, 0, 0, 0)
        self.indeling.setSpacing(TUSSEN)
        self.indeling.addWidget(self.kaart)

    def sluit_af(self, *kaarten: QWidget) -> None:
        """Adds what belongs to it, and the thread last."""
        for kaart in (*kaarten, self.draad):
            self.indeling.addWidget(kaart)
        self.indeling.addStretch(1)

    def toon(self, id_: str) -> None:
        """Shows this record. Raises `NietGevonden`."""
        self.formulier.toon(id_)
        self.draad.toon(self.soort, id_)
        self.id = id_

    def begin(self) -> None:
        """The keyboard goes to the first field."""
        next(iter(self.formulier.formulier.velden.values())).invoer.setFocus(Qt.FocusReason.OtherFocusReason)


class Planpaneel(Recordpaneel):
    """The plan itself."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving, "wijkplan", "Over dit plan", ())
        self._bijlagen = BijlagenPaneel(omgeving)
        self._geschiedenis = GeschiedenisPaneel(omgeving)
        self.sluit_af(self._bijlagen, self._geschiedenis)

    def toon(self, id_: str) -> None:
        """The plan, its attachments and who changed what."""
        super().toon(id_)
        self._bijlagen.toon("wijkplan", id_)
        self._geschiedenis.toon("wijkplan", id_)


class Opgavepaneel(Recordpaneel):
    """An opgave with the votes it got."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving, "opgave", "Opgave", ("wijkplan_id", "volgorde"))
        self._stemmen = Deellijst(
            omgeving, "stem", "opgave_id", "Stemmen", ["inbreng_id", "methode", "aantal"],
            leeg="Nog geen stemmen. Tel ze per bijeenkomst of enquête.",
            uitleg="We tellen stemmen van verschillende keren niet bij elkaar op. Zo telt niemand dubbel.",
        )  # fmt: skip
        self.sluit_af(self._stemmen)

    def toon(self, id_: str) -> None:
        """The opgave and its votes."""
        super().toon(id_)
        self._stemmen.toon(id_)


class Actiepaneel(Recordpaneel):
    """An actie with how far it is (one press; stopping asks why) and its mijlpalen."""

    def __init__(self, omgeving: Omgeving, *, met_opgave: bool = False) -> None:
        """`met_opgave` lets the opgave be chosen, for an actie that has none yet."""
        super().__init__(omgeving, "actie", "Actie", ("status",) if met_opgave else ("status", "opgave_id"))
        self._status = "gepland"
        self.stand = Segment("Hoe ver is deze actie?", [(k.code, k.tekst) for k in veld_van("actie", "status").keuzes])
        self.stand.gekozen.connect(self._kies)
        self.kaart.inhoud.insertWidget(0, tekst("Hoe ver", "kop"))
        self.kaart.inhoud.insertWidget(1, self.stand, 0, Qt.AlignmentFlag.AlignLeft)
        self._mijlpalen = Deellijst(omgeving, "mijlpaal", "actie_id", "Mijlpalen", ["titel", "datum", "gehaald_op"],
                                    leeg="Nog geen mijlpalen. Ze komen vanzelf in de agenda.", volgorde=("datum",))  # fmt: skip
        self._geld = Bronkaart(omgeving, "actie")
        self.sluit_af(self._mijlpalen, self._geld)

    def toon(self, id_: str) -> None:
        """The actie, how far it is, and its mijlpalen."""
        super().toon(id_)
        self._status = str(record(self.omgeving.lees(), "actie", id_).waarden["status"])
        self.stand.kies(self._status)
        self._mijlpalen.toon(id_)
        self._geld.toon(id_)

    def _kies(self, code: str) -> None:
        if code == self._status:
            return
        if code == "gestopt":
            self._stop()
        else:
            self.omgeving.doe(wijkplan.zet_voortgang, self.id, code)
        self.stand.kies(self._status)

    def _stop(self) -> None:
        bestand = self.omgeving.bestand
        if bestand is None:
            return

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            return wijkplan.zet_voortgang(bestand.uow, self.id, "gestopt", reden=str(waarden["reden"]))

        vraag = Veld("reden", "Waarom stopt deze actie?", Soort.TEKST, verplicht=True, hulp="Bewoners lezen dit in het plan.",
                     leest="bewoner")  # fmt: skip
        begin = {"reden": record(self.omgeving.lees(), "actie", self.id).waarden["reden"]}
        StapDialoog(self.omgeving, "Actie stoppen", [vraag], "", "Stop de actie", doe, begin=begin, ouder=self.window()).exec()
