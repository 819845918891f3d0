"""Boekingen from a list, kept to the same rules as one made by hand: signs, oormerk, what is left, what is still committed.

The rows count for each other in the order of the list: money that is begroot above may be spent below.
"""

from __future__ import annotations

from collections import defaultdict

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.jaarafsluiting import afgesloten_door, keur_open_jaar
from wijkagenda.domain.wijkbudget import (
    Boeking,
    Geldstroom,
    Oormerk,
    Rubriek,
    effect_op_vrij,
    keur_bedrag,
    keur_oormerk,
    keur_open,
    keur_ruimte,
    stand_van,
    weigert,
)
from wijkagenda.storage.unit_of_work import Werk
from wijkagenda.usecases.inlezen.basis import Inlezer
from wijkagenda.usecases.inlezen.regels import Lijstregel, Uitkomst

Waar = tuple[int, str, str, str, str]
"""Year, kant, gebied, geldstroom and rubriek."""


class BoekingInlezer(Inlezer):
    """Each row becomes a boeking that is its own source."""

    soort = "boeking"

    def __init__(self, werk: Werk) -> None:
        super().__init__(werk)
        db = werk.sessie
        self._stromen = {g.id: g for g in db.scalars(sa.select(Geldstroom).where(levend(Geldstroom)))}
        self._gebieden = dict(db.execute(sa.select(Gebied.id, Gebied.naam).where(levend(Gebied))).all())
        self._oormerken: dict[str, list[tuple[str, str]]] = defaultdict(list)
        zin = sa.select(Oormerk.geldstroom_id, Rubriek.id, Rubriek.naam).join(Rubriek, Rubriek.id == Oormerk.rubriek_id)
        for stroom, rubriek, naam in db.execute(zin.where(levend(Oormerk), levend(Rubriek)).order_by(Rubriek.volgorde, Rubriek.naam)):
            self._oormerken[stroom].append((rubriek, naam))
        self._vrij: dict[tuple[int, str, str, str], int] = defaultdict(int)
        self._verplicht: dict[Waar, int] = defaultdict(int)
        self._dicht = afgesloten_door(db)
        self._begroot: set[tuple[int, str, str]] = set()
        self._tel_op()

    def _tel_op(self) -> None:
        """Where things stand before the first row."""
        plek = (Boeking.jaar, Boeking.kant, Boeking.gebied_id, Boeking.geldstroom_id, Boeking.rubriek_id)
        zin = sa.select(*plek, Boeking.soort, sa.func.sum(Boeking.bedrag)).where(levend(Boeking)).group_by(*plek, Boeking.soort)
        for jaar, kant, gebied, stroom, rubriek, soort, som in self.werk.sessie.execute(zin):
            self._tel((jaar, kant, gebied, stroom, rubriek), soort, som)

    def _tel(self, waar: Waar, soort: str, bedrag: int) -> None:
        jaar, kant, gebied, stroom, _ = waar
        self._vrij[jaar, kant, gebied, stroom] += effect_op_vrij(soort, bedrag)
        self._verplicht[waar] += stand_van([(soort, bedrag)]).verplicht
        if soort in ("begroot", "wijziging"):
            self._begroot.add((jaar, kant, stroom))

    def lees(self, regel: Lijstregel) -> Uitkomst:
        """A new boeking."""
        w = self.keur(self.waarden(regel))
        soort, bedrag = w["soort"], w["bedrag"]
        if soort == "overheveling":
            raise InvoerFout("Een overheveling heeft twee kanten. Gebruik daarvoor ‘Overhevelen’ in het venster.", "soort")
        keur_bedrag(soort, bedrag, met_de_hand=True)
        waar = (w["jaar"], w["kant"], w["gebied_id"], w["geldstroom_id"], w["rubriek_id"])
        if soort == "vrijval":
            keur_open(self._verplicht[waar], bedrag)
        self._keur_stroom(waar, soort, bedrag)
        self._tel(waar, soort, bedrag)
        self.zet(Boeking, w | {"bron_soort": "hand", "bron_id": w["id"]})
        plek = f"{regel.waarden['gebied_id']}, {regel.waarden['geldstroom_id']}"
        return Uitkomst(regel.nummer, "nieuw", f"nieuwe boeking {soort} {toon_bedrag(bedrag)} ({plek}, {w['jaar']})")

    def _keur_stroom(self, waar: Waar, soort: str, bedrag: int) -> None:
        jaar, kant, gebied, stroom_id, rubriek = waar
        keur_open_jaar(gebied, self._gebieden[gebied], jaar, self._dicht)
        stroom = self._stromen[stroom_id]
        if bedrag > 0 and soort != "vrijval" and weigert(stroom.bij_oormerk, stroom.zorgrecht):
            keur_oormerk(stroom.naam, rubriek, self._oormerken[stroom_id])
        effect = effect_op_vrij(soort, bedrag)
        if effect < 0 and weigert(stroom.bij_over, stroom.zorgrecht) and (jaar, kant, stroom_id) in self._begroot:
            keur_ruimte(stroom.naam, self._gebieden[gebied], jaar, self._vrij[jaar, kant, gebied, stroom_id], effect)
