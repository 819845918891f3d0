"""A report is a list of these blocks. They say what something is (a heading, a table, a quote), never how it looks.

Every block is frozen and holds plain values only, so a report that was vastgesteld is kept as JSON (`blocks_json`) and prints
the same years later. Heading levels, table heads and alternative texts are always there: a reader for blind people needs them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from typing import Any, Literal

from wijkagenda.charts.initiatief import Fasestapel
from wijkagenda.charts.wijkbudget import Aandeelkolommen, Geldstroombalken, Verdeling, Vergelijking
from wijkagenda.charts.wijkscan import Indicatorreeks


@dataclass(frozen=True, slots=True)
class Stuk:
    """A run of text with one look. `link` is a web or mail address, or ``#anker`` of a heading; anything else is no link."""

    tekst: str
    vet: bool = False
    schuin: bool = False
    link: str = ""

    def veilige_link(self) -> str:
        """The address where it is one that may be opened, else nothing.

        >>> Stuk("site", link="https://voorbeeld.example/").veilige_link(), Stuk("x", link="javascript:alert(1)").veilige_link()
        ('https://voorbeeld.example/', '')
        """
        return self.link if self.link.casefold().startswith(("https://", "http://", "mailto:", "#")) else ""


Tekst = str | tuple[Stuk, ...]
"""Plain text, or runs of it. Never markup: ``<`` and ``&`` are just characters. A line end is a new line."""


def stukken(tekst: Tekst) -> tuple[Stuk, ...]:
    """The runs of a text.

    >>> stukken("gewoon")
    (Stuk(tekst='gewoon', vet=False, schuin=False, link=''),)
    """
    return (Stuk(tekst),) if isinstance(tekst, str) else tekst


def platte_tekst(tekst: Tekst) -> str:
    """Only the words."""
    return "".join(s.tekst for s in stukken(tekst))


@dataclass(frozen=True, slots=True)
class Omslag:
    """The cover. `regels` say who made it, `onderregel` stands at the foot; `zaad` (a name) makes the drawing its own.

    `kort` is what the document is called at the foot of its pages.
    """

    titel: str
    ondertitel: str = ""
    regels: tuple[str, ...] = ()
    onderregel: str = ""
    illustratie: Literal["wijk", "dorp", "geen"] = "wijk"
    zaad: str = ""
    kort: str = ""


@dataclass(frozen=True, slots=True)
class Inhoudsopgave:
    """The headings down to `niveaus`, with their pages."""

    titel: str = "Inhoud"
    niveaus: int = 2


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading of level 1 to 4. `nummer` is drawn as a badge before it; `anker` is what links of ``#anker`` go to."""

    niveau: int
    tekst: str
    nummer: str = ""
    anker: str = ""

    def __post_init__(self) -> None:
        if not 1 <= self.niveau <= 4:
            raise ValueError("niveau is 1 to 4")


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph; `aanhef` is a bold lead-in such as ``Waarom?``."""

    tekst: Tekst
    aanhef: str = ""
    soort: Literal["gewoon", "inleiding", "klein"] = "gewoon"


@dataclass(frozen=True, slots=True)
class Lijst:
    """Bullets, or numbers."""

    items: tuple[Tekst, ...]
    genummerd: bool = False


Celsoort = Literal["tekst", "bedrag", "getal", "procent", "datum", "jaar"]
Cel = Tekst | int | Decimal | dt.date | None
"""``bedrag`` is whole cents, ``procent`` 66 for 66 %, ``jaar`` 2026. Text may stand in every column; None shows as a dash."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column and its head. `in_euros` shows amounts without cents. `breedte` is a weight; 0 lets the content decide."""

    titel: str
    soort: Celsoort = "tekst"
    breedte: int = 0
    in_euros: bool = False

    @property
    def rechts(self) -> bool:
        """Numbers stand to the right, one under the other."""
        return self.soort in ("bedrag", "getal", "procent")


@dataclass(frozen=True, slots=True)
class Kopgroep:
    """A head over several columns."""

    titel: str
    kolommen: int


