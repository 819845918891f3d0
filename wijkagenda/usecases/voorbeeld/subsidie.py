"""Regelingen and applications: each walks its states on its days, with the letters, judgements, decisions and money that belong to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from wijkagenda.domain.subsidie_stappen import HEEL
from wijkagenda.storage.unit_of_work import Werk
from wijkagenda.usecases import subsidie, velden
from wijkagenda.usecases.subsidie.dossier import leg_delen_vast
from wijkagenda.usecases.voorbeeld.draaiboek import Draaiboek, Gegevens, begin_van_initiatief, cent, lees_toml

VOORAF = dt.timedelta(days=30)
"""How long before it opens a regeling is made."""


def vertel_subsidie(boek: Draaiboek) -> None:
    """The regelingen, then each application."""
    verhaal = lees_toml("aanvragen")
    for regeling in verhaal["regeling"]:
        boek.op(regeling["open_van"] - VOORAF, lambda r: _regeling(boek, r), regeling)
    for aanvraag in verhaal["aanvraag"]:
        _Dossier(boek, aanvraag).vertel()
    for variant in verhaal["verdeling"]:
        boek.op(variant["datum"], lambda v: boek.voeg_toe("verdeling", v), variant)


def _regeling(boek: Draaiboek, regeling: Gegevens) -> None:
    with boek.uow("Regeling toevoegen") as werk:
        id_ = boek.maak(werk, "regeling", regeling)
        for volgorde, stuk in enumerate(regeling["stukken"], 1):
            boek.maak(werk, "regeling_stuk", {"naam": stuk, "volgorde": volgorde, "slug": f"{regeling['slug']}:{stuk}"}, regeling_id=id_)
        for volgorde, criterium in enumerate(regeling.get("criteria", ()), 1):
            boek.maak(werk, "regeling_criterium", {"naam": criterium, "volgorde": volgorde}, regeling_id=id_)
        for soort, lijst in (("regeling_plafond", "plafonds"), ("regeling_verantwoording", "verantwoording")):
            for deel in regeling[lijst]:
                boek.maak(werk, soort, deel, regeling_id=id_)


class _Dossier:
    """One application; a state of its road becomes the use case that leads to it."""

    def __init__(self, boek: Draaiboek, aanvraag: Gegevens) -> None:
        self._boek = boek
        self._a = aanvraag
        self._uow = boek.uow
        self._binnen: set[str] = set()

    @property
    def _id(self) -> str:
        return self._boek.id("aanvraag", self._a["slug"])

    def vertel(self) -> None:
        """Every day of the dossier on the draaiboek."""
        stappen: dict[str, Callable[[Gegevens, str], object]] = {
            "ontvangen": self._ontvangen, "volledigheidstoets": self._toets, "aanvulling": self._vraag_aanvulling,
            "beoordeling": self._beoordeling, "advies": self._advies, "voornemen": self._voornemen, "besloten": self._besluit,
            "uitvoering": self._bekend, "geweigerd": self._bekend, "vastgesteld": self._vastgesteld,
            "verantwoording_gevraagd": self._vraag_verantwoording, "verantwoording_ontvangen": self._verantwoording,
            "ingetrokken": self._ingetrokken, "te_laat": self._te_laat, "buiten_behandeling": self._buiten,
        }  # fmt: skip
        vorige = ""
        for stap in self._a["stappen"]:
            if stap["naar"] == "concept":
                self._boek.op(stap["datum"], self._maak, begint=True)
                if "initiatief" in self._a:
                    self._boek.op(max(stap["datum"], begin_van_initiatief(self._a["initiatief"])), self._verbind)
            elif stap["naar"] != "afgerekend":  # comes by itself, when exactly what was vastgesteld was paid
                self._boek.op(stap["datum"], lambda s, v: stappen[s["naar"]](s, v), stap, vorige)
            if stap["naar"] == "beoordeling":
                self._vertel_beoordelingen()
            vorige = stap["naar"]
        self._vertel_rest()

    def _deel(self, lijst: str) -> Gegevens:
        return self._a[lijst][0]  # type: ignore[no-any-return]

    # -- the states

    def _maak(self) -> None:
        with self._uow("Aanvraag toevoegen") as werk:
            later = ("compleet_op", "geadviseerd", "advies", "ontvangen_op", "initiatief")
            id_ = self._boek.maak(werk, "aanvraag", {k: v for k, v in self._a.items() if k not in later})
            leg_delen_vast(werk, id_, {self._boek.id("gebied", g["gebied"]): int(g["deel"] * HEEL / 100) for g in self._a["gebieden"]})
            for regel in self._a["kosten"]:
                self._boek.maak(werk, "begrotingsregel", regel, aanvraag_id=id_, soort="kosten")
            for regel in self._a.get("dekking", ()):
                self._boek.maak(werk, "begrotingsregel", regel, aanvraag_id=id_)

    def _verbind(self) -> None:
        velden.wijzig(self._uow, "aanvraag", self._id, {"initiatief_id": self._boek.id("initiatief", self._a["initiatief"])})

    def _ontvangen(self, stap: Gegevens, _van: str) -> None:
        subsidie.ontvang(self._uow, self._id, stap["datum"])
        self._vink_af(stap["datum"])

    def _vink_af(self, tot: dt.date) -> None:
        """The pieces that had come by a day."""
        with self._uow("Stukken afvinken") as werk:
            for stuk in self._a.get("stukken", ()):
                if stuk["ontvangen_op"] <= tot:
                    self._vink_stuk(werk, stuk)

    def _vink_stuk(self, werk: Werk, stuk: Gegevens) -> None:
        stuk_id = self._boek.id("regeling_stuk", f"{self._a['regeling']}:{stuk['naam']}")
        if f"{self._a['slug']}:{stuk['naam']}" not in self._binnen:
            self._binnen.add(f"{self._a['slug']}:{stuk['naam']}")
            velden.maak_in(werk, "aanvraag_stuk", {"aanvraag_id": self._id, "regeling_stuk_id": stuk_id, "ontvangen_op": stuk["ontvangen_op"]})

    def _toets(self, stap: Gegevens, van: str) -> None:
        if van == "aanvulling":
            self._vink_af(stap["datum"])
            subsidie.aanvulling_binnen(self._uow, self._id)
        elif van == "ontvangen":
            subsidie.toets(self._uow, self._id)
        else:
            subsidie.zet_terug(self._uow, self._id, "terug_naar_toets", stap["reden"])

    def _vraag_aanvulling(self, _stap: Gegevens, _van: str) -> None:
        aanvulling = self._deel("aanvullingen")
        subsidie.vraag_aanvulling(self._uow, self._id, aanvulling["wat"], aanvulling["tot"])

    def _beoordeling(self, stap: Gegevens, _van: str) -> None:
        self._vink_af(stap["datum"])
        velden.wijzig(self._uow, "aanvraag", self._id, {"compleet_op": self._a["compleet_op"]})
        subsidie.neem_in_beoordeling(self._uow, self._id)

    def _vertel_beoordelingen(self) -> None:
        for beoordeling in self._a.get("beoordelingen", ()):
            self._boek.op(beoordeling["datum"], lambda b: subsidie.beoordeel(self._uow, self._id, self._boek.waarden("beoordeling", b)), beoordeling)

    def _advies(self, _stap: Gegevens, van: str) -> None:
        if van == "voornemen":
            subsidie.zienswijze_binnen(self._uow, self._id, self._deel("zienswijzen")["tekst"])
        else:
            subsidie.adviseer(self._uow, self._id, cent(self._a["geadviseerd"]), self._a["advies"])

    def _voornemen(self, stap: Gegevens, _van: str) -> None:
        voornemen = stap.get("reden") or "Wij zijn van plan deze aanvraag niet te verlenen."
        subsidie.vraag_zienswijze(self._uow, self._id, self._deel("zienswijzen")["tot"], voornemen)

    def _besluit(self, _stap: Gegevens, _van: str) -> None:
        besluit = self._deel("besluiten")
        subsidie.neem_besluit(self._uow, self._id, soort=besluit["soort"], motivering=besluit["motivering"], grond=besluit.get("grond"),
                              mandaat_id=self._boek.id("medewerker", besluit["mandaat"]),
                              bedrag=cent(besluit["bedrag"]) if "bedrag" in besluit else None)  # fmt: skip

    def _bekend(self, stap: Gegevens, _van: str) -> None:
        subsidie.maak_bekend(self._uow, self._id)
        for verantwoording in self._a.get("verantwoordingen", ()):
            if "gevraagd_op" not in verantwoording and "ontvangen_op" not in verantwoording and stap["naar"] == "uitvoering":
                self._boek.voeg_toe("verantwoording", verantwoording, aanvraag_id=self._id)

    def _vastgesteld(self, stap: Gegevens, van: str) -> None:
        if van == "besloten":
            self._bekend(stap, van)
            return
        v = self._deel("vaststellingen")
        subsidie.stel_vast(self._uow, self._id, soort=v["soort"], motivering=v["motivering"], bedrag=cent(v["bedrag"]), grond=v.get("grond"),
                          zonder_zienswijze=v.get("zonder_zienswijze"))  # fmt: skip

    def _vraag_verantwoording(self, _stap: Gegevens, _van: str) -> None:
        subsidie.vraag_verantwoording(self._uow, self._id, self._deel("verantwoordingen")["uiterlijk"])

    def _verantwoording(self, _stap: Gegevens, _van: str) -> None:
        v = self._deel("verantwoordingen")
        subsidie.ontvang_verantwoording(self._uow, self._id, cent(v["werkelijk"]) if "werkelijk" in v else None, v.get("bevinding"))

    def _ingetrokken(self, stap: Gegevens, van: str) -> None:
        trek_in = subsidie.trek_verlening_in if van in ("uitvoering", "verantwoording_gevraagd") else subsidie.trek_in
        trek_in(self._uow, self._id, stap["reden"])

    def _te_laat(self, stap: Gegevens, _van: str) -> None:
        subsidie.wijs_af_als_te_laat(self._uow, self._id, stap["reden"])

    def _buiten(self, stap: Gegevens, _van: str) -> None:
        subsidie.buiten_behandeling(self._uow, self._id, stap["reden"])

    # -- beside the states

    def _vertel_rest(self) -> None:
        op, a = self._boek.op, self._a
        for w in a.get("termijnwijzigingen", ()):
            op(w["datum"], self._verleng, w)
        for stelling in a.get("ingebrekestellingen", ()):
            op(stelling["ontvangen_op"], lambda s: self._boek.voeg_toe("ingebrekestelling", s, aanvraag_id=self._id), stelling)
        for betaling in a.get("betalingen", ()):
            if "betaald_op" in betaling:
                op(betaling["betaald_op"], self._betaal, betaling)
            else:
                op(a["stappen"][-1]["datum"], self._plan_betaling, betaling)
        if not any(stap["naar"] == "voornemen" for stap in a["stappen"]):
            for zienswijze in a.get("zienswijzen", ()):
                self._vertel_zienswijze(zienswijze)
        for vordering in a.get("terugvorderingen", ()):
            op(vordering["datum"], lambda v: subsidie.vorder_terug(self._uow, self._id, cent(v["bedrag"])), vordering)
            if "ontvangen_op" in vordering:
                op(vordering["ontvangen_op"], lambda: subsidie.ontvang_terug(self._uow, self._id))
        for bezwaar in a.get("bezwaren", ()):
            self._vertel_bezwaar(bezwaar)

    def _verleng(self, w: Gegevens) -> None:
        subsidie.verleng_termijn(self._uow, self._id, w["soort"], w["nieuw_einde"], w["reden"])

    def _betaal(self, betaling: Gegevens) -> None:
        subsidie.betaal(self._uow, self._id, cent(betaling["bedrag"]), soort=betaling["soort"])

    def _plan_betaling(self, betaling: Gegevens) -> None:
        subsidie.plan_betaling(self._uow, self._id, betaling["soort"], cent(betaling["bedrag"]), betaling["gepland_op"])

    def _vertel_zienswijze(self, zienswijze: Gegevens) -> None:
        """Asked before a lower vaststelling (Awb 4:12): it changes no state."""
        voornemen = zienswijze.get("voornemen", "Wij willen de subsidie lager vaststellen.")
        self._boek.op(zienswijze["gevraagd_op"], lambda: subsidie.stuur_voornemen(self._uow, self._id, zienswijze["tot"], "lager", voornemen))
        if "ontvangen_op" in zienswijze:
            self._boek.op(zienswijze["ontvangen_op"], lambda: subsidie.zienswijze_na_binnen(self._uow, self._id, zienswijze["tekst"]))

    def _vertel_bezwaar(self, bezwaar: Gegevens) -> None:
        def registreer() -> None:
            stap = subsidie.registreer_bezwaar(self._uow, self._id, bezwaar["tegen"])
            (nieuw,) = (raak.id for raak in stap.geraakt if raak.soort == "bezwaar")
            self._boek.onthoud("bezwaar", self._a["slug"], nieuw)

        self._boek.op(bezwaar["ontvangen_op"], registreer)
        if "afgehandeld_op" in bezwaar:
            uitkomst = {naam: bezwaar[naam] for naam in ("uitkomst", "afgehandeld_op")}
            self._boek.op(bezwaar["afgehandeld_op"], lambda: velden.wijzig(
                self._uow, "bezwaar", self._boek.id("bezwaar", self._a["slug"]), uitkomst))  # fmt: skip
