from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.area import STATE
from domain.form import Pick
from domain.forms.practice import PRACTICE
from domain.forms.test_result import TEST_RESULT
from domain.member import Membership
from domain.model import model_of
from domain.practice import TOTAL, begins, differing, must_practise, task
from domain.role import Role

TODAY = date(2026, 11, 23)
EXERCISES = range(1, TOTAL + 1)


def held(role: Role) -> Membership:
    return Membership(1, 1, role, STATE, datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))


def test_practice_asks_just_what_a_real_report_asks() -> None:
    assert [field.key for field in PRACTICE.fields] == [field.key for field in TEST_RESULT.fields]
    for real, pretended in zip(TEST_RESULT.fields, PRACTICE.fields, strict=True):
        elsewhere = {"directory": real.directory} if isinstance(real, Pick) else {}
        assert replace(pretended, sticky=real.sticky, **elsewhere) == real  # type: ignore[arg-type]  # a Pick has one


@pytest.mark.parametrize("number", EXERCISES)
def test_each_task_can_be_done(number: int) -> None:
    wanted = task(number, TODAY)
    assert model_of(PRACTICE, TODAY).model_validate(wanted).answers() == wanted
    assert differing(number, wanted, TODAY) == []


def test_a_negative_then_a_suspicion_with_substances_then_a_refusal() -> None:
    tasks = [task(number, TODAY) for number in EXERCISES]
    assert [one["outcome"] for one in tasks] == ["negative", "presumptive_positive", "refused"]
    assert tasks[1]["substances"] == ["met", "amp"]


def test_what_differs_is_named_in_the_form_s_order() -> None:
    wrong = task(1, TODAY) | {"sex": "male", "identity": "010203041"}
    assert differing(1, wrong, TODAY) == ["identity", "sex"]


def test_a_wrong_outcome_is_named_without_what_follows_from_it() -> None:
    wrong = {key: value for key, value in task(2, TODAY).items() if key != "substances"} | {"outcome": "negative"}
    assert differing(2, wrong, TODAY) == ["outcome"]


@pytest.mark.parametrize("left_out", ["name_km", "name_latin"])
def test_one_of_the_names_will_do_and_small_letters_too(left_out: str) -> None:
    told = {key: value for key, value in task(1, TODAY).items() if key != left_out} | {"kit_lot": "lot-1"}
    assert differing(1, told, TODAY) == []


@pytest.mark.parametrize(
    ("role", "before", "practises"),
    [
        (Role.MEMBER, [], True),
        (Role.MEMBER, [Role.GOVERNOR], True),
        (Role.MEMBER, [Role.MEMBER], False),
        (Role.MEMBER, [Role.LEAD], False),
        *((role, [], False) for role in Role if role is not Role.MEMBER),
    ],
)
def test_members_practise_the_first_time(role: Role, before: list[Role], *, practises: bool) -> None:
    assert begins(role, map(held, before)) is practises


@pytest.mark.parametrize(
    ("left", "active", "must"),
    [(3, [Role.MEMBER], True), (0, [Role.MEMBER], False), (3, [Role.MEMBER, Role.LEAD], False)],
)
def test_a_lead_need_not(left: int, active: list[Role], *, must: bool) -> None:
    assert must_practise(left, map(held, active)) is must
