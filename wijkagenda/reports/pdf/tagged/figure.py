"""Pictures: one thing to who listens, with words in its place, or decoration that is passed over."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable

from wijkagenda.reports.pdf.tagged.canvas import TaggedCanvas
from wijkagenda.reports.pdf.tagged.structure import Tag


class Figure(Flowable):  # type: ignore[misc]
    """Draws `picture`, any flowable that is not split. `alt` says what is to be seen; without it the picture is decoration."""

    def __init__(self, picture: Flowable, alt: str, tag: Tag | None = None) -> None:
        super().__init__()
        self._picture = picture
        self.tag = tag or Tag("Figure")
        self.tag.alt = " ".join(alt.split())
        self.hAlign = getattr(picture, "hAlign", "LEFT")

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As large as the picture."""
        self.width, self.height = self._picture.wrap(width, height)
        return self.width, self.height

    def draw(self) -> None:
        """The picture at its place, with the place written in the structure."""
        canvas: Any = self.canv
        if not isinstance(canvas, TaggedCanvas):
            self._picture.drawOn(canvas, 0, 0)
        elif not self.tag.alt:
            with canvas.artifact():
                self._picture.drawOn(canvas, 0, 0)
        else:
            corners = [canvas.absolutePosition(x, y) for x in (0, self.width) for y in (0, self.height)]
            xs, ys = [x for x, _ in corners], [y for _, y in corners]
            box = f"[{min(xs):.2f} {min(ys):.2f} {max(xs):.2f} {max(ys):.2f}]"
            self.tag.attributes = {"O": "/Layout", "Placement": "/Block", "BBox": box}
            with canvas.figure(self.tag):
                self._picture.drawOn(canvas, 0, 0)
