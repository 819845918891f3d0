"""Reports from the command line: every report in every format, from a file that may be open elsewhere."""

from __future__ import annotations

import csv
import datetime as dt
import io
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import Draai
from tests.factory import maak
from tests.reports.lezer import woorden
from wijkagenda.basis.klok import Klok
from wijkagenda.reports.register import RAPPORTEN
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import sjabloon
from wijkagenda.usecases.bestand import zet_instelling
from wijkagenda.usecases.boeking import boek


@pytest.fixture
def oss(pad: Path, klok: Klok) -> Iterator[Bestand]:
    """A file that stays open during the export, with something for every report."""
    bestand = Bestand.open(pad, klok)
    sjabloon.vul(bestand.uow, sjabloon.kies("oss"))
    gebieden = dict(bestand.con.execute("select naam, id from gebied").fetchall())
    for naam in ("Ruwaard", "Ussen"):
        maak(bestand, "initiatief", titel=f"Tuin {naam}", gebied_id=gebieden[naam])
        maak(bestand, "opgave", titel=f"Opgave {naam}", wijkplan_id=maak(bestand, "wijkplan", titel=f"Plan {naam}", gebied_id=gebieden[naam]))
    maak(bestand, "initiatief", titel="Oude tuin", gebied_id=gebieden["Ruwaard"], begonnen_op=dt.date(2024, 3, 1))
    maak(bestand, "leersessie", titel="Samen leren", gebied_id=gebieden["Ruwaard"], begin="2026-11-20T13:00")
    maak(bestand, "evaluatie", jaar=2026, peildatum=dt.date(2026, 11, 1))
    yield bestand
    bestand.sluit()


def lees_csv(pad: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(pad.read_text("utf-8")), delimiter=";"))


@pytest.mark.parametrize("formaat", ["pdf", "csv", "xlsx"])
@pytest.mark.parametrize("rapport", RAPPORTEN)
def test_every_report_comes_in_every_format_while_the_file_is_open(draai: Draai, oss: Bestand, tmp_path: Path, rapport: str, formaat: str) -> None:
    uit = tmp_path / f"uit.{formaat}"
    uitkomst = draai("export", rapport, oss.pad, "--naar", uit, "--vandaag", "21-11-2026")
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    inhoud = uit.read_bytes()
    assert inhoud.startswith({"pdf": b"%PDF-1.7", "xlsx": b"PK"}.get(formaat, b""))
    assert len(inhoud) > 20


def test_an_export_is_the_same_every_time(draai: Draai, oss: Bestand, tmp_path: Path) -> None:
    for naam in ("een.pdf", "twee.pdf"):
        draai("export", "wijkplan", oss.pad, "--naar", tmp_path / naam, "--vandaag", "21-11-2026")
    assert (tmp_path / "een.pdf").read_bytes() == (tmp_path / "twee.pdf").read_bytes()


def test_initiatieven_of_one_gebied_are_found_by_any_of_its_names(draai: Draai, oss: Bestand, tmp_path: Path) -> None:
    uit = tmp_path / "uit.csv"
    assert draai("export", "initiatieven", oss.pad, "--naar", uit, "--gebied", "NOORDWEST", "--vandaag", "21-11-2026").code == 0
    assert [(r["Gebied"], r["Titel"]) for r in lees_csv(uit)] == [("Ussen", "Tuin Ussen")]


def test_gebieden_and_years_may_be_given_more_than_once(draai: Draai, oss: Bestand, tmp_path: Path) -> None:
    uit = tmp_path / "uit.csv"
    draai("export", "initiatieven", oss.pad, "--naar", uit, "--gebied", "ussen", "--gebied", "Ruwaard", "--jaar", "2025", "--jaar", "2026")
    assert {r["Titel"] for r in lees_csv(uit)} == {"Tuin Ussen", "Tuin Ruwaard", "Oude tuin"}
    draai("export", "initiatieven", oss.pad, "--naar", uit, "--jaar", "2024")
    assert [r["Titel"] for r in lees_csv(uit)] == ["Oude tuin"]


def test_without_gebied_the_export_holds_every_plan_of_the_year(draai: Draai, oss: Bestand, tmp_path: Path) -> None:
    uit = tmp_path / "uit.xlsx"
    draai("export", "wijkplan", oss.pad, "--naar", uit, "--vandaag", "21-11-2026")
    blad = load_workbook(uit)["Opgaven"]
    assert {rij[1] for rij in blad.iter_rows(min_row=2, values_only=True)} == {"Plan Ruwaard", "Plan Ussen"}


