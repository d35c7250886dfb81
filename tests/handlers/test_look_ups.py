"""What auditors are told of look-ups: a digest each week, and at once what stands out."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from domain.role import Role
from storage.audit import add_entry
from storage.database import Transaction
from storage.people import find_actor
from storage.vault import Keys
from tests.chat import Chat
from tests.figures import Evening, evening_in, local

TOLD: dict[str, Any] = {
    "outcome": "no_record", "purpose": "pre_employment", "by": "number", "rows": 1, "institution": "kampot",
}  # fmt: skip
MONDAY = 4
"""Days from the evening's Thursday to the Monday after."""


@pytest.fixture
async def evening(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Evening]:
    async with evening_in(database_url, keys, tmp_path) as standing:
        yield standing


async def asked(
    evening: Evening, chat: Chat, at: datetime, n: int = 1, action: str = "answer_enquiry", **more: Any
) -> int:
    """So many look-ups of an officer, as the register's part writes them; returns the officer's id."""

    async def work(tx: Transaction) -> int:
        actor = await find_actor(tx, chat.id)
        assert actor
        for one in range(n):
            await add_entry(
                tx,
                at,
                str(actor.id),
                action,
                f"Q-{one}",
                **{key: value for key, value in {**TOLD, **more}.items() if value is not None},
            )
        return actor.id

    return await evening.house.app.database.transact(work)


async def people(evening: Evening, language: str = "en") -> tuple[Chat, Chat]:
    visal = await evening.house.member("Visal", Role.AUDITOR, language=language)
    return visal, await evening.house.member("Sophea", Role.PERSONNEL_OFFICER)


async def told(chat: Chat, mark: str) -> list[str]:
    return [text for text in await chat.said() if mark in text]


async def test_the_digest_comes_on_monday_at_eight_once(evening: Evening) -> None:
    visal, sophea = await people(evening)
    which = await asked(evening, sophea, local(10), 3)
    await asked(evening, sophea, local(11), outcome="confirmed_match", purpose="transfer")
    await asked(evening, sophea, local(11), action="see_full_answer")
    for at in (local(7, 59, days=MONDAY), local(8, days=MONDAY), local(8, 1, days=MONDAY), local(9, days=6)):
        await evening.tick(at)
    (text,) = await told(visal, "Look-ups of the register")
    assert "18.11.2030 – 24.11.2030\n4 asked for, of which full answers: 1" in text
    assert "Kampot administration: 4 (hits 1, no record 3)" in text
    assert f"#{which}: 4 (hits 1, no record 3)" in text
    assert "Sophea" not in text


async def test_a_digest_that_was_missed_is_made_up_for_once(evening: Evening, language: str) -> None:
    visal, sophea = await people(evening, language)
    await asked(evening, sophea, local(10))
    for _ in range(2):
        await evening.tick(local(15, days=MONDAY + 16))
    texts = await told(visal, {"en": "Look-ups of the register", "km": "ការសួរបញ្ជីឈ្មោះ · "}[language])
    assert len(texts) == 2
    assert {"en": "Nobody asked", "km": "គ្មានអ្នកណាបានសួរ"}[language] in texts[1]


async def test_an_alarm_comes_at_once_and_once_a_day(evening: Evening, language: str) -> None:
    visal, sophea = await people(evening, language)
    which = await asked(evening, sophea, local(22, 30))
    await evening.tick(local(22, 31))
    await asked(evening, sophea, local(22, 40))
    await evening.tick(local(22, 41))
    (text,) = await told(visal, {"en": "At night", "km": "ពេលយប់"}[language])
    assert f"#{which}" in text
    await asked(evening, sophea, local(22, 30, days=1))
    await evening.tick(local(22, 31, days=1))
    assert len(await told(visal, {"en": "At night", "km": "ពេលយប់"}[language])) == 2


async def test_a_row_of_numbers_is_seen_by_its_prefix(evening: Evening) -> None:
    visal, sophea = await people(evening)
    for one in range(4):
        await evening.tick(local(14, one))
        assert await told(visal, "Neighbouring numbers") == []
        await asked(evening, sophea, local(14, one), prefix="aabbccdd00112233", asked=f"{one:016x}")
    await evening.tick(local(14, 5))
    assert len(await told(visal, "Neighbouring numbers: 4")) == 1


async def test_a_clock_that_was_set_back_hides_no_look_up(evening: Evening) -> None:
    visal, sophea = await people(evening)
    await asked(evening, sophea, local(0, 10, days=1), 3)
    await asked(evening, sophea, local(23, 50), 2)
    await evening.tick(local(23, 51))
    assert len(await told(visal, "At night: 3")) == 1
    assert len(await told(visal, "At night: 2")) == 1


async def test_ordinary_look_ups_raise_no_alarm(evening: Evening) -> None:
    visal, sophea = await people(evening)
    await asked(evening, sophea, local(14), 5)
    await evening.tick(local(14, 1))
    assert await told(visal, "⚠") == []
    await visal.say("/audit")
    await visal.press("⚠️ Alarms (0)")
    assert await visal.screen() == "Nothing has stood out among the look-ups."


async def test_an_alarm_leads_to_the_entries_it_is_about(evening: Evening) -> None:
    visal, sophea = await people(evening)
    await asked(evening, sophea, local(14, days=-1))
    which = await asked(evening, sophea, local(14), own_office=1)
    await evening.tick(local(14, 1))
    await visal.say("/audit")
    await visal.press("⚠️ Alarms (1)")
    await visal.press(f"21.11.2030 · #{which} · Of one's own")
    assert (
        f"By: #{which}\nWhat: Was answered by the register\nDays: 21.11.2030 – 21.11.2030" in await visal.screen()
    )
    assert (await visal.screen()).count("Was answered by the register:") == 1


async def test_a_list_counts_by_its_rows_and_is_no_fishing(evening: Evening) -> None:
    visal, sophea = await people(evening)
    counts: dict[str, Any] = {
        "no_record": 60,
        "possible_match": 6,
        "confirmed_match": 0,
        "insufficient_identifiers": 1,
    }
    await asked(evening, sophea, local(10), outcome=None, rows=67, **counts)
    await evening.tick(local(10, 1))
    assert await told(visal, "⚠") == []
    await visal.say("/audit")
    await visal.press("Look-ups of the week")
    assert "67 asked for" in await visal.screen()
    assert "(hits 6, no record 60)" in await visal.screen()


async def test_weeks_are_leafed_through(evening: Evening) -> None:
    visal, sophea = await people(evening)
    await asked(evening, sophea, local(10))
    await visal.say("/audit")
    await visal.press("Look-ups of the week")
    assert "1 asked for" in await visal.screen()
    await visal.press("‹ Week before")
    assert "Nobody asked the register in this week." in await visal.screen()
    await visal.press("Week after ›")
    assert "1 asked for" in await visal.screen()
