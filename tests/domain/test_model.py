from typing import Any

import pytest
from pydantic import ValidationError

from domain.model import model_of, problems_of
from domain.problem import Code
from tests.domain.forms import NEGATIVE, TEST_RESULT, TODAY

MODEL = model_of(TEST_RESULT, TODAY)


def faults(**changes: Any) -> dict[str, Code]:
    with pytest.raises(ValidationError) as error:
        MODEL.model_validate(NEGATIVE | changes)
    return {key: problem.code for key, problem in problems_of(error.value).items()}


def test_good_answers_come_back_as_they_are() -> None:
    assert MODEL.model_validate(NEGATIVE).answers() == NEGATIVE


def test_a_row_as_a_table_has_it_is_read_like_typed_answers() -> None:
    row = dict.fromkeys(MODEL.model_fields, "") | NEGATIVE | {"identity": "០១២៣៤៥៦៧៨", "tested_on": "20/11/2569"}
    assert MODEL.model_validate(row).answers() == NEGATIVE


def test_every_bad_field_is_named() -> None:
    assert faults(identity="?", sex="x", kit_lot=None, colour="red") == {
        "identity": Code.BAD_IDENTITY,
        "sex": Code.UNKNOWN_OPTION,
        "kit_lot": Code.ANSWER_MISSING,
        "colour": Code.UNKNOWN_FIELD,
    }


def test_an_answer_to_what_was_not_asked_is_named() -> None:
    assert faults(refusal_kind="no_specimen") == {"refusal_kind": Code.NOT_ASKED}


def test_a_bad_answer_is_not_blamed_on_those_that_depend_on_it() -> None:
    assert faults(outcome="maybe") == {"outcome": Code.UNKNOWN_OPTION}


def test_one_of_the_two_names_is_needed() -> None:
    assert faults(name_km=None) == {"name_latin": Code.ANSWER_MISSING}
    assert MODEL.model_validate(NEGATIVE | {"name_km": None, "name_latin": "Sok Dara"})


def test_an_unusual_identity_number_is_let_through() -> None:
    assert MODEL.model_validate(NEGATIVE | {"identity": "pol 77"}).answers()["identity"] == "POL77"


def test_an_expired_kit_is_named_with_the_day_it_should_have_reached() -> None:
    assert faults(kit_expiry="2026-11-19") == {"kit_expiry": Code.KIT_EXPIRED}


def test_an_error_does_not_repeat_what_was_typed() -> None:
    with pytest.raises(ValidationError) as error:
        MODEL.model_validate(NEGATIVE | {"identity": "secret!"})
    assert "secret" not in str(error.value)


def test_the_model_of_a_day_is_built_once() -> None:
    assert model_of(TEST_RESULT, TODAY) is MODEL
