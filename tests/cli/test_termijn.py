"""The command ``termijn``: the worked cases to the letter, its ledger, and every wrong date in one sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Draai, Uitkomst

GEVALLEN = [
    ("2026-03-02", "8", None, "2026-04-28"),
    ("2026-03-02", "8", "2026-03-10,2026-03-24,2026-03-20", "2026-05-06"),
    ("2026-03-02", "8", "2026-03-10,2026-03-24", "2026-05-11"),
    ("2026-02-20", "6", None, "2026-04-07"),
    ("2026-01-05", "13", None, "2026-04-06"),
]
MAART = ("--start", "2026-03-02", "--weken", "8")


@pytest.mark.parametrize(("start", "weken", "aanvulling", "einde"), GEVALLEN, ids=[f"{g[0]} {g[1]} {g[2]}" for g in GEVALLEN])
def test_a_worked_case_ends_on_its_day(draai: Draai, start: str, weken: str, aanvulling: str | None, einde: str) -> None:
    meer = ["--aanvulling", aanvulling] if aanvulling else []
    uitkomst = draai("termijn", "--start", start, "--weken", weken, *meer)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert uitkomst.uit.splitlines()[-1] == f"einde: {einde}"


def test_the_ledger_has_a_line_per_stretch_with_its_ground(draai: Draai) -> None:
    assert draai("termijn", *MAART, "--aanvulling", "2026-03-10,2026-03-24,2026-03-20").uit.splitlines() == [
        "03-03-2026 t/m 10-03-2026: telt, dag 1 t/m 8",
        "11-03-2026 t/m 19-03-2026: telt niet, 9 dagen: aanvulling gevraagd op 10-03-2026 (Awb 4:15)",
        "20-03-2026 t/m 06-05-2026: telt, dag 9 t/m 56",
        "einde: 2026-05-06",
    ]


@pytest.mark.parametrize("start", ["2-3-2026", "2 maart 2026", "02032026", "ma 2-3-26"])
def test_dates_may_be_typed_in_any_common_way(draai: Draai, start: str) -> None:
    assert draai("termijn", "--start", start, "--weken", "8 weken").uit.endswith("einde: 2026-04-28\n")


def test_a_day_without_a_year_is_the_one_nearest_to_the_start(draai: Draai) -> None:
    assert draai("termijn", *MAART, "--aanvulling", "10-3, 24-3, 20 maart").uit.endswith("einde: 2026-05-06\n")


def test_vandaag_is_today_and_not_the_start(draai: Draai) -> None:
    assert draai("termijn", *MAART, "--aanvulling", "10-3,24-3,vandaag", "--vandaag", "2026-03-20").uit.endswith("einde: 2026-05-06\n")


def test_two_supplements_both_stand_still(draai: Draai) -> None:
    twee = draai("termijn", *MAART, "--aanvulling", "2026-04-01,2026-04-15,2026-04-07", "--aanvulling", "2026-03-10,2026-03-24,2026-03-20")
    assert twee.uit.endswith("einde: 2026-05-11\n")


def test_a_second_supplement_may_be_asked_on_the_day_that_the_first_came(draai: Draai) -> None:
    twee = draai("termijn", *MAART, "--aanvulling", "2026-03-10,2026-03-24,2026-03-20", "--aanvulling", "2026-03-20,2026-03-27")
    assert twee.uit.endswith("einde: 2026-05-13\n")


def test_a_supplement_on_the_day_of_asking_stands_nothing_still(draai: Draai) -> None:
    assert draai("termijn", *MAART, "--aanvulling", "2026-03-10,2026-03-24,2026-03-10").uit.endswith("einde: 2026-04-28\n")


def test_a_supplement_asked_after_the_end_moves_nothing_and_says_so(draai: Draai) -> None:
    uitkomst = draai("termijn", *MAART, "--aanvulling", "2026-06-10,2026-06-24")
    assert "Aanvulling gevraagd op 10-06-2026: telt niet mee" in uitkomst.uit
    assert uitkomst.uit.endswith("einde: 2026-04-28\n")


def test_a_verdaging_gives_the_new_end(draai: Draai) -> None:
    uitkomst = draai("termijn", *MAART, "--verdaagd-tot", "2026-06-08")
    assert "telt, dag 57 t/m 98: verdaagd tot en met 08-06-2026" in uitkomst.uit
    assert uitkomst.uit.endswith("einde: 2026-06-08\n")


def test_a_supplement_asked_after_the_first_end_moves_the_new_one(draai: Draai) -> None:
    uitkomst = draai("termijn", *MAART, "--verdaagd-tot", "2026-06-08", "--aanvulling", "2026-05-04,2026-05-18,2026-05-12")
    assert uitkomst.uit.endswith("einde: 2026-06-15\n")


def test_an_end_that_may_not_move_stays_and_says_why(draai: Draai) -> None:
    uitkomst = draai("termijn", *MAART, "--niet-verschuiven")
    assert "27 april 2026 is Koningsdag, maar het einde schuift niet op" in uitkomst.uit
    assert uitkomst.uit.endswith("einde: 2026-04-27\n")


def test_over_twelve_weeks_it_says_why_the_end_stays(draai: Draai) -> None:
    assert "een termijn van meer dan 12 weken doet dat niet (Atw 4)" in draai("termijn", "--start", "2026-01-05", "--weken", "13").uit


FOUT = [
    (["--weken", "8"], "Dit ontbreekt nog: --start"),
    (["--start", "2026-03-02"], "Dit ontbreekt nog: --weken"),
    (["--start", "2026-02-30", "--weken", "8"], "De datum ‘2026-02-30’ bestaat niet."[:-1]),
    (["--start", "ooit", "--weken", "8"], "‘ooit’ is geen datum"),
    (["--start", "0026-03-02", "--weken", "8"], "Het jaar 26 kan niet kloppen"),
    *((["--start", "2026-03-02", "--weken", n], f"‘{n}’ is geen aantal weken") for n in ("0", "-3", "acht", "8,5", "521", "", "²", "9" * 12)),
    ([*MAART, "--aanvulling", "2026-03-10"], "Schrijf een aanvulling als GEVRAAGD,TOT of GEVRAAGD,TOT,AANGEVULD."),
    ([*MAART, "--aanvulling", "2026-03-10,2026-03-24,2026-03-20,2026-03-21"], "Schrijf een aanvulling als"),
    ([*MAART, "--aanvulling", "2026-03-10,2026-03-24,"], "Schrijf een aanvulling als"),
    ([*MAART, "--aanvulling", "2026-03-10,2026-03-32"], "bestaat niet"),
    ([*MAART, "--aanvulling", "2026-02-20,2026-03-24"], "vóór de start op 02-03-2026"),
    ([*MAART, "--aanvulling", "2026-03-10,2026-03-09"], "De hersteltermijn tot 09-03-2026 eindigt niet na het verzoek"),
    ([*MAART, "--aanvulling", "2026-03-10,2026-03-10"], "De hersteltermijn tot 10-03-2026 eindigt niet na het verzoek"),
    ([*MAART, "--aanvulling", "2026-03-10,2026-03-24,2026-03-09"], "kan niet zijn gekomen op 09-03-2026"),
    ([*MAART, "--aanvulling", "2026-03-10,2026-03-24", "--aanvulling", "2026-03-20,2026-04-01"], "lopen door elkaar"),
    ([*MAART, "--aanvulling", "2026-03-10,2026-03-24", "--aanvulling", "2026-03-10,2026-03-24"], "lopen door elkaar"),
    ([*MAART, "--verdaagd-tot", "2026-04-28"], "Zonder verdagen loopt de termijn tot en met 28-04-2026"),
    ([*MAART, "--verdaagd-tot", "31-4-2026"], "bestaat niet"),
    ([*MAART, "dossier.wijkagenda"], "Dit ken ik niet: dossier.wijkagenda"),
]


@pytest.mark.parametrize(("argumenten", "zin"), FOUT, ids=[" ".join(a) or "leeg" for a, _ in FOUT])
def test_what_is_wrong_is_told_in_one_sentence(draai: Draai, argumenten: list[str], zin: str) -> None:
    uitkomst = draai("termijn", *argumenten)
    assert (uitkomst.code, uitkomst.uit) == (2, "")
    assert zin in uitkomst.fout
    assert uitkomst.fout.count("\n") == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(
    st.dates(dt.date(1995, 1, 1), dt.date(2050, 1, 1)), st.integers(1, 20), st.integers(0, 200), st.integers(1, 60), st.none() | st.integers(0, 90)
)
def test_a_supplement_never_makes_the_end_earlier(draai: Draai, start: dt.date, weken: int, na: int, herstel: int, kwam: int | None) -> None:
    gevraagd = start + dt.timedelta(days=na)
    delen = [gevraagd, gevraagd + dt.timedelta(days=herstel), *([gevraagd + dt.timedelta(days=kwam)] if kwam is not None else [])]
    basis = ["termijn", "--start", start.isoformat(), "--weken", str(weken)]
    zonder, met = draai(*basis), draai(*basis, "--aanvulling", ",".join(d.isoformat() for d in delen))
    assert met.code == 0
    assert met.uit.splitlines()[-1] >= zonder.uit.splitlines()[-1]


def test_it_loads_no_database_and_no_window(proces: Callable[..., Uitkomst]) -> None:
    code = "import sys; sys.argv = ['wijkagenda', *sys.argv[1:]]\ntry:\n import runpy; runpy.run_module('wijkagenda', run_name='__main__')\n"
    code += "finally:\n print('geladen:', *sorted(sys.modules), file=sys.stderr)\n"
    uitkomst = proces("-c", code, "termijn", *MAART)
    geladen = {module.partition(".")[0] for module in uitkomst.fout.split("geladen:")[1].split()}
    assert uitkomst.uit.endswith("einde: 2026-04-28\n")
    assert not {"sqlalchemy", "sqlite3", "_sqlite3", "apsw", "PySide6", "reportlab", "xlsxwriter", "matplotlib"} & geladen
