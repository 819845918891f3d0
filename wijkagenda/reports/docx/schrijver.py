"""Paragraphs and runs of a document, one after the other: plain text or runs in, real paragraphs with a style out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.run import Run

from wijkagenda.basis.tekens import van_rechts, zichtbaar
from wijkagenda.reports.blocks import Stuk, Tekst, stukken
from wijkagenda.reports.docx.stijl import zet_rechts
from wijkagenda.reports.docx.xml import element, sprong, zet_in

_BEDRAG = re.compile(r"€ (?=[−-]?\d)")
_WITREGEL = re.compile(r"\n\s*\n")
_LATIJN = re.compile("[A-Za-z]")
_RELATIE = qn("r:id")


class Schrijver:
    """Adds to the end of a document. White and page breaks that were asked for go with the next paragraph: nothing is left empty."""

    def __init__(self, document: Any, ankers: Mapping[str, str]) -> None:
        self.document, self.ankers = document, ankers
        self._stijlen: dict[str, str] = {}
        self._wit = 0.0
        self._nieuwe_bladzijde = False
        self._na_tabel = False
        self._voeten: dict[WD_ORIENT, str] = {}
        self.laatste: Any = None
        """The newest paragraph; None after a table."""

    def geef_stijl(self, alinea: Any, stijl: str) -> None:
        """To the XML of a paragraph: python-docx' own way looks through all styles each time, which takes minutes for a register."""
        if stijl not in self._stijlen:
            self._stijlen[stijl] = self.document.styles[stijl].style_id
        alinea.style = self._stijlen[stijl]

    def vraag_wit(self, punten: float) -> None:
        """White before what comes next, where its style has less."""
        self._wit += punten

    def vraag_bladzijde(self) -> None:
        """What comes next begins a page, unless it is the first of all."""
        self._nieuwe_bladzijde = bool(self.document.paragraphs or self.document.tables)

    def alinea(self, stijl: str) -> Any:
        """An empty paragraph, to be filled."""
        alinea = self.document.add_paragraph()
        self.geef_stijl(alinea._p, stijl)
        if self._wit:
            voor = self.document.styles[stijl].paragraph_format.space_before
            if self._wit > (voor.pt if voor else 0):
                alinea.paragraph_format.space_before = Pt(self._wit)
        if self._nieuwe_bladzijde:
            alinea.paragraph_format.page_break_before = True
        self._wit, self._nieuwe_bladzijde, self._na_tabel = 0.0, False, False
        self.laatste = alinea
        return alinea

    def alineas(self, tekst: Tekst, stijl: str, *, aanhef: str = "") -> list[Any]:
        """Plain text with a white line in it is more than one paragraph; `aanhef` is a bold lead-in of the first."""
        delen: list[Tekst] = [tekst]
        if isinstance(tekst, str):
            delen = [deel for deel in _WITREGEL.split(zichtbaar(tekst)) if deel.strip()] or [""]
        uit = []
        for nr, deel in enumerate(delen):
            alinea = self.alinea(stijl)
            if aanhef and not nr:
                self.stuk(alinea, Stuk(f"{aanhef} ", vet=True))
            self.vul(alinea, deel)
            uit.append(alinea)
        return uit

    def vul(self, alinea: Any, tekst: Tekst, *, vet: bool = False) -> None:
        """Adds the runs of a text to a paragraph."""
        for stuk in stukken(tekst):
            self.stuk(alinea, Stuk(stuk.tekst, stuk.vet or vet, stuk.schuin, stuk.link))

    def stuk(self, alinea: Any, stuk: Stuk) -> None:
        """One run, as a link where it has one that may be opened."""
        link = stuk.veilige_link()
        if link.startswith("#"):
            anker = self.ankers.get(link[1:])
            run = Run(run_in(sprong(alinea, anker)), alinea) if anker else alinea.add_run()
        elif link:
            run = Run(run_in(self._buiten(alinea, link)), alinea)
        else:
            run = alinea.add_run()
        run.text = _BEDRAG.sub("€\u00a0", zichtbaar(stuk.tekst))
        run.bold, run.italic = stuk.vet or None, stuk.schuin or None
        if van_rechts(stuk.tekst):
            self._van_rechts(alinea, run, stuk.tekst)
        if link:
            run.style = self.document.styles["Hyperlink"]

    def _van_rechts(self, alinea: Any, run: Run, tekst: str) -> None:
        """A paragraph that begins with such words is read from right to left as a whole; a run without Latin letters too."""
        if alinea.text == run.text:
            zet_in(alinea._p.get_or_add_pPr(), element("w:bidi"))
        run.font.rtl = None if _LATIJN.search(tekst) else True

    def _buiten(self, alinea: Any, link: str) -> Any:
        sleutel = alinea.part.relate_to(zichtbaar(link), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        uit = element("w:hyperlink", history="1")
        uit.set(_RELATIE, sleutel)
        alinea._p.append(uit)
        return uit

    def draai(self) -> None:
        """What comes next lies on a page turned a quarter; what stands before it stays as it is."""
        blad = self._begin_vak(WD_SECTION.NEW_PAGE)
        blad.orientation = WD_ORIENT.PORTRAIT if blad.orientation == WD_ORIENT.LANDSCAPE else WD_ORIENT.LANDSCAPE
        blad.page_width, blad.page_height = blad.page_height, blad.page_width
        self._draai_voet(blad)

    def _draai_voet(self, blad: Any) -> None:
        """The foot of these pages is as wide as their text: there is one for pages that stand and one for pages that lie."""
        verwijzing = blad._sectPr.find(qn("w:footerReference"))
        if verwijzing is None:
            return
        eerder = WD_ORIENT.PORTRAIT if blad.orientation == WD_ORIENT.LANDSCAPE else WD_ORIENT.LANDSCAPE
        self._voeten[eerder] = verwijzing.get(_RELATIE)
        if blad.orientation in self._voeten:
            verwijzing.set(_RELATIE, self._voeten[blad.orientation])
            return
        woorden = deepcopy(blad.footer.paragraphs[0]._p)
        blad._sectPr.remove(verwijzing)
        blad.footer.is_linked_to_previous = False
        leeg = blad.footer.paragraphs[0]._p
        leeg.getparent().replace(leeg, woorden)
        zet_rechts(blad.footer.paragraphs[0], blad)

    def verdeel(self, kolommen: int, goot: float = 0.0, *, op_nieuwe_bladzijde: bool = False) -> None:
        """What comes next stands in columns, `goot` points apart; what stands before it stays as it is."""
        vorm = self._begin_vak(WD_SECTION.NEW_PAGE if op_nieuwe_bladzijde else WD_SECTION.CONTINUOUS)._sectPr.find(qn("w:cols"))
        vorm.set(qn("w:num"), str(kolommen))
        vorm.set(qn("w:space"), str(Pt(goot).twips))

    def _begin_vak(self, soort: WD_SECTION) -> Any:
        """Ends the section, if anything is in it, and gives the next one."""
        lijf = self.document.element.body
        eerder = lijf[-2] if len(lijf) > 1 else None
        if eerder is not None:
            is_vrij = eerder.tag == qn("w:p") and eerder.find(f".//{qn('w:sectPr')}") is None
            alinea = eerder if is_vrij else _kleine_alinea(lijf.sectPr)
            alinea.get_or_add_pPr().append(deepcopy(lijf.sectPr))
            self.document.sections[-1].different_first_page_header_footer = False
            self.document.sections[-1].start_type = soort
        self._wit, self._nieuwe_bladzijde, self._na_tabel, self.laatste = 0.0, False, False, None
        return self.document.sections[-1]

    def voor_tabel(self) -> None:
        """Word joins two tables that touch: a paragraph parts them, and carries what was asked for."""
        if self._na_tabel or self._nieuwe_bladzijde:
            self.alinea("Tabelcel")
        self._wit = 0.0

    def na_tabel(self) -> None:
        """Leaves white below a table."""
        self._na_tabel, self.laatste = True, None
        self._wit = 9.0


def _kleine_alinea(vak: Any) -> Any:
    """After a table only a paragraph can end a section; this one takes no room."""
    alinea = element("w:p")
    alinea.get_or_add_pPr().append(element("w:spacing", before="0", after="0", line="20", lineRule="exact"))
    vak.addprevious(alinea)
    return alinea


def run_in(ouder: Any) -> Any:
    """A run inside a link."""
    run = element("w:r")
    ouder.append(run)
    return run
