import pytest

from domain.form import Choice, Choices
from domain.forms import FORMS, PUBLISHED, form_named
from domain.outcome import Outcome
from tests.domain.forms import TEST_RESULT

ALWAYS_ASKED = [
    "institution",
    "tested_on",
    "category",
    "identity",
    "name_km",
    "name_latin",
    "sex",
    "reason",
    "outcome",
]
SPECIMEN = ["specimen", "kit_lot", "kit_expiry"]


@pytest.mark.parametrize(
    ("outcome", "more"),
    [
        ("negative", SPECIMEN),
        ("presumptive_positive", ["substances", *SPECIMEN]),
        ("kit_invalid", SPECIMEN),
        ("refused", ["refusal_kind"]),
        ("evaded", []),
        ("excused_absence", ["absence_kind"]),
    ],
)
def test_each_outcome_asks_what_belongs_to_it(outcome: str, more: list[str]) -> None:
    asked = [field.key for field in TEST_RESULT.applicable({"outcome": outcome})]
    assert asked == [*ALWAYS_ASKED, *more, "photo", "note"]


def test_what_tells_who_a_person_is_is_sensitive() -> None:
    assert {field.key for field in TEST_RESULT.fields if field.sensitive} == {
        "identity",
        "name_km",
        "name_latin",
        "note",
    }


def test_every_outcome_of_the_form_is_an_outcome() -> None:
    field = TEST_RESULT.field("outcome")
    assert isinstance(field, Choice)
    assert set(field.options) <= set(Outcome)


def test_an_option_and_its_key_fit_into_a_button() -> None:
    for field in TEST_RESULT.fields:
        options = field.options if isinstance(field, Choice | Choices) else ()
        assert all(len(option.encode()) <= 24 for option in options)


def test_a_form_is_found_by_name_and_version() -> None:
    assert form_named("test_result") is form_named("test_result", 1) is TEST_RESULT
    assert set(FORMS) == {form.key for form in PUBLISHED}


@pytest.mark.parametrize(("key", "version"), [("test_result", 0), ("nothing", 1), ("nothing", None)])
def test_a_form_that_never_was_is_not_found(key: str, version: int | None) -> None:
    with pytest.raises(LookupError):
        form_named(key, version)
