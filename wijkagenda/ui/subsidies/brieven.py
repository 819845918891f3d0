"""Tab Brieven of a dossier: the letters of its steps with one button each, and what was made of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.basis.datum import toon_dag, toon_datum
from wijkagenda.basis.stap import Stap
from wijkagenda.queries.brief import Briefkeuze, GemaakteBrief, brief, brief_bij_stap, brieven, gemaakt
from wijkagenda.queries.huisstijl import huisstijl
from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.reports.brief import FORMATEN, maak_brief
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record.bijlagen import bewaar_bijlage, open_bijlage
from wijkagenda.ui.subsidies.blad import Blad, DoeStap
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.label import Knop, lijn, tekst
from wijkagenda.ui.widgets.pil import Pil, Status
from wijkagenda.usecases.brief import bewaar_brief, verwijder_brief

_UITLEG = (
    "Elke brief wordt een Word-bestand om in verder te schrijven en een PDF om te versturen. Beide komen bij de bijlagen. "
    "De teksten past u aan bij Instellingen, Brieven."
)


def maak(omgeving: Omgeving, aanvraag_id: str, keuze: Briefkeuze) -> Stap | None:
    """Makes the letter in both formats, keeps it with the dossier, and offers to open it."""
    inhoud = omgeving.probeer(brief, omgeving.lees(), aanvraag_id, keuze, omgeving.klok.vandaag())
    if inhoud is None:
        return None
    stijl = huisstijl(omgeving.lees())
    bestanden = [(formaat, maak_brief(inhoud, formaat, stijl)) for formaat in FORMATEN]
    stap = omgeving.doe(bewaar_brief, aanvraag_id, soort=keuze.soort, omschrijving=inhoud.omschrijving, datum=keuze.datum,
                        naam=inhoud.bestandsnaam, bestanden=bestanden)  # fmt: skip
    if stap is not None:
        nieuw = gemaakt(omgeving.lees(), aanvraag_id)[0]
        wat = "Conceptbrief" if keuze.concept else "Brief"
        omgeving.meld(f"{wat} gemaakt: {keuze.naam}.", "Open de PDF", lambda: _open(omgeving, nieuw))
    return stap


def bied_brief_aan(omgeving: Omgeving, aanvraag_id: str, stap: Stap) -> None:
    """After a step with a letter the bar below offers to make it."""
    keuze = brief_bij_stap(omgeving.lees(), aanvraag_id, {raak.id for raak in stap.geraakt}, omgeving.klok.vandaag())
    if keuze is not None:
        knop = "Conceptbrief maken" if keuze.concept else "Brief maken"
        omgeving.meld(f"{stap.label}: gedaan. Hier hoort een brief bij: {keuze.naam}.", knop, lambda: maak(omgeving, aanvraag_id, keuze))


def _open(omgeving: Omgeving, gemaakt_: GemaakteBrief) -> None:
    bijlage = gemaakt_.pdf or gemaakt_.word
    if bijlage is not None:
        open_bijlage(omgeving, bijlage)


class BrievenBlad(Blad):
    """Above the letters that can be made, below those that were."""

    def __init__(self, omgeving: Omgeving, doe_stap: DoeStap) -> None:
        super().__init__(omgeving, doe_stap)
        self._id = ""
        self.keuzes, self.gemaakt = QVBoxLayout(), QVBoxLayout()
        for rijen in (self.keuzes, self.gemaakt):
            rijen.setSpacing(0)
        maken = Kaart("Brieven bij de stappen").voeg_toe(tekst(_UITLEG, "grijs", breek=True), self.keuzes)
        self.leg(maken, Kaart("Gemaakte brieven").voeg_toe(self.gemaakt))

    def vul(self, dossier: Dossier) -> None:
        self._id = dossier.id
        db = self.omgeving.lees()
        keuzes = brieven(db, self._id, self.omgeving.klok.vandaag())
        _zet_rijen(self.keuzes, [self._keuzerij(keuze) for keuze in keuzes], "Er is nog geen stap met een brief.")
        _zet_rijen(self.gemaakt, [self._gemaakte_rij(g) for g in gemaakt(db, self._id)], "Er is nog geen brief gemaakt.")

    def _keuzerij(self, keuze: Briefkeuze) -> QWidget:
        waarvan = toon_dag(keuze.datum) if keuze.bron_id and not keuze.concept else "bij de volgende stap"
        if keuze.concept:
            pil, knop = Status("concept", "straks"), "Conceptbrief maken"
            waarvan = "nog niet bekendgemaakt" if keuze.bron_id else waarvan
        elif keuze.gemaakt:
            pil, knop = Status("gemaakt", "goed"), "Opnieuw maken"
        else:
            pil, knop = Status("nog niet gemaakt"), "Brief maken"
        maken = Knop(knop, lambda: maak(self.omgeving, self._id, keuze), icoonnaam="brief", naam=f"{knop}: {keuze.naam}, {waarvan}")
        return _rij(_hoofdletter(keuze.naam), waarvan, pil, maken)

    def _gemaakte_rij(self, brief_: GemaakteBrief) -> QWidget:
        knoppen = []
        for woord, bijlage in (("Word", brief_.word), ("PDF", brief_.pdf)):
            if bijlage is not None:
                wat = f"{brief_.naam} van {toon_datum(brief_.datum)} ({woord})"
                knoppen += [
                    Knop(f"Open {woord}", lambda b=bijlage: open_bijlage(self.omgeving, b), icoonnaam="extern", soort="link", naam=f"Open {wat}"),
                    Knop("", lambda b=bijlage: bewaar_bijlage(self.omgeving, b, self.window()), icoonnaam="download", soort="stil",
                         naam=f"Bewaar {wat} als…"),
                ]  # fmt: skip
        weg = Knop("", lambda: self._verwijder(brief_), icoonnaam="prullenbak", soort="stil", naam=f"Verwijder {brief_.id}")
        return _rij(_hoofdletter(brief_.naam), brief_.id, Status("concept", "straks") if brief_.concept else None, *knoppen, weg)

    def _verwijder(self, brief_: GemaakteBrief) -> None:
        self.omgeving.verwijder(brief_.id, verwijder_brief, brief_.brief_ids)


def _hoofdletter(woorden: str) -> str:
    return woorden[:1].upper() + woorden[1:]


def _zet_rijen(indeling: QVBoxLayout, rijen: list[QWidget], leeg: str) -> None:
    maak_leeg(indeling)
    for nr, rij in enumerate(rijen):
        if nr:
            indeling.addWidget(lijn())
        indeling.addWidget(rij)
    if not rijen:
        indeling.addWidget(tekst(leeg, "grijs", breek=True))


def _rij(woorden: str, onder: str, pil: Status | None, *knoppen: QWidget) -> QWidget:
    """A letter on a line: its name with a grey line below, how it stands, and its buttons."""
    rij = QWidget()
    indeling = QHBoxLayout(rij)
    indeling.setContentsMargins(0, 8, 0, 8)
    indeling.setSpacing(8)
    links = QVBoxLayout()
    links.setSpacing(2)
    links.addWidget(tekst(woorden, "vet", breek=True))
    links.addWidget(tekst(onder, "klein", breek=True))
    indeling.addLayout(links, 1)
    if pil is not None:
        merk = Pil()
        merk.zet(pil)
        indeling.addWidget(merk, 0, Qt.AlignmentFlag.AlignVCenter)
    for knop in knoppen:
        indeling.addWidget(knop, 0, Qt.AlignmentFlag.AlignVCenter)
    return rij
