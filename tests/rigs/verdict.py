"""What a run has shown: the phones' side of the story held against what the database says."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import bindparam, select

from bot.trial.server.world import World
from domain.outcome import Outcome
from domain.receipt import Receipt
from handlers.button import decode
from handlers.question import VERB
from storage import audit
from storage.counts import compare_counts
from storage.database import Transaction
from storage.drafts import find_draft
from storage.outbox import count_outbox
from storage.parked import count_parked
from storage.people import find_actor
from storage.reports import Report, list_reports_of, reports
from storage.seen import seen
from storage.session_reports import list_session_reports
from storage.sessions import sessions
from tests.rigs.meaning import Meaning
from tests.rigs.member import Member
from tests.rigs.person import RECEIPT, Person
from tests.rigs.worker import LISTED, Worker

MOST = 1_000_000
FINDING = frozenset({"outcome", "substances", "specimen", "refusal_kind", "absence_kind"})
_CLOSED = select(sessions.c.id, sessions.c.number).where(sessions.c.closed_by == bindparam("who"))
UNAVOIDABLE = (
    "message is not modified",
    "message to edit not found",
    "query is too old",
    "terminated by other getUpdates",
)
"""Refusals that a crash between a call and its mark brings about: what was done is done once more."""


@dataclass(slots=True)
class Verdict:
    """Numbers that must be 0, and numbers that tell how hard it was."""

    lost: int = 0
    """Receipts that a phone showed without a report in the database."""
    wrong: int = 0
    """Reports that say something else than their author meant."""
    twice: int = 0
    """Reports beyond the first of one submission."""
    unconfirmed: int = 0
    """Reports whose receipt no phone ever showed."""
    anew: int = 0
    """Reports under way on a phone that are gone, given up, or left with their answers; they need a new start."""
    unhandled: int = 0
    """Updates that were acknowledged and never handled."""
    uncounted: int = 0
    """Daily counts that differ from the reports."""
    broken: int = 0
    """First bad entry of the audit log."""
    parked: int = 0
    undelivered: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    """What the Bot API refused, beyond what is unavoidable."""
    unfinished: int = 0
    """Members who could not finish their last report."""
    unclean: int = 0
    """The bot did not end in time, or not with 0, when it was asked to."""

    sessions_lost: int = 0
    """Receipts of sessions that a phone showed without a closed session of that number with its whole list."""
    sessions_twice: int = 0
    """Receipts beyond the first of one session."""
    sessions_wrong: int = 0
    """Places on the lists of sessions of which the reports say something else than was meant."""
    sessions_unconfirmed: int = 0
    """Closed sessions whose receipt no phone ever showed."""

    reports: int = 0
    sessions: int = 0
    gestures: int = 0
    repeats: int = 0
    stuck: int = 0
    mended: int = 0
    again: Counter[str] = field(default_factory=Counter)
    """Refusals that were unavoidable."""
    restart: float = 0.0
    """Median of seconds from a start to the first sign of life on a phone."""
    seconds: float = 0.0

    @property
    def faults(self) -> dict[str, int | Counter[str]]:
        """Everything that must not be."""
        names = ("lost", "wrong", "twice", "unconfirmed", "anew", "unhandled", "uncounted", "broken")
        more = ("parked", "undelivered", "refused", "unfinished", "unclean")
        held = ("sessions_lost", "sessions_twice", "sessions_wrong", "sessions_unconfirmed")
        return {name: value for name in (*names, *more, *held) if (value := getattr(self, name))}


async def judge(
    tx: Transaction, world: World, members: Sequence[Member], workers: Sequence[Worker], first_update: int
) -> Verdict:
    """Compare; `first_update` is the number of the first update that was put in the bot's way."""
    issued = range(first_update, world.updates.next_id)
    verdict = Verdict()
    stored = [report for member in members for report in await _judged(tx, member, verdict)]
    verdict.reports = len(stored)
    verdict.twice += len(stored) - len({str(one.answers["identity"]) for one in stored})
    held = [report for worker in workers for report in await _worked(tx, worker, verdict)]
    verdict.unconfirmed += len(await tx.fetch(select(reports.c.id))) - len(stored) - len(held)
    verdict.unhandled = len(set(issued) - {row.update_id for row in await tx.fetch(select(seen.c.update_id))})
    verdict.uncounted = len(await compare_counts(tx, [_counted(one) for one in stored + held if one.is_counted]))
    verdict.broken = (await audit.verify(tx)).first_bad or 0
    verdict.parked = await count_parked(tx)
    verdict.undelivered = sum((await count_outbox(tx)).values())
    _hear(world, verdict)
    return verdict


