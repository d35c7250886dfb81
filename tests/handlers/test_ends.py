"""What the clock does to entries: their end by date, and forgetting whom they are about."""

import asyncio
import random
from datetime import datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import func, select

from bot.clock import Clock
from domain.retention import ENTERED, NOT_ENTERED, USUAL, Retention
from domain.subject import Subject
from handlers import expiry
from handlers.consequences import STEPPING
from handlers.entry import find_entry
from storage.audit import verify
from storage.cases import Case, cases, find_case
from storage.database import Transaction
from storage.people import list_people
from tests.handlers.admins import audited
from tests.handlers.petitioning import People, acting, case_now, peopled, person_of, steps_of
from tests.house import House

TWO_YEARS = 731
SOON = timedelta(days=1)


async def ticked(house: House, after: timedelta = timedelta(), retention: Retention = USUAL) -> None:
    app = house.app
    await Clock(
        app.database, app.delivery, app.voices, lambda: app.now() + after, app.settings.heads_folder, retention
    ).tick()
    await house.drain()


async def rescinded(office: People, entry: Case) -> None:
    async def take(tx: Transaction) -> None:
        await STEPPING.take(await acting(tx, office.house, office.first), entry, "rescinded", {})

    await office.house.app.database.transact(take)


async def test_an_entry_whose_day_has_come_ends_and_everybody_is_told_once(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed(days_ago=TWO_YEARS)
    bopha = await office.concerned(entry)
    for _ in range(2):
        await ticked(house)
    assert [step.key for step in await steps_of(house, entry.number)].count("ended") == 1
    assert (await case_now(house, entry.number)).state == "ended"
    for chat in (bopha, office.first, office.second):
        assert (
            len([text for text in await chat.said() if f"{entry.number} is over" in text.replace("Entry ", "")])
            == 1
        )
    await bopha.press("My record")
    assert "Over. It bars nothing any more." in await bopha.screen()


@pytest.mark.parametrize(("days_ago", "years"), [(TWO_YEARS - 2, 2), (TWO_YEARS, None), (TWO_YEARS, 3)])
async def test_an_entry_whose_day_has_not_come_goes_on(house: House, days_ago: int, years: int | None) -> None:
    office = await peopled(house)
    entry = await office.listed(days_ago, years)
    await ticked(house)
    assert (await case_now(house, entry.number)).state == "noticed"


async def test_an_end_that_was_brought_forward_is_the_end(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed(years=5)
    await ticked(house)

    async def shorten(tx: Transaction) -> None:
        turn = await acting(tx, house, office.first)
        await STEPPING.take(turn, entry, "shortened", {"to": turn.today.isoformat()})

    await house.app.database.transact(shorten)
    await ticked(house)
    assert (await case_now(house, entry.number)).state == "ended"


async def test_what_is_frozen_does_not_end_and_ends_later_when_it_runs_again(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed(days_ago=TWO_YEARS - 10)
    database = house.app.database

    async def take(tx: Transaction, key: str, at: datetime) -> None:
        turn = await acting(tx, house, office.first, at)
        await STEPPING.take(turn, await case_now_in(tx, entry), key, {}, by_hand=False)

    now = house.app.now()
    await database.transact(lambda tx: take(tx, "frozen", now))
    await ticked(house, timedelta(days=15))
    assert (await case_now(house, entry.number)).state == "noticed"
    await database.transact(lambda tx: take(tx, "unfrozen", now + timedelta(days=15)))
    await ticked(house, timedelta(days=20))
    assert (await case_now(house, entry.number)).state == "noticed"
    await ticked(house, timedelta(days=26))
    assert (await case_now(house, entry.number)).state == "ended"


async def test_two_clocks_end_an_entry_once(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed(days_ago=TWO_YEARS)
    app, owner = house.app, house.app.database.owner
    ends = [
        app.database.transact(
            partial(expiry.end, which=entry.number, now=app.now(), owner=owner, voices=app.voices)
        )
        for _ in range(3)
    ]
    owed = await asyncio.gather(*ends)
    assert sorted(len(one) for one in owed)[:2] == [0, 0]
    assert [step.key for step in await steps_of(house, entry.number)].count("ended") == 1


async def case_now_in(tx: Transaction, entry: Case) -> Case:
    found = await find_case(tx, entry.number)
    assert found is not None
    return found


async def test_whoever_is_blocked_is_not_written_to(house: House) -> None:
    office = await peopled(house)
    await office.listed(days_ago=TWO_YEARS)
    await office.first.block()
    await ticked(house)
    assert not any("is over" in text for text in await office.first.said())
    assert house.refused == []


async def test_five_years_after_the_end_a_person_is_forgotten(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed(days_ago=TWO_YEARS)
    bopha = await office.concerned(entry)
    await ticked(house)
    await ticked(house, timedelta(days=ENTERED) - SOON)
    assert await person_of(house, entry) is not None
    await ticked(house, timedelta(days=ENTERED) + SOON)
    assert await person_of(house, entry) is None
    assert "forget_person" in await audited(house)
    assert any("has been erased" in text for text in await bopha.said())
    await bopha.say("/record")
    assert "by invitation" in (await bopha.screen()).lower() or "working tool" in await bopha.screen()


async def test_what_was_taken_back_is_forgotten_sooner(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    await rescinded(office, entry)
    await ticked(house, timedelta(days=NOT_ENTERED) - SOON)
    assert await person_of(house, entry) is not None
    await ticked(house, timedelta(days=NOT_ENTERED) + SOON)
    assert await person_of(house, entry) is None


async def test_nobody_is_forgotten_while_another_entry_of_theirs_goes_on(house: House) -> None:
    office = await peopled(house)
    over, on = await office.listed(), await office.listed(years=9)
    assert over.subject_id == on.subject_id
    await rescinded(office, over)
    await ticked(house, timedelta(days=NOT_ENTERED + 1))
    assert await person_of(house, over) is not None


async def test_the_settings_say_how_long(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    await rescinded(office, entry)
    await ticked(house, timedelta(days=8), Retention(30, 7))
    assert await person_of(house, entry) is None


async def counts(tx: Transaction) -> dict[str, int]:
    rows = await tx.fetch(select(cases.c.kind, func.count().label("n")).group_by(cases.c.kind))
    return {row.kind: row.n for row in rows}


async def test_of_fifty_people_who_were_forgotten_nothing_is_read_and_the_chain_holds(house: House) -> None:
    office = await peopled(house)
    draw = random.Random(50)
    people = [Subject(f"{draw.randrange(10**9):09}", f"សុខ {n}", f"SOK Canary{n}") for n in range(50)]
    entries = [await office.listed(who=one, order_number=f"canary-{one.identity}") for one in people]
    for entry in entries:
        await rescinded(office, entry)
    database = house.app.database
    before = await database.read(counts)
    await ticked(house, timedelta(days=NOT_ENTERED + 1))
    for entry in entries:
        now = await case_now(house, entry.number)
        assert now.state == "archived"
        assert await person_of(house, now) is None
        assert await database.read(partial(find_entry, case=now)) is None
        assert [step.said for step in await steps_of(house, entry.number)] == [{}] * now.seq
    assert await database.read(counts) == before
    assert (await database.read(verify)).first_bad is None
    assert (await audited(house)).count("forget_person") == len(people)


async def test_a_person_with_another_role_stays_and_is_concerned_no_more(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    code = await office.code(entry)
    await office.panel[0].start(f"n_{code.token}")
    await rescinded(office, entry)
    await ticked(house, timedelta(days=NOT_ENTERED + 1))
    everybody = await house.app.database.read(list_people)
    assert "Phalla" in {one.person.name for one in everybody}
    await office.panel[0].say("/record")
    assert await office.panel[0].screen() == "Nothing is recorded of you here."


async def test_whoever_is_released_gets_a_certificate_once_a_press(house: House, language: str) -> None:
    office = await peopled(house, language)
    bopha = await office.concerned(await office.listed(days_ago=TWO_YEARS), language)
    await ticked(house)
    message = (await bopha.messages())[-1]
    data = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for _ in range(2):
        await bopha.press_data(message["message_id"], data)
    files = await bopha.documents()
    assert len(files) == 1
    assert (await bopha.download(files[0])).startswith(b"%PDF")
    assert house.refused == []


async def test_nobody_is_released_from_what_still_stands(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    bopha = await office.concerned(entry)
    await bopha.press_data((await bopha.messages())[-1]["message_id"], f"recrel|{entry.number}")
    assert await bopha.documents() == []


async def test_nobody_gets_the_certificate_of_another(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed(days_ago=TWO_YEARS, who=Subject("999999999", None, "CHAN Other"))
    bopha = await office.concerned(await office.listed())
    await ticked(house)
    await bopha.press_data((await bopha.messages())[-1]["message_id"], f"recrel|{entry.number}")
    assert await bopha.documents() == []
