"""The wijkbudget on paper and as rows: the same figures as the ledger, in plain words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from tests.factory import maak
from wijkagenda.queries.wijkbudget import namen_in_zin
from wijkagenda.reports import wijkbudget as rapport
from wijkagenda.reports.blocks import Alinea, Blok, Grafiek, Inhoudsopgave, Kader, Kop, Omslag, Tabel
from wijkagenda.reports.csv import maak_csv
from wijkagenda.reports.pdf.document import maak_pdf
from wijkagenda.reports.xlsx import maak_xlsx
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


def test_each_kant_has_a_part_of_its_own(bestand: Bestand, budget: dict[str, str]) -> None:
    assert koppen(maak_inhoud(bestand), 1) == ["Waar het geld aan besteed wordt", "Wat de gemeente aan partners geeft"]


def test_together_comes_first_and_then_each_gebied_with_money(bestand: Bestand, budget: dict[str, str]) -> None:
    twee = koppen(maak_inhoud(bestand), 2)
    assert twee == ["Alle gebieden samen", "Ruwaard", "Ussen", "Alle gebieden samen", "Ruwaard"]


def test_one_gebied_needs_no_contents(bestand: Bestand, budget: dict[str, str]) -> None:
    assert not [b for b in maak_inhoud(bestand, [budget["Ussen"]]) if isinstance(b, Inhoudsopgave)]


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
    assert [k.titel for b in blokken if isinstance(b, Tabel) for k in b.kolommen] == ["Waarvoor, en uit welke geldstroom", "Gerealiseerd"]


def test_every_table_ends_in_the_sum_of_the_ledger(bestand: Bestand, budget: dict[str, str]) -> None:
    tabel = next(b for b in maak_inhoud(bestand) if isinstance(b, Tabel))
    assert tabel.rijen[-1].cellen == ("Samen", 1250_00 + 3, 650_00 + 2, 100_00 + 1, 500_00)
    rubrieken = [r.cellen for r in tabel.rijen if r.nadruk][:-1]
    assert tuple(sum(int(str(r[n])) for r in rubrieken) for n in range(1, 5)) == tabel.rijen[-1].cellen[1:]


def test_every_picture_has_words(bestand: Bestand, budget: dict[str, str]) -> None:
    assert all(len(b.alternatief) > 20 for b in maak_inhoud(bestand) if isinstance(b, Grafiek))


def test_several_years_have_a_table_of_their_own(bestand: Bestand, budget: dict[str, str]) -> None:
    blokken = maak_inhoud(bestand, [budget["Ruwaard"]], (2025, 2026))
    jaren = next(b for b in blokken if isinstance(b, Tabel) and b.bijschrift == "Budget per jaar")
    assert [r.cellen[:2] for r in jaren.rijen] == [("2025", 700_01), ("2026", 1050_02), ("Samen", 1750_03)]


def test_without_boekingen_it_says_so(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied", naam="Geffen")
    assert koppen(maak_inhoud(bestand, [gebied]), 1) == ["Er is nog geen geld geboekt"]
    assert koppen(maak_inhoud(bestand), 1) == ["Er is nog geen geld geboekt"]


def test_rows_are_per_gebied_jaar_rubriek_geldstroom_and_kant(bestand: Bestand, budget: dict[str, str]) -> None:
    (_, tabel), = rapport.rijen(bestand.lees(), gebied_ids=[], jaren=[2026])
    assert maak_csv([tabel]).decode().split("\r\n") == [
        "Gebied;Jaar;Rubriek;Geldstroom;Kant;Begroot;Verplicht;Gerealiseerd;Vrij",
        "Ruwaard;2026;Ondersteuning;Welzijn;besteding;1050,02;400,01;100,01;550,00",
        "Ruwaard;2026;Ontmoeting;Welzijn;verstrekking;5000,01;0,00;0,00;5000,01",
        "Ussen;2026;Ontmoeting;Verzekeraar;besteding;200,01;250,01;0,00;-50,00",
        "",
    ]


def test_it_becomes_a_pdf_and_a_workbook(bestand: Bestand, budget: dict[str, str]) -> None:
    titel = rapport.titel(bestand.lees(), gebied_ids=[], jaren=[2026])
    assert titel == "Wijkbudget Ruwaard en Ussen 2026"
    assert maak_pdf(maak_inhoud(bestand, (), (2025, 2026)), titel=titel, datum=DAG)[:5] == b"%PDF-"
    assert maak_xlsx(rapport.rijen(bestand.lees(), gebied_ids=[], jaren=[2026]), titel=titel, datum=DAG)[:2] == b"PK"


def test_many_gebieden_and_years_stay_one_line() -> None:
    assert namen_in_zin(["A", "B", "C", "D"]) == "A, B en 2 andere gebieden"
    assert (rapport.jaren_in_zin([2024, 2025, 2026]), rapport.jaren_in_zin([2022, 2026])) == ("2024 – 2026", "2022 en 2026")
