"""/export, from the first press to the opened file: what is in it, who gets it, and where it is written down."""

import asyncio
import csv
import io
import itertools
import json
import threading
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import select
from sqlalchemy import text as sql
from structlog.testing import capture_logs

from bot.export import make
from bot.failures import Refused
from bot.trial.server.faults import Fault, Kind
from domain.role import Role
from handlers import exported
from storage.audit import audit
from storage.jobs import jobs
from storage.vault import Keys
from tests.bot.owing import sent
from tests.canaries import leaked
from tests.chat import Chat
from tests.figures import KAMPOT, KEP, NAME, NUMBER, TODAY, Evening, evening_in, local

HEAD = {
    "en": ["Receipt number", "Day", "Institution", "Category", "Identity number", "Name in Khmer"],
    "km": ["លេខបង្កាន់ដៃ", "កាលបរិច្ឆេទ", "ស្ថាប័ន", "ប្រភេទមន្ត្រី", "លេខអត្តសញ្ញាណ", "ឈ្មោះជាអក្សរខ្មែរ"],
}
ROW = {"en": ["Kampot prison", "Police officer"], "km": ["ពន្ធនាគារខេត្តកំពត", "មន្ត្រីនគរបាល"]}
OUTCOME = {
    "en": "Presumptive positive (unconfirmed)",
    "km": "សង្ស័យវិជ្ជមាន (រង់ចាំបញ្ជាក់)",
}
TODAY_IN, READY, XLSX = (
    {"en": "Today", "km": "ថ្ងៃនេះ"},
    {"en": "✅ The file is ready", "km": "✅ ឯកសាររួចរាល់"},
    "Excel",
)


@pytest.fixture
async def evening(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Evening]:
    async with evening_in(database_url, keys, tmp_path) as standing:
        yield standing


async def lead(evening: Evening, language: str = "en", **more: Any) -> Chat:
    return await evening.house.member("Dara", Role.LEAD, KAMPOT, language, **more)


async def exported_as(chat: Chat, label: str, when: str = "Today") -> bytes:
    await chat.say("/export")
    await chat.press(when)
    await chat.press(label)
    return await chat.download((await chat.documents())[-1])


def table(content: bytes) -> list[list[Any]]:
    (page,) = load_workbook(io.BytesIO(content)).worksheets
    return [list(row) for row in page.iter_rows(values_only=True)]


async def entries(evening: Evening) -> list[tuple[str, str, dict[str, Any]]]:
    wanted = select(audit).where(audit.c.action.like("%export%")).order_by(audit.c.seq)
    rows = await evening.house.app.database.read(lambda tx: tx.fetch(wanted))
    return [(row.action, row.object, json.loads(row.details)) for row in rows]


async def asks_a_process_that_dies(evening: Evening, chat: Chat) -> None:
    """The wish is stored, and nobody fulfils it."""
    evening.house.app.jobs.stop()
    await chat.say("/export")
    await chat.press("Today")
    await chat.press(XLSX)
    evening.house.app.jobs._stopping.clear()
    await evening.house.app.database.transact(lambda tx: tx.execute(sql("UPDATE jobs SET owner = 5")))


async def taken_over(evening: Evening) -> None:
    await evening.house.app.jobs.claiming.once()
    await evening.house.drain()


async def test_a_lead_gets_the_day_s_reports_as_a_workbook(evening: Evening, language: str) -> None:
    dara = await lead(evening, language)
    await evening.report(institution="kampot-prison", outcome="presumptive_positive")
    await evening.report(sex="female")
    rows = table(await exported_as(dara, XLSX, TODAY_IN[language]))
    assert rows[0][:6] == HEAD[language]
    assert rows[1][1:6] == [datetime(2030, 11, 21), *ROW[language], NUMBER, NAME]  # noqa: DTZ001 - so it is read
    assert OUTCOME[language] in rows[1]
    assert (len(rows), rows[2][0]) == (3, "KP-30-000002")


async def test_a_lead_gets_them_as_a_csv(evening: Evening, language: str) -> None:
    dara = await lead(evening, language)
    await evening.report(institution="kampot-prison")
    content = await exported_as(dara, "CSV", TODAY_IN[language])
    head, row = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    assert head[:6] == HEAD[language]
    assert row[:6] == ["KP-30-000001", "2030-11-21", *ROW[language], NUMBER, NAME]


async def test_the_progress_is_edited_into_the_end_and_the_file_comes_after_it(
    evening: Evening, language: str
) -> None:
    dara = await lead(evening, language)
    await evening.report()
    await exported_as(dara, XLSX, TODAY_IN[language])
    (said,) = await dara.said()
    assert said.startswith(READY[language])
    (message,) = await dara.documents()
    assert message["has_protected_content"] is True
    assert message["document"]["file_name"] == "reports-day-2030-11-21.xlsx"
    assert [one.kind for one in sent(evening.house)][-1] == "sent"


async def test_only_the_day_and_the_area_that_were_asked_for_are_in_it(evening: Evening) -> None:
    dara = await lead(evening)
    await evening.report(2)
    await evening.report(days=1)
    await evening.report(institution="kep")
    assert len(table(await exported_as(dara, XLSX))) == 3
    assert len(table(await exported_as(dara, XLSX, "Yesterday"))) == 2


