"""/audit: what an auditor sees, and what only with a purpose."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from domain.area import Area
from domain.role import Role
from storage.audit import add_entry, audit
from storage.audit_looks import audit_looks
from storage.database import Transaction
from storage.people import find_actor
from tests.chat import Chat
from tests.house import House

NOW = datetime.now(UTC)


async def noted(house: House, chat: Chat, action: str, thing: str, n: int = 1, at: datetime = NOW) -> int:
    """Entries of somebody; returns the person's id."""

    async def work(tx: Transaction) -> int:
        actor = await find_actor(tx, chat.id)
        assert actor
        for _ in range(n):
            await add_entry(tx, at, str(actor.id), action, thing, n=7)
        return actor.id

    return await house.app.database.transact(work)


async def begun(house: House, language: str = "en") -> tuple[Chat, int]:
    """An auditor, and what somebody did."""
    visal = await house.member("Visal", Role.AUDITOR, language=language)
    sokha = await house.member("Sokha")
    which = await noted(house, sokha, "see_report", "KP-26-000001")
    await visal.say("/audit")
    return visal, which


async def actions(house: House) -> list[str]:
    rows = await house.app.database.read(lambda tx: tx.fetch(select(audit).order_by(audit.c.seq)))
    return [row.action for row in rows]


async def shown(chat: Chat) -> str:
    """The screen of the log, whatever came after it."""
    return [text for text in await chat.said() if text.startswith("Audit log\n")][-1]


async def test_people_are_numbers(house: House) -> None:
    visal, which = await begun(house)
    told = await visal.screen()
    assert f"#{which}\nLooked at a report: KP-26-000001\nn: 7" in told
    assert "Sokha" not in told
    assert house.refused == []


async def test_names_are_shown_for_a_purpose_that_is_in_the_log_before(house: House, language: str) -> None:
    visal, which = await begun(house, language)
    await visal.press({"en": "Show officers' names", "km": "បង្ហាញឈ្មោះមន្ត្រី"}[language])
    await visal.press({"en": "A complaint", "km": "បណ្តឹងតវ៉ា"}[language])
    assert f"#{which} Sokha" in await visal.screen()
    assert (await actions(house))[-2:] == ["give_purpose", "see_names"]


async def test_whoever_an_entry_of_the_register_is_about_is_never_named(house: House) -> None:
    visal = await house.member("Visal", Role.AUDITOR)
    dara = await house.member("Dara", Role.CONCERNED)
    which = await noted(house, dara, "see_own_record", "record")
    await visal.say("/audit")
    await visal.press("Show officers' names")
    await visal.press("An alarm")
    assert f"#{which}\n" in await visal.screen()
    assert "Dara" not in await visal.screen()


async def test_words_of_a_purpose_are_sealed_and_not_in_the_log(house: House) -> None:
    visal, _ = await begun(house)
    await visal.press("Show officers' names")
    await visal.press("Another purpose")
    await visal.say("Sokha's neighbour wrote to us")
    assert "Names are shown for this purpose: Another purpose" in await visal.screen()
    (row,) = [r for r in await house.app.database.read(lambda tx: tx.fetch(select(audit_looks))) if r.words]
    assert b"neighbour" not in row.words
    details = await house.app.database.read(lambda tx: tx.fetch(select(audit.c.details)))
    assert not any("neighbour" in one.details for one in details)


async def test_entries_are_found_by_person_action_thing_and_day(house: House) -> None:
    visal, which = await begun(house)
    bopha = await house.member("Bopha", Role.ADMIN)
    await noted(house, bopha, "list_people", "people")
    await noted(house, bopha, "see_report", "KP-26-000002")
    for typed in (f"#{which}", f"{which}", "kp 26 1"):
        await visal.press("🔍 Who or which")
        await visal.say(typed)
        assert "KP-26-000001" in await visal.screen(), typed
        assert "KP-26-000002" not in await visal.screen(), typed
        await visal.press("‹ All entries")
    await visal.press("What was done")
    await visal.press("Looked at the list of people")
    assert "What: Looked at the list of people" in await visal.screen()
    assert "KP-26" not in await visal.screen()
    await visal.press("Today")
    assert "There are no such entries." not in await visal.screen()


async def test_days_are_local_days(house: House) -> None:
    visal = await house.member("Visal", Role.AUDITOR)
    await noted(house, visal, "see_person", "person:1", at=NOW - timedelta(days=3))
    await noted(house, visal, "see_report", "KP-26-000009")
    await visal.say("/audit")
    await visal.press("Today")
    assert "KP-26-000009" in await shown(visal)
    assert "person:1" not in await shown(visal)
    await visal.press("7 days")
    assert "person:1" in await shown(visal)


async def test_long_logs_have_pages_and_an_old_button_shows_what_it_showed(house: House) -> None:
    visal = await house.member("Visal", Role.AUDITOR)
    await noted(house, visal, "see_report", "KP-26-000001", n=14)
    await visal.say("/audit")
    await visal.press("Older ›")
    second = await visal.screen()
    assert second.splitlines()[2].startswith("9 · ")
    await visal.press("Older ›")
    assert "« Newest" in await visal.labels()
    assert "Older ›" not in await visal.labels()
    await visal.press("« Newest")
    await visal.press("Older ›")
    assert await visal.screen() == second


async def test_nothing_found_says_so(house: House) -> None:
    visal, _ = await begun(house)
    await visal.press("🔍 Who or which")
    await visal.say("#999")
    assert await visal.screen() == "Audit log\nBy: #999\n\nThere are no such entries."


async def test_the_log_is_for_auditors_of_the_whole_state(house: House) -> None:
    kampot = await house.member("Dara", Role.AUDITOR, Area.province("07"))
    admin = await house.member("Bopha", Role.ADMIN)
    for chat, word in ((kampot, "The audit log is of the whole state"), (admin, "You have no right")):
        await chat.say("/audit")
        assert (await chat.screen()).startswith(word)


async def test_a_look_of_another_auditor_is_nobody_else_s(house: House) -> None:
    await begun(house)
    other = await house.member("Chanda", Role.AUDITOR)
    await other.say("/audit")
    message = (await other.messages())[-1]["message_id"]
    await other.press_data(message, "au|1|0")
    assert "earlier" in await other.toast()


async def test_an_auditor_whose_access_ended_sees_nothing_by_old_buttons(house: House) -> None:
    visal, _ = await begun(house)
    dara = await house.member("Dara", Role.ADMIN)
    await dara.say("/people")
    await dara.press("List")
    await dara.press("Visal")
    await dara.press("Auditor")
    await dara.press("Suspend")
    before = len(await actions(house))
    await visal.press("Today")
    assert len(await actions(house)) == before
