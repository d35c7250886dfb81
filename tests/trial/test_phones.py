import asyncio
from typing import Any

import aiohttp
import orjson

from bot.trial.server import people
from tests.trial.api import PICTURE, Api, button, inline, until


async def updates(api: Api) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = await api.result("getUpdates")
    return found


async def test_a_new_phone_is_listed_with_its_label(api: Api) -> None:
    label = {"km": "អភិបាល", "en": "governor"}
    async with api.session.post(f"{api.served.url}/phones", json={"first_name": "Dara", "label": label}) as answer:
        dara = await answer.json()
    listed = await api.get("/phones")
    assert listed[-1] == dara
    assert (dara["label"], dara["started"], listed[0]["first_name"]) == (label, False, "Sokha")


async def test_a_command_is_marked_as_one(api: Api) -> None:
    await api.phone("text", text="/start inv_1")
    ((update),) = await updates(api)
    message = update["message"]
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"] == {
        "id": api.sokha.id,
        "is_bot": False,
        "first_name": "Sokha",
        "language_code": "km",
    }
    assert message["chat"] == {"id": api.sokha.id, "first_name": "Sokha", "type": "private"}


async def test_a_press_by_label_brings_the_data_and_the_message(api: Api) -> None:
    sent = await api.say(reply_markup=inline(button("No", callback_data="n"), button("Yes", callback_data="y")))
    pressed = await api.phone("press", message_id=sent["message_id"], label="Yes")
    (update,) = await updates(api)
    query = update["callback_query"]
    assert (query["id"], query["data"], query["message"]) == (pressed["query_id"], "y", sent)


async def test_a_button_that_is_not_there_cannot_be_pressed(api: Api) -> None:
    sent = await api.say(reply_markup=inline(button("Yes")))
    assert (await api.phone("press", message_id=sent["message_id"], label="No"))["status"] == 409
    assert (await api.phone("press", message_id=999, label="Yes"))["status"] == 409
    assert (await api.phone("press", label="Yes"))["status"] == 409
    assert await updates(api) == []


async def test_a_phone_whose_screen_is_behind_presses_what_it_still_shows(api: Api) -> None:
    sent = await api.say()
    await api.phone("press", message_id=sent["message_id"], data="old", anyway=True)
    (update,) = await updates(api)
    assert update["callback_query"]["data"] == "old"


async def test_a_link_button_gives_its_address(api: Api) -> None:
    sent = await api.say(reply_markup=inline(button("See", url="https://example.org")))
    pressed = await api.phone("press", message_id=sent["message_id"], label="See")
    assert pressed["url"] == "https://example.org"


async def test_the_keyboard_below_writes_its_label_or_shares_the_contact(api: Api) -> None:
    keys = [["Plain"], [{"text": "My number", "request_contact": True}]]
    await api.say(reply_markup={"keyboard": keys, "one_time_keyboard": True})
    await api.phone("press", label="Plain")
    assert (await api.get(f"/phones/{api.sokha.id}/chat"))["keyboard"] is None
    await api.say(reply_markup={"keyboard": keys})
    await api.phone("press", label="My number")
    plain, shared = await updates(api)
    assert plain["message"]["text"] == "Plain"
    assert shared["message"]["contact"] == {
        "phone_number": "+85512000001",
        "user_id": api.sokha.id,
        "first_name": "Sokha",
    }


async def test_a_keyboard_can_be_taken_away(api: Api) -> None:
    await api.say(reply_markup={"keyboard": [["x"]]})
    await api.say(reply_markup={"remove_keyboard": True})
    assert (await api.get(f"/phones/{api.sokha.id}/chat"))["keyboard"] is None


async def test_somebody_elses_contact_names_them(api: Api) -> None:
    dara = people.add_phone(api.world, "Dara", phone_number="+85512000002")
    await api.phone("contact", user_id=dara.id)
    await api.phone("contact", phone_number="+85512999999")
    known, unknown = [update["message"]["contact"] for update in await updates(api)]
    assert known == {"phone_number": "+85512000002", "user_id": dara.id, "first_name": "Dara"}
    assert unknown == {"phone_number": "+85512999999", "first_name": "Contact"}


async def send(api: Api, kind: str, content: bytes, name: str) -> dict[str, Any]:
    form = aiohttp.FormData()
    form.add_field("file", content, filename=name, content_type="image/png")
    form.add_field("caption", "here")
    url = f"{api.served.url}/phones/{api.sokha.id}/{kind}"
    async with api.session.post(url, data=form) as answer:
        body: dict[str, Any] = await answer.json()
        return body | {"status": answer.status}


