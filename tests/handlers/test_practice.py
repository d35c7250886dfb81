"""Practice: three invented people before the first real report, and nothing of it anywhere else."""

from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from domain.practice import TOTAL
from domain.role import Role
from storage.counts import daily_counts
from storage.database import Transaction
from storage.drafts import drafts
from storage.practice import practice
from storage.reports import reports, sequences
from tests.chat import Chat
from tests.handlers.admins import actor, audited, commands_of, enrolled_by, invited
from tests.handlers.reporting import open_drafts, report
from tests.house import House

REAL = ["+ New report", "No inspection", "My reports", "Sessions", "To review", "Cases", "Settings", "Help"]
BANNER = {"en": "🎓 Practice: this is no real report", "km": "🎓 ការហាត់អនុវត្ត៖ មិនមែនជារបាយការណ៍ពិតទេ"}
TYPED = {"010203040", "020304050", "030405060", "KEO Thida", "MAO Rattana", "LY Vuthy", "P-01", "P-02", "LOT-1"}
EXPIRY = "EXPIRY"
EXERCISES = (
    ("Model Province Hall", "Today", "Civil servant", "010203040", "Skip", "KEO Thida", "Female", "Regular",
     "Negative", "P-01", "LOT-1", EXPIRY, "Skip", "Skip", "✔ Submit"),
    ("Model Province Police", "Today", "Police", "020304050", "Skip", "MAO Rattana", "Male", "Random",
     "Presumptive positive", "☐ Methamphetamine", "☐ Amphetamine", "✔ Done", "P-02", "LOT-1", EXPIRY, "Skip",
     "Skip", "✔ Submit"),
    ("Model Province Department", "Today", "Contracted official", "030405060", "Skip", "LY Vuthy", "Male",
     "Regular", "Refused", "Gave no specimen", "Skip", "Skip", "✔ Submit"),
)  # fmt: skip


@pytest.fixture
async def newcomer(house: House) -> Chat:
    """Sokha, who came by an admin's invitation a moment ago."""
    await house.institutions()
    bopha = await house.member("Bopha", Role.ADMIN)
    return await enrolled_by(house, bopha, "Sokha", Role.MEMBER)


async def does(house: House, chat: Chat, *steps: str) -> None:
    expiry = f"12/{house.app.now().year + 1}"
    for step in steps:
        if step == EXPIRY or step in TYPED:
            await chat.say(expiry if step == EXPIRY else step)
        else:
            await chat.press(step)


async def opened(admin: Chat) -> None:
    """Sokha, as an admin sees her."""
    await admin.say("/people")
    await admin.press("List")
    await admin.press("Sokha")


async def practises(house: House, chat: Chat) -> None:
    for number, steps in enumerate(EXERCISES, 1):
        await chat.press(f"🎓 Practise ({number} of 3)")
        await does(house, chat, *steps)


async def test_three_exercises_and_then_the_real_buttons(house: House, newcomer: Chat) -> None:
    assert (await newcomer.labels())[0] == "🎓 Practise (1 of 3)"
    await practises(house, newcomer)
    assert await newcomer.labels() == ["+ New report"]
    assert "All 3 exercises are right" in await newcomer.screen()
    assert (await commands_of(newcomer))[:2] == ["report", "nil"]
    await newcomer.start()
    assert await newcomer.labels() == REAL
    await report(newcomer)
    assert "KP-26-000001" in await newcomer.screen()
    assert house.refused == []


async def test_nothing_of_it_is_in_a_report_a_count_or_a_sequence(house: House, newcomer: Chat) -> None:
    await practises(house, newcomer)
    database = house.app.database
    for table in (reports, daily_counts, sequences):
        assert await database.read(partial(rows_of, table=table)) == []
    kept = await database.read(lambda tx: tx.fetch(select(drafts)))
    assert [(one.form, one.body, one.became) for one in kept] == [("practice", None, str(n)) for n in (1, 2, 3)]
    rows = await database.read(lambda tx: tx.fetch(select(practice)))
    assert [one.exercise for one in rows if one.done_at and not one.waived_by] == [1, 2, 3]
    await newcomer.say("/mine")
    assert "not submitted any reports" in await newcomer.screen()


async def test_what_differs_is_named_and_can_be_mended(house: House, newcomer: Chat) -> None:
    await newcomer.press("🎓 Practise")
    await does(house, newcomer, *("Male" if one == "Female" else one for one in EXERCISES[0]))
    assert "These answers are other than the exercise says: Sex." in await newcomer.screen()
    await does(house, newcomer, "✎ Sex", "Female", "✔ Submit")
    assert "All of exercise 1 of 3 is right" in await newcomer.screen()


async def test_every_screen_of_it_says_that_it_is_practice(house: House, language: str) -> None:
    sokha = await house.phone("Sokha", language)
    await sokha.start(await invited(house))
    await sokha.share_contact()
    cancel, give_up = {"en": ("✕ Cancel", "Yes"), "km": ("✕ បោះបង់", "បាទ/ចាស")}[language]
    seen = []
    for label in ("🎓", {"en": "Model Province Hall", "km": "សាលាខេត្តគំរូ"}[language], cancel, give_up, "🎓"):
        await sokha.press(label)
        seen.append(await sokha.screen())
    assert [screen.startswith(BANNER[language]) for screen in seen] == [True] * 5


