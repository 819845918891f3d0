"""Deciding and making known: from then on it counts, is booked, and is no longer undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import sqlalchemy as sa

from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.stap import Stap
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.relatie import Medewerker
from wijkagenda.domain.subsidie import Besluit, Besluitjaar
from wijkagenda.domain.subsidie_regels import KANT, keur_besluit, keur_gehoord, keur_jaren, keur_plafond, keur_wijziging_verlening, wat_past
from wijkagenda.domain.subsidie_stand import plafondruimten
from wijkagenda.domain.subsidie_stappen import VAST_BRIEF, stap
from wijkagenda.domain.velden import veld_van
from wijkagenda.domain.verdeelsleutel import per_gebied, verdeel_over
from wijkagenda.storage.unit_of_work import UnitOfWork, Werk
from wijkagenda.usecases.boeking import boek, eerste_open_jaar, laat_vrijvallen
from wijkagenda.usecases.subsidie.dossier import Dossier, dossierstap, open_dossier

_NA_BEKENDMAKING = {"geweigerd": "geweigerd", "direct": "vastgesteld"}


def neem_besluit(uow: UnitOfWork, id_: str, *, soort: str, motivering: str, mandaat_id: str, bedrag: int | None = None, grond: str | None = None,
                 jaren: Mapping[int, int] | None = None, datum: dt.date | None = None) -> Stap:  # fmt: skip
    """A decision with date, motivering and mandate; `jaren` splits a multi-year grant (year → cents).

    Raises `InvoerFout`, `RegelFout`: more than the plafondruimte is refused with the part that fits (Awb 4:25).
    """
    with uow(stap("besluit").naam) as werk:
        neem_besluit_in(werk, id_, soort=soort, motivering=motivering, mandaat_id=mandaat_id, bedrag=bedrag, grond=grond, jaren=jaren, datum=datum)
    return werk.stap


def neem_besluit_in(werk: Werk, id_: str, *, soort: str, motivering: str, mandaat_id: str, bedrag: int | None = None, grond: str | None = None,
                    jaren: Mapping[int, int] | None = None, datum: dt.date | None = None) -> Besluit:  # fmt: skip
    """The same inside a step that is open."""
    dossier = open_dossier(werk, id_, "besluit", datum)
    veld_van("besluit", "soort").keur(soort)
    veld_van("besluit", "grond").keur(grond)
    if not motivering.strip():
        raise InvoerFout("Schrijf de motivering op.", "motivering")
    keur_mandaat(werk, mandaat_id, dossier.datum)
    regeling, aanvraag = dossier.regeling, dossier.aanvraag
    cents = 0 if soort == "geweigerd" else bedrag or 0
    keur_besluit(soort, cents, aanvraag.aangevraagd, regeling.maximum, regeling.direct_tot, grond)
    if soort != "geweigerd":
        if not dossier.feiten.beoordelingen:
            raise RegelFout("Er is nog geen beoordeling. Verlenen kan pas als iemand de aanvraag heeft beoordeeld.")
        keur_plafond(cents, past(dossier, cents))
    per_jaar = dict(jaren or {regeling.jaar: cents})
    keur_jaren(cents, per_jaar, regeling.jaar)
    besluit = werk.nieuw(Besluit(aanvraag_id=id_, soort=soort, datum=dossier.datum, bedrag=None if soort == "geweigerd" else cents,
                                 motivering=motivering.strip(), mandaat_id=mandaat_id, grond=grond if soort == "geweigerd" else None))  # fmt: skip
    for jaar, deel in per_jaar.items():
        if deel:
            werk.nieuw(Besluitjaar(besluit_id=besluit.id, jaar=jaar, bedrag=deel))
    dossier.zet("besloten")
    return besluit


def past(dossier: Dossier, bedrag: int, nu: int = 0) -> int:
    """What fits of an amount, where the application itself takes `nu` of the plafond already."""
    ruimten = plafondruimten(dossier.werk.sessie, dossier.aanvraag.regeling_id)
    eigen = per_gebied(nu, dossier.delen)
    return wat_past(bedrag, dossier.delen, ruimten[None] + nu, {g: ruimte + eigen.get(g, 0) for g, ruimte in ruimten.items() if g is not None})


def keur_mandaat(werk: Werk, medewerker_id: str, dag: dt.date) -> None:
    """A decision is signed by someone who works here on that day and has the mandate."""
    medewerker = werk.haal(Medewerker, medewerker_id)
    if not medewerker.mandaat:
        raise RegelFout(f"{medewerker.naam} heeft geen mandaat om besluiten te nemen. Kies wie dat wel heeft, of geef het mandaat bij Instellingen.")
    if (medewerker.van and dag < medewerker.van) or (medewerker.tot and dag > medewerker.tot):
        raise RegelFout(f"{medewerker.naam} werkte hier niet op de dag van het besluit. Kies iemand anders.")


def neem_besluit_terug(uow: UnitOfWork, id_: str, reden: str, datum: dt.date | None = None) -> Stap:
    """Back to the advice, while nothing was made known."""
    with dossierstap(uow, id_, "neem_besluit_terug", datum, reden) as dossier:
        besluit = laatste_besluit(dossier)
        for jaar in jaren_van(dossier.werk, besluit):
            jaar.verwijderd = True
        besluit.verwijderd = True
        dossier.zet("advies")
    return dossier.werk.stap


def maak_bekend(uow: UnitOfWork, id_: str, datum: dt.date | None = None) -> Stap:
    """Sends the decision: ends the decision term, starts bezwaar and payment, and books the verplichting in the same step."""
    with dossierstap(uow, id_, "maak_bekend", datum) as dossier:
        besluit = laatste_besluit(dossier)
        besluit.bekendgemaakt_op = dossier.datum
        if besluit.soort == "geweigerd":
            dossier.werk.vast = VAST_BRIEF
        else:
            _boek_verplichting(dossier, besluit)
        dossier.zet(_NA_BEKENDMAKING.get(besluit.soort, "uitvoering"))
    return dossier.werk.stap


def _boek_verplichting(dossier: Dossier, besluit: Besluit) -> None:
    """Per year and gebied, by the shares of the application."""
    jaren = {rij.jaar: rij.bedrag for rij in jaren_van(dossier.werk, besluit)} or {dossier.regeling.jaar: besluit.bedrag or 0}
    boek_verplicht(dossier, verdeel_over(jaren, dossier.delen), f"{dossier.aanvraag.kenmerk} {dossier.aanvraag.titel}: verleend")


def boek_verplicht(dossier: Dossier, cellen: Mapping[tuple[int, str], int], omschrijving: str) -> None:
    """Of a closed year in the first one after it that is open."""
    regeling, aanvraag = dossier.regeling, dossier.aanvraag
    for (jaar, gebied_id), bedrag in cellen.items():
        boek(dossier.werk, soort="verplicht", bedrag=bedrag, jaar=eerste_open_jaar(dossier.werk, gebied_id, jaar), gebied_id=gebied_id,
             geldstroom_id=str(regeling.geldstroom_id), rubriek_id=str(regeling.rubriek_id), kant=KANT, datum=dossier.datum,
             bron_soort="aanvraag", bron_id=aanvraag.id, organisatie_id=aanvraag.organisatie_id, omschrijving=omschrijving)  # fmt: skip


def laatste_besluit(dossier: Dossier) -> Besluit:
    zin = sa.select(Besluit).where(levend(Besluit), Besluit.aanvraag_id == dossier.id).order_by(Besluit.id.desc()).limit(1)
    return dossier.werk.sessie.scalars(zin).one()


def jaren_van(werk: Werk, besluit: Besluit) -> list[Besluitjaar]:
    return werk.zoek(sa.select(Besluitjaar).where(levend(Besluitjaar), Besluitjaar.besluit_id == besluit.id).order_by(Besluitjaar.jaar))


def trek_in(uow: UnitOfWork, id_: str, reden: str, datum: dt.date | None = None) -> Stap:
    """The applicant withdraws before anything was made known."""
    with dossierstap(uow, id_, "trek_in", datum, reden) as dossier:
        dossier.zet("ingetrokken")
    return dossier.werk.stap


def trek_verlening_in(uow: UnitOfWork, id_: str, reden: str, zonder_zienswijze: str | None = None, datum: dt.date | None = None) -> Stap:
    """The gemeente withdraws a grant (Awb 4:48): what was still committed falls free, what was paid can be claimed back.

    Only after the applicant was heard (4:12 lid 2), or with `zonder_zienswijze`: why that is not needed.
    """
    with dossierstap(uow, id_, "trek_verlening_in", datum, _met_zienswijze(reden, zonder_zienswijze)) as dossier:
        keur_gehoord(dossier.feiten.gehoord, zonder_zienswijze, dossier.datum, dossier.feiten.voornemen_tot)
        laat_vrijvallen(dossier.werk, bron_soort="aanvraag", bron_id=id_, datum=dossier.datum,
                        omschrijving=f"{dossier.aanvraag.kenmerk} {dossier.aanvraag.titel}: verlening ingetrokken", delen=dossier.delen)  # fmt: skip
        dossier.zet("ingetrokken")
        dossier.reken_af()
    return dossier.werk.stap


def wijzig_verlening(uow: UnitOfWork, id_: str, *, bedrag: int, motivering: str, mandaat_id: str, zonder_zienswijze: str | None = None,
                     datum: dt.date | None = None) -> Stap:  # fmt: skip
    """Another amount for a grant, made known on the same day (Awb 4:48-4:50): the difference is booked in the same step.

    Less: what is no longer needed falls free, the newest year first, and only after the applicant was heard. More: within the
    plafondruimte, in the last year of the grant.
    """
    with dossierstap(uow, id_, "wijzig_verlening", datum) as dossier:
        werk, feiten, aanvraag = dossier.werk, dossier.feiten, dossier.aanvraag
        verleend = feiten.verleend or 0
        if not motivering.strip():
            raise InvoerFout("Schrijf de motivering op.", "motivering")
        keur_mandaat(werk, mandaat_id, dossier.datum)
        keur_wijziging_verlening(bedrag, verleend, feiten.betaald, aanvraag.aangevraagd, dossier.regeling.maximum)
        jaren = _nieuwe_jaren({j.jaar: j.bedrag for j in jaren_van(werk, laatste_besluit(dossier))}, bedrag - verleend)
        tekst = f"{aanvraag.kenmerk} {aanvraag.titel}: verlening gewijzigd"
        if bedrag < verleend:
            keur_gehoord(feiten.gehoord, zonder_zienswijze, dossier.datum, feiten.voornemen_tot)
            laat_vrijvallen(werk, bron_soort="aanvraag", bron_id=id_, bedrag=verleend - bedrag, datum=dossier.datum, omschrijving=tekst,
                            delen=dossier.delen)  # fmt: skip
        else:
            keur_plafond(bedrag, past(dossier, bedrag, nu=verleend))
            boek_verplicht(dossier, verdeel_over({max(jaren): bedrag - verleend}, dossier.delen, verleend), tekst)
        besluit = werk.nieuw(Besluit(aanvraag_id=id_, soort="gewijzigd", datum=dossier.datum, bedrag=bedrag, mandaat_id=mandaat_id,
                                     motivering=_met_zienswijze(motivering, zonder_zienswijze), bekendgemaakt_op=dossier.datum))  # fmt: skip
        for jaar, deel in jaren.items():
            werk.nieuw(Besluitjaar(besluit_id=besluit.id, jaar=jaar, bedrag=deel))
        dossier.reken_af()
        werk.hoofd = id_
    return dossier.werk.stap


def _met_zienswijze(tekst: str, zonder: str | None) -> str:
    zonder = (zonder or "").strip()
    return f"{tekst.strip()}\nGeen zienswijze gevraagd: {zonder}" if zonder and tekst.strip() else tekst.strip()


def _nieuwe_jaren(jaren: dict[int, int], erbij: int) -> dict[int, int]:
    """The amounts per year of a changed grant: more in the last year, less out of the newest years first."""
    nieuw = dict(jaren)
    for jaar in sorted(nieuw, reverse=True):
        anders = max(erbij, -nieuw[jaar])
        nieuw[jaar] += anders
        erbij -= anders
    return {jaar: bedrag for jaar, bedrag in nieuw.items() if bedrag}
