"""What each step of a dossier asks: its fields, explanation and starting values, and the use case that does it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde, keuzes
from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.usecases import subsidie as stappen
from wijkagenda.usecases.velden import veld_van

Waarden = Mapping[str, Any]
_WEEK = dt.timedelta(weeks=1)
DATUM = Veld("datum", "Datum", Soort.DATUM, True)
REDEN = Veld("reden", "Waarom", Soort.TEKST, True)
ZONDER_ZIENSWIJZE = Veld(
    "zonder_zienswijze",
    "Zienswijze niet nodig, want",
    Soort.TEKST,
    hulp="De aanvrager mag eerst reageren (Awb 4:12). Stuur daarvoor het voornemen, of schrijf hier waarom dat niet hoeft.",
)
_BETALINGSOORTEN = keuzes([("voorschot", "voorschot"), ("eindbetaling", "eindbetaling")])


def veld(soort: str, naam: str, **anders: Any) -> Veld:
    """A declared field as a dialog asks it: never folded away, never read-only."""
    return replace(veld_van(soort, naam), **{"meer": False, "alleen_lezen": False, **anders})


def zonder(veld_: Veld, *codes: str) -> Veld:
    """The same field without some of its choices."""
    return replace(veld_, keuzes=tuple(k for k in veld_.keuzes if k.code not in codes))


@dataclass(frozen=True)
class Vraag:
    """What a dialog asks for a step: fields, explanation, starting values, and the use case that does it."""

    velden: Callable[[Dossier], Sequence[Veld]]
    doe: Callable[[Any, str, Waarden], Stap]
    uitleg: Callable[[Dossier], str] = lambda _: ""
    begin: Callable[[Dossier, dt.date], Mapping[str, Waarde]] = lambda _d, _v: {}
    knop: str = ""


def _vast(*velden: Veld) -> Callable[[Dossier], Sequence[Veld]]:
    return lambda _: velden


def _ruimte(dossier: Dossier) -> str:
    return "\n".join(["", *(f"{regel.wat}: {toon_bedrag(regel.bedrag)}" for regel in dossier.ruimte)])


def _waarschuwing(zin: str) -> Callable[[Dossier], str]:
    return lambda _: f"{zin} Dit kan daarna niet meer ongedaan worden gemaakt."


def _vandaag(_: Dossier, vandaag: dt.date) -> Mapping[str, Waarde]:
    return {"datum": vandaag}


def _wat_ontbreekt(d: Dossier) -> str:
    """What is not there yet, one a line: the required pieces, and a begroting that balances."""
    sluit = [] if d.sluit else ["een begroting die sluit"]
    return "\n".join(f"- {wat}" for wat in (*d.feiten.ontbrekend, *sluit))


def _voornemen(doe: Callable[[Any, str, Waarden], Stap], *extra: Veld, uitleg: str) -> Vraag:
    """Telling the applicant what is intended, and until when to react."""
    return Vraag(
        _vast(*extra, Veld("reden", "Voornemen", Soort.TEKST, True), DATUM, veld("zienswijze", "tot")),
        doe,
        lambda _: uitleg,
        lambda _, v: {"datum": v, "tot": v + 2 * _WEEK},
    )


def _zienswijze(doe: Callable[..., Stap]) -> Vraag:
    """What the applicant said about it."""
    return Vraag(_vast(veld("zienswijze", "tekst"), DATUM), lambda u, i, w: doe(u, i, w["tekst"] or "", w["datum"]), begin=_vandaag)


def _reden(doe: Callable[..., Stap], uitleg: Callable[[Dossier], str] = lambda _: "", *vooraf: str) -> Vraag:
    """A step that only asks a reason and its day."""
    return Vraag(_vast(REDEN, DATUM), lambda u, i, w: doe(u, i, *vooraf, w["reden"], datum=w["datum"]), uitleg, _vandaag)


def _dag(doe: Callable[..., Stap], uitleg: Callable[[Dossier], str] = lambda _: "") -> Vraag:
    """A step that only asks its day."""
    return Vraag(_vast(DATUM), lambda u, i, w: doe(u, i, datum=w["datum"]), uitleg, _vandaag)


def _na_bezwaar(d: Dossier) -> str:
    kan = {s.code: s.naam for s in d.stappen}
    return kan.get("wijzig_verlening") or kan.get("herzie", "Herzien na bezwaar")


VRAGEN: Mapping[str, Vraag] = {
    "ontvang": Vraag(
        _vast(veld("aanvraag", "ontvangen_op", verplicht=True), veld("aanvraag", "reden_te_laat", hulp="Alleen als de regeling al gesloten was.")),
        lambda u, i, w: stappen.ontvang(u, i, w["ontvangen_op"], w["reden_te_laat"]),
        lambda _: "De beslistermijn begint op deze dag. Wat er nu staat wordt bewaard als versie 1.",
        lambda d, v: {"ontvangen_op": d.rij.ontvangen_op or v},
    ),
    "toets": _dag(stappen.toets),
    "vraag_aanvulling": Vraag(
        _vast(veld("aanvulling", "wat"), DATUM, veld("aanvulling", "tot")),
        lambda u, i, w: stappen.vraag_aanvulling(u, i, w["wat"], w["tot"], w["datum"]),
        lambda d: (
            "De termijn staat stil vanaf de dag na het verzoek (Awb 4:15)."
            " Hieronder staat wat er nog ontbreekt; vul aan of haal weg."
        ),
        lambda d, v: {"datum": v, "tot": v + 2 * _WEEK, "wat": _wat_ontbreekt(d)},
    ),
    "aanvulling_binnen": _dag(stappen.aanvulling_binnen, lambda d: (
        "De termijn loopt weer vanaf deze dag. Wat er nu staat wordt een nieuwe versie."
        + (f" Nog niet afgevinkt: {', '.join(d.feiten.ontbrekend)}. Vink af wat er nu is." if d.feiten.ontbrekend else "")
    )),
    "neem_in_beoordeling": _dag(stappen.neem_in_beoordeling, lambda _: "De aanvraag is compleet. Wat de aanvrager stuurde staat daarna vast."),
    "buiten_behandeling": _reden(stappen.buiten_behandeling, _waarschuwing("De aanvraag blijft onvolledig en wordt niet behandeld (Awb 4:5).")),
    "te_laat": _reden(stappen.wijs_af_als_te_laat, _waarschuwing("De aanvraag kwam na de sluiting van de regeling.")),
    "adviseer": Vraag(
        _vast(veld("aanvraag", "geadviseerd", verplicht=True), veld("aanvraag", "advies", verplicht=True), DATUM),
        lambda u, i, w: stappen.adviseer(u, i, w["geadviseerd"], w["advies"], w["datum"]),
        _ruimte,
        lambda d, v: {"geadviseerd": d.rij.geadviseerd if d.rij.geadviseerd is not None else d.rij.aangevraagd, "datum": v},
    ),
    "vraag_zienswijze": _voornemen(
        lambda u, i, w: stappen.vraag_zienswijze(u, i, w["tot"], w["reden"], w["datum"]),
        uitleg="De aanvrager mag reageren voordat u besluit (Awb 4:12).",
    ),
    "zienswijze_binnen": _zienswijze(stappen.zienswijze_binnen),
    "stuur_voornemen": _voornemen(
        lambda u, i, w: stappen.stuur_voornemen(u, i, w["tot"], w["waarover"], w["reden"], w["datum"]),
        zonder(veld("zienswijze", "waarover", label="Wat wilt u doen", verplicht=True), "weigering"),
        uitleg="De aanvrager mag reageren voordat u lager vaststelt of de verlening intrekt (Awb 4:12).",
    ),
    "zienswijze_na_binnen": _zienswijze(stappen.zienswijze_na_binnen),
    "neem_besluit_terug": _reden(stappen.neem_besluit_terug),
    "maak_bekend": _dag(stappen.maak_bekend, _waarschuwing("Het besluit gaat naar de aanvrager en de verplichting wordt geboekt in het wijkbudget.")),
    "verleng_termijn": Vraag(
        _vast(
            veld("termijnwijziging", "soort"),
            veld("termijnwijziging", "nieuw_einde"),
            veld("termijnwijziging", "datum"),
            veld("termijnwijziging", "reden"),
        ),
        lambda u, i, w: stappen.verleng_termijn(u, i, w["soort"], w["nieuw_einde"], w["reden"], w["datum"]),
        lambda d: d.termijn.kop if d.termijn else "",
        _vandaag,
    ),
    "betaal": Vraag(
        _vast(veld("betaling", "soort", keuzes=_BETALINGSOORTEN), veld("betaling", "bedrag"), DATUM),
        lambda u, i, w: stappen.betaal(u, i, w["bedrag"], w["datum"], w["soort"]),
        lambda d: f"Nog te betalen: {toon_bedrag(d.feiten.te_betalen)}. De betaling wordt geboekt in het wijkbudget.",
        lambda d, v: {"soort": "eindbetaling" if d.rij.vastgesteld is not None else "voorschot", "bedrag": d.feiten.te_betalen, "datum": v},
    ),
    "plan_betaling": Vraag(
        _vast(veld("betaling", "soort", keuzes=_BETALINGSOORTEN), veld("betaling", "bedrag"), veld("betaling", "gepland_op")),
        lambda u, i, w: stappen.plan_betaling(u, i, w["soort"], w["bedrag"], w["gepland_op"]),
        lambda d: f"Nog te betalen: {toon_bedrag(d.feiten.te_betalen)}.",
        lambda d, v: {"soort": "voorschot", "gepland_op": v},
    ),
    "plan_voorschotten": Vraag(
        _vast(
            Veld("totaal", "Samen", Soort.BEDRAG, True, minimum=1),
            Veld("aantal", "In hoeveel delen", Soort.GETAL, True, minimum=1),
            Veld("eerste", "Eerste op", Soort.DATUM, True),
            Veld("maanden", "Maanden ertussen", Soort.GETAL, True, minimum=1),
        ),
        lambda u, i, w: stappen.plan_voorschotten(u, i, **w),
        lambda d: f"Nog te betalen: {toon_bedrag(d.feiten.te_betalen)}. Elk voorschot komt als regel in de lijst; betalen doet u op de dag zelf.",
        lambda d, v: {"totaal": d.feiten.te_betalen, "aantal": 2, "eerste": v, "maanden": 3},
    ),
    "vraag_verantwoording": Vraag(
        _vast(DATUM, Veld("uiterlijk", "Uiterlijk binnen", Soort.DATUM, hulp="Leeg: volgens de regeling, na het einde van de activiteiten.")),
        lambda u, i, w: stappen.vraag_verantwoording(u, i, w["uiterlijk"], w["datum"]),
        begin=_vandaag,
    ),
    "ontvang_verantwoording": Vraag(
        _vast(DATUM, veld("verantwoording", "werkelijk"), veld("verantwoording", "bevinding")),
        lambda u, i, w: stappen.ontvang_verantwoording(u, i, w["werkelijk"], w["bevinding"], w["datum"]),
        begin=_vandaag,
    ),
    "vorder_terug": Vraag(
        _vast(veld("terugvordering", "bedrag"), DATUM),
        lambda u, i, w: stappen.vorder_terug(u, i, w["bedrag"], w["datum"]),
        lambda d: f"Te veel betaald: {toon_bedrag(-d.feiten.te_betalen)} (Awb 4:57).",
        lambda d, v: {"bedrag": -d.feiten.te_betalen - d.feiten.terug_open, "datum": v},
    ),
    "terug_ontvangen": Vraag(
        _vast(veld("terugvordering", "bedrag"), DATUM),
        lambda u, i, w: stappen.ontvang_terug(u, i, w["datum"], w["bedrag"]),
        lambda d: f"Teruggevorderd en nog niet binnen: {toon_bedrag(d.feiten.terug_open)}.",
        lambda d, v: {"bedrag": d.feiten.terug_open, "datum": v},
    ),
    "registreer_bezwaar": Vraag(
        _vast(veld("bezwaar", "tegen", verplicht=True), veld("bezwaar", "ontvangen_op")),
        lambda u, i, w: stappen.registreer_bezwaar(u, i, w["tegen"], w["ontvangen_op"]),
        begin=lambda _, v: {"ontvangen_op": v},
    ),
    "rond_bezwaar_af": Vraag(
        _vast(zonder(veld("bezwaar", "uitkomst"), "loopt"), DATUM),
        lambda u, i, w: stappen.rond_bezwaar_af(u, i, w["uitkomst"], w["datum"]),
        lambda d: f"Wordt het besluit anders door het bezwaar? Leg dat daarna vast met ‘{_na_bezwaar(d)}’.",
        _vandaag,
    ),
    "terug_naar_toets": _reden(stappen.zet_terug, lambda _: "De aanvrager kan dan weer aanvullen.", "terug_naar_toets"),
    "terug_naar_beoordeling": _reden(stappen.zet_terug, lambda _: "", "terug_naar_beoordeling"),
    "trek_in": _reden(stappen.trek_in, lambda _: "De aanvrager trekt de aanvraag in. Zij blijft bewaard in het register."),
}
"""What each step of the table asks, but for those with a dialog of their own."""
