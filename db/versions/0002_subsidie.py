"""Subsidie and wijkbudget: proefverdelingen, letter texts, closed years, and what a dossier still lacked."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABELLEN: dict[str, tuple[sa.Column[Any], ...]] = {
    "brieftekst": (
        sa.Column("soort", sa.Text(), nullable=False), sa.Column("onderwerp", sa.Text(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
    ),
    "criteriumoordeel": (
        sa.Column("aanvraag_id", sa.Text(), nullable=False, index=True), sa.Column("criterium_id", sa.Text(), nullable=False),
        sa.Column("punten", sa.BigInteger(), nullable=False), sa.Column("reden", sa.Text(), nullable=False),
    ),
    "verdeling": (
        sa.Column("regeling_id", sa.Text(), nullable=False, index=True), sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False), sa.Column("gedeeltelijk", sa.Boolean(), nullable=False),
        sa.Column("doorgaan", sa.Boolean(), nullable=False), sa.Column("loting", sa.Text()), sa.Column("gebruikt_op", sa.Date()),
    ),
    "verdeling_buiten": (
        sa.Column("verdeling_id", sa.Text(), nullable=False, index=True), sa.Column("aanvraag_id", sa.Text(), nullable=False),
        sa.Column("reden", sa.Text(), nullable=False),
    ),
}
"""New tables; every one gets its id and the mark of deletion as well."""
DOELEN = {"aanvraag_id": "aanvraag", "criterium_id": "regeling_criterium", "regeling_id": "regeling", "verdeling_id": "verdeling"}
"""Column → the table it refers to."""
KOLOMMEN = (
    ("aanvraag", "doel_id TEXT CONSTRAINT fk_aanvraag_doel_id REFERENCES doel (id)"),
    ("aanvraag", "kwadrant TEXT"),
    ("budgetdocument", "gebied_id TEXT CONSTRAINT fk_budgetdocument_gebied_id REFERENCES gebied (id)"),
    ("regeling_criterium", "gewicht BIGINT"),
    ("vaststelling", "zonder_zienswijze TEXT"),
    ("zienswijze", "waarover TEXT"),
)
"""New columns, all of which may be empty."""


def upgrade() -> None:
    for tabel, kolommen in TABELLEN.items():
        verwijzingen = [sa.ForeignKeyConstraint([k.name], [f"{DOELEN[k.name]}.id"], name=op.f(f"fk_{tabel}_{k.name}")) for k in kolommen if k.name in DOELEN]
        op.create_table(
            tabel, *(sa.Column(k.name, k.type, nullable=k.nullable) for k in kolommen), sa.Column("id", sa.Text(), nullable=False),
            sa.Column("verwijderd", sa.Boolean(), server_default=sa.text("0"), nullable=False), *verwijzingen,
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{tabel}")),
        )
        for kolom in (k.name for k in kolommen if k.index):
            op.create_index(op.f(f"ix_{tabel}_{kolom}"), tabel, [kolom])
    for tabel, kolom in KOLOMMEN:
        op.execute(f"ALTER TABLE {tabel} ADD COLUMN {kolom}")


def vertaal(tabel: str, delta: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Nothing was renamed: a step of before goes back as it is."""
    return tabel, delta
