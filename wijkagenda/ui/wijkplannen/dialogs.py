"""The steps of a plan that decide something: a change of status, and vaststellen with what is still empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from wijkagenda.basis.stap import Stap
from wijkagenda.basis.veld import Soort, Veld, Waarde
from wijkagenda.queries.wijkplan import Plan, gewijzigd_sinds, nog_leeg, statuswoord
from wijkagenda.reports import wijkplan as boekje
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.record import NieuwDialoog, StapDialoog
from wijkagenda.ui.widgets.kaart import Kaart
from wijkagenda.ui.widgets.label import tekst
from wijkagenda.usecases import velden, wijkplan

VOLGENDE = {"concept": "in_gesprek", "in_gesprek": "vastgesteld", "vastgesteld": "in_uitvoering", "in_uitvoering": "geevalueerd"}
"""The status that comes after each."""
VORIGE = {naar: van for van, naar in VOLGENDE.items()}
_KNOPPEN = {"in_gesprek": "Ga in gesprek…", "vastgesteld": "Vaststellen…", "in_uitvoering": "Begin met uitvoeren…", "geevalueerd": "Rond af…"}
_UITLEG = {
    "in_gesprek": "Vanaf nu praten bewoners over het plan. U kunt alles nog aanpassen.",
    "in_uitvoering": "De acties beginnen. In het boekje staat voortaan hoe ver ze zijn.",
    "geevalueerd": "Het plan is klaar en er is op teruggekeken.",
}
_HOOGSTENS = 8


def volgende_knop(plan: Plan, gewijzigd: bool, jaar: int | None = None) -> str:
    """The words of the button for the next step; empty when there is none, or when it is not its time yet."""
    if gewijzigd and plan.status in ("vastgesteld", "in_uitvoering"):
        return "Opnieuw vaststellen…"
    if plan.status == "in_uitvoering" and jaar is not None and jaar < plan.tot:
        return ""
    return _KNOPPEN.get(VOLGENDE.get(plan.status, ""), "")


def volgende_stap(omgeving: Omgeving, plan: Plan, gewijzigd: bool, ouder: QWidget) -> None:
    """Asks what the next step needs, and does it."""
    naar = VOLGENDE.get(plan.status)
    if naar == "vastgesteld" or (gewijzigd and plan.status in ("vastgesteld", "in_uitvoering")):
        stel_vast(omgeving, plan, ouder)
    elif naar is not None:
        wijzig_status(omgeving, plan, naar, ouder)


def wijzig_status(omgeving: Omgeving, plan: Plan, naar: str, ouder: QWidget) -> None:
    """Asks the date, and a reason (needed for a step back)."""
    bestand = omgeving.bestand
    if bestand is None:
        return
    terug = VORIGE.get(plan.status) == naar

    def doe(waarden: Mapping[str, Waarde]) -> Stap:
        return wijkplan.wijzig_status(bestand.uow, plan.id, naar, datum=waarden["datum"], reden=str(waarden["reden"] or ""))  # type: ignore[arg-type]

    vragen = [Veld("datum", "Vanaf welke dag", Soort.DATUM, verplicht=True),
              Veld("reden", "Waarom gaat het plan een stap terug?" if terug else "Toelichting", Soort.TEKST, verplicht=terug)]  # fmt: skip
    titel = f"{'Terug naar' if terug else 'Naar'} ‘{statuswoord('wijkplan', naar)}’"
    begin: dict[str, Waarde] = {"datum": omgeving.klok.vandaag()}
    StapDialoog(omgeving, titel, vragen, "" if terug else _UITLEG.get(naar, ""), "Bewaren", doe, begin=begin, ouder=ouder).exec()


def stel_vast(omgeving: Omgeving, plan: Plan, ouder: QWidget) -> None:
    """Asks by whom and when; shows what is still empty and what changed. The text is frozen as it prints on that day."""
    bestand = omgeving.bestand
    if bestand is None:
        return

    def doe(waarden: Mapping[str, Waarde]) -> Stap:
        datum = waarden["datum"]
        tekst_ = boekje.bevries(omgeving.lees(), plan_id=plan.id, datum=datum)  # type: ignore[arg-type]
        return wijkplan.stel_vast(bestand.uow, plan.id, door=str(waarden["door"]), datum=datum, blokken_json=tekst_)  # type: ignore[arg-type]

    vragen = [Veld("door", "Vastgesteld door", verplicht=True, hulp="Bijvoorbeeld: de bewonersvergadering of de dorpsraad."),
              Veld("datum", "Vastgesteld op", Soort.DATUM, verplicht=True)]  # fmt: skip
    begin: dict[str, Waarde] = {"door": plan.vastgesteld_door, "datum": omgeving.klok.vandaag()}
    uitleg = f"Dit wordt versie {plan.versie + 1}. Tekst, opgaven en acties blijven bewaard zoals ze nu zijn. Hoe ver u bent, houdt u daarnaast bij."
    StapDialoog(omgeving, "Wijkplan vaststellen", vragen, uitleg, "Stel vast", doe, begin=begin, extra=_controle(omgeving, plan), ouder=ouder).exec()


def _controle(omgeving: Omgeving, plan: Plan) -> QWidget:
    """What changed since the last version, and what a reader would still miss."""
    kaart = Kaart("Kijk dit na")
    anders, leeg = gewijzigd_sinds(omgeving.lees(), plan.id), nog_leeg(omgeving.lees(), plan.id)
    for kop, regels in ((f"Anders dan versie {plan.versie}", anders), ("Nog leeg (dat mag)", leeg)):
        if regels:
            kaart.voeg_toe(tekst(kop, "kop"))
            kaart.voeg_toe(*(tekst(f"• {regel}", breek=True) for regel in regels[:_HOOGSTENS]))
            if len(regels) > _HOOGSTENS:
                kaart.voeg_toe(tekst(f"en nog {len(regels) - _HOOGSTENS}", "grijs"))
    if not anders and not leeg:
        kaart.voeg_toe(tekst("✓ Alle hoofdstukken en opgaven zijn ingevuld.", breek=True))
    return kaart


def nieuw_plan(omgeving: Omgeving, ouder: QWidget) -> str | None:
    """Asks gebied, title and years; gives the id of the new plan."""
    begin: dict[str, Waarde] = {"van": omgeving.jaar, "tot": omgeving.jaar + 3}
    uitleg = "Het plan begint als concept, met alle hoofdstukken klaar om in te vullen."
    vragen = ["gebied_id", "titel", "van", "tot"]
    return NieuwDialoog(omgeving, "wijkplan", vragen, titel="Nieuw wijkplan", uitleg=uitleg, begin=begin, ouder=ouder).nieuw_id()


def verwijder_plannen(omgeving: Omgeving, plannen: Sequence[Plan]) -> None:
    """Deletes plans that were never adopted, in one step."""
    naam = plannen[0].titel if len(plannen) == 1 else f"{len(plannen)} wijkplannen"
    omgeving.verwijder(naam, velden.verwijder, "wijkplan", [plan.id for plan in plannen])
