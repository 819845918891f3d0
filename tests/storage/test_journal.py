"""The journal: one delta per changed row, undone and redone exactly, refused where others built on it."""

from __future__ import annotations

import json
import random
import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factory import maak
from wijkagenda.basis.fouten import RegelFout
from wijkagenda.basis.stap import Aard
from wijkagenda.domain.modellen import tabellen
from wijkagenda.domain.wijkbudget import Boeking
from wijkagenda.queries.geschiedenis import geschiedenis
from wijkagenda.storage import journal
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history, initiatief, velden


def inhoud(bestand: Bestand) -> dict[str, list[tuple[object, ...]]]:
    """All living rows of all journaled tables."""
    return {t.name: sorted(bestand.con.execute(f'select * from "{t.name}" where verwijderd = 0').fetchall(), key=repr) for t in tabellen()}


def willekeurige_stap(bestand: Bestand, gebied: str, r: random.Random) -> None:
    """One step that a user could make."""
    levende = [x for (x,) in bestand.con.execute("select id from initiatief where verwijderd = 0").fetchall()]
    keus = r.random()
    if keus < 0.3 or not levende:
        maak(bestand, "initiatief", gebied_id=gebied, titel=f"Initiatief {r.random()}")
    elif keus < 0.5:
        tekst = f"Tekst {r.random()} \u2603 'aanhaling' \"dubbel\""
        velden.wijzig(bestand.uow, "initiatief", r.choice(levende), {"omschrijving": tekst, "borging": r.random() < 0.5})
    elif keus < 0.65:
        velden.maak(bestand.uow, "telling", {"initiatief_id": r.choice(levende), "trekkers": r.randint(0, 99)})
    elif keus < 0.8:
        id_ = r.choice(levende)
        fase = bestand.con.execute("select fase from initiatief where id = ?", (id_,)).fetchone()[0]
        naar = r.choice([f for f in ("idee", "verkenning", "opstart", "afgerond") if f != fase])
        initiatief.wijzig_fase(bestand.uow, id_, naar, reden="omdat")
    else:
        velden.verwijder(bestand.uow, "initiatief", [r.choice(levende)])


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(zaad=st.integers(0, 2**32))
def test_a_random_history_is_undone_and_redone_exactly(bestand_fabriek: object, zaad: int) -> None:
    bestand: Bestand = bestand_fabriek()  # type: ignore[operator]
    r = random.Random(zaad)
    gebied = maak(bestand, "gebied")
    standen = [inhoud(bestand)]
    for _ in range(12):
        willekeurige_stap(bestand, gebied, r)
        standen.append(inhoud(bestand))
    for stand in reversed(standen[:-1]):
        history.ongedaan(bestand.uow, bestand.con)
        assert inhoud(bestand) == stand
    for stand in standen[1:]:
        history.opnieuw(bestand.uow, bestand.con)
        assert inhoud(bestand) == stand


