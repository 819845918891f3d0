"""The menu behind the button at the top left, and the keys of its actions. What they do is given by app.py."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from wijkagenda.ui.omgeving import Omgeving


@dataclass(frozen=True)
class Menuacties:
    """What app.py does for the menu. `recent` gives (name, opener); `hulp` gets the key of the place on screen."""

    nieuw: Callable[[], object]
    openen: Callable[[], object]
    voorbeeld: Callable[[], object]
    recent: Callable[[], Sequence[tuple[str, Callable[[], object]]]]
    reservekopie_maken: Callable[[], object]
    reservekopieen: Callable[[], object]
    kopie_bewaren: Callable[[], object]
    foutmelding: Callable[[], object]
    zet_donker: Callable[[bool], object]
    zet_groter: Callable[[bool], object]
    hulp: Callable[[str], object]


class Menu(QMenu):
    """Bestand, Bewerken, Beeld, Help. ``doorzoekbaar()`` lists the actions for Ctrl+K."""

    def __init__(self, omgeving: Omgeving, acties: Menuacties, hulp: Callable[[], object], ouder: QWidget) -> None:
        super().__init__("Menu", ouder)
        self._omgeving, self._acties = omgeving, acties
        self._met_bestand: list[QAction] = []
        bestand = self.addMenu("Bestand")
        self._voeg(bestand, "Nieuw bestand…", acties.nieuw, "Ctrl+Shift+N")
        self._voeg(bestand, "Openen…", acties.openen, "Ctrl+O")
        self._recent = bestand.addMenu("Laatst geopend")
        self._recent.aboutToShow.connect(self._vul_recent)
        self._voeg(bestand, "Voorbeeld openen", acties.voorbeeld)
        bestand.addSeparator()
        kopie = self._voeg(bestand, "Kopie bewaren als…", acties.kopie_bewaren, "Ctrl+Shift+S", alleen_met_bestand=True)
        nu = self._voeg(bestand, "Reservekopie maken", acties.reservekopie_maken, alleen_met_bestand=True)
        terug = self._voeg(bestand, "Reservekopie terugzetten…", acties.reservekopieen, alleen_met_bestand=True)
        bestand.addSeparator()
        fout = self._voeg(bestand, "Foutmelding maken…", acties.foutmelding)
        self._voeg(bestand, "Afsluiten", ouder.close, "Ctrl+Q")
        bewerken = self.addMenu("Bewerken")
        self.ongedaan = self._voeg(bewerken, "Ongedaan maken", omgeving.ongedaan, "Ctrl+Z")
        self.opnieuw = self._voeg(bewerken, "Opnieuw", omgeving.opnieuw, "Ctrl+Shift+Z", "Ctrl+Y")
        beeld = self.addMenu("Beeld")
        self.donker = self._vink(beeld, "Donkere kleuren", "donker", acties.zet_donker)
        self.groter = self._vink(beeld, "Grotere letters", "grote_letters", acties.zet_groter)
        self._voeg(self.addMenu("Help"), "Hulp bij deze plek", hulp, "F1")
        omgeving.acties.update(kopie_bewaren=kopie, reservekopie_maken=nu, reservekopieen=terug, foutmelding=fout, donker=self.donker,
                               grote_letters=self.groter)  # fmt: skip
        self.werk_bij()

    def werk_bij(self) -> None:
        """Names what undo and redo would do now."""
        geschiedenis = self._omgeving.geschiedenis
        for actie, woord, label in (
            (self.ongedaan, "Ongedaan maken", geschiedenis.naam_ongedaan() if geschiedenis else None),
            (self.opnieuw, "Opnieuw", geschiedenis.naam_opnieuw() if geschiedenis else None),
        ):
            actie.setText(f"{woord}: {label[:1].lower()}{label[1:]}" if label else woord)
            actie.setEnabled(label is not None)
        for actie in self._met_bestand:
            actie.setEnabled(self._omgeving.bestand is not None)

    def doorzoekbaar(self) -> list[QAction]:
        """Every action that can be done now."""
        return [actie for menu in self.findChildren(QMenu) for actie in menu.actions() if actie.menu() is None and actie.text() and actie.isEnabled()]

    def _voeg(self, menu: QMenu, woorden: str, doe: Callable[[], object], *toetsen: str, alleen_met_bestand: bool = False) -> QAction:
        actie = menu.addAction(woorden)
        actie.triggered.connect(lambda: doe())
        actie.setShortcuts([QKeySequence(toets) for toets in toetsen])
        self._venster().addAction(actie)
        if alleen_met_bestand:
            self._met_bestand.append(actie)
        return actie

    def _vink(self, menu: QMenu, woorden: str, instelling: str, zet: Callable[[bool], object]) -> QAction:
        actie = menu.addAction(woorden)
        actie.setCheckable(True)
        actie.setChecked(bool(self._omgeving.instellingen.get(instelling)))

        def doe(aan: bool) -> None:
            self._omgeving.instellingen[instelling] = aan
            zet(aan)

        actie.toggled.connect(doe)
        return actie

    def _venster(self) -> QWidget:
        ouder = self.parentWidget()
        assert ouder is not None
        return ouder

    def _vul_recent(self) -> None:
        self._recent.clear()
        recent = self._acties.recent()
        for naam, open_ in recent:
            self._recent.addAction(naam, open_)
        if not recent:
            self._recent.addAction("Nog niets geopend").setEnabled(False)
