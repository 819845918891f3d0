"""Words on the page: runs with their look and links, lines, paragraphs, and the direction of scripts that run from right to left."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from wijkagenda.basis.tekens import zichtbaar
from wijkagenda.reports.blocks import Stuk, Tekst, platte_tekst, stukken
from wijkagenda.reports.html.tags import Html, samen, tag

_WITREGEL = re.compile(r"\n\s*\n")
_BEDRAG = re.compile(r"€ (?=[−-]?\d)")
_LANG = re.compile(r"(\S{25,})")
"""A word that is broken where it does not fit; in a table others stay whole."""
_VAN_RECHTS = frozenset(("R", "AL"))


class Tekstzetter:
    """Sets texts; `ankers` says which id on the page each ``#anker`` stands for, in the part that is being written."""

    def __init__(self, ankers: Mapping[str, str]) -> None:
        self.ankers = ankers

    def loop(self, tekst: Tekst) -> Html:
        """The runs of a text, to stand inside an element."""
        return samen(*(self._stuk(stuk) for stuk in stukken(tekst)))

    def element(self, naam: str, tekst: Tekst, **kenmerken: str | None) -> Html:
        """One element with a text in it."""
        return tag(naam, self.loop(tekst), **kenmerken, dir=richting(tekst))

    def alineas(self, tekst: Tekst, *, aanhef: str = "", klasse: str | None = None) -> Html:
        """Paragraphs: in plain text a white line parts them. `aanhef` is a bold lead-in of the first."""
        delen: list[Tekst] = [tekst]
        if isinstance(tekst, str):
            delen = [deel for deel in _WITREGEL.split(zichtbaar(tekst)) if deel.strip()] or [""]
        uit = []
        for nr, deel in enumerate(delen):
            kop = samen(tag("strong", regel(aanhef)), " ") if aanhef and not nr else Html("")
            if kop or platte_tekst(deel).strip():
                uit.append(tag("p", kop, self._in_richting(deel, los=bool(kop)), class_=klasse, dir=None if kop else richting(deel)))
        return samen(*uit)

    def _in_richting(self, tekst: Tekst, *, los: bool) -> Html:
        """After a lead-in the words keep a direction of their own."""
        return tag("bdi", self.loop(tekst)) if los and richting(tekst) else self.loop(tekst)

    def _stuk(self, stuk: Stuk) -> Html:
        uit = regels(stuk.tekst)
        if stuk.schuin:
            uit = tag("em", uit)
        if stuk.vet:
            uit = tag("strong", uit)
        doel = self._doel(stuk)
        return tag("a", uit, href=doel) if doel and uit.strip() else uit

    def _doel(self, stuk: Stuk) -> str:
        link = stuk.veilige_link()
        if link.startswith("#"):
            plek = self.ankers.get(link[1:])
            return f"#{plek}" if plek else ""
        return "".join(zichtbaar(link).split())


def regel(tekst: str) -> str:
    """Plain words on one line, with only characters that show."""
    return _vast(zichtbaar(tekst)).replace("\n", " ")


def regels(tekst: str) -> Html:
    """Words with their line ends; those that may be broken anywhere say so."""
    return Html("<br>".join(_met_lange_woorden(deel) for deel in _vast(zichtbaar(tekst)).split("\n")))


def _met_lange_woorden(tekst: str) -> Html:
    return samen(*(tag("span", deel, class_="lang") if is_lang(deel) else deel for deel in _LANG.split(tekst)))


def is_lang(woord: str) -> bool:
    """Whether a word is too long to stay whole.

    >>> is_lang("bewonersinitiatief"), is_lang("https://voorbeeld.example/plan")
    (False, True)
    """
    return _LANG.fullmatch(woord) is not None


def _vast(tekst: str) -> str:
    return _BEDRAG.sub("€\u00a0", tekst)


def richting(tekst: Tekst) -> str | None:
    """``auto`` where a text has letters that are read from right to left: its first letter then decides.

    >>> richting("Welkom"), richting("أهلا")
    (None, 'auto')
    """
    woorden = platte_tekst(tekst)
    return "auto" if not woorden.isascii() and any(unicodedata.bidirectional(teken) in _VAN_RECHTS for teken in woorden) else None
