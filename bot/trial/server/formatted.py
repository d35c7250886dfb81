import re
from collections.abc import Callable
from typing import Any

from bot.trial.server.call import Call
from bot.trial.server.html_entities import parse_html
from bot.trial.server.markdown_entities import parse_legacy, parse_markdown
from bot.trial.server.refusal import bad
from bot.trial.server.shape import Entities, Json, units

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024

_PARSERS: dict[str, Callable[[str], tuple[str, Entities]]] = {
    "html": parse_html,
    "markdownv2": parse_markdown,
    "markdown": parse_legacy,
}
_KINDS = frozenset(
    [
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "date_time",
    ]
)
_DROPPED = re.compile("[\r\u2028-\u202e]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_DETECTED = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)])"
    r"|(?<![\w/@<>])(?:(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)(?!\w|/)"
    r"|(?P<mention>@[A-Za-z]\w{3,31})|(?P<hashtag>#\w*[^\W\d]\w*))"
)


def formatted(call: Call, name: str, *, limit: int, too_long: str) -> tuple[str, Entities]:
    """The text or caption of a call as a person will see it, with its entities.

    Raises:
        Refusal: an unknown parse mode, entities that can't be parsed, or too long after parsing.
    """
    source, mode = _cleaned(call.text(name)), call.text("parse_mode").lower()
    if mode and mode != "none":
        if mode not in _PARSERS:
            raise bad("unsupported parse_mode")
        text, entities = _PARSERS[mode](source)
    else:
        kind = "entities" if name == "text" else f"{name}_entities"
        text, entities = source, _given(source, call.array(kind))
    text, entities = _trimmed(text, entities)
    if units(text) > limit:
        raise bad(too_long)
    return text, detected(text, entities)


def detected(text: str, entities: Entities | None = None) -> Entities:
    """The given entities and those that Telegram finds by itself: links, commands, mentions, hashtags."""
    entities = entities or []
    taken = [
        (e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in {"code", "pre", "text_link"}
    ]
    found = [_detection(text, match) for match in _DETECTED.finditer(text)]
    free = [e for e in found if not any(a < e["offset"] + e["length"] and e["offset"] < b for a, b in taken)]
    return sorted([*entities, *free], key=lambda e: (e["offset"], -e["length"]))


def _detection(text: str, match: re.Match[str]) -> Json:
    return {"type": match.lastgroup, "offset": units(text[: match.start()]), "length": units(match[0])}


def _cleaned(text: str) -> str:
    return _CONTROL.sub(" ", _DROPPED.sub("", text))


def _trimmed(text: str, entities: Entities) -> tuple[str, Entities]:
    stripped = text.strip()
    if stripped == text:
        return text, entities
    lead, size = units(text[: len(text) - len(text.lstrip())]), units(stripped)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] + entity["length"] - lead, size)
        if end > start:
            kept.append(entity | {"offset": start, "length": end - start})
    return stripped, kept


def _given(text: str, entities: list[object]) -> Entities:
    size = units(text)
    return [_checked(entity, size) for entity in entities]


def _checked(entity: Any, size: int) -> Json:
    if not isinstance(entity, dict):
        raise bad("can't parse MessageEntity: expected an Object")
    kind, offset, length = entity.get("type"), entity.get("offset", ""), entity.get("length", "")
    if kind not in _KINDS:
        raise bad("can't parse MessageEntity: Unsupported type specified")
    for name, value in (("offset", offset), ("length", length)):
        if type(value) is not int:
            raise bad(f'can\'t parse MessageEntity: Field "{name}" must be of type Number')
    if offset < 0 or length <= 0 or offset + length > size:
        raise bad("ENTITY_BOUNDS_INVALID")
    return entity
