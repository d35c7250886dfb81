from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.institution import Institution, InstitutionKind
from domain.institution_rows import Row, read_directory
from domain.names import canonical
from domain.problem import Code, Problem

ROOT = {"code": "moi", "name_km": "ក្រសួងមហាផ្ទៃ", "name_en": "Ministry of Interior", "letters": "MI"}
CHILD = {"code": "moi-police", "parent": "moi", "name_km": "នគរបាល", "name_en": "Police", "letters": ""}


def read(*rows: dict[str, str]) -> tuple[list[Institution], list[tuple[int, str, Code]]]:
    found = read_directory(Row(number, row) for number, row in enumerate(rows, start=2))
    return [*found.institutions], [(b.number, b.column, b.problem.code) for b in found.bad]


def one(**cells: str) -> Institution:
    (institution,), bad = read(ROOT | cells)
    assert bad == []
    return institution


def complaint(**cells: str) -> tuple[int, str, Code]:
    good, (bad,) = read(ROOT | cells)
    assert good == []
    return bad


def test_a_row_becomes_an_institution() -> None:
    row = ROOT | {"kind": "ministry", "headcount": "1200", "place": "12"}
    expected = Institution(
        "moi", ROOT["name_km"], ROOT["name_en"], InstitutionKind.MINISTRY, "MI", None, "12", 1200, "/moi/"
    )
    assert read(row) == ([expected], [])


def test_a_child_stands_below_its_parent_in_whatever_order_the_rows_come() -> None:
    (parent, child), bad = read(CHILD, ROOT)
    assert (parent.path, child.path, bad) == ("/moi/", "/moi/moi-police/", [])


def test_a_child_inherits_letters_and_place() -> None:
    (_, child), _ = read(ROOT | {"place": "07"}, CHILD)
    assert (child.letters, child.place) == ("MI", "07")
    (_, child), _ = read(ROOT | {"place": "07"}, CHILD | {"letters": "mip", "place": "0703"})
    assert (child.letters, child.place) == ("MIP", "0703")


@pytest.mark.parametrize(
    ("cells", "value"),
    [
        ({"headcount": "១២០០"}, ("headcount", 1200)),
        ({"headcount": "1,234,567"}, ("headcount", 1_234_567)),
        ({"headcount": "១.២០០"}, ("headcount", 1200)),
        ({"headcount": ""}, ("headcount", 0)),
        ({"place": "7"}, ("place", "07")),
        ({"place": "០៧០៣"}, ("place", "0703")),
        ({"place": "703"}, ("place", "0703")),
        ({"place": ""}, ("place", None)),
        ({"code": " MoI "}, ("code", "moi")),
        ({"letters": "mi"}, ("letters", "MI")),
        ({"kind": "Provincial administration"}, ("kind", InstitutionKind.PROVINCIAL_ADMINISTRATION)),
        ({"kind": "ក្រសួង"}, ("kind", InstitutionKind.MINISTRY)),
        ({"kind": ""}, ("kind", InstitutionKind.OTHER)),
        ({"name_en": "  Ministry\u200b of\n Interior "}, ("name_en", "Ministry of Interior")),
        ({"remarks": "anything"}, ("code", "moi")),
    ],
)
def test_a_cell_is_read_as_people_write_it(cells: dict[str, str], value: tuple[str, Any]) -> None:
    assert getattr(one(**cells), value[0]) == value[1]


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("code", "", Code.BAD_CODE),
        ("code", "seventeen-letters", Code.BAD_CODE),
        ("code", "ក្រសួង", Code.BAD_CODE),
        ("name_km", "", Code.NAME_MISSING),
        ("name_en", " ", Code.NAME_MISSING),
        ("name_en", "x" * 121, Code.TEXT_TOO_LONG),
        ("kind", "palace", Code.UNKNOWN_KIND),
        ("place", "99", Code.UNKNOWN_PLACE),
        ("place", "Kampot", Code.UNKNOWN_PLACE),
        ("headcount", "-1", Code.BAD_HEADCOUNT),
        ("headcount", "many", Code.BAD_HEADCOUNT),
        ("headcount", "1,2", Code.BAD_HEADCOUNT),
        ("headcount", "12345678", Code.BAD_HEADCOUNT),
        ("letters", "M1", Code.BAD_LETTERS),
        ("letters", "", Code.BAD_LETTERS),
        ("parent", "nobody", Code.UNKNOWN_PARENT),
        ("parent", "moi", Code.PARENT_IN_CIRCLE),
    ],
)
def test_a_bad_cell_is_told_with_its_row_and_column(column: str, text: str, code: Code) -> None:
    assert complaint(**{column: text}) == (2, column, code)


