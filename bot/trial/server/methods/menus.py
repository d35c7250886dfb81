import re

from bot.trial.server.call import Call
from bot.trial.server.methods.reach import chat_of
from bot.trial.server.profile import Scope
from bot.trial.server.refusal import bad
from bot.trial.server.shape import Json
from bot.trial.server.world import World

COMMANDS = 100
NAME_LENGTH = 32
DESCRIPTION_LENGTH = 256
_NAME = re.compile(r"[a-z0-9_]+")
_LANGUAGE = re.compile(r"[a-z]{2}")
_WIDE = frozenset(["default", "all_private_chats", "all_group_chats", "all_chat_administrators"])
_NARROW = frozenset(["chat", "chat_administrators", "chat_member"])


def language_of(call: Call) -> str:
    """The language a text is for: two letters, or none for all.

    Raises:
        Refusal: anything else.
    """
    code = call.text("language_code")
    if code and not _LANGUAGE.fullmatch(code):
        raise bad("invalid language code specified")
    return code


def set_commands(world: World, call: Call) -> bool:
    """The list that people find in the menu."""
    scope, language, given = _scope(world, call), language_of(call), call.array("commands")
    if len(given) > COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    commands = [_command(value) for value in given]
    if len({command["command"] for command in commands}) < len(commands):
        raise bad("BOT_COMMAND_DUPLICATE")
    if commands:
        world.profile.commands[scope, language] = commands
    else:
        world.profile.commands.pop((scope, language), None)
    world.record(None, "commands")
    return True


def get_commands(world: World, call: Call) -> list[Json]:
    """The list for exactly this scope and language."""
    return world.profile.commands.get((_scope(world, call), language_of(call)), [])


def delete_commands(world: World, call: Call) -> bool:
    """People see the next wider list again."""
    world.profile.commands.pop((_scope(world, call), language_of(call)), None)
    world.record(None, "commands")
    return True


def _command(value: object) -> Json:
    if not isinstance(value, dict):
        raise bad("can't parse BotCommand: expected an Object")
    for name in ("command", "description"):
        if not isinstance(value.get(name), str):
            raise bad(f'can\'t parse BotCommand: Field "{name}" must be of type String')
    name, description = value["command"].strip().removeprefix("/"), value["description"].strip()
    if not name:
        raise bad("command must be non-empty")
    if len(name) > NAME_LENGTH:
        raise bad(f"command length must not exceed {NAME_LENGTH}")
    if not description:
        raise bad("command description must be non-empty")
    if len(description) > DESCRIPTION_LENGTH:
        raise bad(f"command description length must not exceed {DESCRIPTION_LENGTH}")
    if not _NAME.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    return {"command": name, "description": description}


def _scope(world: World, call: Call) -> Scope:
    scope = call.mapping("scope")
    kind = scope.get("type", "default")
    if kind in _WIDE:
        return kind, None
    if kind not in _NARROW:
        raise bad("can't parse BotCommandScope: unsupported type specified")
    chat_id = scope.get("chat_id")
    if chat_id not in world.phones:
        raise bad("chat not found")
    return kind, chat_id


def set_button(world: World, call: Call) -> bool:
    """What lies beside the input line, in one chat or all."""
    button = call.mapping("menu_button") or {"type": "default"}
    if button.get("type") not in {"default", "commands", "web_app"}:
        raise bad("can't parse menu button: unsupported type specified")
    kept = {"type": "commands"} if button["type"] == "default" else button
    if call.values.get("chat_id", "") == "":
        world.profile.menu_button = kept
    else:
        chat_of(world, call).menu_button = button if button["type"] != "default" else None
    return True


def get_button(world: World, call: Call) -> Json:
    """The same, asked for."""
    if call.values.get("chat_id", "") == "":
        return world.profile.menu_button
    return chat_of(world, call).menu_button or {"type": "default"}
