"""The chat's side of a form: whose draft it is, what an old or forged button does, where the screen stands."""

from dataclasses import replace
from typing import Any

import pytest

from domain.area import Area
from domain.draft import Draft
from handlers.button import encode
from storage.database import Transaction
from storage.drafts import change_draft, find_draft
from storage.institutions import change_institutions
from storage.people import change_membership, find_actor
from tests.chat import Chat
from tests.handlers.reporting import answer, open_drafts, report, reports_of
from tests.house import HEALTH, INSTITUTIONS, KAMPOT, KEP, LONG_AGO, House

OLD = "This button is from earlier and does nothing any more."
ANSWERED = "Already answered. Here is where you are."
SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
pytestmark = SQLITE


@pytest.fixture
async def sokha(house: House) -> Chat:
    await house.institutions()
    return await house.member("Sokha")


async def screen_id(chat: Chat) -> int:
    return int((await chat.messages())[-1]["message_id"])


async def draft(house: House, which: str) -> Draft:
    kept = await house.app.database.read(lambda tx: find_draft(tx, which))
    assert kept is not None
    assert kept.draft is not None
    return kept.draft


async def test_a_forged_button_with_another_s_draft_does_nothing(house: House, sokha: Chat) -> None:
    dara = await house.member("Dara")
    await sokha.say("/report")
    await dara.say("/report")
    (theirs,) = await open_drafts(house, sokha)
    before = await draft(house, theirs)
    await dara.press_data(await screen_id(dara), encode("d", theirs, 0, "a", "kampot"))
    assert await dara.toast() == OLD
    assert await draft(house, theirs) == before


@pytest.mark.parametrize(
    "parts", [(), ("x",), ("x", "0", "a"), ("x", "0", "a", "kampot"), ("x", "0", "a", "b", "c")]
)
async def test_a_button_that_is_none_of_ours_says_so(house: House, sokha: Chat, parts: tuple[str, ...]) -> None:
    await sokha.say("/report")
    await sokha.press_data(await screen_id(sokha), encode("d", *parts))
    assert await sokha.toast() == OLD
    assert house.refused == []


@pytest.mark.parametrize(
    ("act", "argument"), [("?", ""), ("p", "x"), ("p", "²"), ("a", "nowhere"), ("a", ""), ("S", "")]
)
async def test_an_act_that_does_not_fit_leaves_the_dialogue_where_it_is(
    house: House, sokha: Chat, act: str, argument: str
) -> None:
    await sokha.say("/report")
    (which,) = await open_drafts(house, sokha)
    await sokha.press_data(await screen_id(sokha), encode("d", which, 0, act, argument))
    assert (await draft(house, which)).at == "institution"
    assert "Where does the person serve?" in await sokha.screen()


async def test_a_press_on_an_answered_step_shows_where_the_dialogue_stands(house: House, sokha: Chat) -> None:
    await sokha.say("/report")
    (which,) = await open_drafts(house, sokha)
    await sokha.press("Kampot administration")
    await sokha.press_data(await screen_id(sokha), encode("d", which, 0, "a", "kep"))
    assert await sokha.toast() == ANSWERED
    assert (await draft(house, which)).answers == {"institution": "kampot"}


async def test_a_button_of_a_dialogue_that_was_given_up_says_so(house: House, sokha: Chat) -> None:
    await sokha.say("/report")
    (which,) = await open_drafts(house, sokha)
    await sokha.press("✕ Cancel")
    await sokha.press("Yes, give it up")
    await sokha.press_data(await screen_id(sokha), encode("d", which, 0, "a", "kampot"))
    assert await sokha.toast() == "This was given up. Nothing was stored."
    assert await reports_of(house, sokha) == []


async def test_only_one_screen_of_a_dialogue_is_in_the_chat(sokha: Chat) -> None:
    for _ in range(3):
        await sokha.say("/report")
        await sokha.say("/cancel")
        await sokha.press("No, go on")
    screens = [m for m in await sokha.messages() if m.get("reply_markup")]
    assert len(screens) == 1


async def test_what_is_typed_is_deleted_and_never_shown_in_full(house: House, sokha: Chat) -> None:
    await report(sokha, submit=False)
    left = [m.get("text", "") for m in await sokha.messages()]
    assert not any("012345678" in text or "KEO Bopha" in text for text in left)
    assert "•••••5678" in left[-1]
    ledger = str([one.data for one in house.served.world.history if one.kind in {"sent", "edited"}])
    assert "012345678" not in ledger


