"""Whoever confirms a case looks at the papers that it rests on, and is on record for it; nobody else sees them."""

from typing import Any

from handlers.button import encode
from handlers.case import DOCUMENTS
from tests.chat import Chat
from tests.handlers.confirming import CASE, gathered
from tests.handlers.dismissing import officed
from tests.handlers.reviewing import audited
from tests.handlers.test_finding import NUMBER, asked_for_its_basis
from tests.house import House
from tests.talk import PICTURE

ONE = "📎 Documents (1)"


async def found_with_a_judgment(chat: Chat) -> None:
    await asked_for_its_basis(chat)
    await chat.press("Court judgment")
    for words in ("Kampot court", "12/26", "01.10.2026"):
        await chat.say(words)
    await chat.send_photo(PICTURE)
    for press in ("Skip", "The commission", "✔ Submit"):
        await chat.press(press)


async def photos(chat: Chat) -> list[dict[str, Any]]:
    return [one for one in await chat.messages() if "photo" in one]


async def test_who_is_asked_to_confirm_sees_the_judgment_on_record_and_can_not_pass_it_on(house: House) -> None:
    offices = await officed(house)
    await found_with_a_judgment(offices.sokha)
    await offices.vanna.press(NUMBER)
    await offices.vanna.press(ONE)
    (sent,) = await photos(offices.vanna)
    assert sent["has_protected_content"] is True
    assert sent["caption"] == f"{NUMBER} · Recorded · Photo of the document"
    assert await audited(house, "see_document") == [("see_document", NUMBER)]


async def test_a_button_that_was_never_theirs_shows_an_officer_of_elsewhere_nothing(house: House) -> None:
    offices = await officed(house)
    await found_with_a_judgment(offices.sokha)
    await offices.mony.say("/start")
    *_, newest = await offices.mony.messages()
    await offices.mony.press_data(newest["message_id"], encode(DOCUMENTS, NUMBER))
    assert await photos(offices.mony) == []
    assert await audited(house, "see_document") == []


async def test_the_laboratory_sees_no_paper_that_may_name_the_person(house: House) -> None:
    crew = await gathered(house)
    await crew.sokha.send_photo(PICTURE)
    (sent,) = await photos(crew.sokha)
    await crew.upto("sent", custody={"custody_photo": {"file_id": sent["photo"][-1]["file_id"], "unique": "u"}})
    await crew.rithy.say("/cases")
    await crew.rithy.press(CASE)
    assert ONE not in await crew.rithy.labels()
    await crew.vanna.say("/cases")
    await crew.vanna.press(f"⏳ {CASE}")
    await crew.vanna.press(ONE)
    assert len(await photos(crew.vanna)) == 1


async def test_a_case_without_papers_has_no_such_button(house: House) -> None:
    crew = await gathered(house)
    await crew.upto("custody")
    await crew.vanna.say("/cases")
    await crew.vanna.press(CASE)
    assert not any("📎" in label for label in await crew.vanna.labels())
