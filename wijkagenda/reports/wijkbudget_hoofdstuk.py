"""A gebied alone (or one kant of it): what there is, what it is for, out of which streams, over the years, and what will be left."""

from __future__ import annotations

from collections.abc import Iterator

from wijkagenda.basis.geld import toon_euro
from wijkagenda.basis.opmaak import aantal
from wijkagenda.charts.wijkbudget import Aandeel, Aandeelkolommen, Deel, Geldstroombalk, Geldstroombalken, Verdeling
from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.budgetsignaal import waarschuwingen
from wijkagenda.queries.prognose import Prognose, prognose
from wijkagenda.queries.wijkbudget import NIETS
from wijkagenda.reports.blocks import Alinea, Blok, Grafiek, Kader, Kerncijfer, Kerncijfers, Kolom, Kop, Lijst, Rij, Stuk, Tabel
from wijkagenda.reports.wijkbudget_controle import Totalen
from wijkagenda.reports.wijkbudget_selectie import BEDRAGKOPPEN, Selectie, bedragen, bedragkolommen, getelde_koppen, in_woorden

_BREEDSTE_MATRIX = 6
_AANDEELJAREN = 5
_MEESTE_MELDINGEN = 12


def kort_hoofdstuk(selectie: Selectie, matrix: q.Matrix, totalen: Totalen) -> Iterator[Blok]:
    """The figures of one gebied in a few sentences and one table."""
    koppen = getelde_koppen(matrix.cellen.values())
    yield Alinea(in_woorden(selectie.waar, selectie.periode, matrix.samen()))
    if "Vrij" in koppen:
        yield from _let_op(selectie)
    yield totalen.tabel(selectie, _rubriektabel(matrix, selectie.periode, koppen))


def hoofdstuk(selectie: Selectie, matrix: q.Matrix, totalen: Totalen, niveau: int) -> Iterator[Blok]:
    """The figures of one gebied in words, tables and pictures."""
    samen, koppen = matrix.samen(), getelde_koppen(matrix.cellen.values())
    yield Alinea(in_woorden(selectie.waar, selectie.periode, samen), soort="inleiding")
    if "Vrij" not in koppen:
        yield Kop(niveau, "Waarvoor was het geld?")
        yield totalen.tabel(selectie, _rubriektabel(matrix, selectie.periode, koppen))
        return
    totalen.noteer(selectie, {"Begroot": samen.beschikbaar, "Vrij": samen.vrij})
    yield Kerncijfers((
        Kerncijfer(toon_euro(samen.beschikbaar), "begroot"),
        Kerncijfer(toon_euro(samen.verplicht + samen.gerealiseerd), "beloofd of betaald"),
        Kerncijfer(toon_euro(samen.vrij), "nog vrij"),
    ))  # fmt: skip
    yield from _let_op(selectie)
    yield Kop(niveau, "Waarvoor is het geld?")
    yield totalen.tabel(selectie, _rubriektabel(matrix, selectie.periode, koppen))
    rubrieken = tuple(Deel(r.naam, matrix.rij(r.id).beschikbaar) for r in matrix.rubrieken)
    if len(rubrieken) > 1:
        yield Grafiek(Verdeling("Waar het geld voor is", rubrieken), "Deel van het budget per rubriek.")
    yield Kop(niveau, "Uit welke geldstromen?")
    balken = tuple(_balk(g.naam, matrix.kolom(g.id)) for g in matrix.geldstromen)
    yield Grafiek(Geldstroombalken(balken), "Per geldstroom: wat is betaald, wat is beloofd en wat is nog vrij.", in_tekst=True)
    yield totalen.tabel(selectie, _stroomtabel(matrix, selectie.periode))
    yield from jarenblokken(selectie, totalen, niveau)


