"""The colours, light and dark, with the same contrasts. `palet()` gives the set that the application is drawn in now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QColor, QGuiApplication, QPalette

Toon = Literal["nu", "straks", "vraag", "weten", "goed"]
"""How much a word asks: now (red), soon (ochre), question (petrol), to know (grey), fine (green). Never without a word."""


@dataclass(frozen=True)
class Palet:
    """Named colours as hex text; what each is for is in its name."""

    grond: str
    kaart: str
    lijn: str
    rand: str
    inkt: str
    grijs: str
    petrol: str
    petrol_licht: str
    vul: str
    vul_over: str
    op_vul: str
    oker: str
    oker_licht: str
    rood: str
    rood_licht: str
    groen: str
    groen_licht: str
    stil_licht: str
    nav: str
    nav_tekst: str
    nav_over: str
    nav_gekozen: str
    nav_gekozen_tekst: str
    kolom: str
    spoor: str
    focus: str

    def toon(self, toon: Toon) -> tuple[str, str]:
        """Text and ground of a status word."""
        return {
            "nu": (self.rood, self.rood_licht),
            "straks": (self.oker, self.oker_licht),
            "vraag": (self.petrol, self.petrol_licht),
            "weten": (self.grijs, self.stil_licht),
            "goed": (self.groen, self.groen_licht),
        }[toon]


LICHT = Palet(
    grond="#f6f5f1", kaart="#ffffff", lijn="#dfe3e1", rand="#b9c4c4", inkt="#1d2a2e", grijs="#566569",
    petrol="#0b5563", petrol_licht="#e3eff1", vul="#0b5563", vul_over="#083f4a", op_vul="#ffffff",
    oker="#7d4704", oker_licht="#fbf0df", rood="#a8281f", rood_licht="#fae9e7", groen="#2c6e49", groen_licht="#e5f1ea",
    stil_licht="#ecedeb", nav="#083f4a", nav_tekst="#dbe8ea", nav_over="#0f5260", nav_gekozen="#ffffff",
    nav_gekozen_tekst="#083f4a", kolom="#ebeae5", spoor="#ecedeb", focus="#b8690b",
)  # fmt: skip

DONKER = Palet(
    grond="#12191b", kaart="#1b2528", lijn="#323f43", rand="#536468", inkt="#e9efef", grijs="#a9b8bb",
    petrol="#8fd0dc", petrol_licht="#173a43", vul="#176b7c", vul_over="#1d7f93", op_vul="#ffffff",
    oker="#f0bd7c", oker_licht="#3d2c14", rood="#f5a79f", rood_licht="#46201d", groen="#93d2ad", groen_licht="#1b3a29",
    stil_licht="#2c383b", nav="#0a2a31", nav_tekst="#d3e3e6", nav_over="#14414b", nav_gekozen="#dcebee",
    nav_gekozen_tekst="#083f4a", kolom="#172023", spoor="#2c383b", focus="#f0bd7c",
)  # fmt: skip


def palet() -> Palet:
    """The palette in use, told by the ground of the application."""
    return LICHT if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() > 127 else DONKER


def qt_palet(kleuren: Palet) -> QPalette:
    """The same colours for what Qt draws by itself: item views, menus, dialogs."""
    rollen = QPalette.ColorRole
    gewoon = {
        rollen.Window: kleuren.grond, rollen.WindowText: kleuren.inkt, rollen.Base: kleuren.kaart, rollen.Text: kleuren.inkt,
        rollen.AlternateBase: kleuren.grond, rollen.Button: kleuren.kaart, rollen.ButtonText: kleuren.inkt,
        rollen.BrightText: kleuren.op_vul, rollen.Highlight: kleuren.petrol_licht, rollen.HighlightedText: kleuren.inkt,
        rollen.Accent: kleuren.vul, rollen.Link: kleuren.petrol, rollen.LinkVisited: kleuren.petrol,
        rollen.ToolTipBase: kleuren.inkt, rollen.ToolTipText: kleuren.kaart, rollen.PlaceholderText: kleuren.grijs,
        rollen.Light: kleuren.kaart, rollen.Midlight: kleuren.lijn, rollen.Mid: kleuren.rand, rollen.Dark: kleuren.rand,
        rollen.Shadow: kleuren.rand,
    }  # fmt: skip
    uit = QPalette()
    for rol, kleur in gewoon.items():
        uit.setColor(rol, QColor(kleur))
    for rol in (rollen.WindowText, rollen.Text, rollen.ButtonText):
        uit.setColor(QPalette.ColorGroup.Disabled, rol, QColor(kleuren.grijs))
    return uit
