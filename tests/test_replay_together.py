"""Sessions, reviews, rosters and nil returns, press by press: presses that come again change nothing of them.

`make replay` tries two hundred ways of each dialogue; the suite some.
"""

import itertools
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from domain.area import STATE, Area
from domain.form import Answers
from domain.institution import Institution
from domain.receipt import Receipt
from domain.role import Role
from handlers import session
from handlers.question import BOX, TICK
from handlers.room import workroom
from handlers.table import routes
from handlers.turn import Turn
from storage.attendances import count_attendances, list_attendances
from storage.counts import list_counts
from storage.database import Transaction
from storage.institutions import change_institutions, list_below
from storage.reports import report_of, reports
from storage.rosters import list_roster
from storage.sessions import sessions
from storage.vault import Keys
from tests.handlers.reviewing import miscounted, submitted
from tests.house import KAMPOT, House, housed
from tests.replaying import EXAMPLES, Plan, Player, all_once_more, all_once_more_after_each, none_again, plans
from tests.talk import BEGUN, Clock

NEXT_YEAR = BEGUN.year + 1
ROSTER = (
    "as dara", "type /session", "press + Plan a session", "type {place}", "press {place}", "type {today}",
    "press Civil servant", "press Regular inspection", "type Rapid 6", "type L-77", f"type 08/{NEXT_YEAR}",
    f"press {BOX}Methamphetamine", f"press {BOX}Amphetamine", "press ✔ Done", "press Skip", "press ✔ Submit",
    "pause",
    "type /session", "press {place}", "press 👥 Roster", "press ✎ Paste lines", "type {two}", "press ✔ Take over",
    "pause",
    "type /session", "press {place}", "press 👥 Roster", "press ✎ Paste lines", "type {four}", "press + Add",
    "pause",
)  # fmt: skip
SESSION = (
    *ROSTER,
    "as sokha", "type /session", "press {place}", "press ▶ Open the session",
    "press + Refused", "press Gave no specimen", "type 1", "press ✔ Done", "pause",
    "type /session", "press {place}", "press + Excused", "press Leave", f"press {BOX}3. ", f"press {BOX}5. ",
    f"press {TICK}5. ", f"press {BOX}4. ", "press ✔ Done", "pause",
    "type /session", "press {place}", "press + Presumptive", "press 2. ", f"press {BOX}Methamphetamine",
    "press ✔ Done", "type S-2", "pause",
    "type /session", "press {place}", "press ✔ All others are negative", "press ↺ Not all others", "pause",
    "type /session", "press {place}", "press Who is different", "press 3. ", "press ↺ Take this back", "pause",
    "type /session", "press {place}", "press + Evaded", "type 3", "press ✔ Done", "pause",
    "type /session", "press {place}", "press ✎ Send lines", "type {lines}", "press ✔ Submit", "pause",
    "type /session", "press {place}", "press ✔ All others are negative", "pause",
    "type /session", "press {place}", "press ■ Close the session", "press No, go on", "press ■ Close the session",
    "press ■ Yes, close it", "pause",
    "as vanna", "type /session", "press {place}", "press ✔ Approve the session", "pause",
)  # fmt: skip
CIRCLE = (
    "as dara", "type /review", "press {number}", "press ↩️ Return", "press Outcome", "press Another reason…",
    "type The paper says suspected", "pause",
    "as sokha", "type /mine {number}", "press ✎ Mend this answer", "press Presumptive positive",
    f"press {BOX}Methamphetamine", "press ✔ Done", "press ✔ Submit", "pause",
    "as dara", "type /review", "press ⚠️ {number}", "press ✅ Approve", "pause",
)  # fmt: skip
NIL = (
    "as sokha", "type /nil", "type {place}", "press {place}", "press Today", "press Another reason",
    "press ‹ Back", "press Holiday", "press Skip", "press ✎ Because", "press Leave it as it is",
    "press ✔ Submit", "pause",
)  # fmt: skip
FIRST = ("012345671 សុខ ដារ៉ា m", "012345672 ចាន់ បុប្ផា f")
MORE = ("012345673 កែវ សុភា f", "012345674 លី វណ្ណា m", "012345675 ហេង នារី f", "012345676 ប៉ែន រិទ្ធ m")
LINES = "012345677 SENG Mony m negative\n012345678 OUK Lina f unlocated"
LISTED = ["012345671", "012345672", "012345673", "012345674", "012345675", "012345676"]
FOUND = {
    1: {"outcome": "refused", "refusal_kind": "no_specimen"},
    2: {"outcome": "presumptive_positive", "substances": ["met"], "specimen": "S-2"},
    3: {"outcome": "evaded"},
    4: {"outcome": "excused_absence", "absence_kind": "leave"},
    5: None,
    6: None,
    7: {"outcome": "negative"},
    8: {"outcome": "unlocated"},
}
COUNTED = {
    "refused": 1, "presumptive_positive": 1, "evaded": 1, "excused_absence": 1, "negative": 3, "unlocated": 1,
}  # fmt: skip


async def a_report(house: House, place: str, names: dict[str, str]) -> None:
    names["number"] = await submitted(house, house.chats[names["sokha"]], institution=place)


@dataclass(frozen=True)
class Way:
    """A dialogue, what its receipt says, and what must be there before it begins."""

    steps: tuple[str, ...]
    receipt: str
    before: Callable[[House, str, dict[str, str]], Awaitable[None]] | None = None


WAYS = {
    "session": Way(SESSION, "The session is closed and stored"),
    "circle": Way(CIRCLE, "Reviewed and approved", a_report),
    "nil": Way(NIL, "The report is stored"),
}


