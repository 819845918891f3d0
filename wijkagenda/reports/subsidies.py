"""Subsidies on paper and as a table: per regeling what was asked, granted and paid, and what is left; persons only where asked for.

On paper an application counts from its receipt; the table has those in concept too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.geld import toon_bedrag, toon_euro
from wijkagenda.basis.opmaak import aantal
from wijkagenda.queries.regeling import RegelingRij, regelingen, stand_per_gebied
from wijkagenda.queries.register import RegisterRij, contactpersonen, register, samen
from wijkagenda.queries.subsidie import Aanvraagkeuze
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
from wijkagenda.reports.csv import maak_csv
from wijkagenda.reports.subsidieregister import LEEG, aanvragen, aanvrager, alle_totalen, totaaltabel
from wijkagenda.reports.wijkbudget import jaren_in_zin


def inhoud(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int], vandaag: dt.date, met_personen: bool = False) -> list[Blok]:
    """The overview of these gebieden (all when none are given) and the regelingen of these years."""
    ids, jaar_lijst = tuple(gebied_ids), tuple(sorted(set(jaren)))
    waar = _waar(db, ids)
    periode = jaren_in_zin(jaar_lijst)
    regels = ("Wat is gevraagd, wat is verleend en wat er nog te verdelen is",)
    kort = f"Subsidies {waar} {periode}"
    blokken: list[Blok] = [Omslag(f"Subsidies\n{waar}", periode, regels, f"Stand op {toon_dag(vandaag)}", zaad=waar, kort=kort)]
    gevonden = regelingen(db, jaar_lijst)
    if not gevonden:
        return [*blokken, Kop(1, "Er is nog geen regeling"), Alinea(f"Over {periode} staan er nog geen subsidieregelingen in Wijkagenda.")]
    ontvangen = [r for r in _rijen(db, ids, jaar_lijst, vandaag) if r.status != "concept"]
    if len(gevonden) > 1:
        blokken += [Paginawissel(), *_samen(ontvangen, jaar_lijst)]
    for regeling in gevonden:
        van_regeling = [r for r in ontvangen if r.regeling_id == regeling.id]
        blokken += [Paginawissel(), *_hoofdstuk(db, regeling, ids, van_regeling, vandaag, met_personen=met_personen)]
    return [*blokken, Colofon((
        f"Stand op {toon_dag(vandaag)}.",
        "Een bedrag telt als verleend vanaf de dag van het besluit. Is een subsidie vastgesteld, dan telt voor het plafond wat is vastgesteld.",
        "Gaat een aanvraag over meer gebieden, dan is het bedrag in de tabel per gebied naar hun deel verdeeld.",
        "Een aanvraag in concept is nog niet ontvangen en staat er niet in.",
    ))]  # fmt: skip


def _rijen(db: sa.Connection, gebied_ids: tuple[str, ...], jaren: Sequence[int], vandaag: dt.date) -> list[RegisterRij]:
    """The applications under regelingen of these years, by kenmerk."""
    rijen_ = register(db, Aanvraagkeuze(gebied_ids=gebied_ids), vandaag)[::-1]
    return [r for r in rijen_ if not jaren or r.jaar in jaren]


def _samen(ontvangen: Sequence[RegisterRij], jaren: Sequence[int]) -> list[Blok]:
    """All regelingen beside each other, and the years where there are more."""
    blokken: list[Blok] = [Kop(1, "Alle regelingen samen"), Kop(2, "Per regeling"), totaaltabel(ontvangen, "regeling")]
    if len(jaren) > 1:
        blokken += [Kop(2, "Per jaar"), totaaltabel(ontvangen, "jaar")]
    return blokken


def _waar(db: sa.Connection, gebied_ids: Sequence[str]) -> str:
    return namen_in_zin([g.naam for g in gebieden(db, gebied_ids, dt.date.max)]) if gebied_ids else "alle gebieden"


def _hoofdstuk(db: sa.Connection, regeling: RegelingRij, gebied_ids: tuple[str, ...], rijen_: Sequence[RegisterRij], vandaag: dt.date, *,
               met_personen: bool) -> list[Blok]:  # fmt: skip
    som = samen(rijen_)
    wachten = [_wachten(rijen_, f"In {_waar(db, gebied_ids)}" if gebied_ids else "Er")] if rijen_ else []
    cijfers = Kerncijfers((
        Kerncijfer(str(som.aantal), "aanvraag ontvangen" if som.aantal == 1 else "aanvragen ontvangen"),
        Kerncijfer(toon_euro(som.verleend), "verleend"),
        Kerncijfer(toon_euro(som.betaald), "betaald"),
    ))  # fmt: skip
    return [
        Kop(1, regeling.naam), Alinea(" ".join((_zin(regeling, vandaag), *wachten)), soort="inleiding"), cijfers,
        Kop(2, "Per gebied"), _gebiedtabel(db, regeling, gebied_ids, som.aantal),
        Kop(2, "Per doel"), totaaltabel(rijen_, "doel"),
        Kop(2, "De aanvragen"), _aanvraagtabel(rijen_, met_personen=met_personen),
    ]  # fmt: skip


def _zin(regeling: RegelingRij, vandaag: dt.date) -> str:
    stand = {
        "gaat open": f"De regeling gaat open op {toon_dag(regeling.open_van)}.",
        "open": f"De regeling is open tot en met {toon_dag(regeling.open_tot)}.",
        "gesloten": f"De regeling was open tot en met {toon_dag(regeling.open_tot)}.",
    }[regeling.stand(vandaag)]
    rest = f"Daarvan is nog {toon_bedrag(regeling.ruimte)} te verlenen." if regeling.ruimte > 0 else "Dat is op."
    return f"{stand} Het plafond voor alle gebieden samen is {toon_bedrag(regeling.plafond)}. {rest}"


def _wachten(rijen_: Sequence[RegisterRij], begin: str) -> str:
    n = sum(r.wacht_op_besluit for r in rijen_)
    hoeveel = f"{'wacht' if n == 1 else 'wachten'} nog {aantal(n, 'aanvraag', 'aanvragen')}" if n else "wacht geen aanvraag"
    return f"{begin} {hoeveel} op een besluit."


def _gebiedtabel(db: sa.Connection, regeling: RegelingRij, gebied_ids: tuple[str, ...], hoeveel: int) -> Tabel:
    standen = stand_per_gebied(db, regeling.id, gebied_ids)
    rijen_ = [Rij((s.gebied, s.aanvragen, s.aangevraagd, s.verleend, s.plafond, s.ruimte)) for s in standen]
    if len(standen) > 1:
        rijen_.append(Rij(("Samen", hoeveel, sum(s.aangevraagd for s in standen), sum(s.verleend for s in standen), None, None), nadruk=True))
    bedragen = (Kolom(k, "bedrag", 19) for k in ("Aangevraagd", "Verleend", "Plafond", "Ruimte"))
    kolommen = (Kolom("Gebied", breedte=32), Kolom("Aanvragen", "getal", 19), *bedragen)
    return Tabel(kolommen, tuple(rijen_), leeg=LEEG)


def _aanvraagtabel(rijen_: Sequence[RegisterRij], *, met_personen: bool) -> Tabel:
    kolommen = (Kolom("Aanvraag", breedte=36), Kolom("Aanvrager", breedte=26), Kolom("Status", breedte=27), Kolom("Aangevraagd", "bedrag", 20),
                Kolom("Verleend", "bedrag", 20), Kolom("Betaald", "bedrag", 20))  # fmt: skip
    regels = [
        Rij((f"{r.titel}\n{r.kenmerk} · {r.gebied}", aanvrager(r, met_personen=met_personen), _status(r), r.aangevraagd, r.verleend, r.betaald))
        for r in rijen_
    ]  # fmt: skip
    if regels:
        som = samen(rijen_)
        regels.append(Rij(("Samen", "", "", som.aangevraagd, som.verleend, som.betaald), nadruk=True))
    return Tabel(kolommen, tuple(regels), leeg=LEEG)


def _status(rij: RegisterRij) -> str:
    return f"{rij.statuswoord} (na sluiting)" if rij.te_laat and rij.status != "te_laat" else rij.statuswoord


def rijen(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int], vandaag: dt.date,
          met_personen: bool = False) -> list[tuple[str, Tabel]]:  # fmt: skip
    """One row per application of the regelingen of these years with its five amounts, and what they add up to."""
    return tabellen(db, _rijen(db, tuple(gebied_ids), tuple(jaren), vandaag), met_personen=met_personen)


def tabellen(db: sa.Connection, rijen_: Sequence[RegisterRij], *, met_personen: bool) -> list[tuple[str, Tabel]]:
    """These rows of the register, and their totals; with persons only where asked for."""
    contact = contactpersonen(db, (r.organisatie_id for r in rijen_)) if met_personen else None
    return [("Subsidies", aanvragen(rijen_, contact)), ("Totalen", alle_totalen(rijen_))]


def als_bestand(db: sa.Connection, rijen_: Sequence[RegisterRij], formaat: str, vandaag: dt.date, *, met_personen: bool) -> bytes:
    """These rows as ``xlsx``, with their totals, or as ``csv``."""
    gevonden = tabellen(db, list(rijen_), met_personen=met_personen)
    if formaat == "csv":
        return maak_csv([gevonden[0][1]])
    from wijkagenda.reports.xlsx import maak_xlsx  # here: XlsxWriter is loaded when a workbook is wanted

    return maak_xlsx(gevonden, titel="Subsidieregister", datum=vandaag)
