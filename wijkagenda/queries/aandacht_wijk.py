"""What asks for attention in the wijk: promises, initiatieven, plans, wensen and afspraken; and whom we keep too long."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import Any

import sqlalchemy as sa

from wijkagenda.basis.datum import toon_dag
from wijkagenda.basis.opmaak import aantal
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.gebied import Gebied
from wijkagenda.domain.inbreng import Bewonersagenda, Wens
from wijkagenda.domain.leersessie import AFSPRAAK_DAGEN
from wijkagenda.domain.relatie import Contactpersoon
from wijkagenda.domain.wijkplan import Actie, Opgave, Wijkplan
from wijkagenda.queries.aandachtrij import VOORUIT, Aandacht, Keuze, dringend, kort, nog, telwoord
from wijkagenda.queries.inbreng import beloofd
from wijkagenda.queries.initiatief import Selectie
from wijkagenda.queries.initiatiefstand import jaarvragen, stilte
from wijkagenda.queries.leersessie import vragen_nu


def beloften(db: sa.Connection, vandaag: dt.date, keuze: Keuze) -> list[Aandacht]:
    """Answers that were promised to residents and not given yet."""
    uit = []
    for rij in beloofd(db, keuze.gebied_ids, vandaag, medewerker_id=keuze.medewerker_id):
        voor, dagen = rij.beloofd_voor, rij.dagen
        if voor is not None and dagen is not None and dagen <= VOORUIT:
            uit.append(Aandacht(
                dringend(dagen), nog(dagen), f"Antwoord beloofd: {kort(rij.tekst, 38)}",
                f"Beloofd vóór {toon_dag(voor, jaar=voor.year != vandaag.year, dagnaam=True)}",
                "Naar inbreng", "inbreng", rij.id, "gebieden", voor, (rij.gebied_id,), rij.gebied, keuze.medewerker_id,
            ))  # fmt: skip
    return uit


def stille_initiatieven(db: sa.Connection, vandaag: dt.date, keuze: Keuze) -> list[Aandacht]:
    """Sixty days without contact, only where support was agreed (domein.md, Bewonersinitiatief)."""
    uit = []
    for rij in stilte(db, Selectie(keuze.gebied_ids, keuze.medewerker_id), vandaag):
        dag = vandaag - dt.timedelta(days=rij.dagen)
        uitleg = f"Laatste contact of stap op {toon_dag(dag, jaar=dag.year != vandaag.year)}"
        uit.append(Aandacht(
            "weten", f"{rij.dagen} dagen stil", f"Geen contact met {kort(rij.titel)}", uitleg, "Naar initiatief", "initiatief", rij.id,
            "initiatieven", dag, keuze.gebied_ids or (rij.gebied_id,), rij.gebied, rij.ondersteuner_id,
        ))  # fmt: skip
    return uit


def open_jaarvragen(db: sa.Connection, vandaag: dt.date, keuze: Keuze) -> list[Aandacht]:
    """Whether an initiatief still runs, a year after its support ended (S2 norm 80 %)."""
    uit = []
    for rij in jaarvragen(db, Selectie(keuze.gebied_ids, keuze.medewerker_id), vandaag):
        uitleg = f"Zelfstandig sinds {toon_dag(rij.zelfstandig_op)}, een jaar of langer geleden"
        uit.append(Aandacht(
            "vraag", "vraag", f"Draait {kort(rij.titel)} nog?", uitleg, "Beantwoord", "initiatief", rij.id, "initiatieven", rij.sinds,
            keuze.gebied_ids or (rij.gebied_id,), rij.gebied, rij.ondersteuner_id,
        ))  # fmt: skip
    return uit


def late_acties(db: sa.Connection, vandaag: dt.date, keuze: Keuze) -> list[Aandacht]:
    """Acties that should have been done: one row per wijkplan."""
    gebied_id = sa.func.coalesce(Wijkplan.gebied_id, Actie.gebied_id)
    zin = (
        sa.select(Actie.id, Actie.titel, Actie.eind, Actie.medewerker_id, Wijkplan.id.label("plan_id"), Wijkplan.titel.label("plan"),
                  Gebied.id.label("gebied_id"), Gebied.naam.label("gebied"))
        .outerjoin(Opgave, Opgave.id == Actie.opgave_id)
        .outerjoin(Wijkplan, Wijkplan.id == Opgave.wijkplan_id)
        .outerjoin(Gebied, Gebied.id == gebied_id)
        .where(levend(Actie), Actie.eind < vandaag, Actie.status.in_(("gepland", "bezig")), sa.func.coalesce(Wijkplan.status, "") != "geevalueerd")
        .order_by(Actie.eind, Actie.id)
    )  # fmt: skip
    per_plan: defaultdict[str, list[Any]] = defaultdict(list)
    for rij in db.execute(zin).all():
        per_plan[rij.plan_id or rij.id].append(rij)
    return keuze.zeef([_te_laat(acties) for acties in per_plan.values()])


def _te_laat(acties: list[Any]) -> Aandacht:
    eerste = acties[0]
    if len(acties) == 1:
        woorden = (kort(eerste.titel), f"De actie zou klaar zijn op {toon_dag(eerste.eind)}", "Naar actie", "actie", eerste.id)
    else:
        kop = f"{telwoord(len(acties)).capitalize()} acties over de einddatum: {kort(eerste.plan)}"
        woorden = (kop, f"De oudste: {kort(eerste.titel)}", "Naar wijkplan", "wijkplan", eerste.plan_id)
    wie = eerste.medewerker_id if len({a.medewerker_id for a in acties}) == 1 else None
    gebieden = (eerste.gebied_id,) if eerste.gebied_id else ()
    return Aandacht("straks", "over tijd", *woorden, "wijkplannen", eerste.eind, gebieden, eerste.gebied or "", wie)


def open_wensen(db: sa.Connection, vandaag: dt.date, keuze: Keuze) -> list[Aandacht]:
    """Wensen of residents without an answer: one row per bewonersagenda."""
    zin = (
        sa.select(Bewonersagenda.id, Bewonersagenda.titel, Bewonersagenda.datum, Gebied.id, Gebied.naam, sa.func.count())
        .join(Wens, Wens.bewonersagenda_id == Bewonersagenda.id)
        .join(Gebied, Gebied.id == Bewonersagenda.gebied_id)
        .where(levend(Bewonersagenda), levend(Wens), Wens.uitkomst == "open")
        .group_by(Bewonersagenda.id, Bewonersagenda.titel, Bewonersagenda.datum, Gebied.id, Gebied.naam)
    )
    uit = []
    for id_, titel, datum, gebied_id, gebied, n in db.execute(zin).all():
        van = f" van {toon_dag(datum, jaar=datum.year != vandaag.year)}" if datum else ""
        uit.append(Aandacht(
            "vraag", "vraag", f"{telwoord(n).capitalize()} {'wens' if n == 1 else 'wensen'} zonder antwoord: {kort(titel)}",
            f"Bewonersagenda{van}: wat wordt een opgave, wat doen bewoners zelf?",
            "Naar wensen", "bewonersagenda", id_, "wijkplannen", datum or vandaag, (gebied_id,), gebied,
        ))  # fmt: skip
    return keuze.zeef(uit)


def open_afspraken(db: sa.Connection, vandaag: dt.date, keuze: Keuze) -> list[Aandacht]:
    """Afspraken of a leersessie of which it is time to ask: carry on, or another perspective? (domein.md, Leersessie)."""
    uit = []
    for rij in vragen_nu(db, vandaag, keuze.gebied_ids, medewerker_id=keuze.medewerker_id):
        dag, op = rij.sessiedag, rij.vraag_op or vandaag
        uit.append(Aandacht(
            "vraag", "zes weken om" if (op - dag).days == AFSPRAAK_DAGEN else "vraag", kort(rij.tekst),
            f"Afspraak uit de leersessie van {toon_dag(dag, jaar=dag.year != vandaag.year)}: uitvoeren of ander perspectief?",
            "Naar afspraak", "afspraak", rij.id, "leersessies", op, keuze.gebied_ids or (rij.gebied_id,), rij.gebied, keuze.medewerker_id,
        ))  # fmt: skip
    return uit


def verlopen_contactpersonen(db: sa.Connection, vandaag: dt.date, keuze: Keuze) -> list[Aandacht]:
    """Persons who are kept longer than was agreed: one row for all."""
    zin = sa.select(sa.func.count(), sa.func.min(Contactpersoon.bewaren_tot)).where(levend(Contactpersoon), Contactpersoon.bewaren_tot < vandaag)
    n, oudste = db.execute(zin).one()
    if not n or keuze.medewerker_id is not None:
        return []
    kop = f"{aantal(n, 'contactpersoon', 'contactpersonen')} over {'de' if n == 1 else 'hun'} bewaartermijn"
    uitleg = f"De {'datum' if n == 1 else 'oudste datum'} was {toon_dag(oudste)}: vergeet of bewaar langer"
    return [Aandacht("weten", "opschonen", kop, uitleg, "Bekijk", "contactpersoon", "", "instellingen", oudste)]
