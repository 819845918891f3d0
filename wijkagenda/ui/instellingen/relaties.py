"""The tabs Organisaties, Contactpersonen and Medewerkers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.basis.datum import plus_maanden
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.basis.veld import Waarde
from wijkagenda.queries.bestand import bestandswaarden
from wijkagenda.queries.relatie import contactpersonen, initiatieven_van, medewerkers, organisaties, werk_van
from wijkagenda.ui.instellingen.deel import Detail, LijstDeel
from wijkagenda.ui.instellingen.dialogs import OverdraagDialoog, VergeetDialoog
from wijkagenda.ui.instellingen.model import CONTACTPERSONEN, MEDEWERKERS, ORGANISATIES
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import BijlagenPaneel, Deellijst, DraadPaneel, NieuwDialoog
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.wissels import Segment


class OrganisatieDetail(Detail):
    """The form, who can be called there, and attachments."""

    def __init__(self, deel: LijstDeel) -> None:
        super().__init__(deel)
        self.personen = Deellijst(
            deel.omgeving, "contactpersoon", "organisatie_id", "Contactpersonen", ["naam", "rol", "telefoon", "email", "bewaren_tot"],
            leeg="Bewaar alleen wie u echt nodig hebt.", volgorde=["naam"],
            vragen=["naam", "rol", "telefoon", "email", "doel", "bewaren_tot"], begin=lambda: bewaar_tot(deel.omgeving),
        )  # fmt: skip
        self.draad = DraadPaneel(deel.omgeving)
        self.bijlagen = BijlagenPaneel(deel.omgeving)
        for kaart in (self.personen, self.draad, self.bijlagen):
            self.inhoud.addWidget(kaart)
        self.sluit_af()

    def toon(self, id_: str) -> None:
        super().toon(id_)
        self.personen.toon(id_)
        self.draad.toon("organisatie", id_)
        self.bijlagen.toon("organisatie", id_)


class Organisaties(LijstDeel):
    """Partners, applicants and informal groups."""

    titel = "Organisaties"
    nieuw_label = "Nieuwe organisatie"
    soorten = frozenset({"organisatie", "contactpersoon", "initiatief", "aanvraag", "bijlage"})
    soort = "organisatie"
    kolommen = ORGANISATIES
    vragen = ("naam", "soort", "gebied_id")
    leeg = "Hier staan organisaties en groepen waarmee u werkt. Een informele groep hoort er ook bij."
    kies_zin = "Kies links een organisatie."

    def rijen(self) -> Sequence[Any]:
        return organisaties(self.omgeving.lees())

    def maak_detail(self) -> Detail:
        return OrganisatieDetail(self)


def bewaar_tot(omgeving: Omgeving) -> dict[str, Waarde]:
    """The keep-until date with which a new contactpersoon starts, so many months from today as the file says."""
    maanden = bestandswaarden(omgeving.lees())["bewaarmaanden_contactpersoon"]
    return {"bewaren_tot": plus_maanden(omgeving.klok.vandaag(), maanden)} if isinstance(maanden, int) else {}


class PersoonDetail(Detail):
    """The form, of what this person is an initiatiefnemer, and forgetting."""

    def __init__(self, deel: LijstDeel) -> None:
        super().__init__(deel)
        self.kaart.knop(Knop("Vergeet deze persoon…", self.vergeet, icoonnaam="prullenbak", soort="link"))
        self.rollen = Kaart("Initiatiefnemer van")
        self.inhoud.addWidget(self.rollen)
        self.inhoud.addWidget(tekst(
            "Contactpersonen staan alleen hier. Ze gaan niet mee in rapporten, en in een kopie voor een collega alleen als u dat kiest.",
            "klein", breek=True,
        ))  # fmt: skip
        self.sluit_af()

    def toon(self, id_: str) -> None:
        super().toon(id_)
        initiatieven = initiatieven_van(self.omgeving.lees(), id_)
        self.rollen.leeg()
        self.rollen.setVisible(bool(initiatieven))
        for initiatief, titel in initiatieven:
            knop = Knop(titel, lambda i=initiatief: self.omgeving.ga_naar("initiatief", i), icoonnaam="rechts", soort="link")
            self.rollen.inhoud.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)

    def vergeet(self) -> None:
        """Asks, and then empties the person everywhere."""
        VergeetDialoog(self.omgeving, self.id, self.window()).exec()


class Contactpersonen(LijstDeel):
    """Persons with why and until when we keep them; who is kept too long can be listed apart."""

    titel = "Contactpersonen"
    nieuw_label = "Nieuwe contactpersoon"
    soorten = frozenset({"contactpersoon", "organisatie", "initiatiefnemer", "initiatief"})
    soort = "contactpersoon"
    kolommen = CONTACTPERSONEN
    vragen = ("naam", "organisatie_id", "rol", "telefoon", "email", "doel", "bewaren_tot")
    leeg = "Hier staan mensen die u moet kunnen bereiken. Schrijf erbij waarvoor, en tot wanneer u dat bewaart."
    kies_zin = "Kies links een contactpersoon."

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        self.keuze = Segment("Welke contactpersonen", [("alle", "Alle"), ("verlopen", "Op te schonen")])
        self.keuze.gekozen.connect(lambda _: self.ververs())
        self.links.insertWidget(0, self.keuze, 0, Qt.AlignmentFlag.AlignLeft)

    def rijen(self) -> Sequence[Any]:
        return contactpersonen(self.omgeving.lees(), self.omgeving.klok.vandaag(), alleen_verlopen=self.keuze.keuze() == "verlopen")

    def maak_detail(self) -> Detail:
        return PersoonDetail(self)

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        """Without an id: the clean-up list."""
        self.keuze.kies("alle" if id else "verlopen")
        if id:
            super().toon(soort, id)
        else:
            self.ververs()

    def nieuw(self) -> None:
        dialoog = NieuwDialoog(self.omgeving, self.soort, self.vragen, titel=self.nieuw_label, begin=bewaar_tot(self.omgeving), ouder=self.window())
        if (nieuw_id := dialoog.nieuw_id()) is not None:
            self.toon(self.soort, nieuw_id)


class MedewerkerDetail(Detail):
    """The form, the open work, and whether this is the one who sits at this machine."""

    def __init__(self, deel: LijstDeel) -> None:
        super().__init__(deel)
        self.werk = Kaart("Werk")
        self.woorden = tekst("", breek=True)
        self.ik = Knop("Dit ben ik", self.dit_ben_ik, icoonnaam="mens")
        self.over = Knop("Overdragen…", self.draag_over, icoonnaam="overhevelen")
        self.werk.voeg_toe(self.woorden)
        self.knoppen = QVBoxLayout()
        self.knoppen.setSpacing(8)
        self.werk.voeg_toe(self.knoppen)
        for knop in (self.ik, self.over):
            self.knoppen.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
        self.inhoud.addWidget(self.werk)
        self.sluit_af()

    def toon(self, id_: str) -> None:
        super().toon(id_)
        werk = werk_van(self.omgeving.lees(), id_, self.omgeving.klok.vandaag())
        ben_ik = id_ == self.omgeving.medewerker_id
        zinnen = [f"Heeft nog open: {opsomming(werk)}." if werk else "Heeft geen open werk."]
        if ben_ik:
            zinnen.append("Dit bent u. Bovenaan kunt u kiezen voor ‘Alleen mijn werk’.")
        self.woorden.setText("\n".join(zinnen))
        self.ik.setText("Dit ben ik niet" if ben_ik else "Dit ben ik")

    def dit_ben_ik(self) -> None:
        """Remembers on this machine whose work is "mijn werk", or forgets it."""
        self.omgeving.kies_medewerker(None if self.id == self.omgeving.medewerker_id else self.id)
        self.toon(self.id)

    def draag_over(self) -> None:
        """Asks to whom, and hands over all open work in one step."""
        OverdraagDialoog(self.omgeving, self.id, self.window()).exec()


class Medewerkers(LijstDeel):
    """Who works here."""

    titel = "Medewerkers"
    nieuw_label = "Nieuwe medewerker"
    soorten = frozenset({"medewerker", "initiatief", "aanvraag", "wijkplan", "actie", "agendapunt", "leersessie"})
    soort = "medewerker"
    kolommen = MEDEWERKERS
    vragen = ("naam", "functie", "organisatie_id")
    leeg = "Hier staan de mensen die in dit bestand werken. Kies daarna bij uzelf ‘Dit ben ik’."
    kies_zin = "Kies links een medewerker."

    def rijen(self) -> Sequence[Any]:
        return medewerkers(self.omgeving.lees(), self.omgeving.klok.vandaag())

    def maak_detail(self) -> Detail:
        return MedewerkerDetail(self)
