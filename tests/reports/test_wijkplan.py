"""The booklet of a wijkplan: what is in it, what is left out, and that an adopted version prints as it was adopted."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import NietGevonden
from wijkagenda.queries import wijkplan as wijkplannen
from wijkagenda.reports import wijkplan
from wijkagenda.reports.blocks import (
    Alinea,
    Blok,
    Citaat,
    Colofon,
    Grafiek,
    Inhoudsopgave,
    Kader,
    Kerncijfers,
    Kop,
    Lijst,
    Omslag,
    Paginawissel,
    Tabel,
    platte_tekst,
)
from wijkagenda.reports.csv import maak_csv
from wijkagenda.reports.hoofdstukken import zonder
from wijkagenda.reports.lopend import lopende_tekst
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import velden
from wijkagenda.usecases import wijkplan as stappen

VANDAAG = dt.date(2026, 11, 21)


@pytest.fixture
def gebied(bestand: Bestand) -> str:
    return maak(bestand, "gebied", naam="Fictiewijk", contactadres="wijkhuis@voorbeeld.example")


@pytest.fixture
def plan(bestand: Bestand, gebied: str) -> str:
    """A plan with two opgaven, of which the first has two acties."""
    id_ = maak(bestand, "wijkplan", titel="Samen in de Fictiewijk", gebied_id=gebied, gemaakt_door="40 bewoners")
    zet_tekst(bestand, id_, "kort", "Hier wonen wij.")
    eten = maak(bestand, "opgave", wijkplan_id=id_, titel="Samen eten", waarom="Veel mensen eten alleen.", gemeente="De gemeente betaalt de pannen.",
                doe_mee="Elke woensdag soep.")  # fmt: skip
    maak(bestand, "actie", opgave_id=eten, titel="Soep koken", trekker="kookploeg", helpers="18 buren", start=dt.date(2026, 4, 1), status="bezig")
    maak(bestand, "actie", opgave_id=eten, titel="Eetpunt", trekker="wijkhuis")
    maak(bestand, "opgave", wijkplan_id=id_, titel="Spelen")
    return id_


def zet_tekst(bestand: Bestand, plan: str, soort: str, tekst: str) -> None:
    hoofdstuk = next(h for h in wijkplannen.hoofdstukken(bestand.lees(), plan) if h.soort == soort)
    velden.wijzig(bestand.uow, "hoofdstuk", hoofdstuk.id, {"tekst": tekst})


def stel_vast(bestand: Bestand, plan: str) -> None:
    if wijkplannen.plan(bestand.lees(), plan).status == "concept":
        stappen.wijzig_status(bestand.uow, plan, "in_gesprek")
    tekst = wijkplan.bevries(bestand.lees(), plan_id=plan, datum=VANDAAG)
    stappen.stel_vast(bestand.uow, plan, door="de wijkraad", datum=VANDAAG, blokken_json=tekst)


def maak_blokken(bestand: Bestand, plan: str, versie: int | None = None) -> list[Blok]:
    return wijkplan.inhoud(bestand.lees(), wijkplan_id=plan, vandaag=VANDAAG, versie=versie)


def koppen(blokken: list[Blok], niveau: int = 1) -> list[str]:
    return [b.tekst for b in blokken if isinstance(b, Kop) and b.niveau == niveau]


def tabellen(blokken: list[Blok]) -> list[Tabel]:
    return [b for b in blokken if isinstance(b, Tabel)]


def acties(bestand: Bestand, plan: str) -> list[str]:
    return [a.id for o in wijkplannen.boom(bestand.lees(), plan) for a in o.acties]


def test_the_cover_says_what_it_is_by_whom_and_that_it_is_a_concept(bestand: Bestand, plan: str) -> None:
    omslag = maak_blokken(bestand, plan)[0]
    assert isinstance(omslag, Omslag)
    assert (omslag.titel, omslag.ondertitel, omslag.regels, omslag.onderregel) == (
        "Samen in de Fictiewijk", "Wijkplan 2026 – 2029", ("Gemaakt door 40 bewoners",), "Concept van 21 november 2026")  # fmt: skip


def test_a_dorp_has_a_dorpsplan_with_a_dorp_on_its_cover(bestand: Bestand) -> None:
    dorp = maak(bestand, "wijkplan", gebied_id=maak(bestand, "gebied", naam="Verzonnendam", soort="dorp"))
    omslag = maak_blokken(bestand, dorp)[0]
    assert isinstance(omslag, Omslag)
    assert (omslag.ondertitel, omslag.illustratie) == ("Dorpsplan 2026 – 2029", "dorp")
    assert omslag.kort == "Dorpsplan Verzonnendam 2026–2029"


def test_empty_chapters_are_left_out(bestand: Bestand, plan: str) -> None:
    assert koppen(maak_blokken(bestand, plan)) == ["De wijk in het kort", "Onze opgaven", "Samen eten", "Spelen", "Meedoen"]


def test_a_plan_with_nothing_in_it_still_makes_a_document(bestand: Bestand) -> None:
    leeg = maak(bestand, "wijkplan", gebied_id=maak(bestand, "gebied", naam="Leegwijk"))
    blokken = maak_blokken(bestand, leeg)
    assert koppen(blokken) == []
    assert Alinea("Dit plan is nog leeg. Denk mee: wat is nodig in onze wijk?", soort="inleiding") in blokken
    assert not any(isinstance(blok, Inhoudsopgave) for blok in zonder(blokken, ()))
    assert maak_pdf(blokken, titel="Leeg", datum=VANDAAG).startswith(b"%PDF-")


def test_each_opgave_has_a_page_of_its_own_with_its_number(bestand: Bestand, plan: str) -> None:
    blokken = maak_blokken(bestand, plan)
    plekken = [nr for nr, b in enumerate(blokken) if isinstance(b, Kop) and b.nummer]
    assert [blokken[nr].nummer for nr in plekken] == ["1", "2"]
    assert all(isinstance(blokken[nr - 1], Paginawissel) for nr in plekken)


def test_an_opgave_tells_why_who_what_the_gemeente_does_and_how_to_take_part(bestand: Bestand, plan: str) -> None:
    blokken = maak_blokken(bestand, plan)
    assert Alinea("Veel mensen eten alleen.", aanhef="Waarom?") in blokken
    assert {"Wat gaan we doen?", "Wat doet de gemeente?"} <= set(koppen(blokken, 2))
    assert Kader(("Elke woensdag soep.",), aanhef="Doe mee!") in blokken


def test_the_table_of_acties_says_who_when_and_how_far(bestand: Bestand, plan: str) -> None:
    tabel = tabellen(maak_blokken(bestand, plan))[0]
    assert [k.titel for k in tabel.kolommen] == ["Actie", "Wie trekt", "Wanneer", "Hoe ver"]
    assert [r.cellen for r in tabel.rijen] == [
        ("Soep koken", "kookploeg\nhelpt mee: 18 buren", "vanaf april 2026", "●\u00a0bezig"), ("Eetpunt", "wijkhuis", "spreken we nog af", "○\u00a0gepland"),
    ]  # fmt: skip


def test_the_adopted_version_says_when_and_keeps_its_text(bestand: Bestand, plan: str) -> None:
    stel_vast(bestand, plan)
    zet_tekst(bestand, plan, "kort", "Heel anders.")
    blokken = maak_blokken(bestand, plan)
    assert isinstance(blokken[0], Omslag)
    assert blokken[0].onderregel == "Vastgesteld op 21 november 2026 · versie 1"
    assert Alinea("Hier wonen wij.") in blokken
    assert Alinea("Heel anders.") not in blokken


def test_what_was_changed_after_vaststellen_is_in_the_working_text(bestand: Bestand, plan: str) -> None:
    stel_vast(bestand, plan)
    zet_tekst(bestand, plan, "kort", "Heel anders.")
    assert Alinea("Heel anders.") in wijkplan.werktekst(bestand.lees(), plan, VANDAAG)


def test_how_far_acties_are_lives_beside_the_adopted_text(bestand: Bestand, plan: str) -> None:
    stel_vast(bestand, plan)
    soep, eetpunt = acties(bestand, plan)
    stappen.zet_voortgang(bestand.uow, soep, "klaar", resultaat="Zestig eters.")
    stappen.zet_voortgang(bestand.uow, eetpunt, "gestopt", reden="Geen keuken.")
    blokken = maak_blokken(bestand, plan)
    assert [r.cellen[3] for r in tabellen(blokken)[0].rijen] == ["✓\u00a0klaar", "×\u00a0gestopt"]
    verteld = next(b for b in blokken if isinstance(b, Lijst) and platte_tekst(b.items[0]).startswith("Soep"))
    assert [platte_tekst(i) for i in verteld.items] == ["Soep koken: Zestig eters.", "Eetpunt: Geen keuken."]


def test_an_actie_that_was_dropped_after_vaststellen_says_so(bestand: Bestand, plan: str) -> None:
    stel_vast(bestand, plan)
    velden.verwijder(bestand.uow, "actie", [acties(bestand, plan)[0]])
    assert [r.cellen[3] for r in tabellen(maak_blokken(bestand, plan))[0].rijen] == ["–\u00a0vervallen", "○\u00a0gepland"]


def test_an_older_version_prints_as_it_was_and_names_the_newer_one(bestand: Bestand, plan: str) -> None:
    stel_vast(bestand, plan)
    maak(bestand, "opgave", wijkplan_id=plan, titel="Groen")
    stel_vast(bestand, plan)
    oud, nieuw = maak_blokken(bestand, plan, 1), maak_blokken(bestand, plan)
    assert ("Groen" in koppen(oud), "Groen" in koppen(nieuw)) == (False, True)
    assert isinstance(oud[1], Kader)
    assert "De nieuwste is versie 2" in platte_tekst(oud[1].alineas[0])


def test_a_version_that_is_not_there_is_told_in_words(bestand: Bestand, plan: str) -> None:
    with pytest.raises(NietGevonden, match="Versie 7"):
        maak_blokken(bestand, plan, 7)


def test_the_colofon_says_on_which_day_it_stands(bestand: Bestand, plan: str) -> None:
    colofon = maak_blokken(bestand, plan)[-1]
    assert isinstance(colofon, Colofon)
    assert any("stand op 21 november 2026" in platte_tekst(r) for r in colofon.regels)


def test_a_figure_prints_with_its_source_its_quote_and_its_story(bestand: Bestand, plan: str, gebied: str) -> None:
    indicator = maak(bestand, "indicator", naam="Band met de buurt")
    verhaal = {"tekst": "Wie nieuw is, kent niemand.", "citaat": "Iedereen groet elkaar.", "wie": "bewoner", "toestemming": "met_naam"}
    maak(bestand, "verhaal", indicator_id=indicator, gebied_id=gebied, jaar=2026, in_plan=True, **verhaal)
    maak(bestand, "meting", indicator_id=indicator, gebied_id=maak(bestand, "gebied", soort="gemeente"), niveau="gemeente", jaar=2022, waarde=7)
    maak(bestand, "meting", indicator_id=indicator, gebied_id=gebied, niveau="wijk", jaar=2025, waarde=8, n=212, bron="Eigen enquête")
    maak(bestand, "trendbreuk", indicator_id=indicator, jaar=2025, toelichting="andere vragenlijst")
    blokken = maak_blokken(bestand, plan)
    assert Alinea("De hele gemeente: 7,0 in 2022. Fictiewijk: 8,0 in 2025 (212 mensen).") in blokken
    grafiek = next(b for b in blokken if isinstance(b, Grafiek))
    assert "vermoedelijk andere vragenlijst" in grafiek.alternatief
    assert Citaat("“Iedereen groet elkaar.”", "bewoner") in blokken
    kaarten = next(b for b in blokken if isinstance(b, Kerncijfers))
    assert next((c.waarde, c.uitleg) for c in kaarten.cijfers) == ("8,0", "band met de buurt")


def test_a_quote_leaves_an_adopted_plan_when_consent_is_taken_back(bestand: Bestand, plan: str, gebied: str) -> None:
    """domein.md, Privacy: without consent a quote is in no report, also not in the text that vaststellen kept."""
    indicator = maak(bestand, "indicator", naam="Band met de buurt")
    verhaal = {"tekst": "Wie nieuw is.", "citaat": "“Iedereen groet elkaar.”", "wie": "bewoner", "toestemming": "met_naam"}
    id_ = maak(bestand, "verhaal", indicator_id=indicator, gebied_id=gebied, jaar=2026, in_plan=True, **verhaal)
    stel_vast(bestand, plan)

    def citaten() -> list[Blok]:
        return [b for b in maak_blokken(bestand, plan) if isinstance(b, Citaat)]

    assert citaten() == [Citaat("“Iedereen groet elkaar.”", "bewoner")]
    velden.wijzig(bestand.uow, "verhaal", id_, {"toestemming": "zonder_naam"})
    assert citaten() == [Citaat("“Iedereen groet elkaar.”", "")]
    velden.wijzig(bestand.uow, "verhaal", id_, {"toestemming": None})
    assert citaten() == []
    velden.wijzig(bestand.uow, "verhaal", id_, {"toestemming": "met_naam"})
    assert len(citaten()) == 1
    velden.verwijder(bestand.uow, "verhaal", [id_])
    assert citaten() == []


def test_money_says_what_goes_where_of_every_hundred_euro(bestand: Bestand, plan: str, gebied: str) -> None:
    stroom = maak(bestand, "geldstroom")
    plek = {"gebied_id": gebied, "jaar": 2026, "kant": "besteding", "geldstroom_id": stroom, "soort": "begroot", "omschrijving": "x"}
    for naam, bedrag in (("Ontmoeten", 200_00), ("Leren", 100_00)):
        maak(bestand, "boeking", rubriek_id=maak(bestand, "rubriek", naam=naam), bedrag=bedrag, **plek)
    blokken = maak_blokken(bestand, plan)
    assert "Geld voor onze wijk in 2026" in koppen(blokken)
    geldtabel = tabellen(blokken)[-1]
    assert sorted(r.cellen for r in geldtabel.rijen) == [("Leren", 100_00, 33), ("Ontmoeten", 200_00, 67), ("Samen", 300_00, 100)]


def test_the_next_public_dates_stand_with_taking_part(bestand: Bestand, plan: str, gebied: str) -> None:
    maak(bestand, "agendapunt", titel="Bewonersavond", begin="2026-11-25T19:30", plek="het wijkhuis", gebied_id=gebied, openbaar=True)
    maak(bestand, "agendapunt", titel="Koffie", begin="2026-11-26T10:00", gebied_id=gebied, openbaar=True, herhaling="FREQ=WEEKLY")
    blokken = maak_blokken(bestand, plan)
    na = blokken[blokken.index(Kop(2, "Kom langs")) + 1]
    assert isinstance(na, Lijst)
    assert platte_tekst(na.items[1]) == "Koffie: donderdag 26 november 2026 om 10.00 uur. Elke week op donderdag."
    assert platte_tekst(na.items[0]) == "Bewonersavond: woensdag 25 november 2026 om 19.30 uur, het wijkhuis"


def test_an_adopted_evaluatie_stands_in_the_booklet_of_its_plan(bestand: Bestand, plan: str) -> None:
    from wijkagenda.usecases import evaluatie

    antwoorden = {"wilden": "Samen eten.", "gelukt": "Ja.", "deden": "Gekookt.", "anders": "Meer soep."}
    id_ = maak(bestand, "evaluatie", wijkplan_id=plan, jaar=2026, **antwoorden)
    assert "Zo ging het in 2026" not in koppen(maak_blokken(bestand, plan))
    evaluatie.stel_vast(bestand.uow, id_, datum=VANDAAG, blokken_json="{}")
    blokken = maak_blokken(bestand, plan)
    assert "Zo ging het in 2026" in koppen(blokken)
    assert Alinea("Meer soep.") in blokken


def test_typed_text_becomes_paragraphs_points_and_headings() -> None:
    blokken = lopende_tekst("Een.\nTwee.\n\n**Goed**\n- a\n\n- b\nDrie.", kopniveau=2)
    assert blokken == [Alinea("Een.\nTwee."), Kop(2, "Goed"), Lijst(("a", "b")), Alinea("Drie.")]


def test_of_300_opgaven_none_is_left_out(bestand: Bestand, gebied: str) -> None:
    vol = maak(bestand, "wijkplan", gebied_id=gebied)
    for nr in range(300):
        maak(bestand, "opgave", wijkplan_id=vol, titel=f"Opgave {nr}")
    blokken = maak_blokken(bestand, vol)
    assert [b.nummer for b in blokken if isinstance(b, Kop) and b.nummer] == [str(nr) for nr in range(1, 301)]
    assert next(len(b.items) for b in blokken if isinstance(b, Lijst)) == 300


def test_the_colofon_says_where_to_ask(bestand: Bestand, plan: str) -> None:
    vraag = "Een vraag of een idee? U vindt ons op: wijkhuis@voorbeeld.example"
    stel_vast(bestand, plan)
    zet_tekst(bestand, plan, "kort", "Anders.")
    stel_vast(bestand, plan)
    colofons = [blokken[-1] for blokken in (maak_blokken(bestand, plan), maak_blokken(bestand, plan, versie=1))]
    assert all(isinstance(c, Colofon) and c.regels[-1] == vraag for c in colofons)


def test_hostile_text_is_only_text(bestand: Bestand, plan: str) -> None:
    zet_tekst(bestand, plan, "gemeente", "<b>&amp; **half\n- \n" + "x" * 5000)
    assert maak_pdf(maak_blokken(bestand, plan), titel="Gek", datum=VANDAAG).startswith(b"%PDF-")


def test_opgaven_and_acties_come_as_tables(bestand: Bestand, plan: str) -> None:
    namen = [naam for naam, _ in wijkplan.rijen(bestand.lees(), wijkplan_id=plan)]
    assert namen == ["Opgaven", "Acties"]
    csv = maak_csv([tabel for _, tabel in wijkplan.rijen(bestand.lees(), wijkplan_id=plan)]).decode()
    assert "Fictiewijk;Samen in de Fictiewijk;1;Samen eten;Soep koken;kookploeg;18 buren;01-04-2026;;bezig" in csv
