"""What asks for attention in the money: plafonds and geldstromen that are nearly empty, over, or used for something else."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

import sqlalchemy as sa

from wijkagenda.basis.datum import plus_maanden, toon_dag
from wijkagenda.basis.geld import toon_bedrag, toon_euro
from wijkagenda.basis.opmaak import aantal
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.subsidie import Aanvraag, Regeling, Statusstap
from wijkagenda.domain.subsidie_stand import plafondruimte
from wijkagenda.domain.subsidie_stappen import VOOR_BESLUIT
from wijkagenda.queries.aandachtrij import Aandacht, Keuze, Toon, telwoord
from wijkagenda.queries.bestand import bestandswaarden
from wijkagenda.queries.budgetsignaal import Waarschuwing, waarschuwingen
from wijkagenda.queries.subsidietermijn import open_termijnen
from wijkagenda.queries.wijkbudget import kanten, standen

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
    """Geldstromen of this year that are over or nearly empty in a gebied; what else is wrong there in one row per gebied.

    Told of what is spent on the wijk; only where nothing of that is booked, of what the gemeente gives to partners.
    """
    jaar, einde = vandaag.year, dt.date(vandaag.year, 12, 31)
    kant = next(iter(kanten(db, keuze.gebied_ids, [jaar])), None)
    per_stroom = standen(db, ("gebied_id", "geldstroom_id"), gebied_ids=keuze.gebied_ids, jaren=[jaar], kant=kant)
    te_veel = {plek: -stand.vrij for plek, stand in per_stroom.items() if stand.vrij < 0}
    stromen: dict[tuple[str, str], Aandacht] = {}
    rest: defaultdict[str, list[Waarschuwing]] = defaultdict(list)
    for w in waarschuwingen(db, keuze.gebied_ids, jaar, kant):
        plek = (w.gebied_id, w.geldstroom_id)
        if plek in te_veel:
            stromen.setdefault(plek, _geldstroom(w, "nu", "te veel", f"{toon_bedrag(te_veel[plek])} te veel", einde))
        elif w.soort == "krap":
            stromen.setdefault(plek, _geldstroom(w, "straks", "bijna op", f"nog {toon_bedrag(w.bedrag)} vrij", einde))
        else:
            rest[w.gebied_id].append(w)
    return keuze.zeef([*stromen.values(), *(_overige(meldingen, einde) for meldingen in rest.values())])


def _geldstroom(w: Waarschuwing, toon: Toon, pil: str, wat: str, einde: dt.date) -> Aandacht:
    zin = "Er is meer verplicht en betaald dan begroot" if toon == "nu" else "Kijk wat er nog aankomt voor u iets toezegt"
    return Aandacht(toon, pil, f"Geldstroom {w.geldstroom}: {wat}", zin, "Naar wijkbudget", "wijkbudget", f"{w.gebied_id}:{w.geldstroom_id}",
                    "wijkbudget", einde, (w.gebied_id,), w.gebied)  # fmt: skip


def _overige(meldingen: list[Waarschuwing], einde: dt.date) -> Aandacht:
    """Rubrieken that are over while their stream is not, and money that went past its oormerk."""
    eerste = meldingen[0]
    if len(meldingen) == 1:
        woorden = (eerste.kort.removesuffix("."), eerste.toelichting.removesuffix("."))
    else:
        kop = f"{telwoord(len(meldingen)).capitalize()} meldingen bij het wijkbudget van {eerste.gebied}"
        woorden = (kop, f"De grootste: {eerste.kort.removesuffix('.')}")
    return Aandacht("straks", "let op", *woorden, "Naar wijkbudget", "wijkbudget", f"{eerste.gebied_id}:{eerste.geldstroom_id}", "wijkbudget", einde,
                    (eerste.gebied_id,), eerste.gebied)  # fmt: skip


def verlopen_dossiers(db: sa.Connection, vandaag: dt.date, keuze: Keuze) -> list[Aandacht]:
    """Subsidy dossiers that are kept longer than the file says, by how they ended: one row for all."""
    if keuze.medewerker_id is not None:
        return []
    jaren = bestandswaarden(db)
    grens = {naam: plus_maanden(vandaag, -12 * n) for naam in _BEWAREN for n in [jaren[naam]] if isinstance(n, int)}
    laatste = sa.select(sa.func.max(Statusstap.datum)).where(levend(Statusstap), Statusstap.aanvraag_id == Aanvraag.id)
    klaar_op = laatste.where(Statusstap.naar == Aanvraag.status).scalar_subquery()
    te_oud = [sa.and_(Aanvraag.status.in_(statussen), klaar_op < grens[naam]) for naam, statussen in _BEWAREN.items() if naam in grens]
    zin = sa.select(Aanvraag.id, klaar_op.label("klaar")).where(levend(Aanvraag), sa.or_(*te_oud)).order_by(sa.text("klaar"))
    rijen = db.execute(zin).all() if te_oud else []
    if not rijen:
        return []
    kop = f"{aantal(len(rijen), 'subsidiedossier', 'subsidiedossiers')} over de bewaartermijn"
    uitleg = f"Het oudste is klaar sinds {toon_dag(rijen[0].klaar)}"
    return [Aandacht("weten", "opschonen", kop, uitleg, "Bekijk", "aanvraag", rijen[0].id, "subsidies", rijen[0].klaar)]


_BEWAREN = {
    "bewaarjaren_verleend": ("afgerekend",),
    "bewaarjaren_geweigerd": ("geweigerd",),
    "bewaarjaren_afgebroken": ("buiten_behandeling", "te_laat", "ingetrokken"),
}
"""For how long, by how the dossier ended (domein.md, Privacy and copies: retention by outcome)."""
