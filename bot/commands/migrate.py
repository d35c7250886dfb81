"""`python -m bot migrate`: the tables of this version."""

import asyncio

import typer

from bot.logs import set_up
from bot.settings import read_settings
from storage.migrate import migrate


def main() -> None:
    """Bring the database up to date, and say from where to where."""
    settings = read_settings()
    set_up("WARNING")
    before, after = asyncio.run(migrate(settings.database))
    if before == after:
        typer.echo(f"The database is at {after} already.")
    else:
        typer.echo(f"The database went from {before or 'nothing'} to {after}.")