async def test_another_day_is_chosen_from_a_year_of_them(evening: Evening) -> None:
    dara = await lead(evening)
    await evening.report(days=16)
    await dara.say("/export")
    for label in ("Another day", "‹ Earlier", "05.11.2030", XLSX):
        await dara.press(label)
    assert "Tuesday, 5 November 2030" in await dara.screen()
    assert len(await dara.documents()) == 1


async def test_a_day_without_reports_has_a_kind_word_and_no_file(evening: Evening, language: str) -> None:
    dara = await lead(evening, language)
    await dara.say("/export")
    await dara.press(TODAY_IN[language])
    words = {"en": "there are no reports, so there is no file", "km": "គ្មានរបាយការណ៍ទេ"}
    assert words[language] in await dara.screen()
    assert (await dara.documents(), await entries(evening)) == ([], [])
    assert len(await dara.labels()) == 1


async def test_who_has_several_areas_chooses(evening: Evening) -> None:
    dara = await lead(evening)
    await evening.another_area(dara, KEP)
    await evening.report(institution="kep")
    await dara.say("/export")
    await dara.press("Kep")
    assert "Kep" in await dara.screen()
    await dara.press("Today")
    await dara.press(XLSX)
    assert table(await dara.download((await dara.documents())[0]))[1][0] == "KE-30-000001"


async def test_it_is_written_down_before_it_is_made_and_before_it_is_sent(evening: Evening) -> None:
    dara = await lead(evening)
    await evening.report(3)
    await exported_as(dara, "CSV")
    day = f"day:{TODAY}"
    assert await entries(evening) == [
        ("export_reports", "province:07", {"of": day, "format": "csv", "reports": 3}),
        ("send_export", "province:07", {"of": day, "reports": 3}),
    ]


