"""The act that gives pending entries their term: a step of each case, a piece of all cases in one transaction.

A signed table that fills is a job of its own (`bot/fill_terms.py`). Each piece owes the next, so it goes on to the
end however often the process stops; an entry that has its term is passed over.
"""

from collections.abc import Mapping, Sequence

from domain.case import OPENED, Kind
from domain.form import Answers
from domain.term_table import TermTable, filled
from handlers.consequences import STEPPING
from handlers.known_entries import known_entry
from handlers.reader import as_reader
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
NAMED = 20
"""Entries that a word to an officer names; the others are counted."""
Heard = tuple[int, list[str]]


async def fill_pending(turn: Turn, table: TermTable, cases: Sequence[Case]) -> list[Case]:
    """Give those of these cases their term that wait for one and that the table decides; which these were.

    Whoever asked about them hears of it by what follows from the step.
    """
    return [case for one in cases if (case := await _fill(turn, table, one))]


async def fill_piece(turn: Turn, job: Job, _result: None) -> None:
    """One piece, and the next one owed; at the end, a word to whoever signed and to the officers concerned."""
    proposal = await find_table(turn.tx, int(job.about.partition(":")[2]))
    if proposal is None or proposal.table.signed_at is None:
        raise LookupError("terms that nobody signed")
    cases = await list_cases_after(turn.tx, Kind.DISMISSAL, str(job.body["after"]), PIECE)
    done = await fill_pending(turn, proposal.table, cases)
    total, heard = int(job.body["filled"]) + len(done), await _heard(turn, job.body["heard"], done)
    if len(cases) == PIECE:
        after = cases[-1].number
        body = {"after": after, "filled": total, "heard": heard}
        turn.work(FILL, job.about, body, f"f{proposal.version}:{after}")
        return
    await add_entry(turn.tx, turn.now, "clock", "fill_terms", job.about, entries=total)
    turn.tell(turn.screen("terms-filled", version=proposal.version, n=total), lane=Lane.NOTICE)
    for officer, (n, numbers) in heard.items():
        await _tell(turn, int(officer), proposal.version, n, numbers)


async def _fill(turn: Turn, table: TermTable, seen: Case) -> Case | None:
    """Read as it is now, and held: nobody takes the case further meanwhile."""
    case = await latest(turn, seen.number)
    entry = await known_entry(turn.tx, case, turn.now) if case else None
    term = filled(table, entry) if entry else None
    if case is None or term is None:
        return None
    said: Answers = {"years": term.years, "table": term.version}
    return await STEPPING.take(turn, case, STEP, said, by_hand=False)


async def _heard(turn: Turn, before: Mapping[str, Heard], cases: Sequence[Case]) -> dict[str, Heard]:
    """Whom it concerns, by their ids as text: of how many entries, and the first of their numbers."""
    heard = dict(before)
    for case in cases:
        steps = await list_steps(turn.tx, case)
        for officer in {str(step.by) for step in steps if step.key in CONCERNED and step.by is not None}:
            n, numbers = heard.get(officer, (0, []))
            heard[officer] = (n + 1, [*numbers, case.number][:NAMED])
    return heard


async def _tell(turn: Turn, officer: int, version: int, n: int, numbers: Sequence[str]) -> None:
    actor = await find_person(turn.tx, officer)
    if actor is None:
        return
    reader = as_reader(turn, actor)
    lines = [reader.voice("terms-filled-yours", version=version, n=n), *map(Html, numbers)]
    lines += [reader.voice("terms-filled-more", n=n - len(numbers))] if n > len(numbers) else []
    reader.tell(Screen(Html("\n".join(lines)), private=True), actor.person.user_id, Lane.NOTICE)
