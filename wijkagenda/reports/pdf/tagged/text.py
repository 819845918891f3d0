"""Text objects whose content is marked, and whose words stay apart when they are extracted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfmetrics import getFont, stringWidth
from reportlab.pdfgen.textobject import PDFTextObject

from wijkagenda.reports.pdf.tagged.rtl import RUN, clusters
from wijkagenda.reports.pdf.tagged.structure import Element

if TYPE_CHECKING:
    from wijkagenda.reports.pdf.tagged.canvas import TaggedCanvas

LineEnd = Literal["between", "within"]
"""A line ends between two words, or within one that was too long."""


class TaggedText(PDFTextObject):  # type: ignore[misc]
    """Opens and closes its marked content between ``BT`` and ``ET``. Without an element something else marks it."""

    def __init__(self, canvas: TaggedCanvas, x: float = 0, y: float = 0, direction: Any = None, element: Element | None = None) -> None:
        super().__init__(canvas, x, y, direction)
        self._element = element
        self._line_ends: Sequence[LineEnd] = ()
        self._line = 0
        self._link_element: Callable[[Any], Element] | None = None
        self._spaced = False
        self._goes_on = False
        self.links: list[tuple[Any, Element]] = []
        if element is not None:
            self._code.append(canvas.mark(element))

    def follow(self, line_ends: Sequence[LineEnd], link_element: Callable[[Any], Element], *, goes_on: bool = False) -> None:
        """Tells how the lines of the paragraph end, what the element of a link in it is, and whether the last word goes on elsewhere."""
        self._line_ends, self._link_element, self._goes_on = line_ends, link_element, goes_on

    def getCode(self) -> str:  # noqa: N802
        """Closes what is open, with a space so that what comes next is not read as part of the last word."""
        if self._element is not None:
            if not (self._spaced or self._goes_on):
                super()._textOut(" ")
            self._code.append("EMC")
            self._element = None
        code: str = super().getCode()
        return code

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803
        """A line that ends between words keeps the space there: the line break itself is no character (ISO 32000-1, 14.8.2.5)."""
        spaced = text.endswith(" ") if text else self._spaced
        if TStar:
            within = self._line < len(self._line_ends) and self._line_ends[self._line] == "within"
            self._line += 1
            if not spaced and not within:
                text = f"{text} "
            spaced = True
        self._spaced = spaced
        super()._textOut(text, TStar)

    def _formatText(self, text: str) -> str:  # noqa: N802
        """Words from right to left are written in the order in which they are read, each letter to the left of the one before."""
        pieces: list[str] = []
        place = 0
        for run in RUN.finditer(text):
            if run.start() > place:
                pieces.append(super()._formatText(text[place : run.start()]))
            pieces.append(self._leftwards(clusters(run[0])))
            place = run.end()
        if place < len(text) or not pieces:
            pieces.append(super()._formatText(text[place:]))
        return " ".join(pieces)

    def _leftwards(self, parts: Sequence[str]) -> str:
        """Each part is shown where its right side meets the part before; then the pen goes on to the right of them all."""
        spacing = getattr(self, "_wordSpace", 0) * 1000 / self._fontsize
        widths = [stringWidth(part, self._fontname, 1000) + spacing * part.count(" ") for part in parts]
        total, font = fp_str(-sum(widths)), self._select_font()
        shown = [f"[{fp_str(w)}] TJ {super(TaggedText, self)._formatText(part)} [{fp_str(w)}] TJ" for part, w in zip(parts, widths, strict=True)]
        return f"{font}[{total}] TJ {' '.join(shown)} [{total}] TJ"

    def _select_font(self) -> str:
        """reportlab chooses the font with the first letter; the pen can't be moved before that."""
        font = getFont(self._fontname)
        if not font._dynamicFont or self._curSubset >= 0:
            return ""
        return f"{font.getSubsetInternalName(0, self._canvas._doc)} {fp_str(self._fontsize)} Tf {fp_str(self._leading)} TL "

    def _linkRecord(self, link: Any, what: str) -> None:  # noqa: N802
        """Called by reportlab's paragraph just after the first text of a link, and at its end."""
        if self._element is None or self._link_element is None or not link[1]:
            return
        if what == "start":
            element = self._link_element(link)
            self._code.insert(len(self._code) - 1, f"EMC {self._canvas.mark(element)}")
            self.links.append((link, element))
        else:
            self._code.append(f"EMC {self._canvas.mark(self._element)}")
