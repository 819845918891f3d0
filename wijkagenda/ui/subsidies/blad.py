"""A tab of a dossier: a widget that is built once and filled with a dossier each time it is looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import Deellijst
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.tabel import RijActie

DoeStap = Callable[[str], object]
"""Asks what the step with this code needs, and does it."""


class Blad(QWidget):
    """A subclass builds its parts in its constructor (``self.leg(...)``) and fills them in `vul`."""

    def __init__(self, omgeving: Omgeving, doe_stap: DoeStap) -> None:
        super().__init__()
        self.omgeving = omgeving
        self.doe_stap = doe_stap
        self._stapknoppen: dict[str, list[Knop]] = {}
        self._deellijsten: list[Deellijst] = []

    def toon(self, dossier: Dossier) -> None:
        """Fills it; buttons of steps that can't be done now are away."""
        mag = {s.code for s in dossier.stappen if not s.waarom_niet}
        for code, knoppen in self._stapknoppen.items():
            for knop in knoppen:
                knop.setVisible(code in mag)
        for lijst in self._deellijsten:
            lijst.toon(dossier.id)
        self.vul(dossier)

    def vul(self, dossier: Dossier) -> None:
        """What else there is to fill."""

    def leg(self, *delen: QWidget | QLayout) -> None:
        """One column; what is left of the height stays empty."""
        indeling = onder_elkaar(*delen)
        indeling.setContentsMargins(0, 12, 8, 12)
        self.setLayout(indeling)

    def stapknop(self, code: str, woorden: str, icoonnaam: str = "plus") -> Knop:
        """A button for a step, there only while that step can be done."""
        knop = Knop(f"{woorden}…", lambda: self.doe_stap(code), icoonnaam=icoonnaam, soort="link")
        self._stapknoppen.setdefault(code, []).append(knop)
        return knop

    def lijst(
        self,
        soort: str,
        titel: str,
        namen: tuple[str, ...],
        leeg: str,
        *,
        lezen: bool = True,
        acties: tuple[RijActie, ...] = (),
        vragen: tuple[str, ...] | None = None,
    ) -> Deellijst:
        """The records of a kind that belong to the dossier; filled by `toon`."""
        lijst = Deellijst(self.omgeving, soort, "aanvraag_id", titel, namen, leeg=leeg, alleen_lezen=lezen, acties=acties, vragen=vragen)
        self._deellijsten.append(lijst)
        return lijst


def onder_elkaar(*delen: QWidget | QLayout) -> QVBoxLayout:
    """One column; what is left of the height stays empty."""
    indeling = QVBoxLayout()
    indeling.setSpacing(TUSSEN)
    for deel in delen:
        if isinstance(deel, QWidget):
            indeling.addWidget(deel)
        else:
            indeling.addLayout(deel)
    indeling.addStretch(1)
    return indeling


def naast_elkaar(*delen: tuple[QWidget | QLayout, int], boven: bool = False) -> QHBoxLayout:
    """Columns by their stretch; with `boven` each only as high as it needs."""
    indeling = QHBoxLayout()
    indeling.setSpacing(TUSSEN)
    for deel, rek in delen:
        if isinstance(deel, QWidget):
            indeling.addWidget(deel, rek, Qt.AlignmentFlag.AlignTop if boven else Qt.AlignmentFlag(0))
        else:
            indeling.addLayout(deel, rek)
    return indeling
