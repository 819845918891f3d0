"""Reads a tagged PDF as assistive technology does: the tree, and the words under each part of it. No help from the writer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import page
import pikepdf

from tests.reports.lezer import bladwijzers, fonts

_PAAR = re.compile(r"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>")


@dataclass
class Knoop:
    """One element: its role, its own attributes, what is in it, and the words directly in it."""

    rol: str
    alt: str = ""
    attributen: dict[str, str] = field(default_factory=dict)
    delen: list[Knoop | str] = field(default_factory=list)
    annotaties: list[str] = field(default_factory=list)
    paginas: set[int] = field(default_factory=set)

    @property
    def tekst(self) -> str:
        """All words in it, just as they are in the file."""
        return "".join(deel if isinstance(deel, str) else deel.tekst for deel in self.delen)

    @property
    def kinderen(self) -> list[Knoop]:
        """The elements directly in it."""
        return [deel for deel in self.delen if isinstance(deel, Knoop)]

    def alle(self, *rollen: str) -> list[Knoop]:
        """Every element in it with one of these roles, in reading order; without roles all."""
        return [knoop for knoop in self._loop() if not rollen or knoop.rol in rollen]

    def _loop(self) -> Iterator[Knoop]:
        for kind in self.kinderen:
            yield kind
            yield from kind._loop()

    def schets(self) -> Any:
        """Roles only, as nested tuples."""
        return (self.rol, *(kind.schets() for kind in self.kinderen)) if self.kinderen else self.rol


@dataclass
class Document:
    """The tree of a file, and what was drawn outside it."""

    boom: Knoop
    versiering: list[str]
    los: list[str]


def lees(pdf: bytes) -> Document:
    """The document. Text that is neither in the tree nor decoration comes in `los`; a broken reference raises."""
    with pikepdf.open(BytesIO(pdf)) as bestand:
        inhoud, versiering, los = [], [], []
        for pagina in bestand.pages:
            gemerkt = _lees_pagina(pagina, versiering, los)
            inhoud.append(gemerkt)
        nummers = {pagina.objgen: nr for nr, pagina in enumerate(bestand.pages)}
        wortel = bestand.Root.StructTreeRoot
        _controleer_ouders(bestand, wortel)
        (boom,) = [_knoop(k, nummers, inhoud) for k in wortel.K]
    return Document(boom, versiering, los)


def afgekeurd(pdf: bytes) -> list[Any]:
    """What page-validation has against it as PDF/UA-1. A long outline is a long chain to it."""
    uitslag = page.validate_pdf_bytes(pdf, profile="ua1", limits=page.SafetyLimits(max_reference_depth=50_000))
    return list(uitslag.failures) if not uitslag.is_compliant else []


def keur(pdf: bytes) -> None:
    """All that a document must be for who can't see it: what the validator looks at, and what validators miss."""
    document = lees(pdf)
    assert afgekeurd(pdf) == []
    assert document.los == []
    assert document.boom.alle("H1")
    assert all(fonts(pdf).values())
    titels = [titel for _, titel in bladwijzers(pdf)]
    assert titels
    assert all(titel.strip() for titel in titels)
    assert all(figuur.alt.strip() for figuur in document.boom.alle("Figure"))
    assert all(woorden.strip() for link in document.boom.alle("Link") for woorden in link.annotaties)
    for tabel in document.boom.alle("Table"):
        assert all(kop.attributen.get("Scope") in ("/Column", "/Row") for kop in tabel.alle("TH"))
        assert len({sum(int(cel.attributen.get("ColSpan", "1")) for cel in rij.kinderen) for rij in tabel.alle("TR")}) == 1


def _lees_pagina(pagina: pikepdf.Page, versiering: list[str], los: list[str]) -> dict[int, str]:
    kaarten = {naam: _kaart(font) for naam, font in pagina.Resources.get("/Font", {}).items()}
    gemerkt: dict[int, str] = {}
    stapel: list[int | str] = []
    font = ""
    for operanden, operator in pikepdf.parse_content_stream(pagina):
        naam = str(operator)
        if naam == "BDC" and "/MCID" in operanden[1]:
            stapel.append(int(operanden[1]["/MCID"]))
            gemerkt.setdefault(stapel[-1], "")
        elif naam in ("BDC", "BMC"):
            stapel.append(str(operanden[0]))
        elif naam == "EMC":
            stapel.pop()
        elif naam == "Tf":
            font = str(operanden[0])
        elif naam == "Tj":
            tekst = "".join(kaarten[font][code] for code in bytes(operanden[0]))
            plek = stapel[-1] if stapel else None
            if isinstance(plek, int):
                gemerkt[plek] += tekst
            else:
                (versiering if plek == "/Artifact" else los).append(tekst)
        elif naam in ("f", "S", "B", "s", "f*", "B*", "Do", "BI", "sh") and not stapel:
            los.append(naam)
        assert len(stapel) <= 1, "marked content within marked content"
    assert not stapel
    return gemerkt


def _kaart(font: Any) -> dict[int, str]:
    """From code to text, by what the font itself says."""
    cmap = font.ToUnicode.read_bytes().decode("latin-1")
    tekens = cmap[cmap.index("beginbfchar") :]
    return {int(code, 16): bytes.fromhex(letters).decode("utf-16-be") for code, letters in _PAAR.findall(tekens)}


def _knoop(element: Any, nummers: dict[Any, int], inhoud: list[dict[int, str]]) -> Knoop:
    attributen = {sleutel[1:]: str(waarde) for sleutel, waarde in element.get("/A", {}).items()}
    knoop = Knoop(str(element.S)[1:], str(element.get("/Alt", "")), attributen)
    for kind in element.K:
        if isinstance(kind, int):
            knoop.delen.append(inhoud[nummers[element.Pg.objgen]][kind])
            knoop.paginas.add(nummers[element.Pg.objgen])
        elif kind.get("/Type") == "/MCR":
            knoop.delen.append(inhoud[nummers[kind.Pg.objgen]][int(kind.MCID)])
            knoop.paginas.add(nummers[kind.Pg.objgen])
        elif kind.get("/Type") == "/OBJR":
            knoop.annotaties.append(str(kind.Obj.Contents))
        else:
            assert kind.P.objgen == element.objgen
            knoop.delen.append(_knoop(kind, nummers, inhoud))
    return knoop


def _controleer_ouders(bestand: pikepdf.Pdf, wortel: Any) -> None:
    """The way back from a page and from an annotation to the tree is whole."""
    nummers = list(wortel.ParentTree.Nums)
    ouders = dict(zip((int(n) for n in nummers[::2]), nummers[1::2], strict=True))
    assert list(ouders) == list(range(int(wortel.ParentTreeNextKey)))
    for pagina in bestand.pages:
        assert pagina.Tabs == "/S"
        for annotatie in pagina.get("/Annots", []):
            assert ouders[int(annotatie.StructParent)].S == "/Link"
            assert int(annotatie.F) & 4
        if "/StructParents" in pagina:
            for mcid, element in enumerate(ouders[int(pagina.StructParents)]):
                eigen = [k for k in element.K if (int(k) == mcid if isinstance(k, int) else k.get("/Type") == "/MCR" and int(k.MCID) == mcid)]
                assert eigen, f"{element.S} does not know content {mcid}"
