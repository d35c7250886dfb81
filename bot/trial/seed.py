"""Fills the trial's empty database, by the same functions as the real work: counts, receipts and audit agree."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot.institution_file import read_rows
from bot.trial.acting import submitted
from bot.trial.confirming import gone_on
from bot.trial.sample import Sample, Test, tests
from bot.trial.server.chat import Phone
from bot.trial.sessions import Crew, held, ready
from domain.forms.test_result import TEST_RESULT
from domain.institution_rows import read_directory
from domain.member import Membership
from handlers.report import ENDING
from handlers.voice import Voice
from storage.audit import add_entry
from storage.database import Transaction
from storage.institutions import change_institutions
from storage.invitations import OPERATOR
from storage.people import Actor, add_membership, add_person, find_actor

TABLE = Path(__file__).with_name("institutions.csv")
ENROLLED = timedelta(days=30)
"""How long ago the people of the trial came."""


async def seed(
    tx: Transaction, crew: Sequence[tuple[Sample, Phone]], voices: Mapping[str, Voice], now: datetime
) -> None:
    """Institutions, people and a few days of reports; nothing where that has been done before."""
    if await find_actor(tx, crew[0][1].id):
        return
    before = now - ENROLLED
    institutions = read_directory(read_rows(TABLE)).institutions
    await change_institutions(tx, institutions, before)
    await add_entry(tx, before, OPERATOR, "import_institutions", "institutions", added=len(institutions))
    actors = [(sample.role, await _enrolled(tx, sample, phone, before)) for sample, phone in crew]
    acting = Crew(dict(reversed(actors)), voices)
    local = now.astimezone(voices["km"].zone)
    told = tests({one.code: one for one in institutions}, local)
    await _reported(tx, acting, [test for test in told if test.at.date() < local.date()])
    await held(tx, acting, local)
    await ready(tx, acting, local)
    await _reported(tx, acting, [test for test in told if test.at.date() == local.date()])
    await gone_on(tx, acting, now)


async def _enrolled(tx: Transaction, sample: Sample, phone: Phone, at: datetime) -> Actor:
    name = f"{sample.last_name} {sample.first_name}"
    person = await add_person(tx, phone.id, name, sample.language, phone.phone_number, at)
    for area in sample.areas:
        held = await add_membership(tx, Membership(0, person.id, sample.role, area, at, at))
        await add_entry(tx, at, OPERATOR, "enrol", f"membership:{held.id}", role=sample.role)
    actor = await find_actor(tx, phone.id)
    if actor is None:
        raise LookupError("a person who was added a moment ago")
    return actor


async def _reported(tx: Transaction, crew: Crew, told: Sequence[Test]) -> None:
    """What the *Submit* of each author did."""
    for test in told:
        await submitted(crew.turn(tx, test.author, test.at), TEST_RESULT, ENDING, test.answers)
