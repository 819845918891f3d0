"""From blocks to Word: one method per kind of block, and nothing else knows both sides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import singledispatchmethod
from typing import Any

from docx.shared import Mm, Pt
from docx.text.run import Run

from wijkagenda.basis.tekens import inkorten, zichtbaar
from wijkagenda.reports import blocks
from wijkagenda.reports.beeld import lees_beeld
from wijkagenda.reports.docx.beelden import Beeldzetter
from wijkagenda.reports.docx.invulvak import schrijf_invulvak
from wijkagenda.reports.docx.schrijver import Schrijver, run_in
from wijkagenda.reports.docx.stijl import GOOT, KADERS, Maat
from wijkagenda.reports.docx.tabel import Tabelschrijver, meet
from wijkagenda.reports.docx.xml import bladwijzer, element, sprong, veld
from wijkagenda.reports.indeling import ankers_per_deel, kopniveaus, koppen_van, stroken
from wijkagenda.reports.stijlwaarden import Stijlwaarden

_LANGSTE_KOP = 240
_REGEL = 15.0
_LEESBAAR = 0.85
"""A table with smaller letters than this part of the usual ones asks for a wider page."""

Beelden = Callable[[str], bytes | None]
"""Gives the content of a picture by its sha256, or None when the file has it not."""


class Opbouw:
    """Fills one document."""

    def __init__(self, document: Any, blokken: Sequence[blocks.Blok], beelden: Beelden, maat: Maat, huisstijl: Stijlwaarden) -> None:
        self._blokken, self._beelden, self._maat, self._huisstijl = blokken, beelden, maat, huisstijl
        vlak = document.sections[0]
        self._blad = (vlak.page_width / Pt(1), vlak.page_height / Pt(1))
        self._breedte = self._maat.regelbreedte
        self._hoogte = (vlak.page_height - vlak.top_margin - vlak.bottom_margin) / Pt(1)
        self._niveaus = kopniveaus(blokken)
        self._koppen = [blok for blok in blokken if isinstance(blok, blocks.Kop)]
        eerst, *self._ankers = ankers_per_deel(blokken, [f"kop{nr}" for nr in range(len(self._koppen))])
        self._s = Schrijver(document, eerst)
        self._liggende_breedte = self._blad[1] - (self._blad[0] - self._breedte)
        self._liggend = self._zoek_brede_tabellen() if self._blad[0] < self._blad[1] and self._maat.kolommen == 1 else frozenset()
        self._beeldzetter = Beeldzetter(self._s, huisstijl.palet, self._hoogte * 0.9)
        self._strook = {nr: nr < eind for begin, eind in stroken(blokken) for nr in range(begin, eind + 1)}
        """The blocks of slips to fill in, and whether the slip goes on after each."""
        self._nummer = 0

    def bouw(self) -> None:
        """Writes all blocks, in order. Where pages have columns, the head of a report goes over all of them."""
        staand, ligt = self._breedte, False
        for nr, blok in enumerate(self._blokken):
            if (nr in self._liggend) != ligt:
                ligt = not ligt
                self._s.draai()
                self._breedte = self._liggende_breedte if ligt else staand
            over_alles = self._maat.kolommen > 1 and (not nr or isinstance(blok, blocks.Omslag))
            if over_alles and nr:
                self._s.verdeel(1, op_nieuwe_bladzijde=True)
            eerder = len(self._s.document.paragraphs) if nr in self._strook else 0
            self._bouw(blok)
            if self._s.laatste is not None and self._leidt_in(nr):
                self._s.laatste.paragraph_format.keep_with_next = True
            if nr in self._strook:
                nieuw = self._s.document.paragraphs[eerder:]
                gaat_door = self._strook[nr] or isinstance(self._na(nr), blocks.Colofon)
                for alinea in nieuw if gaat_door else nieuw[:-1]:
                    alinea.paragraph_format.keep_with_next = True
            if over_alles:
                self._s.verdeel(self._maat.kolommen, Mm(GOOT).pt)

    def _leidt_in(self, nr: int) -> bool:
        """Whether the words of a block belong to what comes next: a picture, a table or room to write; small print may stand between."""
        blok, na = self._blokken[nr], self._na(nr)
        if isinstance(na, blocks.Alinea) and na.soort == "klein":
            na = self._na(nr + 1)
        return isinstance(blok, blocks.Alinea) and isinstance(na, blocks.Grafiek | blocks.Tabel | blocks.Invulvak)

    def _na(self, nr: int) -> blocks.Blok | None:
        return self._blokken[nr + 1] if nr + 1 < len(self._blokken) else None

    def _zoek_brede_tabellen(self) -> frozenset[int]:
        """The tables that can be read better on a page turned a quarter, with the headings right above them and a colofon right below."""
        uit: set[int] = set()
        for nr, blok in enumerate(self._blokken):
            if isinstance(blok, blocks.Tabel) and self._is_te_breed(blok):
                kop = nr
                while kop and isinstance(self._blokken[kop - 1], blocks.Kop):
                    kop -= 1
                na = nr + 1
                while na < len(self._blokken) and isinstance(self._blokken[na], blocks.Colofon):
                    na += 1
                uit.update(range(kop, na))
        return frozenset(uit)

    def _is_te_breed(self, tabel: blocks.Tabel) -> bool:
        gewoon = self._maat.corps(10)
        letter, _ = meet(tabel, self._breedte, gewoon)
        return letter < gewoon * _LEESBAAR and meet(tabel, self._liggende_breedte, gewoon)[0] > letter

    @singledispatchmethod
    def _bouw(self, blok: Any) -> None:
        raise TypeError(f"no block: {type(blok).__name__}")

    @_bouw.register
    def _(self, blok: blocks.Omslag) -> None:
        """A page of its own where a report begins; elsewhere the drawing is left out. The words stand below the drawing."""
        self._s.ankers, *self._ankers = self._ankers
        self._s.vraag_bladzijde()
        titel = self._s.alinea("Title")
        if blok.illustratie != "geen" and self._maat.omslag:
            self._beeldzetter.zet_tekening(titel, blok.illustratie, blok.zaad or blok.titel, self._blad)
        self._s.vul(titel, blok.titel)
        if blok.ondertitel:
            self._s.vul(self._s.alinea("Subtitle"), blok.ondertitel)
        if blok.regels:
            self._s.vul(self._s.alinea("Inleiding"), "\n".join(blok.regels))
        if blok.onderregel:
            self._s.vraag_wit(2 * _REGEL if self._maat.omslag else 0)
            self._s.vul(self._s.alinea("Klein"), blok.onderregel)
        if blok is self._blokken[0]:
            self._zet_afzender(self._huisstijl)
        if self._maat.omslag:
            self._s.vraag_bladzijde()

    def _zet_afzender(self, huisstijl: Stijlwaarden) -> None:
        """Logo and name, with white above them."""
        self._beeldzetter.zet_logo(huisstijl.logo, huisstijl.logo_alt or huisstijl.afzender, boven=2 * _REGEL)
        if huisstijl.afzender:
            self._s.vul(self._s.alinea("Inleiding"), huisstijl.afzender)

    @_bouw.register
    def _(self, blok: blocks.Inhoudsopgave) -> None:
        """A real table of contents, complete before Word is asked to count; the pages come then (F9), or at once in LibreOffice."""
        koppen = [nr for nr in koppen_van(self._blokken, blok) if self._niveaus[nr] <= blok.niveaus]
        if not koppen:
            return
        self._s.vul(self._s.alinea("Inhoudstitel"), blok.titel)
        regels = [self._s.alinea(f"toc {self._niveaus[nr]}") for nr in koppen]
        for alinea, nr in zip(regels, koppen, strict=True):
            regel = sprong(alinea, f"kop{nr}")
            Run(run_in(regel), alinea).text = f"{_koptekst(self._koppen[nr])}\t"
            veld(Run(run_in(regel), alinea), f"PAGEREF kop{nr} \\h", "")
        if sum(isinstance(b, blocks.Inhoudsopgave) for b in self._blokken) == 1:
            _maak_veld(regels[0], regels[-1], f'TOC \\o "1-{blok.niveaus}" \\h \\z')

    @_bouw.register
    def _(self, blok: blocks.Kop) -> None:
        alinea = self._s.alinea(f"Heading {self._niveaus[self._nummer]}")
        kop = _koptekst(blok)
        self._s.vul(alinea, kop)
        bladwijzer(alinea, self._nummer, f"kop{self._nummer}")
        self._nummer += 1
        if kop.endswith("…"):
            self._s.alineas(blok.tekst, "Normal")

    @_bouw.register
    def _(self, blok: blocks.Alinea) -> None:
        stijl = {"gewoon": "Normal", "inleiding": "Inleiding", "klein": "Klein"}[blok.soort]
        self._s.alineas(blok.tekst, stijl, aanhef=blok.aanhef)

    @_bouw.register
    def _(self, blok: blocks.Lijst) -> None:
        nummering = self._nieuwe_nummering() if blok.genummerd else None
        for item in blok.items:
            eerste, *rest = self._s.alineas(item, "List Number" if blok.genummerd else "List Bullet")
            if nummering is not None:
                eerste._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = nummering
            for alinea in rest:
                alinea.style = self._s.document.styles["List Continue"]
        self._s.vraag_wit(5)

    def _nieuwe_nummering(self) -> int:
        """A numbered list that begins at 1 again."""
        document = self._s.document
        nummers = document.part.numbering_part.element
        gewoon = document.styles["List Number"].element.pPr.numPr.numId.val
        vorm = nummers.num_having_numId(gewoon).abstractNumId.val
        nieuw = nummers.add_num(vorm)
        nieuw.add_lvlOverride(ilvl=0).add_startOverride(1)
        uit: int = nieuw.numId
        return uit

    @_bouw.register
    def _(self, blok: blocks.Tabel) -> None:
        Tabelschrijver(self._s, self._breedte, self._maat.corps(10), self._huisstijl.palet).schrijf(blok)

    @_bouw.register
    def _(self, blok: blocks.Grafiek) -> None:
        self._beeldzetter.zet_grafiek(blok, self._breedte, self._maat.corps(10))

    @_bouw.register
    def _(self, blok: blocks.Afbeelding) -> None:
        breedte = self._breedte * min(max(blok.breedte, 5), 100) / 100
        beeld = lees_beeld(self._beelden(blok.sha256), breedte)
        if beeld is None:
            self._s.alineas(f"Hier hoort een afbeelding{f': {blok.alt}' if blok.alt else '.'}", KADERS["weten"])
            return
        self._beeldzetter.zet_foto(beeld, breedte, blok.alt, blok.bijschrift)

    @_bouw.register
    def _(self, blok: blocks.Kerncijfers) -> None:
        for cijfer in blok.cijfers:
            alinea = self._s.alinea("Kerncijfer")
            self._s.stuk(alinea, blocks.Stuk(cijfer.waarde))
            alinea.runs[-1].style = self._s.document.styles["Kerngetal"]
            self._s.vul(alinea, f"  {cijfer.uitleg}")
        self._s.vraag_wit(8)

    @_bouw.register
    def _(self, blok: blocks.Citaat) -> None:
        for alinea in self._s.alineas(blok.tekst, "Quote"):
            alinea.paragraph_format.keep_with_next = bool(blok.bron)
        if blok.bron:
            self._s.alineas(blok.bron, "Bron")
        self._s.vraag_wit(8)

    @_bouw.register
    def _(self, blok: blocks.Kader) -> None:
        for nr, tekst in enumerate(blok.alineas or ("",)):
            self._s.alineas(tekst, KADERS[blok.soort], aanhef="" if nr else blok.aanhef)
        self._s.vraag_wit(8)

    @_bouw.register
    def _(self, blok: blocks.Paginawissel) -> None:
        self._s.vraag_bladzijde()

    @_bouw.register
    def _(self, blok: blocks.Ruimte) -> None:
        self._s.vraag_wit(min(_REGEL * max(blok.regels, 0), self._hoogte * 0.9))

    @_bouw.register
    def _(self, blok: blocks.Ondertekening) -> None:
        if self._s.laatste is not None:
            self._s.laatste.paragraph_format.keep_with_next = True
        alinea = self._s.alinea("Normal")
        alinea.paragraph_format.keep_together = True
        self._s.vul(alinea, "\n".join((*blok.groet, "", "", "", *blok.namen)))

    @_bouw.register
    def _(self, blok: blocks.Invulvak) -> None:
        schrijf_invulvak(self._s, blok)

    @_bouw.register
    def _(self, blok: blocks.Colofon) -> None:
        self._s.vul(self._s.alinea("Colofontitel"), blok.titel)
        for regel in blok.regels:
            self._s.alineas(regel, "Colofonregel")


def _koptekst(kop: blocks.Kop) -> str:
    woorden = inkorten(kop.tekst, _LANGSTE_KOP)
    return f"{zichtbaar(kop.nummer)}. {woorden}" if kop.nummer else woorden


def _maak_veld(eerste: Any, laatste: Any, opdracht: str) -> None:
    """Puts what stands in some paragraphs inside one field."""
    veld(eerste.add_run(), opdracht, "")
    run = eerste._p.r_lst[-1]
    eind = run[-1]
    run.remove(run[-2])
    run.remove(eind)
    eerste._p.remove(run)
    eerste._p.insert(1 if eerste._p.pPr is not None else 0, run)
    slot = element("w:r")
    slot.append(eind)
    laatste._p.append(slot)
