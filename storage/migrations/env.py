"""Alembic's way into our tables; the connection is given by storage/migrate.py."""

from alembic import context

from storage.tables import TABLES

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=TABLES,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