async def test_what_can_not_be_made_was_written_down_all_the_same(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    dara = await lead(evening)
    await evening.report()
    monkeypatch.setattr("bot.export.make", _fails)
    await dara.say("/export")
    await dara.press("Today")
    await dara.press(XLSX)
    assert "could not be made" in await dara.screen()
    assert [action for action, _, _ in await entries(evening)] == ["export_reports"]
    monkeypatch.undo()
    await dara.press("Ask again")
    assert len(await dara.documents()) == 1


@pytest.mark.parametrize("role", [Role.MEMBER, Role.GOVERNOR, Role.ADMIN, Role.AUDITOR, Role.PERSONNEL_OFFICER])
async def test_nobody_but_a_lead_may(evening: Evening, role: Role) -> None:
    chat = await evening.house.member("Rith", role, KAMPOT)
    await evening.report()
    await chat.say("/export")
    assert "right" in await chat.screen()
    shown = (await chat.messages())[-1]["message_id"]
    await chat.press_data(shown, f"xmake|day:{TODAY}|province|07|x|abcdef")
    assert "right" in await chat.toast()
    assert (await chat.documents(), await entries(evening)) == ([], [])


@pytest.mark.parametrize(
    "data",
    [
        *("export|province|23|today", "export|state||today", "xdays|province|23|0", "export|x|y"),
        *("xmake|day:2030-11-21|province|23|x|abcdef", "xmake|day:2030-11-21|state||x|abcdef", "xmake|x", "xdays"),
    ],
)
async def test_a_forged_button_opens_no_other_area(evening: Evening, data: str) -> None:
    dara = await lead(evening)
    await evening.report(institution="kep")
    await dara.say("/export")
    before = await dara.messages()
    await dara.press_data(before[-1]["message_id"], data)
    assert (await dara.messages(), await entries(evening)) == (before, [])
    assert "right" in await dara.toast()


@pytest.mark.parametrize(
    "data",
    [
        *("export|province|07|2030-11-22", "export|province|07|2029-01-01", "export|province|07|x"),
        *("xmake|day:x|province|07|x|abcdef", "xmake|night:1|province|07|x|a", "xmake||province|07|x|a"),
        *("xmake|day:2030-11-21|province|07|z|abcdef", f"xmake|day:2030-11-21|province|07|x|{'a' * 25}"),
    ],
)
async def test_a_button_that_nobody_offers_does_nothing(evening: Evening, data: str) -> None:
    dara = await lead(evening)
    await evening.report()
    await dara.say("/export")
    before = await dara.messages()
    await dara.press_data(before[-1]["message_id"], data)
    assert (await dara.messages(), await entries(evening)) == (before, [])
    assert "earlier" in await dara.toast()


async def test_the_same_press_again_makes_no_second_file(evening: Evening) -> None:
    dara = await lead(evening)
    await evening.report()
    await dara.say("/export")
    await dara.press("Today")
    message = (await dara.messages())[-1]
    data = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for _ in range(3):
        await dara.press_data(message["message_id"], data)
    assert (len(await dara.documents()), len(await entries(evening))) == (1, 2)
    assert await dara.toast() == "You have asked for this file already."


async def test_whoever_asks_again_gets_it_again(evening: Evening) -> None:
    dara = await lead(evening)
    await evening.report()
    first = await exported_as(dara, XLSX)
    await dara.press("Ask again")
    one, two = await dara.documents()
    assert (await dara.download(one), table(await dara.download(two))) == (first, table(first))


async def test_where_the_file_may_not_have_arrived_one_press_asks_again(evening: Evening) -> None:
    dara = await lead(evening)
    await evening.report()
    evening.house.served.world.faults.add(Fault(kind=Kind.DROP_BEFORE, count=1, method="sendDocument"))
    await dara.say("/export")
    await dara.press("Today")
    await dara.press(XLSX)
    assert (await dara.documents(), "has not confirmed" in await dara.screen()) == ([], True)
    await dara.press("Ask again")
    assert len(await dara.documents()) == 1


async def test_a_right_that_ends_before_the_file_is_made_ends_it(evening: Evening) -> None:
    dara = await lead(evening)
    await evening.report()
    (held,) = await evening.held(dara)
    await asks_a_process_that_dies(evening, dara)
    await evening.change(held, ended_at=local(17))
    await taken_over(evening)
    assert (await dara.documents(), "right" in await dara.screen()) == ([], True)
    assert [action for action, _, _ in await entries(evening)] == ["export_reports"]


async def test_a_right_that_ends_while_the_file_is_made_ends_it(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    dara, begun, ended = await lead(evening), threading.Event(), threading.Event()
    await evening.report()

    def slowly(*given: Any) -> exported.Made:
        begun.set()
        assert ended.wait(10)
        return make(*given)

    monkeypatch.setattr("bot.export.make", slowly)
    await dara.say("/export")
    await dara.press("Today")
    asking = asyncio.create_task(dara.press(XLSX))
    await asyncio.to_thread(begun.wait, 10)
    (held,) = await evening.held(dara)
    await evening.change(held, ended_at=local(17))
    ended.set()
    await asking
    assert (await dara.documents(), "right" in await dara.screen()) == ([], True)
    assert [action for action, _, _ in await entries(evening)] == ["export_reports"]


async def test_an_export_that_a_process_left_which_is_gone_is_made_once(evening: Evening) -> None:
    dara = await lead(evening)
    await evening.report()
    await asks_a_process_that_dies(evening, dara)
    assert "being made" in await dara.screen()
    for _ in range(3):
        await taken_over(evening)
    assert len(await dara.documents()) == 1
    assert [action for action, _, _ in await entries(evening)] == ["export_reports", "send_export"]
    assert (await dara.said())[0].startswith("✅ The file is ready")


async def test_too_many_reports_are_told_and_not_begun(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.export.MOST", 2)
    dara = await lead(evening)
    await evening.report(3)
    await dara.say("/export")
    await dara.press("Today")
    assert "3 reports are too many for one file" in await dara.screen()
    assert await dara.labels() == ["‹ Another day"]


async def test_nothing_personal_is_in_a_name_a_log_a_metric_a_button_or_in_the_clear(
    evening: Evening, tmp_path: Path
) -> None:
    dara = await lead(evening)
    await evening.report()
    evening.house.served.world.faults.add(Fault(kind=Kind.ERROR, count=1, method="sendDocument", code=500))
    with capture_logs() as logs:
        await exported_as(dara, XLSX)
    history = [one.data["message"] for one in sent(evening.house)]
    names = [one["document"]["file_name"] for one in history if "document" in one]
    told = [one.get("caption", one.get("text")) for one in history]
    port = evening.house.app.port
    async with evening.house.session.get(f"http://127.0.0.1:{port}/metrics") as answer:
        metrics = await answer.text()
    rows = await evening.house.app.database.read(lambda tx: tx.fetch(select(jobs)))
    places = [
        names,
        told,
        logs,
        metrics,
        rows,
        await entries(evening),
        [one.get("reply_markup") for one in history],
    ]
    found = [repr(place).encode() for place in places] + in_folder(tmp_path)
    canaries = (NUMBER, *NAME.split())
    assert [
        (one, at) for one, (at, place) in itertools.product(canaries, enumerate(found)) if leaked(one, place)
    ] == []
    assert len(names) == 1


async def test_another_source_is_one_line(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a session will be: what a button of it makes is made by the same job."""
    named = exported.Source(_count, exported.SOURCES["day"].reports, exported.SOURCES["day"].named)
    monkeypatch.setattr(exported, "SOURCES", {"session": named})
    dara = await lead(evening)
    await evening.report()
    await dara.say("/export")
    shown = (await dara.messages())[-1]["message_id"]
    await dara.press_data(shown, f"xmake|session:{TODAY}|province|07|x|abcdef")
    (message,) = await dara.documents()
    assert message["document"]["file_name"] == f"reports-session-{TODAY}.xlsx"


async def _count(*_: Any) -> int:
    return 1


def in_folder(folder: Path) -> list[bytes]:
    """The database's files, as whoever copies them has them."""
    return [path.read_bytes() for path in folder.rglob("*") if path.is_file()]


def _fails(*_: Any) -> None:
    raise Refused(400, "it can't be done")
