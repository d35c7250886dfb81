"""Taking over what processes that are gone still owed: at the start our own former ones, later those beside us."""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.logs import log
from storage.database import Database, Transaction, Unavailable

T = TypeVar("T")
EVERY = 10.0
"""Seconds between two looks."""


@dataclass(frozen=True, slots=True)
class Claiming(Generic[T]):
    """One kind of what is owed: who owes it, how it is taken over, and who sees it through then."""

    database: Database
    owners: Callable[[Transaction], Awaitable[set[int]]]
    take_over: Callable[[Transaction, int, Collection[int]], Awaitable[list[T]]]
    accept: Callable[[list[T]], None]

    async def once(self) -> None:
        """Look now.

        Raises:
            Unavailable: the database can't be read.
        """
        owing = await self.database.read(self.owners)
        gone = owing - await self.database.owners()
        if gone:
            me = self.database.owner
            self.accept(await self.database.transact(lambda tx: self.take_over(tx, me, gone)))

    async def for_ever(self) -> None:
        """Look now and then: where several processes serve one bot, one may die."""
        while True:
            await asyncio.sleep(EVERY)
            try:
                await self.once()
            except Unavailable as error:
                log.warning("owed by others is not readable", failure=str(error))
