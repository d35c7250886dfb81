import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Self

from domain.check import Doubt
from domain.form import Answers, Value
from domain.problem import Code


@dataclass(frozen=True, kw_only=True)
class Draft:
    """
    A report on its way: all that a dialogue needs to go on after a restart, on a new phone, after an upgrade.

    Its `repr` leaves out what may be personal.

    Args:
        form, version: the definition it was begun with.
        at: key of the question now asked, or `review`.
        answers: values by field, also those that no longer apply.
        skipped: fields passed over.
        step: grows by one with every move from one question to another, so that old buttons are known by it.
        editing: the question was opened from the review, and leads back there.
        visited: questions passed, for the way back.
        doubt: an unusual answer that waits for confirmation.
        query, page: what is searched for in a directory, and how far was leafed.
        remembered: the person's last answers to sticky questions.
        about: what it belongs to, for the directories it picks from: a session's number, for instance. At most
            24 characters, nothing personal.
    """

    form: str
    version: int
    at: str
    answers: Answers = field(default_factory=dict, repr=False)
    skipped: frozenset[str] = frozenset()
    step: int = 0
    editing: bool = False
    visited: tuple[str, ...] = ()
    doubt: Doubt | None = field(default=None, repr=False)
    query: str = field(default="", repr=False)
    page: int = 0
    remembered: Answers = field(default_factory=dict, repr=False)
    about: str = ""

    def to_json(self) -> str:
        """Write the draft as JSON text; it holds personal data, so it is kept encrypted."""
        doubt = asdict(self.doubt) if self.doubt else None
        written = vars(self) | {"skipped": sorted(self.skipped), "doubt": doubt}
        return json.dumps(written, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read a draft; what other versions wrote beside is passed over, what they lack is at its default."""
        written: Mapping[str, Any] = json.loads(text)
        known = {part.name: written[part.name] for part in fields(cls) if part.name in written}
        return cls(**known | _rebuilt(known))


def _rebuilt(known: Mapping[str, Any]) -> dict[str, Any]:
    """Restore what JSON has no shape for."""
    doubt: Mapping[str, Value] | None = known.get("doubt")
    return {
        "skipped": frozenset(known.get("skipped", ())),
        "visited": tuple(known.get("visited", ())),
        "doubt": Doubt(doubt["value"], Code(str(doubt["code"]))) if doubt else None,
    }
