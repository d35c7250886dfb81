from typing import Any

import aiohttp
import pytest

from bot.trial.server import Options, people
from tests.trial.api import Api, button, inline

ENTITIES = "can't parse entities: "
BUTTON = "can't parse inline keyboard button: "
KHMER = "ក"

MESSAGES: list[tuple[dict[str, Any], str]] = [
    ({"text": ""}, "message text is empty"),
    ({"text": " \n\t "}, "message text is empty"),
    ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
    ({"text": 5}, 'field "text" must be of type String'),
    ({"text": None}, 'field "text" must be of type String'),
    ({"text": "x" * 4097}, "message is too long"),
    ({"text": "😀" * 2049}, "message is too long"),
    ({"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
    ({"text": "<b>x", "parse_mode": "HTML"}, ENTITIES + 'Can\'t find end tag corresponding to start tag "b"'),
    ({"text": "កx <kg>", "parse_mode": "HTML"}, ENTITIES + 'Unsupported start tag "kg" at byte offset 5'),
    ({"text": "1 < 2 > 0", "parse_mode": "HTML"}, ENTITIES + 'Unsupported start tag "" at byte offset 2'),
    ({"text": "a <b", "parse_mode": "HTML"}, ENTITIES + "Unclosed start tag at byte offset 2"),
    ({"text": '<a href="x', "parse_mode": "HTML"}, ENTITIES + "Unclosed start tag at byte offset 0"),
    (
        {"text": "<a x>", "parse_mode": "HTML"},
        ENTITIES + 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
    ),
    ({"text": "x</b>", "parse_mode": "HTML"}, ENTITIES + "Unexpected end tag at byte offset 1"),
    ({"text": "<b>x</b", "parse_mode": "HTML"}, ENTITIES + "Unclosed end tag at byte offset 4"),
    (
        {"text": "<b><i>x</b></i>", "parse_mode": "HTML"},
        ENTITIES + 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
    ),
    (
        {"text": "<span>x</span>", "parse_mode": "HTML"},
        ENTITIES + 'Tag "span" must have class "tg-spoiler" at byte offset 0',
    ),
    (
        {"text": "Wait.", "parse_mode": "MarkdownV2"},
        ENTITIES + "Character '.' is reserved and must be escaped with the preceding '\\'",
    ),
    ({"text": "*x", "parse_mode": "MarkdownV2"}, ENTITIES + "Can't find end of Bold entity at byte offset 0"),
    (
        {"text": "_x", "parse_mode": "Markdown"},
        ENTITIES + "Can't find end of the entity starting at byte offset 0",
    ),
    ({"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 2}]}, "ENTITY_BOUNDS_INVALID"),
    (
        {"text": "x", "entities": [{"type": "loud", "offset": 0, "length": 1}]},
        "can't parse MessageEntity: Unsupported type specified",
    ),
    (
        {"text": "x", "entities": [{"type": "bold", "offset": "0", "length": 1}]},
        'can\'t parse MessageEntity: Field "offset" must be of type Number',
    ),
    ({"text": "x", "reply_markup": "{"}, "can't parse reply markup JSON object"),
    ({"text": "x", "reply_markup": {"buttons": []}}, "object expected as reply markup"),
    (
        {"text": "x", "reply_markup": inline({"text": "x"})},
        BUTTON + "Text buttons are unallowed in the inline keyboard",
    ),
    (
        {"text": "x", "reply_markup": inline(button(callback_data=""))},
        BUTTON + "Text buttons are unallowed in the inline keyboard",
    ),
    (
        {"text": "x", "reply_markup": inline(button(callback_data="x", url="https://example.org"))},
        BUTTON + "Exactly one of the optional fields must be used",
    ),
    ({"text": "x", "reply_markup": inline({"callback_data": "x"})}, BUTTON + 'Can\'t find field "text"'),
    ({"text": "x", "reply_markup": inline(button(7))}, BUTTON + 'Field "text" must be of type String'),  # type: ignore[arg-type]
    (
        {"text": "x", "reply_markup": inline(button(callback_data=7))},
        BUTTON + 'Field "callback_data" must be of type String',
    ),
    ({"text": "x", "reply_markup": inline(button(url=None))}, BUTTON + 'Field "url" must be of type String'),
    ({"text": "x", "reply_markup": inline(button(" "))}, "inline keyboard button text must be non-empty"),
    ({"text": "x", "reply_markup": inline(button(callback_data=KHMER * 22))}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": {"inline_keyboard": [[button()] * 9]}}, "reply markup is too long"),
    ({"text": "x", "reply_markup": inline(*[button()] * 101)}, "reply markup is too long"),
    (
        {"text": "x", "reply_markup": inline(button(url="http://localhost:80"))},
        "inline keyboard button URL 'http://localhost:80' is invalid: Wrong HTTP URL",
    ),
    (
        {"text": "x", "reply_markup": inline(button(url="ftp://example.org"))},
        "inline keyboard button URL 'ftp://example.org' is invalid: Unsupported URL protocol",
    ),
    (
        {"text": "x", "reply_markup": inline(button(web_app={"url": "http://example.org"}))},
        "inline keyboard button Web App URL 'http://example.org' is invalid: Only HTTPS links are allowed",
    ),
    ({"text": "x", "reply_markup": {"keyboard": [[""]]}}, "keyboard button text must be non-empty"),
    ({"text": "x", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
    ({"text": "x", "chat_id": ""}, "chat_id is empty"),
    ({"text": "x", "chat_id": 12}, "chat not found"),
    ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
    ({"text": "x", "chat_id": 1.5}, 'field "chat_id" must be of type Number'),
]


@pytest.mark.parametrize(("values", "words"), MESSAGES)
async def test_a_message_that_telegram_would_refuse_is_refused_in_its_words(
    api: Api, values: dict[str, Any], words: str
) -> None:
    answer = await api.call("sendMessage", **{"chat_id": api.sokha.id} | values)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {words}"}
    assert api.world.refused[-1]["description"] == f"Bad Request: {words}"
    assert len(api.sokha.messages) == 1  # Sokha's own /start


OTHERS: list[tuple[str, dict[str, Any], str]] = [
    ("editMessageText", {"message_id": 999, "text": "x"}, "message to edit not found"),
    ("editMessageText", {"text": "x"}, "message identifier is not specified"),
    ("editMessageText", {"message_id": 1, "text": "x"}, "message can't be edited"),
    ("editMessageText", {"message_id": 2, "text": "x" * 4097}, "MESSAGE_TOO_LONG"),
    (
        "editMessageText",
        {"message_id": 2, "text": "y", "reply_markup": {"keyboard": [["x"]]}},
        "inline keyboard expected",
    ),
    ("editMessageCaption", {"message_id": 2, "caption": "x"}, "there is no caption in the message to edit"),
    ("deleteMessage", {"message_id": 999}, "message to delete not found"),
    ("deleteMessages", {"message_ids": []}, "message identifiers are not specified"),
    ("deleteMessages", {"message_ids": list(range(1, 102))}, "too many message identifiers specified"),
    ("deleteMessages", {"message_ids": ["1"]}, "invalid message identifier specified"),
    ("sendChatAction", {"action": "sleeping"}, "wrong parameter action in request"),
    ("sendPhoto", {}, "there is no photo in the request"),
    ("sendPhoto", {"photo": "AgACnothing"}, "wrong file identifier/HTTP URL specified"),
    ("sendPhoto", {"photo": "https://example.org/a.png"}, "failed to get HTTP URL content"),
    ("sendDocument", {"document": "x", "caption": "x" * 1025}, "message caption is too long"),
    ("getFile", {"file_id": "nothing"}, "invalid file_id"),
    (
        "answerCallbackQuery",
        {"callback_query_id": "1"},
        "query is too old and response timeout expired or query ID is invalid",
    ),
    ("answerCallbackQuery", {"text": "x" * 201}, "MESSAGE_TOO_LONG"),
    ("answerCallbackQuery", {"url": "https://example.org"}, "URL_INVALID"),
    ("pinChatMessage", {"message_id": 999}, "message to pin not found"),
    ("unpinChatMessage", {}, "message to unpin not found"),
    (
        "setMessageReaction",
        {"message_id": 1, "reaction": [{"type": "emoji", "emoji": "🪿"}]},
        "REACTION_INVALID",
    ),
    ("setMyCommands", {"commands": [{"command": "Start", "description": "x"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "", "description": "x"}]}, "command must be non-empty"),
    (
        "setMyCommands",
        {"commands": [{"command": "a" * 33, "description": "x"}]},
        "command length must not exceed 32",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": "a", "description": ""}]},
        "command description must be non-empty",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": "a", "description": "x" * 257}]},
        "command description length must not exceed 256",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": f"c{n}", "description": "x"} for n in range(101)]},
        "BOT_COMMANDS_TOO_MUCH",
    ),
    ("setMyCommands", {"commands": [], "language_code": "khm"}, "invalid language code specified"),
    (
        "setMyCommands",
        {"commands": [], "scope": {"type": "planet"}},
        "can't parse BotCommandScope: unsupported type specified",
    ),
    ("setMyCommands", {"commands": [], "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
    ("setMyCommands", {"commands": "[["}, "can't parse commands JSON object"),
    (
        "setMyCommands",
        {"commands": [{"command": "a", "description": "x"}] * 2},
        "BOT_COMMAND_DUPLICATE",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": "a"}]},
        'can\'t parse BotCommand: Field "description" must be of type String',
    ),
    ("setMyCommands", {"commands": {}}, 'can\'t parse "commands": expected an Array'),
    ("sendMessage", {"text": "x", "reply_markup": []}, 'can\'t parse "reply_markup": expected an Object'),
    ("sendMessage", {"text": "x", "protect_content": 1}, 'field "protect_content" must be of type Boolean'),
    ("deleteMessage", {"message_id": "first"}, 'field "message_id" must be of type Number'),
    ("setWebhook", {"url": "https://localhost.:x"}, "bad webhook: invalid webhook URL specified"),
    ("setWebhook", {"url": "https://host"}, "bad webhook: invalid webhook URL specified"),
    (
        "setWebhook",
        {"url": "https://example.org", "max_connections": 101},
        "bad webhook: max_connections must be between 1 and 100",
    ),
    ("setMyName", {"name": "x" * 65}, "name is too long"),
    ("setMyShortDescription", {"short_description": "x" * 121}, "short description is too long"),
    (
        "setChatMenuButton",
        {"menu_button": {"type": "x"}},
        "can't parse menu button: unsupported type specified",
    ),
    ("setWebhook", {"url": "http://example.org"}, "bad webhook: An HTTPS URL must be provided for webhook"),
    (
        "setWebhook",
        {"url": "https://example.org:8080"},
        "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
    ),
    (
        "setWebhook",
        {"url": "https://example.org", "secret_token": "a b"},
        "secret token contains unallowed characters",
    ),
    ("setWebhook", {"url": "https://example.org", "secret_token": "a" * 257}, "secret token is too long"),
]


@pytest.mark.parametrize(("method", "values", "words"), OTHERS)
async def test_other_calls_are_refused_in_telegrams_words(
    api: Api, method: str, values: dict[str, Any], words: str
) -> None:
    await api.say()
    answer = await api.call(method, **{"chat_id": api.sokha.id} | values)
    assert answer["description"] == f"Bad Request: {words}"


async def test_an_edit_to_the_same_is_not_modified(api: Api) -> None:
    sent = await api.say("<b>Hello</b>", parse_mode="HTML", reply_markup=inline(button()))
    entities = [{"type": "bold", "offset": 1, "length": 5}]
    same = {"chat_id": api.sokha.id, "message_id": sent["message_id"], "reply_markup": inline(button())}
    answer = await api.call("editMessageText", **same, text=" Hello", entities=entities)
    assert "Bad Request: message is not modified: specified new message content" in answer["description"]
    assert (await api.call("editMessageText", **same, text="Hello"))["ok"]


async def test_a_message_of_more_than_two_days_stays(api: Api) -> None:
    sent = await api.say()
    api.world.forwarded = 48 * 3600 + 60
    answer = await api.call("deleteMessage", chat_id=api.sokha.id, message_id=sent["message_id"])
    assert answer["description"] == "Bad Request: message can't be deleted for everyone"


async def test_a_stranger_who_has_not_started_cannot_be_written_to(api: Api) -> None:
    dara = people.add_phone(api.world, "Dara")
    answer = await api.call("sendMessage", chat_id=dara.id, text="Hello")
    assert (answer["error_code"], answer["description"]) == (
        403,
        "Forbidden: bot can't initiate conversation with a user",
    )


async def test_a_person_who_blocked_the_bot_cannot_be_written_to(api: Api) -> None:
    await api.phone("block")
    answer = await api.call("sendMessage", chat_id=api.sokha.id, text="Hello")
    assert answer["description"] == "Forbidden: bot was blocked by the user"
    await api.phone("unblock")
    assert await api.say()


async def test_a_press_is_answered_once_and_in_time(api: Api) -> None:
    sent = await api.say(reply_markup=inline(button()))
    first, second = [
        (await api.phone("press", message_id=sent["message_id"], label="Yes"))["query_id"] for _ in range(2)
    ]
    assert await api.result("answerCallbackQuery", callback_query_id=first, text="Thanks")
    assert not (await api.call("answerCallbackQuery", callback_query_id=first))["ok"]
    api.world.forwarded = 16
    assert not (await api.call("answerCallbackQuery", callback_query_id=second))["ok"]


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("bot1:x/getMe", 401, "Unauthorized"),
        ("bot/getMe", 404, "Not Found"),
        ("botTOKEN/getMoon", 404, "Not Found"),
    ],
)
async def test_a_wrong_token_or_method_is_told(api: Api, path: str, status: int, words: str) -> None:
    url = f"{api.served.url}/{path.replace('TOKEN', api.world.options.token)}"
    async with api.session.get(url) as answer:
        assert answer.status == status
        assert await answer.json() == {"ok": False, "error_code": status, "description": words}


@pytest.mark.parametrize(
    ("mime", "body", "words"),
    [
        ("application/json", b'{"text": "\xff"}', "strings must be encoded in UTF-8"),
        ("application/json", b'{"text": "\\ud800"}', "can't parse JSON object"),
        ("application/json", b"[1]", "can't parse JSON object"),
        ("application/x-www-form-urlencoded", b"text=%ED%A0%80", "strings must be encoded in UTF-8"),
        ("multipart/form-data; boundary=x", b"nonsense", "can't parse multipart form data"),
    ],
)
async def test_a_broken_body_is_told(api: Api, mime: str, body: bytes, words: str) -> None:
    url, headers = api.address("sendMessage"), {"Content-Type": mime}
    async with api.session.post(url, data=body, headers=headers) as answer:
        assert (await answer.json())["description"] == f"Bad Request: {words}"


async def test_the_four_ways_to_bring_parameters_say_the_same(api: Api) -> None:
    values, url = {"chat_id": str(api.sokha.id), "text": "ជំរាបសួរ"}, api.address("sendMessage")
    multipart = aiohttp.FormData(values, default_to_multipart=True)
    for ways in ({"params": values}, {"data": values}, {"data": multipart}, {"json": values}):
        async with api.session.post(url, **ways) as answer:
            assert (await answer.json())["result"]["text"] == "ជំរាបសួរ"


async def test_unknown_parameters_are_ignored(api: Api) -> None:
    assert await api.say(colour="green", message_thread_id={})


@pytest.mark.parametrize("options", [Options(chat_rate=1, chat_burst=5)])
async def test_more_than_a_chat_bears_is_a_429_that_stays_in_force(api: Api) -> None:
    answers = [await api.call("sendMessage", chat_id=api.sokha.id, text="x") for _ in range(7)]
    assert [answer["ok"] for answer in answers] == [True] * 5 + [False] * 2
    assert answers[-1]["description"] == "Too Many Requests: retry after 1"
    assert answers[-1]["parameters"] == {"retry_after": 1}
    api.world.forwarded = 3
    assert await api.say()


@pytest.mark.parametrize("options", [Options()])
async def test_more_than_thirty_a_second_overall_is_a_429(api: Api) -> None:
    crowd = [people.add_phone(api.world, f"Person {n}") for n in range(40)]
    for phone in crowd:
        phone.started = True
    answers = [await api.call("sendMessage", chat_id=phone.id, text="x") for phone in crowd]
    assert 30 <= sum(answer["ok"] for answer in answers) < 40
    assert answers[-1]["error_code"] == 429
