"""The text of a letter: paragraphs, ``- `` points and ``## `` heads, with places such as ``{aanvrager}`` that a dossier fills.

A text is read before it is filled, so that nothing in a dossier can be taken for layout or for a place.

>>> lees("Beste {aanvrager},\\n\\n- {titel}")
[Deel(soort='alinea', regels=('Beste {aanvrager},',)), Deel(soort='lijst', regels=('{titel}',))]
>>> vul(lees("Beste {aanvrager},"), {"aanvrager": "{titel} <b>"})
[Deel(soort='alinea', regels=('Beste {titel} <b>,',))]
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from wijkagenda.basis.fouten import InvoerFout

CLAUSULE = "bezwaarclausule"
"""The place, on a line of its own, where the text about bezwaar comes; it is the name of that text too."""
MET_BEZWAAR = ("besluit-", "vaststelling-", "terugvordering")
"""Letters that say how to object begin like this (Awb 3:45)."""
BESLUITEN = (*MET_BEZWAAR, "herzien-")
"""Letters that are a decision; against one on a bezwaar nobody objects again, but goes to court (Awb 7:1, 8:1)."""


@dataclass(frozen=True, slots=True)
class Briefveld:
    """A place in a text: its name, what comes there, an example. Where `mag_weg` has no value, its paragraph goes."""

    naam: str
    uitleg: str
    voorbeeld: str
    mag_weg: bool = False


VELDEN = tuple(Briefveld(*rest) for rest in (
    ("aanhef", "Geachte …, met de naam van de vertegenwoordiger", "Geachte Fien Fictief"),
    ("aanvrager", "naam van de organisatie of groep", "Stichting Voorbeeld"),
    ("afzender", "wie de brief stuurt", "Gemeente Voorbeeldstad"),
    ("activiteiten", "de activiteiten uit de aanvraag", "Elke dinsdag koken we samen in het wijkhuis.", True),
    ("aanvullen_tot", "laatste dag om aan te vullen", "20 oktober 2026"),
    ("bedrag_betaald", "wat er betaald is", "€ 1.600,00"),
    ("bedrag_eerder", "wat eerst verleend was", "€ 2.000,00", True),
    ("bedrag_gevraagd", "gevraagd bedrag", "€ 2.500,00"),
    ("bedrag_terug", "bedrag dat terug moet", "€ 300,00"),
    ("bedrag_vastgesteld", "vastgesteld bedrag", "€ 1.300,00"),
    ("bedrag_verleend", "verleend bedrag", "€ 2.000,00"),
    ("behandelaar", "wie de aanvraag behandelt", "Petra Proef"),
    ("betalen_tot", "zes weken na de brief (Awb 4:87)", "17 november 2026"),
    ("bezwaar_beslissen_tot", "laatste dag om op het bezwaar te beslissen", "29 december 2026"),
    ("bezwaar_ontvangen_op", "dag waarop het bezwaar binnenkwam", "2 november 2026"),
    ("bezwaar_tegen", "waartegen het bezwaar gaat", "het besluit van 6 oktober 2026"),
    ("bezwaar_tot", "laatste dag om bezwaar te maken (Awb 6:7)", "17 november 2026"),
    ("contact", "contactadres van dit bestand", "subsidie@voorbeeldstad.example", True),
    ("datum", "datum van de brief", "6 oktober 2026"),
    ("datum_besluit", "datum van het besluit", "5 oktober 2026"),
    ("gebied", "gebied of gebieden", "Ruwaard", True),
    ("gemeente", "naam van de gemeente", "Voorbeeldstad"),
    ("grond", "wettelijke grond", "past niet in de regeling"),
    ("jaren", "bedragen per jaar, bij meer jaren", "- 2026: € 1.000,00\n- 2027: € 1.000,00", True),
    ("kenmerk", "kenmerk van de aanvraag", "SSB-2026-014"),
    ("motivering", "motivering van het besluit", "De activiteiten passen bij wat de wijk nodig heeft."),
    ("nabetaling", "wat nog betaald wordt", "€ 400,00", True),
    ("nieuw_einde", "nieuwe laatste dag voor het besluit", "15 december 2026"),
    ("ontvangen_op", "dag waarop de aanvraag binnenkwam", "22 september 2026"),
    ("periode", "periode van de activiteiten", "1 januari 2027 tot en met 31 december 2027", True),
    ("reageren_tot", "laatste dag om te reageren op het voornemen", "20 oktober 2026"),
    ("reden", "reden die bij de stap is opgeschreven", "De begroting ontbreekt nog."),
    ("regeling", "naam van de subsidieregeling", "Subsidieregeling sociale basis 2026"),
    ("sluiting", "laatste dag waarop de regeling open was", "1 september 2026"),
    ("te_veel_betaald", "wat te veel betaald is", "€ 300,00", True),
    ("termijn_einde", "laatste dag voor het besluit", "17 november 2026"),
    ("titel", "titel van de aanvraag", "Soep in de Haard"),
    ("verantwoorden_binnen", "hoe lang na afloop verantwoorden", "13 weken na het einde van de activiteiten", True),
    ("verantwoorden_tot", "laatste dag om te verantwoorden", "30 maart 2028"),
    ("verantwoorden_hoe", "wijze van verantwoorden volgens de regeling", "een kort verslag van de activiteiten", True),
    ("voorschotten", "geplande betalingen", "- € 1.600,00 op 15 oktober 2026", True),
    ("wat_ontbreekt", "wat er ontbreekt", "- een begroting\n- de statuten"),
    ("zienswijze", "wat de aanvrager op het voornemen antwoordde", "Wij hebben de begroting aangepast.", True),
    ("zonder_zienswijze", "waarom er niet eerst om een reactie is gevraagd", "De cijfers komen uit uw eigen verslag.", True),
))  # fmt: skip
"""All places, for every letter alike."""
NAMEN = {veld.naam: veld for veld in VELDEN}

_PLEK = re.compile(r"\{([^{}\n]*)\}")
_ACCOLADE = re.compile(r"[{}]")
_WITREGEL = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Deel:
    """A part of a text. ``los`` is what somebody wrote in a dossier, as a whole: it may have paragraphs of its own."""

    soort: Literal["kop", "alinea", "lijst", "los"]
    regels: tuple[str, ...]


def lees(tekst: str) -> list[Deel]:
    """The parts of a text, with its places still open."""
    uit: list[Deel] = []
    for blok in _WITREGEL.split(tekst.strip()):
        regels = [regel.rstrip() for regel in blok.strip().splitlines()]
        for nr, regel in enumerate(regels):
            soort, woorden = _lees_regel(regel)
            vorige = uit[-1] if nr else None
            if vorige is not None and vorige.soort == soort != "kop":
                uit[-1] = Deel(vorige.soort, (*vorige.regels, woorden))
            else:
                uit.append(Deel(soort, (woorden,)))
    return uit


def _lees_regel(regel: str) -> tuple[Literal["kop", "alinea", "lijst"], str]:
    if regel.startswith("## "):
        return "kop", regel[3:].strip()
    if regel.startswith("- "):
        return "lijst", regel[2:].strip()
    return "alinea", regel.strip()


def vul(delen: Sequence[Deel], waarden: Mapping[str, str], clausule: Sequence[Deel] = ()) -> list[Deel]:
    """The parts with their places filled. A place without a value takes its paragraph along, or is a line to fill in by hand."""
    uit: list[Deel] = []
    for deel in delen:
        alleen = _PLEK.fullmatch(deel.regels[0]) if deel.soort == "alinea" and len(deel.regels) == 1 else None
        if alleen is not None and alleen[1] == CLAUSULE:
            uit += vul(clausule, waarden)
            continue
        regels = tuple(vul_regel(regel, waarden) for regel in deel.regels if not _vervalt(regel, waarden))
        if regels:
            uit.append(Deel("los" if alleen is not None else deel.soort, regels))
    return _zonder_lege_koppen(uit)


def _zonder_lege_koppen(delen: Sequence[Deel]) -> list[Deel]:
    """A head whose paragraphs all went goes too."""
    return [deel for nr, deel in enumerate(delen) if deel.soort != "kop" or (nr + 1 < len(delen) and delen[nr + 1].soort != "kop")]


def _vervalt(regel: str, waarden: Mapping[str, str]) -> bool:
    return any(naam in NAMEN and NAMEN[naam].mag_weg and not waarden.get(naam) for naam in _PLEK.findall(regel))


def vul_regel(regel: str, waarden: Mapping[str, str]) -> str:
    """One line with its places filled, in one pass: a value is never looked into.

    >>> vul_regel("Over {titel}", {})
    'Over [vul in: titel van de aanvraag]'
    """
    return _PLEK.sub(lambda m: waarden.get(m[1]) or f"[vul in: {NAMEN[m[1]].uitleg if m[1] in NAMEN else m[1]}]", regel)


def voorbeeldwaarden() -> dict[str, str]:
    """Every place with its example."""
    return {veld.naam: veld.voorbeeld for veld in VELDEN}


def keur_brieftekst(soort: str, onderwerp: str, tekst: str) -> None:
    """Raises `InvoerFout` with the field for a place that does not exist or is not closed, and for a decision that does not say
    how to object (Awb 3:45, 6:5)."""
    for veld, inhoud in (("onderwerp", onderwerp), ("tekst", tekst)):
        _keur_plekken(veld, inhoud)
    delen = lees(tekst)
    los = sum(deel.regels == (f"{{{CLAUSULE}}}",) and deel.soort == "alinea" for deel in delen)
    if los != tekst.count(f"{{{CLAUSULE}}}") + onderwerp.count(f"{{{CLAUSULE}}}") or (los and soort == CLAUSULE):
        raise InvoerFout(f"Zet {{{CLAUSULE}}} in de tekst van een besluit, met een witregel ervoor en erna.", "tekst")
    moet = soort.startswith(MET_BEZWAAR)
    if (moet and not los and "{bezwaar_tot}" not in tekst) or (soort == CLAUSULE and "{bezwaar_tot}" not in tekst):
        wat = "{bezwaar_tot}" if soort == CLAUSULE else f"{{{CLAUSULE}}}"
        raise InvoerFout(f"In deze brief hoort hoe en tot wanneer iemand bezwaar kan maken (Awb 3:45). Zet {wat} in de tekst.", "tekst")


def _keur_plekken(veld: str, inhoud: str) -> None:
    for naam in _PLEK.findall(inhoud):
        if naam not in NAMEN and naam != CLAUSULE:
            lijkt = difflib.get_close_matches(naam.casefold().strip(), [*NAMEN, CLAUSULE], 1)
            hulp = f"Bedoelt u {{{lijkt[0]}}}?" if lijkt else "Kies een veld uit de lijst."
            raise InvoerFout(f"Het veld {{{naam[:40]}}} bestaat niet. {hulp}", veld)
    rest = _PLEK.sub(lambda m: " " * len(m[0]), inhoud)
    if plek := _ACCOLADE.search(rest):
        hier = " ".join(inhoud[max(plek.start() - 15, 0) : plek.start() + 25].split())
        raise InvoerFout(f"Bij ‘{hier}’ staat een accolade te veel of te weinig. Een veld schrijft u als {{aanvrager}}.", veld)


def lees_bestand(inhoud: str) -> tuple[str, str]:
    """Subject and text of a file whose first line is ``onderwerp: …``. Raises `InvoerFout`."""
    eerste, _, rest = inhoud.lstrip("\ufeff").replace("\r\n", "\n").partition("\n")
    woord, _, onderwerp = eerste.partition(":")
    if woord.strip().casefold() != "onderwerp" or not onderwerp.strip() or not rest.strip():
        raise InvoerFout("De eerste regel is ‘onderwerp: …’, daarna komt de tekst.")
    return onderwerp.strip(), rest.strip()
