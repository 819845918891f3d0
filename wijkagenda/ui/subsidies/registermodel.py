"""How the register reads: columns of applications and of totals, pills, and which question a total answers; no decisions."""

from __future__ import annotations

from collections.abc import Sequence

from wijkagenda.basis.veld import Keuze
from wijkagenda.queries.register import ASSEN, BEDRAGEN, BIJZONDER, GROEP, ONTVANGEN, RegisterRij
from wijkagenda.queries.subsidie import STATUSGROEPEN
from wijkagenda.ui.subsidies.model import statuspil, termijnpil
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.usecases.velden import veld_van

AANVRAGEN = "aanvragen"
WEERGAVEN = ((AANVRAGEN, "Aanvragen"), *((as_.code, f"Per {as_.tekst.lower()}") for as_ in ASSEN))
VRAAG_VAN_AS = {"gebied": "gebieden", "regeling": "regelingen", "doel": "doelen", "kwadrant": "kwadranten", "jaar": "jaren"}
"""Which question of `Registerkeuze` a line of totals answers."""
STATUSKEUZES = (
    (ONTVANGEN, "Alle behalve concept"),
    *((f"{GROEP}{k.code}", f"{k.tekst} (alle)") for k in STATUSGROEPEN if k.code),
    *((k.code, k.tekst) for k in veld_van("aanvraag", "status").keuzes),
)


def _bedragkolommen(breedte: int) -> tuple[Kolom, ...]:
    return tuple(Kolom(naam, naam.capitalize(), None, "bedrag", breedte) for naam in BEDRAGEN)


def eerderpil(rij: RegisterRij) -> Status | None:
    """``3×``: how often this applicant asked before."""
    return Status(f"{rij.eerder}×") if rij.eerder else None


def bijzonder(rij: RegisterRij) -> str:
    """What is out of the ordinary, in words."""
    geldt = {"te_laat": rij.te_laat, "over_tijd": (rij.dagen or 0) < 0, "bezwaar": rij.bezwaar}
    return ", ".join([*(k.tekst for k in BIJZONDER if geldt.get(k.code)), *([rij.herhaald] if rij.eerder else [])])


KOLOMMEN = (
    Kolom("titel", "Aanvraag", vet=True, onder=lambda r: f"{r.kenmerk} · {r.aanvrager}"),
    Kolom("kenmerk", "Kenmerk", breedte=128, verborgen=True),
    Kolom("aanvrager", "Aanvrager", breedte=170, verborgen=True),
    Kolom("eerder", "Eerder", eerderpil, "pil", 56),
    Kolom("gebied", "Gebied", breedte=120, wijkt=True),
    Kolom("regeling", "Regeling", breedte=190, verborgen=True),
    Kolom("jaar", "Jaar", lambda r: str(r.jaar), breedte=64, verborgen=True),
    Kolom("doel", "Doel", breedte=170, verborgen=True),
    Kolom("kwadrant", "Kwadrant", lambda r: r.kwadrantwoord, breedte=170, verborgen=True),
    Kolom("behandelaar", "Behandelaar", breedte=140, verborgen=True),
    Kolom("ontvangen_op", "Ontvangen", None, "datum", 108, verborgen=True),
    Kolom("status", "Status", statuspil, "pil", 150),
    Kolom("termijn", "Termijn", termijnpil, "pil", 126, verborgen=True),
    Kolom("bijzonder", "Bijzonder", bijzonder, breedte=190, verborgen=True),
    *_bedragkolommen(108),
)


def totaalkolommen(as_: Keuze) -> tuple[Kolom, ...]:
    """The columns of the totals along one axis."""
    return (Kolom("naam", as_.tekst, vet=True), Kolom("aantal", "Aanvragen", None, "getal", 96), *_bedragkolommen(132))


def keuzes_uit(rijen: Sequence[RegisterRij], vraag: str) -> list[tuple[str, str]]:
    """The answers that occur, for one question of `Registerkeuze`; nothing to choose is named so, last."""
    paren: dict[str, str] = {}
    for rij in rijen:
        match vraag:
            case "gebieden":
                paren |= {gebied: naam for gebied, naam, _ in rij.delen} or {"": "zonder gebied"}
            case "regelingen":
                paren[rij.regeling_id] = rij.regeling
            case "doelen":
                paren[rij.doel_id] = rij.doel or "zonder doel"
            case "kwadranten":
                paren[rij.kwadrant] = rij.kwadrantwoord or "zonder kwadrant"
            case "aanvragers":
                paren[rij.organisatie_id] = rij.aanvrager
            case "behandelaars":
                paren[rij.behandelaar_id] = rij.behandelaar or "zonder behandelaar"
            case _:
                paren[str(rij.jaar)] = str(rij.jaar)
    if vraag == "jaren":
        return sorted(paren.items(), reverse=True)
    return sorted(paren.items(), key=lambda p: (not p[0], _nummer(p[1]), p[1].casefold()))


def _nummer(woorden: str) -> int:
    """Doelen begin with a number: 2 comes before 10."""
    eerste = woorden.split(" ", 1)[0]
    return int(eerste) if eerste.isdecimal() else 0
