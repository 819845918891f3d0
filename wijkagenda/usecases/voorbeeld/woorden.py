"""What residents said and wished: inbreng with what it became, bewonersagenda's with the answer to each wens."""

from __future__ import annotations

import datetime as dt

from wijkagenda.usecases import inbreng, velden
from wijkagenda.usecases.voorbeeld.draaiboek import Draaiboek, Gegevens, begin_van_initiatief, begin_van_opgave, lees_toml

BEDENKTIJD = dt.timedelta(days=7)
"""After which it was decided what an inbreng became, where the file gives no day."""


def vertel_woorden(boek: Draaiboek) -> None:
    """Each inbreng and wens on its day; what it became when that is there."""
    for record in lees_toml("inbreng")["inbreng"]:
        _vertel_inbreng(boek, record)
    for agenda in lees_toml("bewonersagenda")["bewonersagenda"]:
        boek.op(agenda["datum"], lambda a: _bewonersagenda(boek, a), agenda, begint=True)
        for nummer, wens in enumerate(agenda["wens"], 1):
            if wens["uitkomst"] != "open":
                dag = wens.get("antwoord_op", agenda["datum"])
                if "opgave" in wens:
                    dag = max(dag, begin_van_opgave(wens["opgave"]))
                boek.op(dag, lambda w, woord: _antwoord(boek, woord, w), wens, f"{agenda['slug']}-{nummer}")


def _vertel_inbreng(boek: Draaiboek, record: Gegevens) -> None:
    def id_() -> str:
        return boek.id("inbreng", record["slug"])

    kaal = {k: v for k, v in record.items() if k not in ("antwoord", "antwoord_op", "doorverwezen_naar")}
    boek.op(record["datum"], lambda: boek.voeg_toe("inbreng", kaal), begint=True)
    besluit = min(record["datum"] + BEDENKTIJD, record.get("antwoord_op", boek.peildatum), boek.peildatum)
    for opgave in record.get("opgaven", ()):
        boek.op(max(besluit, begin_van_opgave(opgave)), lambda o: inbreng.hoort_bij_opgave(boek.uow, id_(), boek.id("opgave", o)), opgave)
    for initiatief in record.get("initiatieven", ()):
        dag = max(besluit, begin_van_initiatief(initiatief))
        boek.op(dag, lambda i: inbreng.hoort_bij_initiatief(boek.uow, id_(), boek.id("initiatief", i)), initiatief)
    if record["uitkomst"] == "doorverwijzing":
        boek.op(besluit, lambda: inbreng.verwijs_door(boek.uow, id_(), record["doorverwezen_naar"]))
    if "antwoord" in record:
        boek.op(record["antwoord_op"], lambda: inbreng.beantwoord(boek.uow, id_(), record["antwoord"]))


def _bewonersagenda(boek: Draaiboek, agenda: Gegevens) -> None:
    with boek.uow("Bewonersagenda vastleggen") as werk:
        id_ = boek.maak(werk, "bewonersagenda", agenda)
        for nummer, wens in enumerate(agenda["wens"], 1):
            kaal = {"slug": f"{agenda['slug']}-{nummer}", "tekst": wens["tekst"], "volgorde": wens["volgorde"], "uitkomst": "open"}
            boek.maak(werk, "wens", kaal, bewonersagenda_id=id_)


def _antwoord(boek: Draaiboek, woord: str, wens: Gegevens) -> None:
    waarden: Gegevens = {naam: wens[naam] for naam in ("uitkomst", "antwoord", "antwoord_op", "opgave") if naam in wens}
    velden.wijzig(boek.uow, "wens", boek.id("wens", woord), boek.waarden("wens", waarden))

