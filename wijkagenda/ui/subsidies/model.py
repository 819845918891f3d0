"""How subsidies read: columns, pills, the stretches of the term bar; words for rows, no decisions."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.opmaak import aantal
from wijkagenda.queries.boeking import BoekingRij
from wijkagenda.queries.subsidie import AanvraagRij
from wijkagenda.queries.subsidiedossier import Termijnstand
from wijkagenda.queries.subsidieoordeel import WAARDEN, Oordeel
from wijkagenda.queries.termijnrij import Dossiertermijn
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.pil import Status

BEDRAGEN = ("aangevraagd", "geadviseerd", "verleend", "betaald", "vastgesteld")
"""The five amounts, in the order of the card."""
HOOGSTE_SCORE = 5
_OP_DAG = re.compile(r" op \d{2}-\d{2}-\d{4}$")
"""The day of asking: the stretch itself says from when it stood still."""


def statuspil(rij: AanvraagRij) -> Status:
    """The pill of its state; late ones say so."""
    laat = ", na sluiting" if rij.te_laat and rij.status != "te_laat" else ""
    return Status(f"{rij.statuswoord}{laat}", rij.statustoon)


def termijnpil(rij: AanvraagRij) -> Status | None:
    """``nog 4 dagen`` while its term runs."""
    return Status(rij.termijnwoord, rij.termijntoon) if rij.dagen is not None else None


KOLOMMEN = (
    Kolom("kenmerk", "Kenmerk", breedte=118),
    Kolom("titel", "Aanvraag", vet=True, onder=lambda r: r.aanvrager),
    Kolom("aanvrager", "Aanvrager", breedte=170, verborgen=True),
    Kolom("gebied", "Gebied", breedte=130, wijkt=True),
    Kolom("regeling", "Regeling", breedte=170, verborgen=True),
    Kolom("ontvangen_op", "Ontvangen", None, "datum", 108, wijkt=True),
    Kolom("status", "Status", statuspil, "pil", 196),
    Kolom("termijn", "Termijn", termijnpil, "pil", 126),
    Kolom("aangevraagd", "Aangevraagd", None, "bedrag", 124),
    Kolom("verleend", "Verleend", None, "bedrag", 112),
    Kolom("betaald", "Betaald", None, "bedrag", 120, verborgen=True),
)
LOGKOLOMMEN = (
    Kolom("datum", "Datum", None, "datum", 110),
    Kolom("naar", "Stap naar", breedte=220, vet=True),
    Kolom("reden", "Reden"),
)
BOEKINGKOLOMMEN = (
    Kolom("datum", "Datum", None, "datum", 110),
    Kolom("soort", "Soort", lambda b: b.soort_tekst, breedte=130),
    Kolom("omschrijving", "Omschrijving", vet=True, onder=lambda b: f"{b.jaar} · {b.gebied} · {b.rubriek}"),
    Kolom("bedrag", "Bedrag", None, "bedrag", 130),
)


def boekingsom(boekingen: list[BoekingRij]) -> str:
    """How many boekingen there are, for above their list."""
    return f"{aantal(len(boekingen), 'boeking', 'boekingen')} in het wijkbudget" if boekingen else "Nog niets geboekt in het wijkbudget."


def kopregel(rij: AanvraagRij) -> str:
    """``SSB-2026-031 · Stichting Samen aan Tafel · ontvangen 22-09-2026``."""
    binnen = rij.ontvangen_op is not None and rij.status != "concept"
    ontvangen = f"ontvangen {toon_datum(rij.ontvangen_op)}" if binnen else "ontvangst nog niet vastgelegd"
    return f"{rij.kenmerk} · {rij.aanvrager} · {ontvangen}"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the term bar: days that counted, stood still or rolled, what is left, or what is over time."""

    kop: str
    regels: tuple[str, ...]
    aard: Literal["telt", "stil", "rest", "over"]
    dagen: int


def segmenten(termijn: Termijnstand | Dossiertermijn, vandaag: dt.date) -> list[Segment]:
    """The bar from receipt to its end, split at today while it runs."""
    tot = min(vandaag, termijn.einde) if termijn.loopt else termijn.einde
    uit: list[Segment] = []
    for i, s in enumerate(termijn.stroken):
        eind = min(s.tot, tot)
        if s.van > eind:
            continue
        dagen = (eind - s.van).days + 1
        dag = termijn.begin if i == 0 else s.van
        if s.telt and s.dag_van is not None:
            uit.append(Segment(_kort(dag), (f"telt · dag {s.dag_van}–{s.dag_van + dagen - 1}", *([s.waarom] if s.waarom else [])), "telt", dagen))
        elif s.schuift:
            uit.append(Segment(_kort(dag), (f"{aantal(dagen, 'dag', 'dagen')} erbij", s.waarom), "telt", dagen))
        else:
            uit.append(Segment(_kort(dag), (f"staat stil · {aantal(dagen, 'dag', 'dagen')}", _OP_DAG.sub("", s.waarom)), "stil", dagen))
    if termijn.loopt and termijn.dagen >= 0:
        uit.append(Segment("vandaag", (f"nog {termijn.dagen}" if termijn.dagen else "laatste dag",), "rest", max(1, termijn.dagen)))
    elif termijn.loopt:
        uit.append(Segment("over tijd", (aantal(-termijn.dagen, "dag", "dagen"),), "over", -termijn.dagen))
    return uit


def _kort(dag: dt.date) -> str:
    return f"{dag.day:02d}-{dag.month:02d}"


def sterren(score: int | None) -> str:
    """``●●●●○ 4``; empty without a score."""
    return "" if score is None else f"{'●' * score}{'○' * (HOOGSTE_SCORE - score)} {score}"


def beeld_in_woorden(oordelen: tuple[Oordeel, ...]) -> str:
    """What the triangle shows, for who can't see it."""
    regels = []
    for i, (_, woord) in enumerate(WAARDEN):
        scores = [f"{o.medewerker} {o.scores[i]}" for o in oordelen if o.scores[i] is not None]
        regels.append(f"{woord}: {', '.join(scores) if scores else 'geen score'}.")
    return " ".join(regels)
