"""A case on the phone: what one sees of it, may do with it, and what a press does that comes late or twice."""

import pytest

from domain.role import Role
from storage.database import Transaction
from storage.subjects import erase_subject
from tests.chat import Chat
from tests.handlers.confirming import CASE, KAMPOT, Crew, gathered
from tests.handlers.reviewing import audited
from tests.house import House


@pytest.fixture
async def crew(house: House) -> Crew:
    return await gathered(house)


async def opened(chat: Chat) -> str:
    """Open the only case there is from the list."""
    await chat.say("/cases")
    label = next(label for label in await chat.labels() if CASE in label)
    await chat.press(label)
    return await chat.screen()


async def test_what_waits_is_listed_for_whom_it_waits_and_for_the_lead(crew: Crew) -> None:
    await crew.upto("sent")
    shown = {}
    for name in ("sokha", "vanna", "rithy", "chan"):
        chat = getattr(crew, name)
        await chat.say("/cases")
        shown[name] = [label for label in await chat.labels() if CASE in label]
    label = f"{CASE} · Presumptive: on its way"
    assert shown == {"sokha": [], "vanna": [f"⏳ {label}"], "rithy": [label], "chan": []}


async def test_whoever_has_nothing_to_do_with_it_has_nothing_on_the_list(crew: Crew) -> None:
    await crew.upto("custody")
    bopha = await crew.house.member("Bopha", Role.GOVERNOR, KAMPOT)
    await bopha.say("/cases")
    assert await bopha.screen() == "Nothing waits for you."


async def test_the_laboratory_sees_the_specimen_and_not_the_person(crew: Crew) -> None:
    await crew.upto("sent")
    screen = await opened(crew.rithy)
    assert "The person is not shown to you" in screen
    assert "Specimen number: S-1" in screen
    assert "Seal of bottle A: A-1" in screen
    assert not [word for word in ("5678", "K•••", "Kampot administration") if word in screen]


async def test_the_doctor_sees_the_person_masked_and_that_it_is_not_verified(crew: Crew) -> None:
    await crew.upto("laboratory")
    screen = await opened(crew.chan)
    assert "Person: K••• B••• · •••••5678" in screen
    assert "Not verified yet" in screen
    assert "Positive (to be verified)" in screen


async def test_what_the_person_said_is_read_by_doctors_alone(crew: Crew) -> None:
    await crew.upto("interviewed", interviewed={"interview_note": "takes cough syrup"})
    assert "takes cough syrup" in await opened(crew.chan)
    screen = await opened(crew.vanna)
    assert "Person heard" in screen
    assert "takes cough syrup" not in screen


async def test_a_personnel_officer_sees_a_test_when_the_person_is_to_be_told_and_not_before(crew: Crew) -> None:
    nary = await crew.house.member("Nary", Role.PERSONNEL_OFFICER, KAMPOT)
    await crew.upto("interviewed")
    await nary.say("/cases")
    assert await nary.screen() == "Nothing waits for you."
    await crew.take("verified")
    assert "Verified positive" in await opened(nary)


async def test_each_look_is_in_the_audit_log(crew: Crew) -> None:
    await crew.upto("custody")
    await opened(crew.vanna)
    assert await audited(crew.house, "list_cases", "see_case") == [("list_cases", "cases"), ("see_case", CASE)]


async def test_a_press_on_what_somebody_else_has_taken_further_shows_how_it_stands_now(crew: Crew) -> None:
    await crew.upto("custody")
    await opened(crew.vanna)
    await crew.take("sent")
    await crew.vanna.press("Send to the laboratory")
    assert "somebody else has taken this case further" in await crew.vanna.toast()
    assert "on its way to the laboratory" in await crew.vanna.screen()
    assert [step.key for step in await crew.steps()] == ["opened", "custody", "sent"]


async def test_a_form_that_is_submitted_after_somebody_was_faster_changes_nothing(crew: Crew) -> None:
    await crew.upto("laboratory")
    await opened(crew.chan)
    for one in ("Note the interview", "Not reached", "Today", "Skip"):
        await crew.chan.press(one)
    before = await crew.case()
    await crew.take("cancelled", by=crew.vanna, flaw="other", flaw_note="Wrong bottle")
    await crew.chan.press("✔ Submit")
    assert [step.key for step in await crew.steps()][-1] == "cancelled"
    assert (await crew.case()).seq == before.seq + 1
    assert any("Test cancelled" in text for text in await crew.chan.said())


async def test_a_press_that_comes_again_changes_nothing_and_blames_nobody(crew: Crew) -> None:
    await crew.upto("notified")
    await crew.sokha.say("/start")
    await _asked(crew)
    view = (await crew.sokha.messages())[-1]
    data = view["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for _ in range(3):
        await crew.sokha.press_data(view["message_id"], data)
        assert await crew.sokha.toast() == ""
    assert [step.key for step in await crew.steps()].count("split_requested") == 1


async def _asked(crew: Crew) -> None:
    """The question before bottle B, on the member's phone."""
    message = (await crew.sokha.messages())[-1]
    seq = (await crew.case()).seq
    await crew.sokha.press_data(message["message_id"], f"cstep|{CASE}|{seq}|split_requested")
    assert "A word is enough" in await crew.sokha.screen()


@pytest.mark.parametrize(
    "data", ["case", "case|CNF-26-999999", "cstep|CNF-26-999999|1|custody", "cdo|x", "cstep||"]
)
async def test_a_button_that_names_no_case_is_answered_kindly(crew: Crew, data: str) -> None:
    await crew.sokha.say("/start")
    await crew.sokha.press_data((await crew.sokha.messages())[-1]["message_id"], data)
    assert "from earlier" in await crew.sokha.toast()


@pytest.mark.parametrize("key", ["verified", "withdrawn", "flawed", "refused", "closed", "nothing"])
async def test_a_forged_button_takes_no_step_that_is_not_ones_own(crew: Crew, key: str) -> None:
    await crew.upto("laboratory")
    await crew.sokha.say("/start")
    message = (await crew.sokha.messages())[-1]["message_id"]
    for verb in ("cstep", "cdo"):
        await crew.sokha.press_data(message, f"{verb}|{CASE}|5|{key}")
    assert (await crew.case()).state == "medical_review"
    assert (await crew.case()).seq == 5


async def test_a_result_that_does_not_follow_is_refused_with_its_reason(crew: Crew) -> None:
    await crew.upto("laboratory")
    await opened(crew.chan)
    for one in ("Verify the result", "Verified positive", "Skip", "✔ Submit"):
        await crew.chan.press(one)
    assert "Nothing is verified against somebody who was not heard" in await crew.chan.screen()
    assert (await crew.case()).state == "medical_review"


async def test_a_case_that_is_too_long_for_a_message_shows_its_last_steps(crew: Crew) -> None:
    await crew.upto("laboratory")
    for n in range(6):
        await crew.take("interviewed", interview_note=f"{n} " + "ក" * 900)
    screen = await opened(crew.chan)
    assert "… and before that" in screen
    assert "5 ក" in screen
    assert "0 ក" not in screen
    assert "Verify the result" in await crew.chan.labels()


async def test_of_a_person_who_was_forgotten_the_case_says_so(crew: Crew) -> None:
    case = await crew.upto("notified")

    async def forget(tx: Transaction) -> None:
        await erase_subject(tx, case.subject_id, crew.house.app.now())

    await crew.house.app.database.transact(forget)
    await crew.vanna.say("/cases")
    await crew.vanna.press(f"⏳ {CASE}")
    screen = await crew.vanna.screen()
    assert "forgotten" in screen
    assert "S-1" not in screen
