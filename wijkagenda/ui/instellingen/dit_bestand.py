"""The tab Dit bestand: what holds for everyone who works in it, how large it is, and its backups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from wijkagenda.basis.fouten import Fout
from wijkagenda.basis.opmaak import toon_getal
from wijkagenda.basis.veld import Veld, Waarde
from wijkagenda.queries.bestand import bestandswaarden
from wijkagenda.ui.bestandsdialogen import REDENEN
from wijkagenda.ui.instellingen.deel import als_deel
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.record.bijlagen import grootte_in_woorden
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.formulier import Formulier
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.tabel import Tabel
from wijkagenda.usecases.bestand import INSTELLINGEN, zet_bestandsveld

KOLOMMEN = (
    Kolom("moment", "Reservekopie van", lambda k: f"{k.moment.astimezone():%d-%m-%Y %H:%M}", "tekst", 190, vet=True),
    Kolom("reden", "Waarom", lambda k: REDENEN.get(k.reden, k.reden)),
)
KNOPPEN = (
    ("Nu maken", "reservekopie_maken", "archief"),
    ("Terugzetten…", "reservekopieen", "geschiedenis"),
    ("Kopie bewaren als…", "kopie_bewaren", "kopieer"),
)
BEWAREN = ("bewaarmaanden_contactpersoon", "bewaarjaren_verleend", "bewaarjaren_geweigerd", "bewaarjaren_afgebroken")


class DitBestand(Pagina):
    """Settings that go along with the file, and where it stands."""

    titel = "Dit bestand"
    soorten = frozenset({"instelling"})
    volgt_gebied = False
    volgt_jaar = False

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        als_deel(self)
        self.algemeen = self._formulier([v for v in INSTELLINGEN if v.naam not in BEWAREN], 2)
        self.bewaren = self._formulier([v for v in INSTELLINGEN if v.naam in BEWAREN], 2)
        self.groot = tekst("", breek=True)
        self.kopieen = Tabel("Reservekopieën", KOLOMMEN, sleutel=lambda k: k.pad.name)
        self.kopieen.setMinimumHeight(220)
        rooster = QGridLayout()
        rooster.setSpacing(TUSSEN)
        rooster.setColumnStretch(0, 3)
        rooster.setColumnStretch(1, 2)
        gaat_mee = "Dit gaat mee in elke kopie van het bestand."
        rooster.addWidget(Kaart("Gegevens van dit bestand").voeg_toe(tekst(gaat_mee, "grijs", breek=True), self.algemeen), 0, 0)
        bewaren = "Is de tijd voorbij, dan vraagt Start erom. Er verdwijnt niets vanzelf."
        rooster.addWidget(Kaart("Hoe lang bewaren we?").voeg_toe(tekst(bewaren, "grijs", breek=True), self.bewaren), 1, 0)
        rooster.addWidget(self._kaart_kopieen(), 0, 1, 2, 1)
        self.inhoud.addLayout(rooster)
        self.inhoud.addStretch(1)

    def _kaart_kopieen(self) -> Kaart:
        acties = self.omgeving.acties
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        for woorden, naam, icoonnaam in KNOPPEN:
            if naam in acties:
                knoppen.addWidget(Knop(woorden, lambda n=naam: self._doe_actie(n), icoonnaam=icoonnaam))
        knoppen.addStretch(1)
        kaart = Kaart("Bestand en reservekopieën")
        kaart.voeg_toe(self.groot, knoppen)
        return kaart.voeg_toe(self.kopieen, rek=1)

    def _doe_actie(self, naam: str) -> None:
        self.omgeving.acties[naam].trigger()
        if self.omgeving.bestand is not None:
            self.ververs()

    def _formulier(self, velden: Sequence[Veld], kolommen: int) -> Formulier:
        return Formulier(velden, lambda _: (), self.omgeving.klok.vandaag, self._bewaar, kolommen=kolommen)

    def ververs(self) -> None:
        waarden = bestandswaarden(self.omgeving.lees())
        for formulier in (self.algemeen, self.bewaren):
            formulier.zet(waarden, "bestand")
        bestand: Any = self.omgeving.bestand
        bewaard = getattr(bestand, "reservekopieen", None)
        kopieen = bewaard.lijst() if bewaard is not None else []
        grootte = grootte_in_woorden(bestand.pad.stat().st_size) if bestand.pad.exists() else "niet te vinden"
        staan = "Er staat 1 reservekopie" if len(kopieen) == 1 else f"Er staan {toon_getal(len(kopieen))} reservekopieën"
        self.groot.setText(f"{bestand.pad.name}, {grootte}.\n{staan} op deze computer.")
        self.groot.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.kopieen.zet(kopieen)

    def _bewaar(self, naam: str, waarde: Waarde) -> bool:
        bestand = self.omgeving.bestand
        if bestand is None:
            return False
        formulier = self.algemeen if naam in self.algemeen.velden else self.bewaren
        try:
            with self.eigen():
                stap = zet_bestandsveld(bestand.uow, naam, waarde)
                if stap.geraakt:
                    self.omgeving.gewijzigd.emit(stap)
        except Fout as fout:
            formulier.toon_fout(naam, str(fout))
            self.omgeving.meld_fout(str(fout))
            return False
        return True
