"""How full the pages of a document are, reckoned from its styles: what must stay on one page gets letters of a size that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from docx.oxml.ns import qn
from docx.shared import Pt

from wijkagenda.reports.docx.stijl import Maat

_VOL = 0.95
"""So much of a page may be taken: another letter than ours is a little wider or higher."""
_LETTERBREEDTE, _VET = 0.5, 1.06
_REGELHOOGTE = 1.22
"""Of the letter, in times its size: the width of a character, wider when bold, and the height of a line."""
_KADER, _OPZIJ, _CELWIT = 11.0, 17.0, 9.0
"""Points of white and line above and below a box together, at its sides, and at the sides of a cell."""


def zet_passend(zet: Callable[[Maat], Any], maat: Maat) -> Any:
    """The document that `zet` makes in the largest of the letters of this page with which it fits, else in the smallest."""
    maten = [geschaald(maat, deel) for deel in maat.schalen]
    document = zet(maten[0])
    eerst, laatst = (0, 0) if past(document, maten[0]) else (1, len(maten) - 1)
    while eerst < laatst:
        midden = (eerst + laatst) // 2
        if past(zet(maten[midden]), maten[midden]):
            laatst = midden
        else:
            eerst = midden + 1
    return zet(maten[eerst]) if eerst else document


def geschaald(maat: Maat, deel: float) -> Maat:
    """The same page with letters of `deel` times their size; to a half point, as Word counts."""
    eerste, tweede, derde, vierde = (_half(kop * deel) for kop in maat.koppen)
    return replace(maat, letter=_half(maat.letter * deel), koppen=(eerste, tweede, derde, vierde), minste=_half(maat.minste * min(deel, 1.0)))


def past(document: Any, maat: Maat) -> bool:
    """Whether each page that was begun on purpose ends before the page does."""
    vlak = document.sections[0]
    hoog = (vlak.page_height - vlak.top_margin - vlak.bottom_margin) / Pt(1)
    return max(_hoogten(document, maat.regelbreedte)) <= float(hoog) * _VOL


def _half(punten: float) -> float:
    return max(round(punten * 2) / 2, 5.0)


def _hoogten(document: Any, breedte: float) -> Iterator[float]:
    """Of each page that was begun on purpose, in points."""
    meter, hoog = _Meter(document), 0.0
    for deel in document.element.body:
        if deel.tag == qn("w:tbl"):
            hoog += sum(meter.rij(rij) for rij in deel.findall(qn("w:tr")))
        elif deel.tag == qn("w:p"):
            if hoog and deel.pPr is not None and deel.pPr.find(qn("w:pageBreakBefore")) is not None:
                yield hoog
                hoog = 0.0
            hoog += meter.alinea(deel, breedte)
    yield hoog


@dataclass(frozen=True, slots=True)
class _Maten:
    """Of a style: size of the letters, lines to a line, white above and below, whether bold, whether in a box."""

    letter: float
    regel: float
    voor: float
    na: float
    vet: bool
    kader: bool


class _Meter:
    """Measures paragraphs and rows by the styles of a document."""

    def __init__(self, document: Any) -> None:
        self._stijlen = {stijl.style_id: stijl for stijl in document.styles}
        self._bekend: dict[str, _Maten] = {}
        self._vorige: _Maten | None = None
        self._na = 0.0

    def alinea(self, p: Any, breedte: float) -> float:
        """Height of a paragraph in points, with the white around it: of that between two the larger counts. Boxes that touch are one."""
        maten = self._maten(p.style or "Normal")
        begint_kader = maten.kader and (self._vorige is None or not self._vorige.kader)
        self._vorige = maten
        eigen = p.pPr.find(qn("w:spacing")) if p.pPr is not None else None
        voor = maten.voor if eigen is None or eigen.get(qn("w:before")) is None else int(eigen.get(qn("w:before"))) / 20
        wit = max(voor - self._na, 0.0) + maten.na + (_KADER if begint_kader else 0.0)
        self._na = maten.na
        if eigen is not None and eigen.get(qn("w:lineRule")) == "exact":
            return wit + int(eigen.get(qn("w:line"))) / 20
        per_regel = (breedte - (_OPZIJ if maten.kader else 0.0)) / (maten.letter * _LETTERBREEDTE * (_VET if maten.vet else 1.0))
        regels = sum(max(ceil(len(tekst) / max(per_regel, 1.0)), 1) for tekst in _tekst(p).split("\n"))
        beeld = sum(int(maat.get("cy")) for maat in p.iter(qn("wp:extent"))) / Pt(1)
        return float(max(regels * maten.letter * _REGELHOOGTE * maten.regel, beeld) + wit)

    def rij(self, tr: Any) -> float:
        """Height of a row: that of its highest cell."""
        return max((self._cel(tc) for tc in tr.findall(qn("w:tc"))), default=0.0)

    def _cel(self, tc: Any) -> float:
        breedte = int(tc.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:w"))) / 20 - _CELWIT
        return sum(self.alinea(p, breedte) for p in tc.findall(qn("w:p")))

    def _maten(self, naam: str) -> _Maten:
        if naam not in self._bekend:
            keten = list(_keten(self._stijlen[naam]))
            vormen = [stijl.paragraph_format for stijl in keten]
            self._bekend[naam] = _Maten(
                letter=next((stijl.font.size.pt for stijl in keten if stijl.font.size), 11.0),
                regel=next((vorm.line_spacing for vorm in vormen if isinstance(vorm.line_spacing, float)), 1.0),
                voor=next((vorm.space_before.pt for vorm in vormen if vorm.space_before is not None), 0.0),
                na=next((vorm.space_after.pt for vorm in vormen if vorm.space_after is not None), 0.0),
                vet=next((bool(stijl.font.bold) for stijl in keten if stijl.font.bold is not None), False),
                kader=any(stijl.element.find(f"{qn('w:pPr')}/{qn('w:shd')}") is not None for stijl in keten),
            )
        return self._bekend[naam]


def _keten(stijl: Any) -> Iterator[Any]:
    """A style and those that it is based on."""
    while stijl is not None:
        yield stijl
        stijl = stijl.base_style


def _tekst(p: Any) -> str:
    """The words of a paragraph, those of links too."""
    return "".join("\n" if deel.tag == qn("w:br") else deel.text or "" for deel in p.iter(qn("w:t"), qn("w:br")))
