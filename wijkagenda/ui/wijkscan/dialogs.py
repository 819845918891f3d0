"""What the wijkscan asks: a figure with whose it is, a story, a count."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde, keuzes
from wijkagenda.queries.record import record
from wijkagenda.queries.wijkscan import IndicatorRij, MetingRij, gemeentegebied, heel
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import NieuwDialoog, StapDialoog
from wijkagenda.ui.record.formulier import velden_voor
from wijkagenda.usecases import velden

_CIJFER = ("jaar", "waarde", "geen_waarde", "n", "bron", "voorlopig", "noot")
VERHAALVELDEN = ("tekst", "citaat", "wie", "toestemming", "jaar")
TELLING = ["maand", "thema_id", "aantal", "collectief"]
_TELREGEL = "Alleen aantallen, nooit wie het vroeg. Aantallen onder de 5 staan nergens op papier."


class Vragen:
    """Asks for the place; `gebied` gives (id, name) of the gebied that is shown."""

    def __init__(self, omgeving: Omgeving, venster: Callable[[], QWidget], gebied: Callable[[], tuple[str, str] | None]) -> None:
        self._omgeving = omgeving
        self._venster = venster
        self._gebied = gebied

    def _uow(self) -> Any:
        bestand: Any = self._omgeving.bestand
        return bestand.uow

    def meting(self, rij: IndicatorRij, oud: MetingRij | None = None) -> None:
        """A new figure of this indicator, or `oud` again. Whose it is decides under which gebied it is kept."""
        db, hier = self._omgeving.lees(), self._gebied()
        eigen = [("wijk", hier[1]), ("buurt", f"een buurt in {hier[1]}")] if hier else []
        van = Veld("van", "Cijfer van", Soort.KEUZE, True, keuzes([*eigen, ("gemeente", heel(db))]))
        begin: dict[str, Waarde] = {"van": oud.niveau if oud else "wijk" if hier else "gemeente", "jaar": self._omgeving.jaar}
        if oud is not None:
            begin |= record(db, "meting", oud.id).waarden

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            niveau = str(waarden["van"])
            plek = (gemeentegebied(db) if niveau == "gemeente" else None) or (hier[0] if hier else None)
            alles = {n: w for n, w in waarden.items() if n != "van"} | {"niveau": niveau, "gebied_id": plek}
            if oud is None:
                return velden.maak(self._uow(), "meting", {n: w for n, w in alles.items() if w is not None} | {"indicator_id": rij.id})
            return velden.wijzig(self._uow(), "meting", oud.id, alles)

        StapDialoog(self._omgeving, "Cijfer wijzigen" if oud else "Nieuw cijfer", [van, *velden_voor("meting", _CIJFER)], rij.naam,
                    "Bewaren" if oud else "Toevoegen", doe, begin=begin, ouder=self._venster()).exec()  # fmt: skip

    def verhaal(self, rij: IndicatorRij) -> None:
        """A new story of the gebied that is shown."""
        hier = self._gebied()
        if hier is not None:
            NieuwDialoog(self._omgeving, "verhaal", VERHAALVELDEN, titel="Verhaal bij dit cijfer",
                         uitleg=f"{rij.naam}, {hier[1]}", vast={"indicator_id": rij.id, "gebied_id": hier[0]},
                         ouder=self._venster()).exec()  # fmt: skip

    def wijzig_verhaal(self, id_: str) -> None:
        """An earlier story again."""
        self._wijzig("verhaal", id_, VERHAALVELDEN)

    def telling(self) -> None:
        """How many questions came in a month."""
        hier = self._gebied()
        if hier is not None:
            vandaag = self._omgeving.klok.vandaag()
            vorige = (vandaag.month - 2) % 12 + 1
            NieuwDialoog(self._omgeving, "vraagtelling", TELLING, titel="Vragen tellen", uitleg=f"{hier[1]}, {self._omgeving.jaar}. {_TELREGEL}",
                         begin={"maand": vorige}, vast={"gebied_id": hier[0], "jaar": self._omgeving.jaar}, ouder=self._venster()).exec()  # fmt: skip

    def wijzig_telling(self, id_: str) -> None:
        """A count again, with the numbers as they were entered."""
        self._wijzig("vraagtelling", id_, TELLING, _TELREGEL)

    def _wijzig(self, soort: str, id_: str, namen: Sequence[str], uitleg: str = "") -> None:
        begin = record(self._omgeving.lees(), soort, id_).waarden

        def doe(waarden: Mapping[str, Waarde]) -> Stap:
            return velden.wijzig(self._uow(), soort, id_, {n: w for n, w in waarden.items() if w != begin.get(n)} or waarden)

        StapDialoog(self._omgeving, f"{velden.naam_van(soort).capitalize()} wijzigen", velden_voor(soort, namen), uitleg, "Bewaren", doe, begin=begin,
                    ouder=self._venster()).exec()  # fmt: skip
