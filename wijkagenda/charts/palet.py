"""The house colours of pictures and paper, light and dark. Meaning is never carried by colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from math import log

from wijkagenda.basis.kleur import ZWART, contrast, meng

_FIJN = 64
"""So many shades are weighed."""


@dataclass(frozen=True, slots=True)
class Palet:
    """Colours as ``#rrggbb``; `petrol_licht` is the tint for surfaces."""

    petrol: str
    petrol_donker: str
    petrol_licht: str
    oker: str
    oker_licht: str
    oker_tekst: str
    rood: str
    rood_licht: str
    groen: str
    groen_licht: str
    inkt: str
    grijs: str
    lijn: str
    vlak: str

    def tinten(self, aantal: int) -> tuple[str, ...]:
        """So many shades of the main colour for a stack, from that of the foot on; also in grey each differs as much from the next.

        >>> LICHT.tinten(3)
        ('#083f4a', '#648990', '#e0ecee')
        """
        stappen = [meng(self.petrol_donker, self.petrol_licht, stap / _FIJN) for stap in range(_FIJN)]
        licht = [log(contrast(kleur, ZWART)) for kleur in stappen]
        doelen = (licht[0] + (licht[-1] - licht[0]) * nr / max(aantal - 1, 1) for nr in range(aantal))
        return tuple(stappen[min(range(_FIJN), key=lambda stap: abs(licht[stap] - doel))] for doel in doelen)

    def op(self, kleur: str) -> str:
        """The colour for words on `kleur`: that of the page or of ink, whichever is read best."""
        return max((self.vlak, self.inkt), key=lambda woorden: contrast(woorden, kleur))

    def lijnen(self) -> tuple[str, ...]:
        """The colours of series; after the last the first comes again."""
        return self.petrol, self.oker, self.inkt, self.grijs


LICHT = Palet(
    petrol="#0b5563",
    petrol_donker="#083f4a",
    petrol_licht="#e3eff1",
    oker="#b8690b",
    oker_licht="#fbf0df",
    oker_tekst="#7d4704",
    rood="#a8281f",
    rood_licht="#fae9e7",
    groen="#2c6e49",
    groen_licht="#e5f1ea",
    inkt="#1d2a2e",
    grijs="#5b6a6f",
    lijn="#dfe3e1",
    vlak="#ffffff",
)

DONKER = Palet(
    petrol="#6fb9c7",
    petrol_donker="#a7dbe4",
    petrol_licht="#1d3b42",
    oker="#e3a04f",
    oker_licht="#3d2f1a",
    oker_tekst="#f2c78d",
    rood="#f0938b",
    rood_licht="#43231f",
    groen="#86c9a2",
    groen_licht="#1f3a2b",
    inkt="#e8eeee",
    grijs="#a3b1b5",
    lijn="#3a464a",
    vlak="#1b2528",
)
