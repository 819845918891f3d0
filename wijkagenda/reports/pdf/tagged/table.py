"""Tables whose cells know their heads, also where they go on over pages: each cell carries its place in the tree with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, FrameBreak, Table

from wijkagenda.reports.pdf.tagged.canvas import TaggedCanvas
from wijkagenda.reports.pdf.tagged.paragraph import TaggedParagraph
from wijkagenda.reports.pdf.tagged.structure import Tag

_LOW = 320.0
"""Points; rows under ``NOSPLIT`` that are no higher together fit on any page, and go to the next one whole."""


class TaggedTable(Table):  # type: ignore[misc]
    """A Table of cells that carry tags; made by `tagged_table`. Its surfaces and lines are decoration.

    Where it is broken before its page is full, to keep rows together (``NOSPLIT``), what is left begins on the next page.
    """

    _nosplitCmds: list[Any]  # noqa: N815

    def split(self, width: float, height: float) -> list[Flowable]:
        """The part that fits and the rest; nothing where what must stay together does not fit yet."""
        parts = super().split(width, height)
        return [parts[0], FrameBreak(), parts[1]] if self._nosplitCmds and len(parts) > 1 else list(parts)

    def _splitRows(self, availHeight: float, doInRowSplit: int = 0) -> list[Flowable]:  # noqa: N802, N803
        if doInRowSplit and self._nosplitCmds and self._first_rows_are_low():
            return []
        return list(super()._splitRows(availHeight, doInRowSplit))

    def _getFirstPossibleSplitRowPosition(self, availHeight: float, ignoreSpans: int = 0) -> int:  # noqa: N802, N803
        """Within a row any row may be broken: what is higher than a page can't stay together."""
        kept = self._nosplitCmds
        self._nosplitCmds = [] if ignoreSpans else kept
        try:
            return int(super()._getFirstPossibleSplitRowPosition(availHeight, ignoreSpans))
        finally:
            self._nosplitCmds = kept

    def _first_rows_are_low(self) -> bool:
        """Whether the first row below the heads, with those that stay with it, is low enough for any page."""
        impossible: dict[int, None] = {}
        self._getRowImpossible(impossible, self._rowNoSplitCells, self._nosplitRanges)
        end = self.repeatRows + 1
        while end in impossible:
            end += 1
        return bool(sum(self._rowHeights[:end]) <= _LOW)

    def _drawBkgrnd(self) -> None:  # noqa: N802
        with self._decoration():
            super()._drawBkgrnd()

    def _drawLines(self) -> None:  # noqa: N802
        with self._decoration():
            super()._drawLines()

    def _decoration(self) -> AbstractContextManager[None]:
        return self.canv.artifact() if isinstance(self.canv, TaggedCanvas) else nullcontext()


def tagged_table(
    data: Sequence[Sequence[Any]],
    *,
    header_rows: int = 1,
    header_columns: int = 0,
    tag: Tag | None = None,
    cell_style: ParagraphStyle | None = None,
    style: Sequence[tuple[Any, ...]] = (),
    **options: Any,
) -> TaggedTable:
    """A Table with its rows of heads repeated on each page, and read once.

    A cell is a text (set in `cell_style`), a flowable with a `tag`, or a list of those. Cells under a ``SPAN`` of `style` must be
    empty. `options` are those of reportlab's Table.
    """
    table = tag or Tag("Table")
    spans = _spans(style, len(data), len(data[0]) if data else 0)
    covered = {place for span in spans.values() for place in span[1]}
    parts = {True: Tag("THead", table), False: Tag("TBody", table)}
    rows: list[list[Any]] = []
    for row_nr, row in enumerate(data):
        is_head = row_nr < header_rows
        row_tag = Tag("TR", parts[is_head])
        cells: list[Any] = []
        for column, cell in enumerate(row):
            if (column, row_nr) in covered:
                cells.append("")
                continue
            size = spans[column, row_nr][0] if (column, row_nr) in spans else (1, 1)
            cell_tag = _cell_tag(row_tag, "Column" if is_head else "Row" if column < header_columns else "", size)
            cells.append([_placed(part, cell_tag, cell_style, repeats=is_head) for part in (cell if isinstance(cell, list) else [cell])])
        rows.append(cells)
    return TaggedTable(rows, repeatRows=header_rows, style=list(style), **options)


def _cell_tag(row: Tag, scope: str, size: tuple[int, int]) -> Tag:
    attributes = {"Scope": f"/{scope}"} if scope else {}
    attributes |= {name: str(number) for name, number in zip(("ColSpan", "RowSpan"), size, strict=True) if number > 1}
    return Tag("TH" if scope else "TD", row, attributes={"O": "/Table", **attributes} if attributes else None, keep=True)


def _placed(cell: Any, tag: Tag, style: ParagraphStyle | None, *, repeats: bool) -> Any:
    """A part of a cell as a flowable in its place; an empty one only holds the place."""
    if cell is None or isinstance(cell, str):
        cell = TaggedParagraph(cell or "", style)
    if isinstance(cell, TaggedParagraph):
        cell.repeats = repeats
        if not cell.getPlainText().strip():
            cell.tag = tag
            return cell
    cell.tag.under(tag)
    return cell


def _spans(style: Sequence[tuple[Any, ...]], rows: int, columns: int) -> dict[tuple[int, int], tuple[tuple[int, int], list[tuple[int, int]]]]:
    """By the first cell of each span: how many columns and rows it covers, and which cells those are."""
    found = {}
    for column, row, last_column, last_row in _corners(style, rows, columns):
        others = [(c, r) for r in range(row, last_row + 1) for c in range(column, last_column + 1) if (c, r) != (column, row)]
        found[column, row] = ((last_column - column + 1, last_row - row + 1), others)
    return found


def _corners(style: Sequence[tuple[Any, ...]], rows: int, columns: int) -> Iterator[tuple[int, int, int, int]]:
    for command, *places in style:
        if command == "SPAN":
            (column, row), (last_column, last_row) = places
            yield column % columns, row % rows, last_column % columns, last_row % rows
