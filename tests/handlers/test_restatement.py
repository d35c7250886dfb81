"""Numbers that a summary told and that changed afterwards: said once by themselves, and to whoever asks."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from domain.role import Role
from storage.firings import firings
from storage.vault import Keys
from tests.chat import Chat
from tests.figures import KAMPOT, KEP, Evening, evening_in, local


@pytest.fixture
async def evening(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Evening]:
    async with evening_in(database_url, keys, tmp_path) as standing:
        yield standing


def restated(text: str) -> list[str]:
    """The lines that restate."""
    return [line for line in text.splitlines() if line.startswith("↻")]


async def corrected(lead: Chat, number: str, *steps: str) -> None:
    """A report of the day before, put right by the lead."""
    await lead.say(f"/mine {number}")
    for label in ("✎ Correct", *steps, "✔ Submit"):
        await lead.press(label)


TO_POSITIVE = ("Outcome", "Misread", "Presumptive", "☐ Ketamine", "✔ Done")


async def told_and_corrected(evening: Evening, language: str = "en") -> Chat:
    """The governor was told of two negatives of the 22nd; one becomes a suspicion the day after."""
    bopha = await evening.governor(KAMPOT, language=language)
    vanna = await evening.house.member("Vanna", Role.LEAD, KAMPOT)
    evening.wall.at = local(17, days=1)
    await evening.report(2)
    await evening.tick(local(18, days=1))
    evening.wall.at = local(9, days=2)
    await corrected(vanna, "KP-30-000001", *TO_POSITIVE)
    return bopha


async def test_the_next_summary_says_which_day_changed_and_from_what_to_what(evening: Evening) -> None:
    bopha = await told_and_corrected(evening)
    await evening.tick(local(18, days=2))
    assert restated(await bopha.screen()) == [
        "↻ Restated: 22.11.2030: Negative 2 → 1, Presumptive positive (unconfirmed) 0 → 1"
    ]


async def test_it_says_so_in_khmer(evening: Evening) -> None:
    bopha = await told_and_corrected(evening, "km")
    await evening.tick(local(18, days=2))
    assert restated(await bopha.screen()) == ["↻ កែតួលេខ៖ ២២.១១.២០៣០៖ អវិជ្ជមាន ២ → ១, សង្ស័យវិជ្ជមាន (រង់ចាំបញ្ជាក់) ០ → ១"]


async def test_it_is_said_once(evening: Evening) -> None:
    bopha = await told_and_corrected(evening)
    for days in (2, 3, 4):
        await evening.tick(local(18, days=days))
    assert [len(restated(text)) for text in await bopha.said()] == [0, 1, 0, 0]


async def test_what_changes_once_more_is_told_from_what_was_told_last(evening: Evening) -> None:
    bopha = await told_and_corrected(evening)
    await evening.tick(local(18, days=2))
    await evening.report(days=1)
    await evening.tick(local(18, days=3))
    assert restated(await bopha.screen()) == ["↻ Restated: 22.11.2030: Negative 1 → 2"]


async def test_what_went_back_before_it_was_told_is_not_told(evening: Evening) -> None:
    bopha = await told_and_corrected(evening)
    await corrected(evening.house.chats["Vanna"], "KP-30-000001", "Outcome", "Misread", "Negative")
    await evening.tick(local(18, days=2))
    assert restated(await bopha.screen()) == []


async def test_a_withdrawal_and_a_late_report_restate_too(evening: Evening) -> None:
    bopha = await told_and_corrected(evening)
    vanna = evening.house.chats["Vanna"]
    await vanna.say("/mine KP-30-000002")
    for label in ("✖️ Withdraw", "Reported twice", "✔ Submit"):
        await vanna.press(label)
    await evening.report(days=1, outcome="refused")
    await evening.tick(local(18, days=2))
    assert "Negative 2 → 0" in restated(await bopha.screen())[0]
    assert "Refused 0 → 1" in restated(await bopha.screen())[0]


async def test_whoever_asks_for_the_day_reads_what_was_told_and_what_is_now(evening: Evening) -> None:
    bopha = await told_and_corrected(evening)
    for _ in range(2):
        await bopha.say("/summary")
        await bopha.press("Yesterday")
        shown = await bopha.screen()
        assert "This day's summary was sent on 22.11.2030 18:00. Since then:" in shown
        assert "Negative 2 → 1, Presumptive positive (unconfirmed) 0 → 1" in restated(shown)[0]
        await bopha.press("Today")
        assert restated(await bopha.screen()) == []
        await evening.tick(local(18, days=2))
        evening.wall.at = local(20, days=2)


async def test_a_lead_who_was_told_nothing_reads_no_restatement(evening: Evening) -> None:
    await told_and_corrected(evening)
    vanna = evening.house.chats["Vanna"]
    await vanna.say("/summary")
    await vanna.press("Yesterday")
    assert "Negative: 1" in await vanna.screen()
    assert restated(await vanna.screen()) == []


async def test_each_subscription_is_told_of_its_own_area_only(evening: Evening) -> None:
    dara = await evening.governor(KEP, name="Dara")
    bopha = await told_and_corrected(evening)
    await evening.tick(local(18, days=2))
    assert restated(await dara.screen()) == []
    assert len(restated(await bopha.screen())) == 1


async def test_more_days_than_find_room_are_told_by_the_next_summary(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    for days in range(1, 15):
        await evening.tick(local(18, days=days))
    for days in range(1, 14):
        await evening.report(days=days)
    await evening.tick(local(18, days=15))
    await evening.tick(local(18, days=16))
    assert [len(restated(text)) for text in (await bopha.said())[-2:]] == [10, 4 - 1]


async def test_days_that_are_made_up_for_restate_once(evening: Evening) -> None:
    bopha = await told_and_corrected(evening)
    await evening.tick(local(18, 30, days=4))
    assert [len(restated(text)) for text in await bopha.said()] == [0, 1, 0, 0]


async def test_what_is_kept_of_a_summary_are_figures_and_nothing_else(evening: Evening) -> None:
    await told_and_corrected(evening)
    rows = await evening.house.app.database.read(lambda tx: tx.fetch(select(firings)))
    assert [row.told for row in rows] == ['{"negative": 2}']
