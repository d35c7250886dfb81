"""What a list of dismissals would bring, before anything of it is entered."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from domain.dismissal_rows import Judged, Row
from domain.form import Value
from domain.problem import Argument, Code, Problem
from domain.roster_rows import BadRow
from handlers.button import encode
from handlers.pages import leaf
from handlers.screen import Html, Screen
from handlers.turn import Turn
from storage.uploads import Upload

SHOW, TAKE, DROP = "impshow", "imptake", "impdrop"
DAYS = frozenset({"earliest", "latest"})
"""What a problem says by a day, which JSON does not know."""


@dataclass(frozen=True, slots=True)
class DryRun:
    """A list as it was judged: what would be entered, what is wrong, and how many rows were entered before."""

    judged: Judged
    known: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The same as it is kept until it is entered or dropped: who was asked, the rows, and what is wrong."""

    second: Mapping[str, Value]
    rows: Sequence[Row] = field(repr=False)
    bad: Sequence[BadRow]
    known: int

    @property
    def doubtful(self) -> int:
        """How many rows somebody has to look at by themselves."""
        return sum(bool(row.doubts) for row in self.rows)

    @property
    def wrong(self) -> int:
        """How many rows are not taken."""
        return len({one.number for one in self.bad})

    @property
    def cells(self) -> list[list[str]]:
        """As an upload keeps it."""
        rows = [[one.number, dict(one.said), list(one.doubts)] for one in self.rows]
        bad = [[one.number, one.column, one.problem.code, dict(one.problem.arguments)] for one in self.bad]
        return [[json.dumps([dict(self.second), rows, bad, self.known], ensure_ascii=False, default=str)]]

    @classmethod
    def of(cls, upload: Upload) -> "Plan":
        """Read it again."""
        second, rows, bad, known = json.loads(upload.cells[0][0])
        read = [Row(number, said, tuple(map(Code, doubts))) for number, said, doubts in rows]
        faults = [BadRow(number, column, _problem(code, told)) for number, column, code, told in bad]
        return cls(second, read, faults, known)


def _problem(code: str, told: Mapping[str, Any]) -> Problem:
    arguments: dict[str, Argument] = {
        key: date.fromisoformat(value) if key in DAYS else value for key, value in told.items()
    }
    return Problem(Code(code), **arguments)


def dry_run(turn: Turn, upload: Upload, number: int) -> Screen:
    """How many are good, doubtful and wrong, and each that is not good with its reason."""
    plan = Plan.of(upload)
    head = turn.voice(
        "import-dry-run",
        good=len(plan.rows) - plan.doubtful,
        doubtful=plan.doubtful,
        wrong=plan.wrong,
        known=plan.known,
    )
    page = leaf(turn, _told(turn, plan), SHOW, number, upload.id)
    foot = [turn.voice("import-page", page=page.number + 1, pages=page.pages)] if page.pages > 1 else []
    n = len(plan.rows)
    take = [turn.button("import-take", encode(TAKE, upload.id), n=n)] if n else []
    drop = [turn.button("roster-drop", encode(DROP, upload.id))]
    return Screen(Html("\n".join([head, Html(""), *page.items, *foot])), [page.ways, take, drop], private=True)


def _told(turn: Turn, plan: Plan) -> list[Html]:
    """A line for each thing that is wrong or doubtful, in the order of the rows."""
    wrong = [(one.number, "import-wrong", one.problem) for one in plan.bad]
    doubts = [(row.number, "import-doubtful", Problem(one)) for row in plan.rows for one in row.doubts]
    return [
        turn.voice(key, row=number, why=turn.voice(f"problem-{problem.code}", **problem.arguments))
        for number, key, problem in sorted(wrong + doubts, key=lambda one: one[0])
    ]
