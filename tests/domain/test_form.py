import pytest

from domain.condition import Answered, Equals
from domain.form import Choice, Date, Form, Kind, Note, Picks, Text
from tests.domain.forms import SMALL

A = Text(key="a")


@pytest.mark.parametrize(
    ("fault", "fields"),
    [
        ("asks nothing", ()),
        ("is asked twice", (A, A)),
        ("is no key", (Text(key="Not A Key"),)),
        ("is no key", (Text(key="a" * 25),)),
        ("is no key", (Text(key="review"),)),
        ("not asked before", (Text(key="b", asked=Answered("a")), A)),
        ("not asked before", (Text(key="b", optional=Answered("b")),)),
        ("is not remembered", (Text(key="a", sensitive=True, sticky=True),)),
        ("has no options", (Choice(key="a", options=()),)),
        ("an option twice", (Choice(key="a", options=("x", "x")),)),
        ("lets nothing be picked", (Picks(key="a", directory="d", most=0),)),
        ("picked anew each time", (Picks(key="a", directory="d", sticky=True),)),
        ("no code", (Choice(key="a", options=("MET",)),)),
        ("no earlier date", (A, Date(key="b", not_before="a"))),
        ("no earlier date", (Date(key="b", not_before="b"),)),
    ],
)
def test_a_form_that_contradicts_itself_is_not_built(fault: str, fields: tuple[Kind, ...]) -> None:
    with pytest.raises(ValueError, match=fault):
        Form("form", 1, fields)


def test_a_form_needs_a_key() -> None:
    with pytest.raises(ValueError, match="no key"):
        Form("A Form", 1, (A,))


def test_a_field_is_found_by_its_key() -> None:
    assert SMALL.field("why") == SMALL.fields[-1]
    assert SMALL.field("nothing") is None


def test_questions_apply_as_their_conditions_say() -> None:
    red, green = SMALL.applicable({"colour": "red"}), SMALL.applicable({"colour": "green"})
    assert [field.key for field in red if field not in green] == ["shades"]


def test_an_answer_that_no_longer_applies_asks_nothing_new() -> None:
    b = Note(key="b", asked=Equals("a", "yes"))
    form = Form("form", 1, (A, b, Note(key="c", asked=Answered("b"))))
    assert form.applicable({"a": "no", "b": "left over"}) == (A,)
