"""`/terms`: how long a bar lasts. The table in force, those before it, and what waits for a second signature."""

import secrets

from domain.area import STATE
from domain.rights import Action, Target
from domain.term_table import in_force
from domain.what_if import Lens
from handlers.button import encode, number_in
from handlers.difference import name_of
from handlers.guard import barred
from handlers.pages import PAGE
from handlers.screen import Button, Html, Screen
from handlers.term_text import table_lines
from handlers.turn import Turn, Where
from storage.term_tables import (
    PROPOSED,
    REFUSED,
    Proposal,
    find_proposed,
    find_table,
    last_version,
    list_signed,
    list_tables,
)

HOME, SEE, HISTORY, NEW = "terms", "termsee", "termhist", "termnew"
ASK, SIGN, REFUSE, WHAT_IF = "termask", "termsign", "termno", "termif"


async def command(turn: Turn) -> None:
    """`/terms`."""
    if not barred(turn, Action.SEE_TERMS):
        turn.show(await _home(turn), where=Where.FRESH)


async def pressed(turn: Turn, _parts: list[str]) -> None:
    """The button that leads there."""
    if not barred(turn, Action.SEE_TERMS):
        turn.show(await _home(turn))


async def opened(turn: Turn, parts: list[str]) -> None:
    """The button of one table."""
    proposal = await find_table(turn.tx, number_in(parts) or 0)
    if proposal is None:
        turn.word("button-old")
    elif not barred(turn, Action.SEE_TERMS):
        turn.show(await table_sheet(turn, proposal))


async def history(turn: Turn, parts: list[str]) -> None:
    """The buttons that leaf through all tables, the newest first."""
    if barred(turn, Action.SEE_TERMS):
        return
    newest = await last_version(turn.tx)
    top = min(number_in(parts) or newest, newest)
    found = await list_tables(turn.tx, top, PAGE)
    rows = [[Button(_named(turn, one), encode(SEE, one.version))] for one in found]
    ways = [turn.button("dialogue-before", encode(HISTORY, min(top + PAGE, newest)))] if top < newest else []
    ways += [turn.button("dialogue-after", encode(HISTORY, top - PAGE))] if top > PAGE else []
    turn.show(turn.screen("terms-history-head", *rows, ways, _back(turn)))


def may_sign(turn: Turn, proposal: Proposal) -> bool:
    """Whether whoever acts is a second one for this."""
    return proposal.state == PROPOSED and turn.may(
        Action.SIGN_TERMS, Target(STATE, frozenset({proposal.proposed_by}))
    )


def may_take_back(turn: Turn, proposal: Proposal) -> bool:
    """Whether it is theirs to take back."""
    mine = turn.me.id == proposal.proposed_by
    return proposal.state == PROPOSED and mine and turn.may(Action.PROPOSE_TERMS, Target(STATE))


async def table_sheet(turn: Turn, proposal: Proposal) -> Screen:
    """One table with what differs from the one in force, where it is not decided yet; and what may be done."""
    waits = proposal.state == PROPOSED
    day = max(proposal.table.in_force_from, turn.today)
    present = in_force(await list_signed(turn.tx), day) if waits else None
    lines = [
        *await _head(turn, proposal),
        Html(""),
        *table_lines(turn.voice, proposal.table, present, marked=waits),
    ]
    return Screen(Html("\n".join(lines)), [*_ways(turn, proposal), *_lenses(turn, proposal), _back(turn)])


async def _home(turn: Turn) -> Screen:
    signed = await list_signed(turn.tx)
    present, waiting = in_force(signed, turn.today), await find_proposed(turn.tx)
    lines = [turn.voice("terms-head")]
    if present:
        lines += [turn.voice("terms-in-force", version=present.version, day=present.begins), Html("")]
        lines += table_lines(turn.voice, present)
    else:
        lines.append(turn.voice("terms-none"))
    coming = [one for one in signed if one.begins and one.begins > turn.today]
    lines += [turn.voice("terms-coming", version=one.version, day=one.begins) for one in coming]
    return Screen(Html("\n".join(lines)), await _home_ways(turn, waiting))


async def _home_ways(turn: Turn, waiting: Proposal | None) -> list[list[Button]]:
    rows = []
    if waiting:
        rows.append([turn.button("terms-waiting", encode(SEE, waiting.version), version=waiting.version)])
    elif turn.may(Action.PROPOSE_TERMS, Target(STATE)):
        rows.append([turn.button("terms-propose", encode(NEW))])
    if await last_version(turn.tx):
        rows.append([turn.button("terms-history", encode(HISTORY))])
    return rows


async def _head(turn: Turn, proposal: Proposal) -> list[Html]:
    say, table = turn.voice, proposal.table
    by = await name_of(turn, proposal.proposed_by)
    lines = [
        say("terms-table", version=proposal.version),
        say("terms-from", day=table.begins or table.in_force_from),
        say("terms-proposed", name=by, at=proposal.proposed_at),
    ]
    if proposal.decided_by is not None:
        at, name = table.signed_at or proposal.refused_at, await name_of(turn, proposal.decided_by)
        lines.append(say(f"terms-{_ended(proposal)}", name=name, at=at))
    else:
        lines.append(say("terms-waits"))
    return [*lines, say("terms-fills" if table.fills_pending else "terms-fills-not")]


def _ended(proposal: Proposal) -> str:
    if proposal.state == REFUSED:
        return "taken-back" if proposal.decided_by == proposal.proposed_by else "refused"
    return proposal.state


def _ways(turn: Turn, proposal: Proposal) -> list[list[Button]]:
    if may_sign(turn, proposal):
        sign = turn.button("terms-sign", encode(ASK, proposal.version))
        return [[sign, turn.button("terms-refuse", encode(REFUSE, proposal.version))]]
    if may_take_back(turn, proposal):
        return [[turn.button("terms-take-back", encode(REFUSE, proposal.version))]]
    return []


def _lenses(turn: Turn, proposal: Proposal) -> list[list[Button]]:
    """What if; what signing does is only asked while it may still be signed."""
    lenses = [Lens.SIGNING, Lens.ALL] if proposal.state == PROPOSED else [Lens.ALL]
    return [[what_if_button(turn, proposal.version, lens)] for lens in lenses]


def what_if_button(turn: Turn, version: int, lens: Lens) -> Button:
    """A button that has the figures made once; each screen that offers it offers them anew."""
    return turn.button(f"what-if-{lens}", encode(WHAT_IF, version, lens, secrets.token_urlsafe(4)))


def _named(turn: Turn, proposal: Proposal) -> str:
    day = proposal.table.begins or proposal.table.in_force_from
    return turn.voice.plain(f"terms-named-{proposal.state}", version=proposal.version, day=day)


def _back(turn: Turn) -> list[Button]:
    return [turn.button("terms-back", encode(HOME))]
