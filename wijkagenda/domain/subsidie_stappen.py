"""The one table that says which step of a dossier may follow which, what it needs and which letter goes with it.

Window, commands, letters and reports read it. It decides on `Feiten`: plain values, so that a step that can't be done says why.

>>> feiten = Feiten(status="concept", vandaag=dt.date(2026, 11, 21))
>>> [m.stap.naam for m in wat_kan(feiten)]
['Ontvangst vastleggen', 'Aanvraag intrekken']
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.domain.termijn import BUITEN_BEHANDELING_WEKEN, einde_van
from wijkagenda.domain.velden.subsidie import STATUSSEN

HEEL = 100 * 10_000
"""100 % as shares are kept (x 10,000)."""

VOOR_BESLUIT = ("ontvangen", "volledigheidstoets", "aanvulling", "beoordeling", "advies", "voornemen")
"""States in which the decision term runs."""
OPEN = (*VOOR_BESLUIT, "besloten")
"""Received, and nothing made known yet."""
NA_VERLENING = ("uitvoering", "verantwoording_gevraagd", "verantwoording_ontvangen")
AFGEDAAN = ("geweigerd", "buiten_behandeling", "te_laat", "ingetrokken", "afgerekend")
"""Nothing is expected of anyone any more."""
STATUSWOORDEN = {k.code: k.tekst for k in STATUSSEN}


@dataclass(frozen=True, slots=True)
class Feiten:
    """What the table needs to know of a dossier. Amounts are cents; `gebied_som` is the sum of the shares (x 10,000).

    `begroting_verschil` is what of the costs is not covered; `voornemen_tot` and `voornemen_op` are until when the applicant may
    react, and did react, on an intention to lower or withdraw what was granted. `bezwaar_gegrond`: since the newest decision a
    bezwaar was found right.
    """

    status: str
    vandaag: dt.date
    ontvangen_op: dt.date | None = None
    open_tot: dt.date | None = None
    reden_te_laat: bool = False
    ontbrekend: tuple[str, ...] = ()
    gebied_som: int = 0
    begroting_verschil: int = 0
    boekbaar: bool = False
    hersteltermijn_tot: dt.date | None = None
    aangevuld_op: dt.date | None = None
    beoordelingen: int = 0
    zienswijze_tot: dt.date | None = None
    zienswijze_op: dt.date | None = None
    besluit: str | None = None
    bekend_op: dt.date | None = None
    verantwoorden_voor: dt.date | None = None
    aangevraagd: int = 0
    geadviseerd: int | None = None
    verleend: int | None = None
    vastgesteld: int | None = None
    betaald: int = 0
    gevorderd: int = 0
    terug_open: int = 0
    voornemen_tot: dt.date | None = None
    voornemen_op: dt.date | None = None
    bezwaar_open: bool = False
    bezwaar_gegrond: bool = False

    @property
    def te_betalen(self) -> int:
        """What may still be paid: up to what was vastgesteld, else verleend. Negative: too much was paid."""
        doel = self.vastgesteld if self.vastgesteld is not None else self.verleend
        return (doel or 0) - self.betaald

    @property
    def gehoord(self) -> bool:
        """The applicant could react before what was granted is lowered or withdrawn (Awb 4:12 lid 2)."""
        return self.voornemen_tot is not None and (self.voornemen_op is not None or self.vandaag > self.voornemen_tot)

    @property
    def te_laat(self) -> bool:
        """Received after the regeling had closed."""
        return self.ontvangen_op is not None and self.open_tot is not None and self.ontvangen_op > self.open_tot


Eis = Callable[[Feiten], str | None]
"""Why a step can't be done; None when it can."""


@dataclass(frozen=True, slots=True)
class Dossierstap:
    """A step: from which states, to which (empty: the state stays), what it needs, its letter, and whether it asks a reason.

    `aangeboden` steps are the road that most dossiers go: the first that is not `gedaan` yet is offered. `vast` says why it
    is never undone, and what to do instead.
    """

    code: str
    naam: str
    van: tuple[str, ...]
    naar: tuple[str, ...] = ()
    eisen: tuple[Eis, ...] = ()
    brief: str | None = None
    reden: bool = False
    aangeboden: bool = False
    gedaan: Callable[[Feiten], bool] = lambda _: False
    vast: str = ""


@dataclass(frozen=True, slots=True)
class Mogelijk:
    """A step that belongs to the state of a dossier; `waarom_niet` is empty when it can be done now."""

    stap: Dossierstap
    waarom_niet: str = ""


def _stukken_binnen(f: Feiten) -> str | None:
    return f"Nog niet binnen: {opsomming(f.ontbrekend)}. Vraag een aanvulling, of vink af wat er is." if f.ontbrekend else None


