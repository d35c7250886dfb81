"""How many messages and presses a whole session takes a member, over real HTTP; the README says these numbers."""

from dataclasses import dataclass

from tests.chat import Chat
from tests.handlers.sessions import commission
from tests.house import House
from tests.talk import PICTURE

MOST_BY_ROSTER = 45
ACTIONS_BY_ROSTER = 42
"""3 to the open session, 15 for three suspicions, 4 a refusal, 12 absences, 3 to close, 5 for two photos."""
ROSTER = 300


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
    assert member.actions == ACTIONS_BY_ROSTER <= MOST_BY_ROSTER
