"""Takes the names of persons out of a report that may not name them, also where somebody typed one in the middle of a text.

>>> from wijkagenda.reports.blocks import Alinea
>>> zonder_namen([Alinea("Gebeld met Fien Fictief over de soep.")], ["Fien Fictief"])
[Alinea(tekst='Gebeld met (naam weggelaten) over de soep.', aanhef='', soort='gewoon')]
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from wijkagenda.reports.blocks import alle_teksten

if TYPE_CHECKING:
    from wijkagenda.reports.werkboek import Bladrij, Werkboek  # loads xlsxwriter

_T = TypeVar("_T")
_Poets = Callable[[str], str]
WEG = "(naam weggelaten)"
_WEGLATING = "…"
"""Stands where a text was cut."""
_AFGEKAPT = re.compile(r"\S+(?:\s+\S+){0,7}…")


def zonder_namen(blokken: Sequence[_T], namen: Iterable[str]) -> list[_T]:
    """The blocks without these names, whatever their capitals and spaces; nor what is left of one where a text was cut.

    A name of one word stays: it cannot be told from an ordinary word.
    """
    alles = " ".join(" ".join(alle_teksten(tuple(blokken))).split()).casefold()
    bekend = _meerdelig(namen)
    gevonden = [delen for delen in bekend if " ".join(delen).casefold() in alles]
    if not gevonden and _WEGLATING not in alles:
        return list(blokken)
    poets = _poetser(gevonden, bekend)
    return [_schoon(blok, poets) for blok in blokken]


def werkboek_zonder_namen(werkboek: Werkboek, namen: Iterable[str]) -> Werkboek:
    """The same for the texts in the cells of a workbook, row by row as it is written."""
    gevonden = _meerdelig(namen)
    if not gevonden:
        return werkboek
    poets = _poetser(gevonden, gevonden)
    bladen = [dataclasses.replace(blad, rijen=_schone_rijen(blad.rijen, poets)) for blad in werkboek.bladen]
    return dataclasses.replace(werkboek, bladen=bladen)


def _meerdelig(namen: Iterable[str]) -> list[list[str]]:
    return [delen for naam in namen if len(delen := naam.split()) > 1]


def _schone_rijen(rijen: Iterable[Bladrij], poets: _Poets) -> Iterator[Bladrij]:
    for rij in rijen:
        cellen = [_schoon(cel, poets) if isinstance(cel, str | tuple) else cel for cel in rij.cellen]
        yield dataclasses.replace(rij, cellen=cellen)


def _poetser(gevonden: Sequence[Sequence[str]], bekend: Sequence[Sequence[str]]) -> _Poets:
    """Takes the names that were found out of a text, and before an ellipsis the beginning of any name that is known."""
    patroon = _patroon(gevonden) if gevonden else None
    beginnen = {" ".join(delen[:nr]).casefold() for delen in bekend for nr in range(1, len(delen))}
    hoogstens = max(map(len, bekend), default=1) - 1

    def zonder_begin(gevonden_: re.Match[str]) -> str:
        woorden = gevonden_[0].removesuffix(_WEGLATING).split()
        for nr in range(min(hoogstens, len(woorden)), 0, -1):
            einde = " ".join(woorden[-nr:])
            if einde.casefold() in beginnen and einde[0].isupper():
                return " ".join([*woorden[:-nr], f"{WEG}{_WEGLATING}"])
        return gevonden_[0]

    def poets(tekst: str) -> str:
        schoon = patroon.sub(WEG, tekst) if patroon is not None else tekst
        return _AFGEKAPT.sub(zonder_begin, schoon) if _WEGLATING in schoon else schoon

    return poets


def _patroon(namen: Iterable[Sequence[str]]) -> re.Pattern[str]:
    """Any of the names (in words) as whole words, the longest first."""
    op_lengte = sorted(namen, key=lambda delen: -len("".join(delen)))
    namen_ = "|".join(r"\s+".join(map(re.escape, delen)) for delen in op_lengte)
    return re.compile(rf"(?<!\w)(?:{namen_})(?!\w)", re.IGNORECASE)


def _schoon(waarde: Any, poets: _Poets) -> Any:
    if isinstance(waarde, str):
        return poets(waarde)
    if isinstance(waarde, tuple):
        return tuple(_schoon(deel, poets) for deel in waarde)
    if dataclasses.is_dataclass(waarde) and not isinstance(waarde, type):
        anders = {v.name: _schoon(getattr(waarde, v.name), poets) for v in dataclasses.fields(waarde)}
        return dataclasses.replace(waarde, **anders)
    return waarde
