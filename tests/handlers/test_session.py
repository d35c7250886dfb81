"""A session from its opening to its review: what is said of people, how it adds up, what becomes of it."""

from datetime import timedelta
from pathlib import Path

from domain.area import STATE
from storage.counts import list_counts
from storage.reports import find_report
from storage.vault import Keys
from tests.chat import Chat
from tests.handlers.sessions import commission
from tests.house import House, housed
from tests.talk import Clock

KAMPOT = "Kampot administration"


async def opened(house: House, n: int = 12) -> tuple[Chat, Chat]:
    dara, sokha = await commission(house, n)
    await sokha.say("/session")
    await sokha.press(KAMPOT)
    await sokha.press("▶ Open the session")
    return dara, sokha


async def mark(chat: Chat, outcome: str, *steps: str) -> None:
    await chat.press(f"+ {outcome}")
    for one in steps:
        await (chat.say(one) if one[0].isdigit() or one.startswith("S-") else chat.press(one))


async def close(chat: Chat) -> str:
    await chat.press("■ Close the session")
    await chat.press("■ Yes, close it")
    return next(word for word in (await chat.screen()).split() if word.startswith("KP-"))


async def test_a_session_is_reported_by_saying_who_is_different(house: House) -> None:
    _, sokha = await opened(house)
    await mark(sokha, "Refused", "Gave no specimen", "7", "✔ Done")
    await mark(sokha, "Excused absence", "Leave", "2 5 ១១", "✔ Done")
    await sokha.press("✔ All others are negative")
    number = await close(sokha)
    counts = await house.app.database.read(lambda tx: _counts(tx, house))
    assert counts == {"negative": 8, "refused": 1, "excused_absence": 3}
    kept = await house.app.database.read(lambda tx: find_report(tx, f"{number}/7"))
    assert kept is not None
    assert (kept.answers["outcome"], kept.answers["refusal_kind"]) == ("refused", "no_specimen")


async def _counts(tx: object, house: House) -> dict[str, int]:
    day = house.app.now().astimezone(house.app.settings.timezone).date()
    found: dict[str, int] = {}
    for one in await list_counts(tx, day, day, STATE):  # type: ignore[arg-type]
        found[one.outcome] = found.get(one.outcome, 0) + one.n
    return found


async def test_a_suspicion_is_asked_for_its_substances_and_its_specimen(house: House) -> None:
    _, sokha = await opened(house)
    await mark(sokha, "Presumptive", "4", "☐ Methamphetamine", "✔ Done", "S-0004")
    assert "Presumptive positive (unconfirmed): 1" in await sokha.screen()
    assert "Not accounted for: 11" in await sokha.screen()


async def test_it_can_not_be_closed_before_the_totals_add_up(house: House) -> None:
    _, sokha = await opened(house)
    assert "■ Close the session" not in await sokha.labels()
    await sokha.press("Not accounted for (12)")
    assert (await sokha.labels())[0].startswith("1. ")


async def test_what_somebody_has_said_is_not_overwritten_silently(house: House) -> None:
    _, sokha = await opened(house)
    await mark(sokha, "Evaded", "3", "✔ Done")
    await mark(sokha, "Refused", "Gave no specimen", "3 4", "✔ Done")
    assert "Somebody has said something else of number 3 already" in await sokha.screen()


async def test_what_was_said_can_be_taken_back(house: House) -> None:
    _, sokha = await opened(house)
    await mark(sokha, "Evaded", "3", "✔ Done")
    await sokha.press("Who is different (1)")
    await sokha.press("3. ")
    await sokha.press("↺ Take this back")
    await sokha.press("‹ Session")
    assert "Not accounted for: 12" in await sokha.screen()


async def test_who_comes_onto_the_list_later_is_not_negative_by_what_was_said_before(house: House) -> None:
    _, sokha = await opened(house)
    await sokha.press("✔ All others are negative")
    await sokha.press("✎ Send lines")
    await sokha.say("012345678 SOK Dara m negative\n012345679 KEO Nary f evaded")
    await sokha.press("✔ Submit")
    assert "All others up to number 12 are negative" in await sokha.screen()