@pytest.fixture
def met_budget(oss: Bestand) -> Bestand:
    """Besteding and verstrekking of two gebieden over two years, with a transfer."""
    ids = {naam: id_ for tafel in ("gebied", "rubriek", "geldstroom") for naam, id_ in oss.con.execute(f"select naam, id from {tafel}")}
    rubriek, stromen = "Ontmoetingsplekken en wijkhuis", ("Subsidie welzijn", "Sociale basis")
    regels = (
        ("begroot", "besteding", 1_000_00, "Ruwaard", 2026, 0), ("wijziging", "besteding", 200_50, "Ruwaard", 2026, 0),
        ("overheveling", "besteding", -100_00, "Ruwaard", 2026, 0), ("overheveling", "besteding", 100_00, "Ruwaard", 2026, 1),
        ("verplicht", "besteding", 300_00, "Ruwaard", 2026, 0), ("vrijval", "besteding", 50_00, "Ruwaard", 2026, 0),
        ("gerealiseerd", "besteding", 123_45, "Ruwaard", 2026, 0), ("gerealiseerd", "verstrekking", 900_00, "Ruwaard", 2026, 0),
        ("begroot", "besteding", 70_00, "Ussen", 2025, 1), ("begroot", "besteding", 5_00, "Geffen", 2026, 1),
    )  # fmt: skip
    with oss.uow("Boeken") as werk:
        for soort, kant, bedrag, gebied, jaar, stroom in regels:
            boek(werk, soort=soort, kant=kant, bedrag=bedrag, jaar=jaar, datum=dt.date(2026, 1, 2), omschrijving="x", gebied_id=ids[gebied],
                 rubriek_id=ids[rubriek], geldstroom_id=ids[stromen[stroom]])  # fmt: skip
    return oss


def test_wijkbudget_as_csv_has_one_row_per_gebied_jaar_rubriek_and_geldstroom(draai: Draai, met_budget: Bestand, tmp_path: Path) -> None:
    uit = tmp_path / "x.csv"
    keuze = ("--gebied", "Ruwaard", "--gebied", "Ussen", "--jaar", "2025", "--jaar", "2026", "--vandaag", "21-11-2026")
    assert draai("export", "wijkbudget", met_budget.pad, "--naar", uit, *keuze).code == 0
    assert uit.read_bytes().decode("utf-8") == (
        "Gebied;Jaar;Rubriek;Geldstroom;Begroot;Verplicht;Gerealiseerd;Vrij;Verstrekt begroot;Verstrekt verplicht;Verstrekt gerealiseerd;Verstrekt vrij\r\n"
        "Ruwaard;2026;Ontmoetingsplekken en wijkhuis;Subsidie welzijn;1100,50;250,00;123,45;727,05;0,00;0,00;900,00;-900,00\r\n"
        "Ruwaard;2026;Ontmoetingsplekken en wijkhuis;Sociale basis;100,00;0,00;0,00;100,00;0,00;0,00;0,00;0,00\r\n"
        "Ussen;2025;Ontmoetingsplekken en wijkhuis;Sociale basis;70,00;0,00;0,00;70,00;0,00;0,00;0,00;0,00\r\n"
    )


def test_wijkbudget_as_workbook_reckons_over_its_boekingen(draai: Draai, met_budget: Bestand, tmp_path: Path) -> None:
    uit = tmp_path / "x.xlsx"
    keuze = ("--gebied", "Ruwaard", "--gebied", "Geffen", "--vandaag", "21-11-2026")
    assert draai("export", "wijkbudget", met_budget.pad, "--naar", uit, *keuze).code == 0
    boek_ = load_workbook(uit)
    assert boek_.sheetnames == ["Samen", "Naast elkaar", "Ruwaard", "Geffen", "Tabel", "Boekingen", "Controle"]
    assert "SUMIFS(boeking_bedrag," in boek_["Ruwaard"]["F4"].value
    assert boek_["Samen"]["F4"].value == "=ROUND('Ruwaard'!F4+'Geffen'!F4,2)"


def test_an_unknown_gebied_is_refused_with_the_possible_ones(draai: Draai, oss: Bestand, tmp_path: Path) -> None:
    uitkomst = draai("export", "wijkbudget", oss.pad, "--naar", tmp_path / "uit.csv", "--gebied", "Parijs")
    assert uitkomst.code == 1
    assert uitkomst.fout.startswith("Het gebied ‘Parijs’ is er niet. Kies uit: Heel Oss, ")
    assert not (tmp_path / "uit.csv").exists()


