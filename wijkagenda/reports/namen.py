"""Takes the names of persons out of a report that may not name them, also where somebody typed one in the middle of a text.

>>> from wijkagenda.reports.blocks import Alinea
>>> zonder_namen([Alinea("Gebeld met Fien Fictief over de soep.")], ["Fien Fictief"])
[Alinea(tekst='Gebeld met (naam weggelaten) over de soep.', aanhef='', soort='gewoon')]
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from wijkagenda.reports.blocks import alle_teksten

if TYPE_CHECKING:
    from wijkagenda.reports.werkboek import Bladrij, Werkboek  # loads xlsxwriter

_T = TypeVar("_T")
WEG = "(naam weggelaten)"


def zonder_namen(blokken: Sequence[_T], namen: Iterable[str]) -> list[_T]:
    """The blocks without these names, whatever their capitals and spaces.

    A name of one word stays: it cannot be told from an ordinary word.
    """
    alles = " ".join(" ".join(alle_teksten(tuple(blokken))).split()).casefold()
    gevonden = [delen for naam in namen if len(delen := naam.split()) > 1 and " ".join(delen).casefold() in alles]
    if not gevonden:
        return list(blokken)
    patroon = _patroon(gevonden)
    return [_schoon(blok, patroon) for blok in blokken]


def werkboek_zonder_namen(werkboek: Werkboek, namen: Iterable[str]) -> Werkboek:
    """The same for the texts in the cells of a workbook, row by row as it is written."""
    gevonden = [delen for naam in namen if len(delen := naam.split()) > 1]
    if not gevonden:
        return werkboek
    patroon = _patroon(gevonden)
    bladen = [dataclasses.replace(blad, rijen=_schone_rijen(blad.rijen, patroon)) for blad in werkboek.bladen]
    return dataclasses.replace(werkboek, bladen=bladen)


def _schone_rijen(rijen: Iterable[Bladrij], patroon: re.Pattern[str]) -> Iterator[Bladrij]:
    for rij in rijen:
        cellen = [_schoon(cel, patroon) if isinstance(cel, str | tuple) else cel for cel in rij.cellen]
        yield dataclasses.replace(rij, cellen=cellen)


def _patroon(namen: Iterable[Sequence[str]]) -> re.Pattern[str]:
    """Any of the names (in words) as whole words, the longest first."""
    op_lengte = sorted(namen, key=lambda delen: -len("".join(delen)))
    namen_ = "|".join(r"\s+".join(map(re.escape, delen)) for delen in op_lengte)
    return re.compile(rf"(?<!\w)(?:{namen_})(?!\w)", re.IGNORECASE)


def _schoon(waarde: Any, patroon: re.Pattern[str]) -> Any:
    if isinstance(waarde, str):
        return patroon.sub(WEG, waarde)
    if isinstance(waarde, tuple):
        return tuple(_schoon(deel, patroon) for deel in waarde)
    if dataclasses.is_dataclass(waarde) and not isinstance(waarde, type):
        anders = {v.name: _schoon(getattr(waarde, v.name), patroon) for v in dataclasses.fields(waarde)}
        return dataclasses.replace(waarde, **anders)
    return waarde
