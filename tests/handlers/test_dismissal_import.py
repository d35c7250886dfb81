"""An existing list of dismissals: a dry run first, then proposals, which a second office confirms."""

import pytest

from domain.role import Role
from storage.cases import find_case
from tests.chat import Chat
from tests.handlers.dismissing import Offices, officed, state_of, steps_of
from tests.handlers.reviewing import audited
from tests.handlers.test_roster import ROWS as ROSTER
from tests.handlers.test_roster import workbook
from tests.house import House

HEADER = ("Name", "ID", "Sex", "Born on", "Institution", "Category", "Ground", "Basis", "Order number", "Date")
GOOD = ("SOK Dara", "012345678", "m", "15.03.1988", "kampot", "police", "sale", "court", "44/26", "1.11.2026")
DOUBTFUL = ("KEO Bopha", "", "f", "", "Kampot administration", "police", "sale", "court", "45/26", "2.11.2026")
WRONG = ("CHAN Mony", "012345670", "f", "1.1.1990", "kampot", "police", "sale", "police", "46/26", "3.11.2026")
LATER = ("NOP Rith", "012345671", "m", "1.1.1990", "kampot", "police", "sale", "court", "47/26", "1.1.2031")
ROWS = (HEADER, GOOD, DOUBTFUL, WRONG, LATER)
NUMBER = "REG-26-000001"


@pytest.fixture
async def offices(house: House) -> Offices:
    return await officed(house)


@pytest.fixture
async def admin(house: House, offices: Offices) -> Chat:
    assert offices
    return await house.member("Bora", Role.ADMIN)


async def sent(
    admin: Chat, *rows: tuple[object, ...], second: tuple[str, ...] = ("Another institution", "Kep")
) -> str:
    await admin.send_document(workbook(*rows), "list.xlsx")
    for press in ("A list of dismissals", *second):
        await admin.press(press)
    return await admin.screen()


async def imported(admin: Chat, *rows: tuple[object, ...]) -> None:
    await sent(admin, *rows)
    await admin.press("✔ Enter")


def many(n: int) -> list[tuple[object, ...]]:
    return [(*GOOD[:1], f"{i:09d}", *GOOD[2:]) for i in range(n)]


async def test_a_dry_run_enters_nothing_and_tells_each_row_that_is_not_good(house: House, admin: Chat) -> None:
    told = await sent(admin, *ROWS)
    for line in ("✔ good: 1", "⚠️ doubtful: 1", "✕ refused: 2", "✕ Row 4: A police report alone", "⚠️ Row 3:"):
        assert line in told
    assert "Row 5: " in told
    assert await state_of(house, NUMBER) == "no such case"


async def test_rows_are_entered_as_proposed_once(house: House, admin: Chat) -> None:
    await sent(admin, *ROWS)
    take = await taking(admin)
    for _ in range(3):
        await admin.press_data(*take)
    assert [await state_of(house, f"REG-26-00000{n}") for n in (1, 2, 3)] == [
        "proposed",
        "proposed",
        "no such case",
    ]
    assert "Entered as proposed: 2, of which doubtful: 1" in await admin.screen()


async def test_the_same_file_adds_nothing_twice(house: House, admin: Chat) -> None:
    await imported(admin, *ROWS)
    told = await sent(admin, *ROWS)
    assert "↺ entered before: 2" in told
    assert [one for one in await admin.labels() if one.startswith("✔")] == []
    assert await state_of(house, "REG-26-000003") == "no such case"


async def test_a_second_office_confirms_a_page_but_for_what_is_doubtful(
    house: House, offices: Offices, admin: Chat
) -> None:
    await imported(admin, *ROWS)
    await offices.rith.press("Look at the list")
    assert "44/26" in await offices.rith.screen()
    await offices.rith.press("✔ Confirm this one")
    await offices.rith.press("✔ Confirm this one")
    assert [await state_of(house, f"REG-26-00000{n}") for n in (1, 2)] == ["confirmed", "proposed"]
    await offices.rith.press("⚠️ REG-26-000002")
    await offices.rith.press("✔ Confirm the dismissal")
    await offices.rith.press("✔ Confirm the dismissal")
    assert await state_of(house, "REG-26-000002") == "confirmed"


async def test_what_is_doubtful_is_not_confirmed_with_others_around_it(
    house: House, offices: Offices, admin: Chat
) -> None:
    first, last = many(2)
    await imported(admin, HEADER, first, DOUBTFUL, last)
    await offices.rith.press("Look at the list")
    for _ in range(2):
        await offices.rith.press("✔ Confirm these 2")
    states = [await state_of(house, f"REG-26-00000{n}") for n in (1, 2, 3)]
    assert states == ["confirmed", "proposed", "confirmed"]


