from dataclasses import replace
from datetime import UTC, datetime

from storage.database import Database
from storage.screens import Standing, change_screen, change_shown, find_screen

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
CHAT, OTHER = 1001, 1002
SHOWN = Standing(2, 77, b"content", NOW)


async def standing(database: Database, chat: int = CHAT) -> Standing:
    return await database.read(lambda tx: find_screen(tx, chat))


async def test_a_chat_without_a_screen_has_serial_zero(database: Database) -> None:
    assert await standing(database) == Standing()


async def test_a_new_screen_takes_the_place_of_the_old_one_in_its_own_chat(database: Database) -> None:
    await database.transact(lambda tx: change_screen(tx, CHAT, SHOWN))
    await database.transact(lambda tx: change_screen(tx, OTHER, replace(SHOWN, serial=9)))
    await database.transact(lambda tx: change_screen(tx, CHAT, Standing(3)))
    assert (await standing(database), (await standing(database, OTHER)).serial) == (Standing(3), 9)


async def test_the_message_is_known_once_the_present_screen_was_shown(database: Database) -> None:
    await database.transact(lambda tx: change_screen(tx, CHAT, Standing(2)))
    await database.transact(lambda tx: change_shown(tx, CHAT, SHOWN))
    assert await standing(database) == SHOWN


async def test_an_old_screen_that_was_shown_late_changes_nothing(database: Database) -> None:
    await database.transact(lambda tx: change_screen(tx, CHAT, Standing(3)))
    await database.transact(lambda tx: change_shown(tx, CHAT, SHOWN))
    assert await standing(database) == Standing(3)
