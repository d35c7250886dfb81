"""The act that gives pending entries their term: a step of each case, a piece of all cases in one transaction.

A signed table that fills is a job of its own (`bot/fill_terms.py`). Each piece owes the next, so it goes on to the
end however often the process stops; an entry that has its term is passed over.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.case import OPENED, Kind
from domain.form import Answers
from domain.term_table import TermTable, filled
from handlers.consequences import STEPPING
from handlers.known_entries import known_entry
from handlers.screen import Html, Screen
from handlers.stepping import latest
from handlers.term_signing import FILL
from handlers.turn import Turn
from storage.audit import add_entry
from storage.cases import Case, list_cases_after, list_steps
from storage.jobs import Job
from storage.outbox import Lane
from storage.people import find_person
from storage.term_tables import find_table

STEP = "term_set"
PIECE = 50
"""Cases of one transaction: others wait for it."""
CONCERNED = frozenset({OPENED, "confirmed"})
"""Whoever took one of these steps of an entry is told."""


async def fill_pending(turn: Turn, table: TermTable, cases: Sequence[Case]) -> list[Case]:
    """Give those of these cases their term that wait for one and that the table decides; which these were.

    Officers hear of it, each of all of theirs in one message; whoever asked hears by what follows from the step.
    """
    done = [case for one in cases if (case := await _fill(turn, table, one))]
    await _tell_officers(turn, table, done)
    return done


async def fill_piece(turn: Turn, job: Job, _result: None) -> None:
    """One piece, and the next one owed; at the end, a word to whoever signed."""
    proposal = await find_table(turn.tx, int(job.about.partition(":")[2]))
    if proposal is None or proposal.table.signed_at is None:
        raise LookupError("terms that nobody signed")
    cases = await list_cases_after(turn.tx, Kind.DISMISSAL, str(job.body["after"]), PIECE)
    filled_now = await fill_pending(turn, proposal.table, cases)
    total = int(job.body["filled"]) + len(filled_now)
    if len(cases) == PIECE:
        after = cases[-1].number
        turn.work(FILL, job.about, {"after": after, "filled": total}, f"f{proposal.version}:{after}")
        return
    await add_entry(turn.tx, turn.now, "clock", "fill_terms", job.about, entries=total)
    turn.tell(turn.screen("terms-filled", version=proposal.version, n=total), lane=Lane.NOTICE)


async def _fill(turn: Turn, table: TermTable, seen: Case) -> Case | None:
    """Read as it is now, and held: nobody takes the case further meanwhile."""
    case = await latest(turn, seen.number)
    entry = await known_entry(turn.tx, case, turn.now) if case else None
    term = filled(table, entry) if entry else None
    if case is None or term is None:
        return None
    said: Answers = {"years": term.years, "table": term.version}
    return await STEPPING.take(turn, case, STEP, said, by_hand=False)


async def _tell_officers(turn: Turn, table: TermTable, cases: Sequence[Case]) -> None:
    for officer, numbers in (await _by_officer(turn, cases)).items():
        actor = await find_person(turn.tx, officer)
        if actor is None:
            continue
        reader = replace(turn, actor=actor, voice=turn.voice_of(actor.person.language))
        head = reader.voice("terms-filled-yours", version=table.version, n=len(numbers))
        screen = Screen(Html("\n".join([head, *numbers])), private=True)
        reader.tell(screen, actor.person.user_id, Lane.NOTICE)


async def _by_officer(turn: Turn, cases: Sequence[Case]) -> Mapping[int, list[str]]:
    numbers: dict[int, list[str]] = {}
    for case in cases:
        steps = await list_steps(turn.tx, case)
        for officer in dict.fromkeys(step.by for step in steps if step.key in CONCERNED and step.by is not None):
            numbers.setdefault(officer, []).append(case.number)
    return numbers