@dataclass
class Left:
    """All that a dialogue has left behind at its place, without what differs from one time to the next."""

    session: list[Any]
    findings: dict[int, Any]
    reports: list[Any]
    counts: dict[str, int]
    roster: list[str]
    numbers: int
    receipts: int


_runs = itertools.count()


async def went_through(house: House, way: Way, plan: Plan) -> Left:
    """Go through a dialogue at a place of its own, with people of its own; what is left there."""
    n = next(_runs)
    if isinstance(house.app.now, Clock):
        house.app.now.at = BEGUN  # many dialogues would come to the next day
    place = Institution(f"site{n}", f"ទីតាំង {n}", f"Site {n} office", KAMPOT.kind, "KP", place="07", headcount=9)
    await house.app.database.transact(lambda tx: grown(tx, place))
    names = {"place": place.name_en, "dara": f"Dara {n}", "sokha": f"Sokha {n}", "vanna": f"Vanna {n}"}
    names |= {"two": "\n".join(FIRST), "four": "\n".join(MORE), "lines": LINES, "today": f"{BEGUN:%d.%m.%Y}"}
    dara = await house.member(names["dara"], Role.LEAD, Area.institution(place))
    sokha = await house.member(names["sokha"], Role.MEMBER, Area.institution(place))
    await house.member(names["vanna"], Role.LEAD, Area.institution(place))
    if way.before:
        await way.before(house, place.code, names)
    await Player(house, names, dara).goes_through(way.steps, plan)
    shown = [{text for text in ever_shown(house, one.id) if way.receipt in text} for one in (dara, sokha)]
    return await house.app.database.read(lambda tx: left(tx, place, max(map(len, shown))))


async def grown(tx: Transaction, one: Institution) -> None:
    await change_institutions(tx, [*await list_below(tx, STATE), one], BEGUN)


def ever_shown(house: House, user_id: int) -> list[str]:
    history = house.served.world.phones[user_id].history
    return [one.data["message"].get("text", "") for one in history if one.kind in {"sent", "edited"}]


async def left(tx: Transaction, place: Institution, receipts: int) -> Left:
    rows = await tx.fetch(select(sessions).where(sessions.c.institution == place.code))
    people = [one for row in rows for one in await list_attendances(tx, row.id)]
    stored = await tx.fetch(select(reports).where(reports.c.institution == place.code))
    made = sorted((report_of(tx, row) for row in stored), key=lambda one: Receipt.read(one.number))
    counts = Counter[str]()
    for one in await list_counts(tx, BEGUN.date(), BEGUN.date(), Area.institution(place)):
        counts[one.outcome] += one.n
    return Left(
        [(row.state, row.rest_upto) for row in rows],
        {one.position: one.finding for one in people},
        [
            (
                Receipt.read(one.number).place,
                one.form,
                one.state,
                one.revision,
                without(one.answers, "institution"),
            )
            for one in made
        ],
        dict(counts),
        [one.identity for one in await list_roster(tx, place.code)],
        len({Receipt.read(one.number).sequence for one in made}),
        receipts,
    )


def without(answers: Answers, key: str) -> dict[str, Any]:
    return {name: value for name, value in answers.items() if name != key}


@pytest.fixture
async def house(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[House]:
    async with housed(database_url, keys, tmp_path, now=Clock()) as standing:
        yield standing


async def test_a_session_without_repetitions_leaves_what_was_meant(house: House) -> None:
    found = await went_through(house, WAYS["session"], none_again(SESSION))
    assert (found.session, found.roster) == ([("reviewed", 8)], LISTED)
    assert (found.findings, found.counts) == (FOUND, COUNTED)
    assert (len(found.reports), found.numbers, found.receipts) == (8, 1, 1)
    assert await miscounted(house) == []


@pytest.fixture
async def calm(house: House, name: str) -> Left:
    """What the dialogue leaves behind on a good connection."""
    return await went_through(house, WAYS[name], none_again(WAYS[name].steps))


@pytest.mark.parametrize("name", WAYS)
@settings(max_examples=EXAMPLES or 3, phases=[Phase.generate])
@given(data=st.data())
async def test_presses_that_come_again_in_any_position_leave_the_same(
    house: House, calm: Left, name: str, data: st.DataObject
) -> None:
    way = WAYS[name]
    assert await went_through(house, way, data.draw(plans(way.steps))) == calm
    assert house.refused == []


@pytest.mark.parametrize("name", WAYS)
async def test_every_press_once_more_after_each_that_follows_leaves_the_same(
    house: House, calm: Left, name: str
) -> None:
    way = WAYS[name]
    assert await went_through(house, way, all_once_more_after_each(way.steps)) == calm


async def turning(turn: Turn, parts: list[str]) -> None:
    """A button that does not say its wish: each press turns what is there into its opposite."""
    found = await workroom(turn, parts)
    if found:
        upto = 0 if found.session.rest_upto else await count_attendances(turn.tx, found.which)
        await session.rest(turn, [found.which, str(upto)])


@pytest.fixture
async def without_wishes(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[House]:
    known = routes()
    variant = replace(known, presses={**known.presses, "sesrest": turning})
    async with housed(database_url, keys, tmp_path, now=Clock(), routed=variant) as standing:
        yield standing


async def test_without_the_wish_in_the_button_presses_that_come_again_do_harm(without_wishes: House) -> None:
    await went_through(without_wishes, WAYS["session"], none_again(SESSION))
    with pytest.raises(AssertionError):
        await went_through(without_wishes, WAYS["session"], all_once_more(SESSION))
