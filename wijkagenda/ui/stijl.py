"""How everything looks, in one place: fonts, spacing and one Qt style sheet built from a palette.

Widgets say what they are by a property (``rol`` for labels, ``soort`` for buttons, ``vlak`` for frames); the sheet in
``resources/style`` says how that looks. Nothing else in ui/ sets a style sheet.
"""

from __future__ import annotations

import dataclasses
from string import Template

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from wijkagenda.basis.paden import bronmap
from wijkagenda.ui.palet import DONKER, LICHT, Palet, qt_palet

RUIMTE = 4
"""The step that all spacing is a multiple of, in pixels."""
MARGE = 22
"""Between the edge of a page and what is on it."""
TUSSEN = 16
"""Between cards."""

TEKST = 15
"""Pixels of ordinary text at normal letter size."""
_LETTERTYPE = "Source Sans 3"
_FONTS = ("Regular", "Semibold", "Bold")


def pas_toe(app: QApplication, donker: bool = False, schaal: float = 1.0) -> None:
    """Gives the whole application its fonts, colours and style sheet; call it again to switch.

    `schaal` makes letters larger (1.25 for "grotere letters"); lengths in the sheet that hold text grow along.
    """
    if not QFontDatabase.hasFamily(_LETTERTYPE):
        for naam in _FONTS:
            QFontDatabase.addApplicationFont(str(bronmap() / "fonts" / f"SourceSans3-{naam}.ttf"))
    if app.style().objectName() != "fusion":
        app.setStyle("fusion")
    kleuren = DONKER if donker else LICHT
    app.setPalette(qt_palet(kleuren))
    app.setFont(lettertype(round(TEKST * schaal)))
    app.setStyleSheet(stijlblad(kleuren, schaal))


def lettertype(pixels: int = TEKST, gewicht: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Source Sans with figures that stand in columns."""
    font = QFont(_LETTERTYPE)
    font.setPixelSize(pixels)
    font.setWeight(gewicht)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def stijlblad(kleuren: Palet, schaal: float = 1.0) -> str:
    """The Qt style sheet with this palette's colours filled in."""
    tekst = (bronmap() / "style" / "wijkagenda.qss").read_text("utf-8")
    maten = {f"px{n}": f"{round(n * schaal)}px" for n in (11, 12, 13, 14, 15, 16, 18, 20, 22, 26)}
    return Template(tekst).substitute(dataclasses.asdict(kleuren), **maten, map=(bronmap() / "style").as_posix())


def geef_rol(widget: QWidget, **eigenschappen: str | bool) -> None:
    """Sets style properties on a widget that is already shown, and restyles it."""
    for naam, waarde in eigenschappen.items():
        if widget.property(naam) != waarde:
            widget.setProperty(naam, waarde)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
