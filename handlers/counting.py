"""What is counted of a report: as what it was found, or verified to be."""

from collections.abc import Mapping

from domain.case import Kind
from domain.confirmation import outcome_now
from domain.form import Value
from domain.outcome import Outcome
from storage.cases import Case, list_cases_about
from storage.database import Transaction
from storage.reports import Report

WITHDRAWN = "withdrawn"


def counted(answers: Mapping[str, Value]) -> dict[str, str]:
    """What is counted of a report, besides its day and institution, as long as nothing was verified."""
    return {key: str(answers[key]) for key in ("category", "sex", "outcome")}


async def counted_now(tx: Transaction, report: Report) -> dict[str, str]:
    """What is counted of a report as its test stands now."""
    told = counted(report.answers)
    case = await confirming(tx, report.number)
    return {**told, "outcome": outcome_now(Outcome(told["outcome"]), case.state if case else None)}


async def confirming(tx: Transaction, number: str) -> Case | None:
    """The case that confirms a report; what was withdrawn is none any more."""
    found = [one for one in await list_cases_about(tx, number) if one.kind is Kind.CONFIRMATION]
    return next((one for one in reversed(found) if one.state != WITHDRAWN), None)
