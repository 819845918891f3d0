"""What asks for attention in the money: plafonds and geldstromen that are nearly empty, over, or used for something else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import sqlalchemy as sa

from wijkagenda.basis.geld import toon_bedrag, toon_euro
from wijkagenda.basis.opmaak import aantal
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.subsidie import Aanvraag, Regeling
from wijkagenda.domain.subsidie_stand import plafondruimte
from wijkagenda.domain.subsidie_stappen import VOOR_BESLUIT
from wijkagenda.queries.aandachtrij import Aandacht, Keuze, Toon, telwoord
from wijkagenda.queries.budgetsignaal import waarschuwingen
from wijkagenda.queries.subsidietermijn import open_termijnen

KRAP_DELER = 10
"""A plafond is nearly empty when less than this part of it is left."""


def termijnen(db: sa.Connection, vandaag: dt.date, keuze: Keuze) -> list[Aandacht]:
    """The terms of subsidies, of every gebied."""
    return [rij for rij in open_termijnen(db, vandaag) if keuze.is_van(rij)]


def krappe_regelingen(db: sa.Connection, vandaag: dt.date, keuze: Keuze) -> list[Aandacht]:
    """Plafonds from which not everything that is asked can be granted, or that are nearly empty while they are open."""
    gevraagd = (
        sa.select(sa.func.count(Aanvraag.id), sa.func.coalesce(sa.func.sum(Aanvraag.aangevraagd), 0))
        .where(levend(Aanvraag), Aanvraag.status.in_(VOOR_BESLUIT))
        .group_by(Aanvraag.regeling_id)
        .add_columns(Aanvraag.regeling_id)
        .subquery()
    )
    n, som = gevraagd.c[0], gevraagd.c[1]
    zin = (
        sa.select(Regeling.id, Regeling.naam, Regeling.jaar, Regeling.plafond, Regeling.open_tot, n, som)
        .outerjoin(gevraagd, gevraagd.c.regeling_id == Regeling.id)
        .where(levend(Regeling), sa.or_(n > 0, sa.and_(Regeling.open_van <= vandaag, Regeling.open_tot >= vandaag)))
    )
    uit = []
    for id_, naam, jaar, plafond, tot, open_, vraagt in db.execute(zin).all():
        ruimte = plafondruimte(db, id_) or 0
        vraagt = vraagt or 0
        if ruimte >= vraagt and ruimte * KRAP_DELER >= plafond:
            continue
        kop = f"{naam}{'' if str(jaar) in naam else f' {jaar}'}: nog {toon_bedrag(max(ruimte, 0))} van het plafond"
        wat = f"{telwoord(open_ or 0).capitalize()} open {'aanvraag vraagt' if open_ == 1 else 'aanvragen vragen samen'} {toon_bedrag(vraagt)}"
        uitleg = wat if open_ else f"Het plafond is {toon_euro(plafond)}"
        toon: Toon = "straks" if ruimte > 0 else "nu" if open_ else "weten"
        uit.append(Aandacht(toon, "bijna op" if ruimte > 0 else "op", kop, uitleg, "Naar regeling", "regeling", id_, "subsidies", tot))
    return keuze.zeef(uit)


def krappe_geldstromen(db: sa.Connection, vandaag: dt.date, keuze: Keuze) -> list[Aandacht]:
    """Geldstromen of this year that are over, nearly empty or used for something else: one row per gebied and stream."""
    pillen: dict[str, tuple[Toon, str]] = {"over": ("nu", "te veel"), "oormerk": ("straks", "oormerk"), "krap": ("straks", "bijna op")}
    per: dict[tuple[str, str], list[str]] = {}
    uit: dict[tuple[str, str], Aandacht] = {}
    for w in waarschuwingen(db, keuze.gebied_ids, vandaag.year):
        sleutel = (w.gebied_id, w.geldstroom_id)
        per.setdefault(sleutel, []).append(w.zin)
        if sleutel not in uit:
            toon, pil = pillen[w.soort]
            uit[sleutel] = Aandacht(
                toon, pil, w.zin.removesuffix("."), w.toelichting, "Naar wijkbudget", "wijkbudget", ":".join(sleutel), "wijkbudget",
                dt.date(vandaag.year, 12, 31), (w.gebied_id,), w.gebied,
            )  # fmt: skip
    return keuze.zeef(rij if len(per[s]) == 1 else _met_meer(rij, len(per[s]) - 1) for s, rij in uit.items())


def _met_meer(rij: Aandacht, meer: int) -> Aandacht:
    uitleg = f"{rij.zin} " if rij.zin else ""
    return replace(rij, zin=f"{uitleg}En nog {aantal(meer, 'melding', 'meldingen')} bij deze geldstroom")
