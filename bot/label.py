"""Reads the code on a label from a photo of it: never in this process, and never for certain."""

import json
from dataclasses import dataclass

from bot.inside.limits import PICTURE_BYTES, picture_too_large
from bot.limited import Limited, Work

LABEL = Work("bot.inside.label")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What seems to stand on a label, to be confirmed by a person; kind is qr, data_matrix or code_128."""

    text: str
    kind: str


async def read_label(limited: Limited, content: bytes) -> Candidate:
    """
    Propose what the one code in a picture says.

    Raises:
        Problem: no code is found, different ones are, or it is no picture that could be read safely.
    """
    if len(content) > PICTURE_BYTES:
        raise picture_too_large()
    found = json.loads(await limited.run(LABEL, content))
    return Candidate(found["text"], found["kind"])
