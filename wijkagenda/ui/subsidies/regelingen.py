"""The regelingen under Instellingen: list and form, plafonds per gebied, pieces; one in use is copied, not changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.veld import Waarde
from wijkagenda.queries.regeling import KOPIEREN, RegelingRij, regelingen
from wijkagenda.ui.instellingen.deel import Detail, LijstDeel
from wijkagenda.ui.record import Deellijst
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.usecases.subsidie import kopieer_regeling


class _Regeling(Detail):
    """The chosen regeling with its parts."""

    def __init__(self, deel: RegelingenPaneel) -> None:
        super().__init__(deel)
        self.kaart.knop(Knop("Kopie maken", lambda: deel.kopieer(self.id), icoonnaam="kopieer", soort="link"))
        self.stand = tekst("", "grijs", breek=True)
        self.kaart.inhoud.insertWidget(0, self.stand)
        self.delen = [
            Deellijst(
                self.omgeving,
                "regeling_plafond",
                "regeling_id",
                "Plafond per gebied",
                ("gebied_id", "bedrag"),
                leeg="Geen plafond per gebied: alleen het totaal telt.",
            ),
            Deellijst(
                self.omgeving,
                "regeling_stuk",
                "regeling_id",
                "Nodige stukken",
                ("naam", "volgorde"),
                volgorde=("volgorde",),
                leeg="De aanvrager hoeft geen stukken mee te sturen.",
            ),
            Deellijst(
                self.omgeving,
                "regeling_criterium",
                "regeling_id",
                "Criteria",
                ("naam", "volgorde"),
                volgorde=("volgorde",),
                leeg="Alleen nodig als u aanvragen vergelijkt.",
            ),
            Deellijst(
                self.omgeving,
                "regeling_verantwoording",
                "regeling_id",
                "Verantwoorden per bedrag",
                ("tot_bedrag", "wijze"),
                volgorde=("tot_bedrag",),
                leeg="Nog niet ingevuld.",
            ),
        ]
        for lijst in self.delen:
            self.inhoud.addWidget(lijst)
        self.sluit_af()

    def toon(self, id_: str) -> None:
        super().toon(id_)
        for lijst in self.delen:
            lijst.toon(id_)
        rij = next((r for r in regelingen(self.omgeving.lees()) if r.id == id_), None)
        if rij is not None:
            ruimte = f"Plafondruimte: {toon_bedrag(rij.ruimte)} van {toon_bedrag(rij.plafond)}."
            self.stand.setText(f"{KOPIEREN}\n{ruimte}" if rij.in_gebruik else ruimte)


class RegelingenPaneel(LijstDeel):
    """A tab of Instellingen: list | form with its parts."""

    titel = "Regelingen"
    nieuw_label = "Nieuwe regeling"
    soort = "regeling"
    soorten = frozenset(
        {
            "regeling",
            "regeling_plafond",
            "regeling_stuk",
            "regeling_criterium",
            "regeling_verantwoording",
            "aanvraag",
            "besluit",
            "geldstroom",
            "rubriek",
            "gebied",
        }
    )
    vragen = ("naam", "jaar", "plafond", "open_van", "open_tot", "geldstroom_id", "rubriek_id")
    leeg = "Hier komen de subsidieregelingen, per jaar of per ronde."
    kolommen = (
        Kolom("naam", "Regeling", vet=True, onder=lambda r: f"{r.aanvragen} ontvangen, {r.open} open"),
        Kolom("open_van", "Open vanaf", None, "datum", 110, wijkt=True),
        Kolom("open_tot", "Tot en met", None, "datum", 110, wijkt=True),
        Kolom("ruimte", "Plafondruimte", None, "bedrag", 130),
    )

    def begin(self) -> Mapping[str, Waarde]:
        """A regeling is mostly for a whole year."""
        jaar = self.omgeving.jaar
        return {"open_van": dt.date(jaar, 1, 1), "open_tot": dt.date(jaar, 12, 31)}

    def rijen(self) -> Sequence[RegelingRij]:
        return regelingen(self.omgeving.lees())

    def maak_detail(self) -> Detail:
        return _Regeling(self)

    def kopieer(self, id_: str) -> None:
        """A copy for the next round, opened to be changed."""
        stap = self.doe(kopieer_regeling, id_)
        if stap is not None and stap.hoofd is not None:
            self.toon("regeling", stap.hoofd)
