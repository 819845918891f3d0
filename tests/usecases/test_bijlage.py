"""Attachments: once by their hash, 25 MB at most, never through the journal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import BestandFout, InvoerFout, NietGevonden
from wijkagenda.queries.bijlage import bijlagen, inhoud
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases.bijlage import voeg_inhoud_toe, voeg_toe


def test_the_same_content_is_kept_once(bestand: Bestand, tmp_path: Path) -> None:
    foto = tmp_path / "foto.jpg"
    foto.write_bytes(b"\xff\xd8" + b"x" * 1000)
    for _ in range(2):
        voeg_toe(bestand.uow, "initiatief", maak(bestand, "initiatief"), foto)
    assert bestand.con.execute("select count(*) from blob").fetchone() == (1,)


def test_what_was_added_reads_back(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    voeg_inhoud_toe(bestand.uow, "initiatief", id_, "brief.pdf", b"%PDF-1.7 proef")
    (rij,) = bijlagen(bestand.lees(), "initiatief", id_)
    assert (rij.naam, rij.mime, rij.grootte) == ("brief.pdf", "application/pdf", 14)
    assert inhoud(bestand.lees(), rij.sha256) == b"%PDF-1.7 proef"


def test_the_journal_holds_the_hash_and_not_the_content(bestand: Bestand) -> None:
    voeg_inhoud_toe(bestand.uow, "initiatief", maak(bestand, "initiatief"), "a.txt", b"geheime inhoud")
    assert bestand.con.execute("select count(*) from wijziging where delta like '%geheime inhoud%'").fetchone() == (0,)


def test_more_than_25_mb_is_refused_and_nothing_is_kept(bestand: Bestand, tmp_path: Path) -> None:
    groot = tmp_path / "film.mp4"
    with groot.open("wb") as bestand_:
        bestand_.truncate(25 * 1024 * 1024 + 1)
    with pytest.raises(InvoerFout, match="hoogstens 25 MB"):
        voeg_toe(bestand.uow, "initiatief", maak(bestand, "initiatief"), groot)
    assert bestand.con.execute("select count(*) from blob").fetchone() == (0,)


def test_an_empty_or_missing_file_is_named(bestand: Bestand, tmp_path: Path) -> None:
    id_ = maak(bestand, "initiatief")
    (tmp_path / "leeg.txt").touch()
    with pytest.raises(InvoerFout, match="is leeg"):
        voeg_toe(bestand.uow, "initiatief", id_, tmp_path / "leeg.txt")
    with pytest.raises(BestandFout, match="kan niet gelezen"):
        voeg_toe(bestand.uow, "initiatief", id_, tmp_path / "weg.txt")


def test_content_that_this_copy_lacks_is_said(bestand: Bestand) -> None:
    with pytest.raises(NietGevonden, match="niet in deze kopie"):
        inhoud(bestand.lees(), "0" * 64)
