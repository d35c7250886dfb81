from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Typed:
    """Words were written; on a pick, or picks, they search the directory."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Named:
    """
    What was typed names entries of a directory exactly, by their places on a list for instance.

    Args:
        codes: the entries there are, in the order named.
        unknown: the places that have no entry, as they were typed; figures only, so nothing personal.
    """

    codes: tuple[str, ...]
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """A button with a value was pressed: an option, a directory's code, an ISO day."""

    value: str


@dataclass(frozen=True, slots=True)
class Toggled:
    """One of several choices was pressed; `on` is the wished state, not a change."""

    option: str
    on: bool


@dataclass(frozen=True, slots=True)
class Done:
    """Several choices are made."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A photo was sent: {"file_id": …, "unique": …}."""

    photo: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Read:
    """What was read on the photo of a label: to be confirmed, never an answer by itself."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Back:
    """Return to the question before, or from an edit to the review."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Pass over an optional question; an answer it had is taken back."""


@dataclass(frozen=True, slots=True)
class Keep:
    """Confirm the doubtful answer, or leave the present one as it is."""


@dataclass(frozen=True, slots=True)
class Again:
    """Answer as last time."""


@dataclass(frozen=True, slots=True)
class Page:
    """Leaf in a directory; pages count from 0."""

    number: int


@dataclass(frozen=True, slots=True)
class Edit:
    """Open one question from the review."""

    key: str


@dataclass(frozen=True, slots=True)
class Submit:
    """Hand the report in."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """Give the report up."""


Move = (
    Typed
    | Named
    | Chosen
    | Toggled
    | Done
    | Sent
    | Read
    | Back
    | Skip
    | Keep
    | Again
    | Page
    | Edit
    | Submit
    | Cancel
)
