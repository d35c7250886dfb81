"""Our own way from a statement to the driver keeps what SQLAlchemy's types promise, in both dialects."""

import asyncio
import gc
import sqlite3
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Enum,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    bindparam,
    func,
    insert,
    select,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.asyncio import create_async_engine

from storage.database import Database, Transaction
from storage.migrate import async_url
from storage.schema import Big, Day, Instant
from storage.statement import Compiler

PHNOM_PENH = timezone(timedelta(hours=7))
things = Table(
    "things",
    MetaData(),
    Column("id", Big, primary_key=True),
    Column("at", Instant),
    Column("day", Day),
    Column("yes", Boolean),
    Column("bytes", LargeBinary),
    Column("number", BigInteger),
    Column("text", Text),
    Column("kind", Enum("small", "large", native_enum=False)),
)
THING: dict[str, Any] = {
    "at": datetime(2026, 11, 23, 1, 30, 0, 1, tzinfo=UTC),
    "day": date(2026, 11, 23),
    "yes": True,
    "bytes": b"\x00\xff",
    "number": 2**63 - 1,
    "text": "ស្ត្រី <b>'; -- \u202e %s :name $1 ?",
    "kind": "large",
}
NOTHING = dict.fromkeys(THING)


@pytest.fixture
def database_url(database_url: str) -> str:
    """With a table of all types in it."""
    asyncio.run(_with_things(database_url))
    return database_url


async def _with_things(url: str) -> None:
    engine = create_async_engine(async_url(url))
    async with engine.begin() as connection:
        await connection.run_sync(things.create)
    await engine.dispose()


async def made(tx: Transaction, **values: Any) -> Any:
    """One row, read again."""
    row = await tx.one(insert(things).returning(things.c.id), **values)
    return await tx.one(select(things).where(things.c.id == bindparam("which")), which=row.id)


@pytest.mark.parametrize("thing", [THING, NOTHING])
async def test_what_is_written_is_read_again_with_pythons_own_types(
    database: Database, thing: dict[str, Any]
) -> None:
    row = await database.transact(lambda tx: made(tx, **thing))
    assert {name: getattr(row, name) for name in thing} == thing
    assert [type(getattr(row, name)) for name in thing] == [type(value) for value in thing.values()]


async def test_a_moment_of_any_zone_is_kept_in_utc(database: Database) -> None:
    at = THING["at"].astimezone(PHNOM_PENH)
    row = await database.transact(lambda tx: made(tx, **{**THING, "at": at}))
    assert (row.at, row.at.tzinfo) == (at, UTC)


async def test_a_naive_moment_is_refused(database: Database) -> None:
    naive = datetime(2026, 11, 23, 8, 0)  # noqa: DTZ001 - that is the point
    with pytest.raises(ValueError, match="without a time zone"):
        await database.transact(lambda tx: made(tx, **{**THING, "at": naive}))


async def test_a_statement_s_own_values_and_lists_are_bound_too(database: Database) -> None:
    async def work(tx: Transaction) -> Any:
        await made(tx, **THING)
        wanted = select(things.c.text).where(things.c.kind.in_(["small", "large"]), things.c.day == THING["day"])
        return await tx.fetch(wanted.limit(5))

    assert [row.text for row in await database.transact(work)] == [THING["text"]]


async def test_an_empty_list_finds_nothing_and_its_opposite_all(database: Database) -> None:
    async def work(tx: Transaction) -> list[int]:
        await made(tx, **THING)
        statements = (things.c.number.in_([]), things.c.number.not_in([]))
        return [len(await tx.fetch(select(things).where(one))) for one in statements]

    assert await database.transact(work) == [0, 1]


async def test_columns_without_a_good_name_are_read_all_the_same(database: Database) -> None:
    async def work(tx: Transaction) -> Any:
        return await tx.one(select(func.count(), func.count().label("n")).select_from(things))

    async def both(tx: Transaction) -> Any:
        await made(tx, **THING)
        return await work(tx)

    assert [*await database.transact(both)] == [1, 1]


async def test_the_number_of_rows_touched_is_told(database: Database) -> None:
    async def work(tx: Transaction) -> list[int]:
        await made(tx, **THING)
        change = things.update().where(things.c.number == bindparam("which")).values(text=bindparam("to"))
        delete = things.delete()
        touched = [await tx.execute(change, which=which, to="x") for which in (THING["number"], 0)]
        return [*touched, await tx.execute(delete)]

    assert await database.transact(work) == [1, 0, 1]


def test_a_statement_is_compiled_once_for_the_same_parameters_and_forgotten_with_it() -> None:
    compiler = Compiler(sqlite.dialect(paramstyle="named", dbapi=sqlite3))
    statement = select(things.c.id).where(things.c.text == bindparam("text", type_=String()))
    assert compiler(statement, {"text": "a"}) is compiler(statement, {"text": "b"})
    del statement
    gc.collect()
    assert len(compiler._known) == 0


def test_a_type_that_needs_no_conversion_gets_none() -> None:
    compiler = Compiler(sqlite.dialect(paramstyle="named", dbapi=sqlite3))
    plain = Table("plain", MetaData(), Column("id", Integer, primary_key=True), Column("day", Date))
    assert compiler(select(plain.c.id), {}).read([(1,)])[0].id == 1
