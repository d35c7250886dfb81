"""What people do with their phones. Each gesture becomes the update that Telegram would make of it."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.trial.server.call import Upload
from bot.trial.server.chat import Phone
from bot.trial.server.formatted import TEXT_LIMIT, detected
from bot.trial.server.message import Message
from bot.trial.server.people import Impossible
from bot.trial.server.refusal import Refusal
from bot.trial.server.shape import Json
from bot.trial.server.world import Query, World

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def text(world: World, phone: Phone, words: str, *, reply_to: int | None = None) -> Message:
    """Write a message; what is longer than one is sent as several, as the app does. The last one is returned.

    Raises:
        Impossible: nothing is written, or the person has blocked the bot.
    """
    words = words.strip()
    if not words:
        raise Impossible(400, "nothing is written")
    pieces = [words[at : at + TEXT_LIMIT] for at in range(0, len(words), TEXT_LIMIT)]
    for piece in pieces:
        entities = detected(piece)
        message = _write(world, phone, {"text": piece} | ({"entities": entities} if entities else {}), reply_to)
    return message


def start(world: World, phone: Phone, payload: str = "") -> Message:
    """Press *Start*, or open a start link.

    Raises:
        Impossible: the payload isn't 1-64 characters of A-Z a-z 0-9 _ -.
    """
    if payload and not _PAYLOAD.fullmatch(payload):
        raise Impossible(409, "Telegram opens no link with such a start parameter")
    return text(world, phone, f"/start {payload}".rstrip())


def open_link(world: World, phone: Phone, url: str) -> Message:
    """Open a `https://t.me/<bot>?start=…` link.

    Raises:
        Impossible: it leads elsewhere, or its payload breaks the rules.
    """
    parts = urlsplit(url)
    if parts.hostname != "t.me" or parts.path.strip("/").lower() != world.options.username.lower():
        raise Impossible(409, "the link leads elsewhere")
    return start(world, phone, parse_qs(parts.query).get("start", [""])[0])


def press(
    world: World,
    phone: Phone,
    message_id: int | None = None,
    *,
    label: str | None = None,
    data: str | None = None,
    anyway: bool = False,
) -> Json:
    """Press a button by its label or data: of a message, or of the keyboard below when none is named.

    `anyway` presses data that the message doesn't show any more, as a phone does whose screen is behind.

    Returns:
        `{"query_id": …}`, `{"url": …}` for a link, or `{"message_id": …}` for what the keyboard wrote.

    Raises:
        Impossible: there is no such message or button.
    """
    if message_id is None:
        return _press_below(world, phone, label)
    message = phone.messages.get(message_id)
    if message is None:
        raise Impossible(409, "no such message")
    if anyway and data is not None:
        return {"query_id": _query(world, phone, message, data)}
    button = _button((message.inline or {}).get("inline_keyboard", []), label, data)
    if "callback_data" in button:
        return {"query_id": _query(world, phone, message, button["callback_data"])}
    return {k: v for k, v in button.items() if k != "text"}


def _button(rows: list[list[Any]], label: str | None, data: str | None) -> Json:
    for button in (button for row in rows for button in row):
        shown = {"text": button} if isinstance(button, str) else button
        if (label is not None and shown["text"] == label) or (
            data is not None and shown.get("callback_data") == data
        ):
            return shown
    raise Impossible(409, "no such button")


def _press_below(world: World, phone: Phone, label: str | None) -> Json:
    button = _button((phone.keyboard or {}).get("keyboard", []), label, None)
    if phone.keyboard and phone.keyboard.get("one_time_keyboard"):
        phone.keyboard = None
    if button.get("request_contact"):
        return {"message_id": contact(world, phone).id}
    return {"message_id": text(world, phone, button["text"]).id}


def _query(world: World, phone: Phone, message: Message, data: str) -> str:
    _able(phone)
    number = str(world.dice.getrandbits(62))
    world.queries[number] = Query(number, phone.id, world.now())
    content = {
        "id": number,
        "from": phone.user,
        "message": message.as_json(),
        "chat_instance": str(-phone.id * 7919),
        "data": data,
    }
    world.record(phone, "pressed", message_id=message.id, query_id=number)
    world.updates.add("callback_query", phone.id, content, world.now())
    return number


def contact(world: World, phone: Phone, *, phone_number: str | None = None, user_id: int | None = None) -> Message:
    """Share a contact: one's own by default, a bare number, or another person's."""
    if phone_number is not None and user_id is None:
        shared: Json = {"phone_number": phone_number, "first_name": "Contact"}
    else:
        person = world.phones.get(user_id, phone) if user_id is not None else phone
        shared = {"phone_number": phone_number or person.phone_number, "user_id": user_id or phone.id}
        shared |= {k: v for k, v in person.user.items() if k in {"first_name", "last_name"}}
    if phone.keyboard and phone.keyboard.get("one_time_keyboard"):
        phone.keyboard = None
    return _write(world, phone, {"contact": shared})


def photo(
    world: World, phone: Phone, upload: Upload, *, caption: str = "", reply_to: int | None = None
) -> Message:
    """Send a picture."""
    sizes = _kept(world.files.add_photo, upload)
    return _write(
        world, phone, {"photo": [size.as_photo_size() for size in sizes]} | _captioned(caption), reply_to
    )


def document(
    world: World, phone: Phone, upload: Upload, *, caption: str = "", reply_to: int | None = None
) -> Message:
    """Send any other file."""
    file = _kept(world.files.add_document, upload)
    shown = file.as_json() | {"file_name": upload.name, "mime_type": upload.mime}
    return _write(world, phone, {"document": shown} | _captioned(caption), reply_to)


def _kept(add: Any, upload: Upload) -> Any:
    try:
        return add(upload)
    except Refusal as refusal:
        raise Impossible(409, refusal.description) from None


def _captioned(caption: str) -> Json:
    return {"caption": caption} if caption else {}


def edit(world: World, phone: Phone, message_id: int, words: str) -> Message:
    """Change what one has written.

    Raises:
        Impossible: it isn't there, or isn't a text of one's own.
    """
    message = phone.messages.get(message_id)
    if message is None or message.from_bot or "text" not in message.body:
        raise Impossible(409, "no such message of one's own")
    entities = detected(words)
    message.body = {"text": words} | ({"entities": entities} if entities else {})
    message.edited_at = int(world.now())
    world.record(phone, "edited", message=message.as_json())
    world.updates.add("edited_message", phone.id, message.as_json(), world.now())
    return message


def raw(world: World, phone: Phone, update: Json) -> int:
    """Put any update in the bot's way; its number is filled in where missing, and returned."""
    return world.updates.add_raw(update, phone.id, world.now())


def _able(phone: Phone) -> None:
    if phone.blocked:
        raise Impossible(409, "the person has blocked the bot")


def _write(world: World, phone: Phone, body: Json, reply_to: int | None = None) -> Message:
    _able(phone)
    phone.started = True
    original = phone.messages.get(reply_to) if reply_to is not None else None
    answers = {k: v for k, v in original.as_json().items() if k != "reply_to_message"} if original else None
    message = world.keep(phone, phone.user, body, answers=answers)
    shown = message.as_json()
    world.record(phone, "wrote", message=shown, keyboard=phone.keyboard)
    world.updates.add("message", phone.id, shown, world.now())
    return message