async def test_of_two_trial_runs_that_are_both_entered_each_row_comes_once(house: House, admin: Chat) -> None:
    await sent(admin, *ROWS)
    _, first = await taking(admin)
    await sent(admin, *ROWS)
    message, second = await taking(admin)
    for data in (first, second):
        await admin.press_data(message, data)
    states = [await state_of(house, f"REG-26-00000{n}") for n in (2, 3)]
    assert states == ["proposed", "no such case"]


async def test_nobody_else_confirms_it_nor_whoever_imported(house: House, offices: Offices, admin: Chat) -> None:
    await house.member("Bora", Role.LEAD)
    await imported(admin, *ROWS)
    batch = await batch_of(offices.rith)
    for chat in (admin, offices.sokha, offices.mony):
        await chat.say("/settings")
        message = (await chat.messages())[-1]["message_id"]
        for data in (f"impsign|{batch}|{NUMBER}|REG-26-000009", f"implook|{batch}|0"):
            await chat.press_data(message, data)
            assert await chat.screen() == "Nothing on this page is yours to confirm."
    assert await state_of(house, NUMBER) == "proposed"


async def test_the_lead_confirms_it_too(house: House, offices: Offices, admin: Chat) -> None:
    await imported(admin, *ROWS)
    await offices.vanna.say("/settings")
    message = (await offices.vanna.messages())[-1]["message_id"]
    await offices.vanna.press_data(message, f"implook|{await batch_of(offices.rith)}|0")
    for _ in range(2):
        await offices.vanna.press("✔ Confirm this one")
    assert await state_of(house, NUMBER) == "confirmed"


async def test_many_rows_are_entered_over_several_turns(house: House, offices: Offices, admin: Chat) -> None:
    await imported(admin, HEADER, *many(120))
    assert "Entered as proposed: 120" in await admin.screen()
    await offices.rith.press("Look at the list")
    assert "Imported, proposed: 120 (page 1 of 12)" in await offices.rith.screen()
    assert await state_of(house, "REG-26-000120") == "proposed"


async def test_each_step_of_it_is_audited(house: House, offices: Offices, admin: Chat) -> None:
    await imported(admin, *ROWS)
    await offices.rith.press("Look at the list")
    batch = await batch_of(offices.rith)
    seen = await audited(house, "import_dismissals", "dismissal_opened", "list_import")
    entered = [("dismissal_opened", "REG-26-000001"), ("dismissal_opened", "REG-26-000002")]
    assert seen == [("import_dismissals", f"list:{batch}"), *entered, ("list_import", f"list:{batch}")]


async def test_an_imported_entry_is_of_its_institution_and_says_what_the_row_said(
    house: House, admin: Chat
) -> None:
    await imported(admin, *ROWS)
    (opened,) = await steps_of(house, NUMBER)
    case = await house.app.database.read(lambda tx: find_case(tx, NUMBER))
    assert case
    assert (case.institution, case.about, opened.said["order_number"]) == ("kampot", None, "44/26")


async def test_a_list_can_be_dropped(house: House, admin: Chat) -> None:
    await sent(admin, *ROWS)
    await admin.press("✕ Drop the list")
    assert await admin.screen() == "The list was dropped. Nothing of it is kept."
    assert await state_of(house, NUMBER) == "no such case"


async def test_what_is_no_list_of_dismissals_gets_a_clear_word(admin: Chat) -> None:
    await admin.send_document(workbook(*ROSTER), "list.xlsx")
    for press in ("A list of dismissals", "Another institution", "Kep"):
        await admin.press(press)
    assert "No row of headings was found" in await admin.screen()


async def test_an_office_in_which_nobody_is_can_not_be_asked(house: House, admin: Chat) -> None:
    await admin.send_document(workbook(*ROWS), "list.xlsx")
    await admin.press("A list of dismissals")
    await admin.press("Another institution")
    assert "Kampot prison" not in await admin.labels()
    assert await state_of(house, NUMBER) == "no such case"


async def test_a_roster_is_still_a_roster(admin: Chat) -> None:
    await admin.send_document(workbook(*ROSTER), "list.xlsx")
    await admin.press("The roster of an institution")
    await admin.press("Kampot administration")
    assert "2 people were understood" in await admin.screen()


async def taking(admin: Chat) -> tuple[int, str]:
    """The button that enters what a trial run has shown: its message and its data."""
    message = (await admin.messages())[-1]
    rows = message["reply_markup"]["inline_keyboard"]
    take = next(one for row in rows for one in row if one["callback_data"].startswith("imptake"))
    return message["message_id"], take["callback_data"]


async def batch_of(chat: Chat) -> str:
    """The list that a button leads to."""
    for message in reversed(await chat.messages()):
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                verb, *parts = button["callback_data"].split("|")
                if verb in {"implook", "impsure"}:
                    return str(parts[0])
    raise AssertionError("no list")
