"""No inspection, because …: a report that counts nobody, and gives way to results."""

from datetime import timedelta

import pytest

from domain.area import STATE, Area
from domain.period import Period
from domain.role import Role
from domain.summary import Summary
from storage.audit import audit
from storage.drafts import drafts
from storage.summaries import find_overview
from tests.chat import Chat
from tests.handlers.reporting import open_drafts, report, reports_of
from tests.house import House

REASONS = ("No session was planned", "Holiday", "Test kits are missing", "People are on mission", "Postponed")


@pytest.fixture
async def sokha(house: House) -> Chat:
    await house.institutions()
    return await house.member("Sokha")


async def nil(
    chat: Chat, where: str = "Kampot administration", because: str = "Holiday", day: str = "Today"
) -> None:
    await chat.say("/nil")
    await chat.say(where)
    for label in (where, day, because, "Skip", "✔ Submit"):
        await chat.press(label)


async def summary(house: House, area: Area = STATE, days: int = 0) -> Summary:
    today = house.app.now().astimezone(house.app.settings.timezone).date() - timedelta(days)
    return (await house.app.database.read(lambda tx: find_overview(tx, area, Period.day(today)))).summary


@pytest.mark.parametrize("because", REASONS)
async def test_no_inspection_is_reported_and_has_a_receipt_of_the_same_sequence(
    house: House, sokha: Chat, because: str
) -> None:
    await report(sokha)
    await nil(sokha, "Kampot prison", because)
    assert "KP-26-000002" in await sokha.screen()
    assert "Nobody is counted as tested" in await sokha.screen()
    (kept, _) = await reports_of(house, sokha)
    assert (kept.form, kept.institution) == ("nil_return", "kampot-prison")
    assert house.refused == []


async def test_mine_shows_it(sokha: Chat) -> None:
    await nil(sokha)
    await sokha.press("My reports")
    assert (await sokha.labels())[0].endswith("No inspection")
    await sokha.press("KP-26-000001")
    assert "Because: Holiday" in await sokha.screen()
    assert "Nobody is counted as tested" in await sokha.screen()


async def test_it_is_told_apart_from_silence_and_nobody_is_counted(house: House, sokha: Chat) -> None:
    await nil(sokha)
    made = await summary(house)
    assert (made.nil, made.silent) == (("kampot",), ("health", "kampot-prison", "kep"))
    assert (made.reports, made.tested.n, made.outcomes) == (0, 0, {})
    assert (await summary(house, days=1)).nil == ()
    assert "kampot" in (await summary(house, days=1)).silent


async def test_the_governor_reads_how_many_had_none(house: House, sokha: Chat, language: str) -> None:
    bopha = await house.member("Bopha", Role.GOVERNOR, Area.province("07"), language=language)
    await nil(sokha)
    await nil(sokha, "Kampot prison")
    await nil(sokha, "Kep administration")
    await bopha.say("/summary")
    lines = (await bopha.screen()).splitlines()
    said = {"en": "No inspection: 2 institutions", "km": "គ្មានការត្រួតពិនិត្យ៖ ២ ស្ថាប័ន"}
    silent = {"en": "All institutions have reported.", "km": "ស្ថាប័នទាំងអស់បានរាយការណ៍ហើយ។"}
    assert [said[language] in lines, silent[language] in lines] == [True, True]


async def test_another_reason_wants_words(house: House, sokha: Chat) -> None:
    await sokha.say("/nil")
    for label in ("Kampot administration", "Today", "Another reason"):
        await sokha.press(label)
    assert "Skip" not in await sokha.labels()
    await sokha.say("The road is flooded")
    await sokha.press("✔ Submit")
    (kept,) = await reports_of(house, sokha)
    assert kept.answers["note"] == "The road is flooded"
    assert "The road is flooded" not in [m.get("text") for m in await sokha.messages()]


async def test_where_results_are_there_it_is_refused_and_can_be_mended(sokha: Chat) -> None:
    await report(sokha)
    await nil(sokha)
    assert "There are test results of this institution for that day" in await sokha.screen()
    await sokha.press("✎ Day")
    await sokha.press("Yesterday")
    await sokha.press("✔ Submit")
    assert "KP-26-000002" in await sokha.screen()


async def test_it_is_said_once_an_institution_and_day(house: House, sokha: Chat) -> None:
    dara = await house.member("Dara")
    await nil(sokha)
    await nil(dara)
    assert "It has been reported already" in await dara.screen()
    assert await reports_of(house, dara) == []
    assert len(await open_drafts(house, dara)) == 1


async def test_results_that_come_later_win_and_both_people_are_told_once(house: House, sokha: Chat) -> None:
    await nil(sokha)
    for name in ("Vanna", "Bopha"):
        await report(await house.member(name))
    told = [text for text in await sokha.said() if "test results have come in" in text]
    assert len(told) == 1
    assert "KP-26-000001" in told[0]
    assert "It had been reported" in await house.chats["Vanna"].screen()
    made = await summary(house)
    assert (made.nil, made.reports) == ((), 2)


async def test_whoever_reports_both_reads_it_on_the_receipt_alone(sokha: Chat) -> None:
    await nil(sokha)
    await report(sokha)
    assert "It had been reported that this institution had no inspection" in await sokha.screen()
    assert not [text for text in await sokha.said() if "test results have come in" in text]


async def test_it_is_gone_on_with_and_begun_anew_apart_from_other_reports(house: House, sokha: Chat) -> None:
    await sokha.say("/report")
    await sokha.press("Kep administration")
    await sokha.say("/nil")
    await sokha.press("Kampot administration")
    await sokha.say("/nil")
    assert "Kampot administration" in await sokha.screen()
    await sokha.press("Start anew")
    assert "No inspection · question 1" in await sokha.screen()
    assert len(await open_drafts(house, sokha)) == 2


@pytest.mark.parametrize("role", [Role.GOVERNOR, Role.AUDITOR, Role.ADMIN, Role.PERSONNEL_OFFICER])
async def test_whoever_may_not_report_has_no_say_in_it(house: House, role: Role) -> None:
    bopha = await house.member("Bopha", role, Area.province("07"))
    await bopha.say("/nil")
    assert "You have no right to submit reports" in await bopha.screen()
    assert await open_drafts(house, bopha) == []


async def test_it_is_in_the_audit_log_and_its_draft_is_emptied(house: House, sokha: Chat) -> None:
    await nil(sokha)
    entries = await house.app.database.read(lambda tx: tx.fetch(audit.select()))
    assert [(one.action, one.object) for one in entries] == [("submit_report", "KP-26-000001")]
    assert [row.body for row in await house.app.database.read(lambda tx: tx.fetch(drafts.select()))] == [None]
