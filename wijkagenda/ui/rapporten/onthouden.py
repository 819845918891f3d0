"""What was chosen for each report, kept on this machine per file. Whatever is broken, old or of elsewhere is passed over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from wijkagenda.ui.omgeving import Bewaarplaats

_SLEUTEL = "rapporten"
_MEESTE_BESTANDEN = 20
"""Files of which it is kept; the one that was longest ago goes first."""
_MEESTE = 2000
"""Words or ids in one choice."""


@dataclass(frozen=True)
class Uitgaveopties:
    """What was chosen for one edition: records, chapters left out, persons.

    `ids` None is nothing chosen yet; `alles` is every record that there is, now and later.
    """

    ids: tuple[str, ...] | None = None
    alles: bool = False
    zonder: tuple[str, ...] = ()
    met_personen: bool = False


@dataclass(frozen=True)
class Rapportopties:
    """What was chosen for one report. Gebieden and years None follow the choices on top."""

    uitgave: str = ""
    gebieden: tuple[str, ...] | None = None
    jaren: tuple[int, ...] | None = None
    huisstijl: bool = True
    per_uitgave: Mapping[str, Uitgaveopties] = field(default_factory=dict)

    def van(self, uitgave: str) -> Uitgaveopties:
        """Those of an edition."""
        return self.per_uitgave.get(uitgave, Uitgaveopties())

    def met(self, uitgave: str, **anders: Any) -> Rapportopties:
        """With something else for an edition."""
        return replace(self, per_uitgave={**self.per_uitgave, uitgave: replace(self.van(uitgave), **anders)})


class Onthouden:
    """``onthouden.opties(code)`` and ``onthouden.zet(code, opties)``; `rapport` is the one that was looked at last."""

    def __init__(self, instellingen: Bewaarplaats, stamboom: str) -> None:
        self._instellingen, self._stamboom = instellingen, stamboom
        bewaard = next((b for b in self._bewaarde() if b.get("bestand") == stamboom), {})
        self.rapport = bewaard.get("rapport") if isinstance(bewaard.get("rapport"), str) else ""
        self._opties = {code: _lees(opties) for code, opties in _woordenboek(bewaard.get("opties")).items()}

    def opties(self, code: str) -> Rapportopties:
        """What was chosen for a report, or the usual."""
        return self._opties.get(code, Rapportopties())

    def kies(self, code: str) -> None:
        """Another report is looked at."""
        if code != self.rapport:
            self.rapport = code
            self._bewaar()

    def zet(self, code: str, opties: Rapportopties) -> None:
        """Keeps what was chosen for a report."""
        if self.opties(code) != opties:
            self._opties[code] = opties
            self._bewaar()

    def wis(self, code: str) -> None:
        """The usual again."""
        if self._opties.pop(code, None) is not None:
            self._bewaar()

    def volg(self) -> None:
        """The choices on top changed: every report follows them again."""
        anders = {code: replace(o, gebieden=None, jaren=None) for code, o in self._opties.items()}
        if anders != self._opties:
            self._opties = anders
            self._bewaar()

    def _bewaar(self) -> None:
        if not self._stamboom:
            return
        hier = {"bestand": self._stamboom, "rapport": self.rapport, "opties": {code: _schrijf(o) for code, o in self._opties.items()}}
        anderen = [b for b in self._bewaarde() if b.get("bestand") != self._stamboom]
        self._instellingen[_SLEUTEL] = [*anderen[-(_MEESTE_BESTANDEN - 1) :], hier]

    def _bewaarde(self) -> list[dict[str, Any]]:
        """Per file, the one that was used last at the end."""
        bewaard = self._instellingen.get(_SLEUTEL)
        return [_woordenboek(b) for b in bewaard] if isinstance(bewaard, list) else []


def _schrijf(opties: Rapportopties) -> dict[str, Any]:
    per = {
        code: {"ids": None if u.ids is None else list(u.ids), "alles": u.alles, "zonder": list(u.zonder), "met_personen": u.met_personen}
        for code, u in opties.per_uitgave.items()
    }
    return {
        "uitgave": opties.uitgave,
        "gebieden": None if opties.gebieden is None else list(opties.gebieden),
        "jaren": None if opties.jaren is None else list(opties.jaren),
        "huisstijl": opties.huisstijl,
        "per_uitgave": per,
    }


def _lees(bewaard: Any) -> Rapportopties:
    o = _woordenboek(bewaard)
    uitgave = o.get("uitgave")
    per = {code: _lees_uitgave(_woordenboek(u)) for code, u in _woordenboek(o.get("per_uitgave")).items()}
    return Rapportopties(
        uitgave if isinstance(uitgave, str) else "",
        _rij(o.get("gebieden"), str),
        _rij(o.get("jaren"), int),
        o.get("huisstijl") is not False,
        per,
    )


def _lees_uitgave(u: Mapping[str, Any]) -> Uitgaveopties:
    return Uitgaveopties(_rij(u.get("ids"), str), u.get("alles") is True, _rij(u.get("zonder"), str) or (), u.get("met_personen") is True)


def _woordenboek(waarde: Any) -> dict[str, Any]:
    return {k: w for k, w in waarde.items() if isinstance(k, str)} if isinstance(waarde, dict) else {}


def _rij(waarde: Any, soort: type) -> tuple[Any, ...] | None:
    """A list of that kind of value, or None."""
    goed = isinstance(waarde, list) and all(isinstance(w, soort) and not isinstance(w, bool) for w in waarde)
    return tuple(waarde[:_MEESTE]) if goed else None
