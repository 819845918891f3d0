"""A proefverdeling in plain Dutch: why an application has its place, what it gets and why not more; and the motivering of a decision."""

from __future__ import annotations

from collections.abc import Mapping

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import aantal
from wijkagenda.domain.verdeling import Kandidaat, Uitkomst, Verdeelregel

WIJZEN = {
    "ontvangst": "op volgorde van ontvangst",
    "compleet": "op volgorde van de dag waarop een aanvraag compleet was",
    "criteria": "door aanvragen te vergelijken op criteria die vooraf bekend waren",
}
"""How a regeling divides, as in "verdeelt …"."""


def plekzin(regel: Verdeelregel, kandidaat: Kandidaat) -> str:
    """What its place rests on: ``ontvangen 12-03-2026``, ``72 van 100 punten``."""
    if regel.wijze == "criteria":
        return f"{kandidaat.score} van {aantal(kandidaat.hoogste_score, 'punt', 'punten')}"
    return f"{'compleet' if regel.wijze == 'compleet' else 'ontvangen'} {toon_datum(kandidaat.dag)}"


def waarom(u: Uitkomst, regel: Verdeelregel, gebieden: Mapping[str, str]) -> str:
    """Why it gets this, in one sentence. `gebieden` gives names by id."""
    if u.oorzaak == "advies":
        return "Het advies is om te weigeren." if u.kandidaat.geadviseerd == 0 else "De regeling laat geen bedrag per aanvraag toe."
    if u.oorzaak == "gestopt":
        return "De verdeling stopte eerder, bij een aanvraag die niet helemaal paste."
    if u.oorzaak == "past":
        return "Past helemaal." if u.wens == u.kandidaat.gevraagd else f"Past. {_minder(u, regel)}"
    plafond = f"Het plafond voor {gebieden.get(u.grens, 'dit gebied')}" if u.grens else "Het subsidieplafond"
    if u.toegekend:
        return f"{plafond} is bereikt. Alleen dit deel past nog."
    return f"{plafond} heeft te weinig over." if u.over > 0 else f"{plafond} is bereikt."


def motivering(u: Uitkomst, regel: Verdeelregel, regeling: str, gebieden: Mapping[str, str], van: int) -> str:
    """The motivering of the decision that goes with an outcome; `van` is how many applications were divided over."""
    return " ".join(zin for zin in (*_plek(u, regel, regeling, van), *_bedrag(u, regel, gebieden)) if zin)


def _minder(u: Uitkomst, regel: Verdeelregel) -> str:
    """Why it could get less than was asked, whatever the room."""
    if regel.maximum is not None and u.wens == regel.maximum:
        return f"De regeling kent een hoogste bedrag per aanvraag: {toon_bedrag(regel.maximum)}."
    return f"Het advies is {toon_bedrag(u.wens)}."


def _plek(u: Uitkomst, regel: Verdeelregel, regeling: str, van: int) -> list[str]:
    """Its place and what that rests on."""
    kandidaat = u.kandidaat
    zinnen = [f"De regeling ‘{regeling}’ verdeelt het geld {WIJZEN[regel.wijze]}."]
    if regel.wijze == "criteria":
        zinnen.append(f"Deze aanvraag kreeg {plekzin(regel, kandidaat)}.")
        zinnen += [f"{p.criterium}: {p.punten} van 10{f', telt {p.gewicht} keer' if p.gewicht > 1 else ''}. {_af(p.reden)}" for p in kandidaat.punten]
    else:
        zinnen.append(f"Deze aanvraag {'was compleet op' if regel.wijze == 'compleet' else 'kwam binnen op'} {toon_datum(kandidaat.dag)}.")
    zinnen.append(f"Daarmee staat zij op plaats {u.plek} van {van}.")
    if u.geloot:
        gelijk = "met evenveel punten" if regel.wijze == "criteria" else "op dezelfde dag"
        woord = f" Het lotingswoord was ‘{regel.loting}’." if regel.loting else ""
        zinnen.append(f"Er waren meer aanvragen {gelijk}. Hun volgorde is bepaald door loting.{woord}")
    return zinnen


def _bedrag(u: Uitkomst, regel: Verdeelregel, gebieden: Mapping[str, str]) -> list[str]:
    """What was asked, what fits, what is granted."""
    kandidaat = u.kandidaat
    zinnen = [f"Gevraagd is {toon_bedrag(kandidaat.gevraagd)}."]
    if u.oorzaak == "advies":
        return [*zinnen, waarom(u, regel, gebieden), "Daarom wordt de aanvraag geweigerd."]
    if u.wens < kandidaat.gevraagd:
        zinnen.append(_minder(u, regel))
    if u.oorzaak == "gestopt":
        zinnen.append("De regeling verdeelt op volgorde. Een eerdere aanvraag paste niet helemaal meer in het plafond; daar stopt de verdeling.")
        return [*zinnen, "Daarom wordt de aanvraag geweigerd."]
    if u.oorzaak == "past":
        slot = "het gevraagde bedrag" if u.toegekend == kandidaat.gevraagd else toon_bedrag(u.toegekend)
        return [*zinnen, f"Dit past in het subsidieplafond. Verleend wordt {slot}."]
    plafond = f"Het plafond voor {gebieden.get(u.grens, 'dit gebied')}" if u.grens else "Het subsidieplafond"
    if u.toegekend:
        return [*zinnen, f"{plafond} laat niet meer toe dan een deel. Verleend wordt wat past: {toon_bedrag(u.toegekend)} (Awb 4:25)."]
    return [*zinnen, f"{plafond} is bereikt: dit bedrag past er niet meer in. Daarom wordt de aanvraag geweigerd (Awb 4:25)."]


def _af(zin: str) -> str:
    """Ends in a full stop."""
    kaal = " ".join(zin.split())
    return kaal if kaal.endswith((".", "!", "?")) else f"{kaal}."
