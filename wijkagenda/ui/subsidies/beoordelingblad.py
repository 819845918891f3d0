"""Tab Beoordeling: what each assessor saw, kept apart; the difference drawn; the uitgangspunten as questions; the amounts beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.queries.record import record
from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.queries.subsidieoordeel import WAARDEN, Oordeel, beoordelaars, toetspunten, vragen
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.subsidies.bedragenkaart import Bedragenkaart
from wijkagenda.ui.subsidies.blad import Blad, DoeStap, naast_elkaar
from wijkagenda.ui.subsidies.driehoek import Driehoek
from wijkagenda.ui.subsidies.model import HOOGSTE_SCORE, sterren
from wijkagenda.ui.subsidies.termijnbalk import Termijnkaart
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.label import lijn, tekst

_VETTER = 10
"""Pixels that a word in bold may be wider than the same word in the letter that it is measured in."""


class BeoordelingBlad(Blad):
    """No total, no ranking, no verdict."""

    def __init__(self, omgeving: Omgeving, doe_stap: DoeStap) -> None:
        super().__init__(omgeving, doe_stap)
        self.termijn = Termijnkaart()
        self.waarden = Kaart("Waardendriehoek")
        self.waarden.knop(self.stapknop("beoordeel", "Beoordelen"))
        self._waardentabel = _rooster()
        self.uiteen = tekst("", "letop", breek=True)
        self.verouderd = tekst("", "letop", breek=True)
        self.wie_niet = tekst("", "klein", breek=True)
        self.waarden.voeg_toe(self._waardentabel, self.uiteen, self.verouderd, self.wie_niet)
        self.waarden.inhoud.addStretch(1)
        self.driehoek = Driehoek()
        self.beeld = Kaart("Beeld van de beoordelaars").voeg_toe(self.driehoek, rek=1)
        self.bedragen = Bedragenkaart()
        self.toetsing = Kaart("Uitgangspunten")
        self._toetstabel = _rooster()
        self.toetsing.voeg_toe(self._toetstabel)
        self.advies = Kaart("Advies")
        self.adviestekst = tekst("", breek=True)
        self.advies.knop(self.stapknop("adviseer", "Advies geven", "potlood")).voeg_toe(self.adviestekst)
        self.leg(self.termijn, naast_elkaar((self.waarden, 16), (self.beeld, 10), (self.bedragen, 9)), self.advies, self.toetsing)

    def vul(self, dossier: Dossier) -> None:
        db, vandaag = self.omgeving.lees(), self.omgeving.klok.vandaag()
        self.termijn.toon(dossier.termijn, vandaag)
        self._zet_waarden(dossier)
        self._zet_toetsing(dossier.oordelen)
        self.driehoek.zet(dossier.oordelen)
        self.beeld.setVisible(any(all(s is not None for s in o.scores) for o in dossier.oordelen))
        for label, zin in ((self.uiteen, dossier.uiteen), (self.verouderd, dossier.verouderd)):
            label.setText(f"▲ {zin}" if zin else "")
            label.setAccessibleName(zin)
            label.setVisible(bool(zin))
        waarom = beoordelaars(db, dossier.initiatief_id, vandaag).waarom
        self.wie_niet.setText(waarom)
        self.wie_niet.setVisible(bool(waarom))
        self.bedragen.toon(dossier)
        advies = record(db, "aanvraag", dossier.id).waarden["advies"]
        self.advies.setVisible(bool(advies))
        self.adviestekst.setText(f"{toon_bedrag(dossier.rij.geadviseerd)}: {advies}")

    def _zet_waarden(self, dossier: Dossier) -> None:
        """The values in rows, the assessors in columns: score and sentence."""
        maak_leeg(self._waardentabel)
        if not dossier.oordelen:
            per_waarde = vragen(self.omgeving.lees())
            alle = [vraag for waarde, _ in WAARDEN for vraag in per_waarde.get(waarde, ())]
            uitleg = "Nog niemand heeft deze aanvraag beoordeeld." + (f"\n\n{chr(10).join(alle)}" if alle else "")
            self._waardentabel.addWidget(tekst(uitleg, "grijs", breek=True), 0, 0)
            return
        _zet_kop(self._waardentabel, "Waarde", dossier.oordelen)
        for i, (_, woord) in enumerate(WAARDEN):
            cellen = [_cel(o.scores[i], o.zinnen[i]) for o in dossier.oordelen]
            _zet_rij(self._waardentabel, i, woord, cellen)

    def _zet_toetsing(self, oordelen: tuple[Oordeel, ...]) -> None:
        """The uitgangspunten in rows with their question, the answers in columns."""
        maak_leeg(self._toetstabel)
        met_antwoord = [o for o in oordelen if o.antwoorden]
        punten = toetspunten(self.omgeving.lees(), oordelen)
        self.toetsing.setVisible(bool(punten))
        if not met_antwoord:
            zin = "\n".join(f"{punt.vraag}" for punt in punten)
            self._toetstabel.addWidget(tekst(f"Nog niet beantwoord. Antwoorden mag bij het beoordelen.\n\n{zin}", "grijs", breek=True), 0, 0)
            return
        _zet_kop(self._toetstabel, "Vraag", met_antwoord)
        for i, punt in enumerate(punten):
            _zet_rij(self._toetstabel, i, punt.vraag, [_cel(None, o.antwoorden.get(punt.id, "")) for o in met_antwoord])


def _rooster() -> QGridLayout:
    rooster = QGridLayout()
    rooster.setHorizontalSpacing(20)
    rooster.setVerticalSpacing(10)
    return rooster


def _zet_kop(rooster: QGridLayout, woord: str, oordelen: tuple[Oordeel, ...] | list[Oordeel]) -> None:
    rooster.addWidget(tekst(woord, "kop"), 0, 0)
    for kolom, oordeel in enumerate(oordelen, 1):
        rooster.addWidget(tekst(f"{oordeel.medewerker} (versie\u00a0{oordeel.versie})", "kop", breek=True), 0, kolom)
        rooster.setColumnStretch(kolom, 3)
    rooster.setColumnStretch(0, 2)


def _zet_rij(rooster: QGridLayout, nummer: int, woord: str, cellen: list[QWidget]) -> None:
    plek = 1 + 2 * nummer
    rooster.addWidget(lijn(), plek, 0, 1, len(cellen) + 1)
    kop = tekst(woord, "vet", breek=True)
    kop.setMinimumWidth(max(kop.fontMetrics().horizontalAdvance(deel) for deel in woord.split()) + _VETTER)
    rooster.addWidget(kop, plek + 1, 0, Qt.AlignmentFlag.AlignVCenter)
    for kolom, cel in enumerate(cellen, 1):
        rooster.addWidget(cel, plek + 1, kolom)


def _cel(score: int | None, zin: str) -> QWidget:
    cel = QWidget()
    indeling = QVBoxLayout(cel)
    indeling.setContentsMargins(0, 0, 0, 0)
    indeling.setSpacing(2)
    if score is not None:
        punten = tekst(sterren(score))
        punten.setAccessibleName(f"Score {score} van {HOOGSTE_SCORE}")
        indeling.addWidget(punten)
    indeling.addWidget(tekst(zin or ("" if score is not None else "–"), "grijs", breek=True))
    indeling.addStretch(1)
    return cel
