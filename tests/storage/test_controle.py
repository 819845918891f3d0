"""`controleer` finds what is wrong with a file, and nothing where nothing is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.factory import maak
from tests.usecases.subsidiedossier import breng_tot
from wijkagenda.basis.fouten import BestandFout
from wijkagenda.basis.klok import Klok
from wijkagenda.storage import blobs
from wijkagenda.storage.bestand import Bestand
from wijkagenda.storage.controle import controleer, tel
from wijkagenda.usecases import subsidie
from wijkagenda.usecases.jaarafsluiting import sluit_jaar_af


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
        ("delen", "update aanvraag_gebied set deel = 1100000"),
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


@pytest.fixture
def met_geld(pad: Path, klok: Klok) -> Path:
    """A closed file with a grant over two years that was paid in part, and a closed year."""
    bestand = Bestand.open(pad, klok)
    id_ = breng_tot(bestand, "advies")
    subsidie.neem_besluit(bestand.uow, id_, soort="verleend", bedrag=1_000_00, motivering="Past.", mandaat_id=maak(bestand, "medewerker", mandaat=True),
                          jaren={2025: 400_00, 2026: 600_00})  # fmt: skip
    subsidie.maak_bekend(bestand.uow, id_)
    subsidie.betaal(bestand.uow, id_, 300_00)
    (gebied,) = bestand.con.execute("select distinct gebied_id from boeking").fetchone()
    sluit_jaar_af(bestand.uow, gebied_id=gebied, jaar=2025, omschrijving="Het jaar is om.")
    verdeling = maak(bestand, "verdeling", regeling_id=maak(bestand, "regeling"), naam="Ruim", basis="aangevraagd")
    bestand.con.execute("delete from stapel")
    subsidie.laat_buiten(bestand.uow, verdeling, maak(bestand, "aanvraag", regeling_id=_regeling_van(bestand, verdeling)), "Trekt zich terug.")
    bestand.sluit()
    return pad


def _regeling_van(bestand: Bestand, verdeling_id: str) -> str:
    return str(bestand.con.execute("select regeling_id from verdeling where id = ?", (verdeling_id,)).fetchone()[0])


def test_a_grant_that_was_paid_in_part_over_a_closed_year_is_whole(met_geld: Path) -> None:
    assert controleer(met_geld) == []


@pytest.mark.parametrize(
    ("soort", "zin", "woorden"),
    [
        ("dossier", "update betaling set bedrag = 29999", "wat er is betaald"),
        ("dossier", "update besluit set bedrag = 110000", "wat nog open staat"),
        ("dossier", "update besluitjaar set bedrag = 1 where jaar = 2025", "bedragen per jaar"),
        ("dossier", "update verdeling set regeling_id = (select min(id) from regeling)", "andere regeling"),
        ("afgesloten", "update boeking set budgetdocument_id = null where jaar = 2025 and soort = 'verplicht' and bedrag = -10000", "2025"),
        ("delen", "update aanvraag_gebied set deel = 900000", "90 procent"),
    ],
)
def test_money_that_does_not_add_up_is_found(met_geld: Path, soort: str, zin: str, woorden: str) -> None:
    prik(met_geld, zin)
    assert soort in gevonden(met_geld)
    assert any(woorden in b.zin for b in controleer(met_geld))


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
