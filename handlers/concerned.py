"""Whose turn a case is: who may take which of its steps, for screens, lists and the clock alike."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.area import Area
from domain.case import BELOW, Rule, State, Step, fits, kept_apart
from domain.member import Membership
from domain.procedures import PROCEDURES
from domain.rights import RIGHTS, Action, Target, may
from handlers.second import fits_office
from storage.cases import Case, list_chain, list_steps
from storage.database import Transaction
from storage.institutions import find_institution
from storage.people import Actor, list_holders
from storage.reports import find_report
from storage.revisions import list_editors

WATCHES = Action.WATCH_CASES
REPORTED = "reported"
"""What whoever made or changed the report under a case counts as having done in it."""


async def target(tx: Transaction, case: Case, own: frozenset[int] = frozenset()) -> Target:
    """A case as a target: where it lies, and whose own it is for this."""
    place = await find_institution(tx, case.institution)
    if place is None:
        raise LookupError("a case of an institution that never was")
    return Target(Area.institution(place), own)


async def steps_beneath(tx: Transaction, case: Case) -> list[Step]:
    """The steps of a case and of all it rests on, the latter as `below` too.

    Whoever reported and changed a report counts as `reported`.
    """
    chain = await list_chain(tx, case)
    below = [step for one in chain[1:] for step in await list_steps(tx, one)]
    taken = [*await list_steps(tx, case), *below, *(replace(step, key=BELOW) for step in below)]
    report = await find_report(tx, chain[-1].about) if chain[-1].about else None
    people = await list_editors(tx, report) if report else set()
    return [*taken, *(Step(0, REPORTED, case.since, one) for one in people)]


async def able(tx: Transaction, held: Iterable[Membership], case: Case, key: str, now: datetime) -> bool:
    """Whether a step makes sense now, and whoever holds this has the right to it and did nothing that excludes."""
    rule = PROCEDURES[case.kind].rules.get(key)
    if rule is None or rule.needs is None or not fits(rule, State(case.state, case.since), now):
        return False
    holding, place = [*held], await target(tx, case)
    if not await fits_office(tx, holding, case, rule, place, now):
        return False
    if rule.apart and may(holding, rule.needs, place, now):  # what was done is read only for whom it may exclude
        place = replace(place, people=kept_apart(rule, await steps_beneath(tx, case)))
    return may(holding, rule.needs, place, now)


def leading(case: Case, now: datetime) -> list[str]:
    """The steps that a case waits for as it stands, taken by hand."""
    rules, state = PROCEDURES[case.kind].rules, State(case.state, case.since)
    return [key for key, rule in rules.items() if rule.needs and _leads(rule) and fits(rule, state, now)]


async def list_next(tx: Transaction, case: Case, now: datetime) -> list[Actor]:
    """Everybody whom a case waits for, each once, by id."""
    keys = leading(case, now)
    rules = PROCEDURES[case.kind].rules
    roles = {role for key in keys if (needs := rules[key].needs) for role in RIGHTS[needs]}
    holders = {one.id: one for role in roles for one in await list_holders(tx, role)}
    return [one for _, one in sorted(holders.items()) if await _any_of(tx, one, case, keys, now)]


async def list_watching(tx: Transaction, case: Case, now: datetime) -> list[Actor]:
    """Everybody who sees to it that a case goes on."""
    where = await target(tx, case)
    holders = {one.id: one for role in RIGHTS[WATCHES] for one in await list_holders(tx, role)}
    return [one for _, one in sorted(holders.items()) if may(one.memberships, WATCHES, where, now)]


async def _any_of(tx: Transaction, one: Actor, case: Case, keys: Iterable[str], now: datetime) -> bool:
    return any([await able(tx, one.memberships, case, key, now) for key in keys])


def _leads(rule: Rule) -> bool:
    return rule.awaited and bool(rule.leads_to)
