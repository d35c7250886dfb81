from bot.trial.server.call import Call, Upload
from bot.trial.server.chat import Phone
from bot.trial.server.files import SENT_BYTES
from bot.trial.server.formatted import CAPTION_LIMIT, TEXT_LIMIT, formatted
from bot.trial.server.methods.reach import answered, markup_of, reachable
from bot.trial.server.refusal import Refusal, bad
from bot.trial.server.shape import Json
from bot.trial.server.world import World

ANSWER_UNITS = 200
_ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def send_message(world: World, call: Call) -> Json:
    """A text."""
    phone = reachable(world, call)
    text, entities = formatted(call, "text", limit=TEXT_LIMIT, too_long="message is too long")
    if not text:
        raise bad("message text is empty")
    return _post(world, call, phone, {"text": text} | ({"entities": entities} if entities else {}))


def send_photo(world: World, call: Call) -> Json:
    """A picture, uploaded or by its id."""
    phone = reachable(world, call)
    source, caption = _source(call, "photo"), _caption(call)
    if isinstance(source, Upload):
        sizes = world.files.add_photo(source)
    else:
        sizes = world.files.photos[world.files.find(source, "photo").id]
    return _post(world, call, phone, {"photo": [size.as_photo_size() for size in sizes]} | caption)


def send_document(world: World, call: Call) -> Json:
    """Any other file."""
    phone = reachable(world, call)
    source, caption = _source(call, "document"), _caption(call)
    files = world.files
    file = files.add_document(source) if isinstance(source, Upload) else files.find(source, "document")
    document = file.as_json() | {"file_name": file.upload.name, "mime_type": file.upload.mime}
    return _post(world, call, phone, {"document": document} | caption)


def _post(world: World, call: Call, phone: Phone, body: Json) -> Json:
    markup, reply = markup_of(call), answered(phone, call)
    call.mapping("link_preview_options")
    world.pace.charge(phone.id, world.now())
    inline = markup if markup and "inline_keyboard" in markup else None
    if markup and inline is None:
        phone.keyboard = markup if "keyboard" in markup else None
    message = world.keep(
        phone,
        world.bot,
        body,
        inline=inline,
        answers=reply,
        protected=call.flag("protect_content"),
        plain_reply_markup=markup is not None and inline is None,
    )
    shown = message.as_json()
    world.record(phone, "sent", method=call.method, message=shown, keyboard=phone.keyboard)
    return shown


def _caption(call: Call) -> Json:
    text, entities = formatted(call, "caption", limit=CAPTION_LIMIT, too_long="message caption is too long")
    if not text:
        return {}
    return {"caption": text} | ({"caption_entities": entities} if entities else {})


def _source(call: Call, name: str) -> Upload | str:
    value = call.text(name)
    upload = call.uploads.get(value.removeprefix("attach://")) if value.startswith("attach://") else None
    upload = upload or call.uploads.get(name)
    if upload is None and not value:
        raise bad(f"there is no {name} in the request")
    if upload is None and value.startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")
    if upload is not None and len(upload.content) > SENT_BYTES:
        raise Refusal(413, "Request Entity Too Large")
    return upload or value


def send_chat_action(world: World, call: Call) -> bool:
    """What the bot is seen doing for the next seconds."""
    phone = reachable(world, call)
    action = call.text("action")
    if action not in _ACTIONS:
        raise bad("wrong parameter action in request")
    world.record(phone, "action", action=action)
    return True


def answer_callback_query(world: World, call: Call) -> bool:
    """The word after a press."""
    text, url = call.text("text"), call.text("url")
    if len(text) > ANSWER_UNITS:
        raise bad("MESSAGE_TOO_LONG")
    if url and not url.startswith(f"https://t.me/{world.options.username}?start="):
        raise bad("URL_INVALID")
    query = world.queries.pop(call.text("callback_query_id"), None)
    if query is None or world.now() - query.at > world.options.answer_window:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    answer = {
        "query_id": query.id,
        "text": text,
        "show_alert": call.flag("show_alert"),
        "url": url,
    }
    world.record(world.phones[query.chat_id], "answered", **answer)
    return True