async def test_what_is_typed_belongs_to_the_draft_that_was_touched_last(house: House, sokha: Chat) -> None:
    await sokha.say("/report")
    await answer(sokha, "Kampot administration", "Today", "Police")
    (which,) = await open_drafts(house, sokha)
    await sokha.say("012345678")
    assert (await draft(house, which)).answers["identity"] == "012345678"


async def test_a_draft_is_gone_on_with_on_another_phone_that_shows_nothing_of_it(
    house: House, sokha: Chat
) -> None:
    await sokha.say("/report")
    await answer(sokha, "Kampot administration", "Today", "Police")
    house.served.world.phones[sokha.id].messages.clear()
    await sokha.say("012345678")
    await sokha.say("/report")
    await sokha.press("▶ Go on")
    await answer(sokha, "Skip", "KEO Bopha", "Female", "Random", "Evaded", "Skip", "Skip", "✔ Submit")
    (kept,) = await reports_of(house, sokha)
    assert (kept.answers["category"], kept.answers["identity"]) == ("police", "012345678")


async def test_a_draft_of_another_version_of_its_form_goes_on_where_it_can(house: House, sokha: Chat) -> None:
    await sokha.say("/report")
    await sokha.press("Kampot administration")
    (which,) = await open_drafts(house, sokha)
    now = await draft(house, which)
    other = replace(now, version=0, at="blood_group", answers={**now.answers, "blood_group": "A"})
    await house.app.database.transact(lambda tx: change_draft(tx, which, other, house.app.now()))
    await sokha.say("something typed")
    carried = await draft(house, which)
    assert (carried.version, carried.at, dict(carried.answers)) == (1, "tested_on", {"institution": "kampot"})


async def test_a_right_that_was_lost_on_the_way_stops_the_submission_and_keeps_the_draft(
    house: House, sokha: Chat
) -> None:
    await report(sokha, submit=False)

    async def moved(tx: Transaction) -> None:
        actor = await find_actor(tx, sokha.id)
        assert actor is not None
        await change_membership(tx, replace(actor.memberships[0], ended_at=LONG_AGO))

    await house.app.database.transact(moved)
    await sokha.press("✔ Submit")
    assert "Your access has ended" in await sokha.toast()
    assert await reports_of(house, sokha) == []


async def test_what_was_begun_for_an_institution_that_closed_since_can_still_be_submitted(
    house: House, sokha: Chat
) -> None:
    await report(sokha, submit=False)
    left = [one for one in INSTITUTIONS if one.parent is None and one is not KAMPOT]
    await house.app.database.transact(lambda tx: change_institutions(tx, left, house.app.now()))
    await sokha.press("✔ Submit")
    assert [kept.institution for kept in await reports_of(house, sokha)] == ["kampot"]


async def test_a_picture_answers_the_question_for_one_and_no_other(house: House, sokha: Chat) -> None:
    picture: dict[str, Any] = {"photo": [{"file_id": "A1", "file_unique_id": "u", "width": 1, "height": 1}]}
    await sokha.say("/report")
    (which,) = await open_drafts(house, sokha)
    world = house.served.world
    phone = world.phones[sokha.id]
    await sokha.raw({"message": world.keep(phone, phone.user, picture).as_json()})
    assert "photo" not in (await draft(house, which)).answers
    await answer(sokha, "Kampot administration", "Today", "Police", "012345678", "Skip", "KEO Bopha")
    await answer(sokha, "Female", "Random", "Evaded")
    await sokha.raw({"message": world.keep(phone, phone.user, picture).as_json()})
    assert (await draft(house, which)).answers["photo"] == {"file_id": "A1", "unique": "u"}


async def test_leafing_stays_inside_the_directory(house: House, sokha: Chat) -> None:
    many = [replace(HEALTH, code=f"m{n:02}", name_en=f"Ministry {n:02}", path=f"/m{n:02}/") for n in range(20)]
    await house.app.database.transact(lambda tx: change_institutions(tx, [*INSTITUTIONS, *many], house.app.now()))
    await sokha.say("/report")
    first = await sokha.labels()
    await sokha.press("More ›")
    await sokha.press("More ›")
    await sokha.press("‹ Back a page")
    await sokha.press("‹ Back a page")
    assert await sokha.labels() == first


async def test_a_member_of_one_province_sees_and_picks_only_its_institutions(house: House) -> None:
    await house.institutions()
    dara = await house.member("Dara", area=Area.province("23"))
    await dara.say("/report")
    assert (await dara.labels())[:-1] == [KEP.name("en")]
    (which,) = await open_drafts(house, dara)
    await dara.press_data(await screen_id(dara), encode("d", which, 0, "a", "kampot"))
    assert "That is not in the list" in await dara.screen()
