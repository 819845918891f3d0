"""Names that no file can have: every command says so in one sentence, in Dutch, and leaves nothing behind."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Draai

LANG = f"{'x' * 300}.wijkagenda"


def test_a_name_that_is_too_long_is_told_in_words_by_every_command(draai: Draai, pad: Path, tmp_path: Path) -> None:
    bron = tmp_path / "lijst.csv"
    bron.write_text("naam\nZon\n", "utf-8")
    lang = tmp_path / LANG
    voor = sorted(tmp_path.iterdir())
    for opdracht in (["nieuw", lang], ["controleer", lang], ["import", "organisaties", lang, bron], ["import", "organisaties", pad, lang],
                     ["export", "initiatieven", lang, "--naar", tmp_path / "uit.csv"], ["export", "initiatieven", pad, "--naar", lang.with_suffix(".csv")],
                     ["reservekopie", lang, tmp_path / "kopie.wijkagenda"], ["reservekopie", pad, lang], [lang]):  # fmt: skip
        uitkomst = draai(*opdracht)
        assert (uitkomst.code, uitkomst.fout.count("\n")) == (1, 1), opdracht[0]
        assert "niet had mogen gebeuren" not in uitkomst.fout, opdracht[0]
        assert os.strerror(36) not in uitkomst.fout, opdracht[0]
    assert sorted(tmp_path.iterdir()) == voor


def test_a_name_that_leaves_no_room_for_what_stands_beside_it_is_too_long(draai: Draai, tmp_path: Path) -> None:
    uitkomst = draai("nieuw", tmp_path / f"{'x' * 240}.wijkagenda")
    assert (uitkomst.code, uitkomst.fout) == (1, "De naam van het nieuwe bestand is te lang. Kies een kortere naam.\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("naam", ["", ".", "/"])
def test_nieuw_without_a_name_asks_for_one(draai: Draai, naam: str) -> None:
    uitkomst = draai("nieuw", naam)
    assert (uitkomst.code, uitkomst.fout) == (1, "Geef het nieuwe bestand een naam, bijvoorbeeld onze-wijk.wijkagenda.\n")


def test_a_folder_without_a_name_of_its_own_is_still_named(draai: Draai) -> None:
    assert draai("controleer", "").fout == "‘.’ is een map. Kies een bestand dat eindigt op .wijkagenda.\n"
