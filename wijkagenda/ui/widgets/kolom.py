"""A named column of a list: how a row's value is read, shown, sorted and copied."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.basis.opmaak import toon_getal, vouw
from wijkagenda.ui.widgets.pil import Status

Kolomsoort = Literal["tekst", "bedrag", "datum", "getal", "pil"]


@dataclass(frozen=True)
class Kolom:
    """`lees` defaults to the attribute called `naam`. What it gives depends on `soort`:

    tekst: anything, shown as text; bedrag: whole cents or None; datum: a date or None; getal: int, Decimal or None;
    pil: a `Status` or None. `onder` gives a grey second line. `breedte` 0 takes the room that is left.
    `wijkt`: steps aside where the list is narrow, until the user chose columns. `vet` may be asked per row. `decimalen` fixes those of a getal.
    `tekort`: an amount below nothing is a shortage, and red; where a minus is all in a day's work it is not.
    """

    naam: str
    kop: str
    lees: Callable[[Any], object] | None = None
    soort: Kolomsoort = "tekst"
    breedte: int = 0
    onder: Callable[[Any], str] | None = None
    vet: bool | Callable[[Any], bool] = False
    verborgen: bool = False
    wijkt: bool = False
    decimalen: int | None = None
    tekort: bool = True

    @property
    def rechts(self) -> bool:
        """Whether it stands at the right."""
        return self.soort in ("bedrag", "getal")

    def waarde(self, rij: Any) -> object:
        """The value of this column in a row."""
        return self.lees(rij) if self.lees is not None else getattr(rij, self.naam)

    def toon(self, rij: Any) -> str:
        """As shown in the list."""
        waarde = self.waarde(rij)
        if waarde is None:
            return ""
        if self.soort == "bedrag" and isinstance(waarde, int):
            return toon_bedrag(waarde)
        if isinstance(waarde, dt.date):
            return toon_datum(waarde)
        if self.soort == "getal" and isinstance(waarde, int | Decimal):
            return toon_getal(waarde, self.decimalen)
        if isinstance(waarde, Status):
            return waarde.tekst
        return str(waarde)

    def sorteer(self, rij: Any) -> Any:
        """What rows are ordered by; None goes below everything, whatever the direction."""
        waarde = self.waarde(rij)
        if isinstance(waarde, Status):
            return vouw(waarde.tekst)
        return vouw(waarde) if isinstance(waarde, str) else waarde

    def kopie(self, rij: Any) -> str:
        """For a spreadsheet: amounts and numbers bare with a decimal comma, no tabs or line ends."""
        waarde = self.waarde(rij)
        if self.soort == "bedrag" and isinstance(waarde, int):
            return f"{'-' if waarde < 0 else ''}{abs(waarde) // 100},{abs(waarde) % 100:02d}"
        if self.soort == "getal" and waarde is not None:
            return str(waarde).replace(".", ",")
        return " ".join(self.toon(rij).split())