def _sluitend(f: Feiten) -> str | None:
    if not f.begroting_verschil:
        return None
    wat = "niet gedekt" if f.begroting_verschil > 0 else "meer dekking dan kosten"
    return f"De begroting sluit niet: {toon_bedrag(abs(f.begroting_verschil))} {wat}. Maak haar kloppend, of vraag een aanvulling."


def _hersteltermijn_voorbij(f: Feiten) -> str | None:
    """Awb 4:5: only after a chance to complete it, and within four weeks after that; a supplement that came too late gives no more time."""
    if f.hersteltermijn_tot is None:
        return "Vraag eerst een aanvulling (Awb 4:5)."
    if f.aangevuld_op is None and f.vandaag <= f.hersteltermijn_tot:
        return f"De aanvrager heeft nog tot en met {toon_datum(f.hersteltermijn_tot)} om aan te vullen."
    uiterlijk = einde_van(min(f.aangevuld_op or f.hersteltermijn_tot, f.hersteltermijn_tot), BUITEN_BEHANDELING_WEKEN)
    if f.vandaag > uiterlijk:
        return f"Dit kon tot en met {toon_datum(uiterlijk)} (Awb 4:5 lid 4). Neem de aanvraag in beoordeling en neem een besluit."
    return None


def _is_te_laat(f: Feiten) -> str | None:
    return None if f.te_laat else "De aanvraag kwam binnen toen de regeling open was."


def _niet_te_laat(f: Feiten) -> str | None:
    if not f.te_laat or f.reden_te_laat:
        return None
    return "De aanvraag kwam na de sluiting van de regeling. Schrijf bij Aanvraag op waarom u haar toch aanneemt, of wijs haar af."


def _beoordeeld(f: Feiten) -> str | None:
    return None if f.beoordelingen else "Er is nog geen beoordeling."


def _gebieden_heel(f: Feiten) -> str | None:
    if f.gebied_som == HEEL:
        return None
    if f.gebied_som == 0:
        return "Kies bij Aanvraag voor welk gebied dit is."
    return "De delen per gebied zijn samen geen 100 %. Maak dat eerst kloppend."


def _zienswijze_afgerond(f: Feiten) -> str | None:
    """Awb 4:12: the applicant may be heard first."""
    if f.status == "voornemen" and f.zienswijze_op is None and f.zienswijze_tot is not None and f.vandaag <= f.zienswijze_tot:
        return f"De aanvrager mag nog tot en met {toon_datum(f.zienswijze_tot)} reageren op het voornemen."
    return None


def _boekbaar(f: Feiten) -> str | None:
    if f.boekbaar or f.besluit == "geweigerd":
        return None
    return "De regeling heeft nog geen geldstroom en rubriek. Vul die in bij Instellingen, Regelingen; dan kan de verplichting geboekt worden."


def _iets_te_betalen(f: Feiten) -> str | None:
    return None if f.te_betalen > 0 else "Alles is betaald."


def _verantwoord(f: Feiten) -> str | None:
    """Ambtshalve only when the accounting did not come in time (Awb 4:44 lid 4, 4:47)."""
    if f.status == "verantwoording_ontvangen" or (f.verantwoorden_voor is not None and f.vandaag > f.verantwoorden_voor):
        return None
    if f.verantwoorden_voor is None:
        return "Vraag eerst de verantwoording."
    return f"De verantwoording is er nog niet. Ambtshalve vaststellen kan na {toon_datum(f.verantwoorden_voor)} (Awb 4:47)."


def _te_veel_betaald(f: Feiten) -> str | None:
    teveel = -f.te_betalen - f.terug_open
    return None if teveel > 0 else "Er is niet te veel betaald, of het is al teruggevorderd."


def _vordering_open(f: Feiten) -> str | None:
    return None if f.terug_open > 0 else "Er staat geen terugvordering open."


def _is_betaald(f: Feiten) -> str | None:
    return None if f.betaald > 0 else "Er is nog niets betaald."


def _voornemen_loopt(f: Feiten) -> str | None:
    return None if f.voornemen_tot is not None and f.voornemen_op is None else "Er is geen voornemen waarop de aanvrager nog mag reageren."


def _geen_voornemen(f: Feiten) -> str | None:
    if f.voornemen_tot is not None and f.voornemen_op is None and f.vandaag <= f.voornemen_tot:
        return f"Er loopt al een voornemen: de aanvrager mag reageren tot en met {toon_datum(f.voornemen_tot)}."
    return None


def _bezwaar_loopt(f: Feiten) -> str | None:
    return None if f.bezwaar_open else "Er loopt geen bezwaar."


