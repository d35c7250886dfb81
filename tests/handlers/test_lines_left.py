"""Lines of a session that could not be stored: whoever sent them gets them back, whole, to be mended."""

from domain.area import Area
from domain.role import Role
from tests.chat import Chat
from tests.handlers.sessions import planned
from tests.house import House

GOOD, BAD = "012345678 SOK Dara m negative", "KEO Nary f negative"


async def sent(house: House, *lines: str) -> Chat:
    await house.institutions()
    dara = await house.member("Dara", Role.LEAD, Area.province("07"))
    await planned(house, dara)
    await dara.say("/session")
    for label in ("Kampot administration", "▶ Open the session", "✎ Send lines"):
        await dara.press(label)
    await dara.say("\n".join(lines))
    await dara.press("✔ Submit")
    return dara


async def test_lines_that_were_not_stored_are_shown_whole(house: House) -> None:
    long = f"{BAD} {'x' * 90}"
    dara = await sent(house, GOOD, long)
    assert (await dara.screen()).splitlines()[-1] == long
    await dara.press("‹ Session")
    assert "On the list: 1 person" in await dara.screen()


async def test_where_all_were_stored_the_session_follows_at_once(house: House) -> None:
    dara = await sent(house, GOOD)
    assert "On the list: 1 person" in await dara.screen()


async def test_as_many_are_shown_as_one_message_holds(house: House) -> None:
    dara = await sent(house, GOOD, *(f"{BAD} {'x' * 750} {n}" for n in range(5)))
    assert not house.refused
    assert "… and 1 more" in await dara.screen()
