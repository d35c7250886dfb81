"""Files on the trial page, by a real browser: what the bot sends can be saved, what a person picks is sent."""

import asyncio
import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.async_api import FilePayload, Page, expect

from bot.trial.run import trial
from domain.place import place_of
from tests.bot.browser import Phone, page_at

MEMBER, LEAD = 2, 3
"""Their places on the page."""
AREA = "17"


@pytest.fixture
async def page(language: str, tmp_path: Path) -> AsyncIterator[Page]:
    async with trial(0, tmp_path, language) as served, page_at(served.url) as opened:
        yield opened
        assert not served.world.refused


async def test_a_lead_saves_a_day_s_reports(page: Page, language: str) -> None:
    lead = Phone.at(page, LEAD, language)
    await lead.write("/export")
    await lead.press_label(place_of(AREA).name(language))
    await lead.press("summary-yesterday")
    await lead.press("export-as-xlsx")
    async with page.expect_download() as saving:
        await lead.node.locator("a.file").last.click()
    saved = await saving.value
    assert saved.suggested_filename.startswith("reports-day-")
    content = await asyncio.to_thread(Path(await saved.path()).read_bytes)
    assert load_workbook(io.BytesIO(content)).worksheets[0].max_row > 1


async def test_a_person_sends_a_document(page: Page, language: str) -> None:
    member = Phone.at(page, MEMBER, language)
    await member.node.locator(".open-attach").click()
    picked = FilePayload(name="list.csv", mimeType="text/csv", buffer="លេខ\n".encode())
    await member.node.locator("input[data-kind=document]").set_input_files(picked)
    await expect(member.node.locator(".own a.file")).to_contain_text("list.csv")
    await member.reads_key("cannot-read")
