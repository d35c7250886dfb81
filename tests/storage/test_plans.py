"""What is asked all day is found by an index, whatever is asked for and however much there is."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.base import Executable

from storage import (
    alarms,
    attachments,
    audit_entries,
    audit_heads,
    audit_looks,
    counts,
    drafts,
    firings,
    heartbeats,
    jobs,
    late_steps,
    look_ups,
    mendings,
    nil_returns,
    outbox,
    people,
    reminders,
    reports,
    revisions,
    screens,
    sessions,
    waiting,
    watches,
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
    "the latest entries of the log": audit_entries._page(()),
    "the entries of a person": audit_entries._page(("of_actor",)),
    "the entries of a person's action": audit_entries._page(("of_action", "of_actor")),
    "the entries of a person's days": audit_entries._page(("of_actor", "since", "until")),
    "the entries of a thing": audit_entries._page(("of_object",)),
    "the first entry since": audit_entries._FROM,
    "the last entry until": audit_entries._BEFORE,
    "the next action": audit_entries._ACTION,
    "the head of a day": audit_heads._OF_DAY,
    "the heads that wait": audit_heads._WAITING,
    "the links since a head": audit_heads._LINKS,
    "a look into the log": audit_looks._FIND,
    "the newest look-up": look_ups._NEWEST,
    "the look-ups of some days": look_ups._BETWEEN,
    "the full answers of some days": look_ups._FULL,
    "the latest alarms": alarms._LATEST,
    "how far look-ups were watched": watches._REACHED,
    "how often a screen was shown": screens._MOVES,
}


@pytest.mark.parametrize("statement", ASKED.values(), ids=ASKED)
def test_no_table_is_read_from_end_to_end(statement: Executable, sqlite_template: Path) -> None:
    form = Compiler(sqlite.dialect(paramstyle="named", dbapi=sqlite3))(statement, {})
    with closing(sqlite3.connect(sqlite_template)) as database:
        plan = database.execute(f"EXPLAIN QUERY PLAN {form.sql}", dict.fromkeys(form.bind({}))).fetchall()
    steps = [str(row[3]) for row in plan]
    assert [step for step in steps if step.startswith("SCAN") and " USING INDEX " not in step] == []
