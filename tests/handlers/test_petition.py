from datetime import date, timedelta

import pytest

from domain.dismissal import entry_of
from domain.entry import EntryState, ends_on, stands
from domain.subject import Subject
from storage.cases import Case
from tests.chat import Chat
from tests.handlers.petitioning import (
    PERSON,
    People,
    case_now,
    peopled,
    person_of,
    petitions,
    steps_of,
)
from tests.house import House
from tests.talk import PICTURE

NUMBER = "PET-26-000001"
NOTHING = "Nothing waits for you."
DECIDED = {"retain": "The entry stays…", "remove": "Remove the entry…"}


async def petitioned(bopha: Chat, entry: Case, *, blocked: bool = False, photo: bool = False) -> None:
    await bopha.say("/record")
    await bopha.press(f"⚖️ Petition about {entry.number}")
    await bopha.press("It is not me")
    await bopha.say("I was in hospital on that day.")
    await bopha.press("Yes, a job" if blocked else "No")
    await (bopha.send_photo(PICTURE) if photo else bopha.press("Skip"))
    await bopha.press("✔ Submit")


async def opened(panelist: Chat, number: str = NUMBER) -> None:
    await panelist.say("/cases")
    await panelist.press(number)


async def begun(panelist: Chat) -> None:
    await opened(panelist)
    await panelist.press("Begin the review")
    await panelist.press("Begin the review")


async def decided(panelist: Chat, what: str) -> None:
    await panelist.press(DECIDED[what])
    await panelist.say("The register of the hospital shows it.")
    await panelist.press("✔ Submit")


async def signed(panelist: Chat, number: str = NUMBER) -> None:
    await opened(panelist, number)
    await panelist.press("✍️ Sign the decision")
    await panelist.press("✍️ Sign the decision")


async def through(office: People, what: str) -> None:
    await begun(office.panel[0])
    await decided(office.panel[0], what)
    await signed(office.panel[1])


async def state(house: House, entry: Case) -> EntryState:
    return stands(entry_of(entry.number, await steps_of(house, entry.number)), house.app.now())


