"""Filling in whatever form a person has open, with answers that fit its kinds: as a patient person would."""

import random
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from domain.draft import Draft
from domain.form import REVIEW, Choice, Choices, Date, Identity, Kind, Note, Number, Photo, Pick, Picks, Text
from domain.forms import FORMS
from domain.names import Script
from handlers.button import encode
from handlers.question import VERB
from storage.drafts import Kept, find_current
from tests.rigs.office import Office

MOST_TRIES = 60
SKIP = "skip"
"""Given for a question that is passed over."""
KHMER = ("សុខ ដារ៉ា", "ជា សុភា", "កែវ វិចិត្រ", "លី ស្រីមុំ")
LATIN = ("Sok Dara", "Chea Sophea", "Keo Vichet", "Ly Sreymom")


@dataclass
class Filling:
    """`given` are the answers wanted, by the key of their field; all others are drawn."""

    office: Office
    draw: random.Random

    async def current(self, name: str) -> Kept | None:
        """What this person has open."""
        person = self.office.ids[name]
        return await self.office.database.read(lambda tx: find_current(tx, person))

    async def fill(self, name: str, **given: Any) -> bool:
        """Answer until the form is submitted; False where it would not be, and it was given up."""
        first = await self.current(name)
        for _ in range(MOST_TRIES):
            kept = await self.current(name)
            if kept is None or kept.draft is None or (first and kept.id != first.id):
                return True
            await self._move(name, kept, kept.draft, given)
        kept = await self.current(name)
        if kept and kept.draft:
            await self._press(name, kept, kept.draft, "X")
        return False

    async def _move(self, name: str, kept: Kept, draft: Draft, given: dict[str, Any]) -> None:
        field = FORMS[kept.form].field(draft.at)
        if draft.at == REVIEW or field is None:
            await self._press(name, kept, draft, "S")
        elif draft.doubt:
            await self._press(name, kept, draft, "k")
        else:
            await self._answer(name, kept, draft, field, given)

    async def _answer(self, name: str, kept: Kept, draft: Draft, field: Kind, given: dict[str, Any]) -> None:
        value = given.get(field.key, self._drawn(field))
        if value == SKIP:
            await self._press(name, kept, draft, "s")
            return
        match field:
            case Photo():
                await self.office.send_photo(name)
            case Choice() | Pick():
                await self._press(name, kept, draft, "a", str(value or self._offered(name, draft)))
            case Choices() | Picks():
                await self._press(name, kept, draft, "+", str(value or self._offered(name, draft, "+")))
                again = await self.current(name)
                if again and again.draft and again.id == kept.id:
                    await self._press(name, again, again.draft, "n")
            case _:
                await self.office.say(name, str(value))

    def _drawn(self, field: Kind) -> Any:
        """An answer; None where one of those on the screen is to be pressed."""
        drawn: Any = None
        match field:
            case Choice() | Choices():
                drawn = self.draw.choice(field.options)
            case Date():
                drawn = self._day(field)
            case Identity():
                drawn = f"{self.draw.randrange(10**9):09}"
            case Number():
                drawn = self.draw.randint(field.least, min(field.most, field.least + 20))
            case Text(script=Script.KHMER):
                drawn = self.draw.choice(KHMER)
            case Text(script=Script.LATIN):
                drawn = self.draw.choice(LATIN)
            case Text() | Note():
                drawn = f"no {self.draw.randrange(1000)}"[: field.longest].ljust(field.shortest, "x")
        return drawn

    def _day(self, field: Date) -> str:
        """A day that fits, as late as it may be where it is past, and soon where it is to come."""
        late = field.latest_days if field.latest_days is not None else 10
        early = max(field.earliest_days if field.earliest_days is not None else 0, late - 3 if late <= 0 else 0)
        if field.key == "kit_expiry":
            early = 300
        off = self.draw.randint(min(early, late), min(late, early + 10))
        return (self.office.clock.at + timedelta(hours=7, days=off)).strftime("%d.%m.%Y")

    def _offered(self, name: str, draft: Draft, act: str = "a") -> str:
        """One of those on the screen."""
        data = [one.get("callback_data", "") for one in self.office.buttons(name)]
        found = [one.split("|")[-1] for one in data if one.split("|")[3:4] == [act]]
        return self.draw.choice(found) if found else draft.at

    async def _press(self, name: str, kept: Kept, draft: Draft, act: str, argument: str = "") -> None:
        await self.office.press(name, encode(VERB, kept.id, draft.step, act, argument))
