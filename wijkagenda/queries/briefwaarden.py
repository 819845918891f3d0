"""What a dossier fills in a letter: every place by its name, the head and the signature. No persons but who asks and who signs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.brieftekst import BESLUITEN
from wijkagenda.domain.relatie import Contactpersoon, Medewerker, Organisatie
from wijkagenda.domain.soorten import klasse_van
from wijkagenda.domain.subsidie import (
    Aanvraag,
    Aanvulling,
    Besluit,
    Besluitjaar,
    Betaling,
    Regeling,
    RegelingVerantwoording,
    Statusstap,
    Verantwoording,
    Zienswijze,
)
from wijkagenda.domain.subsidie_stand import feiten
from wijkagenda.domain.subsidie_stappen import Feiten
from wijkagenda.domain.termijn import BETAAL_WEKEN, BEZWAAR_WEKEN, einde_van
from wijkagenda.domain.velden import veld_van
from wijkagenda.queries.bestand import instelling
from wijkagenda.queries.subsidie import gebieden_van, lopende_termijnen
from wijkagenda.queries.subsidietermijn import beslis_op_bezwaar

CONCEPT = "Concept van "
"""Before the words of an attachment that is not to be sent yet."""
_HERSTEL = dt.timedelta(weeks=2)
_ZONDER = "\nGeen zienswijze gevraagd: "
"""How a step writes behind its reason why nobody was heard."""
_BRON = {
    "aanvulling": "aanvulling", "verdaging": "termijnwijziging", "voornemen": "zienswijze", "besluit": "besluit", "herinnering": "verantwoording",
    "vaststelling": "vaststelling", "terugvordering": "terugvordering", "bezwaar": "bezwaar", "ontvangstbevestiging": "statusstap",
}  # fmt: skip
_UIT_STAP = ("besluit-te_laat", "besluit-buiten_behandeling", "besluit-ingetrokken")
"""Decisions that are a step of the dossier and no record of their own."""


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """What a letter is about: its kind, the record that it tells of (or none yet), its day, and whether it may be sent."""

    soort: str
    bron_id: str
    datum: dt.date
    concept: bool

    @property
    def bronsoort(self) -> str:
        """The kind of record."""
        if self.soort.startswith("herzien-"):
            return self.soort.removeprefix("herzien-")
        return "statusstap" if self.soort in _UIT_STAP else _BRON[self.soort.partition("-")[0]]


@dataclass(frozen=True, slots=True)
class Hoofd:
    """Who writes, to whom, for whom, and who signs, in lines."""

    afzender: tuple[str, ...]
    adres: tuple[str, ...]
    namens: str
    ondertekening: tuple[str, ...]


def briefhoofd(db: sa.Connection, aanvraag_id: str, onderwerp: Onderwerp) -> Hoofd:
    """Where an address or a name is missing a line asks to fill it in."""
    a = _aanvraag(db, aanvraag_id)
    wie = _vertegenwoordiger(db, a.vertegenwoordiger_id)
    adres = [deel.strip() for deel in (a.adres or "").replace("\n", ",").split(",") if deel.strip()] or ["[vul in: adres van de aanvrager]"]
    return Hoofd(
        tuple(regel for regel in (_afzender(db), instelling(db, "contactadres")) if regel),
        (a.aanvrager, *([f"t.a.v. {wie}"] if wie else []), *adres),
        f"Namens het college van burgemeester en wethouders van {_gemeente(db)}" if _is_besluit(onderwerp.soort) else "",
        tuple(_ondertekenaar(db, aanvraag_id, a.behandelaar_id, onderwerp)),
    )  # fmt: skip


def _is_besluit(soort: str) -> bool:
    return soort.startswith(BESLUITEN)


def _gemeente(db: sa.Connection) -> str:
    return instelling(db, "gemeente") or "[vul in: naam van de gemeente]"


def _afzender(db: sa.Connection) -> str:
    gemeente = _gemeente(db)
    return gemeente if gemeente.casefold().startswith(("gemeente", "[")) else f"Gemeente {gemeente}"


def _aanvraag(db: sa.Connection, id_: str) -> Any:
    a, r, o = Aanvraag, Regeling, Organisatie
    zin = sa.select(
        a.id, a.titel, a.kenmerk, a.aangevraagd, a.ontvangen_op, a.activiteiten, a.van, a.tot, a.behandelaar_id, a.regeling_id,
        o.naam.label("aanvrager"), o.adres, o.vertegenwoordiger_id, r.naam.label("regeling"), r.open_tot, r.verantwoording_weken,
    ).join(r, r.id == a.regeling_id).join(o, o.id == a.organisatie_id)  # fmt: skip
    rij = db.execute(zin.where(levend(Aanvraag), a.id == id_)).one_or_none()
    if rij is None:
        raise NietGevonden("Deze aanvraag is er niet meer. Misschien is zij verwijderd.")
    return rij


def _vertegenwoordiger(db: sa.Connection, id_: str | None) -> str:
    return db.execute(sa.select(Contactpersoon.naam).where(levend(Contactpersoon), Contactpersoon.id == id_)).scalar() or ""


def _ondertekenaar(db: sa.Connection, aanvraag_id: str, behandelaar_id: str | None, onderwerp: Onderwerp) -> list[str]:
    """A decision is signed by who has the mandate: of this decision, else of the one before; other letters by the behandelaar."""
    besluit = _is_besluit(onderwerp.soort)
    wie = behandelaar_id
    if besluit:
        zin = sa.select(Besluit.mandaat_id).where(levend(Besluit), Besluit.aanvraag_id == aanvraag_id)
        eigen = db.execute(zin.where(Besluit.id == onderwerp.bron_id)).scalar()
        wie = eigen or db.execute(zin.order_by(Besluit.id.desc()).limit(1)).scalar() or behandelaar_id
    m = db.execute(sa.select(Medewerker.naam, Medewerker.functie, Medewerker.mandaat).where(levend(Medewerker), Medewerker.id == wie)).one_or_none()
    if m is None or (besluit and not m.mandaat):
        return ["[vul in: naam en functie van wie ondertekent]"]
    return [regel for regel in (m.naam, m.functie) if regel]


def waarden(db: sa.Connection, aanvraag_id: str, onderwerp: Onderwerp, vandaag: dt.date) -> dict[str, str]:
    """Every place that this dossier can fill, by name; what is not known is empty or left out."""
    a, nu = _aanvraag(db, aanvraag_id), feiten(db, aanvraag_id, vandaag)
    wie = _vertegenwoordiger(db, a.vertegenwoordiger_id)
    behandelaar = db.execute(sa.select(Medewerker.naam).where(levend(Medewerker), Medewerker.id == a.behandelaar_id)).scalar()
    termijn = lopende_termijnen(db, [(a.id, a.regeling_id, a.ontvangen_op or onderwerp.datum)])[a.id]
    uit = {
        "aanhef": f"Geachte {wie or 'heer of mevrouw'}", "aanvrager": a.aanvrager, "afzender": _afzender(db), "activiteiten": a.activiteiten or "",
        "behandelaar": behandelaar or "", "contact": instelling(db, "contactadres"), "datum": toon_dag(onderwerp.datum), "gemeente": _gemeente(db),
        "gebied": opsomming([naam for _, naam in gebieden_van(db, [a.id])[a.id]]), "kenmerk": a.kenmerk or "", "regeling": a.regeling,
        "ontvangen_op": toon_dag(a.ontvangen_op or onderwerp.datum), "sluiting": toon_dag(a.open_tot), "termijn_einde": toon_dag(termijn.einde),
        "periode": f"{toon_dag(a.van)} tot en met {toon_dag(a.tot)}" if a.van and a.tot else "", "bedrag_gevraagd": toon_bedrag(a.aangevraagd),
        "betalen_tot": toon_dag(einde_van(onderwerp.datum, BETAAL_WEKEN)), "bezwaar_tot": toon_dag(einde_van(onderwerp.datum, BEZWAAR_WEKEN)),
        "titel": a.titel,
    }  # fmt: skip
    bron = _bron(db, onderwerp)
    uit |= _besluit(db, a, onderwerp, nu)
    uit |= _bedragen(db, a.id, onderwerp, nu, bron)
    uit |= _verantwoorden(db, a, nu)
    uit |= _vooraf(db, a.id)
    return uit | _van_bron(db, onderwerp, bron, nu)


def _bron(db: sa.Connection, onderwerp: Onderwerp) -> Any:
    klasse: Any = klasse_van(onderwerp.bronsoort)
    return db.execute(sa.select(klasse.__table__).where(levend(klasse), klasse.id == onderwerp.bron_id)).one_or_none()


def _besluit(db: sa.Connection, a: Any, onderwerp: Onderwerp, nu: Feiten) -> dict[str, str]:
    """The decision that the letter is about, else the newest; before there is one what was advised."""
    zin = sa.select(Besluit.id, Besluit.soort, Besluit.datum, Besluit.bedrag, Besluit.motivering, Besluit.grond)
    rijen = db.execute(zin.where(levend(Besluit), Besluit.aanvraag_id == a.id).order_by(Besluit.id)).all()
    if not rijen:
        return {"bedrag_verleend": toon_bedrag(a.aangevraagd if nu.geadviseerd is None else nu.geadviseerd)}
    nr = next((i for i, r in enumerate(rijen) if r.id == onderwerp.bron_id), len(rijen) - 1)
    besluit, eerder = rijen[nr], rijen[nr - 1] if nr else None
    motivering, _, zonder = besluit.motivering.partition(_ZONDER)
    uit = {"datum_besluit": toon_dag(besluit.datum), "bedrag_verleend": toon_bedrag(besluit.bedrag or 0), "motivering": motivering,
           "grond": veld_van("besluit", "grond").toon(besluit.grond), "jaren": _jaren(db, besluit.id)}  # fmt: skip
    if onderwerp.soort == "besluit-ingetrokken":
        return uit | {"bedrag_eerder": uit["bedrag_verleend"]}
    return uit | {"bedrag_eerder": toon_bedrag(eerder.bedrag or 0) if eerder else "", "zonder_zienswijze": zonder}


def _jaren(db: sa.Connection, besluit_id: str) -> str:
    zin = sa.select(Besluitjaar.jaar, Besluitjaar.bedrag).where(levend(Besluitjaar), Besluitjaar.besluit_id == besluit_id)
    rijen = db.execute(zin.order_by(Besluitjaar.jaar)).all()
    return "\n".join(f"- {jaar}: {toon_bedrag(bedrag)}" for jaar, bedrag in rijen) if len(rijen) > 1 else ""


def _bedragen(db: sa.Connection, id_: str, onderwerp: Onderwerp, nu: Feiten, bron: Any) -> dict[str, str]:
    """What was paid by the day of the letter, and what then was to pay or too much."""
    zin = sa.select(Betaling.soort, Betaling.bedrag, Betaling.gepland_op, Betaling.betaald_op).where(levend(Betaling), Betaling.aanvraag_id == id_)
    rijen = db.execute(zin.order_by(Betaling.gepland_op, Betaling.id)).all()
    betaald = sum(-r.bedrag if r.soort == "terugbetaling" else r.bedrag for r in rijen if r.betaald_op and r.betaald_op <= onderwerp.datum)
    doel = nu.vastgesteld if nu.vastgesteld is not None else nu.verleend or 0
    if onderwerp.bronsoort == "vaststelling":
        doel = bron.bedrag if bron is not None else nu.verleend or 0
    elif onderwerp.soort == "besluit-gewijzigd" and bron is not None:
        doel = bron.bedrag or 0
    elif onderwerp.soort == "besluit-ingetrokken":
        doel = 0
    gepland = [f"- {toon_bedrag(r.bedrag)} op {toon_dag(r.gepland_op)}" for r in rijen if not r.betaald_op and r.gepland_op >= onderwerp.datum]
    return {
        "bedrag_betaald": toon_bedrag(betaald), "bedrag_vastgesteld": toon_bedrag(doel), "voorschotten": "\n".join(gepland),
        "nabetaling": toon_bedrag(doel - betaald) if doel > betaald else "", "te_veel_betaald": toon_bedrag(betaald - doel) if betaald > doel else "",
        "bedrag_terug": toon_bedrag(max(betaald - doel, 0)),
    }  # fmt: skip


def _verantwoorden(db: sa.Connection, a: Any, nu: Feiten) -> dict[str, str]:
    """How and when the regeling wants it accounted for."""
    r = RegelingVerantwoording
    zin = sa.select(r.tot_bedrag, r.wijze).where(levend(RegelingVerantwoording), r.regeling_id == a.regeling_id)
    bedrag = nu.verleend or 0
    past = sorted(((tot, wijze) for tot, wijze in db.execute(zin).all() if tot is None or bedrag <= tot), key=lambda p: (p[0] is None, p[0] or 0))
    tot = db.execute(sa.select(Verantwoording.uiterlijk).where(levend(Verantwoording), Verantwoording.aanvraag_id == a.id)
                     .order_by(Verantwoording.id.desc()).limit(1)).scalar()  # fmt: skip
    weken = a.verantwoording_weken
    return {
        "verantwoorden_hoe": _in_zin(past[0][1]) if past else "", "verantwoorden_tot": toon_dag(tot) if tot else "",
        "verantwoorden_binnen": f"{weken} {'week' if weken == 1 else 'weken'} na het einde van de activiteiten" if weken else "",
    }  # fmt: skip


def _in_zin(woorden: str) -> str:
    """As it stands inside a sentence: no full stop, no capital unless the whole word has them."""
    kaal = woorden.strip().rstrip(".")
    return kaal[:1].lower() + kaal[1:] if kaal[1:2].islower() or kaal[1:2] == " " else kaal


def _vooraf(db: sa.Connection, id_: str) -> dict[str, str]:
    """What was asked and answered before: the newest supplement, and what the applicant said of an intention."""
    vul = sa.select(Aanvulling.wat, Aanvulling.tot).where(levend(Aanvulling), Aanvulling.aanvraag_id == id_).order_by(Aanvulling.id.desc())
    aanvulling = db.execute(vul.limit(1)).first()
    hoor = sa.select(Zienswijze.tekst).where(levend(Zienswijze), Zienswijze.aanvraag_id == id_, Zienswijze.ontvangen_op.is_not(None))
    zienswijze = db.execute(hoor.order_by(Zienswijze.id.desc()).limit(1)).scalar()
    uit = {"zienswijze": zienswijze or ""}
    return uit | {"wat_ontbreekt": aanvulling.wat, "aanvullen_tot": toon_dag(aanvulling.tot)} if aanvulling else uit


def _van_bron(db: sa.Connection, onderwerp: Onderwerp, bron: Any, nu: Feiten) -> dict[str, str]:
    """What the record says that the letter is about; for a step that was not done, what is known already."""
    if bron is None:
        if onderwerp.soort == "aanvulling":
            return {"wat_ontbreekt": "\n".join(f"- {stuk}" for stuk in nu.ontbrekend), "aanvullen_tot": toon_dag(onderwerp.datum + _HERSTEL)}
        return {}
    match onderwerp.bronsoort:
        case "aanvulling":
            return {"wat_ontbreekt": bron.wat, "aanvullen_tot": toon_dag(bron.tot)}
        case "termijnwijziging":
            return {"nieuw_einde": toon_dag(bron.nieuw_einde), "reden": bron.reden}
        case "zienswijze":
            return {"reageren_tot": toon_dag(bron.tot), "reden": _voornemen(db, bron)}
        case "statusstap":
            reden, _, zonder = (bron.reden or "").partition(_ZONDER)
            return {"reden": reden, "zonder_zienswijze": zonder}
        case "verantwoording":
            return {"verantwoorden_tot": toon_dag(bron.uiterlijk)}
        case "vaststelling":
            return {"motivering": bron.motivering, "grond": veld_van("vaststelling", "grond").toon(bron.grond),
                    "zonder_zienswijze": bron.zonder_zienswijze or ""}  # fmt: skip
        case "terugvordering":
            return {"bedrag_terug": toon_bedrag(bron.bedrag)}
        case "bezwaar":
            return {"bezwaar_ontvangen_op": toon_dag(bron.ontvangen_op), "bezwaar_tegen": bron.tegen or "",
                    "bezwaar_beslissen_tot": toon_dag(beslis_op_bezwaar(db, bron.id))}  # fmt: skip
        case _:
            return {}


def _voornemen(db: sa.Connection, zienswijze: Any) -> str:
    """What is intended stands with the step that asked for the zienswijze, on the same day."""
    zin = sa.select(Statusstap.reden).where(levend(Statusstap), Statusstap.aanvraag_id == zienswijze.aanvraag_id, Statusstap.reden.is_not(None),
                                            Statusstap.datum == zienswijze.gevraagd_op)  # fmt: skip
    return db.execute(zin.order_by(Statusstap.id.desc()).limit(1)).scalar() or ""
