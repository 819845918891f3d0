"""Status and versions of a plan: each dated step, what changed since the last version, and every version to read again."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.basis.fouten import Fout
from wijkagenda.queries.wijkplan import Plan, VersieRij, gewijzigd_sinds, statussen, statuswoord, versies
from wijkagenda.reports import wijkplan as boekje
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg, schuifvlak
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.tabel import RijActie, Tabel
from wijkagenda.ui.wijkplannen import dialogs
from wijkagenda.ui.wijkplannen.leesvenster import Leesvenster
from wijkagenda.ui.wijkplannen.model import STATUSSEN, VERSIES


class Versietab(QWidget):
    """Call `toon(plan)`."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._plan: Plan | None = None
        self._verder = Knop("", self._stap, icoonnaam="vink", soort="link")
        self._terug = Knop("Stap terug…", self._stap_terug, icoonnaam="pijl-links", soort="link", naam="Zet het plan een stap terug")
        self.statussen = Tabel("Stappen van het plan", STATUSSEN)
        self.versies = Tabel("Versies", VERSIES, acties=(RijActie("Lezen", lambda rijen: self.lees(rijen[0]), "boek", een=True),))
        self.versies.geopend.connect(self.lees)
        for tabel in (self.statussen, self.versies):
            tabel.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
        self._geen_versie = tekst("Nog niet vastgesteld. Bij het vaststellen blijft de tekst bewaard als versie 1.", "grijs", breek=True)
        self._anders = QVBoxLayout()
        self._anders.setSpacing(6)
        stappen = Kaart("Status").knop(self._terug, self._verder)
        stappen.voeg_toe(self.statussen, rek=1)
        versie = Kaart("Versies").knop(Knop("Lezen", self._lees_huidige, icoonnaam="boek", soort="link", naam="Lees de gekozen versie"))
        versie.voeg_toe(self._geen_versie)
        versie.voeg_toe(self.versies, rek=1)
        self._kaart_anders = Kaart("Sinds de laatste versie").voeg_toe(self._anders)
        self._kaart_anders.inhoud.addStretch(1)
        onder = QHBoxLayout()
        onder.setSpacing(TUSSEN)
        onder.addWidget(versie, 4)
        onder.addWidget(self._kaart_anders, 3)
        binnen = QWidget()
        binnen.setProperty("vlak", "grond")
        rijen = QVBoxLayout(binnen)
        rijen.setContentsMargins(0, 0, 0, 0)
        rijen.setSpacing(TUSSEN)
        rijen.addWidget(stappen, 4)
        rijen.addLayout(onder, 3)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 12, 0, 0)
        indeling.addWidget(schuifvlak(binnen, "Versies en status"))

    def toon(self, plan: Plan) -> None:
        """The steps and versions of this plan."""
        self._plan = plan
        db = self._omgeving.lees()
        self.statussen.zet(statussen(db, plan.id))
        gevonden = versies(db, plan.id)
        self.versies.zet(gevonden)
        self.versies.setVisible(bool(gevonden))
        self._geen_versie.setVisible(not gevonden)
        self._toon_anders(gewijzigd_sinds(db, plan.id))

    def lees(self, versie: VersieRij) -> None:
        """Opens a version to read."""
        if self._plan is None:
            return
        try:
            blokken = boekje.inhoud(self._omgeving.lees(), wijkplan_id=self._plan.id, vandaag=self._omgeving.klok.vandaag(), versie=versie.nummer)
        except Fout as fout:
            self._omgeving.meld_fout(str(fout))
            return
        Leesvenster(f"{self._plan.titel}, versie {versie.nummer}", blokken, self.window()).exec()

    def _toon_anders(self, regels: list[str]) -> None:
        plan = self._plan
        assert plan is not None
        maak_leeg(self._anders)
        self._kaart_anders.setVisible(plan.versie > 0)
        self._kaart_anders.zet_titel(f"Sinds versie {plan.versie}")
        if regels:
            for regel in regels:
                self._anders.addWidget(tekst(f"• {regel}", breek=True))
            self._anders.addWidget(tekst("Het boekje laat versie "
                                         f"{plan.versie} zien. Stel het plan opnieuw vast om dit mee te nemen.", "grijs", breek=True))  # fmt: skip
        else:
            self._anders.addWidget(tekst("✓ Het plan is gelijk aan wat is vastgesteld. Voortgang staat er los van.", breek=True))
        verder = dialogs.volgende_knop(plan, bool(regels))
        self._verder.setText(verder)
        self._verder.setVisible(bool(verder))
        vorige = dialogs.VORIGE.get(plan.status)
        self._terug.setVisible(vorige is not None)
        self._terug.setToolTip(f"Terug naar ‘{statuswoord('wijkplan', vorige)}’" if vorige else "")

    def _stap(self) -> None:
        if self._plan is not None:
            gewijzigd = bool(gewijzigd_sinds(self._omgeving.lees(), self._plan.id))
            dialogs.volgende_stap(self._omgeving, self._plan, gewijzigd, self.window())

    def _stap_terug(self) -> None:
        if self._plan is not None and (vorige := dialogs.VORIGE.get(self._plan.status)):
            dialogs.wijzig_status(self._omgeving, self._plan, vorige, self.window())

    def _lees_huidige(self) -> None:
        if (versie := self.versies.huidige()) is not None:
            self.lees(versie)
        else:
            self._omgeving.meld("Kies eerst een versie in de lijst.")
