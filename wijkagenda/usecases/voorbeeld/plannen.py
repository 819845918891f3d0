"""Wijkplannen from concept to geëvalueerd: chapters, opgaven, acties and how far they came, stemmen; and the evaluaties."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.wijkplan import Hoofdstuk
from wijkagenda.storage.unit_of_work import Werk
from wijkagenda.usecases import evaluatie, velden, wijkplan
from wijkagenda.usecases.voorbeeld.draaiboek import Draaiboek, Gegevens, begin_van_initiatief, lees_toml


def vertel_plannen(boek: Draaiboek) -> None:
    """Each plan, and each evaluatie."""
    for plan in lees_toml("wijkplannen")["wijkplan"]:
        _vertel_plan(boek, plan)
    for record in lees_toml("evaluatie")["evaluatie"]:
        _vertel_evaluatie(boek, record)


def _vertel_plan(boek: Draaiboek, plan: Gegevens) -> None:
    begin = plan["statussen"][0]["datum"]
    boek.op(begin, lambda: _maak_plan(boek, plan), begint=True)
    if "bewonersagenda" in plan:
        agenda = next(a for a in lees_toml("bewonersagenda")["bewonersagenda"] if a["slug"] == plan["bewonersagenda"])
        boek.op(max(begin, agenda["datum"]), lambda: _verwijs(boek, "wijkplan", plan, "bewonersagenda"))
    for status in plan["statussen"][1:]:
        boek.op(status["datum"], lambda s: _zet_status(boek, plan, s), status)
    for opgave in plan["opgave"]:
        _vertel_opgave(boek, opgave, begin, plan["statussen"][-1]["datum"])


def _maak_plan(boek: Draaiboek, plan: Gegevens) -> None:
    with boek.uow("Wijkplan toevoegen") as werk:
        plan_id = boek.maak(werk, "wijkplan", {k: v for k, v in plan.items() if k != "bewonersagenda"})
        _schrijf_hoofdstukken(werk, plan_id, plan["hoofdstuk"])
        for opgave in plan["opgave"]:
            opgave_id = boek.maak(werk, "opgave", opgave, wijkplan_id=plan_id, status="open")
            for actie in opgave["actie"]:
                _maak_actie(boek, werk, actie, opgave_id)


def _schrijf_hoofdstukken(werk: Werk, plan_id: str, hoofdstukken: list[Gegevens]) -> None:
    rijen = {h.soort: h for h in werk.zoek(sa.select(Hoofdstuk).where(levend(Hoofdstuk), Hoofdstuk.wijkplan_id == plan_id))}
    for hoofdstuk in hoofdstukken:
        rij = rijen[hoofdstuk["soort"]]
        rij.titel, rij.tekst = hoofdstuk["titel"], hoofdstuk["tekst"].strip()


def _maak_actie(boek: Draaiboek, werk: Werk, actie: Gegevens, opgave_id: str) -> None:
    straks = ("initiatief", "resultaat", "reden", "status")
    kaal = {k: v for k, v in actie.items() if k not in straks}
    trekker = {"trekker_id": boek.id("organisatie", actie["trekker_organisatie"])} if "trekker_organisatie" in actie else {}
    actie_id = boek.maak(werk, "actie", kaal, opgave_id=opgave_id, status="gepland", **trekker)
    for nummer, mijlpaal in enumerate(actie.get("mijlpalen", ())):
        boek.maak(werk, "mijlpaal", {"slug": f"{actie['slug']}-{nummer}", "titel": mijlpaal["titel"], "datum": mijlpaal["datum"]}, actie_id=actie_id)


def _zet_status(boek: Draaiboek, plan: Gegevens, status: Gegevens) -> None:
    plan_id, datum = boek.id("wijkplan", plan["slug"]), status["datum"]
    if status["status"] != "vastgesteld":
        wijkplan.wijzig_status(boek.uow, plan_id, status["status"], reden=status["toelichting"] or None)
        return
    blokken = boek.drukker.wijkplan(boek.lees(), plan_id, datum)
    wijkplan.stel_vast(boek.uow, plan_id, door=plan["vastgesteld_door"], datum=datum, blokken_json=blokken)


def _vertel_opgave(boek: Draaiboek, opgave: Gegevens, begin: dt.date, laatst: dt.date) -> None:
    if opgave["status"] != "open":
        boek.op(laatst, lambda: velden.wijzig(boek.uow, "opgave", boek.id("opgave", opgave["slug"]), {"status": opgave["status"]}))
    for stem in opgave.get("stemmen", ()):
        dag = next(i["datum"] for i in lees_toml("inbreng")["inbreng"] if i["slug"] == stem["inbreng"])
        boek.op(max(begin, dag), lambda s: boek.voeg_toe("stem", s, opgave_id=boek.id("opgave", opgave["slug"])), stem)
    for actie in opgave["actie"]:
        _vertel_actie(boek, actie, begin)


def _vertel_actie(boek: Draaiboek, actie: Gegevens, begin: dt.date) -> None:
    def id_() -> str:
        return boek.id("actie", actie["slug"])

    if "initiatief" in actie:
        boek.op(max(begin, begin_van_initiatief(actie["initiatief"])), lambda: _verwijs(boek, "actie", actie, "initiatief"))
    if actie["status"] != "gepland":
        boek.op(min(max(begin, actie["start"]), boek.peildatum), lambda: wijkplan.zet_voortgang(boek.uow, id_(), "bezig"))
    if actie["status"] in ("klaar", "gestopt"):
        klaar = min(max(begin, actie["eind"]), boek.peildatum)
        boek.op(klaar, lambda: wijkplan.zet_voortgang(boek.uow, id_(), actie["status"], reden=actie.get("reden"), resultaat=actie.get("resultaat")))
    elif "resultaat" in actie:
        boek.op(boek.peildatum, lambda: wijkplan.zet_voortgang(boek.uow, id_(), actie["status"], resultaat=actie["resultaat"]))
    for nummer, mijlpaal in enumerate(actie.get("mijlpalen", ())):
        if "gehaald_op" in mijlpaal:
            boek.op(max(begin, mijlpaal["gehaald_op"]), _haal_mijlpaal, boek, f"{actie['slug']}-{nummer}", mijlpaal["gehaald_op"])


def _haal_mijlpaal(boek: Draaiboek, woord: str, gehaald_op: dt.date) -> None:
    velden.wijzig(boek.uow, "mijlpaal", boek.id("mijlpaal", woord), {"gehaald_op": gehaald_op})


def _verwijs(boek: Draaiboek, soort: str, record: Gegevens, naam: str) -> None:
    velden.wijzig(boek.uow, soort, boek.id(soort, record["slug"]), boek.waarden(soort, {naam: record[naam]}))


def _vertel_evaluatie(boek: Draaiboek, record: Gegevens) -> None:
    def id_() -> str:
        return boek.id("evaluatie", record["slug"])

    boek.op(record["peildatum"], lambda: boek.voeg_toe("evaluatie", record))
    for gesprek in record.get("gesprekken", ()):
        boek.op(gesprek["datum"], lambda g: boek.voeg_toe("duidingsgesprek", g, evaluatie_id=id_()), gesprek)
    laatst = max([g["datum"] for g in record.get("gesprekken", ())], default=record["peildatum"])
    for bijstelling in record.get("bijstellingen", ()):
        boek.op(laatst, lambda b: boek.voeg_toe("bijstelling", b, evaluatie_id=id_()), bijstelling)
    if "vastgesteld_op" in record:
        boek.op(record["vastgesteld_op"], lambda: _stel_evaluatie_vast(boek, id_(), record["vastgesteld_op"]))


def _stel_evaluatie_vast(boek: Draaiboek, id_: str, datum: dt.date) -> None:
    evaluatie.stel_vast(boek.uow, id_, datum=datum, blokken_json=boek.drukker.evaluatie(boek.lees(), id_, datum))
