"""`python -m bot parked …`: updates whose handler failed, seen to by an operator."""

from functools import partial

import orjson
import typer

from bot import parked
from bot.commands.work import with_database
from bot.now import utc_now
from bot.settings import read_settings
from storage.parked import list_parked


def show_all() -> None:
    """One line for each: its number, when it came, where its handler failed. No personal data."""
    rows = with_database(lambda database: database.read(list_parked))
    for update_id, at, place, _ in rows:
        typer.echo(f"{update_id}  {at:%Y-%m-%d %H:%M} UTC  {place}")
    typer.echo(f"{len(rows)} parked.", err=True)


def show(update_id: int) -> None:
    """The update as Telegram sent it: personal data, for this screen only."""
    body = with_database(lambda db: db.transact(lambda tx: parked.look(tx, update_id, utc_now())))
    typer.echo(orjson.dumps(orjson.loads(body), option=orjson.OPT_INDENT_2).decode())


def retry(update_id: int) -> None:
    """Try its handler once more."""
    settings = read_settings()
    with_database(partial(parked.retry, settings, update_id), settings)
    typer.echo(f"{update_id} is handled; the running bot sends what follows within seconds.")


def settle(update_id: int) -> None:
    """Be done with it."""
    with_database(lambda db: db.transact(lambda tx: parked.settle(tx, update_id, utc_now())))
    typer.echo(f"{update_id} is settled.")
