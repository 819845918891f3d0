"""The rows behind the picture of initiatieven by fase over time."""

from __future__ import annotations

from dataclasses import dataclass

from wijkagenda.basis.opmaak import opsomming, toon_getal
from wijkagenda.charts.gegevens import Cijferkop, Cijfers
from wijkagenda.charts.zinnen import hoofdletter, verloop, wanneer


@dataclass(frozen=True, slots=True)
class Fasestand:
    """How many initiatieven were in each fase at a moment; as many numbers as the stapel has fasen."""

    moment: str
    aantallen: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fasestapel:
    """Stacked columns: one per moment, one layer per fase."""

    fasen: tuple[str, ...]
    standen: tuple[Fasestand, ...]

    def __post_init__(self) -> None:
        if any(len(s.aantallen) != len(self.fasen) for s in self.standen):
            raise ValueError("each stand needs one number per fase")

    @property
    def onderwerp(self) -> str:
        """What the stack is about."""
        return "Initiatieven per fase"

    def alt(self) -> str:
        """How the number of initiatieven went, and in which fase they are at the last moment; the table has all of them.

        >>> Fasestapel(("idee", "draait"), (Fasestand("2025", (2, 1)), Fasestand("2026", (1, 4)))).alt()
        'Gestapelde kolommen: initiatieven per fase. Het aantal stijgt van 3 in 2025 naar 5 in 2026. In 2026: 4 draait en 1 idee.'
        """
        totalen = [(s.moment, sum(s.aantallen)) for s in self.standen]
        zinnen = verloop("Het aantal", totalen, toon_getal) if any(n for _, n in totalen) else ["Er zijn nog geen initiatieven."]
        return " ".join(["Gestapelde kolommen: initiatieven per fase.", *zinnen, *self._laatste()])

    def _laatste(self) -> list[str]:
        """The fasen of the last moment, the largest first."""
        if not self.standen or not any(self.standen[-1].aantallen):
            return []
        laatste = self.standen[-1]
        delen = sorted(zip(laatste.aantallen, self.fasen, strict=True), key=lambda d: -d[0])
        return [f"{hoofdletter(wanneer(laatste.moment))}: {opsomming([f'{toon_getal(n)} {fase}' for n, fase in delen if n])}."]

    def cijfers(self) -> Cijfers:
        """One row per moment, one column per fase."""
        koppen = (Cijferkop("Moment"), *(Cijferkop(f, "getal") for f in self.fasen))
        return Cijfers(koppen, tuple((s.moment, *s.aantallen) for s in self.standen))
