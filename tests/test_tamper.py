"""Whoever lays hands on the log is found by chain and heads together; what the chain can't see alone is known."""

import asyncio
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random

import pytest

from bot.heads import read_heads
from domain.head_check import Fault, judged
from storage.audit_heads import witnessed
from storage.migrate import migrate
from storage.open import open_database
from storage.vault import Keys
from tests.postgres import named, told
from tests.rigs import tamper
from tests.rigs.tamper import KINDS, LATER, Case, Tampering, done, found, is_as_foretold, is_found
from tests.rigs.tampered import Ground, made, relinked, rows_of

FEW = 3
BLIND = {
    "relink_with_the_right_key", "take_out_and_relink_with_the_right_key", "cut_the_end_off",
    "set_the_database_back", "set_back_and_go_on", "replace_the_table_with_the_right_key",
}  # fmt: skip
"""What a chain whose key is known, or whose end is gone, can't tell by itself."""


@pytest.fixture(scope="module", params=("sqlite", "postgres"))
def ground(request: pytest.FixtureRequest) -> Iterator[Ground]:
    with tempfile.TemporaryDirectory(prefix="fb-t-") as name:
        folder, kind = Path(name), request.param
        server = request.getfixturevalue("postgres_template") if kind == "postgres" else ""
        url = (
            f"sqlite:///{folder}/fieldbook.db"
            if kind == "sqlite"
            else named(server, f"tampered_{folder.name[-6:]}".lower())
        )
        asyncio.run(_begun(server, url))
        yield asyncio.run(made(Keys.fresh(), kind, url, folder, server))


async def _begun(server: str, url: str) -> None:
    if server:
        await told(server, f"CREATE DATABASE {url.partition('?')[0].rpartition('/')[2]} TEMPLATE template")
    else:
        await migrate(url)


async def case_of(ground: Ground) -> Case:
    place = await ground.kept(ground.copies[-1].place)
    return Case(ground, Random(1), place, ground.heads_copied())


async def test_what_nobody_touched_holds(ground: Ground) -> None:
    assert await found(await case_of(ground)) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.__name__)
async def test_each_kind_is_found_and_its_first_bad_entry_named(ground: Ground, kind: Tampering) -> None:
    for seed in range(FEW):
        expected, findings, alone = await done(ground, kind, seed)
        assert is_found(expected, findings), (seed, expected, findings)
        assert is_as_foretold(expected, alone), (seed, expected, alone)
        assert expected.chain_sees is (kind.__name__ not in BLIND)


async def test_behind_the_last_head_whoever_has_the_key_is_not_seen(ground: Ground) -> None:
    """The price of one head a day: what is told of in docs/operations.md."""
    case = await case_of(ground)
    at = ground.covered + 1
    await case.rewrites(lambda rows: relinked(ground.vault, tamper._changed(rows, at, actor="999"), at))
    assert await found(case) == []


async def test_a_cut_whose_heads_were_taken_away_too_is_told_by_the_auditors_message_alone(ground: Ground) -> None:
    case = await case_of(ground)
    left = ground.copies[1]
    await case.rewrites(lambda rows: rows[: left.seq])
    for path in sorted(case.heads.iterdir())[left.heads :]:
        path.unlink()
    assert await found(case) == []
    assert [row.seq for row in await rows_of(case.place)][-1] == left.seq


async def test_heads_judged_by_another_key_are_none(ground: Ground) -> None:
    case = await case_of(ground)
    files = read_heads(case.heads, b"\x01" * 32)
    async with open_database(case.place, ground.vault) as database:
        verdict, witness = await database.read(partial(witnessed, files=files))
    assert {one.fault for one in judged(files, witness, verdict.first_bad, LATER)} == {Fault.EDITED}
