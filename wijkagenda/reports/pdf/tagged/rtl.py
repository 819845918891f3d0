"""Words in Arabic and Hebrew script: letters joined, and written from right to left, while a reader hears them in their own order.

Each run is written to the left on its line. Lines are not set as a whole from right to left: in a line with both directions the runs
stand in the order in which they are read, from the left.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import cache

_LETTER = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
RUN = re.compile(rf"[{_LETTER}](?:[{_LETTER}\s\d.,:;!?()«»/\-]*[{_LETTER}.!?])?")
"""A run of words from right to left, with the numbers and marks in it."""
_TOKEN = re.compile(r"\d+(?:[.,:/\-]\d+)*|.", re.DOTALL)
_MIRROR = str.maketrans("()«»", ")(»«")
_ARABIC = re.compile("[\u0620-\u06ff]")
_TATWEEL, _LAM = "\u0640", "\u0644"


def clusters(run: str) -> list[str]:
    """The pieces of a run that each stand to the left of the one before: a letter with its marks, or a number.

    >>> clusters("אב 12:30 (")
    ['א', 'ב', ' ', '12:30', ' ', ')']
    """
    found: list[str] = []
    for token in _TOKEN.findall(run):
        if found and unicodedata.combining(token[0]):
            found[-1] += token
        else:
            found.append(token.translate(_MIRROR))
    return found


def shape(text: str, known: Collection[str]) -> str:
    """The text with each Arabic letter in the form that its neighbours ask, as far as those forms are `known` to the font.

    >>> shape("بب", "\ufe91\ufe90") == "\ufe91\ufe90"
    True
    """
    if not _ARABIC.search(text):
        return text
    out: list[str] = []
    joined = False
    skip = False
    for place, char in enumerate(text):
        if skip:
            skip = False
            continue
        if unicodedata.combining(char):
            out.append(char)
            continue
        after = text[place + 1 : place + 2]
        follower = next((c for c in text[place + 1 :] if not unicodedata.combining(c)), "")
        pair = char + after if char == _LAM and (char + after) in _forms() else ""
        goes_on = not pair and _joins(char) and _is_joined(follower)
        kind = {(True, True): "medial", (True, False): "final", (False, True): "initial", (False, False): "isolated"}[joined, goes_on]
        form = _forms().get(pair or char, {}).get(kind, "")
        out.append(form if form and form in known else pair or char)
        skip, joined = bool(pair), goes_on
    return "".join(out)


def _joins(char: str) -> bool:
    """Whether a letter reaches out to the next one."""
    return char == _TATWEEL or "initial" in _forms().get(char, {})


def _is_joined(char: str) -> bool:
    """Whether a letter lets the one before reach it."""
    return char == _TATWEEL or "final" in _forms().get(char, {})


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Of each letter, and of lam with alef, its forms by their kind, as Unicode itself knows them."""
    forms: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFC00), *range(0xFE80, 0xFEFD)):
        kind, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if letters:
            forms.setdefault("".join(chr(int(letter, 16)) for letter in letters), {})[kind.strip("<>")] = chr(code)
    return forms
