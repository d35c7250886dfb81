from datetime import timedelta
from typing import Any

import pytest

from domain.case import Kind, Procedure, Rule
from domain.enquiry import Answer, Outcome
from domain.procedures import PROCEDURES
from domain.rights import Action
from domain.subject import Subject
from handlers.consequences import STEPPING
from handlers.petition import acquitted
from storage.audit import audit
from storage.cases import Case, open_case
from storage.database import Transaction
from storage.enquiries import add_enquiry, change_answer, issue_enquiry
from storage.register import index_entry
from storage.subjects import find_subject
from tests.chat import Chat
from tests.handlers.admins import actor
from tests.handlers.petitioning import People, acting, case_now, peopled, petitions, steps_of
from tests.house import House

OTHER = Subject("999999999", None, "CHAN Other")
NOTIFIED = frozenset({"notified"})
TESTED = Procedure(
    Kind.CONFIRMATION,
    Action.SEE_CONFIRMATION,
    "notified",
    {"split_requested": Rule(Action.ASK_SPLIT, NOTIFIED, "split_requested", within=timedelta(hours=72))},
)
"""So much of a confirmation as its person has to do with."""


async def notified(office: People, entry: Case, hours_ago: int) -> Case:
    """A verified test of the person of an entry, of which notice was given so many hours ago."""

    async def begin(tx: Transaction) -> Case:
        at = office.house.app.now() - timedelta(hours=hours_ago)
        given: dict[str, Any] = {"about": None, "by": None, "said": {}, "today": at.date(), "now": at}
        return await open_case(tx, TESTED, entry.subject_id, "kampot", **given)

    return await office.house.app.database.transact(begin)


async def pressed(chat: Chat, data: str) -> None:
    """A button of an earlier screen, or of somebody else's."""
    await chat.press_data((await chat.messages())[-1]["message_id"], data)


@pytest.mark.parametrize(
    ("days_ago", "years", "says"),
    [
        (10, 2, "Provisional"),
        (40, 2, "In force"),
        (40, None, "not decided yet"),
        (731, 2, "Over. It bars nothing"),
    ],
)
async def test_an_entry_is_told_as_it_stands(house: House, days_ago: int, years: int | None, says: str) -> None:
    office = await peopled(house)
    bopha = await office.concerned(await office.listed(days_ago, years))
    assert says in await bopha.screen()
    assert ("days" in await bopha.screen()) is (days_ago != 731 and (years is not None or days_ago == 10))


async def test_the_record_of_one_is_nobody_elses(house: House) -> None:
    office = await peopled(house)
    mine, other = await office.listed(), await office.listed(who=OTHER)
    bopha = await office.concerned(mine)
    await bopha.say("/record")
    assert mine.number in await bopha.screen()
    assert other.number not in await bopha.screen()


