"""After a bezwaar that is gegrond: granting what was turned down, or a higher vaststelling (Awb 7:11).

While a grant runs it is changed with `usecases.subsidie.besluit.wijzig_verlening`.
"""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.subsidie import Besluit, Besluitjaar, Vaststelling
from wijkagenda.domain.subsidie_regels import keur_besluit, keur_herziening, keur_plafond
from wijkagenda.domain.verdeelsleutel import verdeel_over
from wijkagenda.storage.unit_of_work import UnitOfWork
from wijkagenda.usecases.subsidie.besluit import boek_verplicht, jaren_van, keur_mandaat, laatste_besluit, past
from wijkagenda.usecases.subsidie.dossier import Dossier, dossierstap
from wijkagenda.usecases.subsidie.geld import beperk_vorderingen


def herzie(uow: UnitOfWork, id_: str, *, bedrag: int, motivering: str, mandaat_id: str, datum: dt.date | None = None) -> Stap:
    """What it becomes after the bezwaar, made known on the same day and booked in the same step.

    What was turned down is granted; what was vastgesteld becomes more, up to what was granted. Within the plafondruimte. What was
    claimed back and is no longer too much, is claimed no more. Raises `InvoerFout`, `RegelFout`.
    """
    with dossierstap(uow, id_, "herzie", datum) as dossier:
        feiten, aanvraag = dossier.feiten, dossier.aanvraag
        if not motivering.strip():
            raise InvoerFout("Schrijf de motivering op.", "motivering")
        keur_mandaat(dossier.werk, mandaat_id, dossier.datum)
        vaststelling = _laatste_vaststelling(dossier)
        oud = feiten.vastgesteld or 0
        keur_herziening(bedrag, oud, aanvraag.aangevraagd if vaststelling is None else feiten.verleend or 0)
        keur_plafond(bedrag, past(dossier, bedrag, nu=oud))
        if vaststelling is None:
            jaren = _besluit_opnieuw(dossier, bedrag, motivering, mandaat_id)
        else:
            jaren = _stel_opnieuw_vast(dossier, vaststelling, bedrag, motivering)
        eerder, later = max(oud, feiten.betaald), max(bedrag, feiten.betaald)
        if later > eerder:
            tekst = f"{aanvraag.kenmerk} {aanvraag.titel}: herzien na bezwaar"
            boek_verplicht(dossier, verdeel_over({max(jaren): later - eerder}, dossier.delen, eerder), tekst)
        dossier.werk.sessie.flush()
        beperk_vorderingen(dossier)
        if feiten.vastgesteld is None:
            dossier.zet("uitvoering")
        elif aanvraag.status == "afgerekend":
            dossier.zet("vastgesteld")
        dossier.reken_af()
    return dossier.werk.stap


def _besluit_opnieuw(dossier: Dossier, bedrag: int, motivering: str, mandaat_id: str) -> dict[int, int]:
    """A new decision; gives its amounts per year."""
    werk, regeling, aanvraag = dossier.werk, dossier.regeling, dossier.aanvraag
    direct = dossier.feiten.vastgesteld is not None
    soort = "direct" if direct else "verleend" if bedrag == aanvraag.aangevraagd else "gedeeltelijk"
    keur_besluit(soort, bedrag, aanvraag.aangevraagd, regeling.maximum, regeling.direct_tot, None)
    jaren = {j.jaar: j.bedrag for j in jaren_van(werk, laatste_besluit(dossier))} if direct else {}
    jaren = jaren or {regeling.jaar: 0}
    jaren[max(jaren)] += bedrag - sum(jaren.values())
    besluit = werk.nieuw(Besluit(aanvraag_id=dossier.id, soort=soort, datum=dossier.datum, bedrag=bedrag, motivering=motivering.strip(),
                                 mandaat_id=mandaat_id, bekendgemaakt_op=dossier.datum))  # fmt: skip
    for jaar, deel in jaren.items():
        werk.nieuw(Besluitjaar(besluit_id=besluit.id, jaar=jaar, bedrag=deel))
    return jaren


def _stel_opnieuw_vast(dossier: Dossier, eerder: Vaststelling, bedrag: int, motivering: str) -> dict[int, int]:
    """A new vaststelling, with the ground of the one before where it is still lower than granted; gives the years of the grant."""
    heel = bedrag == dossier.feiten.verleend
    dossier.werk.nieuw(Vaststelling(aanvraag_id=dossier.id, soort="conform" if heel else "lager", datum=dossier.datum, bedrag=bedrag,
                                    grond=None if heel else eerder.grond, motivering=motivering.strip(), bekendgemaakt_op=dossier.datum))  # fmt: skip
    jaren = {j.jaar: j.bedrag for j in jaren_van(dossier.werk, laatste_besluit(dossier))}
    return jaren or {dossier.regeling.jaar: bedrag}


def _laatste_vaststelling(dossier: Dossier) -> Vaststelling | None:
    zin = sa.select(Vaststelling).where(levend(Vaststelling), Vaststelling.aanvraag_id == dossier.id)
    return dossier.werk.sessie.scalar(zin.order_by(Vaststelling.id.desc()).limit(1))