@pytest.mark.parametrize("way", ["/report", "/nil", "/practise"])
async def test_every_way_into_reports_leads_to_practice_first(house: House, newcomer: Chat, way: str) -> None:
    await newcomer.say(way)
    assert any("Exercise 1 of 3. Report this invented person" in text for text in await newcomer.said())
    assert "Model Province Hall" in await newcomer.labels()
    assert len(await open_drafts(house, newcomer)) == 1


@pytest.mark.parametrize("data", ["new", "nil"])
async def test_an_old_or_forged_button_leads_to_practice_too(house: House, newcomer: Chat, data: str) -> None:
    await newcomer.press_data((await newcomer.messages())[-1]["message_id"], data)
    assert BANNER["en"] in await newcomer.screen()
    (which,) = await house.app.database.read(lambda tx: tx.fetch(select(drafts.c.form)))
    assert which.form == "practice"


async def test_an_exercise_is_gone_on_with_and_its_button_pressed_twice_opens_one(
    house: House, newcomer: Chat
) -> None:
    home = (await newcomer.messages())[-1]["message_id"]
    await newcomer.press("🎓 Practise")
    await newcomer.press("Model Province Hall")
    await newcomer.press_data(home, "practise")
    assert "question 2" in await newcomer.screen()
    assert len(await open_drafts(house, newcomer)) == 1


async def test_a_submit_that_comes_again_does_one_exercise(house: House, newcomer: Chat) -> None:
    await newcomer.press("🎓 Practise")
    await does(house, newcomer, *EXERCISES[0][:-1])
    review = (await newcomer.messages())[-1]
    submit = review["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for _ in range(3):
        await newcomer.press_data(review["message_id"], submit)
    assert (await actor(house, newcomer)).to_practise == TOTAL - 1


async def test_what_was_typed_leaves_the_chat_and_its_draft(house: House, newcomer: Chat) -> None:
    await newcomer.press("🎓 Practise")
    await does(house, newcomer, *EXERCISES[0])
    texts = [message.get("text", "") for message in await newcomer.messages() if not message["from"]["is_bot"]]
    assert "010203040" not in texts
    assert [one.body for one in await house.app.database.read(lambda tx: tx.fetch(select(drafts)))] == [None]


async def test_the_task_tells_what_was_seen_and_not_what_it_means(newcomer: Chat) -> None:
    await newcomer.press("🎓 Practise")
    told = next(text for text in await newcomer.said() if "Report this invented person" in text)
    assert "The kit shows a line at C" in told
    assert "Negative" not in told
    assert "010203040" in told


async def test_whoever_invited_and_the_lead_learn_when_it_is_done(house: House, newcomer: Chat) -> None:
    await house.member("Vanna", Role.LEAD)
    await practises(house, newcomer)
    for name in ("Bopha", "Vanna"):
        told = [text for text in await house.chats[name].said() if "has practised" in text]
        assert len(told) == 1


async def test_people_shows_how_far_somebody_is(house: House, newcomer: Chat) -> None:
    bopha = house.chats["Bopha"]
    await opened(bopha)
    assert "🎓 Practising: 3 exercises left" in await bopha.screen()
    await practises(house, newcomer)
    await opened(bopha)
    assert "🎓 Practised: " in await bopha.screen()
    assert "Waive practice" not in await bopha.labels()


async def test_an_admin_may_waive_it(house: House, newcomer: Chat) -> None:
    bopha = house.chats["Bopha"]
    await newcomer.press("🎓 Practise")
    await opened(bopha)
    message = (await bopha.messages())[-1]["message_id"]
    await bopha.press("Waive practice")
    assert "🎓 Practice waived: " in await bopha.screen()
    await bopha.press_data(message, f"pwaive|{(await actor(house, newcomer)).id}")
    assert (await audited(house)).count("waive_practice") == 1
    assert "Your administrator has waived your practice" in await newcomer.screen()
    assert (await commands_of(newcomer))[0] == "report"
    assert await open_drafts(house, newcomer) == []
    await newcomer.press("+ New report")
    assert "Kampot administration" in await newcomer.labels()


@pytest.mark.parametrize("role", [one for one in Role if one is not Role.ADMIN])
async def test_nobody_else_may_waive_it(house: House, newcomer: Chat, role: Role) -> None:
    dara = await house.member("Dara", role)
    await dara.start()
    which = (await actor(house, newcomer)).id
    await dara.press_data((await dara.messages())[-1]["message_id"], f"pwaive|{which}")
    assert (await actor(house, newcomer)).to_practise == TOTAL


@pytest.mark.parametrize("role", [one for one in Role if one is not Role.MEMBER])
async def test_whoever_is_invited_to_another_role_has_no_exercises(house: House, role: Role) -> None:
    dara = await house.phone("Dara")
    await dara.start(await invited(house, role))
    await dara.share_contact()
    assert (await actor(house, dara)).to_practise == 0
    assert not [label for label in await dara.labels() if label.startswith("🎓")]


async def test_a_member_who_is_invited_again_has_none(house: House) -> None:
    sokha = await house.member("Sokha", Role.MEMBER)
    await sokha.start(await invited(house, Role.LEAD))
    await sokha.share_contact()
    assert (await actor(house, sokha)).to_practise == 0


async def test_outside_the_trial_nobody_skips(house: House, newcomer: Chat) -> None:
    assert not [label for label in await newcomer.labels() if "skip" in label]
    await newcomer.press_data((await newcomer.messages())[-1]["message_id"], "pskip")
    assert await newcomer.toast() == "This button is from earlier and does nothing any more."
    assert (await actor(house, newcomer)).to_practise == TOTAL


async def rows_of(tx: Transaction, table: Any) -> list[Any]:
    return await tx.fetch(select(table))
