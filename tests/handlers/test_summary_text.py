import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.area import STATE, Area
from domain.digits import fold
from domain.institution import Institution, InstitutionKind
from domain.outcome import TESTED, WAITING, Outcome
from domain.period import Period
from domain.schedule import PHNOM_PENH
from domain.summary import Count, summarise
from handlers.screen import MOST_TEXT, Html, clipped, plain, units
from handlers.summary_text import Telling
from handlers.voice import LANGUAGES, Voice
from storage.summaries import Overview

NOW = datetime(2026, 11, 21, 18, 0, tzinfo=PHNOM_PENH)
TODAY = NOW.date()
CATEGORIES = ("civil_servant", "police", "soldier", "contracted_official")
LONGEST = 120
"""Characters of the longest name that an institution may have."""
NEGATIVE, PRESUMPTIVE = Outcome.NEGATIVE, Outcome.PRESUMPTIVE_POSITIVE


def institution(n: int, place: str = "07", name: str = "ក<&>") -> Institution:
    long = (f"{n} " + name * LONGEST)[:LONGEST]
    return Institution(f"i-{n}", long, long, InstitutionKind.OTHER, "XX", place=place, headcount=9)


ROOT = Institution("top", "ក្រសួង", "Ministry", InstitutionKind.MINISTRY, "XX", path="/top/")
BELOW = [replace(institution(n), parent="top", path=f"/top/i-{n}/") for n in range(200)]
PROVINCE = [institution(n, f"07{n % 9 + 1:02}") for n in range(200)]


def count(n: int = 1, at: str = "i-0", outcome: Outcome = NEGATIVE, **more: str) -> Count:
    return Count(TODAY, at, more.get("category", "police"), more.get("sex", "male"), outcome, n)


def told(area: Area, where: list[Institution], *counts: Count, language: str = "en", late: bool = False) -> Html:
    waiting = sum(one.n for one in counts if one.outcome in WAITING)
    summary = summarise(area, Period.day(TODAY), counts, where, waiting=waiting)
    overview = Overview(summary, {one.code: one for one in where})
    return Telling(Voice(language, PHNOM_PENH), overview, "A" * LONGEST, NOW, NOW if late else None).text()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("area", "where"), [(Area.province("07"), PROVINCE), (Area.ministry(ROOT), [ROOT, *BELOW]), (STATE, PROVINCE)]
)
def test_two_hundred_institutions_with_the_longest_names_fit_into_one_message(
    language: str, area: Area, where: list[Institution]
) -> None:
    half = [one.code for one in where[:100]]
    counts = [count(10**6, at, outcome, category=c) for at in half for outcome in Outcome for c in CATEGORIES]
    text = told(area, where, *counts, language=language, late=True)
    assert units(plain(text)) <= MOST_TEXT
    assert clipped(text) == text


def test_parts_that_find_no_room_are_summed_up() -> None:
    text = plain(told(Area.ministry(ROOT), BELOW, *(count(3, one.code) for one in BELOW)))
    shown = sum(line.endswith(": 3") for line in text.splitlines())
    assert 10 < shown < 200
    assert f"and {200 - shown} more: {3 * (200 - shown)}" in text


def test_a_part_with_a_suspicion_comes_before_a_bigger_one() -> None:
    text = plain(told(Area.ministry(ROOT), BELOW, count(9, "i-1"), count(1, "i-2", PRESUMPTIVE)))
    parts = text.partition("by institution")[2]
    assert parts.index("\n2 ") < parts.index("\n1 ")


def test_one_institution_has_no_parts() -> None:
    one = institution(0)
    assert "by institution" not in told(Area.institution(one), [one], count())


@pytest.mark.parametrize(("silent", "words"), [(11, "\nand 1 more"), (10, ""), (1, ""), (200, "\nand 190 more")])
def test_the_first_ten_silent_institutions_are_named(silent: int, words: str) -> None:
    where = [institution(n) for n in range(silent + 1)]
    text = plain(told(STATE, where, count(1, f"i-{silent}")))
    assert f"No report: {silent} of {silent + 1} institutions" in text
    assert sum(line.startswith("– ") for line in text.splitlines()) == min(silent, 10)
    assert text.endswith(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_suspicion_never_stands_without_the_word_that_it_is_unconfirmed(language: str) -> None:
    lines = plain(told(STATE, PROVINCE, count(5, outcome=PRESUMPTIVE), language=language)).splitlines()
    words = {"en": ("unconfirmed", "verified positive: 0"), "km": ("រង់ចាំបញ្ជាក់", "ផ្ទៀងផ្ទាត់)៖ ០")}[language]
    assert all(any(word in line for line in lines) for word in words)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_its_words_in_both_languages(language: str, outcome: Outcome) -> None:
    text = told(STATE, PROVINCE, count(7, outcome=outcome, sex="female"), language=language)
    assert "7 (" in fold(text)


def test_names_are_harmless_in_a_message() -> None:
    assert "<&>" not in told(STATE, PROVINCE, count())


def test_a_late_summary_says_when_it_was_due() -> None:
    assert "Sent late: it was due on 21.11.2026 18:00." in told(STATE, PROVINCE, late=True)
    assert "late" not in told(STATE, PROVINCE)


def test_means_have_one_decimal() -> None:
    yesterday = replace(count(10), day=TODAY - timedelta(days=1))
    assert "Mean of 7 days: 1.4 tested, 0 presumptive" in told(STATE, PROVINCE, yesterday, count())


counts = st.lists(
    st.builds(
        count,
        n=st.integers(1, 2000),
        at=st.sampled_from([one.code for one in PROVINCE[:30]]),
        outcome=st.sampled_from(Outcome),
        category=st.sampled_from(CATEGORIES),
        sex=st.sampled_from(["female", "male"]),
    ),
    min_size=1,
)


@given(counts, st.sampled_from(LANGUAGES))
def test_the_figures_in_the_text_are_those_that_were_counted(made: list[Count], language: str) -> None:
    lines = fold(plain(told(Area.province("07"), PROVINCE, *made, language=language))).splitlines()
    tested = [one for one in made if one.outcome in TESTED]
    figures = [int(re.sub(r"\D", "", figure)) for figure in re.findall(r"\d+(?:[.,]\d{3})*", lines[4])]
    assert figures == [sum(one.n for one in tested), sum(one.n for one in tested if one.sex == "female")]
