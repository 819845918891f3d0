"""The measures and styles of paper: one base size, everything else follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A3, A4, A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from wijkagenda.charts.palet import LICHT, Palet

Formaat = Literal["a4", "a5", "a4-liggend", "brief", "grootletter", "poster-a4", "poster-a3", "krant", "blad", "kaart"]
_STAP = 0.96
"""Each size that is tried is so much of the one before."""


@dataclass(frozen=True, slots=True)
class Maat:
    """A page in points. `letter` is the size of running text; `opzij`, `boven`, `onder` are the margins.

    `koppen` gives per level of heading its size, and the white above and below it, in times `letter`. `kolommen` columns stand
    `goot` apart. Without `omslag` a cover becomes a band at the head of its page. `minste` is the smallest letter anywhere on
    paper, `krimpt_tot` how small running text may become to fit on a number of pages. `wit` is the white between lines and
    paragraphs, in times what is usual; without `voet` pages have no foot. `klein` is the size of small print, in times `letter`.
    """

    breedte: float
    hoogte: float
    opzij: float
    boven: float
    onder: float
    letter: float
    koppen: tuple[tuple[float, float, float], ...] = ((2.1, 1.6, 0.75), (1.42, 1.25, 0.5), (1.14, 1.0, 0.35), (1.0, 0.8, 0.2))
    kolommen: int = 1
    goot: float = 0.0
    omslag: bool = True
    minste: float = 0.0
    krimpt_tot: float = 8.5
    wit: float = 1.0
    voet: bool = True
    klein: float = 0.8

    @property
    def tekstbreedte(self) -> float:
        """Width of all columns together."""
        return self.breedte - 2 * self.opzij

    @property
    def kolombreedte(self) -> float:
        """Width of a line."""
        return (self.tekstbreedte - self.goot * (self.kolommen - 1)) / self.kolommen

    @property
    def smal(self) -> bool:
        """Whether lines are short, or letters large: a wide table becomes lists."""
        return self.kolommen > 1 or self.minste > 0

    @property
    def teksthoogte(self) -> float:
        """Height of the text on a page."""
        return self.hoogte - self.boven - self.onder

    def corps(self, keer: float) -> float:
        """A size in times that of running text, never below the smallest that may be."""
        return max(self.letter * keer, self.minste)

    def krimpend(self) -> Sequence[Maat]:
        """The same page with ever smaller letters, from the usual size down to the smallest that can be read."""
        uit = [self]
        while uit[-1].letter * _STAP >= max(self.krimpt_tot, self.minste):
            uit.append(replace(self, letter=uit[-1].letter * _STAP))
        return uit


_KLEINE_KOPPEN = ((1.14, 1.2, 0.8), (1.0, 0.6, 0.15), (1.0, 0.5, 0.1), (1.0, 0.5, 0.1))
_GROTE_KOPPEN = ((1.6, 1.3, 0.6), (1.3, 1.1, 0.45), (1.12, 0.9, 0.3), (1.0, 0.8, 0.2))
_POSTERKOPPEN = ((1.7, 0.85, 0.35), (1.7, 0.6, 0.08), (1.0, 0.5, 0.15), (1.0, 0.5, 0.1))

MATEN: dict[Formaat, Maat] = {
    "a4": Maat(A4[0], A4[1], opzij=27 * mm, boven=25 * mm, onder=28 * mm, letter=11.5),
    "a5": Maat(A5[0], A5[1], opzij=17 * mm, boven=17 * mm, onder=20 * mm, letter=9.5),
    "a4-liggend": Maat(A4[1], A4[0], opzij=22 * mm, boven=20 * mm, onder=23 * mm, letter=10.5),
    "brief": Maat(A4[0], A4[1], opzij=25 * mm, boven=20 * mm, onder=25 * mm, letter=10.8, koppen=_KLEINE_KOPPEN),
    "grootletter": Maat(A4[0], A4[1], opzij=20 * mm, boven=20 * mm, onder=27 * mm, letter=18, koppen=_GROTE_KOPPEN, minste=16, wit=1.08),
    "poster-a4": Maat(A4[0], A4[1], opzij=15 * mm, boven=13 * mm, onder=13 * mm, letter=28, koppen=_POSTERKOPPEN,
                      omslag=False, krimpt_tot=10, wit=0.84, voet=False, klein=0.55),
    "poster-a3": Maat(A3[0], A3[1], opzij=21 * mm, boven=18 * mm, onder=18 * mm, letter=40, koppen=_POSTERKOPPEN,
                      omslag=False, krimpt_tot=14, wit=0.84, voet=False, klein=0.55),
    "krant": Maat(A4[0], A4[1], opzij=16 * mm, boven=15 * mm, onder=20 * mm, letter=15, koppen=_GROTE_KOPPEN,
                  kolommen=2, goot=8 * mm, omslag=False, wit=0.9),
    "blad": Maat(A4[0], A4[1], opzij=24 * mm, boven=17 * mm, onder=20 * mm, letter=11.2, koppen=_GROTE_KOPPEN, omslag=False),
    "kaart": Maat(A4[0], A4[1], opzij=18 * mm, boven=15 * mm, onder=15 * mm, letter=15, koppen=_GROTE_KOPPEN, omslag=False, voet=False),
}  # fmt: skip


class Stijlen:
    """The paragraph styles of one page size."""

    def __init__(self, maat: Maat, palet: Palet = LICHT) -> None:
        self.maat = maat
        self.palet = palet
        self._cellen: dict[tuple[float, bool, bool, bool, bool], ParagraphStyle] = {}
        m = maat.letter
        inkt, petrol = HexColor(palet.inkt), HexColor(palet.petrol)
        self.tekst = ParagraphStyle(
            "tekst",
            fontName="Wijk",
            fontSize=m,
            leading=m * 1.5 * maat.wit,
            spaceAfter=m * 0.7 * maat.wit,
            textColor=inkt,
            allowWidows=0,
            allowOrphans=0,
        )
        self.inleiding = ParagraphStyle("inleiding", self.tekst, fontSize=m * 1.13, leading=m * 1.68 * maat.wit)
        klein = maat.corps(maat.klein)
        self.klein = ParagraphStyle("klein", self.tekst, fontSize=klein, leading=klein * 1.5, textColor=HexColor(palet.grijs))
        self.citaat = ParagraphStyle("citaat", self.tekst, spaceAfter=0)
        self.bron = ParagraphStyle("bron", self.klein, spaceBefore=m * 0.25, spaceAfter=0, textColor=HexColor(palet.oker_tekst))
        self.kader = ParagraphStyle("kader", self.tekst, spaceAfter=m * 0.4)
        self.bijschrift = ParagraphStyle("bijschrift", self.klein, spaceBefore=m * 0.2)
        self.tabelbijschrift = ParagraphStyle(
            "tabelbijschrift",
            self.tekst,
            fontName="Wijk-Vet",
            fontSize=maat.corps(0.9),
            leading=maat.corps(0.9) * 1.45,
            spaceAfter=m * 0.35,
            keepWithNext=1,
        )
        self.item = ParagraphStyle(
            "item",
            self.tekst,
            bulletFontName="Wijk",
            bulletFontSize=m,
            bulletColor=petrol,
            leftIndent=m * 1.5,
            bulletIndent=m * 0.2,
            spaceAfter=m * 0.3,
        )
        self.koppen = tuple(
            ParagraphStyle(
                f"kop{nr}",
                fontName="Wijk-Vet",
                fontSize=m * groot,
                leading=m * groot * 1.22,
                spaceBefore=m * voor,
                spaceAfter=m * na,
                textColor=petrol,
                keepWithNext=1,
            )
            for nr, (groot, voor, na) in enumerate(maat.koppen, 1)
        )
        self.kerngetal = ParagraphStyle("kerngetal", fontName="Wijk-Vet", fontSize=m * 1.9, leading=m * 2.3, textColor=petrol)
        self.kernuitleg = ParagraphStyle("kernuitleg", self.tekst, fontSize=maat.corps(0.95), leading=maat.corps(0.95) * 1.42, spaceAfter=0)

    def cel(self, schaal: float, *, kop: bool = False, rechts: bool = False, vet: bool = False, rood: bool = False) -> ParagraphStyle:
        """A table cell; `schaal` makes the letters of a wide table smaller. The same wishes give the same style."""
        sleutel = (schaal, kop, rechts, vet, rood)
        if sleutel not in self._cellen:
            grootte = self.maat.corps((0.82 if kop else 0.9) * schaal)
            self._cellen[sleutel] = ParagraphStyle(
                "cel",
                fontName="Wijk-Vet" if kop or vet else "Wijk",
                fontSize=grootte,
                leading=grootte * 1.32,
                alignment=TA_RIGHT if rechts else 0,
                textColor=HexColor(self.palet.vlak if kop else self.palet.rood if rood else self.palet.inkt),
            )
        return self._cellen[sleutel]

    def inhoud(self, niveau: int) -> ParagraphStyle:
        """A line of the table of contents; level 0 is that of chapters."""
        m = self.maat.letter
        return ParagraphStyle(
            "inhoud",
            fontName="Wijk-Vet" if niveau == 0 else "Wijk",
            fontSize=self.maat.corps(1.0 if niveau == 0 else 0.95),
            leading=m * 1.4,
            leftIndent=m * 1.2 * niveau,
            rightIndent=m * 3,
            spaceBefore=m * (0.55 if niveau == 0 else 0.15),
            textColor=HexColor(self.palet.petrol if niveau == 0 else self.palet.inkt),
        )
