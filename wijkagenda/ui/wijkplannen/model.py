"""What lists and trees of wijkplannen show: columns, words with their colour, lines of the tree."""

from __future__ import annotations

from collections.abc import Sequence

from wijkagenda.basis.opmaak import aantal
from wijkagenda.queries.wijkplan import ActieRij, HoofdstukRij, OpgaveRij, Plan, StemRij, statuswoord
from wijkagenda.ui.palet import Toon
from wijkagenda.ui.widgets.boom import Knoop
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.usecases.velden import veld_van

_TOON: dict[tuple[str, str], Toon] = {
    ("wijkplan", "in_gesprek"): "vraag", ("wijkplan", "vastgesteld"): "goed", ("wijkplan", "in_uitvoering"): "goed",
    ("opgave", "bezig"): "vraag", ("opgave", "bereikt"): "goed",
    ("actie", "bezig"): "vraag", ("actie", "klaar"): "goed", ("actie", "gestopt"): "straks",
}  # fmt: skip


def status(soort: str, code: str) -> Status:
    """The status of a wijkplan, opgave or actie as a pill."""
    return Status(statuswoord(soort, code), _TOON.get((soort, code), "weten"))


PLANNEN = (
    Kolom("titel", "Wijkplan", onder=lambda p: f"{p.gebied} · {p.jaren}", vet=True),
    Kolom("status", "Status", lambda p: status("wijkplan", p.status), "pil", 108),
    Kolom("klaar", "Acties klaar", lambda p: f"{p.klaar} van {p.acties}", "tekst", 96, verborgen=True),
    Kolom("opgaven", "Opgaven", None, "getal", 90, verborgen=True),
    Kolom("gebied", "Gebied", None, "tekst", 140, verborgen=True),
)

ACTIES = (
    Kolom("titel", "Actie", onder=lambda a: a.trekker or "nog geen trekker", vet=True),
    Kolom("gebied", "Gebied", lambda a: a.gebied or "", "tekst", 130),
    Kolom("eind", "Klaar op", None, "datum", 110),
    Kolom("status", "Hoe ver", lambda a: status("actie", a.status), "pil", 100),
)

HOOFDSTUKKEN = (
    Kolom("titel", "Hoofdstuk", vet=True),
    Kolom("tekst", "Tekst", lambda h: lengte(h), "pil", 118),
)

STATUSSEN = (
    Kolom("datum", "Datum", None, "datum", 110),
    Kolom("status", "Status", lambda s: status("wijkplan", s.status), "pil", 120),
    Kolom("toelichting", "Toelichting", lambda s: s.toelichting or ""),
)

VERSIES = (
    Kolom("nummer", "Versie", lambda v: f"Versie {v.nummer}", "tekst", 110, vet=True),
    Kolom("vastgesteld_op", "Vastgesteld op", None, "datum", 130),
    Kolom("vastgesteld_door", "Door"),
)


def lengte(hoofdstuk: HoofdstukRij) -> Status:
    """How many words a chapter has, or that it is still empty."""
    woorden = len(hoofdstuk.tekst.split())
    return Status(aantal(woorden, "woord", "woorden"), "goed") if woorden else Status("nog leeg")


def planboom(plan: Plan, opgaven: Sequence[OpgaveRij]) -> list[Knoop]:
    """A line for the plan itself, then each opgave with its acties."""
    return [Knoop("wijkplan", plan.id, ("Over dit plan", "", "")), *(_opgave(opgave) for opgave in opgaven)]


def _opgave(opgave: OpgaveRij) -> Knoop:
    cellen = (f"{opgave.nummer}. {opgave.titel}", "", status("opgave", opgave.status))
    return Knoop("opgave", opgave.id, cellen, tuple(_actie(actie) for actie in opgave.acties), vet=True)


def _actie(actie: ActieRij) -> Knoop:
    return Knoop("actie", actie.id, (actie.titel, actie.trekker or "–", status("actie", actie.status)))


def stemboom(stemmen: Sequence[StemRij]) -> list[Knoop]:
    """Per inbreng and method a line with how many were there, below it the votes for each opgave; no sums."""
    groepen: dict[tuple[str, str], list[StemRij]] = {}
    for stem in stemmen:
        groepen.setdefault((stem.inbreng_id, stem.methode), []).append(stem)
    return [_stemgroep(groep) for groep in groepen.values()]


def _stemgroep(groep: Sequence[StemRij]) -> Knoop:
    eerste = groep[0]
    soort, methode = veld_van("inbreng", "soort").toon(eerste.soort), veld_van("stem", "methode").toon(eerste.methode)
    aanwezig = {s.aanwezig for s in groep if s.aanwezig is not None}
    kop = f"{soort.capitalize()} van {veld_van('inbreng', 'datum').toon(eerste.datum)}, {methode}"
    onder = tuple(Knoop("stem", s.id, (f"{s.nummer}. {s.opgave}", str(s.aantal), "")) for s in sorted(groep, key=lambda s: -s.aantal))
    return Knoop("inbreng", eerste.inbreng_id, (kop, "", str(max(aanwezig)) if aanwezig else ""), onder, vet=True)

