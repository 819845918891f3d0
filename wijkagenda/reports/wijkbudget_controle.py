"""The end of the wijkbudget report: every total that it printed, beside the ledger itself, with the difference.

The chapters hand in their tables as they are printed, so what is checked is what people read. The ledger is added up anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import aantal
from wijkagenda.queries.grootboek import SOORTWOORDEN, Grootboeksom, posten
from wijkagenda.reports.blocks import Alinea, Blok, Kader, Kolom, Kop, Rij, Tabel
from wijkagenda.reports.wijkbudget_selectie import BEDRAGKOPPEN, KANTKOPPEN, Selectie


@dataclass(frozen=True, slots=True)
class Controleregel:
    """One total: how often the report printed it, what it printed and what the ledger says, in cents."""

    kant: str
    waar: str
    kop: str
    keren: int
    hier: int
    grootboek: int

    @property
    def verschil(self) -> int:
        """Printed less ledger."""
        return self.hier - self.grootboek


@dataclass
class Totalen:
    """Collects the totals of a report while its chapters are made."""

    _gedrukt: dict[tuple[str, tuple[str, ...]], tuple[str, dict[str, list[int]]]] = field(default_factory=dict)

    def noteer(self, selectie: Selectie, totalen: Mapping[str, int]) -> None:
        """Totals by the name of their figure, as they are printed."""
        waar = selectie.waar if len(selectie.gebieden) == 1 else "Alles samen"
        _, per_kop = self._gedrukt.setdefault((selectie.kant, selectie.ids), (waar, {}))
        for kop, bedrag in totalen.items():
            if kop in BEDRAGKOPPEN:
                per_kop.setdefault(kop, []).append(bedrag)

    def tabel(self, selectie: Selectie, tabel: Tabel) -> Tabel:
        """Notes the last row of a table, its sum, and gives the table back."""
        koppen = [kolom.titel for kolom in tabel.kolommen]
        self.noteer(selectie, {kop: cel for kop, cel in zip(koppen, tabel.rijen[-1].cellen, strict=True) if isinstance(cel, int)})
        return tabel

    def regels(self, grootboek: Sequence[Grootboeksom]) -> list[Controleregel]:
        """Each total beside the ledger; where the report printed several amounts for it, one that differs is shown."""
        uit = []
        for (kant, ids), (waar, per_kop) in self._gedrukt.items():
            som = posten(g for g in grootboek if g.kant == kant and g.gebied_id in ids)
            for kop in BEDRAGKOPPEN:
                if gedrukt := per_kop.get(kop):
                    hier = next((b for b in gedrukt if b != som[kop]), som[kop])
                    uit.append(Controleregel(kant, waar, kop, len(gedrukt), hier, som[kop]))
        return uit


def controleblokken(totalen: Totalen, grootboek: Sequence[Grootboeksom]) -> Iterator[Blok]:
    """The chapter."""
    regels = totalen.regels(grootboek)
    yield Kop(1, "Controle")
    yield _oordeel(regels, sum(g.aantal for g in grootboek))
    yield Kop(2, "Elk totaal naast het grootboek")
    yield _totalentabel(regels)
    yield Kop(2, "Zo telt het grootboek op")
    yield _grootboektabel(grootboek)


def _oordeel(regels: Sequence[Controleregel], boekingen: int) -> Blok:
    fout = [r for r in regels if r.verschil]
    keren = sum(r.keren for r in regels)
    if fout:
        return Kader((
            f"{aantal(len(fout), 'totaal klopt', 'totalen kloppen')} niet met het grootboek. Gebruik dit overzicht niet en maak een foutmelding.",
        ), aanhef="Let op.", soort="letop")  # fmt: skip
    return Alinea(
        f"Alle totalen zijn gelijk aan de som van {aantal(boekingen, 'boeking', 'boekingen')} in het grootboek. "
        f"Het zijn {aantal(len(regels), 'totaal', 'totalen')}, samen {aantal(keren, 'keer', 'keer')} gedrukt. Het verschil is {toon_bedrag(0)}.",
        soort="inleiding",
    )


def _totalentabel(regels: Sequence[Controleregel]) -> Tabel:
    rijen: list[Rij] = []
    vorige = ("", "")
    for r in regels:
        if (r.kant, r.waar) != vorige:
            vorige = (r.kant, r.waar)
            rijen.append(Rij((f"{r.waar}: {r.kant}", "", "", "", ""), nadruk=True))
        rijen.append(Rij((r.kop, r.keren, r.hier, r.grootboek, r.verschil)))
    kolommen = (Kolom("Totaal"), Kolom("Keer gedrukt", "getal"), Kolom("In dit overzicht", "bedrag"), Kolom("In het grootboek", "bedrag"),
                Kolom("Verschil", "bedrag"))  # fmt: skip
    return Tabel(kolommen, tuple(rijen), leeg="Er zijn geen totalen.")


def _grootboektabel(grootboek: Sequence[Grootboeksom]) -> Tabel:
    rijen: list[Rij] = []
    for kant in KANTKOPPEN:
        van_kant = [g for g in grootboek if g.kant == kant]
        if van_kant:
            rijen.append(Rij((kant.capitalize(), sum(g.aantal for g in van_kant), ""), nadruk=True))
        for soort, woord in SOORTWOORDEN.items():
            if van_soort := [g for g in van_kant if g.soort == soort]:
                rijen.append(Rij((woord.capitalize(), sum(g.aantal for g in van_soort), sum(g.bedrag for g in van_soort))))
    kolommen = (Kolom("Soort boeking"), Kolom("Aantal boekingen", "getal"), Kolom("Bedrag", "bedrag"))
    return Tabel(kolommen, tuple(rijen), leeg="Er zijn geen boekingen.")
