"""A person in front of the trial page: reads phones and clicks what is written on them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from playwright.async_api import Locator, Page, async_playwright, expect

from handlers.screen import plain
from handlers.voice import Voice

CHROMIUM = "/usr/bin/chromium"
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip


@asynccontextmanager
async def page_at(url: str) -> AsyncIterator[Page]:
    """The page in a browser of its own; whatever it complains of is a failure."""
    async with async_playwright() as started:
        browser = await started.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = await browser.new_page(viewport={"width": 1500, "height": 900}, timezone_id="Asia/Phnom_Penh")
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await page.goto(url)
        yield page
        await browser.close()
        assert not complaints


@dataclass
class Phone:
    """One phone of the page; keys are those of the bot's texts, said in the person's language."""

    page: Page
    number: int
    voice: Voice

    @classmethod
    def at(cls, page: Page, number: int, language: str) -> "Phone":
        return cls(page, number, Voice(language, ZoneInfo("Asia/Phnom_Penh")))

    @property
    def node(self) -> Locator:
        return self.page.locator(".phone").nth(self.number)

    async def press(self, key: str, **values: Any) -> None:
        """Press a button, wherever on the phone it stands."""
        await self.press_label(self.voice.plain(key, **values))

    async def press_label(self, label: str) -> None:
        await self.node.locator("button.key", has_text=label).last.click()

    async def write(self, text: str) -> None:
        await self.node.locator("textarea").fill(text)
        await self.node.locator("button.send").click()

    async def reads(self, text: str) -> None:
        """Wait until it stands on the phone."""
        await expect(self.node.locator(".message", has_text=text).last).to_be_visible()

    async def reads_key(self, key: str, **values: Any) -> None:
        """Wait for a text of the bot; its first line says which it is."""
        await self.reads(plain(self.voice(key, **values)).split("\n")[0])

    async def newest(self) -> str:
        """The text of the last message."""
        return await self.node.locator(".message").last.inner_text()
