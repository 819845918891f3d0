"""The tab Eenvoudige taal: the words that the check advises against, with what to write rather, and a place to try it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from wijkagenda.basis.veld import Waarde
from wijkagenda.queries.eenvoud import WoordRij, woord_rij, woorden
from wijkagenda.queries.record import bestaat, record
from wijkagenda.ui.instellingen.deel import als_deel
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import LijstDetail
from wijkagenda.ui.record import NieuwDialoog
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.record.taal import lezer_voor
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.formulier import Formulier
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.leesregel import Leesregel
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.ui.widgets.tabel import RijActie
from wijkagenda.usecases import velden
from wijkagenda.usecases.taalwoord import bewaar_woord, woord_id, zet_woorden

_UITLEG = (
    "Bij teksten die bewoners lezen, geeft Wijkagenda tips: lange zinnen, moeilijke woorden en zinnen waarin niet staat wie iets doet. "
    "Het zijn tips. U kunt altijd gewoon verder."
)
_HERKOMST = {
    "standaard": "Dit woord staat in de lijst van Wijkagenda.",
    "aangepast": "Dit woord staat in de lijst van Wijkagenda. In dit bestand is het aangepast.",
    "eigen": "Dit is een eigen woord van dit bestand.",
}
_PROEF = "Wij dragen zorg voor de implementatie van het participatiebeleid, teneinde de zelfredzaamheid te bevorderen."


def _stand(rij: WoordRij) -> Status | None:
    if rij.uit:
        return Status("mag gewoon")
    return None if rij.herkomst == "standaard" else Status(rij.herkomst, "vraag")


KOLOMMEN = (
    Kolom("woord", "Woord", vet=True, onder=lambda r: f"liever: {r.liever}" if r.liever else ""),
    Kolom("stand", "", _stand, "pil", 120),
)


class Taal(LijstDetail):
    """What is changed here holds for everyone who works in this file."""

    titel = "Eenvoudige taal"
    nieuw_label = "Nieuw woord"
    soorten = frozenset({"taalwoord"})
    volgt_gebied = False
    volgt_jaar = False

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        als_deel(self)
        self.lijst = Lijst("Woorden", KOLOMMEN, instellingen=omgeving.instellingen, mag_verwijderen=True, acties=(
            RijActie("Mag gewoon", lambda rijen: self._zet_uit(rijen, uit=True)),
            RijActie("Weer een tip geven", lambda rijen: self._zet_uit(rijen, uit=False)),
        ))  # fmt: skip
        self.lijst.gekozen.connect(self._gekozen)
        self.lijst.geopend.connect(lambda _: self._begin())
        self.lijst.verwijderd.connect(self._verwijder)
        self.links.addWidget(self.lijst)
        self.woord: WoordRij | None = None
        self.formulier = Formulier(velden_voor("taalwoord", ("liever", "uit")), lambda _: (), omgeving.klok.vandaag, self._bewaar, kolommen=1)
        self._herkomst = tekst("", "grijs", breek=True)
        self.terug = Knop("Terug naar de standaard", self._terug, icoonnaam="ongedaan", soort="link")
        self.kaart = Kaart("Woord").knop(self.terug)
        self.kaart.voeg_toe(self._herkomst, self.formulier)
        self.proef = QPlainTextEdit(_PROEF)
        self.proef.setAccessibleName("Een tekst om te proberen")
        self.proef.setTabChangesFocus(True)
        self.proef.setMaximumHeight(120)
        proef = Kaart("Probeer het").voeg_toe(tekst(_UITLEG, "grijs", breek=True), self.proef)
        self.regel = Leesregel("Een tekst om te proberen", self.proef, lezer_voor(omgeving))
        proef.voeg_toe(self.regel)
        rechts = QWidget()
        indeling = QVBoxLayout(rechts)
        indeling.setContentsMargins(0, 0, 8, 0)
        indeling.setSpacing(TUSSEN)
        indeling.addWidget(self.kaart)
        indeling.addWidget(proef)
        indeling.addStretch(1)
        self.zet_detail(rechts)
        self.kaart.hide()

    # a page

    def ververs(self) -> None:
        db = self.omgeving.lees()
        self.lijst.zet(woorden(db))
        self._toon(woord_rij(db, self.woord.id) if self.woord is not None else None)
        self.regel.lees_opnieuw()

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        self.ververs()
        db = self.omgeving.lees()
        if bestaat(db, "taalwoord", id):
            woord = str(record(db, "taalwoord", id).waarden["woord"])
            self.lijst.kies(woord)
            self._toon(woord_rij(db, woord))

    def nieuw(self) -> None:
        dialoog = NieuwDialoog(self.omgeving, "taalwoord", ("woord", "liever"), titel=self.nieuw_label, ouder=self.window())
        nieuw_id = dialoog.nieuw_id()
        if nieuw_id is not None:
            self.toon("taalwoord", nieuw_id)

    def _gekozen(self, rij: WoordRij | None) -> None:
        if rij is not None and (self.woord is None or rij.id != self.woord.id):
            self.formulier.vastleggen()
            self._toon(rij)

    def _toon(self, rij: WoordRij | None) -> None:
        self.woord = rij
        self.kaart.setVisible(rij is not None)
        if rij is not None:
            self.kaart.zet_titel(rij.woord)
            self._herkomst.setText(_HERKOMST[rij.herkomst])
            self.terug.setVisible(rij.herkomst == "aangepast")
            self.formulier.zet({"liever": rij.liever or None, "uit": rij.uit}, rij.id)

    def _begin(self) -> None:
        self.formulier.velden["liever"].invoer.setFocus(Qt.FocusReason.OtherFocusReason)

    # steps

    def _bewaar(self, naam: str, waarde: Waarde) -> bool:
        if self.woord is None:
            return False
        nu: dict[str, Any] = {"liever": self.woord.liever, "uit": self.woord.uit} | {naam: waarde}
        return self.omgeving.doe(bewaar_woord, self.woord.id, nu["liever"], uit=bool(nu["uit"])) is not None

    def _zet_uit(self, rijen: list[WoordRij], *, uit: bool) -> None:
        self.omgeving.doe(zet_woorden, [(r.id, r.liever or None) for r in rijen if r.uit is not uit], uit=uit)

    def _verwijder(self, rijen: list[WoordRij]) -> None:
        """An own word goes; a word of the shipped list stays in it, but is no longer advised against."""
        eigen = [r for r in rijen if r.herkomst == "eigen"]
        if eigen:
            wat = eigen[0].naam if len(eigen) == 1 else f"{len(eigen)} woorden"
            self.omgeving.verwijder(wat, velden.verwijder, "taalwoord", [woord_id(r.id) for r in eigen])
        elif self.omgeving.doe(zet_woorden, [(r.id, r.liever or None) for r in rijen], uit=True) is not None:
            zin = "Dit woord mag nu gewoon." if len(rijen) == 1 else "Deze woorden mogen nu gewoon."
            self.omgeving.meld(zin, "Maak ongedaan", self.omgeving.ongedaan)

    def _terug(self) -> None:
        if self.woord is not None:
            self.omgeving.doe(velden.verwijder, "taalwoord", [woord_id(self.woord.id)])
