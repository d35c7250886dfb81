"""What tests of reviews share: reports that went through their own turn, and what is left of them."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select
from telegram import Update, User

from domain.dialogue import start
from domain.forms.test_result import TEST_RESULT
from domain.outcome import Outcome
from handlers.report import store
from handlers.turn import Turn
from storage.audit import audit
from storage.counts import Row, compare_counts
from storage.database import Transaction
from storage.drafts import add_draft, close_draft
from storage.people import find_actor
from storage.reports import Report, find_report, report_of, reports
from storage.revisions import Revision, list_revisions
from tests.chat import Chat
from tests.house import House

ANSWERS: dict[str, Any] = {
    "institution": "kampot", "category": "police", "identity": "012345678", "name_latin": "KEO Bopha",
    "sex": "female", "reason": "random", "outcome": "negative", "specimen": "S-1", "kit_lot": "L-1",
    "kit_expiry": "2032-01-31",
}  # fmt: skip
SUSPECTED = {"outcome": "presumptive_positive", "substances": ["met"]}
_UNTESTED = dict.fromkeys(("specimen", "kit_lot", "kit_expiry"))
REFUSED = {**_UNTESTED, "outcome": "refused", "refusal_kind": "no_specimen"}
ABSENT = {**_UNTESTED, "outcome": "excused_absence", "absence_kind": "leave"}
"""What is None is not answered."""


async def submitted(house: House, chat: Chat, **answers: Any) -> str:
    """Submit a report of today, as the last step of its dialogue does; its number."""
    return await house.app.database.transact(lambda tx: _submit(tx, house, chat, answers))


async def _submit(tx: Transaction, house: House, chat: Chat, answers: dict[str, Any]) -> str:
    author, voices = await find_actor(tx, chat.id), house.app.voices
    assert author is not None
    user = User(chat.id, author.person.name, is_bot=False)
    turn = Turn(tx, house.app.now(), Update(0), user, author, voices["en"], voices.__getitem__, "")
    kept = await add_draft(tx, author.id, start(TEST_RESULT, {}), turn.now)
    day = turn.today - timedelta(days=answers.pop("days", 0))
    told = ANSWERS | {"tested_on": day.isoformat()} | answers
    number = await store(turn, kept, {key: value for key, value in told.items() if value is not None})
    await close_draft(tx, kept.id, "submitted", number, turn.now)
    return number


async def found(house: House, number: str) -> Report:
    report = await house.app.database.read(lambda tx: find_report(tx, number))
    assert report is not None
    return report


async def past(house: House, number: str) -> list[Revision]:
    """What was done to a report, the first thing first."""
    report = await found(house, number)
    return (await house.app.database.read(lambda tx: list_revisions(tx, report.id)))[::-1]


async def miscounted(house: House) -> list[Any]:
    """Where the daily counts differ from the reports that count."""

    async def read(tx: Transaction) -> list[Any]:
        kept = [report_of(tx, row) for row in await tx.fetch(select(reports))]
        return [*await compare_counts(tx, [_counted(one) for one in kept if one.is_counted])]

    return await house.app.database.read(read)


def _counted(one: Report) -> Row:
    category, sex, outcome = (str(one.answers[key]) for key in ("category", "sex", "outcome"))
    return one.day, one.institution, category, sex, Outcome(outcome)


async def audited(house: House, *actions: str) -> list[tuple[str, str]]:
    """What was done to what, in order."""
    entries = await house.app.database.read(lambda tx: tx.fetch(audit.select().order_by(audit.c.seq)))
    return [(entry.action, entry.object) for entry in entries if entry.action in actions]
