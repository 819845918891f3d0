"""Fonts whose text can be copied, searched and read aloud, whatever characters it has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

_CODE = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{4,6})>")
_ALWAYS = frozenset("\n\t\u00a0\u00ad")


class ReadableFont(TTFont):  # type: ignore[misc]
    """A TrueType font of which only the characters in use are embedded.

    reportlab's own table from codes to characters is no good beyond U+FFFF, names codes that are not used (which PDF/UA-1
    forbids, 7.21.7), has more lines in a block than a CMap may have, and gives a ligature where its letters are wanted.
    """

    def __init__(self, name: str, filename: str, **options: Any) -> None:
        super().__init__(name, filename, asciiReadable=0, **options)

    def missing(self, text: str) -> set[str]:
        """The characters of a text that this font has not, and that would break PDF/UA when they are drawn."""
        known: Collection[int] = self.face.charToGlyph
        return {char for char in text if ord(char) not in known and char not in _ALWAYS}

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802
        """Called by reportlab when it writes the document."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in doc.idToObject.keys() - before:
            if name.startswith("toUnicodeCMap:"):
                stream = doc.idToObject[name]
                stream.content = _rewrite(stream.content)


def _rewrite(cmap: str) -> str:
    head, _, rest = cmap.partition(" beginbfchar\n")
    rows, _, tail = rest.partition("\nendbfchar")
    pairs = [(code, int(char, 16)) for code, char in _CODE.findall(rows)]
    lines = [f"<{code}> <{_letters(chr(char)).encode('utf-16-be').hex().upper()}>" for code, char in pairs if char]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    head = head[: head.rindex("\n") + 1]
    return head + "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks) + tail


def _letters(char: str) -> str:
    """The letters of a ligature or of the form that a letter takes, else the character itself."""
    is_form = "\ufb00" <= char <= "\ufb06" or "\ufb50" <= char <= "\ufbff" or "\ufe80" <= char <= "\ufefc"
    return unicodedata.normalize("NFKC", char) if is_form else char
