"""JSON as it crosses the wire. orjson is quick and strict; whatever else JSON can say is read and written too.

Halves of surrogate pairs are no Unicode, but JSON has escapes for them. They must not hold up what comes after.
"""

import json
from typing import Any

import orjson

IDS = range(-(2**63), 2**63)
"""What a database holds of Telegram's numbers."""


def load(raw: bytes | str) -> Any:
    """Read JSON.

    Raises:
        ValueError: it is none.
    """
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        try:
            return json.loads(raw)
        except RecursionError:
            raise ValueError("nested too deep") from None


def dump(value: Any) -> bytes:
    """Write JSON."""
    try:
        return orjson.dumps(value)
    except TypeError:
        return json.dumps(value).encode()


def is_id(value: Any) -> bool:
    """Whether this can be the number of an update, a person or a chat."""
    return type(value) is int and value in IDS


def is_update(raw: Any) -> bool:
    """Whether this has a number by which it can be told from others and acknowledged."""
    return isinstance(raw, dict) and is_id(raw.get("update_id"))
