"""Asking the register: written down before it is answered, answered as it stands, and never more than that."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import handlers
from bot.trial.server.faults import Fault, Kind
from domain.enquiry import A_DAY
from domain.subject import Subject
from tests.chat import Chat
from tests.handlers.admins import actor
from tests.handlers.enquiring import (
    KEP,
    UNNAMED,
    asked_often,
    asks,
    asks_until_submitted,
    entries,
    officer,
    registered,
)
from tests.house import House
from tests.registered import BOPHA, DARA


@pytest.fixture
async def vanna(house: House) -> Chat:
    await house.institutions()
    return await officer(house, "Vanna")


async def test_whoever_is_not_in_the_register_has_no_record(house: House, vanna: Chat) -> None:
    await registered(house)
    told = await asks(vanna, BOPHA)
    assert "No record" in told
    assert "clean" not in told
    assert house.refused == []


async def test_a_number_alone_confirms_until_when_and_whom_to_call(house: House, vanna: Chat) -> None:
    await registered(house)
    told = await asks(vanna, UNNAMED)
    assert "Confirmed match: barred until 2 January 2030" in told
    assert "Kep administration" in told
    assert "confirmed use" not in told
    assert "012345678" not in told


async def test_khmer_digits_find_the_same_number(house: House, vanna: Chat) -> None:
    await registered(house)
    assert "Confirmed match" in await asks(vanna, Subject("០១២៣៤៥៦៧៨"))


async def test_a_name_with_its_birth_date_is_only_possible(house: House, vanna: Chat) -> None:
    await registered(house)
    told = await asks(vanna, replace(DARA, identity=None))
    assert "Possible match, not confirmed" in told
    assert "barred" not in told
    assert "Kep administration" in told


async def test_a_name_alone_is_not_enough_and_nothing_is_looked_up(house: House, vanna: Chat) -> None:
    await registered(house)
    told = await asks(vanna, Subject(name_km=DARA.name_km))
    assert "Not enough to answer" in told
    assert "What is missing: date of birth" in told


async def test_an_undecided_term_says_so(house: House, vanna: Chat) -> None:
    await registered(house, years=None)
    assert "the length is not decided yet" in await asks(vanna, UNNAMED)


async def test_a_provisional_entry_says_that_it_is_not_final(house: House, vanna: Chat) -> None:
    await registered(house, at=house.app.now(), dismissed_on=house.app.now().date().isoformat())
    assert "provisional, not final" in await asks(vanna, UNNAMED)


async def test_an_entry_whose_term_is_over_is_no_record(house: House, vanna: Chat) -> None:
    await registered(house, years=1)
    assert "No record" in await asks(vanna, UNNAMED)


async def test_the_question_stands_in_the_log_before_its_answer(house: House, vanna: Chat) -> None:
    await registered(house)
    await asks(vanna, DARA)
    (asked, number, why), (answered, of, what) = await entries(house)
    assert (asked, answered, of) == ("enquire", "answer_enquiry", number)
    assert (why["purpose"], why["by"], why["rows"], why["institution"]) == (
        "pre_employment",
        "number",
        1,
        "kampot",
    )
    assert "outcome" not in why
    assert what["outcome"] == "confirmed_match"
    assert len(bytes.fromhex(why["prefix"])) == 8


async def test_neighbouring_numbers_share_their_prefix(house: House, vanna: Chat) -> None:
    for number in ("012345678", "012345699", "012346678"):
        await asks(vanna, Subject(number))
    one, two, other = [details["prefix"] for _, _, details in await entries(house, "enquire")]
    assert one == two != other


async def test_an_answer_that_is_never_delivered_is_in_the_log(house: House, vanna: Chat) -> None:
    await registered(house)
    await asks_until_submitted(vanna, UNNAMED)
    for method in ("editMessageText", "sendMessage"):
        house.served.world.faults.add(Fault(kind=Kind.ERROR, probability=1.0, code=400, method=method))
    await vanna.press("✔ Submit")
    assert "Confirmed match" not in "".join(await vanna.said())
    assert [what["outcome"] for _, _, what in await entries(house, "answer_enquiry")] == ["confirmed_match"]
    assert len(await entries(house, "enquire")) == 1


async def test_a_submission_that_comes_again_shows_the_same_and_asks_nothing(house: House, vanna: Chat) -> None:
    await asks_until_submitted(vanna, UNNAMED)
    shown = (await vanna.messages())[-1]
    data = shown["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for _ in range(3):
        await vanna.press_data(shown["message_id"], data)
    assert "ENQ-26-000001" in await vanna.screen()
    assert [action for action, _, _ in await entries(house)].count("enquire") == 1


async def test_an_old_answer_is_shown_with_what_holds_now(house: House, vanna: Chat) -> None:
    await asks(vanna, UNNAMED)
    await registered(house)
    await vanna.say("/check enq26000001")
    told = await vanna.screen()
    assert told.index("No record") < told.index("What holds now") < told.index("Confirmed match")
    assert [action for action, _, _ in await entries(house)][-1] == "see_enquiry"


async def test_an_answer_that_still_holds_says_so(vanna: Chat) -> None:
    await asks(vanna, UNNAMED)
    await vanna.say("/check ENQ-26-000001")
    assert "that still holds" in await vanna.screen()


async def test_another_office_does_not_learn_whether_there_is_such_an_enquiry(house: House, vanna: Chat) -> None:
    await asks(vanna, UNNAMED)
    other = await officer(house, "Other", KEP)
    await other.say("/check ENQ-26-000001")
    known = await other.screen()
    await other.say("/check ENQ-26-000099")
    assert known == await other.screen()


async def test_who_is_no_personnel_officer_asks_nothing(house: House) -> None:
    sokha = await house.member("Sokha")
    await sokha.say("/check")
    assert "You have no right" in await sokha.screen()
    assert await entries(house, "enquire") == []


async def test_whoever_has_asked_enough_today_is_told_so_kindly(house: House, vanna: Chat) -> None:
    me = await actor(house, vanna)
    await house.app.database.transact(lambda tx: asked_often(tx, me.id, A_DAY, house.app.now()))
    await vanna.say("/check")
    assert "you have 0 questions left" in await vanna.screen()
    await vanna.press("One person")
    assert "That was enough for today" in await vanna.screen()
    assert await entries(house, "enquire") == []


async def test_a_dialogue_that_was_begun_in_time_does_not_pass_the_quota(house: House, vanna: Chat) -> None:
    me = await actor(house, vanna)
    await asks_until_submitted(vanna, UNNAMED)
    await house.app.database.transact(lambda tx: asked_often(tx, me.id, A_DAY, house.app.now()))
    await vanna.press("✔ Submit")
    assert "That was enough for today" in await vanna.screen()
    assert await entries(house, "enquire") == []


async def test_yesterdays_questions_do_not_count(house: House, vanna: Chat) -> None:
    me = await actor(house, vanna)
    yesterday = house.app.now() - timedelta(days=1)
    await house.app.database.transact(lambda tx: asked_often(tx, me.id, A_DAY, yesterday))
    assert "No record" in await asks(vanna, UNNAMED)


def test_no_text_of_an_enquiry_calls_anybody_clean() -> None:
    texts = (Path(handlers.__file__).parent / "texts" / "en" / "enquiry.ftl").read_text(encoding="utf-8")
    assert "clean" not in texts.casefold()
    assert "provisional, not final" in texts
