"""The file: opened only when it is whole and ours, locked, watched, backed up."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sqlite3
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.factory import maak
from wijkagenda.basis.fouten import BestandFout, BestandInGebruik, BestandNieuwer, RegelFout
from wijkagenda.basis.klok import Klok
from wijkagenda.queries.record import record
from wijkagenda.storage.bestand import Bestand, zet_terug
from wijkagenda.storage.header import SCHEMA, lees_kop
from wijkagenda.storage.leesbestand import Leesbestand
from wijkagenda.storage.snapshot import momentopname
from wijkagenda.usecases import velden


def weigert(pad: Path, klok: Klok, woord: str) -> None:
    """Opening `pad` fails with a sentence that holds `woord`; not one byte of it changes."""
    voor = pad.read_bytes() if pad.is_file() else None
    with pytest.raises(BestandFout, match=woord) as gevangen:
        Bestand.open(pad, klok)
    assert str(gevangen.value).endswith(".")
    assert (pad.read_bytes() if pad.is_file() else None) == voor


def test_a_file_cut_short_is_refused(pad: Path, klok: Klok) -> None:
    pad.write_bytes(pad.read_bytes()[:-5000])
    weigert(pad, klok, "het laatste stuk ontbreekt")


def test_a_file_cut_inside_its_header_is_refused(pad: Path, klok: Klok) -> None:
    pad.write_bytes(pad.read_bytes()[:40])
    weigert(pad, klok, "niet heel")


def test_an_emptied_file_is_refused(pad: Path, klok: Klok) -> None:
    pad.write_bytes(b"")
    weigert(pad, klok, "is leeg")


def test_a_file_of_zeros_is_refused(pad: Path, klok: Klok) -> None:
    pad.write_bytes(bytes(pad.stat().st_size))
    weigert(pad, klok, "niet heel")


def test_a_file_overwritten_with_text_is_refused(pad: Path, klok: Klok) -> None:
    pad.write_text("Beste bewoners, hierbij de notulen. " * 20)
    weigert(pad, klok, "geen bestand van Wijkagenda")


def test_a_file_of_another_program_is_refused(tmp_path: Path, klok: Klok) -> None:
    pad = tmp_path / "ander.wijkagenda"
    ander = sqlite3.connect(pad)
    ander.execute("create table t(a)")
    ander.close()
    weigert(pad, klok, "ander programma")


def test_a_newer_file_is_refused(pad: Path, klok: Klok) -> None:
    inhoud = bytearray(pad.read_bytes())
    inhoud[60:64] = struct.pack(">I", SCHEMA + 1)
    pad.write_bytes(bytes(inhoud))
    with pytest.raises(BestandNieuwer, match="nieuwere Wijkagenda"):
        lees_kop(pad)
    weigert(pad, klok, "nieuwere Wijkagenda")


def test_a_damaged_page_gives_a_sentence(pad: Path, klok: Klok) -> None:
    inhoud = bytearray(pad.read_bytes())
    inhoud[100:4096] = os.urandom(3996)
    pad.write_bytes(bytes(inhoud))
    with pytest.raises(BestandFout):
        Bestand.open(pad, klok)


def test_a_missing_file_is_named(tmp_path: Path, klok: Klok) -> None:
    weigert(tmp_path / "weg.wijkagenda", klok, "is er niet")


def test_a_folder_is_not_a_file(tmp_path: Path, klok: Klok) -> None:
    with pytest.raises(BestandFout, match="is een map"):
        Bestand.open(tmp_path, klok)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_file_is_refused(pad: Path, klok: Klok) -> None:
    pad.chmod(0o444)
    weigert(pad, klok, "alleen-lezen")


def test_a_file_marked_read_only_by_the_disk_is_refused(pad: Path, klok: Klok, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda _pad, _soort: False)
    weigert(pad, klok, "alleen-lezen")


def test_a_second_opener_is_told_who_has_it(bestand: Bestand, pad: Path, klok: Klok) -> None:
    with pytest.raises(BestandInGebruik) as gevangen:
        Bestand.open(pad, klok)
    assert gevangen.value.door in str(gevangen.value)
    assert " op " in gevangen.value.door


def test_a_second_opener_may_look_but_not_change(bestand: Bestand, pad: Path) -> None:
    initiatief = maak(bestand, "initiatief", titel="Buurttuin")
    kijker = Leesbestand(pad)
    assert record(kijker.lees(), "initiatief", initiatief).titel == "Buurttuin"
    assert [t.id for t in kijker.zoek("buurttuin")] == [initiatief]
    with pytest.raises(RegelFout, match="momentopname"):
        velden.wijzig(kijker.uow, "initiatief", initiatief, {"titel": "Anders"})  # type: ignore[arg-type]
    kijker.sluit()


def test_the_lock_of_a_killed_program_does_not_stay(pad: Path, klok: Klok) -> None:
    code = (
        "import os, sys, pathlib\nfrom wijkagenda.storage.bestand import Bestand\nfrom wijkagenda.basis.klok import Klok\n"
        f"Bestand.open(pathlib.Path({str(pad)!r}), Klok())\nos.kill(os.getpid(), 9)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False).returncode == -9
    Bestand.open(pad, klok).sluit()


def test_closing_leaves_nothing_beside_the_file(pad: Path, klok: Klok) -> None:
    Bestand.open(pad, klok).sluit()
    assert [p.name for p in pad.parent.iterdir()] == [pad.name]


def test_an_existing_file_is_never_made_anew(pad: Path, klok: Klok) -> None:
    voor = pad.read_bytes()
    with pytest.raises(BestandFout, match="bestaat al"):
        Bestand.nieuw(pad, klok)
    assert pad.read_bytes() == voor


def test_a_file_replaced_while_open_is_noticed_before_the_next_write(bestand: Bestand, pad: Path, leeg_bestand: Path) -> None:
    kopie = pad.with_suffix(".kopie")
    shutil.copy(leeg_bestand, kopie)
    kopie.replace(pad)
    with pytest.raises(BestandFout, match="vervangen"):
        maak(bestand, "gebied")


def test_a_file_overwritten_in_place_by_another_program_is_noticed(bestand: Bestand, pad: Path) -> None:
    ander = sqlite3.connect(pad)
    ander.execute("insert into meta values('vreemd', 1)")
    ander.commit()
    ander.close()
    with pytest.raises(BestandFout, match="vervangen"):
        maak(bestand, "gebied")


def test_a_stick_that_is_pulled_gives_a_sentence(bestand: Bestand, pad: Path) -> None:
    weg = pad.rename(pad.with_suffix(".weg"))
    with pytest.raises(BestandFout, match="stick"):
        maak(bestand, "gebied")
    weg.rename(pad)
    maak(bestand, "gebied")


def schrijf_vol(bestand: Bestand, gebied: str) -> None:
    """Writes until the disk refuses."""
    for nummer in range(400):
        maak(bestand, "inbreng", gebied_id=gebied, tekst=f"{nummer} " + "lange tekst " * 800)


def test_a_full_disk_keeps_everything_but_the_last_change(bestand: Bestand) -> None:
    gebied = maak(bestand, "gebied", naam="Ruwaard")
    bladen = bestand.con.execute("pragma page_count").fetchone()[0]
    bestand.con.execute(f"pragma max_page_count = {bladen}")
    with pytest.raises(BestandFout, match="schijf is vol"):
        schrijf_vol(bestand, gebied)
    assert bestand.con.execute("pragma integrity_check").fetchone() == ("ok",)
    bestand.con.execute("pragma max_page_count = 1073741823")
    assert record(bestand.lees(), "gebied", gebied).titel == "Ruwaard"
    maak(bestand, "inbreng", gebied_id=gebied)


def test_a_busy_file_is_tried_again_and_then_said(bestand: Bestand, pad: Path) -> None:
    ander = sqlite3.connect(pad, isolation_level=None)
    ander.execute("begin immediate")
    with pytest.raises(BestandFout, match="bezet"):
        maak(bestand, "gebied")
    ander.execute("rollback")
    ander.close()
    maak(bestand, "gebied")


def test_a_copied_file_gets_a_writer_of_its_own(pad: Path, klok: Klok) -> None:
    eerste = Bestand.open(pad, klok)
    maak(eerste, "gebied")
    apparaat = eerste.apparaat
    eerste.sluit()
    kopie = Path(shutil.copy(pad, pad.with_name("kopie.wijkagenda")))
    tweede = Bestand.open(kopie, klok)
    assert tweede.apparaat != apparaat
    tweede.sluit()
    weer = Bestand.open(pad, klok)
    assert weer.apparaat == apparaat
    weer.sluit()


def test_an_older_copy_put_back_by_hand_gets_a_new_writer(pad: Path, klok: Klok) -> None:
    eerste = Bestand.open(pad, klok)
    eerste.sluit()
    oud = pad.read_bytes()
    weer = Bestand.open(pad, klok)
    maak(weer, "gebied")
    apparaat = weer.apparaat
    weer.sluit()
    pad.write_bytes(oud)
    terug = Bestand.open(pad, klok)
    assert terug.apparaat != apparaat
    terug.sluit()


def test_a_snapshot_is_taken_while_the_file_is_open(bestand: Bestand, pad: Path) -> None:
    maak(bestand, "gebied", naam="Ussen")
    kopie = momentopname(pad)
    assert kopie.execute("select naam from gebied").fetchall() == [("Ussen",)]
    kopie.close()
    maak(bestand, "gebied", naam="Geffen")


def test_a_backup_put_back_replaces_and_keeps_what_it_replaces(pad: Path, klok: Klok) -> None:
    eerste = Bestand.open(pad, klok)
    gebied = maak(eerste, "gebied", naam="Ruwaard")
    kopie = eerste.maak_reservekopie("hand")
    velden.wijzig(eerste.uow, "gebied", gebied, {"naam": "Fout"})
    eerste.sluit()
    zet_terug(pad, kopie, klok)
    terug = Bestand.open(pad, klok)
    assert record(terug.lees(), "gebied", gebied).titel == "Ruwaard"
    terug.sluit()
    bewaard = list(kopie.pad.parent.glob("vervangen-*"))
    assert len(bewaard) == 1
    assert b"Fout" in bewaard[0].read_bytes()


def test_a_backup_can_be_put_back_over_a_broken_file(pad: Path, klok: Klok) -> None:
    eerste = Bestand.open(pad, klok)
    gebied = maak(eerste, "gebied", naam="Ruwaard")
    kopie = eerste.maak_reservekopie("hand")
    eerste.sluit()
    pad.write_text("kapot")
    zet_terug(pad, kopie, klok)
    terug = Bestand.open(pad, klok)
    assert record(terug.lees(), "gebied", gebied).titel == "Ruwaard"
    terug.sluit()


def test_a_half_hour_backup_is_made_only_when_something_changed(bestand: Bestand, monkeypatch: pytest.MonkeyPatch) -> None:
    bestand.maak_reservekopie("openen")
    monkeypatch.setattr("wijkagenda.storage.bestand.HALFUUR", dt.timedelta(0))
    assert bestand.reservekopie_als_nodig() is None
    maak(bestand, "gebied")
    kopie = bestand.reservekopie_als_nodig()
    assert kopie is not None
    assert kopie.reden == "halfuur"


def test_a_copy_on_the_file_itself_is_refused(bestand: Bestand, pad: Path) -> None:
    with pytest.raises(BestandFout, match="het bestand zelf"):
        bestand.kopieer_naar(pad)


def mislukte_stap(bestand: Bestand) -> None:
    """Writes, and then finds that it may not."""
    with bestand.uow("Proef") as werk:
        werk.con.execute("insert into instelling(id, naam, verwijderd) values('x', 'x', 0)")
        raise RegelFout("Dit mag niet.")


def test_a_failed_step_leaves_no_trace(bestand: Bestand) -> None:
    stappen = bestand.con.execute("select count(*) from stap").fetchone()[0]
    with pytest.raises(RegelFout, match="mag niet"):
        mislukte_stap(bestand)
    assert bestand.con.execute("select count(*) from stap").fetchone()[0] == stappen
    assert bestand.con.execute("select count(*) from instelling where id = 'x'").fetchone()[0] == 0


def test_a_copy_does_not_replace_a_copy_with_newer_work(pad: Path, klok: Klok, tmp_path: Path) -> None:
    eerste = Bestand.open(pad, klok)
    maak(eerste, "gebied", naam="Ruwaard")
    doel = tmp_path / "map" / "kopie.wijkagenda"
    doel.parent.mkdir()
    eerste.kopieer_naar(doel)
    maak(eerste, "gebied", naam="Ussen")
    eerste.kopieer_naar(doel)
    elders = Bestand.open(doel, klok)
    maak(elders, "gebied", naam="Geffen")
    elders.sluit()
    with pytest.raises(BestandFout, match="staat werk dat niet in"):
        eerste.kopieer_naar(doel)
    eerste.sluit()
