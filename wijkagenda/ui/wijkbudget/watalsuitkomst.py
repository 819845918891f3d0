"""The answer of Wat als: what is left per geldstroom, rubriek or gebied beside today, the plafondruimte, and what booking would say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.queries.watals import Kandidaat
from wijkagenda.queries.watalsuitkomst import Uitkomst, Verschilrij
from wijkagenda.ui.palet import Toon
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import Kaart, maak_leeg
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import tekst
from wijkagenda.ui.widgets.pil import Pil
from wijkagenda.ui.widgets.wissels import Segment
from wijkagenda.ui.wijkbudget.kleintabel import KleineTabel

_PER = (("stromen", "Geldstroom"), ("rubrieken", "Rubriek"), ("gebieden", "Gebied"))


def _is_som(rij: Verschilrij) -> bool:
    """Whether it adds up the others."""
    return not rij.id


def kolommen(wat: str, nu: str, dan: str) -> tuple[Kolom, ...]:
    """Two columns and their difference."""
    return (Kolom("naam", wat, vet=_is_som), Kolom("nu", nu, None, "bedrag", 124, vet=_is_som),
            Kolom("straks", dan, None, "bedrag", 124, vet=_is_som),
            Kolom("verschil", "Verschil", None, "bedrag", 124, vet=_is_som, tekort=False, wijkt=True))  # fmt: skip


def _ontbreekt(k: Kandidaat) -> str:
    """What must be known first."""
    if not k.delen:
        return "vul eerst een gebied in"
    return f"kies {opsomming([woord for woord, id_ in (('een geldstroom', k.geldstroom_id), ('een rubriek', k.rubriek_id)) if not id_])}"


class UitkomstPaneel(QWidget):
    """Call `zet` with every other choice."""

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setProperty("vlak", "grond")
        self._uitkomst = Uitkomst()
        self.per = Segment("Wat blijft over per", _PER)
        self.per.gekozen.connect(lambda _: self._vul())
        self.tabel = KleineTabel("Wat blijft over", kolommen("Waar", "Nu vrij", "Dan vrij"), sleutel=lambda r: str(r.id))
        self._over = Kaart("Wat blijft over").knop(self.per).voeg_toe(self.tabel)
        self._elders = tekst("", "klein", breek=True)
        self._over.voeg_toe(self._elders)
        self.plafonds = KleineTabel("Plafondruimte", kolommen("Regeling", "Nu", "Dan"), sleutel=lambda r: str(r.id))
        uitleg = tekst("Wat nog verleend mag worden volgens de regeling. Dat is iets anders dan wat vrij is in de geldstroom.", "grijs", breek=True)
        self._plafond = Kaart("Plafondruimte").voeg_toe(uitleg, self.plafonds)
        self._vak = QVBoxLayout()
        self._vak.setSpacing(10)
        self.letop = Kaart("Let op").voeg_toe(self._vak)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 6, 0)
        indeling.setSpacing(TUSSEN)
        for kaart in (self._over, self.letop, self._plafond):
            indeling.addWidget(kaart)
        indeling.addStretch(1)

    def zet(self, uitkomst: Uitkomst, onbekend: Sequence[Kandidaat]) -> None:
        """Another answer; `onbekend` were ticked but can't be counted yet."""
        self._uitkomst = uitkomst
        self._vul()
        self.plafonds.zet(uitkomst.plafonds)
        self._plafond.setVisible(bool(uitkomst.plafonds))
        self._elders.setText(f"En {toon_bedrag(uitkomst.elders)} in andere gebieden." if uitkomst.elders else "")
        self._elders.setVisible(bool(uitkomst.elders))
        maak_leeg(self._vak)
        for punt in uitkomst.punten:
            self._zeg("mag niet" if punt.soort == "weiger" else "let op", "nu" if punt.soort == "weiger" else "straks", punt.zin)
        for k in onbekend:
            self._zeg("telt niet mee", "weten", f"{k.titel}: {_ontbreekt(k)}.")
        self.letop.setVisible(bool(uitkomst.punten or onbekend))

    def _vul(self) -> None:
        soort = self.per.keuze()
        rijen: tuple[Verschilrij, ...] = getattr(self._uitkomst, soort)
        self.tabel.zet((*rijen, self._uitkomst.samen))
        self.tabel.setAccessibleDescription(f"Per {dict(_PER)[soort].lower()}")

    def _zeg(self, woord: str, toon: Toon, zin: str) -> None:
        regel = QHBoxLayout()
        regel.setSpacing(10)
        regel.addWidget(Pil(woord, toon), 0, Qt.AlignmentFlag.AlignTop)
        regel.addWidget(tekst(zin, breek=True), 1)
        self._vak.addLayout(regel)
