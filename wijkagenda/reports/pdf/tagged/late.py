"""A canvas that can print on which page something is before it gets there, so that contents need no second pass.

It has no clock either: with a date the same drawing gives the same bytes. Pages are compressed and, unlike reportlab's, not made
a fourth larger again by writing them in ASCII.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFPage, PDFStream, PDFZCompress
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject


class LateCanvas(Canvas):  # type: ignore[misc]
    """`date` is that of the file, at noon."""

    def __init__(self, *args: Any, date: dt.date | None = None, **kwargs: Any) -> None:
        self._places: dict[str, int] = {}
        self._late: list[tuple[str, str, float, float, str, float]] = []
        self._late_pages: list[tuple[Any, list[tuple[str, str, float, float, str, float]]]] = []
        super().__init__(*args, **{**kwargs, "pageCompression": 1, "invariant": 1, "pdfVersion": (1, 7)})
        if date is not None:
            self._doc._timeStamp.YMDhms = (date.year, date.month, date.day, 12, 0, 0)

    def bookmarkPage(self, key: str, *args: Any, **kwargs: Any) -> Any:  # noqa: N802
        """Remembers the page of the bookmark."""
        self._places.setdefault(key, self.getPageNumber())
        return super().bookmarkPage(key, *args, **kwargs)

    def page_of(self, key: str) -> str:
        """The number of the page with this bookmark; empty as long as it is not known."""
        return str(self._places.get(key, ""))

    def draw_page_number(self, right: float, y: float, key: str) -> None:
        """Prints, in the current font and colour, the page of a bookmark that may still have to come; it ends at `right`."""
        text = self.beginText(right, y)
        mark = f"%late {len(self._late_pages)} {len(self._late)}\n"
        text._code.append(mark)
        self._late.append((mark, key, right, y, self._fontname, self._fontsize))
        self.drawText(text)

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802
        """Called by reportlab when a page is done."""
        super()._setAnnotations(page)
        if isinstance(page, PDFPage):
            self._late_pages.append((page, self._late))
            self._late = []

    def save(self) -> None:
        """Fills in what was still open, and writes the file."""
        if self._code:
            self.showPage()
        for page, numbers in self._late_pages:
            for mark, key, right, y, font, size in numbers:
                number = self.page_of(key)
                text = PDFTextObject(self, right - stringWidth(number, font, size), y)
                text.setFont(font, size)
                text.textOut(number)
                page.stream = page.stream.replace(mark, " ".join(text._code[1:]), 1)
            page.Contents = PDFStream(filters=[PDFZCompress], content=page.stream)
        super().save()
