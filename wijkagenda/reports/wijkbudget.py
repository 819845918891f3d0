"""The wijkbudget on paper: first all gebieden together, then each alone; rubrieken before geldstromen, in plain sentences.

Verstrekking and besteding each get their own part and are never added together. `rijen` gives the same figures for a spreadsheet.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.geld import toon_bedrag, toon_euro
from wijkagenda.basis.opmaak import opsomming
from wijkagenda.charts.wijkbudget import Aandeel, Aandeelkolommen, Deel, Geldstroombalk, Geldstroombalken, Verdeling
from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.budgetsignaal import waarschuwingen
from wijkagenda.queries.prognose import prognose
from wijkagenda.queries.wijkbudget import NIETS, Stand, namen_in_zin
from wijkagenda.reports.blocks import (
    Alinea,
    Blok,
    Colofon,
    Grafiek,
    Inhoudsopgave,
    Kader,
    Kerncijfer,
    Kerncijfers,
    Kolom,
    Kop,
    Lijst,
    Omslag,
    Paginawissel,
    Rij,
    Ruimte,
    Tabel,
)

KANTKOPPEN = {"besteding": "Waar het geld aan besteed wordt", "verstrekking": "Wat de gemeente aan partners geeft"}
"""The heading of each kant."""
_BREEDSTE_MATRIX = 6
_AANDEELJAREN = 5
_MEESTE_MELDINGEN = 12


@dataclass(frozen=True)
class _Deel:
    """One chapter: these gebieden, these years, one kant."""

    db: sa.Connection
    gebieden: tuple[q.GebiedNaam, ...]
    jaren: tuple[int, ...]
    kant: str
    vandaag: dt.date

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(g.id for g in self.gebieden)

    @property
    def waar(self) -> str:
        return namen_in_zin([g.naam for g in self.gebieden])


def inhoud(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int], vandaag: dt.date) -> list[Blok]:
    """The report of these gebieden (all when none are given) and years."""
    gebieden = tuple(_gebieden(db, tuple(gebied_ids), tuple(jaren), vandaag))
    jaar_lijst = tuple(sorted(set(jaren)))
    ids = tuple(g.id for g in gebieden)
    kanten = q.kanten(db, ids, jaar_lijst) if gebieden else []
    periode = jaren_in_zin(jaar_lijst)
    waarover = namen_in_zin([g.naam for g in gebieden]) or "nog leeg"
    regels = ("Wat er is, waar het voor is en wat er nog vrij is",)
    omslag = Omslag(f"Wijkbudget\n{waarover}", periode, regels, f"Stand op {toon_dag(vandaag)}", zaad=waarover)
    if not kanten:
        return [omslag, Kop(1, "Er is nog geen geld geboekt"), Alinea(f"Over {periode} staan er nog geen boekingen in het wijkbudget.")]
    blokken: list[Blok] = [omslag]
    if len(gebieden) > 1 or len(kanten) > 1:
        blokken += [Inhoudsopgave(niveaus=2)]
    for kant in kanten:
        geheel = _Deel(db, gebieden, jaar_lijst, kant, vandaag)
        blokken += [Paginawissel(), Kop(1, KANTKOPPEN[kant])]
        if len(gebieden) == 1:
            blokken += _hoofdstuk(geheel, 2)
            continue
        blokken += [Kop(2, "Alle gebieden samen"), *_hoofdstuk(geheel, 3)]
        met_geld = {gebied for (gebied,) in q.standen(db, ("gebied_id",), gebied_ids=ids, jaren=jaar_lijst, kant=kant)}
        for gebied in (g for g in gebieden if g.id in met_geld):
            blokken += [Paginawissel(), Kop(2, gebied.naam), *_hoofdstuk(_Deel(db, (gebied,), jaar_lijst, kant, vandaag), 3)]
    return [*blokken, Ruimte(1), _uitleg(vandaag)]


def rijen(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int]) -> list[tuple[str, Tabel]]:
    """One row per gebied, jaar, rubriek, geldstroom (and kant, as these are never added). Begroot is with changes and transfers."""
    per = q.standen(db, ("gebied_id", "jaar", "kant", "rubriek_id", "geldstroom_id"), gebied_ids=gebied_ids, jaren=jaren)
    namen = {g.id: g.naam for g in q.gebieden(db, (), dt.date.max)}
    rubrieken, stromen = ({r.id: (n, r.naam) for n, r in enumerate(lijst)} for lijst in (q.rubrieken(db), q.geldstromen(db)))
    volgorde = {id_: n for n, id_ in enumerate(namen)}
    weg = (len(per), "(verwijderd)")
    kolommen = (Kolom("Gebied"), Kolom("Jaar"), Kolom("Rubriek"), Kolom("Geldstroom"), Kolom("Kant"), *_bedragkolommen(in_euros=False))
    gesorteerd = sorted(per, key=lambda s: (volgorde.get(s[0], len(per)), s[1], s[2], rubrieken.get(s[3], weg), stromen.get(s[4], weg)))
    regels = []
    for sleutel in gesorteerd:
        gebied, jaar, kant, rubriek, stroom = sleutel
        woorden = (namen.get(gebied, weg[1]), str(jaar), rubrieken.get(rubriek, weg)[1], stromen.get(stroom, weg)[1], kant)
        regels.append(Rij((*woorden, *_bedragen(per[sleutel]))))
    return [("Wijkbudget", Tabel(kolommen, tuple(regels), leeg="Er zijn nog geen boekingen."))]


def titel(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int]) -> str:
    """``Wijkbudget Ruwaard en Ussen 2026``: title of the file and foot of its pages."""
    namen = [g.naam for g in q.gebieden(db, gebied_ids, dt.date.max)]
    return " ".join(f"Wijkbudget {namen_in_zin(namen)} {jaren_in_zin(tuple(sorted(set(jaren))))}".split())


def jaren_in_zin(jaren: Sequence[int]) -> str:
    """``2026``, ``2024 – 2026``, ``2022 en 2026``."""
    if len(jaren) > 1 and list(jaren) == list(range(jaren[0], jaren[-1] + 1)):
        return f"{jaren[0]} – {jaren[-1]}"
    return opsomming([str(j) for j in jaren])


# -- chapters


def _gebieden(db: sa.Connection, ids: tuple[str, ...], jaren: tuple[int, ...], vandaag: dt.date) -> list[q.GebiedNaam]:
    """Those that were asked for; when all are meant, those with boekingen."""
    if ids:
        return q.gebieden(db, ids, vandaag)
    met_geld = {gebied for (gebied,) in q.standen(db, ("gebied_id",), jaren=jaren)}
    return [g for g in q.gebieden(db, (), vandaag) if g.id in met_geld]


def _hoofdstuk(deel: _Deel, niveau: int) -> list[Blok]:
    matrix = q.matrix(deel.db, deel.ids, deel.jaren, deel.kant)
    samen = matrix.samen()
    periode = jaren_in_zin(deel.jaren)
    if not samen.beschikbaar and not any(s.beschikbaar for s in matrix.cellen.values()):
        return _zonder_begroting(deel, matrix, niveau)
    rubrieken = tuple(Deel(r.naam, matrix.rij(r.id).beschikbaar) for r in matrix.rubrieken)
    stromen = tuple(_balk(g.naam, matrix.kolom(g.id)) for g in matrix.geldstromen)
    blokken: list[Blok] = [
        Alinea(_in_woorden(deel.waar, periode, samen), soort="inleiding"),
        Kerncijfers((
            Kerncijfer(toon_euro(samen.beschikbaar), "begroot"),
            Kerncijfer(toon_euro(samen.verplicht + samen.gerealiseerd), "beloofd of betaald"),
            Kerncijfer(toon_euro(samen.vrij), "nog vrij"),
        )),
        *_let_op(deel),
        Kop(niveau, "Waarvoor is het geld?"),
        _rubriektabel(matrix, periode),
    ]  # fmt: skip
    if len(rubrieken) > 1:
        blokken.append(Grafiek(Verdeling("Waar het geld voor is", rubrieken), "Deel van het budget per rubriek."))
    blokken.append(Kop(niveau, "Uit welke geldstromen?"))
    blokken.append(Grafiek(Geldstroombalken(stromen), "Per geldstroom: wat is betaald, wat is beloofd en wat is nog vrij."))
    if 1 < len(matrix.geldstromen) <= _BREEDSTE_MATRIX:
        blokken += [Kop(niveau, "Wat is nog vrij, waarvoor en uit welke geldstroom?"), _vrijtabel(matrix, periode)]
    else:
        blokken += [_stroomtabel(matrix, periode)]
    if len(deel.jaren) > 1:
        blokken += [Kop(niveau, "Jaar na jaar"), _jarentabel(deel)]
    return [*blokken, *_aandeel(deel, niveau), *_verwachting(deel, niveau)]


def _zonder_begroting(deel: _Deel, matrix: q.Matrix, niveau: int) -> list[Blok]:
    """Nothing was budgeted, so nothing can be free or too much: only what was promised and paid, for what and out of what."""
    samen, periode = matrix.samen(), jaren_in_zin(deel.jaren)
    beloofd = f" Nog eens {toon_euro(samen.verplicht)} is beloofd." if samen.verplicht else ""
    zin = f"Voor {deel.waar} is in {periode} {toon_euro(samen.gerealiseerd)} betaald.{beloofd} Er staat hier geen begroting tegenover."
    soorten = ("verplicht", "gerealiseerd") if samen.verplicht else ("gerealiseerd",)

    def regel(woorden: str, stand: Stand, *, nadruk: bool = False) -> Rij:
        return Rij((woorden, *(getattr(stand, soort) for soort in soorten)), nadruk=nadruk)

    regels: list[Rij] = []
    for r in matrix.rubrieken:
        regels.append(regel(r.naam, matrix.rij(r.id), nadruk=True))
        regels += [regel(f"uit {g.naam}", matrix.cellen[r.id, g.id]) for g in matrix.geldstromen if (r.id, g.id) in matrix.cellen]
    kolommen = (Kolom("Waarvoor, en uit welke geldstroom"), *(Kolom(soort.capitalize(), "bedrag", in_euros=True) for soort in soorten))
    bijschrift = f"{'Beloofd en betaald' if samen.verplicht else 'Betaald'}, {periode}"
    tabel = Tabel(kolommen, (*regels, regel("Samen", samen, nadruk=True)), bijschrift=bijschrift)
    return [Alinea(zin, soort="inleiding"), Kop(niveau, "Waarvoor was het geld?"), tabel]


def _in_woorden(waar: str, periode: str, samen: Stand) -> str:
    over = f"Er is nog {toon_euro(samen.vrij)} vrij." if samen.vrij >= 0 else f"Er is {toon_euro(-samen.vrij)} te veel beloofd of betaald."
    anders = f" Dat is {toon_euro(abs(samen.wijzigingen))} {'meer' if samen.wijzigingen > 0 else 'minder'} dan bij de start."
    return (
        f"Voor {waar} is in {periode} {toon_euro(samen.beschikbaar)} begroot.{anders if samen.wijzigingen else ''} "
        f"Daarvan is {toon_euro(samen.gerealiseerd)} betaald en {toon_euro(samen.verplicht)} beloofd, maar nog niet betaald. {over}"
    )


def _let_op(deel: _Deel) -> list[Blok]:
    zinnen = []
    for jaar in deel.jaren:
        for w in waarschuwingen(deel.db, deel.ids, jaar, deel.kant):
            if w.soort != "krap":
                begin = f"{jaar}: " if len(deel.jaren) > 1 else ""
                zinnen.append(f"{begin}{w.kort} {w.toelichting}".strip())
    if len(zinnen) > _MEESTE_MELDINGEN:
        zinnen = [*zinnen[:_MEESTE_MELDINGEN], f"En nog {len(zinnen) - _MEESTE_MELDINGEN} andere meldingen; Wijkagenda laat ze allemaal zien."]
    return [Kader(tuple(dict.fromkeys(zinnen)), aanhef="Let op.", soort="letop")] if zinnen else []


def _bedragkolommen(*, in_euros: bool = True) -> tuple[Kolom, ...]:
    return tuple(Kolom(k, "bedrag", in_euros=in_euros) for k in ("Begroot", "Verplicht", "Gerealiseerd", "Vrij"))


def _bedragen(stand: Stand) -> tuple[int, int, int, int]:
    return stand.beschikbaar, stand.verplicht, stand.gerealiseerd, stand.vrij


def _balk(naam: str, stand: Stand) -> Geldstroombalk:
    return Geldstroombalk(naam, stand.beschikbaar, stand.verplicht, stand.gerealiseerd)


def _rubriektabel(matrix: q.Matrix, periode: str) -> Tabel:
    """Each rubriek in bold, below it the streams that it is paid from."""
    regels: list[Rij] = []
    for rubriek in matrix.rubrieken:
        stromen = [g for g in matrix.geldstromen if (rubriek.id, g.id) in matrix.cellen]
        regels.append(Rij((rubriek.naam, *_bedragen(matrix.rij(rubriek.id))), nadruk=True))
        regels += [Rij((f"uit {g.naam}", *_bedragen(matrix.cellen[rubriek.id, g.id]))) for g in stromen]
    regels.append(Rij(("Samen", *_bedragen(matrix.samen())), nadruk=True))
    kolommen = (Kolom("Waarvoor, en uit welke geldstroom"), *_bedragkolommen())
    return Tabel(kolommen, tuple(regels), bijschrift=f"Budget per rubriek en geldstroom, {periode}")


def _stroomtabel(matrix: q.Matrix, periode: str) -> Tabel:
    regels = [Rij((g.naam, *_bedragen(matrix.kolom(g.id)))) for g in matrix.geldstromen]
    regels.append(Rij(("Samen", *_bedragen(matrix.samen())), nadruk=True))
    return Tabel((Kolom("Geldstroom"), *_bedragkolommen()), tuple(regels), bijschrift=f"Budget per geldstroom, {periode}")


def _vrijtabel(matrix: q.Matrix, periode: str) -> Tabel:
    kolommen = (Kolom("Waarvoor"), *(Kolom(g.naam, "bedrag", in_euros=True) for g in matrix.geldstromen), Kolom("Samen", "bedrag", in_euros=True))
    regels = []
    for r in matrix.rubrieken:
        cellen = [matrix.cel(r.id, g.id) for g in matrix.geldstromen]
        regels.append(Rij((r.naam, *(c.vrij if c else None for c in cellen), matrix.rij(r.id).vrij)))
    regels.append(Rij(("Samen", *(matrix.kolom(g.id).vrij for g in matrix.geldstromen), matrix.samen().vrij), nadruk=True))
    return Tabel(kolommen, tuple(regels), bijschrift=f"Nog vrij per rubriek en geldstroom, {periode}")


def _jarentabel(deel: _Deel) -> Tabel:
    per = q.per_jaar(deel.db, deel.ids, deel.kant)
    regels = [Rij((str(jaar), *_bedragen(per.get(jaar, NIETS)))) for jaar in deel.jaren]
    samen = sum((per.get(jaar, NIETS) for jaar in deel.jaren), NIETS)
    return Tabel((Kolom("Jaar"), *_bedragkolommen()), (*regels, Rij(("Samen", *_bedragen(samen)), nadruk=True)), bijschrift="Budget per jaar")


def _aandeel(deel: _Deel, niveau: int) -> list[Blok]:
    laatste = max(deel.jaren)
    aandelen = q.collectief_aandeel(deel.db, deel.ids, range(laatste - _AANDEELJAREN + 1, laatste + 1), deel.kant)
    bekend = [a for a in aandelen if a.procent is not None]
    if not any(a.collectief for a in bekend):
        return []
    nu = bekend[-1]
    zin = f"In {nu.jaar} gaat {nu.procent} procent van het budget naar rubrieken die collectief of informeel zijn: mensen doen het samen."
    if nu.procent_deels:
        zin += f" Nog eens {nu.procent_deels} procent gaat naar rubrieken die dat voor een deel zijn. Dat telt hier niet mee."
    kolommen = Aandeelkolommen("Deel van het budget dat collectief is", tuple(Aandeel(str(a.jaar), a.procent) for a in bekend))
    return [Kop(niveau, "Hoeveel doen we samen?"), Alinea(zin), Grafiek(kolommen, "Deel van het budget dat collectief of informeel is.")]


def _verwachting(deel: _Deel, niveau: int) -> list[Blok]:
    verwacht = [p for jaar in deel.jaren if jaar >= deel.vandaag.year and (p := prognose(deel.db, deel.ids, jaar, deel.kant, deel.vandaag))]
    if not verwacht:
        return []
    zinnen = tuple(f"{p.jaar}: {p.zin[:1].lower()}{p.zin[1:]}" for p in verwacht)
    wat = Lijst(zinnen) if len(zinnen) > 1 else Alinea(verwacht[0].zin)
    return [Kop(niveau, "Wat blijft er naar verwachting over?"), wat, Alinea(verwacht[0].basis, soort="klein")]


def _uitleg(vandaag: dt.date) -> Colofon:
    kanten = [kop[:1].lower() + kop[1:] for kop in KANTKOPPEN.values()]
    return Colofon(
        (
            f"Stand op {toon_dag(vandaag)}. Alle bedragen zijn de som van de boekingen in Wijkagenda; het is niet de boekhouding van de gemeente.",
            "Begroot: met alle wijzigingen en overhevelingen. Verplicht: beloofd, maar nog niet betaald. Gerealiseerd: betaald. "
            "Vrij: begroot min verplicht min gerealiseerd.",
            f"We houden twee dingen uit elkaar en tellen ze niet bij elkaar op: {opsomming(kanten)}.",
            f"Bedragen zijn afgerond op hele euro's. In Wijkagenda staan de centen erbij, bijvoorbeeld {toon_bedrag(123456)}.",
        ),
        titel="Hoe leest u dit?",
    )
