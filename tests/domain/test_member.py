from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.area import STATE
from domain.member import Membership, Person, Standing, needs_confirmation
from domain.role import Role

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
DAY = timedelta(days=1)
MEMBERSHIP = Membership(1, 1, Role.LEAD, STATE, valid_from=NOW - DAY, confirmed_at=NOW - DAY)


@pytest.mark.parametrize(
    ("change", "standing"),
    [
        ({}, Standing.ACTIVE),
        ({"valid_from": NOW}, Standing.ACTIVE),
        ({"valid_from": NOW + DAY}, Standing.UPCOMING),
        ({"valid_until": NOW + DAY}, Standing.ACTIVE),
        ({"valid_until": NOW}, Standing.EXPIRED),
        ({"confirmed_at": None}, Standing.PENDING),
        ({"suspended_at": NOW}, Standing.SUSPENDED),
        ({"ended_at": NOW}, Standing.ENDED),
        ({"ended_at": NOW, "suspended_at": NOW, "valid_until": NOW, "confirmed_at": None}, Standing.ENDED),
        ({"suspended_at": NOW, "valid_until": NOW}, Standing.EXPIRED),
    ],
)
def test_a_membership_stands_as_its_moments_say(change: dict[str, Any], standing: Standing) -> None:
    changed = replace(MEMBERSHIP, **change)
    assert changed.standing(NOW) is standing
    assert changed.is_active(NOW) is (standing is Standing.ACTIVE)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(TypeError):
        MEMBERSHIP.is_active(datetime(2026, 11, 21, 3, 0))  # noqa: DTZ001 - that is the point


@pytest.mark.parametrize(
    ("role", "admins", "needed"),
    [(Role.ADMIN, 0, False), (Role.ADMIN, 1, False), (Role.ADMIN, 2, True), (Role.LEAD, 9, False)],
)
def test_a_second_admin_confirms_a_grant_of_admin_once_two_exist(role: Role, admins: int, *, needed: bool) -> None:
    assert needs_confirmation(role, admins) is needed


def test_a_persons_name_and_phone_stay_out_of_what_is_logged() -> None:
    sokha = Person(1, 1001, "ចាន់ សុខា", phone="+85512345678")
    assert "សុខា" not in repr(sokha)
    assert "345678" not in repr(sokha)
