"""What is asked all day is found by an index, whatever is asked for and however much there is."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.base import Executable

from storage import (
    asked_offices,
    attachments,
    case_reminders,
    cases,
    code_tries,
    concerned,
    counts,
    drafts,
    ends,
    entries,
    firings,
    heartbeats,
    imports,
    jobs,
    keeping,
    late_steps,
    mendings,
    nil_returns,
    notice_codes,
    outbox,
    people,
    reminders,
    reports,
    revisions,
    screens,
    sessions,
    subjects,
    term_tables,
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
    "the owners of what is owed": outbox._CLAIMS._owners,
    "the owners of jobs": jobs._CLAIMS._owners,
    "a wish by its key": jobs._KNOWN,
    "the reports of some days": reports._BETWEEN,
    "how many reports some days have": reports._COUNT_BETWEEN,
    "a photo by its id": attachments._ONE,
    "the photos of a session": attachments._OF,
    "the sessions without their sheet": attachments._without_sheet(2),
    "a session by its receipt": sessions._NUMBERED,
    "the office that is asked": asked_offices._OF,
    "what another office asks": asked_offices._asked(2),
    "the entries of some areas": entries._page(2, 2),
    "how many entries there are": entries._counts(2),
    "what a dismissal may rest on": entries._causes(2, 2),
    "a row that was imported": imports._KNOWN,
    "what came of a list": imports._BATCH,
    "how many came of a list": imports._COUNT,
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
    "the next cases by number": cases._AFTER,
    "a table of terms": term_tables._ONE,
    "the tables that were signed": term_tables._IN,
    "the tables from a number downwards": term_tables._PAGE,
    "the newest table": term_tables._LAST,
    "the code of a link": notice_codes._BY_LINK,
    "the code that was typed": notice_codes._BY_DIGITS,
    "the codes somebody tried": code_tries._FIND,
    "whom cases are about who writes": concerned._SUBJECTS,
    "who reads what is recorded of somebody": concerned._PEOPLE,
    "the entries whose day has come": ends._DUE,
    "whose time is over": keeping._BEFORE,
}


@pytest.mark.parametrize("statement", ASKED.values(), ids=ASKED)
def test_no_table_is_read_from_end_to_end(statement: Executable, sqlite_template: Path) -> None:
    form = Compiler(sqlite.dialect(paramstyle="named", dbapi=sqlite3))(statement, {})
    with closing(sqlite3.connect(sqlite_template)) as database:
        plan = database.execute(f"EXPLAIN QUERY PLAN {form.sql}", dict.fromkeys(form.bind({}))).fetchall()
    steps = [str(row[3]) for row in plan]
    assert [step for step in steps if step.startswith("SCAN") and " USING INDEX " not in step] == []
