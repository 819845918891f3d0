"""The styles of a Word document: real ones, with the names that Word knows, so that whoever edits it can restyle it at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from wijkagenda.charts.palet import LICHT, Palet
from wijkagenda.reports.docx.xml import element, kleur, rand, veld, vlak

Formaat = Literal["a4", "a5", "a4-liggend", "brief", "grootletter", "poster-a4", "poster-a3", "krant", "blad", "kaart"]

LETTERTYPE = "Calibri"
"""On nearly every machine of a gemeente; elsewhere one of the same width takes its place."""


@dataclass(frozen=True, slots=True)
class Maat:
    """A page in millimetres, and in points the size of running text, of the four headings and of the smallest words.

    Text stands in `kolommen`. Without `omslag` a cover is the head of the first page; without `voet` pages have no foot. A `brief` has
    black headings. What must stay on one page is set in the first of `schalen` in which it fits: so many times these letters.
    """

    breedte: int
    hoogte: int
    opzij: int
    boven: int
    onder: int
    letter: float = 11.0
    koppen: tuple[float, float, float, float] = (22.0, 15.0, 12.5, 11.5)
    minste: float = 9.0
    kolommen: int = 1
    omslag: bool = True
    voet: bool = True
    brief: bool = False
    schalen: tuple[float, ...] = ()

    @property
    def regelbreedte(self) -> float:
        """Width of a line in points."""
        return float(Mm((self.breedte - 2 * self.opzij - GOOT * (self.kolommen - 1)) / self.kolommen).pt)

    def corps(self, punten: float) -> float:
        """A size that is meant beside running text of 11 points, on this page; to a half point, as Word counts."""
        return max(round(punten * self.letter / 11 * 2) / 2, self.minste)


_KLEINER = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52)
_POSTER = (1.7, 1.6, 1.5, 1.45, 1.4, 1.35, 1.3, 1.25, 1.2, 1.15, 1.1, 1.05, *_KLEINER)
"""Letters of a page with too much on it get smaller in these steps; those of a poster, read from two metres, get larger too."""
MATEN: dict[Formaat, Maat] = {
    "a4": Maat(210, 297, 25, 25, 25),
    "a5": Maat(148, 210, 16, 16, 19, letter=9.5, koppen=(18.0, 13.0, 11.0, 10.0), minste=8.0),
    "a4-liggend": Maat(297, 210, 20, 20, 20),
    "brief": Maat(210, 297, 25, 20, 20, koppen=(12.5, 11.5, 11.0, 11.0), brief=True),
    "grootletter": Maat(210, 297, 20, 20, 22, letter=18.0, koppen=(30.0, 24.0, 20.0, 18.0), minste=16.0),
    "poster-a4": Maat(210, 297, 15, 13, 13, letter=12.5, koppen=(18.0, 15.5, 13.5, 12.5), omslag=False, voet=False, schalen=_POSTER),
    "poster-a3": Maat(297, 420, 20, 18, 18, letter=18.0, koppen=(26.0, 22.0, 20.0, 18.0), minste=13.0, omslag=False, voet=False, schalen=_POSTER),
    "krant": Maat(210, 297, 15, 15, 18, letter=13.0, koppen=(20.5, 16.5, 14.0, 13.0), minste=8.5, kolommen=2, omslag=False),
    "blad": Maat(210, 297, 24, 20, 22, koppen=(18.0, 14.0, 12.0, 11.0), omslag=False),
    "kaart": Maat(210, 297, 18, 14, 14, letter=11.0, koppen=(17.0, 14.0, 12.0, 11.0), omslag=False, voet=False, schalen=_KLEINER),
}
KADERS = {"doen": "Kader doen", "letop": "Kader let op", "weten": "Kader weten"}
"""The style of each kind of box."""
TABELSTIJL, CEL, KOPCEL = "Wijktabel", "Tabelcel", "Tabelkop"
GOOT = 8
"""Millimetres between columns."""
_EIGEN = ("Inleiding", "Klein", "Bron", "Kerncijfer", "Tabelcel", "Tabelkop", "Tabeltitel", "Inhoudstitel", "Colofontitel", "Colofonregel",
          "Schrijflijn", "toc 1", "toc 2", "toc 3", "toc 4", *KADERS.values())  # fmt: skip


def zet_stijlen(document: Any, maat: Maat, palet: Palet = LICHT) -> None:
    """Fills the styles of an empty document, its paper and its language."""
    _zet_papier(document, maat)
    _zet_taal(document)
    _zet_van_nu(document)
    stijlen, corps = document.styles, maat.corps
    gewoon = stijlen["Normal"]
    _letter(gewoon, maat.letter, palet.inkt)
    _ruimte(gewoon, 0, round(maat.letter * 0.64), 1.2)
    for nr, grootte in enumerate(maat.koppen, 1):
        _kop(stijlen[f"Heading {nr}"], grootte, palet, brief=maat.brief)
    _zonder_rand(stijlen["Title"])
    _maak_titel(stijlen, maat, palet)
    for naam in ("List Bullet", "List Number", "List Continue"):
        _ruimte(stijlen[naam], 0, 3, 1.2)
    _letter(stijlen["Caption"], corps(9.5), palet.grijs)
    _ruimte(stijlen["Caption"], 2, 10, 1.15)
    _letter(stijlen["Quote"], corps(11.5), palet.inkt, schuin=True)
    for naam in _EIGEN:
        stijlen.add_style(naam, WD_STYLE_TYPE.PARAGRAPH, builtin=naam.startswith("toc ")).base_style = gewoon
    stijlen["Tabeltitel"].base_style = stijlen["Caption"]
    _letter(stijlen["Inleiding"], corps(12.5), palet.inkt)
    _letter(stijlen["Klein"], corps(9), palet.grijs)
    _letter(stijlen["Bron"], corps(9.5), palet.oker_tekst)
    for naam in ("Quote", "Bron"):
        vlak(stijlen[naam].element.get_or_add_pPr(), palet.oker_licht, palet.oker)
    _letter(stijlen["Kerncijfer"], maat.letter, palet.inkt)
    vlak(stijlen["Kerncijfer"].element.get_or_add_pPr(), palet.petrol_licht)
    _maak_celstijlen(stijlen, corps(10), palet)
    _letter(stijlen["Tabeltitel"], corps(10.5), palet.inkt, vet=True)
    _ruimte(stijlen["Tabeltitel"], 6, 4, 1.1)
    _letter(stijlen["Inhoudstitel"], maat.koppen[1], palet.petrol, vet=True)
    _letter(stijlen["Colofontitel"], corps(9), palet.grijs, vet=True)
    _ruimte(stijlen["Colofontitel"], 30, 3, 1.2)
    rand(stijlen["Colofontitel"].element.get_or_add_pPr(), top=(palet.lijn, 4, 6))
    _letter(stijlen["Colofonregel"], corps(9), palet.grijs)
    _ruimte(stijlen["Colofonregel"], 0, 3, 1.2)
    for naam in ("Tabeltitel", "Inhoudstitel", "Colofontitel", "Colofonregel"):
        stijlen[naam].paragraph_format.keep_with_next = True
    _letter(stijlen["Schrijflijn"], maat.letter, palet.inkt)
    _ruimte(stijlen["Schrijflijn"], 11, 0, 1.2)
    stijlen["Schrijflijn"].paragraph_format.tab_stops.add_tab_stop(Pt(maat.regelbreedte), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
    for soort, tint in (("doen", palet.groen_licht), ("letop", palet.oker_licht), ("weten", palet.petrol_licht)):
        _letter(stijlen[KADERS[soort]], maat.letter, palet.inkt)
        vlak(stijlen[KADERS[soort]].element.get_or_add_pPr(), tint)
        stijlen[KADERS[soort]].paragraph_format.space_before = Pt(6)
    for nr in range(1, 5):
        _letter(stijlen[f"toc {nr}"], maat.letter, palet.petrol if nr == 1 else palet.inkt, vet=nr == 1)
        stijlen[f"toc {nr}"].paragraph_format.left_indent = Mm(5 * (nr - 1))
        stijlen[f"toc {nr}"].paragraph_format.tab_stops.add_tab_stop(Pt(maat.regelbreedte), WD_TAB_ALIGNMENT.RIGHT)
    _letter(stijlen["Footer"], corps(9), palet.grijs)
    _letter(stijlen.add_style("Kerngetal", WD_STYLE_TYPE.CHARACTER), corps(20), palet.petrol, vet=True)
    _maak_linkstijl(stijlen, palet)
    _maak_tabelstijl(stijlen, palet)


def _maak_titel(stijlen: Any, maat: Maat, palet: Palet) -> None:
    """Large on a cover; else a band across the head of the first page."""
    op_band, corps = not maat.omslag, maat.corps
    _letter(stijlen["Title"], corps(26 if op_band else 32), palet.vlak if op_band else palet.petrol, vet=True)
    _letter(stijlen["Subtitle"], corps(14 if op_band else 17), palet.vlak if op_band else palet.grijs)
    _ruimte(stijlen["Title"], 0 if op_band else corps(20), corps(8), 1.08)
    _ruimte(stijlen["Subtitle"], 0, corps(12 if op_band else 18), 1.15)
    for naam in ("Title", "Subtitle") if op_band else ():
        vlak(stijlen[naam].element.get_or_add_pPr(), palet.petrol)


def _maak_celstijlen(stijlen: Any, grootte: float, palet: Palet) -> None:
    """Of words and of numbers, in rows and in heads; a head stays with the row below it."""
    for naam, inkt, kop in ((CEL, palet.inkt, False), (KOPCEL, palet.vlak, True)):
        _letter(stijlen[naam], grootte, inkt, vet=kop)
        _ruimte(stijlen[naam], 2.5, 2.5, 1.0)
        stijlen[naam].paragraph_format.keep_with_next = kop or None
        rechts = stijlen.add_style(f"{naam} getal", WD_STYLE_TYPE.PARAGRAPH)
        rechts.base_style = stijlen[naam]
        rechts.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _maak_linkstijl(stijlen: Any, palet: Palet) -> None:
    letter = stijlen.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER, builtin=True).font
    letter.underline = True
    letter.color.rgb = RGBColor.from_string(kleur(palet.petrol))


def _maak_tabelstijl(stijlen: Any, palet: Palet) -> None:
    """The look of all tables: hairlines between rows, white bold heads on our colour, a heavier line above a sum."""
    stijl = stijlen.add_style(TABELSTIJL, WD_STYLE_TYPE.TABLE).element
    tabel = element("w:tblPr")
    randen, marges = element("w:tblBorders"), element("w:tblCellMar")
    for kant in ("top", "bottom", "insideH"):
        randen.append(element(f"w:{kant}", val="single", sz="4", space="0", color=kleur(palet.lijn)))
    for kant in ("left", "right"):
        marges.append(element(f"w:{kant}", w="90", type="dxa"))
    tabel.append(randen)
    tabel.append(marges)
    stijl.append(tabel)
    kop, letters, cel = element("w:tblStylePr", type="firstRow"), element("w:rPr"), element("w:tcPr")
    letters.append(element("w:b"))
    letters.append(element("w:color", val=kleur(palet.vlak)))
    cel.append(element("w:shd", val="clear", color="auto", fill=kleur(palet.petrol)))
    kop.append(letters)
    kop.append(cel)
    stijl.append(kop)


def _zet_papier(document: Any, maat: Maat) -> None:
    blad = document.sections[0]
    blad.page_width, blad.page_height = Mm(maat.breedte), Mm(maat.hoogte)
    if maat.breedte > maat.hoogte:
        blad.orientation = WD_ORIENT.LANDSCAPE
    blad.left_margin = blad.right_margin = Mm(maat.opzij)
    blad.top_margin, blad.bottom_margin = Mm(maat.boven), Mm(maat.onder)
    blad.header_distance = blad.footer_distance = Mm(10)


def _zet_taal(document: Any) -> None:
    """Dutch for spelling and for reading aloud, in every style."""
    for taal in document.styles.element.iter(qn("w:lang")):
        taal.set(qn("w:val"), "nl-NL")
    instellingen = document.settings.element
    for oud in instellingen.findall(qn("w:themeFontLang")):
        oud.set(qn("w:val"), "nl-NL")


def _zet_van_nu(document: Any) -> None:
    """As Word itself makes documents now: no word of compatibility in its window, and tables as wide as the text."""
    for keuze in document.settings.element.iter(qn("w:compatSetting")):
        if keuze.get(qn("w:name")) == "compatibilityMode":
            keuze.set(qn("w:val"), "15")


def _letter(stijl: Any, grootte: float, inkt: str, *, vet: bool = False, schuin: bool = False) -> None:
    letter = stijl.font
    letter.name, letter.size, letter.bold, letter.italic = LETTERTYPE, Pt(grootte), vet, schuin
    letter.color.rgb = RGBColor.from_string(kleur(inkt))
    fonts = stijl.element.rPr.rFonts
    for naam in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{naam}"), None)
    fonts.set(qn("w:cs"), LETTERTYPE)
    for spatie in stijl.element.rPr.findall(qn("w:spacing")):
        stijl.element.rPr.remove(spatie)


def _ruimte(stijl: Any, voor: float, na: float, regel: float) -> None:
    vorm = stijl.paragraph_format
    vorm.space_before, vorm.space_after, vorm.line_spacing = Pt(voor), Pt(na), regel


def _kop(stijl: Any, grootte: float, palet: Palet, *, brief: bool) -> None:
    _letter(stijl, grootte, palet.inkt if brief else palet.petrol, vet=True)
    _ruimte(stijl, grootte * (0.7 if brief else 1.0), grootte * 0.35, 1.1)
    stijl.paragraph_format.keep_with_next = True


def _zonder_rand(stijl: Any) -> None:
    eigenschappen = stijl.element.get_or_add_pPr()
    for oud in eigenschappen.findall(qn("w:pBdr")):
        eigenschappen.remove(oud)


def zet_voet(document: Any, woorden: str, palet: Palet) -> None:
    """At the foot of each page: a hairline, the words to the left, the page number to the right."""
    eigenschappen = document.styles["Footer"].element.get_or_add_pPr()
    for oud in eigenschappen.findall(qn("w:tabs")):
        eigenschappen.remove(oud)
    rand(eigenschappen, top=(palet.lijn, 4, 4))
    alinea = document.sections[0].footer.paragraphs[0]
    zet_rechts(alinea, document.sections[0])
    alinea.add_run(f"{woorden}\t")
    veld(alinea.add_run(), "PAGE", "1")


def zet_rechts(alinea: Any, blad: Any) -> None:
    """What follows a tab stands at the right edge of the text of these pages."""
    for oud in alinea._p.get_or_add_pPr().findall(qn("w:tabs")):
        alinea._p.pPr.remove(oud)
    alinea.paragraph_format.tab_stops.add_tab_stop(blad.page_width - blad.left_margin - blad.right_margin, WD_TAB_ALIGNMENT.RIGHT)
