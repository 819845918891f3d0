"""Deelname: who takes part in the wijkbudget of a gebied. A partner takes part once at a time, and puts in only while it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.domain.basis_model import Rij, levend
from wijkagenda.domain.deelname import doet_mee_in
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.relatie import Organisatie
from wijkagenda.domain.wijkbudget import Deelname, Deelnamebedrag
from wijkagenda.storage.unit_of_work import Werk


def _keur_deelname(werk: Werk, deelname: Deelname) -> None:
    if deelname.tot and deelname.tot < deelname.van:
        raise InvoerFout("‘Tot’ ligt vóór ‘Vanaf’. Kies een latere datum.", "tot")
    ander = sa.select(Deelname).where(levend(Deelname), Deelname.organisatie_id == deelname.organisatie_id, Deelname.gebied_id == deelname.gebied_id,
                                      Deelname.id != deelname.id, sa.or_(Deelname.tot.is_(None), Deelname.tot >= deelname.van))  # fmt: skip
    if deelname.tot:
        ander = ander.where(Deelname.van <= deelname.tot)
    for eerder in werk.zoek(ander.limit(1)):
        wie, waar = werk.haal(Organisatie, deelname.organisatie_id).naam, werk.haal(Gebied, deelname.gebied_id).naam
        al = f"{wie} doet in {waar} al mee vanaf {toon_datum(eerder.van)}"
        raise InvoerFout(f"{al}. Geef die deelname eerst een einde, of kies een andere datum.", "van")
    for bedrag in werk.zoek(sa.select(Deelnamebedrag).where(levend(Deelnamebedrag), Deelnamebedrag.deelname_id == deelname.id)):
        if not doet_mee_in(deelname.van, deelname.tot, bedrag.jaar):
            raise RegelFout(f"Er staat nog inbreng bij {bedrag.jaar}, en dan doet deze partner niet mee. Haal die inbreng eerst weg.")


def _keur_bedrag(werk: Werk, bedrag: Deelnamebedrag) -> None:
    deelname = werk.haal(Deelname, bedrag.deelname_id)
    if not doet_mee_in(deelname.van, deelname.tot, bedrag.jaar):
        wanneer = f"vanaf {toon_datum(deelname.van)}" + (f" tot en met {toon_datum(deelname.tot)}" if deelname.tot else "")
        raise InvoerFout(f"Deze partner doet mee {wanneer}. In {bedrag.jaar} kan er dus geen inbreng zijn.", "jaar")


MAKERS: Mapping[str, Callable[[Werk, dict[str, Any]], Rij]] = {}
REGELS: Mapping[str, Callable[[Werk, Any], None]] = {"deelname": _keur_deelname, "deelnamebedrag": _keur_bedrag}
VERWIJDERREGELS: Mapping[str, Callable[[Werk, Any], None]] = {}
