"""The wijkbudget as a workbook: formulas over the boekingen in it, which carry the cents of the report and which LibreOffice reckons to the same."""

from __future__ import annotations

import datetime as dt
import random
import re
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from tests.factory import maak
from wijkagenda.domain.basis_model import nieuw_id
from wijkagenda.domain.velden.wijkbudget import BOEKINGSOORTEN, KANTEN
from wijkagenda.domain.wijkbudget import Boeking
from wijkagenda.queries import wijkbudget as q
from wijkagenda.queries.wijkbudget import NIETS
from wijkagenda.reports import wijkbudget as rapport
from wijkagenda.reports.blocks import Tabel
from wijkagenda.reports.werkboek import Formule, schrijf_werkboek
from wijkagenda.reports.wijkbudget_selectie import BEDRAGKOPPEN, bedragen
from wijkagenda.storage.bestand import Bestand

DAG = dt.date(2026, 11, 21)
JAREN = (2024, 2025, 2026)
GEBIEDEN = ("Ruwaard", "Samen", "O’Brien's wijk & 'zo'", "a:b/c*?[x]", "Ruwaard", "=1+1", "w" * 200, "SORT(A1)", "<r>😀" + "😀" * 40)
RUBRIEKEN = ("Ontmoeten", "*", "2026", "1 mei", ">5", "=cmd|' /C calc'!A0", "Ontmoeten")
STROMEN = ("Wmo", "wmo", "?", "1.0", "1", "<>", "~")
SOFFICE = shutil.which("soffice")


@pytest.fixture
def vreemd(bestand: Bestand) -> list[str]:
    """The ids of gebieden with strange names, with random boekingen on every strange rubriek and geldstroom."""
    kans = random.Random(7)
    gebieden = [maak(bestand, "gebied", naam=naam, volgorde=n) for n, naam in enumerate(GEBIEDEN)]
    rubrieken = [maak(bestand, "rubriek", naam=naam, volgorde=n) for n, naam in enumerate(RUBRIEKEN)]
    stromen = [maak(bestand, "geldstroom", naam=naam, volgorde=n) for n, naam in enumerate(STROMEN)]
    with bestand.uow("Boeken") as werk:
        werk.massa(Boeking, [
            {"id": nieuw_id(), "datum": DAG, "soort": kans.choice(BOEKINGSOORTEN).code, "bedrag": kans.randrange(-99_999_99, 9_999_999_99),
             "jaar": kans.choice(JAREN), "gebied_id": kans.choice(gebieden), "rubriek_id": kans.choice(rubrieken), "geldstroom_id": kans.choice(stromen),
             "kant": kans.choice(KANTEN).code, "omschrijving": kans.choice(("=1+1", "gewoon", "@SOM(A1)")), "bron_soort": "hand"}
            for _ in range(600)
        ])  # fmt: skip
    return gebieden


def boek(bestand: Bestand, gebieden: list[str], jaren: tuple[int, ...] = JAREN) -> bytes:
    werkboek = rapport.werkboek(bestand.lees(), gebied_ids=gebieden, jaren=jaren, vandaag=DAG)
    return schrijf_werkboek(werkboek, titel="Wijkbudget", datum=DAG)


def test_there_is_a_sheet_per_gebied_and_one_for_all(bestand: Bestand, vreemd: list[str]) -> None:
    namen = load_workbook(BytesIO(boek(bestand, vreemd))).sheetnames
    assert namen[:4] == ["Samen", "Naast elkaar", "Ruwaard", "Samen (2)"]
    assert namen[-3:] == ["Tabel", "Boekingen", "Controle"]
    assert len(namen) == len(GEBIEDEN) + 5


def test_one_gebied_has_no_sheet_for_all(bestand: Bestand, vreemd: list[str]) -> None:
    assert load_workbook(BytesIO(boek(bestand, vreemd[:1]))).sheetnames == ["Ruwaard", "Tabel", "Boekingen", "Controle"]


def test_every_amount_of_a_gebied_is_a_formula_and_every_name_is_text(bestand: Bestand, vreemd: list[str]) -> None:
    blad = load_workbook(BytesIO(boek(bestand, vreemd)))["Ruwaard"]
    rijen = list(blad.iter_rows(min_row=4))
    assert {cel.data_type for rij in rijen for cel in rij[5:]} == {"f"}
    assert {cel.data_type for rij in rijen for cel in (rij[0], rij[3], rij[4])} == {"s"}


