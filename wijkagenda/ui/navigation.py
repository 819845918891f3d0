"""The places of the window as data: words, icon, key, and the page class as text, loaded when it is first shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijkagenda.ui.pagina import Pagina


@dataclass(frozen=True)
class Plek:
    """One place; `beheer` puts it below the line."""

    sleutel: str
    titel: str
    icoon: str
    sneltoets: str
    pagina: str
    beheer: bool = False

    def laad(self) -> type[Pagina]:
        """The page class. Imported here and not above, so that the window is there before the pages are."""
        module, _, naam = self.pagina.partition(":")
        klasse: type[Pagina] = getattr(import_module(module), naam)
        return klasse


PLEKKEN = (
    Plek("start", "Start", "huis", "Ctrl+1", "wijkagenda.ui.start.page:StartPagina"),
    Plek("gebieden", "Gebieden", "kaart", "Ctrl+2", "wijkagenda.ui.gebieden.page:GebiedenPagina"),
    Plek("wijkplannen", "Wijkplannen", "plan", "Ctrl+3", "wijkagenda.ui.wijkplannen.page:WijkplannenPagina"),
    Plek("agenda", "Agenda", "kalender", "Ctrl+4", "wijkagenda.ui.agenda.page:AgendaPagina"),
    Plek("initiatieven", "Initiatieven", "lamp", "Ctrl+5", "wijkagenda.ui.initiatieven.page:InitiatievenPagina"),
    Plek("subsidies", "Subsidies", "subsidie", "Ctrl+6", "wijkagenda.ui.subsidies.page:SubsidiesPagina"),
    Plek("wijkbudget", "Wijkbudget", "budget", "Ctrl+7", "wijkagenda.ui.wijkbudget.page:WijkbudgetPagina"),
    Plek("wijkscan", "Wijkscan", "grafiek", "Ctrl+8", "wijkagenda.ui.wijkscan.page:WijkscanPagina"),
    Plek("leersessies", "Leersessies", "boek", "Ctrl+9", "wijkagenda.ui.leersessies.page:LeersessiesPagina"),
    Plek("rapporten", "Rapporten", "printer", "Ctrl+0", "wijkagenda.ui.rapporten.page:RapportenPagina", beheer=True),
    Plek("instellingen", "Instellingen", "instellingen", "Ctrl+,", "wijkagenda.ui.instellingen.page:InstellingenPagina", beheer=True),
)

SOORTEN: Mapping[str, str] = {
    soort: plek
    for plek, soorten in {
        "gebieden": "gebied gebied_deel cbs_gebied inwonertal voorziening inbreng",
        "wijkplannen": "wijkplan hoofdstuk opgave actie mijlpaal stem bewonersagenda wens planversie evaluatie duidingsgesprek bijstelling",
        "agenda": "agendapunt",
        "initiatieven": "initiatief telling contactmoment knelpunt nog_actief faseovergang initiatiefnemer",
        "subsidies": "aanvraag begrotingsregel aanvraag_stuk aanvulling termijnwijziging beoordeling zienswijze besluit betaling "
        "verantwoording vaststelling terugvordering bezwaar ingebrekestelling aanvraagversie brief verdeling",
        "wijkbudget": "wijkbudget boeking aansluiting budgetdocument deelname deelnamebedrag",
        "wijkscan": "indicator meting trendbreuk verhaal vraagtelling preventieplan",
        "leersessies": "leersessie programmapunt inzicht afspraak casus sessiecijfer",
        "rapporten": "rapport",
        "instellingen": "organisatie contactpersoon medewerker beleidskader ambitie doel thema uitgangspunt waardevraag regeling geldstroom rubriek "
        "taakveld brieftekst taalwoord huisstijl instelling kopie",
    }.items()
    for soort in soorten.split()
}
"""On which place a record of this kind (table name) is shown."""

