"""The daily head: made once a day, put into a second place, told to the auditors."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.heads import NotExported, export, read_heads
from domain.area import Area
from domain.role import Role
from storage.audit_heads import add_head, list_waiting
from storage.vault import Keys
from tests.figures import Evening, evening_in, local


@pytest.fixture
async def evening(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Evening]:
    async with evening_in(database_url, keys, tmp_path) as standing:
        yield standing


def files(evening: Evening) -> list[str]:
    return [path.name for path in sorted(evening.house.app.settings.heads_folder.glob("*"))]


async def begun(evening: Evening) -> None:
    """Something is in the log."""
    await evening.report()
    await evening.tick(local(19))


async def test_a_log_without_entries_has_no_head(evening: Evening) -> None:
    await evening.tick(local(18))
    assert files(evening) == []


async def test_a_log_that_has_only_just_begun_has_no_head_yet(evening: Evening) -> None:
    await evening.report()
    await evening.tick(local(18, 59))
    assert files(evening) == []


async def test_a_head_is_made_once_a_day_and_lies_in_the_folder(evening: Evening) -> None:
    await begun(evening)
    for at in (local(19, 1), local(23, 59), local(0, 1, days=1), local(9, days=1)):
        await evening.tick(at)
    assert files(evening) == ["head-000001-2030-11-21.json", "head-000002-2030-11-21.json"]
    assert await evening.audited("make_head") == ["head:1", "head:2"]


async def test_days_that_were_missed_are_made_up_for_by_one_head(evening: Evening) -> None:
    await begun(evening)
    await evening.tick(local(9, days=5))
    public = evening.house.app.database.vault.public_key
    first, second = [one.head for one in read_heads(evening.house.app.settings.heads_folder, public)]
    assert first
    assert second
    assert (second.since, second.previous) == (first.seq, first.digest)


async def test_auditors_of_the_whole_state_are_told_in_their_language(evening: Evening, language: str) -> None:
    visal = await evening.house.member("Visal", Role.AUDITOR, language=language)
    kampot = await evening.house.member("Bopha", Role.AUDITOR, Area.province("07"))
    ended = await evening.house.member("Dara", Role.AUDITOR, valid_until=local(18, 30))
    await begun(evening)
    (told,) = await visal.said()
    head = json.loads((evening.house.app.settings.heads_folder / files(evening)[0]).read_text())
    assert {"en": "head 1", "km": "ក្បាលទី ១"}[language] in told
    assert {"en": f"{head['seq']} entries", "km": "កំណត់ត្រាចំនួន ២"}[language] in told
    assert (await kampot.said(), await ended.said()) == ([], [])


async def test_a_folder_that_is_away_gets_its_heads_when_it_is_back(evening: Evening) -> None:
    folder = evening.house.app.settings.heads_folder
    folder.write_text("a file stands where the disk should be")
    await begun(evening)
    await evening.tick(local(9, days=1))
    folder.unlink()
    await evening.tick(local(9, 1, days=1))
    assert [name[:11] for name in files(evening)] == ["head-000001", "head-000002"]
    assert await evening.house.app.database.read(list_waiting) == []


async def test_a_head_is_never_written_over_another(evening: Evening) -> None:
    await begun(evening)
    app = evening.house.app
    name = "head-000002-2030-11-21.json"
    (app.settings.heads_folder / name).write_text("of somebody else")
    at = local(19, 5)
    await app.database.transact(lambda tx: add_head(tx, at, "operator"))
    await app.database.transact(lambda tx: add_head(tx, at + timedelta(minutes=1), "operator"))
    with pytest.raises(NotExported, match="another head"):
        await export(app.database, app.settings.heads_folder, lambda: at)
    assert (app.settings.heads_folder / name).read_text() == "of somebody else"
    assert files(evening)[-1] == "head-000003-2030-11-21.json"
