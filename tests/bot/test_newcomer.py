"""What a newcomer does on the trial page, by a real browser, in both languages."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.trial.run import trial
from bot.trial.sample import people
from domain.digits import fold
from handlers.screen import plain
from tests.bot.browser import Phone, page_at

ADMIN, MEMBER, GOVERNOR, LEAD, NEWCOMER = 0, 1, 2, 3, len(people())
"""Places of the phones on the page."""

KAMPOT = {"km": "កំពត", "en": "Kampot"}
LABOUR = {"km": "មន្ទីរការងារនិងបណ្តុះបណ្តាលវិជ្ជាជីវៈខេត្តកំពត", "en": "Kampot Department of Labour"}
CITY = {"km": "រដ្ឋបាលក្រុងកំពត", "en": "Kampot Municipal Administration"}


@dataclass(frozen=True)
class Press:
    key: str


@dataclass(frozen=True)
class Write:
    text: str


ANSWERS: dict[str, Press | Write] = {
    "institution": Write("city-0708"),
    "tested_on": Press("dialogue-today"),
    "category": Press("option-category-civil_servant"),
    "identity": Write("០១២៣៤៥៦៧៨"),
    "name_km": Write("ចាន់ ថា"),
    "name_latin": Press("dialogue-skip"),
    "sex": Press("option-sex-female"),
    "reason": Press("option-reason-regular_inspection"),
    "outcome": Press("option-outcome-negative"),
    "specimen": Write("S-00042"),
    "kit_lot": Write("MET-2406"),
    "kit_expiry": Write("31.12.2027"),
    "photo": Press("dialogue-skip"),
    "note": Press("dialogue-skip"),
}


@pytest.fixture
async def page(language: str, tmp_path: Path) -> AsyncIterator[Page]:
    async with trial(0, tmp_path, language) as served, page_at(served.url) as opened:
        await opened.locator(f"[data-language={language}]").click()
        yield opened
        assert not served.world.refused


async def test_a_newcomer_enrols_reports_and_is_counted(page: Page, language: str) -> None:
    admin, newcomer, governor = (Phone.at(page, one, language) for one in (ADMIN, NEWCOMER, GOVERNOR))
    await governor.press("home-summary")
    before = await _tested(governor)
    await _added(page, language)
    await _invited(admin)
    await _enrolled(newcomer)
    await _reported(newcomer)
    await governor.press("summary-today")
    await governor.reads(_label_of_tested(governor) + governor.voice.digits(str(before + 1)))


async def _tested(governor: Phone) -> int:
    """How many were tested so far, says the summary."""
    words = _label_of_tested(governor)
    await governor.reads(words)
    told = fold(await governor.newest()).partition(words)[2]
    return int(re.findall(r"\d+", told)[0])


def _label_of_tested(governor: Phone) -> str:
    return plain(governor.voice("summary-tested", n="#", women="#")).partition("#")[0]


async def _added(page: Page, language: str) -> None:
    """A new phone, by the page's own button."""
    await page.locator("#add").click()
    await page.locator("#newcomer select").select_option(language)
    await page.locator("#newcomer button[value=ok]").click()
    await expect(page.locator(".phone")).to_have_count(NEWCOMER + 1)


async def _invited(admin: Phone) -> None:
    """To Kampot, whose governor reads the summary; the link is opened where the page proposes it."""
    await admin.press("home-people")
    await admin.press("people-invite")
    await admin.press("option-role-member")
    await admin.press("option-reach-province")
    await admin.write("07")
    await admin.press_label(KAMPOT[admin.voice.language])
    await admin.press("dialogue-skip")
    await admin.press("dialogue-submit")
    await admin.node.locator("a", has_text="t.me").click()
    await admin.page.locator("#opener button[value=ok]").click()


async def _enrolled(newcomer: Phone) -> None:
    """By the person's own number; the bot's keyboard asks for it."""
    await newcomer.press("enrol-share")
    await newcomer.reads_key("can-member")


async def _reported(newcomer: Phone) -> None:
    """A negative result, question by question; practice is for who has not seen this before."""
    await newcomer.press("practice-skip")
    await newcomer.press("home-report")
    for field, answer in ANSWERS.items():
        await newcomer.reads_key(f"ask-{field}")
        await (newcomer.write(answer.text) if isinstance(answer, Write) else newcomer.press(answer.key))
        if field == "institution":
            await newcomer.press_label(CITY[newcomer.voice.language])
    await newcomer.press("dialogue-submit")
    await newcomer.reads_key("next-negative")


async def test_the_session_that_is_ready_can_be_held_and_approved_at_once(page: Page, language: str) -> None:
    member, lead = (Phone.at(page, one, language) for one in (MEMBER, LEAD))
    await member.press("home-session")
    await member.press_label(LABOUR[language])
    await member.press("session-open")
    await member.press("session-mark", outcome=member.voice.plain("option-outcome-evaded"))
    await member.write("7")
    await member.press("dialogue-done")
    for key in ("session-rest-negative", "session-close", "session-sure-yes"):
        await member.press(key)
    await lead.press("session-look")
    await lead.press("session-approve")
    await lead.reads(lead.voice.plain("session-state-reviewed"))
