"""The parts of a record as a small list on a card: add, change (Enter) and delete, each one undoable step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QVBoxLayout, QWidget

from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.queries.record import Deel, delen
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record.dialoog import NieuwDialoog, StapDialoog
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.tabel import RijActie, Tabel
from wijkagenda.usecases import velden

_BREEDTE = {Soort.DATUM: 110, Soort.BEDRAG: 130, Soort.GETAL: 110, Soort.JAAR: 80, Soort.JA_NEE: 90, Soort.DECIMAAL: 110, Soort.MOMENT: 150}
HOOGSTE_RIJEN = 12


class Deellijst(Kaart):
    """``Deellijst(omgeving, "telling", "initiatief_id", "Tellingen", ["datum", "trekkers"], leeg="…")``; call `toon(id)`.

    `namen` are the columns; the dialog asks all fields but the one that points to the record. `begin` gives starting values.
    """

    def __init__(
        self,
        omgeving: Omgeving,
        soort: str,
        ouderkolom: str,
        titel: str,
        namen: Sequence[str],
        *,
        leeg: str = "Hier is nog niets.",
        volgorde: Sequence[str] = (),
        vragen: Sequence[str] | None = None,
        begin: Callable[[], Mapping[str, Waarde]] = dict,
        uitleg: str = "",
        acties: Sequence[RijActie] = (),
        alleen_lezen: bool = False,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(titel, ouder=ouder)
        self._omgeving = omgeving
        self.soort = soort
        self._ouderkolom = ouderkolom
        self._volgorde = volgorde
        self._begin = begin
        self._uitleg = uitleg
        self._id: str | None = None
        zonder = {ouderkolom}
        self._vragen = [v.naam for v in velden_voor(soort, vragen) if v.naam not in zonder and not v.alleen_lezen]
        kolommen = [_kolom(v, i == 0) for i, v in enumerate(velden_voor(soort, namen))]
        if not alleen_lezen:
            acties = (RijActie("Wijzig…\tEnter", lambda gekozen: self.wijzig(gekozen[0]), "potlood", een=True), *acties)
        self.tabel = Tabel(titel, kolommen, acties=acties, mag_verwijderen=not alleen_lezen)
        self.tabel.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.tabel.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self.tabel.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tabel.verwijderd.connect(self._verwijder)
        self._leeg = tekst(leeg, "grijs", breek=True)
        if not alleen_lezen:
            self.tabel.geopend.connect(self.wijzig)
            self.knop(Knop("Toevoegen", self.nieuw, icoonnaam="plus", soort="link", naam=f"Toevoegen: {velden.naam_van(soort)}"))
        binnen = QVBoxLayout()
        binnen.addWidget(self._leeg)
        binnen.addWidget(self.tabel)
        self.voeg_toe(binnen)

    def toon(self, id_: str) -> None:
        """Shows the parts of this record."""
        self._id = id_
        self.ververs()

    def ververs(self) -> None:
        """Reads them again."""
        if self._id is None:
            return
        rijen = delen(self._omgeving.lees(), self.soort, self._ouderkolom, self._id, self._volgorde)
        self.tabel.zet(rijen)
        self.tabel.setVisible(bool(rijen))
        self._leeg.setVisible(not rijen)
        hoogte = self.tabel.verticalHeader().defaultSectionSize() * min(len(rijen), HOOGSTE_RIJEN) + self.tabel.horizontalHeader().height() + 6
        self.tabel.setFixedHeight(hoogte)

    def nieuw(self) -> None:
        """Asks the fields of a new part."""
        if self._id is not None:
            NieuwDialoog(self._omgeving, self.soort, self._vragen, uitleg=self._uitleg, begin=self._begin(),
                         vast={self._ouderkolom: self._id}, ouder=self.window()).exec()  # fmt: skip

    def wijzig(self, deel: Deel) -> None:
        """Asks the fields of this part again."""
        bestand = self._omgeving.bestand
        if bestand is None:
            return

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            anders = {n: w for n, w in waarden.items() if w != deel.waarden.get(n)}
            return velden.wijzig(bestand.uow, self.soort, deel.id, anders or waarden)

        naam = velden.naam_van(self.soort)
        StapDialoog(self._omgeving, f"{naam.capitalize()} wijzigen", velden_voor(self.soort, self._vragen), self._uitleg, "Bewaren", doe,
                    begin=deel.waarden, bij=deel.id, ouder=self.window()).exec()  # fmt: skip

    def _verwijder(self, delen_: list[Deel]) -> None:
        self._omgeving.verwijder(velden.naam_van(self.soort), velden.verwijder, self.soort, [d.id for d in delen_])


def _kolom(veld: Veld, eerste: bool) -> Kolom:
    """The column of a field: amounts and numbers at the right with their values, all else in words."""
    if veld.soort is Soort.BEDRAG:
        return Kolom(veld.naam, veld.label, lambda d: d.waarden[veld.naam], "bedrag", _BREEDTE[veld.soort])
    if veld.soort in (Soort.GETAL, Soort.DECIMAAL):
        return Kolom(veld.naam, veld.label, lambda d: d.waarden[veld.naam], "getal", _BREEDTE[veld.soort])
    if veld.soort is Soort.DATUM:
        return Kolom(veld.naam, veld.label, lambda d: d.waarden[veld.naam], "datum", _BREEDTE[veld.soort])
    breedte = _BREEDTE.get(veld.soort, 140 if veld.soort is Soort.KEUZE else 0)
    return Kolom(veld.naam, veld.label, lambda d: " ".join(d.woorden[veld.naam].split()), "tekst", breedte, vet=eerste and not breedte)
