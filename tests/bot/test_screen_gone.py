"""After a crash a screen may be owed to a message that is gone, while the chat's screen stands elsewhere."""

from bot.now import utc_now
from handlers.screen import Html, Screen
from storage.outbox import add_owed
from storage.screens import find_screen
from tests.house import House


async def owed_to_a_message_that_is_gone(house: House, chat_id: int, serial: int) -> None:
    place = {"serial": serial, "message_id": 9999, "digest": None, "pressed": True}
    body = {"screen": place, "payload": Screen(Html("later")).payload()}
    app = house.app
    row = await app.database.transact(
        lambda tx: add_owed(tx, chat_id, body, now=utc_now(), owner=app.database.owner)
    )
    app.delivery.accept([row])
    await house.drain()


async def test_it_goes_to_where_the_screen_stands(house: House) -> None:
    sokha = await house.member("Sokha")
    await sokha.say("/report")
    before = await sokha.messages()
    known = await house.app.database.read(lambda tx: find_screen(tx, sokha.id))
    await owed_to_a_message_that_is_gone(house, sokha.id, known.serial)
    assert [one["message_id"] for one in await sokha.messages()] == [one["message_id"] for one in before]
    assert await sokha.screen() == "later"


async def test_it_becomes_a_new_message_where_no_screen_of_that_kind_stands(house: House) -> None:
    sokha = await house.member("Sokha")
    await sokha.say("/report")
    before = await sokha.messages()
    await owed_to_a_message_that_is_gone(house, sokha.id, serial=77)
    after = await sokha.messages()
    assert len(after) == len(before) + 1
    assert after[-1]["text"] == "later"
