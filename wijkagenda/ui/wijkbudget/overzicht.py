"""Tab Overzicht: the matrix of the chosen years with the figure of one's choice, the boekingen of a cell, and the three cards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.basis.opmaak import opsomming
from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.boeking import Boekingkeuze
from wijkagenda.queries.budgetsignaal import Waarschuwing, waarschuwingen
from wijkagenda.queries.jaarafsluiting import afgesloten
from wijkagenda.queries.prognose import prognose
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import Kaart, LegeStaat, schuifvlak
from wijkagenda.ui.widgets.keuzeknop import KeuzeKnop
from wijkagenda.ui.widgets.label import tekst
from wijkagenda.ui.widgets.pil import Pil
from wijkagenda.ui.wijkbudget.boekingen import BoekingenPaneel, Toon
from wijkagenda.ui.wijkbudget.kaarten import AandeelKaart, LetOpKaart, VerwachtingKaart
from wijkagenda.ui.wijkbudget.matrix import MatrixTabel
from wijkagenda.ui.wijkbudget.model import CIJFERS, Cijfer

Cel = tuple[str | None, str | None]
"""(rubriek id, geldstroom id); None stands for all of them."""
_JAREN = 5
_CELHOOGTE = 320
_BEWAARD = "wijkbudget.cijfer"


class OverzichtTab(QWidget):
    """Call `ververs` with the kant; follows the gebieden on top, and the year on top until other years are chosen here."""

    jaren_gewijzigd = Signal()
    """Other years were chosen: the title of the page changes too."""

    def __init__(self, omgeving: Omgeving, begroten: Callable[[], object], ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self._omgeving = omgeving
        self._kant = "besteding"
        self._cel: Cel | None = None
        self._gebied: str | None = None
        self._jaar_boven: int | None = None
        self._jaren: tuple[int, ...] = ()
        bewaard = omgeving.instellingen.get(_BEWAARD, "vrij")
        self._cijfer: Cijfer = next((code for code, _ in CIJFERS if code == bewaard), "vrij")
        self.cijfer = KeuzeKnop("Toon")
        self.cijfer.zet_keuzes(CIJFERS)
        self.cijfer.kies((self._cijfer,))
        self.cijfer.gekozen.connect(self._kies_cijfer)
        self.jaren = KeuzeKnop("Jaren", meer=True)
        self.jaren.gekozen.connect(self._kies_jaren)
        self._slot = Pil("afgesloten", "weten")
        self._slotzin = tekst("", "grijs", breek=True)
        self.matrix = MatrixTabel()
        self.matrix.geopend.connect(self.open_cel)
        self._matrixkaart = Kaart(krap=True).voeg_toe(self.matrix)
        self._leegte = LegeStaat("", "Begroting invoeren", begroten)
        self._leeg = Kaart().voeg_toe(self._leegte)
        self.celboekingen = BoekingenPaneel(omgeving, "Boekingen van deze cel", hoogte=_CELHOOGTE, sluit=self.sluit_cel)
        self.celboekingen.hide()
        self.aandeel = AandeelKaart()
        self.verwachting = VerwachtingKaart()
        self.letop = LetOpKaart(self._open_waarschuwing, self.verwachting.knop_uitleg)
        self._kaarten = QWidget()
        self._leg()

    def _leg(self) -> None:
        boven = QHBoxLayout()
        boven.setSpacing(8)
        for keus in (self.cijfer, self.jaren, self._slot):
            boven.addWidget(keus)
        boven.addWidget(self._slotzin, 1)
        rij = QHBoxLayout(self._kaarten)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(TUSSEN)
        for kaart, rek in ((self.letop, 5), (self.aandeel, 4), (self.verwachting, 4)):
            rij.addWidget(kaart, rek)
        binnen = QWidget()
        binnen.setProperty("vlak", "grond")
        self._indeling = QVBoxLayout(binnen)
        self._indeling.setContentsMargins(0, 12, 0, 0)
        self._indeling.setSpacing(TUSSEN)
        self._indeling.addLayout(boven)
        for deel in (self._matrixkaart, self._leeg, self.celboekingen, self._kaarten):
            self._indeling.addWidget(deel)
        self._indeling.addStretch(1)
        self._schuif = schuifvlak(binnen, "Overzicht van het wijkbudget")
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(self._schuif)

    # reading

    def gekozen_jaren(self) -> tuple[int, ...]:
        """The years that the matrix adds up, oldest first."""
        if self._omgeving.jaar != self._jaar_boven:
            self._jaar_boven, self._jaren = self._omgeving.jaar, (self._omgeving.jaar,)
        return self._jaren

    def cel(self) -> Cel:
        """The place of the cell that is open, for a new boeking."""
        return self._cel or (None, None)

    def ververs(self, kant: str) -> None:
        """Reads everything again."""
        self._kant = kant
        db, ids, jaren = self._omgeving.lees(), self._omgeving.gebied_ids, self.gekozen_jaren()
        self._zet_jaarkeuze()
        matrix = q.matrix(db, ids, jaren, kant)
        self.matrix.zet(matrix, self._cijfer)
        gevuld = bool(matrix.rubrieken)
        for deel in (self._matrixkaart, self._kaarten):
            deel.setVisible(gevuld)
        self._leeg.setVisible(not gevuld)
        self._zet_leegzin()
        self._zet_slot()
        laatste = max(jaren)
        self.letop.zet(waarschuwingen(db, ids, laatste, kant), laatste if len(jaren) > 1 else None)
        self.aandeel.zet(q.collectief_aandeel(db, ids, range(laatste - _JAREN + 1, laatste + 1), kant))
        self.verwachting.zet(laatste, prognose(db, ids, laatste, kant, self._omgeving.klok.vandaag()))
        self.ververs_cel()

    def ververs_cel(self) -> None:
        """The boekingen of the open cell."""
        self.celboekingen.setVisible(self._cel is not None)
        if self._cel is not None:
            gebieden = (self._gebied,) if self._gebied else self._omgeving.gebied_ids
            gekozen = Boekingkeuze(gebieden, self.gekozen_jaren(), self._kant, *self._cel)
            self.celboekingen.toon(Toon(gekozen, self._celnaam(*self._cel)))

    def _zet_jaarkeuze(self) -> None:
        bekend = set(q.jaren(self._omgeving.lees())) | {self._omgeving.jaar}
        self.jaren.zet_keuzes([(str(j), str(j)) for j in sorted(bekend, reverse=True)])
        self.jaren.kies([str(j) for j in self.gekozen_jaren()])

    def _zet_leegzin(self) -> None:
        jaren = self.gekozen_jaren()
        elders = [k for k in q.kanten(self._omgeving.lees(), self._omgeving.gebied_ids, jaren) if k != self._kant]
        bij = "bestedingen" if self._kant == "besteding" else "verstrekkingen"
        welke = opsomming([str(j) for j in jaren])
        zin = f"Bij de {bij} van {welke} is hier nog niets geboekt. Begin met de begroting: wat is er, waarvoor en uit welke geldstroom?"
        if elders:
            zin += f" Onder ‘{elders[0].capitalize()}’ staat al wel iets."
        self._leegte.zin.setText(zin)

    def _zet_slot(self) -> None:
        """Which of what is shown is closed: nothing can be booked there."""
        db = self._omgeving.lees()
        dicht = afgesloten(db)
        gebieden = q.gebieden(db, self._omgeving.gebied_ids, self._omgeving.klok.vandaag())
        zinnen = []
        for jaar in self.gekozen_jaren():
            namen = [g.naam for g in gebieden if (g.id, jaar) in dicht]
            if namen:
                zinnen.append(f"{jaar} voor {'alle gebieden' if len(namen) == len(gebieden) > 1 else q.namen_in_zin(namen)}")
        self._slot.setVisible(bool(zinnen))
        self._slotzin.setText(opsomming(zinnen))

    def _celnaam(self, rubriek_id: str | None, geldstroom_id: str | None) -> str:
        db = self._omgeving.lees()
        rubriek = next((r.naam for r in q.rubrieken(db) if r.id == rubriek_id), "alle rubrieken")
        stroom = next((g.naam for g in q.geldstromen(db) if g.id == geldstroom_id), "alle geldstromen")
        waar = next((f" in {g.naam}" for g in q.gebieden(db, (), self._omgeving.klok.vandaag()) if g.id == self._gebied), "")
        return f"Boekingen voor {rubriek[:1].lower()}{rubriek[1:]} uit {stroom}{waar}"

    # choosing

    def open_cel(self, rubriek_id: str | None, geldstroom_id: str | None, gebied_id: str | None = None) -> None:
        """Shows the boekingen of a cell below the matrix."""
        self._cel, self._gebied = (rubriek_id, geldstroom_id), gebied_id
        self.ververs_cel()
        self.matrix.kies(rubriek_id, geldstroom_id)
        self._indeling.activate()
        self._schuif.ensureWidgetVisible(self.celboekingen)

    def sluit_cel(self) -> None:
        """Takes the boekingen of the cell away."""
        self.vergeet_cel()
        self.celboekingen.hide()
        self.matrix.setFocus()

    def vergeet_cel(self) -> None:
        """No cell is open any more; shown at the next reading."""
        self._cel = self._gebied = None

    def _kies_cijfer(self, codes: tuple[Cijfer, ...]) -> None:
        if codes:
            self._cijfer = codes[0]
            self._omgeving.instellingen[_BEWAARD] = self._cijfer
            self.ververs(self._kant)

    def _kies_jaren(self, codes: tuple[str, ...]) -> None:
        self._jaren = tuple(sorted(int(code) for code in codes)) or (self._omgeving.jaar,)
        self.ververs(self._kant)
        self.jaren_gewijzigd.emit()

    def _open_waarschuwing(self, rij: Waarschuwing) -> None:
        self.open_cel(rij.rubriek_id, rij.geldstroom_id, rij.gebied_id)
