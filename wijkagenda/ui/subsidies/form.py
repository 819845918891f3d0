"""The layout of a dossier: its head and tabs. Builds widgets and takes no decisions."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import PaginaKop
from wijkagenda.ui.record import BijlagenPaneel, Deellijst, DraadPaneel, GeschiedenisPaneel, RecordFormulier
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.subsidies.driehoek import Driehoek
from wijkagenda.ui.subsidies.model import BOEKINGKOLOMMEN, LOGKOLOMMEN
from wijkagenda.ui.subsidies.termijnbalk import Termijnkaart
from wijkagenda.ui.widgets.kaart import Kaart, schuifvlak
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.tabel import RijActie, Tabel
from wijkagenda.ui.widgets.wissels import Tabbladen

AANVRAAGVELDEN = (
    "titel",
    "aangevraagd",
    "organisatie_id",
    "initiatief_id",
    "regeling_id",
    "ontvangen_op",
    "activiteiten",
    "van",
    "tot",
    "behandelaar_id",
    "reden_te_laat",
)
BLADEN = (
    ("aanvraag", "Aanvraag"),
    ("volledigheid", "Volledigheid"),
    ("beoordeling", "Beoordeling"),
    ("besluit", "Besluit"),
    ("betaling", "Betalingen"),
    ("verantwoording", "Verantwoording"),
    ("logboek", "Logboek"),
    ("bijlage", "Bijlagen"),
)
BLAD_VAN = {
    "aanvraag": "aanvraag",
    "begrotingsregel": "aanvraag",
    "aanvraag_gebied": "aanvraag",
    "aanvulling": "volledigheid",
    "aanvraag_stuk": "volledigheid",
    "aanvraagversie": "volledigheid",
    "termijnwijziging": "volledigheid",
    "beoordeling": "beoordeling",
    "besluit": "besluit",
    "zienswijze": "besluit",
    "bezwaar": "besluit",
    "ingebrekestelling": "besluit",
    "betaling": "betaling",
    "terugvordering": "betaling",
    "verantwoording": "verantwoording",
    "vaststelling": "verantwoording",
    "contactmoment": "logboek",
    "brief": "bijlage",
}
"""On which tab a record of this kind is shown."""


class Bedragenkaart(Kaart):
    """The five amounts one under the other, and below them what is left."""

    def __init__(self) -> None:
        super().__init__("Bedragen")
        self.regels = QVBoxLayout()
        self.regels.setSpacing(0)
        self.ruimte = QFrame()
        self.ruimte.setProperty("vlak", "vraag")
        self.ruimteregels = QVBoxLayout(self.ruimte)
        self.ruimteregels.setContentsMargins(12, 10, 12, 10)
        self.ruimteregels.setSpacing(4)
        self.voeg_toe(self.regels, self.ruimte)
        self.inhoud.addStretch(1)


class DossierForm(QWidget):
    """All widgets of one dossier, by name; `bladen` are the tabs."""

    def __init__(self, omgeving: Omgeving, stil: Callable[[], AbstractContextManager[None]], betaal: Callable[[list[object]], object]) -> None:
        super().__init__()
        self._omgeving = omgeving
        self.terug = Knop("Alle aanvragen", icoonnaam="links", soort="link")
        self.kop = PaginaKop()
        self.meer = Knop("Meer stappen", icoonnaam="omlaag")
        self.volgende = Knop("Volgende stap", soort="vol")
        self.kop.knop(self.meer, self.volgende)
        self.tabs = Tabbladen("Onderdelen van het dossier")
        self.bladen: dict[str, QWidget] = {}
        bouwers: dict[str, Callable[[], QLayout]] = {
            "aanvraag": lambda: self._aanvraag(stil),
            "volledigheid": self._volledigheid,
            "beoordeling": self._beoordeling,
            "besluit": self._besluit,
            "betaling": lambda: self._betaling(betaal),
            "verantwoording": self._verantwoording,
            "logboek": self._logboek,
            "bijlage": self._bijlage,
        }
        for code, woord in BLADEN:
            vlak = QWidget()
            vlak.setProperty("vlak", "grond")
            indeling = bouwers[code]()
            indeling.setContentsMargins(0, 12, 8, 12)
            indeling.setSpacing(TUSSEN)
            vlak.setLayout(indeling)
            self.bladen[code] = schuifvlak(vlak, woord)
            self.tabs.voeg_toe(self.bladen[code], woord)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addWidget(self.terug, 0, Qt.AlignmentFlag.AlignLeft)
        indeling.addWidget(self.kop)
        indeling.addWidget(self.tabs, 1)

    def _lijst(
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
        return Deellijst(self._omgeving, soort, "aanvraag_id", titel, namen, leeg=leeg, alleen_lezen=lezen, acties=acties, vragen=vragen)

    def _aanvraag(self, stil: Callable[[], AbstractContextManager[None]]) -> QLayout:
        self.formulier = RecordFormulier(self._omgeving, "aanvraag", velden_voor("aanvraag", AANVRAAGVELDEN), stil=stil)
        self.gebieden = self._lijst("aanvraag_gebied", "Voor welk gebied", ("gebied_id", "deel"), "Kies een gebied; samen is het 100 %.", lezen=False)
        self.begroting = self._lijst(
            "begrotingsregel",
            "Begroting en dekking",
            ("soort", "omschrijving", "bedrag"),
            "Nog geen begroting. Voeg kosten en dekking toe.",
            lezen=False,
        )
        self.sluit = tekst("", "klein", breek=True)
        self.begroting.voeg_toe(self.sluit)
        self.draad = DraadPaneel(self._omgeving)
        links, rechts = QVBoxLayout(), QVBoxLayout()
        links.addWidget(Kaart("Aanvraag").voeg_toe(self.formulier))
        links.addWidget(self.begroting)
        links.addStretch(1)
        rechts.addWidget(self.gebieden)
        rechts.addWidget(self.draad)
        rechts.addStretch(1)
        return _naast(links, rechts)

    def _volledigheid(self) -> QLayout:
        self.telling = Termijnkaart(telling_open=True)
        self.stukken = Kaart("Nodige stukken")
        self.stuklijst = QVBoxLayout()
        self.stukken.voeg_toe(self.stuklijst)
        self.versies = Kaart("Versies van de aanvraag")
        self.versielijst = QVBoxLayout()
        self.versies.voeg_toe(self.versielijst)
        self.aanvullingen = self._lijst(
            "aanvulling", "Aanvullingen", ("gevraagd_op", "tot", "aangevuld_op", "wat"), "Er is geen aanvulling gevraagd."
        )
        self.wijzigingen = self._lijst(
            "termijnwijziging", "Berichten over de termijn", ("datum", "soort", "nieuw_einde", "reden"), "De termijn is niet verlengd."
        )
        boven = QHBoxLayout()
        boven.setSpacing(TUSSEN)
        boven.addWidget(self.stukken, 1, Qt.AlignmentFlag.AlignTop)
        boven.addWidget(self.versies, 1, Qt.AlignmentFlag.AlignTop)
        return _onder_elkaar(self.telling, boven, self.aanvullingen, self.wijzigingen)

    def _beoordeling(self) -> QLayout:
        self.termijn = Termijnkaart()
        self.waarden = Kaart("Waardendriehoek")
        self.beoordeel = Knop("Beoordelen", icoonnaam="plus", soort="link")
        self.waarden.knop(self.beoordeel)
        self.waardentabel = QGridLayout()
        self.waardentabel.setHorizontalSpacing(20)
        self.waardentabel.setVerticalSpacing(10)
        self.uiteen = tekst("", "letop", breek=True)
        self.verouderd = tekst("", "letop", breek=True)
        self.waarden.voeg_toe(self.waardentabel, self.uiteen, self.verouderd)
        self.waarden.inhoud.addStretch(1)
        self.driehoek = Driehoek()
        self.beeld = Kaart("Beeld van de beoordelaars").voeg_toe(self.driehoek, rek=1)
        self.bedragen = Bedragenkaart()
        naast = QHBoxLayout()
        naast.setSpacing(TUSSEN)
        for kaart, rek in ((self.waarden, 16), (self.beeld, 10), (self.bedragen, 9)):
            naast.addWidget(kaart, rek)
        self.advies = Kaart("Advies")
        self.adviestekst = tekst("", breek=True)
        self.advies.voeg_toe(self.adviestekst)
        return _onder_elkaar(self.termijn, naast, self.advies)

    def _besluit(self) -> QLayout:
        self.besluiten = self._lijst("besluit", "Besluit", ("soort", "datum", "bedrag", "mandaat_id", "bekendgemaakt_op"), "Er is nog geen besluit.")
        self.motivering = tekst("", breek=True)
        self.besluiten.voeg_toe(self.motivering)
        self.bezwaartermijn = tekst("", "grijs", breek=True)
        self.zienswijzen = self._lijst(
            "zienswijze", "Zienswijzen", ("gevraagd_op", "tot", "ontvangen_op", "tekst"), "Er is geen zienswijze gevraagd."
        )
        self.bezwaren = self._lijst("bezwaar", "Bezwaar", ("ontvangen_op", "tegen", "uitkomst", "afgehandeld_op"), "Er is geen bezwaar.", lezen=False)
        self.bezwaren.voeg_toe(self.bezwaartermijn)
        self.ingebreke = self._lijst(
            "ingebrekestelling",
            "Ingebrekestelling",
            ("ontvangen_op", "toelichting"),
            "Er is geen brief die zegt dat het besluit te laat is.",
            lezen=False,
        )
        self.bedragen_besluit = Bedragenkaart()
        links = _onder_elkaar(self.besluiten, self.zienswijzen, self.bezwaren, self.ingebreke)
        return _naast(links, _onder_elkaar(self.bedragen_besluit))

    def _betaling(self, betaal: Callable[[list[object]], object]) -> QLayout:
        self.betalingen = self._lijst(
            "betaling",
            "Betalingen",
            ("soort", "bedrag", "gepland_op", "betaald_op"),
            "Er is nog niets gepland of betaald.",
            acties=(RijActie("Betaald…", betaal, "vink", een=True),),
        )
        self.betaalstand = tekst("", "grijs", breek=True)
        self.betaal = Knop("Betaling vastleggen", icoonnaam="plus", soort="link")
        self.plan = Knop("Plannen", icoonnaam="kalender", soort="link", naam="Betaling plannen")
        self.betalingen.knop(self.plan, self.betaal)
        self.betalingen.voeg_toe(self.betaalstand)
        self.vorderingen = self._lijst("terugvordering", "Terugvordering", ("datum", "bedrag", "ontvangen_op"), "Er is niets teruggevorderd.")
        self.boekingen = Tabel("Boekingen van deze aanvraag", BOEKINGKOLOMMEN)
        self.boekingen.setMinimumHeight(220)
        self.boekingzin = tekst("", "grijs", breek=True)
        self.bedragen_betaling = Bedragenkaart()
        links = _onder_elkaar(self.betalingen, self.vorderingen, Kaart("In het wijkbudget").voeg_toe(self.boekingzin, self.boekingen))
        return _naast(links, _onder_elkaar(self.bedragen_betaling))

    def _verantwoording(self) -> QLayout:
        self.verantwoordingen = self._lijst(
            "verantwoording",
            "Verantwoording",
            ("gevraagd_op", "uiterlijk", "ontvangen_op", "werkelijk", "bevinding"),
            "De verantwoording is nog niet gevraagd.",
        )
        self.vaststellingen = self._lijst(
            "vaststelling", "Vaststelling", ("soort", "datum", "bedrag", "grond", "motivering"), "De subsidie is nog niet vastgesteld."
        )
        return _onder_elkaar(self.verantwoordingen, self.vaststellingen)

    def _logboek(self) -> QLayout:
        self.stappen = Tabel("Stappen van het dossier", LOGKOLOMMEN)
        self.stappen.setMinimumHeight(240)
        self.contacten = self._lijst(
            "contactmoment",
            "Contacten",
            ("datum", "soort", "tekst", "medewerker_id"),
            "Nog geen contact opgeschreven.",
            lezen=False,
            vragen=("datum", "soort", "tekst", "medewerker_id"),
        )
        self.geschiedenis = GeschiedenisPaneel(self._omgeving)
        return _onder_elkaar(Kaart("Stappen").voeg_toe(self.stappen), self.contacten, self.geschiedenis)

    def _bijlage(self) -> QLayout:
        self.bijlagen = BijlagenPaneel(self._omgeving)
        return _onder_elkaar(self.bijlagen)


def _naast(links: QLayout, rechts: QLayout) -> QHBoxLayout:
    """Two columns, the left one wider."""
    indeling = QHBoxLayout()
    for deel, rek in ((links, 3), (rechts, 2)):
        deel.setSpacing(TUSSEN)
        indeling.addLayout(deel, rek)
    return indeling


def _onder_elkaar(*delen: QWidget | QLayout) -> QVBoxLayout:
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
