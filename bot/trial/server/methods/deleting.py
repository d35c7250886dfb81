from bot.trial.server.call import Call
from bot.trial.server.chat import Phone
from bot.trial.server.message import DELETABLE_SECONDS, Message
from bot.trial.server.methods.reach import chat_of, message_of
from bot.trial.server.refusal import bad
from bot.trial.server.world import World

_MOST = 100


def delete_one(world: World, call: Call) -> bool:
    """A message of either side, for both."""
    phone = chat_of(world, call)
    message = message_of(phone, call, "message to delete not found")
    if not _young(world, message):
        raise bad("message can't be deleted for everyone")
    _delete(world, phone, message)
    return True


def delete_several(world: World, call: Call) -> bool:
    """Up to 100 of them; those that are gone are passed over."""
    phone, numbers = chat_of(world, call), call.array("message_ids")
    if not numbers:
        raise bad("message identifiers are not specified")
    if len(numbers) > _MOST:
        raise bad("too many message identifiers specified")
    if any(type(number) is not int for number in numbers):
        raise bad("invalid message identifier specified")
    found = [phone.messages[number] for number in dict.fromkeys(numbers) if number in phone.messages]
    if not all(_young(world, message) for message in found):
        raise bad("message can't be deleted for everyone")
    for message in found:
        _delete(world, phone, message)
    return True


def _young(world: World, message: Message) -> bool:
    return world.now() - message.date <= DELETABLE_SECONDS


def _delete(world: World, phone: Phone, message: Message) -> None:
    del phone.messages[message.id]
    if message.id in phone.pinned:
        phone.pinned.remove(message.id)
    world.record(phone, "deleted", message_id=message.id)
