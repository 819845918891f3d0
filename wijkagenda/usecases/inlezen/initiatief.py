"""Initiatieven from a list: each with the next number of its year and its first phase; an organisatie that is not there is made."""

from __future__ import annotations

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.opmaak import vouw
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.initiatief import Faseovergang, Initiatief, zelfstandig_op_na
from wijkagenda.storage.unit_of_work import Werk
from wijkagenda.usecases.initiatief import volgend_nummer
from wijkagenda.usecases.inlezen.basis import Inlezer
from wijkagenda.usecases.inlezen.regels import Lijstregel, Uitkomst


class InitiatiefInlezer(Inlezer):
    """One with the same title in the same gebied is no mistake, but is told."""

    soort = "initiatief"
    maakt_organisaties = True

    def __init__(self, werk: Werk) -> None:
        super().__init__(werk)
        zin = sa.select(Initiatief.titel, Initiatief.gebied_id).where(levend(Initiatief))
        self._bekend = {(vouw(titel), gebied) for titel, gebied in werk.sessie.execute(zin)}
        self._laatste: dict[int, int] = {}

    def lees(self, regel: Lijstregel) -> Uitkomst:
        """A new initiatief."""
        waarden = self.waarden(regel)
        fase = waarden.setdefault("fase", "idee")
        begin = waarden.setdefault("begonnen_op", self.werk.vandaag)
        waarden.setdefault("kwadrant", "informeel-collectief")
        if fase == "gestopt" and not waarden.get("oorzaak"):
            raise InvoerFout("Kies waarom het initiatief stopt. Daar leren andere wijken van.", "oorzaak")
        waarden["zelfstandig_op"] = zelfstandig_op_na(waarden.get("zelfstandig_op"), None, fase, begin)
        waarden = self.keur(waarden)
        waarden["nummer"] = self._nummer(begin.year)
        self.zet(Initiatief, waarden)
        self.zet(Faseovergang, {"initiatief_id": waarden["id"], "naar": fase, "datum": min(begin, self.werk.vandaag)})
        sleutel = (vouw(waarden["titel"]), waarden["gebied_id"])
        al = " (let op: er is al een initiatief met deze titel in dit gebied)" if sleutel in self._bekend else ""
        self._bekend.add(sleutel)
        return Uitkomst(regel.nummer, "nieuw", f"nieuw initiatief ‘{waarden['titel']}’ in {regel.waarden['gebied_id']}{al}")

    def _nummer(self, jaar: int) -> str:
        if jaar not in self._laatste:
            self._laatste[jaar] = int(volgend_nummer(self.werk, jaar).rsplit("-", 1)[1]) - 1
        self._laatste[jaar] += 1
        return f"I-{jaar}-{self._laatste[jaar]:03d}"
