"""Tables in Word: heads that come back on each page, numbers to the right, no row broken over two pages.

Rows are written as XML: for a register of thousands of rows python-docx' own cells take minutes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from wijkagenda.basis.tekens import inkorten, zichtbaar
from wijkagenda.charts.palet import Palet
from wijkagenda.reports.blocks import Cel, Kolom, Rij, Tabel, Tekst, platte_tekst
from wijkagenda.reports.docx.schrijver import Schrijver
from wijkagenda.reports.docx.stijl import CEL, KOPCEL, TABELSTIJL
from wijkagenda.reports.docx.xml import element, kleur
from wijkagenda.reports.indeling import bijeen
from wijkagenda.reports.kolombreedte import verdeel_breedte
from wijkagenda.reports.waarden import is_negatief, toon_cel

_TWIPS = 20
_SCHALEN = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
"""Letters of a wide table get smaller, in these steps."""
_LETTERBREEDTE, _MARGE = 0.56, 1.2
"""Of a letter, and of the white beside a cell, in times the size of the letters."""
_BREEDST, _LANGSTE = 45, 400
"""Characters that a column may ask for, and that are looked at in a cell."""
_KORT, _KORT_REGELS = 8, 16
"""A table of so many rows, and lines of text in them, is not broken over two pages."""
_GEMETEN = 200
"""So many rows are looked at."""


class Tabelschrijver:
    """Adds tables to a document, `breedte` points wide, in letters of at most `letter` points."""

    def __init__(self, schrijver: Schrijver, breedte: float, letter: float, palet: Palet) -> None:
        self._schrijver, self._breedte, self._palet = schrijver, breedte, palet
        self._gewoon = self._letter = letter
        self._gemaakt: set[str] = set()

    def schrijf(self, tabel: Tabel) -> None:
        """The table, with its title above."""
        s = self._schrijver
        if tabel.bijschrift:
            s.vul(s.alinea("Tabeltitel"), tabel.bijschrift)
        s.voor_tabel()
        self._letter, punten = meet(tabel, self._breedte, self._gewoon)
        breedten = [int(b * _TWIPS) for b in punten]
        tbl = element("w:tbl")
        tbl.append(_eigenschappen(tabel))
        rooster = element("w:tblGrid")
        for breedte in breedten:
            rooster.append(element("w:gridCol", w=str(breedte)))
        tbl.append(rooster)
        if tabel.kopgroepen:
            tbl.append(self._groepen(tabel, breedten))
        tbl.append(self._kop(tabel, breedten))
        blijven = _blijven_bij_volgende(tabel)
        for nr, rij in enumerate(tabel.rijen):
            tbl.append(self._rij(tabel, rij, breedten, samen=nr in blijven))
        if not tabel.rijen:
            tbl.append(_maak_rij([self._cel(tabel.leeg, sum(breedten), over=len(breedten))]))
        s.document.element.body.insert(len(s.document.element.body) - 1, tbl)
        s.na_tabel()

    def _groepen(self, tabel: Tabel, breedten: Sequence[int]) -> Any:
        cellen, begin = [], 0
        for groep in tabel.kopgroepen:
            breed = sum(breedten[begin : begin + groep.kolommen])
            cellen.append(self._cel(groep.titel, breed, kop=True, over=groep.kolommen))
            begin += groep.kolommen
        return _maak_rij(cellen, kop=True)

    def _kop(self, tabel: Tabel, breedten: Sequence[int]) -> Any:
        cellen = [self._cel(k.titel, b, kop=True, rechts=k.rechts) for k, b in zip(tabel.kolommen, breedten, strict=True)]
        return _maak_rij(cellen, kop=True)

    def _rij(self, tabel: Tabel, rij: Rij, breedten: Sequence[int], *, samen: bool) -> Any:
        return _maak_rij([
            self._cel(toon_cel(cel, kolom), breedte, rechts=kolom.rechts, vet=rij.nadruk, rood=is_negatief(cel), samen=samen)
            for cel, kolom, breedte in zip(rij.cellen, tabel.kolommen, breedten, strict=True)
        ])  # fmt: skip

    def _cel(self, tekst: Tekst, breedte: int, *, kop: bool = False, rechts: bool = False, vet: bool = False, rood: bool = False,
             samen: bool = False, over: int = 1) -> Any:  # fmt: skip
        tc, eigen = element("w:tc"), element("w:tcPr")
        eigen.append(element("w:tcW", w=str(breedte), type="dxa"))
        if over > 1:
            eigen.append(element("w:gridSpan", val=str(over)))
        if kop:
            eigen.append(element("w:shd", val="clear", color="auto", fill=kleur(self._palet.petrol)))
        tc.append(eigen)
        p = element("w:p")
        tc.append(p)
        alinea = Paragraph(p, self._schrijver.document._body)
        self._schrijver.geef_stijl(p, self._celstijl(f"{KOPCEL if kop else CEL}{' getal' if rechts else ''}"))
        if samen:
            p.get_or_add_pPr().append(element("w:keepNext"))
        self._schrijver.vul(alinea, tekst, vet=vet)
        for run in alinea.runs if rood else ():
            run.font.color.rgb = RGBColor.from_string(kleur(self._palet.rood))
        return tc

    def _celstijl(self, gewoon: str) -> str:
        """The style of a cell; smaller letters have a style of their own."""
        if self._letter == self._gewoon:
            return gewoon
        naam, stijlen = f"{gewoon} {self._letter:g}".replace(".", ","), self._schrijver.document.styles
        if naam not in self._gemaakt:
            self._gemaakt.add(naam)
            if naam not in stijlen:
                stijl = stijlen.add_style(naam, WD_STYLE_TYPE.PARAGRAPH)
                stijl.base_style, stijl.font.size = stijlen[gewoon], Pt(self._letter)
        return naam


def _maak_rij(cellen: Sequence[Any], *, kop: bool = False) -> Any:
    tr, eigen = element("w:tr"), element("w:trPr")
    eigen.append(element("w:cantSplit"))
    if kop:
        eigen.append(element("w:tblHeader"))
    tr.append(eigen)
    for cel in cellen:
        tr.append(cel)
    return tr


def _is_kort(tabel: Tabel) -> bool:
    """Whether a table is not broken over two pages: few rows, of few lines."""
    return len(tabel.rijen) <= _KORT and sum(max(map(_regels, rij.cellen)) for rij in tabel.rijen) <= _KORT_REGELS


def _regels(cel: Cel) -> int:
    tekst = cel if isinstance(cel, str) else platte_tekst(cel) if isinstance(cel, tuple) else ""
    return sum(1 + len(regel) // _BREEDST for regel in tekst.split("\n"))


def _blijven_bij_volgende(tabel: Tabel) -> set[int]:
    """After which rows a page may not end: in a short table, within a group, before the last row."""
    laatste = len(tabel.rijen) - 1
    if _is_kort(tabel):
        return set(range(laatste))
    return {laatste - 1, *(nr for nr, _ in bijeen(tabel.rijen))}


def _eigenschappen(tabel: Tabel) -> Any:
    uit = element("w:tblPr")
    uit.append(element("w:tblStyle", val=TABELSTIJL))
    uit.append(element("w:tblW", w="5000", type="pct"))
    uit.append(element("w:tblLayout", type="fixed"))
    koppen = {"firstRow": "1", "lastRow": "0", "firstColumn": str(int(tabel.rijkoppen)), "lastColumn": "0"}
    uit.append(element("w:tblLook", val="04A0", noHBand="1", noVBand="1", **koppen))
    if tabel.bijschrift:
        uit.append(element("w:tblCaption", val=inkorten(tabel.bijschrift, 200)))
    return uit


def meet(tabel: Tabel, breedte: float, grootste: float) -> tuple[float, list[float]]:
    """The size of the letters and the width of each column, in points; letters get smaller where the words would not fit."""
    vraag = [_vraag(k, [r.cellen[nr] for r in tabel.rijen[:_GEMETEN]]) for nr, k in enumerate(tabel.kolommen)]
    letters = [round(grootste * schaal * 2) / 2 for schaal in _SCHALEN]
    letter = next((g for g in letters if sum(smal for smal, _ in vraag) * g <= breedte), letters[-1])
    return letter, verdeel_breedte([(s * letter, b * letter) for s, b in vraag], [k.breedte for k in tabel.kolommen], breedte)


def _vraag(kolom: Kolom, cellen: Sequence[Cel]) -> tuple[float, float]:
    """Width of the longest word and of the longest line, in letters; a number is one word."""
    teksten = [zichtbaar(platte_tekst(toon_cel(cel, kolom))[:_LANGSTE]) for cel in cellen]
    regels = [regel for tekst in teksten for regel in tekst.splitlines()]
    woorden = [*kolom.titel.split(), *(regels if kolom.rechts else (w for regel in regels for w in regel.split()))]
    smal, breed = (min(max((len(w) for w in lijst), default=0), _BREEDST) for lijst in (woorden, [kolom.titel, *regels]))
    return smal * _LETTERBREEDTE + _MARGE, breed * _LETTERBREEDTE + _MARGE
