import pytest

from domain.condition import (
    ALWAYS,
    NEVER,
    AllOf,
    Answered,
    AnyOf,
    Condition,
    Equals,
    Not,
    OneOf,
    fields_of,
    holds,
)

RED = Equals("colour", "red")
MANY = OneOf("count", (2, 3))
NOTED = Answered("note")


@pytest.mark.parametrize(
    ("condition", "met"),
    [
        (ALWAYS, True),
        (NEVER, False),
        (RED, True),
        (Equals("colour", "green"), False),
        (Equals("shape", "red"), False),
        (MANY, True),
        (OneOf("count", (5,)), False),
        (OneOf("shape", ("red",)), False),
        (NOTED, False),
        (Answered("colour"), True),
        (Not(NOTED), True),
        (AllOf((RED, MANY)), True),
        (AllOf((RED, NOTED)), False),
        (AnyOf((NOTED, MANY)), True),
        (AnyOf((NOTED, NEVER)), False),
        (AllOf(()), True),
        (AnyOf(()), False),
    ],
)
def test_a_condition_holds_or_does_not(condition: Condition, met: bool) -> None:  # noqa: FBT001 - an expectation
    assert holds(condition, {"colour": "red", "count": 2}) is met


def test_a_condition_names_every_field_it_looks_at() -> None:
    assert fields_of(AllOf((RED, Not(AnyOf((MANY, NOTED)))))) == {"colour", "count", "note"}
    assert fields_of(ALWAYS) == fields_of(NEVER) == frozenset()
