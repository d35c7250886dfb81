"""Who has a phone here: adding people, and whether they let the bot write."""

from bot.trial.server.chat import Phone
from bot.trial.server.shape import Json
from bot.trial.server.world import World

_LARGEST_ID = 2**52


class Impossible(Exception):  # noqa: N818  it tells a hand what it can't do
    """What a person can't do with their phone now: an HTTP status and the reason."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


def add_phone(
    world: World,
    first_name: str,
    *,
    last_name: str = "",
    username: str = "",
    language_code: str = "",
    phone_number: str = "",
    label: Json | None = None,
    id: int | None = None,  # noqa: A002  the name it has on the wire
) -> Phone:
    """A new person with a phone, who hasn't yet started the bot.

    Raises:
        Impossible: the id is taken or none that Telegram would give.
    """
    number = world.options.first_phone + len(world.phones) if id is None else id
    if number in world.phones or not 0 < number < _LARGEST_ID:
        raise Impossible(409, "this id is taken or out of range")
    named = {"last_name": last_name, "username": username, "language_code": language_code}
    user = {"id": number, "is_bot": False, "first_name": first_name} | {k: v for k, v in named.items() if v}
    phone = Phone(user, phone_number or f"+85512{number % 10**6:06}", label)
    world.phones[number] = phone
    world.record(phone, "joined", person=phone.as_json())
    return phone


def phone_named(world: World, number: int) -> Phone:
    """A phone by its id.

    Raises:
        Impossible: there is none.
    """
    if number not in world.phones:
        raise Impossible(404, "no such phone")
    return world.phones[number]


def block(world: World, phone: Phone) -> None:
    """The person stops the bot."""
    _let(world, phone, blocked=True)


def unblock(world: World, phone: Phone) -> None:
    """The person lets it write again."""
    _let(world, phone, blocked=False)


def _let(world: World, phone: Phone, *, blocked: bool) -> None:
    if phone.blocked is blocked:
        return
    phone.blocked = blocked
    kicked = {"user": world.bot, "status": "kicked", "until_date": 0}
    member = {"user": world.bot, "status": "member"}
    old, new = (member, kicked) if blocked else (kicked, member)
    date = int(world.now())
    change = {
        "chat": phone.chat,
        "from": phone.user,
        "date": date,
        "old_chat_member": old,
        "new_chat_member": new,
    }
    world.updates.add("my_chat_member", phone.id, change, world.now())
    world.record(phone, "blocked" if blocked else "unblocked")
