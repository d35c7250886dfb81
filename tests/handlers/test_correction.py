"""Correcting and withdrawing what was stored: with a reason, with its past, and never past somebody else."""

from datetime import timedelta

import pytest

from domain.area import Area
from domain.review import Deed, State
from domain.role import Role
from storage.reports import reports
from tests.chat import Chat
from tests.handlers.reviewing import SUSPECTED, audited, found, miscounted, past, submitted
from tests.house import House
from tests.storage.ground import directly

KAMPOT = Area.province("07")


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


async def begins(chat: Chat, number: str, answer: str = "Sex") -> None:
    """Up to the answer that is to be changed."""
    await chat.say(f"/mine {number}")
    for label in ("✎ Correct", answer, "Slip in typing"):
        await chat.press(label)


async def corrects(chat: Chat, number: str, answer: str = "Sex", *what: str) -> None:
    await begins(chat, number, answer)
    for label in (*(what or ("Male",)), "✔ Submit"):
        await chat.press(label)


async def approves(chat: Chat, number: str) -> None:
    await chat.say("/review")
    await chat.press(next(one for one in await chat.labels() if number in one))
    await chat.press("✅ Approve")


async def withdraws(chat: Chat, number: str) -> None:
    await chat.say(f"/mine {number}")
    for label in ("✖️ Withdraw", "Reported twice", "✔ Submit"):
        await chat.press(label)


async def test_an_author_corrects_a_report_and_the_old_answer_is_kept(house: House, sokha: Chat) -> None:
    number = await submitted(house, sokha)
    await corrects(sokha, number)
    (made,) = await past(house, number)
    assert (made.kind, made.why) == (Deed.CORRECTED, {"why_corrected": "typing"})
    assert [(key, one.before, one.after) for key, one in made.changed.items()] == [("sex", "female", "male")]
    assert (await found(house, number)).answers["sex"] == "male"
    assert await miscounted(house) == []
    assert await audited(house, "correct_report") == [("correct_report", number)]


async def test_the_history_shows_who_did_what_when_and_why_down_to_the_first_answers(
    house: House, sokha: Chat, vanna: Chat
) -> None:
    number = await submitted(house, sokha)
    await corrects(sokha, number)
    await approves(vanna, number)
    await sokha.say(f"/mine {number}")
    await sokha.press("History")
    shown = await sokha.screen()
    steps = ["Approved · Vanna", "Corrected · Sokha", "Slip in typing", "Sex: Female → Male", "Submitted · Sokha"]
    assert [shown.index(one) for one in steps] == sorted(shown.index(one) for one in steps)
    assert "Sex: Female\n" in shown.partition("Submitted")[2]
    assert "012345678" not in shown
    assert await audited(house, "see_history") == [("see_history", number)]


async def test_a_long_history_is_leafed_through(house: House, sokha: Chat) -> None:
    number = await submitted(house, sokha)
    for turn in range(9):
        await corrects(sokha, number, "Sex", ("Male", "Female")[turn % 2])
    await sokha.press("History")
    assert "Submitted" not in await sokha.screen()
    await sokha.press("More ›")
    assert "Submitted · Sokha" in await sokha.screen()


@pytest.mark.parametrize(
    ("answer", "what", "state"),
    [
        ("Outcome", ("Evaded",), State.SUBMITTED),
        ("Suspected", ("☐ Ketamine", "✔ Done"), State.SUBMITTED),
        ("Sex", ("Male",), State.APPROVED),
        ("Category", ("Soldier",), State.APPROVED),
    ],
)
async def test_a_grave_correction_of_an_approved_report_waits_for_a_review_again(
    house: House, sokha: Chat, vanna: Chat, answer: str, what: tuple[str, ...], state: State
) -> None:
    number = await submitted(house, sokha, **SUSPECTED)
    await approves(vanna, number)
    await corrects(sokha, number, answer, *what)
    assert (await found(house, number)).state is state
    told = [text for text in await vanna.said() if "Corrected · Sokha" in text]
    assert len(told) == (state is State.SUBMITTED)
    assert await miscounted(house) == []


