"""HTML as text that can't be broken: whatever is no `Html` yet is escaped when it goes into a tag."""

from __future__ import annotations

from html import escape

_ZONDER_INHOUD = frozenset(("br", "img", "meta", "col", "link"))


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def veilig(tekst: str) -> Html:
    """The text as HTML; what is HTML already stays as it is.

    >>> veilig("<b> & 'x'"), veilig(Html("<br>"))
    ('&lt;b&gt; &amp; &#x27;x&#x27;', '<br>')
    """
    return tekst if isinstance(tekst, Html) else Html(escape(tekst))


def samen(*delen: str) -> Html:
    """Pieces one after the other."""
    return Html("".join(map(veilig, delen)))


def tag(naam: str, *inhoud: str, **kenmerken: str | float | bool | None) -> Html:
    """An element. None and False leave a `kenmerk` out, True gives it without value; ``class_`` and ``aria_label`` name it as HTML does.

    >>> tag("a", "Lees < meer", href="?a&b", class_="knop", hidden=False)
    '<a href="?a&amp;b" class="knop">Lees &lt; meer</a>'
    """
    eigen = "".join(_kenmerk(sleutel, waarde) for sleutel, waarde in kenmerken.items() if waarde is not None and waarde is not False)
    begin = f"<{naam}{eigen}>"
    return Html(begin) if naam in _ZONDER_INHOUD else Html(f"{begin}{samen(*inhoud)}</{naam}>")


def _kenmerk(sleutel: str, waarde: str | float | bool) -> str:
    naam = sleutel.removesuffix("_").replace("_", "-")
    return f" {naam}" if waarde is True else f' {naam}="{escape(str(waarde))}"'
