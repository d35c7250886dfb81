"""What a case's screen offers beside its steps: data, by kind of case."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.case import Kind
from domain.rights import Action


@dataclass(frozen=True, slots=True)
class Way:
    """A button: its text, its verb, the right over the case that it takes, and the states in which it is there."""

    label: str
    verb: str
    needs: Action
    fits: frozenset[str]


_LISTED = frozenset({"confirmed", "noticed"})

WAYS: Mapping[Kind, tuple[Way, ...]] = {
    Kind.CONFIRMATION: (
        Way(
            "notice-make",
            "ntmake",
            Action.NOTIFY_PERSON,
            frozenset({"notified", "split_requested", "reconfirmed", "closed_positive", "closed_refusal"}),
        ),
    ),
    Kind.DISMISSAL: (
        Way("notice-make", "ntmake", Action.NOTIFY_PERSON, _LISTED | {"ended"}),
        Way("petition-paper", "petpaper", Action.RECEIVE_PETITION, _LISTED | {"ended"}),
    ),
    Kind.PETITION: (
        Way(
            "petition-read",
            "petread",
            Action.SEE_PETITION,
            frozenset({"received", "under_review", "suspended", "retain", "correct", "remove", "final"}),
        ),
    ),
}
