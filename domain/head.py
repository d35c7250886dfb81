"""Heads of the audit chain: what the log was at a moment, in a form that can be signed and kept elsewhere.

A head says how far the log went (`seq`, which is also how many entries there were), the link of its last entry,
and a trail: the first bytes of the link of each entry since the head before. By the trail the very entry is named
that is not what it was. `chain` says of which log, by the link of its first entry; `previous` is the digest of the
head before, so that heads are a chain too.
"""

import base64
import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

ABOUT = "fieldbook audit head 1"
TRACE = 4
"""Bytes of each link in the trail. The last entry's link is there whole."""
SHOWN = 16
"""Letters of a digest that people compare."""
FAULTS = (ValueError, KeyError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Head:
    """The log at a moment; `trail` begins after the entry `since`."""

    number: int
    at: datetime
    chain: bytes
    seq: int
    link: bytes
    previous: bytes
    since: int
    trail: bytes

    @property
    def body(self) -> bytes:
        """What is signed: the same bytes for the same head, which say in themselves what they are."""
        return json.dumps(_told(self), sort_keys=True, separators=(",", ":")).encode()

    @property
    def digest(self) -> bytes:
        """What the next head and the auditors' message name this one by."""
        return hashlib.sha256(self.body).digest()

    @property
    def short(self) -> str:
        """The beginning of the digest, in groups that are read aloud: `9f3a 01bc 77e0 d412`."""
        text = self.digest.hex()[:SHOWN]
        return " ".join(text[at : at + 4] for at in range(0, SHOWN, 4))

    def trace_of(self, seq: int) -> bytes | None:
        """How the link of an entry began when this head was made; None for one that it does not tell of."""
        at = (seq - self.since - 1) * TRACE
        return self.trail[at : at + TRACE] if self.since < seq <= self.seq else None


def written(head: Head, signature: bytes) -> str:
    """A head as a file."""
    return json.dumps(_told(head) | {"signature": signature.hex()}, indent=1, sort_keys=True) + "\n"


def read_head(text: str) -> tuple[Head, bytes]:
    """The head in a file, and its signature, which nobody has checked yet.

    Raises:
        ValueError: it is none.
    """
    try:
        told = json.loads(text)
        head, signature = _head(told), bytes.fromhex(told["signature"])
    except FAULTS:
        raise ValueError("no head of an audit log") from None
    if len(head.trail) != (head.seq - head.since) * TRACE or head.number < 1:
        raise ValueError("a head that contradicts itself")
    return head, signature


def file_name(head: Head) -> str:
    """By number and day in UTC, so that files lie in order."""
    return f"head-{head.number:06}-{head.at:%Y-%m-%d}.json"


def _told(head: Head) -> dict[str, Any]:
    return {
        "about": ABOUT,
        "number": head.number,
        "at": head.at.isoformat(),
        "chain": head.chain.hex(),
        "seq": head.seq,
        "link": head.link.hex(),
        "previous": head.previous.hex(),
        "since": head.since,
        "trail": base64.b64encode(head.trail).decode(),
    }


def _head(told: Any) -> Head:
    if told["about"] != ABOUT:
        raise ValueError(told["about"])
    return Head(
        number=int(told["number"]),
        at=datetime.fromisoformat(told["at"]),
        chain=bytes.fromhex(told["chain"]),
        seq=int(told["seq"]),
        link=bytes.fromhex(told["link"]),
        previous=bytes.fromhex(told["previous"]),
        since=int(told["since"]),
        trail=base64.b64decode(told["trail"], validate=True),
    )