async def _judged(tx: Transaction, member: Member, verdict: Verdict) -> list[Report]:
    actor = await find_actor(tx, member.phone.id)
    stored = await list_reports_of(tx, actor.id, MOST) if actor else []
    by_number = {one.number: one for one in stored}
    shown = _shown(member)
    verdict.lost += len(shown - by_number.keys())
    verdict.unconfirmed += len(by_number.keys() - shown)
    verdict.twice += len(shown - member.receipts.keys())
    verdict.wrong += sum(
        dict(by_number[number].answers) != meant
        for number, meant in member.receipts.items()
        if number in by_number
    )
    verdict.anew += member.anew + sum([await _is_left(tx, one) for one in _begun(member)])
    verdict.mended += member.mended
    _tell(member, verdict)
    return stored


async def _worked(tx: Transaction, worker: Worker, verdict: Verdict) -> list[Report]:
    """Hold what a worker meant of each place against the reports of the sessions of that number."""
    actor = await find_actor(tx, worker.phone.id)
    held = await tx.fetch(_CLOSED, who=actor.id if actor else 0)
    made = {one.number: await list_session_reports(tx, one.id) for one in held}
    found = {number: {Receipt.read(one.number).place: _finding(one) for one in made[number]} for number in made}
    shown = _shown(worker)
    verdict.sessions += len(found)
    verdict.sessions_lost += len([one for one in shown if len(found.get(one, {})) != LISTED])
    verdict.sessions_unconfirmed += len(found.keys() - shown)
    verdict.sessions_twice += len(shown - worker.receipts.keys())
    for number, meant in worker.receipts.items():
        verdict.sessions_wrong += sum(said != meant[place] for place, said in found.get(number, {}).items())
    _tell(worker, verdict)
    return [one for reports_of_one in made.values() for one in reports_of_one]


def _finding(one: Report) -> Meaning:
    return {key: one.answers[key] for key in one.answers if key in FINDING}


def _tell(person: Person, verdict: Verdict) -> None:
    verdict.gestures += person.gestures
    verdict.repeats += person.repeats
    verdict.stuck += person.stuck


def _shown(member: Person) -> set[str]:
    """Every receipt that the phone ever showed."""
    return {number for one in _messages(member) for number in RECEIPT.findall(one.get("text", ""))}


def _begun(member: Member) -> set[str]:
    """Every draft that the phone ever showed, by its buttons."""
    rows = (row for one in _messages(member) for row in one.get("reply_markup", {}).get("inline_keyboard", []))
    said = (decode(button["callback_data"]) for row in rows for button in row)
    return {parts[0] for verb, parts in said if verb == VERB}


def _messages(member: Person) -> list[dict[str, Any]]:
    return [one.data["message"] for one in member.phone.history if one.kind in {"sent", "edited"}]


async def _is_left(tx: Transaction, draft_id: str) -> bool:
    kept = await find_draft(tx, draft_id)
    if kept and kept.is_open:
        return bool(kept.draft and kept.draft.answers)
    return kept is None or kept.state != "submitted"


def _counted(one: Report) -> tuple[Any, ...]:
    category, sex, outcome = (str(one.answers[key]) for key in ("category", "sex", "outcome"))
    return one.day, one.institution, category, sex, Outcome(outcome)


def _hear(world: World, verdict: Verdict) -> None:
    for one in world.refused:
        told = f"{one['method']}: {one['description']}"
        expected = any(words in told for words in UNAVOIDABLE)
        (verdict.again if expected else verdict.refused)[told] += 1
