"""The tab Brieven: the text of each letter, its places to fill in, and what it looks like for an invented dossier."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from wijkagenda.basis.fouten import Fout
from wijkagenda.basis.veld import Waarde
from wijkagenda.queries.brief import voorbeeldbrief
from wijkagenda.queries.brieftekst import CLAUSULE, Tekst, plekken, tekst_van, teksten
from wijkagenda.queries.huisstijl import huisstijl
from wijkagenda.reports.brief import maak_brief
from wijkagenda.ui.instellingen.deel import als_deel
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import LijstDetail
from wijkagenda.ui.rapporten.bladzijden import BREED
from wijkagenda.ui.rapporten.voorbeeld import Voorbeeld
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.record.taal import lezer_voor
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.formulier import Formulier
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.usecases.brief import bewaar_brieftekst, tekst_id, zet_standaard_terug

_HERKOMST = {
    "standaard": "Dit is de standaardtekst. Wat u verandert, geldt voor iedereen in dit bestand.",
    "map": "Dit is de tekst uit uw eigen map op deze computer. Wat u hier verandert, geldt voor iedereen in dit bestand.",
    "bestand": "Dit is de eigen tekst van dit bestand.",
}
_UITLEG = "Een witregel begint een nieuwe alinea, ## een kopje en - een punt van een lijst. Dubbelklik op een veld om het in te voegen."
_WACHT_MS = 350


def _naam(rij: Tekst) -> str:
    eigen = {"bestand": " (eigen tekst)", "map": " (eigen map)"}.get(rij.herkomst, "")
    return f"{rij.naam[:1].upper()}{rij.naam[1:]}{eigen}"


KOLOMMEN = (Kolom("naam", "Brief", _naam),)


class Brieven(LijstDetail):
    """A letter is chosen at the left; its text in the middle is saved when it is left, the example at the right follows the typing."""

    titel = "Brieven"
    soorten = frozenset({"brieftekst"})
    volgt_gebied = False
    volgt_jaar = False
    verhouding = (1, 3)

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        als_deel(self)
        self.soort = ""
        self.lijst = Lijst("Brieven", KOLOMMEN, instellingen=omgeving.instellingen, filter_=False)
        self.lijst.gekozen.connect(self._gekozen)
        self.links.addWidget(self.lijst)
        self.formulier = Formulier(velden_voor("brieftekst", ("onderwerp", "tekst")), lambda _: (), omgeving.klok.vandaag, self._bewaar, kolommen=1,
                                   lezer_voor=lezer_voor(omgeving))  # fmt: skip
        self.formulier.getypt.connect(self._bewaar_klad)
        self._wekker = QTimer(self, singleShot=True, interval=_WACHT_MS)
        self._wekker.timeout.connect(self._toon_voorbeeld)
        omgeving.bestand_gewisseld.connect(self._wekker.stop)
        for veld in self.formulier.velden.values():
            veld.getypt.connect(lambda *_: self._wekker.start())
        self._vlak().setMinimumHeight(300)
        self.herkomst = tekst("", "grijs", breek=True)
        self.terug = Knop("Terug naar de standaardtekst", self._terug, icoonnaam="ongedaan", soort="link")
        self.plekken = self._maak_plekken()
        self.voorbeeld = Voorbeeld(balk=False)
        self.voorbeeld.pas(BREED)
        self.mis = tekst("", "fout", breek=True)
        self.vlak = self._maak_rechts()
        self.zet_vast(self.vlak)

    def _vlak(self) -> QPlainTextEdit:
        vlak = self.formulier.velden["tekst"].invoer
        assert isinstance(vlak, QPlainTextEdit)
        return vlak

    def _maak_plekken(self) -> QListWidget:
        lijst = QListWidget()
        lijst.setAccessibleName("Velden die u kunt invoegen")
        lijst.setMinimumHeight(120)
        lijst.setWordWrap(True)
        lijst.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for plek in plekken():
            deel = QListWidgetItem(f"{{{plek.naam}}}  {plek.uitleg}{' (mag weg)' if plek.mag_weg else ''}", lijst)
            deel.setData(Qt.ItemDataRole.UserRole, plek.naam)
        slot = QListWidgetItem(f"{{{CLAUSULE}}}  de tekst over bezwaar, op een eigen regel", lijst)
        slot.setData(Qt.ItemDataRole.UserRole, CLAUSULE)
        lijst.itemActivated.connect(self._voeg_in)
        return lijst

    def _maak_rechts(self) -> QWidget:
        schrijven = Kaart("Tekst").knop(self.terug)
        schrijven.voeg_toe(self.herkomst, self.formulier, tekst(_UITLEG, "klein", breek=True))
        schrijven.voeg_toe(self.plekken, rek=1)
        zien = Kaart("Zo ziet de brief eruit").voeg_toe(tekst("Met een verzonnen dossier.", "grijs", breek=True), self.mis)
        zien.voeg_toe(self.voorbeeld, rek=1)
        rechts = QWidget()
        indeling = QHBoxLayout(rechts)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(TUSSEN)
        for kaart in (schrijven, zien):
            indeling.addWidget(kaart, 1)
        return rechts

    # a page

    def ververs(self) -> None:
        rijen = teksten(self.omgeving.lees())
        self.lijst.zet(rijen)
        self._toon(self.soort or rijen[0].soort)
        self.lijst.kies(self.soort)

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        self.ververs()
        gezocht = next((r.soort for r in teksten(self.omgeving.lees()) if tekst_id(r.soort) == id), None)
        if gezocht is not None:
            self.lijst.kies(gezocht)
            self._toon(gezocht)

    def hideEvent(self, gebeurtenis: QHideEvent) -> None:
        self._wekker.stop()
        super().hideEvent(gebeurtenis)

    def _gekozen(self, rij: Tekst | None) -> None:
        if rij is not None and rij.soort != self.soort:
            self._toon(rij.soort)

    def _toon(self, soort: str) -> None:
        if self.soort and soort != self.soort:
            self.formulier.vastleggen()
        self.soort = soort
        nu = tekst_van(self.omgeving.lees(), soort)
        self.herkomst.setText(_HERKOMST[nu.herkomst])
        self.terug.setVisible(nu.herkomst == "bestand")
        self.formulier.zet({"onderwerp": nu.onderwerp, "tekst": nu.tekst}, soort)
        bestand = self.omgeving.bestand
        if bestand is not None:
            self.formulier.zet_klad({k.veld: k.tekst for k in bestand.kladden() if (k.soort, k.id) == ("brieftekst", tekst_id(soort))})
        self._toon_voorbeeld()

    def _toon_voorbeeld(self) -> None:
        """What can't be used is told in words; the example stays as it was."""
        onderwerp, inhoud = (self.formulier.velden[n].tekst() for n in ("onderwerp", "tekst"))
        try:
            brief = voorbeeldbrief(self.omgeving.lees(), self.soort, onderwerp, inhoud, self.omgeving.klok.vandaag())
        except Fout as fout:
            self.mis.setText(str(fout))
            self.mis.show()
            return
        self.mis.hide()
        self.voorbeeld.zet(f"Voorbeeld van {brief.naam}", maak_brief(brief, "pdf", huisstijl(self.omgeving.lees())))

    def _voeg_in(self, deel: QListWidgetItem) -> None:
        self._vlak().insertPlainText(f"{{{deel.data(Qt.ItemDataRole.UserRole)}}}")
        self._vlak().setFocus()

    def _bewaar(self, naam: str, waarde: Waarde) -> bool:
        bestand = self.omgeving.bestand
        if bestand is None:
            return False
        velden = self.formulier.velden
        nu = {n: velden[n].tekst() for n in ("onderwerp", "tekst")} | {naam: str(waarde or "")}
        try:
            with self.eigen():
                stap = bewaar_brieftekst(bestand.uow, self.soort, nu["onderwerp"], nu["tekst"])
                if stap.geraakt:
                    self.omgeving.gewijzigd.emit(stap)
        except Fout as fout:
            self.omgeving.meld_fout(str(fout))
            return False
        self.lijst.zet(teksten(self.omgeving.lees()))
        self.herkomst.setText(_HERKOMST["bestand"])
        self.terug.show()
        return True

    def _bewaar_klad(self, naam: str, inhoud: str) -> None:
        if self.omgeving.bestand is not None:
            self.omgeving.probeer(self.omgeving.bestand.bewaar_klad, "brieftekst", tekst_id(self.soort), naam, inhoud)

    def _terug(self) -> None:
        stap = self.omgeving.doe(zet_standaard_terug, self.soort)
        if stap is not None:
            self.omgeving.meld("De standaardtekst staat er weer.", "Maak ongedaan", self.omgeving.ongedaan)