async def test_a_new_identity_needs_a_review_and_is_found_by_its_new_hash(
    house: House, sokha: Chat, vanna: Chat
) -> None:
    number = await submitted(house, sokha)
    await approves(vanna, number)
    await begins(sokha, number, "Identity")
    await sokha.say("987654321")
    assert "Identity number: •••••5678 → •••••4321" in await sokha.screen()
    await sokha.press("✔ Submit")
    (row,) = await house.app.database.read(lambda tx: tx.fetch(reports.select()))
    assert (row.state, row.subject) == ("submitted", house.app.database.vault.index("identity", "987654321"))


async def test_a_report_moves_to_another_day_and_institution_with_its_count(house: House, sokha: Chat) -> None:
    number = await submitted(house, sokha)
    await begins(sokha, number, "Institution")
    await sokha.say("prison")
    await sokha.press("Kampot prison")
    for label in ("✎ Date", "Yesterday", "✔ Submit"):
        await sokha.press(label)
    report = await found(house, number)
    local = report.submitted_at.astimezone(house.app.settings.timezone)
    assert (report.institution, report.day) == ("kampot-prison", local.date() - timedelta(days=1))
    assert await miscounted(house) == []


async def test_a_correction_that_changes_nothing_is_none(house: House, sokha: Chat) -> None:
    number = await submitted(house, sokha)
    await begins(sokha, number)
    await sokha.press("Leave it as it is")
    await sokha.press("✔ Submit")
    assert "Nothing has been changed yet" in await sokha.screen()
    assert (await found(house, number)).revision == 1


async def test_a_lead_s_correction_is_told_to_the_author(house: House, sokha: Chat, vanna: Chat) -> None:
    number = await submitted(house, sokha)
    await corrects(vanna, number)
    (told,) = await sokha.said()
    for part in (number, "Corrected · Vanna", "Slip in typing", "Sex: Female → Male"):
        assert part in told
    await sokha.press("Open the report")
    assert "Sex: Male" in await sokha.screen()


async def test_a_colleague_without_the_right_corrects_and_withdraws_nothing(house: House, sokha: Chat) -> None:
    number = await submitted(house, sokha)
    dara = await house.member("Dara", area=KAMPOT)
    await dara.say("/review")
    await dara.press(number)
    assert not {"✎ Correct", "✖️ Withdraw"} & {*await dara.labels()}
    message = (await dara.messages())[-1]["message_id"]
    for data in (f"fix|{number}|1", f"fixwhy|{number}|1|sex", f"drop|{number}|1", f"mend|{number}|1"):
        await dara.press_data(message, data)
        assert "no right" in await dara.toast()
    assert (await found(house, number)).revision == 1


async def test_a_report_that_is_withdrawn_is_not_counted_and_stays_to_be_found(
    house: House, sokha: Chat, vanna: Chat
) -> None:
    number = await submitted(house, sokha)
    await withdraws(vanna, number)
    assert await miscounted(house) == []
    assert (await found(house, number)).state is State.WITHDRAWN
    assert "Withdrawn · Vanna" in await sokha.screen()
    await sokha.say("/mine")
    assert (await sokha.labels())[0].startswith(f"✕ {number}")
    await sokha.press(f"✕ {number}")
    assert "Withdrawn: it is not counted" in await sokha.screen()
    assert await sokha.labels() == ["History", "‹ My reports"]


async def test_withdrawing_asks_once_more_and_may_be_given_up(house: House, sokha: Chat) -> None:
    number = await submitted(house, sokha)
    await sokha.say(f"/mine {number}")
    await sokha.press("✖️ Withdraw")
    await sokha.press("Was only for practice")
    assert (await found(house, number)).state is State.SUBMITTED
    await sokha.press("✕ Cancel")
    await sokha.press("Yes, give it up")
    assert (await found(house, number)).state is State.SUBMITTED


