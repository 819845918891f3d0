"""The other tabs: counts of questions by month, the preventieplan, and what the file counts by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.queries.preventieplan import PreventieActie, PreventieRij, Zelftelling
from wijkagenda.queries.vraagtelling import TellingRij, per_maand
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import RecordFormulier
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.bladen import NaastOfOnder
from wijkagenda.ui.widgets.blokken import Blok, Bloklijst, Doen
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.keuzeknop import KeuzeKnop
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.ui.widgets.tabel import Tabel
from wijkagenda.ui.wijkscan.dialogs import Vragen
from wijkagenda.ui.wijkscan.model import MAANDKOLOMMEN, TELLINGKOLOMMEN, themas
from wijkagenda.usecases import velden, wijkscan

_TELUITLEG = "Alleen aantallen, nooit wie het vroeg. Onder de 5 staat er ‘minder dan 5’, zodat niemand te herkennen is."
_GEEN_ACTIES = "Geen actie in dit jaar is als preventief gemerkt. Dat doet u bij de actie zelf, in het wijkplan."
_ZELFUITLEG = "Deze getallen telt het bestand zelf, uit wat hier is opgeschreven. Het zijn geen streefcijfers."
_STATUS = {"bezig": Status("bezig", "vraag"), "klaar": Status("klaar", "goed")}


class VraagtellingTab(QWidget):
    """What may be printed at the left, what was counted at the right."""

    def __init__(self, omgeving: Omgeving, vragen: Vragen) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._vragen = vragen
        self._rijen: Sequence[TellingRij] = ()
        self.thema = KeuzeKnop("Thema", alles="Alle thema’s")
        self.thema.gekozen.connect(lambda _: self._zet())
        self.maanden = Tabel("Vragen per maand", MAANDKOLOMMEN, sleutel=lambda r: r.id)
        leeg = ("Hoeveel vragen kwamen er per maand, en hoeveel gingen naar collectief aanbod?", "Vragen tellen", vragen.telling)
        self.tellingen = Lijst("Tellingen", TELLINGKOLOMMEN, leeg=leeg, instellingen=omgeving.instellingen, mag_verwijderen=True)
        self.tellingen.geopend.connect(lambda t: vragen.wijzig_telling(t.id))
        self.tellingen.verwijderd.connect(self._verwijder)
        self._per_maand = links = Kaart("Per maand").knop(self.thema)
        links.voeg_toe(tekst(_TELUITLEG, "grijs", breek=True))
        links.inhoud.addWidget(self.maanden, 1)
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, TUSSEN, 0, 0)
        indeling.setSpacing(TUSSEN)
        indeling.addWidget(links, 2)
        indeling.addWidget(self.tellingen, 3)

    def zet(self, rijen: Sequence[TellingRij]) -> None:
        """The counts of the gebied and year."""
        self._rijen = rijen
        self._per_maand.setVisible(bool(rijen))
        namen = themas(rijen)
        self.thema.zet_keuzes([(naam, naam) for naam in namen])
        self.thema.kies([k for k in self.thema.keuze() if k in namen])
        self.thema.setVisible(len(namen) > 1)
        self._zet()

    def _zet(self) -> None:
        keuze = self.thema.keuze()
        rijen = [t for t in self._rijen if not keuze or t.thema in keuze]
        self.maanden.zet(per_maand(rijen))
        self.tellingen.zet(rijen)

    def _verwijder(self, tellingen: list[Any]) -> None:
        naam = "telling van vragen" if len(tellingen) == 1 else f"{len(tellingen)} tellingen"
        self._omgeving.verwijder(naam, velden.verwijder, "vraagtelling", [t.id for t in tellingen])


class PreventieTab(QWidget):
    """The text of the preventieplan, and the acties marked preventief with what the wijkfoto says."""

    def __init__(self, omgeving: Omgeving, stil: Callable[[], AbstractContextManager[None]]) -> None:
        super().__init__()
        self.setProperty("vlak", "grond")
        self._omgeving = omgeving
        self._waar: tuple[str, int] | None = None
        self._kaart = Kaart("Preventieplan")
        self.formulier = RecordFormulier(omgeving, "preventieplan", velden_voor("preventieplan", ("tekst",)), stil=stil)
        self._leeg = tekst("Wat wilt u in dit jaar voorkomen, en hoe?", "grijs", breek=True)
        self._begin = Knop("Schrijf het preventieplan", self.begin, icoonnaam="potlood")
        self._kaart.voeg_toe(self._leeg, self.formulier)
        self._kaart.inhoud.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignLeft)
        self.acties = Bloklijst("Preventieve acties en wat de wijkfoto zegt", _GEEN_ACTIES)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, TUSSEN, 6, 0)
        indeling.setSpacing(TUSSEN)
        indeling.addWidget(self._kaart)
        indeling.addWidget(self.acties)
        indeling.addStretch(1)

    def zet(self, rij: PreventieRij, gebied: tuple[str, str], jaar: int) -> None:
        """The plan of a gebied and year."""
        self._waar = (gebied[0], jaar)
        self._kaart.zet_titel(f"Preventieplan {gebied[1]} {jaar}")
        for deel in (self._leeg, self._begin):
            deel.setVisible(rij.id is None)
        self.formulier.setVisible(rij.id is not None)
        if rij.id is not None:
            self.formulier.toon(rij.id)
        self.acties.zet([self._blok(a) for a in rij.acties])

    def begin(self) -> None:
        """Makes the plan, and lets one write."""
        if self._waar is not None and self._omgeving.doe(wijkscan.schrijf_preventieplan, *self._waar, "") is not None:
            self.formulier.formulier.velden["tekst"].invoer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _blok(self, actie: PreventieActie) -> Blok:
        foto = "\n".join(actie.wijkfoto) or "De wijkfoto heeft nog geen cijfer bij dit doel."
        onder = " · ".join(d for d in (actie.opgave and f"opgave: {actie.opgave}", actie.doel and f"doel {actie.doel}", actie.trekker) if d)
        doen = [Doen("Naar actie ›", lambda: self._omgeving.ga_naar("actie", actie.id))]
        return Blok(foto, doen, kop=actie.titel, pil=_STATUS.get(actie.status, Status(actie.status)), onder=onder[:1].upper() + onder[1:])


class ZelfTab(QWidget):
    """What the file counts by itself: the outcome large, how it was counted below it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("vlak", "grond")
        self._kaarten = [Kaart() for _ in range(4)]
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, TUSSEN, 6, 0)
        indeling.setSpacing(TUSSEN)
        indeling.addWidget(tekst(_ZELFUITLEG, "grijs", breek=True))
        for links, rechts in (self._kaarten[:2], self._kaarten[2:]):
            indeling.addWidget(NaastOfOnder(links, rechts, verhouding=(1, 1)))
        indeling.addStretch(1)

    def zet(self, tellingen: Sequence[Zelftelling]) -> None:
        """Other outcomes."""
        for kaart, telling in zip(self._kaarten, tellingen, strict=True):
            kaart.leeg()
            kaart.zet_titel(telling.titel)
            kaart.setAccessibleDescription(f"{telling.uitkomst}. {telling.uitleg}")
            kaart.voeg_toe(tekst(telling.uitkomst, "getal"), tekst("Zo geteld", "kop"), tekst(telling.uitleg, "grijs", breek=True))
