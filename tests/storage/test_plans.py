"""What is asked all day is found by an index, whatever is asked for and however much there is."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.base import Executable

from storage import (
    attachments,
    case_reminders,
    cases,
    counts,
    drafts,
    firings,
    heartbeats,
    jobs,
    late_steps,
    mendings,
    nil_returns,
    outbox,
    people,
    reminders,
    reports,
    revisions,
    screens,
    sessions,
    subjects,
    waiting,
)
from storage.statement import Compiler

ASKED = {
    "the person of a turn": people._BY_USER,
    "the draft of a press": drafts._FIND,
    "the open drafts of a person": drafts._OPEN,
    "the screen of a chat": screens._FIND,
    "a report by its number": reports._BY_NUMBER,
    "the last report of a person": reports._LAST_OF,
    "a report by its id": reports._BY_ID,
    "other reports of a person and a day": reports._SAME,
    "what was done to a report": revisions._OF,
    "who changed a report": revisions._WHO,
    "what a draft is about": mendings._FIND,
    "what waits for a review": waiting._waiting(1),
    "what waits where a suspicion is counted": waiting._where_counted(2),
    "what was told of a day": firings._TOLD,
    "the figures of some days": counts._FIGURES,
    "the nil return of a day": nil_returns._FIND,
    "the nil returns of a period": nil_returns._BETWEEN,
    "the reports of an institution's day": counts._OF_DAY,
    "the drafts to remind of": drafts._TO_REMIND,
    "the reminders of a draft": reminders._OF,
    "the last heartbeat": heartbeats._LAST,
    "the outage that ended last": heartbeats._SINCE,
    "who is to be told after an outage": late_steps._DUE,
    "the owners of what is owed": outbox._OWNERS,
    "the owners of jobs": jobs._OWNERS,
    "a wish by its key": jobs._KNOWN,
    "the reports of some days": reports._BETWEEN,
    "how many reports some days have": reports._COUNT_BETWEEN,
    "a photo by its id": attachments._ONE,
    "the photos of a session": attachments._OF,
    "the sessions without their sheet": attachments._without_sheet(2),
    "a session by its receipt": sessions._NUMBERED,
    "how often a screen was shown": screens._MOVES,
    "a case by its number": cases._ONE,
    "what rests on a report or a case": cases._ABOUT,
    "the cases of a person": cases._OF,
    "the steps of a case": cases._STEPS,
    "the cases whose time is over": cases._DUE,
    "how many cases stand how": cases._COUNT,
    "the cases to remind of": case_reminders._DUE,
    "the cases that stand so in some areas": cases._in(3, 2),
    "a person of cases": subjects._ONE,
    "a person of cases by number": subjects._BY_NUMBER,
}


@pytest.mark.parametrize("statement", ASKED.values(), ids=ASKED)
def test_no_table_is_read_from_end_to_end(statement: Executable, sqlite_template: Path) -> None:
    form = Compiler(sqlite.dialect(paramstyle="named", dbapi=sqlite3))(statement, {})
    with closing(sqlite3.connect(sqlite_template)) as database:
        plan = database.execute(f"EXPLAIN QUERY PLAN {form.sql}", dict.fromkeys(form.bind({}))).fetchall()
    steps = [str(row[3]) for row in plan]
    assert [step for step in steps if step.startswith("SCAN") and " USING INDEX " not in step] == []
