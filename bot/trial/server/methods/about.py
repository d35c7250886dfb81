from collections.abc import Callable

from bot.trial.server.call import Call
from bot.trial.server.methods.menus import language_of
from bot.trial.server.methods.reach import chat_of
from bot.trial.server.refusal import bad
from bot.trial.server.shape import Json
from bot.trial.server.world import World

_LIMITS = {"name": 64, "description": 512, "short_description": 120}
_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def get_me(world: World, _call: Call) -> Json:
    """The bot."""
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }
    return world.bot | abilities | {"can_connect_to_business": False, "has_main_web_app": False}


def done(_world: World, _call: Call) -> bool:
    """Nothing to do: there is one server only."""
    return True


def get_chat(world: World, call: Call) -> Json:
    """A person, with what full information must bring."""
    phone = chat_of(world, call)
    gifts = dict.fromkeys(_GIFTS, True)
    full: Json = {"accent_color_id": phone.id % 7, "max_reaction_count": 11, "accepted_gift_types": gifts}
    if phone.pinned and phone.pinned[-1] in phone.messages:
        full["pinned_message"] = phone.messages[phone.pinned[-1]].as_json()
    return phone.chat | full


def set_text(what: str) -> Callable[[World, Call], bool]:
    """The method that keeps the bot's name or description for a language; an empty one takes it away."""

    def method(world: World, call: Call) -> bool:
        text, language = call.text(what).strip(), language_of(call)
        if len(text) > _LIMITS[what]:
            raise bad(f"{what.replace('_', ' ')} is too long")
        world.profile.texts[what, language] = text
        return True

    return method


def get_text(what: str) -> Callable[[World, Call], Json]:
    """The method that tells what people with a language see."""

    def method(world: World, call: Call) -> Json:
        text = world.profile.text(what, language_of(call))
        return {what: text or (world.options.name if what == "name" else "")}

    return method
