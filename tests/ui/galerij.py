"""Every widget on four places of a real window, to look at and to try by keyboard: ``python -m tests.ui.galerij``.

With the name of a folder as argument it writes a picture of each place, light and dark, and ends.
"""

from __future__ import annotations

import datetime as dt
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from wijkagenda.basis.klok import Klok
from wijkagenda.basis.stap import Aard, Raak, Stap
from wijkagenda.basis.veld import Soort, Veld, keuzes
from wijkagenda.ui import stijl, vertaling
from wijkagenda.ui.main_window import MainWindow
from wijkagenda.ui.menu import Menuacties
from wijkagenda.ui.navigation import PLEKKEN, Plek
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import LijstDetail, Pagina
from wijkagenda.ui.widgets.aandacht import AandachtLijst, AandachtRij
from wijkagenda.ui.widgets.balken import BudgetBalk, BudgetLegenda
from wijkagenda.ui.widgets.boom import Boom, Knoop
from wijkagenda.ui.widgets.bord import Bord, BordKolom
from wijkagenda.ui.widgets.bordkolom import BordKaart
from wijkagenda.ui.widgets.formulier import Formulier
from wijkagenda.ui.widgets.kaart import Kaart, LegeStaat
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import Knop
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.ui.widgets.tabel import RijActie
from wijkagenda.ui.widgets.venster import Venster
from wijkagenda.ui.widgets.wissels import Segment, Tabbladen

VANDAAG = dt.date(2026, 11, 21)

VELDEN = (
    Veld("titel", "Titel", verplicht=True),
    Veld("gebied_id", "Gebied", Soort.VERWIJZING, True, verwijst="gebied"),
    Veld("ontvangen", "Ontvangen op", Soort.DATUM),
    Veld("bedrag", "Aangevraagd", Soort.BEDRAG, minimum=0),
    Veld("soort", "Soort", Soort.KEUZE, keuzes=keuzes([("sport", "Sport en cultuur"), ("ontmoeten", "Ontmoeten")])),
    Veld("openbaar", "Mag op de website", Soort.JA_NEE),
    Veld("tekst", "Omschrijving", Soort.TEKST, hulp="In de woorden van de bewoners zelf."),
    Veld("nummer", "Nummer", alleen_lezen=True, meer=True),
    Veld("deelnemers", "Deelnemers", Soort.GETAL, meer=True),
)


@dataclass(frozen=True)
class Rij:
    """A row of the gallery's list."""

    id: str
    titel: str
    buurt: str
    fase: Status
    bedrag: int | None
    sinds: dt.date


def rijen(n: int) -> list[Rij]:
    """Invented rows, the same every time."""
    fasen = (Status("besluit over 4 dagen", "nu"), Status("staat stil", "straks"), Status("draait het nog?", "vraag"), Status("63 dagen stil"))
    namen = ("Soep in de Haard", "Repaircafé Het Woud", "Taalcafé voor nieuwe buren", "Bankjes langs de singel", "Fietsles voor vrouwen")
    return [
        Rij(str(i), f"{namen[i % 5]} {i + 1}", "Witte Hoef", fasen[i % 4], i * 12345 - 20000, VANDAAG - dt.timedelta(i % 400)) for i in range(n)
    ]


KOLOMMEN = (
    Kolom("titel", "Initiatief", vet=True, onder=lambda r: r.buurt),
    Kolom("fase", "Stand", soort="pil", breedte=170),
    Kolom("sinds", "Sinds", soort="datum", breedte=110),
    Kolom("bedrag", "Bedrag", soort="bedrag", breedte=120),
)


