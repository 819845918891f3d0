"""The tab Beleidskader: every kader as a tree, the chosen line beside it, on and off, change, add, delete."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from wijkagenda.queries.beleidskader import Tak, boom, kader_van
from wijkagenda.queries.record import bestaat, record
from wijkagenda.ui.iconen import icoon
from wijkagenda.ui.instellingen.deel import als_deel
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import LijstDetail
from wijkagenda.ui.palet import palet
from wijkagenda.ui.record import Deellijst, NieuwDialoog, RecordFormulier
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.boom import Boom, Knoop
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.usecases import velden

DELEN: dict[str, tuple[str, ...]] = {
    "ambitie": ("code", "titel"),
    "doel": ("ambitie_id", "code", "titel"),
    "thema": ("code", "titel"),
    "uitgangspunt": ("nummer", "titel", "toetsvraag"),
    "waardevraag": ("waarde", "nummer", "vraag"),
    "indicator": ("code", "naam", "doel_id", "soort", "eenheid"),
}
"""The kinds of part of a kader, with what a new one asks."""
UITLEG = {
    "beleidskader": "Een kader dat in gebruik is, geeft de keuzes voor doel, thema en indicator. Zet u het uit, dan blijft wat al gekozen was.",
    "thema": "Een thema kan bij doelen horen. Dat hoeft niet.",
    "indicator": "Cijfers bij een indicator staan bij Wijkscan. Er zijn hier geen streefwaarden.",
}


class Kaders(LijstDetail):
    """The tree at the left, the form at the right."""

    titel = "Beleidskader"
    nieuw_label = "Nieuw beleidskader"
    soorten = frozenset({"beleidskader", *DELEN, "thema_doel"})
    volgt_gebied = False
    volgt_jaar = False
    kies_zin = "Kies links een kader, of een doel of thema daarin."
    verhouding = (3, 2)

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        als_deel(self)
        self.boom = Boom("Beleidskaders", ("Kader", "Stand"), (120,))
        self.boom.gekozen.connect(self._toon)
        self.boom.verwijderd.connect(self._verwijder)
        self.toevoegen = Knop("Toevoegen aan dit kader", self._toon_menu, icoonnaam="plus", soort="link")
        self.toevoegen.setEnabled(False)
        kaart = Kaart("Kaders").knop(self.toevoegen)
        kaart.voeg_toe(self.boom, rek=1)
        self.links.addWidget(kaart)
        self._formulier: RecordFormulier | None = None
        self._dicht = True

    def ververs(self) -> None:
        self._vul()
        gekozen = self.boom.huidige()
        if self._formulier is not None and gekozen is not None and bestaat(self.omgeving.lees(), *gekozen):
            self._formulier.toon(gekozen[1])
        elif self._formulier is not None:
            self._formulier = None
            self.geen_detail()

    def _vul(self) -> None:
        self.boom.zet([_knoop(tak) for tak in boom(self.omgeving.lees())])
        if self._dicht:
            self._dicht = False
            self.boom.collapseAll()
            eerste = self.boom.topLevelItem(0)
            if eerste is not None:
                eerste.setExpanded(True)

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        self._vul()
        if self.boom.kies(soort, id):
            self._toon(soort, id)

    def nieuw(self) -> None:
        nieuw_id = NieuwDialoog(self.omgeving, "beleidskader", ("naam", "code"), titel=self.nieuw_label, begin={"actief": True},
                                vast={"actief": True}, ouder=self.window()).nieuw_id()  # fmt: skip
        if nieuw_id is not None:
            self.toon("beleidskader", nieuw_id)

    def voeg_toe(self, soort: str) -> None:
        """A new part of the chosen kader; a doel begins under the chosen ambitie."""
        gekozen = self.boom.huidige()
        kader = self._kader()
        if kader is None or gekozen is None:
            return
        begin = {"ambitie_id": gekozen[1]} if soort == "doel" and gekozen[0] == "ambitie" else {}
        nieuw_id = NieuwDialoog(self.omgeving, soort, DELEN[soort], begin=begin, vast={"beleidskader_id": kader}, ouder=self.window()).nieuw_id()
        if nieuw_id is not None:
            self.toon(soort, nieuw_id)

    def _kader(self) -> str | None:
        gekozen = self.boom.huidige()
        if gekozen is None:
            return None
        soort, id_ = gekozen
        return id_.partition(":")[0] if soort == "groep" else kader_van(self.omgeving.lees(), soort, id_)

    def _toon(self, soort: str, id_: str) -> None:
        self.toevoegen.setEnabled(True)
        if self._formulier is not None:
            self._formulier.vastleggen()
        if soort == "groep":
            self._formulier = None
            self.geen_detail("Kies een regel in deze groep.")
            return
        self.zet_detail(self._detail(soort, id_), id_)

    def _detail(self, soort: str, id_: str) -> QWidget:
        titel = record(self.omgeving.lees(), soort, id_).titel
        kaart = Kaart()
        kaart.setAccessibleName(titel)
        kop = titel if soort == "beleidskader" else f"{velden.naam_van(soort).capitalize()}: {titel}"
        kaart.voeg_toe(tekst(kop, "kaarttitel", breek=True))
        if soort in UITLEG:
            kaart.voeg_toe(tekst(UITLEG[soort], "grijs", breek=True))
        formulier = RecordFormulier(self.omgeving, soort, velden_voor(soort, zonder=("beleidskader_id",)), kolommen=1, stil=self.eigen)
        formulier.formulier.veld_gewijzigd.connect(lambda *_: self._vul())
        formulier.toon(id_)
        self._formulier = formulier
        kaart.voeg_toe(formulier)
        widget = QWidget()
        inhoud = QVBoxLayout(widget)
        inhoud.setContentsMargins(0, 0, 8, 0)
        inhoud.setSpacing(TUSSEN)
        inhoud.addWidget(kaart)
        if soort == "thema":
            doelen = Deellijst(self.omgeving, "thema_doel", "thema_id", "Doelen bij dit thema", ["doel_id"], leeg="Nog geen doel bij dit thema.")
            doelen.toon(id_)
            inhoud.addWidget(doelen)
        inhoud.addStretch(1)
        return widget

    def _verwijder(self, soort: str, id_: str) -> None:
        if soort != "groep":
            self.omgeving.verwijder(record(self.omgeving.lees(), soort, id_).titel, velden.verwijder, soort, [id_])

    def _toon_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for soort in DELEN:
            menu.addAction(icoon("plus", palet().grijs), velden.naam_van(soort).capitalize(), lambda s=soort: self.voeg_toe(s))
        menu.popup(self.toevoegen.mapToGlobal(self.toevoegen.rect().bottomLeft()))


def _knoop(tak: Tak) -> Knoop:
    stand: str | Status = ""
    if tak.actief is not None:
        stand = Status("in gebruik", "goed") if tak.actief else Status("uit")
    woorden = tak.titel if tak.soort in ("beleidskader", "groep") else f"{tak.code}  {tak.titel}"
    return Knoop(tak.soort, tak.id, (woorden, stand), _knopen(tak.delen), vet=tak.soort == "beleidskader")


def _knopen(takken: Sequence[Tak]) -> tuple[Knoop, ...]:
    return tuple(_knoop(tak) for tak in takken)
