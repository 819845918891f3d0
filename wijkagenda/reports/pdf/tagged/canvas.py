"""A canvas on which everything drawn is either part of the structure or marked as decoration."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFPage, PDFString

from wijkagenda.reports.pdf.tagged.late import LateCanvas
from wijkagenda.reports.pdf.tagged.metadata import describe
from wijkagenda.reports.pdf.tagged.structure import Element, Structure, Tag
from wijkagenda.reports.pdf.tagged.text import TaggedText

_SHAPES = (
    *("line", "lines", "grid", "bezier", "arc", "rect", "ellipse", "wedge", "circle", "roundRect", "drawPath"),
    *("drawImage", "drawInlineImage", "doForm", "linearGradient", "radialGradient"),
)
Artifact = Literal["Layout", "Header", "Footer", "Head"]
"""Decoration within the text, or what comes back on each page: its header, its footer, the head of a table."""
_ARTIFACTS: dict[Artifact, str] = {
    "Layout": "/Artifact BMC",
    "Header": "/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>> BDC",
    "Footer": "/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC",
    "Head": "/Artifact <</Type/Pagination>> BDC",
}


class Untagged(RuntimeError):
    """Text or a link was drawn that a reader would never hear of."""


class TaggedCanvas(LateCanvas):
    """Lines, surfaces and pictures are decoration by themselves; text needs `tagged`, `figure` or `artifact`, else `Untagged` is raised."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.structure = Structure()
        self._tag: Tag | None = None
        self._marked = False
        self._decoration = False
        self._decorated_to = -1
        self._owner: tuple[Tag, Callable[[], str]] | None = None
        self._text: TaggedText | None = None
        self._link_texts: Callable[[Any], str] = str
        self._contents: list[tuple[Any, Callable[[], str]]] = []
        super().__init__(*args, **kwargs)

    @contextmanager
    def tagged(self, tag: Tag) -> Iterator[None]:
        """Text drawn within belongs to `tag`."""
        before, self._tag = self._tag, tag
        try:
            yield
        finally:
            self._tag = before

    @contextmanager
    def figure(self, tag: Tag) -> Iterator[None]:
        """Everything drawn within is one picture."""
        if self._marked:
            yield
            return
        self._code.append(self.mark(self.structure.element(tag)))
        self._marked = True
        try:
            yield
        finally:
            self._marked = False
            self._code.append("EMC")

    @contextmanager
    def artifact(self, kind: Artifact = "Layout") -> Iterator[None]:
        """Nothing drawn within is read aloud; links in it are left out."""
        if self._marked:
            yield
            return
        self._begin_artifact(_ARTIFACTS[kind])
        before, self._decoration = self._decoration, True
        try:
            yield
        finally:
            self._decoration = before
            self._end_artifact()

    def _begin_artifact(self, operator: str) -> None:
        """What follows decoration directly goes on with it."""
        if len(self._code) == self._decorated_to and operator == _ARTIFACTS["Layout"]:
            self._code.pop()
        else:
            self._code.append(operator)
        self._marked = True

    def _end_artifact(self) -> None:
        self._marked = False
        self._code.append("EMC")
        self._decorated_to = len(self._code)

    def mark(self, element: Element) -> str:
        """The operator that begins content of an element here."""
        return self.structure.mark(element, self._doc.thisPageName())

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> TaggedText:  # noqa: N802
        """A text object that belongs to the current tag."""
        if self._marked:
            return TaggedText(self, x, y, direction)
        if self._tag is None:
            raise Untagged("text is drawn outside any tag, figure or artifact")
        return TaggedText(self, x, y, direction, self.structure.element(self._tag))

    @contextmanager
    def linking(self, tag: Tag, contents: Callable[[], str]) -> Iterator[None]:
        """Links made within belong to `tag`; `contents` says where they go, and is asked when the file is written."""
        before, self._owner = self._owner, (tag, contents)
        try:
            yield
        finally:
            self._owner = before

    def expect_links(self, text: TaggedText, words: Callable[[Any], str]) -> None:
        """The links that come now are those that `text` met on its line; `words` gives the text of one."""
        self._text, self._link_texts = text, words

    def _addAnnotation(self, annotation: Any, name: str | None = None, addtopage: int = 1) -> None:  # noqa: N802
        if self._decoration:
            return
        element, contents = self._link_of()
        name = f"Annotation{self._annotationCount + 1}"
        key = self.structure.annotate(element, self._doc.thisPageName(), self._doc.annotationName(name))
        extra = {"StructParent": key, "F": 4}
        if isinstance(annotation, PDFDictionary):
            annotation.dict.update(extra)
        else:
            annotation.permitted = (*annotation.permitted, "StructParent")
            annotation.otherkw = {**annotation.otherkw, **extra}
        self._contents.append((annotation, contents))
        super()._addAnnotation(annotation, name, addtopage)

    def _link_of(self) -> tuple[Element, Callable[[], str]]:
        if self._owner is not None:
            tag, contents = self._owner
            return self.structure.element(tag), contents
        if self._text is None or not self._text.links:
            raise Untagged("a link is made outside any Link")
        self._text.links.sort(key=lambda found: found[0])
        link, element = self._text.links.pop(0)
        words = self._link_texts(link)
        return element, lambda: words

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802
        super()._setAnnotations(page)
        if isinstance(page, PDFPage):
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.Tabs = PDFName("S")
            page.StructParents = self.structure.end_page()
            self._decorated_to = -1

    def save(self) -> None:
        """Writes the tree, the metadata and the file."""
        if self._code:
            self.showPage()
        for annotation, contents in self._contents:
            if isinstance(annotation, PDFDictionary):
                annotation["Contents"] = PDFString(contents())
            else:
                annotation.Contents = contents()
        catalog = self._doc.Catalog
        catalog.StructTreeRoot = self.structure.write(self._doc)
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.Metadata = describe(self._doc)
        self.setViewerPreference("DisplayDocTitle", "true")
        super().save()


def _decorate(name: str) -> Callable[..., Any]:
    """A drawing method of the canvas that is decoration unless something else marks it."""
    draw = getattr(LateCanvas, name)

    def decorated(self: TaggedCanvas, *args: Any, **kwargs: Any) -> Any:
        if self._marked:
            return draw(self, *args, **kwargs)
        self._begin_artifact(_ARTIFACTS["Layout"])
        try:
            return draw(self, *args, **kwargs)
        finally:
            self._end_artifact()

    decorated.__name__, decorated.__doc__ = name, draw.__doc__
    return decorated


for _name in _SHAPES:
    setattr(TaggedCanvas, _name, _decorate(_name))
