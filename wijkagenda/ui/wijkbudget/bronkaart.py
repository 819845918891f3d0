"""What was booked in the wijkbudget for one actie or initiatief: on the page of that record, with the way there and a new boeking."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.queries.boeking import BoekingRij, boekingen_van, stand_van_bron
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.wijkbudget.dialogs import nieuwe_boeking
from wijkagenda.ui.wijkbudget.kleintabel import KleineTabel

_KOLOMMEN = (
    Kolom("datum", "Datum", None, "datum", 104),
    Kolom("omschrijving", "Waarvoor", onder=lambda r: f"{r.soort_tekst} · {r.geldstroom}"),
    Kolom("bedrag", "Bedrag", None, "bedrag", 124, tekort=False),
)


class Bronkaart(Kaart):
    """``Bronkaart(omgeving, "actie")``; call `toon` with its id."""

    def __init__(self, omgeving: Omgeving, soort: str, ouder: QWidget | None = None) -> None:
        super().__init__("Wijkbudget", ouder=ouder)
        self._omgeving = omgeving
        self.soort = soort
        self._id = ""
        dit = "deze actie" if soort == "actie" else "dit initiatief"
        self._leeg = f"Er is nog niets geboekt voor {dit}."
        self._zin = tekst("", "grijs", breek=True)
        self.tabel = KleineTabel(f"Boekingen voor {dit}", _KOLOMMEN, sleutel=lambda r: str(r.id))
        self.tabel.geopend.connect(self._ga)
        self.knop(Knop("Nieuwe boeking", self._nieuw, icoonnaam="plus", soort="link", naam=f"Nieuwe boeking voor {dit}"))
        self.voeg_toe(self._zin, self.tabel)

    def toon(self, id_: str) -> None:
        """The boekingen of this record."""
        self._id = id_
        db = self._omgeving.lees()
        rijen, nu = boekingen_van(db, self.soort, id_), stand_van_bron(db, self.soort, id_)
        self._zin.setText(f"Nog verplicht {toon_bedrag(nu.verplicht)}, betaald {toon_bedrag(nu.gerealiseerd)}." if rijen else self._leeg)
        self.tabel.zet(rijen)
        self.tabel.setVisible(bool(rijen))

    def _nieuw(self) -> None:
        if self._id and nieuwe_boeking(self._omgeving, "besteding", bron=(self.soort, self._id), ouder=self.window()):
            self.toon(self._id)

    def _ga(self, rij: BoekingRij) -> None:
        self._omgeving.ga_naar("boeking", rij.id)
