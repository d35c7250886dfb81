"""A finding: that somebody sold, possessed, facilitated, was convicted or admitted, without a test to show it.

One records it and another confirms it. It needs a basis that fits what is found; a police report alone is none.
"""

from collections.abc import Mapping
from datetime import timedelta

from domain.case import OPENED, Kind, Procedure, Rule
from domain.ground import Basis, Ground
from domain.problem import Code, Problem
from domain.rights import Action

POLICE_REPORT = "police_report"
"""Offered where a basis is asked for, so that whoever has nothing else learns that it is none."""

_DECIDED = frozenset({Basis.COURT_JUDGMENT, Basis.DISCIPLINARY_DECISION, Basis.ADMISSION})

BASES: Mapping[Ground, frozenset[Basis]] = {
    Ground.CONFIRMED_USE: frozenset({Basis.CONFIRMED_TEST}),
    Ground.REFUSAL: frozenset({Basis.DISCIPLINARY_DECISION}),
    Ground.SALE_DISTRIBUTION: _DECIDED,
    Ground.TRAFFICKING: _DECIDED,
    Ground.POSSESSION: _DECIDED,
    Ground.FACILITATION: _DECIDED,
    Ground.CONVICTION: frozenset({Basis.COURT_JUDGMENT}),
    Ground.ADMISSION: frozenset({Basis.ADMISSION}),
}
"""What each ground may rest on."""

FOUND = tuple(ground for ground in Ground if ground not in {Ground.CONFIRMED_USE, Ground.REFUSAL})
"""The grounds that need no test; those of a test have a case of confirmation."""

_SECOND = frozenset({"reported", OPENED})

FINDING = Procedure(
    Kind.FINDING,
    Action.SEE_ENTRY,
    "proposed",
    {
        "confirmed": Rule(
            Action.CONFIRM_FINDING,
            frozenset({"proposed"}),
            "confirmed",
            apart=_SECOND,
            second=Action.ENTER_DISMISSAL,
        ),
        "refused": Rule(
            Action.CONFIRM_FINDING,
            frozenset({"proposed"}),
            "refused",
            apart=_SECOND,
            second=Action.ENTER_DISMISSAL,
            asks=True,
        ),
        "taken_back": Rule(Action.RECORD_FINDING, frozenset({"proposed"}), "taken_back", only=frozenset({OPENED})),
    },
    limits={"proposed": timedelta(days=14)},
    over=frozenset({"refused", "taken_back"}),
    opens="finding",
)


def check_basis(ground: str, basis: str) -> None:
    """
    Hold a ground to what it rests on.

    Raises:
        Problem: that is no basis, or not one of this ground.
    """
    if basis == POLICE_REPORT:
        raise Problem(Code.POLICE_REPORT_ALONE)
    if Basis(basis) not in BASES[Ground(ground)]:
        raise Problem(Code.BASIS_DOES_NOT_FIT)
