"""What was chosen for a report comes back, and nothing that is broken does."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.plek import Geheugen
from wijkagenda.ui.rapporten.onthouden import Onthouden, Rapportopties, Uitgaveopties
from wijkagenda.ui.rapporten.plek import Rapportplek, lees_plek, rapportplek

OPTIES = Rapportopties("poster", ("g1",), (2025, 2026), False, {"poster": Uitgaveopties(("p1", "p2"), False, ("Geld",), True)})


def test_what_was_chosen_is_there_again_after_a_restart() -> None:
    machine = Geheugen()
    eerst = Onthouden(machine, "stam")
    eerst.zet("wijkplan", OPTIES)
    eerst.kies("wijkplan")
    machine = Geheugen(json.loads(json.dumps(machine)))
    later = Onthouden(machine, "stam")
    assert (later.rapport, later.opties("wijkplan")) == ("wijkplan", OPTIES)


def test_another_file_has_choices_of_its_own() -> None:
    machine = Geheugen()
    Onthouden(machine, "een").zet("wijkplan", OPTIES)
    assert Onthouden(machine, "twee").opties("wijkplan") == Rapportopties()


def test_another_choice_on_top_is_followed_again_by_every_report() -> None:
    onthouden = Onthouden(Geheugen(), "stam")
    onthouden.zet("wijkplan", OPTIES)
    onthouden.volg()
    gevolgd = onthouden.opties("wijkplan")
    assert (gevolgd.gebieden, gevolgd.jaren, gevolgd.per_uitgave) == (None, None, OPTIES.per_uitgave)


def test_the_usual_comes_back_for_one_report_only() -> None:
    onthouden = Onthouden(Geheugen(), "stam")
    for code in ("wijkplan", "subsidies"):
        onthouden.zet(code, OPTIES)
    onthouden.wis("wijkplan")
    assert (onthouden.opties("wijkplan"), onthouden.opties("subsidies")) == (Rapportopties(), OPTIES)


def test_only_the_files_that_were_used_last_are_kept() -> None:
    machine = Geheugen()
    for nr in range(30):
        Onthouden(machine, f"stam{nr}").zet("wijkplan", OPTIES)
    assert len(machine["rapporten"]) == 20
    assert Onthouden(machine, "stam29").opties("wijkplan") == OPTIES
    assert Onthouden(machine, "stam0").opties("wijkplan") == Rapportopties()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda deel: st.lists(deel, max_size=3) | st.dictionaries(st.sampled_from(["opties", "bestand", "wijkplan", "jaren", "ids", "per_uitgave", "x"]), deel),
    max_leaves=20,
)  # fmt: skip


@given(JSON)
def test_whatever_stands_in_the_settings_is_no_reason_to_stop(rommel: Any) -> None:
    for bewaard in (rommel, [{"bestand": "stam", "opties": {"wijkplan": rommel}}], [{"bestand": "stam", "opties": rommel, "rapport": rommel}]):
        onthouden = Onthouden(Geheugen({"rapporten": bewaard}), "stam")
        assert isinstance(onthouden.opties("wijkplan"), Rapportopties)
        onthouden.zet("wijkplan", OPTIES)


@pytest.mark.parametrize("plek", [Rapportplek("wijkbudget"), Rapportplek("subsidies", "dossier", "a:1"), Rapportplek("wijkplan", "", "p")])
def test_a_report_is_asked_for_by_one_text(plek: Rapportplek) -> None:
    assert lees_plek(rapportplek(*plek)) == plek
