"""Dismissals: entered by one office, confirmed by another, provisional until the person could answer."""

from typing import Any

import pytest

from domain.area import Area
from domain.case import Kind
from domain.member import Membership
from domain.role import Role
from handlers.turn import Turn
from storage.cases import Case
from storage.database import Transaction
from storage.people import add_membership, find_actor
from tests.chat import Chat
from tests.handlers.dismissing import PROVINCE, Offices, dismissals, entered, found, officed, state_of, steps_of
from tests.handlers.reviewing import audited
from tests.house import KAMPOT, KEP, LONG_AGO, House

FOUND, NUMBER = "FND-26-000001", "REG-26-000001"
NOTICE = {"noticed_on": "2026-11-20", "noticed_how": "in_person"}


@pytest.fixture
async def offices(house: House) -> Offices:
    return await officed(house)


async def begun(chat: Chat) -> None:
    """*Enter a dismissal*, up to the questions."""
    await chat.say("/entries")
    await chat.press("+ Enter a dismissal (1)")
    await chat.press(FOUND)


async def told(chat: Chat, *second: str) -> None:
    await begun(chat)
    await chat.say("44/26")
    await chat.press("Today")
    for press in ("Dismissed", "Skip", *second, "✔ Submit"):
        await chat.press(press)


async def opened(chat: Chat, number: str = NUMBER) -> None:
    await chat.say("/entries")
    await chat.press("🔍 Open by number")
    await chat.say(number)


async def signed(chat: Chat) -> None:
    await chat.press(NUMBER)
    await chat.press("✔ Confirm the dismissal")
    await chat.press("✔ Confirm the dismissal")


async def test_an_entry_is_proposed_until_another_office_confirms_it(house: House, offices: Offices) -> None:
    await found(offices)
    await told(offices.dara, "Another institution", "Kep")
    assert "Proposed" in await offices.dara.screen()
    await signed(offices.rith)
    assert await state_of(house, NUMBER) == "confirmed"
    await opened(offices.dara)
    assert "Provisional: confirmed, but the person has no notice yet" in await offices.dara.screen()


async def test_whoever_entered_it_hears_that_it_is_confirmed(offices: Offices) -> None:
    await found(offices)
    await told(offices.dara, "Another institution", "Kep")
    await signed(offices.rith)
    assert "the dismissal that you entered is confirmed" in await offices.dara.screen()


async def test_ground_and_basis_are_not_asked_but_those_of_the_case(house: House, offices: Offices) -> None:
    await found(offices, ground="facilitation", basis="admission")
    await told(offices.dara, "Another institution", "Kep")
    said = (await steps_of(house, NUMBER))[0].said
    assert (said["ground"], said["basis"], said["category"]) == ("facilitation", "admission", "police")


async def test_another_ground_than_that_of_the_case_is_refused(house: House, offices: Offices) -> None:
    await found(offices)
    await told(offices.dara, "Another institution", "Kep", "✎ Ground", "Trafficking")
    assert "Ground and basis must be those of the case" in await offices.dara.screen()
    assert await dismissals(house, FOUND) == []


@pytest.mark.parametrize("name", ["sokha", "vanna", "rith", "mony"])
async def test_nobody_enters_it_who_decided_before_or_is_of_another_office(offices: Offices, name: str) -> None:
    await found(offices)
    chat: Chat = getattr(offices, name)
    await chat.say("/entries")
    assert "+ Enter a dismissal (1)" not in await chat.labels()


async def test_a_button_of_the_first_days_does_not_help_whoever_may_not(house: House, offices: Offices) -> None:
    await found(offices)
    await offices.sokha.say("/entries")
    message = (await offices.sokha.messages())[-1]["message_id"]
    await offices.sokha.press_data(message, f"dismiss|{FOUND}")
    assert "You may not take this step" in await offices.sokha.toast()
    assert await dismissals(house, FOUND) == []


@pytest.mark.parametrize("name", ["sokha", "dara", "mony", "vanna"])
async def test_nobody_confirms_it_but_the_office_that_was_asked(house: House, offices: Offices, name: str) -> None:
    number = await entered(offices)
    chat: Chat = getattr(offices, name)
    await chat.say("/entries")
    message = (await chat.messages())[-1]["message_id"]
    await chat.press_data(message, f"cdo|{number}|1|confirmed")
    assert await state_of(house, number) == "proposed"


