"""One gebied on screen: fills its layout, and goes where its numbers come from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import aantal, toon_getal
from wijkagenda.queries.gebied import DeelRij, GebiedRij, cijfers, delen, rij
from wijkagenda.queries.wijkbudget import per_jaar
from wijkagenda.ui.gebieden.form import SOORT, GebiedVlak
from wijkagenda.ui.gebieden.model import deelregel, gebiedregel, inwonersregel, planstatus, proeftuinstatus
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import NieuwDialoog
from wijkagenda.ui.record.deellijst import HOOGSTE_RIJEN

KANT = "besteding"
"""The side of the budget whose room is shown: what partners spend in the gebied."""


class GebiedDetail(QWidget):
    """Call `toon(id)`."""

    gewijzigd = Signal()
    """A field was saved here: the list shows its old value still."""

    def __init__(self, omgeving: Omgeving, nieuwe_inbreng: Callable[[], object], stil: Callable[[], AbstractContextManager[None]]) -> None:
        super().__init__()
        self._omgeving = omgeving
        self.id: str | None = None
        self._rij: GebiedRij | None = None
        self.vlak = v = GebiedVlak(omgeving, nieuwe_inbreng, self.schrijf_inwoners, stil)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(v)
        v.naar_initiatieven.clicked.connect(lambda: self._naar("initiatieven"))
        v.naar_inbreng.clicked.connect(lambda: v.kies_blad("inbreng"))
        v.naar_plan.clicked.connect(self._naar_plan)
        v.naar_budget.clicked.connect(lambda: self._naar("wijkbudget"))
        v.inwoners_knop.clicked.connect(lambda: self.schrijf_inwoners([v.delen.huidige()]))
        v.formulier.formulier.veld_gewijzigd.connect(self._na_veld)

    def toon(self, id_: str) -> None:
        """Shows this gebied. Raises `NietGevonden`."""
        self.id = id_
        self.ververs()

    def ververs(self) -> None:
        """Reads it again; what is being typed stays. Raises `NietGevonden`."""
        if self.id is None:
            return
        v, db = self.vlak, self._omgeving.lees()
        self._zet_kop()
        self._zet_cijfers()
        gevonden = delen(db, self.id, self._omgeving.klok.vandaag())
        v.deelregel.setText(deelregel(gevonden))
        v.delen.zet(gevonden)
        v.delen.setVisible(bool(gevonden))
        v.inwoners_knop.setVisible(bool(gevonden))
        if gevonden and v.delen.huidige() is None:
            v.delen.kies(gevonden[0].id)
        regels = min(len(gevonden), HOOGSTE_RIJEN)
        v.delen.setFixedHeight(v.delen.verticalHeader().defaultSectionSize() * regels + v.delen.horizontalHeader().sizeHint().height() + 6)
        v.inbreng.toon(self.id)
        v.tabs.tel(v.inbreng, v.inbreng.lijst.tabel.totaal())
        for lijst in (v.voorzieningen, v.cbs):
            lijst.toon(self.id)
        v.tabs.tel(v.bladen["voorziening"], v.voorzieningen.tabel.totaal())
        v.formulier.toon(self.id)
        v.bijlagen.toon(SOORT, self.id)
        v.geschiedenis.toon(SOORT, self.id)

    def _zet_kop(self) -> None:
        assert self.id is not None
        o = self._omgeving
        self._rij = r = rij(o.lees(), self.id, o.klok.vandaag(), o.jaar)
        self.vlak.kop.zet(r.naam, pil=proeftuinstatus(r), onder=gebiedregel(r))

    def _zet_cijfers(self) -> None:
        assert self._rij is not None
        o, v, r = self._omgeving, self.vlak, self._rij
        c = cijfers(o.lees(), r.id, o.klok.vandaag(), o.jaar)
        v.inwoners.zet(*inwonersregel(r.inwoners))
        v.initiatieven.zet(toon_getal(c.initiatieven), f"actief, {c.nieuw} begonnen in {o.jaar}")
        open_ = f"{c.inbreng_open} nog open" + (f", {aantal(c.beloofd, 'antwoord', 'antwoorden')} beloofd" if c.beloofd else "")
        v.inbrengcijfer.zet(toon_getal(c.inbreng), f"keer in {o.jaar}, {aantal(c.mensen, 'mens', 'mensen')}; {open_}")
        if r.plan is not None:
            staat = planstatus(r.plan)
            woorden = f"acties klaar · {r.plan.titel}, {r.plan.van} – {r.plan.tot} ({staat.tekst if staat else ''})"
            v.plan.zet(f"{c.acties_klaar} van {c.acties}", woorden)
        else:
            v.plan.zet("–", "Nog geen wijkplan.")
        stand = per_jaar(o.lees(), [r.id], KANT).get(o.jaar)
        if stand is not None:
            v.budget.zet(toon_bedrag(stand.vrij), f"vrij van {toon_bedrag(stand.beschikbaar)} in {o.jaar}")
        else:
            v.budget.zet("–", f"Geen budget in {o.jaar}.")
        v.kaarten.zet(toon_getal(c.voorzieningen), "voorziening" if c.voorzieningen == 1 else "voorzieningen")

    def _na_veld(self) -> None:
        self._zet_kop()
        self.gewijzigd.emit()

    # going on

    def _naar(self, plek: str) -> None:
        if self._rij is not None:
            self._omgeving.kies_gebieden((self._rij.id,), (self._rij.naam,))
            self._omgeving.ga_naar_plek(plek)

    def _naar_plan(self) -> None:
        if self._rij is not None and self._rij.plan is not None:
            self._omgeving.ga_naar("wijkplan", self._rij.plan.id)
        else:
            self._naar("wijkplannen")

    def schrijf_inwoners(self, gekozen: Sequence[DeelRij | None]) -> None:
        """Asks year and number of inhabitants of the chosen CBS area."""
        if (deel := next(iter(gekozen), None)) is not None:
            uitleg = f"Van {deel.naam} ({deel.code})."
            NieuwDialoog(self._omgeving, "inwonertal", ("jaar", "aantal", "bron"), titel="Aantal inwoners", uitleg=uitleg,
                         vast={"cbs_gebied_id": deel.cbs_gebied_id}, ouder=self.window()).exec()  # fmt: skip
