"""Tagged PDF, as PDF/UA-1 asks, from open-source reportlab alone: nothing is added to the file afterwards.

Everything that is drawn on a `TaggedCanvas` is either part of the structure or decoration. Lines, surfaces and pictures are
decoration by themselves; text that belongs to nothing raises `Untagged`, so that a document is never half read. The flowables
here say what they are by a `Tag`; one that is split over pages stays one thing. Build with platypus as always, in one pass:

>>> from io import BytesIO
>>> from reportlab.lib.styles import ParagraphStyle
>>> from reportlab.pdfbase import pdfmetrics
>>> from reportlab.platypus import SimpleDocTemplate
>>> from wijkagenda.basis.paden import bronmap
>>> pdfmetrics.registerFont(ReadableFont("Example", str(bronmap() / "fonts" / "SourceSans3-Regular.ttf")))
>>> text = ParagraphStyle("text", fontName="Example", bulletFontName="Example", leftIndent=12)
>>> def footer(canvas, document):
...     with canvas.artifact("Footer"):
...         canvas.setFont("Example", 8)
...         canvas.drawString(72, 40, str(canvas.getPageNumber()))
>>> story = [
...     TaggedParagraph("Our street", text, tag=Tag("H1")),
...     TaggedParagraph('What we do is on <a href="https://street.example/">our site</a>.', text),
...     *tagged_list(["A party", "A garden"], text),
...     tagged_table([["What", "When"], ["Party", "May"]], header_columns=1, cell_style=text),
... ]
>>> file = BytesIO()
>>> document = SimpleDocTemplate(file, title="Our street", lang="en-GB", initialFontName="Example")
>>> document.build(story, onFirstPage=footer, onLaterPages=footer, canvasmaker=TaggedCanvas)
>>> b"/StructTreeRoot" in file.getvalue()
True

What to know: every font must be embedded, so set `fontName`, `bulletFontName` and `initialFontName` to a `ReadableFont` and ask
it for `missing` characters first. Headings may be given any level: one that skips a level is lifted. Bookmarks are made as in
reportlab, with ``bookmarkHorizontal`` and ``addOutlineEntry``; `Contents` prints their pages. A ``functools.partial`` of the canvas
with a ``date`` has no clock: the same story gives the same bytes. Words in Arabic or Hebrew script are written to the left on their line
and heard in their own order (`shape` joins Arabic letters where the font has the forms). Not here: forms, notes, lines and pages
that run from right to left as a whole.
"""

from __future__ import annotations

from wijkagenda.reports.pdf.tagged.canvas import TaggedCanvas, Untagged
from wijkagenda.reports.pdf.tagged.contents import Contents, ContentsLine
from wijkagenda.reports.pdf.tagged.figure import Figure
from wijkagenda.reports.pdf.tagged.fonts import ReadableFont
from wijkagenda.reports.pdf.tagged.late import LateCanvas
from wijkagenda.reports.pdf.tagged.lists import item_tags, list_tag, tagged_list
from wijkagenda.reports.pdf.tagged.paragraph import TaggedParagraph
from wijkagenda.reports.pdf.tagged.rtl import RUN, shape
from wijkagenda.reports.pdf.tagged.structure import Tag
from wijkagenda.reports.pdf.tagged.table import TaggedTable, tagged_table

__all__ = [
    "RUN",
    "Contents",
    "ContentsLine",
    "Figure",
    "LateCanvas",
    "ReadableFont",
    "Tag",
    "TaggedCanvas",
    "TaggedParagraph",
    "TaggedTable",
    "Untagged",
    "item_tags",
    "list_tag",
    "shape",
    "tagged_list",
    "tagged_table",
]