async def test_a_second_membership_elsewhere_makes_no_second_office(house: House, offices: Offices) -> None:
    number = await entered(offices)
    both = await house.member("Nary", Role.PERSONNEL_OFFICER, Area.institution(KEP))
    await house.app.database.transact(lambda tx: _also(tx, both.id, Area.institution(KAMPOT)))
    await opened(both, number)
    assert "✔ Confirm the dismissal" not in await both.labels()


async def test_a_lead_who_confirmed_the_finding_is_not_even_asked(offices: Offices) -> None:
    await found(offices)
    await told(offices.dara, "The commission")
    assert "Nobody there could confirm it" in await offices.dara.screen()


async def test_another_lead_confirms_it(house: House, offices: Offices) -> None:
    await found(offices)
    nary = await house.member("Nary", Role.LEAD, PROVINCE)
    await told(offices.dara, "The commission")
    await signed(nary)
    assert await state_of(house, NUMBER) == "confirmed"


async def test_a_second_office_refuses_with_a_reason(offices: Offices) -> None:
    await found(offices)
    await told(offices.dara, "Another institution", "Kep")
    await offices.rith.press(NUMBER)
    for press in ("✕ Do not confirm", "It is another person", "✔ Submit"):
        await offices.rith.press(press)
    await opened(offices.dara)
    assert "Not confirmed: it bars nobody" in await offices.dara.screen()
    assert "It is another person" in await offices.dara.screen()


async def test_whoever_entered_it_takes_it_back_while_it_is_proposed(house: House, offices: Offices) -> None:
    number = await entered(offices)
    await opened(offices.sokha, number)
    assert "↶ Take back" not in await offices.sokha.labels()
    await opened(offices.dara, number)
    await offices.dara.press("↶ Take back")
    await offices.dara.press("↶ Take back")
    assert await state_of(house, number) == "taken_back"


async def test_one_case_bears_one_entry_until_that_came_to_nothing(house: House, offices: Offices) -> None:
    below = await found(offices)
    await entered(offices, below)
    message = (await seen(offices.dara))["message_id"]
    await offices.dara.press_data(message, f"dismiss|{below}")
    assert "There is an entry on this case already" in await offices.dara.toast()
    await opened(offices.dara)
    for _ in range(2):
        await offices.dara.press("↶ Take back")
    await told(offices.dara, "Another institution", "Kep")
    assert [one.state for one in await dismissals(house, below)] == ["taken_back", "proposed"]


async def test_a_notice_begins_the_time_to_answer(house: House, offices: Offices) -> None:
    number = await entered(offices, None, ("confirmed", {}))
    await opened(offices.dara, number)
    await offices.dara.press("✉ Record the notice")
    for press in ("Today", "Handed over in person", "Skip", "Skip", "✔ Submit"):
        await offices.dara.press(press)
    sheet, code = (await offices.dara.said())[-2:]
    assert "Provisional: the person may answer until" in sheet
    assert code.startswith("🔑 For the notice of")
    assert await state_of(house, number) == "noticed"


async def test_the_answer_of_the_person_is_recorded_and_masked(offices: Offices) -> None:
    number = await entered(offices, None, ("confirmed", {}), ("noticed", NOTICE))
    await opened(offices.dara, number)
    await offices.dara.press("Record the answer")
    await offices.dara.press("Today")
    await offices.dara.press("Disputes it")
    await offices.dara.say("I was never there.")
    for press in ("Skip", "✔ Submit"):
        await offices.dara.press(press)
    assert "Disputes it" in await offices.dara.screen()
    assert "never there" not in await offices.dara.screen()


@pytest.mark.parametrize(("verdict", "reviews"), [("Convicted", 0), ("Acquitted", 1)])
async def test_an_acquittal_opens_a_review_by_itself(
    offices: Offices, monkeypatch: pytest.MonkeyPatch, verdict: str, reviews: int
) -> None:
    opened_for: list[str] = []

    async def review(_turn: Turn, case: Case) -> None:
        opened_for.append(case.number)

    monkeypatch.setattr("handlers.petition.acquitted", review)
    number = await entered(offices, None, ("confirmed", {}))
    await opened(offices.dara, number)
    await offices.dara.press("Court: verdict")
    await offices.dara.press(verdict)
    await offices.dara.press("Today")
    for words in ("Kampot court", "9/26"):
        await offices.dara.say(words)
    await offices.dara.press("✔ Submit")
    assert opened_for == [number] * reviews


