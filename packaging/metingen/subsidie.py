"""Subsidie: a proefverdeling over 1,000 applications against a plain loop, and opening a dossier against its raw SQL."""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import sqlalchemy as sa
from meting import Meting
from metingen.groot import MAP, VANDAAG, om_en_om

from wijkagenda.basis.klok import Klok
from wijkagenda.domain.basis_model import nieuw_id
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.relatie import Medewerker, Organisatie
from wijkagenda.domain.subsidie import (
    Aanvraag,
    AanvraagGebied,
    AanvraagStuk,
    Aanvraagversie,
    Aanvulling,
    Begrotingsregel,
    Beoordeling,
    Besluit,
    Regeling,
    RegelingPlafond,
    RegelingStuk,
    Statusstap,
    Verdeling,
)
from wijkagenda.domain.subsidie_regels import wat_past
from wijkagenda.domain.verdeelsleutel import per_gebied
from wijkagenda.domain.verdeling import lot
from wijkagenda.domain.wijkbudget import Boeking, Geldstroom, Rubriek
from wijkagenda.queries.subsidiedossier import dossier
from wijkagenda.queries.verdeling import vergelijking
from wijkagenda.storage.bestand import Bestand
from wijkagenda.storage.unit_of_work import Werk

AANTAL = 1_000


@cache
def subsidie_bestand() -> Path:
    """Under one regeling 1,000 applications that wait for a decision and 1,000 that were granted, in 11 gebieden with a plafond each."""
    pad, r = MAP / "subsidie.wijkagenda", random.Random(3)
    bestand = Bestand.nieuw(pad, Klok(VANDAAG))
    gebieden, open_, verleend = ([nieuw_id() for _ in range(n)] for n in (11, AANTAL, AANTAL))
    regeling, stroom, rubriek, wie, organisatie = (nieuw_id() for _ in range(5))
    with bestand.uow("Vullen", soort="import") as werk:
        werk.stapel = False
        werk.massa(Gebied, [{"id": g, "naam": f"Wijk {i:02d}", "soort": "wijk"} for i, g in enumerate(gebieden)])
        werk.massa(Geldstroom, [{"id": stroom, "naam": "Sociale basis", "bij_over": "waarschuw", "bij_oormerk": "waarschuw"}])
        werk.massa(Rubriek, [{"id": rubriek, "naam": "Initiatieven", "collectief": "ja"}])
        werk.massa(Medewerker, [{"id": wie, "naam": "Fien Fictief", "mandaat": 1}])
        werk.massa(Organisatie, [{"id": organisatie, "naam": "Stichting Voorbeeld"}])
        regel = {"id": regeling, "naam": "Sociale basis", "jaar": 2026, "plafond": 3_000_000_00, "open_van": "2026-01-01", "open_tot": "2026-12-31",
                 "verdeelwijze": "ontvangst", "termijn_start": "ontvangst", "geldstroom_id": stroom, "rubriek_id": rubriek}  # fmt: skip
        werk.massa(Regeling, [regel])
        werk.massa(RegelingPlafond, [{"id": nieuw_id(), "regeling_id": regeling, "gebied_id": g, "bedrag": 300_000_00} for g in gebieden])
        variant = {"id": nieuw_id(), "regeling_id": regeling, "naam": "Variant A", "basis": "geadviseerd", "gedeeltelijk": 1, "doorgaan": 1}
        werk.massa(Verdeling, [variant | {"loting": "tuinkers"}])
        _vul_aanvragen(werk, r, open_, gebieden, {"regeling_id": regeling, "organisatie_id": organisatie, "status": "advies"}, "2026")
        _vul_aanvragen(werk, r, verleend, gebieden, {"regeling_id": regeling, "organisatie_id": organisatie, "status": "uitvoering"}, "2025")
        _vul_dossiers(werk, open_, wie, regeling)
        besluit = {"soort": "gedeeltelijk", "datum": "2026-06-01", "motivering": "Past.", "mandaat_id": wie, "bekendgemaakt_op": "2026-06-02"}
        werk.massa(Besluit, [besluit | {"id": nieuw_id(), "aanvraag_id": a, "bedrag": r.randrange(100_00, 900_00)} for a in verleend])
        geld = {"datum": "2026-06-01", "soort": "begroot", "jaar": 2026, "rubriek_id": rubriek, "geldstroom_id": stroom, "kant": "besteding"}
        werk.massa(Boeking, [geld | {"id": nieuw_id(), "bedrag": r.randrange(100, 10**7), "gebied_id": r.choice(gebieden), "omschrijving": "Boeking"}
                             for _ in range(2_000)])  # fmt: skip
    bestand.sluit()
    return pad


