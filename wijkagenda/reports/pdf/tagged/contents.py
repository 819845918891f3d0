"""A table of contents that is made in one pass: the numbers of pages are filled in when they are known."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from wijkagenda.reports.pdf.tagged.canvas import TaggedCanvas
from wijkagenda.reports.pdf.tagged.late import LateCanvas
from wijkagenda.reports.pdf.tagged.paragraph import TaggedParagraph
from wijkagenda.reports.pdf.tagged.structure import Tag


class ContentsLine(Flowable):  # type: ignore[misc]
    """A title to the left, its page to the right on the last line of the title; the whole line is a link to the bookmark `key`.

    `spoken` says where the link goes, with ``{title}`` and ``{page}``. `below` is the white under the text.
    """

    def __init__(self, title: TaggedParagraph, key: str, contents: Tag, *, spoken: str = "{title}, page {page}", below: float = 0.0) -> None:
        super().__init__()
        self._title, self._key, self._spoken, self._below = title, key, spoken, below
        self._link = Tag("Link", Tag("Reference", Tag("TOCI", contents)))
        self._plain = " ".join(title.getPlainText().split())
        title.tag = self._link

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The text, with the white above and below it."""
        self.width = width
        self.height = self._title.wrap(width, height)[1] + self._title.style.spaceBefore + self._below
        return width, self.height

    def draw(self) -> None:
        """Title, number, link."""
        canvas: LateCanvas = self.canv
        if isinstance(canvas, TaggedCanvas):
            with canvas.tagged(self._link), canvas.linking(self._link, lambda: self._speak(canvas)):
                self._draw(canvas)
        else:
            self._draw(canvas)

    def _speak(self, canvas: LateCanvas) -> str:
        return self._spoken.format(title=self._plain, page=canvas.page_of(self._key))

    def _draw(self, canvas: LateCanvas) -> None:
        style = self._title.style
        self._title.drawOn(canvas, 0, self._below)
        canvas.setFont(style.fontName, style.fontSize)
        canvas.setFillColor(style.textColor)
        canvas.draw_page_number(self.width, self._below + style.leading - style.fontSize, self._key)
        canvas.linkRect("", self._key, (0, 0, self.width, self.height), relative=1)


class Contents(Flowable):  # type: ignore[misc]
    """The lines under each other, over as many pages as they take."""

    def __init__(self, lines: Sequence[ContentsLine]) -> None:
        super().__init__()
        self._lines = list(lines)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As high as its lines."""
        self.width, self.height = width, sum(line.wrap(width, height)[1] for line in self._lines)
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Line by line; all to the next page when not even the first fits."""
        return list(self._lines) if self._lines and self._lines[0].wrap(width, height)[1] <= height else []

    def draw(self) -> None:
        """From the top down."""
        y = self.height
        for line in self._lines:
            y -= line.height
            line.drawOn(self.canv, 0, y)
