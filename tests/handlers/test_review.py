"""Reviewing: report, return, mend, approve; never one's own, never twice, never past each other."""

from typing import Any

import pytest

from domain.area import Area
from domain.review import Deed, State
from domain.role import Role
from storage.database import Transaction
from storage.reports import reports
from storage.tables import TABLES
from tests.chat import Chat
from tests.handlers.reviewing import SUSPECTED, audited, found, miscounted, past, submitted
from tests.house import House

KAMPOT, KEP = Area.province("07"), Area.province("23")


@pytest.fixture
async def house(house: House) -> House:
    await house.institutions()
    return house


@pytest.fixture
async def sokha(house: House) -> Chat:
    return await house.member("Sokha", area=KAMPOT)


@pytest.fixture
async def vanna(house: House) -> Chat:
    return await house.member("Vanna", Role.LEAD, KAMPOT)


async def opens(chat: Chat, number: str) -> None:
    await chat.say("/review")
    label = next(one for one in await chat.labels() if number in one)
    await chat.press(label)


async def returns(chat: Chat, number: str, answer: str = "Sex", why: str = "It looks like a mistake") -> None:
    await opens(chat, number)
    for label in ("↩️ Return", answer, why):
        await chat.press(label)


async def button(chat: Chat, label: str) -> tuple[int, str]:
    """The message and the data of a button, to be pressed later."""
    for message in reversed(await chat.messages()):
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            for one in row:
                if one["text"].startswith(label):
                    return message["message_id"], one["callback_data"]
    raise AssertionError(label)


async def test_what_waits_is_listed_with_suspicions_first_and_then_by_age(
    house: House, sokha: Chat, vanna: Chat
) -> None:
    numbers = [await submitted(house, sokha, **more) for more in ({}, {}, SUSPECTED)]
    await vanna.say("/review")
    shown = (await vanna.labels())[:3]
    assert [label.split(" · ")[0] for label in shown] == [f"⚠️ {numbers[2]}", numbers[0], numbers[1]]
    assert "Kampot administration" in shown[0]
    assert "3 reports" in await vanna.screen()
    assert "Presumptive positive: 1" in await vanna.screen()


async def test_the_list_is_leafed_through(house: House, sokha: Chat, vanna: Chat) -> None:
    numbers = [await submitted(house, sokha) for _ in range(10)]
    await vanna.say("/review")
    await vanna.press("More ›")
    assert [label[:12] for label in (await vanna.labels())[:2]] == numbers[8:]
    assert len(await vanna.said()) == 1


async def test_where_nothing_waits_that_is_said(house: House, language: str) -> None:
    vanna = await house.member("Vanna", Role.LEAD, KAMPOT, language)
    await vanna.say("/review")
    words = {"en": "Nothing waits for your review.", "km": "គ្មានរបាយការណ៍រង់ចាំការពិនិត្យរបស់លោកអ្នកទេ។"}
    assert await vanna.screen() == words[language]


async def test_only_what_lies_in_the_area_waits_for_somebody(house: House, sokha: Chat) -> None:
    await submitted(house, sokha)
    dara = await house.member("Dara", Role.LEAD, KEP)
    await dara.say("/review")
    assert await dara.screen() == "Nothing waits for your review."


async def test_a_governor_and_an_admin_review_nothing(house: House, sokha: Chat) -> None:
    number = await submitted(house, sokha)
    for name, role in (("Bopha", Role.GOVERNOR), ("Rith", Role.ADMIN)):
        chat = await house.member(name, role)
        await chat.say("/review")
        assert "no right" in await chat.screen()
        await chat.say("/help")
        await chat.press_data((await chat.messages())[-1]["message_id"], f"rv|{number}")
        assert number not in await chat.screen()


async def test_opening_one_is_in_the_audit_log_and_shows_who_reported_what_masked(
    house: House, sokha: Chat, vanna: Chat
) -> None:
    number = await submitted(house, sokha, **SUSPECTED)
    await opens(vanna, number)
    screen = await vanna.screen()
    for part in (number, "Reported by: Sokha", "•••••5678", "K••• B•••", "Methamphetamine", "Waits for a review"):
        assert part in screen
    assert "012345678" not in screen
    assert await audited(house, "see_report", "list_waiting") == [
        ("list_waiting", "reports"),
        ("see_report", number),
    ]
    assert (await vanna.messages())[-1]["has_protected_content"] is True


