"""Plain language: words of this gemeente with a plain alternative, and consent for the words of a resident."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "taalwoord",
        sa.Column("woord", sa.Text(), nullable=False), sa.Column("liever", sa.Text()), sa.Column("uit", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False), sa.Column("verwijderd", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_taalwoord")),
    )  # fmt: skip
    op.execute("ALTER TABLE verhaal ADD COLUMN toestemming TEXT")


def vertaal(tabel: str, delta: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Nothing was renamed: a step of before goes back as it is."""
    return tabel, delta
