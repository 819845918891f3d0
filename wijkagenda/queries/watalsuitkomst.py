"""What would remain when some applications are granted and acties carried out: beside today, with the warnings that booking would give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import sqlalchemy as sa

from wijkagenda.basis.fouten import Fout
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.jaarafsluiting import afgesloten_door, keur_open_jaar
from wijkagenda.domain.subsidie import Regeling
from wijkagenda.domain.subsidie_regels import KANT
from wijkagenda.domain.subsidie_stand import delen_van, plafondruimten
from wijkagenda.domain.verdeelsleutel import per_gebied
from wijkagenda.domain.wijkbudget import Geldstroom, Stand, keur_oormerk, keur_ruimte, weigert
from wijkagenda.queries.budgetsignaal import oormerken
from wijkagenda.queries.watals import Kandidaat
from wijkagenda.queries.wijkbudget import NIETS, geldstromen, rubrieken, standen

Plek = tuple[str, str, str]
"""Ids of gebied, geldstroom and rubriek."""


@dataclass(frozen=True, slots=True)
class Verschilrij:
    """One stream, rubriek, gebied or regeling: what is left today and then, in cents."""

    id: str
    naam: str
    nu: int
    straks: int

    @property
    def verschil(self) -> int:
        """Then less today."""
        return self.straks - self.nu


@dataclass(frozen=True, slots=True)
class Bezwaarpunt:
    """What booking would say: `weiger` refuses it, `waarschuw` only warns. Without the words by which it is named."""

    soort: Literal["weiger", "waarschuw"]
    zin: str


@dataclass(frozen=True)
class Uitkomst:
    """The whole answer. Vrij (per geldstroom, in the wijkbudget) and plafondruimte (per regeling) are two things."""

    stromen: tuple[Verschilrij, ...] = ()
    rubrieken: tuple[Verschilrij, ...] = ()
    gebieden: tuple[Verschilrij, ...] = ()
    plafonds: tuple[Verschilrij, ...] = ()
    punten: tuple[Bezwaarpunt, ...] = ()
    samen: Verschilrij = Verschilrij("", "Samen", 0, 0)
    elders: int = 0
    """What of the choice falls in other gebieden than those chosen on top, in cents."""


def reken(db: sa.Connection, gebied_ids: Iterable[str], jaar: int, gekozen: Sequence[Kandidaat]) -> Uitkomst:
    """What remains of the bestedingen of the year; of `gekozen` only those that are `compleet` count."""
    klaar = [k for k in gekozen if k.compleet]
    ids = frozenset(gebied_ids)
    cellen = {(g, s, r): stand for (g, s, r), stand in standen(db, ("gebied_id", "geldstroom_id", "rubriek_id"), jaren=[jaar], kant=KANT).items()}
    erbij: defaultdict[Plek, int] = defaultdict(int)
    for k in klaar:
        for gebied, cents in k.delen:
            erbij[gebied, str(k.geldstroom_id), str(k.rubriek_id)] += cents
    hier = {plek: (cellen.get(plek, NIETS).vrij, erbij.get(plek, 0)) for plek in (*cellen, *erbij) if not ids or plek[0] in ids}
    namen = _namen(db)
    vrij, af = (sum(paar[i] for paar in hier.values()) for i in (0, 1))
    plafonds, over = _plafonds(db, klaar, namen["gebied"])
    punten = (*_keur(db, klaar, cellen, jaar, namen), *over)
    return Uitkomst(tel_op(hier, 1, namen["geldstroom"]), tel_op(hier, 2, namen["rubriek"]), tel_op(hier, 0, namen["gebied"]), plafonds,
                    tuple(dict.fromkeys(punten)), Verschilrij("", "Samen", vrij, vrij - af), sum(erbij.values()) - af)  # fmt: skip


def tel_op(hier: Mapping[Plek, tuple[int, int]], deel: int, namen: Mapping[str, str]) -> tuple[Verschilrij, ...]:
    """Added up by one of the three parts of a place, in the order of `namen`."""
    nu: defaultdict[str, int] = defaultdict(int)
    af: defaultdict[str, int] = defaultdict(int)
    for plek, (vrij, minder) in hier.items():
        nu[plek[deel]] += vrij
        af[plek[deel]] += minder
    return tuple(Verschilrij(id_, naam, nu[id_], nu[id_] - af[id_]) for id_, naam in namen.items() if id_ in nu)


def _namen(db: sa.Connection) -> dict[str, dict[str, str]]:
    """id → naam per kind, in the order of lists."""
    volgorde = (Gebied.volgorde.is_(None), Gebied.volgorde, Gebied.naam)
    gebieden = db.execute(sa.select(Gebied.id, Gebied.naam).where(levend(Gebied)).order_by(*volgorde)).all()
    return {"gebied": dict(gebieden), "geldstroom": {g.id: g.naam for g in geldstromen(db)},
            "rubriek": {r.id: r.naam for r in rubrieken(db)}}  # fmt: skip


def _keur(db: sa.Connection, gekozen: Sequence[Kandidaat], cellen: Mapping[Plek, Stand], jaar: int,
          namen: Mapping[str, Mapping[str, str]]) -> list[Bezwaarpunt]:  # fmt: skip
    """The rules of booking, one after another: closed year, oormerk, what is left of the stream in the gebied."""
    zin = sa.select(Geldstroom.id, Geldstroom.bij_over, Geldstroom.bij_oormerk, Geldstroom.zorgrecht).where(levend(Geldstroom))
    regels = {id_: (weigert(over, zorg), weigert(oormerk, zorg)) for id_, over, oormerk, zorg in db.execute(zin).fetchall()}
    mag, dicht = oormerken(db), afgesloten_door(db)
    vrij: defaultdict[tuple[str, str], int] = defaultdict(int)
    begroot: set[str] = set()
    for (gebied, stroom, _), stand in cellen.items():
        vrij[gebied, stroom] += stand.vrij
        if stand.begroot or stand.wijzigingen:
            begroot.add(stroom)
    uit: list[Bezwaarpunt] = []
    for k in gekozen:
        stroom, rubriek = str(k.geldstroom_id), str(k.rubriek_id)
        weigert_over, weigert_oormerk = regels[stroom]
        naam = namen["geldstroom"][stroom]
        for gebied, cents in k.delen:
            waar = namen["gebied"].get(gebied, "een verwijderd gebied")
            toegestaan = [(r, woord) for r, woord in namen["rubriek"].items() if r in mag.get(stroom, ())]
            uit += _punt(k, "weiger", keur_open_jaar, gebied, waar, jaar, dicht)
            uit += _punt(k, "weiger" if weigert_oormerk else "waarschuw", keur_oormerk, naam, rubriek, toegestaan)
            if stroom in begroot:
                uit += _punt(k, "weiger" if weigert_over else "waarschuw", keur_ruimte, naam, waar, jaar, vrij[gebied, stroom], -cents)
            vrij[gebied, stroom] -= cents
    return uit


def _punt(k: Kandidaat, soort: Literal["weiger", "waarschuw"], regel: Any, *waarden: Any) -> list[Bezwaarpunt]:
    """The sentence of a rule that is broken."""
    try:
        regel(*waarden)
    except Fout as fout:
        return [Bezwaarpunt(soort, f"{k.titel}: {fout}")]
    return []


def _plafonds(db: sa.Connection, gekozen: Sequence[Kandidaat], gebieden: Mapping[str, str]) -> tuple[tuple[Verschilrij, ...], list[Bezwaarpunt]]:
    """Plafondruimte of every regeling that is touched, in all and per gebied with a plafond of its own."""
    per: defaultdict[str, list[Kandidaat]] = defaultdict(list)
    for k in gekozen:
        if k.regeling_id is not None:
            per[k.regeling_id].append(k)
    namen = dict(db.execute(sa.select(Regeling.id, Regeling.naam).where(levend(Regeling))).all())
    delen = delen_van(db, [k.id for leden in per.values() for k in leden])
    rijen: list[Verschilrij] = []
    punten: list[Bezwaarpunt] = []
    for regeling, leden in per.items():
        af: defaultdict[str | None, int] = defaultdict(int)
        for k in leden:
            extra = max(0, k.bedrag - k.geteld)
            af[None] += extra
            for gebied, cents in per_gebied(extra, delen.get(k.id, [])).items():
                af[gebied] += cents
        for gebied_id, ruimte in plafondruimten(db, regeling).items():
            woord = namen[regeling] if gebied_id is None else f"{namen[regeling]}, {gebieden.get(gebied_id, 'een verwijderd gebied')}"
            rij = Verschilrij(f"{regeling}:{gebied_id or ''}", woord, ruimte, ruimte - af[gebied_id])
            rijen.append(rij)
            if rij.straks < 0 and rij.verschil:
                zin = f"{woord}: samen {toon_bedrag(-rij.straks)} boven het plafond. Verleen minder, of weiger voor dat deel."
                punten.append(Bezwaarpunt("weiger", zin))
    return tuple(rijen), punten
