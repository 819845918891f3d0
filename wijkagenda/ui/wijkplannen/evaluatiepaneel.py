"""The evaluatie of a plan (or of the whole gemeente) per year: four questions, what the file counts, talks and adjustments."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.fouten import Fout
from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.queries.evaluatie import EvaluatieRij, van_plan
from wijkagenda.reports import evaluatie as verslag
from wijkagenda.reports.blocks import platte_tekst
from wijkagenda.reports.waarden import toon_cel
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.rapporten.papierknop import Papierknop
from wijkagenda.ui.record import Deellijst, NieuwDialoog, RecordFormulier, StapDialoog
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import Kaart, LegeStaat, maak_leeg, schuifvlak
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.omloop import Omloop
from wijkagenda.ui.widgets.pil import Pil
from wijkagenda.ui.widgets.wissels import Segment
from wijkagenda.ui.wijkplannen.leesvenster import Leesvenster
from wijkagenda.usecases import evaluatie, velden

_LEEG = "Kijk elk jaar samen terug met vier vragen. Het programma legt de cijfers klaar; u schrijft het verhaal."
_TOT_PEILDATUM = "Tot en met de peildatum. Bij het vaststellen blijven deze cijfers bewaard."
_VELDEN = ("peildatum", "wilden", "gelukt", "deden", "anders")


class Evaluatiepaneel(QWidget):
    """Call `toon(wijkplan_id)`; None is the whole gemeente."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._plan_id: str | None = None
        self._gekozen: str | None = None
        self._gebouwd: object = None
        self._bijwerken: list[Callable[[str], None]] = []
        self._rijen: list[EvaluatieRij] = []
        binnen = QWidget()
        binnen.setProperty("vlak", "grond")
        self._inhoud = QVBoxLayout(binnen)
        self._inhoud.setContentsMargins(0, 0, 0, 0)
        self._inhoud.setSpacing(TUSSEN)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 12, 0, 0)
        indeling.addWidget(schuifvlak(binnen, "Evaluatie"))

    def toon(self, wijkplan_id: str | None) -> None:
        """The evaluaties of this plan; the year that was chosen stays, else the newest."""
        self._plan_id = wijkplan_id
        self._rijen = van_plan(self._omgeving.lees(), wijkplan_id)
        if self._gekozen not in {r.id for r in self._rijen}:
            self._gekozen = self._rijen[0].id if self._rijen else None
        vorm = (wijkplan_id, self._gekozen, tuple((r.id, r.jaar, r.status) for r in self._rijen))
        if vorm != self._gebouwd:
            self._bouw()
            self._gebouwd = vorm
        if self._gekozen is not None:
            for bijwerken in self._bijwerken:
                bijwerken(self._gekozen)

    def kies(self, id_: str) -> None:
        """Goes to this evaluatie."""
        self._gekozen = id_
        self.toon(self._plan_id)

    def nieuw(self) -> None:
        """Asks the year and the peildatum."""
        begin: dict[str, Waarde] = {"jaar": self._omgeving.jaar, "peildatum": self._omgeving.klok.vandaag()}
        vast = {"wijkplan_id": self._plan_id} if self._plan_id else {}
        id_ = NieuwDialoog(self._omgeving, "evaluatie", ["jaar", "peildatum"], titel="Nieuwe evaluatie", begin=begin, vast=vast,
                           ouder=self.window()).nieuw_id()  # fmt: skip
        if id_ is not None:
            self.kies(id_)

    # building

    def _bouw(self) -> None:
        maak_leeg(self._inhoud)
        self._bijwerken = []
        gekozen = next((r for r in self._rijen if r.id == self._gekozen), None)
        if gekozen is None:
            self._inhoud.addWidget(Kaart().voeg_toe(LegeStaat(_LEEG, "Nieuwe evaluatie", self.nieuw)))
            self._inhoud.addStretch(1)
            return
        vast = gekozen.status == "vastgesteld"
        self._inhoud.addWidget(self._kop(gekozen, vast))
        vragen = [dataclasses.replace(v, alleen_lezen=vast) for v in velden_voor("evaluatie", _VELDEN)]
        formulier = RecordFormulier(self._omgeving, "evaluatie", vragen)
        self._cijfers = Kaart("Dit telt het programma")
        self._cijferlijnen = QGridLayout()
        self._cijfers.voeg_toe(self._cijferlijnen, tekst(_TOT_PEILDATUM, "klein", breek=True))
        gesprekken = Deellijst(self._omgeving, "duidingsgesprek", "evaluatie_id", "Duidingsgesprekken", ["datum", "met_wie"],
                               leeg="Met wie besprak u de cijfers?", volgorde=("datum",), alleen_lezen=vast)  # fmt: skip
        bijstellingen = Deellijst(self._omgeving, "bijstelling", "evaluatie_id", "Bijstellingen", ["wat", "wie"],
                                  leeg="Wat gaat u anders doen, en wie?", alleen_lezen=vast)  # fmt: skip
        links, rechts, kolommen = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        links.addWidget(Kaart("Vier vragen").voeg_toe(formulier))
        for deel in (self._cijfers, gesprekken, bijstellingen):
            rechts.addWidget(deel)
        for kolom, rek in ((links, 4), (rechts, 3)):
            kolom.setSpacing(TUSSEN)
            kolom.addStretch(1)
            kolommen.addLayout(kolom, rek)
        kolommen.setSpacing(TUSSEN)
        self._inhoud.addLayout(kolommen)
        self._bijwerken = [formulier.toon, self._toon_cijfers, gesprekken.toon, bijstellingen.toon]

    def _kop(self, gekozen: EvaluatieRij, vast: bool) -> QWidget:
        """Goes on in a next line where letters are large or the window is narrow."""
        vlak = QWidget()
        kop = Omloop(vlak, 10)
        jaren = Segment("Evaluatie over het jaar", [(r.id, str(r.jaar)) for r in reversed(self._rijen)])
        jaren.kies(gekozen.id)
        jaren.gekozen.connect(self.kies)
        kop.addWidget(jaren)
        kop.addWidget(Pil(f"vastgesteld op {toon_dag(gekozen.vastgesteld_op)}", "goed") if vast and gekozen.vastgesteld_op else Pil("concept"))
        kop.addWidget(Knop("Nieuwe evaluatie", self.nieuw, icoonnaam="plus", soort="link"))
        kop.addWidget(Knop("Lezen", lambda: self._lees(gekozen), icoonnaam="boek", naam=f"Lees de evaluatie over {gekozen.jaar}"))
        kop.addWidget(Papierknop(self._omgeving, "evaluatie", "evaluatie", lambda: gekozen.id))
        if vast:
            kop.addWidget(Knop("Heropenen", lambda: self._omgeving.doe(evaluatie.heropen, gekozen.id), icoonnaam="slot"))
        else:
            weg = f"Verwijder de evaluatie over {gekozen.jaar}"
            kop.addWidget(Knop("", lambda: self._verwijder(gekozen), icoonnaam="prullenbak", soort="stil", naam=weg))
            kop.addWidget(Knop("Evaluatie vaststellen…", lambda: self._stel_vast(gekozen), icoonnaam="stempel"))
        beleid = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        beleid.setHeightForWidth(True)
        vlak.setSizePolicy(beleid)
        return vlak

    def _toon_cijfers(self, id_: str) -> None:
        maak_leeg(self._cijferlijnen)
        tabel = verslag.cijfers(self._omgeving.lees(), id_)
        for nummer, rij in enumerate(tabel.rijen):
            for plek, (cel, kolom) in enumerate(zip(rij.cellen, tabel.kolommen, strict=True)):
                label = tekst(platte_tekst(toon_cel(cel, kolom)), "vet" if plek else "tekst", breek=not plek)
                label.setAlignment(Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if plek else Qt.AlignmentFlag.AlignLeft))
                self._cijferlijnen.addWidget(label, nummer, plek)
        self._cijferlijnen.setColumnStretch(0, 1)

    # steps

    def _stel_vast(self, gekozen: EvaluatieRij) -> None:
        bestand = self._omgeving.bestand
        if bestand is None:
            return

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            datum = waarden["datum"]
            blokken = verslag.bevries(self._omgeving.lees(), evaluatie_id=gekozen.id, datum=datum)  # type: ignore[arg-type]
            return evaluatie.stel_vast(bestand.uow, gekozen.id, datum=datum, blokken_json=blokken)  # type: ignore[arg-type]

        uitleg = "De antwoorden en de cijfers blijven bewaard zoals ze nu zijn. Ze komen in het boekje van het wijkplan."
        StapDialoog(self._omgeving, "Evaluatie vaststellen", [Veld("datum", "Vastgesteld op", Soort.DATUM, verplicht=True)], uitleg, "Stel vast", doe,
                    begin={"datum": self._omgeving.klok.vandaag()}, ouder=self.window()).exec()  # fmt: skip

    def _verwijder(self, gekozen: EvaluatieRij) -> None:
        self._omgeving.verwijder(f"evaluatie over {gekozen.jaar}", velden.verwijder, "evaluatie", [gekozen.id])

    def _lees(self, gekozen: EvaluatieRij) -> None:
        try:
            blokken = verslag.inhoud(self._omgeving.lees(), evaluatie_id=gekozen.id, vandaag=self._omgeving.klok.vandaag())
        except Fout as fout:
            self._omgeving.meld_fout(str(fout))
            return
        Leesvenster(f"Evaluatie {gekozen.jaar}", blokken, self.window()).exec()
