"""The second place of the audit log's heads: a folder, at best on another disk; its files are never changed."""

import asyncio
import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from domain.head import file_name, read_head, written
from domain.head_check import HeadFile
from storage.audit_heads import Signed, change_exported, checked, list_waiting
from storage.database import Database

LARGEST = 4_000_000
"""Bytes of a file that may be a head; ours have at most half a million."""


class NotExported(Exception):  # noqa: N818 - named as an operator would say it
    """A head could not be put into the second place; the text says why."""


async def export(database: Database, folder: Path, now: Callable[[], datetime]) -> list[Signed]:
    """Write each head that waits, and note it when it is on the disk; those that were written.

    Raises:
        NotExported: the folder can't be written, or another head lies under a name; those that fit are written.
    """
    done, failed = [], None
    for signed in await database.read(list_waiting):
        try:
            await asyncio.to_thread(_write, folder, signed)
        except NotExported as error:
            failed = error
            continue
        await database.transact(partial(change_exported, number=signed.head.number, now=now()))
        done.append(signed)
    if failed:
        raise failed
    return done


def read_heads(folder: Path, public_key: bytes) -> list[HeadFile]:
    """All files of the folder, each as what it is; none where there is no folder."""
    return [_read(path, public_key) for path in sorted(folder.glob("head-*.json"))]


def _read(path: Path, public_key: bytes) -> HeadFile:
    try:
        with path.open(encoding="utf-8") as file:
            head, signature = read_head(file.read(LARGEST))
    except (OSError, ValueError):
        return HeadFile(path.name)
    return checked(path.name, head, signature, public_key)


def _write(folder: Path, signed: Signed) -> None:
    """Whole or not at all, and never over another. What is there already from before a kill is as good."""
    path, text = folder / file_name(signed.head), written(signed.head, signed.signature)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            _put(path, text)
        if path.read_text(encoding="utf-8") != text:
            raise NotExported(f"another head lies at {path.name}: was the database set back?")
        _flush(folder)
    except OSError as error:
        raise NotExported(f"{path}: {error.strerror}") from None


def _put(path: Path, text: str) -> None:
    """A share may know no links: then the file is made at its place at once."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o444), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(beside, path)
    except PermissionError:
        if path.exists():
            raise FileExistsError(path) from None
        beside.rename(path)
    finally:
        beside.unlink(missing_ok=True)


def _flush(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    os.fsync(opened)
    os.close(opened)
