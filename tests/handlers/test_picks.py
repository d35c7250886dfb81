"""Ticking several people of a list on a phone: by buttons, by their numbers, by search."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from domain.condition import ALWAYS
from domain.digits import fold, places
from domain.draft import Draft
from domain.form import Answers, Choice, Form, Pick, Picks, Value
from domain.move import Named
from handlers.button import encode
from handlers.dialogue import Dialogues, Ending
from handlers.directories import DIRECTORIES
from handlers.directory import PAGE, Directory, Entry, Page, paged
from handlers.question import BOX, TICK
from handlers.rest import Rest
from handlers.routes import Routes
from handlers.screen import MOST_TEXT, units
from handlers.table import routes
from handlers.turn import Turn
from handlers.voice import Voice
from storage.drafts import Kept, find_draft
from storage.vault import Keys
from tests.chat import Chat
from tests.handlers.reporting import open_drafts
from tests.house import House, housed
from tests.talk import ZONE

SESSION = "KP-26-S0001"
PEOPLE = 1000
FORM = Form(
    "test_result",
    1,
    (
        Choice(key="reason", options=("random", "follow_up")),
        Picks(key="institution", directory="roster", most=120),
        Pick(key="kit_lot", directory="roster", optional=ALWAYS),
    ),
)
"""Words of the product's own forms, for what is asked here."""


@dataclass
class Roster:
    """People 1 to 1,000 of one session: all that a directory can say, of the session that a draft is about."""

    size: int = PAGE
    name: str = "Person"
    lost: set[str] = field(default_factory=set)
    looks: int = 0

    async def page(self, _turn: Turn, about: str, query: str, number: int) -> Page:
        self.looks += 1
        everybody = [self.entry(n) for n in range(1, PEOPLE + 1) if about == SESSION]
        found = [one for one in everybody if query.casefold() in one.label.casefold()]
        return paged(number, found[number * self.size : (number + 1) * self.size + 1], self.size)

    async def find(self, _turn: Turn, about: str, code: str) -> Entry | None:
        there = about == SESSION and code.startswith("p") and code not in self.lost
        return self.entry(int(code[1:])) if there else None

    async def exact(self, _turn: Turn, about: str, text: str) -> Named | None:
        typed = places(text)
        if typed is None or about != SESSION:
            return None
        there = {one: 1 <= int(fold(one)) <= PEOPLE for one in typed}
        codes = [f"p{int(fold(one))}" for one in typed if there[one]]
        return Named(tuple(codes), tuple(one for one in typed if not there[one]))

    def entry(self, number: int) -> Entry:
        return Entry(f"p{number}", f"{self.name} {number:04}")


