"""Proposing a table of terms, and its second signature: two admins, and each of them is heard of by the other."""

from datetime import date

from domain.area import STATE
from domain.form import Answers, Value
from domain.problem import Code, Problem
from domain.rights import Action, Target
from domain.role import Role
from domain.term_lines import read_terms
from domain.term_table import TermTable, differing, fingerprint, in_force
from handlers.button import encode, number_in
from handlers.dialogue import Ending
from handlers.question import Asking
from handlers.reader import as_reader
from handlers.screen import Html, Screen
from handlers.term_text import table_lines
from handlers.terms import SEE, SIGN, may_sign, may_take_back, table_sheet
from handlers.turn import Turn
from storage.audit import add_entry
from storage.drafts import Kept
from storage.outbox import Lane
from storage.people import find_person, list_holders
from storage.term_tables import (
    PROPOSED,
    Proposal,
    add_proposal,
    find_proposed,
    find_table,
    list_signed,
    refuse_table,
    sign_table,
)

FILL = "fill_terms"
"""The kind of job that gives pending entries their term."""
_TABLES = "term tables"
"""What changes them happens one after the other."""


async def reviewed(turn: Turn, asking: Asking) -> list[Html]:
    """How the lines were understood, with what differs from the table in force; or what is wrong with them."""
    answers = asking.draft.answers
    day = turn.voice("terms-from", day=date.fromisoformat(str(answers["in_force_from"])))
    fills = turn.voice("terms-fills" if answers["fills_pending"] == "yes" else "terms-fills-not")
    try:
        table = _table(answers)
    except Problem as problem:
        if asking.problem:
            return []  # it stands above already
        return [Html(f"⚠️ {turn.voice(f'problem-{problem.code}', **problem.arguments)}")]
    present = in_force(await list_signed(turn.tx), table.in_force_from)
    return [day, fills, Html(""), *table_lines(turn.voice, table, present, marked=True)]


async def store(turn: Turn, _kept: Kept, answers: dict[str, Value]) -> str:
    """
    Keep it as a proposal and tell those who may sign it; returns its number.

    Raises:
        Problem: a line is not understood, another one waits, it changes nothing, or the right has ended.
    """
    if not turn.may(Action.PROPOSE_TERMS, Target(STATE)):
        raise Problem(Code.NOT_NOW)
    table = _table(answers)
    await turn.tx.order(_TABLES)
    if await find_proposed(turn.tx):
        raise Problem(Code.TERMS_WAITING)
    present = in_force(await list_signed(turn.tx), table.in_force_from)
    if not differing(present, table) and not table.fills_pending:
        raise Problem(Code.TERMS_SAME)
    kept = await add_proposal(
        turn.tx,
        dict(table.years),
        table.in_force_from,
        turn.me.id,
        turn.now,
        fills_pending=table.fills_pending,
    )
    await _noted(turn, "propose_terms", kept)
    await _tell_signers(turn, kept)
    return str(kept.version)


async def told(turn: Turn, version: str) -> None:
    """How the proposal stands now."""
    proposal = await find_table(turn.tx, int(version))
    if proposal:
        turn.show(await table_sheet(turn, proposal), last=False)


ENDING = Ending(store, told, reviewed)


async def asked(turn: Turn, parts: list[str]) -> None:
    """*Sign*: what follows from it is said before it is done."""
    proposal = await _open(turn, parts)
    if proposal and not may_sign(turn, proposal):
        turn.word("not-yours", alert=True)
    elif proposal:
        table = proposal.table
        text = turn.voice(
            "terms-sure-fills" if table.fills_pending else "terms-sure",
            version=table.version,
            day=max(table.in_force_from, turn.today),
        )
        yes = turn.button("terms-sign-yes", encode(SIGN, table.version))
        back = turn.button("terms-sign-no", encode(SEE, table.version))
        turn.show(Screen(text, [[yes], [back]]))


async def signed(turn: Turn, parts: list[str]) -> None:
    """The second signature. What is pending is filled by a job, in pieces (`handlers/term_filling.py`)."""
    proposal = await _open(turn, parts)
    if proposal and not may_sign(turn, proposal):
        turn.word("not-yours", alert=True)
    elif proposal and await sign_table(turn.tx, proposal.version, turn.me.id, turn.now):
        await _noted(turn, "sign_terms", proposal)
        if proposal.table.fills_pending:
            body = {"after": "", "filled": 0, "heard": {}}
            turn.work(FILL, f"terms:{proposal.version}", body, f"fill:{proposal.version}")
        await _decided(turn, proposal, "terms-was-signed")


async def refused(turn: Turn, parts: list[str]) -> None:
    """*Refuse*, or *Take back* by whoever proposed it."""
    proposal = await _open(turn, parts)
    if proposal and not (may_sign(turn, proposal) or may_take_back(turn, proposal)):
        turn.word("not-yours", alert=True)
    elif proposal and await refuse_table(turn.tx, proposal.version, turn.me.id, turn.now):
        await _noted(turn, "refuse_terms", proposal)
        await _decided(turn, proposal, "terms-was-refused")


async def _open(turn: Turn, parts: list[str]) -> Proposal | None:
    """The proposal that a button names, if it is still to be decided; otherwise how it stands is shown."""
    await turn.tx.order(_TABLES)
    proposal = await find_table(turn.tx, number_in(parts) or 0)
    if proposal is None or not turn.may(Action.SEE_TERMS, Target(STATE)):
        turn.word("button-old" if proposal is None else "not-yours", alert=True)
        return None
    if proposal.state == PROPOSED:
        return proposal
    turn.word("terms-decided", alert=True)
    turn.show(await table_sheet(turn, proposal))
    return None


async def _decided(turn: Turn, before: Proposal, key: str) -> None:
    """Show what became of it, and tell whoever proposed it."""
    after = await find_table(turn.tx, before.version)
    if after is None:
        raise LookupError("a table that was there a moment ago")
    turn.show(await table_sheet(turn, after))
    proposer = await find_person(turn.tx, before.proposed_by)
    if proposer and proposer.id != turn.me.id:
        reader = as_reader(turn, proposer)
        _tell(reader, key, before, turn.me.person.name)


async def _tell_signers(turn: Turn, proposal: Proposal) -> None:
    for admin in await list_holders(turn.tx, Role.ADMIN):
        reader = as_reader(turn, admin)
        if may_sign(reader, proposal):
            _tell(reader, "terms-to-sign", proposal, turn.me.person.name)


def _tell(reader: Turn, key: str, proposal: Proposal, name: str) -> None:
    button = reader.button("terms-open", encode(SEE, proposal.version), version=proposal.version)
    text = reader.voice(key, version=proposal.version, name=name)
    reader.tell(Screen(text, [[button]]), reader.me.person.user_id, Lane.NOTICE)


async def _noted(turn: Turn, action: str, proposal: Proposal) -> None:
    """Into the audit log, with a fingerprint of what was proposed: the same is signed, or the log tells."""
    table = proposal.table
    begins, fills = table.in_force_from.isoformat(), table.fills_pending
    about, body = f"terms:{proposal.version}", fingerprint(table)
    await add_entry(turn.tx, turn.now, str(turn.me.id), action, about, begins=begins, fills=fills, body=body)


def _table(answers: Answers) -> TermTable:
    day = date.fromisoformat(str(answers["in_force_from"]))
    return TermTable(0, day, read_terms(str(answers["term_lines"])), answers["fills_pending"] == "yes")
