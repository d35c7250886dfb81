from datetime import date, datetime

import pytest

from domain.look_up_digest import Share, digest, span, weeks_due
from domain.patterns import LookUp
from domain.schedule import PHNOM_PENH

AT = datetime(2026, 11, 18, 9, 0, tzinfo=PHNOM_PENH)
ASKED = [
    LookUp(AT, 12, "kampot", "no_record", "pre_employment"),
    LookUp(AT, 12, "kampot", "confirmed_match", "transfer"),
    LookUp(AT, 13, "kep", "possible_match", "pre_employment"),
    LookUp(AT, 13, "kep", "no_record", "pre_employment", rows=5, listed=True),
]


def test_an_empty_week_has_no_figures() -> None:
    told = digest([])
    assert (told.asked, told.full, told.offices, told.outcomes) == (0, 0, [], {})


def test_figures_add_up_by_rows() -> None:
    told = digest(ASKED, full=1)
    assert (told.asked, told.full) == (8, 1)
    assert told.outcomes == {"no_record": 6, "confirmed_match": 1, "possible_match": 1}
    assert told.purposes == {"pre_employment": 7, "transfer": 1}


def test_who_asked_most_stands_first() -> None:
    told = digest(ASKED)
    assert told.offices == [Share("kep", 6, 1, 5), Share("kampot", 2, 1, 1)]
    assert told.officers == [Share("13", 6, 1, 5), Share("12", 2, 1, 1)]


@pytest.mark.parametrize(
    ("now", "last"),
    [
        (datetime(2026, 11, 23, 7, 59, tzinfo=PHNOM_PENH), date(2026, 11, 9)),
        (datetime(2026, 11, 23, 8, 0, tzinfo=PHNOM_PENH), date(2026, 11, 16)),
        (datetime(2026, 11, 29, 23, 0, tzinfo=PHNOM_PENH), date(2026, 11, 16)),
    ],
)
def test_a_week_is_told_from_monday_at_eight(now: datetime, last: date) -> None:
    assert weeks_due(now, PHNOM_PENH, 2)[-1] == last


def test_a_week_ends_where_the_next_begins() -> None:
    assert span(date(2026, 11, 9), PHNOM_PENH)[1] == span(date(2026, 11, 16), PHNOM_PENH)[0]
