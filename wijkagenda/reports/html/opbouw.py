"""From blocks to a web page: one method per kind of block, and nothing else knows both sides."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Sequence
from functools import singledispatchmethod
from typing import Any

from wijkagenda.basis.tekens import inkorten, zichtbaar
from wijkagenda.reports import blocks
from wijkagenda.reports.beeld import als_web, lees_beeld
from wijkagenda.reports.html.grafiek import svg
from wijkagenda.reports.html.invulvak import maak_invulvak
from wijkagenda.reports.html.letters import Webletters
from wijkagenda.reports.html.tabel import maak_tabel
from wijkagenda.reports.html.tags import Html, samen, tag
from wijkagenda.reports.html.tekst import Tekstzetter, regel, regels, richting
from wijkagenda.reports.indeling import ankers_per_deel, kopniveaus, koppen_van
from wijkagenda.reports.stijlwaarden import Stijlwaarden

_LANGSTE_KOP, _LANGSTE_ALT = 240, 2000
_KOLOM = 736
"""Pixels: as wide as the text gets."""
_MEESTE_WIT = 6.0
_ANKER = re.compile(r"[a-z][a-z0-9-]{0,60}")
EIGEN = "wa-"
"""What the ids that are ours begin with."""

Beelden = Callable[[str], bytes | None]
"""Gives the content of a picture by its sha256, or None when the file has it not."""


class Opbouw:
    """Writes the blocks of one page, below its `titel`; in large print when `groot`."""

    def __init__(self, blokken: Sequence[blocks.Blok], beelden: Beelden, stijl: Stijlwaarden, *, titel: str, groot: bool = False) -> None:
        self._blokken, self._beelden, self._stijl = blokken, beelden, stijl
        self._delen = any(isinstance(blok, blocks.Omslag) for blok in blokken)
        self._boven = 2 if self._delen else 1
        self._koppen = [blok for blok in blokken if isinstance(blok, blocks.Kop)]
        self._niveaus = kopniveaus(blokken)
        self._ids = _ids(self._koppen)
        eerst, *self._ankers = ankers_per_deel(blokken, self._ids)
        self._zetter = Tekstzetter(eerst)
        self._letters = (20, 17) if groot else (15, 13)
        self._komende = iter(range(len(self._koppen)))
        self._nummers: dict[str, int] = {}
        self._kop = inkorten(titel, _LANGSTE_KOP)

    def bouw(self) -> Html:
        """All blocks, in order."""
        uit, wissel = [], False
        for blok in self._blokken:
            deel = self._bouw(blok)
            wissel = wissel or isinstance(blok, blocks.Paginawissel)
            if deel and wissel:
                deel, wissel = samen(tag("div", class_="wissel"), deel), False
            uit.append(deel)
        return samen(*uit)

    def inhoud(self, opgave: blocks.Inhoudsopgave, *, klasse: str) -> Html:
        """The contents as a landmark with links; empty where there are no headings."""
        regels_ = [(self._niveaus[nr], nr) for nr in koppen_van(self._blokken, opgave) if self._niveaus[nr] <= opgave.niveaus]
        regels_ = [(niveau, nr) for niveau, nr in regels_ if _koptekst(self._koppen[nr]).strip()]
        if not regels_:
            return Html("")
        titel = regel(inkorten(opgave.titel, _LANGSTE_KOP)) or "Inhoud"
        naam = f"{titel} van {self._kop}" if self._delen and self._kop else titel
        return tag("nav", tag(f"h{self._boven + 1}", titel), self._lijst(regels_), aria_label=naam, class_=klasse)

    def delen(self, *, klasse: str) -> Html:
        """The parts of a page that holds several reports, as a landmark with links."""
        omslagen = [blok for blok in self._blokken if isinstance(blok, blocks.Omslag)]
        titels = [inkorten(blok.titel, _LANGSTE_KOP) for blok in omslagen]
        if len(set(titels)) < len(titels):
            titels = [inkorten(f"{blok.titel} {blok.ondertitel}", _LANGSTE_KOP) for blok in omslagen]
        links = [tag("li", tag("a", titel, href=f"#{EIGEN}deel{nr}", dir=richting(titel))) for nr, titel in enumerate(titels, 1) if titel]
        return tag("nav", tag(f"h{self._boven}", "Op deze pagina"), tag("ul", *links), aria_label="Op deze pagina", class_=klasse)

    def _lijst(self, regels_: Sequence[tuple[int, int]]) -> Html:
        """Headings as a list, those that stand under another as a list within it."""
        items, plek = [], 0
        while plek < len(regels_):
            niveau, nr = regels_[plek]
            einde = next((i for i in range(plek + 1, len(regels_)) if regels_[i][0] <= niveau), len(regels_))
            onder = regels_[plek + 1 : einde]
            woorden = _koptekst(self._koppen[nr])
            verwijzing = tag("a", regel(woorden), href=f"#{self._ids[nr]}", dir=richting(woorden))
            items.append(tag("li", verwijzing, self._lijst(onder) if onder else Html("")))
            plek = einde
        return tag("ul", *items)

    def _id(self, soort: str) -> str:
        self._nummers[soort] = self._nummers.get(soort, 0) + 1
        return f"{EIGEN}{soort}{self._nummers[soort]}"

    @singledispatchmethod
    def _bouw(self, blok: Any) -> Html:
        raise TypeError(f"no block: {type(blok).__name__}")

    @_bouw.register
    def _(self, blok: blocks.Omslag) -> Html:
        """The cover of a part: where the page holds several reports."""
        self._zetter.ankers, *self._ankers = self._ankers
        self._kop = inkorten(blok.titel, _LANGSTE_KOP)
        titel = tag(f"h{self._boven}", regels(blok.titel), dir=richting(blok.titel)) if self._kop else Html("")
        return tag("div", titel, omslagregels(blok), class_="deel", id=self._id("deel"))

    @_bouw.register
    def _(self, blok: blocks.Inhoudsopgave) -> Html:
        return self.inhoud(blok, klasse="inhoud binnen") if self._delen else Html("")

    @_bouw.register
    def _(self, blok: blocks.Kop) -> Html:
        """What is far too long for a heading is cut, and then shown whole as text."""
        nr = next(self._komende)
        woorden, nummer = inkorten(blok.tekst, _LANGSTE_KOP), inkorten(blok.nummer, 5)
        if not woorden:
            return tag("span", id=self._ids[nr])
        self._kop = woorden
        teken = samen(tag("span", nummer, tag("span", ".", class_="verborgen"), class_="nummer"), " ") if nummer else Html("")
        kop = tag(f"h{self._boven + self._niveaus[nr]}", teken, woorden, id=self._ids[nr], dir=richting(woorden))
        return samen(kop, self._zetter.alineas(blok.tekst) if woorden.endswith("…") else "")

    @_bouw.register
    def _(self, blok: blocks.Alinea) -> Html:
        return self._zetter.alineas(blok.tekst, aanhef=blok.aanhef, klasse=None if blok.soort == "gewoon" else blok.soort)

    @_bouw.register
    def _(self, blok: blocks.Lijst) -> Html:
        items = [tag("li", self._item(item), dir=richting(item)) for item in blok.items if blocks.platte_tekst(item).strip()]
        return tag("ol" if blok.genummerd else "ul", *items) if items else Html("")

    def _item(self, item: blocks.Tekst) -> Html:
        alineas = self._zetter.alineas(item)
        return self._zetter.loop(item) if alineas.count("<p") <= 1 else alineas

    @_bouw.register
    def _(self, blok: blocks.Tabel) -> Html:
        return maak_tabel(blok, self._zetter, sleutel=self._id("t"), naam=f"Tabel bij: {self._kop}" if self._kop else "Tabel")

    @_bouw.register
    def _(self, blok: blocks.Grafiek) -> Html:
        """Drawn twice, for wide and for narrow screens; one of the two is shown. Numbers that stand nowhere else open below it."""
        palet, letters, (groot, klein) = self._stijl.palet, Webletters(), self._letters
        sleutel, bijschrift = self._id("g"), regel(zichtbaar(blok.bijschrift)).strip()
        gemeen: dict[str, str] = {"titel": bijschrift or "Grafiek", "alt": regel(inkorten(blok.alternatief, _LANGSTE_ALT))}
        breed = svg(blok.gegevens, 680, groot, palet, letters, sleutel=sleutel, klasse="breed", **gemeen)
        smal = svg(blok.gegevens, 310, klein, palet, letters, sleutel=f"{sleutel}s", klasse="klein", **gemeen)
        onder = tag("figcaption", bijschrift, dir=richting(bijschrift)) if bijschrift else Html("")
        figuur = tag("figure", breed, tag("div", smal, class_="smal", hidden=True), onder, class_="grafiek")
        if blok.in_tekst:
            return figuur
        waarbij = tag("span", f" bij: {bijschrift}" if bijschrift else " bij deze grafiek", class_="verborgen")
        cijfers = maak_tabel(blocks.cijfertabel(blok), self._zetter, sleutel=self._id("t"), naam="De cijfers bij deze grafiek")
        uitklap = tag("details", tag("summary", "Bekijk de cijfers", waarbij), cijfers)
        return samen(figuur, uitklap)

    @_bouw.register
    def _(self, blok: blocks.Kerncijfers) -> Html:
        kaarten = [tag("li", tag("strong", inkorten(c.waarde, 24)), " ", tag("span", inkorten(c.uitleg, 120))) for c in blok.cijfers]
        return tag("ul", *kaarten, class_="kerncijfers") if kaarten else Html("")

    @_bouw.register
    def _(self, blok: blocks.Citaat) -> Html:
        bron = tag("figcaption", regel(inkorten(blok.bron, _LANGSTE_KOP))) if blok.bron.strip() else Html("")
        woorden = self._zetter.alineas(blok.tekst)
        return tag("figure", tag("blockquote", woorden), bron, class_="citaat") if woorden or bron else Html("")

    @_bouw.register
    def _(self, blok: blocks.Kader) -> Html:
        alineas = [self._zetter.alineas(tekst, aanhef="" if nr else blok.aanhef) for nr, tekst in enumerate(blok.alineas or ("",))]
        return tag("div", *alineas, class_=f"kader {blok.soort}") if any(alineas) else Html("")

    @_bouw.register
    def _(self, blok: blocks.Afbeelding) -> Html:
        deel = min(max(blok.breedte, 5), 100)
        beeld = lees_beeld(self._beelden(blok.sha256), _KOLOM * deel / 100 * 0.75, scherpte=144)
        alt = inkorten(blok.alt, _LANGSTE_ALT)
        if beeld is None:
            return tag("div", tag("p", f"Hier hoort een afbeelding{f': {alt}' if alt else '.'}"), class_="kader weten")
        plaatje = tag("img", src=data_uri(als_web(beeld)), alt=alt, width=beeld.width, height=beeld.height, style=f"width:{deel}%")
        onder = self._zetter.element("figcaption", zichtbaar(blok.bijschrift)) if blok.bijschrift.strip() else Html("")
        return tag("figure", plaatje, onder)

    @_bouw.register
    def _(self, blok: blocks.Paginawissel) -> Html:
        return Html("")

    @_bouw.register
    def _(self, blok: blocks.Ruimte) -> Html:
        return tag("div", class_="wit", style=f"height:{min(max(blok.regels, 0), _MEESTE_WIT):g}lh")

    @_bouw.register
    def _(self, blok: blocks.Ondertekening) -> Html:
        groet = [tag("p", regels(woorden)) for woorden in blok.groet if woorden.strip()]
        namen = [naam for naam in blok.namen if naam.strip()]
        return tag("div", *groet, tag("p", regels("\n".join(namen)), class_="namen") if namen else Html(""), class_="ondertekening")

    @_bouw.register
    def _(self, blok: blocks.Invulvak) -> Html:
        return maak_invulvak(blok)

    @_bouw.register
    def _(self, blok: blocks.Colofon) -> Html:
        titel = tag(f"h{self._boven + 1}", regel(inkorten(blok.titel, _LANGSTE_KOP)) or "Colofon")
        return tag("div", titel, *(self._zetter.alineas(woorden) for woorden in blok.regels), class_="colofon")


def omslagregels(omslag: blocks.Omslag) -> Html:
    """What stands on a cover below its title."""
    onder = tag("p", regels(omslag.ondertitel), class_="ondertitel", dir=richting(omslag.ondertitel)) if omslag.ondertitel.strip() else Html("")
    wie = tag("p", regels("\n".join(omslag.regels))) if any(woorden.strip() for woorden in omslag.regels) else Html("")
    voet = tag("p", regels(omslag.onderregel), class_="onderregel") if omslag.onderregel.strip() else Html("")
    return samen(onder, wie, voet)


def data_uri(beeld: tuple[bytes, str]) -> str:
    """A picture inside the page itself."""
    inhoud, soort = beeld
    return f"data:{soort};base64,{b64encode(inhoud).decode('ascii')}"


def _koptekst(kop: blocks.Kop) -> str:
    woorden, nummer = inkorten(kop.tekst, _LANGSTE_KOP), inkorten(kop.nummer, 5)
    return f"{nummer}. {woorden}" if nummer and woorden else woorden


def _ids(koppen: Sequence[blocks.Kop]) -> list[str]:
    """An id for each heading: its own anker where that can be one, so that links from elsewhere stay good."""
    uit: list[str] = []
    for nr, kop in enumerate(koppen, 1):
        kan = _ANKER.fullmatch(kop.anker) is not None and not kop.anker.startswith((EIGEN, "kop-")) and kop.anker not in uit
        uit.append(kop.anker if kan else f"kop-{nr}")
    return uit
