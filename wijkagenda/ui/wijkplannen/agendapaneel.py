"""The agenda of residents: their wensen, each with an answer or made into an opgave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde, keuzes
from wijkagenda.queries.bewonersagenda import AgendaRij, bewonersagendas
from wijkagenda.queries.inbreng import plankeuzes
from wijkagenda.queries.record import Deel
from wijkagenda.queries.wijkplan import Plan
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import Deellijst, NieuwDialoog, StapDialoog
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import Kaart, LegeStaat, maak_leeg, schuifvlak
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.usecases import inbreng, velden

_LEEG = "Hier komt de agenda van bewoners zelf: hun wensen, in hun eigen woorden. Elke wens wordt een opgave of krijgt een antwoord."
_ANTWOORD = 176
"""Pixels in which every answer can be read."""
_VRAGEN = ["titel", "gebied_id", "eigenaar", "datum"]


class Agendapaneel(QWidget):
    """Call `toon(gebied_ids, plan)`; with a plan its opgaven are made in that one, without it the plan is asked."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._plan: Plan | None = None
        self._gebied_ids: tuple[str, ...] = ()
        self._getoond: tuple[AgendaRij, ...] = ()
        self._lijsten: dict[str, Deellijst] = {}
        binnen = QWidget()
        binnen.setProperty("vlak", "grond")
        self._kaarten = QVBoxLayout(binnen)
        self._kaarten.setContentsMargins(0, 0, 0, 0)
        self._kaarten.setSpacing(TUSSEN)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 12, 0, 0)
        indeling.addWidget(schuifvlak(binnen, "Bewonersagenda’s"))

    def toon(self, gebied_ids: Sequence[str], plan: Plan | None = None) -> None:
        """The agenda's of these gebieden."""
        self._plan, self._gebied_ids = plan, tuple(gebied_ids)
        agendas = tuple(bewonersagendas(self._omgeving.lees(), self._gebied_ids))
        if [(a.id, a.titel, a.eigenaar) for a in agendas] != [(a.id, a.titel, a.eigenaar) for a in self._getoond] or not agendas:
            self._bouw(agendas)
        self._getoond = agendas
        for id_, deellijst in self._lijsten.items():
            deellijst.toon(id_)
            deellijst.tabel.setColumnWidth(1, max(_ANTWOORD, deellijst.tabel.columnWidth(1)))

    def nieuw(self) -> None:
        """Asks title, gebied and whose it is."""
        begin: dict[str, Waarde] = {"gebied_id": self._gebied_ids[0]} if len(self._gebied_ids) == 1 else {}
        NieuwDialoog(self._omgeving, "bewonersagenda", _VRAGEN, titel="Nieuwe bewonersagenda", begin=begin, ouder=self.window()).exec()

    # inside

    def _bouw(self, agendas: Sequence[AgendaRij]) -> None:
        maak_leeg(self._kaarten)
        self._lijsten.clear()
        for agenda in agendas:
            self._kaarten.addWidget(self._kaart(agenda))
        if agendas:
            erbij = Knop("Bewonersagenda", self.nieuw, icoonnaam="plus", soort="link", naam="Bewonersagenda toevoegen")
            self._kaarten.addWidget(erbij, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._kaarten.addWidget(Kaart().voeg_toe(LegeStaat(_LEEG, "Nieuwe bewonersagenda", self.nieuw)))
        self._kaarten.addStretch(1)

    def _kaart(self, agenda: AgendaRij) -> Deellijst:
        kaart = Deellijst(
            self._omgeving, "wens", "bewonersagenda_id", agenda.titel, ["tekst", "uitkomst", "antwoord"], volgorde=("volgorde",),
            leeg="Nog geen wensen.", vragen=["tekst", "uitkomst", "antwoord", "antwoord_op", "opgave_id"],
            uitleg="Schrijf de wens op zoals bewoners hem zeggen. Een antwoord mag later.",
        )  # fmt: skip
        datum = velden.veld_van("bewonersagenda", "datum").toon(agenda.datum)
        kaart.inhoud.insertWidget(0, tekst(" · ".join(deel for deel in (agenda.gebied, agenda.eigenaar or "", datum) if deel), "grijs"))
        maak = f"Maak opgave van een wens uit {agenda.titel}"
        kaart.knop(
            Knop("Maak opgave…", lambda: self._maak_opgave(kaart, agenda), icoonnaam="doel", soort="link", naam=maak),
            Knop("", lambda: self._wijzig(agenda), icoonnaam="potlood", soort="stil", naam=f"Wijzig bewonersagenda {agenda.titel}"),
            Knop("", lambda: self._verwijder(agenda), icoonnaam="prullenbak", soort="stil", naam=f"Verwijder bewonersagenda {agenda.titel}"),
        )
        self._lijsten[agenda.id] = kaart
        return kaart

    def _maak_opgave(self, kaart: Deellijst, agenda: AgendaRij) -> None:
        wens: Deel | None = kaart.tabel.huidige()
        plannen = [(self._plan.id, self._plan.titel)] if self._plan else plankeuzes(self._omgeving.lees(), agenda.gebied_id)
        bestand = self._omgeving.bestand
        if wens is None:
            self._omgeving.meld("Kies eerst een wens in de lijst.")
            return
        if not plannen or bestand is None:
            self._omgeving.meld(f"Er is nog geen wijkplan voor {agenda.gebied}. Maak dat eerst.")
            return

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            return inbreng.wens_wordt_opgave(bestand.uow, wens.id, str(waarden.get("wijkplan_id") or plannen[0][0]), str(waarden["titel"]))

        vragen = [Veld("titel", "Titel van de opgave", verplicht=True)]
        if len(plannen) > 1:
            vragen.append(Veld("wijkplan_id", "In welk wijkplan", Soort.KEUZE, True, keuzes(plannen)))
        begin = {"titel": " ".join(str(wens.waarden["tekst"]).split())[:80], "wijkplan_id": plannen[0][0]}
        StapDialoog(self._omgeving, "Wens wordt opgave", vragen, f"Wens: {wens.waarden['tekst']}", "Maak opgave", doe, begin=begin,
                    ouder=self.window()).exec()  # fmt: skip

    def _wijzig(self, agenda: AgendaRij) -> None:
        bestand = self._omgeving.bestand
        if bestand is None:
            return

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            return velden.wijzig(bestand.uow, "bewonersagenda", agenda.id, waarden)

        begin: dict[str, Waarde] = {"titel": agenda.titel, "gebied_id": agenda.gebied_id, "eigenaar": agenda.eigenaar, "datum": agenda.datum}
        vragen = velden_voor("bewonersagenda", _VRAGEN)
        StapDialoog(self._omgeving, "Bewonersagenda wijzigen", vragen, "", "Bewaren", doe, begin=begin, ouder=self.window()).exec()

    def _verwijder(self, agenda: AgendaRij) -> None:
        self._omgeving.verwijder(agenda.titel, velden.verwijder, "bewonersagenda", [agenda.id])
