"""How a dossier and a regeling stand: the five amounts, the plafondruimte and the facts for the table of steps.

One definition each, for use cases and queries alike: `lezer` is whatever runs a statement (a session or a connection).
Nothing here changes anything.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any, Protocol

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.subsidie import (
    Aanvraag,
    AanvraagGebied,
    AanvraagStuk,
    Aanvulling,
    Begrotingsregel,
    Beoordeling,
    Besluit,
    Betaling,
    Bezwaar,
    Regeling,
    RegelingPlafond,
    RegelingStuk,
    Termijnwijziging,
    Terugvordering,
    Vaststelling,
    Verantwoording,
    Zienswijze,
)
from wijkagenda.domain.subsidie_regels import Termijnregels, Wijziging, termijn_van
from wijkagenda.domain.subsidie_stappen import HEEL, Feiten
from wijkagenda.domain.termijn import Stilstand, Termijn
from wijkagenda.domain.verdeelsleutel import per_gebied


class Lezer(Protocol):
    """Runs a statement."""

    def execute(self, statement: Any, parameters: Any = None, /) -> Any:
        """The rows."""
        ...


# Statements that are asked often are built once (`cache`) with their values as parameters: building one takes longer than running it.

NA_BESLUIT = ("lager", "intrekking")
"""Intentions on which an applicant is heard after the grant."""


@cache
def verleend() -> sa.ColumnElement[int | None]:
    """What was granted by the decision of this `Aanvraag`; 0 after refusal or intrekking, NULL without a decision."""
    besluit = _laatste(Besluit, sa.case((Besluit.soort == "geweigerd", 0), else_=Besluit.bedrag))
    return sa.case((sa.and_(Aanvraag.status == "ingetrokken", besluit.is_not(None)), 0), else_=besluit)


@cache
def vastgesteld() -> sa.ColumnElement[int | None]:
    """What was finally determined for this `Aanvraag`: its vaststelling, or a decision that did so at once and was made known."""
    direct = sa.case((sa.and_(Besluit.soort == "direct", Besluit.bekendgemaakt_op.is_not(None)), Besluit.bedrag), else_=None)
    return sa.func.coalesce(_laatste(Vaststelling, Vaststelling.bedrag), _laatste(Besluit, direct))


@cache
def betaald() -> sa.ColumnElement[int]:
    """What was paid, less what came back."""
    bedrag = sa.case((Betaling.soort == "terugbetaling", -Betaling.bedrag), else_=Betaling.bedrag)
    zin = sa.select(sa.func.coalesce(sa.func.sum(bedrag), 0))
    return zin.where(levend(Betaling), Betaling.aanvraag_id == Aanvraag.id, Betaling.betaald_op.is_not(None)).scalar_subquery()


@cache
def drukt() -> sa.ColumnElement[int]:
    """What this `Aanvraag` takes of the plafond: vastgesteld, else verleend. A decision that determines at once is both."""
    return sa.func.coalesce(sa.case((Aanvraag.status == "ingetrokken", 0), else_=_laatste(Vaststelling, Vaststelling.bedrag)), verleend(), 0)


def _laatste(klasse: Any, waarde: Any) -> Any:
    """A value of the newest living record of a kind that belongs to this `Aanvraag`."""
    zin = sa.select(waarde).where(levend(klasse), klasse.aanvraag_id == Aanvraag.id)
    return zin.order_by(klasse.id.desc()).limit(1).correlate(Aanvraag).scalar_subquery()


def plafondruimte(lezer: Lezer, regeling_id: str, gebied_id: str | None = None) -> int | None:
    """What may still be granted under a regeling, in cents: in all, or in one gebied (None where it has no plafond of its own).

    Every decision counts from the day it was taken, with what was vastgesteld once that is known. This is not what is vrij in
    the geldstroom.
    """
    return plafondruimten(lezer, regeling_id).get(gebied_id)


def plafondruimten(lezer: Lezer, regeling_id: str) -> dict[str | None, int]:
    """The plafondruimte in all (under None) and per gebied that has a plafond."""
    van = {"regeling": regeling_id}
    plafond = lezer.execute(_plafond(), van).scalar_one()
    eigen = dict(lezer.execute(_eigen_plafonds(), van).all())
    if not eigen:
        return {None: plafond - lezer.execute(_bezet(), van).scalar_one()}
    rijen = lezer.execute(_bezet_per_deel(), van).all()
    bezet: dict[str, int] = {}
    gebruikt: dict[str, int] = defaultdict(int)
    deels: list[tuple[str, str, int]] = []
    for id_, gebied, deel, bedrag in rijen:
        bezet[id_ or gebied] = bedrag
        if id_ is None:
            gebruikt[gebied] += bedrag
        elif deel:
            deels.append((id_, gebied, deel))
    for id_, delen in gegroepeerd(deels).items():
        for gebied, cents in per_gebied(bezet[id_], delen).items():
            gebruikt[gebied] += cents
    return {None: plafond - sum(bezet.values())} | {gebied: bedrag - gebruikt[gebied] for gebied, bedrag in eigen.items()}


@cache
def _plafond() -> sa.Select[*tuple[Any, ...]]:
    return sa.select(Regeling.plafond).where(Regeling.id == sa.bindparam("regeling"))


@cache
def _eigen_plafonds() -> sa.Select[*tuple[Any, ...]]:
    zin = sa.select(RegelingPlafond.gebied_id, RegelingPlafond.bedrag)
    return zin.where(levend(RegelingPlafond), RegelingPlafond.regeling_id == sa.bindparam("regeling"))


def _besloten() -> tuple[sa.ColumnElement[bool], ...]:
    """Applications of a regeling that may take of its plafond."""
    besluit = sa.exists().where(Besluit.aanvraag_id == Aanvraag.id)
    return levend(Aanvraag), Aanvraag.regeling_id == sa.bindparam("regeling"), besluit


@cache
def _bezet() -> sa.Select[*tuple[Any, ...]]:
    return sa.select(sa.func.coalesce(sa.func.sum(drukt()), 0)).where(*_besloten())


@cache
def _bezet_per_deel() -> sa.Select[*tuple[Any, ...]]:
    """What applications take: (None, gebied, whole, sum) for all that are for one gebied, else (application, gebied, share, the whole).

    One without shares has one row, without a gebied.
    """
    g = AanvraagGebied
    deel = sa.type_coerce(g.deel, sa.BigInteger)
    id_ = sa.case((deel == HEEL, None), else_=Aanvraag.id)
    zin = sa.select(id_, g.gebied_id, deel, sa.func.sum(drukt())).select_from(Aanvraag)
    return zin.outerjoin(g, sa.and_(g.aanvraag_id == Aanvraag.id, levend(g))).where(*_besloten()).group_by(id_, g.gebied_id, g.deel)


def gegroepeerd(rijen: Iterable[tuple[str, str, int]]) -> dict[str, list[tuple[str, int]]]:
    """The shares as (gebied id, share x 10,000) by application, in the order of `delen_van`."""
    gevonden: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for id_, gebied, deel in rijen:
        delen = gevonden[id_]
        delen.append((gebied, deel))
        if len(delen) > 1:
            delen.sort()
    return gevonden


def delen_van(lezer: Lezer, aanvraag_ids: Iterable[str]) -> dict[str, list[tuple[str, int]]]:
    """The shares per gebied of applications as (gebied id, share x 10,000), in a fixed order."""
    gevonden: dict[str, list[tuple[str, int]]] = defaultdict(list)
    ids = list(aanvraag_ids)
    for begin in range(0, len(ids), 500):
        for id_, gebied, waarde in lezer.execute(_delen(), {"ids": ids[begin : begin + 500]}).all():
            gevonden[id_].append((gebied, waarde))
    return gevonden


@cache
def _delen() -> sa.Select[*tuple[Any, ...]]:
    g = AanvraagGebied
    zin = sa.select(g.aanvraag_id, g.gebied_id, sa.type_coerce(g.deel, sa.BigInteger)).where(levend(g), g.aanvraag_id.in_(_ids()))
    return zin.order_by(g.gebied_id)


def _ids() -> sa.BindParameter[Any]:
    return sa.bindparam("ids", expanding=True)


def feiten(lezer: Lezer, aanvraag_id: str, vandaag: dt.date) -> Feiten:
    """What the table of steps needs to know of one application on a day."""
    van = {"aanvraag": aanvraag_id}
    a = lezer.execute(_kern(), van).one()
    hersteld = _nieuwste(lezer, aanvraag_id, Aanvulling)
    gehoord = _nieuwste(lezer, aanvraag_id, Zienswijze)
    voornemen = _nieuwste(lezer, aanvraag_id, Zienswijze, NA_BESLUIT)
    gevorderd, terug = lezer.execute(_vorderingen(), van).one()
    return Feiten(
        status=a.status or "concept", vandaag=vandaag, ontvangen_op=a.ontvangen_op, open_tot=a.open_tot,
        reden_te_laat=bool((a.reden_te_laat or "").strip()),
        ontbrekend=tuple(_ontbrekend(lezer, aanvraag_id, a.regeling_id)),
        gebied_som=sum(d for _, d in delen_van(lezer, [aanvraag_id]).get(aanvraag_id, [])),
        boekbaar=bool(a.geldstroom_id and a.rubriek_id), hersteltermijn_tot=hersteld[0], aangevuld_op=hersteld[1],
        beoordelingen=lezer.execute(_beoordelingen(), van).scalar_one(),
        zienswijze_tot=gehoord[0], zienswijze_op=gehoord[1], besluit=a.besluit, bekend_op=a.bekend_op, verantwoorden_voor=a.uiterlijk,
        aangevraagd=a.aangevraagd, geadviseerd=a.geadviseerd, verleend=a.verleend, vastgesteld=a.vastgesteld, betaald=a.betaald,
        gevorderd=gevorderd, terug_open=gevorderd - terug, begroting_verschil=_begroting_verschil(lezer, aanvraag_id, a.aangevraagd),
        voornemen_tot=voornemen[0], voornemen_op=voornemen[1],
        bezwaar_open=lezer.execute(_bezwaar_open(), van).scalar_one(),
        bezwaar_gegrond=a.gegrond_op is not None and all(a.gegrond_op >= dag for dag in (a.bekend_op, a.vast_op) if dag is not None),
    )  # fmt: skip


@cache
def _kern() -> sa.Select[*tuple[Any, ...]]:
    """What `feiten` says of the application itself, and of the newest of its decisions and accountings."""
    gegrond = sa.select(sa.func.max(Bezwaar.afgehandeld_op)).where(levend(Bezwaar), Bezwaar.aanvraag_id == Aanvraag.id,
                                                                   Bezwaar.uitkomst == "gegrond").correlate(Aanvraag).scalar_subquery()  # fmt: skip
    return (
        sa.select(Aanvraag.status, Aanvraag.ontvangen_op, Aanvraag.aangevraagd, Aanvraag.geadviseerd, Aanvraag.regeling_id, Aanvraag.reden_te_laat,
                  Regeling.open_tot, Regeling.geldstroom_id, Regeling.rubriek_id, verleend().label("verleend"), vastgesteld().label("vastgesteld"),
                  betaald().label("betaald"), _laatste(Besluit, Besluit.soort).label("besluit"),
                  _laatste(Besluit, Besluit.bekendgemaakt_op).label("bekend_op"),
                  _laatste(Verantwoording, Verantwoording.uiterlijk).label("uiterlijk"),
                  _laatste(Vaststelling, Vaststelling.bekendgemaakt_op).label("vast_op"), gegrond.label("gegrond_op"))
        .join(Regeling, Regeling.id == Aanvraag.regeling_id).where(Aanvraag.id == sa.bindparam("aanvraag"))
    )  # fmt: skip


@cache
def _beoordelingen() -> sa.Select[*tuple[Any, ...]]:
    return sa.select(sa.func.count()).select_from(Beoordeling).where(levend(Beoordeling), Beoordeling.aanvraag_id == sa.bindparam("aanvraag"))


@cache
def _bezwaar_open() -> sa.Select[*tuple[Any, ...]]:
    return sa.select(sa.exists().where(levend(Bezwaar), Bezwaar.aanvraag_id == sa.bindparam("aanvraag"), Bezwaar.uitkomst == "loopt"))


def _nieuwste(lezer: Lezer, aanvraag_id: str, klasse: Any, waarover: tuple[str, ...] = ()) -> tuple[Any, Any]:
    """Until when the applicant may answer by the newest of a kind, and when the answer came."""
    rij = lezer.execute(_laatste_van(klasse, waarover), {"aanvraag": aanvraag_id}).first()
    return (rij[0], rij[1]) if rij is not None else (None, None)


@cache
def _laatste_van(klasse: Any, waarover: tuple[str, ...]) -> sa.Select[*tuple[Any, ...]]:
    """With `waarover` only an intention that came after the newest decision: one that was carried out is done with."""
    antwoord = klasse.aangevuld_op if klasse is Aanvulling else klasse.ontvangen_op
    zin = sa.select(klasse.tot, antwoord).where(levend(klasse), klasse.aanvraag_id == sa.bindparam("aanvraag"))
    if waarover:
        besluit = sa.select(sa.func.max(Besluit.id)).where(levend(Besluit), Besluit.aanvraag_id == klasse.aanvraag_id).scalar_subquery()
        zin = zin.where(klasse.waarover.in_(waarover), klasse.id > sa.func.coalesce(besluit, ""))
    return zin.order_by(klasse.id.desc()).limit(1)


def _begroting_verschil(lezer: Lezer, aanvraag_id: str, aangevraagd: int) -> int:
    """The costs less what covers them, what is asked included; 0 where there is no begroting."""
    som = lezer.execute(_begrotingssom(), {"aanvraag": aanvraag_id}).scalar_one()
    return 0 if som is None else som - aangevraagd


@cache
def _begrotingssom() -> sa.Select[*tuple[Any, ...]]:
    bedrag = sa.case((Begrotingsregel.soort == "kosten", Begrotingsregel.bedrag), else_=-Begrotingsregel.bedrag)
    return sa.select(sa.func.sum(bedrag)).where(levend(Begrotingsregel), Begrotingsregel.aanvraag_id == sa.bindparam("aanvraag"))


def _ontbrekend(lezer: Lezer, aanvraag_id: str, regeling_id: str) -> list[str]:
    """The required pieces that did not come in."""
    return [naam for (naam,) in lezer.execute(_niet_binnen(), {"aanvraag": aanvraag_id, "regeling": regeling_id}).all()]


@cache
def _niet_binnen() -> sa.Select[*tuple[Any, ...]]:
    binnen = sa.select(AanvraagStuk.regeling_stuk_id).where(levend(AanvraagStuk), AanvraagStuk.aanvraag_id == sa.bindparam("aanvraag"),
                                                            AanvraagStuk.ontvangen_op.is_not(None))  # fmt: skip
    zin = sa.select(RegelingStuk.naam).where(levend(RegelingStuk), RegelingStuk.regeling_id == sa.bindparam("regeling"))
    return zin.where(RegelingStuk.id.not_in(binnen)).order_by(RegelingStuk.volgorde, RegelingStuk.naam)


@cache
def _vorderingen() -> sa.Select[*tuple[Any, ...]]:
    """What was claimed back in all, and what of it came back."""
    van: sa.BindParameter[str] = sa.bindparam("aanvraag")
    gevorderd = sa.select(sa.func.coalesce(sa.func.sum(Terugvordering.bedrag), 0)).where(levend(Terugvordering), Terugvordering.aanvraag_id == van)
    terug = sa.select(sa.func.coalesce(sa.func.sum(Betaling.bedrag), 0)).where(levend(Betaling), Betaling.aanvraag_id == van,
                                                                               Betaling.soort == "terugbetaling")  # fmt: skip
    return sa.select(gevorderd.scalar_subquery(), terug.scalar_subquery())


def termijnregels(lezer: Lezer, regeling_id: str) -> Termijnregels:
    """What a regeling says about its decision term."""
    return alle_termijnregels(lezer, [regeling_id])[regeling_id]


def alle_termijnregels(lezer: Lezer, regeling_ids: Iterable[str]) -> dict[str, Termijnregels]:
    """The same of several regelingen, by id."""
    return {id_: Termijnregels(*rest) for id_, *rest in lezer.execute(_termijnregels(), {"ids": list(set(regeling_ids))}).all()}


@cache
def _termijnregels() -> sa.Select[*tuple[Any, ...]]:
    r = Regeling
    return sa.select(r.id, r.termijn_start, r.termijn_datum, r.open_tot, r.termijn_weken, r.verdaging_weken, r.rolt).where(r.id.in_(_ids()))


@cache
def _stilstanden() -> sa.Select[*tuple[Any, ...]]:
    a = Aanvulling
    return sa.select(a.aanvraag_id, a.gevraagd_op, a.tot, a.aangevuld_op).where(levend(a), a.aanvraag_id.in_(_ids()))


@cache
def _termijnwijzigingen() -> sa.Select[*tuple[Any, ...]]:
    t = Termijnwijziging
    return sa.select(t.aanvraag_id, t.soort, t.datum, t.nieuw_einde).where(levend(t), t.aanvraag_id.in_(_ids()))


def termijnen(lezer: Lezer, regels: dict[str, tuple[Termijnregels, dt.date]], zonder: str = "") -> dict[str, Termijn]:
    """The decision terms of applications, from aanvraag id → (rules, received on). Those that just run are counted once per day of receipt.

    `zonder` is a kind of notice that is left out: how the term would run without it.
    """
    stil: dict[str, list[Stilstand]] = defaultdict(list)
    wijzigingen: dict[str, list[Wijziging]] = defaultdict(list)
    ids = list(regels)
    for begin in range(0, len(ids), 500):
        deel = {"ids": ids[begin : begin + 500]}
        for id_, gevraagd, tot, aangevuld in lezer.execute(_stilstanden(), deel).all():
            stil[id_].append(Stilstand(gevraagd, tot, aangevuld))
        for id_, soort, datum, einde in lezer.execute(_termijnwijzigingen(), deel).all():
            if soort != zonder:
                wijzigingen[id_].append(Wijziging(soort, datum, einde))
    anders_geteld = stil.keys() | wijzigingen.keys()
    gewoon = {soort: termijn_van(*soort) for soort in {soort for id_, soort in regels.items() if id_ not in anders_geteld}}
    return {id_: termijn_van(*soort, stil[id_], wijzigingen[id_]) if id_ in anders_geteld else gewoon[soort] for id_, soort in regels.items()}