async def test_the_whole_circle_of_report_return_mend_and_approve(house: House, sokha: Chat, vanna: Chat) -> None:
    number = await submitted(house, sokha)
    await returns(vanna, number)
    assert (await found(house, number)).state is State.RETURNED
    await sokha.press("✎ Mend this answer")
    assert "Present answer: Female" in await sokha.screen()
    assert "Reason: It looks like a mistake" in await sokha.screen()
    await sokha.press("Male")
    assert "Sex: Female → Male" in await sokha.screen()
    await sokha.press("✔ Submit")
    assert "Sex: Female → Male" in await vanna.screen()
    await vanna.press("Open the report")
    await vanna.press("✅ Approve")
    report = await found(house, number)
    assert (report.state, report.answers["sex"], report.revision) == (State.APPROVED, "male", 4)
    assert [one.kind for one in await past(house, number)] == [Deed.RETURNED, Deed.MENDED, Deed.APPROVED]
    assert await miscounted(house) == []
    assert house.refused == []


async def test_the_author_gets_one_message_with_one_button(house: House, sokha: Chat, vanna: Chat) -> None:
    number = await submitted(house, sokha)
    await returns(vanna, number)
    (told,) = await sokha.said()
    assert told.splitlines()[:1] == [f"Report {number}"]
    for part in ("Returned · Vanna", "Answer in question: Sex", "Reason: It looks like a mistake", "Female"):
        assert part in told
    assert await sokha.labels() == ["✎ Mend this answer"]


async def test_a_reason_may_be_typed_and_is_taken_out_of_the_chat(house: House, sokha: Chat, vanna: Chat) -> None:
    number = await submitted(house, sokha)
    await returns(vanna, number, "Kit lot", "Another reason…")
    await vanna.say("The paper says <L-2>")
    assert "Reason: The paper says <L-2>" in await sokha.screen()
    assert not [m for m in await vanna.messages() if m.get("text") == "The paper says <L-2>"]
    assert (await past(house, number))[0].why["why_words"] == "The paper says <L-2>"


async def test_an_author_who_is_a_lead_does_not_review_his_own(house: House, vanna: Chat, sokha: Chat) -> None:
    number = await submitted(house, vanna)
    await vanna.say("/review")
    assert await vanna.screen() == "Nothing waits for your review."
    await vanna.say(f"/mine {number}")
    assert not {"✅ Approve", "↩️ Return"} & {*await vanna.labels()}
    message = (await vanna.messages())[-1]["message_id"]
    for data in (f"rvok|{number}|1", f"rvback|{number}|1", f"rvwhy|{number}|1|sex"):
        await vanna.press_data(message, data)
        assert "no right" in await vanna.toast()
    assert (await found(house, number)).state is State.SUBMITTED
    await opens(sokha, number)
    await sokha.press("✅ Approve")
    assert (await found(house, number)).state is State.APPROVED


async def test_whoever_changed_the_answers_last_does_not_approve_them(
    house: House, sokha: Chat, vanna: Chat
) -> None:
    number = await submitted(house, sokha)
    await opens(vanna, number)
    for label in ("✎ Correct", "Sex", "Slip in typing", "Male", "✔ Submit"):
        await vanna.press(label)
    assert "✅ Approve" not in await vanna.labels()
    await vanna.press_data((await vanna.messages())[-1]["message_id"], f"rvok|{number}|2")
    assert (await found(house, number)).state is State.SUBMITTED


async def test_a_second_tap_changes_nothing_and_shows_how_it_stands(
    house: House, sokha: Chat, vanna: Chat
) -> None:
    number = await submitted(house, sokha)
    await opens(vanna, number)
    pressed = await button(vanna, "✅ Approve")
    for _ in range(3):
        await vanna.press_data(*pressed)
    assert "Reviewed and approved" in await vanna.screen()
    assert len(await past(house, number)) == 1


async def test_who_comes_second_sees_what_the_first_did_and_decides(
    house: House, sokha: Chat, vanna: Chat
) -> None:
    number = await submitted(house, sokha)
    dara = await house.member("Dara", area=KAMPOT)
    await opens(vanna, number)
    await opens(dara, number)
    approve = await button(dara, "✅ Approve")
    for label in ("↩️ Return", "Sex", "It looks like a mistake"):
        await vanna.press(label)
    await dara.press_data(*approve)
    assert "changed meanwhile" in await dara.toast()
    assert "Returned · Vanna" in await dara.screen()
    assert (await found(house, number)).state is State.RETURNED


async def test_a_return_whose_reason_came_too_late_is_off(house: House, sokha: Chat, vanna: Chat) -> None:
    number = await submitted(house, sokha)
    dara = await house.member("Dara", area=KAMPOT)
    await opens(dara, number)
    await dara.press("↩️ Return")
    await dara.press("Sex")
    await dara.press("Another reason…")
    await opens(vanna, number)
    await vanna.press("✅ Approve")
    await dara.say("I doubt it")
    assert any("changed meanwhile" in text for text in await dara.said())
    assert (await found(house, number)).state is State.APPROVED
    assert await sokha.said() == []