@dataclass(frozen=True, slots=True)
class Rij:
    """One row; `nadruk` is for a sum."""

    cellen: tuple[Cel, ...]
    nadruk: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table. The first column names the row when `rijkoppen`; `kopgroepen` form a head above the heads of the columns."""

    kolommen: tuple[Kolom, ...]
    rijen: tuple[Rij, ...]
    bijschrift: str = ""
    kopgroepen: tuple[Kopgroep, ...] = ()
    rijkoppen: bool = True
    leeg: str = "Er is nog niets om te laten zien."

    def __post_init__(self) -> None:
        if not self.kolommen or any(len(r.cellen) != len(self.kolommen) for r in self.rijen):
            raise ValueError("each row needs one cell per column")
        if self.kopgroepen and sum(g.kolommen for g in self.kopgroepen) != len(self.kolommen):
            raise ValueError("the kopgroepen must cover all columns")


Gegevens = Geldstroombalken | Verdeling | Vergelijking | Aandeelkolommen | Indicatorreeks | Fasestapel


@dataclass(frozen=True, slots=True)
class Grafiek:
    """A picture of numbers: its rows are kept, the drawing is made when it is put on paper. `alt` overrides its own text.

    `in_tekst` says that its numbers stand beside it as a table already; those of others come in an appendix (`cijferbijlage`).
    """

    gegevens: Gegevens
    bijschrift: str = ""
    alt: str = ""
    in_tekst: bool = False

    @property
    def alternatief(self) -> str:
        """What is read aloud instead of the picture."""
        return self.alt or self.gegevens.alt()


@dataclass(frozen=True, slots=True)
class Kerncijfer:
    """One number that says much, and what it counts."""

    waarde: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class Kerncijfers:
    """Cards with numbers, three beside each other."""

    cijfers: tuple[Kerncijfer, ...]


@dataclass(frozen=True, slots=True)
class Citaat:
    """Words of a resident; `bron` says who, as far as that person agreed to."""

    tekst: Tekst
    bron: str = ""


@dataclass(frozen=True, slots=True)
class Kader:
    """A tinted box: an invitation (``doen``), something to watch (``letop``) or to know (``weten``)."""

    alineas: tuple[Tekst, ...]
    aanhef: str = ""
    soort: Literal["doen", "letop", "weten"] = "doen"


@dataclass(frozen=True, slots=True)
class Afbeelding:
    """A picture kept in the file under its sha256; without `alt` it is decoration. `breedte` is percents of the line."""

    sha256: str
    alt: str = ""
    bijschrift: str = ""
    breedte: int = 100


@dataclass(frozen=True, slots=True)
class Paginawissel:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Ruimte:
    """White of so many lines of text."""

    regels: float = 1.0


@dataclass(frozen=True, slots=True)
class Colofon:
    """Who made this, where to ask, which sources; small, at the end."""

    regels: tuple[Tekst, ...]
    titel: str = "Colofon"


@dataclass(frozen=True, slots=True)
class Invulvak:
    """Room on paper: `regels` lines to write on, ``hokjes`` to tick before each of `keuzes`, or an empty ``vak`` as high as so many lines.

    `label` is what is asked there. ``knip`` has no words: it is a line to cut along.
    """

    label: Tekst = ""
    soort: Literal["lijnen", "hokjes", "vak", "knip"] = "lijnen"
    regels: int = 1
    keuzes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ondertekening:
    """The end of a letter: what stands above the white for a signature, and who signs. Never alone on a page, never broken."""

    groet: tuple[str, ...]
    namen: tuple[str, ...]


Blok = (
    Omslag | Inhoudsopgave | Kop | Alinea | Lijst | Tabel | Grafiek | Kerncijfers | Citaat | Kader | Afbeelding | Paginawissel | Ruimte | Colofon
    | Ondertekening | Invulvak
)  # fmt: skip


def alle_teksten(waarde: Any) -> Iterator[str]:
    """Every text in a block, or in a tuple of them.

    >>> list(alle_teksten(Lijst(("soep", (Stuk("brood", vet=True),)))))
    ['soep', 'brood', '']
    """
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, tuple):
        for deel in waarde:
            yield from alle_teksten(deel)
    elif is_dataclass(waarde) and not isinstance(waarde, type):
        for veld in fields(waarde):
            yield from alle_teksten(getattr(waarde, veld.name))


def cijfertabel(grafiek: Grafiek) -> Tabel:
    """The numbers of a picture as a table."""
    cijfers = grafiek.gegevens.cijfers()
    kolommen = tuple(Kolom(k.titel, k.soort, in_euros=True) for k in cijfers.koppen)
    return Tabel(kolommen, tuple(Rij(r) for r in cijfers.rijen), bijschrift=grafiek.bijschrift)
