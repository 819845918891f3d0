"""U zei, wij doen: what residents said, and what is done with it, why not, or that they still wait. Counted honestly, without names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import sqlalchemy as sa

from wijkagenda.basis.datum import MAANDEN, toon_dag
from wijkagenda.basis.opmaak import aantal, opsomming, toon_getal
from wijkagenda.basis.tekens import inkorten
from wijkagenda.queries.dossierdelen import bekende_namen
from wijkagenda.queries.uzei import Gezegd, Uitkomst, Vervolg, gezegd
from wijkagenda.queries.wijkbudget import gebieden, namen_in_zin
from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Kerncijfer, Kerncijfers, Kolom, Kop, Omslag, Paginawissel, Rij, Stuk, Tabel
from wijkagenda.reports.lopend import beknopt
from wijkagenda.reports.namen import zonder_namen

_LANGSTE = 280
"""Characters of what was said, and of the answer."""
_MEEST = 3
"""So many acties are named."""

GROEPEN: dict[Uitkomst, tuple[str, str]] = {
    "samen": ("Dit pakken we samen aan", "Wij doen"),
    "zelf": ("Dit doen bewoners zelf", "Bewoners doen"),
    "antwoord": ("Hierop gaven we antwoord", "Ons antwoord"),
    "later": ("Dit komt later", "Waarom later"),
    "nee": ("Dit doen we niet", "Waarom niet"),
    "ander": ("Hiermee helpt een ander", "Wie helpt"),
    "open": ("Hierop wacht u nog", "Wanneer u antwoord krijgt"),
}
"""Per outcome the heading of its group, and of the column beside "U zei"."""

FASEZINNEN = {
    "idee": "is nu een idee",
    "verkenning": "wordt nu uitgezocht",
    "opstart": "begint binnenkort",
    "met_steun": "loopt, met onze hulp",
    "zelfstandig": "loopt",
    "afgerond": "is klaar",
    "gestopt": "is gestopt",
    "overgedragen": "gaat verder bij een ander",
}
"""How an initiatief stands, after its name."""

_OPGAVESTAND = {"bereikt": ". Dat is gelukt.", "vervallen": ". Die gaat niet door."}
"""What follows the title of an opgave, beside a full stop."""


def inhoud(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int], vandaag: dt.date, met_personen: bool = False) -> list[Blok]:
    """The page of these gebieden (all when none are given), and what was said in these years or still waits from before.

    `met_personen` prints what one person said too, still without a name.
    """
    ids, jaar_lijst = tuple(gebied_ids), tuple(sorted(set(jaren)))
    regels = gezegd(db, ids, jaar_lijst, vandaag, van_een=met_personen)
    blokken = _blad(db, ids, jaar_lijst, regels, vandaag, met_personen=met_personen)
    return zonder_namen(blokken, bekende_namen(db))


def _blad(db: sa.Connection, ids: tuple[str, ...], jaar_lijst: Sequence[int], regels: Sequence[Gezegd], vandaag: dt.date, *,
          met_personen: bool) -> list[Blok]:  # fmt: skip
    waar = namen_in_zin([g.naam for g in gebieden(db, ids, vandaag)]) if ids else "alle gebieden"
    jaarwoord = opsomming([str(jaar) for jaar in jaar_lijst])
    omslag = Omslag("U zei, wij doen", f"{_met_hoofdletter(waar)}, {jaarwoord}", ("Wat bewoners zeiden, en wat ermee gebeurt",),
                    f"Stand op {toon_dag(vandaag)}", zaad=waar, kort=f"U zei, wij doen. {_met_hoofdletter(waar)} {jaarwoord}")  # fmt: skip
    per_gebied = [(naam, list(deel)) for naam, deel in groupby(regels, key=lambda r: r.gebied)]
    colofon = Colofon(tuple(_colofon(jaarwoord, vandaag, met_personen=met_personen)))
    if not per_gebied:
        leeg = Alinea("Er is in deze tijd nog niets opgeschreven van wat bewoners zeiden.")
        return [omslag, Kop(1, "Nog niets opgeschreven"), leeg, colofon]
    if len(per_gebied) == 1:
        return [omslag, Kop(1, "Hoe staat het ervoor?"), *_telling(regels, vandaag), *_groepen(regels, 1), colofon]
    delen = [[Paginawissel(), Kop(1, naam), *_telling(deel, vandaag), *_groepen(deel, 2)] for naam, deel in per_gebied]
    return [omslag, *(blok for deel in delen for blok in deel), colofon]


def _colofon(jaren: str, vandaag: dt.date, *, met_personen: bool) -> Iterator[str]:
    yield f"Dit is wat bewoners zeiden in {jaren}. Iets van eerder staat er ook, als het in het plan van nu staat. Of als u nog wacht."
    yield f"Stand op {toon_dag(vandaag)}."
    if not met_personen:
        yield "De woorden van één bewoner staan hier niet. Zo wordt niemand herkend. Ze tellen wel mee."


# -- how many


def _telling(regels: Sequence[Gezegd], vandaag: dt.date) -> Iterator[Blok]:
    beantwoord, wacht = sum(r.beantwoord for r in regels), [r for r in regels if r.wacht]
    bezig = len(regels) - beantwoord - len(wacht)
    yield Alinea(" ".join(_telzinnen(len(regels), beantwoord, bezig, wacht)), soort="inleiding")
    yield Kerncijfers((Kerncijfer(toon_getal(len(regels)), "keer zei u iets"), Kerncijfer(toon_getal(beantwoord), "keer kreeg u antwoord"),
                       Kerncijfer(toon_getal(len(wacht)), "keer wacht u nog")))  # fmt: skip


def _telzinnen(totaal: int, beantwoord: int, bezig: int, wacht: Sequence[Gezegd]) -> Iterator[str]:
    yield f"U zei {aantal(totaal, 'keer', 'keer')} iets tegen ons. U kreeg {toon_getal(beantwoord)} keer antwoord."
    if bezig:
        yield f"{toon_getal(bezig)} keer gebeurt er iets mee, maar dat vertelden we nog niet."
    if wacht:
        yield f"{toon_getal(len(wacht))} keer wacht u nog."
    if laat := sum((r.dagen or 0) < 0 for r in wacht):
        yield f"Daarvan zijn we {toon_getal(laat)} keer te laat. Dat moet beter."


# -- what was said, and what is done


def _groepen(regels: Sequence[Gezegd], niveau: int) -> Iterator[Blok]:
    for code, (titel, kop) in GROEPEN.items():
        groep = [r for r in regels if r.uitkomst == code]
        te_tonen = [r for r in groep if r.woorden or r.vervolg]
        if groep:
            yield Kop(niveau, titel)
        if te_tonen:
            yield Tabel((Kolom("U zei", breedte=46), Kolom(kop, breedte=54)), tuple(Rij((_gezegd(r), wij_doen(r))) for r in te_tonen))
        if verzwegen := len(groep) - len(te_tonen):
            yield Alinea(_verzwegen(verzwegen, code, ook=bool(te_tonen)), soort="klein")


def _verzwegen(hoeveel: int, code: Uitkomst, *, ook: bool) -> str:
    wat = {"open": "Daar krijgt u nog antwoord op.", "ander": "Dat gaven we door."}.get(code, "Daarop gaven we antwoord.")
    return f"{'Ook vroeg' if ook else 'Hier vroeg'} {toon_getal(hoeveel)} keer één bewoner iets. {wat}"


def _gezegd(regel: Gezegd) -> tuple[Stuk, ...]:
    waar = _met_hoofdletter(", ".join(_herkomst(regel)))
    return (Stuk(citaat(regel) or "Eén bewoner zei iets."), Stuk(f"\n{waar}", schuin=True))


def _met_hoofdletter(woorden: str) -> str:
    return f"{woorden[:1].upper()}{woorden[1:]}"


def _herkomst(regel: Gezegd) -> Iterator[str]:
    yield regel.hoe
    if (regel.aantal or 0) > 1:
        yield f"{toon_getal(regel.aantal)} mensen"
    if regel.datum:
        yield f"{MAANDEN[regel.datum.month - 1]} {regel.datum.year}"


def citaat(regel: Gezegd) -> str:
    """What was said between quotation marks; empty where the words may not be printed."""
    woorden = beknopt(regel.woorden, _LANGSTE).strip("“”\"'‘’ ")
    return f"“{woorden}”" if woorden else ""


def wij_doen(regel: Gezegd) -> tuple[Stuk, ...]:
    """The answer as it was given, and what is happening, a line each."""
    antwoord = [(Stuk(beknopt(regel.antwoord, _LANGSTE)),)] if regel.antwoord else []
    regels = [*antwoord, *_regels(regel)] or [(Stuk(_kaal(regel)),)]
    return tuple(stuk for nr, deel in enumerate(regels) for stuk in ((Stuk("\n"), *deel) if nr else deel))


def _regels(regel: Gezegd) -> Iterator[tuple[Stuk, ...]]:
    for vervolg in regel.vervolg[:_MEEST]:
        titel = Stuk(inkorten(vervolg.titel, 120), vet=True)
        if vervolg.nummer:
            yield (Stuk(f"Opgave {vervolg.nummer} uit ‘{inkorten(vervolg.plan, 80)}’: "), titel, Stuk(_OPGAVESTAND.get(vervolg.stand, ".")))
            yield from _acties(vervolg)
        else:
            yield (titel, Stuk(f" {FASEZINNEN.get(vervolg.stand, 'loopt')}."))
    if regel.uitkomst == "ander" and regel.naar:
        yield (Stuk(f"Wij gaven het door aan {inkorten(regel.naar, 120)}."),)
    if regel.wacht:
        yield (Stuk(_belofte(regel)),)


def _acties(opgave: Vervolg) -> Iterator[tuple[Stuk, ...]]:
    if opgave.stand != "vervallen":
        yield from ((Stuk(f"{woord}: {_namen(acties)}."),) for woord, acties in (("Klaar", opgave.klaar), ("Bezig", opgave.bezig)) if acties)


def _namen(acties: Sequence[str]) -> str:
    namen = [inkorten(titel, 80).rstrip(".") for titel in acties[:_MEEST]]
    return opsomming([*namen, f"nog {len(acties) - _MEEST}"] if len(acties) > _MEEST else namen)


def _belofte(regel: Gezegd) -> str:
    if regel.beloofd_voor is None:
        return "Wij gaven nog geen antwoord."
    dag = toon_dag(regel.beloofd_voor)
    return f"U krijgt antwoord vóór {dag}." if (regel.dagen or 0) >= 0 else f"Wij beloofden antwoord vóór {dag}. Dat lukte niet. U krijgt het nog."


def _kaal(regel: Gezegd) -> str:
    """Where nothing but the outcome is known."""
    vast: dict[Uitkomst, str] = {"zelf": "Bewoners pakken dit zelf op.", "later": "Dit komt later aan de beurt.", "nee": "Dit doen we niet.",
                                 "ander": "Wij gaven het door."}  # fmt: skip
    return vast.get(regel.uitkomst, "Wij gaven antwoord.")