def _bezwaar_gegrond(f: Feiten) -> str | None:
    return None if f.bezwaar_gegrond else "Dit kan als een bezwaar gegrond is. Leg het bezwaar vast en rond het af."


def _kan_boeken(f: Feiten) -> str | None:
    return _boekbaar(replace(f, besluit=None))


def _na_bekendmaking(f: Feiten) -> str | None:
    return None if f.bekend_op or f.status in ("buiten_behandeling", "te_laat") else "Bezwaar kan pas na de bekendmaking van een besluit."


_VAST_BESLUIT = (
    "Dit besluit is bekendgemaakt; de aanvrager mag erop vertrouwen. "
    "Moet het anders, wijzig dan de verlening of trek haar in (Awb 4:48), of stel lager vast (Awb 4:46)."
)
VAST_BRIEF = "Dit besluit is bekendgemaakt aan de aanvrager. Komt de aanvrager ertegen op, leg dan het bezwaar vast."
_VAST_VASTSTELLING = (
    "Deze vaststelling is bekendgemaakt. Wijzigen kan alleen met een nieuw besluit (Awb 4:49). "
    "Is een bezwaar gegrond, kies dan ‘Herzien na bezwaar’."
)

_HERZIENBAAR = ("geweigerd", "buiten_behandeling", "te_laat", "vastgesteld", "afgerekend")
"""What a bezwaar can turn round; while a grant runs it is changed with ‘Verlening wijzigen’."""

