"""Photos of a session's kit and signed sheet: in by a button or a reply, kept sealed, looked at by leads alone."""

import hashlib
import io
from datetime import timedelta

import pytest
from PIL import Image
from sqlalchemy import select, update
from structlog.testing import capture_logs

from domain.area import Area
from domain.attachment import Attachment, Shows, Stored
from domain.role import Role
from storage.attachments import add_attachment, attachments, find_picture, list_attachments
from storage.audit import audit
from storage.database import Transaction
from storage.jobs import Wish, add_job
from storage.sessions import sessions
from tests.canaries import leaked
from tests.chat import Chat
from tests.handlers.reporting import person_id
from tests.handlers.sessions import commission, planned
from tests.handlers.test_session import KAMPOT, close, opened
from tests.hostile_pictures import png, written
from tests.house import House

PLACE = b"the camera's owner"


def photo(kind: str = "JPEG") -> bytes:
    """A picture in which a camera has noted whose it is."""
    noted = Image.Exif()
    noted[0x013B] = PLACE.decode()
    return written(Image.new("RGB", (320, 200), "white"), kind, exif=noted)


async def which(house: House) -> str:
    rows = await house.app.database.read(lambda tx: tx.fetch(select(sessions.c.id)))
    return str(rows[0].id)


async def kept(house: House) -> list[Attachment]:
    session = await which(house)
    return await house.app.database.read(lambda tx: list_attachments(tx, session))


async def audited(house: House, action: str) -> list[str]:
    rows = await house.app.database.read(lambda tx: tx.fetch(select(audit).where(audit.c.action == action)))
    return [row.details for row in rows]


async def closed(house: House) -> tuple[Chat, Chat, int]:
    """A lead, a member, and the message of the receipt."""
    dara, sokha = await opened(house, 3)
    await sokha.press("✔ All others are negative")
    await close(sokha)
    return dara, sokha, int((await sokha.messages())[-1]["message_id"])


def photos_in(messages: list[dict[str, object]]) -> int:
    return sum("photo" in one for one in messages)


async def test_a_photo_is_asked_for_kept_and_taken_out_of_the_chat(house: House) -> None:
    _, sokha = await opened(house, 3)
    assert "Kit photo: still missing · Sheet: still missing" in await sokha.screen()
    await sokha.press("📷 Kit")
    assert "Please send the photo" in await sokha.screen()
    await sokha.send_photo(photo())
    assert "Kit photo ✓ · Sheet: still missing" in await sokha.screen()
    assert photos_in(await sokha.messages()) == 0
    assert [(one.shows, one.state, one.file_id) for one in await kept(house)] == [(Shows.KIT, Stored.KEPT, None)]


async def test_what_is_kept_is_written_anew_and_its_fingerprint_is_in_the_audit_log(house: House) -> None:
    _, sokha = await opened(house, 3)
    await sokha.press("📷 Sheet")
    await sokha.send_photo(photo())
    (one,) = await kept(house)
    content = await house.app.database.read(lambda tx: find_picture(tx, one.id))
    assert content is not None
    assert Image.open(io.BytesIO(content)).size == (320, 200)
    assert PLACE not in content
    assert PLACE in photo()
    assert one.sha256 == hashlib.sha256(content).hexdigest()
    assert [one.sha256 in details for details in await audited(house, "keep_photo")] == [True]


async def test_a_photo_in_reply_to_the_receipt_is_the_sheet_hours_later(house: House) -> None:
    _, sokha, receipt = await closed(house)
    await sokha.say("/settings")
    await sokha.send_photo(photo(), reply_to=receipt)
    assert "The photo of the signed sheet is stored" in await sokha.screen()
    assert photos_in(await sokha.messages()) == 0
    assert [one.shows for one in await kept(house)] == [Shows.SHEET]


