"""Dutch for the words that Qt brings itself: its own translation, and what that leaves in English."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

ONTBREEKT: Mapping[str, str] = {
    "Look in:": "Zoeken in:", "Files of type:": "Soort bestand:", "File name:": "Bestands&naam:", "Directory:": "Map:", "Folder": "Map",
    "File Folder": "Map", "Name": "Naam", "Size": "Grootte", "Type": "Soort", "Date Modified": "Gewijzigd op",
    "Open": "&Openen", "Save": "&Bewaren", "Choose": "&Kiezen", "Back": "Terug", "Forward": "Vooruit", "Parent Directory": "Een map omhoog",
    "Create New Folder": "Nieuwe map maken", "New Folder": "&Nieuwe map", "Create a New Folder": "Een nieuwe map maken",
    "List View": "Lijst", "Detail View": "Details", "Change to list view mode": "Toon als lijst", "Change to detail view mode": "Toon met details",
    "Computer": "Computer", "My Computer": "Deze computer", "Rename": "&Hernoemen", "Delete": "&Verwijderen",
    "Show hidden files": "Toon &verborgen bestanden",
    "Go back": "Terug", "Go forward": "Vooruit", "Go to the parent directory": "Een map omhoog", "Sidebar": "Plaatsen", "Files": "Bestanden",
    "List of places and bookmarks": "Plaatsen en bladwijzers", "Recent Places": "Laatst bezocht", "Find Directory": "Map zoeken",
    "%1 already exists.\nDo you want to replace it?": "%1 bestaat al.\nWilt u het vervangen?",
}  # fmt: skip
"""Words of Qt's file dialog (without the marks of their keys) for which its Dutch translation has none."""


class _Aanvulling(QTranslator):
    """Answers where Qt's own translation does not: the translator that was installed last is asked first."""

    def __init__(self, qt: QTranslator, ouder: QApplication) -> None:
        super().__init__(ouder)
        self._qt = qt

    def translate(self, context: str, bron: str, uitleg: str | None = None, n: int = -1) -> str | None:
        """The Dutch words; None (and not an empty text) leaves Qt's own."""
        gevonden = self._qt.translate(context, bron, uitleg, n)
        return gevonden or ONTBREEKT.get(bron.replace("&", ""))

    def isEmpty(self) -> bool:
        return False


def laad_vertaling(app: QApplication) -> bool:
    """Dutch for standard buttons, file dialogs and calendar; False where Qt's own translation is missing."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    qt = QTranslator(app)
    geladen = qt.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    app.installTranslator(_Aanvulling(qt, app))
    return geladen
