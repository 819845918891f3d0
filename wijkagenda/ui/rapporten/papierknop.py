"""The button on the page of a record that brings it to paper: opens Rapporten with the right report, edition and record."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from wijkagenda.reports.register import RAPPORTEN, Uitgave
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.rapporten.plek import rapportplek
from wijkagenda.ui.widgets.label import Knop

WOORDEN = "Op papier"


class Papierknop(Knop):
    """With one edition about such a record it goes there at once; with more it asks which."""

    def __init__(self, omgeving: Omgeving, rapport: str, over: str, id_van: Callable[[], str | None], *, kaal: bool = False) -> None:
        """`over` is the kind of record; `id_van` gives the one that is shown, or None. `kaal` shows only the picture."""
        self._omgeving, self._rapport, self._id_van = omgeving, rapport, id_van
        self.uitgaven = tuple(u for u in RAPPORTEN[rapport].uitgaven if u.over == over)
        super().__init__("" if kaal else WOORDEN, self._klik, icoonnaam="printer", soort="stil" if kaal else "rand", naam=WOORDEN if kaal else None)
        self.setAccessibleDescription(f"Maak een rapport: {', '.join(u.naam for u in self.uitgaven)}")

    def ga(self, uitgave: Uitgave) -> None:
        """To Rapporten, with this edition of the record that is shown."""
        id_ = self._id_van()
        if id_:
            self._omgeving.ga_naar("rapport", rapportplek(self._rapport, uitgave.code, id_))

    def maak_menu(self) -> QMenu:
        """The editions to choose from."""
        menu = QMenu(self)
        menu.setAccessibleName(WOORDEN)
        for uitgave in self.uitgaven:
            menu.addAction(uitgave.naam, lambda u=uitgave: self.ga(u))
        return menu

    def _klik(self) -> None:
        if len(self.uitgaven) == 1:
            self.ga(self.uitgaven[0])
        elif self.uitgaven:
            menu = self.maak_menu()
            menu.exec(self.mapToGlobal(QPoint(0, self.height() + 2)))
            menu.deleteLater()
