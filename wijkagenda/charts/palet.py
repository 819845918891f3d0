"""The house colours of pictures and paper, light and dark. Meaning is never carried by colour alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palet:
    """Colours as ``#rrggbb``; `petrol_licht` is the tint for surfaces, `lagen` are those of a stack from dark to light."""

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
    lagen: tuple[str, ...]


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
    lagen=("#083f4a", "#0b5563", "#37798a", "#6fa3af", "#a9cad1", "#d9b27a", "#b8690b", "#9aa6a9"),
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
    lagen=("#c9e9ee", "#6fb9c7", "#4b97a6", "#337785", "#255a66", "#f2c78d", "#e3a04f", "#7d8b8f"),
)
