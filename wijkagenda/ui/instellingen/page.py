"""Instellingen: a tab per subject, each a page of its own that is made when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.pagina import Pagina
from wijkagenda.ui.widgets.wissels import Tabbladen


@dataclass(frozen=True)
class Tab:
    """A tab: its words, the kinds of record that are shown on it, and the class as text."""

    woorden: str
    soorten: tuple[str, ...]
    klasse: str

    def maak(self, omgeving: Omgeving) -> Any:
        """The page, or a panel with ``verouder``, ``kies`` and ``nieuw``. Imported here and not above, so that the place opens at once."""
        module, _, naam = self.klasse.partition(":")
        return getattr(import_module(module), naam)(omgeving)


TABS = (
    Tab("Organisaties", ("organisatie",), "wijkagenda.ui.instellingen.relaties:Organisaties"),
    Tab("Contactpersonen", ("contactpersoon",), "wijkagenda.ui.instellingen.relaties:Contactpersonen"),
    Tab("Medewerkers", ("medewerker",), "wijkagenda.ui.instellingen.relaties:Medewerkers"),
    Tab("Beleidskader", ("beleidskader", "ambitie", "doel", "thema", "uitgangspunt", "waardevraag", "indicator"),
        "wijkagenda.ui.instellingen.kaders:Kaders"),
    Tab("Regelingen", ("regeling",), "wijkagenda.ui.subsidies.regelingen:RegelingenPaneel"),
    Tab("Brieven", ("brieftekst",), "wijkagenda.ui.instellingen.brieven:Brieven"),
    Tab("Taal", ("taalwoord",), "wijkagenda.ui.instellingen.taal:Taal"),
    Tab("Geldstromen", ("geldstroom",), "wijkagenda.ui.wijkbudget.stromen:GeldstromenPaneel"),
    Tab("Rubrieken", ("rubriek",), "wijkagenda.ui.wijkbudget.stromen:RubriekenPaneel"),
    Tab("Taakvelden", ("taakveld",), "wijkagenda.ui.instellingen.taakvelden:TaakveldenPaneel"),
    Tab("Huisstijl", ("huisstijl",), "wijkagenda.ui.instellingen.huisstijl:HuisstijlDeel"),
    Tab("Dit bestand", ("instelling", "kopie"), "wijkagenda.ui.instellingen.dit_bestand:DitBestand"),
    Tab("Deze computer", (), "wijkagenda.ui.instellingen.deze_computer:DezeComputer"),
)  # fmt: skip


class InstellingenPagina(Pagina):
    """Hands everything on to the tab that is shown."""

    titel = "Instellingen"
    schuift = False
    volgt_jaar = False
    soorten = frozenset({s for tab in TABS for s in tab.soorten}) | {
        "initiatief", "initiatiefnemer", "aanvraag", "wijkplan", "actie", "agendapunt", "leersessie", "bijlage", "thema_doel", "oormerk",
        "regeling_plafond", "regeling_stuk", "regeling_criterium", "regeling_verantwoording",
    }  # fmt: skip

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(omgeving, ouder)
        self.tabs = Tabbladen("Onderdelen van Instellingen")
        self._plekken: list[QWidget] = []
        self._gemaakt: dict[int, Any] = {}
        for tab in TABS:
            plek = QWidget()
            binnen = QVBoxLayout(plek)
            binnen.setContentsMargins(0, 0, 0, 0)
            self._plekken.append(plek)
            self.tabs.voeg_toe(plek, tab.woorden)
        self.tabs.currentChanged.connect(lambda _: self._wissel())
        self.inhoud.addWidget(self.tabs, 1)
        self._zorg_voor(0)

    def deel(self) -> Any:
        """The tab that is shown."""
        return self._zorg_voor(self.tabs.currentIndex())

    def _zorg_voor(self, nummer: int) -> Any:
        if nummer not in self._gemaakt:
            deel = TABS[nummer].maak(self.omgeving)
            self._gemaakt[nummer] = deel
            indeling = self._plekken[nummer].layout()
            assert indeling is not None
            indeling.addWidget(deel)
            deel.show()
            self._zet_nieuw(deel)
        return self._gemaakt[nummer]

    def _wissel(self) -> None:
        self._zet_nieuw(self.deel())

    def _zet_nieuw(self, deel: Any) -> None:
        label = getattr(deel, "nieuw_label", "")
        if label != self.nieuw_label:
            self.nieuw_label = label
            self.nieuw_gewijzigd.emit()

    # a page

    def ververs(self) -> None:
        for deel in self._gemaakt.values():
            deel.verouder()

    def deed_het_zelf(self) -> bool:
        return super().deed_het_zelf() or any(isinstance(deel, Pagina) and deel.deed_het_zelf() for deel in self._gemaakt.values())

    def toon(self, soort: str, id: str) -> None:  # noqa: A002 - the word of the whole project
        nummer = next((i for i, tab in enumerate(TABS) if soort in tab.soorten), None)
        if nummer is None:
            return
        self.tabs.setCurrentIndex(nummer)
        deel = self._zorg_voor(nummer)
        if isinstance(deel, Pagina):
            deel.toon(soort, id)
        elif id:
            deel.kies(id)

    def nieuw(self) -> None:
        self.deel().nieuw()
