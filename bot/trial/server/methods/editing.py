from bot.trial.server.call import Call
from bot.trial.server.chat import Phone
from bot.trial.server.formatted import CAPTION_LIMIT, TEXT_LIMIT, formatted
from bot.trial.server.keyboards import only_inline
from bot.trial.server.message import Message
from bot.trial.server.methods.reach import markup_of, message_of, reachable
from bot.trial.server.refusal import bad
from bot.trial.server.shape import Json
from bot.trial.server.world import World

_REACTIONS = (
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 "
    "🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 "
    "☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡"
)
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def edit_text(world: World, call: Call) -> Json:
    """Another text, and another keyboard or none."""
    phone, message = _editable(world, call)
    text, entities = formatted(call, "text", limit=TEXT_LIMIT, too_long="MESSAGE_TOO_LONG")
    if not text:
        raise bad("message text is empty")
    if "text" not in message.body:
        raise bad("there is no text in the message to edit")
    return _change(world, call, phone, message, {"text": text} | ({"entities": entities} if entities else {}))


def edit_caption(world: World, call: Call) -> Json:
    """Another caption, or none, and another keyboard or none."""
    phone, message = _editable(world, call)
    text, entities = formatted(call, "caption", limit=CAPTION_LIMIT, too_long="message caption is too long")
    if "text" in message.body:
        raise bad("there is no caption in the message to edit")
    body = {k: v for k, v in message.body.items() if not k.startswith("caption")}
    if text:
        body |= {"caption": text} | ({"caption_entities": entities} if entities else {})
    return _change(world, call, phone, message, body)


def edit_markup(world: World, call: Call) -> Json:
    """Another keyboard or none."""
    phone, message = _editable(world, call)
    return _change(world, call, phone, message, message.body)


def _editable(world: World, call: Call) -> tuple[Phone, Message]:
    phone = reachable(world, call)
    message = message_of(phone, call, "message to edit not found")
    if not message.from_bot or message.plain_reply_markup:
        raise bad("message can't be edited")
    return phone, message


def _change(world: World, call: Call, phone: Phone, message: Message, body: Json) -> Json:
    inline = only_inline(markup_of(call))
    if (body, inline) == (message.body, message.inline):
        raise bad(_NOT_MODIFIED)
    world.pace.charge(phone.id, world.now())
    message.body, message.inline, message.edited_at = body, inline, int(world.now())
    shown = message.as_json()
    world.record(phone, "edited", method=call.method, message=shown)
    return shown


def pin(world: World, call: Call) -> bool:
    """A message that stays at the top."""
    phone = reachable(world, call)
    message = message_of(phone, call, "message to pin not found")
    phone.pinned = [*(number for number in phone.pinned if number != message.id), message.id]
    world.record(phone, "pinned", message_id=message.id)
    return True


def unpin(world: World, call: Call) -> bool:
    """It goes from the top; without a number the last one."""
    phone = reachable(world, call)
    number = call.integer("message_id") or (phone.pinned[-1] if phone.pinned else 0)
    if number not in phone.pinned:
        raise bad("message to unpin not found")
    phone.pinned.remove(number)
    world.record(phone, "unpinned", message_id=number)
    return True


def react(world: World, call: Call) -> bool:
    """A mood under somebody's message; none takes it away."""
    phone = reachable(world, call)
    message = message_of(phone, call, "message to react not found")
    reactions = call.array("reaction")
    if len(reactions) > 1 or any(
        not isinstance(r, dict) or r.get("emoji") not in _REACTIONS.split() for r in reactions
    ):
        raise bad("REACTION_INVALID")
    world.record(phone, "reaction", message_id=message.id, reaction=reactions)
    return True