class Start(Pagina):
    """Attention, this week and the budget."""

    titel = "Goedemiddag, dit vraagt aandacht"
    nieuw_label = "Nieuw initiatief"

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        lijst = AandachtLijst()
        ga = lambda: omgeving.meld("Verwijderd: Soep in de Haard", "Maak ongedaan", omgeving.ongedaan)  # noqa: E731
        lijst.zet(
            [
                AandachtRij(Status("nog 4 dagen", "nu"), "Besluit over SSB-2026-031 Soep in de Haard",
                            "Beslistermijn loopt af op woensdag 25 november", "Naar besluit", ga),
                AandachtRij(Status("zes weken om", "vraag"), "Koffieochtend Dichtersbuurt: trekker zoeken",
                            "Afspraak uit de leersessie van 8 oktober: uitvoeren of ander perspectief?", "Naar actie", ga),
                AandachtRij(Status("nog 9 dagen", "straks"), "Aanvulling gevraagd: Buurttuin Witte Hoef",
                            "De termijn staat stil sinds 17 november", "Naar dossier", ga),
                AandachtRij(Status("63 dagen stil"), "Geen contact met Repaircafé Het Woud", "Laatste gesprek op 19 september", "Naar initiatief",
                            lambda: omgeving.meld_fout("Het bestand is weg. Zit de stick er nog in? Er is niets verloren.")),
            ]
        )
        budget = Kaart("Wijkbudget 2026 per geldstroom")
        stromen = (
            ("Wmo begeleiding", 48200000, 10000000, 22000000),
            ("Subsidie welzijn", 13800000, 4000000, 6000000),
            ("Sport en cultuur", 5800000, 800000, 2000000),
            ("Bijdrage zorgverzekeraar", 1875000, 1000000, 1000000),
        )
        for naam, begroot, verplicht, klaar in stromen:
            budget.voeg_toe(BudgetBalk().zet(naam, begroot=begroot, verplicht=verplicht, gerealiseerd=klaar))
        budget.voeg_toe(BudgetLegenda())
        rechts = QVBoxLayout()
        rechts.addWidget(budget)
        rechts.addWidget(Kaart("Deze week").voeg_toe(LegeStaat("Er staat deze week niets in de agenda.", "Nieuw agendapunt", ga)))
        rechts.addStretch(1)
        rij = QHBoxLayout()
        rij.setSpacing(stijl.TUSSEN)
        links = QVBoxLayout()
        links.addWidget(Kaart().voeg_toe(lijst))
        links.addStretch(1)
        rij.addLayout(links, 3)
        rij.addLayout(rechts, 2)
        self.inhoud.addLayout(rij)
        self.inhoud.addStretch(1)

    def ververs(self) -> None:
        self.kop.zet(self.titel, onder="zaterdag 21 november 2026 · Ruwaard")


class Initiatieven(Pagina):
    """Board and list."""

    titel = "Bewonersinitiatieven"
    nieuw_label = "Nieuw initiatief"
    soorten = frozenset({"initiatief"})
    schuift = False

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        self.segment = Segment("Weergave", (("bord", "Bord"), ("lijst", "Lijst")))
        self.kop.knop(self.segment)
        self.plaats = {"0": "idee", "1": "idee", "2": "verkenning", "3": "opstart", "4": "steun"}
        fasen = (("idee", "Idee"), ("verkenning", "Verkenning"), ("opstart", "Opstart"), ("steun", "Draait met steun"),
                 ("zelf", "Draait zelfstandig"))
        self.bord = Bord("Initiatieven per fase", [BordKolom(*f) for f in fasen])
        self.bord.verplaatst.connect(self._verplaats)
        self.lijst = Lijst("Initiatieven", KOLOMMEN, instellingen=omgeving.instellingen, mag_verwijderen=True,
                           acties=[RijActie("Fase wijzigen…", lambda r: None)])  # fmt: skip
        self.inhoud.addWidget(self.bord, 1)
        self.inhoud.addWidget(self.lijst, 1)
        self.lijst.hide()
        self.segment.gekozen.connect(self._wissel)

    def _wissel(self, code: str) -> None:
        self.bord.setVisible(code == "bord")
        self.lijst.setVisible(code == "lijst")

    def _verplaats(self, kaart: str, code: str) -> None:
        self.plaats[kaart] = code
        self.doe(stap_voor("initiatief", "Fase wijzigen", kaart))

    def ververs(self) -> None:
        self.kop.zet("Bewonersinitiatieven in Ruwaard", naast="30 actief, 6 nieuw dit jaar")
        alles = rijen(5)
        self.lijst.zet(rijen(61))
        self.bord.zet({code: [BordKaart(r.id, r.titel, f"{r.buurt} · 3 trekkers", r.fase if int(r.id) % 2 else None)
                              for r in alles if self.plaats[r.id] == code] for code in set(self.plaats.values())})  # fmt: skip


