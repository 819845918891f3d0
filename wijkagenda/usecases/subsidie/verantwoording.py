"""After the activities: accounting, vaststelling, and bezwaar that runs alongside."""

from __future__ import annotations

import datetime as dt
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.subsidie import Bezwaar, Vaststelling, Verantwoording
from wijkagenda.domain.subsidie_regels import keur_gehoord, keur_vaststelling
from wijkagenda.domain.subsidie_stappen import stap
from wijkagenda.domain.velden import veld_van
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk
from wijkagenda.usecases.boeking import laat_vrijvallen
from wijkagenda.usecases.subsidie.dossier import Dossier, dossierstap, open_dossier

VERANTWOORDING_WEKEN = 13
"""Where the regeling gives none."""


def vraag_verantwoording(uow: UnitOfWork, id_: str, uiterlijk: dt.date | None = None, datum: dt.date | None = None) -> Stap:
    """Asks for the accounting; without `uiterlijk` by the weeks of the regeling, after the end of the activities."""
    with dossierstap(uow, id_, "vraag_verantwoording", datum) as dossier:
        uiterlijk = uiterlijk or standaard_uiterlijk(dossier.regeling.verantwoording_weken, dossier.aanvraag.tot, dossier.datum)
        if uiterlijk < dossier.datum:
            raise InvoerFout("Geef de aanvrager tijd: kies een dag na vandaag.", "uiterlijk")
        dossier.werk.nieuw(Verantwoording(aanvraag_id=id_, gevraagd_op=dossier.datum, uiterlijk=uiterlijk))
        dossier.zet("verantwoording_gevraagd")
    return dossier.werk.stap


def standaard_uiterlijk(weken: int | None, einde: dt.date | None, datum: dt.date) -> dt.date:
    """So many weeks after the activities end, or after being asked where they ended before."""
    return max(einde or datum, datum) + dt.timedelta(weeks=VERANTWOORDING_WEKEN if weken is None else weken)


def ontvang_verantwoording(uow: UnitOfWork, id_: str, werkelijk: int | None = None, bevinding: str | None = None,
                           datum: dt.date | None = None) -> Stap:  # fmt: skip
    """The accounting came in: what it really cost (cents), and what was found."""
    with dossierstap(uow, id_, "ontvang_verantwoording", datum) as dossier:
        veld_van("verantwoording", "werkelijk").keur(werkelijk)
        rij = _open_verantwoording(dossier)
        if rij is None:
            uiterlijk = standaard_uiterlijk(dossier.regeling.verantwoording_weken, dossier.aanvraag.tot, dossier.datum)
            rij = dossier.werk.nieuw(Verantwoording(aanvraag_id=id_, uiterlijk=uiterlijk))
        rij.ontvangen_op, rij.werkelijk, rij.bevinding = dossier.datum, werkelijk, (bevinding or "").strip() or None
        dossier.zet("verantwoording_ontvangen")
    return dossier.werk.stap


def _open_verantwoording(dossier: Dossier) -> Verantwoording | None:
    zin = sa.select(Verantwoording).where(levend(Verantwoording), Verantwoording.aanvraag_id == dossier.id, Verantwoording.ontvangen_op.is_(None))
    return dossier.werk.sessie.scalar(zin.order_by(Verantwoording.id.desc()).limit(1))


