"""From an address to a database, and from a key file to a vault."""

from pathlib import Path

from storage.database import Database
from storage.postgres import PostgresDatabase
from storage.sqlite import SqliteDatabase
from storage.vault import Keys, Vault

SQLITE = "sqlite:///"


def vault_of(keys: str | None, path: Path) -> Vault:
    """The vault of the keys in the environment, or else in the key file, which is made where there is none.

    Raises:
        KeysUnusable: they can't be read or lie open to others.
    """
    return Vault(Keys.from_json(keys) if keys else Keys.from_file(path))


def open_database(url: str, vault: Vault) -> Database:
    """A database that is not connected yet: `sqlite:///PATH` or `postgresql://…`."""
    if url.startswith(SQLITE):
        return SqliteDatabase(Path(url.removeprefix(SQLITE)), vault)
    return PostgresDatabase(url, vault)
