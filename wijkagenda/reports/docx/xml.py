"""The few things that Word knows and python-docx has no words for: shading, borders, fields, bookmarks, languages."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def element(naam: str, **waarden: str) -> Any:
    """``element("w:lang", val="nl-NL")``: an element whose attributes are all Word's own."""
    uit = OxmlElement(naam)
    for sleutel, waarde in waarden.items():
        uit.set(qn(f"w:{sleutel}"), waarde)
    return uit


_VOLGORDE = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs", "suppressAutoHyphens", "bidi", "spacing",
    "ind", "contextualSpacing", "jc", "outlineLvl", "rPr",
)  # fmt: skip
"""Word refuses a paragraph whose properties stand in another order."""


def zet_in(eigenschappen: Any, nieuw: Any) -> None:
    """Puts a property of a paragraph where Word wants it; one of the same kind goes."""
    for oud in eigenschappen.findall(nieuw.tag):
        eigenschappen.remove(oud)
    naam = nieuw.tag.rsplit("}", 1)[1]
    later = {qn(f"w:{n}") for n in _VOLGORDE[_VOLGORDE.index(naam) + 1 :]}
    plek = next((nr for nr, deel in enumerate(eigenschappen) if deel.tag in later), len(eigenschappen))
    eigenschappen.insert(plek, nieuw)


def kleur(waarde: str) -> str:
    """``#0b5563`` as Word writes it."""
    return waarde.lstrip("#").upper()


def arceer(eigenschappen: Any, vulling: str) -> None:
    """A tinted surface behind a paragraph."""
    zet_in(eigenschappen, element("w:shd", val="clear", color="auto", fill=kleur(vulling)))


def rand(eigenschappen: Any, **kanten: tuple[str, int, int]) -> None:
    """Lines around a paragraph: ``rand(pPr, top=("#dfe3e1", 4, 6))``, each a colour, eighths of a point, and points of white."""
    randen = element("w:pBdr")
    for kant in ("top", "left", "bottom", "right"):
        if kant in kanten:
            lijn, dikte, afstand = kanten[kant]
            randen.append(element(f"w:{kant}", val="single", sz=str(dikte), space=str(afstand), color=kleur(lijn)))
    zet_in(eigenschappen, randen)


def vlak(eigenschappen: Any, vulling: str, balk: str = "") -> None:
    """A tinted box around a paragraph, as wide as the text, with a bar at the left where `balk` is a colour."""
    arceer(eigenschappen, vulling)
    boven, opzij = (vulling, 4, 5), (vulling, 4, 8)
    links = (balk, 24, 8) if balk else opzij
    rand(eigenschappen, top=boven, left=links, bottom=boven, right=opzij)
    zet_in(eigenschappen, element("w:ind", left=str(_buiten(links)), right=str(_buiten(opzij))))


def _buiten(kant: tuple[str, int, int]) -> int:
    """How far a line stands outside the words, in twentieths of a point."""
    _, dikte, afstand = kant
    return round(dikte / 8 * 20) + afstand * 20


_DECORATIE = "http://schemas.microsoft.com/office/drawing/2017/decorative"


def maak_decoratie(gegevens: Any) -> None:
    """Marks a picture (its ``docPr``) as decoration: nothing of it is read aloud."""
    lijst, uitbreiding = OxmlElement("a:extLst"), OxmlElement("a:ext")
    uitbreiding.set("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}")
    uitbreiding.append(uitbreiding.makeelement(f"{{{_DECORATIE}}}decorative", {"val": "1"}, nsmap={"adec": _DECORATIE}))
    lijst.append(uitbreiding)
    gegevens.append(lijst)


def veranker(inline: Any) -> None:
    """Moves a picture out of the line to the upper left corner of its page; the text goes on below it."""
    anker = OxmlElement("wp:anchor")
    for naam, waarde in {"distT": "0", "distB": "0", "distL": "0", "distR": "0", "simplePos": "0", "relativeHeight": "1", "behindDoc": "0",
                         "locked": "0", "layoutInCell": "1", "allowOverlap": "1"}.items():  # fmt: skip
        anker.set(naam, waarde)
    punt = OxmlElement("wp:simplePos")
    punt.set("x", "0")
    punt.set("y", "0")
    anker.append(punt)
    for naam in ("wp:positionH", "wp:positionV"):
        plek, afstand = OxmlElement(naam), OxmlElement("wp:posOffset")
        plek.set("relativeFrom", "page")
        afstand.text = "0"
        plek.append(afstand)
        anker.append(plek)
    maat, *rest = list(inline)
    anker.append(maat)
    anker.append(OxmlElement("wp:wrapTopAndBottom"))
    for deel in rest:
        anker.append(deel)
    inline.getparent().replace(inline, anker)


def veld(run: Any, opdracht: str, inhoud: str) -> None:
    """A field such as ``PAGE``; `inhoud` stands there until Word counts again."""
    for deel in (element("w:fldChar", fldCharType="begin"), _tekst("w:instrText", opdracht), element("w:fldChar", fldCharType="separate"),
                 _tekst("w:t", inhoud), element("w:fldChar", fldCharType="end")):  # fmt: skip
        run._r.append(deel)


def _tekst(naam: str, woorden: str) -> Any:
    uit = OxmlElement(naam)
    uit.set(qn("xml:space"), "preserve")
    uit.text = woorden
    return uit


def bladwijzer(alinea: Any, nummer: int, naam: str) -> None:
    """Something to jump to, around the words of a paragraph."""
    begin, eind = element("w:bookmarkStart", id=str(nummer), name=naam), element("w:bookmarkEnd", id=str(nummer))
    alinea._p.insert(1 if alinea._p.pPr is not None else 0, begin)
    alinea._p.append(eind)


def sprong(alinea: Any, naam: str) -> Any:
    """A link to a bookmark, to be filled with runs."""
    uit = element("w:hyperlink", anchor=naam, history="1")
    alinea._p.append(uit)
    return uit
