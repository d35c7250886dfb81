from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.area import STATE, Area
from domain.role import Role
from storage.vault import Keys
from tests.figures import KAMPOT, KEP, NAME, NUMBER, Evening, evening_in, local
from tests.house import HEALTH

ENGLISH = """\
Summary · Kampot
Thursday, 21 November 2030
As of 21.11.2030 18:00

Tested: 4, of which women: 2
Day before: 1 tested, 0 presumptive
Mean of 7 days: 0.3 tested, 0.1 presumptive

By outcome
Negative: 3 (women 1)
Presumptive positive (unconfirmed): 1 (women 1)
Confirmed and verified positive: 0
Refused: 1

Tested, by category
Police officer: 3 (women 1)
Soldier: 1 (women 1)

Tested, by district
Kampot: 1 · presumptive 1
Province level: 3 · not tested 1

⏳ Waiting for confirmation: 2 (all days). A suspicion is not a result.
· Presumptive: to be sealed: 2
· Refusal: medical review: 1

All institutions have reported."""

KHMER = """\
របាយការណ៍សង្ខេប · កែប
ថ្ងៃព្រហស្បតិ៍ ទី២១ ខែវិច្ឆិកា ឆ្នាំ២០៣០
ទិន្នន័យគិតត្រឹម ២១.១១.២០៣០ ១៨:០០

បានធ្វើតេស្ត៖ ២ នាក់ ក្នុងនោះស្រី៖ ០ នាក់
ថ្ងៃមុន៖ ធ្វើតេស្ត ០ សង្ស័យ ០
មធ្យម ៧ ថ្ងៃ៖ ធ្វើតេស្ត ០,៣ សង្ស័យ ០

តាមលទ្ធផល
អវិជ្ជមាន៖ ១
សង្ស័យវិជ្ជមាន (រង់ចាំបញ្ជាក់)៖ ១
វិជ្ជមាន (បានបញ្ជាក់ និងផ្ទៀងផ្ទាត់)៖ ០

ចំនួនធ្វើតេស្តតាមប្រភេទមន្ត្រី
មន្ត្រីនគរបាល៖ ២

ចំនួនធ្វើតេស្តតាមក្រុង ស្រុក ខណ្ឌ
ថ្នាក់ខេត្ត៖ ២ · សង្ស័យ ១

⏳ រង់ចាំការបញ្ជាក់៖ ១ (គ្រប់ថ្ងៃ)។ ការសង្ស័យមិនមែនជាលទ្ធផលទេ។
· សង្ស័យ៖ ត្រូវបិទត្រា៖ ១

ស្ថាប័នទាំងអស់បានរាយការណ៍ហើយ។"""


@pytest.fixture
async def evening(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Evening]:
    async with evening_in(database_url, keys, tmp_path) as standing:
        yield standing


