"""Organisaties from a list. One with the same name and KvK-nummer is there already and is skipped."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.opmaak import vouw
from wijkagenda.basis.veld import Veld
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.storage.unit_of_work import Werk
from wijkagenda.usecases.inlezen.basis import Inlezer
from wijkagenda.usecases.inlezen.regels import Lijstregel, Rijfout, Uitkomst


class OrganisatieInlezer(Inlezer):
    """A penvoerder may stand in the same list, above or below."""

    soort = "organisatie"

    def __init__(self, werk: Werk) -> None:
        super().__init__(werk)
        zin = sa.select(Organisatie.naam, Organisatie.kvk).where(levend(Organisatie))
        self._bekend = {_sleutel(naam, kvk) for naam, kvk in werk.sessie.execute(zin)}
        self._nieuw: list[tuple[int, dict[str, Any], str | None]] = []

    def lees(self, regel: Lijstregel) -> Uitkomst:
        """A new organisatie, or skipped."""
        naam, kvk = regel.waarden["naam"], regel.waarden.get("kvk")
        if _sleutel(naam, kvk) in self._bekend:
            return Uitkomst(regel.nummer, "overgeslagen", f"‘{naam}’ is er al{f' (KvK {kvk})' if kvk else ''}; overgeslagen")
        waarden = self.keur(self.waarden(regel))
        self._bekend.add(_sleutel(naam, kvk))
        self._nieuw.append((regel.nummer, waarden, waarden.pop("penvoerder_id", None)))
        self.namen.voeg_toe("organisatie", naam, waarden["id"])
        return Uitkomst(regel.nummer, "nieuw", f"nieuwe organisatie ‘{naam}’")

    def sluit_af(self) -> list[Rijfout]:
        """Finds the penvoerders, and puts each row below the one that it refers to."""
        fouten: list[Rijfout] = []
        wachten: dict[str, tuple[int, dict[str, Any]]] = {}
        for nummer, waarden, penvoerder in self._nieuw:
            if penvoerder is not None:
                try:
                    waarden["penvoerder_id"] = self.namen.vind(self.velden["penvoerder_id"], penvoerder)
                except InvoerFout as fout:
                    fouten.append(Rijfout(nummer, "penvoerder", str(fout)))
            wachten[waarden["id"]] = (nummer, waarden)
        while wachten:
            kan = [id_ for id_, (_, w) in wachten.items() if w.get("penvoerder_id") not in wachten]
            if not kan:
                nummer, _ = next(iter(wachten.values()))
                return [*fouten, Rijfout(nummer, "penvoerder", "De penvoerders wijzen in een kring naar elkaar.")]
            for id_ in kan:
                self.zet(Organisatie, wachten.pop(id_)[1])
        return fouten

    def _verwijs(self, veld: Veld, naam: str) -> str:
        """A penvoerder may stand further down: it is looked up when all rows have been read."""
        return naam if veld.naam == "penvoerder_id" else super()._verwijs(veld, naam)


def _sleutel(naam: str, kvk: str | None) -> tuple[str, str]:
    return " ".join(vouw(naam).split()), (kvk or "").replace(" ", "")
