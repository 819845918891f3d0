"""The wijkbudget as one flat table: a row per gebied, jaar, rubriek and geldstroom.

In every row ``vrij = begroot - verplicht - gerealiseerd``, begroot being with changes and transfers. The first four amounts are
besteding, what the money is for; the last four are verstrekking, what the gemeente gave for it. They are never added together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import sqlalchemy as sa

from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.wijkbudget import NIETS
from wijkagenda.reports.blocks import Kolom, Rij, Tabel
from wijkagenda.reports.wijkbudget_selectie import BEDRAGKOPPEN, bedragen, bedragkolommen, kies_gebieden


def plat(db: sa.Connection, gebied_ids: Iterable[str], jaren: Iterable[int]) -> Tabel:
    """The table, by gebied in its order, year, rubriek and geldstroom. Columns keep their place and name: scripts read them."""
    ids, jaar_lijst = tuple(gebied_ids), tuple(jaren)
    per = q.standen(db, ("gebied_id", "jaar", "rubriek_id", "geldstroom_id", "kant"), gebied_ids=ids, jaren=jaar_lijst)
    plekken = {sleutel[:-1] for sleutel in per}
    gebieden = [(g.id, g.naam) for g in kies_gebieden(db, ids, jaar_lijst, dt.date.max)]
    rubrieken = _volgorde([(r.id, r.naam) for r in q.rubrieken(db)], {p[2] for p in plekken}, "Verwijderde rubriek")
    stromen = _volgorde([(g.id, g.naam) for g in q.geldstromen(db)], {p[3] for p in plekken}, "Verwijderde geldstroom")
    gebied_nr = {id_: nr for nr, (id_, _) in enumerate(gebieden)}
    regels = []
    for plek in sorted((p for p in plekken if p[0] in gebied_nr), key=lambda p: (gebied_nr[p[0]], p[1], rubrieken[p[2]][0], stromen[p[3]][0])):
        gebied, jaar, rubriek, stroom = plek
        woorden = (gebieden[gebied_nr[gebied]][1], jaar, rubrieken[rubriek][1], stromen[stroom][1])
        kanten = [bedragen(per.get((*plek, kant), NIETS)) for kant in ("besteding", "verstrekking")]
        regels.append(Rij((*woorden, *kanten[0], *kanten[1])))
    verstrekt = tuple(Kolom(f"Verstrekt {kop.lower()}", "bedrag") for kop in BEDRAGKOPPEN)
    kolommen = (Kolom("Gebied"), Kolom("Jaar", "jaar"), Kolom("Rubriek"), Kolom("Geldstroom"), *bedragkolommen(in_euros=False), *verstrekt)
    return Tabel(kolommen, tuple(regels), leeg="Er zijn nog geen boekingen.")


def _volgorde(regels: Sequence[tuple[str, str]], gebruikt: set[str], weg: str) -> dict[str, tuple[int, str]]:
    """id → its place and name; what was deleted but has boekingen comes last."""
    alle = [*regels, *((id_, weg) for id_ in sorted(gebruikt - {id_ for id_, _ in regels}))]
    return {id_: (nr, naam) for nr, (id_, naam) in enumerate(alle)}
