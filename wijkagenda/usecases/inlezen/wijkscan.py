"""Metingen from a list. A figure that is there already is skipped when it is the same, and brought up to date when it is not."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.domain.basis_model import levend, sleutel_id
from wijkagenda.domain.beleidskader import Indicator
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.wijkscan import Meting, keur_meting, keur_niveau
from wijkagenda.storage.unit_of_work import Werk
from wijkagenda.usecases.inlezen.basis import Inlezer
from wijkagenda.usecases.inlezen.regels import Lijstregel, Uitkomst
from wijkagenda.usecases.velden import NATUURLIJK

_INHOUD = ("waarde", "geen_waarde", "n", "voorlopig", "bron", "noot")


class MetingInlezer(Inlezer):
    """One figure per indicator, gebied, level and year."""

    soort = "meting"

    def __init__(self, werk: Werk) -> None:
        super().__init__(werk)
        kolommen = [getattr(Meting, naam) for naam in _INHOUD]
        self._bekend = {rij[0]: tuple(rij[1:]) for rij in werk.sessie.execute(sa.select(Meting.id, *kolommen, levend(Meting)))}
        self._eenheden = dict(werk.sessie.execute(sa.select(Indicator.id, Indicator.eenheid).where(levend(Indicator))).all())
        self._soorten = dict(werk.sessie.execute(sa.select(Gebied.id, Gebied.soort).where(levend(Gebied))).all())
        self._wijzig: list[tuple[str, dict[str, Any]]] = []
        self._gezien: dict[str, int] = {}

    def lees(self, regel: Lijstregel) -> Uitkomst:
        """A new figure, a changed one, or skipped."""
        waarden = self.waarden(regel)
        keur_meting(waarden.get("waarde"), waarden.get("geen_waarde"), self._eenheden[waarden["indicator_id"]])
        keur_niveau(waarden["niveau"], self._soorten[waarden["gebied_id"]])
        id_ = sleutel_id("meting", *(waarden[n] for n in NATUURLIJK["meting"]))
        if id_ in self._gezien:
            raise InvoerFout(f"Dit cijfer staat ook op regel {self._gezien[id_]}. Laat er één staan.", "jaar")
        self._gezien[id_] = regel.nummer
        wat = f"{regel.waarden['indicator_id']}, {regel.waarden['gebied_id']}, {waarden['jaar']}"
        if id_ not in self._bekend:
            self.zet(Meting, waarden | {"id": id_})
            return Uitkomst(regel.nummer, "nieuw", f"nieuw cijfer ({wat})")
        inhoud = {naam: waarden.get(naam, False if naam == "voorlopig" else None) for naam in _INHOUD}
        *was, leeft = self._bekend[id_]
        if tuple(inhoud.values()) == tuple(was) and leeft:
            return Uitkomst(regel.nummer, "overgeslagen", f"dit cijfer is er al ({wat}); overgeslagen")
        self._wijzig.append((id_, inhoud | {"verwijderd": False}))
        aard, zin = ("gewijzigd", "cijfer wordt bijgewerkt") if leeft else ("nieuw", "nieuw cijfer")
        return Uitkomst(regel.nummer, aard, f"{zin} ({wat})")

    def schrijf(self) -> None:
        """New rows in one go, changed ones one by one."""
        super().schrijf()
        for id_, inhoud in self._wijzig:
            meting = self.werk.sessie.get_one(Meting, id_)
            for naam, waarde in inhoud.items():
                setattr(meting, naam, waarde)
