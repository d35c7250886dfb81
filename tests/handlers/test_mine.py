"""/mine: one's own reports, and nobody else's."""

from datetime import UTC, datetime

import pytest

from domain.area import Area
from domain.role import Role
from handlers.button import encode
from storage.audit import audit
from tests.chat import Chat
from tests.handlers.reporting import stored
from tests.house import House

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def sokha(house: House) -> Chat:
    await house.institutions()
    return await house.member("Sokha")


async def looks(house: House) -> list[str]:
    """Which reports somebody has looked at, by the audit log."""
    entries = await house.app.database.read(lambda tx: tx.fetch(audit.select().order_by(audit.c.seq)))
    return [entry.object for entry in entries if entry.action == "see_report"]


async def test_reports_are_listed_newest_first_page_by_page(house: House, sokha: Chat) -> None:
    numbers = await stored(house, sokha, 10, NOW)
    await sokha.say("/mine")
    assert await sokha.screen() == "My reports · 10 reports · page 1 of 2"
    assert [label[:12] for label in await sokha.labels()] == [*reversed(numbers[2:]), "More ›"]
    await sokha.press("More ›")
    assert [label[:12] for label in await sokha.labels()] == [*reversed(numbers[:2]), "‹ Back a pag"]


async def test_leafing_edits_the_list_in_place(house: House, sokha: Chat) -> None:
    await stored(house, sokha, 10, NOW)
    await sokha.say("/mine")
    before = len(await sokha.messages())
    await sokha.press("More ›")
    await sokha.press("‹ Back a page")
    assert len(await sokha.messages()) == before


@pytest.mark.parametrize("page", ["1", "2", "999999999", "-1", "x", "²", ""])
async def test_a_page_that_is_not_there_is_the_last_one_or_the_first(house: House, sokha: Chat, page: str) -> None:
    await stored(house, sokha, 10, NOW)
    await sokha.say("/mine")
    message = (await sokha.messages())[-1]["message_id"]
    await sokha.press_data(message, encode("mine", page))
    assert "My reports · 10 reports" in await sokha.screen()


@pytest.mark.parametrize("typed", ["KP-26-000001", "kp26 1", "kp ២៦ ០០០០០១", "KP/26/1"])
async def test_a_report_is_found_by_its_number_however_typed(house: House, sokha: Chat, typed: str) -> None:
    (number,) = await stored(house, sokha, 1, NOW)
    await sokha.say(f"/mine {typed}")
    assert (await sokha.screen()).startswith(f"{number} · stored 23.11.2026 10:00")
    assert await looks(house) == [number]


async def test_what_is_sensitive_stays_masked_and_can_not_be_forwarded(house: House, sokha: Chat) -> None:
    (number,) = await stored(house, sokha, 1, NOW)
    await sokha.say(f"/mine {number}")
    shown = (await sokha.messages())[-1]
    assert "•••••5678" in shown["text"]
    assert "K••• B•••" in shown["text"]
    assert shown["has_protected_content"] is True


async def test_another_s_report_is_answered_as_one_that_does_not_exist(house: House, sokha: Chat) -> None:
    (number,) = await stored(house, sokha, 1, NOW)
    dara = await house.member("Dara")
    words = []
    for wanted in (number, "KP-26-999999"):
        await dara.say(f"/mine {wanted}")
        words.append((await dara.screen()).replace(wanted, "?"))
    assert words == ["There is no report ? that you may see."] * 2
    assert await looks(house) == []


async def test_a_forged_button_opens_no_other_s_report(house: House, sokha: Chat) -> None:
    numbers = await stored(house, sokha, 1, NOW)
    dara = await house.member("Dara")
    await dara.say("/mine")
    message = (await dara.messages())[-1]["message_id"]
    for part in (numbers[0], "", "nothing", "KP-26-999999"):
        await dara.press_data(message, encode("see", part))
        assert await dara.toast() == "This button is from earlier and does nothing any more."
    assert await looks(house) == []


async def test_a_lead_sees_reports_of_the_own_area_and_each_look_is_noted(house: House, sokha: Chat) -> None:
    (number,) = await stored(house, sokha, 1, NOW)
    vanna = await house.member("Vanna", Role.LEAD, Area.province("07"))
    chan = await house.member("Chan", Role.LEAD, Area.province("23"))
    await vanna.say(f"/mine {number}")
    await chan.say(f"/mine {number}")
    assert (await vanna.screen()).startswith(number)
    assert await chan.screen() == f"There is no report {number} that you may see."
    assert await looks(house) == [number]


@pytest.mark.parametrize("typed", ["what?", "KP", "1", "KP-26-0", "'; --"])
async def test_what_is_no_number_is_told_so(house: House, sokha: Chat, typed: str) -> None:
    await sokha.say(f"/mine {typed}")
    assert await sokha.screen() == "That is not a receipt number. Please write it like KK-26-000123."
    assert house.refused == []