@pytest.mark.parametrize("again", ["✎ Mend this answer", "✔ Submit"])
async def test_a_button_of_the_mending_pressed_again_does_nothing_more(
    house: House, sokha: Chat, vanna: Chat, again: str
) -> None:
    number = await submitted(house, sokha)
    await returns(vanna, number)
    pressed = [await button(sokha, "✎ Mend this answer")]
    for label in ("✎ Mend this answer", "Male"):
        await sokha.press(label)
    pressed += [await button(sokha, "✔ Submit")]
    await sokha.press("✔ Submit")
    await sokha.press_data(*pressed[again == "✔ Submit"])
    assert (await found(house, number)).revision == 3
    assert "Sex: Female → Male" in await sokha.screen()


async def test_an_author_may_answer_that_it_is_right_as_it_is(house: House, sokha: Chat, vanna: Chat) -> None:
    number = await submitted(house, sokha)
    await returns(vanna, number)
    for label in ("✎ Mend this answer", "Leave it as it is", "✔ Submit"):
        await sokha.press(label)
    assert "Mended · Sokha" in await vanna.screen()
    assert (await found(house, number)).state is State.SUBMITTED


async def test_a_returned_report_does_not_stand_in_the_way_of_a_new_one(
    house: House, sokha: Chat, vanna: Chat
) -> None:
    number = await submitted(house, sokha)
    await returns(vanna, number)
    await sokha.press("✎ Mend this answer")
    await sokha.say("/report")
    assert "Where does the person serve?" in await sokha.screen()


async def test_a_form_s_later_answers_are_asked_for_where_mending_opens_them(
    house: House, sokha: Chat, vanna: Chat
) -> None:
    number = await submitted(house, sokha)
    await returns(vanna, number, "Outcome")
    await sokha.press("✎ Mend this answer")
    await sokha.press("Presumptive positive")
    await sokha.press("☐ Methamphetamine")
    await sokha.press("✔ Done")
    await sokha.press("✔ Submit")
    report = await found(house, number)
    assert (report.answers["outcome"], report.answers["substances"]) == ("presumptive_positive", ["met"])
    assert await miscounted(house) == []
    await vanna.say("/review")
    assert (await vanna.labels())[0].startswith(f"⚠️ {number}")


async def test_nothing_of_a_reason_can_be_read_in_the_database(house: House, sokha: Chat, vanna: Chat) -> None:
    number = await submitted(house, sokha)
    await returns(vanna, number, "Kit lot", "Another reason…")
    await vanna.say("unmistakable words")
    await sokha.press("✎ Mend this answer")

    async def rows(tx: Transaction) -> list[Any]:
        return [row for table in TABLES.tables.values() for row in await tx.fetch(table.select())]

    assert b"unmistakable" not in repr(await house.app.database.read(rows)).encode()


@pytest.mark.parametrize(
    "verb", ["rv", "rvok", "rvback", "rvwhy", "mend", "fix", "fixwhy", "drop", "hist", "keep"]
)
async def test_a_forged_button_opens_nothing_of_another_area(house: House, sokha: Chat, verb: str) -> None:
    number = await submitted(house, sokha)
    dara = await house.member("Dara", Role.LEAD, KEP)
    await dara.say("/review")
    message = (await dara.messages())[-1]["message_id"]
    for data in (f"{verb}|{number}|1|sex", f"{verb}|{number}|x", verb, f"{verb}|KP-26-999999|1"):
        await dara.press_data(message, data)
        assert number not in await dara.screen()
    assert await audited(house, "see_report", "see_history") == []


async def test_a_report_from_before_reviews_began_waits_for_one(house: House, sokha: Chat) -> None:
    await submitted(house, sokha)
    (row,) = await house.app.database.read(lambda tx: tx.fetch(reports.select()))
    assert (row.state, row.revision, row.editor_id, row.reviewer_id) == ("submitted", 1, None, None)


async def test_whoever_reviews_sees_that_somebody_was_reported_twice_for_a_day(
    house: House, sokha: Chat, vanna: Chat
) -> None:
    first, second = [await submitted(house, sokha), await submitted(house, sokha, outcome="kit_invalid")]
    await submitted(house, sokha, identity="098765432")
    await vanna.say("/review")
    await vanna.press(first)
    assert f"reported for this day in {second} too" in await vanna.screen()


async def test_of_many_reports_of_one_person_and_day_some_are_named_and_the_others_counted(
    house: House, sokha: Chat, vanna: Chat
) -> None:
    first, *others = [await submitted(house, sokha) for _ in range(13)]
    await opens(vanna, first)
    assert f"in {', '.join(others[:10])} and 2 more too" in await vanna.screen()
