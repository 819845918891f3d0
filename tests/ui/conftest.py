"""Every test of the window cleans up after itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog


@pytest.fixture(autouse=True)
def geen_open_dialoog() -> Iterator[None]:
    """A dialog that a test leaves open would take the answers that the next test gives to its own."""
    yield
    if QApplication.instance() is None:
        return
    open_ = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    namen = [f"{type(w).__name__} ‘{w.windowTitle()}’" for w in open_]
    for dialoog in open_:
        dialoog.close()
    assert not namen, f"still open: {', '.join(namen)}"
