"""Made-up forms and people for the tests of the form engine."""

from datetime import date
from typing import Any

from domain.condition import ALWAYS, Answered, Equals
from domain.draft import Draft
from domain.form import Choice, Choices, Date, Form, Identity, Kind, Note, Number, Photo, Pick, Picks, Text, Value
from domain.forms import FORMS

TODAY = date(2026, 11, 21)
PICTURE = {"file_id": "AgACAgUAAxk-1_a", "unique": "AQADy7ox"}
TEST_RESULT = FORMS["test_result"]

SAMPLES: dict[type[Kind], tuple[Kind, Any, Value]] = {
    Text: (Text(key="a"), " ស្ត្រី ", "ស្ត្រី"),
    Note: (Note(key="a"), "a note\nin two lines", "a note\nin two lines"),
    Number: (Number(key="a"), "១២៣", 123),
    Choice: (Choice(key="a", options=("x", "y")), "y", "y"),
    Choices: (Choices(key="a", options=("x", "y")), ["y"], ["y"]),
    Date: (Date(key="a"), "២១.១១.២៥៦៩", "2026-11-21"),
    Identity: (Identity(key="a"), "០១២ ៣៤៥ ៦៧៨", "012345678"),
    Pick: (Pick(key="a", directory="d"), "moi-07", "moi-07"),
    Picks: (Picks(key="a", directory="d"), ["p-2", " p-1 ", "p-2"], ["p-2", "p-1"]),
    Photo: (Photo(key="a"), PICTURE, PICTURE),
}
"""For each kind: a field, an answer as it may come, and the value it is read as."""

SMALL = Form(
    "small",
    1,
    (
        Pick(key="where", directory="places", sticky=True),
        Choice(key="colour", options=("red", "green")),
        Choices(key="shades", options=("light", "dark"), asked=Equals("colour", "red")),
        Identity(key="number", sensitive=True),
        Photo(key="photo", optional=ALWAYS),
        Note(key="why", optional=Answered("photo")),
    ),
)
"""One of each behaviour: directory, condition, several choices, doubt, skipping in both ways."""

ABSENT = Form(
    "absent",
    1,
    (
        Choice(key="kind", options=("leave", "mission")),
        Picks(key="who", directory="roster", most=3),
        Pick(key="witness", directory="roster", optional=ALWAYS),
    ),
)
"""Several entries of a directory, and one."""

NEGATIVE: dict[str, Value] = {
    "institution": "moh",
    "tested_on": "2026-11-20",
    "category": "civil_servant",
    "identity": "012345678",
    "name_km": "សុខ ដារ៉ា",
    "sex": "female",
    "reason": "regular_inspection",
    "outcome": "negative",
    "specimen": "S-0001",
    "kit_lot": "L77",
    "kit_expiry": "2027-08-31",
}
"""A complete result with a negative outcome."""


def known(directory: str, code: str) -> bool:
    """Know everything that is not called `gone`."""
    return bool(directory) and code != "gone"


def at(form: Form, key: str, **answers: Value) -> Draft:
    """Stand at a question with these answers given."""
    return Draft(form=form.key, version=form.version, at=key, answers=answers)