async def test_whatever_changes_an_answer_is_followed_by_what_was_registered(
    offices: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    told_of: list[str] = []

    async def tell(_turn: Turn, case: Case) -> None:
        told_of.append(case.state)

    monkeypatch.setattr("handlers.asked_before.entry_changed", tell)
    await found(offices)
    await told(offices.dara, "Another institution", "Kep")
    assert told_of == []
    await signed(offices.rith)
    assert told_of == ["confirmed"]


@pytest.mark.parametrize("state", ["proposed", "refused", "taken_back"])
async def test_a_finding_that_is_not_confirmed_bears_no_dismissal(
    house: House, offices: Offices, state: str
) -> None:
    below = await found(offices, state=state)
    message = (await seen(offices.dara))["message_id"]
    await offices.dara.press_data(message, f"dismiss|{below}")
    assert "This case is none of these yet" in await offices.dara.toast()
    assert await dismissals(house, below) == []


async def test_no_dismissal_rests_on_a_dismissal(house: House, offices: Offices) -> None:
    number = await entered(offices, None, ("confirmed", {}))
    message = (await seen(offices.dara))["message_id"]
    await offices.dara.press_data(message, f"dismiss|{number}")
    assert "This case is none of these yet" in await offices.dara.toast()
    assert len(await dismissals(house, FOUND)) == 1


async def test_what_was_confirmed_when_the_dialogue_began_is_asked_again_at_its_end(
    house: House, offices: Offices
) -> None:
    below = await found(offices)
    await begun(offices.dara)
    await entered(offices, below)
    await offices.dara.say("44/26")
    for press in ("Today", "Dismissed", "Skip", "Another institution", "Kep", "✔ Submit"):
        await offices.dara.press(press)
    assert "There is an entry on this case already" in await offices.dara.screen()
    assert len(await dismissals(house, FOUND)) == 1


async def test_a_governor_reads_figures_and_no_entry(house: House, offices: Offices) -> None:
    number = await entered(offices)
    governor = await house.member("Chan", Role.GOVERNOR, PROVINCE)
    await governor.say("/entries")
    assert "◌ Proposed: 1" in await governor.screen()
    message = (await governor.messages())[-1]["message_id"]
    for data in (f"case|{number}", "entrylist|proposed|0"):
        await governor.press_data(message, data)
        assert number not in await governor.screen()


async def test_the_register_is_read_by_pages_and_each_look_is_audited(house: House, offices: Offices) -> None:
    for n in range(10):
        await entered(offices, await found(offices, identity=f"01234567{n}"))
    await offices.dara.say("/entries")
    await offices.dara.press("◌ Proposed (10)")
    await offices.dara.press("More ›")
    shown = await offices.dara.labels()
    assert [one for one in shown if one.startswith("REG")] == [f"REG-26-00000{n} · proposed" for n in (2, 1)]
    assert await audited(house, "list_entries") == [("list_entries", "proposed")] * 2


async def test_an_entry_of_somewhere_else_is_not_in_the_list(offices: Offices) -> None:
    await entered(offices)
    await offices.mony.say("/entries")
    assert await offices.mony.labels() == ["🔍 Open by number", "+ Enter a dismissal (0)", "+ Record a finding"]
    assert await state_of(offices.house, "REG-26-000001") == "proposed"


async def test_what_is_pressed_twice_is_done_once(house: House, offices: Offices) -> None:
    number = await entered(offices)
    await offices.rith.say("/cases")
    await offices.rith.press(number)
    await offices.rith.press("✔ Confirm the dismissal")
    message = (await offices.rith.messages())[-1]
    data = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for _ in range(3):
        await offices.rith.press_data(message["message_id"], data)
    assert [step.key for step in await steps_of(house, number)] == ["opened", "confirmed"]


async def _also(tx: Transaction, user_id: int, area: Area) -> None:
    """Make somebody a personnel officer of another place too."""
    actor = await find_actor(tx, user_id)
    assert actor
    given: dict[str, Any] = {"valid_from": LONG_AGO, "confirmed_at": LONG_AGO}
    await add_membership(tx, Membership(0, actor.id, Role.PERSONNEL_OFFICER, area, **given))


async def seen(chat: Chat) -> dict[str, int]:
    await chat.say("/entries")
    return (await chat.messages())[-1]


async def test_kinds_are_told_apart_by_their_numbers(house: House, offices: Offices) -> None:
    number = await entered(offices)
    assert [one.kind for one in await dismissals(house, FOUND)] == [Kind.DISMISSAL]
    assert number.startswith("REG-")
