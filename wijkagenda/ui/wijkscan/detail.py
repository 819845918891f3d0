"""One indicator: its series as a picture and as a table, the story of the gebied, and where figures may not be compared."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.queries.wijkscan import IndicatorDetail, MetingRij, VerhaalRij, heel, indicator
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import PaginaKop
from wijkagenda.ui.record import Deellijst, RecordFormulier
from wijkagenda.ui.record.deellijst import HOOGSTE_RIJEN
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.blokken import Blok, Bloklijst, Doen
from wijkagenda.ui.widgets.grafiek import Grafiek
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.ui.widgets.tabel import Tabel
from wijkagenda.ui.wijkscan.dialogs import VERHAALVELDEN, Vragen
from wijkagenda.ui.wijkscan.model import METINGKOLOMMEN, grafiek, onder, stand
from wijkagenda.usecases import velden, wijkscan

_NIET_GEVRAAGD = "Het citaat komt nu in geen rapport. Vraag of het mag, en kies het antwoord."
_GEEN_VERHAAL = "Wat zeggen bewoners en werkers van dit cijfer? Zonder verhaal komt een cijfer niet in het wijkplan."
_GEEN_BREUK = "Veranderde de manier van meten? Schrijf op vanaf welk jaar. Zonder bron staat er ‘vermoedelijk’ bij."
_BREEDSTE_TITEL = 420


class IndicatorVlak(QWidget):
    """Call `toon(indicator_id)`; the gebied is the one of the place."""

    def __init__(self, omgeving: Omgeving, vragen: Vragen, gebied: Callable[[], tuple[str, str] | None],
                 stil: Callable[[], AbstractContextManager[None]]) -> None:  # fmt: skip
        super().__init__()
        self._omgeving = omgeving
        self._gebied = gebied
        self.vragen = vragen
        self._detail: IndicatorDetail | None = None
        self.kop = PaginaKop()
        self.kop.titel.setWordWrap(True)
        self.grafiek = Grafiek(omgeving.taken)
        self.metingen = Tabel("Cijfers van deze indicator", METINGKOLOMMEN, mag_verwijderen=True)
        self.metingen.geopend.connect(self._wijzig_meting)
        self.metingen.verwijderd.connect(self._verwijder_metingen)
        self._geen_cijfers = tekst("Er zijn nog geen cijfers.", "grijs")
        self._noot = tekst("", "klein", breek=True)
        cijfers = Kaart("Cijfers").knop(Knop("Toevoegen", self.nieuwe_meting, icoonnaam="plus", soort="link", naam="Toevoegen: cijfer"))
        cijfers.voeg_toe(self.grafiek, self._geen_cijfers, self.metingen, self._noot)
        self.plan = Knop("", self._wissel_plan)
        self._schrijf = Knop("Schrijf het verhaal", self.nieuw_verhaal, icoonnaam="potlood")
        self._nog_een = Knop("Nieuw verhaal", self.nieuw_verhaal, icoonnaam="plus", soort="link")
        self._geen_verhaal = tekst(_GEEN_VERHAAL, "grijs", breek=True)
        self.formulier = RecordFormulier(omgeving, "verhaal", velden_voor("verhaal", VERHAALVELDEN), stil=stil)
        self.formulier.formulier.veld_gewijzigd.connect(lambda *_: self._waarschuw())
        self._verhaal = Kaart("Verhaal").knop(self._nog_een, self.plan)
        self._verhaal.voeg_toe(self._geen_verhaal, self.formulier)
        self._verhaal.inhoud.addWidget(self._schrijf, 0, Qt.AlignmentFlag.AlignLeft)
        self.eerder = Bloklijst("Eerdere verhalen")
        self.breuken = Deellijst(omgeving, "trendbreuk", "indicator_id", "Trendbreuken", ["jaar", "toelichting", "bron"], volgorde=["jaar"],
                                 leeg=_GEEN_BREUK)  # fmt: skip
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 6, 0)
        indeling.setSpacing(TUSSEN)
        for deel in (self.kop, cijfers, self._verhaal, self.eerder, self.breuken):
            indeling.addWidget(deel)
        indeling.addStretch(1)

    @property
    def id(self) -> str | None:
        """The indicator that is shown."""
        return self._detail.rij.id if self._detail else None

    def toon(self, id_: str) -> bool:
        """Shows this indicator for the gebied of the place. False when it is gone."""
        hier = self._gebied()
        self._detail = detail = indicator(self._omgeving.lees(), id_, hier[0] if hier else None)
        if detail is None:
            return False
        self._zet_kop(detail)
        self.grafiek.zet(grafiek(detail))
        self._zet_metingen(detail)
        self._zet_verhalen(detail, hier)
        self.breuken.toon(id_)
        return True

    def _zet_kop(self, detail: IndicatorDetail) -> None:
        self.kop.zet(detail.rij.naam, pil=stand(detail.rij), onder=onder(detail.rij))
        self.kop.titel.setMinimumWidth(min(self.kop.titel.fontMetrics().horizontalAdvance(detail.rij.naam) + 4, _BREEDSTE_TITEL))

    def _zet_metingen(self, detail: IndicatorDetail) -> None:
        self.metingen.zet(detail.metingen)
        self.metingen.setVisible(bool(detail.metingen))
        self._geen_cijfers.setVisible(not detail.metingen)
        regels = min(len(detail.metingen), HOOGSTE_RIJEN)
        kop = self.metingen.horizontalHeader().sizeHint().height()
        self.metingen.setFixedHeight(self.metingen.verticalHeader().defaultSectionSize() * regels + kop + 6)
        alleen_heel = bool(detail.metingen) and all(m.van_gemeente for m in detail.metingen)
        zin = f"Deze cijfers gaan over {heel(self._omgeving.lees())}. Van dit gebied zelf zijn er geen." if alleen_heel and self._gebied() else ""
        self._noot.setText(" ".join(d for d in (zin, detail.rij.noot or "") if d))
        self._noot.setVisible(bool(self._noot.text()))

    def _zet_verhalen(self, detail: IndicatorDetail, hier: tuple[str, str] | None) -> None:
        nieuwste = detail.verhalen[0] if detail.verhalen else None
        self._verhaal.setVisible(hier is not None)
        self._verhaal.zet_titel(f"Verhaal van {hier[1]}" if hier else "Verhaal")
        self._geen_verhaal.setVisible(nieuwste is None)
        self._schrijf.setVisible(nieuwste is None)
        self._nog_een.setVisible(nieuwste is not None)
        self.plan.setText("Haal uit het wijkplan" if detail.rij.in_plan else "Zet in het wijkplan")
        self.formulier.setVisible(nieuwste is not None)
        if nieuwste is not None:
            self.formulier.toon(nieuwste.id)
            self._waarschuw()
        self.eerder.setVisible(len(detail.verhalen) > 1)
        self.eerder.zet([self._blok(v) for v in detail.verhalen[1:]])

    def _waarschuw(self) -> None:
        """A quote of which nobody knows whether it may be printed says so."""
        velden_ = self.formulier.formulier.velden
        open_ = bool(velden_["citaat"].tekst().strip()) and velden_["toestemming"].waarde() is None
        velden_["toestemming"].toon_letop(_NIET_GEVRAAGD if open_ else "")

    def _blok(self, v: VerhaalRij) -> Blok:
        doen = [Doen("Wijzig…", lambda: self.vragen.wijzig_verhaal(v.id)), Doen("Verwijder", lambda: self._verwijder("verhaal", [v.id], "verhaal"))]
        pil = Status("in het wijkplan", "goed") if v.in_plan else None
        return Blok(v.tekst, doen, kop=str(v.jaar), pil=pil, onder=" · ".join(d for d in (f"‘{v.citaat}’" if v.citaat else "", v.wie or "") if d))

    # steps

    def nieuwe_meting(self) -> None:
        """Asks a new figure."""
        if self._detail is not None:
            self.vragen.meting(self._detail.rij)

    def nieuw_verhaal(self) -> None:
        """Asks a new story."""
        if self._detail is not None:
            self.vragen.verhaal(self._detail.rij)

    def _wijzig_meting(self, meting: MetingRij) -> None:
        if self._detail is not None:
            self.vragen.meting(self._detail.rij, meting)

    def _verwijder_metingen(self, metingen: list[Any]) -> None:
        self._verwijder("meting", [m.id for m in metingen], f"cijfer van {metingen[0].jaar}" if len(metingen) == 1 else f"{len(metingen)} cijfers")

    def _verwijder(self, soort: str, ids: list[str], naam: str) -> None:
        self._omgeving.verwijder(naam, velden.verwijder, soort, ids)

    def _wissel_plan(self) -> None:
        hier = self._gebied()
        if self._detail is not None and hier is not None:
            self.formulier.vastleggen()
            self._omgeving.doe(wijkscan.zet_in_plan, self._detail.rij.id, hier[0], not self._detail.rij.in_plan)
