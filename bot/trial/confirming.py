"""What became of the trial's suspicions: the old ones are settled, yesterday's are on their way, today's wait."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.trial.sessions import Crew
from domain.area import STATE
from domain.case import Kind
from domain.role import Role
from handlers.consequences import STEPPING
from storage.cases import Case, list_cases_in
from storage.database import Transaction
from storage.reports import find_report

HOUR = timedelta(hours=1)
YOUNG, OLD = timedelta(hours=16), timedelta(hours=40)
"""How long ago a suspicion was reported that is on its way, and one that is settled."""

Way = Sequence[tuple[str, Role, Mapping[str, Any]]]
_SENT: Way = (
    (
        "custody",
        Role.MEMBER,
        {"seal_a": "A-2041", "seal_b": "B-2041", "handed_by": "Sok Dara", "handed_to": "Heng Vuthy"},
    ),
    ("sent", Role.MEMBER, {"laboratory_name": "Central laboratory", "carrier": "Heng Vuthy"}),
)
_SETTLED: Way = (
    *_SENT,
    ("received", Role.LABORATORY, {"seals": "intact", "signatures": "all_there"}),
    ("laboratory", Role.LABORATORY, {"lab_result": "negative", "lab_number": "L-118"}),
    ("notified", Role.LEAD, {"notice_how": "in_person"}),
)
_REFUSED: Way = (
    ("interviewed", Role.DOCTOR, {"interview": "declined"}),
    ("verified", Role.DOCTOR, {"result": "refusal_to_test"}),
    ("notified", Role.LEAD, {"notice_how": "by_letter"}),
)
DAYS = {"custody": "handed_on", "sent": "sent_on", "received": "received_on", "laboratory": "lab_on"}
DAYS |= {"interviewed": "interview_on", "notified": "notice_on"}
WITH_SPECIMEN = frozenset({"custody", "received"})


async def gone_on(tx: Transaction, crew: Crew, now: datetime) -> None:
    """Take the steps that their people took since."""
    states = ["awaiting_custody", "refusal_review"]
    for case in await list_cases_in(tx, Kind.CONFIRMATION, states, [STATE]):
        await _led_on(tx, crew, case, _way(case, now - case.since))


def _way(case: Case, age: timedelta) -> Way:
    if age < YOUNG:
        return ()
    if age < OLD:
        return _SENT if case.state == "awaiting_custody" else ()
    return _SETTLED if case.state == "awaiting_custody" else _REFUSED


async def _led_on(tx: Transaction, crew: Crew, case: Case, way: Way) -> None:
    """An hour from step to step."""
    begun, report = case.since, await find_report(tx, case.about or "")
    specimen = {"specimen": report.answers.get("specimen", "")} if report else {}
    for n, (key, role, said) in enumerate(way, 1):
        turn = crew.turn(tx, role, begun + n * HOUR)
        day = {DAYS[key]: turn.today.isoformat()} if key in DAYS else {}
        case = await STEPPING.take(turn, case, key, {**said, **day, **(specimen if key in WITH_SPECIMEN else {})})
