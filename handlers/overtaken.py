"""Nil returns that results overtake: what was said to be a day without inspection turns out to be one with.

Summaries believe the results. Here the people concerned learn of it.
"""

from handlers.screen import Html, Screen
from handlers.turn import Turn
from storage.counts import count_day
from storage.institutions import find_institution
from storage.nil_returns import find_nil_return
from storage.outbox import Lane
from storage.people import find_person
from storage.reports import Report

SAYS = "outcome"
"""Only a report that asks this says that somebody was, or was to be, tested."""


async def overtaken(turn: Turn, report: Report) -> list[Html]:
    """The line of a receipt that names the nil return of its day, if there is one."""
    nil = await find_nil_return(turn.tx, report.day, report.institution) if SAYS in report.answers else None
    return [turn.voice("nil-overtaken-here", number=nil.number)] if nil else []


async def tell_overtaken(turn: Turn, report: Report) -> None:
    """Tell who sent the nil return of a day that its first result has come in; the receipt tells who sent that."""
    nil = await find_nil_return(turn.tx, report.day, report.institution)
    if nil is None or nil.author_id == turn.me.id or await count_day(turn.tx, report.day, report.institution) > 1:
        return
    author = await find_person(turn.tx, nil.author_id)
    place = await find_institution(turn.tx, report.institution)
    if author and place:
        voice = turn.voice_of(author.person.language)
        told = {"institution": place.name(voice.language), "day": voice.short_day(report.day)}
        turn.tell(Screen(voice("nil-overtaken", number=nil.number, **told)), author.person.user_id, Lane.NOTICE)