async def test_the_receipt_of_a_withdrawn_report_says_so(house: House, sokha: Chat) -> None:
    number = await submitted(house, sokha)
    (row,) = await house.app.database.read(lambda tx: tx.fetch(reports.select()))
    await withdraws(sokha, number)
    await sokha.press_data((await sokha.messages())[-1]["message_id"], f"d|{row.draft_id}|1|S|")
    assert "The report has been withdrawn." in await sokha.screen()


async def test_what_was_withdrawn_can_not_be_changed_any_more(house: House, sokha: Chat, vanna: Chat) -> None:
    number = await submitted(house, sokha)
    await begins(sokha, number)
    await sokha.press("Male")
    await withdraws(vanna, number)
    await sokha.press("✔ Submit")
    assert "You can no longer change this report." in "\n".join(await sokha.said())
    assert "Put my change on top" not in await all_labels(sokha)
    await sokha.press("Leave it as it is now")
    assert (await found(house, number)).answers["sex"] == "female"
    assert await miscounted(house) == []


async def both_edit(house: House, sokha: Chat, vanna: Chat) -> str:
    """The author changes the sex and the category; the lead was faster and has changed the sex and the reason."""
    number = await submitted(house, sokha)
    await begins(sokha, number, "Category")
    await sokha.press("Soldier")
    await sokha.press("✎ Sex")
    await sokha.press("Male")
    await corrects(vanna, number, "Reason", "Follow-up")
    await sokha.press("✔ Submit")
    return number


async def test_who_submits_second_sees_the_first_s_change_before_anything_is_stored(
    house: House, sokha: Chat, vanna: Chat
) -> None:
    number = await both_edit(house, sokha, vanna)
    shown = next(text for text in await sokha.said() if "Somebody else has changed" in text)
    for part in ("Corrected · Vanna", "Reason for the test: Random selection → Follow-up", "Sex: Female → Male"):
        assert part in shown
    assert (await found(house, number)).revision == 2
    assert (await found(house, number)).answers["sex"] == "female"


async def test_the_second_may_put_the_own_change_on_top(house: House, sokha: Chat, vanna: Chat) -> None:
    number = await both_edit(house, sokha, vanna)
    await sokha.press("Put my change on top")
    await sokha.press("✔ Submit")
    answers = (await found(house, number)).answers
    assert (answers["sex"], answers["category"], answers["reason"]) == ("male", "soldier", "follow_up")
    assert await miscounted(house) == []


async def test_the_second_may_leave_the_report_as_it_is_now(house: House, sokha: Chat, vanna: Chat) -> None:
    number = await both_edit(house, sokha, vanna)
    await sokha.press("Leave it as it is now")
    assert "Your change was dropped" in await sokha.toast()
    assert (await found(house, number)).revision == 2


async def test_a_third_change_is_shown_too_before_it_is_overwritten(
    house: House, sokha: Chat, vanna: Chat
) -> None:
    number = await both_edit(house, sokha, vanna)
    keep = next(
        (m["message_id"], b["callback_data"])
        for m in await sokha.messages()
        for row in m.get("reply_markup", {}).get("inline_keyboard", [])
        for b in row
        if b["text"] == "Put my change on top"
    )
    await corrects(vanna, number, "Outcome", "Evaded")
    await sokha.press_data(*keep)
    assert any("Outcome: Negative → Evaded" in text for text in await sokha.said())
    assert "Put my change on top" in await all_labels(sokha)
    assert (await found(house, number)).revision == 3


async def all_labels(chat: Chat) -> list[str]:
    rows = [row for m in await chat.messages() for row in m.get("reply_markup", {}).get("inline_keyboard", [])]
    return [button["text"] for row in rows for button in row]


async def test_what_is_corrected_stays_sealed(house: House, sokha: Chat, database_url: str) -> None:
    number = await submitted(house, sokha)
    await begins(sokha, number, "Name in Latin")
    await sokha.say("CHAN Zoriya")
    await sokha.press("✔ Submit")
    rows = await directly(database_url, "SELECT body FROM revisions")
    assert not [row for row in rows if b"Zoriya" in bytes(row[0]) or b"Bopha" in bytes(row[0])]
