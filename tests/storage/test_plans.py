"""What is asked all day is found by an index, whatever is asked for and however much there is."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.base import Executable

from storage import (
    attachments,
    candidates,
    counts,
    drafts,
    enquiries,
    enquiry_lists,
    firings,
    heartbeats,
    jobs,
    late_steps,
    mendings,
    namesakes,
    nil_returns,
    outbox,
    people,
    register,
    reminders,
    reports,
    revisions,
    screens,
    sessions,
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
    "whoever may be asked for": register._holding(3),
    "the people of candidates": candidates._people(16),
    "the steps of candidates": candidates._done(16),
    "an enquiry by its number": enquiries._ONE,
    "what somebody asked last": enquiries._MINE,
    "how often somebody asked": enquiries._COUNT_ALONE,
    "how many rows somebody asked": enquiries._COUNT_ROWS,
    "who asked about an entry": enquiries._ASKING,
    "the rows of a list": enquiries._ROWS,
    "full answers that wait": enquiries._waiting(1),
    "what may have changed by its date": enquiries._RECHECK,
    "the list that is awaited": enquiry_lists._LAST,
    "what is decided of an enquiry": namesakes._OF,
    "the entries that a code spares": namesakes._SPARED,
    "decisions that wait for a second": namesakes._WAITING,
}


@pytest.mark.parametrize("statement", ASKED.values(), ids=ASKED)
def test_no_table_is_read_from_end_to_end(statement: Executable, sqlite_template: Path) -> None:
    form = Compiler(sqlite.dialect(paramstyle="named", dbapi=sqlite3))(statement, {})
    with closing(sqlite3.connect(sqlite_template)) as database:
        plan = database.execute(f"EXPLAIN QUERY PLAN {form.sql}", dict.fromkeys(form.bind({}))).fetchall()
    steps = [str(row[3]) for row in plan]
    assert [step for step in steps if step.startswith("SCAN") and " USING INDEX " not in step] == []