@dataclass
class Absent:
    """The form's ending and its way in; what was handed in is kept here."""

    form: Form = FORM
    about: str = SESSION
    preset: Answers | None = None
    handed_in: list[tuple[str, dict[str, Value]]] = field(default_factory=list)

    async def store(self, _turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
        assert kept.draft is not None
        self.handed_in.append((kept.draft.about, answers))
        return "done"

    async def told(self, turn: Turn, _became: str) -> None:
        turn.show(turn.screen("cancel-nothing"), last=True)

    def routes(self) -> Routes:
        dialogues = Dialogues({FORM.key: Ending(self.store, self.told)}, {FORM.key: self.form})

        async def absent(turn: Turn) -> None:
            await dialogues.begin(turn, FORM.key, {}, self.about, self.preset)

        ours = routes()
        presses = {**ours.presses, "d": dialogues.pressed}
        commands = {**ours.commands, "absent": absent}
        return replace(ours, commands=commands, presses=presses, anything=Rest(dialogues).anything)


@pytest.fixture
def roster(monkeypatch: pytest.MonkeyPatch) -> Roster:
    one = Roster()
    monkeypatch.setitem(DIRECTORIES, "roster", Directory(page=one.page, find=one.find, exact=one.exact))
    return one


@pytest.fixture
def absent() -> Absent:
    return Absent()


@pytest.fixture
async def house(database_url: str, keys: Keys, tmp_path: Path, absent: Absent) -> AsyncIterator[House]:
    async with housed(database_url, keys, tmp_path, routed=absent.routes()) as standing:
        yield standing
        assert standing.refused == []


@pytest.fixture
def say(language: str) -> Voice:
    return Voice(language, ZONE)


@pytest.fixture
async def sokha(house: House, roster: Roster, language: str, say: Voice) -> Chat:
    """Stands where people are ticked."""
    assert roster.looks == 0
    chat = await house.member("Sokha", language=language)
    await chat.say("/absent")
    await chat.press(say.plain("option-reason-random"))
    return chat


async def draft(house: House, chat: Chat) -> Draft:
    (which,) = await open_drafts(house, chat)
    kept = await house.app.database.read(lambda tx: find_draft(tx, which))
    assert kept is not None
    assert kept.draft is not None
    return kept.draft


async def ticked(house: House, chat: Chat) -> Value | None:
    return (await draft(house, chat)).answers.get("institution")


async def test_people_are_ticked_and_unticked_by_buttons_over_pages(house: House, sokha: Chat, say: Voice) -> None:
    await sokha.press(f"{BOX}Person 0002")
    await sokha.press(say.plain("dialogue-after"))
    await sokha.press(f"{BOX}Person 0008")
    assert say.plain("dialogue-elsewhere", names="Person 0002") in await sokha.screen()
    await sokha.press(say.plain("dialogue-before"))
    assert say.plain("dialogue-elsewhere", names="Person 0008") in await sokha.screen()
    await sokha.press(f"{TICK}Person 0002")
    assert await ticked(house, sokha) == ["p8"]
    assert f"{BOX}Person 0002" in await sokha.labels()


async def test_people_are_ticked_by_their_numbers(house: House, sokha: Chat, say: Voice) -> None:
    await sokha.say("17 3 102")
    assert say.plain("dialogue-just-ticked", total=3) in await sokha.screen()
    assert f"{TICK}Person 0003" in await sokha.labels()
    await sokha.say("១៧, ៤៥")
    assert await ticked(house, sokha) == ["p17", "p3", "p102", "p45"]
    assert not any(message.get("text") in {"17 3 102", "១៧, ៤៥"} for message in await sokha.messages())


async def test_numbers_that_are_not_on_the_list_are_told_and_the_others_ticked(
    house: House, sokha: Chat, say: Voice
) -> None:
    await sokha.say("5 ១០០១ 0")
    screen = await sokha.screen()
    assert say.plain("problem-not_on_list", places="១០០១, 0") in screen
    assert say.plain("dialogue-just-ticked", total=1) in screen
    assert await ticked(house, sokha) == ["p5"]


async def test_people_are_searched_for_ticked_and_the_search_is_left(
    house: House, sokha: Chat, say: Voice
) -> None:
    await sokha.say("person 0777")
    assert [one for one in await sokha.labels() if "Person" in one] == [f"{BOX}Person 0777"]
    await sokha.press(f"{BOX}Person 0777")
    await sokha.press(say.plain("dialogue-show-all"))
    assert say.plain("dialogue-elsewhere", names="Person 0777") in await sokha.screen()
    await sokha.say("nobody")
    await sokha.press(say.plain("dialogue-nothing-found"))
    assert await ticked(house, sokha) == ["p777"]


async def test_all_is_done_gone_back_to_edited_from_the_review_and_handed_in(
    absent: Absent, sokha: Chat, say: Voice
) -> None:
    assert say.plain("dialogue-done") not in await sokha.labels()
    await sokha.say("1 2")
    await sokha.press(say.plain("dialogue-done"))
    await sokha.press(say.plain("dialogue-back"))
    await sokha.press(f"{TICK}Person 0001")
    await sokha.press(say.plain("dialogue-done"))
    await sokha.press(say.plain("dialogue-skip"))
    await sokha.press(f"✎ {say.plain('field-institution')}")
    assert say.plain("dialogue-leave") not in await sokha.labels()
    await sokha.say("900")
    await sokha.press(say.plain("dialogue-done"))
    assert "Person 0002, Person 0900" in await sokha.screen()
    await sokha.press(say.plain("dialogue-submit"))
    assert absent.handed_in == [(SESSION, {"reason": "random", "institution": ["p2", "p900"]})]


async def test_one_number_answers_a_question_for_one(house: House, sokha: Chat, say: Voice) -> None:
    await sokha.say("1")
    await sokha.press(say.plain("dialogue-done"))
    await sokha.say("2 3")
    assert say.plain("problem-only_one") in await sokha.screen()
    await sokha.say("៤៤")
    assert (await draft(house, sokha)).at == "review"
    assert "Person 0044" in await sokha.screen()


async def test_presses_that_come_again_change_nothing(house: House, sokha: Chat, say: Voice) -> None:
    (which,) = await open_drafts(house, sokha)
    message = (await sokha.messages())[-1]["message_id"]
    for _ in range(2):
        await sokha.press_data(message, encode("d", which, 1, "+", "p3"))
    assert await ticked(house, sokha) == ["p3"]
    for _ in range(2):
        await sokha.press_data(message, encode("d", which, 1, "n", ""))
    assert (await draft(house, sokha)).at == "kit_lot"
    await sokha.press_data(message, encode("d", which, 1, "-", "p3"))
    assert await sokha.toast() == say.plain("button-answered")
    assert await ticked(house, sokha) == ["p3"]


async def test_who_was_taken_off_the_list_meanwhile_is_taken_out(
    house: House, sokha: Chat, roster: Roster, say: Voice
) -> None:
    await sokha.say("1 2 3")
    roster.lost.add("p2")
    await sokha.press(say.plain("dialogue-done"))
    assert say.plain("problem-ticks_gone", total=1) in await sokha.screen()
    await sokha.press(say.plain("dialogue-done"))
    assert await ticked(house, sokha) == ["p1", "p3"]


async def test_a_list_has_pages_of_its_own_size_and_is_read_once_a_screen(
    sokha: Chat, roster: Roster, say: Voice
) -> None:
    roster.size, roster.name, roster.looks = 90, "ឈ" * 100, 0
    await sokha.say(" ".join(map(str, range(50, 170))))
    labels = await sokha.labels()
    assert roster.looks == 1
    assert sum(roster.name in label for label in labels) == 90
    assert len(labels) <= 100
    await sokha.press(say.plain("dialogue-done"))
    await sokha.press(say.plain("dialogue-skip"))
    assert units(await sokha.screen()) <= MOST_TEXT
    assert say.plain("shown-more", names="", more=110) in await sokha.screen()


async def test_no_more_are_ticked_than_the_form_takes(house: House, sokha: Chat, say: Voice) -> None:
    await sokha.say(" ".join(map(str, range(1, 122))))
    assert say.plain("problem-too_many_ticks", most=120) in await sokha.screen()
    assert await ticked(house, sokha) is None


def test_a_page_has_no_more_entries_than_a_message_has_buttons() -> None:
    with pytest.raises(ValueError, match="more entries"):
        Page([Entry("p", "Person")] * 91)


async def test_where_nothing_is_reviewed_done_hands_in(
    absent: Absent, database_url: str, keys: Keys, tmp_path: Path, roster: Roster
) -> None:
    absent.form = replace(FORM, fields=FORM.fields[:2], reviewed=False)
    async with housed(database_url, keys, tmp_path, routed=absent.routes()) as house:
        sokha = await house.member("Sokha")
        await sokha.say("/absent")
        await sokha.press("Random")
        await sokha.say("4 2")
        assert absent.handed_in == []
        await sokha.press("✔ Done")
    assert absent.handed_in == [(SESSION, {"reason": "random", "institution": ["p4", "p2"]})]
    assert roster.looks > 0


ENGLISH = pytest.mark.parametrize("language", ["en"], indirect=True)


@ENGLISH
async def test_what_was_begun_about_a_session_goes_on_where_it_stood(house: House, sokha: Chat) -> None:
    await sokha.say("7")
    await sokha.say("/absent")
    assert await ticked(house, sokha) == ["p7"]


@ENGLISH
async def test_an_answer_that_is_given_is_not_asked_but_can_be_gone_back_to(
    house: House, sokha: Chat, absent: Absent
) -> None:
    absent.preset = {"reason": "random"}
    await sokha.say("7")
    await sokha.say("/absent")
    assert await ticked(house, sokha) == ["p7"]
    absent.preset = {"reason": "follow_up"}
    await sokha.say("/absent")
    now = await draft(house, sokha)
    assert (now.at, now.answers, now.about) == ("institution", {"reason": "follow_up"}, SESSION)
    await sokha.press("‹ Back")
    await sokha.press("Random")
    await sokha.say("8")
    assert (await draft(house, sokha)).answers == {"reason": "random", "institution": ["p8"]}


@ENGLISH
async def test_what_is_about_another_session_or_about_nothing_is_begun_beside_it(
    house: House, sokha: Chat, absent: Absent
) -> None:
    for absent.about in ("KP-26-S0002", "", ""):
        await sokha.say("/absent")
    assert len(await open_drafts(house, sokha)) == 4
