import re
from dataclasses import dataclass, field
from typing import Any

import orjson

from bot.trial.server.refusal import Refusal, bad
from bot.trial.server.shape import Json

_INTEGER = re.compile(r"-?\d{1,19}")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a multipart body."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the bot: the method's name, its parameters as they came, and the files beside them.

    The readers below give a parameter in the type a method wants, whichever way it came (query, form, JSON),
    and refuse the rest in Telegram's words. Unknown parameters are never looked at.
    """

    method: str
    values: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A string, empty when missing."""
        value = self.values.get(name, "")
        if not isinstance(value, str):
            raise _of_type(name, "String")
        return value

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number, written as such or as text."""
        value = self.values.get(name, default)
        if isinstance(value, str) and _INTEGER.fullmatch(value):
            return int(value)
        if value == "":
            return default
        if type(value) is not int:
            raise _of_type(name, "Number")
        return value

    def flag(self, name: str) -> bool:
        """A yes or no; any other text than true, yes or 1 is a no, as with Telegram."""
        value = self.values.get(name, False)
        if isinstance(value, str):
            return value.lower() in {"true", "yes", "1"}
        if type(value) is not bool:
            raise _of_type(name, "Boolean")
        return value

    def mapping(self, name: str) -> Json:
        """An object, itself or as JSON text; empty when missing."""
        value = self._structure(name, {})
        if not isinstance(value, dict):
            raise bad(f'can\'t parse "{name}": expected an Object')
        return value

    def array(self, name: str) -> list[Any]:
        """An array, itself or as JSON text; empty when missing."""
        value = self._structure(name, [])
        if not isinstance(value, list):
            raise bad(f'can\'t parse "{name}": expected an Array')
        return value

    def _structure(self, name: str, default: Any) -> Any:
        value = self.values.get(name, default)
        if not isinstance(value, str):
            return value
        if not value:
            return default
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            raise bad(f"can't parse {name.replace('_', ' ')} JSON object") from None


def _of_type(name: str, kind: str) -> Refusal:
    return bad(f'field "{name}" must be of type {kind}')