def stel_vast(uow: UnitOfWork, id_: str, *, soort: str, motivering: str, bedrag: int | None = None, grond: str | None = None,
              zonder_zienswijze: str | None = None, datum: dt.date | None = None) -> Stap:  # fmt: skip
    """The final amount, made known on the same day; what was granted and is not needed falls free (Awb 4:42-4:47).

    Ambtshalve (4:47) only when the accounting did not come in time. Lower only after the applicant was heard (4:12 lid 2), or with
    `zonder_zienswijze`: why that is not needed. Raises `InvoerFout`, `RegelFout`.
    """
    with dossierstap(uow, id_, "stel_vast", datum) as dossier:
        veld_van("vaststelling", "soort").keur(soort)
        veld_van("vaststelling", "grond").keur(grond)
        verleend = dossier.feiten.verleend or 0
        bedrag = {"conform": verleend, "nihil": 0}.get(soort, bedrag or 0) if bedrag is None else bedrag
        if not motivering.strip():
            raise InvoerFout("Schrijf de motivering op.", "motivering")
        if dossier.aanvraag.status != "verantwoording_ontvangen" and soort != "ambtshalve":
            raise RegelFout("Er is geen verantwoording. Kies ‘ambtshalve’.")
        keur_vaststelling(soort, bedrag, verleend, grond)
        if bedrag < verleend:
            keur_gehoord(dossier.feiten.gehoord, zonder_zienswijze, dossier.datum, dossier.feiten.voornemen_tot)
        dossier.werk.nieuw(Vaststelling(aanvraag_id=id_, soort=soort, datum=dossier.datum, bedrag=bedrag, grond=grond if bedrag < verleend else None,
                                        motivering=motivering.strip(), bekendgemaakt_op=dossier.datum,
                                        zonder_zienswijze=(zonder_zienswijze or "").strip() or None))  # fmt: skip
        vrij = verleend - max(bedrag, dossier.feiten.betaald)
        if vrij > 0:
            laat_vrijvallen(dossier.werk, bron_soort="aanvraag", bron_id=id_, bedrag=vrij, datum=dossier.datum,
                            omschrijving=f"{dossier.aanvraag.kenmerk} {dossier.aanvraag.titel}: lager vastgesteld", delen=dossier.delen)  # fmt: skip
        dossier.zet("vastgesteld")
        dossier.reken_af()
    return dossier.werk.stap


def registreer_bezwaar(uow: UnitOfWork, id_: str, tegen: str, ontvangen_op: dt.date | None = None) -> Stap:
    """An objection that came in; it runs beside the dossier. A late one is registered all the same (Awb 6:11)."""
    with uow(stap("registreer_bezwaar").naam) as werk:
        maak_bezwaar(werk, {"aanvraag_id": id_, "ontvangen_op": ontvangen_op, "tegen": tegen, "uitkomst": "loopt"})
        werk.hoofd = id_
    return werk.stap


def rond_bezwaar_af(uow: UnitOfWork, id_: str, uitkomst: str, datum: dt.date | None = None) -> Stap:
    """What came of the oldest bezwaar that is still open."""
    with dossierstap(uow, id_, "rond_bezwaar_af", datum) as dossier:
        veld_van("bezwaar", "uitkomst").keur(uitkomst)
        if uitkomst == "loopt":
            raise InvoerFout("Kies hoe het bezwaar is afgelopen.", "uitkomst")
        zin = sa.select(Bezwaar).where(levend(Bezwaar), Bezwaar.aanvraag_id == id_, Bezwaar.uitkomst == "loopt").order_by(Bezwaar.id)
        bezwaar = dossier.werk.sessie.scalars(zin.limit(1)).one()
        if dossier.datum < bezwaar.ontvangen_op:
            raise InvoerFout("Het bezwaar kan niet zijn afgehandeld voordat het binnenkwam.", "datum")
        bezwaar.uitkomst, bezwaar.afgehandeld_op = uitkomst, dossier.datum
    return dossier.werk.stap


def maak_bezwaar(werk: Werk, waarden: dict[str, Any]) -> Bezwaar:
    """The same inside a step that is open."""
    dossier = open_dossier(werk, waarden["aanvraag_id"], "registreer_bezwaar", waarden.get("ontvangen_op"))
    if not (waarden.get("tegen") or "").strip():
        raise InvoerFout("Schrijf op waartegen het bezwaar gaat.", "tegen")
    return werk.nieuw(Bezwaar(**waarden | {"ontvangen_op": dossier.datum, "tegen": waarden["tegen"].strip()}))
