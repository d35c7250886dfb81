from typing import Any
from urllib.parse import urlsplit

from bot.trial.server.refusal import Refusal, bad
from bot.trial.server.shape import Json

DATA_BYTES = 64
ROW_BUTTONS = 8
KEYBOARD_BUTTONS = 100
_ACTIONS = frozenset(
    [
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    ]
)
_STRINGS = frozenset(
    [
        "url",
        "callback_data",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "style",
        "icon_custom_emoji_id",
    ]
)
_REQUESTS = (
    "request_contact",
    "request_location",
    "request_poll",
    "request_users",
    "request_chat",
    "web_app",
)
_SCHEMES = frozenset(["http", "https", "tg", "ton", "tonsite"])
_KINDS = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")


def checked_markup(markup: Json) -> Json | None:
    """The markup as Telegram would keep it, or nothing when it is empty.

    Raises:
        Refusal: a button without text, without or with two actions, with wrong data or address, or too many.
    """
    kind = next((k for k in _KINDS if k in markup), None)
    if kind is None:
        if markup:
            raise bad("object expected as reply markup")
        return None
    if kind == "inline_keyboard":
        rows = _rows(markup[kind], "inline keyboard", _inline_button)
        return {kind: rows} if rows else None
    if kind == "keyboard":
        return markup | {kind: _rows(markup[kind], "reply keyboard", _reply_button)}
    return markup if markup[kind] is True else None


def only_inline(markup: Json | None) -> Json | None:
    """The same for an edit, which takes no other keyboard.

    Raises:
        Refusal: it is a reply keyboard.
    """
    if markup and "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    return markup


def _rows(value: Any, what: str, button: Any) -> list[list[Json]]:
    if not isinstance(value, list):
        raise bad(f"can't parse {what} JSON object: Field must be of type Array")
    rows = []
    for row in value:
        if not isinstance(row, list):
            raise bad(f"can't parse {what} button: Expected an Array of Arrays")
        if len(row) > ROW_BUTTONS:
            raise bad("reply markup is too long")
        if row:
            rows.append([button(item) for item in row])
    if sum(map(len, rows)) > KEYBOARD_BUTTONS:
        raise bad("reply markup is too long")
    return rows


def _inline_button(value: Any) -> Json:
    what = "inline keyboard button"
    if not isinstance(value, dict):
        raise _unparsed(what, "Expected an Object")
    text = _label(value, what)
    for name in _STRINGS & value.keys():
        if not isinstance(value[name], str):
            raise _unparsed(what, f'Field "{name}" must be of type String')
    actions = [name for name in _ACTIONS & value.keys() if value[name] != "" or name.startswith("switch")]
    if not actions:
        raise _unparsed(what, "Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise _unparsed(what, "Exactly one of the optional fields must be used")
    if not text:
        raise bad(f"{what} text must be non-empty")
    _check_action(actions[0], value[actions[0]])
    return value


def _check_action(action: str, value: Any) -> None:
    if action == "callback_data" and len(value.encode()) > DATA_BYTES:
        raise bad("BUTTON_DATA_INVALID")
    if action == "url":
        _check_url(value, "inline keyboard button URL")
    if action in {"web_app", "login_url"}:
        _check_web_app(value)


def _check_web_app(value: Any) -> None:
    url = value.get("url") if isinstance(value, dict) else None
    if not isinstance(url, str):
        raise _unparsed("inline keyboard button", 'Field "url" must be of type String')
    if not url.startswith("https://"):
        raise bad(f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed")
    _check_url(url, "inline keyboard button Web App URL")


def _check_url(url: str, what: str) -> None:
    address = url if ":" in url.partition("/")[0] or "://" in url else f"http://{url}"
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        raise bad(f"{what} '{url}' is invalid: Wrong HTTP URL") from None
    if parts.scheme not in _SCHEMES:
        raise bad(f"{what} '{url}' is invalid: Unsupported URL protocol")
    if parts.scheme.startswith("http") and ("." not in host.strip(".") or any(c.isspace() for c in url)):
        raise bad(f"{what} '{url}' is invalid: Wrong HTTP URL")


def _reply_button(value: Any) -> Json:
    what = "keyboard button"
    if isinstance(value, str):
        value = {"text": value}
    if not isinstance(value, dict):
        raise _unparsed(what, "Expected an Object or a String")
    if not _label(value, what):
        raise bad(f"{what} text must be non-empty")
    if sum(bool(value.get(name)) for name in _REQUESTS) > 1:
        raise _unparsed(what, "Exactly one of the optional fields must be used")
    return value


def _label(button: Json, what: str) -> str:
    if "text" not in button:
        raise _unparsed(what, 'Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise _unparsed(what, 'Field "text" must be of type String')
    return button["text"].strip()


def _unparsed(what: str, why: str) -> Refusal:
    return bad(f"can't parse {what}: {why}")
