"""The variants of a proefverdeling as cards side by side, and the card that says why one application gets what it gets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.queries.verdeling import Gebruikt, Variantkolom, Verdeelrij, Vergelijking
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.subsidies.verdelingmodel import pil, telpillen, uitlegzin
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.pil import Pil

_NAAST_ELKAAR = 4
_KIES = "Kies een aanvraag om te zien waarom zij op haar plek staat en wat zij krijgt."


class Doen(NamedTuple):
    """What the buttons of a card do, each with the id of its variant."""

    wijzig: Callable[[str], object]
    kopieer: Callable[[str], object]
    verwijder: Callable[[str], object]
    besluit: Callable[[str], object]


class Variantkaart(Kaart):
    """One variant. `geloot`: a lot was needed, so its word is shown."""

    def __init__(self, kolom: Variantkolom, doen: Doen, *, geloot: bool) -> None:
        super().__init__(kolom.naam)
        for icoon, woord, doe in (("potlood", "Wijzigen", doen.wijzig), ("kopieer", "Kopie maken", doen.kopieer),
                                  ("prullenbak", "Verwijderen", doen.verwijder)):  # fmt: skip
            self.knop(Knop("", lambda doe=doe: doe(kolom.id), icoonnaam=icoon, soort="stil", naam=f"{woord}: {kolom.naam}"))
        samen = kolom.samen
        bedrag = QHBoxLayout()
        bedrag.setSpacing(8)
        bedrag.addWidget(tekst(toon_bedrag(samen.toegekend), "getal"))
        bedrag.addWidget(tekst("verleend", "grijs"), 0, Qt.AlignmentFlag.AlignBottom)
        bedrag.addStretch(1)
        self.voeg_toe(bedrag, tekst(f"{toon_bedrag(samen.niet)} niet · {toon_bedrag(samen.over)} over in het plafond", breek=True))
        woorden = f"{', '.join(kolom.keuzen).capitalize()}."
        self.voeg_toe(tekst(f"{woorden} Lotingswoord: {kolom.regel.loting}." if geloot else woorden, "grijs", breek=True))
        self.inhoud.addStretch(1)
        pillen, onder = QHBoxLayout(), QHBoxLayout()
        pillen.setSpacing(6)
        for status in telpillen(kolom):
            pillen.addWidget(Pil(*status))
        besluit = Knop("Besluiten maken…", lambda: doen.besluit(kolom.id), icoonnaam="stempel", soort="link", naam=f"Besluiten maken: {kolom.naam}")
        besluit.setEnabled(bool(samen.aanvragen))
        onder.addWidget(besluit)
        for regel in (pillen, onder):
            regel.addStretch(1)
        self.voeg_toe(pillen, onder)


class Varianten(QWidget):
    """The cards, and below them the variants that decisions were made from."""

    def __init__(self, doen: Doen) -> None:
        super().__init__()
        self._doen = doen
        self._rij = QGridLayout()
        self._rij.setSpacing(TUSSEN)
        self._gebruikt = QVBoxLayout()
        self._gebruikt.setSpacing(0)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addLayout(self._rij)
        indeling.addLayout(self._gebruikt)

    def zet(self, kolommen: Sequence[Variantkolom], gebruikt: Sequence[Gebruikt], *, geloot: bool) -> None:
        """Other variants; the keyboard stays on the same button of the same card."""
        had = self.focusWidget() if self.isAncestorOf(self.window().focusWidget() or self.window()) else None
        naam = had.accessibleName() if had is not None else ""
        maak_leeg(self._rij)
        maak_leeg(self._gebruikt)
        for nr, kolom in enumerate(kolommen):
            self._rij.addWidget(Variantkaart(kolom, self._doen, geloot=geloot), nr // _NAAST_ELKAAR, nr % _NAAST_ELKAAR)
        for plek in range(_NAAST_ELKAAR):
            self._rij.setColumnStretch(plek, int(plek < len(kolommen)))
        for rij in gebruikt:
            self._gebruikt.addLayout(self._regel(rij))
        weer = next((k for k in self.findChildren(Knop) if k.accessibleName() == naam), None) if naam else None
        if weer is not None:
            weer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _regel(self, rij: Gebruikt) -> QHBoxLayout:
        regel = QHBoxLayout()
        regel.addWidget(tekst(f"{rij.naam}: besluiten gemaakt op {toon_datum(rij.op)}. Zij staan in de dossiers.", "grijs"))
        regel.addWidget(Knop("Kopie maken", lambda: self._doen.kopieer(rij.id), soort="link", naam=f"Kopie maken: {rij.naam}"))
        regel.addStretch(1)
        return regel


class Uitleg(Kaart):
    """Why the chosen application has its place in every variant, what it gets and what is left after it."""

    def __init__(self, open_: Callable[[], object], buiten: Callable[[], object], mee: Callable[[str], object]) -> None:
        super().__init__("Waarom")
        self._mee = mee
        self._knoppen = (Knop("Buiten de verdeling laten…", buiten, soort="link"), Knop("Open dossier", open_, icoonnaam="rechts", soort="link"))
        self.knop(*self._knoppen)
        self._regels = QGridLayout()
        self._regels.setHorizontalSpacing(14)
        self._regels.setVerticalSpacing(6)
        self._regels.setColumnStretch(2, 1)
        self.voeg_toe(self._regels)

    def zet(self, v: Vergelijking, rij: Verdeelrij | None) -> None:
        """Another application, or none."""
        maak_leeg(self._regels)
        self.zet_titel(f"{rij.kandidaat.kenmerk} {rij.kandidaat.titel}" if rij else "Waarom")
        for knop, zien in zip(self._knoppen, (rij is not None and any(rij.uitkomsten), rij is not None), strict=True):
            knop.setVisible(zien)
        if rij is None:
            self._regels.addWidget(tekst(_KIES, "grijs", breek=True), 0, 2)
            return
        boven = Qt.AlignmentFlag.AlignTop
        for nr, kolom in enumerate(v.varianten):
            self._regels.addWidget(tekst(kolom.naam, "vet"), nr, 0, boven)
            self._regels.addWidget(Pil(*pil(v.cel(rij, nr))), nr, 1, boven)
            self._regels.addWidget(tekst(uitlegzin(v, rij, nr), breek=True), nr, 2)
            if rij.uitkomsten[nr] is None:
                weer = Knop("Weer meenemen", lambda id_=kolom.id: self._mee(id_), soort="link", naam=f"Weer meenemen in {kolom.naam}")
                self._regels.addWidget(weer, nr, 3, boven)
