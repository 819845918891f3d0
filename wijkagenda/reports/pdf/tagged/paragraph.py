"""Paragraphs, headings, items of lists, cells: text that knows what it is, over as many pages as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph
from reportlab.platypus.paragraph import (
    _FK_BREAK,
    _HSFrag,
    _SHYStr,
    _SHYWordHS,
    _SplitFrag,
    _SplitFragHY,
    _SplitFragLL,
    _SplitWord,
    _SplitWordEnd,
    _SplitWordHY,
    _SplitWordLL,
)

from wijkagenda.reports.pdf.tagged.canvas import TaggedCanvas
from wijkagenda.reports.pdf.tagged.structure import Element, Tag
from wijkagenda.reports.pdf.tagged.text import LineEnd

_SOFT_HYPHEN = "\u00ad"


class TaggedParagraph(Paragraph):  # type: ignore[misc]
    """A Paragraph with a `tag` (``P`` when none is given); its bullet, when it has one, belongs to `label`.

    With `repeats` it is the head of a table: where it is drawn once more it is not read once more.
    """

    repeats = False

    def __init__(
        self,
        text: str | None,
        style: ParagraphStyle | None = None,
        bulletText: Any = None,  # noqa: N803
        frags: Any = None,
        caseSensitive: int = 1,  # noqa: N803
        encoding: str = "utf8",
        *,
        tag: Tag | None = None,
        label: Tag | None = None,
    ) -> None:
        super().__init__(text, style, bulletText, frags, caseSensitive, encoding)
        self.tag, self.label = tag or Tag("P"), label
        self._link_tags: dict[Any, Tag] = {}
        self._link_words: dict[Any, str] = {}
        self._ends: tuple[Any, Sequence[LineEnd]] = (None, ())
        self._wrapped: tuple[float, Any] = (-1.0, None)
        self._goes_on = False
        self._right_bullet = ""
        for frag in self.frags if text is not None else ():
            for link in getattr(frag, "link", None) or ():
                self._link_words[link] = self._link_words.get(link, "") + frag.text

    def set_bullet(self, bullet: str, label: Tag) -> None:
        """Gives it a bullet that belongs to `label`: before its first line, or right of it where the text stands to the right."""
        self.label = label
        if self.style.alignment == TA_RIGHT:
            self._right_bullet = bullet
        else:
            self.bulletText = bullet

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Breaks the lines once for each width, however often platypus asks."""
        lines = getattr(self, "blPara", None)
        if lines is None or self._wrapped != (width, lines):
            super().wrap(width, height)
            self._wrapped = (width, getattr(self, "blPara", None))
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        """The parts are one paragraph to who listens. A line end between them is none: the page ends there."""
        cuts = _cuts(getattr(self, "blPara", None), self.frags)
        parts: list[Any] = super().split(width, height)
        if len(parts) > 1:
            parts[0]._goes_on, parts[1]._goes_on = cuts[len(parts[0].blPara.lines) - 1], self._goes_on
            parts[0]._right_bullet = self._right_bullet
        for rest in parts[1:]:
            while len(rest.frags) > 1 and _is_line_end(rest.frags[0]):
                del rest.frags[0]
        for part in parts:
            if part is not self:
                part.tag, part.label, part.repeats = self.tag, self.label, self.repeats
                part._link_tags, part._link_words = self._link_tags, self._link_words
        return parts

    def draw(self) -> None:
        """On a canvas without tags as any Paragraph."""
        canvas = self.canv
        if not isinstance(canvas, TaggedCanvas):
            self._draw_right_bullet()
            super().draw()
        elif self.repeats and canvas.structure.knows(self.tag):
            with canvas.artifact("Head"):
                super().draw()
        else:
            self._draw_tagged(canvas)

    def _draw_tagged(self, canvas: TaggedCanvas) -> None:
        if self.tag.keep:
            canvas.structure.element(self.tag)
        if self._right_bullet and self.label is not None:
            with canvas.tagged(self.label):
                self._draw_right_bullet()
        link = self._whole_link()
        with canvas.tagged(self.label if self.label is not None and self.bulletText else self.tag):
            if link is None:
                super().draw()
            else:
                with canvas.linking(self._link_tag(link), lambda: self._words(link)):
                    super().draw()

    def _draw_right_bullet(self) -> None:
        """As far from the right edge as other bullets are from the left."""
        if not self._right_bullet:
            return
        style = self.style
        first = self.blPara if self.blPara.kind == 0 else self.blPara.lines[0]
        self.canv.saveState()
        self.canv.setFont(style.bulletFontName, style.bulletFontSize)
        self.canv.setFillColor(style.bulletColor)
        self.canv.drawRightString(self.width - style.bulletIndent, self.height - first.ascent, self._right_bullet)
        self.canv.restoreState()

    def _whole_link(self) -> Any:
        """The link that all text of this paragraph is, if it is one."""
        links = getattr(self.blPara, "link", None) if self.blPara.kind == 0 else None
        return links[0] if links else None

    def beginText(self, x: float, y: float) -> Any:  # noqa: N802
        """Called by reportlab for the text itself, after that of the bullet."""
        canvas = self.canv
        if not isinstance(canvas, TaggedCanvas):
            return super().beginText(x, y)
        link = self._whole_link()
        with canvas.tagged(self.tag if link is None else self._link_tag(link)):
            text = canvas.beginText(x, y)
        text.follow(self._line_ends(), self._link_element, goes_on=self._goes_on)
        canvas.expect_links(text, self._words)
        return text

    def _link_tag(self, link: Any) -> Tag:
        return self._link_tags.setdefault(link, Tag("Link", self.tag))

    def _link_element(self, link: Any) -> Element:
        element: Element = self.canv.structure.element(self._link_tag(link))
        return element

    def _words(self, link: Any) -> str:
        return " ".join(self._link_words.get(link, "").split()) or str(link[1])

    def _line_ends(self) -> Sequence[LineEnd]:
        """How each line ends; a hyphen that was only put there to break a word becomes a soft one."""
        known, ends = self._ends
        if known is not self.blPara:
            ends = _ends_of_words(self.blPara.lines) if self.blPara.kind == 0 else _ends_of_frags(self.blPara.lines, self.frags)
            if self._goes_on and ends:
                ends[-1] = "within"
            self._ends = (self.blPara, ends)
        return ends