def test_a_boeking_is_as_it_was_booked(bestand: Bestand, vreemd: list[str]) -> None:
    blad = load_workbook(BytesIO(boek(bestand, vreemd)))["Boekingen"]
    assert {cel.data_type for rij in blad.iter_rows(min_row=2) for cel in rij if cel.value is not None} == {"d", "n", "s"}
    som = sum(round(rij[10] * 100) for rij in blad.iter_rows(min_row=2, values_only=True) if rij[5] == "gerealiseerd")
    assert som == bestand.con.execute("select sum(bedrag) from boeking where soort = 'gerealiseerd'").fetchone()[0]
    assert blad.max_row == 601


def test_years_are_numbers(bestand: Bestand, vreemd: list[str]) -> None:
    blad = load_workbook(BytesIO(boek(bestand, vreemd)))["Tabel"]
    assert {type(rij[1]) for rij in blad.iter_rows(min_row=2, values_only=True)} == {int}


def test_heads_stay_in_view_and_a_sheet_prints_on_its_side_and_one_page_wide(bestand: Bestand, vreemd: list[str]) -> None:
    for blad in load_workbook(BytesIO(boek(bestand, vreemd))).worksheets:
        assert blad.freeze_panes
        assert (blad.page_setup.orientation, blad.page_setup.fitToHeight, blad.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", 0, True)


def test_whoever_opens_it_calculates_first(bestand: Bestand, vreemd: list[str]) -> None:
    with ZipFile(BytesIO(boek(bestand, vreemd))) as map_:
        assert b'fullCalcOnLoad="1"' in map_.read("xl/workbook.xml")


def test_without_boekingen_there_is_an_empty_table(bestand: Bestand) -> None:
    boek_ = load_workbook(BytesIO(boek(bestand, [])))
    assert boek_.sheetnames == ["Tabel"]
    assert boek_["Tabel"]["A1"].value == "Gebied"


def test_a_formula_begins_with_its_sign() -> None:
    with pytest.raises(ValueError, match="begins with ="):
        Formule("1+1", 2)


def test_with_very_many_boekingen_a_formula_reads_its_own_lines_only(
    bestand: Bestand, vreemd: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wijkagenda.reports.wijkbudget_opzet._VEEL", 0)
    blad = load_workbook(BytesIO(boek(bestand, vreemd)))["Ruwaard"]
    formule = blad["F4"].value
    assert "boeking_" not in formule
    assert "Boekingen!$K$2:$K$" in formule


# -- what the formulas carry


def cent(waarde: Any) -> int:
    assert isinstance(waarde, (int, float)), waarde
    return round(waarde * 100)


def controleer_blad(boek_: Workbook, naam: str, bestand: Bestand, ids: list[str]) -> int:
    """Every amount of a sheet beside the query; how many there were."""
    db = bestand.lees()
    per = q.standen(db, ("kant", "jaar", "rubriek_id", "geldstroom_id"), gebied_ids=ids, jaren=JAREN)
    rubrieken, stromen = [r.id for r in q.rubrieken(db)], [g.id for g in q.geldstromen(db)]
    aantal = 0
    for kant, jaar, nr, _, kop, *cellen in boek_[naam].iter_rows(min_row=4, values_only=True):
        plek = BEDRAGKOPPEN.index(kop)
        for n, cel in enumerate(cellen):
            past = [s for (k, j, r, g), s in per.items()
                    if k == kant and jaar in (j, "alle jaren") and nr in (None, rubrieken.index(r) + 1) and n in (stromen.index(g), len(stromen))]  # fmt: skip
            assert cent(cel) == bedragen(sum(past, NIETS))[plek], (naam, kant, jaar, nr, kop, n)
            aantal += 1
    return aantal


def controleer_bladen(boek_: Workbook, bestand: Bestand, gebieden: list[str]) -> int:
    """The sheets of all gebieden and the one of them together; how many amounts there were."""
    namen = boek_.sheetnames[2 : 2 + len(gebieden)]
    aantal = sum(controleer_blad(boek_, naam, bestand, [id_]) for naam, id_ in zip(namen, gebieden, strict=True))
    return aantal + controleer_blad(boek_, "Samen", bestand, gebieden)


def formulecellen(inhoud: bytes) -> Iterator[tuple[str, str]]:
    """The sheet and place of every formula."""
    for blad in load_workbook(BytesIO(inhoud)).worksheets:
        yield from ((blad.title, cel.coordinate) for rij in blad.iter_rows() for cel in rij if cel.data_type == "f")


AANTAL = (len(GEBIEDEN) + 1) * 2 * 4 * (len(RUBRIEKEN) + 1) * 4 * (len(STROMEN) + 1)
"""Amounts on the sheets of the gebieden and that of all."""


@pytest.mark.parametrize("veel", [None, 0])
def test_whoever_does_not_calculate_reads_the_cents_of_the_queries(
    bestand: Bestand, vreemd: list[str], monkeypatch: pytest.MonkeyPatch, veel: int | None
) -> None:
    if veel is not None:
        monkeypatch.setattr("wijkagenda.reports.wijkbudget_opzet._VEEL", veel)
    boek_ = load_workbook(BytesIO(boek(bestand, vreemd)), data_only=True)
    assert controleer_bladen(boek_, bestand, vreemd) == AANTAL


def test_no_formula_is_without_what_it_comes_to(bestand: Bestand, vreemd: list[str]) -> None:
    inhoud = boek(bestand, vreemd)
    gelezen = load_workbook(BytesIO(inhoud), data_only=True)
    plekken = list(formulecellen(inhoud))
    assert len(plekken) > AANTAL
    assert [plek for plek in plekken if gelezen[plek[0]][plek[1]].value is None] == []


def test_gebieden_beside_each_other_carry_what_their_own_sheets_carry(bestand: Bestand, vreemd: list[str]) -> None:
    boek_ = load_workbook(BytesIO(boek(bestand, vreemd)), data_only=True)
    naast = [rij[4:] for rij in boek_["Naast elkaar"].iter_rows(min_row=4, values_only=True)]
    bladen = [*boek_.sheetnames[2 : 2 + len(GEBIEDEN)], "Samen"]
    kolommen = [[rij[-1] for rij in boek_[naam].iter_rows(min_row=4, values_only=True)] for naam in bladen]
    assert naast == list(zip(*kolommen, strict=True))


def test_the_check_carries_both_sums_and_that_they_are_equal(bestand: Bestand, vreemd: list[str]) -> None:
    blad = load_workbook(BytesIO(boek(bestand, vreemd)), data_only=True)["Controle"]
    rijen = list(blad.iter_rows(min_row=4, values_only=True))
    assert len(rijen) == (len(GEBIEDEN) + 1) * 2 * 4
    assert {(cent(rij[3]) - cent(rij[7]), cent(rij[4]) - cent(rij[7]), rij[5], rij[6]) for rij in rijen} == {(0, 0, 0, "klopt")}
    assert blad["A2"].value == "Alle totalen zijn gelijk aan de som van de boekingen."


def test_a_total_that_is_not_the_sum_of_the_boekingen_is_told_without_calculating(
    bestand: Bestand, vreemd: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wijkagenda.reports.wijkbudget_controleblad.sommen", lambda *_: [])
    blad = load_workbook(BytesIO(boek(bestand, vreemd[:1])), data_only=True)["Controle"]
    assert blad["A2"].value == "Let op: niet elk totaal is gelijk aan de som van de boekingen."
    assert (blad["F4"].value, blad["G4"].value) == (blad["D4"].value, "klopt niet")


def test_what_was_deleted_still_counts_in_what_the_formulas_carry(bestand: Bestand, vreemd: list[str]) -> None:
    for tafel in ("rubriek", "geldstroom", "gebied"):
        bestand.con.execute(f"update {tafel} set verwijderd = 1 where id = (select {tafel}_id from boeking limit 1)")
    boek_ = load_workbook(BytesIO(boek(bestand, [])), data_only=True)
    assert boek_["Controle"]["A2"].value == "Alle totalen zijn gelijk aan de som van de boekingen."
    samen = [rij[-1] for rij in boek_["Samen"].iter_rows(min_row=4, values_only=True) if rij[:4] == ("besteding", "alle jaren", None, "Samen")]
    assert [cent(bedrag) for bedrag in samen] == list(bedragen(q.standen(bestand.lees(), ("kant",), jaren=JAREN)["besteding",]))


def op_papier(bestand: Bestand, gebieden: list[str]) -> list[tuple[Any, ...]]:
    """The rows of the paper report that set these gebieden side by side."""
    blokken = rapport.inhoud(bestand.lees(), gebied_ids=gebieden, jaren=(2026,), vandaag=DAG)
    naast = [b for b in blokken if isinstance(b, Tabel) and b.bijschrift.startswith("Per rubriek")]
    rijen = [rij.cellen for tabel in naast for rij in tabel.rijen if rij.cellen[0] in BEDRAGKOPPEN]
    return [(kop, *(bedrag or 0 for bedrag in rest)) for kop, *rest in rijen]


def in_boek(boek_: Workbook) -> list[tuple[Any, ...]]:
    """The same rows of the workbook."""
    return [(rij[3], *map(cent, rij[4:])) for rij in boek_["Naast elkaar"].iter_rows(min_row=4, values_only=True)]


def test_whoever_does_not_calculate_reads_what_the_paper_report_prints(bestand: Bestand, vreemd: list[str]) -> None:
    boek_ = load_workbook(BytesIO(boek(bestand, vreemd[:3], (2026,))), data_only=True)
    assert in_boek(boek_) == op_papier(bestand, vreemd[:3])


def test_everything_is_read_before_it_is_written(bestand: Bestand, vreemd: list[str]) -> None:
    db = bestand.lees()
    werkboek = rapport.werkboek(db, gebied_ids=vreemd, jaren=JAREN, vandaag=DAG)
    inhoud = schrijf_werkboek(werkboek, titel="Wijkbudget", datum=DAG)
    werkboek = rapport.werkboek(db, gebied_ids=vreemd, jaren=JAREN, vandaag=DAG)
    bestand.con.execute("update boeking set bedrag = bedrag + 1")
    assert schrijf_werkboek(werkboek, titel="Wijkbudget", datum=DAG) == inhoud


# -- reckoned by another program


def herrekend(inhoud: bytes, map_: Path) -> Workbook:
    """What LibreOffice makes of the formulas; it would take what they carry for granted, so that is left out."""
    bron = map_ / "bron.xlsx"
    with ZipFile(BytesIO(inhoud)) as oud, ZipFile(bron, "w", ZIP_DEFLATED) as nieuw:
        for naam in oud.namelist():
            nieuw.writestr(naam, re.sub(rb"</f><v>[^<]*</v>", b"</f>", oud.read(naam)))
    opdracht = [str(SOFFICE), f"-env:UserInstallation={(map_ / 'profiel').as_uri()}", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    subprocess.run([*opdracht, "--outdir", str(map_ / "uit"), str(bron)], check=True, capture_output=True, timeout=240)
    return load_workbook(map_ / "uit" / "bron.xlsx", data_only=True)


@pytest.mark.lang
@pytest.mark.timeout(300)
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not on this machine")
@pytest.mark.parametrize("veel", [None, 0])
def test_libreoffice_reckons_every_cell_to_the_cent(
    bestand: Bestand, vreemd: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, veel: int | None
) -> None:
    if veel is not None:
        monkeypatch.setattr("wijkagenda.reports.wijkbudget_opzet._VEEL", veel)
    inhoud = boek(bestand, vreemd)
    boek_, gelezen = herrekend(inhoud, tmp_path), load_workbook(BytesIO(inhoud), data_only=True)
    assert controleer_bladen(boek_, bestand, vreemd) == AANTAL
    anders = [(blad, plek) for blad, plek in formulecellen(inhoud) if boek_[blad][plek].value != gelezen[blad][plek].value]
    assert anders == []
    controle = list(boek_["Controle"].iter_rows(min_row=4, values_only=True))
    assert {rij[6] for rij in controle} == {"klopt"}
    assert all(cent(rij[3]) == cent(rij[7]) for rij in controle)
    assert boek_["Controle"]["A2"].value == "Alle totalen zijn gelijk aan de som van de boekingen."


@pytest.mark.lang
@pytest.mark.timeout(300)
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not on this machine")
def test_libreoffice_reckons_what_the_paper_report_prints(bestand: Bestand, vreemd: list[str], tmp_path: Path) -> None:
    boek_ = herrekend(boek(bestand, vreemd[:3], (2026,)), tmp_path)
    assert in_boek(boek_) == op_papier(bestand, vreemd[:3])


@pytest.mark.lang
@pytest.mark.timeout(300)
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not on this machine")
def test_a_changed_boeking_changes_the_totals_and_the_check_stays_true(bestand: Bestand, vreemd: list[str], tmp_path: Path) -> None:
    boek_ = load_workbook(BytesIO(boek(bestand, vreemd[:2], (2026,))))
    rij = next(r for r in boek_["Boekingen"].iter_rows(min_row=2) if (r[5].value, r[4].value, r[2].value) == ("gerealiseerd", "besteding", 1))
    rij[10].value = float(rij[10].value) + 1000
    uit = BytesIO()
    boek_.save(uit)
    controle = {r[:3]: r for r in herrekend(uit.getvalue(), tmp_path)["Controle"].iter_rows(min_row=4, values_only=True)}
    ruwaard = controle["Ruwaard", "besteding", "Gerealiseerd"]
    assert (cent(ruwaard[3]) - cent(ruwaard[7]), ruwaard[6]) == (100_000, "klopt")
