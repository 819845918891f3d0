"""A kept old file opens: with today's schema as it is, and through a migration that renames a column and lifts the journal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from wijkagenda.basis.fouten import BestandFout
from wijkagenda.basis.klok import Klok
from wijkagenda.basis.paden import migratiemap, reservekopiemap
from wijkagenda.domain.basis_model import METADATA
from wijkagenda.domain.modellen import tabellen
from wijkagenda.storage import migrate, vertalen
from wijkagenda.storage.bestand import Bestand
from wijkagenda.usecases import history

NU = migrate.SCHEMA
OUD = sorted((Path(__file__).parent / "bestanden").glob("schema-*.wijkagenda"))

NIEUWE_MIGRATIE = '''
import sqlalchemy as sa
from alembic import op

revision = "{nieuw:04}"
down_revision = "{oud:04}"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("gebied", sa.Column("kleur", sa.Text()))
    with op.batch_alter_table("initiatief") as tabel:
        tabel.alter_column("plek", new_column_name="buurtplek")
    with op.batch_alter_table("initiatief") as tabel:
        tabel.alter_column("buurtplek", new_column_name="plek")
    {fout}


def vertaal(tabel, delta):
    return tabel, {{("plek" if kolom == "buurtplek" else kolom): waarde for kolom, waarde in delta.items()}}
'''


@pytest.fixture(params=OUD, ids=[p.stem for p in OUD])
def oud_bestand(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a file as an earlier release left it."""
    return Path(shutil.copy(request.param, tmp_path / "oud.wijkagenda"))


def test_there_is_a_kept_file_of_every_schema() -> None:
    assert [int(p.stem.split("-")[1]) for p in OUD] == list(range(1, migrate.SCHEMA + 1))


def test_a_kept_old_file_opens_with_everything_in_it(oud_bestand: Path, klok: Klok) -> None:
    bestand = Bestand.open(oud_bestand, klok)
    assert bestand.con.execute("select titel, plek from initiatief where verwijderd = 0").fetchall() == [("Buurttuin Fictief", "Bij de school")]
    assert [t.titel for t in bestand.zoek("buurttuin")] == ["Buurttuin Fictief"]
    history.ongedaan(bestand.uow, bestand.con)
    assert bestand.con.execute("select plek from initiatief").fetchall() == [("Achter de kerk",)]
    bestand.sluit()


def zet_migratie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fout: str = "") -> None:
    """Lets the program believe that it has one more migration."""
    map_ = Path(shutil.copytree(migratiemap(), tmp_path / "db", ignore=shutil.ignore_patterns("__pycache__")))
    nummer = NU + 1
    (map_ / "versions" / f"{nummer:04}_proef.py").write_text(NIEUWE_MIGRATIE.format(fout=fout or "pass", nieuw=nummer, oud=NU))
    monkeypatch.setattr(migrate, "migratiemap", lambda: map_)
    monkeypatch.setattr(vertalen, "migratiemap", lambda: map_)
    for module in ("migrate", "bestand", "journal", "header"):
        monkeypatch.setattr(f"wijkagenda.storage.{module}.SCHEMA", nummer)


def test_a_migration_backs_up_first_keeps_rows_and_rebuilds_triggers(
    oud_bestand: Path, klok: Klok, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    zet_migratie(tmp_path, monkeypatch)
    bestand = Bestand.open(oud_bestand, klok)
    assert bestand.con.execute("pragma user_version").fetchone() == (NU + 1,)
    assert bestand.con.execute("select count(*) from initiatief").fetchone()[0] >= 1
    aantal = bestand.con.execute("select count(*) from sqlite_master where type = 'trigger' and name glob 'j_*'").fetchone()[0]
    assert aantal == 3 * len(tabellen())
    assert bestand.con.execute("pragma foreign_keys").fetchone() == (1,)
    assert [p.name for p in reservekopiemap().rglob("*-migratie.wijkagenda")]
    assert [t.titel for t in bestand.zoek("buurttuin")] == ["Buurttuin Fictief"]
    bestand.sluit()


def test_a_step_from_before_a_migration_is_undone_through_its_translation(
    oud_bestand: Path, klok: Klok, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bestand = Bestand.open(oud_bestand, klok)
    bestand.con.execute("update wijziging set delta = replace(delta, '\"plek\"', '\"buurtplek\"')")
    bestand.sluit()
    zet_migratie(tmp_path, monkeypatch)
    weer = Bestand.open(oud_bestand, klok)
    history.ongedaan(weer.uow, weer.con)
    assert weer.con.execute("select plek from initiatief").fetchall() == [("Achter de kerk",)]
    weer.sluit()


def test_a_migration_that_fails_leaves_the_file_as_it_was(oud_bestand: Path, klok: Klok, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as even:
        zet_migratie(tmp_path, even, fout="op.execute('insert into bestaat_niet values(1)')")
        with pytest.raises(BestandFout, match="niet worden bijgewerkt"):
            Bestand.open(oud_bestand, klok)
    bestand = Bestand.open(oud_bestand, klok)
    assert "kleur" not in {r[1] for r in bestand.con.execute("pragma table_info(gebied)").fetchall()}
    assert bestand.con.execute("pragma user_version").fetchone() == (NU,)
    bestand.sluit()


def test_a_story_of_before_consent_was_asked_has_none(oud_bestand: Path, klok: Klok) -> None:
    bestand = Bestand.open(oud_bestand, klok)
    assert bestand.con.execute("select count(*) from verhaal where toestemming is not null").fetchone() == (0,)
    bestand.sluit()


def test_the_migrations_make_what_the_classes_say(bestand: Bestand) -> None:
    context = MigrationContext.configure(bestand.lees(), opts={"compare_type": True})
    eigen = {t.name for t in tabellen()}
    verschillen = [v for v in compare_metadata(context, METADATA) if not (v[0] in ("remove_table", "remove_index") and _tabel(v[1]) not in eigen)]
    assert verschillen == []


def _tabel(deel: sa.Table | sa.Index) -> str:
    tabel = deel if isinstance(deel, sa.Table) else deel.table
    return str(tabel.name) if tabel is not None else ""
