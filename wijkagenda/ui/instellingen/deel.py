"""What the tabs of Instellingen share: each is a page inside the page, and most are a list with the chosen record beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.basis.veld import Veld, Waarde
from wijkagenda.queries.record import bestaat
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import LijstDetail, Pagina
from wijkagenda.ui.record import NieuwDialoog, RecordFormulier
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.ui.stijl import TUSSEN
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.lijst import Lijst
from wijkagenda.usecases import velden


def als_deel(pagina: Pagina) -> None:
    """A page inside a tab: without a title of its own, and as wide as the tab."""
    pagina.kop.hide()
    buiten = pagina.kop.parentWidget()
    indeling = buiten.layout() if buiten is not None else None
    if indeling is not None:
        indeling.setContentsMargins(0, TUSSEN, 0, 0)


class Detail(QWidget):
    """The chosen record: its form on a card; a subclass adds cards below it."""

    def __init__(self, deel: LijstDeel, *, zonder: Sequence[str] = (), velden_: Sequence[Veld] | None = None) -> None:
        """All fields but `zonder`; or exactly `velden_`."""
        super().__init__()
        self.deel = deel
        self.omgeving = deel.omgeving
        self.id = ""
        self.kaart = Kaart("Gegevens")
        gekozen = velden_ if velden_ is not None else velden_voor(deel.soort, zonder=zonder)
        self.formulier = RecordFormulier(deel.omgeving, deel.soort, gekozen, stil=deel.eigen)
        self.formulier.formulier.veld_gewijzigd.connect(lambda *_: deel.ververs_lijst())
        self.kaart.voeg_toe(self.formulier)
        self.inhoud = QVBoxLayout(self)
        self.inhoud.setContentsMargins(0, 0, 8, 0)
        self.inhoud.setSpacing(TUSSEN)
        self.inhoud.addWidget(self.kaart)

    def sluit_af(self) -> None:
        """Called by the subclass after it added its cards: what is left of the height stays empty."""
        self.inhoud.addStretch(1)

    def toon(self, id_: str) -> None:
        """Shows this record."""
        self.id = id_
        self.formulier.toon(id_)


class LijstDeel(LijstDetail):
    """A tab with the records of one kind: list, form, new, delete with undo."""

    volgt_gebied = False
    volgt_jaar = False
    soort: ClassVar[str] = ""
    kolommen: ClassVar[Sequence[Kolom]] = ()
    vragen: ClassVar[Sequence[str]] = ()
    """The fields that a new record asks for."""
    leeg: ClassVar[str] = "Hier is nog niets."

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        als_deel(self)
        self.detail: Detail | None = None
        self.lijst = Lijst(self.titel, self.kolommen, leeg=(self.leeg, self.nieuw_label, self.nieuw), instellingen=omgeving.instellingen,
                           mag_verwijderen=True)  # fmt: skip
        self.lijst.gekozen.connect(self._gekozen)
        self.lijst.geopend.connect(lambda _: self._begin())
        self.lijst.verwijderd.connect(self._verwijder)
        self.links.addWidget(self.lijst)

    # what a subclass writes

    def rijen(self) -> Sequence[Any]:
        """The rows of the list, each with an id."""
        raise NotImplementedError

    def maak_detail(self) -> Detail:
        """An empty detail; `Detail.toon` fills it."""
        detail = Detail(self)
        detail.sluit_af()
        return detail

    # a page

    def ververs(self) -> None:
        self.ververs_lijst()
        if self.detail is not None and self.getoond_id is not None:
            if bestaat(self.omgeving.lees(), self.soort, self.getoond_id):
                self.detail.toon(self.getoond_id)
            else:
                self._niets()

    def ververs_lijst(self) -> None:
        """Reads the list again; the chosen row stays chosen."""
        self.lijst.zet(self.rijen())

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        self.ververs()
        self.lijst.kies(id)
        self._toon(id)

    def begin(self) -> Mapping[str, Waarde]:
        """What the fields of a new record start with, beside what every new record starts with."""
        return {}

    def maak_nieuw(self) -> NieuwDialoog:
        """The dialog that asks a new record."""
        return NieuwDialoog(self.omgeving, self.soort, self.vragen, titel=self.nieuw_label, begin=self.begin(), ouder=self.window())

    def nieuw(self) -> None:
        nieuw_id = self.maak_nieuw().nieuw_id()
        if nieuw_id is not None:
            self.toon(self.soort, nieuw_id)
            self._begin()

    def _gekozen(self, rij: Any) -> None:
        if rij is None:
            self._niets()
        elif rij.id != self.getoond_id:
            self._toon(rij.id)

    def _toon(self, id_: str) -> None:
        if self.detail is not None:
            self.detail.formulier.vastleggen()
        detail = self.maak_detail()
        detail.toon(id_)
        self.detail = detail
        self.zet_detail(detail, id_)

    def _begin(self) -> None:
        """The keyboard goes to the chosen record."""
        if self.detail is not None:
            self.detail.formulier.begin()

    def _niets(self) -> None:
        self.detail = None
        self.geen_detail()

    def _verwijder(self, rijen: list[Any]) -> None:
        woord = rijen[0].naam if len(rijen) == 1 else f"{len(rijen)} × {velden.naam_van(self.soort)}"
        self.omgeving.verwijder(woord, velden.verwijder, self.soort, [r.id for r in rijen])
