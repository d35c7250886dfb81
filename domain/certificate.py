"""What an answer can be proven by later: a numbered value, and the very bytes of it that are signed."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Annotated, Any, Final, Literal, Self

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

FORMAT: Final = "fieldbook-certificate-1"
"""Stands in each statement: no signature of something else is ever one of a certificate."""
NUMBER = r"^[A-Z]{3}-\d\d-\d{6,9}$"


class Kind(StrEnum):
    """What a certificate is given for."""

    ENQUIRY = "enquiry"
    RELEASE = "release"


class Outcome(StrEnum):
    """What was answered. There is none that says "clean": a register knows what it holds, and nothing else."""

    NO_RECORD = "no_record"
    CONFIRMED_MATCH = "confirmed_match"
    POSSIBLE_MATCH = "possible_match"
    FALSE_MATCH = "false_match"
    INSUFFICIENT_IDENTIFIERS = "insufficient_identifiers"
    RELEASED = "released"


def _second(at: datetime) -> datetime:
    """In UTC and whole seconds, so that one moment is written in one way."""
    return at.astimezone(UTC).replace(microsecond=0)


Moment = Annotated[AwareDatetime, AfterValidator(_second)]
Number = Annotated[str, Field(pattern=NUMBER)]
Words = Annotated[str, Field(min_length=1, max_length=200, repr=False)]
Given = Annotated[str | None, Field(max_length=120, repr=False)]


class _Value(BaseModel):
    """Shows nothing personal where it fails."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class Asked(_Value):
    """The person in question, exactly as the officer gave them: never what the register knows."""

    identity: Given = None
    name_km: Given = None
    name_latin: Given = None
    born_on: Annotated[date | None, Field(repr=False)] = None
    sex: Annotated[Literal["female", "male"] | None, Field(repr=False)] = None


class Earlier(_Value):
    """A certificate that said something about the same before this one."""

    number: Number
    at: Moment


class Certificate(_Value):
    """One answer, or one release, that can be proven.

    Args:
        number: of the enquiry or release, `ENQ-26-000123`; it names the file as well.
        language: the officer's, in which `institution` to `sentence` are written and the page is set.
        asked_at: when it was asked for.
        institution: for which it was asked.
        office: who asked, by office and not by name.
        sentence: what the outcome says in full, as the officer read it.
        valid_as_of: the moment whose register the answer is from.
        earlier: oldest first.
    """

    format: Literal["fieldbook-certificate-1"] = FORMAT
    kind: Kind
    number: Number
    language: Literal["km", "en"]
    asked_at: Moment
    institution: Words
    office: Words
    purpose: Words
    reference: Words
    asked: Asked = Field(repr=False)
    outcome: Outcome = Field(repr=False)
    sentence: Annotated[str, Field(min_length=1, max_length=600, repr=False)]
    valid_as_of: Moment
    earlier: Annotated[tuple[Earlier, ...], Field(max_length=50)] = ()

    def body(self) -> dict[str, Any]:
        """The same in words of JSON: for a job, or a file."""
        return self.model_dump(mode="json")

    @classmethod
    def of(cls, body: Mapping[str, Any]) -> Self:
        """What `body` gave.

        Raises:
            ValueError: it is no certificate; nothing of it is repeated.
        """
        try:
            return cls.model_validate(body)
        except ValidationError as error:
            raise ValueError(f"no certificate: {error.error_count()} faults") from None

    def statement(self) -> bytes:
        """The bytes that are signed."""
        return canonical(self.body())

    @property
    def check_code(self) -> str:
        """What stands on the page, for whoever compares a print with what the bot says."""
        return short(self.statement())


def canonical(body: Mapping[str, Any]) -> bytes:
    """The one way in which something is written as JSON: sorted, without spaces, in UTF-8."""
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def short(content: bytes, groups: int = 5) -> str:
    """A digest that two people can compare by eye, `4F7A-91C2-…`: groups of 16 bits."""
    digits = sha256(content).hexdigest().upper()
    return "-".join(digits[at : at + 4] for at in range(0, 4 * groups, 4))
