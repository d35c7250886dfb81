"""Officials at work on the register: each does what comes to mind, allowed or not, through the real handlers."""

import itertools
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Sequence
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
from handlers.concerned import able
from storage.audit import audit
from storage.cases import Case, cases, find_case, steps
from storage.database import Transaction
from storage.people import find_person, list_people
from storage.reports import Report, find_report, reports
from tests.house import INSTITUTIONS, KAMPOT, KEP
from tests.rigs.fairness import NUMBER
from tests.rigs.filling import SKIP, Filling
from tests.rigs.office import FIRST_USER, Office

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
_NEWEST = select(audit.c.at).order_by(audit.c.seq.desc()).limit(1)
_ALL_STEPS = select(steps.c.key)
_ALL_REPORTS = select(reports.c.number).order_by(reports.c.submitted_at, reports.c.number)
SUBJECTS = ("012345671", "012345672", "012345673")
"""Few people, so that they are met again."""


USUAL = {
    "specimen": "S-1",
    "seal_a": "A-1",
    "seal_b": "B-1",
    "seals": "intact",
    "signatures": "signed",
    "lab_result": "positive",
    "interview": "held",
    "result": "verified_positive",
    "split_result": "reconfirmed",
    "basis": "court_judgment",
    "term_lines": "all: 5 years",
    "fills_pending": "yes",
}
"""What is said most of the time: with everything drawn, next to nothing would ever be confirmed."""
NUMBER_ALONE = dict.fromkeys(("name_km", "name_latin", "born_on", "sex", "namesake"), SKIP)
ASKER = "officer of Kep"
NEVER_USED = 10**9
"""From here on updates are numbered: smaller numbers may have been seen, and such updates are passed over."""
RARE = frozenset({"cancelled", "taken_back", "refused", "flawed", "withdrawn", "disagreed"})
"""Steps by which a case ends early; each is taken now and then."""


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
            self.reports: 2,
            self.reviews: 1,
            self.finds: 1,
            self.dismisses: 4,
            self.steps: 18,
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
        told["specimen"] = "S-1"
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
        case = await self._case(*({Kind.CONFIRMATION, Kind.FINDING} if self.draw.random() < 0.9 else Kind))
        if case:
            at_home = "officer of Kep" if case.institution == KEP.code else "another of Kampot"
            who = self._anybody(at_home, at_home, "officer of Kampot", "nearly all")
            await self.office.press(who, encode("dismiss", case.number))
            await self._fill(who)

    async def steps(self) -> None:
        case = await self._case()
        if case:
            key = self._key(case)
            rightful = await self._rightful(case, key)
            rather = rightful if rightful and self.draw.random() < 0.7 else list(CAST)
            await self.take(self.draw.choice(rather), case, key)

    def _key(self, case: Case) -> str:
        """A step that fits most of the time; those that end a case early now and then."""
        rules, state = PROCEDURES[case.kind].rules, State(case.state, case.since)
        fitting = [key for key, rule in rules.items() if rule.needs and fits(rule, state, self.office.clock.at)]
        usual = [key for key in fitting if key not in RARE]
        drawn = self.draw.random()
        return self.draw.choice((usual if drawn < 0.85 else fitting if drawn < 0.92 else []) or list(rules))

    async def take(self, who: str, case: Case, key: str) -> None:
        """Press a step's button, which may never have been on this person's screen, and do all it asks for."""
        result = {"result": "refusal_to_test"} if case.state == "refusal_review" else {}
        await self.office.press(who, encode("cstep", case.number, case.seq, key))
        await self._fill(who, **result)
        await self.office.press(who, encode("cdo", case.number, case.seq, key))

    async def petitions(self) -> None:
        case = await self._case(Kind.DISMISSAL)
        if case:
            who = self._anybody("officer of Kampot", "panel", "all in one")
            await self.office.press(who, encode("petpaper", case.number))
            await self._fill(who)

    async def enquires(self) -> None:
        who = self._anybody("officer of Kampot", "officer of Kep", "all in one")
        alone = NUMBER_ALONE if self.draw.random() < 0.6 else {}
        await self.office.press(who, encode("enqnew"))
        await self._fill(who, identity=self.draw.choice(SUBJECTS), **alone)

    async def asks_of_somebody(self) -> list[str]:
        """An officer asks for one of the people there are; the numbers of the answers."""
        await self.office.press(ASKER, encode("enqnew"))
        await self._filling.fill(ASKER, identity=self.draw.choice(SUBJECTS), **NUMBER_ALONE)
        return NUMBER.findall(self.office.text(ASKER))

    async def makes_terms(self) -> None:
        who = self._anybody("admin", "second admin", "all in one")
        if self.draw.random() < 0.5:
            await self.office.press(who, encode("termnew"))
            await self._fill(who)
        version = self.draw.randint(1, 3)
        await self.office.press(self._anybody("admin", "second admin"), encode("termsign", version))

    async def waits(self) -> None:
        """Days or years go by, and the clock of the bot does what is due."""
        self.office.clock.at += timedelta(days=self.draw.choice((1, 1, 4, 4, 31, 400, 2000)))
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
            usual = USUAL if self.draw.random() < 0.85 else {}
            await self._filling.fill(who, **usual | given)

    def _anybody(self, *rather: str) -> str:
        """Those whose work it is most of the time, and now and then anybody."""
        return self.draw.choice(rather if rather and self.draw.random() < 0.8 else list(CAST))

    def _one(self, *names: str) -> str:
        return self.draw.choice(names)

    def _place(self) -> Institution:
        return self.draw.choice((KAMPOT, KAMPOT, KEP))

    async def _case(self, *kinds: Kind) -> Case | None:
        """One of the newest."""
        numbers = await self.office.database.read(partial(list_numbers, kinds=kinds))
        if not numbers:
            return None
        which = self.draw.choice(numbers[-3:])
        return await self.office.database.read(lambda tx: find_case(tx, which))

    async def _rightful(self, case: Case, key: str) -> list[str]:
        """Some of those whose turn it is, as the handlers see it: only to get far, never to judge by it."""
        some = self.draw.sample([*self.office.ids], 7)

        async def names(tx: Transaction) -> list[str]:
            people = {name: await find_person(tx, self.office.ids[name]) for name in some}
            now = self.office.clock.at
            return [
                name for name, one in people.items() if one and await able(tx, one.memberships, case, key, now)
            ]

        return await self.office.database.read(names)

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