async def test_a_governor_reads_the_figures_of_today(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await evening.report(2)
    await evening.report(sex="female")
    await evening.report(
        sex="female", category="soldier", institution="kampot-prison", outcome="presumptive_positive"
    )
    await evening.report(outcome="refused")
    await evening.report(days=1)
    await evening.report(days=3, outcome="presumptive_positive")
    await bopha.say("/summary")
    assert await bopha.screen() == ENGLISH
    assert await bopha.labels() == ["Today", "Yesterday", "This week", "Another day"]


async def test_a_governor_reads_them_in_khmer(evening: Evening) -> None:
    bopha = await evening.governor(KEP, language="km")
    await evening.report(institution="kep")
    await evening.report(institution="kep", outcome="presumptive_positive")
    await evening.report(2, institution="kep", days=5)
    await evening.report(institution="kampot")
    await bopha.say("/summary")
    assert await bopha.screen() == KHMER


async def test_neither_a_name_nor_a_number_is_ever_in_a_summary(evening: Evening, language: str) -> None:
    bopha = await evening.governor(STATE, language=language)
    await evening.report(outcome="presumptive_positive")
    await evening.tick(local(18, days=1))
    await bopha.say("/summary")
    shown = "\n".join(await bopha.said())
    assert not any(planted in shown for planted in (NAME, NUMBER, NUMBER[-4:], *NAME.split()))


@pytest.mark.parametrize(
    "words", ["No reports for this day.\n", "\nNo report: 2 of 2 institutions\n– Kampot admin"]
)
async def test_a_day_without_reports_says_so_and_who_is_silent(evening: Evening, words: str) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.say("/summary")
    assert words in await bopha.screen()
    assert "Tested" not in await bopha.screen()


async def test_a_province_without_institutions_has_nothing_to_tell(evening: Evening) -> None:
    bopha = await evening.governor(Area.province("24"))
    await bopha.say("/summary")
    assert "No reports for this day.\n\n⏳ Waiting for confirmation: 0" in await bopha.screen()
    assert "institutions" not in await bopha.screen()


async def test_other_days_are_a_press_away(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await evening.report(days=1)
    await evening.report(2, days=3)
    await bopha.say("/summary")
    seen = []
    for label in ("Yesterday", "This week", "Another day", "18.11.2030", "Today"):
        await bopha.press(label)
        seen.append((await bopha.screen()).partition("Tested: ")[2][:1])
    assert seen == ["1", "3", "", "2", ""]
    assert len(await bopha.said()) == 1


async def test_a_week_is_compared_with_the_same_days_of_the_week_before(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    for days in range(12):
        await evening.report(days=days)
    await bopha.say("/summary")
    await bopha.press("This week")
    assert "Week: 18.11.2030 – 21.11.2030" in await bopha.screen()
    assert "Same days, week before: 4 tested, 0 presumptive" in await bopha.screen()
    assert "Mean" not in await bopha.screen()


async def test_days_of_a_year_can_be_leafed_through(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.say("/summary")
    await bopha.press("Another day")
    assert (await bopha.labels())[0::13] == ["21.11.2030", "08.11.2030"]
    await bopha.press("‹ Earlier")
    assert (await bopha.labels())[0] == "07.11.2030"
    assert (await bopha.labels())[-2:] == ["‹ Earlier", "Later ›"]
    await bopha.press("25.10.2030")
    assert "Friday, 25 October 2030" in await bopha.screen()


async def test_a_day_begins_at_midnight_in_phnom_penh(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    evening.wall.at = local(23, 59)
    await evening.report()
    await bopha.say("/summary")
    assert "Tested: 1" in await bopha.screen()
    evening.wall.at = local(0, days=1)
    await bopha.press("Today")
    assert "Friday, 22 November 2030" in await bopha.screen()
    assert "No reports for this day." in await bopha.screen()
    await bopha.press("Yesterday")
    assert "Tested: 1" in await bopha.screen()


async def test_who_has_several_areas_chooses(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT, KEP, Area.ministry(HEALTH))
    await bopha.say("/summary")
    assert len(await bopha.labels()) == 3
    await bopha.press("Kep")
    assert "Summary · Kep" in await bopha.screen()
    await bopha.press("Another area")
    await bopha.press("Ministry of Health")
    assert "Summary · Ministry of Health" in await bopha.screen()


async def test_a_lead_may_read_and_a_member_or_admin_may_not(evening: Evening) -> None:
    for name, role, may in (("Dara", Role.LEAD, True), ("Vanna", Role.MEMBER, False), ("Rith", Role.ADMIN, False)):
        chat = await evening.house.member(name, role, KAMPOT)
        await chat.say("/summary")
        assert ("Summary · Kampot" in await chat.screen()) is may
    assert await evening.audited("read_summary") == ["province:07"]


async def test_a_summary_is_in_the_audit_log_each_time_it_is_shown(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.say("/summary")
    await bopha.press("Yesterday")
    assert await evening.audited("read_summary") == ["province:07"] * 2


async def test_an_old_button_shows_nothing_to_who_has_no_right_any_more(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT, KEP)
    await bopha.say("/summary")
    await bopha.press("Kep")
    before = await bopha.screen()
    _, kep = await evening.held(bopha)
    await evening.report(institution="kep")
    await evening.change(kep, ended_at=local(18))
    await bopha.press("Today")
    assert await bopha.screen() == before
    assert "right" in await bopha.toast()


@pytest.mark.parametrize(
    "data",
    ["summary|province|23|today", "sumdays|state||0", "sumnew|province|23", "summary|x|y|z", "sumnew|province"],
)
async def test_a_forged_button_opens_no_other_area(evening: Evening, data: str) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.say("/summary")
    before = await bopha.messages()
    await bopha.press_data(before[-1]["message_id"], data)
    assert await bopha.messages() == before
    assert "right" in await bopha.toast()


@pytest.mark.parametrize("when", ["2030-11-22", "2029-11-22", "tomorrow", "", "2030-13-01"])
async def test_a_day_that_no_button_offers_is_not_shown(evening: Evening, when: str) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.say("/summary")
    before = await bopha.messages()
    await bopha.press_data(before[-1]["message_id"], f"summary|province|07|{when}")
    assert await bopha.messages() == before
    assert "earlier" in await bopha.toast()


async def test_the_same_press_twice_changes_nothing(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    await bopha.say("/summary")
    for _ in range(2):
        await bopha.press("Today")
    assert len(await bopha.said()) == 1


async def test_days_are_those_of_the_zone_and_not_of_utc(evening: Evening) -> None:
    bopha = await evening.governor(KAMPOT)
    evening.wall.at = local(6, days=1)
    await evening.report()
    await bopha.say("/summary")
    assert f"{local(6, days=1):%d.%m.%Y} 06:00" in await bopha.screen()
    assert "Tested: 1" in await bopha.screen()
