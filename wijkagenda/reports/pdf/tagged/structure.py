"""The tree of a tagged PDF: what each piece is, in the order in which it is read.

A `Tag` says what something is; the `Structure` of one canvas makes an element of it when something is drawn under it for the
first time. Whoever draws under the same Tag again, on this page or a later one, goes on with the same element.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFString

ROLES = frozenset(
    (
        *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "NonStruct", "TOC", "TOCI", "Index"),
        *("P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"),
        *("Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Figure", "Formula"),
    )
)
"""The standard structure types of PDF 1.7 that text, tables and pictures need."""
_HEADINGS = {f"H{level}": level for level in range(1, 7)}


class Tag:
    """What a piece of a document is. `parent` is what it is part of; without one it stands in the document itself.

    `alt` is read in its place, `lang` is its language where that differs, `attributes` are written as they are, such as
    ``{"O": "/Table", "Scope": "/Row"}``. An element with `keep` is there even when nothing is drawn in it, as an empty cell is.
    """

    __slots__ = ("alt", "attributes", "keep", "lang", "parent", "role")

    def __init__(
        self,
        role: str,
        parent: Tag | None = None,
        *,
        alt: str = "",
        lang: str = "",
        attributes: Mapping[str, str] | None = None,
        keep: bool = False,
    ) -> None:
        if role not in ROLES:
            raise ValueError(f"{role} is no standard structure type")
        self.role, self.parent, self.alt, self.lang, self.keep = role, parent, alt, lang, keep
        self.attributes = dict(attributes or {})

    def under(self, parent: Tag) -> Tag:
        """This tag, with the highest one above it made part of `parent`."""
        top = self
        while top.parent is not None:
            top = top.parent
        if top is not parent:
            top.parent = parent
        return self


class Element:
    """One element of the tree. `kids` are elements, ``(page, mcid)`` for text and pictures, ``(page, None, name)`` for annotations."""

    __slots__ = ("kids", "name", "parent", "role", "tag")

    def __init__(self, tag: Tag, role: str, parent: Element | None, name: str) -> None:
        self.tag, self.role, self.parent, self.name = tag, role, parent, name
        self.kids: list[Any] = []
        if parent is not None:
            parent.kids.append(self)


class Structure:
    """The elements of one document, and which of them each page and each annotation belongs to."""

    def __init__(self) -> None:
        self.root = Element(Tag("Document"), "Document", None, "StructElem1")
        self._elements: dict[Tag | None, Element] = {None: self.root}
        self._parents: list[list[str] | str] = []
        self._headings: list[int] = []
        self._page: list[str] = []
        self._page_key: int | None = None

    def element(self, tag: Tag) -> Element:
        """The element of a tag, made with all that it is part of when it is not yet there."""
        found = self._elements.get(tag)
        if found is None:
            parent = self.element(tag.parent) if tag.parent is not None else self.root
            found = Element(tag, self._role(tag.role), parent, f"StructElem{len(self._elements) + 1}")
            self._elements[tag] = found
        return found

    def knows(self, tag: Tag) -> bool:
        """Whether something was drawn under this tag."""
        return tag in self._elements

    def _role(self, role: str) -> str:
        """Headings never skip a level going down, as PDF/UA asks; one that would is lifted."""
        if role in _HEADINGS:
            while self._headings and self._headings[-1] >= _HEADINGS[role]:
                self._headings.pop()
            self._headings.append(_HEADINGS[role])
            return f"H{len(self._headings)}"
        return role

    def mark(self, element: Element, page: str) -> str:
        """The operator that begins marked content of an element on the current page."""
        if self._page_key is None:
            self._page_key = len(self._parents)
            self._parents.append(self._page)
        mcid = len(self._page)
        self._page.append(element.name)
        element.kids.append((page, mcid))
        return f"/{element.role} <</MCID {mcid}>> BDC"

    def annotate(self, element: Element, page: str, annotation: str) -> int:
        """Adds an annotation to an element; gives its ``StructParent``."""
        element.kids.append((page, None, annotation))
        self._parents.append(element.name)
        return len(self._parents) - 1

    def end_page(self) -> int | None:
        """The ``StructParents`` of the page that ends, if anything on it was marked."""
        key, self._page_key, self._page = self._page_key, None, []
        return key

    def write(self, doc: PDFDocument) -> PDFObject:
        """Puts all elements in the document; gives the root of the tree."""
        root = _Lazy(self._format_root)
        doc.Reference(root, "StructTreeRoot")
        for element in self._elements.values():
            doc.Reference(_Lazy(partial(_format_element, element, doc)), element.name)
        return root

    def _format_root(self, number: Callable[[str], str]) -> str:
        entries = (f"{key} [{' '.join(map(number, p))}]" if isinstance(p, list) else f"{key} {number(p)}" for key, p in enumerate(self._parents))
        tree = "\n".join(entries)
        return f"<</Type/StructTreeRoot/K[{number(self.root.name)}]/ParentTreeNextKey {len(self._parents)}/ParentTree<</Nums[{tree}]>>>>"


class _Lazy(PDFObject):  # type: ignore[misc]
    """An object written when all have a number."""

    __RefOnly__ = 1

    def __init__(self, write: Callable[[Callable[[str], str]], str]) -> None:
        self._write = write

    def format(self, document: PDFDocument) -> bytes:
        """Called by reportlab while it writes the file."""
        numbers = document.idToObjectNumberAndVersion
        return self._write(lambda name: f"{numbers[name][0]} 0 R").encode("latin-1")


def _format_element(element: Element, doc: PDFDocument, number: Callable[[str], str]) -> str:
    tag = element.tag
    pages = {kid[0] for kid in element.kids if isinstance(kid, tuple)}
    page = pages.pop() if len(pages) == 1 else ""
    parts = [f"<</Type/StructElem/S/{element.role}/P {number(element.parent.name if element.parent else 'StructTreeRoot')}"]
    if page:
        parts.append(f"/Pg {number(page)}")
    if tag.alt:
        parts.append(f"/Alt {_string(tag.alt, doc)}")
    if tag.lang:
        parts.append(f"/Lang {_string(tag.lang, doc)}")
    if tag.attributes:
        parts.append(f"/A<<{' '.join(f'/{key} {value}' for key, value in tag.attributes.items())}>>")
    parts.append(f"/K[{' '.join(_format_kid(kid, page, number) for kid in element.kids)}]>>")
    return "".join(parts)


def _format_kid(kid: Any, page: str, number: Callable[[str], str]) -> str:
    if isinstance(kid, Element):
        return number(kid.name)
    if kid[1] is not None:
        return str(kid[1]) if page else f"<</Type/MCR/Pg {number(kid[0])}/MCID {kid[1]}>>"
    where = "" if page else f"/Pg {number(kid[0])}"
    return f"<</Type/OBJR{where}/Obj {number(kid[2])}>>"


def _string(text: str, doc: PDFDocument) -> str:
    written: bytes = PDFString(text).format(doc)
    return written.decode("latin-1")
