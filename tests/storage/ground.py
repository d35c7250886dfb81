"""What goes past the house, as somebody does who has the database in their hands."""

from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from storage.migrate import async_url


async def directly(url: str, *statements: str) -> list[Any]:
    """Run SQL on a connection of its own; the rows of the last statement."""
    engine = create_async_engine(async_url(url))
    try:
        async with engine.begin() as connection:
            for statement in statements:
                result = await connection.execute(text(statement))
            return list(result) if result.returns_rows else []
    finally:
        await engine.dispose()
