"""Bewonersinitiatieven from idea to end: phases with their reasons, counts, contacts, knelpunten, the question after a year."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa

from wijkagenda.domain.basis_model import levend
from wijkagenda.domain.initiatief import Faseovergang
from wijkagenda.usecases import initiatief, velden
from wijkagenda.usecases.voorbeeld.draaiboek import Draaiboek, Gegevens, lees_toml

ANTWOORDTIJD = dt.timedelta(days=21)
"""After which a body answered about a knelpunt."""
_BIJ_HET_EINDE = ("zelfstandig_op", "oorzaak", "les", "losgelaten_op", "losgelaten_afspraak", "losgelaten_bericht")


def vertel_initiatieven(boek: Draaiboek) -> None:
    """Each initiatief on its days."""
    for record in lees_toml("initiatieven")["initiatief"]:
        _vertel(boek, record)


def _vertel(boek: Draaiboek, record: Gegevens) -> None:
    def id_() -> str:
        return boek.id("initiatief", record["slug"])

    eerste, *rest = record["fasen"]
    boek.op(eerste["datum"], lambda: _begin(boek, record, eerste), begint=True)
    for fase in rest:
        boek.op(fase["datum"], lambda f: _wijzig_fase(boek, id_(), record, f), fase)
    for soort, lijst in (("telling", "tellingen"), ("contactmoment", "contacten")):
        for deel in record.get(lijst, ()):
            boek.op(deel["datum"], lambda s, d: boek.voeg_toe(s, d, initiatief_id=id_()), soort, deel)
    for nummer, knelpunt in enumerate(record.get("knelpunten", ())):
        _vertel_knelpunt(boek, record, nummer, knelpunt)
    for vraag in record.get("nog_actief", ()):
        boek.op(vraag["datum"], lambda v: initiatief.beantwoord_jaarvraag(boek.uow, id_(), v["actief"], v["toelichting"]), vraag)


def _begin(boek: Draaiboek, record: Gegevens, eerste: Gegevens) -> None:
    alleen = len(record["fasen"]) == 1
    kaal = {k: v for k, v in record.items() if alleen or k not in _BIJ_HET_EINDE}
    with boek.uow("Initiatief toevoegen") as werk:
        id_ = boek.maak(werk, "initiatief", kaal, begonnen_op=eerste["datum"], fase=eerste["naar"])
        (overgang,) = werk.zoek(sa.select(Faseovergang).where(levend(Faseovergang), Faseovergang.initiatief_id == id_))
        overgang.reden, overgang.antwoord = eerste["reden"], eerste.get("antwoord")
        for gebied in record.get("ook_in", ()):
            boek.maak(werk, "initiatief_gebied", {"gebied": gebied}, initiatief_id=id_)
        for persoon in record.get("initiatiefnemers", ()):
            boek.maak(werk, "initiatiefnemer", {"contactpersoon": persoon}, initiatief_id=id_)


def _wijzig_fase(boek: Draaiboek, id_: str, record: Gegevens, fase: Gegevens) -> None:
    if fase["naar"] == "gestopt" and record.get("losgelaten_op") == fase["datum"]:
        initiatief.laat_los(boek.uow, id_, record["losgelaten_afspraak"], record["losgelaten_bericht"], oorzaak=record["oorzaak"], les=record["les"])
        return
    stopt = {"oorzaak": record["oorzaak"], "les": record["les"]} if fase["naar"] == "gestopt" else {}
    initiatief.wijzig_fase(boek.uow, id_, fase["naar"], reden=fase["reden"], antwoord=fase.get("antwoord"), **stopt)
    if fase["naar"] == "zelfstandig" and record.get("zelfstandig_op", fase["datum"]) != fase["datum"]:
        velden.wijzig(boek.uow, "initiatief", id_, {"zelfstandig_op": record["zelfstandig_op"]})


def _vertel_knelpunt(boek: Draaiboek, record: Gegevens, nummer: int, knelpunt: Gegevens) -> None:
    woord = f"{record['slug']}-{nummer}"
    vraag = {k: v for k, v in knelpunt.items() if k not in ("antwoord", "opgelost_op")} | {"slug": woord}
    boek.op(knelpunt["gevraagd_op"], lambda: boek.voeg_toe("knelpunt", vraag, initiatief_id=boek.id("initiatief", record["slug"])))
    antwoord = {k: v for k, v in knelpunt.items() if k in ("antwoord", "opgelost_op")}
    if antwoord:
        dag = knelpunt.get("opgelost_op") or min(knelpunt["gevraagd_op"] + ANTWOORDTIJD, boek.peildatum)
        boek.op(dag, lambda: velden.wijzig(boek.uow, "knelpunt", boek.id("knelpunt", woord), boek.waarden("knelpunt", antwoord)))
