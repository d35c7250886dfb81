"""Summaries as they are at this moment: made from counts each time, never kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.area import Area
from domain.case import Kind
from domain.institution import Institution
from domain.period import Period
from domain.summary import Summary, summarise
from storage.cases import count_cases
from storage.counts import count_waiting, list_counts
from storage.database import Transaction
from storage.institutions import list_ever_below
from storage.nil_returns import list_nil_returns


@dataclass(frozen=True, slots=True)
class Overview:
    """A summary, with the institutions of its area by their codes: for their names, and how many there are."""

    summary: Summary
    institutions: Mapping[str, Institution]
    confirming: Mapping[str, int] = field(default_factory=dict)
    """How many tests stand how on their way to a verified result, from all days."""

    @property
    def with_people(self) -> int:
        """How many institutions there are from which reports are awaited."""
        return sum(one.headcount > 0 for one in self.institutions.values())


async def find_overview(tx: Transaction, area: Area, period: Period) -> Overview:
    """The summary of an area and a period."""
    institutions = await list_ever_below(tx, area)
    first = min(period.before.first, period.seven_days_before.first)
    counts = await list_counts(tx, first, period.last, area)
    waiting = await count_waiting(tx, area)
    nil = await list_nil_returns(tx, period.first, period.last, area)
    summary = summarise(area, period, counts, institutions, waiting=waiting, nil=nil)
    confirming = await count_cases(tx, Kind.CONFIRMATION, area)
    return Overview(summary, {one.code: one for one in institutions}, confirming)
