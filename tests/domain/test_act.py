from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.act import ACTS, target_of, usual_end
from domain.area import STATE
from domain.member import Membership, Standing
from domain.rights import may
from domain.role import Role

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
MIDNIGHT = datetime(2026, 11, 23, tzinfo=UTC)
ACTIVE = Membership(1, 10, Role.LEAD, STATE, NOW, NOW, NOW + timedelta(days=365), granted_by=20)
PENDING = replace(ACTIVE, role=Role.ADMIN, confirmed_at=None, valid_until=None)
SUSPENDED = replace(ACTIVE, suspended_at=NOW)
ENDED = replace(ACTIVE, ended_at=NOW)


def admin(person: int) -> Membership:
    return Membership(9, person, Role.ADMIN, STATE, NOW, NOW)


@pytest.mark.parametrize(
    ("name", "before", "standing"),
    [
        ("confirm", PENDING, Standing.ACTIVE),
        ("refuse", PENDING, Standing.ENDED),
        ("suspend", ACTIVE, Standing.SUSPENDED),
        ("resume", SUSPENDED, Standing.ACTIVE),
        ("end", ACTIVE, Standing.ENDED),
        ("end", SUSPENDED, Standing.ENDED),
        ("endless", replace(ACTIVE, valid_until=NOW), Standing.ACTIVE),
    ],
)
def test_an_act_leads_from_one_standing_to_another(name: str, before: Membership, standing: Standing) -> None:
    act = ACTS[name]
    assert before.standing(NOW) in act.fits
    assert act.change(before, NOW).standing(NOW) is standing


@pytest.mark.parametrize("days", [30, 90, 365])
def test_a_term_counts_from_the_day_on_which_it_is_given(days: int) -> None:
    lasting = ACTS[f"term{days}"].change(ACTIVE, NOW)
    assert lasting.valid_until == MIDNIGHT + timedelta(days=days + 1)
    assert ACTS[f"term{days}"].change(lasting, NOW + timedelta(hours=20)) == lasting


def test_nothing_can_be_done_to_what_has_ended() -> None:
    assert [name for name, act in ACTS.items() if Standing.ENDED in act.fits] == []


def test_nothing_but_an_answer_can_be_given_to_what_is_pending() -> None:
    assert [name for name, act in ACTS.items() if Standing.PENDING in act.fits] == ["confirm", "refuse"]


@pytest.mark.parametrize("name", ACTS)
def test_a_repeated_act_does_not_fit_or_changes_nothing(name: str) -> None:
    act = ACTS[name]
    once = act.change(PENDING if name in {"confirm", "refuse"} else ACTIVE, NOW)
    assert once.standing(NOW) not in act.fits or act.change(once, NOW) == once


@pytest.mark.parametrize(("person", "allowed"), [(10, False), (20, False), (30, True)])
def test_a_pending_admin_is_confirmed_by_neither_the_holder_nor_who_granted_it(
    person: int, *, allowed: bool
) -> None:
    assert may([admin(person)], ACTS["confirm"].needs, target_of(PENDING, NOW), NOW) is allowed


@pytest.mark.parametrize(("person", "allowed"), [(10, False), (20, True), (30, True)])
def test_whoever_granted_what_is_confirmed_may_end_it_but_its_holder_may_not(
    person: int, *, allowed: bool
) -> None:
    assert may([admin(person)], ACTS["end"].needs, target_of(ACTIVE, NOW), NOW) is allowed


def test_a_membership_usually_lasts_a_year_and_an_admin_stays() -> None:
    assert usual_end(Role.MEMBER, NOW) == MIDNIGHT + timedelta(days=366)
    assert usual_end(Role.ADMIN, NOW) is None
