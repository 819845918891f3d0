"""Tables on paper: columns as wide as their content asks, heads again on each page, long cells running on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle

from wijkagenda.basis.tekens import inkorten
from wijkagenda.reports.blocks import Alinea, Blok, Cel, Kolom, Lijst, Rij, Stuk, Tabel, platte_tekst, stukken
from wijkagenda.reports.indeling import bijeen
from wijkagenda.reports.kolombreedte import verdeel_breedte
from wijkagenda.reports.pdf.delen import in_alineas
from wijkagenda.reports.pdf.lettertypen import Letters
from wijkagenda.reports.pdf.stijl import Stijlen
from wijkagenda.reports.pdf.tagged import Tag, TaggedParagraph, TaggedTable, tagged_table
from wijkagenda.reports.waarden import is_negatief, toon_cel

_SCHALEN = (1.0, 0.92, 0.84, 0.76, 0.68)
_LANGSTE_KOP, _LANGSTE_ALINEA = 120, 1500
_LETTERS, _KOPDEEL, _LANGE_KOP = 3, 0.33, 40
"""A column has room for so many letters beside each other, and heads take no more of the page than this part; only a long one is measured."""
_HEEL = 24
"""A word of no more characters stays whole where it can."""
_MEETBAAR = 400
"""So many characters of a cell are measured; a longer text is wider than any page anyway."""


@dataclass(frozen=True, slots=True)
class _Kolommaat:
    """The longest word and the longest line, of the head and of the cells of one column; and the longest word that should stay whole."""

    kopwoord: float
    kopregel: float
    celwoord: float
    celregel: float
    heel: float

    def zonder_lange_woorden(self) -> _Kolommaat:
        """The same, when words that are too long for any column may be broken."""
        return replace(self, celwoord=self.heel)


class Tabelzetter:
    """Makes a table on paper of a Tabel, for lines of a given width."""

    def __init__(self, stijlen: Stijlen, letters: Letters, breedte: float) -> None:
        self._stijlen, self._letters, self._breedte = stijlen, letters, breedte

    def past(self, tabel: Tabel) -> bool:
        """Whether its words fit beside each other, in the smallest letters."""
        return sum(smal for smal, _ in self._vraag(self._maten(tabel), _SCHALEN[-1])) <= self._breedte

    def zet(self, tabel: Tabel, tag: Tag) -> TaggedTable | None:
        """The table, under `tag`; letters get smaller, down to two thirds, where the words would not fit otherwise.

        None where nobody could read it: no room for letters beside each other, or heads that leave hardly a page for rows.
        """
        maten, schaal = self._passend(self._maten(tabel))
        vraag = self._vraag(maten, schaal)
        breedten = verdeel_breedte(vraag, [k.breedte for k in tabel.kolommen], self._breedte)
        koppen = self._koppen(tabel, schaal)
        breekt = sum(smal for smal, _ in vraag) > self._breedte
        if not self._leesbaar(tabel, koppen, breedten, schaal, breekt=breekt):
            return None
        rijen = [self._rij(tabel, rij, schaal) for rij in tabel.rijen] or [self._lege_rij(tabel, schaal)]
        opdrachten = self._opdrachten(tabel, len(koppen), schaal)
        if not tabel.rijen:
            opdrachten.append(("SPAN", (0, len(koppen)), (-1, len(koppen))))
        return tagged_table(
            [*koppen, *rijen],
            header_rows=len(koppen),
            header_columns=int(tabel.rijkoppen and bool(tabel.rijen)),
            tag=tag,
            colWidths=breedten,
            splitInRow=1,
            style=opdrachten,
            spaceBefore=self._stijlen.maat.letter * 0.3,
            spaceAfter=self._stijlen.maat.letter * 1.1,
        )

    def _passend(self, maten: Sequence[_Kolommaat]) -> tuple[Sequence[_Kolommaat], float]:
        """The largest letters in which all words fit, else in which all but very long ones do; else the smallest."""
        for poging in (maten, [maat.zonder_lange_woorden() for maat in maten]):
            for schaal in _SCHALEN:
                if sum(smal for smal, _ in self._vraag(poging, schaal)) <= self._breedte:
                    return poging, schaal
        return maten, _SCHALEN[-1]

    def _leesbaar(self, tabel: Tabel, koppen: Sequence[Sequence[Any]], breedten: Sequence[float], schaal: float, *, breekt: bool) -> bool:
        """Where words are broken (`breekt`) a column needs room for some letters; one that holds all its words may be as narrow as they are."""
        binnen = [breedte - 2 * self._marge(schaal) for breedte in breedten]
        if breekt and min(binnen) < self._stijlen.cel(schaal).fontSize * _LETTERS:
            return False
        if all(len(titel) <= _LANGE_KOP for titel in [k.titel for k in tabel.kolommen] + [g.titel for g in tabel.kopgroepen]):
            return True
        ruim = self._stijlen.maat.teksthoogte
        hoogten: list[float] = [max(kop.wrap(breedte, ruim)[1] for kop, breedte in zip(rij, binnen, strict=True) if kop) for rij in koppen]
        return sum(hoogten) <= ruim * _KOPDEEL

    def _marge(self, schaal: float) -> float:
        return self._stijlen.maat.letter * 0.55 * schaal

    def _vraag(self, maten: Sequence[_Kolommaat], schaal: float) -> list[tuple[float, float]]:
        """Per column the width of its longest word and of its longest line, margins included."""
        kop, cel = self._stijlen.cel(schaal, kop=True).fontSize, self._stijlen.cel(schaal).fontSize
        marges = 2 * self._marge(schaal) + 0.5
        return [
            (
                min(max(m.kopwoord * kop, m.celwoord * cel), self._breedte * 0.45) + marges,
                min(max(m.kopregel * kop, m.celregel * cel), self._breedte) + marges,
            )
            for m in maten
        ]

    def _maten(self, tabel: Tabel) -> list[_Kolommaat]:
        return [self._meet(kolom, [rij.cellen[nr] for rij in tabel.rijen]) for nr, kolom in enumerate(tabel.kolommen)]

    def _meet(self, kolom: Kolom, cellen: Sequence[Cel]) -> _Kolommaat:
        """Once, in letters of one point: all widths grow with the letters."""
        kop = inkorten(kolom.titel, _LANGSTE_KOP)
        teksten = {platte_tekst(toon_cel(cel, kolom))[:_MEETBAAR] for cel in cellen}
        woorden = teksten if kolom.rechts else {woord for tekst in teksten for woord in tekst.split()}
        heel = [woord for woord in woorden if len(woord) <= _HEEL]
        return _Kolommaat(self._breedst(kop.split()), self._breedst([kop]), self._breedst(woorden), self._breedst(teksten), self._breedst(heel))

    def _breedst(self, teksten: Collection[str]) -> float:
        return max((self._letters.breedte(tekst, 1.0, vet=True) for tekst in teksten), default=0.0)

    def _koppen(self, tabel: Tabel, schaal: float) -> list[list[Any]]:
        links, rechts = (self._stijlen.cel(schaal, kop=True, rechts=r) for r in (False, True))
        kop = [self._alinea(k.titel, rechts if k.rechts else links, vet=True) for k in tabel.kolommen]
        if not tabel.kopgroepen:
            return [kop]
        groepen: list[Any] = []
        for groep in tabel.kopgroepen:
            groepen += [self._alinea(groep.titel, links, vet=True), *[""] * (groep.kolommen - 1)]
        return [groepen, kop]

    def _rij(self, tabel: Tabel, rij: Rij, schaal: float) -> list[list[TaggedParagraph]]:
        return [self._cel(cel, kolom, rij.nadruk, schaal) for cel, kolom in zip(rij.cellen, tabel.kolommen, strict=True)]

    def _cel(self, cel: Cel, kolom: Kolom, vet: bool, schaal: float) -> list[TaggedParagraph]:
        stijl = self._stijlen.cel(schaal, rechts=kolom.rechts, vet=vet, rood=is_negatief(cel))
        return [self._letters.alinea(deel, stijl, vet=vet) for deel in in_alineas(toon_cel(cel, kolom), _LANGSTE_ALINEA)]

    def _lege_rij(self, tabel: Tabel, schaal: float) -> list[Any]:
        return [self._alinea(tabel.leeg, self._stijlen.cel(schaal)), *[""] * (len(tabel.kolommen) - 1)]

    def _alinea(self, tekst: str, stijl: ParagraphStyle, *, vet: bool = False) -> TaggedParagraph:
        return self._letters.alinea(inkorten(tekst, _LANGSTE_KOP), stijl, vet=vet)

    def _opdrachten(self, tabel: Tabel, koprijen: int, schaal: float) -> list[tuple[Any, ...]]:
        palet, marge = self._stijlen.palet, self._marge(schaal)
        uit: list[tuple[Any, ...]] = [
            ("FONT", (0, 0), (-1, -1), "Wijk", 8),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("VALIGN", (0, 0), (-1, koprijen - 1), "BOTTOM"),
            ("BACKGROUND", (0, 0), (-1, koprijen - 1), HexColor(palet.petrol)),
            ("LEFTPADDING", (0, 0), (-1, -1), marge),
            ("RIGHTPADDING", (0, 0), (-1, -1), marge),
            ("TOPPADDING", (0, 0), (-1, -1), marge * 0.85),
            ("BOTTOMPADDING", (0, 0), (-1, -1), marge),
            ("LINEBELOW", (0, koprijen), (-1, -1), 0.5, HexColor(palet.lijn)),
        ]
        kolom = 0
        for groep in tabel.kopgroepen:
            laatste = kolom + groep.kolommen - 1
            uit.append(("SPAN", (kolom, 0), (laatste, 0)))
            if groep.titel:
                uit.append(("LINEBELOW", (kolom, 0), (laatste, 0), 0.5, HexColor(palet.petrol_licht)))
            kolom = laatste + 1
        for nr, rij in enumerate(tabel.rijen, koprijen):
            if rij.nadruk:
                uit.append(("LINEABOVE", (0, nr), (-1, nr), 1.0, HexColor(palet.petrol)))
        uit += [("NOSPLIT", (0, begin + koprijen), (0, einde + koprijen)) for begin, einde in bijeen(tabel.rijen)]
        return uit


def als_lijsten(tabel: Tabel) -> list[Blok]:
    """The same table row by row, for lines that are too short for it: what the row is about, and under it each column with its value.

    >>> [type(deel).__name__ for deel in als_lijsten(Tabel((Kolom("Wat"), Kolom("Waar")), (Rij(("soep", "hier")),), "Eten"))]
    ['Alinea', 'Alinea', 'Lijst']
    """
    groepen = [groep.titel for groep in tabel.kopgroepen for _ in range(groep.kolommen)] or [""] * len(tabel.kolommen)
    koppen = [", ".join(filter(str.strip, (groep, kolom.titel))) for groep, kolom in zip(groepen, tabel.kolommen, strict=True)]
    uit: list[Blok] = [Alinea((Stuk(tabel.bijschrift, vet=True),))] if tabel.bijschrift else []
    for rij in tabel.rijen:
        waarden = [stukken(toon_cel(cel, kolom)) for cel, kolom in zip(rij.cellen, tabel.kolommen, strict=True)]
        naam, *rest = zip(koppen, waarden, rij.cellen, strict=True)
        uit.append(Alinea(tuple(Stuk(deel.tekst, vet=True, link=deel.link) for deel in naam[1])))
        uit.append(Lijst(tuple((Stuk(f"{kop}: "), *waarde) for kop, waarde, cel in rest if cel is not None)))
    return uit if tabel.rijen else [*uit, Alinea(tabel.leeg)]
