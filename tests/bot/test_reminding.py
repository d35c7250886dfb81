"""Drafts that wait: two reminders at most, none for who works on it, is gone, or may not any more."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select

from domain.role import Role
from handlers.reminding import due, remind
from storage.database import Database
from storage.open import open_database
from storage.reminders import reminders
from storage.vault import Keys, Vault
from tests.chat import Chat
from tests.figures import Evening, evening_in, local
from tests.handlers.reporting import open_drafts, report

QUESTION = (
    "⏸ Kampot administration: your report is not finished, question 3 of 11. What you have answered is kept."
)


@pytest.fixture
async def evening(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Evening]:
    async with evening_in(database_url, keys, tmp_path) as standing:
        yield standing


async def begun(evening: Evening, language: str = "en") -> Chat:
    """A report begun at six in the evening, that waits at its third question."""
    sokha = await evening.house.member("Sokha", language=language)
    await sokha.say("/report")
    await sokha.press({"en": "Kampot administration", "km": "រដ្ឋបាលខេត្តកំពត"}[language])
    await sokha.press({"en": "Today", "km": "ថ្ងៃនេះ"}[language])
    return sokha


async def reminded(chat: Chat) -> list[str]:
    return [text for text in await chat.said() if text.startswith("⏸")]


async def test_an_hour_after_the_last_touch_and_once_more_the_next_morning(evening: Evening) -> None:
    sokha = await begun(evening)
    counts = []
    for at in (local(18, 59), local(19), local(19, 1), local(6, 59, days=1), local(7, days=1), local(7, days=9)):
        await evening.tick(at)
        counts.append(len(await reminded(sokha)))
    assert counts == [0, 1, 1, 1, 2, 2]
    assert await reminded(sokha) == [QUESTION, QUESTION]


async def test_it_is_said_in_the_person_s_language(evening: Evening, language: str) -> None:
    sokha = await begun(evening, language)
    await evening.tick(local(19))
    (text,) = await reminded(sokha)
    assert {"en": "question 3 of 11", "km": "សំណួរទី ៣ នៃ ១១"}[language] in text


async def test_its_button_goes_on_in_its_place(evening: Evening) -> None:
    sokha = await begun(evening)
    await evening.tick(local(19))
    await sokha.press("▶ Go on")
    (text,) = await sokha.said()
    assert "question 3 of 11" in text
    await sokha.press("Police")
    assert "question 4 of 11" in await sokha.screen()


async def test_its_other_button_gives_up_after_a_question(evening: Evening) -> None:
    sokha = await begun(evening)
    await evening.tick(local(19))
    await sokha.press("✕ Give up")
    await sokha.press("Yes, give it up")
    assert await open_drafts(evening.house, sokha) == []
    await evening.tick(local(7, days=1))
    assert await reminded(sokha) == []


async def test_a_draft_that_was_touched_waits_anew_and_has_had_its_hour(evening: Evening) -> None:
    sokha = await begun(evening)
    evening.wall.at = local(18, 50)
    await sokha.press("Police")
    await evening.tick(local(19))
    assert await reminded(sokha) == []
    await evening.tick(local(19, 50))
    await sokha.say("012345678")
    await evening.tick(local(22))
    assert len(await reminded(sokha)) == 1
    await evening.tick(local(7, days=1))
    assert len(await reminded(sokha)) == 2


async def test_what_fell_due_while_the_process_was_down_is_made_up_for_once(evening: Evening) -> None:
    sokha = await begun(evening)
    for _ in range(3):
        await evening.tick(local(12, days=3))
    assert len(await reminded(sokha)) == 1


async def test_where_all_is_answered_the_submission_is_what_is_missing(evening: Evening) -> None:
    sokha = await evening.house.member("Sokha")
    await report(sokha, submit=False)
    await evening.tick(local(19))
    assert await reminded(sokha) == [
        "⏸ Kampot administration: all of the report is answered, but it has not been submitted."
    ]


async def test_a_report_that_was_submitted_or_has_no_answer_is_nothing_to_remind_of(evening: Evening) -> None:
    sokha = await evening.house.member("Sokha")
    await report(sokha)
    await sokha.press("+ New report")
    await evening.tick(local(7, days=1))
    assert await reminded(sokha) == []


async def test_who_has_blocked_the_bot_gets_nothing(evening: Evening) -> None:
    sokha = await begun(evening)
    await sokha.block()
    await evening.tick(local(19))
    assert evening.house.refused == []
    assert await sent(evening) == []


@pytest.mark.parametrize("change", ["suspended_at", "ended_at", "valid_until"])
async def test_who_has_lost_the_right_gets_nothing(evening: Evening, change: str) -> None:
    sokha = await begun(evening)
    (held,) = await evening.held(sokha)
    await evening.change(held, **{change: local(18, 30)})
    await evening.tick(local(19))
    assert await sent(evening) == []


async def test_a_right_elsewhere_is_none_here(evening: Evening) -> None:
    sokha = await begun(evening)
    (held,) = await evening.held(sokha)
    await evening.change(held, ended_at=local(18, 30))
    await evening.house.member("Sokha2", Role.LEAD)
    await evening.tick(local(7, days=1))
    assert await sent(evening) == []


async def test_an_admin_s_invitation_that_waits_is_nobody_s_business(evening: Evening) -> None:
    bopha = await evening.house.member("Bopha", Role.ADMIN)
    await bopha.say("/people")
    await bopha.press("+ Invite")
    await bopha.press("Commission member")
    await evening.tick(local(7, days=1))
    assert await reminded(bopha) == []


async def test_nothing_personal_is_in_it(evening: Evening) -> None:
    sokha = await begun(evening)
    await sokha.press("Police")
    await sokha.say("987654321")
    await sokha.say("ចាន់ សុភាព")
    await evening.tick(local(19))
    (text,) = await reminded(sokha)
    assert not [secret for secret in ("987", "321", "ចាន់", "Police") if secret in text]


async def test_processes_that_tick_at_once_send_it_once(database_url: str, keys: Keys, tmp_path: Path) -> None:
    async with evening_in(database_url, keys, tmp_path) as evening, AsyncExitStack() as stack:
        await begun(evening)
        app, now = evening.house.app, local(19)
        (which,) = await app.database.transact(lambda tx: due(tx, now, app.settings.timezone))
        databases = [await stack.enter_async_context(open_database(database_url, Vault(keys))) for _ in range(3)]
        made = await asyncio.gather(*(_reminded_by(one, evening, which) for one in databases))
    assert sorted(made) == [0, 0, 1]


async def test_a_touch_between_the_look_and_the_word_keeps_it_back(evening: Evening) -> None:
    sokha = await begun(evening)
    app, now = evening.house.app, local(19)
    (which,) = await app.database.transact(lambda tx: due(tx, now, app.settings.timezone))
    evening.wall.at = now
    await sokha.press("Police")
    work = partial(remind, which=which, now=now, owner=app.database.owner, voices=app.voices)
    assert await app.database.transact(work) == []


async def test_a_nil_return_is_reminded_of_too(evening: Evening) -> None:
    sokha = await evening.house.member("Sokha")
    await sokha.say("/nil")
    await sokha.press("Kampot administration")
    await evening.tick(local(19))
    assert "question 2 of 4" in (await reminded(sokha))[0]


async def sent(evening: Evening) -> list[str]:
    rows = await evening.house.app.database.read(lambda tx: tx.fetch(select(reminders)))
    return [row.kind for row in rows]


async def _reminded_by(database: Database, evening: Evening, which: str) -> int:
    """As a process of its own does that has found it due."""
    voices = evening.house.app.voices
    work = partial(remind, which=which, now=local(19), owner=database.owner, voices=voices)
    return len(await database.transact(work))
