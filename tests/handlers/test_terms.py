"""Tables of ban terms: proposed by one admin, signed by another, and seen by whoever may."""

from collections.abc import Sequence

import pytest
from sqlalchemy import select

from domain.area import Area
from domain.ground import Ground
from domain.role import Role
from domain.term_lines import read_terms
from domain.term_table import CELLS, fingerprint
from handlers.button import encode
from handlers.terms import SIGN
from handlers.voice import Voice
from storage.audit import audit
from storage.term_tables import PROPOSED, REFUSED, SIGNED, Proposal, find_table, last_version
from tests.chat import Chat
from tests.house import House
from tests.talk import ZONE

LINES = "use first 5\nuse again 10\nrefusal police 3"


@pytest.fixture
async def vanna(house: House) -> Chat:
    return await house.member("Vanna", Role.ADMIN)


@pytest.fixture
async def bopha(house: House) -> Chat:
    return await house.member("Bopha", Role.ADMIN)


async def proposed(chat: Chat, lines: str = LINES, fills: str = "No, leave them undecided") -> str:
    await chat.say("/terms")
    await chat.press("+ Propose a table")
    await chat.press("Today")
    await chat.say(lines)
    await chat.press(fills)
    return await chat.screen()


async def signed(chat: Chat) -> None:
    await chat.press("Open table 1")
    await chat.press("✍ Sign")
    await chat.press("✍ Yes, sign")


async def table(house: House, version: int = 1) -> Proposal:
    found = await house.app.database.read(lambda tx: find_table(tx, version))
    assert found is not None
    return found


async def noted(house: House) -> list[tuple[str, str]]:
    rows = await house.app.database.read(lambda tx: tx.fetch(select(audit).order_by(audit.c.seq)))
    return [(row.action, row.object) for row in rows if "terms" in row.action]


async def test_lines_are_shown_as_they_were_understood_before_they_are_proposed(house: House, vanna: Chat) -> None:
    told = await proposed(vanna)
    assert "🔸 Confirmed use: first time 5 years, again 10 years" in told
    assert "🔸 Refusal of the test: Police officer – 3 years" in told
    assert "Undecided: Sale or distribution, Trafficking" in told
    assert await house.app.database.read(last_version) == 0


async def test_what_one_admin_proposes_another_signs(house: House, vanna: Chat, bopha: Chat) -> None:
    await proposed(vanna)
    await vanna.press("✔ Submit")
    assert "A proposal: it decides nothing" in await vanna.screen()
    await bopha.press("Open table 1")
    await bopha.press("✍ Sign")
    assert (await table(house)).state == PROPOSED
    await bopha.press("✍ Yes, sign")
    kept = await table(house)
    assert (kept.state, dict(kept.table.years)) == (SIGNED, read_terms(LINES))
    assert "Bopha has signed table 1" in "\n".join(await vanna.said())
    assert await noted(house) == [("propose_terms", "terms:1"), ("sign_terms", "terms:1")]


async def test_whoever_proposed_it_is_offered_no_signature_and_a_forged_press_signs_nothing(
    house: House, vanna: Chat
) -> None:
    await proposed(vanna)
    await vanna.press("✔ Submit")
    assert "✍ Sign" not in await vanna.labels()
    message = (await vanna.messages())[-1]["message_id"]
    await vanna.press_data(message, encode(SIGN, 1))
    assert (await table(house)).state == PROPOSED


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMIN])
async def test_nobody_but_an_admin_signs(house: House, vanna: Chat, role: Role) -> None:
    await proposed(vanna)
    await vanna.press("✔ Submit")
    other = await house.member("Dara", role)
    await other.say("/settings")
    await other.press_data((await other.messages())[-1]["message_id"], encode(SIGN, 1))
    assert (await table(house)).state == PROPOSED


async def test_an_admin_of_a_province_proposes_and_signs_nothing(house: House, vanna: Chat) -> None:
    await proposed(vanna)
    await vanna.press("✔ Submit")
    local = await house.member("Dara", Role.ADMIN, Area.province("07"))
    await local.say("/terms")
    assert "+ Propose a table" not in await local.labels()
    await local.press("✍ Proposal 1 waits for a second signature")
    assert "✍ Sign" not in await local.labels()
    await local.press_data((await local.messages())[-1]["message_id"], encode(SIGN, 1))
    assert (await table(house)).state == PROPOSED


async def test_a_signature_pressed_again_changes_nothing(house: House, vanna: Chat, bopha: Chat) -> None:
    await proposed(vanna)
    await vanna.press("✔ Submit")
    await bopha.press("Open table 1")
    message = (await bopha.messages())[-1]["message_id"]
    for _ in range(3):
        await bopha.press_data(message, encode(SIGN, 1))
    assert [action for action, _ in await noted(house)] == ["propose_terms", "sign_terms"]
    assert sum("Bopha has signed" in text for text in await vanna.said()) == 1


async def test_what_was_signed_can_be_refused_no_more(house: House, vanna: Chat, bopha: Chat) -> None:
    await proposed(vanna)
    await vanna.press("✔ Submit")
    await bopha.press("Open table 1")
    message, data = await last(bopha, "✖ Refuse")
    await bopha.press_data(message, encode(SIGN, 1))
    await bopha.press_data(message, data)
    assert (await table(house)).state == SIGNED


