"""Rows that belong to the process that wrote them: while it lives it sees them through, later the living do."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Table, bindparam, select, update

from storage.database import Transaction


class Claims:
    """The rows of a table with an `id` and an `owner`, as long as they are owed."""

    def __init__(self, table: Table, is_owed: ColumnElement[bool]) -> None:
        self._owners = select(table.c.owner).where(is_owed).distinct()
        self._of = select(table).where(is_owed).order_by(table.c.id).with_for_update(skip_locked=True)
        self._owner = table.c.owner
        self._take = update(table).where(table.c.id == bindparam("which")).values(owner=bindparam("me"))

    async def owners(self, tx: Transaction) -> set[int]:
        """Who owes anything. Whoever of these is not alive *afterwards* is gone: nobody owes before they live."""
        return {row.owner for row in await tx.fetch(self._owners)}

    async def take_over(self, tx: Transaction, me: int, gone: Collection[int]) -> list[Any]:
        """The rows that processes which are gone still owed, now ours, in the order in which they were owed."""
        rows = await tx.fetch(self._of.where(self._owner.in_([*gone])))
        for row in rows:
            await tx.execute(self._take, which=row.id, me=me)
        return rows
