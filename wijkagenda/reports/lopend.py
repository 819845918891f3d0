"""Running text that people typed becomes blocks: a white line begins a paragraph, ``- `` a point, ``**…**`` a heading of its own line.

>>> from wijkagenda.reports.blocks import Alinea, Kop, Lijst
>>> lopende_tekst("Wij wonen hier.\\n\\n**Dit gaat goed**\\n\\n- groen\\n- rust", kopniveau=3)
[Alinea(tekst='Wij wonen hier.', aanhef='', soort='gewoon'), Kop(niveau=3, tekst='Dit gaat goed', nummer='', anker=''), Lijst(items=('groen', 'rust'), genummerd=False)]
"""  # noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator

from wijkagenda.basis.tekens import in_delen, zichtbaar
from wijkagenda.reports.blocks import Alinea, Blok, Kop, Lijst, platte_tekst

_PUNT = re.compile(r"\s*[-•*]\s+(?=\S)")
_KOP = re.compile(r"\s*\*\*(?P<woorden>[^*]+)\*\*\s*:?\s*")


def lopende_tekst(tekst: str | None, *, kopniveau: int = 3) -> list[Blok]:
    """The blocks of a text; none for an empty one. Anything else that looks like markup stays as it was typed."""
    uit: list[Blok] = []
    for soort, regels in _stukken((tekst or "").splitlines()):
        if soort == "punt":
            uit.append(Lijst(tuple(regels)))
        elif soort == "kop":
            uit.append(Kop(kopniveau, regels[0]))
        else:
            uit.append(Alinea("\n".join(regels)))
    return uit


def beknopt(tekst: str | None, lengte: int) -> str:
    """The first paragraph of a text on one line: whole sentences up to about `lengte` characters, else cut between words.

    >>> beknopt("**Kop**\\n\\nEen zin. Nog een zin. Slot.\\n\\nMeer.", 22), beknopt("aan een stuk door getypt", 12), beknopt("", 12)
    ('Een zin. Nog een zin.', 'aan een…', '')
    """
    alineas = (platte_tekst(blok.tekst) for blok in lopende_tekst(zichtbaar((tekst or "")[: lengte * 20])) if isinstance(blok, Alinea))
    regel = " ".join(next(alineas, "").split())
    kort = in_delen(regel, lengte)[0]
    return kort if kort == regel or kort.endswith((".", "!", "?")) else f"{kort}…"


def _stukken(regels: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Lines of one kind that belong together."""
    nu: list[str] = []
    soort = ""
    for regel in [*regels, ""]:
        wat, woorden = _lees(regel)
        if nu and (wat != soort or wat == "kop") and not (soort == "punt" and wat == "leeg"):
            yield soort, nu
            nu = []
        if wat != "leeg":
            soort = wat
            nu.append(woorden)
    if nu:
        yield soort, nu


def _lees(regel: str) -> tuple[str, str]:
    if not regel.strip():
        return "leeg", ""
    if kop := _KOP.fullmatch(regel):
        return "kop", kop["woorden"].strip()
    if punt := _PUNT.match(regel):
        return "punt", regel[punt.end() :].strip()
    return "tekst", regel.strip()
