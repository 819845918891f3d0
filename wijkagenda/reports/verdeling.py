"""A comparison of proefverdelingen as tables: the variants, who gets what in each and why, the same per gebied, who is not ready.

Applicants are not named: the kenmerk and title say which application it is.
"""

from __future__ import annotations

import datetime as dt

from wijkagenda.queries.verdeling import Verdeelrij, Vergelijking
from wijkagenda.reports.blocks import Cel, Kolom, Rij, Tabel
from wijkagenda.reports.csv import maak_csv


def tabellen(v: Vergelijking) -> list[tuple[str, Tabel]]:
    """(name, table), in the order in which one reads them."""
    return [("Varianten", _varianten(v)), ("Aanvragen", _aanvragen(v)), ("Per gebied", _gebieden(v)), ("Nog niet klaar", _wachtend(v))]


def als_bestand(v: Vergelijking, formaat: str, vandaag: dt.date) -> bytes:
    """The comparison as ``xlsx`` with a sheet per table, or as ``csv`` with the tables one below the other."""
    if formaat == "csv":
        return maak_csv([tabel for _, tabel in tabellen(v)])
    from wijkagenda.reports.xlsx import maak_xlsx  # here: XlsxWriter is loaded when a workbook is wanted

    return maak_xlsx(tabellen(v), titel=f"Proefverdeling {v.regeling}", datum=vandaag)


def _varianten(v: Vergelijking) -> Tabel:
    kolommen = (Kolom("Variant"), Kolom("Hoe"), Kolom("Lotingswoord"), Kolom("Gevraagd", "bedrag"), Kolom("Verleend", "bedrag"),
                Kolom("Niet verleend", "bedrag"), Kolom("Plafondruimte daarna", "bedrag"), Kolom("Heel", "getal"), Kolom("Deel", "getal"),
                Kolom("Niet", "getal"), Kolom("Buiten de verdeling", "getal"))  # fmt: skip
    rijen = tuple(
        Rij((k.naam, ", ".join(k.keuzen), k.regel.loting, k.samen.gevraagd, k.samen.toegekend, k.samen.niet, k.samen.over, k.heel, k.deel, k.niet,
             len(k.buiten)))
        for k in v.varianten
    )  # fmt: skip
    return Tabel(kolommen, rijen, bijschrift=f"{v.regeling}. {v.wijzezin}", leeg="Er is nog geen variant.")


def _aanvragen(v: Vergelijking) -> Tabel:
    vast = (Kolom("Plek", "getal"), Kolom("Kenmerk"), Kolom("Aanvraag"), Kolom("Gebied"), Kolom("Volgorde door"), Kolom("Gevraagd", "bedrag"),
            Kolom("Geadviseerd", "bedrag"))  # fmt: skip
    per = [kolom for k in v.varianten for kolom in (Kolom(f"{k.naam}: krijgt", "bedrag"), Kolom(f"{k.naam}: uitkomst"), Kolom(f"{k.naam}: waarom"))]
    return Tabel((*vast, *per), tuple(Rij(_regel(v, rij)) for rij in v.rijen), leeg="Er is geen aanvraag klaar voor een besluit.")


def _regel(v: Vergelijking, rij: Verdeelrij) -> tuple[Cel, ...]:
    k = rij.kandidaat
    volgorde = f"{v.plekzin(rij)}{' en loting' if rij.geloot else ''}"
    cellen: list[Cel] = [rij.plek or None, k.kenmerk, k.titel, v.waar(rij), volgorde, k.gevraagd, k.geadviseerd]
    for nr in range(len(v.varianten)):
        cel = v.cel(rij, nr)
        cellen += [None if cel.aard == "buiten" else cel.toegekend, cel.aard, cel.waarom]
    return tuple(cellen)


def _gebieden(v: Vergelijking) -> Tabel:
    vast = (Kolom("Gebied"), Kolom("Plafondruimte", "bedrag"), Kolom("Vrij in het wijkbudget", "bedrag"), Kolom("Gevraagd", "bedrag"))
    per = [Kolom(f"{k.naam}: {wat}", "bedrag") for k in v.varianten for wat in ("verleend", "niet", "over")]
    rijen = [
        Rij((g.gebied, g.ruimte, g.vrij, g.gevraagd, *(cents for t in g.tellingen for cents in (t.toegekend, t.niet, t.over))), nadruk=not g.id)
        for g in v.gebieden
    ]
    return Tabel((*vast, *per), tuple(rijen))


def _wachtend(v: Vergelijking) -> Tabel:
    kolommen = (Kolom("Kenmerk"), Kolom("Aanvraag"), Kolom("Gevraagd", "bedrag"), Kolom("Waarom nog niet"), Kolom("Kwam eerder"))
    rijen = tuple(Rij((n.kenmerk, n.titel, n.gevraagd, n.waarom, "ja" if n.gaat_voor else "nee")) for n in v.niet_klaar)
    return Tabel(kolommen, rijen, leeg="Alle aanvragen die wachten zijn klaar voor een besluit.")