def test_a_year_without_a_plan_says_so(draai: Draai, oss: Bestand, tmp_path: Path) -> None:
    uitkomst = draai("export", "wijkplan", oss.pad, "--naar", tmp_path / "uit.pdf", "--gebied", "ussen", "--jaar", "2020")
    assert (uitkomst.code, uitkomst.fout[:48]) == (1, "Er is geen wijkplan van ussen over 2020. Kies ee")


def test_the_year_of_an_example_is_that_of_its_peildatum(draai: Draai, oss: Bestand, tmp_path: Path) -> None:
    zet_instelling(oss.uow, "peildatum", "2024-06-01")
    draai("export", "initiatieven", oss.pad, "--naar", tmp_path / "uit.csv")
    assert [r["Titel"] for r in lees_csv(tmp_path / "uit.csv")] == ["Oude tuin"]


def test_an_existing_file_stays_as_it_was_when_the_export_fails(draai: Draai, oss: Bestand, tmp_path: Path) -> None:
    uit = tmp_path / "uit.csv"
    uit.write_text("van gisteren", "utf-8")
    assert draai("export", "wijkbudget", oss.pad, "--naar", uit, "--gebied", "Parijs").code == 1
    assert uit.read_text("utf-8") == "van gisteren"


def test_an_export_to_a_folder_that_is_not_there_says_so(draai: Draai, oss: Bestand, tmp_path: Path) -> None:
    uitkomst = draai("export", "wijkbudget", oss.pad, "--naar", tmp_path / "weg" / "uit.csv")
    assert (uitkomst.code, uitkomst.fout) == (1, "‘uit.csv’ is niet geschreven: de map bestaat niet (meer). Kies een andere map.\n")


# -- subsidies


def persoonsnamen(pad: Path) -> list[str]:
    with sqlite3.connect(f"file:{pad}?mode=ro&immutable=1", uri=True) as con:
        return [naam for (naam,) in con.execute("select naam from contactpersoon union select naam from medewerker")]


@pytest.mark.parametrize("formaat", ["csv", "xlsx"])
def test_no_person_of_the_example_is_in_the_register_unless_asked(draai: Draai, voorbeeld: Path, tmp_path: Path, formaat: str) -> None:
    def tekst(*erbij: str) -> str:
        uit = tmp_path / f"uit.{formaat}"
        assert draai("export", "subsidies", voorbeeld, "--naar", uit, "--jaar", "2025", "--jaar", "2026", *erbij).code == 0
        if formaat == "csv":
            return uit.read_text("utf-8")
        return "\n".join(str(cel) for blad in load_workbook(uit) for rij in blad.iter_rows(values_only=True) for cel in rij)

    namen = persoonsnamen(voorbeeld)
    zonder, met = tekst(), tekst("--met-personen")
    assert len(namen) > 10
    assert [naam for naam in namen if naam in zonder] == []
    assert [naam for naam in namen if naam in met] != []


def test_no_person_of_the_example_is_in_the_subsidies_on_paper(draai: Draai, voorbeeld: Path, tmp_path: Path) -> None:
    uit = tmp_path / "uit.pdf"
    assert draai("export", "subsidies", voorbeeld, "--naar", uit, "--jaar", "2025", "--jaar", "2026").code == 0
    tekst = "\n".join(woorden(uit.read_bytes()))
    assert [naam for naam in persoonsnamen(voorbeeld) if naam in tekst] == []


def test_persons_can_only_be_asked_of_a_report_that_can_name_them(draai: Draai, oss: Bestand, tmp_path: Path) -> None:
    uitkomst = draai("export", "wijkbudget", oss.pad, "--naar", tmp_path / "uit.csv", "--met-personen")
    assert (uitkomst.code, uitkomst.fout) == (2, "In het rapport wijkbudget staan nooit namen van personen. Laat --met-personen weg.\n")


def test_the_register_of_subsidies_is_of_the_regelingen_of_the_year(draai: Draai, voorbeeld: Path, tmp_path: Path) -> None:
    uit = tmp_path / "uit.csv"
    draai("export", "subsidies", voorbeeld, "--naar", uit, "--jaar", "2025")
    rijen = lees_csv(uit)
    assert {r["Jaar"] for r in rijen} == {"2025"}
    assert all(r["Aangevraagd"].count(",") == 1 for r in rijen)
