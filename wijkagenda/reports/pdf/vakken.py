"""Tinted surfaces with text on them: the box that runs on over pages, and the cards with a number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from wijkagenda.reports.pdf.tagged import TaggedParagraph


class Vak(Flowable):  # type: ignore[misc]
    """Paragraphs on a tint, with a bar to the left or round corners. What does not fit goes on in a box on the next page.

    A box of at most `heel_tot` points high is not broken.
    """

    def __init__(self, inhoud: Sequence[Flowable], kleur: str, *, marge: float, na: float, balk: str = "", heel_tot: float = 0.0) -> None:
        super().__init__()
        self._inhoud = list(inhoud)
        self._kleur, self._balk, self._marge, self._heel_tot = kleur, balk, marge, heel_tot
        self.spaceBefore, self.spaceAfter = marge * 0.4, na

    def _binnen(self, breedte: float) -> float:
        return breedte - 2 * self._marge

    def wrap(self, breedte: float, hoogte: float) -> tuple[float, float]:
        """The whole width, and what the text needs."""
        self.width = breedte
        self._hoogten = [f.wrapOn(self.canv, self._binnen(breedte), hoogte)[1] for f in self._inhoud]
        self.height = sum(self._hoogten) + sum(self._wit(i) for i in range(len(self._inhoud))) + self._randen()
        return breedte, self.height

    def _randen(self) -> float:
        """White above and below together; the lowest line already has white under it."""
        return self._marge * 1.6

    def _wit(self, nr: int) -> float:
        """White before the nth text."""
        return max(self._inhoud[nr - 1].getSpaceAfter(), self._inhoud[nr].getSpaceBefore()) if nr else 0.0

    def split(self, breedte: float, hoogte: float) -> list[Flowable]:
        """As many texts, or lines of a text, as fit; and the rest. What is not high is not broken."""
        if self.height <= self._heel_tot:
            return []
        ruimte = hoogte - self._randen()
        for nr, deel in enumerate(self._inhoud):
            ruimte -= self._wit(nr)
            hoog = deel.wrapOn(self.canv, self._binnen(breedte), ruimte)[1]
            if hoog > ruimte:
                stukken = deel.splitOn(self.canv, self._binnen(breedte), ruimte) if ruimte > 0 else []
                eerst = [*self._inhoud[:nr], *stukken[:1]]
                rest = [*stukken[1:], *self._inhoud[nr + 1 :]] if stukken else self._inhoud[nr:]
                return [self._deel(eerst), self._deel(rest)] if eerst and rest else []
            ruimte -= hoog
        return [self]

    def _deel(self, inhoud: Sequence[Flowable]) -> Vak:
        return Vak(inhoud, self._kleur, marge=self._marge, na=self.spaceAfter, balk=self._balk)

    def draw(self) -> None:
        """The surface first, then the texts from the top."""
        canvas = self.canv
        canvas.saveState()
        canvas.setFillColor(HexColor(self._kleur))
        if self._balk:
            canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
            canvas.setFillColor(HexColor(self._balk))
            canvas.rect(0, 0, self._marge * 0.32, self.height, stroke=0, fill=1)
        else:
            canvas.roundRect(0, 0, self.width, self.height, self._marge * 0.55, stroke=0, fill=1)
        canvas.restoreState()
        y = self.height - self._marge * 0.85
        for nr, (deel, hoog) in enumerate(zip(self._inhoud, self._hoogten, strict=True)):
            y -= self._wit(nr) + hoog
            deel.drawOn(canvas, self._marge, y)


class Kaarten(Flowable):  # type: ignore[misc]
    """At most `naast` cards beside each other, equally high: a number and what it counts."""

    def __init__(self, kaarten: Sequence[tuple[TaggedParagraph, TaggedParagraph]], kleur: str, *, naast: int, marge: float, na: float) -> None:
        super().__init__()
        self._kaarten, self._naast = kaarten, naast
        self._kleur, self._marge, self._tussen = kleur, marge, marge * 0.75
        self.spaceBefore, self.spaceAfter = marge * 0.3, na

    def wrap(self, breedte: float, hoogte: float) -> tuple[float, float]:
        """The whole width; as high as the highest card."""
        self.width = breedte
        self._kaartbreedte = (breedte - self._tussen * (self._naast - 1)) / self._naast
        binnen = self._kaartbreedte - 2 * self._marge
        self._hoogten = [tuple(p.wrapOn(self.canv, binnen, hoogte)[1] for p in kaart) for kaart in self._kaarten]
        self.height = max((sum(h) for h in self._hoogten), default=0.0) + 1.7 * self._marge
        return breedte, self.height

    def draw(self) -> None:
        """Surfaces, then numbers, then words."""
        canvas: Any = self.canv
        for nr, (kaart, hoogten) in enumerate(zip(self._kaarten, self._hoogten, strict=True)):
            x = nr * (self._kaartbreedte + self._tussen)
            canvas.saveState()
            canvas.setFillColor(HexColor(self._kleur))
            canvas.roundRect(x, 0, self._kaartbreedte, self.height, self._marge * 0.55, stroke=0, fill=1)
            canvas.restoreState()
            y = self.height - self._marge * 0.75
            for tekst, hoog in zip(kaart, hoogten, strict=True):
                y -= hoog
                tekst.drawOn(canvas, x + self._marge, y)