async def known(office: Office) -> None:
    """Whom a database that was copied holds already, and up to when."""
    found = await office.database.read(list_people)
    for name, person in zip(CAST, found, strict=True):
        office.people[name] = FIRST_USER + len(office.people)
        office.ids[name] = person.id
    for row in await office.database.read(lambda tx: tx.fetch(_NEWEST)):
        office.clock.at = max(office.clock.at, row.at)
        office.updates = itertools.count(NEVER_USED)


async def worked(office: Office, seed: int, acts: int) -> None:
    """One long sequence, with a table of terms in force."""
    people = Officials(office, random.Random(seed))
    for _ in range(5):
        await people.makes_terms()
    for _ in range(acts):
        await people.act()


async def count_done(tx: Transaction) -> Counter[str]:
    """How often each step was taken."""
    return Counter(row.key for row in await tx.fetch(_ALL_STEPS))


async def list_numbers(tx: Transaction, kinds: Collection[Kind] = ()) -> list[str]:
    """The numbers of all cases, in the order in which they were opened."""
    return [row.number for row in await tx.fetch(_ALL_CASES) if not kinds or row.kind in kinds]


async def list_report_numbers(tx: Transaction) -> list[str]:
    """The numbers of all reports, the oldest first."""
    return [row.number for row in await tx.fetch(_ALL_REPORTS)]


def days_from(at: datetime, days: int) -> datetime:
    """So many days later, at noon in Phnom Penh."""
    later = (at + timedelta(days=days)).astimezone(ZONE)
    return later.replace(hour=12, minute=0, second=0, microsecond=0)
