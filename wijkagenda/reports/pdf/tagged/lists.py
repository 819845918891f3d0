"""Lists: a label and a body for each item, and one list however many pages it takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from reportlab.lib.styles import ParagraphStyle

from wijkagenda.reports.pdf.tagged.paragraph import TaggedParagraph
from wijkagenda.reports.pdf.tagged.structure import Tag

Numbering = Literal["Disc", "Decimal", "None"]


def list_tag(numbering: Numbering, parent: Tag | None = None) -> Tag:
    """A list; `parent` is the body of an item for a list within a list."""
    return Tag("L", parent, attributes={"O": "/List", "ListNumbering": f"/{numbering}"})


def item_tags(items: Tag) -> tuple[Tag, Tag]:
    """Where the label and where the body of the next item belong."""
    item = Tag("LI", items)
    return Tag("Lbl", item), Tag("LBody", item)


def tagged_list(texts: Sequence[str], style: ParagraphStyle, *, numbered: bool = False) -> list[TaggedParagraph]:
    """A paragraph for each item; the style says where the bullet stands."""
    items, paragraphs = list_tag("Decimal" if numbered else "Disc"), []
    for number, text in enumerate(texts, 1):
        label, body = item_tags(items)
        paragraphs.append(TaggedParagraph(text, style, f"{number}." if numbered else "\u2022", tag=Tag("P", body), label=label))
    return paragraphs
