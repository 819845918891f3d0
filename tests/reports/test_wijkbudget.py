"""The wijkbudget on paper and as rows: the same figures as the ledger, in plain words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

import pytest

from tests.factory import maak
from wijkagenda.queries.grootboek import sommen
from wijkagenda.queries.wijkbudget import namen_in_zin
from wijkagenda.reports import wijkbudget as rapport
from wijkagenda.reports.blocks import Alinea, Blok, Citaat, Grafiek, Inhoudsopgave, Kader, Kerncijfers, Kop, Lijst, Omslag, Rij, Tabel, platte_tekst
from wijkagenda.reports.csv import maak_csv
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.reports.werkboek import schrijf_werkboek
from wijkagenda.reports.wijkbudget_controle import Totalen, controleblokken
from wijkagenda.reports.wijkbudget_selectie import Selectie, kies_gebieden
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import boeking

DAG = dt.date(2026, 11, 21)
RUBRIEKEN = (("Ondersteuning", "nee"), ("Ontmoeting", "ja"))
REGELS = (
    ("begroot", 1000, "Ruwaard", "Welzijn", "Ondersteuning", 2026, "besteding"),
    ("wijziging", 50, "Ruwaard", "Welzijn", "Ondersteuning", 2026, "besteding"),
    ("verplicht", 400, "Ruwaard", "Welzijn", "Ondersteuning", 2026, "besteding"),
    ("gerealiseerd", 100, "Ruwaard", "Welzijn", "Ondersteuning", 2026, "besteding"),
    ("begroot", 200, "Ussen", "Verzekeraar", "Ontmoeting", 2026, "besteding"),
    ("verplicht", 250, "Ussen", "Verzekeraar", "Ontmoeting", 2026, "besteding"),
    ("begroot", 700, "Ruwaard", "Welzijn", "Ontmoeting", 2025, "besteding"),
    ("begroot", 5000, "Ruwaard", "Welzijn", "Ontmoeting", 2026, "verstrekking"),
)


@pytest.fixture
def budget(bestand: Bestand) -> dict[str, str]:
    """Two gebieden, two streams, two rubrieken, three years; one cell is over."""
    ids = {n: maak(bestand, "gebied", naam=n, volgorde=i) for i, n in enumerate(("Ruwaard", "Ussen"))}
    ids |= {n: maak(bestand, "geldstroom", naam=n, volgorde=i) for i, n in enumerate(("Welzijn", "Verzekeraar"))}
    ids |= {n: maak(bestand, "rubriek", naam=n, collectief=c, volgorde=i) for i, (n, c) in enumerate(RUBRIEKEN)}
    with bestand.uow("Boeken") as werk:
        for soort, euro, gebied, stroom, rubriek, jaar, kant in REGELS:
            boeking.boek(werk, soort=soort, bedrag=euro * 100 + 1, jaar=jaar, kant=kant, datum=DAG, omschrijving="x", gebied_id=ids[gebied],
                    geldstroom_id=ids[stroom], rubriek_id=ids[rubriek])  # fmt: skip
    return ids


def maak_inhoud(bestand: Bestand, gebieden: Sequence[str] = (), jaren: Sequence[int] = (2026,)) -> list[Blok]:
    return rapport.inhoud(bestand.lees(), gebied_ids=gebieden, jaren=jaren, vandaag=DAG)


def koppen(blokken: Sequence[Blok], niveau: int) -> list[str]:
    return [b.tekst for b in blokken if isinstance(b, Kop) and b.niveau == niveau]


def test_the_cover_names_the_gebieden_and_the_year(bestand: Bestand, budget: dict[str, str]) -> None:
    omslag = maak_inhoud(bestand)[0]
    assert isinstance(omslag, Omslag)
    assert (omslag.titel, omslag.ondertitel, omslag.onderregel) == ("Wijkbudget\nRuwaard en Ussen", "2026", "Stand op 21 november 2026")


def test_side_by_side_comes_first_then_each_gebied_alone_and_the_check_last(bestand: Bestand, budget: dict[str, str]) -> None:
    een = koppen(maak_inhoud(bestand), 1)
    assert een == ["Naast elkaar en samen", "Ruwaard", "Ussen", "Wat de gemeente aan partners geeft", "Controle"]


def test_the_last_table_is_the_ledger_itself(bestand: Bestand, budget: dict[str, str]) -> None:
    laatste = maak_inhoud(bestand)[-1]
    assert isinstance(laatste, Tabel)
    assert [r.cellen for r in laatste.rijen if r.nadruk] == [("Besteding", 6, ""), ("Verstrekking", 1, "")]


def test_each_kant_has_a_part_of_its_own(bestand: Bestand, budget: dict[str, str]) -> None:
    een = koppen(maak_inhoud(bestand, [budget["Ruwaard"]]), 1)
    assert een == ["Waar het geld aan besteed wordt", "Wat de gemeente aan partners geeft", "Controle"]


def test_every_report_begins_with_its_contents(bestand: Bestand, budget: dict[str, str]) -> None:
    assert [b for b in maak_inhoud(bestand, [budget["Ussen"]]) if isinstance(b, Inhoudsopgave)] == [Inhoudsopgave(niveaus=2)]


def tabel(blokken: Sequence[Blok], begin: str) -> Tabel:
    return next(b for b in blokken if isinstance(b, Tabel) and b.bijschrift.startswith(begin))


def test_gebieden_stand_side_by_side_with_a_column_for_all(bestand: Bestand, budget: dict[str, str]) -> None:
    naast = tabel(maak_inhoud(bestand), "Per rubriek")
    assert [k.titel for k in naast.kolommen] == ["Waarvoor", "Ruwaard", "Ussen", "Samen"]
    assert [r.cellen for r in naast.rijen[:5]] == [
        ("Ondersteuning", "", "", ""),
        ("Begroot", 1050_02, None, 1050_02),
        ("Verplicht", 400_01, None, 400_01),
        ("Gerealiseerd", 100_01, None, 100_01),
        ("Vrij", 550_00, None, 550_00),
    ]
    assert [r.cellen for r in naast.rijen[-4:]] == [
        ("Begroot", 1050_02, 200_01, 1250_03),
        ("Verplicht", 400_01, 250_01, 650_02),
        ("Gerealiseerd", 100_01, 0, 100_01),
        ("Vrij", 550_00, -50_00, 500_00),
    ]


def test_side_by_side_is_per_geldstroom_too(bestand: Bestand, budget: dict[str, str]) -> None:
    naast = tabel(maak_inhoud(bestand), "Per geldstroom")
    assert [r.cellen[0] for r in naast.rijen if r.nadruk][:2] == ["Welzijn", "Verzekeraar"]


def test_many_gebieden_go_on_in_a_next_table_that_ends_with_the_sum(bestand: Bestand, budget: dict[str, str]) -> None:
    dorpen = [maak(bestand, "gebied", naam=f"Dorp {n}") for n in range(6)]
    with bestand.uow("Boeken") as werk:
        for n in range(6):
            boeking.boek(werk, soort="begroot", bedrag=100_00, jaar=2026, kant="besteding", datum=DAG, omschrijving="x",
                         gebied_id=dorpen[n], geldstroom_id=budget["Welzijn"], rubriek_id=budget["Ontmoeting"])  # fmt: skip
    tabellen = [b for b in maak_inhoud(bestand) if isinstance(b, Tabel) and b.bijschrift.startswith("Per rubriek")]
    assert [len(t.kolommen) for t in tabellen] == [6, 5]
    assert tabellen[1].rijen[-4].cellen[-1] == 1850_03


def test_a_gebied_says_how_its_budget_came_about(bestand: Bestand, budget: dict[str, str]) -> None:
    herkomst = tabel(maak_inhoud(bestand, [budget["Ruwaard"]]), "Wijzigingen en overhevelingen")
    assert [r.cellen for r in herkomst.rijen] == [
        ("", "Begroot bij de start", "", 1000_01),
        (DAG, "Ondersteuning, uit Welzijn", "x", 50_01),
        ("", "Begroot met wijzigingen", "", 1050_02),
    ]


def test_a_gebied_says_what_went_to_applications(bestand: Bestand, budget: dict[str, str]) -> None:
    aanvraag = maak(bestand, "aanvraag", titel="Buurttuin")
    with bestand.uow("Boeken") as werk:
        for soort, cent in (("verplicht", 90_00), ("vrijval", 30_00), ("gerealiseerd", 30_00)):
            boeking.boek(werk, soort=soort, bedrag=cent, jaar=2026, kant="besteding", datum=DAG, omschrijving="x", gebied_id=budget["Ruwaard"],
                         geldstroom_id=budget["Welzijn"], rubriek_id=budget["Ontmoeting"], bron_soort="aanvraag", bron_id=aanvraag)  # fmt: skip
    gevonden = tabel(maak_inhoud(bestand, [budget["Ruwaard"]]), "Aanvragen die uit dit budget komen")
    assert [r.cellen[1:] for r in gevonden.rijen] == [("Buurttuin", 60_00, 30_00), ("", 60_00, 30_00)]


def test_partners_are_told_with_what_they_put_in_got_and_spent(bestand: Bestand, budget: dict[str, str]) -> None:
    partner = maak(bestand, "organisatie", naam="Welzijn De Wending")
    deelname = maak(bestand, "deelname", organisatie_id=partner, gebied_id=budget["Ruwaard"], vorm="financieel", van=dt.date(2024, 7, 1))
    maak(bestand, "deelnamebedrag", deelname_id=deelname, geldstroom_id=budget["Welzijn"], jaar=2026, bedrag=70_00)
    with bestand.uow("Boeken") as werk:
        for kant, cent in (("verstrekking", 50_00), ("besteding", 20_00)):
            boeking.boek(werk, soort="gerealiseerd", bedrag=cent, jaar=2026, kant=kant, datum=DAG, omschrijving="x", gebied_id=budget["Ruwaard"],
                         geldstroom_id=budget["Welzijn"], rubriek_id=budget["Ontmoeting"], organisatie_id=partner)  # fmt: skip
    deelnemers = tabel(maak_inhoud(bestand, [budget["Ruwaard"]]), "Partners in het wijkbudget")
    assert deelnemers.rijen[0].cellen == ("Welzijn De Wending", "vanaf 01-07-2024 (ook financieel)", 70_00, 50_00, 20_00)


def test_the_story_begins_with_the_indicators_that_are_only_told(bestand: Bestand, budget: dict[str, str]) -> None:
    kader = maak(bestand, "beleidskader")
    cijfer = maak(bestand, "indicator", beleidskader_id=kader, code="A1", naam="Band met de buurt")
    verhaal = maak(bestand, "indicator", beleidskader_id=kader, code="Z9", naam="Zeggenschap", eenheid="verhaal", verhalend=True)
    maak(bestand, "indicator", beleidskader_id=kader, code="Z10", naam="Meer samen dan alleen", eenheid="verhaal", verhalend=True)
    maak(bestand, "meting", indicator_id=cijfer, gebied_id=budget["Ruwaard"], niveau="wijk", jaar=2025, waarde=Decimal(7))
    maak(bestand, "meting", indicator_id=cijfer, gebied_id=maak(bestand, "gebied", soort="gemeente"), niveau="gemeente", jaar=2022,
         waarde=Decimal("7.27"))  # fmt: skip
    for indicator, jaar, tekst in ((cijfer, 2025, "Het klopt."), (verhaal, 2020, "Wij beslissen mee."), (cijfer, 2020, "Oud.")):
        maak(bestand, "verhaal", indicator_id=indicator, gebied_id=budget["Ruwaard"], jaar=jaar, tekst=tekst, citaat="Zo is het.",
             toestemming="zonder_naam")
    blokken = maak_inhoud(bestand, [budget["Ruwaard"]])
    assert koppen(blokken, 3) == ["Zeggenschap", "Band met de buurt"]
    teksten = [str(b.tekst) for b in blokken if isinstance(b, Alinea)]
    assert "Ruwaard: 7,0 (2025) en de hele gemeente: 7,3 (2022)." in teksten
    assert "Hierover is nog geen verhaal opgeschreven: Meer samen dan alleen." in teksten
    assert [b.tekst for b in blokken if isinstance(b, Citaat)] == ["“Zo is het.”"] * 2


def test_the_check_holds_every_total_beside_the_ledger(bestand: Bestand, budget: dict[str, str]) -> None:
    blokken = maak_inhoud(bestand)
    plek = next(n for n, b in enumerate(blokken) if isinstance(b, Kop) and b.tekst == "Controle")
    zin, tafel = blokken[plek + 1], next(b for b in blokken[plek:] if isinstance(b, Tabel))
    assert isinstance(zin, Alinea)
    assert str(zin.tekst).startswith("Alle totalen zijn gelijk aan de som van 7 boekingen in het grootboek. Het zijn 16 totalen, samen ")
    assert {r.cellen[4] for r in tafel.rijen if not r.nadruk} == {0}
    per = {(kop, *r.cellen[:1]): r.cellen[2:4] for kop, r in onder_koppen(tafel)}
    assert per["Alles samen: besteding", "Begroot"] == (1250_03, 1250_03)
    assert per["Ussen: besteding", "Vrij"] == (-50_00, -50_00)
    assert per["Ruwaard: verstrekking", "Begroot"] == (5000_01, 5000_01)


def onder_koppen(tafel: Tabel) -> list[tuple[str, Rij]]:
    uit, kop = [], ""
    for rij in tafel.rijen:
        if rij.nadruk:
            kop = str(rij.cellen[0])
        else:
            uit.append((kop, rij))
    return uit


def test_a_total_that_was_printed_wrong_is_told(bestand: Bestand, budget: dict[str, str]) -> None:
    db, totalen = bestand.lees(), Totalen()
    selectie = Selectie(db, kies_gebieden(db, [budget["Ussen"]], [2026], DAG), (2026,), "besteding", DAG)
    totalen.noteer(selectie, {"Begroot": 200_01})
    totalen.noteer(selectie, {"Begroot": 200_02, "Waarvoor": 3})
    regel, = totalen.regels(sommen(db, selectie.ids, [2026]))
    assert (regel.keren, regel.hier, regel.grootboek, regel.verschil) == (2, 200_02, 200_01, 1)
    assert [b.aanhef for b in controleblokken(totalen, sommen(db, selectie.ids, [2026])) if isinstance(b, Kader)] == ["Let op."]


def test_the_sentence_says_what_there_is_and_what_is_left(bestand: Bestand, budget: dict[str, str]) -> None:
    eerste = next(b for b in maak_inhoud(bestand, [budget["Ruwaard"]]) if isinstance(b, Alinea))
    assert eerste.tekst == ("Voor Ruwaard is in 2026 € 1.050 begroot. Dat is € 50 meer dan bij de start. Daarvan is € 100 betaald en € 400 beloofd, "
                            "maar nog niet betaald. Er is nog € 550 vrij.")  # fmt: skip


def test_what_is_over_is_told(bestand: Bestand, budget: dict[str, str]) -> None:
    kader = next(b for b in maak_inhoud(bestand, [budget["Ussen"]]) if isinstance(b, Kader))
    assert kader.alineas == ("Verzekeraar is € 50,00 te ver verplicht voor ontmoeting in Ussen.",)


def test_without_a_begroting_nothing_is_called_too_much(bestand: Bestand, budget: dict[str, str]) -> None:
    with bestand.uow("Boeken") as werk:
        boeking.boek(werk, soort="gerealiseerd", bedrag=900_00, jaar=2024, kant="verstrekking", datum=DAG, omschrijving="x", gebied_id=budget["Ussen"],
                geldstroom_id=budget["Welzijn"], rubriek_id=budget["Ontmoeting"])  # fmt: skip
    blokken = rapport.inhoud(bestand.lees(), gebied_ids=[budget["Ussen"]], jaren=[2024], vandaag=DAG)
    assert not [b for b in blokken if isinstance(b, Kader)]
    assert "€ 900 betaald" in " ".join(str(b.tekst) for b in blokken if isinstance(b, Alinea))
    assert [k.titel for k in tabel(blokken, "Budget per rubriek").kolommen] == ["Waarvoor, en uit welke geldstroom", "Gerealiseerd"]


def test_every_table_ends_in_the_sum_of_the_ledger(bestand: Bestand, budget: dict[str, str]) -> None:
    per_rubriek = tabel(maak_inhoud(bestand, [budget["Ruwaard"]]), "Budget per rubriek")
    assert per_rubriek.rijen[-1].cellen == ("Samen", 1050_02, 400_01, 100_01, 550_00)
    rubrieken = [r.cellen for r in per_rubriek.rijen if r.nadruk][:-1]
    assert tuple(sum(int(str(r[n])) for r in rubrieken) for n in range(1, 5)) == per_rubriek.rijen[-1].cellen[1:]


def test_every_picture_has_words(bestand: Bestand, budget: dict[str, str]) -> None:
    assert all(len(b.alternatief) > 20 for b in maak_inhoud(bestand) if isinstance(b, Grafiek))


def test_several_years_have_a_table_of_their_own(bestand: Bestand, budget: dict[str, str]) -> None:
    blokken = maak_inhoud(bestand, [budget["Ruwaard"]], (2025, 2026))
    assert [r.cellen[:2] for r in tabel(blokken, "Budget per jaar").rijen] == [(2025, 700_01), (2026, 1050_02), ("Samen", 1750_03)]


def test_without_boekingen_it_says_so(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied", naam="Geffen")
    assert koppen(maak_inhoud(bestand, [gebied]), 1) == ["Er is nog geen geld geboekt"]
    assert koppen(maak_inhoud(bestand), 1) == ["Er is nog geen geld geboekt"]


def test_one_row_per_gebied_jaar_rubriek_and_geldstroom_to_the_letter(bestand: Bestand, budget: dict[str, str]) -> None:
    (_, rijen), = rapport.rijen(bestand.lees(), gebied_ids=[], jaren=[2025, 2026])
    assert maak_csv([rijen]).decode().split("\r\n") == [
        "Gebied;Jaar;Rubriek;Geldstroom;Begroot;Verplicht;Gerealiseerd;Vrij;Verstrekt begroot;Verstrekt verplicht;Verstrekt gerealiseerd;Verstrekt vrij",
        "Ruwaard;2025;Ontmoeting;Welzijn;700,01;0,00;0,00;700,01;0,00;0,00;0,00;0,00",
        "Ruwaard;2026;Ondersteuning;Welzijn;1050,02;400,01;100,01;550,00;0,00;0,00;0,00;0,00",
        "Ruwaard;2026;Ontmoeting;Welzijn;0,00;0,00;0,00;0,00;5000,01;0,00;0,00;5000,01",
        "Ussen;2026;Ontmoeting;Verzekeraar;200,01;250,01;0,00;-50,00;0,00;0,00;0,00;0,00",
        "",
    ]


def test_it_becomes_a_pdf_and_a_workbook(bestand: Bestand, budget: dict[str, str]) -> None:
    titel = "Wijkbudget 2026"
    assert maak_pdf(maak_inhoud(bestand, (), (2025, 2026)), titel=titel, datum=DAG)[:5] == b"%PDF-"
    boek = rapport.werkboek(bestand.lees(), gebied_ids=[], jaren=[2026], vandaag=DAG)
    assert schrijf_werkboek(boek, titel=titel, datum=DAG)[:2] == b"PK"


def test_many_gebieden_and_years_stay_one_line() -> None:
    assert namen_in_zin(["A", "B", "C", "D"]) == "A, B en 2 andere gebieden"
    assert (rapport.jaren_in_zin([2024, 2025, 2026]), rapport.jaren_in_zin([2022, 2026])) == ("2024 – 2026", "2022 en 2026")


def begroot_welzijn(bestand: Bestand, budget: dict[str, str], **euros: int) -> None:
    """Adds this to the begroting of each gebied."""
    with bestand.uow("Boeken") as werk:
        for gebied, euro in euros.items():
            boeking.boek(werk, soort="begroot", bedrag=euro * 100, jaar=2026, kant="besteding", datum=DAG, omschrijving="x", gebied_id=budget[gebied],
                         geldstroom_id=budget["Welzijn"], rubriek_id=budget["Ontmoeting"])  # fmt: skip


def test_what_is_expected_of_all_is_the_sum_of_the_gebieden_below_it(bestand: Bestand, budget: dict[str, str]) -> None:
    begroot_welzijn(bestand, budget, Ruwaard=20_000, Ussen=30_000)
    blokken = maak_inhoud(bestand)
    plek = next(n for n, b in enumerate(blokken) if isinstance(b, Kop) and b.tekst.startswith("Wat blijft er waarschijnlijk"))
    zin, lijst, rest = blokken[plek + 1 : plek + 4]
    assert zin == Alinea("Waarschijnlijk blijft ongeveer € 51.000 over, vooral bij Welzijn.")
    assert isinstance(lijst, Lijst)
    assert [platte_tekst(i) for i in lijst.items] == ["Ruwaard: Waarschijnlijk blijft ongeveer € 21.000 over.",
                                                      "Ussen: Waarschijnlijk blijft ongeveer € 30.000 over, vooral bij Welzijn."]  # fmt: skip
    assert "los afgerond" not in str(rest)


def test_when_rounding_parts_the_gebieden_from_the_whole_it_says_so(bestand: Bestand, budget: dict[str, str]) -> None:
    begroot_welzijn(bestand, budget, Ruwaard=50, Ussen=650)
    blokken = maak_inhoud(bestand)
    plek = next(n for n, b in enumerate(blokken) if isinstance(b, Lijst) and "Waarschijnlijk" in str(b))
    assert "ongeveer € 1.000 over" in str(blokken[plek - 1])
    assert str(blokken[plek]).count("ongeveer € 1.000 over") == 2
    assert "Elk bedrag is los afgerond." in str(blokken[plek + 1])


def test_the_cards_are_those_of_the_ledger(bestand: Bestand, budget: dict[str, str]) -> None:
    kaarten = [[(k.waarde, k.uitleg) for k in b.cijfers] for b in maak_inhoud(bestand) if isinstance(b, Kerncijfers)]
    assert kaarten[-2:] == [
        [("€ 1.050", "begroot"), ("€ 500", "beloofd of betaald"), ("€ 550", "nog vrij")],
        [("€ 200", "begroot"), ("€ 250", "beloofd of betaald"), ("€ −50", "nog vrij")],
    ]
    assert kaarten[:-2] == [[("€ 1.250", "begroot"), ("€ 750", "beloofd of betaald"), ("€ 500", "nog vrij")]]


@pytest.mark.parametrize(("n", "slot"), [
    (30, []), (31, ["En nog 1 andere wijziging"]), (32, ["En nog 2 andere wijzigingen"]),
])  # fmt: skip
def test_changes_that_do_not_fit_are_told_as_one_sum(bestand: Bestand, budget: dict[str, str], n: int, slot: list[str]) -> None:
    with bestand.uow("Boeken") as werk:
        for _ in range(n):
            boeking.boek(werk, soort="wijziging", bedrag=1_00, jaar=2026, kant="besteding", datum=DAG, omschrijving="x", gebied_id=budget["Ussen"],
                         geldstroom_id=budget["Verzekeraar"], rubriek_id=budget["Ontmoeting"])  # fmt: skip
    rijen = tabel(maak_inhoud(bestand, [budget["Ussen"]]), "Wijzigingen en overhevelingen").rijen
    assert [r.cellen[1] for r in rijen if str(r.cellen[1]).startswith("En nog")] == slot
    assert sum(int(str(r.cellen[-1])) for r in rijen[:-1]) == rijen[-1].cellen[-1] == 200_01 + n * 1_00


@pytest.mark.parametrize(("n", "slot"), [(30, []), (31, ["En nog 1 andere aanvraag"]), (32, ["En nog 2 andere aanvragen"])])
def test_applications_that_do_not_fit_are_told_as_one_sum(bestand: Bestand, budget: dict[str, str], n: int, slot: list[str]) -> None:
    aanvragen = [maak(bestand, "aanvraag") for _ in range(n)]
    with bestand.uow("Boeken") as werk:
        for id_ in aanvragen:
            boeking.boek(werk, soort="verplicht", bedrag=1_00, jaar=2026, kant="besteding", datum=DAG, omschrijving="x", gebied_id=budget["Ruwaard"],
                         geldstroom_id=budget["Welzijn"], rubriek_id=budget["Ondersteuning"], bron_soort="aanvraag", bron_id=id_)  # fmt: skip
    blokken = maak_inhoud(bestand, [budget["Ruwaard"]])
    rijen = tabel(blokken, "Aanvragen die uit dit budget komen").rijen
    assert [r.cellen[1] for r in rijen if str(r.cellen[1]).startswith("En nog")] == slot
    assert sum(int(str(r.cellen[2])) for r in rijen[:-1]) == rijen[-1].cellen[2] == n * 1_00
    assert any(f"ging € {n} naar aanvragen" in str(b.tekst) for b in blokken if isinstance(b, Alinea))


@pytest.mark.parametrize(("n", "slot"), [(5, ""), (6, " en 1 ander"), (7, " en 2 andere")])
def test_of_many_indicators_without_a_story_the_rest_is_counted(bestand: Bestand, budget: dict[str, str], n: int, slot: str) -> None:
    kader = maak(bestand, "beleidskader")
    for nr in range(n):
        maak(bestand, "indicator", beleidskader_id=kader, code=f"Z{nr}", naam=f"Verhaal {nr}", eenheid="verhaal", verhalend=True)
    (zin,) = [str(b.tekst) for b in maak_inhoud(bestand, [budget["Ussen"]]) if isinstance(b, Alinea) and "nog geen verhaal" in str(b.tekst)]
    assert zin.endswith(f"Verhaal 4{slot}." if slot else "Verhaal 3 en Verhaal 4.")
