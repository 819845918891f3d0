"""The policy frameworks as a tree: kader, what it holds by kind, and under an ambitie its doelen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.beleidskader import Ambitie, Beleidskader, Doel, Indicator, Thema, Uitgangspunt, Waardevraag


@dataclass(frozen=True)
class Tak:
    """One line of the tree. A group ("Thema’s") has as its soort ``groep`` and as its id ``kader:soort``."""

    soort: str
    id: str
    code: str
    titel: str
    delen: tuple[Tak, ...] = ()
    actief: bool | None = None


def boom(db: sa.Connection) -> list[Tak]:
    """Every kader; those in use first, then by name."""
    ambities = _per_kader(db, Ambitie, Ambitie.code, Ambitie.titel)
    themas = _per_kader(db, Thema, Thema.code, Thema.titel)
    punten = _per_kader(db, Uitgangspunt, Uitgangspunt.nummer, Uitgangspunt.titel)
    vragen = _per_kader(db, Waardevraag, Waardevraag.nummer, Waardevraag.vraag)
    indicatoren = _per_kader(db, Indicator, Indicator.code, Indicator.naam)
    doelen = _doelen(db)
    zin = sa.select(Beleidskader.id, Beleidskader.code, Beleidskader.naam, Beleidskader.actief).where(levend(Beleidskader))
    kaders = db.execute(zin.order_by(Beleidskader.actief.desc(), sa.func.lower(Beleidskader.naam))).all()
    return [
        Tak("beleidskader", id_, code, naam, (
            *(Tak("ambitie", t.id, t.code, t.titel, doelen.get((id_, t.id), ())) for t in ambities.get(id_, ())),
            *doelen.get((id_, None), ()),
            *_groep(id_, "thema", "Thema’s", themas.get(id_, ())),
            *_groep(id_, "uitgangspunt", "Uitgangspunten", punten.get(id_, ())),
            *_groep(id_, "waardevraag", "Vragen van de waardendriehoek", vragen.get(id_, ())),
            *_groep(id_, "indicator", "Indicatoren", indicatoren.get(id_, ())),
        ), actief)
        for id_, code, naam, actief in kaders
    ]  # fmt: skip


def _groep(kader_id: str, soort: str, woord: str, takken: Sequence[Tak]) -> Iterable[Tak]:
    return (Tak("groep", f"{kader_id}:{soort}", "", f"{woord} ({len(takken)})", tuple(takken)),) if takken else ()


def _per_kader(db: sa.Connection, klasse: Any, code: Any, titel: Any) -> dict[str, tuple[Tak, ...]]:
    per: defaultdict[str, list[Tak]] = defaultdict(list)
    for kader, id_, nummer, woorden in db.execute(sa.select(klasse.beleidskader_id, klasse.id, code, titel).where(levend(klasse))).all():
        per[kader].append(Tak(klasse.__tablename__, id_, str(nummer), woorden))
    return {kader: tuple(sorted(takken, key=_volgorde)) for kader, takken in per.items()}


def _doelen(db: sa.Connection) -> dict[tuple[str, str | None], tuple[Tak, ...]]:
    """(kader, ambitie) → its doelen; an ambitie that is gone leaves its doelen under the kader itself."""
    levende = set(db.execute(sa.select(Ambitie.id).where(levend(Ambitie))).scalars())
    per: defaultdict[tuple[str, str | None], list[Tak]] = defaultdict(list)
    for kader, ambitie, id_, code, titel in db.execute(
        sa.select(Doel.beleidskader_id, Doel.ambitie_id, Doel.id, Doel.code, Doel.titel).where(levend(Doel))
    ).all():
        per[kader, ambitie if ambitie in levende else None].append(Tak("doel", id_, code, titel))
    return {sleutel: tuple(sorted(takken, key=_volgorde)) for sleutel, takken in per.items()}


def _volgorde(tak: Tak) -> tuple[int, str, str]:
    """Numbers as numbers, then letters."""
    return (int(tak.code) if tak.code.isdigit() else 10**6, tak.code, tak.titel)


def kader_van(db: sa.Connection, soort: str, id_: str) -> str | None:
    """To which kader a part belongs."""
    for klasse in (Ambitie, Doel, Thema, Uitgangspunt, Waardevraag, Indicator):
        if klasse.__tablename__ == soort:
            return db.execute(sa.select(klasse.beleidskader_id).where(levend(klasse), klasse.id == id_)).scalar()
    return id_ if soort == "beleidskader" else None

