"""Every reader of a form knows every kind of field; one that lacks a kind is named by the failing test."""

import json
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.check import Doubt, check
from domain.dialogue import TAKES
from domain.export import Labels, Named, cell
from domain.form import Form, Kind, Note, Value
from domain.model import model_of
from domain.names import canonical
from domain.problem import Problem
from tests.domain.forms import PICTURE, SAMPLES, TODAY

KINDS = get_args(Kind)

HOSTILE = [
    *(
        "",
        " ",
        "\x00",
        "\ud800",
        "\u202eabc\u202c",
        "\u200b",
        "<b>&amp;</i>",
        "{$x}",
        "%s",
        "-",
        "/start",
        "៛" * 9,
    ),
    *("a" * 10_000, "9" * 10_000, "្" * 10_000, "ក្" * 5_000, "\u0301" * 10_000, "1.1.1.1", "²", "½", "٣" * 30),
    *(
        None,
        True,
        -1,
        10**5000,
        1e308,
        float("nan"),
        b"bytes",
        object(),
        [],
        {},
        [[]],
        {"file_id": 5},
        date.max,
    ),
    *([None], {"file_id": "\ud800", "unique": ""}, {"x"}, ("x", "y"), PICTURE),
]


@pytest.mark.parametrize("kind", KINDS)
def test_the_sample_answers_know_every_kind(kind: type[Kind]) -> None:
    assert kind in SAMPLES


@pytest.mark.parametrize("kind", KINDS)
def test_check_reads_every_kind(kind: type[Kind]) -> None:
    field, raw, value = SAMPLES[kind]
    assert check(field, raw, TODAY) == value


@pytest.mark.parametrize("kind", KINDS)
def test_the_export_reads_every_kind(kind: type[Kind]) -> None:
    field, _, value = SAMPLES[kind]
    assert isinstance(cell(field, value), str | int | date | Labels | Named)


@pytest.mark.parametrize("kind", KINDS)
def test_the_dialogue_takes_every_kind(kind: type[Kind]) -> None:
    assert kind in TAKES


@pytest.mark.parametrize("kind", KINDS)
def test_the_model_reads_every_kind(kind: type[Kind]) -> None:
    field, raw, value = SAMPLES[kind]
    model = model_of(Form("form", 1, (field,)), TODAY)
    assert model.model_validate({"a": raw}).answers() == {"a": value}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("raw", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_input_ends_in_a_value_or_a_problem(kind: type[Kind], raw: Any) -> None:
    assert_read_or_refused(SAMPLES[kind][0], raw)


@pytest.mark.parametrize("kind", KINDS)
def test_any_text_ends_in_a_value_or_a_problem(kind: type[Kind]) -> None:
    @given(
        st.text()
        | st.text("0123456789០១២៣.-/ ")
        | st.text(st.characters(min_codepoint=0x1780, max_codepoint=0x17FF))
    )
    def read(text: str) -> None:
        assert_read_or_refused(SAMPLES[kind][0], text)

    read()


def assert_read_or_refused(field: Kind, raw: Any) -> None:
    try:
        read = check(field, raw, TODAY)
    except Problem as problem:
        assert_tells_only_limits(problem)
    else:
        assert_can_be_kept(field, read)


def assert_tells_only_limits(problem: Problem) -> None:
    assert all(isinstance(value, int | date) for value in problem.arguments.values())


def assert_can_be_kept(field: Kind, read: Value | Doubt) -> None:
    value = read.value if isinstance(read, Doubt) else read
    assert json.loads(json.dumps(value, ensure_ascii=False).encode()) == value
    lines = value.split("\n") if isinstance(field, Note) and isinstance(value, str) else [value]
    assert all(not isinstance(one, str) or one == canonical(one) for one in lines)
    assert check(field, value, TODAY) == read
