"""What was measured, told and learned: metingen with their story, counts of questions, leersessies, and the calendar."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

import sqlalchemy as sa

from wijkagenda.domain.agenda import Agendapunt
from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.leersessie import Casus, Leersessie, Programmapunt
from wijkagenda.storage.unit_of_work import Werk
from wijkagenda.usecases import leersessie, velden
from wijkagenda.usecases.voorbeeld.draaiboek import Draaiboek, Gegevens, begin_van_actie, begin_van_opgave, lees_toml

VOORAF = dt.timedelta(days=21)
"""How long before it a leersessie is prepared and an agendapunt is written down."""


def vertel_kennis(boek: Draaiboek) -> None:
    """Figures, then leersessies, then the calendar."""
    _vertel_cijfers(boek)
    for sessie in lees_toml("leersessies")["leersessie"]:
        _vertel_sessie(boek, sessie)
    for punt in lees_toml("agenda")["agendapunt"]:
        boek.op(_vooraf(boek, punt), lambda p: _agendapunt(boek, p), punt)


# -- figures


def _vertel_cijfers(boek: Draaiboek) -> None:
    verhaal = lees_toml("metingen")
    per_dag: dict[dt.date, list[tuple[str, Gegevens]]] = defaultdict(list)
    for soort in ("meting", "verhaal"):
        for record in verhaal[soort]:
            per_dag[min(dt.date(record["jaar"] + 1, 1, 15), boek.peildatum - dt.timedelta(days=11))].append((soort, record))
    for telling in verhaal["vraagtelling"]:
        volgende = dt.date(telling["jaar"] + telling["maand"] // 12, telling["maand"] % 12 + 1, 5)
        per_dag[volgende].append(("vraagtelling", telling))
    for plan in verhaal["preventieplan"]:
        per_dag[dt.date(plan["jaar"], 1, 20)].append(("preventieplan", plan))
    for dag, records in per_dag.items():
        boek.op(dag, lambda r: _leg_vast(boek, r), records)


def _leg_vast(boek: Draaiboek, records: list[tuple[str, Gegevens]]) -> None:
    with boek.uow("Cijfers vastleggen") as werk:
        for soort, record in records:
            boek.maak(werk, soort, record)


# -- leersessies


def _vertel_sessie(boek: Draaiboek, sessie: Gegevens) -> None:
    boek.op(_vooraf(boek, sessie), lambda: _bereid_voor(boek, sessie))
    if "verslag_op" not in sessie:
        return
    boek.op(sessie["verslag_op"], lambda: _verslag(boek, sessie))
    for nummer, inzicht in enumerate(sessie.get("inzichten", ())):
        if "opgave" in inzicht:
            dag = max(sessie["verslag_op"], begin_van_opgave(inzicht["opgave"]))
            boek.op(dag, _zet_op_agenda, boek, f"{sessie['slug']}-{nummer}", inzicht["opgave"])
    for nummer, afspraak in enumerate(sessie.get("afspraken", ())):
        woord = f"{sessie['slug']}-{nummer}"
        if afspraak["uitkomst"] != "open":
            boek.op(afspraak["vraag_op"], _beantwoord, boek, woord, afspraak)
        if "actie" in afspraak:
            dag = max(sessie["verslag_op"], begin_van_actie(afspraak["actie"]))
            boek.op(dag, _hang_aan_actie, boek, woord, afspraak["actie"])


def _zet_op_agenda(boek: Draaiboek, woord: str, opgave: str) -> None:
    leersessie.inzicht_bij_opgave(boek.uow, boek.id("inzicht", woord), boek.id("opgave", opgave))


def _beantwoord(boek: Draaiboek, woord: str, afspraak: Gegevens) -> None:
    leersessie.beantwoord_afspraak(boek.uow, boek.id("afspraak", woord), afspraak["uitkomst"], afspraak.get("toelichting"))


def _hang_aan_actie(boek: Draaiboek, woord: str, actie: str) -> None:
    velden.wijzig(boek.uow, "afspraak", boek.id("afspraak", woord), {"actie_id": boek.id("actie", actie)})


def _bereid_voor(boek: Draaiboek, sessie: Gegevens) -> None:
    straks = ("aanwezigen", "aantal", "verslag", "verslag_op", "status")
    klaar = "klaar" if sessie["status"] == "klaar" else "voorbereiding"
    with boek.uow("Leersessie voorbereiden") as werk:
        id_ = boek.maak(werk, "leersessie", {k: v for k, v in sessie.items() if k not in straks}, status=klaar)
        if "vorige" in sessie:
            werk.haal(Leersessie, id_).vorige_id = boek.id("leersessie", sessie["vorige"])
        for gebied in sessie.get("ook_in", ()):
            boek.maak(werk, "leersessie_gebied", {"gebied": gebied}, leersessie_id=id_)
        _schrijf_programma(boek, werk, id_, sessie["programma"])
        for cijfer in sessie.get("cijfers", ()):
            boek.maak(werk, "sessiecijfer", cijfer, leersessie_id=id_)


def _schrijf_programma(boek: Draaiboek, werk: Werk, id_: str, programma: list[Gegevens]) -> None:
    """What stands in it by itself (what was agreed last time) takes the first place of the file."""
    al = werk.zoek(sa.select(Programmapunt).where(levend(Programmapunt), Programmapunt.leersessie_id == id_))
    for nummer, punt in enumerate(programma):
        if nummer < len(al):
            velden.wijzig_in(werk, "programmapunt", al[nummer].id, boek.waarden("programmapunt", punt))
        else:
            boek.maak(werk, "programmapunt", punt, leersessie_id=id_)


def _verslag(boek: Draaiboek, sessie: Gegevens) -> None:
    id_ = boek.id("leersessie", sessie["slug"])
    na = {k: v for k, v in sessie.items() if k in ("aanwezigen", "aantal", "verslag", "verslag_op", "status")}
    with boek.uow("Verslag van leersessie maken") as werk:
        velden.wijzig_in(werk, "leersessie", id_, boek.waarden("leersessie", na))
        for lens in sessie.get("lenzen", ()):
            boek.maak(werk, "lens", lens, leersessie_id=id_)
        for nummer, inzicht in enumerate(sessie.get("inzichten", ())):
            kaal = {k: v for k, v in inzicht.items() if k != "opgave"} | {"slug": f"{sessie['slug']}-{nummer}"}
            boek.maak(werk, "inzicht", kaal, leersessie_id=id_)
        for nummer, afspraak in enumerate(sessie.get("afspraken", ())):
            kaal = {"slug": f"{sessie['slug']}-{nummer}", "tekst": afspraak["tekst"], "wie": afspraak["wie"], "vraag_op": afspraak["vraag_op"],
                    "uitkomst": "open"}  # fmt: skip
            boek.maak(werk, "afspraak", kaal, leersessie_id=id_)
        for casus in sessie.get("casus", ()):
            if casus.get("verwijderen_op", boek.peildatum) > boek.peildatum:
                casus_id = boek.maak(werk, "casus", casus, leersessie_id=id_)
                werk.haal(Casus, casus_id).bron_id = boek.id(casus["bron_soort"], casus["bron"])


# -- the calendar


def _vooraf(boek: Draaiboek, record: Gegevens) -> dt.date:
    """When it was written down: some weeks before, and never after the peildatum."""
    begin = record["begin"]
    dag: dt.date = begin.date() if isinstance(begin, dt.datetime) else begin
    return min(dag - VOORAF, boek.peildatum)


def _agendapunt(boek: Draaiboek, punt: Gegevens) -> None:
    with boek.uow("Agendapunt toevoegen") as werk:
        id_ = boek.maak(werk, "agendapunt", punt)
        if "bij" in punt:
            rij = werk.haal(Agendapunt, id_)
            rij.bij_soort, rij.bij_id = punt["bij_soort"], _bij(boek, punt)


def _bij(boek: Draaiboek, punt: Gegevens) -> str | None:
    try:
        return boek.id(punt["bij_soort"], punt["bij"])
    except KeyError:
        return None