STAPPEN: tuple[Dossierstap, ...] = (
    Dossierstap("ontvang", "Ontvangst vastleggen", ("concept",), ("ontvangen",), brief="ontvangstbevestiging", aangeboden=True),
    Dossierstap("toets", "Volledigheid toetsen", ("ontvangen",), ("volledigheidstoets",)),
    Dossierstap("neem_in_beoordeling", "In beoordeling nemen", ("ontvangen", "volledigheidstoets"), ("beoordeling",),
                (_niet_te_laat, _stukken_binnen, _sluitend), aangeboden=True),
    Dossierstap("vraag_aanvulling", "Aanvulling vragen", ("ontvangen", "volledigheidstoets"), ("aanvulling",), brief="aanvulling", aangeboden=True),
    Dossierstap("aanvulling_binnen", "Aanvulling is binnen", ("aanvulling",), ("volledigheidstoets",), aangeboden=True),
    Dossierstap("buiten_behandeling", "Niet behandelen", ("aanvulling", "volledigheidstoets"), ("buiten_behandeling",), (_hersteltermijn_voorbij,),
                brief="besluit", reden=True, vast=VAST_BRIEF),
    Dossierstap("te_laat", "Afwijzen: te laat", ("ontvangen", "volledigheidstoets"), ("te_laat",), (_is_te_laat,), brief="besluit", reden=True,
                vast=VAST_BRIEF),
    Dossierstap("beoordeel", "Beoordelen", ("beoordeling", "advies"), aangeboden=True, gedaan=lambda f: f.beoordelingen > 0),
    Dossierstap("adviseer", "Advies geven", ("beoordeling", "advies"), ("advies",), (_beoordeeld,), aangeboden=True,
                gedaan=lambda f: f.status == "advies" and f.geadviseerd is not None),
    Dossierstap("vraag_zienswijze", "Voornemen sturen", ("beoordeling", "advies"), ("voornemen",), brief="voornemen"),
    Dossierstap("zienswijze_binnen", "Zienswijze is binnen", ("voornemen",), ("advies",)),
    Dossierstap("besluit", "Besluit nemen", ("beoordeling", "advies", "voornemen"), ("besloten",), (_gebieden_heel, _zienswijze_afgerond),
                brief="besluit", aangeboden=True),
    Dossierstap("maak_bekend", "Besluit bekendmaken", ("besloten",), ("uitvoering", "geweigerd", "vastgesteld"), (_gebieden_heel, _boekbaar),
                brief="besluit", aangeboden=True, vast=_VAST_BESLUIT),
    Dossierstap("verleng_termijn", "Termijn verlengen", VOOR_BESLUIT, brief="verdaging"),
    Dossierstap("betaal", "Betaling vastleggen", (*NA_VERLENING, "vastgesteld"), ("afgerekend",), (_iets_te_betalen,), aangeboden=True,
                gedaan=lambda f: f.te_betalen <= 0 or f.status in ("verantwoording_gevraagd", "verantwoording_ontvangen")),
    Dossierstap("plan_betaling", "Betaling plannen", (*NA_VERLENING, "vastgesteld"), (), (_iets_te_betalen,)),
    Dossierstap("plan_voorschotten", "Voorschotten plannen", NA_VERLENING, (), (_iets_te_betalen,)),
    Dossierstap("draai_betaling_terug", "Betaling terugdraaien", (*NA_VERLENING, "vastgesteld", "afgerekend"), ("vastgesteld", "afgerekend"),
                (_is_betaald,), reden=True),
    Dossierstap("wijzig_verlening", "Verlening wijzigen", NA_VERLENING, (), brief="besluit", vast=_VAST_BESLUIT),
    Dossierstap("stuur_voornemen", "Voornemen sturen (lager of intrekken)", NA_VERLENING, (), (_geen_voornemen,), brief="voornemen", reden=True),
    Dossierstap("zienswijze_na_binnen", "Zienswijze is binnen", NA_VERLENING, (), (_voornemen_loopt,)),
    Dossierstap("vraag_verantwoording", "Verantwoording vragen", ("uitvoering",), ("verantwoording_gevraagd",), brief="herinnering", aangeboden=True),
    Dossierstap("ontvang_verantwoording", "Verantwoording is binnen", ("uitvoering", "verantwoording_gevraagd"), ("verantwoording_ontvangen",),
                aangeboden=True),
    Dossierstap("stel_vast", "Subsidie vaststellen", NA_VERLENING, ("vastgesteld", "afgerekend"), (_verantwoord,), brief="vaststelling",
                aangeboden=True, vast=_VAST_VASTSTELLING),
    Dossierstap("vorder_terug", "Terugvorderen", ("vastgesteld", "ingetrokken"), (), (_te_veel_betaald,), brief="terugvordering", aangeboden=True),
    Dossierstap("terug_ontvangen", "Geld is terug", ("vastgesteld", "ingetrokken"), ("afgerekend",), (_vordering_open,), aangeboden=True),
    Dossierstap("registreer_bezwaar", "Bezwaar vastleggen", (*NA_VERLENING, "vastgesteld", *AFGEDAAN), (), (_na_bekendmaking,), brief="bezwaar"),
    Dossierstap("rond_bezwaar_af", "Bezwaar afronden", (*NA_VERLENING, "vastgesteld", *AFGEDAAN), (), (_bezwaar_loopt,)),
    Dossierstap("herzie", "Herzien na bezwaar", _HERZIENBAAR, ("uitvoering", "vastgesteld", "afgerekend"),
                (_bezwaar_gegrond, _gebieden_heel, _kan_boeken), brief="besluit", vast=VAST_BRIEF),
    Dossierstap("neem_besluit_terug", "Besluit terugnemen", ("besloten",), ("advies",), reden=True),
    Dossierstap("terug_naar_toets", "Terug naar volledigheidstoets", ("aanvulling", "beoordeling"), ("volledigheidstoets",), reden=True),
    Dossierstap("terug_naar_beoordeling", "Terug naar beoordeling", ("advies", "voornemen"), ("beoordeling",), reden=True),
    Dossierstap("trek_in", "Aanvraag intrekken", ("concept", *OPEN), ("ingetrokken",), reden=True),
    Dossierstap("trek_verlening_in", "Verlening intrekken", NA_VERLENING, ("ingetrokken",), brief="besluit", reden=True, vast=VAST_BRIEF),
)  # fmt: skip

_OP_CODE = {s.code: s for s in STAPPEN}


def stap(code: str) -> Dossierstap:
    """The step with this code. Raises `KeyError`."""
    return _OP_CODE[code]


def waarom_niet(stap_: Dossierstap, feiten: Feiten) -> str:
    """Why it can't be done now; empty when it can."""
    if feiten.status not in stap_.van:
        return f"‘{stap_.naam}’ kan niet: deze aanvraag heeft de status ‘{STATUSWOORDEN[feiten.status]}’."
    return next((zin for eis in stap_.eisen if (zin := eis(feiten))), "")


def keur(code: str, feiten: Feiten) -> Dossierstap:
    """The step, when it may be done. Raises `RegelFout` with why not."""
    gevraagd = stap(code)
    if zin := waarom_niet(gevraagd, feiten):
        raise RegelFout(zin)
    return gevraagd


def wat_kan(feiten: Feiten) -> list[Mogelijk]:
    """The steps that belong to the state of a dossier, each with why it can't be done yet."""
    return [Mogelijk(s, waarom_niet(s, feiten)) for s in STAPPEN if feiten.status in s.van]


def volgende(feiten: Feiten) -> Dossierstap | None:
    """The step that is offered now: the next one on the road that most dossiers go."""
    return next((m.stap for m in wat_kan(feiten) if m.stap.aangeboden and not m.waarom_niet and not m.stap.gedaan(feiten)), None)
