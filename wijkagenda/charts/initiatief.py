"""The rows behind the picture of initiatieven by fase over time."""

from __future__ import annotations

from dataclasses import dataclass

from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.charts.gegevens import Cijferkop, Cijfers


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

    def alt(self) -> str:
        """The first and the last moment in words; the table has all of them.

        >>> Fasestapel(("idee", "draait"), (Fasestand("2025", (2, 1)), Fasestand("2026", (1, 4)))).alt()
        'Gestapelde kolommen: initiatieven per fase. 2025: 3 initiatieven. 2026: 5 initiatieven, waarvan 1 idee en 4 draait.'
        """
        if not self.standen:
            return "Gestapelde kolommen: initiatieven per fase. Er zijn nog geen initiatieven."
        laatste = self.standen[-1]
        delen = opsomming([f"{n} {fase}" for fase, n in zip(self.fasen, laatste.aantallen, strict=True) if n])
        eerste = [self._stand(self.standen[0]) + "."] if len(self.standen) > 1 else []
        waarvan = f", waarvan {delen}" if delen else ""
        return " ".join(["Gestapelde kolommen: initiatieven per fase.", *eerste, f"{self._stand(laatste)}{waarvan}."])

    @staticmethod
    def _stand(stand: Fasestand) -> str:
        return f"{stand.moment}: {aantal(sum(stand.aantallen), 'initiatief', 'initiatieven')}"

    def cijfers(self) -> Cijfers:
        """One row per moment, one column per fase."""
        koppen = (Cijferkop("Moment"), *(Cijferkop(f, "getal") for f in self.fasen))
        return Cijfers(koppen, tuple((s.moment, *s.aantallen) for s in self.standen))
