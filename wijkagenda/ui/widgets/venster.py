"""A dialog, only for a step that decides something, or a new record's two or three fields.

It stays open with the reason in it while the step is refused; nothing typed is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from wijkagenda.basis.veld import Veld, Waarde
from wijkagenda.ui.omgeving import Melding, Omgeving
from wijkagenda.ui.widgets.formulier import Formulier, KeuzesVoor
from wijkagenda.ui.widgets.label import Knop, tekst


class Venster(QDialog):
    """``Venster(omgeving, "Besluit nemen", velden, "Verleen", doe).exec()``: `doe` gets the values.

    Where `doe` gives None or False it stays open.
    """

    def __init__(
        self,
        omgeving: Omgeving,
        titel: str,
        velden: Sequence[Veld],
        knop: str,
        doe: Callable[[dict[str, Waarde]], object],
        *,
        uitleg: str = "",
        waarden: Mapping[str, Waarde] | None = None,
        keuzes_voor: KeuzesVoor = lambda _: (),
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self.setWindowTitle(titel)
        self.setAccessibleName(titel)
        self._doe = doe
        self.uitkomst: Any = None
        """What `doe` gave."""
        weinig = len(velden) < 5
        self.formulier = Formulier(velden, keuzes_voor, omgeving.klok.vandaag, kolommen=1 if weinig else 2)
        self.formulier.setMinimumWidth(440 if weinig else 600)
        self.formulier.zet(waarden or {})
        self._fout = QFrame(self)
        self._fout.setProperty("vlak", "fout")
        self._foutzin = tekst("", "fout", breek=True)
        QVBoxLayout(self._fout).addWidget(self._foutzin)
        self._fout.hide()
        self.inhoud = QVBoxLayout()
        """For what a page wants to show between the explanation and the fields."""
        ja = Knop(knop, self.doe, soort="vol")
        ja.setDefault(True)
        nee = Knop("Annuleer", self.reject)
        knoppen = QHBoxLayout()
        knoppen.addStretch(1)
        knoppen.addWidget(nee)
        knoppen.addWidget(ja)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 20, 24, 20)
        indeling.setSpacing(14)
        indeling.addWidget(tekst(titel, "titel", breek=True))
        if uitleg:
            indeling.addWidget(tekst(uitleg, "grijs", breek=True))
        indeling.addLayout(self.inhoud)
        indeling.addWidget(self.formulier, 1)
        indeling.addWidget(self._fout)
        indeling.addLayout(knoppen)
        indeling.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        omgeving.gemeld.connect(self._gemeld)
        eerste = next(iter(self.formulier.velden.values()), None)
        (eerste.invoer if eerste is not None else ja).setFocus()

    def doe(self) -> None:
        """Reads the fields and does the step; closes when it was done."""
        self._fout.hide()
        waarden = self.formulier.lees()
        if waarden is None:
            return
        self.uitkomst = self._doe(waarden)
        if self.uitkomst is not None and self.uitkomst is not False:
            self.accept()

    def _gemeld(self, zin: str, melding: Melding) -> None:
        if melding.fout and self.isVisible():
            self._foutzin.setText(zin)
            self._fout.show()
