"""Takes the names of persons out of a report that may not name them, also where somebody typed one in the middle of a text.

>>> from wijkagenda.reports.blocks import Alinea
>>> zonder_namen([Alinea("Gebeld met Fien Fictief over de soep.")], ["Fien Fictief"])
[Alinea(tekst='Gebeld met (naam weggelaten) over de soep.', aanhef='', soort='gewoon')]
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence
from typing import Any

from wijkagenda.reports.blocks import Blok

WEG = "(naam weggelaten)"


def zonder_namen(blokken: Sequence[Blok], namen: Iterable[str]) -> list[Blok]:
    """The blocks without these names, whatever their capitals and spaces.

    A name of one word stays: it cannot be told from an ordinary word.
    """
    patroon = _patroon(namen)
    return list(blokken) if patroon is None else [_schoon(blok, patroon) for blok in blokken]


def _patroon(namen: Iterable[str]) -> re.Pattern[str] | None:
    """Any of the names as whole words, the longest first."""
    delen = sorted({tuple(naam.split()) for naam in namen if len(naam.split()) > 1}, key=lambda d: (-len("".join(d)), d))
    if not delen:
        return None
    namen_ = "|".join(r"\s+".join(map(re.escape, deel)) for deel in delen)
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
