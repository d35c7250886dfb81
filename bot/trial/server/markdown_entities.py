import re
from dataclasses import dataclass, field

from bot.trial.server.refusal import Refusal, bad
from bot.trial.server.shape import Entities, units

_RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
_MARKS = {
    "__": "underline",
    "||": "spoiler",
    "*": "bold",
    "_": "italic",
    "~": "strikethrough",
    "[": "text_link",
}
_NAMES = {"text_link": "TextUrl", "strikethrough": "Strikethrough"}
_FENCE = re.compile(r"```(?:(?P<language>[^\s`]+)(?=\s))?\n?")
_CODE = {"code": "`", "pre": "```"}
_LAST_ESCAPABLE = "\x7e"


@dataclass(slots=True)
class _Open:
    type: str
    mark: str
    at: int
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
        self._end_of_quote()
        if self.opened:
            last = self.opened[-1]
            name = _NAMES.get(last.type, last.type.capitalize())
            raise self._wrong(f"Can't find end of {name} entity at byte offset {self._byte(last.at)}")
        return "".join(self.parts), self.entities

    def _step(self) -> None:
        character = self.source[self.at]
        if character == "\\" and "" < self.source[self.at + 1 : self.at + 2] <= _LAST_ESCAPABLE:
            self._add(self.source[self.at + 1], 2)
        elif self.opened and self.opened[-1].type in _CODE:
            self._in_code(self.opened[-1])
        elif character == "\n":
            self._line()
        elif character in _RESERVED:
            self._mark()
        else:
            self._add(character, 1)

    def _add(self, text: str, width: int) -> None:
        self.parts.append(text)
        self.offset += units(text)
        self.at += width

    def _in_code(self, opened: _Open) -> None:
        if self.source.startswith(opened.mark, self.at):
            self._close(opened.mark)
        elif self.source[self.at] == "`":
            raise self._wrong("Character '`' is reserved and must be escaped with the preceding '\\'")
        else:
            self._add(self.source[self.at], 1)

    def _line(self) -> None:
        if not self.source.startswith("\n>", self.at):
            self._end_of_quote()
            self._add("\n", 1)
        elif self.opened and self.opened[-1].type == "blockquote":
            self._add("\n", 2)
        else:
            self._add("\n", 1)

    def _end_of_quote(self) -> None:
        if self.opened and self.opened[-1].type == "blockquote":
            self._close("")

    def _mark(self) -> None:
        mark = next((m for m in ("__", "||") if self.source.startswith(m, self.at)), self.source[self.at])
        top = self.opened[-1] if self.opened else None
        if top and top.type == "text_link" and mark == "]":
            self._link(top)
        elif top and top.mark == mark and mark in _MARKS:
            self._close(mark)
        elif mark == "_" and top and top.mark == "__":
            raise self._unescaped(mark)
        else:
            self._begin(mark)

    def _begin(self, mark: str) -> None:
        if mark == ">" and (self.at == 0 or self.source[self.at - 1] == "\n"):
            self._open("blockquote", "", 1)
        elif mark == "`" and (fence := _FENCE.match(self.source, self.at)):
            self._open("pre", "```", fence.end() - self.at, fence["language"] or "")
        elif mark == "`":
            self._open("code", mark, 1)
        elif mark in _MARKS:
            self._open(_MARKS[mark], mark, len(mark))
        else:
            raise self._unescaped(mark)

    def _open(self, kind: str, mark: str, width: int, language: str = "") -> None:
        self.opened.append(_Open(kind, mark, self.at, self.offset, language))
        self.at += width

    def _close(self, mark: str, **extra: str) -> None:
        opened = self.opened.pop()
        self.at += len(mark)
        length = self.offset - opened.offset
        if opened.language:
            extra["language"] = opened.language
        if length:
            self.entities.append({"type": opened.type, "offset": opened.offset, "length": length, **extra})

    def _link(self, opened: _Open) -> None:
        start = self.at + 2
        if not self.source.startswith("](", self.at):
            raise self._wrong(f"Can't find end of TextUrl entity at byte offset {self._byte(opened.at)}")
        until = re.compile(r"(?:[^\\)]|\\.)*\)", re.DOTALL).match(self.source, start)
        if until is None:
            raise self._wrong(f"Can't find end of a URL at byte offset {self._byte(start)}")
        url = re.sub(r"\\(.)", r"\1", until[0][:-1])
        self.at = until.end()
        self._close("", url=url)

    def _byte(self, at: int) -> int:
        return len(self.source[:at].encode())

    def _unescaped(self, mark: str) -> Refusal:
        return self._wrong(f"Character '{mark[0]}' is reserved and must be escaped with the preceding '\\'")

    def _wrong(self, words: str) -> Refusal:
        return bad(f"can't parse entities: {words}")


def parse_markdown(source: str) -> tuple[str, Entities]:
    """The text a person sees and its entities. Source of the rules: Bot API, "MarkdownV2 style".

    Raises:
        Refusal: a reserved character stands alone, or an entity has no end.
    """
    return _Reader(source).read()


_LEGACY = {"*": "bold", "_": "italic", "`": "code"}


def parse_legacy(source: str) -> tuple[str, Entities]:
    """The same for the legacy "Markdown" style: bold, italic, code and nothing nested.

    Raises:
        Refusal: an entity has no end.
    """
    parts: list[str] = []
    entities: Entities = []
    at = offset = 0
    while at < len(source):
        mark, start = source[at], at
        if mark == "\\" and source[at + 1 : at + 2] in {"_", "*", "`", "["}:
            piece, at = source[at + 1], at + 2
        elif mark in _LEGACY:
            end = source.find(mark, at + 1)
            if end < 0:
                where = len(source[:start].encode())
                raise bad(f"can't parse entities: Can't find end of the entity starting at byte offset {where}")
            piece, at = source[start + 1 : end], end + 1
            entities += [{"type": _LEGACY[mark], "offset": offset, "length": units(piece)}] if piece else []
        else:
            piece, at = mark, at + 1
        parts.append(piece)
        offset += units(piece)
    return "".join(parts), entities