def _is_line_end(word: Any) -> bool:
    """Whether a word of a split paragraph, which is its width and its pieces, is only a line end."""
    return isinstance(word, list) and len(word) == 2 and getattr(word[1][0], "_fkind", None) == _FK_BREAK


def _cuts(paragraph: Any, words: Sequence[Any]) -> list[bool]:
    """Of each line whether its last word goes on in the next line, without a hyphen."""
    if paragraph is None or paragraph.kind == 0:
        lasts = [line[-1] if line else "" for _, line in paragraph.lines] if paragraph is not None else []
        return [isinstance(last, _SplitWord) and not isinstance(last, _SplitWordEnd | _SplitWordHY) for last in lasts]
    return [*(type(words[line.sFW - 1]) is _SplitFrag for line in paragraph.lines[1:]), False]


def _ends_of_words(lines: Sequence[Any]) -> list[LineEnd]:
    """In a paragraph with one look a line is the space that is left, and its words, each of a class that tells how it was cut."""
    ends: list[LineEnd] = []
    for _, words in lines:
        last = words[-1] if words else ""
        if isinstance(last, _SplitWordHY | _SplitWordLL | _SHYStr) and last.endswith("-"):
            words[-1] = f"{last[:-1]}{_SOFT_HYPHEN}"
            ends.append("within")
        else:
            ends.append("within" if isinstance(last, _SplitWord) and not isinstance(last, _SplitWordEnd) else "between")
    return ends


def _ends_of_frags(lines: Sequence[Any], words: Sequence[Any]) -> list[LineEnd]:
    """In a paragraph with several looks a line has pieces; the words that they were made of tell how a line was broken.

    Where a word is cut, or must go to the next line as it can be cut there, reportlab puts a break of its own behind it; not behind
    the pieces of a word that fill a line each.
    """
    ends: list[LineEnd] = []
    for nr, line in enumerate(lines):
        is_last = nr + 1 == len(lines)
        is_broken = not line.lineBreak and bool(line.words) and line.words[-1]._fkind == _FK_BREAK
        before = words[-1] if is_last else words[lines[nr + 1].sFW - 1]
        if not (is_last or is_broken or type(before) is _SplitFrag):
            before = None
        hyphened = isinstance(before, _SplitFragHY | _SplitFragLL | _SHYWordHS)
        piece = next((piece for piece in reversed(line.words) if getattr(piece, "text", "")), None)
        if hyphened and piece is not None and piece.text.endswith("-"):
            piece.text = f"{piece.text[:-1]}{_SOFT_HYPHEN}"
            ends.append("within")
        else:
            ends.append("between" if is_last or before is None or isinstance(before, _HSFrag) else "within")
    return ends
