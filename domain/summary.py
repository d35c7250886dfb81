"""A summary of reports for a governor: figures only, no names, no identity numbers, nothing rendered."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from domain.area import Area, AreaKind, Relation, relation
from domain.institution import Institution
from domain.outcome import TESTED, WAITING, Outcome
from domain.period import Period
from domain.restatement import Figures

WOMAN = "female"
DAYS_OF_MEAN = 7


@dataclass(frozen=True, slots=True)
class Count:
    """How many reports of a day are alike: `day` is the local day of the test."""

    day: date
    institution: str
    category: str
    sex: str
    outcome: Outcome
    n: int


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of people, of which so many women."""

    n: int = 0
    women: int = 0

    def __bool__(self) -> bool:
        return self.n > 0


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the area: a place (district, province) or an institution, with its own figures."""

    code: str
    is_place: bool
    tested: Tally
    outcomes: Mapping[Outcome, Tally]


@dataclass(frozen=True, slots=True)
class Earlier:
    """What earlier days are compared by: sums of a like period, or means per day."""

    tested: float
    presumptive: float


@dataclass(frozen=True, slots=True)
class Summary:
    """What a governor reads about an area and a period.

    `outcomes` and `categories` hold what occurred, in the order of `Outcome` and by category code; categories
    count the tested. `before` is the like period before. `mean` is per day over the seven days before, days
    without reports included; a week has none. `waiting` counts the suspicions of all days that nobody has
    confirmed yet. `silent` are the codes of the institutions with people that sent no report. `nil` are those
    that sent word of no inspection, and no results beside: results are always believed.
    """

    area: Area
    period: Period
    reports: int
    tested: Tally
    outcomes: Mapping[Outcome, Tally]
    categories: Mapping[str, Tally]
    parts: tuple[Part, ...]
    before: Earlier
    mean: Earlier | None
    waiting: int
    silent: tuple[str, ...]
    nil: tuple[str, ...] = ()

    @property
    def figures(self) -> Figures:
        """How many reports came to which outcome: what is held against a later look."""
        return {outcome: tally.n for outcome, tally in self.outcomes.items()}

    @property
    def is_empty(self) -> bool:
        """Whether nobody reported anything: the summary then says so."""
        return self.reports == 0 and not self.nil


def summarise(
    area: Area,
    period: Period,
    counts: Iterable[Count],
    institutions: Iterable[Institution],
    *,
    waiting: int,
    nil: Iterable[str] = (),
) -> Summary:
    """Make a summary. Counts and institutions outside the area are left out, whoever hands them in.

    Counts must reach back to where `period.before` and `period.seven_days_before` begin. Who knows all days
    tells how many suspicions are `waiting`. `nil` are the institutions of nil returns in the period.
    """
    within = {i.code: i for i in institutions if relation(area, i) in {Relation.SAME, Relation.INSIDE}}
    known = [c for c in counts if c.institution in within]
    now = [c for c in known if c.day in period]
    reported = {c.institution for c in now if c.n}
    without = {code for code in nil if code in within} - reported
    return Summary(
        area=area,
        period=period,
        reports=_sum(now),
        tested=_tally(_tested(now)),
        outcomes=_by_outcome(now),
        categories=_by(_tested(now), lambda c: c.category),
        parts=_parts(area, now, within),
        before=_earlier(known, period.before),
        mean=_earlier(known, period.seven_days_before, DAYS_OF_MEAN) if period.is_day else None,
        waiting=waiting,
        silent=_silent(frozenset(reported | without), within),
        nil=tuple(sorted(without)),
    )


def _sum(counts: Iterable[Count]) -> int:
    return sum(c.n for c in counts)


def _tally(counts: Iterable[Count]) -> Tally:
    kept = list(counts)
    return Tally(_sum(kept), _sum(c for c in kept if c.sex == WOMAN))


def _tested(counts: Iterable[Count]) -> list[Count]:
    return [c for c in counts if c.outcome in TESTED]


def _earlier(known: Iterable[Count], period: Period, days: int = 1) -> Earlier:
    then = [c for c in known if c.day in period]
    suspected = _sum(c for c in then if c.outcome in WAITING)
    return Earlier(_sum(_tested(then)) / days, suspected / days)


def _grouped(counts: Iterable[Count], key: Callable[[Count], str]) -> dict[str, list[Count]]:
    groups: defaultdict[str, list[Count]] = defaultdict(list)
    for count in counts:
        groups[key(count)].append(count)
    return dict(sorted(groups.items()))


def _by(counts: Iterable[Count], key: Callable[[Count], str]) -> Mapping[str, Tally]:
    tallies = {code: _tally(group) for code, group in _grouped(counts, key).items()}
    return {code: tally for code, tally in tallies.items() if tally}


def _by_outcome(counts: Iterable[Count]) -> Mapping[Outcome, Tally]:
    found = _by(counts, lambda c: c.outcome)
    return {outcome: found[outcome] for outcome in Outcome if outcome in found}


def _silent(heard: frozenset[str], within: Mapping[str, Institution]) -> tuple[str, ...]:
    return tuple(sorted(code for code, i in within.items() if i.headcount and code not in heard))


def _parts(area: Area, now: Iterable[Count], within: Mapping[str, Institution]) -> tuple[Part, ...]:
    groups = _grouped(now, lambda c: part_of(area, within[c.institution]))
    return tuple(
        Part(code, area.kind is AreaKind.PROVINCE, _tally(_tested(group)), _by_outcome(group))
        for code, group in groups.items()
        if _sum(group)
    )


def part_of(area: Area, institution: Institution) -> str:
    """The code of the part under which an area's summary shows an institution.

    For a province that is its district (or the province itself), for the state the institution at the top of
    the tree, for a ministry the institution just below it.
    """
    match area.kind:
        case AreaKind.PROVINCE:
            return (institution.place or "")[: len(area.code) + 2]
        case AreaKind.STATE:
            return institution.path.split("/")[1]
        case AreaKind.MINISTRY:
            below = institution.path.partition(f"/{area.code}/")[2]
            return below.split("/")[0] or area.code
        case AreaKind.INSTITUTION:
            return institution.code
        case unknown:
            assert_never(unknown)
