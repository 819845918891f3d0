"""The styles of a Word document: real ones, with the names that Word knows, so that whoever edits it can restyle it at once."""

from __future__ import annotations

from typing import Any, Literal

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from wijkagenda.charts.palet import LICHT, Palet
from wijkagenda.reports.docx.xml import kleur, rand, veld, vlak

Formaat = Literal["a4", "a4-liggend", "brief"]

LETTERTYPE = "Calibri"
"""On nearly every machine of a gemeente; elsewhere one of the same width takes its place."""
MATEN: dict[Formaat, tuple[int, ...]] = {"a4": (210, 297, 25, 25, 25), "a4-liggend": (297, 210, 20, 20, 20), "brief": (210, 297, 25, 20, 20)}
"""Per paper: width, height, and the margins at the sides, above and below, in millimetres."""
_KOPPEN: dict[Formaat, tuple[float, ...]] = {"a4": (22, 15, 12.5, 11.5), "a4-liggend": (22, 15, 12.5, 11.5), "brief": (12.5, 11.5, 11, 11)}
KADERS = {"doen": "Kader doen", "letop": "Kader let op", "weten": "Kader weten"}
"""The style of each kind of box."""
_EIGEN = ("Inleiding", "Klein", "Bron", "Kerncijfer", "Tabelcel", "toc 1", "toc 2", "toc 3", "toc 4", *KADERS.values())


def zet_stijlen(document: Any, formaat: Formaat, palet: Palet = LICHT) -> None:
    """Fills the styles of an empty document, its paper and its language."""
    _zet_papier(document, formaat)
    _zet_taal(document)
    stijlen = document.styles
    gewoon = stijlen["Normal"]
    _letter(gewoon, 11, palet.inkt)
    _ruimte(gewoon, 0, 7, 1.2)
    for nr, grootte in enumerate(_KOPPEN[formaat], 1):
        _kop(stijlen[f"Heading {nr}"], grootte, palet, brief=formaat == "brief")
    _letter(stijlen["Title"], 30, palet.petrol, vet=True)
    _zonder_rand(stijlen["Title"])
    _letter(stijlen["Subtitle"], 16, palet.grijs)
    for naam in ("List Bullet", "List Number"):
        _ruimte(stijlen[naam], 0, 3, 1.2)
    _letter(stijlen["Caption"], 9.5, palet.grijs)
    _letter(stijlen["Quote"], 11.5, palet.inkt, schuin=True)
    vlak(stijlen["Quote"].element.get_or_add_pPr(), palet.oker_licht, palet.oker)
    for naam in _EIGEN:
        stijlen.add_style(naam, WD_STYLE_TYPE.PARAGRAPH).base_style = gewoon
    _letter(stijlen["Inleiding"], 12.5, palet.inkt)
    _letter(stijlen["Klein"], 9, palet.grijs)
    _letter(stijlen["Bron"], 9.5, palet.oker_tekst)
    _letter(stijlen["Kerncijfer"], 11, palet.inkt)
    vlak(stijlen["Kerncijfer"].element.get_or_add_pPr(), palet.petrol_licht)
    _letter(stijlen["Tabelcel"], 10, palet.inkt)
    _ruimte(stijlen["Tabelcel"], 2, 2, 1.0)
    for soort, tint in (("doen", palet.groen_licht), ("letop", palet.oker_licht), ("weten", palet.petrol_licht)):
        _letter(stijlen[KADERS[soort]], 11, palet.inkt)
        vlak(stijlen[KADERS[soort]].element.get_or_add_pPr(), tint)
    for nr in range(1, 5):
        _letter(stijlen[f"toc {nr}"], 11, palet.petrol if nr == 1 else palet.inkt, vet=nr == 1)
        stijlen[f"toc {nr}"].paragraph_format.left_indent = Mm(5 * (nr - 1))
    _letter(stijlen["Footer"], 9, palet.grijs)


def _zet_papier(document: Any, formaat: Formaat) -> None:
    breedte, hoogte, opzij, boven, onder = MATEN[formaat]
    blad = document.sections[0]
    blad.page_width, blad.page_height = Mm(breedte), Mm(hoogte)
    blad.left_margin = blad.right_margin = Mm(opzij)
    blad.top_margin, blad.bottom_margin = Mm(boven), Mm(onder)
    blad.header_distance = blad.footer_distance = Mm(10)


def _zet_taal(document: Any) -> None:
    """Dutch for spelling and for reading aloud, in every style."""
    for taal in document.styles.element.iter(qn("w:lang")):
        taal.set(qn("w:val"), "nl-NL")
    instellingen = document.settings.element
    for oud in instellingen.findall(qn("w:themeFontLang")):
        oud.set(qn("w:val"), "nl-NL")


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


def zet_voet(document: Any, woorden: str) -> None:
    """At the foot of each page: a hairline, the words to the left, the page number to the right."""
    blad = document.sections[0]
    alinea = blad.footer.paragraphs[0]
    eigenschappen = alinea._p.get_or_add_pPr()
    for oud in document.styles["Footer"].element.pPr.findall(qn("w:tabs")):
        document.styles["Footer"].element.pPr.remove(oud)
    rand(eigenschappen, top=(LICHT.lijn, 4, 4))
    alinea.paragraph_format.tab_stops.add_tab_stop(blad.page_width - blad.left_margin - blad.right_margin, WD_TAB_ALIGNMENT.RIGHT)
    alinea.add_run(f"{woorden}\t")
    veld(alinea.add_run(), "PAGE", "1")