async def test_one_press_says_that_it_shows_the_kit_and_comes_again_without_effect(house: House) -> None:
    _, sokha, receipt = await closed(house)
    await sokha.send_photo(photo(), reply_to=receipt)
    view = (await sokha.messages())[-1]
    data = view["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for _ in range(3):
        await sokha.press_data(view["message_id"], data)
    assert [one.shows for one in await kept(house)] == [Shows.KIT]
    assert len(await audited(house, "change_photo")) == 1
    await sokha.press("It shows the signed sheet")
    assert [one.shows for one in await kept(house)] == [Shows.SHEET]


async def test_a_photo_in_reply_to_the_screen_of_an_open_session_is_its_sheet(house: House) -> None:
    _, sokha = await opened(house, 3)
    screen = (await sokha.messages())[-1]["message_id"]
    await sokha.send_photo(photo(), reply_to=screen)
    assert [one.shows for one in await kept(house)] == [Shows.SHEET]


async def test_a_photo_in_reply_does_not_disturb_what_is_being_asked(house: House) -> None:
    _, sokha, receipt = await closed(house)
    await sokha.say("/report")
    asked = await sokha.screen()
    await sokha.send_photo(photo(), reply_to=receipt)
    assert asked in await sokha.said()
    assert [one.state for one in await kept(house)] == [Stored.KEPT]


async def test_whoever_does_not_work_there_adds_nothing(house: House) -> None:
    _, sokha, receipt = await closed(house)
    stranger = await house.member("Bopha", Role.MEMBER, Area.province("23"))
    number = next(text for text in await sokha.said() if "KP-" in text)
    assert receipt
    world = house.served.world
    said = world.keep(world.phones[stranger.id], world.bot, {"text": number})
    await stranger.send_photo(photo(), reply_to=said.id)
    assert await kept(house) == []


async def test_a_photo_that_is_no_answer_to_a_session_is_as_before(house: House) -> None:
    _, sokha, _ = await closed(house)
    await sokha.send_photo(photo())
    assert await kept(house) == []


HOSTILE = {
    "pixels too few": png(2_000, 2_000, b"\x00"),
    "cut off": photo()[:-900],
    "a chunk without end": b"\x89PNG\r\n\x1a\n" + png(300, 300, b"\x00")[8:33] + b"\xff" * 4_000,
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
async def test_a_picture_that_means_harm_is_refused_with_a_clear_word(house: House, content: bytes) -> None:
    _, sokha = await opened(house, 3)
    await sokha.press("📷 Sheet")
    await sokha.send_photo(content)
    assert "⚠️ The picture could not be read. Please take it or send it again." in await sokha.screen()
    assert "Sheet: still missing" in await sokha.screen()
    assert [(one.state, one.file_id) for one in await kept(house)] == [(Stored.REFUSED, None)]
    assert photos_in(await sokha.messages()) == 1


async def test_a_lead_looks_at_a_kept_picture_and_the_look_is_written_down_first(house: House) -> None:
    dara, sokha, receipt = await closed(house)
    await sokha.send_photo(photo(), reply_to=receipt)
    await sokha.press("‹ Session")
    assert not [one for one in await sokha.labels() if one.startswith("🖼")]
    await dara.press("Look at it")
    await dara.press("🖼 Look at the sheet")
    (sent,) = await dara.documents()
    assert Image.open(io.BytesIO(await dara.download(sent))).size == (320, 200)
    assert sent["has_protected_content"] is True
    assert len(await audited(house, "see_photo")) == 1


async def test_a_member_s_forged_look_shows_nothing(house: House) -> None:
    _, sokha, receipt = await closed(house)
    await sokha.send_photo(photo(), reply_to=receipt)
    await sokha.press_data(receipt, f"seslook|{await which(house)}|sheet")
    assert await sokha.documents() == []
    assert await audited(house, "see_photo") == []


async def test_sessions_without_their_sheet_are_marked_and_listed(house: House) -> None:
    dara, sokha, receipt = await closed(house)
    await dara.say("/session")
    assert (await dara.labels())[0].endswith("no sheet")
    await dara.press("Still without sheet (1)")
    assert "page 1 of 1" in await dara.screen()
    await dara.press(KAMPOT)
    assert "Sheet: still missing" in await dara.screen()
    await sokha.send_photo(photo(), reply_to=receipt)
    await dara.say("/session")
    assert not [one for one in await dara.labels() if "sheet" in one]


async def test_the_list_has_pages_and_forgets_after_a_month(house: House) -> None:
    dara, _ = await commission(house, 1)
    for _ in range(9):
        await planned(house, dara)
    today = house.app.now().astimezone(house.app.settings.timezone).date()
    over = update(sessions).values(state="reviewed")
    await house.app.database.transact(lambda tx: tx.execute(over))
    await dara.say("/session")
    await dara.press("Still without sheet (10)")
    await dara.press("More ›")
    assert "page 2 of 2" in await dara.screen()
    old = update(sessions).values(day=today - timedelta(days=32))
    await house.app.database.transact(lambda tx: tx.execute(old))
    await dara.press("‹ Sessions")
    assert not [one for one in await dara.labels() if "sheet" in one]


async def test_a_photo_of_a_process_that_is_gone_is_kept_once(house: House) -> None:
    _, sokha = await opened(house, 3)
    who, session = await person_id(house, sokha), await which(house)
    await sokha.send_photo(photo())
    sent = next(one for one in await sokha.messages() if "photo" in one)

    async def left(tx: Transaction) -> None:
        now = house.app.now()
        one = await add_attachment(tx, session, Shows.KIT, sent["photo"][-1]["file_id"], who, now)
        wish = Wish("photo", f"attachment:{one.id}", {"reply": True, "message": sent["message_id"]}, one.id)
        await add_job(tx, wish, who, sokha.id, moves=0, now=now, owner=5)

    await house.app.database.transact(left)
    for _ in range(3):
        await house.app.jobs.claiming.once()
    await house.drain()
    assert [one.state for one in await kept(house)] == [Stored.KEPT]
    assert len(await audited(house, "keep_photo")) == 1
    assert (await sokha.said()).count(
        "📷 The photo of the kit is stored safely and was taken out of this chat."
    ) == 1


async def test_neither_logs_nor_rows_tell_where_telegram_has_the_photo(house: House) -> None:
    _, sokha = await opened(house, 3)
    await sokha.press("📷 Kit")
    with capture_logs() as logs:
        await sokha.send_photo(photo())
        await sokha.press("📷 Sheet")
        await sokha.send_photo(png(2_000, 2_000, b"\x00"))
    ids = {one.id for sizes in house.served.world.files.photos.values() for one in sizes}
    rows = await house.app.database.read(lambda tx: tx.fetch(select(attachments)))
    assert len(ids) > 2
    assert len(rows) == 2
    assert [one for one in ids if leaked(one, repr((logs, rows)).encode())] == []
    assert b"JFIF" not in b"".join(row.content or b"" for row in rows)


@pytest.mark.parametrize(
    ("language", "words"),
    [("km", "រូបថតឧបករណ៍តេស្ត៖ នៅខ្វះ · បញ្ជីចុះហត្ថលេខា៖ នៅខ្វះ"), ("en", "Kit photo: still missing")],
)
async def test_the_screen_speaks_both_languages(house: House, language: str, words: str) -> None:
    _, sokha = await commission(house, 2, language=language)
    await sokha.say("/session")
    await sokha.press("រដ្ឋបាល" if language == "km" else KAMPOT)
    await sokha.press("▶")
    assert words in await sokha.screen()
    await sokha.press("📷")
    await sokha.send_photo(photo())
    assert "✓" in await sokha.screen()
