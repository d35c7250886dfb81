"""What is signed is one value, written in one way."""

import re
from datetime import timedelta, timezone
from typing import Any

import pytest
from pydantic import ValidationError

from domain.certificate import FORMAT, Certificate, Earlier, Outcome, short
from domain.subject import KEYS
from tests.certificates import AT, DARA, NUMBER, sample

PHNOM_PENH = timezone(timedelta(hours=7))


def test_a_certificate_is_read_back_as_it_was_written() -> None:
    earlier = (Earlier(number="ENQ-26-000007", at=AT - timedelta(days=9)),)
    certificate = sample("km", earlier=earlier)
    assert Certificate.of(certificate.body()) == certificate


def test_the_same_moment_at_another_place_is_the_same_statement() -> None:
    there = AT.astimezone(PHNOM_PENH) + timedelta(microseconds=7)
    assert sample(asked_at=there, valid_as_of=there).statement() == sample().statement()


def test_a_statement_says_what_it_is_and_keeps_khmer_as_it_is() -> None:
    said = sample("km").statement().decode()
    assert f'"format":"{FORMAT}"' in said
    assert "សុខ ដារ៉ា" in said
    assert ": " not in said


@pytest.mark.parametrize(
    "other",
    [
        {"number": "ENQ-26-000124"},
        {"outcome": Outcome.CONFIRMED_MATCH},
        {"sentence": "Barred until 21 November 2031."},
        {"asked": DARA.model_copy(update={"identity": "012345679"})},
        {"valid_as_of": AT + timedelta(seconds=1)},
        {"earlier": (Earlier(number=NUMBER, at=AT),)},
    ],
    ids=lambda other: next(iter(other)),
)
def test_whatever_differs_is_another_statement(other: dict[str, Any]) -> None:
    assert sample(**other).statement() != sample().statement()


def test_a_check_code_is_short_and_of_this_statement_alone() -> None:
    assert re.fullmatch("([0-9A-F]{4}-){4}[0-9A-F]{4}", sample().check_code)
    assert sample().check_code != sample(number="ENQ-26-000124").check_code
    assert short(b"", groups=2) == "E3B0-C442"  # SHA-256 of nothing


@pytest.mark.parametrize(
    "bad",
    [
        {"number": "123"},
        {"number": "../etc/passwd"},
        {"outcome": "clean"},
        {"language": "fr"},
        {"sentence": ""},
        {"reference": "x" * 201},
        {"asked_at": AT.replace(tzinfo=None)},
        {"more": "than it has"},
    ],
    ids=lambda bad: next(iter(bad)),
)
def test_what_is_no_certificate_is_refused_without_repeating_it(bad: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="no certificate: 1 faults") as refused:
        Certificate.of({**sample().model_dump(), **bad})
    assert "Dara" not in str(refused.value)


def test_nothing_of_the_person_is_told_in_passing() -> None:
    told = repr(sample()) + str(sample()) + repr(DARA)
    assert not any(str(value) in told for value in DARA.model_dump().values())


def test_a_person_is_told_by_the_answers_that_say_who_somebody_is() -> None:
    assert tuple(DARA.model_dump()) == KEYS


def test_a_certificate_does_not_change() -> None:
    with pytest.raises(ValidationError):
        sample().number = "ENQ-26-000124"
