"""`python -m bot audit verify`: whether the audit log is whole."""

import typer

from bot.commands.work import with_database
from bot.complaint import Sorry
from storage.audit import Verdict, verify
from storage.database import Database


def main() -> None:
    """Follow the chain.

    Raises:
        Sorry: an entry was changed, added, moved or taken away.
    """
    verdict = with_database(_verified)
    if verdict.first_bad is not None:
        raise Sorry(
            f"Entry {verdict.first_bad} is the first that does not hold; the {verdict.entries} before it do."
        )
    typer.echo(f"The audit log holds: {verdict.entries} entries.")


async def _verified(database: Database) -> Verdict:
    return await database.read(verify)