class Dossier(LijstDetail):
    """List at the left, form with tabs at the right."""

    titel = "Aanvragen"
    nieuw_label = "Nieuwe aanvraag"
    soorten = frozenset({"aanvraag"})

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        self.lijst = Lijst("Aanvragen", KOLOMMEN[:2], instellingen=omgeving.instellingen)
        self.lijst.gekozen.connect(self._toon)
        self.links.addWidget(self.lijst)
        self.kop.knop(Knop("Brief maken"), Knop("Besluit nemen…", self.nieuw))

    def ververs(self) -> None:
        self.kop.zet("Aanvragen", pil=Status("in beoordeling", "straks"), naast="SSB-2026-031 · ontvangen 22-09-2026")
        self.lijst.zet(rijen(300))
        self.lijst.tabel.selectRow(0)

    def _toon(self, rij: Rij | None) -> None:
        if rij is None:
            self.geen_detail()
            return
        formulier = Formulier(VELDEN, lambda _: [("r", "Ruwaard"), ("u", "Ussen"), ("g", "Geffen")], lambda: VANDAAG,
                              lambda naam, waarde: self.doe_stil(stap_voor("aanvraag", f"{naam} wijzigen", rij.id)))  # fmt: skip
        formulier.zet({"titel": rij.titel, "gebied_id": "r", "ontvangen": rij.sinds, "bedrag": rij.bedrag, "soort": "sport", "openbaar": True,
                       "tekst": "Achttien buren koken zelf, ook de ouderen uit de flat.", "nummer": "I-2026-014"}, rij.id)  # fmt: skip
        tabs = Tabbladen("Onderdelen van de aanvraag")
        for woorden in ("Aanvraag", "Volledigheid", "Beoordeling", "Bijlagen"):
            blad = QWidget()
            indeling = QVBoxLayout(blad)
            indeling.setContentsMargins(0, 16, 0, 0)
            inhoud: QWidget = formulier if woorden == "Aanvraag" else LegeStaat("Hier is nog niets.")
            indeling.addWidget(Kaart("Gegevens").voeg_toe(inhoud))
            indeling.addStretch(1)
            tabs.voeg_toe(blad, woorden)
        tabs.tel(tabs.widget(3), 4)
        self.zet_detail(tabs, rij.id)

    def nieuw(self) -> None:
        Venster(self.omgeving, "Besluit nemen", VELDEN[:4], "Verleen", lambda _: True,
                uitleg="Een besluit dat bekend is gemaakt, kan niet meer terug.",
                keuzes_voor=lambda _: [("r", "Ruwaard")], ouder=self).open()  # fmt: skip


class Plannen(Pagina):
    """A tree."""

    titel = "Samen in de Ruwaard"
    nieuw_label = "Nieuwe opgave"
    schuift = False

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving)
        self.boom = Boom("Opgaven en acties", ("Opgave of actie", "Wie", "Stand"), (200, 160))
        self.inhoud.addWidget(Kaart(krap=True).voeg_toe(self.boom), 1)

    def ververs(self) -> None:
        acties = [Knoop("actie", f"a{i}", (f"Koffieochtend {i}", "Wijkhuis", Status("bezig", "vraag"))) for i in range(3)]
        self.boom.zet([Knoop("opgave", f"o{i}", (f"Opgave {i + 1}: elkaar kennen", "", Status("loopt", "goed")), acties, vet=True) for i in range(3)])