async def test_closing_twice_shows_the_same_number(house: House) -> None:
    _, sokha = await opened(house)
    await sokha.press("✔ All others are negative")
    await sokha.press("■ Close the session")
    view = (await sokha.messages())[-1]
    data = view["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for _ in range(3):
        await sokha.press_data(view["message_id"], data)
    numbers = {word for text in await sokha.said() for word in text.split() if word.startswith("KP-")}
    assert len(numbers) == 1
    assert sum((await house.app.database.read(lambda tx: _counts(tx, house))).values()) == 12


async def test_the_lead_who_did_not_work_in_it_is_told_and_approves(house: House) -> None:
    dara, sokha = await opened(house)
    await sokha.press("✔ All others are negative")
    await close(sokha)
    await dara.press("Look at it")
    await dara.press("✔ Approve the session")
    assert "reviewed" in await dara.screen()


async def test_nobody_approves_a_session_in_which_he_has_worked(house: House) -> None:
    _, sokha = await opened(house)
    await sokha.press("✔ All others are negative")
    await close(sokha)
    await sokha.press("Look at it")
    assert "✔ Approve the session" not in await sokha.labels()


async def test_two_members_see_each_others_progress(house: House) -> None:
    _, sokha = await opened(house)
    bopha = await house.member("Bopha")
    await bopha.say("/session")
    await bopha.press(KAMPOT)
    await mark(bopha, "Evaded", "1", "✔ Done")
    await sokha.press("↻ Refresh")
    assert "Evaded: 1" in await sokha.screen()
    assert "Sokha, Bopha" in await sokha.screen()


async def test_a_lead_exports_a_closed_session(house: House) -> None:
    dara, sokha = await opened(house)
    await sokha.press("✔ All others are negative")
    number = await close(sokha)
    await dara.press("Look at it")
    await dara.press("Excel")
    (document,) = await dara.documents()
    file_name = document["document"]["file_name"]
    assert file_name.startswith("reports-session")
    assert number not in file_name


async def test_the_reviewer_sees_who_was_reported_elsewhere_as_well(house: House) -> None:
    dara, sokha = await opened(house)
    for gesture in ("/report", "Kampot administration", "Today", "Police", "100000003", "Skip", "KEO Bopha"):
        await (sokha.say(gesture) if gesture[0] in "/1K" and "adm" not in gesture else sokha.press(gesture))
    for label in ("Female", "Random", "Evaded", "Skip", "Skip", "✔ Submit"):
        await sokha.press(label)
    await sokha.say("/session")
    await sokha.press(KAMPOT)
    await sokha.press("✔ All others are negative")
    await sokha.press("■ Close the session")
    assert "Possible duplicate: number 3 was already reported" in await sokha.screen()
    await sokha.press("■ Yes, close it")
    await dara.press("Look at it")
    assert "Possible duplicate: number 3" in await dara.screen()


async def test_a_closed_session_is_found_again_by_its_number(house: House) -> None:
    _, sokha = await opened(house)
    await sokha.press("✔ All others are negative")
    number = await close(sokha)
    await sokha.say(f"/mine {number}")
    assert "closed, waits for review" in await sokha.screen()
    await sokha.say(f"/mine {number}/7")
    assert f"{number}/7" in await sokha.screen()


async def test_whoever_is_taken_back_is_not_made_negative_by_what_was_said_of_the_others(house: House) -> None:
    _, sokha = await opened(house)
    await mark(sokha, "Evaded", "3", "✔ Done")
    for label in ("✔ All others are negative", "Who is different (1)", "3. ", "↺ Take this back", "‹ Session"):
        await sokha.press(label)
    assert "Not accounted for: 12" in await sokha.screen()


async def test_a_take_back_that_comes_late_leaves_what_was_said_since(house: House) -> None:
    _, sokha = await opened(house)
    await mark(sokha, "Evaded", "3", "✔ Done")
    await sokha.press("Who is different (1)")
    await sokha.press("3. ")
    data = (await sokha.messages())[-1]["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await sokha.press("↺ Take this back")
    await sokha.press("‹ Session")
    await mark(sokha, "Evaded", "3", "✔ Done")
    await sokha.press_data((await sokha.messages())[-1]["message_id"], data)
    assert "3. " in (await sokha.labels())[0]


async def test_the_receipt_says_the_time_of_the_closing_however_late_it_is_shown_again(
    database_url: str, keys: Keys, tmp_path: Path
) -> None:
    clock = Clock()
    async with housed(database_url, keys, tmp_path, now=clock) as house:
        _, sokha = await opened(house)
        await sokha.press("✔ All others are negative")
        await sokha.press("■ Close the session")
        message = (await sokha.messages())[-1]
        data = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        await sokha.press("■ Yes, close it")
        first = await sokha.screen()
        clock.at += timedelta(hours=3)
        await sokha.press_data(message["message_id"], data)
        assert await sokha.screen() == first
