"""Which Dutch words are a voltooid deelwoord of something that is done: by the look of the word, with the irregular ones listed.

Many nouns and adjectives look the same (*gebied*, *bekend*); those are listed too, for a false alarm costs more than a miss.
"""

from __future__ import annotations

import re

from wijkagenda.domain.eenvoud_zinnen import woordenset

_VOOR = (
    "(?:aan|achter|af|bekend|beschikbaar|bij|bijeen|binnen|boven|buiten|dicht|door|goed|in|klaar|kwijt|langs|los|mede|mee|mis|na|neer|om|onder|op|open|over"
    "|plaats|rond|samen|schoon|stil|tegemoet|tegen|teleur|terecht|terug|toe|tot|uit|vast|vol|voor|vooruit|voort|vrij|weer|weg|zoek)"
)
_ZWAK = re.compile(
    rf"(?:{_VOOR}?ge[a-zëïöüéè]{{2,}}(?:d|[kfshpxn]t|[aeiou]t)|(?:be|ver|ont|her|er|onder|over|vol|mis|weer|door)[a-zëïöüéè]{{2,}}(?:d|[kfshpx]t))"
)
"""The regular ones: on -d, or on -t after a sound that asks for it ('t kofschip)."""
_VOORVOEGSEL = re.compile(rf"{_VOOR}(?=ge)")
_EEN_DAT = re.compile(r"(?<![ie])end$")
_STERK = woordenset("""
    bedorven bedrogen begrepen beholpen bekeken besproken beschreven besloten betrokken bewezen bezeten bevonden bewogen gebeden geboden
    gebogen gebonden gebroken gedaan gedragen gedreven gedrongen gedronken gegeten gegeven gegoten gegrepen gehangen geheven geholpen
    gehouden gekozen gekregen geladen gelaten gelezen gelopen gemeten genomen geroepen gereden geschapen gescheiden geschoten geschonken
    geschoven geschreven geslagen gesloten gesmeten gesneden gesponnen gesproken gestolen gestoken gestreken getrokken getroffen gevangen
    gevonden gevochten gevouwen gevraagd gewassen geweten geweven gewezen gewonnen geworpen geworven gewogen gezien gezonden gezongen
    gezwegen onderhouden ondernomen onderschreven onderstreept ondervonden onderbroken ontbonden onthouden ontnomen ontslagen ontvangen
    ontworpen overeengekomen overschreden overschreven overtroffen overwogen overwonnen verboden verborgen verbonden verbroken verdreven
    vergeleken vergeten vergeven verkocht verkozen verkregen verlaten vermeden verschoven verstaan vertrouwd vervangen verwezen verworpen
    verworven verzonden voldaan voorgeschreven voorzien bestraat begroot vergroot gezet ontmoet verzet bezet herplaatst gestort gekort
""")
"""Irregular ones, and the few that the pattern leaves out. With aan-, uit-, vast- … before ge- they count too."""
_GEEN = woordenset("""
    beeld beleid bereid bestand bewust bekend benieuwd behoud belast bericht beraad bewind bevoegd bejaard begaafd befaamd beroemd bezorgd
    behoeft berucht beleefd bedeesd bevreesd gebied gebed geduld geluid gemoed gerecht gericht geschikt gevecht gewicht gewild gezicht
    gezind gezond gezant gedicht gedrocht gehucht geleerd gehandicapt geslacht gerucht geweld gevolgd gelukt geliefd gewend geïnteresseerd
    geacht gegrond geneigd gemiddeld verband verbond verbaasd verdacht verliefd verheugd verkeerd vermaard verstand verrukt verslaafd
    verward verplicht vereist overheid onderhoud ondergrond overwerkt misdaad weerstand weerbericht overlast overzicht
""")
"""Look like one but are a noun, or an adjective beside *worden*."""
_OP_END = woordenset("""
    berekend erkend geoefend geopend gekend gerekend getekend herkend miskend ondertekend ontkend verkend verwend
""")
"""The only ones on -end; all others say what something is like (*verrassend*)."""
MET_ZIJN = woordenset("""
    aangekomen afgelopen afgenomen begonnen bevallen gebeurd gebleken gebleven geboren gedaald geëindigd gegaan gegroeid geklommen gekomen
    gelopen geslaagd gestart gestegen gestopt gestorven gevallen gevolgd geweest geworden gezakt ingestort mislukt ontstaan opgehouden
    opgestaan opgevallen overleden toegenomen uitgelopen uitgevallen veranderd verdwenen vergaderd verhuisd verlopen verschenen vertrokken
    vooruitgegaan weggegaan doorgegaan gevlucht getrouwd gescheiden gereisd gefietst gereden gezwommen gewandeld teruggekomen teruggegaan
    langsgekomen meegegaan bijgekomen
""")
"""These have *zijn* in the perfect tense: with is or zijn they say what happened, not what was done."""


def is_deelwoord(woord: str) -> bool:
    """Whether a word in lower case is a voltooid deelwoord of something that is done.

    >>> [is_deelwoord(w) for w in ("gemaakt", "vastgesteld", "gebied", "verstrekt", "gezond", "besloten", "ingediend", "verrassend")]
    [True, True, False, True, False, True, True, False]
    """
    kern = _VOORVOEGSEL.sub("", woord, count=1)
    if woord in _GEEN or kern in _GEEN or (_EEN_DAT.search(kern) and kern not in _OP_END):
        return False
    return woord in _STERK or kern in _STERK or _ZWAK.fullmatch(woord) is not None
