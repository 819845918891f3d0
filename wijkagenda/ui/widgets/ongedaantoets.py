"""Ctrl+Z and Ctrl+Shift+Z in a text field: its own undo while there is something of that, else the undo of the program.

Qt lets a text field keep both keys even when it has nothing to undo; then they would do nothing at all.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


class Ongedaantoets(QObject):
    """Belongs to the window; watches only the field that has the keyboard."""

    def __init__(self, venster: QWidget) -> None:
        super().__init__(venster)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._volg)

    def _volg(self, oud: QWidget | None, nu: QWidget | None) -> None:
        if isinstance(oud, QLineEdit | QPlainTextEdit):
            oud.removeEventFilter(self)
        if isinstance(nu, QLineEdit | QPlainTextEdit):
            nu.installEventFilter(self)

    def eventFilter(self, bron: QObject, gebeurtenis: QEvent) -> bool:
        if gebeurtenis.type() != QEvent.Type.ShortcutOverride or not isinstance(gebeurtenis, QKeyEvent):
            return False
        return (gebeurtenis.matches(QKeySequence.StandardKey.Undo) and not _kan(bron, "undo")) or (
            gebeurtenis.matches(QKeySequence.StandardKey.Redo) and not _kan(bron, "redo")
        )


def _kan(veld: QObject, wat: str) -> bool:
    """Whether the field itself has something to take back, or to do again."""
    if isinstance(veld, QLineEdit):
        return veld.isUndoAvailable() if wat == "undo" else veld.isRedoAvailable()
    if isinstance(veld, QPlainTextEdit):
        return veld.document().isUndoAvailable() if wat == "undo" else veld.document().isRedoAvailable()
    return False
