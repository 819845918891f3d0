"""`controleer` finds what is wrong with a file, and nothing where nothing is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import BestandFout
from wijkagenda.basis.klok import Klok
from wijkagenda.storage import blobs
from wijkagenda.storage.bestand import Bestand
from wijkagenda.storage.controle import controleer, tel


def gevonden(pad: Path) -> list[str]:
    return sorted({b.soort for b in controleer(pad)})


def zin_van(pad: Path) -> str:
    """What is said of a file: the first finding, or why it could not be read."""
    try:
        return next((b.zin for b in controleer(pad)), "")
    except BestandFout as fout:
        return str(fout)


def prik(pad: Path, *zinnen: str) -> None:
    """Changes a closed file behind the back of the program."""
    con = sqlite3.connect(pad, isolation_level=None)
    con.create_function("vouw", 1, lambda t: t)
    con.execute("update journaal_nu set aan = 2")
    for zin in zinnen:
        con.execute(zin)
    con.execute("update journaal_nu set aan = 0")
    con.close()


@pytest.fixture
def gevuld(pad: Path, klok: Klok) -> Path:
    """A closed file with some of everything that is checked."""
    bestand = Bestand.open(pad, klok)
    aanvraag = maak(bestand, "aanvraag")
    gebied = maak(bestand, "gebied")
    maak(bestand, "aanvraag_gebied", aanvraag_id=aanvraag, gebied_id=gebied, deel=100)
    for _ in range(2):
        maak(bestand, "initiatief", gebied_id=gebied)
    with bestand.uow("Bijlage toevoegen"):
        sha = blobs.bewaar(bestand.con, b"een foto van de tuin")
        bestand.con.execute("insert into bijlage(id, naam, bij_soort, bij_id, sha256, grootte, mime, toegevoegd_op) values"
                            "('b1', 'tuin.jpg', 'gebied', ?, ?, 20, 'image/jpeg', '2026-11-01')", (gebied, sha))  # fmt: skip
    bestand.sluit()
    return pad


def test_a_file_that_was_worked_in_is_whole(gevuld: Path) -> None:
    assert controleer(gevuld) == []
    records, stappen = tel(gevuld)
    assert records > 5
    assert stappen > 5


@pytest.mark.parametrize(
    ("soort", "zin"),
    [
        ("verwijzing", "update initiatief set gebied_id = 'weg'"),
        ("geschiedenis", "delete from wijziging where tabel = 'aanvraag'"),
        ("geschiedenis", "delete from stap where nummer = (select max(nummer) from stap)"),
        ("geschiedenis", "update apparaat set laatste = 1"),
        ("zoeken", "delete from zoekregel where soort = 'initiatief'"),
        ("nummer", "update initiatief set nummer = 'I-2026-001'"),
        ("delen", "update aanvraag_gebied set deel = 900000"),
        ("bijlage", "delete from blob"),
        ("bijlage", "update blob set inhoud = x'00'"),
    ],
)
def test_what_was_changed_behind_its_back_is_found(gevuld: Path, soort: str, zin: str) -> None:
    prik(gevuld, zin)
    assert gevonden(gevuld) == [soort]


BOEKING = "insert into boeking(id, datum, soort, bedrag, jaar, gebied_id, rubriek_id, geldstroom_id, kant, omschrijving, tegen_id, verwijderd) "
BOEKING += "select '{id}', '2026-01-01', 'begroot', {bedrag}, 2026, (select id from gebied limit 1), 'r', 'g', 'besteding', 'x', {tegen}, 0"


RUBRIEK = "insert into rubriek(id, naam, collectief, verwijderd) values('r', 'R', 'ja', 0)"
GELDSTROOM = "insert into geldstroom(id, naam, bij_over, bij_oormerk, zorgrecht, verwijderd) values('g', 'G', 'weiger', 'weiger', 0, 0)"


@pytest.mark.parametrize(
    ("bedragen", "goed"),
    [
        ([("a", 100, None), ("b", -100, "a")], True),
        ([("a", 100, None), ("b", -100, "a"), ("c", 100, "b"), ("d", -100, "a")], True),
        ([("a", 100, None), ("b", -90, "a")], False),
        ([("a", 100, None), ("b", -100, "a"), ("c", -100, "a")], False),
    ],
)
def test_counter_entries_must_bring_a_boeking_back(gevuld: Path, bedragen: list[tuple[str, int, str | None]], goed: bool) -> None:
    regels = [BOEKING.format(id=i, bedrag=b, tegen=f"'{t}'" if t else "null") for i, b, t in bedragen]
    prik(gevuld, RUBRIEK, GELDSTROOM, *regels)
    assert ("boeking" in gevonden(gevuld)) is not goed


def test_a_torn_page_is_found(gevuld: Path) -> None:
    inhoud = bytearray(gevuld.read_bytes())
    inhoud[8192:12288] = b"\xff" * 4096
    gevuld.write_bytes(inhoud)
    assert "beschadigd" in zin_van(gevuld)


def test_checking_only_reads(gevuld: Path) -> None:
    voor = gevuld.read_bytes()
    controleer(gevuld)
    assert gevuld.read_bytes() == voor
    assert [p.name for p in gevuld.parent.iterdir()] == [gevuld.name]


def test_a_file_that_is_open_can_be_checked(bestand: Bestand) -> None:
    maak(bestand, "gebied")
    assert controleer(bestand.pad) == []


def _knip(pad: Path) -> None:
    pad.write_bytes(pad.read_bytes()[:-4096])


@pytest.mark.parametrize("breek", [_knip, lambda p: p.write_bytes(b""), lambda p: p.write_text("hallo" * 99), lambda p: p.unlink()])
def test_what_is_no_whole_file_of_ours_is_refused_in_words(pad: Path, breek: Callable[[Path], None]) -> None:
    breek(pad)
    with pytest.raises(BestandFout):
        controleer(pad)
