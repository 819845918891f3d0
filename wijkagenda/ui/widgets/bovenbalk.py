"""The bar on top: gebied and year that every page follows, "alleen mijn werk", search, and the one filled button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QWidget

from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.keuzeknop import KeuzeKnop
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.zoekveld import Zoekveld


class Bovenbalk(QFrame):
    """Writes the choices into `omgeving` and follows them."""

    nieuw = Signal()

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setProperty("vlak", "boven")
        self.setAccessibleName("Keuzes en zoeken")
        self.setMinimumHeight(52)
        self._omgeving = omgeving
        self._gebieden: dict[str, str] = {}
        self.gebied = KeuzeKnop("Gebied", meer=True, alles="Alle gebieden")
        self.jaar = KeuzeKnop("Jaar")
        self.mijn = QCheckBox("Alleen mijn werk")
        self.zoek = Zoekveld()
        self.knop = Knop("", self.nieuw.emit, icoonnaam="plus", soort="vol")
        self.knop.setProperty("kaal", False)
        self.gebied.gekozen.connect(self._kies_gebied)
        self.jaar.gekozen.connect(lambda codes: omgeving.kies_jaar(int(codes[0])))
        self.mijn.toggled.connect(omgeving.kies_mijn_werk)
        omgeving.keuze_gewijzigd.connect(self._volg)
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(20, 7, 20, 8)
        indeling.setSpacing(10)
        for deel in (self.gebied, self.jaar, self.mijn):
            indeling.addWidget(deel)
        indeling.addStretch(1)
        indeling.addWidget(self.zoek)
        indeling.addWidget(self.knop)
        self.mijn.hide()
        self.knop.hide()
        self.zet_jaren(())

    def zet_gebieden(self, gebieden: Sequence[tuple[str, str]]) -> None:
        """(id, name) of the gebieden of the open file."""
        self._gebieden = dict(gebieden)
        self.gebied.zet_keuzes(gebieden)
        self._volg()

    def zet_jaren(self, jaren: Sequence[int]) -> None:
        """The years that there is something for; the chosen year is always among them."""
        alle = sorted({*jaren, self._omgeving.jaar}, reverse=True)
        self.jaar.zet_keuzes([(str(jaar), str(jaar)) for jaar in alle])
        self._volg()

    def zet_nieuw(self, woorden: str) -> None:
        """The words of the filled button; empty hides it."""
        self.knop.setText(woorden)
        self.knop.setVisible(bool(woorden))

    def _kies_gebied(self, codes: tuple[str, ...]) -> None:
        self._omgeving.kies_gebieden(codes, tuple(self._gebieden[code] for code in codes))

    def _volg(self) -> None:
        self.gebied.kies(self._omgeving.gebied_ids)
        self.jaar.kies((str(self._omgeving.jaar),))
        self.mijn.setVisible(self._omgeving.medewerker_id is not None)
        self.mijn.setChecked(self._omgeving.alleen_mijn_werk)
