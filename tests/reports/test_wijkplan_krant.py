"""The bewonerskrant: news from what the file knows, never more than four pages, and nothing where there is nothing."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from tests.factory import maak
from tests.reports import lezer
from wijkagenda.reports import wijkplan_krant
from wijkagenda.reports.blocks import Alinea, Blok, Citaat, Colofon, Grafiek, Kerncijfers, Kop, Lijst, Omslag, Paginawissel, Tabel, platte_tekst
from wijkagenda.reports.blocks_json import naar_json, uit_json
from wijkagenda.reports.cijferbijlage import met_cijferbijlage
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import inbreng, velden

VANDAAG = dt.date(2026, 11, 21)


@pytest.fixture
def gebied(bestand: Bestand) -> str:
    return maak(bestand, "gebied", naam="Fictiewijk", contactadres="wijkhuis@voorbeeld.example")


@pytest.fixture
def plan(bestand: Bestand, gebied: str) -> str:
    id_ = maak(bestand, "wijkplan", titel="Samen in de Fictiewijk", gebied_id=gebied)
    eten = maak(bestand, "opgave", wijkplan_id=id_, titel="Samen eten", waarom="Veel mensen eten alleen.", doe_mee="Kom woensdag eten.")
    maak(bestand, "actie", opgave_id=eten, titel="Soep koken", status="klaar", resultaat="Zestig eters.")
    maak(bestand, "actie", opgave_id=eten, titel="Eetpunt", status="bezig")
    maak(bestand, "actie", opgave_id=eten, titel="Kookboek", status="gepland", start=dt.date(2027, 1, 1))
    maak(bestand, "actie", opgave_id=eten, titel="Bakplaat", status="gestopt", reden="Geen plek.")
    return id_


def maak_krant(bestand: Bestand, plan: str) -> list[Blok]:
    return wijkplan_krant.inhoud(bestand.lees(), wijkplan_id=plan, vandaag=VANDAAG)


def hoofdkoppen(blokken: list[Blok]) -> list[str]:
    return [b.tekst for b in blokken if isinstance(b, Kop) and b.niveau == 1]


def onder(blokken: list[Blok], kop: str) -> list[Blok]:
    """What stands below a heading, to the next one."""
    begin = next(nr for nr, b in enumerate(blokken) if isinstance(b, Kop) and b.tekst == kop) + 1
    einde = next((nr for nr in range(begin, len(blokken)) if isinstance(blokken[nr], Kop | Colofon)), len(blokken))
    return blokken[begin:einde]


def woorden(blokken: list[Blok]) -> list[str]:
    punten = [item for b in blokken if isinstance(b, Lijst) for item in b.items]
    return [platte_tekst(p) for p in punten] + [f"{b.aanhef} {platte_tekst(b.tekst)}".strip() for b in blokken if isinstance(b, Alinea)]


def woorden_per_pagina(blokken: list[Blok]) -> list[str]:
    return lezer.woorden(maak_pdf(met_cijferbijlage(blokken), titel="Krant", datum=VANDAAG, formaat="krant", hoogstens=4))


def test_the_masthead_names_the_paper_its_month_and_its_plan(bestand: Bestand, plan: str) -> None:
    kop = maak_krant(bestand, plan)[0]
    assert isinstance(kop, Omslag)
    assert (kop.titel, kop.ondertitel, kop.regels) == ("Wijkkrant Fictiewijk", "November 2026", ("Nieuws over ons plan: Samen in de Fictiewijk",))


def test_the_lead_tells_how_far_the_acties_are(bestand: Bestand, plan: str) -> None:
    blokken = maak_krant(bestand, plan)
    assert hoofdkoppen(blokken)[0] == "1 van de 4 acties is klaar"
    assert Alinea("Ons plan heeft 1 opgave en 4 acties. 1 is klaar, 1 loopt nu, 1 moet nog beginnen en 1 is gestopt.") in blokken
    assert woorden(onder(blokken, "Dit is klaar")) == ["Soep koken. Zestig eters."]


def test_each_opgave_tells_what_runs_what_comes_and_what_stopped(bestand: Bestand, plan: str) -> None:
    assert woorden(onder(maak_krant(bestand, plan), "Samen eten")) == [
        "Eetpunt", "Veel mensen eten alleen.", "Straks: Kookboek (vanaf januari 2027).", "Gestopt: Bakplaat. Geen plek.", "Doe mee! Kom woensdag eten."]  # fmt: skip


def test_words_of_residents_are_printed_only_with_consent_and_a_name_only_where_it_may(bestand: Bestand, plan: str, gebied: str) -> None:
    for jaar, toestemming in ((2024, "met_naam"), (2025, "zonder_naam"), (2026, None)):
        maak(bestand, "verhaal", gebied_id=gebied, jaar=jaar, citaat=f"In {jaar}.", wie="de buurvrouw", tekst="x", toestemming=toestemming,
             indicator_id=maak(bestand, "indicator"))  # fmt: skip
    citaten = [b for b in maak_krant(bestand, plan) if isinstance(b, Citaat)]
    assert citaten == [Citaat("“In 2025.”", ""), Citaat("“In 2024.”", "de buurvrouw")]


def test_u_zei_shows_some_and_counts_who_waits(bestand: Bestand, plan: str, gebied: str) -> None:
    gezegd = maak(bestand, "inbreng", gebied_id=gebied, tekst="Komt er een bankje?", soort="bewonersavond", aantal=20)
    inbreng.beantwoord(bestand.uow, gezegd, "Ja, in maart.")
    maak(bestand, "inbreng", gebied_id=gebied, tekst="Alleen van mij.", soort="gesprek", aantal=1)
    teksten = woorden(onder(maak_krant(bestand, plan), "U zei, wij doen"))
    assert teksten == [
        "U zei: “Komt er een bankje?”\nOns antwoord: Ja, in maart.",
        "Dit is een deel. U zei 2 keer iets. 1 keer wacht u nog op antwoord.",
    ]


def test_new_initiatieven_are_told_in_facts(bestand: Bestand, plan: str, gebied: str) -> None:
    maak(bestand, "initiatief", titel="Buurttuin", gebied_id=gebied, plek="het plein", begonnen_op=dt.date(2026, 3, 1), omschrijving="Ik ben alleen.")
    assert woorden(onder(maak_krant(bestand, plan), "Nieuw van bewoners")) == ["Buurttuin (het plein). Begonnen in maart 2026; is nu een idee."]


def test_money_is_one_picture_with_its_numbers_beside_it(bestand: Bestand, plan: str, gebied: str) -> None:
    maak(bestand, "boeking", gebied_id=gebied, jaar=2026, kant="besteding", soort="begroot", omschrijving="x", bedrag=300_00,
         geldstroom_id=maak(bestand, "geldstroom"), rubriek_id=maak(bestand, "rubriek", naam="Ontmoeten"))  # fmt: skip
    blokken = onder(maak_krant(bestand, plan), "Waar gaat het geld heen?")
    assert [b.in_tekst for b in blokken if isinstance(b, Grafiek)] == [True]
    assert [r.cellen for b in blokken if isinstance(b, Tabel) for r in b.rijen] == [("Ontmoeten", 300_00)]


def test_the_agenda_says_what_is_coming(bestand: Bestand, plan: str, gebied: str) -> None:
    maak(bestand, "agendapunt", titel="Bewonersavond", begin="2026-11-25T19:30", plek="het wijkhuis", gebied_id=gebied, openbaar=True)
    maak(bestand, "agendapunt", titel="Besloten overleg", begin="2026-11-25T19:30", gebied_id=gebied)
    agenda = woorden(onder(maak_krant(bestand, plan), "Wat is er te doen?"))
    assert agenda == ["Bewonersavond: woensdag 25 november om 19.30 uur, het wijkhuis"]


def test_an_empty_plan_makes_one_page_that_asks_to_think_along(bestand: Bestand) -> None:
    leeg = maak(bestand, "wijkplan", gebied_id=maak(bestand, "gebied", naam="Leegdorp", soort="dorp"))
    blokken = maak_krant(bestand, leeg)
    assert hoofdkoppen(blokken) == ["Een plan voor ons dorp", "Wat is uw idee?"]
    assert Alinea("Het plan wordt nog gemaakt. Denkt u mee?") in blokken
    assert not [b for b in blokken if isinstance(b, Kerncijfers | Lijst)]
    assert len(woorden_per_pagina(blokken)) == 1


def test_with_enough_news_the_back_page_is_for_joining_in(bestand: Bestand, plan: str, gebied: str) -> None:
    def kop_na_wissel() -> list[str]:
        blokken = maak_krant(bestand, plan)
        return [na.tekst for blok, na in pairwise(blokken) if isinstance(blok, Paginawissel) and isinstance(na, Kop)]

    assert kop_na_wissel() == []
    maak(bestand, "agendapunt", titel="Bewonersavond", begin="2026-11-25T19:30", plek="het wijkhuis", gebied_id=gebied, openbaar=True)
    maak(bestand, "initiatief", titel="Buurttuin", gebied_id=gebied, plek="het plein", begonnen_op=dt.date(2026, 3, 1))
    gezegd = maak(bestand, "inbreng", gebied_id=gebied, tekst="Een bankje?", soort="bewonersavond", aantal=20)
    inbreng.beantwoord(bestand.uow, gezegd, "Ja, in maart.")
    assert kop_na_wissel() == ["Wat is er te doen?"]


def test_300_opgaven_with_endless_text_fit_four_pages(bestand: Bestand, gebied: str) -> None:
    vol = maak(bestand, "wijkplan", gebied_id=gebied, titel="Lang " * 90)
    lang = "Een zin met heel veel woorden die maar doorgaat <b>&amp; \u202e🙂 مرحبا\u200b\x01. " * 400
    for nr in range(300):
        opgave = maak(bestand, "opgave", wijkplan_id=vol, titel=f"Opgave {nr} " + "woord " * 60, waarom=lang, doe_mee=lang)
        if nr < 8:
            for status in ("klaar", "bezig", "gepland", "gestopt") * 3:
                maak(bestand, "actie", opgave_id=opgave, titel="Actie " + "woord " * 60, status=status, resultaat=lang, reden=lang)
    stroom = maak(bestand, "geldstroom")
    plek = {"gebied_id": gebied, "jaar": 2026, "kant": "besteding", "soort": "begroot", "omschrijving": "x", "bedrag": 100_00}
    for nr in range(9):
        maak(bestand, "agendapunt", titel="Avond " * 60, begin=f"2026-12-0{nr + 1}T19:30", plek="zaal " * 40, gebied_id=gebied, openbaar=True)
        maak(bestand, "inbreng", gebied_id=gebied, tekst=lang, soort="bewonersavond", aantal=20, antwoord=lang, antwoord_op=VANDAAG)
        maak(bestand, "initiatief", titel="Tuin " * 60, plek="plein " * 40, gebied_id=gebied, begonnen_op=dt.date(2026, 3, nr + 1))
        rubriek = maak(bestand, "rubriek", naam=f"Ontmoeten en nog veel meer {nr}")
        maak(bestand, "boeking", geldstroom_id=stroom, rubriek_id=rubriek, **plek)
        indicator = maak(bestand, "indicator", naam="Cijfer " * 30)
        maak(bestand, "verhaal", indicator_id=indicator, gebied_id=gebied, jaar=2026, citaat=lang, wie="x" * 400, tekst=lang, in_plan=True,
             toestemming="met_naam")  # fmt: skip
        for jaar in (2024, 2025):
            maak(bestand, "meting", indicator_id=indicator, gebied_id=gebied, niveau="wijk", jaar=jaar, waarde=8, bron="Eigen enquête")
    velden.wijzig(bestand.uow, "gebied", gebied, {"contactadres": "wijkhuis " * 40})
    blokken = maak_krant(bestand, vol)
    assert Alinea("En nog 295 opgaven: zie het boekje.") in blokken
    bladen = woorden_per_pagina(blokken)
    assert len(bladen) == 4
    assert all(kop in bladen[3] for kop in ("Wat is er te doen?", "Doe mee!", "Wat is uw idee?", "Mijn idee voor Fictiewijk", "Inleveren", "Colofon"))
    assert uit_json(naar_json(blokken)) == blokken
