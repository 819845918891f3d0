"""The register on the place Subsidies: filter, add up along any axis, open the applications behind a total, export what is seen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import aantal
from wijkagenda.basis.veld import Keuze
from wijkagenda.queries.register import ASSEN, BEDRAGEN, RegisterRij, Totaal, register, samen, totalen
from wijkagenda.queries.subsidie import Aanvraagkeuze
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.subsidies.registerexport import exporteer
from wijkagenda.ui.subsidies.registerfilter import RegisterFilter
from wijkagenda.ui.subsidies.registermodel import AANVRAGEN, KOLOMMEN, VRAAG_VAN_AS, WEERGAVEN, totaalkolommen
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.tabel import Tabel
from wijkagenda.ui.widgets.wissels import Segment

_UITLEG = {
    "gebied": "Een aanvraag in meer gebieden telt in elk van die gebieden mee, het geld naar deel. Bij ‘Samen’ telt zij één keer.",
    "jaar": "Het jaar is dat van de regeling.",
}
_MINSTENS = 400
"""Pixels of height."""
_KIES = "Kies een regel om de aanvragen te zien."
_HEEL = "De bedragen zijn van de hele aanvraag, ook waar een deel in een ander gebied ligt. Per gebied ziet u alleen het deel."
_LEEG = "Hier komen alle aanvragen met hun bedragen. Zij komen er vanzelf in."
_NIETS = "Geen aanvraag past bij deze filters."


class Sommen(Kaart):
    """What is seen, added up: how many, and the five amounts."""

    def __init__(self) -> None:
        super().__init__()
        self.aantal = tekst("", "vet")
        self.bedragen = {naam: tekst("", "vet") for naam in BEDRAGEN}
        regel = QHBoxLayout()
        regel.setSpacing(24)
        for woord, getal in (("Samen", self.aantal), *((naam.capitalize(), label) for naam, label in self.bedragen.items())):
            vak = QVBoxLayout()
            vak.setSpacing(2)
            vak.addWidget(tekst(woord, "klein"))
            vak.addWidget(getal)
            regel.addLayout(vak)
        regel.addStretch(1)
        self.voeg_toe(regel)

    def zet(self, som: Totaal) -> None:
        """Other sums."""
        self.aantal.setText(aantal(som.aantal, "aanvraag", "aanvragen"))
        for naam, label in self.bedragen.items():
            label.setText(toon_bedrag(getattr(som, naam)))
        zinnen = (f"{naam} {toon_bedrag(getattr(som, naam))}" for naam in BEDRAGEN)
        self.setAccessibleName(f"Samen: {self.aantal.text()}, {', '.join(zinnen)}")


class RegisterPaneel(QWidget):
    """Follows the gebied and "alleen mijn werk" on top; the year on top is where it starts."""

    geopend = Signal(str)
    """An application was opened (its id)."""

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self._alle: list[RegisterRij] = []
        self._rijen: list[RegisterRij] = []
        self._jaar: int | None = None
        self.filter = RegisterFilter(omgeving)
        self.filter.gewijzigd.connect(self._toon)
        self.sommen = Sommen()
        self.weergave = Segment("Hoe u het register ziet", WEERGAVEN)
        self.weergave.gekozen.connect(lambda _: self._toon())
        self.uitleg = tekst("", "grijs", breek=True)
        self.lijst = Lijst("Register van aanvragen", KOLOMMEN, leeg=(_LEEG, "", None), instellingen=omgeving.instellingen, filter_=False)
        self.lijst.geopend.connect(lambda rij: self.geopend.emit(rij.id))
        self.lijst.tabel.clicked.connect(self._geklikt)
        self.tabellen = {as_.code: self._maak_tabel(as_) for as_ in ASSEN}
        self._vlakken = {code: Kaart(krap=True).voeg_toe(tabel) for code, tabel in self.tabellen.items()}
        self._niets = Kaart().voeg_toe(tekst(_NIETS, "grijs"))
        self.stapel = QStackedWidget()
        for deel in (self.lijst, *self._vlakken.values(), self._niets):
            self.stapel.addWidget(deel)
        self.exporteren = Knop("Exporteren…", self.exporteer, icoonnaam="download")
        knoppen = QHBoxLayout()
        knoppen.addWidget(self.weergave)
        knoppen.addStretch(1)
        knoppen.addWidget(self.exporteren)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, TUSSEN, 0, 0)
        indeling.setSpacing(12)
        indeling.addWidget(self.filter)
        indeling.addWidget(self.sommen)
        indeling.addLayout(knoppen)
        indeling.addWidget(self.uitleg)
        indeling.addWidget(self.stapel, 1)

    def _maak_tabel(self, as_: Keuze) -> Tabel:
        tabel = Tabel(f"Totalen per {as_.tekst.lower()}", totaalkolommen(as_), instellingen=self._omgeving.instellingen)
        tabel.geopend.connect(lambda totaal: self.kies_totaal(as_.code, totaal))
        tabel.clicked.connect(lambda plek: self._totaal_geklikt(as_.code, plek))
        return tabel

    def hasHeightForWidth(self) -> bool:
        """Its filters take more lines where it is narrow; that is no reason for the window to grow: the list gives way."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Room for filters on three lines and a few rows."""
        return QSize(super().minimumSizeHint().width(), _MINSTENS)

    # what is shown

    def ververs(self) -> None:
        """Reads the register again; what was asked stays asked."""
        o = self._omgeving
        gekozen = Aanvraagkeuze(o.gebied_ids, behandelaar_id=o.medewerker_id if o.alleen_mijn_werk else None)
        self._alle = register(o.lees(), gekozen, o.klok.vandaag())
        if self._jaar != o.jaar:
            self._jaar = o.jaar
            self.filter.volg_jaar(o.jaar)
        self.filter.zet_rijen(self._alle, o.jaar)
        self._toon()

    def _toon(self) -> None:
        self._rijen = self.filter.keuze().kies(self._alle)
        self.sommen.zet(samen(self._rijen))
        code = self.weergave.keuze()
        self.uitleg.setText(self._zin(code))
        self.uitleg.setVisible(bool(self.uitleg.text() and self._rijen))
        self.exporteren.setEnabled(bool(self._rijen))
        if self._alle and not self._rijen:
            self.stapel.setCurrentWidget(self._niets)
        elif code == AANVRAGEN or not self._alle:
            self.lijst.zet(self._rijen)
            self.stapel.setCurrentWidget(self.lijst)
        else:
            self.tabellen[code].zet(totalen(self._rijen, code))
            self.stapel.setCurrentWidget(self._vlakken[code])

    def _zin(self, code: str) -> str:
        """What one must know to read what is shown."""
        smal = bool(self._omgeving.gebied_ids or self.filter.keuze().gebieden)
        heel = _HEEL if smal and any(len(rij.delen) > 1 for rij in self._rijen) else ""
        if code == AANVRAGEN:
            return heel
        return " ".join(zin for zin in (_KIES, _UITLEG.get(code, ""), heel if code != "gebied" else "") if zin)

    def rijen(self) -> list[RegisterRij]:
        """The applications that fit the filters."""
        return list(self._rijen)

    def kies(self, id_: str | None) -> None:
        """Makes this application current, and gives the keyboard to the list."""
        self.lijst.kies(id_)
        self.lijst.tabel.setFocus()

    # what is done

    def kies_totaal(self, as_: str, totaal: Totaal) -> None:
        """The applications behind a line of totals."""
        self.weergave.kies(AANVRAGEN)
        self.filter.kies(VRAAG_VAN_AS[as_], (totaal.id,))

    def exporteer(self) -> None:
        """What is seen, as a workbook or CSV."""
        exporteer(self._omgeving, self._rijen, self.window())

    def _geklikt(self, plek: QModelIndex) -> None:
        """A plain click opens; with Ctrl or Shift it selects."""
        rij = self.lijst.huidige()
        if rij is not None and plek.isValid() and QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self.geopend.emit(rij.id)

    def _totaal_geklikt(self, code: str, plek: QModelIndex) -> None:
        totaal = self.tabellen[code].huidige()
        if totaal is not None and plek.isValid() and QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self.kies_totaal(code, totaal)
