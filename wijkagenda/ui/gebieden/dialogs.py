"""Inbreng written down in two fields and a sentence, and the steps that make something of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.queries.inbreng import InbrengRij, initiatiefkeuzes, opgavekeuzes, plankeuzes
from wijkagenda.queries.record import keuzes
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import StapDialoog
from wijkagenda.usecases import inbreng
from wijkagenda.usecases.velden import veld_van

GEEN_PLAN = "Dit gebied heeft nog geen wijkplan. Maak dat eerst, bij Wijkplannen."
_ZINNEN = {
    "opgave": "Titel van de opgave",
    "initiatief": "Titel van het initiatief",
    "antwoord": "Het antwoord",
    "doorverwijzing": "Naar wie verwijst u door?",
}
"""What the sentence is, by what the inbreng becomes."""
_PLAN = Veld("wijkplan_id", "In welk wijkplan?", Soort.VERWIJZING, verwijst="wijkplan")
_TITEL = Veld("titel", "Titel", verplicht=True)


class InbrengDialoog(StapDialoog):
    """A new inbreng: where and what was said, and if it is clear at once what it becomes: that, in one sentence."""

    def __init__(self, omgeving: Omgeving, gebied_id: str | None, ouder: QWidget) -> None:
        uow = _uow(omgeving)
        self._gebied_id: Waarde = gebied_id

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            eigen = {n: w for n, w in waarden.items() if n not in ("wordt", "zin", "wijkplan_id")}
            wordt = str(waarden["wordt"] or "open")
            return inbreng.noteer(uow, eigen, wordt, str(waarden["zin"] or ""), waarden["wijkplan_id"])  # type: ignore[arg-type]

        uitkomst = veld_van("inbreng", "uitkomst")
        velden = (
            veld_van("inbreng", "gebied_id"),
            veld_van("inbreng", "tekst"),
            Veld("wordt", "Wat wordt het?", Soort.KEUZE, True, uitkomst.keuzes),
            _PLAN,
            Veld("zin", "In één zin"),
            *(replace(veld_van("inbreng", n), verplicht=False, meer=True) for n in ("datum", "soort", "aantal", "beloofd_voor", "medewerker_id")),
        )
        begin: dict[str, Waarde] = {"gebied_id": gebied_id, "wordt": "open", "soort": "gesprek", "medewerker_id": omgeving.medewerker_id}
        begin["datum"] = omgeving.klok.vandaag()
        super().__init__(omgeving, "Nieuwe inbreng", velden, "Schrijf op wat iemand zei, in hun eigen woorden.", "Schrijf op", doe, begin=begin,
                         keuzes_voor=self._keuzes, ouder=ouder)  # fmt: skip
        self.formulier.veld_gewijzigd.connect(self._volg)
        self._toon_vervolg("open")
        if gebied_id is not None:
            self.formulier.velden["tekst"].invoer.setFocus()

    def _keuzes(self, veld: Veld) -> Sequence[tuple[str, str]]:
        db = self._omgeving.lees()
        if veld.naam != "wijkplan_id":
            return keuzes(db, veld.verwijst or "")
        return plankeuzes(db, str(self._gebied_id)) if self._gebied_id else []

    def _volg(self, naam: str, waarde: Waarde) -> None:
        if naam == "gebied_id":
            self._gebied_id = waarde
            self.formulier.herlaad_keuzes()
            self._kies_plan()
        elif naam == "wordt":
            self._toon_vervolg(str(waarde or "open"))

    def _toon_vervolg(self, wordt: str) -> None:
        """Asks only what this outcome needs."""
        velden = self.formulier.velden
        velden["wijkplan_id"].setVisible(wordt == "opgave")
        velden["zin"].setVisible(wordt != "open")
        woorden = _ZINNEN.get(wordt, "In één zin")
        velden["zin"].label.setText(woorden)
        velden["zin"].invoer.setAccessibleName(woorden)
        if wordt == "opgave":
            self._kies_plan()
        self.resize(self.width(), min(760, self.formulier.sizeHint().height() + 230))

    def _kies_plan(self) -> None:
        plannen = self._keuzes(_PLAN)
        veld = self.formulier.velden["wijkplan_id"]
        veld.zet(plannen[0][0] if plannen else None)
        if not plannen and not veld.isHidden():
            veld.toon_fout(GEEN_PLAN)


def _uow(omgeving: Omgeving) -> Any:
    if omgeving.bestand is None:
        raise RuntimeError("no file is open")
    return omgeving.bestand.uow


def _vraag(
    omgeving: Omgeving,
    rij: InbrengRij,
    titel: str,
    knop: str,
    velden: Sequence[Veld],
    doe: Callable[[Mapping[str, Waarde]], Stap],
    ouder: QWidget,
    *,
    begin: Mapping[str, Waarde] | None = None,
    kiezen: Sequence[tuple[str, str]] = (),
) -> Stap | None:
    """A small dialog about one inbreng, with its words above."""
    kort = " ".join(rij.tekst.split())
    uitleg = f"“{kort if len(kort) <= 160 else kort[:159].rstrip() + '…'}”"
    dialoog = StapDialoog(omgeving, titel, velden, uitleg, knop, doe, begin=begin, bij=rij.id, keuzes_voor=lambda _: kiezen, ouder=ouder)
    dialoog.exec()
    return dialoog.stap


def wordt_opgave(omgeving: Omgeving, rij: InbrengRij, ouder: QWidget) -> Stap | None:
    """Makes it an opgave of a plan of its gebied."""
    uow, plannen = _uow(omgeving), plankeuzes(omgeving.lees(), rij.gebied_id)
    if not plannen:
        omgeving.meld_fout(GEEN_PLAN)
        return None
    velden = (replace(_TITEL, label="Titel van de opgave"), replace(_PLAN, verplicht=True))
    return _vraag(omgeving, rij, "Inbreng wordt opgave", "Maak de opgave", velden,
                  lambda w: inbreng.wordt_opgave(uow, rij.id, str(w["wijkplan_id"]), str(w["titel"])), ouder,
                  begin={"wijkplan_id": plannen[0][0]}, kiezen=plannen)  # fmt: skip


def hoort_bij_opgave(omgeving: Omgeving, rij: InbrengRij, ouder: QWidget) -> Stap | None:
    """Ties it to an opgave that is there."""
    uow, opgaven = _uow(omgeving), opgavekeuzes(omgeving.lees(), rij.gebied_id)
    if not opgaven:
        omgeving.meld_fout("Er zijn nog geen opgaven in een wijkplan van dit gebied. Maak er een met ‘Wordt opgave…’.")
        return None
    veld = Veld("opgave_id", "Bij welke opgave?", Soort.VERWIJZING, True, verwijst="opgave")
    return _vraag(omgeving, rij, "Hoort bij opgave", "Verbind", (veld,), lambda w: inbreng.hoort_bij_opgave(uow, rij.id, str(w["opgave_id"])), ouder,
                  kiezen=opgaven)  # fmt: skip


def wordt_initiatief(omgeving: Omgeving, rij: InbrengRij, ouder: QWidget) -> Stap | None:
    """Makes it an initiatief in its gebied."""
    uow = _uow(omgeving)
    return _vraag(omgeving, rij, "Inbreng wordt initiatief", "Maak het initiatief", (replace(_TITEL, label="Titel van het initiatief"),),
                  lambda w: inbreng.wordt_initiatief(uow, rij.id, str(w["titel"])), ouder)  # fmt: skip


def hoort_bij_initiatief(omgeving: Omgeving, rij: InbrengRij, ouder: QWidget) -> Stap | None:
    """Ties it to an initiatief that is there."""
    uow, initiatieven = _uow(omgeving), initiatiefkeuzes(omgeving.lees(), rij.gebied_id)
    if not initiatieven:
        omgeving.meld_fout("Er zijn nog geen initiatieven in dit gebied. Maak er een met ‘Wordt initiatief…’.")
        return None
    veld = Veld("initiatief_id", "Bij welk initiatief?", Soort.VERWIJZING, True, verwijst="initiatief")
    return _vraag(omgeving, rij, "Hoort bij initiatief", "Verbind", (veld,),
                  lambda w: inbreng.hoort_bij_initiatief(uow, rij.id, str(w["initiatief_id"])), ouder, kiezen=initiatieven)  # fmt: skip


def verwijs_door(omgeving: Omgeving, rij: InbrengRij, ouder: QWidget) -> Stap | None:
    """Sends it on to someone else."""
    uow = _uow(omgeving)
    veld = replace(veld_van("inbreng", "doorverwezen_naar"), label=_ZINNEN["doorverwijzing"], verplicht=True, meer=False)
    return _vraag(omgeving, rij, "Doorverwijzen", "Verwijs door", (veld,), lambda w: inbreng.verwijs_door(uow, rij.id, str(w[veld.naam])), ouder,
                  begin={veld.naam: rij.doorverwezen_naar})  # fmt: skip


def beantwoord(omgeving: Omgeving, rij: InbrengRij, antwoord: Waarde, ouder: QWidget) -> Stap | None:
    """Asks the answer that was given, and when; `antwoord` is what stands there already."""
    uow = _uow(omgeving)
    velden = (replace(veld_van("inbreng", "antwoord"), verplicht=True, meer=False),
              replace(veld_van("inbreng", "antwoord_op"), verplicht=True, meer=False))  # fmt: skip
    return _vraag(omgeving, rij, "Inbreng beantwoorden", "Beantwoord", velden,
                  lambda w: inbreng.beantwoord(uow, rij.id, str(w["antwoord"]), w["antwoord_op"]), ouder,  # type: ignore[arg-type]
                  begin={"antwoord": antwoord, "antwoord_op": omgeving.klok.vandaag()})  # fmt: skip
