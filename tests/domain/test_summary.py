from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.area import STATE, Area
from domain.institution import Institution, InstitutionKind, path_of
from domain.outcome import TESTED, Outcome
from domain.period import Period
from domain.summary import Count, Earlier, Part, Summary, Tally, part_of, summarise

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
NEGATIVE, PRESUMPTIVE = Outcome.NEGATIVE, Outcome.PRESUMPTIVE_POSITIVE


def institution(
    code: str, parent: Institution | None = None, place: str | None = None, headcount: int = 100
) -> Institution:
    path, above = (path_of(code, parent.path), parent.code) if parent else (path_of(code), None)
    return Institution(code, code, code, InstitutionKind.OTHER, "XX", above, place, headcount, path)


KAMPOT = institution("kampot", place="07")
CHHUK = institution("chhuk", KAMPOT, "0703")
INTERIOR = institution("moi", headcount=0)
POLICE = institution("moi-police-07", INTERIOR, "07")
SIEM_REAP = institution("siemreap", place="17")
EVERYTHING = [KAMPOT, CHHUK, INTERIOR, POLICE, SIEM_REAP]
GOVERNOR = Area.province("07")


def count(  # each test names only what it is about
    outcome: Outcome = NEGATIVE,
    n: int = 1,
    *,
    day: date = TODAY,
    at: str = "chhuk",
    sex: str = "male",
    category: str = "police",
) -> Count:
    return Count(day, at, category, sex, outcome, n)


def summary(*counts: Count, area: Area = GOVERNOR, period: Period | None = None, waiting: int = 0) -> Summary:
    return summarise(area, period or Period.day(TODAY), counts, EVERYTHING, waiting=waiting)


def test_a_day_without_reports_says_so() -> None:
    empty = summary(count(day=TODAY - DAY))
    assert empty.is_empty
    assert empty.tested == Tally()
    assert empty.outcomes == {}
    assert empty.before == Earlier(1, 0)


def test_people_are_counted_by_outcome_and_women_among_them() -> None:
    made = summary(count(n=30), count(n=12, sex="female"), count(PRESUMPTIVE, 2, sex="female"))
    assert made.tested == Tally(44, 14)
    assert made.outcomes == {NEGATIVE: Tally(42, 12), PRESUMPTIVE: Tally(2, 2)}


@pytest.mark.parametrize("outcome", sorted(set(Outcome) - TESTED))
def test_who_gave_no_valid_specimen_is_reported_and_not_tested(outcome: Outcome) -> None:
    made = summary(count(outcome, 3))
    assert (made.reports, made.tested, made.outcomes) == (3, Tally(), {outcome: Tally(3)})


def test_a_suspicion_stands_apart_from_a_confirmed_result() -> None:
    made = summary(count(PRESUMPTIVE, 3), count(Outcome.VERIFIED_POSITIVE, 1))
    assert made.outcomes == {PRESUMPTIVE: Tally(3), Outcome.VERIFIED_POSITIVE: Tally(1)}


def test_categories_count_the_tested() -> None:
    made = summary(count(n=5), count(n=2, category="soldier", sex="female"), count(Outcome.EVADED, 1))
    assert made.categories == {"police": Tally(5), "soldier": Tally(2, 2)}


def test_a_day_is_compared_with_the_day_before_and_the_mean_of_seven() -> None:
    days = [count(n=n, day=TODAY - n * DAY) for n in range(1, 10)]
    made = summary(count(n=9), count(PRESUMPTIVE, 7, day=TODAY - 2 * DAY), *days)
    assert made.before == Earlier(1, 0)
    assert made.mean == Earlier(5, 1)


def test_a_week_is_compared_with_the_same_days_of_the_week_before() -> None:
    days = [count(n=1, day=TODAY - n * DAY) for n in range(14)]
    made = summary(*days, period=Period.week(TODAY))
    assert (made.tested.n, made.before.tested, made.mean) == (6, 6, None)


def test_a_provinces_governor_sees_his_districts_and_nobody_elses_province() -> None:
    made = summary(count(n=3), count(n=4, at="moi-police-07"), count(n=9, at="siemreap"))
    assert made.tested == Tally(7)
    assert made.parts == (
        Part("07", is_place=True, tested=Tally(4), outcomes={NEGATIVE: Tally(4)}),
        Part("0703", is_place=True, tested=Tally(3), outcomes={NEGATIVE: Tally(3)}),
    )


@pytest.mark.parametrize(
    ("area", "part"),
    [
        (GOVERNOR, "07"),
        (STATE, "moi"),
        (Area.ministry(INTERIOR), "moi-police-07"),
        (Area.ministry(POLICE), "moi-police-07"),
        (Area.institution(POLICE), "moi-police-07"),
    ],
)
def test_an_institution_is_shown_under_the_part_that_the_area_is_made_of(area: Area, part: str) -> None:
    assert part_of(area, POLICE) == part


def test_institutions_with_people_and_without_a_report_are_silent() -> None:
    assert summary(count()).silent == ("kampot", "moi-police-07")
    assert summary(count(Outcome.EXCUSED_ABSENCE, at="moi-police-07"), count()).silent == ("kampot",)


def test_an_institution_that_only_holds_others_is_not_silent() -> None:
    assert "moi" not in summary(area=STATE).silent


def test_a_nil_return_breaks_the_silence_and_gives_way_to_results() -> None:
    made = summarise(
        GOVERNOR, Period.day(TODAY), [count()], EVERYTHING, waiting=0, nil=["kampot", "chhuk", "siemreap"]
    )
    assert (made.nil, made.silent) == (("kampot",), ("moi-police-07",))
    assert (made.reports, made.tested, made.parts[0].code) == (1, Tally(1), "0703")


def test_a_day_with_nil_returns_alone_is_not_empty() -> None:
    made = summarise(GOVERNOR, Period.day(TODAY), [], EVERYTHING, waiting=0, nil=["kampot"])
    assert (made.is_empty, made.tested) == (False, Tally())


def test_a_count_that_was_withdrawn_to_nothing_is_not_shown() -> None:
    made = summary(count(n=0))
    assert made.is_empty
    assert (made.outcomes, made.parts) == ({}, ())
    assert "chhuk" in made.silent


def test_what_waits_is_told_by_whoever_knows_all_days() -> None:
    assert summary(waiting=4).waiting == 4


counts = st.lists(
    st.builds(
        Count,
        day=st.integers(-9, 1).map(lambda n: TODAY + n * DAY),
        institution=st.sampled_from([i.code for i in EVERYTHING]),
        category=st.sampled_from(["police", "soldier"]),
        sex=st.sampled_from(["female", "male"]),
        outcome=st.sampled_from(Outcome),
        n=st.integers(0, 50),
    )
)


@given(counts, st.sampled_from([STATE, GOVERNOR, Area.ministry(INTERIOR), Area.institution(CHHUK)]))
def test_the_figures_of_a_summary_agree_with_each_other(given_counts: list[Count], area: Area) -> None:
    made = summary(*given_counts, area=area)
    assert sum(t.n for t in made.outcomes.values()) == made.reports
    for shares in (list(made.categories.values()), [part.tested for part in made.parts]):
        assert sum(t.n for t in shares) == made.tested.n
        assert sum(t.women for t in shares) == made.tested.women <= made.tested.n