def _vul_aanvragen(werk: Werk, r: random.Random, ids: list[str], gebieden: list[str], vast: dict[str, str], reeks: str) -> None:
    """Applications of random size and day; one in five is for two gebieden."""
    dagen = [(VANDAAG - dt.timedelta(days=r.randrange(30, 200))).isoformat() for _ in ids]
    werk.massa(Aanvraag, [
        vast | {"id": a, "titel": f"Aanvraag {i}", "aangevraagd": r.randrange(900_00, 9_000_00), "geadviseerd": 850_00 if i % 3 else None,
                "ontvangen_op": dag, "compleet_op": dag, "kenmerk": f"SSB-{reeks}-{i:04d}"}
        for i, (a, dag) in enumerate(zip(ids, dagen, strict=True))
    ])  # fmt: skip
    for a in ids:
        twee = r.random() < 0.2
        delen = zip(r.sample(gebieden, 1 + twee), (600_000, 400_000) if twee else (1_000_000,), strict=True)
        werk.massa(AanvraagGebied, [{"id": nieuw_id(), "aanvraag_id": a, "gebied_id": g, "deel": deel} for g, deel in delen])


def _vul_dossiers(werk: Werk, ids: list[str], wie: str, regeling: str) -> None:
    """What a dossier holds by the time that it is decided on."""

    def bij(**waarden: Any) -> list[dict[str, Any]]:
        return [{"id": nieuw_id(), "aanvraag_id": a} | waarden for a in ids]

    werk.massa(Beoordeling, bij(medewerker_id=wie, datum="2026-11-01", versie=1, betrokkenheid="De buurt doet mee.", betrokkenheid_score=4))
    for naar in ("ontvangen", "beoordeling", "advies"):
        werk.massa(Statusstap, bij(naar=naar, datum="2026-11-01"))
    werk.massa(Begrotingsregel, bij(soort="kosten", omschrijving="Zaalhuur", bedrag=500_00))
    werk.massa(Begrotingsregel, bij(soort="dekking", omschrijving="Eigen geld", bedrag=50_00))
    werk.massa(Aanvraagversie, bij(nummer=1, datum="2026-10-01", inhoud="{}"))
    werk.massa(Aanvulling, bij(gevraagd_op="2026-10-01", tot="2026-10-15", wat="De begroting", aangevuld_op="2026-10-08"))
    for nr in range(4):
        stuk = nieuw_id()
        werk.massa(RegelingStuk, [{"id": stuk, "regeling_id": regeling, "naam": f"Stuk {nr}", "volgorde": nr}])
        werk.massa(AanvraagStuk, bij(regeling_stuk_id=stuk, ontvangen_op="2026-10-01"))


def meet_proefverdeling() -> Iterator[Meting]:
    """The whole page of one variant, read and divided, against the same rows by raw SQL and the shortest loop that divides them."""
    bestand = Bestand.open(subsidie_bestand(), Klok(VANDAAG))
    db, regeling = bestand.lees(), bestand.con.execute("select id from regeling").fetchone()[0]
    gekregen = [u.toegekend for rij in vergelijking(db, regeling, VANDAAG).rijen for u in rij.uitkomsten if u is not None]
    if gekregen != kale_verdeling(bestand.con, regeling):
        raise RuntimeError("the proefverdeling and the plain loop differ")
    eigen, maatstaf = om_en_om(lambda: vergelijking(db, regeling, VANDAAG), lambda: kale_verdeling(bestand.con, regeling))
    bestand.sluit()
    yield Meting("proefverdeling, 1.000 aanvragen, tegen kale lus", eigen, maatstaf, 2.0)