async def test_two_of_the_panel_remove_an_entry_and_everybody_is_told(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    bopha = await office.concerned(entry)
    await petitioned(bopha, entry)
    assert any(NUMBER in text for text in await office.panel[2].said())
    await through(office, "remove")
    assert await state(house, entry) is EntryState.RESCINDED
    assert any("was removed" in text and "hospital shows it" in text for text in await bopha.said())
    for officer in (office.first, office.second):
        assert any(f"entry {entry.number} was removed" in text for text in await officer.said())
    assert house.refused == []


async def test_nothing_changes_before_the_second_signature(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    await petitioned(await office.concerned(entry), entry)
    await begun(office.panel[0])
    await decided(office.panel[0], "remove")
    assert (await case_now(house, NUMBER)).state == "remove"
    assert await state(house, entry) is EntryState.ACTIVE
    assert "✍️ Sign the decision" not in await office.panel[0].labels()


async def test_what_is_retained_goes_on_and_the_person_is_told_why(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    bopha = await office.concerned(entry)
    await petitioned(bopha, entry)
    await through(office, "retain")
    assert await state(house, entry) is EntryState.ACTIVE
    assert any("the entry stays as it is" in text and "hospital shows it" in text for text in await bopha.said())


async def test_a_suspended_entry_bars_nobody_until_it_is_decided(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    bopha = await office.concerned(entry)
    await petitioned(bopha, entry)
    await begun(office.panel[0])
    await office.panel[0].press("Suspend the entry meanwhile")
    await office.panel[0].press("Suspend the entry meanwhile")
    assert await state(house, entry) is EntryState.SUSPENDED
    await decided(office.panel[0], "retain")
    await signed(office.panel[1])
    assert await state(house, entry) is EntryState.ACTIVE
    assert [step.key for step in await steps_of(house, entry.number)][-2:] == ["frozen", "unfrozen"]


async def test_who_does_not_sign_says_why_and_a_third_decides_with_them(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    await petitioned(await office.concerned(entry), entry)
    first, second, third = office.panel
    await begun(first)
    await decided(first, "retain")
    await opened(second)
    await second.press("Do not sign…")
    await second.say("The hospital's letter was not read.")
    await second.press("✔ Submit")
    await decided(second, "remove")
    await first.say("/cases")
    assert await first.screen() == NOTHING
    await signed(third)
    assert await state(house, entry) is EntryState.RESCINDED


async def test_whoever_dismissed_does_not_decide_even_with_a_seat_on_the_panel(house: House) -> None:
    office = await peopled(house)
    for officer in (office.first, office.second):
        await office.seat(officer)
    entry = await office.listed()
    await petitioned(await office.concerned(entry), entry)
    for officer in (office.first, office.second):
        await officer.say("/cases")
        assert await officer.screen() == NOTHING


@pytest.mark.parametrize(("blocked", "days"), [(False, 45), (True, 14)])
async def test_it_is_decided_within_45_days_and_within_14_where_a_job_waits(
    house: House, *, blocked: bool, days: int
) -> None:
    office = await peopled(house)
    entry = await office.listed()
    await petitioned(await office.concerned(entry), entry, blocked=blocked)
    received = (await steps_of(house, NUMBER))[0].at
    await begun(office.panel[0])
    await decided(office.panel[0], "retain")
    assert (await case_now(house, NUMBER)).due_at == received + timedelta(days=days)
    await signed(office.panel[1])
    assert (await case_now(house, NUMBER)).due_at is None


async def test_a_decision_is_reviewed_once_by_others_within_30_days(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    bopha = await office.concerned(entry)
    await petitioned(bopha, entry)
    await through(office, "retain")
    await bopha.say("/record")
    await bopha.press(f"⚖️ Have {NUMBER} reviewed")
    await bopha.say("Nobody read the letter of the hospital.")
    await bopha.press("Skip")
    await bopha.press("✔ Submit")
    again = (await petitions(house, entry))[-1]
    assert again.due_at == (await steps_of(house, again.number))[0].at + timedelta(days=30)
    for decider in office.panel[:2]:
        await decider.say("/cases")
        assert await decider.screen() == NOTHING
    await opened(office.panel[2], again.number)
    assert "Begin the review" in await office.panel[2].labels()
    await bopha.say("/record")
    assert not any(label.startswith("⚖️") for label in await bopha.labels())


async def test_an_entry_has_one_petition_at_a_time(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    bopha = await office.concerned(entry)
    await petitioned(bopha, entry)
    await bopha.say("/petition")
    assert "no entry about which you could petition now" in await bopha.screen()
    assert len(await petitions(house, entry)) == 1


async def test_an_officer_enters_a_petition_that_came_on_paper(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    bopha = await office.concerned(entry)
    await office.first.say("/paper")
    await office.first.say(entry.number.lower())
    await office.first.press("Yesterday")
    await office.first.press("A fact is wrong")
    await office.first.say("The date is wrong.")
    await office.first.press("No")
    await office.first.press("Skip")
    await office.first.press("✔ Submit")
    assert NUMBER in await office.first.screen()
    assert any(NUMBER in text for text in await bopha.said())
    await through(office, "remove")
    assert await state(house, entry) is EntryState.RESCINDED


async def test_an_officer_of_elsewhere_can_enter_none_and_learns_nothing_of_the_entry(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    answers = []
    for number in (entry.number, "REG-26-999999"):
        await office.second.say("/paper")
        await office.second.say(number)
        for press in ("Today", "A fact is wrong"):
            await office.second.press(press)
        await office.second.say("The date is wrong.")
        for press in ("No", "Skip", "✔ Submit"):
            await office.second.press(press)
        answers.append(next(line for line in (await office.second.screen()).splitlines() if "⚠️" in line))
        await office.second.press("✕ Cancel")
        await office.second.press("Yes, give it up")
    assert answers[0] == answers[1]
    assert await petitions(house, entry) == []


async def test_the_panel_reads_words_and_document_in_full_and_each_look_is_written_down(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    await petitioned(await office.concerned(entry), entry, photo=True)
    phalla = office.panel[0]
    await opened(phalla)
    assert "hospital" not in await phalla.screen()
    await phalla.press("📖 Read it in full")
    assert "I was in hospital on that day." in await phalla.screen()
    assert "KEO Bopha" in await phalla.screen()
    await phalla.press("📎 See the document")
    assert [one for one in await phalla.messages() if "photo" in one]


async def corrected(office: People, entry: Case, *answers: str) -> None:
    await petitioned(await office.concerned(entry), entry)
    phalla = office.panel[0]
    await begun(phalla)
    await phalla.press("Correct the entry…")
    for answer in answers:
        await (phalla.press(answer[1:]) if answer.startswith("[") else phalla.say(answer))
    await phalla.press("✔ Submit")
    await signed(office.panel[1])


async def test_a_corrected_ground_is_that_of_the_entry(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    await corrected(office, entry, "[Ground and basis", "[Refusal", "[Disciplinary", "It was a refusal.")
    facts = entry_of(entry.number, await steps_of(house, entry.number))
    assert (facts.ground, facts.basis) == ("refusal", "disciplinary_decision")


async def test_a_corrected_day_moves_the_end(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    await corrected(office, entry, "[Day of the dismissal", "1.2.2026", "The order has another date.")
    facts = entry_of(entry.number, await steps_of(house, entry.number))
    assert (facts.dismissed_on, ends_on(facts)) == (date(2026, 2, 1), date(2028, 2, 1))


async def test_a_term_is_only_ever_shortened(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    end = ends_on(entry_of(entry.number, await steps_of(house, entry.number)))
    assert end is not None
    sooner = end - timedelta(days=100)
    await petitioned(await office.concerned(entry), entry)
    phalla = office.panel[0]
    await begun(phalla)
    await phalla.press("Correct the entry…")
    await phalla.press("Length")
    await phalla.say(f"{end:%d.%m.%Y}")
    await phalla.say("Half of it is enough.")
    await phalla.press("✔ Submit")
    assert "can only shorten" in await phalla.screen()
    await phalla.press("✎ May be hired again from")
    await phalla.say(f"{sooner:%d.%m.%Y}")
    await phalla.press("✔ Submit")
    await signed(office.panel[1])
    assert ends_on(entry_of(entry.number, await steps_of(house, entry.number))) == sooner


async def test_a_corrected_identity_is_that_of_the_person(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    await corrected(office, entry, "[Who the person is", "987654321", "[Skip", "[Skip", "[Skip", "Another number.")
    assert await person_of(house, entry) == Subject("987654321", PERSON.name_km, PERSON.name_latin, None, "female")


async def test_a_second_press_on_sign_changes_nothing(house: House) -> None:
    office = await peopled(house)
    entry = await office.listed()
    await petitioned(await office.concerned(entry), entry)
    await begun(office.panel[0])
    await decided(office.panel[0], "remove")
    rith = office.panel[1]
    await opened(rith)
    await rith.press("✍️ Sign the decision")
    before = await rith.messages()
    yes = before[-1]["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for _ in range(2):
        await rith.press_data(before[-1]["message_id"], yes)
    assert [step.key for step in await steps_of(house, entry.number)].count("rescinded") == 1
