"""The place Leersessies: the sessions at the left with what asks an answer above them, the chosen one at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout

from wijkagenda.basis.opmaak import aantal
from wijkagenda.queries.leersessie import SessieRij, lijst, sessie_van, vragen_nu
from wijkagenda.ui.leersessies.detail import LeersessieDetail
from wijkagenda.ui.leersessies.dialogs import SOORT
from wijkagenda.ui.leersessies.model import KOLOMMEN
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import LijstDetail
from wijkagenda.ui.widgets.kaart import LegeStaat
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.usecases import velden

_LEEG = "Hier komen de leersessies: samen kijken naar wat er in de wijk gebeurt, en afspreken wie wat doet."
_KIES = "Kies links een leersessie, of bereid een nieuwe voor."


class LeersessiesPagina(LijstDetail):
    """See the module."""

    titel, nieuw_label = "Leersessies", "Nieuwe leersessie"
    soorten = frozenset({SOORT, "leersessie_gebied", "programmapunt", "lens", "sessiecijfer", "inzicht", "afspraak", "casus", "actie", "opgave",
                         "initiatief", "gebied", "meting", "indicator", "medewerker", "bijlage", "instelling"})  # fmt: skip
    volgt_jaar = False
    verhouding = (2, 4)

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        self.detail = LeersessieDetail(omgeving, self.eigen)
        self.vraag = _Vraag()
        self.vraag.knop.clicked.connect(self._beantwoord)
        self.lijst = Lijst("Leersessies", KOLOMMEN, leeg=(_LEEG, "Nieuwe leersessie", self.nieuw), instellingen=omgeving.instellingen,
                           mag_verwijderen=True)  # fmt: skip
        self.lijst.gekozen.connect(self._toon_rij)
        self.lijst.geopend.connect(lambda _: self.detail.vlak.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason))
        self.lijst.verwijderd.connect(self._verwijder)
        self.links.addWidget(self.vraag)
        self.links.addWidget(self.lijst, 1)
        self._geen = LegeStaat(_KIES)
        self._rechts = QStackedWidget()
        self._rechts.addWidget(self._geen)
        self._rechts.addWidget(self.detail)
        self.zet_detail(self._rechts)

    def ververs(self) -> None:
        o = self.omgeving
        rijen = lijst(o.lees(), o.gebied_ids, o.medewerker_id if o.alleen_mijn_werk else None)
        self.lijst.zet(rijen)
        self.vraag.zet(len(vragen_nu(o.lees(), o.klok.vandaag(), o.gebied_ids)))
        nu = self.detail.id
        if nu is None and rijen:
            nu = self._straks(rijen).id
        if nu is not None and not self._toon(nu):
            self._rechts.setCurrentWidget(self._geen)

    def _straks(self, rijen: list[SessieRij]) -> SessieRij:
        """The next session to come, else the last one."""
        komend = [r for r in rijen if r.dag >= self.omgeving.klok.vandaag()]
        return komend[-1] if komend else rijen[0]

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        sessie_id = sessie_van(self.omgeving.lees(), soort, id)
        if sessie_id is None or not self._toon(sessie_id, soort if soort != SOORT else None):
            self.omgeving.meld_fout("Deze leersessie is er niet meer. Misschien is zij verwijderd.")

    def nieuw(self) -> None:
        id_ = self.detail.vragen.nieuwe_sessie()
        if id_ is not None:
            self._toon(id_)

    def _toon(self, id_: str, blad: str | None = None) -> bool:
        if self.detail.id not in (None, id_):
            self.detail.leeg()
        gelukt = self.detail.toon(id_, blad)
        if gelukt:
            self._rechts.setCurrentWidget(self.detail)
            self.lijst.kies(id_)
        return gelukt

    def _toon_rij(self, rij: SessieRij | None) -> None:
        if rij is not None and rij.id != self.detail.id:
            self._toon(rij.id)

    def _beantwoord(self) -> None:
        o = self.omgeving
        vragen = vragen_nu(o.lees(), o.klok.vandaag(), o.gebied_ids)
        if vragen:
            self.toon("afspraak", vragen[0].id)
            self.detail.beantwoord(vragen[0].id)

    def _verwijder(self, rijen: list[Any]) -> None:
        naam = rijen[0].titel if len(rijen) == 1 else f"{len(rijen)} leersessies"
        self.omgeving.verwijder(naam, velden.verwijder, SOORT, [r.id for r in rijen])


class _Vraag(QFrame):
    """How many afspraken ask an answer; away when none does."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("vlak", "vraag")
        self._zin = tekst("", breek=True)
        self.knop = Knop("Beantwoord de eerste ›", soort="link")
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(14, 10, 14, 8)
        indeling.setSpacing(2)
        indeling.addWidget(self._zin)
        indeling.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def zet(self, hoeveel: int) -> None:
        """So many."""
        werkwoord = "vraagt" if hoeveel == 1 else "vragen"
        self._zin.setText(f"{aantal(hoeveel, 'afspraak', 'afspraken')} {werkwoord} een antwoord: uitvoeren of ander perspectief?")
        self.setVisible(hoeveel > 0)
