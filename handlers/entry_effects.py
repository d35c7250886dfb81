"""What follows from the steps of an entry: others learn of it, and what was answered before may be wrong now."""

from domain.case import OPENED, Step
from domain.dismissal import CAUSES
from domain.role import Role
from domain.term_table import cell_of, decided
from handlers import asked_before, notices, petition
from handlers.button import encode
from handlers.case import OPEN, may_see
from handlers.dismissal import ENTER, may_enter
from handlers.known_entries import known_entry
from handlers.reader import as_reader
from handlers.screen import Screen
from handlers.taking import write_step
from handlers.turn import Turn
from storage.cases import Case, list_steps
from storage.outbox import Lane
from storage.people import find_person, list_holders
from storage.term_tables import list_signed


async def changed(turn: Turn, case: Case, _step: Step) -> None:
    """An enquiry would be answered otherwise now."""
    await asked_before.entry_changed(turn, case)


async def confirmed(turn: Turn, case: Case, step: Step) -> None:
    """It counts from now on, provisionally, with its term if that is decided; whoever entered it hears of it."""
    await _with_term(turn, case)
    await changed(turn, case, step)
    await _tell_first(turn, case, "confirmed")


async def refused(turn: Turn, case: Case, _step: Step) -> None:
    """Whoever proposed it hears of it; why stands in the case."""
    await _tell_first(turn, case, "refused")


async def noticed(turn: Turn, case: Case, step: Step) -> None:
    """The time to answer begins; the code by which the person opens their own record is to be printed."""
    await changed(turn, case, step)
    await notices.make_notice(turn, case)


async def judged(turn: Turn, case: Case, step: Step) -> None:
    """A court has decided; where it acquits, the entry is looked at again without anybody asking."""
    if step.said.get("outcome_of_court") == "acquitted":
        await petition.acquitted(turn, case)


async def found(turn: Turn, case: Case, step: Step) -> None:
    """A finding is confirmed: whoever recorded it and whoever may enter the dismissal hear of it."""
    await _tell_first(turn, case, "confirmed")
    await ready(turn, case, step)


async def ready(turn: Turn, case: Case, _step: Step) -> None:
    """A step of any case: where a dismissal may rest on it from now on, whoever may enter one hears of it."""
    if (case.kind, case.state) in CAUSES:
        await tell_who_may_dismiss(turn, case)


async def tell_who_may_dismiss(turn: Turn, case: Case) -> None:
    """Each personnel officer who may enter a dismissal that rests on this case."""
    for officer in await list_holders(turn.tx, Role.PERSONNEL_OFFICER):
        reader = as_reader(turn, officer)
        if await may_enter(reader, case):
            button = reader.button("dismissal-enter", encode(ENTER, case.number))
            text = reader.voice("dismissal-may-enter", number=case.number)
            reader.tell(Screen(text, [[button]], private=True), officer.person.user_id, Lane.NOTICE)


async def _with_term(turn: Turn, case: Case) -> None:
    """The term that the table in force gives; where it gives none, the term is pending."""
    entry = await known_entry(turn.tx, case, turn.now)
    tables = await list_signed(turn.tx)
    term = decided(tables, cell_of(entry), entry.dismissed_on) if entry else None
    if term:
        said = {"years": term.years, "table": term.version}
        await write_step(turn.tx, case, "term_set", said, by=None, now=turn.now)


async def _tell_first(turn: Turn, case: Case, what: str) -> None:
    """Whoever proposed a case, unless it came in a list: that is told as a whole."""
    first = (await list_steps(turn.tx, case))[0]
    proposer = await find_person(turn.tx, first.by) if first.key == OPENED and first.by else None
    if proposer is None or str(first.by) == turn.who:
        return
    reader = as_reader(turn, proposer)
    if await may_see(reader, case):
        button = reader.button("signing-open", encode(OPEN, case.number), number=case.number)
        text = reader.voice(f"signing-{what}-{case.kind}", number=case.number)
        reader.tell(Screen(text, [[button]], private=True), proposer.person.user_id, Lane.NOTICE)