async def test_each_look_is_in_the_audit_log(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    bopha = await office.concerned(entry)
    await bopha.say("/record")
    await bopha.press("↻ Look again")
    rows = await house.app.database.read(lambda tx: tx.fetch(audit.select()))
    assert [row.object for row in rows if row.action == "see_own_record"] == [entry.number] * 3


@pytest.mark.parametrize("verb", ["recans", "petabout", "petagain", "recrel", "recsplit", "recsplit1"])
async def test_a_button_about_another_does_nothing(house: House, verb: str) -> None:
    office = await peopled(house)
    other = await office.listed(days_ago=10, who=OTHER)
    bopha = await office.concerned(await office.listed())
    before = await bopha.screen(), await steps_of(house, other.number)
    await pressed(bopha, f"{verb}|{other.number}")
    assert (await bopha.screen(), await steps_of(house, other.number)) == before
    assert await petitions(house, other) == []


async def test_an_answer_within_the_window_is_in_the_case_and_the_officers_hear_of_it(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed(days_ago=10)
    bopha = await office.concerned(entry)
    await bopha.press(f"✎ Answer to {entry.number}")
    await bopha.press("It is not true")
    await bopha.say("I was in hospital.")
    await bopha.press("Skip")
    await bopha.press("✔ Submit")
    answered = (await steps_of(house, entry.number))[-1]
    assert (answered.key, answered.said["answer"]) == ("answered", "disputes")
    assert answered.said["answer_words"] == "I was in hospital."
    assert any("has answered the notice" in text for text in await office.first.said())
    await bopha.press("My record")
    assert "You answered on" in await bopha.screen()


async def test_after_the_window_nothing_is_answered(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed(days_ago=31)
    bopha = await office.concerned(entry)
    assert not any(label.startswith("✎") for label in await bopha.labels())
    await pressed(bopha, f"recans|{entry.number}")
    assert "The time for this is over" in await bopha.toast()


@pytest.mark.parametrize(("days_ago", "words"), [(30, "today is the last day"), (29, "one day is left")])
async def test_the_last_day_of_the_window_counts(house: House, days_ago: int, words: str) -> None:
    office = await peopled(house)
    bopha = await office.concerned(await office.listed(days_ago=days_ago))
    assert words in await bopha.screen()
    assert any(label.startswith("✎") for label in await bopha.labels())


async def test_a_mere_word_has_bottle_b_tested_once(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PROCEDURES, Kind.CONFIRMATION, TESTED)
    office = await peopled(house)
    entry = await office.listed()
    case = await notified(office, entry, hours_ago=71)
    bopha = await office.concerned(entry)
    await bopha.press("🧪 Have bottle B tested")
    await bopha.press("Yes, have bottle B tested")
    await pressed(bopha, f"recsplit|{case.number}")
    assert [step.key for step in await steps_of(house, case.number)] == ["opened", "split_requested"]
    assert "Bottle B is being tested" in await bopha.screen()


async def test_after_72_hours_bottle_b_is_not_asked_for(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PROCEDURES, Kind.CONFIRMATION, TESTED)
    office = await peopled(house)
    entry = await office.listed()
    case = await notified(office, entry, hours_ago=73)
    bopha = await office.concerned(entry)
    assert not any(label.startswith("🧪") for label in await bopha.labels())
    await pressed(bopha, f"recsplit|{case.number}")
    assert (await case_now(house, case.number)).state == "notified"


async def test_who_asked_and_why_is_told_by_office_and_purpose(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    await asked(house, office.first, entry)
    bopha = await office.concerned(entry)
    assert "Who asked about you: 1" in await bopha.screen()
    assert "Ministry of Health · before hiring" in await bopha.screen()


async def asked(house: House, officer: Chat, entry: Case) -> None:
    """An officer asked for this person, and was told of the entry."""
    person = (await actor(house, officer)).id

    async def work(tx: Transaction) -> None:
        known = await find_subject(tx, entry.subject_id)
        assert known is not None
        await index_entry(tx, entry.number, known)
        told = {"institution": "health", "purpose": "pre_employment", "reference": "12/26"}
        number = await issue_enquiry(tx, house.app.now().date())
        await add_enquiry(tx, number, person, Subject(known.identity), now=house.app.now(), **told)
        await change_answer(tx, number, Answer(Outcome.CONFIRMED_MATCH, (entry.number,), "kampot"), None)

    await house.app.database.transact(work)


async def test_an_acquittal_opens_a_review_by_itself_once(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    bopha = await office.concerned(entry)

    async def judged(tx: Transaction) -> None:
        await acquitted(await acting(tx, house, office.first), entry)

    for _ in range(2):
        await house.app.database.transact(judged)
    (review,) = await petitions(house, entry)
    first = (await steps_of(house, review.number))[0]
    assert (first.by, first.said["petition_kind"]) == (None, "overturned")
    await bopha.say("/record")
    assert review.number in await bopha.screen()


async def test_what_was_taken_back_has_nothing_to_petition_for(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    bopha = await office.concerned(entry)

    async def take(tx: Transaction) -> None:
        await STEPPING.take(await acting(tx, house, office.first), entry, "rescinded", {})

    await house.app.database.transact(take)
    await pressed(bopha, f"petabout|{entry.number}")
    await bopha.say("/petition")
    assert "no entry about which you could petition" in await bopha.screen()
