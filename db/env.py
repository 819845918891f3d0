"""Alembic environment: runs on the connection it is given, inside the caller's transaction (SQLite or another database)."""

from alembic import context

from wijkagenda.domain.basis_model import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, render_as_batch=True)
context.run_migrations()
