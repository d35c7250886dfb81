"""`python -m bot audit`: whether the log is whole, and a head of it at once."""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import typer

from bot.commands.work import with_database
from bot.complaint import Sorry
from bot.heads import NotExported, export, read_heads
from bot.now import utc_now
from bot.settings import read_settings
from domain.head_check import Fault, Finding, Witness, first_of, judged
from storage.audit import Verdict
from storage.audit_heads import Signed, add_head, witnessed
from storage.database import Database

OPERATOR = "operator"
KEY = re.compile("[0-9a-fA-F]{64}")
WORDS: Mapping[Fault, str] = {
    Fault.BROKEN: "Entry {what} is the first that does not hold; the {other} before it do. Somebody without the"
    " keys changed, added, moved or took away an entry.",
    Fault.REWRITTEN: "Entry {what} is not the one that head {other} saw, though the chain holds: from there on the"
    " log was written anew by somebody with the key file, or goes on from an earlier copy.",
    Fault.CUT: "Entry {what} is missing, and all behind it that head {other} saw: the end was cut off, or the"
    " database was set back to an earlier copy.",
    Fault.MISSING: "Head {what} has no file in the folder: it was taken away, or never got there.",
    Fault.EDITED: "{what} was not signed with our key: somebody edited it, or put it there.",
    Fault.UNREADABLE: "{what} is no head: somebody damaged it.",
    Fault.TWICE: "There are two heads {what}, both signed by us: the database was set back and has gone on since.",
    Fault.APART: "Head {what} does not follow the one before it: the database was set back and has gone on since.",
    Fault.STRANGE: "The heads are of more than one log: the folder, or the keys, serve two databases.",
    Fault.IDLE: "No head was made from {what} to {other}: the bot was away, or heads were not made.",
}
"""What is wrong and what it means. Idle days are a remark."""


def verify(heads: Path | None, public_key: str | None) -> None:
    """Follow the chain, and hold it against the heads in the second place.

    Raises:
        Sorry: log or heads are not as they were; a line for each thing that is wrong.
    """
    settings = read_settings()
    key = _key(public_key)
    folder = heads or settings.heads_folder
    if heads and not heads.is_dir():
        raise Sorry(f"--heads {heads}: there is no such folder")
    verdict, witness, findings = with_database(partial(_verified, folder, key), settings)
    wrong = [one for one in findings if one.fault is not Fault.IDLE]
    if wrong:
        raise Sorry("\n".join([*map(_line, wrong), *_first(wrong)]))
    for line in _well(verdict, witness, findings):
        typer.echo(line)


def head() -> None:
    """Make a head now, and put it and all that wait into the second place.

    Raises:
        Sorry: the folder does not take it.
    """
    settings = read_settings()
    try:
        for line in with_database(partial(_made, settings.heads_folder), settings):
            typer.echo(line)
    except NotExported as error:
        raise Sorry(f"{error}. The head is made; the bot tries again to put it there.") from None


def _key(text: str | None) -> bytes | None:
    if text and not KEY.fullmatch(text):
        raise Sorry("--public-key: 64 hexadecimal digits, as `audit head` prints them")
    return bytes.fromhex(text) if text else None


async def _verified(folder: Path, key: bytes | None, database: Database) -> tuple[Verdict, Witness, list[Finding]]:
    """Files first: what is in them is in the log already."""
    files = read_heads(folder, key or database.vault.public_key)
    verdict, witness = await database.read(partial(witnessed, files=files))
    return verdict, witness, judged(files, witness, verdict.first_bad, utc_now())


def _line(one: Finding) -> str:
    return WORDS[one.fault].format(what=one.what, other=one.other)


def _first(wrong: Sequence[Finding]) -> list[str]:
    first = first_of(wrong)
    return [f"The first bad entry: {first}."] if first is not None else ["The entries themselves hold."]


def _well(verdict: Verdict, witness: Witness, remarks: Sequence[Finding]) -> list[str]:
    told = [f"The audit log holds: {verdict.entries} entries."]
    if witness.heads:
        last = witness.heads[-1]
        told.append(f"So do {len(witness.heads)} heads; the last, {last.number}, saw {last.seq}: {last.short}")
    else:
        told.append("No head of it lies elsewhere yet: an end that was cut off would not be seen.")
    return [*told, *map(_line, remarks)]


async def _made(folder: Path, database: Database) -> list[str]:
    now = utc_now()
    signed = await database.transact(partial(add_head, now=now, by=OPERATOR))
    await export(database, folder, utc_now)
    return _told(signed, database.vault.public_key) if signed else []


def _told(signed: Signed, public_key: bytes) -> list[str]:
    made = signed.head
    return [f"Head {made.number} saw {made.seq} entries: {made.short}", f"Public key: {public_key.hex()}"]
