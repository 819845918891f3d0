"""Every term that runs or ran in one dossier, each with its ground, its ledger and how it stands today.

The most urgent one comes first; what has ended comes last, newest first.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.datum import plus_maanden, toon_datum
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.subsidie import (
    Aanvraag,
    Aanvulling,
    Besluit,
    Betaling,
    Bezwaar,
    Ingebrekestelling,
    Regeling,
    Statusstap,
    Termijnwijziging,
    Terugvordering,
    Vaststelling,
    Verantwoording,
    Zienswijze,
)
from wijkagenda.domain.subsidie_regels import VERLENGD, VERLENGGROND, Termijnregels
from wijkagenda.domain.subsidie_stand import feiten, termijnregels
from wijkagenda.domain.subsidie_stappen import NA_VERLENING, STATUSWOORDEN, Feiten
from wijkagenda.domain.termijn import (
    AWB_WEKEN,
    BETAAL_WEKEN,
    BEZWAAR_WEKEN,
    BEZWAARBESLUIT_WEKEN,
    BUITEN_BEHANDELING_WEKEN,
    Termijn,
    waarom_het_blijft,
)
from wijkagenda.queries.aandachtrij import TONEN, VOORUIT
from wijkagenda.queries.dwangsomrij import maak_dwangsomrijen
from wijkagenda.queries.subsidie import lopende_termijnen
from wijkagenda.queries.termijnrij import Dossiertermijn, in_weken, maak_rij, tot_dag

VERVAL_MAANDEN = 60
"""Claiming back lapses after five years (Awb 4:57 lid 4)."""
POST = dt.timedelta(weeks=1)
"""By post a bezwaar may still come so long after the end (Awb 6:9)."""
_ZONDER_BESLUIT = ("buiten_behandeling", "te_laat", "ingetrokken")
"""States that end the decision term without a decision on the application."""
_TEGEN = {"buiten_behandeling": "niet behandelen", "te_laat": "de afwijzing", "ingetrokken": "de intrekking"}
"""What the gemeente decided with a step of the dossier alone."""


@dataclass(frozen=True)
class _Bron:
    """One dossier with the dated things in it, oldest first."""

    aanvraag: Any
    regels: Termijnregels
    feiten: Feiten
    vandaag: dt.date
    termijn: Termijn | None
    besluiten: list[Any]
    vaststellingen: list[Any]
    stappen: list[Any]
    vorderingen: list[Any]
    bezwaren: list[Any]

    @property
    def besloten_op(self) -> dt.date | None:
        """The day on which the first decision on the application was made known."""
        return next((b.bekendgemaakt_op for b in self.besluiten if b.bekendgemaakt_op), None)

    def stap_naar(self, *naar: str) -> Any:
        """The newest step to one of these states; None where there is none."""
        return next((s for s in reversed(self.stappen) if s.naar in naar), None)

    def bekendmakingen(self) -> list[tuple[str, dt.date]]:
        """What the applicant can object to, and from which day on, oldest first."""
        eerste = [b for b in self.besluiten if b.bekendgemaakt_op][: 0 if self.afgewezen else 1]
        uit = [("het besluit" if b.soort != "gewijzigd" else "de wijziging", b.bekendgemaakt_op) for b in self.besluiten
               if b.bekendgemaakt_op and (b in eerste or b.soort == "gewijzigd")]  # fmt: skip
        uit += [("de vaststelling", v.bekendgemaakt_op) for v in self.vaststellingen[:1] if v.bekendgemaakt_op]
        uit += [("de terugvordering", v.datum) for v in self.vorderingen]
        uit += [(_TEGEN[s.naar], s.datum) for s in self.stappen if s.naar in _TEGEN and (s.naar != "ingetrokken" or s.van in NA_VERLENING)]
        return sorted(uit, key=lambda b: b[1])

    @property
    def afgewezen(self) -> bool:
        """Whether it ended without a decision on what was asked."""
        return self.stap_naar("buiten_behandeling", "te_laat") is not None

    def herzieningen(self) -> list[dt.date]:
        """When decisions on a bezwaar were made known: against those one goes to court."""
        bekend = [b for b in self.besluiten if b.bekendgemaakt_op][0 if self.afgewezen else 1 :]
        return [b.bekendgemaakt_op for b in bekend if b.soort != "gewijzigd"] + [v.bekendgemaakt_op for v in self.vaststellingen[1:]]


def dossiertermijnen(db: sa.Connection, aanvraag_id: str, vandaag: dt.date) -> list[Dossiertermijn]:
    """The terms of one application on a day; none while it is a concept. Raises `NietGevonden` by `feiten`."""
    bron = _lees(db, aanvraag_id, vandaag)
    if bron is None:
        return []
    rijen = [*_beslissen(db, bron), *_aanvullen(db, bron), *_zienswijzen(db, bron), *_bezwaar(bron), *_betalen(db, bron), *_verantwoorden(db, bron),
             *_terug(bron)]  # fmt: skip
    rijen += _dwangsommen(db, bron, rijen)
    return sorted(rijen, key=_volgorde)


def _volgorde(rij: Dossiertermijn) -> tuple[int, int, int]:
    """Running ones by how much they ask and their end; ended ones after them, newest first."""
    if rij.loopt:
        return 0, TONEN.index(rij.toon), rij.einde.toordinal()
    return 1, 0, -(rij.klaar_op or rij.einde).toordinal()


def _lees(db: sa.Connection, id_: str, vandaag: dt.date) -> _Bron | None:
    a = Aanvraag
    zin = sa.select(a.id, a.status, a.ontvangen_op, a.regeling_id, a.tot, Regeling.verantwoording_weken).join(Regeling, Regeling.id == a.regeling_id)
    rij = db.execute(zin.where(levend(a), a.id == id_)).one_or_none()
    if rij is None or rij.ontvangen_op is None or rij.status == "concept":
        return None
    return _Bron(
        rij, termijnregels(db, rij.regeling_id), feiten(db, id_, vandaag), vandaag,
        lopende_termijnen(db, [(id_, rij.regeling_id, rij.ontvangen_op)])[id_],
        besluiten=_rijen(db, Besluit, id_, Besluit.soort, Besluit.bekendgemaakt_op),
        vaststellingen=_rijen(db, Vaststelling, id_, Vaststelling.datum, Vaststelling.bekendgemaakt_op),
        stappen=_rijen(db, Statusstap, id_, Statusstap.van, Statusstap.naar, Statusstap.datum),
        vorderingen=_rijen(db, Terugvordering, id_, Terugvordering.datum, Terugvordering.ontvangen_op),
        bezwaren=_rijen(db, Bezwaar, id_, Bezwaar.ontvangen_op, Bezwaar.afgehandeld_op, Bezwaar.uitkomst),
    )  # fmt: skip


def _rijen(db: sa.Connection, klasse: Any, id_: str, *kolommen: Any) -> list[Any]:
    """The living parts of a kind of one dossier, oldest first."""
    return list(db.execute(sa.select(*kolommen).where(levend(klasse), klasse.aanvraag_id == id_).order_by(klasse.id)).all())


def _beslissen(db: sa.Connection, bron: _Bron) -> Iterator[Dossiertermijn]:
    """The decision term (Awb 4:13, or the regeling's own), which ends with bekendmaking."""
    if bron.termijn is None:
        return
    klaar_op, waardoor = bron.besloten_op, "Besluit bekendgemaakt"
    stap = next((s for s in bron.stappen if s.naar in _ZONDER_BESLUIT), None)
    if stap is not None and (klaar_op is None or stap.datum < klaar_op):
        klaar_op, waardoor = stap.datum, STATUSWOORDEN[stap.naar].capitalize()
    eigen = bron.regels.weken
    opmerkingen = [*_meldingen(db, bron), waarom_het_blijft(bron.termijn.einde, eigen or AWB_WEKEN)]
    if bron.termijn.start != bron.aanvraag.ontvangen_op:
        opmerkingen.append(f"De termijn begint volgens de regeling na {toon_datum(bron.termijn.start)}, niet na de dag van ontvangst.")
    if eigen is None and klaar_op is None and 0 <= bron.termijn.dagen_over(bron.vandaag) <= VOORUIT:
        opmerkingen.append("Lukt het niet op tijd? " + _uitweg(db, bron))
    yield maak_rij("besluit", bron.termijn, bron.vandaag, klaar_op=klaar_op, waardoor=waardoor, grond=bron.regels.grond,
                   opmerkingen=tuple(o for o in opmerkingen if o))  # fmt: skip


def _uitweg(db: sa.Connection, bron: _Bron) -> str:
    """Under 4:13 one notice can be sent, within the eight weeks (4:14 lid 3); after it only consent helps."""
    if any(soort == "4:14" for (soort,) in _rijen(db, Termijnwijziging, bron.aanvraag.id, Termijnwijziging.soort)):
        return "Vraag de aanvrager schriftelijk om instemming (Awb 4:15)."
    return "Stuur voor het einde bericht met een nieuw einde en de reden (Awb 4:14)."


def _meldingen(db: sa.Connection, bron: _Bron) -> Iterator[str]:
    """Each notice about the term: whether it moved the end, or why it did not."""
    w = Termijnwijziging
    for soort, datum, nieuw, reden in _rijen(db, w, bron.aanvraag.id, w.soort, w.datum, w.nieuw_einde, w.reden):
        kop = f"{VERLENGD[soort].capitalize()} op {toon_datum(datum)} ({VERLENGGROND[soort]})"
        if bron.regels.verzet(soort):
            yield f"{kop}: nieuw einde {toon_datum(nieuw)}. Reden: {reden}"
        elif soort == "4:14":
            yield (f"{kop}: het einde blijft staan, {toon_datum(nieuw)} geldt niet. De regeling heeft een eigen termijn; die verschuift alleen door "
                   "verdaging volgens de regeling of als de aanvrager instemt (Awb 4:15).")  # fmt: skip
        else:
            yield f"{kop}: het einde blijft staan, want de regeling kent geen eigen termijn."


def _aanvullen(db: sa.Connection, bron: _Bron) -> Iterator[Dossiertermijn]:
    """Each hersteltermijn, and the four weeks to decide not to handle it (Awb 4:5)."""
    v = Aanvulling
    rijen = _rijen(db, v, bron.aanvraag.id, v.gevraagd_op, v.tot, v.aangevuld_op)
    for r in rijen:
        yield maak_rij("herstel", tot_dag(r.gevraagd_op, r.tot), bron.vandaag, klaar_op=r.aangevuld_op, waardoor="Aangevuld")
    if not rijen:
        return
    begin = min(rijen[-1].aangevuld_op or rijen[-1].tot, rijen[-1].tot)
    termijn = in_weken(begin, BUITEN_BEHANDELING_WEKEN)
    if stap := bron.stap_naar("buiten_behandeling"):
        yield maak_rij("buiten", termijn, bron.vandaag, klaar_op=stap.datum, waardoor="Besluit bekendgemaakt")
    elif bron.aanvraag.status in ("aanvulling", "volledigheidstoets") and begin < bron.vandaag and (
        rijen[-1].aangevuld_op is None or bron.feiten.ontbrekend
    ):
        yield maak_rij("buiten", termijn, bron.vandaag)


def _zienswijzen(db: sa.Connection, bron: _Bron) -> Iterator[Dossiertermijn]:
    z = Zienswijze
    for gevraagd, tot, ontvangen in _rijen(db, z, bron.aanvraag.id, z.gevraagd_op, z.tot, z.ontvangen_op):
        yield maak_rij("zienswijze", tot_dag(gevraagd, tot), bron.vandaag, klaar_op=ontvangen, waardoor="Zienswijze ontvangen")


def _bezwaar(bron: _Bron) -> Iterator[Dossiertermijn]:
    """The term to object from the day after each bekendmaking (Awb 6:7, 6:8), and the term to decide on each bezwaar (7:10)."""
    bekend = bron.bekendmakingen()
    for i, (wat, dag) in enumerate(bekend):
        volgende = bekend[i + 1][1] if i + 1 < len(bekend) else dt.date.max
        ontvangen = next((b.ontvangen_op for b in bron.bezwaren if dag <= b.ontvangen_op < max(volgende, dag + dt.timedelta(days=1))), None)
        termijn = in_weken(dag, BEZWAAR_WEKEN)
        kan_nog = ontvangen is None and termijn.einde + POST >= bron.vandaag
        post = "Per post is het op tijd als de brief voor het einde op de post ging en binnen een week daarna komt (Awb 6:9)."
        yield maak_rij("bezwaar", termijn, bron.vandaag, klaar_op=ontvangen, waardoor="Bezwaar ontvangen",
                       naam=f"Bezwaar maken tegen {wat}", opmerkingen=(post,) if kan_nog else ())  # fmt: skip
    for dag in bron.herzieningen():
        yield maak_rij("beroep", in_weken(dag, BEZWAAR_WEKEN), bron.vandaag, naam="In beroep gaan tegen het besluit op bezwaar")
    for b in bron.bezwaren:
        eerder = [dag for _, dag in bekend if dag <= b.ontvangen_op]
        begin = in_weken(eerder[-1], BEZWAAR_WEKEN).einde if eerder else b.ontvangen_op
        opmerkingen = ["Met een adviescommissie is het 12 weken. Verdagen kan met hoogstens 6 weken, voor het einde (Awb 7:10)."]
        if eerder and b.ontvangen_op > begin:
            opmerkingen.append("Het bezwaar kwam na de bezwaartermijn. Kijk of daar een goede reden voor is (Awb 6:11).")
        yield maak_rij("bezwaarbesluit", in_weken(begin, BEZWAARBESLUIT_WEKEN), bron.vandaag, klaar_op=b.afgehandeld_op,
                       waardoor="Bezwaar afgehandeld", opmerkingen=tuple(opmerkingen))  # fmt: skip


def _betalen(db: sa.Connection, bron: _Bron) -> Iterator[Dossiertermijn]:
    """Planned payments on their day; else six weeks after bekendmaking of what is to be paid (Awb 4:87)."""
    b = Betaling
    rijen = [r for r in _rijen(db, b, bron.aanvraag.id, b.soort, b.gepland_op, b.betaald_op) if r.soort != "terugbetaling"]
    open_ = [r for r in rijen if r.betaald_op is None]
    bekend = next((b.bekendgemaakt_op for b in bron.besluiten if b.bekendgemaakt_op and b.soort != "geweigerd"), None)
    for r in open_:
        begin = min(bekend or r.gepland_op, r.gepland_op)
        yield maak_rij("betaling", tot_dag(begin, r.gepland_op), bron.vandaag, naam=f"Betalen: {r.soort}", grond="betaalschema (Awb 4:87)")
    betaald = sorted(r.betaald_op for r in rijen if r.betaald_op is not None)
    if bekend is not None and (betaald or (bron.feiten.te_betalen > 0 and not open_)) and bron.feiten.besluit != "geweigerd":
        yield maak_rij("betaling", in_weken(bekend, BETAAL_WEKEN), bron.vandaag, klaar_op=betaald[0] if betaald else None,
                       waardoor="Eerste betaling gedaan")  # fmt: skip
    direct = [b for b in bron.besluiten if b.soort == "direct"]
    vast = next((v.bekendgemaakt_op for v in reversed(bron.vaststellingen or direct) if v.bekendgemaakt_op), None)
    if vast is not None and betaald and bron.feiten.te_betalen > 0 and not open_:
        yield maak_rij("betaling", in_weken(vast, BETAAL_WEKEN), bron.vandaag, naam="Betalen: eindbetaling")


def _verantwoorden(db: sa.Connection, bron: _Bron) -> Iterator[Dossiertermijn]:
    """The accounting, as asked or else as the regeling has it; and the decision on it, a reasonable term after it came (Awb 4:13)."""
    v, a = Verantwoording, bron.aanvraag
    rijen = _rijen(db, v, a.id, v.gevraagd_op, v.uiterlijk, v.ontvangen_op)
    vast = next((r.bekendgemaakt_op or r.datum for r in bron.vaststellingen), None)
    for r in rijen:
        termijn = tot_dag(min(r.gevraagd_op or r.uiterlijk, r.uiterlijk), r.uiterlijk)
        ambtshalve = vast is not None and r.ontvangen_op is None
        yield maak_rij("verantwoording", termijn, bron.vandaag, klaar_op=vast if ambtshalve else r.ontvangen_op,
                       waardoor="Ambtshalve vastgesteld" if ambtshalve else "Verantwoording ontvangen")  # fmt: skip
        if r.ontvangen_op is not None:
            yield maak_rij("vaststelling", in_weken(r.ontvangen_op, AWB_WEKEN), bron.vandaag, klaar_op=vast, waardoor="Vaststelling bekendgemaakt")
    if not rijen and a.status == "uitvoering" and a.tot is not None and a.verantwoording_weken is not None:
        termijn = tot_dag(a.tot, a.tot + dt.timedelta(weeks=a.verantwoording_weken))
        yield maak_rij("verantwoording", termijn, bron.vandaag, grond="regeling", opmerkingen=("De verantwoording is nog niet gevraagd.",))


def _terug(bron: _Bron) -> Iterator[Dossiertermijn]:
    """The five years to claim back what was paid too much (Awb 4:57 lid 4), and the six weeks to pay it back."""
    teveel = -bron.feiten.te_betalen - bron.feiten.terug_open
    stap = next((s for s in bron.stappen if s.naar in ("vastgesteld", "ingetrokken")), None)
    if stap is not None and (bron.vorderingen or (teveel > 0 and bron.feiten.betaald)):
        einde = plus_maanden(stap.datum, VERVAL_MAANDEN)
        klaar = None if teveel > 0 else bron.vorderingen[-1].datum
        yield maak_rij("terugvordering", tot_dag(stap.datum, einde), bron.vandaag, klaar_op=klaar, waardoor="Teruggevorderd")
    for v in bron.vorderingen:
        yield maak_rij("terugbetaling", in_weken(v.datum, BETAAL_WEKEN), bron.vandaag, klaar_op=v.ontvangen_op, waardoor="Terugbetaald")


def _dwangsommen(db: sa.Connection, bron: _Bron, rijen: list[Dossiertermijn]) -> list[Dossiertermijn]:
    i = Ingebrekestelling
    brieven = sorted(dag for (dag,) in _rijen(db, i, bron.aanvraag.id, i.ontvangen_op))
    return maak_dwangsomrijen(brieven, rijen, [b.ontvangen_op for b in bron.bezwaren], bron.vandaag)
