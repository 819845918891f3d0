"""What was chosen, beside the calendar: the form of an agendapunt, or in short what shows by itself and where it is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wijkagenda.basis.datum import toon_dag
from wijkagenda.queries.agenda import AgendaRij, Koppeling, agendapunt, hoort_bij
from wijkagenda.ui.agenda.dialogs import SOORT, HerhalingDialoog, KoppelDialoog
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import RecordFormulier
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.widgets.kaart import Kaart, schuifvlak
from wijkagenda.ui.widgets.label import Knop, lijn, tekst
from wijkagenda.ui.widgets.pil import Pil, Status
from wijkagenda.usecases import velden

_NAAR = {"leersessie": "Naar leersessie", "actie": "Naar actie", "aanvraag": "Naar dossier"}
_VOLGORDE = ("titel", "begin", "eind", "hele_dag", "plek", "gebied_id", "soort", "openbaar", "medewerker_id", "toelichting")


class Agendadetail(QWidget):
    """`toon(rij)`; `dicht` is emitted when it should go away."""

    dicht = Signal()

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._rij: AgendaRij | None = None
        self._bij: Koppeling | None = None
        self.setMinimumWidth(320)
        self._eigen = _Eigen(omgeving)
        self._eigen.herhaling.clicked.connect(self._herhaal)
        self._eigen.koppel.clicked.connect(self._koppel)
        self._eigen.bij.clicked.connect(self._naar_bij)
        self._eigen.weg.clicked.connect(self.verwijder)
        self._eigen.sluit.clicked.connect(self.dicht)
        self._vast = _Vast()
        self._vast.naar.clicked.connect(self._ga)
        self._vast.sluit.clicked.connect(self.dicht)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        self._schuif: QScrollArea = schuifvlak(self._eigen, "Het gekozen agendapunt")
        indeling.addWidget(self._schuif, 1)
        indeling.addWidget(self._vast, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def rij(self) -> AgendaRij | None:
        """What it shows."""
        return self._rij

    def toon(self, rij: AgendaRij) -> None:
        """Shows this; what was typed in the form before is saved."""
        self._rij = rij
        self._schuif.setVisible(rij.eigen)
        self._vast.setVisible(not rij.eigen)
        if rij.eigen:
            self._eigen.formulier.toon(rij.id)
            self._zet_regels()
        else:
            self._vast.toon(rij, f"{_NAAR.get(rij.soort, 'Bekijk')} ›")

    def leeg(self) -> None:
        """Nothing is shown any more; what was typed is saved."""
        if self._rij is not None and self._rij.eigen:
            self._eigen.formulier.vastleggen()
        self._rij = None

    def neem_focus(self) -> None:
        """The keyboard comes here."""
        if self._rij is not None and self._rij.eigen:
            self._eigen.formulier.formulier.velden["titel"].invoer.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._vast.naar.setFocus(Qt.FocusReason.OtherFocusReason)

    def verwijder(self) -> None:
        """Deletes the agendapunt; the bar offers to take that back."""
        if self._rij is not None and self._rij.eigen:
            self._omgeving.verwijder(self._rij.titel, velden.verwijder, SOORT, [self._rij.id])

    def _zet_regels(self) -> None:
        assert self._rij is not None
        db = self._omgeving.lees()
        nu = agendapunt(db, self._rij.id)
        self._bij = hoort_bij(db, self._rij.id)
        self._eigen.zet(nu.herhaalt if nu else "", self._bij.titel if self._bij else "")

    def _herhaal(self) -> None:
        if self._rij is not None:
            HerhalingDialoog(self._omgeving, self._rij.id, self._rij.titel, self.window()).exec()

    def _koppel(self) -> None:
        if self._rij is not None:
            KoppelDialoog(self._omgeving, self._rij.id, self.window()).exec()

    def _naar_bij(self) -> None:
        if self._bij is not None:
            self._omgeving.ga_naar(self._bij.soort, self._bij.id)

    def _ga(self) -> None:
        if self._rij is not None:
            self._omgeving.ga_naar(self._rij.soort, self._rij.id)


class _Eigen(QWidget):
    """The layout of an agendapunt's form."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self.setProperty("vlak", "grond")
        self.sluit = Knop("", icoonnaam="kruis", soort="stil", naam="Sluit het agendapunt")
        self.weg = Knop("Verwijder", icoonnaam="prullenbak", soort="stil")
        self.formulier = RecordFormulier(omgeving, SOORT, velden_voor(SOORT, _VOLGORDE), kolommen=1)
        self._herhaalt = tekst("", breek=True)
        self.herhaling = Knop("Herhaling…", icoonnaam="herhaal", soort="link")
        self.bij = Knop("", icoonnaam="rechts", soort="link")
        self.koppel = Knop("Koppelen…", icoonnaam="koppeling", soort="link")
        kaart = Kaart("Agendapunt").knop(self.weg, self.sluit)
        kaart.voeg_toe(self.formulier, lijn(), tekst("Herhaalt", "kop"), self._herhaalt)
        kaart.inhoud.addWidget(self.herhaling, 0, Qt.AlignmentFlag.AlignLeft)
        kaart.voeg_toe(lijn(), tekst("Hoort bij", "kop"))
        kaart.inhoud.addWidget(self.bij, 0, Qt.AlignmentFlag.AlignLeft)
        kaart.inhoud.addWidget(self.koppel, 0, Qt.AlignmentFlag.AlignLeft)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 4, 0)
        indeling.addWidget(kaart)
        indeling.addStretch(1)

    def zet(self, herhaalt: str, bij: str) -> None:
        """What it says of repeating, and of what it belongs to."""
        zin = f"{herhaalt[:1].upper()}{herhaalt[1:]}. Een wijziging geldt voor alle keren." if herhaalt else "Dit punt komt één keer."
        self._herhaalt.setText(zin)
        self.bij.setText(bij)
        self.bij.setVisible(bool(bij))


class _Vast(Kaart):
    """What shows by itself: it is changed where it is kept."""

    def __init__(self) -> None:
        super().__init__(" ")
        self.sluit = Knop("", icoonnaam="kruis", soort="stil", naam="Sluit")
        self.knop(self.sluit)
        self._pil = Pil()
        self._regels = [tekst("", breek=True), tekst("", "grijs", breek=True), tekst("", "grijs", breek=True)]
        self.naar = Knop("", soort="link")
        boven = QHBoxLayout()
        boven.addWidget(self._pil)
        boven.addStretch(1)
        self.voeg_toe(boven, *self._regels)
        self.inhoud.addWidget(self.naar, 0, Qt.AlignmentFlag.AlignLeft)

    def toon(self, rij: AgendaRij, link: str) -> None:
        """Its words."""
        self.zet_titel(rij.titel)
        self.titel.setWordWrap(True)
        self._pil.zet(Status(rij.woord, "straks" if rij.woord == "termijn" else "weten"))
        wanneer = toon_dag(rij.dag, dagnaam=True) + ("" if rij.hele_dag else f", {rij.tijd()}")
        for label, woorden in zip(self._regels, (wanneer, " · ".join(w for w in (rij.plek, rij.gebied) if w), rij.toelichting), strict=True):
            label.setText(woorden)
            label.setVisible(bool(woorden))
        self.naar.setText(link)
