from datetime import UTC, datetime, timedelta

import pytest

from domain.invitation import token_in, token_of
from domain.notice_code import PAUSE, TRIES, VALID_FOR, NoticeCode, Tries, code_in, grouped, payload_of

NOW = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
TOKEN = token_of(bytes(range(17)))
DIGITS = "1234567890123456"
CODE = NoticeCode(1, "subject", "REG-26-000001", NOW)


def test_the_link_says_the_token() -> None:
    assert code_in(f"/start {payload_of(TOKEN)}") == TOKEN


@pytest.mark.parametrize(
    "typed",
    [
        DIGITS,
        grouped(DIGITS),
        f" {grouped(DIGITS)}\n",
        "1234-5678-9012-3456",
        "១២៣៤ ៥៦៧៨ ៩០១២ ៣៤៥៦",
        f"/start {DIGITS}",
    ],
)
def test_sixteen_digits_are_a_code_however_they_are_typed(typed: str) -> None:
    assert code_in(typed) == DIGITS


@pytest.mark.parametrize(
    "other",
    [
        "",
        "/start",
        DIGITS[1:],
        DIGITS + "7",
        "12345 678 9012 3456",
        f"my code is {DIGITS}",
        f"/start i_{TOKEN}",
        TOKEN,
    ],
)
def test_nothing_else_is_one(other: str) -> None:
    assert code_in(other) is None


def test_a_code_is_no_invitation() -> None:
    assert token_in(payload_of(TOKEN)) is None


def test_it_is_open_for_sixty_days() -> None:
    assert CODE.is_open(NOW + VALID_FOR - timedelta(seconds=1))
    assert not CODE.is_open(NOW + VALID_FOR)


@pytest.mark.parametrize("dead", ["used_at", "withdrawn_at"])
def test_it_is_not_open_once_it_was_used_or_withdrawn(dead: str) -> None:
    assert not NoticeCode(1, "subject", "REG-26-000001", NOW, **{dead: NOW}).is_open(NOW)  # type: ignore[arg-type]


def test_after_five_tries_the_next_waits_until_an_hour_after_the_first() -> None:
    tries = Tries(0, NOW)
    for _ in range(TRIES):
        assert not tries.too_many(NOW)
        tries = tries.after(NOW)
    assert tries.too_many(NOW + PAUSE - timedelta(seconds=1))
    assert not tries.too_many(NOW + PAUSE)
    assert tries.after(NOW + PAUSE) == Tries(1, NOW + PAUSE)
