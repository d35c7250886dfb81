"""A dismissal: an entry of the register, from what one officer proposes to the day when it is forgotten.

One personnel officer enters it, a second of another office or the lead confirms it, the person gets a notice and
has time to answer. How the entry stands after that is not kept: `entry_of` reads its facts from the steps, and
`domain/entry.py` tells from these.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from domain.case import OPENED, Kind, Procedure, Rule, Step
from domain.confirmation import RESTS_ON
from domain.entry import WINDOW_DAYS, Entry, Freeze
from domain.form import Answers, Value
from domain.ground import Basis, Departure, Ground
from domain.rights import Action
from domain.schedule import PHNOM_PENH

_BASIS = {Ground.CONFIRMED_USE: Basis.CONFIRMED_TEST, Ground.REFUSAL: Basis.DISCIPLINARY_DECISION}
CAUSES: Mapping[tuple[Kind, str], tuple[Ground, Basis] | None] = {
    **{(Kind.CONFIRMATION, state): (ground, _BASIS[ground]) for state, ground in RESTS_ON.items()},
    (Kind.FINDING, "confirmed"): None,
}
"""The cases that a dismissal may rest on, by kind and state, with ground and basis; a finding says its own."""

DECISIONS = frozenset(
    {"reported", OPENED, "laboratory", "interviewed", "verified", "cancelled", "reconfirmed", "confirmed"}
)
"""Whoever took one of these, in the case or in what it rests on, takes no other."""

_PROPOSED = frozenset({"proposed"})
_STANDS = frozenset({"confirmed", "noticed"})
_ONCE_LISTED = _STANDS | {"ended"}
_TRACK = Rule(Action.TRACK_CRIME, _ONCE_LISTED, asks=True)

DISMISSAL = Procedure(
    Kind.DISMISSAL,
    Action.SEE_ENTRY,
    "proposed",
    {
        "confirmed": Rule(
            Action.CONFIRM_DISMISSAL, _PROPOSED, "confirmed", apart=DECISIONS, second=Action.ENTER_DISMISSAL
        ),
        "refused": Rule(
            Action.CONFIRM_DISMISSAL,
            _PROPOSED,
            "refused",
            apart=DECISIONS,
            second=Action.ENTER_DISMISSAL,
            asks=True,
        ),
        "taken_back": Rule(Action.ENTER_DISMISSAL, _PROPOSED, "taken_back", only=frozenset({OPENED})),
        "noticed": Rule(Action.NOTIFY_PERSON, frozenset({"confirmed"}), "noticed", asks=True),
        "answered": Rule(Action.NOTIFY_PERSON, frozenset({"noticed"}), asks=True),
        "referred": _TRACK,
        "charged": _TRACK,
        "verdict": _TRACK,
        "term_set": Rule(None, _STANDS),
        "frozen": Rule(None, _STANDS),
        "unfrozen": Rule(None, _STANDS),
        "shortened": Rule(None, _STANDS),
        "amended": Rule(None, _ONCE_LISTED),
        "rescinded": Rule(None, _ONCE_LISTED, "rescinded"),
        "reinstated": Rule(None, frozenset({"rescinded"}), "confirmed"),
        "ended": Rule(None, _STANDS, "ended"),
        "archived": Rule(None, frozenset({"ended", "rescinded"}), "archived"),
    },
    limits={"proposed": timedelta(days=14), "confirmed": timedelta(days=14)},
    over=frozenset({"refused", "taken_back", "archived"}),
    opens="dismissal",
)
"""
What is reinstated waits for its notice again: the person was told that it is gone, and gets new time to answer.
Sentences of courts are a timeline of their own, and change nothing of how the entry stands by themselves.
"""


def entry_of(number: str, steps: Sequence[Step]) -> Entry:
    """
    The facts of an entry, from the steps of its case.

    Raises:
        LookupError: its person is forgotten, so nobody can tell any more.
    """
    facts = _facts(steps)
    if not facts:
        raise LookupError("an entry of somebody who was forgotten")
    recent = _since(steps, "reinstated")
    confirmed, noticed = _last(steps, "confirmed"), _last(recent, "noticed")
    term, shortened = _last(steps, "term_set"), _last(steps, "shortened")
    return Entry(
        number,
        Ground(str(facts["ground"])),
        Basis(str(facts["basis"])),
        str(facts["category"]),
        Departure(str(facts["departure"])),
        str(facts["institution"]),
        date.fromisoformat(str(facts["dismissed_on"])),
        confirmed_at=confirmed.at if confirmed else None,
        notified_at=_notified_at(noticed, recent) if noticed else None,
        window_days=_number(noticed, "window_days") or WINDOW_DAYS,
        years=_number(term, "years"),
        frozen=_frozen(steps),
        shortened_to=date.fromisoformat(str(shortened.said["to"])) if shortened else None,
        rescinded_at=gone.at if (gone := _last(recent, "rescinded")) else None,
    )


def _facts(steps: Sequence[Step]) -> Answers:
    """What the first step said, as amended since."""
    facts: dict[str, Value] = {}
    for step in steps:
        if step.key in {OPENED, "amended"}:
            facts.update(step.said)
    return facts


def _notified_at(noticed: Step, steps: Sequence[Step]) -> datetime:
    """The day that was said, but never before the entry was confirmed: nobody loses time by an early date."""
    day = date.fromisoformat(str(noticed.said["noticed_on"]))
    begun = datetime.combine(day, time(), PHNOM_PENH)
    return max([begun, *(step.at for step in steps if step.key in {"confirmed", "reinstated"})])


def _frozen(steps: Sequence[Step]) -> tuple[Freeze, ...]:
    """From each `frozen` to the `unfrozen` that follows."""
    freezes: list[Freeze] = []
    for step in steps:
        is_open = bool(freezes) and freezes[-1][1] is None
        if step.key == "frozen" and not is_open:
            freezes.append((step.at, None))
        elif step.key == "unfrozen" and is_open:
            freezes[-1] = (freezes[-1][0], step.at)
    return tuple(freezes)


def _since(steps: Sequence[Step], key: str) -> Sequence[Step]:
    """The steps from the last of a kind on; all where there is none."""
    places = [place for place, step in enumerate(steps) if step.key == key]
    return steps[places[-1] :] if places else steps


def _last(steps: Sequence[Step], key: str) -> Step | None:
    return next((step for step in reversed(steps) if step.key == key), None)


def _number(step: Step | None, key: str) -> int | None:
    value = step.said.get(key) if step else None
    return value if isinstance(value, int) else None
