"""How a proefverdeling reads: columns of its tables, pills of its outcomes, sentences about one application; no decisions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import aantal
from wijkagenda.queries.verdeling import Cel, Gebiedrij, Puntenlijst, Puntenrij, Variantkolom, Verdeelrij, Vergelijking
from wijkagenda.ui.palet import Toon
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.pil import Status

_TONEN: dict[str, Toon] = {"heel": "goed", "deel": "straks", "niet": "weten", "buiten": "weten"}


def pil(cel: Cel) -> Status:
    """Whether it gets all, a part or nothing."""
    return Status(cel.aard, _TONEN[cel.aard])


def telpillen(kolom: Variantkolom) -> list[Status]:
    """How many get all, a part, nothing; those of which there are none are left out."""
    telling = {"heel": kolom.heel, "deel": kolom.deel, "niet": kolom.niet, "buiten": len(kolom.buiten)}
    return [Status(f"{n} {aard}", _TONEN[aard]) for aard, n in telling.items() if n]


def aanvraagkolommen(nu: Callable[[], Vergelijking]) -> tuple[Kolom, ...]:
    """An application with two columns per variant: what it gets, and the word for it. `nu` gives what is shown now."""
    vast = (
        Kolom("plek", "Plek", lambda r: r.plek or None, "getal", 62),
        Kolom("titel", "Aanvraag", lambda r: r.kandidaat.titel, vet=True, onder=_onder_titel),
        _volgorde(nu().wijze),
        Kolom("gevraagd", "Gevraagd", lambda r: r.kandidaat.gevraagd, "bedrag", 116),
        Kolom("geadviseerd", "Advies", lambda r: r.kandidaat.geadviseerd, "bedrag", 116, wijkt=True),
    )
    return (*vast, *(kolom for nr in range(len(nu().varianten)) for kolom in _variant(nu, nr)))


def _volgorde(wijze: str) -> Kolom:
    """What the place rests on."""

    def geloot(rij: Verdeelrij) -> str:
        return "door loting" if rij.geloot else ""

    if wijze == "criteria":
        return Kolom("score", "Punten", lambda r: r.kandidaat.score, "getal", 92, onder=geloot, wijkt=True)
    return Kolom("dag", "Compleet" if wijze == "compleet" else "Ontvangen", lambda r: r.kandidaat.dag, "datum", 108, onder=geloot, wijkt=True)


def _onder_titel(rij: Verdeelrij) -> str:
    return f"{rij.kandidaat.kenmerk} · {rij.kandidaat.aanvrager}"


def _variant(nu: Callable[[], Vergelijking], nr: int) -> tuple[Kolom, Kolom]:
    def bedrag(rij: Verdeelrij) -> int | None:
        u = rij.uitkomsten[nr]
        return None if u is None else u.toegekend

    naam = nu().varianten[nr].naam
    return (
        Kolom(f"bedrag{nr}", naam, bedrag, "bedrag", min(190, max(122, 9 * len(naam) + 20))),
        Kolom(f"uitkomst{nr}", "Uitkomst", lambda r: pil(nu().cel(r, nr)), "pil", 88),
    )


def gebiedkolommen(v: Vergelijking) -> tuple[Kolom, ...]:
    """A gebied with one column per variant: what is granted, and below it what is not and what is left."""
    vast = [
        Kolom("gebied", "Gebied", vet=True, onder=lambda r: "" if r.ruimte is not None else "geen eigen plafond"),
        Kolom("ruimte", "Plafondruimte", None, "bedrag", 130),
        Kolom("gevraagd", "Gevraagd", None, "bedrag", 130),
    ]
    if v.stroom:
        vast.append(Kolom("vrij", "Vrij (wijkbudget)", None, "bedrag", 150, wijkt=True))
    return (*vast, *(Kolom(f"v{nr}", kolom.naam, _toegekend(nr), "bedrag", 210, onder=_rest(nr)) for nr, kolom in enumerate(v.varianten)))


def _toegekend(nr: int) -> Callable[[Gebiedrij], int]:
    return lambda rij: rij.tellingen[nr].toegekend


def _rest(nr: int) -> Callable[[Gebiedrij], str]:
    def woorden(rij: Gebiedrij) -> str:
        telling = rij.tellingen[nr]
        over = "" if telling.over is None else f" · over {toon_bedrag(telling.over, teken=False)}"
        return f"niet {toon_bedrag(telling.niet, teken=False)}{over}"

    return woorden


WACHTKOLOMMEN = (
    Kolom("kenmerk", "Kenmerk", breedte=130),
    Kolom("titel", "Aanvraag", vet=True),
    Kolom("gevraagd", "Gevraagd", None, "bedrag", 124),
    Kolom("gaat_voor", "Volgorde", lambda r: Status("kwam eerder", "straks") if r.gaat_voor else None, "pil", 130),
    Kolom("waarom", "Waarom nog niet", breedte=420),
)


def puntenkolommen(lijst: Puntenlijst) -> tuple[Kolom, ...]:
    """A column per criterium with the points, and their sum."""
    return (
        Kolom("kenmerk", "Kenmerk", breedte=130),
        Kolom("titel", "Aanvraag", vet=True),
        *(Kolom(f"c{nr}", criteriumkop(naam, gewicht), _punt(nr), "getal", 150) for nr, (_, naam, gewicht) in enumerate(lijst.criteria)),
        Kolom("score", "Punten samen", None, "getal", 120),
        Kolom("klaar", "Stand", lambda r: Status("compleet", "goed") if r.klaar else Status("nog invullen", "vraag"), "pil", 130),
    )


def criteriumkop(naam: str, gewicht: int) -> str:
    """``Bereik (telt 2 keer)``."""
    return naam if gewicht == 1 else f"{naam} (telt {gewicht} keer)"


def _punt(nr: int) -> Callable[[Puntenrij], Any]:
    return lambda rij: rij.punten[nr]


def ruimtezin(v: Vergelijking, *, gebied_gekozen: bool) -> str:
    """What is left of the plafond; what is vrij in the geldstroom stands beside it and does not count."""
    delen = [f"Plafondruimte {v.jaar}: {toon_bedrag(v.ruimte)}"]
    if v.vrij is not None:
        delen.append(f"vrij in {v.stroom} (wijkbudget): {toon_bedrag(v.vrij)}, dat telt hier niet mee")
    if gebied_gekozen:
        delen.append("de verdeling gaat over alle gebieden")
    return " · ".join(delen)


def wachtzin(v: Vergelijking) -> str:
    """Warns that who came earlier is not ready; empty where that is not so."""
    n = sum(rij.gaat_voor for rij in v.niet_klaar)
    if not n:
        return ""
    kwam, is_ = ("aanvraag kwam", "is") if n == 1 else ("aanvragen kwamen", "zijn")
    return f"{n} {kwam} eerder binnen dan een aanvraag die nu meedoet, maar {is_} nog niet klaar."


def kopzin(v: Vergelijking) -> str:
    """What is divided, by which rule, and what is left."""
    mee = f"{aantal(len(v.rijen), 'aanvraag', 'aanvragen')} klaar voor een besluit, samen {toon_bedrag(v.gevraagd)}"
    return f"{v.wijzezin} {mee}."


def uitlegzin(v: Vergelijking, rij: Verdeelrij, nr: int) -> str:
    """Why one application has its place in a variant, what it gets and what is left after it."""
    cel = v.cel(rij, nr)
    if cel.aard == "buiten":
        return f"Doet niet mee: {cel.waarom}"
    geloot = ", na loting" if (u := rij.uitkomsten[nr]) is not None and u.geloot else ""
    return f"Plek {cel.plek}{geloot}. Krijgt {toon_bedrag(cel.toegekend)}. {cel.waarom} Daarna is er nog {toon_bedrag(cel.over)}."


def naam_voor(v: Vergelijking) -> str:
    """The first free name: ``Variant A``, ``Variant B`` …"""
    namen = {k.naam for k in v.varianten} | {g.naam for g in v.gebruikt}
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return next((f"Variant {letter}" for letter in letters if f"Variant {letter}" not in namen), "Variant")
