"""A small list of records beside the form of the chosen one: for streams, rubrieken, partners and positions. Follows every step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from wijkagenda.basis.veld import Waarde
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record.dialoog import NieuwDialoog
from wijkagenda.ui.record.formulier import RecordFormulier
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.bladen import NaastOfOnder
from wijkagenda.ui.widgets.kaart import Kaart, LegeStaat, schuifvlak
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.label import Knop, tekst
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.ui.widgets.luipaneel import LuiPaneel
from wijkagenda.usecases import velden


class Bijdeel(Protocol):
    """A card beside the form that shows something of the chosen record: a `Deellijst`, or figures."""

    soort: str
    """The kind of record that it shows."""

    def toon(self, id_: str) -> None:
        """Of this record."""
        ...


class StamPaneel(LuiPaneel):
    """`lees` gives the rows (with an ``id``), `naam_van` what a row is called when it is deleted."""

    def __init__(
        self,
        omgeving: Omgeving,
        soort: str,
        titel: str,
        kolommen: Sequence[Kolom],
        lees: Callable[[], Sequence[Any]],
        *,
        vragen: Sequence[str],
        nieuw: str,
        leeg: str,
        uitleg: str = "",
        naam_van: Callable[[Any], str] = lambda rij: str(rij.naam),
        begin: Callable[[], Mapping[str, Waarde]] = dict,
        delen: Sequence[Bijdeel] = (),
        ook: frozenset[str] = frozenset(),
        som: Callable[[Sequence[Any]], str] | None = None,
        onder: bool = False,
        ouder: QWidget | None = None,
    ) -> None:
        """`vragen` are asked for a new record (`nieuw` says it in words), `ook` are other kinds that change the rows, `som` says all rows added up.

        `onder`: the chosen record stands below a wide list, its form beside `delen`.
        """
        super().__init__(frozenset({soort, *(d.soort for d in delen)}) | ook, ouder)
        self._omgeving = omgeving
        self._soort = soort
        self._lees = lees
        self._vragen = vragen
        self._nieuw = nieuw
        self._naam_van = naam_van
        self._begin = begin
        self._delen = delen
        self._som = som
        self._onder = onder
        self.lijst = Lijst(titel, kolommen, instellingen=omgeving.instellingen, leeg=(leeg, nieuw, self.nieuw), mag_verwijderen=True, filter_=False)
        self.lijst.gekozen.connect(self._gekozen)
        self.lijst.verwijderd.connect(self._verwijder)
        self.formulier = RecordFormulier(omgeving, soort)
        self._kaart = Kaart("").voeg_toe(self.formulier)
        rechts = self._bouw_rechts(onder)
        self._rechts = QStackedWidget()
        self._leeg = LegeStaat("Kies links een regel om die te bekijken of te wijzigen.")
        self._vlak = schuifvlak(rechts, f"{titel}: de gekozen regel")
        for kant in (self._leeg, self._vlak):
            self._rechts.addWidget(kant)
        splitter = QSplitter(Qt.Orientation.Vertical if onder else Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(TUSSEN)
        splitter.setAccessibleName(titel)
        splitter.addWidget(self.lijst)
        splitter.addWidget(self._rechts)
        splitter.setSizes([330, 280] if onder else [600, 520])
        boven = QHBoxLayout()
        self._uitleg, self._somzin = tekst(uitleg, "grijs", breek=True), tekst("", "klein", breek=True)
        woorden = QVBoxLayout()
        woorden.setSpacing(2)
        woorden.addWidget(self._uitleg)
        woorden.addWidget(self._somzin)
        self._somzin.setVisible(som is not None)
        boven.addLayout(woorden, 1)
        boven.addWidget(Knop(nieuw, self.nieuw, icoonnaam="plus"), 0, Qt.AlignmentFlag.AlignTop)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 12, 0, 0)
        indeling.setSpacing(10)
        indeling.addLayout(boven)
        indeling.addWidget(splitter, 1)
        omgeving.gewijzigd.connect(self.na_stap)
        omgeving.keuze_gewijzigd.connect(self.verouder)
        omgeving.bestand_gewisseld.connect(self.verouder)

    def _bouw_rechts(self, onder: bool) -> QWidget:
        rechts = QWidget()
        rechts.setProperty("vlak", "grond")
        indeling = QVBoxLayout(rechts)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(TUSSEN)
        kaarten = [self._kaart, *(deel for deel in self._delen if isinstance(deel, QWidget))]
        if onder:
            indeling.addWidget(NaastOfOnder(*kaarten, verhouding=(4, *(5 for _ in kaarten[1:]))))
        else:
            for kaart in kaarten:
                indeling.addWidget(kaart)
        indeling.addStretch(1)
        return rechts

    def ververs(self) -> None:
        """Reads the rows again; what was chosen stays chosen."""
        if self._omgeving.bestand is None:
            return
        super().ververs()
        rijen = self._lees()
        self.lijst.zet(rijen)
        if self._som is not None:
            self._somzin.setText(self._som(rijen))
        self._gekozen(self.lijst.huidige())

    def kies(self, id_: str) -> None:
        """Shows this record."""
        self.ververs()
        if self.lijst.kies(id_):
            self._gekozen(self.lijst.huidige())

    def nieuw(self) -> None:
        """Asks for a new record and shows it."""
        id_ = NieuwDialoog(self._omgeving, self._soort, self._vragen, titel=self._nieuw, begin=self._begin(), ouder=self.window()).nieuw_id()
        if id_ is not None:
            self.kies(id_)

    def _gekozen(self, rij: Any | None) -> None:
        self._rechts.setCurrentWidget(self._vlak if rij is not None else self._leeg)
        self._rechts.setVisible(rij is not None or not self._onder)
        if rij is not None:
            self._kaart.zet_titel(self._naam_van(rij))
            self.formulier.toon(rij.id)
            for deel in self._delen:
                deel.toon(rij.id)

    def _verwijder(self, rijen: Sequence[Any]) -> None:
        naam = self._naam_van(rijen[0]) if len(rijen) == 1 else f"{len(rijen)} regels"
        self._omgeving.verwijder(naam, velden.verwijder, self._soort, [r.id for r in rijen])
