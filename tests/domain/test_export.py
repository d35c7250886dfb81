from datetime import date

from domain.export import Labels, Named, cells_of, columns_of
from domain.form import Choice, Form, Note, Pick
from domain.forms.test_result import TEST_RESULT
from tests.domain.forms import NEGATIVE, SMALL


def test_the_columns_are_those_of_the_form_after_number_day_and_institution() -> None:
    keys = [column.key for column in columns_of([TEST_RESULT])]
    asked = [field.key for field in TEST_RESULT.fields if field.key not in {"institution", "tested_on"}]
    assert keys == ["#number", "#day", "#institution", *asked]


def test_who_reported_is_in_no_column() -> None:
    assert not any("author" in column.key for column in columns_of([TEST_RESULT]))


def test_several_forms_and_versions_share_the_columns_that_they_share() -> None:
    other = Form("test_result", 2, (Note(key="note"), Choice(key="colour", options=("red",))))
    keys = [column.key for column in columns_of([TEST_RESULT, other, SMALL])]
    assert keys[:-5] == [column.key for column in columns_of([TEST_RESULT])]
    assert keys[-5:] == ["colour", "where", "shades", "number", "why"]


def test_an_answer_is_told_in_full_and_what_was_not_asked_is_no_cell() -> None:
    cells = cells_of(TEST_RESULT, {}, NEGATIVE)
    assert cells["identity"] == "012345678"
    assert cells["name_km"] == "សុខ ដារ៉ា"
    assert cells["outcome"] == Labels(("option-outcome-negative",))
    assert cells["kit_expiry"] == date(2027, 8, 31)
    assert {"substances", "refusal_kind", "note"} & cells.keys() == set()


def test_a_form_may_ask_for_what_a_fixed_column_is_called() -> None:
    form = Form("odd", 1, (Note(key="number"), Pick(key="where", directory="provinces")))
    cells = cells_of(form, {"#number": "KP-26-000001"}, {"number": "mine", "where": "07"})
    assert cells == {"#number": "KP-26-000001", "number": "mine", "where": Named("provinces", "07")}
