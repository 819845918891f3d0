"""Brings a file to the schema of this program, all or nothing.

Revisions in `db/versions` are numbered ``0001``, ``0002`` …; that number is the file's user_version.
"""

from __future__ import annotations

import sqlite3

import sqlalchemy as sa

from wijkagenda.basis.fouten import BestandFout
from wijkagenda.basis.paden import migratiemap
from wijkagenda.domain.modellen import tabellen
from wijkagenda.storage import journal, search
from wijkagenda.storage.engine import maak_engine
from wijkagenda.storage.header import APPLICATIE_ID, SCHEMA


def bouw(con: sqlite3.Connection, stamboom: str) -> None:
    """Makes everything in an empty database."""
    con.execute(f"pragma application_id = {APPLICATIE_ID}")
    _alembic(con, "head")
    journal.installeer(con, tabellen())
    journal.zet_meta(con, "stamboom", stamboom)
    search.installeer(con, tabellen())
    con.execute(f"pragma user_version = {SCHEMA}")


def migreer(con: sqlite3.Connection) -> None:
    """Lifts an older file; the caller has made a backup. Raises `BestandFout`; then the file is as it was."""
    con.execute("pragma foreign_keys = off")
    try:
        con.execute("begin immediate")
        _til(con)
        con.execute("commit")
    except (sqlite3.Error, sa.exc.SQLAlchemyError) as fout:
        raise BestandFout("Het bestand kon niet worden bijgewerkt. Er is niets aan veranderd. Maak een foutmelding via het menu.") from fout
    finally:
        if con.in_transaction:
            con.execute("rollback")
        con.execute("pragma foreign_keys = on")


def _til(con: sqlite3.Connection) -> None:
    for (naam,) in con.execute("select name from sqlite_master where type = 'trigger'").fetchall():
        con.execute(f"drop trigger {journal.q(naam)}")
    _alembic(con, "head")
    journal.zet_triggers(con, tabellen())
    search.installeer(con, tabellen())
    if con.execute("pragma foreign_key_check").fetchone():
        raise BestandFout("Het bestand kon niet worden bijgewerkt: een verwijzing klopt niet. Er is niets aan veranderd.")
    con.execute(f"pragma user_version = {SCHEMA}")


def _alembic(con: sqlite3.Connection, doel: str) -> None:
    from alembic import command  # here: only a new or older file pays for loading it
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migratiemap()))
    engine = maak_engine(con)
    with engine.connect() as verbinding:
        config.attributes["connection"] = verbinding
        command.upgrade(config, doel)
