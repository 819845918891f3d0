"""The wijkfoto: the picture of a wijk or dorp in figures and stories, for one gebied or for several side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.opmaak import opsomming, toon_getal
from wijkagenda.queries.gebied import GebiedCijfers, Inwoners, inwoners
from wijkagenda.queries.gebied import cijfers as tel_gebied
from wijkagenda.queries.gebied import rij as lees_gebied
from wijkagenda.queries.wijkbudget import namen_in_zin
from wijkagenda.queries.wijkfoto import Fotocijfer, cijfers
from wijkagenda.queries.wijkscan import gebieden as alle_gebieden
from wijkagenda.queries.wijkscan import heel
from wijkagenda.reports.blocks import (
    Alinea,
    Blok,
    Colofon,
    Inhoudsopgave,
    Kader,
    Kerncijfer,
    Kerncijfers,
    Kolom,
    Kop,
    Omslag,
    Paginawissel,
    Rij,
    Tabel,
)
from wijkagenda.reports.wijkfoto_bewoners import gedaan, gevraagd, gezegd, hoeveel_lopen, stand_zin, voorkomen
from wijkagenda.reports.wijkfoto_cijfers import alleen_gemeente, bronnen, cijferblokken, naast_elkaar, per_doel

_MEESTE_BRONNEN = 12


@dataclass(frozen=True)
class _Foto:
    """What is asked for, and the figures that were read for it."""

    db: sa.Connection
    gebieden: tuple[tuple[str, str], ...]
    jaren: tuple[int, ...]
    vandaag: dt.date
    cijfers: tuple[Fotocijfer, ...]

    def van(self, gebied_id: str) -> list[Fotocijfer]:
        """The figures that were measured in a gebied, or that have its story."""
        return [c for c in self.cijfers if c.van_gebied(gebied_id) or c.verhaal(gebied_id)]


def inhoud(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int], vandaag: dt.date) -> list[Blok]:
    """The picture of these gebieden (all when none are given): figures up to the last of these years, counts of these years."""
    foto = _lees(db, gebied_ids, jaren, vandaag)
    periode = opsomming([str(j) for j in foto.jaren])
    waar = _waar(foto)
    makers = ("Cijfers en verhalen", "over hoe we samen leven")
    omslag = Omslag(f"Wijkfoto\n{waar}", periode, makers, f"Stand op {toon_dag(vandaag)}", _illustratie(foto), waar, f"Wijkfoto {waar} {periode}")
    delen = list(_een(foto, *foto.gebieden[0], niveau=1)) if len(foto.gebieden) == 1 else list(_meer(foto)) if foto.gebieden else []
    delen += _heel(foto)
    if not delen:
        delen = [Kop(1, "Nog geen cijfers"), Alinea("Er zijn nog geen wijken, dorpen of cijfers om te laten zien.")]
    return [omslag, Inhoudsopgave(niveaus=1), *delen, _colofon(foto)]


def _waar(foto: _Foto) -> str:
    if not foto.gebieden:
        return heel(foto.db)
    return "alle wijken en dorpen" if len(foto.gebieden) == len(alle_gebieden(foto.db)) > 1 else namen_in_zin([naam for _, naam in foto.gebieden])


def _illustratie(foto: _Foto) -> Literal["wijk", "dorp"]:
    soorten = {lees_gebied(foto.db, id_, foto.vandaag, max(foto.jaren)).soort for id_, _ in foto.gebieden}
    return "dorp" if soorten and soorten <= {"dorp", "groep_dorpen"} else "wijk"


def _lees(db: sa.Connection, gebied_ids: Iterable[str], jaren: Iterable[int], vandaag: dt.date) -> _Foto:
    gevraagd_ids, jaar_lijst = tuple(gebied_ids), tuple(sorted(set(jaren)))
    gebieden = tuple((id_, naam) for id_, naam in alle_gebieden(db) if not gevraagd_ids or id_ in gevraagd_ids)
    return _Foto(db, gebieden, jaar_lijst, vandaag, tuple(cijfers(db, [id_ for id_, _ in gebieden], max(jaar_lijst))))


# -- one gebied


def _een(foto: _Foto, gebied_id: str, naam: str, niveau: int) -> Iterator[Blok]:
    """All about one gebied: as chapters, or as one chapter when it is one of several; that needs a page of its own when it tells something."""
    db, jaren = foto.db, foto.jaren
    delen = [list(gezegd(db, gebied_id, jaren, niveau)), list(gedaan(db, gebied_id, jaren, niveau)), list(gevraagd(db, gebied_id, jaren, niveau)),
             list(voorkomen(db, gebied_id, max(jaren), niveau))]  # fmt: skip
    vertelt = any(delen) or bool(foto.van(gebied_id))
    if niveau > 1:
        yield from ([Paginawissel()] if vertelt else [])
        yield Kop(niveau - 1, naam)
    wonen = inwoners(foto.db, [gebied_id], foto.vandaag).get(gebied_id)
    yield from _kort(foto, gebied_id, naam, wonen, niveau, vertelt=vertelt)
    yield from _verhalen(foto, gebied_id, naam, niveau)
    for deel in delen:
        yield from ((Paginawissel(), *deel) if niveau == 1 and deel and deel is delen[0] else deel)


def _kort(foto: _Foto, gebied_id: str, naam: str, wonen: Inwoners | None, niveau: int, *, vertelt: bool) -> Iterator[Blok]:
    geteld = tel_gebied(foto.db, gebied_id, foto.vandaag, max(foto.jaren))
    if niveau == 1:
        yield Kop(1, f"{naam} in het kort")
    zin = f"In {naam} wonen {toon_getal(wonen.aantal)} mensen ({wonen.jaar})." if wonen is not None and not wonen.onbekend else ""
    hoe = "Dit is hoe het hier gaat, in cijfers en in de woorden van bewoners." if vertelt else ""
    if zin or hoe:
        yield Alinea(f"{zin} {hoe}".strip(), soort="inleiding")
    if kaarten := tuple(_kaarten(foto, gebied_id, geteld)):
        yield Kerncijfers(kaarten)


def _kaarten(foto: _Foto, gebied_id: str, geteld: GebiedCijfers) -> Iterator[Kerncijfer]:
    soorten = (
        (hoeveel_lopen(foto.db, gebied_id, foto.jaren), "initiatief van bewoners loopt", "initiatieven van bewoners lopen"),
        (geteld.inbreng, f"keer zei iemand iets in {max(foto.jaren)}", f"keer zeiden bewoners iets in {max(foto.jaren)}"),
        (geteld.opgaven, "opgave in het wijkplan", "opgaven in het wijkplan"),
        (geteld.acties, "actie in het wijkplan", "acties in het wijkplan"),
        (geteld.voorzieningen, "plek om naartoe te gaan", "plekken om naartoe te gaan"),
        (len(foto.van(gebied_id)), "cijfer van hier zelf", "cijfers van hier zelf"),
    )
    yield from (Kerncijfer(toon_getal(n), enkel if n == 1 else meer) for n, enkel, meer in soorten if n)


def _verhalen(foto: _Foto, gebied_id: str, naam: str, niveau: int) -> Iterator[Blok]:
    eigen = foto.van(gebied_id)
    yield Kop(niveau, "Cijfers en verhalen")
    if not eigen:
        yield Alinea(f"Over {naam} zijn nog geen cijfers of verhalen opgeschreven.")
        return
    yield Alinea(f"Een cijfer zegt niet alles. Daarom staat erbij wat bewoners en werkers vertellen. Een cijfer van {heel(foto.db)} gaat niet over "
                 f"{naam} alleen.")  # fmt: skip
    for doel, deel in per_doel(eigen):
        yield Kop(niveau + 1, doel)
        for cijfer in deel:
            yield from cijferblokken(cijfer, gebied_id, min(niveau + 2, 4))


# -- several side by side


def _meer(foto: _Foto) -> Iterator[Blok]:
    yield from (Paginawissel(), Kop(1, "Naast elkaar"))
    yield Alinea("Gebieden verschillen. Een hoger of lager cijfer is niet beter of slechter. Lees er het verhaal bij.", soort="inleiding")
    yield _kerntabel(foto)
    gedeeld = [c for c in foto.cijfers if len({r.gebied_id for r in c.reeksen if r.niveau == "wijk" and r.punten}) > 1]
    for doel, deel in per_doel(gedeeld):
        yield Kop(2, doel)
        for cijfer in deel:
            yield from naast_elkaar(cijfer, 3)
    for gebied_id, naam in foto.gebieden:
        yield from _een(foto, gebied_id, naam, niveau=2)


def _kerntabel(foto: _Foto) -> Tabel:
    kolommen = (Kolom("Gebied", breedte=36), Kolom("Inwoners", "getal", 18), Kolom("Initiatieven", "getal", 18), Kolom("Opgaven", "getal", 16),
                Kolom("Acties", "getal", 14))  # fmt: skip
    wonen = inwoners(foto.db, [id_ for id_, _ in foto.gebieden], foto.vandaag)
    rijen = []
    for id_, naam in foto.gebieden:
        geteld, mensen = tel_gebied(foto.db, id_, foto.vandaag, max(foto.jaren)), wonen.get(id_)
        aantal = mensen.aantal if mensen is not None and not mensen.onbekend else None
        rijen.append(Rij((naam, aantal, hoeveel_lopen(foto.db, id_, foto.jaren), geteld.opgaven, geteld.acties)))
    return Tabel(kolommen, tuple(rijen))


# -- the gemeente, and the end


def _heel(foto: _Foto) -> Iterator[Blok]:
    """Figures that none of the gebieden has of its own."""
    rest = [c for c in foto.cijfers if (reeks := c.van_gemeente()) and reeks.bekend() and not _hier_verteld(c)]
    if not rest:
        return
    van = heel(foto.db)
    yield Kop(1, f"Wat weten we van {van}?")
    yield Kader((f"Deze cijfers gaan over {van} samen. Ze zeggen niet hoe het in één wijk of dorp is.",), soort="weten")
    for doel, deel in per_doel(rest):
        yield from (Kop(2, doel), alleen_gemeente(deel))


def _hier_verteld(cijfer: Fotocijfer) -> bool:
    """Whether it stands with a gebied already: only those that were asked for are read."""
    return bool(cijfer.verhalen) or any(r.niveau != "gemeente" for r in cijfer.reeksen)


def _colofon(foto: _Foto) -> Colofon:
    gevonden = bronnen(foto.cijfers)
    rest = len(gevonden) - _MEESTE_BRONNEN
    genoemd = opsomming(gevonden) if rest <= 0 else f"{', '.join(gevonden[:_MEESTE_BRONNEN])} en nog {rest}"
    regels = [f"Stand op {toon_dag(foto.vandaag)}. {stand_zin(foto.vandaag, foto.jaren)} Cijfers zijn van {max(foto.jaren)} of eerder."]
    regels += [f"Bronnen: {genoemd}."] if gevonden else []
    regels.append("Aantallen onder de 5 van een wijk of dorp staan er niet in. Woorden van bewoners alleen als dat mag.")
    return Colofon(tuple(regels))


# -- a table for a spreadsheet

_KOPPEN = ("Kader", "Doel", "Code", "Indicator", "Van", "Niveau", "Jaar", "Waarde", "Eenheid", "Waarom geen waarde", "Hoeveel mensen", "Voorlopig",
           "Bron", "Opmerking")  # fmt: skip
_KOLOMMEN = tuple(Kolom(kop, "jaar" if kop == "Jaar" else "getal" if kop in ("Waarde", "Hoeveel mensen") else "tekst") for kop in _KOPPEN)


def rijen(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int]) -> list[tuple[str, Tabel]]:
    """One row per meting of these gebieden and of the gemeente, up to the last of these years; small counts of a gebied left out."""
    gevraagd_ids = tuple(gebied_ids)
    ids: Sequence[str] = [id_ for id_, _ in alle_gebieden(db) if not gevraagd_ids or id_ in gevraagd_ids]
    regels = [
        Rij((c.kader, c.doel, c.code, c.naam, r.van, r.niveau, p.jaar, p.waarde, c.eenheid, p.waarom_niet, p.n, "ja" if p.voorlopig else "nee",
             p.bron, p.noot))
        for c in cijfers(db, ids, max(jaren)) for r in c.reeksen for p in r.punten
    ]  # fmt: skip
    return [("Metingen", Tabel(_KOLOMMEN, tuple(regels), leeg="Er zijn nog geen metingen."))]
