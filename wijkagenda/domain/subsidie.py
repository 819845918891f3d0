"""Regeling and dossier of the subsidieregeling sociale basis."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from wijkagenda.domain.basis_model import Cent, Decimaal, Rij, fk, kolom
from wijkagenda.domain.velden.relatie import PARTICULIER

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped

INFORMEEL = frozenset({"informeel", PARTICULIER, "bewonersraad"})
"""Kinds of organisatie that are residents themselves."""


class Regeling(Rij):
    """A subsidieregeling in a year or round."""

    __tablename__ = "regeling"

    naam: Mapped[str]
    jaar: Mapped[int]
    plafond: Mapped[Cent]
    open_van: Mapped[dt.date]
    open_tot: Mapped[dt.date]
    geldstroom_id: Mapped[str | None] = fk("geldstroom")
    rubriek_id: Mapped[str | None] = fk("rubriek")
    verdeelwijze: Mapped[str]
    termijn_start: Mapped[str]
    termijn_datum: Mapped[dt.date | None]
    termijn_weken: Mapped[int | None]
    verdaging_weken: Mapped[int | None]
    rolt: Mapped[bool] = kolom(default=False)
    verantwoording_weken: Mapped[int | None]
    direct_tot: Mapped[Cent | None]
    maximum: Mapped[Cent | None]
    doelgroep: Mapped[str | None]
    toetsvragen: Mapped[str | None]
    toelichting: Mapped[str | None]


class RegelingPlafond(Rij):
    """A plafond per gebied."""

    __tablename__ = "regeling_plafond"

    regeling_id: Mapped[str] = fk("regeling", index=True)
    gebied_id: Mapped[str] = fk("gebied")
    bedrag: Mapped[Cent]


class RegelingStuk(Rij):
    """A nodig stuk."""

    __tablename__ = "regeling_stuk"

    regeling_id: Mapped[str] = fk("regeling", index=True)
    naam: Mapped[str]
    volgorde: Mapped[int | None]


class RegelingCriterium(Rij):
    """A criterium."""

    __tablename__ = "regeling_criterium"

    regeling_id: Mapped[str] = fk("regeling", index=True)
    naam: Mapped[str]
    gewicht: Mapped[int | None]
    volgorde: Mapped[int | None]


class RegelingVerantwoording(Rij):
    """A verantwoording per bedrag."""

    __tablename__ = "regeling_verantwoording"

    regeling_id: Mapped[str] = fk("regeling", index=True)
    tot_bedrag: Mapped[Cent | None]
    wijze: Mapped[str]


class Aanvraag(Rij):
    """An application under a regeling."""

    __tablename__ = "aanvraag"

    titel: Mapped[str]
    regeling_id: Mapped[str] = fk("regeling", index=True)
    organisatie_id: Mapped[str] = fk("organisatie", index=True)
    aangevraagd: Mapped[Cent]
    ontvangen_op: Mapped[dt.date | None]
    initiatief_id: Mapped[str | None] = fk("initiatief", index=True)
    activiteiten: Mapped[str | None]
    van: Mapped[dt.date | None]
    tot: Mapped[dt.date | None]
    behandelaar_id: Mapped[str | None] = fk("medewerker")
    compleet_op: Mapped[dt.date | None]
    geadviseerd: Mapped[Cent | None]
    advies: Mapped[str | None]
    reden_te_laat: Mapped[str | None]
    doel_id: Mapped[str | None] = fk("doel")
    kwadrant: Mapped[str | None]
    status: Mapped[str | None]
    kenmerk: Mapped[str | None]


class AanvraagGebied(Rij):
    """A deel per gebied."""

    __tablename__ = "aanvraag_gebied"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    gebied_id: Mapped[str] = fk("gebied")
    deel: Mapped[Decimaal]


class Begrotingsregel(Rij):
    """A regel van de begroting."""

    __tablename__ = "begrotingsregel"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    soort: Mapped[str]
    omschrijving: Mapped[str]
    bedrag: Mapped[Cent]


class AanvraagStuk(Rij):
    """An ontvangen stuk."""

    __tablename__ = "aanvraag_stuk"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    regeling_stuk_id: Mapped[str] = fk("regeling_stuk")
    ontvangen_op: Mapped[dt.date | None]


class Aanvulling(Rij):
    """An aanvulling."""

    __tablename__ = "aanvulling"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    gevraagd_op: Mapped[dt.date]
    tot: Mapped[dt.date]
    wat: Mapped[str]
    aangevuld_op: Mapped[dt.date | None]


class Termijnwijziging(Rij):
    """A wijziging van de termijn."""

    __tablename__ = "termijnwijziging"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    soort: Mapped[str]
    datum: Mapped[dt.date]
    nieuw_einde: Mapped[dt.date]
    reden: Mapped[str]


class Beoordeling(Rij):
    """A beoordeling."""

    __tablename__ = "beoordeling"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    medewerker_id: Mapped[str] = fk("medewerker")
    datum: Mapped[dt.date]
    betrokkenheid: Mapped[str | None]
    betrokkenheid_score: Mapped[int | None]
    legitimiteit: Mapped[str | None]
    legitimiteit_score: Mapped[int | None]
    rendement: Mapped[str | None]
    rendement_score: Mapped[int | None]
    versie: Mapped[int] = kolom(default=1)


class Toetsantwoord(Rij):
    """An antwoord op een uitgangspunt."""

    __tablename__ = "toetsantwoord"

    beoordeling_id: Mapped[str] = fk("beoordeling", index=True)
    uitgangspunt_id: Mapped[str] = fk("uitgangspunt")
    antwoord: Mapped[str | None]


class Zienswijze(Rij):
    """A zienswijze."""

    __tablename__ = "zienswijze"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    waarover: Mapped[str | None]
    gevraagd_op: Mapped[dt.date]
    tot: Mapped[dt.date]
    ontvangen_op: Mapped[dt.date | None]
    tekst: Mapped[str | None]


class Besluit(Rij):
    """A besluit."""

    __tablename__ = "besluit"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    soort: Mapped[str]
    datum: Mapped[dt.date]
    bedrag: Mapped[Cent | None]
    motivering: Mapped[str]
    mandaat_id: Mapped[str] = fk("medewerker")
    grond: Mapped[str | None]
    bekendgemaakt_op: Mapped[dt.date | None]


class Betaling(Rij):
    """A betaling."""

    __tablename__ = "betaling"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    soort: Mapped[str]
    bedrag: Mapped[Cent]
    gepland_op: Mapped[dt.date]
    betaald_op: Mapped[dt.date | None]
    volgnummer: Mapped[int | None]


class Verantwoording(Rij):
    """A verantwoording."""

    __tablename__ = "verantwoording"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    gevraagd_op: Mapped[dt.date | None]
    uiterlijk: Mapped[dt.date]
    ontvangen_op: Mapped[dt.date | None]
    werkelijk: Mapped[Cent | None]
    bevinding: Mapped[str | None]


class Vaststelling(Rij):
    """A vaststelling."""

    __tablename__ = "vaststelling"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    soort: Mapped[str]
    datum: Mapped[dt.date]
    bedrag: Mapped[Cent]
    grond: Mapped[str | None]
    motivering: Mapped[str]
    zonder_zienswijze: Mapped[str | None]
    bekendgemaakt_op: Mapped[dt.date | None]


class Terugvordering(Rij):
    """A terugvordering."""

    __tablename__ = "terugvordering"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    bedrag: Mapped[Cent]
    datum: Mapped[dt.date]
    ontvangen_op: Mapped[dt.date | None]


class Bezwaar(Rij):
    """A bezwaar."""

    __tablename__ = "bezwaar"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    ontvangen_op: Mapped[dt.date]
    tegen: Mapped[str | None]
    uitkomst: Mapped[str]
    afgehandeld_op: Mapped[dt.date | None]


class Ingebrekestelling(Rij):
    """An ingebrekestelling."""

    __tablename__ = "ingebrekestelling"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    ontvangen_op: Mapped[dt.date]
    toelichting: Mapped[str | None]


class Aanvraagversie(Rij):
    """What the applicant sent, frozen on receipt; a supplement is a new version."""

    __tablename__ = "aanvraagversie"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    nummer: Mapped[int]
    datum: Mapped[dt.date]
    inhoud: Mapped[str]


class Statusstap(Rij):
    """A dated step of an application."""

    __tablename__ = "statusstap"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    van: Mapped[str | None]
    naar: Mapped[str]
    datum: Mapped[dt.date]
    reden: Mapped[str | None]
    medewerker_id: Mapped[str | None] = fk("medewerker")


class Besluitjaar(Rij):
    """What a multi-year grant books in one year."""

    __tablename__ = "besluitjaar"

    besluit_id: Mapped[str] = fk("besluit", index=True)
    jaar: Mapped[int]
    bedrag: Mapped[Cent]


class Criteriumoordeel(Rij):
    """How an application does on one published criterium of a tender, with the reason."""

    __tablename__ = "criteriumoordeel"

    aanvraag_id: Mapped[str] = fk("aanvraag", index=True)
    criterium_id: Mapped[str] = fk("regeling_criterium")
    punten: Mapped[int]
    reden: Mapped[str]


class Verdeling(Rij):
    """A proefverdeling: one variant of how the plafond could be divided. What comes out of it is computed, not kept."""

    __tablename__ = "verdeling"

    regeling_id: Mapped[str] = fk("regeling", index=True)
    naam: Mapped[str]
    basis: Mapped[str]
    gedeeltelijk: Mapped[bool] = kolom(default=False)
    doorgaan: Mapped[bool] = kolom(default=False)
    loting: Mapped[str | None]
    gebruikt_op: Mapped[dt.date | None]


class VerdelingBuiten(Rij):
    """An application that one proefverdeling leaves out, with the reason."""

    __tablename__ = "verdeling_buiten"

    verdeling_id: Mapped[str] = fk("verdeling", index=True)
    aanvraag_id: Mapped[str] = fk("aanvraag")
    reden: Mapped[str]


def kwadrant_van_aanvraag(initiatief_kwadrant: str | None, organisatie_soort: str | None) -> str:
    """What a new application starts with: the kwadrant of its initiatief; else collective, and informal when a group or residents ask.

    >>> kwadrant_van_aanvraag(None, "informeel"), kwadrant_van_aanvraag(None, "stichting"), kwadrant_van_aanvraag("formeel-individueel", None)
    ('informeel-collectief', 'formeel-collectief', 'formeel-individueel')
    """
    return initiatief_kwadrant or ("informeel-collectief" if organisatie_soort in INFORMEEL else "formeel-collectief")
