"""A list of blocks becomes one web page that stands on its own: the same blocks and the same date give the same bytes.

>>> import datetime as dt
>>> from wijkagenda.reports.blocks import Kop
>>> maak_html([Kop(1, "Onze wijk")], titel="Wijkplan", datum=dt.date(2026, 3, 12))[:15]
b'<!doctype html>'
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.tekens import inkorten, zichtbaar
from wijkagenda.reports.beeld import als_web, lees_beeld
from wijkagenda.reports.blocks import Blok, Inhoudsopgave, Kop, Omslag
from wijkagenda.reports.html.opbouw import EIGEN, Beelden, Opbouw, data_uri, omslagregels
from wijkagenda.reports.html.stijl import stijlblad
from wijkagenda.reports.html.tags import Html, tag
from wijkagenda.reports.html.tekening import straat
from wijkagenda.reports.html.tekst import regel, regels, richting
from wijkagenda.reports.stijlwaarden import GEWOON, Stijlwaarden

_PROGRAMMA = "Wijkagenda"
_LANGSTE = 300
_VEEL_KOPPEN = 4
"""From so many chapters on a page has contents, also where the report itself has none."""
_LOGOBREEDTE = 170.0
_MET_BAND = ("poster", "krant", "blad", "kaart")
_EEN_VEL = ("poster", "kaart")
"""What the names of formats without a cover begin with, and of those that are one sheet."""
_BELEID = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""The page itself says that nothing may be fetched and nothing run."""


def geen_beelden(sha256: str) -> bytes | None:
    """For pages without pictures."""
    return None


def maak_html(
    blokken: Sequence[Blok],
    *,
    titel: str,
    datum: dt.date,
    auteur: str = _PROGRAMMA,
    voettekst: str = "",
    formaat: str = "a4",
    beelden: Beelden = geen_beelden,
    huisstijl: Stijlwaarden = GEWOON,
) -> bytes:
    """The page. `datum` and `voettekst` (else the title) stand at its foot; of the formats ``grootletter`` has large print, and those
    that have no cover on paper have a low one here.

    Text in the blocks may hold anything; a picture that `beelden` does not have is replaced by its description.
    """
    (kop, rest), groot = _deel(list(blokken)), formaat == "grootletter"
    opbouw = Opbouw(rest, beelden, huisstijl, titel=_kopwoorden(kop, titel), groot=groot)
    inhoud = _inhoud(opbouw, rest)
    hoofd = tag("main", opbouw.bouw(), id=f"{EIGEN}tekst", tabindex="-1")
    lijf = tag(
        "body",
        tag("a", "Naar de tekst", href=f"#{EIGEN}tekst", class_="skip"),
        tag("header", _afzender(huisstijl), _omslag(kop, titel, huisstijl, band=formaat.startswith(_MET_BAND))),
        tag("div", inhoud, hoofd, class_="blad met-inhoud" if inhoud else "blad"),
        tag("footer", tag("p", " · ".join(_voet(voettekst or titel, datum, huisstijl))), tag("p", tag("a", "Naar boven", href="#")), class_="voet"),
    )
    pagina = tag("html", _kop(titel, auteur, datum, huisstijl), lijf, lang="nl", class_=_papier(formaat) or None)
    return f"<!doctype html>\n{pagina}\n".encode()


def _papier(formaat: str) -> str:
    """What the page is when it is printed: large, a single sheet, or as any page."""
    return "grootletter" if formaat == "grootletter" else "vel" if formaat.startswith(_EEN_VEL) else ""


def _deel(blokken: list[Blok]) -> tuple[Omslag | Kop | None, list[Blok]]:
    """What gives the page its head: its one cover or its one chapter, when it begins with that."""
    if blokken:
        eerste, *rest = blokken
        nog_een_omslag = any(isinstance(blok, Omslag) for blok in rest)
        nog_een_kop = any(isinstance(blok, Kop) and blok.niveau == 1 for blok in rest)
        if isinstance(eerste, Omslag) and eerste.titel.strip() and not nog_een_omslag:
            return eerste, rest
        if isinstance(eerste, Kop) and eerste.tekst.strip() and not nog_een_omslag and not nog_een_kop:
            return eerste, rest
    return None, blokken


def _inhoud(opbouw: Opbouw, blokken: Sequence[Blok]) -> Html:
    """What stands beside the text: the contents of the report, or its chapters where there are many, or the reports on the page."""
    klasse = "inhoud kolom"
    if any(isinstance(blok, Omslag) for blok in blokken):
        return opbouw.delen(klasse=klasse)
    opgave = next((blok for blok in blokken if isinstance(blok, Inhoudsopgave)), None)
    hoofdstukken = sum(isinstance(blok, Kop) and blok.niveau == 1 for blok in blokken)
    if opgave is None and hoofdstukken < _VEEL_KOPPEN:
        return Html("")
    return opbouw.inhoud(opgave or Inhoudsopgave(niveaus=1), klasse=klasse)


def _kop(titel: str, auteur: str, datum: dt.date, huisstijl: Stijlwaarden) -> Html:
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("title", inkorten(titel, _LANGSTE) or _PROGRAMMA),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", http_equiv="Content-Security-Policy", content=_BELEID),
        tag("meta", name="author", content=inkorten(auteur, _LANGSTE)),
        tag("meta", name="dcterms.date", content=datum.isoformat()),
        tag("meta", name="generator", content=_PROGRAMMA),
        stijlblad(huisstijl.palet),
    )


def _afzender(huisstijl: Stijlwaarden) -> Html:
    """Logo and sender, on white above the cover."""
    beeld = lees_beeld(huisstijl.logo, _LOGOBREEDTE, scherpte=144)
    naam = regel(inkorten(huisstijl.afzender, _LANGSTE))
    alt = huisstijl.logo_alt or ("" if naam else "Logo")
    logo = tag("img", src=data_uri(als_web(beeld)), alt=inkorten(alt, _LANGSTE), width=beeld.width, height=beeld.height) if beeld else Html("")
    woorden = tag("p", naam) if naam else Html("")
    return tag("div", logo, woorden, class_="afzender") if logo or woorden else Html("")


def _omslag(kop: Omslag | Kop | None, titel: str, huisstijl: Stijlwaarden, *, band: bool) -> Html:
    """The cover across the page, with its drawing; the title in any case. What has no cover on paper has a low one here: a `band`."""
    tekst = _kopwoorden(kop, titel)
    woorden = [tag("h1", regels("\n".join(inkorten(deel, _LANGSTE) for deel in tekst.split("\n")[:6])), dir=richting(tekst))]
    tekening = Html("")
    if isinstance(kop, Omslag):
        woorden.append(omslagregels(kop))
        if kop.illustratie != "geen":
            tekening = straat(kop.illustratie, kop.zaad or kop.titel, huisstijl.palet)
    return tag("div", tekening, tag("div", *woorden, class_="woorden"), class_=f"omslag{' beeld' if tekening else ''}{' band' if band else ''}")


def _kopwoorden(kop: Omslag | Kop | None, titel: str) -> str:
    """What the page is called in its first heading."""
    return zichtbaar(kop.titel if isinstance(kop, Omslag) else kop.tekst if kop else titel).strip() or _PROGRAMMA


def _voet(woorden: str, datum: dt.date, huisstijl: Stijlwaarden) -> list[str]:
    delen = [inkorten(huisstijl.afzender, _LANGSTE), inkorten(woorden, _LANGSTE), toon_dag(datum)]
    return [deel for deel in delen if deel]
