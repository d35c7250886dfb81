"""What most methods begin with: whose chat, which message, which keyboard."""

from bot.trial.server.call import Call
from bot.trial.server.chat import Phone
from bot.trial.server.keyboards import checked_markup
from bot.trial.server.message import Message
from bot.trial.server.refusal import bad, forbidden
from bot.trial.server.shape import Json
from bot.trial.server.world import World


def chat_of(world: World, call: Call) -> Phone:
    """The chat a call names.

    Raises:
        Refusal: there is none.
    """
    if call.values.get("chat_id", "") == "":
        raise bad("chat_id is empty")
    value = call.values["chat_id"]
    if isinstance(value, str) and not value.lstrip("-").isdecimal():
        raise bad("chat not found")
    phone = world.phones.get(call.integer("chat_id"))
    if phone is None:
        raise bad("chat not found")
    return phone


def reachable(world: World, call: Call) -> Phone:
    """The same, if the person lets the bot write.

    Raises:
        Refusal: they haven't started it, or have blocked it.
    """
    phone = chat_of(world, call)
    if phone.blocked:
        raise forbidden("bot was blocked by the user")
    if not phone.started:
        raise forbidden("bot can't initiate conversation with a user")
    return phone


def message_of(phone: Phone, call: Call, otherwise: str) -> Message:
    """The message a call names.

    Raises:
        Refusal: the words of `otherwise`, when it isn't there (any more).
    """
    number = call.integer("message_id")
    if number == 0:
        raise bad("message identifier is not specified")
    message = phone.messages.get(number)
    if message is None:
        raise bad(otherwise)
    return message


def markup_of(call: Call) -> Json | None:
    """The keyboard a call brings, checked."""
    return checked_markup(call.mapping("reply_markup"))


def answered(phone: Phone, call: Call) -> Json | None:
    """The message that the new one answers, in short.

    Raises:
        Refusal: it isn't there, and the call doesn't allow that.
    """
    wanted = call.mapping("reply_parameters")
    number = wanted.get("message_id") or call.integer("reply_to_message_id")
    if not number:
        return None
    message = phone.messages.get(number) if type(number) is int else None
    if message is None:
        if wanted.get("allow_sending_without_reply") is True or call.flag("allow_sending_without_reply"):
            return None
        raise bad("message to be replied not found")
    return {k: v for k, v in message.as_json().items() if k not in {"reply_to_message", "reply_markup"}}
