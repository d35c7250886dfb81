"""The smallest works there are: a mark in the table `seen`, for tests of transactions themselves."""

from datetime import UTC, datetime

from sqlalchemy import select

from storage.database import Database, Transaction, Work
from storage.seen import add_seen, seen

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


def marking(number: int) -> Work[bool]:
    return lambda tx: add_seen(tx, number, NOW)


async def marks(database: Database) -> list[int]:
    """What is stored, as a reader sees it."""

    async def read(tx: Transaction) -> list[int]:
        return [row.update_id for row in await tx.fetch(select(seen.c.update_id).order_by(seen.c.update_id))]

    return await database.read(read)