def _rubriektabel(matrix: q.Matrix, periode: str, koppen: tuple[str, ...]) -> Tabel:
    """Each rubriek in bold, below it the streams that it is paid from."""
    plek = [BEDRAGKOPPEN.index(kop) for kop in koppen]
    regels: list[Rij] = []

    def regel(woorden: str, stand: q.Stand, *, nadruk: bool = False) -> None:
        regels.append(Rij((woorden, *(bedragen(stand)[n] for n in plek)), nadruk=nadruk))

    for rubriek in matrix.rubrieken:
        regel(rubriek.naam, matrix.rij(rubriek.id), nadruk=True)
        for stroom in (g for g in matrix.geldstromen if (rubriek.id, g.id) in matrix.cellen):
            regel(f"uit {stroom.naam}", matrix.cellen[rubriek.id, stroom.id])
    regel("Samen", matrix.samen(), nadruk=True)
    kolommen = (Kolom("Waarvoor, en uit welke geldstroom"), *(Kolom(kop, "bedrag", in_euros=True) for kop in koppen))
    return Tabel(kolommen, tuple(regels), bijschrift=f"Budget per rubriek en geldstroom, {periode}")


def _stroomtabel(matrix: q.Matrix, periode: str) -> Tabel:
    regels = [Rij((g.naam, *bedragen(matrix.kolom(g.id)))) for g in matrix.geldstromen]
    samen = sum((matrix.kolom(g.id) for g in matrix.geldstromen), NIETS)
    regels.append(Rij(("Samen", *bedragen(samen)), nadruk=True))
    return Tabel((Kolom("Geldstroom"), *bedragkolommen()), tuple(regels), bijschrift=f"Budget per geldstroom, {periode}")


def _balk(naam: str, stand: q.Stand) -> Geldstroombalk:
    return Geldstroombalk(naam, stand.beschikbaar, stand.verplicht, stand.gerealiseerd)


def _let_op(selectie: Selectie) -> Iterator[Blok]:
    """Where money is over or used for something else."""
    zinnen: list[str] = []
    for jaar in selectie.jaren:
        for w in waarschuwingen(selectie.db, selectie.ids, jaar, selectie.kant):
            if w.soort != "krap":
                begin = f"{jaar}: " if len(selectie.jaren) > 1 else ""
                zinnen.append(f"{begin}{w.kort} {w.toelichting}".strip())
    if len(zinnen) > _MEESTE_MELDINGEN:
        meer = aantal(len(zinnen) - _MEESTE_MELDINGEN, "andere melding", "andere meldingen")
        zinnen = [*zinnen[:_MEESTE_MELDINGEN], f"En nog {meer}; Wijkagenda laat ze allemaal zien."]
    if zinnen:
        yield Kader(tuple(dict.fromkeys(zinnen)), aanhef="Let op.", soort="letop")


def vrijblokken(selectie: Selectie, matrix: q.Matrix, totalen: Totalen, niveau: int) -> Iterator[Blok]:
    """What is left per rubriek and geldstroom, where that fits beside each other."""
    if not 1 < len(matrix.geldstromen) <= _BREEDSTE_MATRIX:
        return
    kolommen = (Kolom("Waarvoor"), *(Kolom(g.naam, "bedrag", in_euros=True) for g in matrix.geldstromen), Kolom("Samen", "bedrag", in_euros=True))
    regels = []
    for r in matrix.rubrieken:
        cellen = [matrix.cel(r.id, g.id) for g in matrix.geldstromen]
        regels.append(Rij((r.naam, *(c.vrij if c else None for c in cellen), matrix.rij(r.id).vrij)))
    samen = sum(matrix.kolom(g.id).vrij for g in matrix.geldstromen)
    regels.append(Rij(("Samen", *(matrix.kolom(g.id).vrij for g in matrix.geldstromen), samen), nadruk=True))
    totalen.noteer(selectie, {"Vrij": samen})
    yield Kop(niveau, "Wat is nog vrij, waarvoor en uit welke geldstroom?")
    yield Tabel(kolommen, tuple(regels), bijschrift=f"Nog vrij per rubriek en geldstroom, {selectie.periode}")


def jarenblokken(selectie: Selectie, totalen: Totalen, niveau: int) -> Iterator[Blok]:
    """Year by year, where there are several."""
    if len(selectie.jaren) < 2:
        return
    per = q.per_jaar(selectie.db, selectie.ids, selectie.kant)
    regels = [Rij((jaar, *bedragen(per.get(jaar, NIETS)))) for jaar in selectie.jaren]
    samen = sum((per.get(jaar, NIETS) for jaar in selectie.jaren), NIETS)
    tabel = Tabel((Kolom("Jaar", "jaar"), *bedragkolommen()), (*regels, Rij(("Samen", *bedragen(samen)), nadruk=True)), bijschrift="Budget per jaar")
    yield Kop(niveau, "Jaar na jaar")
    yield totalen.tabel(selectie, tabel)


