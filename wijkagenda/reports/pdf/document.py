"""A list of blocks becomes a PDF: the same blocks and the same date give the same bytes.

>>> import datetime as dt
>>> from wijkagenda.reports.blocks import Kop
>>> maak_pdf([Kop(1, "Onze wijk")], titel="Wijkplan", datum=dt.date(2026, 3, 12))[:5]
b'%PDF-'
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, KeepTogether, PageTemplate, Spacer

from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.tekens import inkorten
from wijkagenda.reports.blocks import Blok, Omslag
from wijkagenda.reports.pdf.lettertypen import Letters
from wijkagenda.reports.pdf.opbouw import Beelden, Opbouw, zonder_loze_wissels
from wijkagenda.reports.pdf.stijl import MATEN, Formaat, Maat, Stijlen
from wijkagenda.reports.pdf.tagged import LateCanvas, TaggedCanvas
from wijkagenda.reports.stijlwaarden import GEWOON, Stijlwaarden

_PROGRAMMA = "Wijkagenda"
_LANGSTE = 300
_MINSTENS = 52.0
"""Points of a text or table that must stand below its heading: two lines, or a head and a row."""


def geen_beelden(sha256: str) -> bytes | None:
    """For reports without pictures."""
    return None


def maak_pdf(
    blokken: Sequence[Blok],
    *,
    titel: str,
    datum: dt.date,
    auteur: str = "",
    voettekst: str = "",
    formaat: Formaat = "a4",
    beelden: Beelden = geen_beelden,
    hoogstens: int = 0,
    huisstijl: Stijlwaarden = GEWOON,
    getagd: bool = True,
    tussendoor: Callable[[], object] | None = None,
) -> bytes:
    """The PDF. `datum` is the date in the file, `auteur` made it (else who sends it).

    `voettekst` stands at the foot of each page, else the title; where several reports share a document each has its own name there.

    Text in the blocks may hold anything; a picture that `beelden` does not have is replaced by its description.

    `formaat` is one of `stijl.MATEN`: "a4", "a5", "a4-liggend", "brief", "grootletter" (letters of 18 points, none below 16),
    "poster-a4" and "poster-a3" (an `Omslag` is a band across the head of its page, and letters are as large as fit), "krant" (such
    a band too, two columns), "blad" (such a band, one column) and "kaart" (to cut: small margins, no foot).
    With `hoogstens` pages (1 for a poster, 4 for a krant) letters are as large as they can be for that; `RegelFout` when the
    text does not fit in the smallest letters that can be read.

    `huisstijl` gives the colours, the logo on the cover and who sends it, on the cover and at the foot.
    The file is tagged as PDF/UA-1 asks; without `getagd` it is not, which serves only to measure what that costs.
    `tussendoor` is called again and again while it is made; what it raises stops the work.
    """
    naam, maker = inkorten(titel, _LANGSTE) or _PROGRAMMA, inkorten(auteur or huisstijl.afzender, _LANGSTE) or _PROGRAMMA
    voet = " · ".join(deel for deel in (voettekst or titel, huisstijl.afzender) if deel)
    opdracht = _Opdracht(zonder_loze_wissels(blokken), naam, maker, voet, datum, beelden, huisstijl, getagd, tussendoor)
    maat = MATEN[formaat]
    if not hoogstens:
        return opdracht.zet(maat)[0]
    maten = maat.krimpend()
    gezet: dict[int, bytes] = {}

    def past(nr: int) -> bool:
        gezet[nr], paginas = opdracht.zet(maten[nr])
        return paginas <= hoogstens

    plek = bisect_left(range(len(maten)), True, key=past)
    if plek == len(maten):
        ruimte = f"{hoogstens} pagina{'' if hoogstens == 1 else '’s'}"
        raise RegelFout(f"De tekst past niet op {ruimte}. Maak teksten korter of kies minder hoofdstukken.")
    return gezet[plek]


@dataclass(frozen=True, slots=True)
class _Opdracht:
    """All that is asked for but the size of the letters."""

    blokken: Sequence[Blok]
    titel: str
    auteur: str
    voettekst: str
    datum: dt.date
    beelden: Beelden
    huisstijl: Stijlwaarden
    getagd: bool
    tussendoor: Callable[[], object] | None

    def zet(self, maat: Maat) -> tuple[bytes, int]:
        """The file, and how many pages it has."""
        letters, stijlen, uit = Letters(self.huisstijl.palet), Stijlen(maat, self.huisstijl.palet), BytesIO()
        gegevens = {"title": self.titel, "author": self.auteur, "creator": _PROGRAMMA, "subject": "", "lang": "nl-NL"}
        document = BaseDocTemplate(uit, pagesize=(maat.breedte, maat.hoogte), initialFontName="Wijk", keepTogetherClass=_Bijeen, **gegevens)
        if (tussendoor := self.tussendoor) is not None:
            document.setProgressCallBack(lambda *_: tussendoor())
        opbouw = Opbouw(self.blokken, stijlen, letters, self.beelden, self.huisstijl)
        verhaal = opbouw.verhaal() or [Spacer(1, 1)]
        voeten = [_Voet(stijlen, letters, tekst) for tekst in (self.voettekst, *self._eigen_voeten())]
        omslag_eerst = isinstance(self.blokken[0] if self.blokken else None, Omslag)
        document.addPageTemplates(_sjablonen(maat, opbouw.omslaghoogten, voeten, omslag_eerst=omslag_eerst))
        document.build(verhaal, canvasmaker=partial(TaggedCanvas if self.getagd else LateCanvas, date=self.datum))
        return uit.getvalue(), document.page

    def _eigen_voeten(self) -> Iterator[str]:
        """At the foot of the pages after each cover: what its report is called, where several share a document."""
        omslagen = [blok for blok in self.blokken if isinstance(blok, Omslag)]
        for omslag in omslagen:
            eigen = " · ".join(filter(None, (omslag.kort, self.huisstijl.afzender)))
            yield eigen if omslag.kort and len(omslagen) > 1 else self.voettekst


def _sjablonen(maat: Maat, omslaghoogten: Sequence[float], voeten: Sequence[_Voet], *, omslag_eerst: bool) -> list[PageTemplate]:
    """Pages with margins, columns and a foot; for each cover one, which fills its page or stands across its head, and one for what follows."""

    def gewoon(naam: str, voet: _Voet) -> PageTemplate:
        return PageTemplate(naam, _kolommen(maat, maat.hoogte - maat.boven), **({"onPageEnd": voet.teken} if maat.voet else {}))

    sjablonen = [gewoon("gewoon", voeten[0])]
    for nr, (hoogte, voet) in enumerate(zip(omslaghoogten, voeten[1:], strict=True)):
        onder_aan = {"onPageEnd": voet.teken} if maat.voet else {}
        band = Frame(0, maat.hoogte - hoogte, maat.breedte, hoogte, 0, 0, 0, 0, id="omslag")
        frames = [band] if maat.omslag else [band, *_kolommen(maat, maat.hoogte - hoogte - maat.boven * 0.6)]
        sjablonen.append(PageTemplate(f"omslag-{nr}", frames, **({} if maat.omslag else onder_aan)))
        sjablonen.append(gewoon(f"na-omslag-{nr}", voet))
    return [sjablonen[1], sjablonen[0], *sjablonen[2:]] if omslag_eerst else sjablonen


def _kolommen(maat: Maat, top: float) -> list[Frame]:
    stap = maat.kolombreedte + maat.goot
    return [Frame(maat.opzij + nr * stap, maat.onder, maat.kolombreedte, top - maat.onder, 0, 0, 0, 0) for nr in range(maat.kolommen)]


class _Voet:
    """A hairline, below it the title to the left and the page number to the right."""

    def __init__(self, stijlen: Stijlen, letters: Letters, tekst: str) -> None:
        self._stijlen, self._letters = stijlen, letters
        self._grootte = stijlen.maat.corps(0.74)
        past = (inkorten(tekst, lengte) for lengte in range(_LANGSTE, 1, -5))
        ruimte = stijlen.maat.tekstbreedte * 0.85
        self._tekst = next((kort for kort in past if letters.breedte(kort, self._grootte) <= ruimte), "")

    def teken(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        """At the end of each page."""
        with canvas.artifact("Footer") if isinstance(canvas, TaggedCanvas) else nullcontext():
            self._teken(canvas)

    def _teken(self, canvas: Canvas) -> None:
        maat, palet = self._stijlen.maat, self._stijlen.palet
        y = maat.onder * 0.62
        canvas.saveState()
        canvas.setStrokeColor(HexColor(palet.lijn))
        canvas.setLineWidth(0.7)
        canvas.line(maat.opzij, y, maat.breedte - maat.opzij, y)
        canvas.setFillColor(HexColor(palet.grijs))
        x = maat.opzij
        for font, deel in self._letters.lopen(self._tekst):
            canvas.setFont(font, self._grootte)
            canvas.drawString(x, y - self._grootte * 1.6, deel)
            x += canvas.stringWidth(deel, font, self._grootte)
        canvas.setFont(self._letters.font(), self._grootte)
        canvas.drawRightString(maat.breedte - maat.opzij, y - self._grootte * 1.6, str(canvas.getPageNumber()))
        canvas.restoreState()


class _Bijeen(KeepTogether):  # type: ignore[misc]
    """A heading stays with the beginning of what follows, but does not drag a whole table or long text to the next page."""

    def split(self, breedte: float, hoogte: float) -> list[Flowable]:
        """As one where it fits, else broken in the last part when enough of that fits, else all to the next page."""
        self.wrap(breedte, hoogte)
        *eerst, laatst = self._content
        ruimte = hoogte - sum(f.wrapOn(self.canv, breedte, hoogte)[1] + f.getSpaceBefore() + f.getSpaceAfter() for f in eerst)
        if hoogte < self._H and ruimte > _MINSTENS:
            delen = laatst.splitOn(self.canv, breedte, ruimte)
            if len(delen) > 1 and delen[0].wrapOn(self.canv, breedte, ruimte)[1] >= _MINSTENS:
                return [*eerst, laatst]
        return list(super().split(breedte, hoogte))
