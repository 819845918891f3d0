"""From blocks to what reportlab sets: one method per kind of block, and nothing else knows both sides.

Every text passes through `Letters`, so nothing that a user typed is ever read as markup. Each method says by tags what its block
is to who listens: a heading of which level, a figure with which alternative text, a list, a quote.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import singledispatchmethod
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, FrameBreak, HRFlowable, NextPageTemplate, PageBreak, Spacer
from reportlab.platypus.doctemplate import NotAtTopPageBreak

from wijkagenda.basis.tekens import inkorten, zichtbaar
from wijkagenda.reports import blocks
from wijkagenda.reports.indeling import ankers_per_deel, kopniveaus, koppen_van
from wijkagenda.reports.pdf.afbeelding import maak_afbeelding
from wijkagenda.reports.pdf.delen import in_alineas
from wijkagenda.reports.pdf.invulvak import maak_invulvak
from wijkagenda.reports.pdf.koppen import Ingang, Inhoudsregel, maak_kop
from wijkagenda.reports.pdf.lettertypen import Letters
from wijkagenda.reports.pdf.omslag import Omslagvlak, Titelband
from wijkagenda.reports.pdf.samenhang import houd_bijeen
from wijkagenda.reports.pdf.stijl import Stijlen
from wijkagenda.reports.pdf.tabel import Tabelzetter, als_lijsten
from wijkagenda.reports.pdf.tagged import Contents, Figure, Tag, TaggedParagraph, item_tags, list_tag
from wijkagenda.reports.pdf.vakken import Kaarten, Vak
from wijkagenda.reports.stijlwaarden import GEWOON, Stijlwaarden

_WITREGEL = re.compile(r"\n\s*\n")
_LANGSTE_KOP = 240
_LANGSTE_ALINEA = 3000
_ZONDER_TITEL = "Zonder titel"
_HOOGSTE_BEELD = 0.62
"""A chart takes at most this part of the height of a page."""
_KLEINST_IN_BEELD = 0.9
"""The smallest letters in a chart, in times its ordinary ones."""
_KAARTBREEDTE = 10.5
"""Cards with a number are at least so many letters wide."""
_VAK_HEEL_TOT = 0.2
"""A box that takes no more than this part of a page is not broken over two."""
_KORT_COLOFON = 8
"""A colofon of no more paragraphs stays together on a page."""
_HEEL_TOT = 0.35
"""A table that takes no more than this part of a page is not broken over two."""

Beelden = Callable[[str], bytes | None]
"""Gives the content of a picture by its sha256, or None when the file has it not."""


class Opbouw:
    """Builds the story of one document."""

    def __init__(
        self, blokken: Sequence[blocks.Blok], stijlen: Stijlen, letters: Letters, beelden: Beelden, huisstijl: Stijlwaarden = GEWOON
    ) -> None:
        self._blokken, self._stijlen, self._letters, self._beelden, self._huisstijl = blokken, stijlen, letters, beelden, huisstijl
        self._ingangen = _ingangen(blokken)
        self._komende = iter(self._ingangen)
        self._ankers, *self._latere_ankers = ankers_per_deel(blokken, [i.sleutel for i in self._ingangen])
        self._m = stijlen.maat.letter
        self._heel_tot = stijlen.maat.teksthoogte * _VAK_HEEL_TOT
        self.omslaghoogten: list[float] = []
        """How high each cover is, once the story has been built."""

    def verhaal(self) -> list[Flowable]:
        """All flowables, in order; to be asked for once."""
        delen = [self._bouw(blok) for blok in self._blokken]
        houd_bijeen(self._blokken, delen)
        for (blok, deel), volgende in zip(zip(self._blokken, delen, strict=True), self._blokken[1:], strict=False):
            if isinstance(blok, blocks.Grafiek) and isinstance(volgende, blocks.Alinea) and volgende.soort == "klein":
                deel[-1].spaceAfter = self._m * 0.1  # its small print goes on
        return [flowable for deel in delen for flowable in deel]

    @singledispatchmethod
    def _bouw(self, blok: Any) -> list[Flowable]:
        raise TypeError(f"no block: {type(blok).__name__}")

    def _alinea(
        self, tekst: blocks.Tekst, stijl: ParagraphStyle, *, aanhef: str = "", schuin: bool = False, deel_van: Tag | None = None, rol: str = "P"
    ) -> TaggedParagraph:
        if aanhef:
            tekst = (blocks.Stuk(inkorten(aanhef, _LANGSTE_KOP), vet=True), blocks.Stuk(" "), *blocks.stukken(tekst))
        return self._letters.alinea(tekst, stijl, Tag(rol, deel_van), schuin=schuin, ankers=self._ankers)

    def _alineas(
        self, tekst: blocks.Tekst, stijl: ParagraphStyle, *, aanhef: str = "", schuin: bool = False, deel_van: Tag | None = None
    ) -> list[TaggedParagraph]:
        """A white line in plain text begins a new paragraph; so does a text that goes on for pages."""
        alineas: list[blocks.Tekst] = [tekst]
        if isinstance(tekst, str):
            alineas = [deel for deel in _WITREGEL.split(zichtbaar(tekst)) if deel.strip()]
        eerste, *rest = [deel for alinea in alineas for deel in in_alineas(alinea, _LANGSTE_ALINEA)] or [""]
        return [
            self._alinea(eerste, stijl, aanhef=aanhef, schuin=schuin, deel_van=deel_van),
            *(self._alinea(deel, stijl, schuin=schuin, deel_van=deel_van) for deel in rest),
        ]

    @_bouw.register
    def _(self, blok: blocks.Omslag) -> list[Flowable]:
        """A page of its own, full to the edges, so that what follows begins on the next page by itself; or a band above the text."""
        self._ankers, *self._latere_ankers = self._latere_ankers
        maat = self._stijlen.maat
        naar_omslag = [] if blok is self._blokken[0] else [NextPageTemplate(f"omslag-{len(self.omslaghoogten)}"), PageBreak()]
        if maat.omslag:
            self.omslaghoogten.append(maat.hoogte)
            return [*naar_omslag, Omslagvlak(blok, self._stijlen, self._letters, self._huisstijl), self._na_omslag()]
        band = Titelband(blok, self._stijlen, self._letters, self._huisstijl)
        self.omslaghoogten.append(band.wrap(maat.breedte, maat.hoogte)[1])
        return [*naar_omslag, band, FrameBreak(), self._na_omslag()]

    def _na_omslag(self) -> Flowable:
        return NextPageTemplate(f"na-omslag-{len(self.omslaghoogten) - 1}")

    @_bouw.register
    def _(self, blok: blocks.Inhoudsopgave) -> list[Flowable]:
        titel = maak_kop(self._letters.opmaak(inkorten(blok.titel, _LANGSTE_KOP), vet=True), self._stijlen.koppen[0], self._koptag(1))
        inhoud = Tag("TOC")
        ingangen = [self._ingangen[nr] for nr in koppen_van(self._blokken, blok)]
        return [titel, Contents([self._inhoudsregel(i, inhoud) for i in ingangen if i.niveau <= blok.niveaus])]

    def _koptag(self, niveau: int) -> Tag:
        """The title on a cover is the heading above all others."""
        return Tag(f"H{niveau + bool(self.omslaghoogten)}")

    def _inhoudsregel(self, ingang: Ingang, inhoud: Tag) -> Inhoudsregel:
        stijl = self._stijlen.inhoud(ingang.diepte)
        tekst = self._letters.alinea(ingang.titel, stijl, vet=ingang.diepte == 0)
        return Inhoudsregel(tekst, ingang, inhoud, self._stijlen.palet.lijn)

    @_bouw.register
    def _(self, blok: blocks.Kop) -> list[Flowable]:
        """What is far too long for a heading is cut, and then printed whole as text."""
        kop, stijl = inkorten(blok.tekst, _LANGSTE_KOP), self._letters.stijl_voor(blok.tekst, self._stijlen.koppen[blok.niveau - 1])
        nummer = list(self._letters.lopen(inkorten(blok.nummer, 5), vet=True))
        opmaak, tag = self._letters.opmaak(kop, vet=True), self._koptag(blok.niveau)
        regel = maak_kop(opmaak, stijl, tag, next(self._komende), nummer, self._stijlen.palet.oker)
        return [regel, *(self._alineas(blok.tekst, self._stijlen.tekst) if kop.endswith("…") else [])]

    @_bouw.register
    def _(self, blok: blocks.Alinea) -> list[Flowable]:
        stijl = {"gewoon": self._stijlen.tekst, "inleiding": self._stijlen.inleiding, "klein": self._stijlen.klein}[blok.soort]
        return self._alineas(blok.tekst, stijl, aanhef=blok.aanhef)

    @_bouw.register
    def _(self, blok: blocks.Lijst) -> list[Flowable]:
        uit: list[Flowable] = []
        lijst = list_tag("Decimal" if blok.genummerd else "Disc")
        for nr, item in enumerate(blok.items, 1):
            teken, inhoud = item_tags(lijst)
            eerste, *rest = self._alineas(item, self._stijlen.item, deel_van=inhoud)
            eerste.set_bullet(f"{nr}." if blok.genummerd else "•", teken)
            uit += [eerste, *rest]
        for deel in (uit[0], uit[-2]) if len(uit) > 1 else ():
            deel.keepWithNext = True
        if uit:
            uit[-1].spaceAfter = self._stijlen.item.spaceAfter + self._stijlen.tekst.spaceAfter
        return uit

    @_bouw.register
    def _(self, blok: blocks.Tabel) -> list[Flowable]:
        maat, zetter = self._stijlen.maat, Tabelzetter(self._stijlen, self._letters, self._stijlen.maat.kolombreedte)
        if maat.smal and len(blok.rijen) and not zetter.past(blok):
            return self._als_lijsten(blok)
        tag = Tag("Table")
        tabel = zetter.zet(blok, tag)
        if tabel is None:
            return self._als_lijsten(blok)
        titel = [self._vet(blok.bijschrift, self._stijlen.tabelbijschrift, Tag("Caption", tag))] if blok.bijschrift else []
        if tabel.wrap(maat.kolombreedte, maat.teksthoogte)[1] <= maat.teksthoogte * _HEEL_TOT:
            tabel.splitByRow = tabel.splitInRow = 0
        return [*titel, tabel]

    def _als_lijsten(self, blok: blocks.Tabel) -> list[Flowable]:
        """What a row is about stays with its values."""
        uit: list[Flowable] = []
        for deel in als_lijsten(blok):
            gebouwd = self._bouw(deel)
            if gebouwd and isinstance(deel, blocks.Alinea):
                gebouwd[-1].keepWithNext = True
            uit += gebouwd
        return uit

    @_bouw.register
    def _(self, blok: blocks.Grafiek) -> list[Flowable]:
        from wijkagenda.reports.pdf.grafiek import Grafiekvlak  # only where there is a picture

        maat = self._stijlen.maat
        letter = max(self._m * 0.87, maat.minste / _KLEINST_IN_BEELD)
        beeld = Grafiekvlak(blok.gegevens, letter, self._letters, self._stijlen.palet, maat.teksthoogte * _HOOGSTE_BEELD)
        vlak = Figure(beeld, zichtbaar(blok.alternatief))
        vlak.spaceBefore = self._m * 0.5
        return self._met_bijschrift(vlak, blok.bijschrift)

    def _met_bijschrift(self, vlak: Figure, bijschrift: str) -> list[Flowable]:
        """A picture and its caption are one part of the document."""
        vlak.spaceAfter = self._m * (0.3 if bijschrift else 1.1)
        if not bijschrift:
            return [vlak]
        vlak.keepWithNext = True
        geheel = Tag("Div")
        vlak.tag.under(geheel)
        alineas = self._alineas(bijschrift, self._stijlen.bijschrift, deel_van=Tag("Caption", geheel))
        return [vlak, *alineas]

    @_bouw.register
    def _(self, blok: blocks.Kerncijfers) -> list[Flowable]:
        s, uit, lijst = self._stijlen, [], list_tag("None")
        naast = min(max(int(s.maat.kolombreedte / (self._m * _KAARTBREEDTE)), 1), 3)
        for begin in range(0, len(blok.cijfers), naast):
            kaarten = [self._kaart(cijfer, lijst) for cijfer in blok.cijfers[begin : begin + naast]]
            na = self._m * (0.75 if begin + naast < len(blok.cijfers) else 1.2)
            uit.append(Kaarten(kaarten, s.palet.petrol_licht, naast=naast, marge=self._m, na=na))
        return uit

    def _kaart(self, cijfer: blocks.Kerncijfer, lijst: Tag) -> tuple[TaggedParagraph, TaggedParagraph]:
        _, inhoud = item_tags(lijst)
        waarde, uitleg = inkorten(cijfer.waarde, 24), inkorten(cijfer.uitleg, 120)
        return self._vet(waarde, self._stijlen.kerngetal, Tag("P", inhoud)), self._alinea(uitleg, self._stijlen.kernuitleg, deel_van=inhoud)

    def _vet(self, tekst: str, stijl: ParagraphStyle, tag: Tag) -> TaggedParagraph:
        return self._letters.alinea(inkorten(tekst, _LANGSTE_KOP), stijl, tag, vet=True)

    @_bouw.register
    def _(self, blok: blocks.Citaat) -> list[Flowable]:
        s = self._stijlen
        citaat = Tag("BlockQuote")
        delen = self._alineas(blok.tekst, s.citaat, schuin=True, deel_van=citaat)
        bron = [self._alinea(inkorten(blok.bron, _LANGSTE_KOP), s.bron, deel_van=citaat)] if blok.bron else []
        return [Vak([*delen, *bron], s.palet.oker_licht, marge=self._m * 1.05, na=self._m * 1.1, balk=s.palet.oker, heel_tot=self._heel_tot)]

    @_bouw.register
    def _(self, blok: blocks.Kader) -> list[Flowable]:
        palet = self._stijlen.palet
        kleur = {"doen": palet.groen_licht, "letop": palet.oker_licht, "weten": palet.petrol_licht}[blok.soort]
        delen: list[Flowable] = []
        kader = Tag("Div")
        for nr, tekst in enumerate(blok.alineas or ("",)):
            delen += self._alineas(tekst, self._stijlen.kader, aanhef="" if nr else blok.aanhef, deel_van=kader)
        return [Vak(delen, kleur, marge=self._m * 1.05, na=self._m * 1.1, heel_tot=self._heel_tot)]

    @_bouw.register
    def _(self, blok: blocks.Afbeelding) -> list[Flowable]:
        maat = self._stijlen.maat
        breedte = maat.kolombreedte * min(max(blok.breedte, 5), 100) / 100
        beeld = maak_afbeelding(self._beelden(blok.sha256), breedte, maat.teksthoogte * _HOOGSTE_BEELD, zichtbaar(blok.alt))
        if beeld is None:
            vervanging = f"Hier hoort een afbeelding{f': {blok.alt}' if blok.alt else '.'}"
            return self._bouw(blocks.Kader((vervanging,), soort="weten"))
        return self._met_bijschrift(beeld, blok.bijschrift)

    @_bouw.register
    def _(self, blok: blocks.Paginawissel) -> list[Flowable]:
        return [NotAtTopPageBreak()]

    @_bouw.register
    def _(self, blok: blocks.Ruimte) -> list[Flowable]:
        return [Spacer(1, min(self._stijlen.tekst.leading * max(blok.regels, 0), self._stijlen.maat.teksthoogte * 0.9))]

    @_bouw.register
    def _(self, blok: blocks.Ondertekening) -> list[Flowable]:
        groet = [self._alinea(regel, self._stijlen.tekst) for regel in blok.groet]
        delen: list[Flowable] = [*groet, Spacer(1, self._stijlen.tekst.leading * 2.5), self._alinea("\n".join(blok.namen), self._stijlen.tekst)]
        for deel in delen[:-1]:
            deel.keepWithNext = True
        return delen

    @_bouw.register
    def _(self, blok: blocks.Invulvak) -> list[Flowable]:
        return maak_invulvak(blok, self._stijlen, self._letters)

    @_bouw.register
    def _(self, blok: blocks.Colofon) -> list[Flowable]:
        """Line by line; on a page without a cover as one paragraph."""
        s = self._stijlen
        lijn = HRFlowable(width="100%", thickness=0.5, color=HexColor(s.palet.lijn), spaceBefore=self._m, spaceAfter=self._m * 0.7)
        lijn.keepWithNext = True
        regel = ParagraphStyle("colofonregel", s.klein, spaceAfter=self._m * 0.25)
        if not s.maat.omslag and all(isinstance(r, str) for r in blok.regels):
            return [lijn, self._alinea(" ".join(_als_zin(r) for r in blok.regels if isinstance(r, str)), regel, aanhef=f"{blok.titel}.")]
        titel = self._vet(blok.titel, ParagraphStyle("colofon", s.klein, keepWithNext=1, spaceAfter=self._m * 0.3), Tag("P"))
        delen = [deel for tekst in blok.regels for deel in self._alineas(tekst, regel)]
        for deel in delen[:-1] if len(delen) <= _KORT_COLOFON else ():
            deel.keepWithNext = True
        return [lijn, titel, *delen]


def _als_zin(tekst: str) -> str:
    """Ends with a full stop, where it ends without a mark.

    >>> _als_zin("Vraag het in het wijkhuis"), _als_zin("Stand op 21 november 2026.")
    ('Vraag het in het wijkhuis.', 'Stand op 21 november 2026.')
    """
    return tekst if tekst.rstrip().endswith((".", "!", "?", "…", ":")) else f"{tekst.rstrip()}."


def zonder_loze_wissels(blokken: Sequence[blocks.Blok]) -> list[blocks.Blok]:
    """Without the page breaks before a cover, which begins a page anyway.

    >>> zonder_loze_wissels([blocks.Paginawissel(), blocks.Omslag("Plan")])[0].titel
    'Plan'
    """
    uit: list[blocks.Blok] = []
    for blok in reversed(blokken):
        if not (isinstance(blok, blocks.Paginawissel) and uit and isinstance(uit[-1], blocks.Omslag)):
            uit.append(blok)
    return uit[::-1]


def _ingangen(blokken: Sequence[blocks.Blok]) -> list[Ingang]:
    """Every heading with its key and depth; a PDF outline can't go down more than one level at a time."""
    uit: list[Ingang] = []
    koppen = [blok for blok in blokken if isinstance(blok, blocks.Kop)]
    for nr, (kop, niveau) in enumerate(zip(koppen, kopniveaus(blokken), strict=True), 1):
        titel = inkorten(f"{kop.nummer}. {kop.tekst}" if kop.nummer else kop.tekst, _LANGSTE_KOP) or _ZONDER_TITEL
        uit.append(Ingang(f"kop-{nr}", titel, kop.niveau, niveau - 1))
    return uit
