"""Rules of the subsidieregeling and the Awb that are more than a step's place in the table: amounts, dates, who may judge.

Plain values in, `InvoerFout` or `RegelFout` with one sentence out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.fouten import InvoerFout, RegelFout
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.domain.termijn import AWB_WEKEN, Stilstand, Termijn, Verlenging, beslistermijn
from wijkagenda.domain.verdeelsleutel import per_gebied

VASTE_VELDEN = frozenset({
    "jaar", "plafond", "open_van", "open_tot", "doelgroep", "toetsvragen", "verdeelwijze", "termijn_start", "termijn_datum",
    "termijn_weken", "verdaging_weken", "rolt", "verantwoording_weken", "direct_tot", "maximum",
})  # fmt: skip
"""What does not change in a regeling under which an application was received (Awb 4:26, 4:27)."""
REGELING_VAST = (
    "Deze regeling is in gebruik: er zijn aanvragen onder ontvangen. De regels veranderen niet onder lopende aanvragen. "
    "Maak een kopie van de regeling en pas die aan."
)


KANT = "besteding"
"""The side of the wijkbudget that a grant is booked on: what is granted to a group is spent on a rubriek. The lumpsum to a partner,
out of which it may come, is the verstrekking; the two are never added."""


@dataclass(frozen=True, slots=True)
class Termijnregels:
    """What a regeling says about its decision term; `weken` None is the term of Awb 4:13."""

    start: str = "ontvangst"
    datum: dt.date | None = None
    sluit_op: dt.date | None = None
    weken: int | None = None
    verdaging_weken: int | None = None
    rolt: bool = False

    @property
    def grond(self) -> str:
        """The term and its legal ground, as a heading says it."""
        return f"{AWB_WEKEN} weken (Awb 4:13)" if self.weken is None else f"{self.weken} weken (regeling)"

    def begin(self, ontvangen_op: dt.date) -> dt.date:
        """The day after which day 1 comes; never before the application was there."""
        vast = {"sluiting": self.sluit_op, "datum": self.datum}.get(self.start)
        return max(vast, ontvangen_op) if vast is not None else ontvangen_op

    def verzet(self, soort: str) -> bool:
        """Whether a notice of this kind moves the end: one under 4:14 only where 4:13 gives the term (4:14 lid 3), a verdaging only
        where the regeling does, written consent (4:15) always."""
        return soort == "instemming" or (soort == "4:14") == (self.weken is None)


@dataclass(frozen=True, slots=True)
class Wijziging:
    """A notice about the term, as it was sent."""

    soort: str
    datum: dt.date
    nieuw_einde: dt.date


def termijn_van(regels: Termijnregels, ontvangen_op: dt.date, stilstanden: Iterable[Stilstand] = (),
                wijzigingen: Iterable[Wijziging] = ()) -> Termijn:  # fmt: skip
    """The decision term of an application.

    A notice that does not move the end (see `Termijnregels.verzet`) is logged and no more.
    """
    verlengd = [Verlenging(w.datum, w.nieuw_einde, f"{VERLENGD[w.soort]} op {toon_datum(w.datum)}", VERLENGGROND[w.soort])
                for w in wijzigingen if regels.verzet(w.soort)]  # fmt: skip
    weken = regels.weken or AWB_WEKEN
    return beslistermijn(regels.begin(ontvangen_op), weken, stilstanden, verlengd, rolt=regels.rolt or regels.weken is None)


VERLENGD = {"4:14": "bericht van uitstel", "verdaging": "verdaagd", "instemming": "uitstel met instemming"}
VERLENGGROND = {"4:14": "Awb 4:14", "verdaging": "regeling", "instemming": "Awb 4:15"}
"""Which article or rule each notice rests on."""


def keur_wijziging(regels: Termijnregels, termijn: Termijn, zonder: Termijn, soort: str, datum: dt.date, nieuw_einde: dt.date) -> None:
    """A notice about the term: in time, later than the end, and no further than the law or the regeling allows.

    `zonder` is the term without earlier notices of this kind: all verdagingen together stay within the weeks of the regeling, and a
    notice under 4:14 comes within the eight weeks themselves (lid 3). Raises `InvoerFout`, `RegelFout`.
    """
    if nieuw_einde <= termijn.einde:
        raise InvoerFout(f"Het nieuwe einde ligt na het einde van nu, {toon_datum(termijn.einde)}.", "nieuw_einde")
    if datum > termijn.einde:
        raise RegelFout(f"De termijn liep tot en met {toon_datum(termijn.einde)}. Verlengen kan alleen zolang die loopt.")
    if soort == "4:14" and regels.verzet(soort) and datum > zonder.einde:
        raise RegelFout(f"Bericht van uitstel kon tot en met {toon_datum(zonder.einde)} (Awb 4:14 lid 3). Vraag de aanvrager schriftelijk om "
                        "instemming (Awb 4:15).")  # fmt: skip
    if soort == "verdaging":
        if not regels.verdaging_weken:
            raise RegelFout("Deze regeling kent geen verdaging. Vraag de aanvrager schriftelijk om instemming (Awb 4:15).")
        if not regels.verzet(soort):
            raise RegelFout("Deze regeling heeft geen eigen termijn om te verdagen. Stuur de aanvrager bericht van uitstel (Awb 4:14).")
        verste = zonder.einde + dt.timedelta(weeks=regels.verdaging_weken)
        if nieuw_einde > verste:
            raise InvoerFout(f"De regeling laat {regels.verdaging_weken} weken verdaging toe: tot en met {toon_datum(verste)}.", "nieuw_einde")


def keur_regeling(open_van: dt.date, open_tot: dt.date, plafond: int, plafonds: Iterable[int], termijn_start: str,
                  termijn_datum: dt.date | None) -> None:  # fmt: skip
    """A regeling that can work. Raises `InvoerFout`."""
    if open_tot < open_van:
        raise InvoerFout("De regeling sluit voordat zij opengaat. Kies een latere dag bij ‘Open tot en met’.", "open_tot")
    if sum(plafonds) > plafond:
        raise InvoerFout(f"De plafonds per gebied zijn samen meer dan het subsidieplafond van {toon_bedrag(plafond)}.", "plafond")
    if termijn_start == "datum" and termijn_datum is None:
        raise InvoerFout("Vul in op welke vaste datum de beslistermijn begint.", "termijn_datum")


def keur_aanvraag(aangevraagd: int, geadviseerd: int | None, van: dt.date | None, tot: dt.date | None, ontvangen_op: dt.date | None,
                  vandaag: dt.date) -> None:  # fmt: skip
    """What must hold for an application as it was filled in. Raises `InvoerFout`."""
    if van and tot and tot < van:
        raise InvoerFout("De periode eindigt voordat zij begint. Kies een latere dag bij ‘Periode tot en met’.", "tot")
    if ontvangen_op and ontvangen_op > vandaag:
        raise InvoerFout("De aanvraag kan niet in de toekomst zijn ontvangen. Kies vandaag of eerder.", "ontvangen_op")
    if geadviseerd is not None and geadviseerd > aangevraagd:
        raise InvoerFout(f"Er is {toon_bedrag(aangevraagd)} gevraagd. Adviseer niet meer dan dat.", "geadviseerd")


def keur_datum(datum: dt.date, vandaag: dt.date, niet_voor: dt.date | None, veld: str = "datum") -> None:
    """The day of a step: not in the future and not before the step that came before it. Raises `InvoerFout`."""
    if datum > vandaag:
        raise InvoerFout(f"{toon_datum(datum)} is nog niet geweest. Leg de stap vast op de dag dat die gebeurt.", veld)
    if niet_voor is not None and datum < niet_voor:
        raise InvoerFout(f"{toon_datum(datum)} ligt vóór de vorige stap, die op {toon_datum(niet_voor)} was. Kies een latere dag.", veld)


def keur_beoordelaar(medewerker_id: str, ondersteuner_id: str | None) -> None:
    """Who supports an initiatief does not judge its application (Awb 2:4). Raises `RegelFout`."""
    if medewerker_id == ondersteuner_id:
        raise RegelFout("Deze medewerker ondersteunt het initiatief en kan de aanvraag niet beoordelen (Awb 2:4). Vraag een collega.")


def keur_besluit(soort: str, bedrag: int, aangevraagd: int, maximum: int | None, direct_tot: int | None, grond: str | None) -> None:
    """A decision that can stand. Raises `InvoerFout`, `RegelFout`."""
    if soort == "gewijzigd":
        raise InvoerFout("Een verlening wijzigt u met de stap ‘Verlening wijzigen’, na de bekendmaking.", "soort")
    if soort == "geweigerd":
        if not grond:
            raise InvoerFout("Kies op welke grond u weigert (Awb 4:25, 4:35 of de regeling).", "grond")
        return
    if bedrag <= 0:
        raise InvoerFout("Vul in welk bedrag verleend wordt.", "bedrag")
    if bedrag > aangevraagd:
        raise InvoerFout(f"Er is {toon_bedrag(aangevraagd)} gevraagd. Meer verlenen kan niet.", "bedrag")
    if soort == "verleend" and bedrag < aangevraagd:
        raise InvoerFout(f"Dit is minder dan de gevraagde {toon_bedrag(aangevraagd)}. Kies ‘gedeeltelijk verleend’.", "soort")
    if soort == "gedeeltelijk" and bedrag == aangevraagd:
        raise InvoerFout("Dit is het hele gevraagde bedrag. Kies ‘verleend’.", "soort")
    if maximum is not None and bedrag > maximum:
        raise RegelFout(f"De regeling kent een hoogste bedrag per aanvraag: {toon_bedrag(maximum)}. Verleen niet meer dan dat.")
    if soort == "direct" and (direct_tot is None or bedrag > direct_tot):
        grens = "kent geen direct vaststellen" if direct_tot is None else f"stelt direct vast tot en met {toon_bedrag(direct_tot)}"
        raise RegelFout(f"Deze regeling {grens}. Kies ‘verleend’.")


def keur_wijziging_verlening(nieuw: int, verleend: int, betaald: int, aangevraagd: int, maximum: int | None) -> None:
    """A new amount for a grant that was made known (Awb 4:48, 4:50). Raises `InvoerFout`, `RegelFout`."""
    if nieuw == verleend:
        raise InvoerFout(f"Dit is wat er al is verleend: {toon_bedrag(verleend)}. Vul het nieuwe bedrag in.", "bedrag")
    if nieuw <= 0:
        raise InvoerFout("Vul in wat er verleend blijft. Blijft er niets over, trek de verlening dan in.", "bedrag")
    if nieuw < betaald:
        raise InvoerFout(f"Er is al {toon_bedrag(betaald)} betaald. Verlaag niet verder dan dat, of stel later lager vast (Awb 4:46).", "bedrag")
    if nieuw > aangevraagd:
        raise InvoerFout(f"Er is {toon_bedrag(aangevraagd)} gevraagd. Meer verlenen kan niet.", "bedrag")
    if maximum is not None and nieuw > maximum:
        raise RegelFout(f"De regeling kent een hoogste bedrag per aanvraag: {toon_bedrag(maximum)}. Verleen niet meer dan dat.")


def keur_herziening(nieuw: int, oud: int, hoogstens: int) -> None:
    """Who objected and was right gets more, and never more than could be given (Awb 7:11). Raises `InvoerFout`."""
    if nieuw <= oud:
        nu = f"Nu is dat {toon_bedrag(oud)}; het nieuwe bedrag is hoger." if oud else "Het bedrag is meer dan nul."
        raise InvoerFout(f"Vul in wat het na het bezwaar wordt. {nu}", "bedrag")
    if nieuw > hoogstens:
        raise InvoerFout(f"Het kan niet meer worden dan {toon_bedrag(hoogstens)}.", "bedrag")


def keur_gehoord(gehoord: bool, zonder: str | None, vandaag: dt.date, voornemen_tot: dt.date | None) -> None:
    """Who gets less than was granted is heard first (Awb 4:12 lid 2), unless it rests on what they sent themselves (4:8). Raises `RegelFout`."""
    if gehoord or (zonder or "").strip():
        return
    if voornemen_tot is not None and vandaag <= voornemen_tot:
        raise RegelFout(f"De aanvrager mag nog tot en met {toon_datum(voornemen_tot)} reageren op het voornemen (Awb 4:12).")
    raise RegelFout("Stuur eerst het voornemen, zodat de aanvrager kan reageren (Awb 4:12). Hoeft dat niet, schrijf dan op waarom.")


def wijze_van_verantwoorden(regels: Iterable[tuple[int | None, str]], bedrag: int) -> str:
    """How an amount is accounted for: the rule with the lowest limit that it stays within; empty where there is none.

    >>> wijze_van_verantwoorden([(None, "verslag en jaarrekening"), (500_000, "kort verslag")], 500_000)
    'kort verslag'
    """
    past = [(grens is None, grens or 0, wijze) for grens, wijze in regels if grens is None or bedrag <= grens]
    return min(past)[2] if past else ""


VERSTE_JAAR = 10
"""So many years a grant lies at most from the year of its regeling; further is a slip of the pen."""


def keur_jaren(bedrag: int, jaren: Mapping[int, int], jaar: int) -> None:
    """The amounts per year of a multi-year grant add up to it, in years around that of the regeling. Raises `InvoerFout`."""
    if ver := [j for j in jaren if abs(j - jaar) > VERSTE_JAAR]:
        raise InvoerFout(f"{ver[0]} ligt te ver van {jaar}, het jaar van de regeling. Kies een jaar dat dichterbij ligt.", "bedrag")
    if any(b < 0 for b in jaren.values()) or sum(jaren.values()) != bedrag:
        raise InvoerFout(f"De bedragen per jaar zijn samen {toon_bedrag(sum(jaren.values()))}; verleend wordt {toon_bedrag(bedrag)}.", "bedrag")


def keur_vaststelling(soort: str, bedrag: int, verleend: int, grond: str | None) -> None:
    """Never higher than granted; lower or nihil needs a ground of Awb 4:46 lid 2. Raises `InvoerFout`."""
    if bedrag < 0 or bedrag > verleend:
        raise InvoerFout(f"Er is {toon_bedrag(verleend)} verleend. Stel vast op nul tot dat bedrag.", "bedrag")
    if soort == "conform" and bedrag != verleend:
        raise InvoerFout(f"Conform de verlening is {toon_bedrag(verleend)}. Kies anders ‘lager’ of ‘nihil’.", "soort")
    if soort == "nihil" and bedrag:
        raise InvoerFout("Nihil betekent: vastgesteld op € 0,00.", "bedrag")
    if soort == "lager" and not 0 < bedrag < verleend:
        raise InvoerFout(f"Lager ligt tussen € 0,00 en de verleende {toon_bedrag(verleend)}.", "bedrag")
    if bedrag < verleend and not grond:
        raise InvoerFout("Kies waarom u lager vaststelt dan verleend (Awb 4:46 lid 2).", "grond")


def keur_betaling(bedrag: int, te_betalen: int) -> None:
    """No more is paid than was granted, or vastgesteld. Raises `InvoerFout`, `RegelFout`."""
    if bedrag <= 0:
        raise InvoerFout("Vul een bedrag in dat meer is dan nul.", "bedrag")
    if bedrag > te_betalen:
        staat = f"Er mag nog {toon_bedrag(te_betalen)} betaald worden" if te_betalen > 0 else "Er mag niets meer betaald worden"
        raise RegelFout(f"{staat}. Meer dan is verleend of vastgesteld kan niet.")


def wat_past(gevraagd: int, delen: Sequence[tuple[str, int]], totaal: int, ruimten: Mapping[str, int]) -> int:
    """The largest amount up to `gevraagd` that fits the room in total and that of each gebied with a plafond of its own.

    >>> wat_past(1000, [("a", 2), ("b", 1)], 900, {"b": 100})
    302
    """
    onder, boven = 0, max(0, min(gevraagd, totaal))
    if not any(gebied in ruimten for gebied, _ in delen):
        return boven
    while onder < boven:  # a larger amount gives no gebied less, so halving finds the last that fits
        midden = (onder + boven + 1) // 2
        if all(deel <= ruimten[gebied] for gebied, deel in per_gebied(midden, delen).items() if deel and gebied in ruimten):
            onder = midden
        else:
            boven = midden - 1
    return onder


def keur_plafond(bedrag: int, past: int) -> None:
    """No more is granted than the plafondruimte: refusing is for the part that goes over (Awb 4:25 lid 2). Raises `RegelFout`."""
    if bedrag <= past:
        return
    if past <= 0:
        raise RegelFout(f"Het subsidieplafond is bereikt. {toon_bedrag(bedrag)} past niet meer; weiger op grond van Awb 4:25.")
    raise RegelFout(f"Dit gaat over het subsidieplafond. Wat past kan wel: verleen gedeeltelijk, hoogstens {toon_bedrag(past)} (Awb 4:25).")
