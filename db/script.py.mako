"""${message}."""

import sqlalchemy as sa
from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def vertaal(tabel: str, delta: dict) -> tuple[str, dict]:
    """Lifts a journal delta of the schema before this one to this one."""
    return tabel, delta
