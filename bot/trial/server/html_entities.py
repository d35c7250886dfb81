import re
from dataclasses import dataclass, field

from bot.trial.server.refusal import Refusal, bad
from bot.trial.server.shape import Entities, Json, units

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_PLAIN = re.compile(r"[^<&]+")
_REFERENCE = re.compile(
    r"&(?:#(?P<decimal>\d{1,7})|#x(?P<hexadecimal>[0-9a-fA-F]{1,6})|(?P<name>lt|gt|amp|quot));?"
)
_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(
    r"""\s+(?P<name>[^\s=>]+)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[\w.-]+)))?"""
)
_EQUALS = re.compile(r"\s*=")
_CLOSE = re.compile(r"\s*>")
_LAST_CHARACTER = 0x10FFFF


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    language: str = ""


@dataclass(slots=True)
class _Reader:
    source: str
    at: int = 0
    offset: int = 0
    parts: list[str] = field(default_factory=list)
    opened: list[_Open] = field(default_factory=list)
    entities: Entities = field(default_factory=list)

    def read(self) -> tuple[str, Entities]:
        while self.at < len(self.source):
            self._step()
        if self.opened:
            tag = self.opened[-1].tag
            raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{tag}\"")
        return "".join(self.parts), self.entities

    def _step(self) -> None:
        if plain := _PLAIN.match(self.source, self.at):
            self._add(plain[0], plain.end())
        elif self.source[self.at] == "&":
            self._reference()
        elif self.source.startswith("</", self.at):
            self._end()
        else:
            self._start()

    def _add(self, text: str, until: int) -> None:
        self.parts.append(text)
        self.offset += units(text)
        self.at = until

    def _reference(self) -> None:
        found = _REFERENCE.match(self.source, self.at)
        character = _character(found) if found else ""
        if found and character:
            self._add(character, found.end())
        else:
            self._add("&", self.at + 1)

    def _start(self) -> None:
        name = _NAME.match(self.source, self.at + 1)
        if name is None or name.end() == len(self.source):
            raise self._wrong("Unclosed start tag at byte offset {}")
        tag = name[0].lower()
        if tag not in _TYPES:
            raise self._wrong(f'Unsupported start tag "{tag}" at byte offset {{}}')
        attributes, until = self._attributes(tag, name.end())
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self._wrong('Tag "span" must have class "tg-spoiler" at byte offset {}')
        self.opened.append(_Open(tag, attributes, self.offset))
        self.at = until

    def _attributes(self, tag: str, at: int) -> tuple[dict[str, str], int]:
        attributes: dict[str, str] = {}
        while found := _ATTRIBUTE.match(self.source, at):
            value = next((v for v in found.group("double", "single", "bare") if v is not None), None)
            if value is None and (tag, found["name"]) != ("blockquote", "expandable"):
                raise self._valueless(tag, found.end())
            attributes[found["name"].lower()] = _decoded(value or "")
            at = found.end()
        close = _CLOSE.match(self.source, at)
        if close is None:
            raise self._wrong("Unclosed start tag at byte offset {}")
        return attributes, close.end()

    def _valueless(self, tag: str, at: int) -> Refusal:
        if _EQUALS.match(self.source, at):
            return self._wrong("Unclosed start tag at byte offset {}")
        words = f'Expected equal sign in declaration of an attribute of the tag "{tag}"'
        return self._wrong(words + " at byte offset {}")

    def _end(self) -> None:
        if not self.opened:
            raise self._wrong("Unexpected end tag at byte offset {}")
        name = _NAME.match(self.source, self.at + 2)
        close = _CLOSE.match(self.source, name.end()) if name else None
        if name is None or close is None:
            raise self._wrong("Unclosed end tag at byte offset {}")
        opened = self.opened.pop()
        if name[0] and name[0].lower() != opened.tag:
            raise self._wrong(
                f'Unmatched end tag at byte offset {{}}, expected "</{opened.tag}>", found "</{name[0]}>"'
            )
        self.at = close.end()
        self._finish(opened)

    def _finish(self, opened: _Open) -> None:
        length = self.offset - opened.offset
        extra = self._extra(opened)
        if length and extra is not None:
            entity = {"type": _TYPES[opened.tag], "offset": opened.offset, "length": length} | extra
            self.entities.append(entity)

    def _extra(self, opened: _Open) -> Json | None:
        match opened.tag:
            case "a":
                url = opened.attributes.get("href", "")
                return {"url": url} if "." in url or ":" in url else None
            case "tg-emoji":
                emoji = opened.attributes.get("emoji-id", "")
                return {"custom_emoji_id": emoji} if emoji.isdecimal() else None
            case "code" if self._names_a_language(opened):
                return None
            case "pre" if opened.language:
                return {"language": opened.language}
            case "blockquote" if "expandable" in opened.attributes:
                return {"type": "expandable_blockquote"}
            case _:
                return {}

    def _names_a_language(self, opened: _Open) -> bool:
        """`<pre><code class="language-x">` is one entity, the outer one."""
        name = opened.attributes.get("class", "")
        if not (self.opened and self.opened[-1].tag == "pre" and name.startswith("language-")):
            return False
        self.opened[-1].language = name.removeprefix("language-")
        return True

    def _wrong(self, words: str) -> Refusal:
        return bad("can't parse entities: " + words.format(len(self.source[: self.at].encode())))


def _character(found: re.Match[str]) -> str:
    if found["name"]:
        return _NAMED[found["name"]]
    code = int(found["decimal"]) if found["decimal"] else int(found["hexadecimal"], 16)
    surrogate = range(0xD800, 0xE000)
    return chr(code) if 0 < code <= _LAST_CHARACTER and code not in surrogate else ""


def _decoded(text: str) -> str:
    return _REFERENCE.sub(lambda found: _character(found) or found[0], text)


def parse_html(source: str) -> tuple[str, Entities]:
    """The text a person sees and its entities (offsets in UTF-16 units).

    Source of the rules: Bot API, "HTML style".

    Raises:
        Refusal: a tag that Telegram doesn't know, that isn't closed or closes another.
    """
    return _Reader(source).read()
