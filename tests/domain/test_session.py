from datetime import UTC, date, datetime

import pytest

from domain.session import STEPS, Session, State

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


def session(state: State) -> Session:
    return Session("s", "kampot", date(2026, 11, 23), state, {}, 1, NOW)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("state", State)
def test_a_step_is_taken_from_its_state_alone(step: str, state: State) -> None:
    assert session(state).may(step) is (STEPS[step][0] is state)


def test_what_a_session_was_told_is_not_in_its_repr() -> None:
    assert "S3CRET" not in repr(Session("s", "k", date(2026, 1, 1), State.OPEN, {"note": "S3CRET"}, 1, NOW))