def stap_voor(soort: str, label: str, id_: str) -> Any:
    """A use case that only says that it did something."""

    def doe(_uow: object) -> Stap:
        return Stap(1, label, "Fien Fictief", dt.datetime(2026, 11, 21, tzinfo=dt.UTC), (Raak(soort, id_, Aard.GEWIJZIGD),), id_)

    return doe


class NepBestand:
    """Nothing to read: the pages of the gallery bring their own rows."""

    uow = None

    def lees(self) -> Any:
        raise AssertionError("the gallery reads no file")

    def kladden(self) -> list[Any]:
        """None."""
        return []

    def zoek(self, tekst: str, hoogstens: int = 30) -> list[Any]:
        """Finds nothing."""
        return []

    def bewaar_klad(self, soort: str, id_: str, veld: str, tekst: str) -> None:
        """Forgets it."""


class NepGeschiedenis:
    """Always one step to take back."""

    def naam_ongedaan(self) -> str | None:
        return "Fase wijzigen"

    def naam_opnieuw(self) -> str | None:
        return None

    def ongedaan(self) -> Stap:
        return stap_voor("initiatief", "Ongedaan gemaakt: fase wijzigen", "0")(None)

    def opnieuw(self) -> Stap:
        return self.ongedaan()


class Geheugen(dict[str, Any]):
    """Settings that are forgotten."""


MODULE = __name__ if __name__ != "__main__" else "tests.ui.galerij"
KLASSEN = {"start": "Start", "initiatieven": "Initiatieven", "subsidies": "Dossier", "wijkplannen": "Plannen"}
GALERIJ = tuple(
    Plek(p.sleutel, p.titel, p.icoon, p.sneltoets, f"{MODULE}:{KLASSEN.get(p.sleutel, 'Start')}", p.beheer) for p in PLEKKEN
)


def maak_venster() -> MainWindow:
    """The window with the gallery's pages, no file yet."""
    niets = lambda *_: None  # noqa: E731
    app = QApplication.instance()
    acties = Menuacties(niets, niets, niets, lambda: [("Oss 2026", niets)], niets, niets, niets, niets,
                        lambda aan: stijl.pas_toe(app, aan), lambda aan: stijl.pas_toe(app, schaal=1.25 if aan else 1.0), niets)  # fmt: skip
    venster = MainWindow(Omgeving(Klok(VANDAAG), Geheugen()), acties, GALERIJ)
    venster.resize(1440, 900)
    return venster


def open_bestand(venster: MainWindow) -> None:
    """As app.py does after the first show."""
    venster.omgeving.zet_bestand(NepBestand(), NepGeschiedenis())
    venster.zet_gebieden([(n.lower(), n) for n in ("Ruwaard", "Ussen", "Centrum", "Schadewijk", "Krinkelhoek", "Geffen", "Ravenstein", "Herpen",
                                                   "Berghem", "Megen", "Lith")], range(2022, 2028))  # fmt: skip
    venster.omgeving.kies_gebieden(("ruwaard",), ("Ruwaard",))
    venster.zet_tellers({"start": 7, "subsidies": 3})
    venster.zet_bestandsnaam("Oss 2026.wijkagenda")
    venster.status.zet_reservekopie("vandaag 14:05")


def main() -> int:
    """Opens the window, or writes the pictures."""
    app = QApplication(sys.argv)
    vertaling.laad_vertaling(app)
    stijl.pas_toe(app)
    venster = maak_venster()
    venster.show()
    open_bestand(venster)
    if len(sys.argv) < 2:
        return app.exec()
    uit = Path(sys.argv[1])
    uit.mkdir(parents=True, exist_ok=True)
    for donker in (False, True):
        stijl.pas_toe(app, donker)
        for sleutel in KLASSEN:
            venster.ga_naar_plek(sleutel)
            app.processEvents()
            venster.grab().save(str(uit / f"{sleutel}-{'donker' if donker else 'licht'}.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
