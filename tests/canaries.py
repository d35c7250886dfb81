"""Finding what should be nowhere: a text in any of the forms in which it might have leaked."""

import base64
import json
from collections.abc import Iterator
from urllib.parse import quote


def forms(canary: str) -> Iterator[bytes]:
    """The canary as UTF-8, UTF-16, base64 (at each of its three offsets), hex, JSON and URL escapes."""
    clear = canary.encode()
    yield from (clear, canary.encode("utf-16-le"), canary.encode("utf-16-be"))
    yield from (clear.hex().encode(), clear.hex().upper().encode())
    yield from (json.dumps(canary)[1:-1].encode(), quote(canary, safe="").encode())
    for offset in range(3):
        coded = base64.b64encode(b"\0" * offset + clear)
        middle = coded[4 if offset else 0 : -4]
        yield from (middle, middle.replace(b"+", b"-").replace(b"/", b"_"))


def leaked(canary: str, haystack: bytes) -> bool:
    """Whether it is in there, in any form."""
    return any(form in haystack for form in forms(canary))
