"""Submitting: what is stored together, what is shown, and that it happens once."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.trial.server.gestures import press
from domain.area import STATE, Area
from domain.role import Role
from storage.audit import audit, verify
from storage.counts import list_counts
from storage.database import Transaction
from storage.drafts import drafts
from storage.vault import Keys
from tests.chat import Chat
from tests.handlers.reporting import open_drafts, person_id, report, reports_of
from tests.house import House, housed


@pytest.fixture
async def house(house: House) -> House:
    await house.institutions()
    return house


async def test_a_report_is_stored_with_its_count_and_its_audit_entry(house: House) -> None:
    sokha = await house.member("Sokha")
    await report(sokha)
    (kept,) = await reports_of(house, sokha)
    database, who = house.app.database, await person_id(house, sokha)
    (count,) = await database.read(lambda tx: list_counts(tx, kept.day, kept.day, STATE))
    assert (count.category, count.sex, count.outcome, count.n) == ("police", "female", "evaded", 1)
    entries = await database.read(lambda tx: tx.fetch(audit.select()))
    assert [(e.actor, e.action, e.object) for e in entries] == [
        (str(who), "submit_report", kept.number),
        (str(who), "open_case", "CNF-26-000001"),
        ("clock", "confirmation_refused", "CNF-26-000001"),
    ]
    assert (await database.read(verify)).first_bad is None


async def test_the_receipt_names_number_time_place_and_what_happens_next(house: House) -> None:
    sokha = await house.member("Sokha")
    await report(sokha)
    (kept,) = await reports_of(house, sokha)
    receipt = await sokha.screen()
    local = kept.submitted_at.astimezone(house.app.settings.timezone)
    for part in (
        kept.number,
        f"{local:%d.%m.%Y %H:%M}",
        "Kampot administration",
        "The lead of the commission will",
    ):
        assert part in receipt


async def test_submit_pressed_many_times_at_once_makes_one_report_and_one_receipt(house: House) -> None:
    sokha = await house.member("Sokha")
    await report(sokha, submit=False)
    world = house.served.world
    phone = world.phones[sokha.id]
    number, message = next((n, m) for n, m in reversed(phone.messages.items()) if m.inline)
    assert message.inline is not None
    data = message.inline["inline_keyboard"][0][0]["callback_data"]
    for _ in range(8):
        press(world, phone, number, data=data, anyway=True)
    await house.drain()
    (kept,) = await reports_of(house, sokha)
    assert [kept.number in text for text in await sokha.said() if "The report is stored" in text] == [True]


async def test_members_who_submit_at_once_get_different_numbers_without_gaps(house: House) -> None:
    chats = [await house.member(f"P{number}") for number in range(8)]
    await asyncio.gather(*(report(chat) for chat in chats))
    numbers = [kept.number for chat in chats for kept in await reports_of(house, chat)]
    assert sorted(number[-6:] for number in numbers) == [f"{n:06}" for n in range(1, 9)]


async def test_new_report_pressed_twice_opens_one(house: House) -> None:
    sokha = await house.member("Sokha")
    await report(sokha)
    receipt = (await sokha.messages())[-1]["message_id"]
    for _ in range(2):
        await sokha.press("+ New report", receipt)
    assert len(await open_drafts(house, sokha)) == 1


async def test_the_receipt_stays_when_the_next_report_begins(house: House) -> None:
    sokha = await house.member("Sokha")
    await report(sokha)
    await sokha.press("+ New report")
    assert ["The report is stored" in text for text in await sokha.said()] == [True, False]


async def test_where_somebody_reported_last_stands_first_the_next_time(house: House) -> None:
    sokha = await house.member("Sokha")
    await report(sokha, "Kep administration")
    await sokha.press("+ New report")
    assert (await sokha.labels())[0] == "Kep administration"


async def test_a_report_that_was_begun_is_offered_again_or_given_up(house: House) -> None:
    sokha = await house.member("Sokha")
    await sokha.say("/report")
    await sokha.press("Kampot administration")
    (first,) = await open_drafts(house, sokha)
    await sokha.say("/report")
    await sokha.press("▶ Go on")
    assert await open_drafts(house, sokha) == [first]
    await sokha.say("/report")
    await sokha.press("Start anew")
    (second,) = await open_drafts(house, sokha)
    assert first != second


@pytest.mark.parametrize("role", [Role.GOVERNOR, Role.AUDITOR, Role.ADMIN, Role.PERSONNEL_OFFICER])
async def test_whoever_may_not_report_can_not_begin(house: House, role: Role) -> None:
    bopha = await house.member("Bopha", role, Area.province("07"))
    await bopha.say("/report")
    assert await bopha.screen() == (
        "You have no right to submit reports at present. Your administrator can tell you more."
    )
    assert await open_drafts(house, bopha) == []


@pytest.fixture
async def at_dawn(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[House]:
    """Half past six on New Year's morning in Phnom Penh; in Greenwich it is still last year."""
    dawn = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    async with housed(database_url, keys, tmp_path, now=lambda: dawn) as standing:
        await standing.institutions()
        yield standing


async def test_today_is_the_day_in_phnom_penh(at_dawn: House) -> None:
    sokha: Chat = await at_dawn.member("Sokha")
    await report(sokha)
    (kept,) = await reports_of(at_dawn, sokha)
    assert (kept.day, kept.number) == (date(2027, 1, 1), "KP-27-000001")


async def test_nothing_of_a_report_is_left_in_its_draft(house: House) -> None:
    sokha = await house.member("Sokha")
    await report(sokha)

    async def bodies(tx: Transaction) -> list[object]:
        return [row.body for row in await tx.fetch(drafts.select())]

    assert await house.app.database.read(bodies) == [None]
