"""Subsidies on paper and as a table: per regeling what was asked, granted and paid, and what is left; organisations, no persons."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.geld import toon_bedrag, toon_euro
from wijkagenda.basis.opmaak import aantal
from wijkagenda.queries.regeling import RegelingRij, regelingen, stand_per_gebied
from wijkagenda.queries.subsidie import Aanvraagkeuze, AanvraagRij, lijst
from wijkagenda.queries.wijkbudget import gebieden, namen_in_zin
from wijkagenda.reports.blocks import (
    Alinea,
    Blok,
    Colofon,
    Kerncijfer,
    Kerncijfers,
    Kolom,
    Kop,
    Omslag,
    Paginawissel,
    Rij,
    Tabel,
)
from wijkagenda.reports.wijkbudget import jaren_in_zin

_LEEG = "Er zijn nog geen aanvragen."
_BEDRAGEN = ("aangevraagd", "verleend", "betaald")


def inhoud(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int], vandaag: dt.date) -> list[Blok]:
    """The overview of these gebieden (all when none are given) and the regelingen of these years."""
    ids, jaar_lijst = tuple(gebied_ids), tuple(sorted(set(jaren)))
    waar = _waar(db, ids)
    periode = jaren_in_zin(jaar_lijst)
    regels = ("Wat is gevraagd, wat is verleend en wat er nog te verdelen is",)
    blokken: list[Blok] = [Omslag(f"Subsidies\n{waar}", periode, regels, f"Stand op {toon_dag(vandaag)}", zaad=waar)]
    gevonden = regelingen(db, jaar_lijst)
    if not gevonden:
        return [*blokken, Kop(1, "Er is nog geen regeling"), Alinea(f"Over {periode} staan er nog geen subsidieregelingen in Wijkagenda.")]
    for regeling in gevonden:
        blokken += [Paginawissel(), *_hoofdstuk(db, regeling, ids, vandaag)]
    return [*blokken, Colofon((
        "Een bedrag telt als verleend vanaf de dag van het besluit. Is een subsidie vastgesteld, dan telt voor het plafond wat is vastgesteld.",
        "Gaat een aanvraag over meer gebieden, dan is het bedrag in de tabel per gebied naar hun deel verdeeld.",
        f"Gemaakt met Wijkagenda op {toon_dag(vandaag)}.",
    ))]  # fmt: skip


def _waar(db: sa.Connection, gebied_ids: Sequence[str]) -> str:
    return namen_in_zin([g.naam for g in gebieden(db, gebied_ids, dt.date.max)]) if gebied_ids else "alle gebieden"


def _hoofdstuk(db: sa.Connection, regeling: RegelingRij, gebied_ids: tuple[str, ...], vandaag: dt.date) -> list[Blok]:
    rijen_ = [r for r in lijst(db, Aanvraagkeuze(gebied_ids=gebied_ids, regeling_id=regeling.id), vandaag) if r.status != "concept"]
    verleend = sum(r.verleend or 0 for r in rijen_)
    cijfers = Kerncijfers((
        Kerncijfer(str(len(rijen_)), "aanvraag ontvangen" if len(rijen_) == 1 else "aanvragen ontvangen"),
        Kerncijfer(toon_euro(verleend), "verleend"),
        Kerncijfer(toon_euro(sum(r.betaald for r in rijen_)), "betaald"),
    ))  # fmt: skip
    return [
        Kop(1, regeling.naam), Alinea(_zin(regeling, vandaag), soort="inleiding"), cijfers,
        Kop(2, "Per gebied"), _gebiedtabel(db, regeling, gebied_ids),
        Kop(2, "De aanvragen"), _aanvraagtabel(rijen_),
    ]  # fmt: skip


def _zin(regeling: RegelingRij, vandaag: dt.date) -> str:
    stand = {
        "gaat open": f"De regeling gaat open op {toon_dag(regeling.open_van)}.",
        "open": f"De regeling is open tot en met {toon_dag(regeling.open_tot)}.",
        "gesloten": f"De regeling was open tot en met {toon_dag(regeling.open_tot)}.",
    }[regeling.stand(vandaag)]
    wachten = f" Er {'wacht' if regeling.open == 1 else 'wachten'} nog {aantal(regeling.open, 'aanvraag', 'aanvragen')} op een besluit."
    rest = f"Daarvan is nog {toon_bedrag(regeling.ruimte)} te verlenen." if regeling.ruimte > 0 else "Dat is op."
    return f"{stand} Het plafond voor alle gebieden samen is {toon_bedrag(regeling.plafond)}. {rest}{wachten if regeling.open else ''}"


def _gebiedtabel(db: sa.Connection, regeling: RegelingRij, gebied_ids: tuple[str, ...]) -> Tabel:
    standen = stand_per_gebied(db, regeling.id, gebied_ids)
    rijen_ = [Rij((s.gebied, s.aanvragen, s.aangevraagd, s.verleend, s.plafond, s.ruimte)) for s in standen]
    if len(standen) > 1:
        som = (sum(s.aangevraagd for s in standen), sum(s.verleend for s in standen))
        rijen_.append(Rij(("Samen", None, *som, None, None), nadruk=True))
    bedragen = (Kolom(k, "bedrag", 19) for k in ("Aangevraagd", "Verleend", "Plafond", "Ruimte"))
    kolommen = (Kolom("Gebied", breedte=32), Kolom("Aanvragen", "getal", 19), *bedragen)
    return Tabel(kolommen, tuple(rijen_), leeg=_LEEG)


def _aanvraagtabel(rijen_: Sequence[AanvraagRij]) -> Tabel:
    kolommen = (Kolom("Aanvraag", breedte=38), Kolom("Aanvrager", breedte=28), Kolom("Status", breedte=22), Kolom("Aangevraagd", "bedrag", 20),
                Kolom("Verleend", "bedrag", 20), Kolom("Betaald", "bedrag", 20))  # fmt: skip
    regels = [Rij((f"{r.titel}\n{r.kenmerk} · {r.gebied}", r.aanvrager, _status(r), r.aangevraagd, r.verleend, r.betaald)) for r in rijen_]
    if regels:
        regels.append(Rij(("Samen", "", "", *_som(rijen_)), nadruk=True))
    return Tabel(kolommen, tuple(regels), leeg=_LEEG)


def _status(rij: AanvraagRij) -> str:
    return f"{rij.statuswoord} (na sluiting)" if rij.te_laat and rij.status != "te_laat" else rij.statuswoord


def _som(rijen_: Sequence[AanvraagRij]) -> tuple[int, ...]:
    return tuple(sum(getattr(r, naam) or 0 for r in rijen_) for naam in _BEDRAGEN)


def rijen(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int], vandaag: dt.date = dt.date.max) -> list[tuple[str, Tabel]]:
    """One row per application of the regelingen of these years with its five amounts; without persons."""
    ids = tuple(gebied_ids)
    kolommen = (Kolom("Kenmerk"), Kolom("Titel"), Kolom("Aanvrager"), Kolom("Gebied"), Kolom("Regeling"), Kolom("Ontvangen op", "datum"),
                Kolom("Status"), *(Kolom(k, "bedrag") for k in ("Aangevraagd", "Geadviseerd", "Verleend", "Vastgesteld", "Betaald")))  # fmt: skip
    regels = [
        Rij((r.kenmerk, r.titel, r.aanvrager, r.gebied, r.regeling, r.ontvangen_op, r.statuswoord, r.aangevraagd, r.geadviseerd, r.verleend,
             r.vastgesteld, r.betaald))
        for regeling in regelingen(db, jaren)
        for r in lijst(db, Aanvraagkeuze(gebied_ids=ids, regeling_id=regeling.id), vandaag)
    ]  # fmt: skip
    return [("Subsidies", Tabel(kolommen, tuple(regels), leeg=_LEEG))]


def titel(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int]) -> str:
    """``Subsidies Ruwaard en Ussen 2026``: title of the file and foot of its pages."""
    return f"Subsidies {_waar(db, tuple(gebied_ids))} {jaren_in_zin(tuple(sorted(set(jaren))))}"
