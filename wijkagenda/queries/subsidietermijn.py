"""Every subsidy term that is open and near: rows for Start. Terms are told of whatever gebied was chosen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.subsidie import Aanvraag, Aanvulling, Besluit, Betaling, Bezwaar, Verantwoording, Zienswijze
from wijkagenda.domain.subsidie_stand import betaald, vastgesteld, verleend
from wijkagenda.domain.subsidie_stappen import NA_VERLENING, OPEN
from wijkagenda.domain.termijn import BETAAL_WEKEN, BEZWAAR_WEKEN, einde_van
from wijkagenda.queries.aandachtrij import VOORUIT, Aandacht, dringend, kort, nog
from wijkagenda.queries.subsidie import dagwoord, gebieden_van, lopende_termijnen

BESLIS_OP_BEZWAAR = 6
"""Weeks to decide on a bezwaar after the term to object ended, without an adviescommissie (Awb 7:10)."""
_Gevonden = tuple[dt.date, str, str, str, str]


def open_termijnen(db: sa.Connection, vandaag: dt.date, vooruit: int = VOORUIT) -> list[Aandacht]:
    """Decisions, supplements, zienswijzen, payments, accountings and bezwaren that must be dealt with soon, or should have been.

    `vooruit` is how many days ahead "soon" is.
    """
    dossiers = _dossiers(db)
    gevonden = [
        *_besluiten(db, vandaag, dossiers), *_aanvullingen(db, vandaag, dossiers), *_zienswijzen(db, vandaag), *_betalingen(db, vandaag, dossiers),
        *_verantwoordingen(db, vandaag), *_bezwaren(db, vandaag),
    ]  # fmt: skip
    gebieden = gebieden_van(db, [id_ for _, id_, *_ in gevonden])
    uit = []
    for dag, id_, kop, zin, knop in gevonden:
        dagen = (dag - vandaag).days
        dossier = dossiers.get(id_)
        if dagen > vooruit or dossier is None:
            continue
        titel = f"{kop} {dossier.kenmerk} {kort(dossier.titel, 50)}"
        namen = tuple(g for g, _ in gebieden[id_])
        wijk = ", ".join(naam for _, naam in gebieden[id_])
        uit.append(Aandacht(dringend(dagen), nog(dagen), titel, zin, knop, "aanvraag", id_, "subsidies", dag, namen, wijk,
                            dossier.behandelaar_id, True))  # fmt: skip
    return uit


def _dossiers(db: sa.Connection) -> dict[str, Any]:
    """The applications that are not done with, by id."""
    a = Aanvraag
    zin = sa.select(a.id, a.kenmerk, a.titel, a.status, a.ontvangen_op, a.regeling_id, a.behandelaar_id)
    return {r.id: r for r in db.execute(zin.where(levend(a), a.status != "concept")).all()}


def _besluiten(db: sa.Connection, vandaag: dt.date, dossiers: dict[str, Any]) -> Iterator[_Gevonden]:
    """The decision term, which ends with bekendmaking."""
    open_ = {d.id: d for d in dossiers.values() if d.status in OPEN}
    for id_, termijn in lopende_termijnen(db, [(d.id, d.regeling_id, d.ontvangen_op) for d in open_.values()]).items():
        besloten = open_[id_].status == "besloten"
        wat = "Bekendmaken van" if besloten else "Besluit over"
        loopt = "liep af" if termijn.einde < vandaag else "loopt af"
        yield termijn.einde, id_, wat, f"Beslistermijn {loopt} op {dagwoord(termijn.einde, vandaag)}", "Naar besluit"


def _aanvullingen(db: sa.Connection, vandaag: dt.date, dossiers: dict[str, Any]) -> Iterator[_Gevonden]:
    zin = sa.select(Aanvulling.aanvraag_id, Aanvulling.gevraagd_op, Aanvulling.tot).where(levend(Aanvulling), Aanvulling.aangevuld_op.is_(None))
    for id_, gevraagd, tot in db.execute(zin).all():
        if id_ in dossiers and dossiers[id_].status == "aanvulling":
            vanaf = toon_dag(gevraagd + dt.timedelta(days=1), jaar=False)
            uitleg = f"De termijn staat stil sinds {vanaf}" if tot >= vandaag else f"De hersteltermijn liep tot en met {dagwoord(tot, vandaag)}"
            yield tot, id_, "Aanvulling gevraagd:", uitleg, "Naar dossier"


def _zienswijzen(db: sa.Connection, vandaag: dt.date) -> Iterator[_Gevonden]:
    zin = sa.select(Zienswijze.aanvraag_id, Zienswijze.tot).join(Aanvraag, Aanvraag.id == Zienswijze.aanvraag_id)
    waar = (levend(Zienswijze), levend(Aanvraag), Aanvraag.status == "voornemen", Zienswijze.ontvangen_op.is_(None))
    for id_, tot in db.execute(zin.where(*waar)).all():
        yield tot, id_, "Zienswijze bij", f"De aanvrager mag reageren tot en met {dagwoord(tot, vandaag)}", "Naar dossier"


def _betalingen(db: sa.Connection, vandaag: dt.date, dossiers: dict[str, Any]) -> Iterator[_Gevonden]:
    """Planned payments on their day; without a plan within six weeks after bekendmaking (Awb 4:87)."""
    gepland = sa.select(Betaling.aanvraag_id, Betaling.gepland_op, Betaling.bedrag).where(levend(Betaling), Betaling.betaald_op.is_(None))
    met_plan = set()
    for id_, dag, bedrag in db.execute(gepland).all():
        met_plan.add(id_)
        yield dag, id_, "Betalen:", f"{toon_bedrag(bedrag)} staat gepland op {dagwoord(dag, vandaag)}", "Naar betaling"
    doel = sa.func.coalesce(vastgesteld(), verleend(), 0)
    zin = sa.select(Aanvraag.id, Besluit.bekendgemaakt_op, doel.label("doel")).join(Besluit, Besluit.aanvraag_id == Aanvraag.id)
    waar = (levend(Aanvraag), levend(Besluit), Besluit.bekendgemaakt_op.is_not(None), Aanvraag.status.in_((*NA_VERLENING, "vastgesteld")))
    for id_, bekend, te_betalen in db.execute(zin.where(*waar, betaald() == 0)).all():
        if bekend is not None and id_ not in met_plan and te_betalen:
            uiterlijk = einde_van(bekend, BETAAL_WEKEN)
            yield uiterlijk, id_, "Betalen:", f"{toon_bedrag(te_betalen)}, uiterlijk {dagwoord(uiterlijk, vandaag)} (Awb 4:87)", "Naar betaling"


def _verantwoordingen(db: sa.Connection, vandaag: dt.date) -> Iterator[_Gevonden]:
    zin = sa.select(Verantwoording.aanvraag_id, Verantwoording.uiterlijk).join(Aanvraag, Aanvraag.id == Verantwoording.aanvraag_id)
    waar = (levend(Verantwoording), levend(Aanvraag), Verantwoording.ontvangen_op.is_(None), Aanvraag.status.in_(NA_VERLENING))
    for id_, uiterlijk in db.execute(zin.where(*waar)).all():
        woord = "Moest binnen zijn op" if uiterlijk < vandaag else "Uiterlijk"
        yield uiterlijk, id_, "Verantwoording van", f"{woord} {dagwoord(uiterlijk, vandaag)}", "Naar verantwoording"


def _bezwaren(db: sa.Connection, vandaag: dt.date) -> Iterator[_Gevonden]:
    """A decision on a bezwaar is due six weeks after the term to object ended (Awb 7:10)."""
    bekend = sa.select(sa.func.max(Besluit.bekendgemaakt_op)).where(levend(Besluit), Besluit.aanvraag_id == Bezwaar.aanvraag_id).scalar_subquery()
    zin = sa.select(Bezwaar.aanvraag_id, Bezwaar.ontvangen_op, bekend).where(levend(Bezwaar), Bezwaar.uitkomst == "loopt")
    for id_, ontvangen, bekend_op in db.execute(zin).all():
        uiterlijk = einde_van(einde_van(bekend_op or ontvangen, BEZWAAR_WEKEN), BESLIS_OP_BEZWAAR)
        uitleg = f"Ontvangen op {toon_dag(ontvangen, jaar=False)}, beslis uiterlijk {dagwoord(uiterlijk, vandaag)} (Awb 7:10)"
        yield uiterlijk, id_, "Bezwaar bij", uitleg, "Naar dossier"
