"""What the rest of the house sees of a database: transactions, and works that run inside them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

from sqlalchemy.sql.base import Executable

from storage.vault import Vault

T = TypeVar("T")


class Unavailable(Exception):  # noqa: N818 - named as an operator would say it
    """Nothing was stored, nothing is lost: the disk is full, the database gone or busy. Try again later."""


class Transaction(Protocol):
    """Runs statements inside one transaction. Rows are named tuples with Python's own types."""

    @property
    def vault(self) -> Vault:
        """Seals and opens what is personal."""

    async def fetch(self, statement: Executable, **values: Any) -> list[Any]:
        """All rows of a SELECT or RETURNING."""

    async def one(self, statement: Executable, **values: Any) -> Any:
        """The first row, or None."""

    async def execute(self, statement: Executable, **values: Any) -> int:
        """Run a statement; the number of rows it touched."""

    async def many(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run a statement for each of the rows, which have the same names: one way to the server for all."""

    def savepoint(self) -> AbstractAsyncContextManager[None]:
        """A part that can fail by itself: an exception undoes it and goes on upwards."""

    async def order(self, name: str) -> None:
        """Wait until nobody else holds this name, and hold it until the transaction ends."""


Work = Callable[[Transaction], Awaitable[T]]
"""What is to be done in a transaction. It may run more than once, so it changes nothing but the database."""


class Database(Protocol):
    """A place where things are kept. Open it with `async with`."""

    @property
    def vault(self) -> Vault:
        """The keys in use."""

    @property
    def owner(self) -> int:
        """A number for this process among those that share the database."""

    async def transact(self, work: Work[T], *, chat: int | None = None) -> T:
        """Run `work` and commit, together with all that waits; works of one `chat` keep their order.

        Raises:
            Unavailable: nothing was stored.
        """

    async def read(self, work: Work[T]) -> T:
        """Run `work` on a connection that can't write."""

    async def owners(self) -> set[int]:
        """The owners that are alive."""

    async def version(self) -> str:
        """The database's own name and version."""

    async def __aenter__(self) -> Self:
        """Connect."""

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Finish what waits and close."""
