"""Officials at work on the register: each does what comes to mind, allowed or not, through the real handlers."""

import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.clock import DUTIES
from domain.area import STATE, Area
from domain.case import Kind, State, fits
from domain.institution import Institution
from domain.procedures import PROCEDURES
from domain.role import Role
from handlers.button import encode
from storage.cases import Case, cases, find_case, steps
from storage.database import Transaction
from storage.reports import Report, find_report, reports
from tests.house import INSTITUTIONS, KAMPOT, KEP
from tests.rigs.filling import Filling
from tests.rigs.office import Office

ZONE = ZoneInfo("Asia/Phnom_Penh")
PROVINCE = Area.province("07")
AT_KAMPOT, AT_KEP = Area.institution(KAMPOT), Area.institution(KEP)
CAST: dict[str, Sequence[tuple[Role, Area]]] = {
    "member": [(Role.MEMBER, PROVINCE)],
    "member of the state": [(Role.MEMBER, STATE)],
    "lead": [(Role.LEAD, PROVINCE)],
    "laboratory": [(Role.LABORATORY, STATE)],
    "doctor": [(Role.DOCTOR, STATE)],
    "another doctor": [(Role.DOCTOR, STATE)],
    "officer of Kampot": [(Role.PERSONNEL_OFFICER, AT_KAMPOT)],
    "another of Kampot": [(Role.PERSONNEL_OFFICER, AT_KAMPOT)],
    "officer of Kep": [(Role.PERSONNEL_OFFICER, AT_KEP)],
    "panel": [(Role.PANEL, STATE)],
    "second of the panel": [(Role.PANEL, STATE)],
    "admin": [(Role.ADMIN, STATE)],
    "second admin": [(Role.ADMIN, STATE)],
    "governor": [(Role.GOVERNOR, PROVINCE)],
    "auditor": [(Role.AUDITOR, STATE)],
    "all in one": [
        (Role.MEMBER, STATE),
        (Role.LEAD, PROVINCE),
        (Role.DOCTOR, STATE),
        (Role.PERSONNEL_OFFICER, AT_KEP),
        (Role.PANEL, STATE),
        (Role.ADMIN, STATE),
    ],
    "nearly all": [
        (Role.LABORATORY, STATE),
        (Role.LEAD, PROVINCE),
        (Role.PERSONNEL_OFFICER, AT_KAMPOT),
        (Role.PANEL, STATE),
        (Role.DOCTOR, STATE),
    ],
}
"""Whoever has several roles is the danger: each step is theirs by right, and some are not by what they did."""
_ALL_CASES = (
    select(cases.c.number, cases.c.kind)
    .select_from(cases.join(steps))
    .where(steps.c.seq == 1)
    .order_by(steps.c.at, cases.c.number)
)
_ALL_REPORTS = select(reports.c.number).order_by(reports.c.submitted_at, reports.c.number)
SUBJECTS = ("012345671", "012345672", "012345673")
"""Few people, so that they are met again."""


