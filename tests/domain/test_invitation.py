import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.area import STATE
from domain.invitation import (
    PAUSE,
    TRIES,
    VALID_FOR,
    Invitation,
    accepted,
    after_wrong_number,
    check_link,
    check_phone,
    check_tries,
    hash_of,
    payload_of,
    token_in,
    token_of,
)
from domain.problem import Code, Problem
from domain.role import Role

MADE = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
TOKEN = token_of(bytes(range(17)))
INVITATION = Invitation(1, hash_of(TOKEN), Role.LEAD, STATE, MADE)
MOMENT = timedelta(microseconds=1)


@given(st.binary(min_size=17, max_size=17))
def test_a_token_survives_its_way_through_a_link(random: bytes) -> None:
    payload = payload_of(token_of(random))
    assert re.fullmatch(r"[A-Za-z0-9_-]{24}", payload)
    assert token_in(payload) == token_of(random)


@given(st.binary(min_size=17, max_size=17), st.integers(0, 131))
def test_each_of_132_bits_makes_another_token(random: bytes, bit: int) -> None:
    flipped = (int.from_bytes(random, "big") ^ 1 << (135 - bit)).to_bytes(17, "big")
    assert token_of(flipped) != token_of(random)


def test_too_little_chance_makes_no_token() -> None:
    with pytest.raises(ValueError, match="17 random bytes"):
        token_of(bytes(16))


@pytest.mark.parametrize(
    "payload", ["", "i_", TOKEN, payload_of(TOKEN) + "x", payload_of(TOKEN) + "\n", "i_" + "é" * 22]
)
def test_any_other_start_holds_no_token(payload: str) -> None:
    assert token_in(payload) is None


def test_only_the_hash_of_a_token_is_kept() -> None:
    assert TOKEN not in repr(INVITATION)
    assert hash_of("A" * 22) == "8a5bdb4cc15164126c6ef2668de9dd240d299ce6397a42c95a9411b93d080ed8"


@pytest.mark.parametrize(
    ("invitation", "now", "code"),
    [
        (None, MADE, Code.LINK_UNKNOWN),
        (replace(INVITATION, used_at=MADE), MADE, Code.LINK_USED),
        (replace(INVITATION, withdrawn_at=MADE), MADE, Code.LINK_WITHDRAWN),
        (INVITATION, MADE + VALID_FOR, Code.LINK_EXPIRED),
    ],
)
def test_a_dead_link_says_why(invitation: Invitation | None, now: datetime, code: Code) -> None:
    with pytest.raises(Problem) as refused:
        check_link(invitation, now)
    assert refused.value.code is code


def test_a_link_lives_for_just_24_hours() -> None:
    assert timedelta(hours=24) == VALID_FOR
    assert check_link(INVITATION, MADE + VALID_FOR - MOMENT) is INVITATION


def test_an_invitation_without_a_number_takes_any() -> None:
    check_phone(INVITATION, "+85512345678")


def test_an_invited_number_must_be_the_one_that_is_shared() -> None:
    bound = replace(INVITATION, phone="+85512345678")
    check_phone(bound, "+85512345678")
    with pytest.raises(Problem) as refused:
        check_phone(bound, "+85512345679")
    assert refused.value == Problem(Code.PHONE_DIFFERS)
    assert "345678" not in repr(bound)


def test_after_five_wrong_numbers_the_next_waits_for_the_hour_to_end() -> None:
    tried = INVITATION
    for minute in range(TRIES):
        check_tries(tried, MADE + timedelta(minutes=minute))
        tried = after_wrong_number(tried, MADE + timedelta(minutes=minute))
    with pytest.raises(Problem) as refused:
        check_tries(tried, MADE + PAUSE - MOMENT)
    assert refused.value == Problem(Code.TOO_MANY_TRIES)
    check_tries(tried, MADE + PAUSE)
    assert after_wrong_number(tried, MADE + PAUSE).tries == 1


def test_an_accepted_invitation_becomes_a_membership_for_a_year() -> None:
    membership = accepted(replace(INVITATION, made_by=20), 10, 5, MADE)
    assert (membership.person_id, membership.role, membership.area) == (10, Role.LEAD, STATE)
    assert (membership.granted_by, membership.confirmed_at) == (20, MADE)
    assert membership.valid_until == datetime(2027, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(("admins", "waits"), [(0, False), (1, False), (2, True), (3, True)])
def test_once_two_admins_exist_a_third_waits_to_be_confirmed(admins: int, *, waits: bool) -> None:
    membership = accepted(replace(INVITATION, role=Role.ADMIN), 10, admins, MADE)
    assert (membership.confirmed_at is None) is waits
    assert membership.valid_until is None
