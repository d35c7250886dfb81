"""No inspection today, because …: a report that counts nobody, so that an institution is not taken for silent."""

from domain.form import Value
from domain.forms.nil_return import NIL_RETURN
from domain.problem import Code, Problem
from handlers.dialogue import Ending
from handlers.report import keep, told
from handlers.turn import Turn
from storage.counts import count_day
from storage.drafts import Kept
from storage.nil_returns import add_nil_return


async def store(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """Store a nil return; returns its number.

    Raises:
        Problem: there are results of that day, so there was an inspection; or it has been said; see also `keep`.
    """
    report = await keep(turn, kept, NIL_RETURN, answers, "day")
    if await count_day(turn.tx, report.day, report.institution):
        raise Problem(Code.NIL_AND_RESULTS)
    if not await add_nil_return(turn.tx, report.day, report.institution, report.number):
        raise Problem(Code.NIL_ALREADY)
    return report.number


ENDING = Ending(store, told)