@dataclass
class Officials:
    """Draws what is done next, and does it."""

    office: Office
    draw: random.Random
    cases: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    """What was tried, for whoever reads a failure."""

    def __post_init__(self) -> None:
        self._filling = Filling(self.office, self.draw)
        self._acts: dict[Callable[[], Awaitable[None]], int] = {
            self.reports: 3,
            self.reviews: 2,
            self.finds: 2,
            self.dismisses: 4,
            self.steps: 14,
            self.petitions: 2,
            self.enquires: 2,
            self.makes_terms: 1,
            self.waits: 2,
        }

    async def act(self) -> None:
        """Do one thing."""
        acts = list(self._acts)
        act = self.draw.choices(acts, [self._acts[one] for one in acts])[0]
        self.done.append(act.__name__)
        await act()

    async def reports(self) -> None:
        who = self._one("member", "lead", "member of the state", "all in one")
        outcome = self.draw.choice(("presumptive_positive", "presumptive_positive", "refused", "negative"))
        told = {"institution": self._place().code, "outcome": outcome, "identity": self.draw.choice(SUBJECTS)}
        await self.office.say(who, "/report")
        await self._filling.fill(who, **told)

    async def reviews(self) -> None:
        report = await self._report()
        if report:
            verb = self.draw.choice(("rvok", "rvok", "rvok", "rvback"))
            await self.office.press(self._anybody(), encode(verb, report.number, report.revision))

    async def finds(self) -> None:
        who = self._anybody("officer of Kampot", "lead", "officer of Kep", "nearly all")
        await self.office.press(who, encode("finding"))
        await self._fill(who, institution=self._place().code, identity=self.draw.choice(SUBJECTS))

    async def dismisses(self) -> None:
        case = await self._case()
        if case:
            who = self._anybody("officer of Kampot", "another of Kampot", "officer of Kep", "nearly all")
            await self.office.press(who, encode("dismiss", case.number))
            await self._fill(who)

    async def steps(self) -> None:
        case = await self._case()
        if case:
            rules = PROCEDURES[case.kind].rules
            state = State(case.state, case.since)
            fitting = [key for key, rule in rules.items() if fits(rule, state, self.office.clock.at)]
            key = self.draw.choice(fitting if fitting and self.draw.random() < 0.85 else list(rules))
            await self.take(self._anybody(), case, key)

    async def take(self, who: str, case: Case, key: str) -> None:
        """Press a step's button, which may never have been on this person's screen, and do all it asks for."""
        await self.office.press(who, encode("cstep", case.number, case.seq, key))
        await self._fill(who)
        await self.office.press(who, encode("cdo", case.number, case.seq, key))

    async def petitions(self) -> None:
        case = await self._case(Kind.DISMISSAL)
        if case:
            who = self._anybody("officer of Kampot", "panel", "all in one")
            await self.office.press(who, encode("petpaper", case.number))
            await self._fill(who)

    async def enquires(self) -> None:
        who = self._anybody("officer of Kampot", "officer of Kep", "all in one")
        await self.office.say(who, "/check")
        await self._fill(who, identity=self.draw.choice(SUBJECTS))

    async def makes_terms(self) -> None:
        who = self._anybody("admin", "second admin", "all in one")
        if self.draw.random() < 0.5:
            await self.office.press(who, encode("termnew"))
            await self._fill(who)
        version = self.draw.randint(1, 3)
        await self.office.press(self._anybody("admin", "second admin"), encode("termsign", version))

    async def waits(self) -> None:
        """Days or years go by, and the clock of the bot does what is due."""
        self.office.clock.at += timedelta(days=self.draw.choice((1, 4, 15, 31, 60, 400, 2000)))
        await self.tick()

    async def tick(self) -> None:
        """All duties of the clock, each in a transaction of its own."""
        database, now = self.office.database, self.office.clock()
        for find, do in DUTIES:
            for which in await database.transact(partial(find, now=now, zone=ZONE)) or ():
                given: dict[str, Any] = {"which": which, "now": now, "owner": 1, "voices": self.office.voices}
                self.office.tray.accept(await database.transact(partial(do, **given)) or ())

    async def _fill(self, who: str, **given: Any) -> None:
        if await self._filling.current(who):
            await self._filling.fill(who, **given)

    def _anybody(self, *rather: str) -> str:
        """Those whose work it is most of the time, and now and then anybody."""
        return self.draw.choice(rather if rather and self.draw.random() < 0.8 else list(CAST))

    def _one(self, *names: str) -> str:
        return self.draw.choice(names)

    def _place(self) -> Institution:
        return self.draw.choice((KAMPOT, KAMPOT, KEP))

    async def _case(self, kind: Kind | None = None) -> Case | None:
        """One of those there are, the newer the likelier."""
        numbers = await self.office.database.read(partial(list_numbers, kind=kind))
        if not numbers:
            return None
        which = self.draw.choice(numbers[-6:])
        return await self.office.database.read(lambda tx: find_case(tx, which))

    async def _report(self) -> Report | None:
        numbers = await self.office.database.read(list_report_numbers)
        which = self.draw.choice(numbers[-4:]) if numbers else ""
        return await self.office.database.read(lambda tx: find_report(tx, which))


async def hired(office: Office) -> None:
    """Give everybody of the cast their roles, and the state its institutions."""
    await office.institutions(*INSTITUTIONS)
    for name, roles in CAST.items():
        for role, area in roles:
            await office.enrol(name, role, area)


async def list_numbers(tx: Transaction, kind: Kind | None = None) -> list[str]:
    """The numbers of all cases, in the order in which they were opened."""
    found = await tx.fetch(_ALL_CASES)
    return [row.number for row in found if kind is None or row.kind == kind]


async def list_report_numbers(tx: Transaction) -> list[str]:
    """The numbers of all reports, the oldest first."""
    return [row.number for row in await tx.fetch(_ALL_REPORTS)]


def days_from(at: datetime, days: int) -> datetime:
    """So many days later, at noon in Phnom Penh."""
    later = (at + timedelta(days=days)).astimezone(ZONE)
    return later.replace(hour=12, minute=0, second=0, microsecond=0)
