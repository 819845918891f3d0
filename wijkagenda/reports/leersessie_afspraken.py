"""The afspraken of leersessies by who does them: a page each to hand out, with boxes for what came of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.opmaak import aantal, opsomming
from wijkagenda.queries.leersessie import AfspraakRij, afspraken_van
from wijkagenda.queries.wijkbudget import gebieden, namen_in_zin
from wijkagenda.reports.blocks import Alinea, Blok, Colofon, Kolom, Kop, Omslag, Paginawissel, Rij, Tabel
from wijkagenda.reports.leersessie import vraag_uitkomst
from wijkagenda.reports.leersessie_delen import OPEN, afsprakentabel

NIEMAND = "Wie pakt dit op?"
"""The page of afspraken that nobody was named for."""
_TUSSEN = re.compile(r"\s*[,;/]\s*")


def inhoud(db: sa.Connection, *, gebied_ids: Iterable[str], jaren: Iterable[int], vandaag: dt.date) -> list[Blok]:
    """A page that tells who has what, then one per partner who has something to do yet.

    Of the leersessies in these gebieden and years, with what is still open of earlier years.
    """
    ids, jaar_lijst = tuple(gebied_ids), tuple(sorted(set(jaren)))
    waar = namen_in_zin([g.naam for g in gebieden(db, ids, vandaag)]) if ids else "alle gebieden"
    per_partner = verdeel(afspraken_van(db, ids, jaar_lijst, vandaag))
    periode = opsomming([str(j) for j in jaar_lijst])
    omslag = Omslag("Afspraken per partner", f"Leersessies {periode}", (waar,), f"Stand op {toon_dag(vandaag)}", zaad=waar,
                    kort=f"Afspraken leersessies {waar} {periode}")  # fmt: skip
    delen: list[Blok] = [omslag, Kop(1, "Wie doet wat?")]
    if not per_partner:
        delen.append(Alinea("Er zijn in deze periode geen afspraken gemaakt."))
    else:
        delen += _overzicht(per_partner)
    for partner, zijn in per_partner:
        delen += _pagina(partner, zijn, vandaag) if any(a.uitkomst == OPEN for a in zijn) else ()
    return [*delen, Colofon((f"Stand op {toon_dag(vandaag)}. Met wat nog open staat uit eerdere jaren.",))]


def verdeel(afspraken: Sequence[AfspraakRij]) -> list[tuple[str, list[AfspraakRij]]]:
    """The afspraken by who does them, in order of name; one of more partners is on the page of each, one of nobody comes last.

    >>> verdeel([])
    []
    """
    namen: dict[str, str] = {}
    per: dict[str, list[AfspraakRij]] = {}
    for afspraak in afspraken:
        for naam in dict.fromkeys(deel.strip() for deel in _TUSSEN.split(afspraak.wie.strip()) if deel.strip()) or (NIEMAND,):
            sleutel = naam.casefold()
            namen.setdefault(sleutel, f"{naam[:1].upper()}{naam[1:]}")
            per.setdefault(sleutel, []).append(afspraak)
    volgorde = sorted(per, key=lambda sleutel: (sleutel == NIEMAND.casefold(), sleutel))
    return [(namen[sleutel], per[sleutel]) for sleutel in volgorde]


def _overzicht(per_partner: Sequence[tuple[str, Sequence[AfspraakRij]]]) -> Iterator[Blok]:
    """How many each has; and what those did who get no page of their own."""
    kolommen = (Kolom("Wie", breedte=50), Kolom("Nog open", "getal", 25), Kolom("Klaar", "getal", 25))
    geteld = [(naam, sum(a.uitkomst == OPEN for a in zijn), len(zijn)) for naam, zijn in per_partner]
    if any(open_ for _, open_, _ in geteld):
        yield Alinea("Hierna komt een bladzijde voor elke partner die nog iets doet. Deel die uit en haal ze later op.")
    yield Tabel(kolommen, tuple(Rij((naam, open_, alle - open_)) for naam, open_, alle in geteld))
    if klaar := [a for _, zijn in per_partner if not any(z.uitkomst == OPEN for z in zijn) for a in zijn]:
        yield from (Kop(2, "Dit is al klaar"), afsprakentabel(list(dict.fromkeys(klaar))))


def _pagina(partner: str, zijn: Sequence[AfspraakRij], vandaag: dt.date) -> Iterator[Blok]:
    open_ = sorted((a for a in zijn if a.uitkomst == OPEN), key=lambda a: (a.vraag_op or dt.date.max, a.id))
    klaar = [a for a in zijn if a.uitkomst != OPEN]
    yield from (Paginawissel(), Kop(1, partner))
    yield Alinea(f"{aantal(len(open_), 'afspraak staat', 'afspraken staan')} nog open. Kruis aan hoe het staat en schrijf op wat eruit kwam.")
    for afspraak in open_:
        yield Kop(2, f"{afspraak.sessie} ({afspraak.gebied}{_wanneer(afspraak.vraag_op, vandaag)})")
        yield from vraag_uitkomst(afspraak)
    if klaar:
        yield from (Kop(2, "Dit is al klaar"), afsprakentabel(klaar))


def _wanneer(vraag_op: dt.date | None, vandaag: dt.date) -> str:
    if vraag_op is None:
        return ""
    return f", we {'zouden ernaar vragen' if vraag_op < vandaag else 'vragen ernaar'} op {toon_dag(vraag_op)}"