async def test_a_refusal_is_told_and_makes_room_for_another(house: House, vanna: Chat, bopha: Chat) -> None:
    await proposed(vanna)
    await vanna.press("✔ Submit")
    await bopha.press("Open table 1")
    await bopha.press("✖ Refuse")
    assert (await table(house)).state == REFUSED
    assert "Bopha has refused table 1" in "\n".join(await vanna.said())
    await proposed(bopha, "use 4")
    await bopha.press("✔ Submit")
    assert (await table(house, 2)).state == PROPOSED


async def test_whoever_proposed_it_may_take_it_back(house: House, vanna: Chat) -> None:
    await proposed(vanna)
    await vanna.press("✔ Submit")
    await vanna.press("✖ Take back")
    assert "Taken back by Vanna" in await vanna.screen()
    assert (await table(house)).state == REFUSED


async def test_only_one_proposal_waits_at_a_time(house: House, vanna: Chat, bopha: Chat) -> None:
    await proposed(bopha)
    await proposed(vanna, "use 4")
    await bopha.press("✔ Submit")
    await vanna.press("✔ Submit")
    assert "Another proposal waits" in "\n".join(await vanna.said())
    assert await house.app.database.read(last_version) == 1


async def test_a_table_that_says_what_is_in_force_already_is_none(vanna: Chat, bopha: Chat) -> None:
    await proposed(vanna)
    await vanna.press("✔ Submit")
    await signed(bopha)
    await proposed(vanna)
    await vanna.press("✔ Submit")
    assert "This is what the table of that day says already" in await vanna.screen()


async def test_a_line_that_is_not_understood_is_named_and_nothing_is_kept(house: House, vanna: Chat) -> None:
    assert "Line 2 is not understood" in await proposed(vanna, "use 5\nheroin 7")
    await vanna.press("✔ Submit")
    assert "Line 2 is not understood" in await vanna.screen()
    assert await house.app.database.read(last_version) == 0


async def test_a_proposal_shows_what_it_changes(vanna: Chat, bopha: Chat) -> None:
    await proposed(vanna)
    await vanna.press("✔ Submit")
    await signed(bopha)
    await proposed(vanna, LINES.replace("10", "8"))
    await vanna.press("✔ Submit")
    told = await vanna.screen()
    assert (
        "🔸 Confirmed use: first time 5 years, again 8 years\nbefore: first time 5 years, again 10 years" in told
    )
    assert "• Refusal of the test: Police officer – 3 years" in told


async def test_the_audit_log_knows_what_was_signed_to_the_letter(house: House, vanna: Chat, bopha: Chat) -> None:
    await proposed(vanna)
    await vanna.press("✔ Submit")
    await signed(bopha)
    rows = await house.app.database.read(lambda tx: tx.fetch(select(audit).order_by(audit.c.seq)))
    prints = [row.details for row in rows if row.object == "terms:1"]
    kept = fingerprint((await table(house)).table)
    assert [kept in details for details in prints] == [True, True]


async def test_a_table_in_force_and_all_before_it_are_seen_by_those_who_decide_nothing(
    house: House, vanna: Chat, bopha: Chat
) -> None:
    await proposed(vanna)
    await vanna.press("✔ Submit")
    await signed(bopha)
    governor = await house.member("Dara", Role.GOVERNOR, Area.province("07"))
    await governor.say("/terms")
    assert "Table 1, for dismissals since" in await governor.screen()
    await governor.press("All tables")
    await governor.press("Table 1 · signed")
    assert "Signed by Bopha" in await governor.screen()
    assert not {"✍ Sign", "✖ Refuse", "✖ Take back"} & set(await governor.labels())


@pytest.mark.parametrize("role", [Role.MEMBER, Role.LABORATORY, Role.DOCTOR])
async def test_others_see_no_terms(house: House, role: Role) -> None:
    other = await house.member("Dara", role)
    await other.say("/terms")
    assert "You have no right" in "\n".join(await other.said())


async def test_without_a_table_everything_is_undecided(vanna: Chat) -> None:
    await vanna.say("/terms")
    assert "Each term is undecided" in await vanna.screen()


@pytest.mark.parametrize("language", ["km", "en"])
def test_what_the_screen_calls_a_ground_can_be_typed(language: str) -> None:
    voice = Voice(language, ZONE)
    for ground in Ground:
        told = read_terms(f"{voice.plain(f'terms-ground-{ground}')}: ៥")
        assert told == {cell: 5 for cell in CELLS if cell.ground is ground}


@pytest.mark.parametrize("language", ["km", "en"])
def test_the_example_of_the_question_can_be_sent_as_it_stands(language: str) -> None:
    example = Voice(language, ZONE).plain("ask-term_lines").split("\n\n")[1]
    assert sorted(set(read_terms(example).values())) == [3, 5, 10, 15]


async def last(chat: Chat, label: str) -> tuple[int, str]:
    """The message and the data of a button."""
    message = (await chat.messages())[-1]
    rows: Sequence[Sequence[dict[str, str]]] = message["reply_markup"]["inline_keyboard"]
    return message["message_id"], next(one["callback_data"] for row in rows for one in row if one["text"] == label)
