"""A photo of a label instead of a typed number: proposed, confirmed by a person, never stored by itself."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from sqlalchemy import text as sql
from structlog.testing import capture_logs

from bot.kinds import KINDS
from bot.trial.server import gestures
from bot.trial.server.call import Upload
from domain.draft import Draft
from domain.problem import Code
from storage.drafts import find_current
from storage.vault import Keys
from tests.canaries import leaked
from tests.chat import Chat
from tests.handlers.reporting import person_id
from tests.handlers.sessions import commission
from tests.handlers.test_session import opened
from tests.hostile_pictures import coded, noisy, png, written
from tests.house import House, housed

NUMBER = "KP-SPEC-907531"


def label(text: str = NUMBER) -> bytes:
    return written(coded(text, zxingcpp.BarcodeFormat.QRCode), "PNG")


async def draft(house: House, chat: Chat) -> Draft:
    who = await person_id(house, chat)
    kept = await house.app.database.read(lambda tx: find_current(tx, who))
    assert kept is not None
    assert kept.draft is not None
    return kept.draft


async def asked(house: House) -> Chat:
    """A member who is asked for the specimen number of a suspicion."""
    _, sokha = await opened(house, 5)
    await sokha.press("+ Presumptive positive")
    await sokha.say("4")
    await sokha.press("☐ Methamphetamine")
    await sokha.press("✔ Done")
    assert "send a photo of the code on the label" in await sokha.screen()
    return sokha


def photos_in(messages: list[dict[str, object]]) -> int:
    return sum("photo" in one for one in messages)


async def test_what_was_read_is_shown_and_is_no_answer_until_it_is_confirmed(house: House) -> None:
    sokha = await asked(house)
    await sokha.send_photo(label())
    assert f"Read on the label: {NUMBER}" in await sokha.screen()
    now = await draft(house, sokha)
    assert now.doubt is not None
    assert (now.at, now.doubt.value, now.doubt.code) == ("specimen", NUMBER, Code.LABEL_READ)
    assert "specimen" not in now.answers
    assert photos_in(await sokha.messages()) == 0
    await sokha.press("Use it all the same")
    await sokha.press("Who is different (1)")
    await sokha.press("4. ")
    assert f"Specimen number: {NUMBER}" in await sokha.screen()


async def test_another_number_may_be_typed_instead(house: House) -> None:
    sokha = await asked(house)
    await sokha.send_photo(label())
    await sokha.say("S-0004")
    await sokha.press("Who is different (1)")
    await sokha.press("4. ")
    assert "Specimen number: S-0004" in await sokha.screen()


UNREAD = {
    "no code": (written(noisy(400, 300), "PNG"), "No barcode or QR code was found"),
    "too long": (label("9" * 41), "too long"),
    "no picture": (png(2_000, 2_000, b"\x00"), "The picture could not be read"),
}


@pytest.mark.parametrize(("content", "word"), UNREAD.values(), ids=UNREAD)
async def test_where_nothing_is_read_the_question_stays_with_a_kind_word(
    house: House, content: bytes, word: str
) -> None:
    sokha = await asked(house)
    await sokha.send_photo(content)
    assert word in await sokha.screen()
    now = await draft(house, sokha)
    assert (now.at, now.doubt, "specimen" in now.answers) == ("specimen", None, False)
    assert "reading" not in (await sokha.screen()).casefold()


async def test_a_button_from_before_the_reading_confirms_nothing(house: House) -> None:
    sokha = await asked(house)
    before = (await sokha.messages())[-1]
    back = before["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    verb, which, step, _, _ = back.split("|")
    await sokha.send_photo(label())
    await sokha.press_data(before["message_id"], f"{verb}|{which}|{step}|k|")
    now = await draft(house, sokha)
    assert (now.at, "specimen" in now.answers) == ("specimen", False)


class Held:
    """The reader of labels, held up until a test lets it go."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.go = asyncio.Event()
        self.runs = 0

    async def run(self, tools: object, job: object) -> str:
        self.runs += 1
        self.begun.set()
        await self.go.wait()
        return str(await KINDS["label"].run(tools, job))  # type: ignore[arg-type]


@pytest.fixture
def held() -> Held:
    return Held()


@pytest.fixture
async def slow(database_url: str, keys: Keys, tmp_path: Path, held: Held) -> AsyncIterator[House]:
    kinds = {**KINDS, "label": replace(KINDS["label"], run=held.run)}
    async with housed(database_url, keys, tmp_path, kinds=kinds) as standing:
        yield standing
        assert standing.refused == []


async def photographs(house: House, chat: Chat, held: Held) -> None:
    """Send a label, without waiting until it is read."""
    upload = Upload("label.png", "image/png", label())
    gestures.photo(house.served.world, house.served.world.phones[chat.id], upload)
    await asyncio.wait_for(held.begun.wait(), 10)


def moved_on(house: House, chat: Chat, words: str) -> None:
    gestures.text(house.served.world, house.served.world.phones[chat.id], words)


async def test_whoever_has_typed_the_number_meanwhile_is_not_bothered(slow: House, held: Held) -> None:
    sokha = await asked(slow)
    await photographs(slow, sokha, held)
    moved_on(slow, sokha, "S-0004")
    async with asyncio.timeout(10):
        while "(unconfirmed): 1" not in await sokha.screen():  # noqa: ASYNC110 - only the phone can tell
            await asyncio.sleep(0.01)
    held.go.set()
    await slow.drain()
    assert NUMBER not in "".join(await sokha.said())
    await sokha.press("Who is different (1)")
    await sokha.press("4. ")
    assert "Specimen number: S-0004" in await sokha.screen()


async def test_a_reading_that_two_processes_did_is_proposed_once(slow: House, held: Held) -> None:
    sokha = await asked(slow)
    await photographs(slow, sokha, held)
    step = (await draft(slow, sokha)).step
    await slow.app.database.transact(lambda tx: tx.execute(sql("UPDATE jobs SET owner = 5")))
    await slow.app.jobs.claiming.once()
    held.go.set()
    await slow.drain()
    assert (held.runs, (await draft(slow, sokha)).step) == (2, step + 1)
    assert "".join(await sokha.said()).count(NUMBER) == 1


async def test_neither_the_number_nor_the_file_is_in_a_log(house: House) -> None:
    sokha = await asked(house)
    with capture_logs() as logs:
        await sokha.send_photo(label())
        await sokha.send_photo(png(2_000, 2_000, b"\x00"))
    ids = [one.id for sizes in house.served.world.files.photos.values() for one in sizes]
    assert len(ids) > 1
    assert [one for one in (NUMBER, *ids) if leaked(one, repr(logs).encode())] == []


async def test_the_lot_of_a_kit_is_read_too_in_khmer(house: House) -> None:
    dara, _ = await commission(house, 1, language="km")
    await dara.say("/session")
    await dara.press("+")
    await dara.press("រដ្ឋបាលខេត្តកំពត")
    await dara.say(house.app.now().strftime("%d.%m.%Y"))
    for _ in ("category", "reason"):
        await dara.press((await dara.labels())[0])
    await dara.say("Rapid 6")
    await dara.send_photo(label("LOT-2231"))
    assert "អានបានពីស្លាក៖ LOT-2231" in await dara.screen()
    await dara.press("ប្រើវាដដែល")
    assert (await draft(house, dara)).answers["kit_lot"] == "LOT-2231"