def aandeelblokken(selectie: Selectie, delen: tuple[Selectie, ...], niveau: int) -> Iterator[Blok]:
    """The share of the budget that is collective or informal, per year; with `delen` beside each other too."""
    laatste = max(selectie.jaren)
    jaren = range(laatste - _AANDEELJAREN + 1, laatste + 1)
    aandelen = [a for a in q.collectief_aandeel(selectie.db, selectie.ids, jaren, selectie.kant) if a.procent is not None]
    if not any(a.collectief for a in aandelen):
        return
    nu = aandelen[-1]
    zin = f"In {nu.jaar} gaat {nu.procent} procent van het budget naar rubrieken die collectief of informeel zijn. Daar doen mensen het samen."
    if nu.procent_deels:
        zin += f" Nog eens {nu.procent_deels} procent gaat naar rubrieken die dat voor een deel zijn. Dat telt hier niet mee."
    kolommen = Aandeelkolommen("Deel van het budget dat collectief of informeel is", tuple(Aandeel(str(a.jaar), a.procent) for a in aandelen))
    yield Kop(niveau, "Hoeveel doen we samen?")
    yield Alinea(zin)
    yield Grafiek(kolommen, "Deel van het budget dat collectief of informeel is.", in_tekst=bool(delen))
    if delen:
        per = [{a.jaar: a.procent for a in q.collectief_aandeel(d.db, d.ids, jaren, d.kant)} for d in delen]
        regels = tuple(Rij((a.jaar, *(p.get(a.jaar) for p in per), a.procent)) for a in aandelen)
        koppen = (Kolom("Jaar", "jaar"), *(Kolom(d.waar, "procent") for d in delen), Kolom("Samen", "procent"))
        yield Tabel(koppen, regels, bijschrift="Deel van het budget dat collectief of informeel is, per gebied")


def verwachting(selectie: Selectie, delen: tuple[Selectie, ...], niveau: int) -> Iterator[Blok]:
    """What will be left at the end of the year, and how that was reckoned; with `delen` a line for each of them instead."""
    verwacht = _prognoses(selectie)
    if not verwacht:
        return
    yield Kop(niveau, "Wat blijft er waarschijnlijk over?")
    for p in verwacht:
        yield Alinea(_met_jaar(p, selectie))
        if delen:
            van_delen = [(d.waar, e) for d in delen for e in _prognoses(d) if e.jaar == p.jaar]
            yield Lijst(tuple((Stuk(f"{waar}: ", vet=True), Stuk(e.zin)) for waar, e in van_delen))
            if sum(e.over for _, e in van_delen) != p.over:
                yield Alinea("Elk bedrag is los afgerond. Daarom tellen de gebieden samen net iets anders op.", soort="klein")
            continue
        stappen = tuple(Rij((s.wat, s.bedrag, s.uitleg), nadruk=s is p.stappen[-1]) for s in p.stappen)
        kolommen = (Kolom("Stap"), Kolom("Bedrag", "bedrag", in_euros=True), Kolom("Waar dit vandaan komt"))
        yield Tabel(kolommen, stappen, bijschrift=f"Zo is de verwachting voor {p.jaar} berekend")
    yield Alinea(verwacht[0].basis, soort="klein")


def _prognoses(selectie: Selectie) -> list[Prognose]:
    """Of this year and later ones: what is past needs no expectation."""
    jaren = [j for j in selectie.jaren if j >= selectie.vandaag.year]
    return [p for j in jaren if (p := prognose(selectie.db, selectie.ids, j, selectie.kant, selectie.vandaag)) is not None]


def _met_jaar(p: Prognose, selectie: Selectie) -> str:
    return f"{p.jaar}: {p.zin[:1].lower()}{p.zin[1:]}" if len(selectie.jaren) > 1 else p.zin
