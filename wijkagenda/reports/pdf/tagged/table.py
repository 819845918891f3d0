"""Tables whose cells know their heads, also where they go on over pages: each cell carries its place in the tree with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Table

from wijkagenda.reports.pdf.tagged.canvas import TaggedCanvas
from wijkagenda.reports.pdf.tagged.paragraph import TaggedParagraph
from wijkagenda.reports.pdf.tagged.structure import Tag


class TaggedTable(Table):  # type: ignore[misc]
    """A Table of cells that carry tags; made by `tagged_table`. Its surfaces and lines are decoration."""

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


def _spans(
    style: Sequence[tuple[Any, ...]], rows: int, columns: int
) -> dict[tuple[int, int], tuple[tuple[int, int], list[tuple[int, int]]]]:
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
