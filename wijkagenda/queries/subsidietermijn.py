"""Every subsidy term that is open and near: rows for Start. Terms are told of whatever gebied was chosen."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.subsidie import (
    Aanvraag,
    Aanvulling,
    Besluit,
    Betaling,
    Bezwaar,
    Ingebrekestelling,
    Statusstap,
    Terugvordering,
    Vaststelling,
    Verantwoording,
    Zienswijze,
)
from wijkagenda.domain.subsidie_stand import betaald, vastgesteld, verleend
from wijkagenda.domain.subsidie_stappen import NA_VERLENING, OPEN
from wijkagenda.domain.termijn import AWB_WEKEN, BETAAL_WEKEN, BEZWAAR_WEKEN, BEZWAARBESLUIT_WEKEN, BUITEN_BEHANDELING_WEKEN, einde_van
from wijkagenda.queries.aandachtrij import VOORUIT, Aandacht, dringend, kort, nog
from wijkagenda.queries.dossiertermijn import dossiertermijnen
from wijkagenda.queries.subsidie import dagwoord, gebieden_van, lopende_termijnen

_Gevonden = tuple[dt.date, str, str, str, str]


def open_termijnen(db: sa.Connection, vandaag: dt.date, vooruit: int = VOORUIT) -> list[Aandacht]:
    """Decisions, supplements, zienswijzen, payments, accountings, bezwaren and dwangsommen that ask soon, or should have been dealt with.

    `vooruit` is how many days ahead "soon" is.
    """
    dossiers = _dossiers(db)
    gevonden = [
        *_besluiten(db, vandaag, dossiers), *_aanvullingen(db, vandaag, dossiers), *_zienswijzen(db, vandaag), *_betalingen(db, vandaag, dossiers),
        *_verantwoordingen(db, vandaag), *_vaststellingen(db, vandaag), *_terugbetalingen(db, vandaag), *_bezwaren(db, vandaag),
        *_dwangsommen(db, vandaag),
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
    """The hersteltermijn, and after it the four weeks to decide not to handle the application (Awb 4:5)."""
    zin = sa.select(Aanvulling.aanvraag_id, Aanvulling.gevraagd_op, Aanvulling.tot).where(levend(Aanvulling), Aanvulling.aangevuld_op.is_(None))
    for id_, gevraagd, tot in db.execute(zin).all():
        if id_ not in dossiers or dossiers[id_].status != "aanvulling":
            continue
        uiterlijk = einde_van(tot, BUITEN_BEHANDELING_WEKEN)
        if tot >= vandaag:
            vanaf = toon_dag(gevraagd + dt.timedelta(days=1), jaar=False)
            yield tot, id_, "Aanvulling gevraagd:", f"De termijn staat stil sinds {vanaf}", "Naar dossier"
        elif uiterlijk >= vandaag:
            uitleg = f"Er kwam geen aanvulling. Niet behandelen kan tot en met {dagwoord(uiterlijk, vandaag)} (Awb 4:5)"
            yield uiterlijk, id_, "Niet aangevuld:", uitleg, "Naar dossier"
        else:
            yield tot, id_, "Niet aangevuld:", f"De hersteltermijn liep tot en met {dagwoord(tot, vandaag)}", "Naar dossier"


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
    te_betalen = sa.func.coalesce(vastgesteld(), verleend(), 0) - betaald()
    zin = sa.select(Aanvraag.id, Aanvraag.status, betaald().label("betaald"), te_betalen.label("open"),
                    _bekend(sa.func.min, Besluit, Besluit.soort != "geweigerd").label("besloten"),
                    sa.func.coalesce(_bekend(sa.func.max, Vaststelling),
                                     _bekend(sa.func.max, Besluit, Besluit.soort == "direct")).label("vast"))  # fmt: skip
    for r in db.execute(zin.where(levend(Aanvraag), Aanvraag.status.in_((*NA_VERLENING, "vastgesteld")), te_betalen > 0)).all():
        begin = r.vast if r.status == "vastgesteld" and r.betaald else r.besloten if not r.betaald else None
        if begin is not None and r.id not in met_plan:
            uiterlijk = einde_van(begin, BETAAL_WEKEN)
            yield uiterlijk, r.id, "Betalen:", f"{toon_bedrag(r.open)}, uiterlijk {dagwoord(uiterlijk, vandaag)} (Awb 4:87)", "Naar betaling"


def _bekend(welke: Any, klasse: Any, *waar: Any) -> sa.ScalarSelect[Any]:
    """When the first (`min`) or last (`max`) decision of a kind on this `Aanvraag` was made known."""
    return sa.select(welke(klasse.bekendgemaakt_op)).where(levend(klasse), klasse.aanvraag_id == Aanvraag.id, *waar).scalar_subquery()


def _verantwoordingen(db: sa.Connection, vandaag: dt.date) -> Iterator[_Gevonden]:
    zin = sa.select(Verantwoording.aanvraag_id, Verantwoording.uiterlijk).join(Aanvraag, Aanvraag.id == Verantwoording.aanvraag_id)
    waar = (levend(Verantwoording), levend(Aanvraag), Verantwoording.ontvangen_op.is_(None), Aanvraag.status.in_(NA_VERLENING))
    for id_, uiterlijk in db.execute(zin.where(*waar)).all():
        woord = "Moest binnen zijn op" if uiterlijk < vandaag else "Uiterlijk"
        yield uiterlijk, id_, "Verantwoording van", f"{woord} {dagwoord(uiterlijk, vandaag)}", "Naar verantwoording"


def _vaststellingen(db: sa.Connection, vandaag: dt.date) -> Iterator[_Gevonden]:
    """A vaststelling is due a reasonable term after the accounting came in (Awb 4:13)."""
    zin = sa.select(Verantwoording.aanvraag_id, Verantwoording.ontvangen_op).join(Aanvraag, Aanvraag.id == Verantwoording.aanvraag_id)
    waar = (levend(Verantwoording), levend(Aanvraag), Verantwoording.ontvangen_op.is_not(None), Aanvraag.status == "verantwoording_ontvangen")
    gevonden = {id_: dag for id_, dag in db.execute(zin.where(*waar).order_by(Verantwoording.id)).all() if dag is not None}
    for id_, ontvangen in gevonden.items():
        uiterlijk = einde_van(ontvangen, AWB_WEKEN)
        uitleg = f"Verantwoord op {toon_dag(ontvangen, jaar=False)}, stel vast uiterlijk {dagwoord(uiterlijk, vandaag)} (Awb 4:13)"
        yield uiterlijk, id_, "Vaststellen van", uitleg, "Naar vaststelling"


def _bezwaren(db: sa.Connection, vandaag: dt.date) -> Iterator[_Gevonden]:
    for id_, _, ontvangen, uiterlijk in _bezwaartermijnen(db, Bezwaar.uitkomst == "loopt"):
        uitleg = f"Ontvangen op {toon_dag(ontvangen, jaar=False)}, beslis uiterlijk {dagwoord(uiterlijk, vandaag)} (Awb 7:10)"
        yield uiterlijk, id_, "Bezwaar bij", uitleg, "Naar dossier"


def beslis_op_bezwaar(db: sa.Connection, bezwaar_id: str) -> dt.date:
    """The last day to decide on one bezwaar."""
    return next(uiterlijk for *_, uiterlijk in _bezwaartermijnen(db, Bezwaar.id == bezwaar_id))


def _bezwaartermijnen(db: sa.Connection, waar: sa.ColumnElement[bool]) -> Iterator[tuple[str, str, dt.date, dt.date]]:
    """Aanvraag id, bezwaar id, received on and the last day: six weeks after the term to object to what was made known before it (Awb 7:10)."""
    bekend = [_bekend_voor_bezwaar(klasse, klasse.bekendgemaakt_op) for klasse in (Besluit, Vaststelling)]
    bekend.append(_bekend_voor_bezwaar(Terugvordering, Terugvordering.datum))
    bekend.append(_bekend_voor_bezwaar(Statusstap, Statusstap.datum, Statusstap.naar.in_(("buiten_behandeling", "te_laat", "ingetrokken"))))
    zin = sa.select(Bezwaar.aanvraag_id, Bezwaar.id, Bezwaar.ontvangen_op, *bekend).where(levend(Bezwaar), waar)
    for id_, bezwaar_id, ontvangen, *dagen in db.execute(zin).all():
        begin = max((dag for dag in dagen if dag is not None), default=None)
        yield id_, bezwaar_id, ontvangen, einde_van(ontvangen if begin is None else einde_van(begin, BEZWAAR_WEKEN), BEZWAARBESLUIT_WEKEN)


def _bekend_voor_bezwaar(klasse: Any, dag: Any, *waar: Any) -> sa.ScalarSelect[Any]:
    """The newest day on which something of a kind was made known before this `Bezwaar` came."""
    zin = sa.select(sa.func.max(dag)).where(levend(klasse), klasse.aanvraag_id == Bezwaar.aanvraag_id, dag <= Bezwaar.ontvangen_op, *waar)
    return zin.correlate(Bezwaar).scalar_subquery()


def _terugbetalingen(db: sa.Connection, vandaag: dt.date) -> Iterator[_Gevonden]:
    """What was claimed back must be there within six weeks (Awb 4:87)."""
    v = Terugvordering
    terug = sa.select(Betaling.aanvraag_id, Betaling.bedrag).where(levend(Betaling), Betaling.soort == "terugbetaling")
    klaar = sa.select(v.aanvraag_id, -v.bedrag).where(levend(v), v.ontvangen_op.is_not(None))
    deels: defaultdict[str, int] = defaultdict(int)
    for id_, bedrag in db.execute(terug.union_all(klaar)).all():
        deels[id_] += bedrag
    zin = sa.select(v.aanvraag_id, v.datum, v.bedrag).where(levend(v), v.ontvangen_op.is_(None)).order_by(v.id)
    for id_, datum, gevorderd in db.execute(zin).all():
        bedrag = gevorderd - deels.pop(id_, 0)
        uiterlijk = einde_van(datum, BETAAL_WEKEN)
        woord = "moest terug zijn op" if uiterlijk < vandaag else "komt terug uiterlijk"
        yield uiterlijk, id_, "Terugbetaling van", f"{toon_bedrag(bedrag)} {woord} {dagwoord(uiterlijk, vandaag)} (Awb 4:87)", "Naar betaling"


def _dwangsommen(db: sa.Connection, vandaag: dt.date) -> Iterator[_Gevonden]:
    """What an ingebrekestelling costs now and per day, or when it will (Awb 4:17)."""
    loopt = sa.select(Bezwaar.aanvraag_id).where(levend(Bezwaar), Bezwaar.uitkomst == "loopt")
    zin = sa.select(Ingebrekestelling.aanvraag_id).join(Aanvraag, Aanvraag.id == Ingebrekestelling.aanvraag_id).distinct()
    waar = (levend(Ingebrekestelling), levend(Aanvraag), sa.or_(Aanvraag.status.in_(OPEN), Aanvraag.id.in_(loopt)))
    for id_ in db.scalars(zin.where(*waar)).all():
        for rij in dossiertermijnen(db, id_, vandaag):
            if rij.code == "dwangsom" and rij.loopt:
                yield rij.einde, id_, "Ingebrekestelling bij", rij.zin.removesuffix("."), "Naar dossier"
