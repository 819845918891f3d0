"""The measures and styles of paper: one base size, everything else follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4, A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from wijkagenda.charts.palet import LICHT, Palet

Formaat = Literal["a4", "a5", "a4-liggend", "brief"]


@dataclass(frozen=True, slots=True)
class Maat:
    """A page in points. `letter` is the size of running text; `opzij`, `boven`, `onder` are the margins.

    `koppen` gives per level of heading its size, and the white above and below it, in times `letter`.
    """

    breedte: float
    hoogte: float
    opzij: float
    boven: float
    onder: float
    letter: float
    koppen: tuple[tuple[float, float, float], ...] = ((2.1, 1.6, 0.75), (1.42, 1.25, 0.5), (1.14, 1.0, 0.35), (1.0, 0.8, 0.2))

    @property
    def tekstbreedte(self) -> float:
        """Width of a line."""
        return self.breedte - 2 * self.opzij

    @property
    def teksthoogte(self) -> float:
        """Height of the text on a page."""
        return self.hoogte - self.boven - self.onder


MATEN: dict[Formaat, Maat] = {
    "a4": Maat(A4[0], A4[1], opzij=27 * mm, boven=25 * mm, onder=28 * mm, letter=11.5),
    "a5": Maat(A5[0], A5[1], opzij=17 * mm, boven=17 * mm, onder=20 * mm, letter=9.5),
    "a4-liggend": Maat(A4[1], A4[0], opzij=22 * mm, boven=20 * mm, onder=23 * mm, letter=10.5),
    "brief": Maat(A4[0], A4[1], opzij=25 * mm, boven=20 * mm, onder=25 * mm, letter=10.8,
                  koppen=((1.14, 1.2, 0.8), (1.0, 0.6, 0.15), (1.0, 0.5, 0.1), (1.0, 0.5, 0.1))),
}  # fmt: skip


class Stijlen:
    """The paragraph styles of one page size."""

    def __init__(self, maat: Maat, palet: Palet = LICHT) -> None:
        self.maat = maat
        self.palet = palet
        m = maat.letter
        inkt, petrol = HexColor(palet.inkt), HexColor(palet.petrol)
        self.tekst = ParagraphStyle(
            "tekst",
            fontName="Wijk",
            fontSize=m,
            leading=m * 1.5,
            spaceAfter=m * 0.7,
            textColor=inkt,
            allowWidows=0,
            allowOrphans=0,
        )
        self.inleiding = ParagraphStyle("inleiding", self.tekst, fontSize=m * 1.13, leading=m * 1.68)
        self.klein = ParagraphStyle("klein", self.tekst, fontSize=m * 0.8, leading=m * 1.2, textColor=HexColor(palet.grijs))
        self.citaat = ParagraphStyle("citaat", self.tekst, spaceAfter=0)
        self.bron = ParagraphStyle("bron", self.klein, spaceBefore=m * 0.25, spaceAfter=0, textColor=HexColor(palet.oker_tekst))
        self.kader = ParagraphStyle("kader", self.tekst, spaceAfter=m * 0.4)
        self.bijschrift = ParagraphStyle("bijschrift", self.klein, spaceBefore=m * 0.2)
        self.tabelbijschrift = ParagraphStyle(
            "tabelbijschrift",
            self.tekst,
            fontName="Wijk-Vet",
            fontSize=m * 0.9,
            leading=m * 1.3,
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
        self.kernuitleg = ParagraphStyle("kernuitleg", self.tekst, fontSize=m * 0.95, leading=m * 1.35, spaceAfter=0)

    def cel(self, schaal: float, *, kop: bool = False, rechts: bool = False, vet: bool = False) -> ParagraphStyle:
        """A table cell; `schaal` makes the letters of a wide table smaller."""
        grootte = self.maat.letter * (0.82 if kop else 0.9) * schaal
        return ParagraphStyle(
            "cel",
            fontName="Wijk-Vet" if kop or vet else "Wijk",
            fontSize=grootte,
            leading=grootte * 1.32,
            alignment=TA_RIGHT if rechts else 0,
            textColor=HexColor(self.palet.vlak if kop else self.palet.inkt),
        )

    def inhoud(self, niveau: int) -> ParagraphStyle:
        """A line of the table of contents; level 0 is that of chapters."""
        m = self.maat.letter
        return ParagraphStyle(
            "inhoud",
            fontName="Wijk-Vet" if niveau == 0 else "Wijk",
            fontSize=m if niveau == 0 else m * 0.95,
            leading=m * 1.4,
            leftIndent=m * 1.2 * niveau,
            rightIndent=m * 3,
            spaceBefore=m * (0.55 if niveau == 0 else 0.15),
            textColor=HexColor(self.palet.petrol if niveau == 0 else self.palet.inkt),
        )
