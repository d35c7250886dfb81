"""`python -m bot import institutions FILE`: all or nothing, with a line for each bad cell."""

from functools import partial
from pathlib import Path

import typer

from bot.commands.work import with_database
from bot.complaint import Sorry
from bot.institution_file import read_rows
from bot.now import utc_now
from bot.settings import read_settings
from domain.institution_rows import Directory, read_directory
from domain.problem import Problem
from handlers.voice import Voice
from storage.audit import add_entry
from storage.database import Database, Transaction
from storage.institutions import Difference, change_institutions
from storage.invitations import OPERATOR


class _Undone(Exception):  # noqa: N818 - no error: it takes a dry run back
    """Carries what would have changed out of a transaction that is rolled back."""

    def __init__(self, difference: Difference) -> None:
        self.difference = difference


def main(file: Path, *, dry_run: bool) -> None:
    """Make the directory as the file says.

    Raises:
        Sorry: the file can't be read, or has bad rows; then nothing is changed.
    """
    settings = read_settings()
    directory = _read(file, Voice("en", settings.timezone))
    difference = with_database(partial(_stored, directory, dry_run), settings)
    typer.echo(f"{'Would be' if dry_run else 'Done'}: {_told(difference)}.")


def _read(file: Path, voice: Voice) -> Directory:
    try:
        directory = read_directory(read_rows(file))
    except Problem as problem:
        raise Sorry(_words(voice, problem)) from None
    except OSError as error:
        raise Sorry(f"{file}: {error.strerror}") from None
    for cell in directory.bad:
        typer.echo(f"row {cell.number}, {cell.column}: {_words(voice, cell.problem)}", err=True)
    if directory.bad:
        rows = len({cell.number for cell in directory.bad})
        raise Sorry(f"{rows} bad rows; nothing was changed. Mend them and import the file again.")
    return directory


def _words(voice: Voice, problem: Problem) -> str:
    return voice.plain(f"problem-{problem.code}", **problem.arguments)


async def _stored(directory: Directory, dry_run: bool, database: Database) -> Difference:  # noqa: FBT001 - bound by partial
    try:
        return await database.transact(partial(_changed, directory, dry_run))
    except _Undone as undone:
        return undone.difference


async def _changed(directory: Directory, dry_run: bool, tx: Transaction) -> Difference:  # noqa: FBT001 - as above
    now = utc_now()
    difference = await change_institutions(tx, directory.institutions, now)
    if dry_run:
        raise _Undone(difference)
    await add_entry(
        tx,
        now,
        OPERATOR,
        "import_institutions",
        "institutions",
        added=len(difference.added),
        changed=len(difference.changed),
        closed=len(difference.closed),
    )
    return difference


def _told(difference: Difference) -> str:
    """How many, and which are closed: that is what one may not have meant."""
    counts = {"added": difference.added, "changed": difference.changed, "closed": difference.closed}
    told = ", ".join(f"{len(codes)} {what}" for what, codes in counts.items())
    return f"{told} ({', '.join(difference.closed)})" if difference.closed else told