async def test_a_picture_comes_in_several_sizes_and_can_be_fetched(api: Api) -> None:
    sent = await send(api, "photo", PICTURE, "strip.png")
    sides = [(size["width"], size["height"]) for size in sent["photo"]]
    assert sides == [(90, 68), (320, 240), (800, 600), (1280, 960), (1600, 1200)]
    assert sent["caption"] == "here"
    file = await api.result("getFile", file_id=sent["photo"][-1]["file_id"])
    url = f"{api.served.url}/file/bot{api.world.options.token}/{file['file_path']}"
    async with api.session.get(url) as answer:
        assert await answer.read() == PICTURE


async def test_a_document_keeps_its_name_and_what_is_no_picture_is_told(api: Api) -> None:
    sent = await send(api, "document", b"a,b", "list.csv")
    assert (sent["document"]["file_name"], sent["document"]["file_size"]) == ("list.csv", 3)
    assert (await send(api, "photo", b"a,b", "list.csv"))["status"] == 409
    async with api.session.get(f"{api.served.url}/files/{sent['document']['file_id']}") as answer:
        assert await answer.read() == b"a,b"


async def test_an_edit_blocking_and_unblocking_are_told_to_the_bot(api: Api) -> None:
    sent = await api.phone("text", text="12")
    await api.phone("edit", message_id=sent["message_id"], text="13")
    asked = await api.say(reply_markup=inline(button()))
    await api.phone("block")
    assert (await api.phone("press", message_id=asked["message_id"], label="Yes"))["status"] == 409
    assert (await api.phone("text", text="x"))["status"] == 409
    await api.phone("unblock")
    _, edited, blocked, unblocked = await updates(api)
    assert edited["edited_message"]["text"] == "13"
    assert blocked["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert unblocked["my_chat_member"]["new_chat_member"]["status"] == "member"


async def test_any_update_can_be_put_in_the_bots_way(api: Api) -> None:
    told = await api.phone("raw", poll={"id": "1"})
    assert await updates(api) == [{"update_id": told["update_id"], "poll": {"id": "1"}}]


async def test_a_start_link_opens_only_here_and_with_a_sound_payload(api: Api) -> None:
    link = f"https://t.me/{api.world.options.username}?start="
    assert (await api.phone("open", url=link + "inv-_1"))["text"] == "/start inv-_1"
    for wrong in (link + "a.b", link + "x" * 65, "https://t.me/OtherBot?start=x", "https://example.org"):
        assert (await api.phone("open", url=wrong))["status"] == 409


async def test_what_is_longer_than_a_message_is_sent_as_several(api: Api) -> None:
    await api.phone("text", text="ក" * 10_000)
    assert [len(update["message"]["text"]) for update in await updates(api)] == [4096, 4096, 1808]


async def test_nonsense_is_told(api: Api) -> None:
    assert (await api.phone("text", words="x"))["status"] == 400
    assert (await api.phone("text", text=" "))["status"] == 400
    async with api.session.get(f"{api.served.url}/phones/1/chat") as answer:
        assert answer.status == 404


async def test_a_waiting_phone_is_told_of_the_next_change(api: Api) -> None:
    seen = (await api.get(f"/phones/{api.sokha.id}/chat"))["sequence"]
    waiting = asyncio.create_task(api.get(f"/phones/{api.sokha.id}/wait?after={seen}&timeout=5"))
    await until(lambda: api.sokha.changed.waiting)
    sent = await api.say("news")
    told = await waiting
    assert [(event["kind"], event["message"]) for event in told["events"]] == [("sent", sent)]
    assert told["sequence"] == seen + 1
    assert (await api.get(f"/phones/{api.sokha.id}/wait?after={told['sequence']}&timeout=0"))["events"] == []


async def test_a_stream_tells_every_change_in_order(api: Api) -> None:
    await api.say("one")
    async with api.session.get(f"{api.served.url}/phones/{api.sokha.id}/events?after=0") as answer:
        await api.say("two")
        kinds: list[str] = []
        while len(kinds) < 4:
            line = await answer.content.readline()
            if line.startswith(b"data: "):
                kinds.append(orjson.loads(line[6:])["kind"])
    assert kinds == ["joined", "wrote", "sent", "sent"]
