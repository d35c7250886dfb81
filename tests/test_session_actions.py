"""How many messages and presses a whole session takes a member, over real HTTP; the README says these numbers."""

from dataclasses import dataclass

from domain.area import Area
from domain.role import Role
from handlers.lines import MOST_SHOWN
from tests.chat import Chat
from tests.handlers.sessions import commission, people, planned
from tests.house import House
from tests.talk import PICTURE

BY_ROSTER, BY_LINES = 42, 20
"""What the README says: 3 to the open session, 15 for three suspicions, 4 for a refusal, 12 for absences, 3 to
close, 5 for the photos of kit and sheet; by lines without photos."""
MOST_BY_ROSTER, MOST_BY_LINES = 45, 25
PHOTOS = 5
ROSTER = 300
LONGEST = 4096
"""Characters of a message: Telegram cuts a longer text in two."""
GIVEN = ("ដារ៉ា", "បុប្ផា", "សុភា", "រតនា", "វិសាល", "ចាន់ថា", "ពិសិដ្ឋ")
SEX = {"female": "f", "male": "m"}
FOUND = {
    17: "suspected MET S-17", 45: "suspected AMP S-45", 102: "suspected THC S-102", 200: "refused no specimen",
    **dict.fromkeys((3, 9, 27, 81), "absent leave"),
    **dict.fromkeys((4, 16, 64, 256), "absent mission"),
    **dict.fromkeys((5, 25, 125, 250), "absent sickness"),
}  # fmt: skip
"""What a line says of whoever is different; the others are negative."""


@dataclass
class Counted:
    """A member whose messages and presses are counted."""

    chat: Chat
    actions: int = 0

    async def press(self, label: str) -> None:
        self.actions += 1
        await self.chat.press(label)

    async def say(self, text: str) -> None:
        self.actions += 1
        await self.chat.say(text)

    async def photograph(self) -> None:
        self.actions += 1
        await self.chat.send_photo(PICTURE)


async def test_a_roster_of_three_hundred_is_reported_completely_in_few_actions(house: House) -> None:
    _, sokha = await commission(house, ROSTER)
    member = Counted(sokha)
    await member.say("/session")
    await member.press("Kampot administration")
    await member.press("▶ Open the session")
    for place, substance in ((17, "Methamphetamine"), (45, "Amphetamine"), (102, "Cannabis")):
        await member.press("+ Presumptive positive")
        await member.say(str(place))
        await member.press(f"☐ {substance}")
        await member.press("✔ Done")
        await member.say(f"S-{place}")
    await member.press("+ Refused")
    await member.press("Gave no specimen")
    await member.say("200")
    await member.press("✔ Done")
    for kind, places in (("Leave", "3 9 27 81"), ("Mission", "4 16 64 256"), ("Sickness", "5 25 125 250")):
        await member.press("+ Excused absence")
        await member.press(kind)
        await member.say(places)
        await member.press("✔ Done")
    await member.press("✔ All others are negative")
    await member.press("■ Close the session")
    await member.press("■ Yes, close it")
    assert "Negative 284" in await sokha.screen()
    await member.press("Look at it")
    for shows in ("📷 Kit", "📷 Sheet"):
        await member.press(shows)
        await member.photograph()
    assert "Kit photo ✓ · Sheet ✓" in await sokha.screen()
    assert member.actions == BY_ROSTER <= MOST_BY_ROSTER


async def test_three_hundred_people_without_a_roster_are_reported_in_few_messages(house: House) -> None:
    """A line a person, as many lines a message as its review shows one by one."""
    await house.institutions()
    dara = await house.member("Dara", Role.LEAD, Area.province("07"))
    member = Counted(await house.member("Sokha", Role.MEMBER, Area.province("07")))
    await planned(house, dara)
    await member.say("/session")
    await member.press("Kampot administration")
    await member.press("▶ Open the session")
    for message in messages():
        await member.press("✎ Send lines")
        await member.say(message)
        await member.press("✔ Submit")
    await member.press("■ Close the session")
    await member.press("■ Yes, close it")
    assert "300 people: Negative 284, Presumptive positive (unconfirmed) 3" in await member.chat.screen()
    assert member.actions == BY_LINES <= MOST_BY_LINES - PHOTOS


def messages() -> list[str]:
    """The people, by number, name, sex and what was found."""
    lines = [
        f"{one.identity} {one.name_km.split()[0]} {GIVEN[place % len(GIVEN)]} {SEX[one.sex]} "
        f"{FOUND.get(place, 'negative')}"
        for place, one in enumerate(people(ROSTER), 1)
    ]
    told = ["\n".join(lines[first : first + MOST_SHOWN]) for first in range(0, ROSTER, MOST_SHOWN)]
    assert max(map(len, told)) <= LONGEST
    return told