AANVRAGEN = """select a.id, a.ontvangen_op, a.aangevraagd, a.geadviseerd, a.kenmerk, a.titel, a.status, o.naam from aanvraag a
join organisatie o on o.id = a.organisatie_id where a.regeling_id = ? and a.verwijderd = 0 and a.status in ('beoordeling', 'advies', 'voornemen')
and exists (select 1 from beoordeling b where b.aanvraag_id = a.id and b.verwijderd = 0)"""
VERLEEND = """select a.id, coalesce(v.bedrag, b.bedrag) from aanvraag a join besluit b on b.aanvraag_id = a.id and b.verwijderd = 0
left join vaststelling v on v.aanvraag_id = a.id and v.verwijderd = 0 where a.regeling_id = ? and a.verwijderd = 0"""
DELEN = """select d.aanvraag_id, d.gebied_id, d.deel from aanvraag_gebied d join aanvraag a on a.id = d.aanvraag_id
where a.regeling_id = ? and d.verwijderd = 0 order by d.gebied_id"""
VRIJ = "select gebied_id, soort, sum(bedrag) from boeking where verwijderd = 0 and jaar = 2026 and kant = 'besteding' group by gebied_id, soort"


def kale_verdeling(con: Connection, regeling: str) -> list[int]:
    """What each application gets, in order: the rule of variant A written out, with nothing beside it but the sums per gebied."""
    delen = defaultdict(list)
    for aanvraag, gebied, deel in con.execute(DELEN, (regeling,)).fetchall():
        delen[aanvraag].append((gebied, deel))
    con.execute(VRIJ).fetchall()
    over = con.execute("select plafond from regeling where id = ?", (regeling,)).fetchone()[0]
    eigen = dict(con.execute("select gebied_id, bedrag from regeling_plafond where regeling_id = ?", (regeling,)).fetchall())
    sommen = {gebied: [0, 0] for gebied in eigen}
    for id_, bedrag in con.execute(VERLEEND, (regeling,)).fetchall():
        over -= bedrag
        for gebied, cents in per_gebied(bedrag, delen[id_]).items():
            eigen[gebied] -= cents
    rijen = con.execute(AANVRAGEN, (regeling,)).fetchall()
    rijen.sort(key=lambda r: (r[1], lot("tuinkers", r[4])))
    uit = []
    for id_, _, gevraagd, geadviseerd, *_ in rijen:
        bedrag = min(gevraagd if geadviseerd is None else geadviseerd, over)
        verdeeld = per_gebied(bedrag, delen[id_])
        if any(cents > eigen[gebied] for gebied, cents in verdeeld.items()):
            bedrag = wat_past(bedrag, delen[id_], over, eigen)
            verdeeld = per_gebied(bedrag, delen[id_])
        over -= bedrag
        for gebied, cents in per_gebied(gevraagd, delen[id_]).items():
            eigen[gebied] -= verdeeld[gebied]
            sommen[gebied][0] += cents
            sommen[gebied][1] += verdeeld[gebied]
        uit.append(bedrag)
    return uit


def meet_dossier() -> Iterator[Meting]:
    """One dossier, whole, against the very statements that it runs, by the bare driver."""
    bestand = Bestand.open(subsidie_bestand(), Klok(VANDAAG))
    db = bestand.lees()
    id_ = bestand.con.execute("select id from aanvraag where kenmerk = 'SSB-2026-0500'").fetchone()[0]
    zinnen: list[tuple[str, Any]] = []

    def luister(_con: Any, _cursor: Any, zin: str, waarden: Any, _context: Any, _meer: bool) -> None:
        zinnen.append((zin, waarden))

    dossier(db, id_, VANDAAG)
    sa.event.listen(db.engine, "before_cursor_execute", luister)
    dossier(db, id_, VANDAAG)
    sa.event.remove(db.engine, "before_cursor_execute", luister)

    def kaal() -> None:
        for zin, waarden in zinnen:
            bestand.con.execute(zin, waarden).fetchall()

    eigen, maatstaf = om_en_om(lambda: dossier(db, id_, VANDAAG), kaal, 25)
    bestand.sluit()
    yield Meting("dossier openen tegen de kale SQL", eigen, maatstaf, 2.0)
