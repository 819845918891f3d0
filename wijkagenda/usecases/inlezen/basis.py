"""What importing is alike for every kind: references by name, required fields, the rules of the kind, writing in one go."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.veld import Soort, Veld
from wijkagenda.domain.basis_model import Rij, nieuw_id
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.velden import velden_van
from wijkagenda.storage.rijen import als_rij
from wijkagenda.storage.unit_of_work import Werk
from wijkagenda.usecases.inlezen.namen import Namen
from wijkagenda.usecases.inlezen.regels import Lijstregel, Rijfout, Uitkomst
from wijkagenda.usecases.velden import REGELS


class _Rij(SimpleNamespace):
    """A row as the rules of a kind look at it: what was not filled in is None."""

    def __getattr__(self, naam: str) -> Any:
        return None


class Inlezer:
    """Reads the rows of one kind; nothing is written before `schrijf`. Subclasses say what a row becomes."""

    soort: str
    maakt_organisaties = False
    """Whether an organisatie that a row names and that is not there, is made."""

    def __init__(self, werk: Werk) -> None:
        self.werk = werk
        self.namen = Namen(werk)
        self.velden: dict[str, Veld] = {v.naam: v for v in velden_van(self.soort)}
        self.erbij = 0
        self._rijen: dict[type[Rij], list[dict[str, Any]]] = {Organisatie: []}
        self._nodig = [v for v in self.velden.values() if v.verplicht]

    def lees(self, regel: Lijstregel) -> Uitkomst:
        """What the row becomes. Raises `InvoerFout` or `RegelFout`."""
        raise NotImplementedError

    def sluit_af(self) -> list[Rijfout]:
        """After the last row: what can only be seen then, and what is wrong with it."""
        return []

    def schrijf(self) -> None:
        """Writes all rows that were read, in the order in which their kinds were first given."""
        for klasse, rijen in self._rijen.items():
            self.werk.massa(klasse, rijen)

    def zet(self, klasse: type[Rij], waarden: dict[str, Any]) -> str:
        """A row to be written; gives its id."""
        rij = als_rij(klasse, waarden)
        self._rijen.setdefault(klasse, []).append(rij)
        return str(rij["id"])

    def waarden(self, regel: Lijstregel) -> dict[str, Any]:
        """The values of a row with ids for names; fields that say nothing are left out."""
        uit: dict[str, Any] = {}
        for naam, waarde in regel.waarden.items():
            if waarde is None:
                continue
            veld = self.velden[naam]
            uit[naam] = self._verwijs(veld, waarde) if veld.soort is Soort.VERWIJZING else waarde
        for veld in self._nodig:
            if veld.naam not in uit:
                raise InvoerFout(f"Vul ‘{veld.label}’ in.", veld.naam)
        return uit

    def keur(self, waarden: dict[str, Any]) -> dict[str, Any]:
        """The values with an id, as the rules of the kind leave them. Raises `InvoerFout` or `RegelFout`."""
        rij = _Rij(**waarden, id=nieuw_id())
        if self.soort in REGELS:
            REGELS[self.soort](self.werk, rij)
        return vars(rij)

    def _verwijs(self, veld: Veld, naam: str) -> str:
        if veld.verwijst != "organisatie" or not self.maakt_organisaties:
            return self.namen.vind(veld, naam)
        gevonden = self.namen.zoek("organisatie", naam)
        if gevonden is None:
            gevonden = self.zet(Organisatie, {"id": nieuw_id(), "naam": naam})
            self.namen.voeg_toe("organisatie", naam, gevonden)
            self.erbij += 1
        return gevonden