def test_undo_names_the_step_and_survives_a_restart(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    initiatief.wijzig_fase(bestand.uow, id_, "verkenning")
    boven = history.volgende(bestand.con)
    assert boven is not None
    assert boven.label == "Fase wijzigen"
    assert bestand.con.execute("select count(*) from stapel where kant = 'terug'").fetchone()[0] == 3


def test_undo_goes_at_least_a_hundred_steps_deep(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief", titel="Begin")
    for nummer in range(120):
        velden.wijzig(bestand.uow, "initiatief", id_, {"titel": f"Titel {nummer}"})
    for _ in range(120):
        history.ongedaan(bestand.uow, bestand.con)
    assert bestand.con.execute("select titel from initiatief where id = ?", (id_,)).fetchone() == ("Begin",)


def test_a_new_step_empties_what_could_be_redone(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    velden.wijzig(bestand.uow, "initiatief", id_, {"titel": "Een"})
    history.ongedaan(bestand.uow, bestand.con)
    velden.wijzig(bestand.uow, "initiatief", id_, {"titel": "Twee"})
    with pytest.raises(RegelFout, match="niets om opnieuw"):
        history.opnieuw(bestand.uow, bestand.con)


def test_a_step_on_which_others_built_is_refused_and_changes_nothing(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    with bestand.uow("Samenvoegen", soort="samenvoegen") as werk:
        werk.con.execute("update initiatief set titel = 'Van een collega' where id = ?", (id_,))
    voor = inhoud(bestand)
    with pytest.raises(RegelFout, match="verder gewerkt"):
        history.ongedaan(bestand.uow, bestand.con)
    assert inhoud(bestand) == voor


def test_a_new_record_with_parts_of_others_is_not_taken_back(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    with bestand.uow("Samenvoegen", soort="samenvoegen") as werk:
        werk.con.execute("insert into telling(id, verwijderd, initiatief_id, datum) values('t', 0, ?, '2026-01-01')", (id_,))
    with pytest.raises(RegelFout, match="verder gewerkt"):
        history.ongedaan(bestand.uow, bestand.con)


def test_a_step_that_may_never_be_undone_says_what_to_do(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    with bestand.uow("Bekendmaken") as werk:
        werk.con.execute("update initiatief set titel = 'Bekend' where id = ?", (id_,))
        werk.vast = "Dit besluit is bekendgemaakt. Trek het in of wijzig het."
    with pytest.raises(RegelFout, match="Trek het in"):
        history.ongedaan(bestand.uow, bestand.con)


def test_undo_of_a_boeking_writes_the_counter_entry_and_redo_books_again(bestand: Bestand) -> None:
    sleutels = {"gebied_id": maak(bestand, "gebied"), "geldstroom_id": maak(bestand, "geldstroom"), "rubriek_id": maak(bestand, "rubriek")}
    with bestand.uow("Boeken") as werk:
        werk.nieuw(Boeking(datum=werk.vandaag, soort="begroot", bedrag=5000, jaar=2026, kant="besteding", omschrijving="Begroting", **sleutels))
    history.ongedaan(bestand.uow, bestand.con)
    assert bestand.con.execute("select bedrag, omschrijving, verwijderd from boeking order by id").fetchall() == [
        (5000, "Begroting", 0),
        (-5000, "Teruggeboekt: Begroting", 0),
    ]
    history.opnieuw(bestand.uow, bestand.con)
    assert bestand.con.execute("select sum(bedrag), count(*) from boeking").fetchone() == (5000, 3)


def test_a_step_that_changes_nothing_is_no_step(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief", titel="Zelfde")
    stappen = bestand.con.execute("select count(*) from stap").fetchone()[0]
    stap = velden.wijzig(bestand.uow, "initiatief", id_, {"titel": "Zelfde"})
    assert stap.geraakt == ()
    assert bestand.con.execute("select count(*) from stap").fetchone()[0] == stappen


def test_a_step_tells_which_records_it_touched(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief")
    stap = velden.verwijder(bestand.uow, "initiatief", [id_])
    assert (Aard.WEG, "initiatief") in {(r.aard, r.soort) for r in stap.geraakt}
    assert {r.soort for r in stap.geraakt} == {"initiatief", "faseovergang"}


def test_hard_deletion_is_refused_by_the_file(bestand: Bestand) -> None:
    maak(bestand, "gebied")
    with pytest.raises(sqlite3.IntegrityError, match="hard deletion"):
        bestand.con.execute("delete from gebied")


def test_many_rows_at_once_are_journaled_and_found_like_single_ones(bestand: Bestand) -> None:
    from wijkagenda.domain.initiatief import Initiatief

    gebied = maak(bestand, "gebied")
    los = maak(bestand, "initiatief", gebied_id=gebied, titel="Los")
    with bestand.uow("Import", soort="import") as werk:
        werk.massa(Initiatief, [{"id": f"i{i}", "titel": f"Massa {i}", "gebied_id": gebied, "fase": "idee"} for i in range(3)])
    enkel = json.loads(bestand.con.execute("select delta from wijziging where rij = ?", (los,)).fetchone()[0])
    veel = json.loads(bestand.con.execute("select delta from wijziging where rij = 'i1'").fetchone()[0])
    assert veel["titel"] == [None, "Massa 1"]
    assert set(veel) <= set(enkel)
    assert [t.id for t in bestand.zoek("massa")] == ["i2", "i1", "i0"]
    history.ongedaan(bestand.uow, bestand.con)
    assert bestand.zoek("massa") == []


def test_the_history_of_a_record_is_told_by_its_fields(bestand: Bestand) -> None:
    id_ = maak(bestand, "initiatief", titel="Oud")
    velden.wijzig(bestand.uow, "initiatief", id_, {"titel": "Nieuw"})
    regels = geschiedenis(bestand.lees(), "initiatief", id_)
    assert regels[0].label == "Titel wijzigen"
    assert [(v.veld, v.voor, v.na) for v in regels[0].veranderingen] == [("Titel", "Oud", "Nieuw")]


def test_older_deltas_are_translated_before_they_are_undone(bestand: Bestand, monkeypatch: pytest.MonkeyPatch) -> None:
    id_ = maak(bestand, "initiatief", titel="Oud")
    velden.wijzig(bestand.uow, "initiatief", id_, {"titel": "Nieuw"})
    bestand.con.execute("update wijziging set delta = replace(delta, '\"titel\"', '\"naam\"') where rij = ?", (id_,))
    bestand.con.execute("update stap set schema = 0")
    naar_titel = {0: lambda tabel, delta: (tabel, {("titel" if k == "naam" else k): v for k, v in delta.items()})}
    monkeypatch.setattr("wijkagenda.storage.vertalen.vertalers", lambda: naar_titel)
    history.ongedaan(bestand.uow, bestand.con)
    assert bestand.con.execute("select titel from initiatief where id = ?", (id_,)).fetchone() == ("Oud",)


def test_the_latest_number_of_a_device_is_kept_beside_the_steps(bestand: Bestand) -> None:
    maak(bestand, "gebied")
    laatste = bestand.con.execute("select laatste from apparaat where apparaat = ?", (bestand.apparaat,)).fetchone()[0]
    assert laatste == bestand.con.execute("select max(nummer) from stap where apparaat = ?", (bestand.apparaat,)).fetchone()[0]


def test_every_journaled_column_is_text_whole_number_or_boolean() -> None:
    soorten = {type(k.type).__name__ for t in tabellen() for k in t.columns}
    assert soorten <= {"Text", "BigInteger", "Boolean", "Date", "Tienduizendste"}


def test_no_synced_table_has_unique_or_check_constraints(bestand: Bestand) -> None:
    for tabel in tabellen():
        zin = bestand.con.execute("select sql from sqlite_master where name = ?", (tabel.name,)).fetchone()[0].casefold()
        assert "unique" not in zin
        assert "check" not in zin
    assert journal.SOORTEN[0] == "gebruiker"