def test_every_bad_cell_of_a_row_is_told() -> None:
    _, bad = read(ROOT | {"headcount": "x", "name_km": "", "kind": "y"})
    assert [column for _, column, _ in bad] == ["name_km", "kind", "headcount"]


def test_a_code_that_comes_twice_is_bad_the_second_time() -> None:
    (kept,), bad = read(ROOT, ROOT | {"name_en": "Another"})
    assert (kept.name_en, bad) == ("Ministry of Interior", [(3, "code", Code.CODE_TWICE)])


def test_a_bad_row_takes_those_below_it_along() -> None:
    good, bad = read(ROOT | {"headcount": "x"}, CHILD, CHILD | {"code": "station", "parent": "moi-police"})
    assert good == []
    assert bad == [
        (2, "headcount", Code.BAD_HEADCOUNT),
        (3, "parent", Code.UNKNOWN_PARENT),
        (4, "parent", Code.UNKNOWN_PARENT),
    ]


def test_a_circle_of_parents_is_told_and_breaks_nothing_else() -> None:
    good, bad = read(ROOT | {"parent": "moi-police"}, CHILD, ROOT | {"code": "moh"})
    assert [i.code for i in good] == ["moh"]
    assert bad == [(2, "parent", Code.PARENT_IN_CIRCLE), (3, "parent", Code.PARENT_IN_CIRCLE)]


def test_a_child_may_not_lie_outside_the_province_of_its_parent() -> None:
    _, bad = read(ROOT | {"place": "07"}, CHILD | {"place": "17"})
    assert bad == [(3, "place", Code.PLACE_OUTSIDE_PARENT)]


def test_empty_rows_are_passed_over() -> None:
    assert read(dict.fromkeys(ROOT, " "), ROOT)[1] == []


def test_headers_may_be_khmer() -> None:
    headers = {"លេខកូដ": "moi", "ឈ្មោះ": "ក្រសួងមហាផ្ទៃ", "ឈ្មោះអង់គ្លេស": "Interior", "អក្សរ": "MI", "ចំនួនមន្ត្រី": "៥"}
    (institution,), bad = read(headers)
    assert (institution.headcount, institution.letters, bad) == (5, "MI", [])


def test_a_table_without_the_columns_that_matter_is_refused() -> None:
    with pytest.raises(Problem) as refused:
        read({"code": "moi", "name_km": "ក្រសួងមហាផ្ទៃ"})
    assert refused.value == Problem(Code.COLUMNS_MISSING)


texts = st.one_of(st.sampled_from(["a", "b", "c", "d", "", "07", "0703", "MI"]), st.text(max_size=6))


@settings(deadline=None)
@given(st.lists(st.fixed_dictionaries(dict.fromkeys((*ROOT, "parent", "place", "headcount"), texts)), max_size=8))
def test_each_row_is_good_or_bad_or_empty_and_never_two_of_them(rows: list[dict[str, str]]) -> None:
    found = read_directory(Row(number, row) for number, row in enumerate(rows))
    bad = {cell.number for cell in found.bad}
    empty = sum(not any(canonical(text) for text in row.values()) for row in rows)
    assert len(found.institutions) + len(bad) + empty == len(rows)


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from(["", *"abcdef"])), unique_by=lambda r: r[0]))
def test_every_parent_stands_before_its_children(pairs: list[tuple[str, str]]) -> None:
    good, _ = read(*(ROOT | {"code": code, "parent": parent} for code, parent in pairs))
    seen = {""}
    for institution in good:
        assert (institution.parent or "") in seen
        seen.add(institution.code)
