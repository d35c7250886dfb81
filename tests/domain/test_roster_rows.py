from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.names import canonical
from domain.problem import Code, Problem
from domain.roster import RosterPerson
from domain.roster_cells import FIELDS
from domain.roster_layout import Layout, propose
from domain.roster_lines import read_lines
from domain.roster_rows import BadRow, Roster, read_roster

HEADER = ["No.", "អត្តលេខ", "គោត្តនាម-នាម", "អក្សរឡាតាំង", "ភេទ / Sex", "ប្រភេទមន្ត្រី", "Remarks"]
DARA = ["1", "010123456", "សុខ ដារ៉ា", "SOK Dara", "ស្រី", "នគរបាល", ""]
DARA_READ = RosterPerson("010123456", "សុខ ដារ៉ា", "SOK Dara", "female", "police")
COLUMNS = {"identity": 1, "name_km": 2, "name_latin": 3, "sex": 4, "category": 5}


def read(*rows: list[str], **more: Any) -> Roster:
    table = [HEADER, *rows]
    return read_roster(table, propose(table), **more)


def with_cell(field: str, text: str) -> list[str]:
    row = [*DARA]
    row[COLUMNS[field]] = text
    return row


def one(field: str, text: str) -> str:
    found = read(with_cell(field, text))
    assert found.bad == ()
    return str(getattr(found.people[0], field))


def complaint(*rows: list[str]) -> BadRow:
    found = read(*rows)
    (bad,) = found.bad
    return bad


def test_a_row_becomes_a_person() -> None:
    assert read(DARA) == Roster((DARA_READ,), (), ())


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("identity", "០១០១២៣៤៥៦", "010123456"),
        ("identity", " 010 123\u200b-456 ", "010123456"),
        ("identity", "'010123456", "010123456"),
        ("identity", "110123456.0", "110123456"),
        ("identity", "mi-1234", "MI1234"),
        ("name_km", "សុខ\u200b  ដារ៉ា\u200b", "សុខ ដារ៉ា"),
        ("name_km", "ស្រ្តី ដារ៉ា", "ស្ត្រី ដារ៉ា"),
        ("name_km", "–", ""),
        ("name_latin", " SOK\u00a0Dara ", "SOK Dara"),
        ("sex", "F", "female"),
        ("sex", "ស.", "female"),
        ("sex", "ប្រុស", "male"),
        ("sex", "Male", "male"),
        ("sex", "", ""),
        ("category", "Civil servant", "civil_servant"),
        ("category", "មន្ត្រីជាប់កិច្ចសន្យា", "contracted_official"),
        ("category", "យោធិន", "soldier"),
        ("category", "-", ""),
    ],
)
def test_a_cell_is_read_as_people_write_it(field: str, text: str, value: str) -> None:
    assert one(field, text) == value


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("identity", "12", Code.BAD_IDENTITY),
        ("identity", "គ្មាន", Code.BAD_IDENTITY),
        ("identity", "12345678.5", Code.BAD_IDENTITY),
        ("identity", "1.0E+08", Code.BAD_IDENTITY),
        ("identity", "1.5e8", Code.BAD_IDENTITY),
        ("identity", "+855123456", Code.FORMULA_IN_CELL),
        ("identity", "-123456789", Code.FORMULA_IN_CELL),
        ("identity", '=HYPERLINK("http://x")', Code.FORMULA_IN_CELL),
        ("name_km", "\u200b@SUM(A1)", Code.FORMULA_IN_CELL),
        ("name_latin", "'=1+1", Code.FORMULA_IN_CELL),
        ("name_km", "សុខ ដារ៉ា ២", Code.WRITE_IN_KHMER),
        ("name_km", "??? ????", Code.WRITE_IN_KHMER),
        ("name_latin", "SOK Dara 2", Code.WRITE_IN_LATIN),
        ("name_latin", "x" * 81, Code.TEXT_TOO_LONG),
        ("sex", "third", Code.UNKNOWN_SEX),
        ("category", "monk", Code.UNKNOWN_CATEGORY),
    ],
)
def test_a_bad_cell_is_told_with_its_row_and_column(field: str, text: str, code: Code) -> None:
    told = complaint(with_cell("identity", "110000000"), with_cell(field, text))
    assert (told.number, told.column, told.problem.code) == (3, field, code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12345678", Code.IDENTITY_LOST_ZERO),
        ("12345678.0", Code.IDENTITY_LOST_ZERO),
        ("១២៣៤៥៦៧៨", Code.IDENTITY_LOST_ZERO),
        ("1234567", Code.UNUSUAL_IDENTITY),
        ("MI-1234", Code.UNUSUAL_IDENTITY),
        ("", Code.IDENTITY_MISSING),
    ],
)
def test_a_number_that_is_unusual_is_kept_and_doubted(text: str, code: Code) -> None:
    found = read(with_cell("identity", text))
    assert len(found.people) == 1
    assert found.doubts == (BadRow(2, "identity", Problem(code)),)


def test_a_lost_zero_is_put_back_where_the_person_wishes_so() -> None:
    found = read(with_cell("identity", "12345678.0"), restore_zeros=True)
    assert ([person.identity for person in found.people], found.doubts) == (["012345678"], ())


def test_every_bad_cell_of_a_row_is_told_and_no_doubt_besides() -> None:
    found = read(["1", "12345678", "x2", "SOK Dara", "?", "?", ""])
    assert [bad.column for bad in found.bad] == ["name_km", "sex", "category"]
    assert (found.people, found.doubts) == ((), ())


def test_somebody_without_a_name_is_refused() -> None:
    row = ["1", "010123456", "-", "", "F", "", "remark"]
    assert complaint(row) == BadRow(2, "name_km", Problem(Code.NAME_MISSING))


@pytest.mark.parametrize("again", ["010123456", "០១០១២៣៤៥៦", "10123456", "010-123-456"])
def test_a_number_that_comes_twice_is_told_with_its_first_row(again: str) -> None:
    told = complaint(DARA, ["2", again, "ចាន់ សុភា", "", "M", "", ""])
    assert told == BadRow(3, "identity", Problem(Code.IDENTITY_TWICE, row=2))


def test_namesakes_need_numbers_to_be_told_apart() -> None:
    nobody = with_cell("identity", "")
    assert complaint(nobody, nobody) == BadRow(3, "name_km", Problem(Code.NAME_TWICE, row=2))
    assert read(DARA, with_cell("identity", "110000000"), nobody).bad == ()


def test_a_refused_row_does_not_stand_in_the_way_of_its_correction() -> None:
    found = read(with_cell("sex", "?"), DARA)
    assert found.people == (DARA_READ,)


def test_empty_rows_totals_and_repeated_headers_are_passed_over() -> None:
    total = ["សរុប", "", "", "", "", "", "1"]
    assert read(["", "-", " "], [], DARA, HEADER, total) == Roster((DARA_READ,), (), ())


@pytest.mark.parametrize("cells", [("SOK Dara", ""), ("", "SOK Dara")])
def test_a_latin_name_is_one_whichever_column_it_is_in(cells: tuple[str, str]) -> None:
    (person,) = read(["1", "010123456", *cells, "F", "", ""]).people
    assert (person.name_km, person.name_latin) == ("", "SOK Dara")


def test_both_names_may_stand_in_one_column() -> None:
    table = [["ឈ្មោះ"], ["សុខ ដារ៉ា SOK Dara"]]
    (person,) = read_roster(table, propose(table)).people
    assert (person.name_km, person.name_latin) == ("សុខ ដារ៉ា", "SOK Dara")


def test_family_and_given_names_may_stand_in_two_columns() -> None:
    table = [["គោត្តនាម", "នាម", "Surname", "First name"], ["សុខ", "ដារ៉ា", "SOK", "Dara"]]
    (person,) = read_roster(table, propose(table)).people
    assert (person.name_km, person.name_latin) == ("សុខ ដារ៉ា", "SOK Dara")


def test_the_header_is_found_below_titles() -> None:
    table = [["ព្រះរាជាណាចក្រកម្ពុជា"], ["ជាតិ សាសនា ព្រះមហាក្សត្រ"], [], HEADER, DARA]
    assert propose(table) == Layout(COLUMNS, 4)
    assert read_roster(table, propose(table)).people == (DARA_READ,)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("ID_number", "identity"),
        ("លេខអត្តសញ្ញាណប័ណ្ណ", "identity"),
        ("ឈ្មោះ\u200bជា\u200bអក្សរខ្មែរ", "name_km"),
        ("ឈ្មោះ (ឡាតាំង)", "name_latin"),
        ("Name\n(Latin)", "name_latin"),
        ("ភេទ\nSex", "sex"),
        ("M/F", "sex"),
        ("GENDER", "sex"),
        ("ប្រភេទ", "category"),
    ],
)
def test_headers_are_known_in_both_languages(header: str, field: str) -> None:
    assert propose([["?", header], ["", "x"]]) == Layout({field: 1}, 1)


def test_without_a_header_columns_are_told_by_their_looks() -> None:
    people = [[str(n), f"01012345{n}", "សុខ ដារ៉ា", "SOK Dara", "ស្រី", "យោធិន"] for n in range(3)]
    assert propose(people) == Layout(COLUMNS)
    assert len(read_roster(people, propose(people)).people) == 3


def test_a_person_may_choose_other_columns() -> None:
    table = [["a", "b"], ["010123456", "សុខ ដារ៉ា"]]
    with pytest.raises(Problem) as refused:
        read_roster(table, propose(table))
    assert refused.value.code is Code.ROSTER_COLUMNS_MISSING
    assert len(read_roster(table, Layout({"identity": 0, "name_km": 1}, 1)).people) == 1
    assert read_roster(table, Layout({"name_km": 99}, 1)).people == ()


SOPHEA = RosterPerson("020123456", "", "CHAN Sophea", "male")


@pytest.mark.parametrize(
    "text",
    [
        "010123456 សុខ ដារ៉ា SOK Dara ស្រី\n020123456 CHAN Sophea M",
        "១. ០១០ ១២៣ ៤៥៦ សុខ ដារ៉ា SOK Dara ស្រី\n\n២) CHAN Sophea 020123456 M",
        "1 010123456 សុខ ដារ៉ា SOK Dara F\n2 020123456 CHAN Sophea male",
        "- សុខ ដារ៉ា, SOK Dara, 010123456, ស្រី\n- , CHAN Sophea, 020123456, ប្រុស",
        "010123456\tសុខ ដារ៉ា\tSOK Dara\tF\r\n020123456\t\tCHAN Sophea\tM",
        "ID;Name;Sex\n010123456;សុខ ដារ៉ា SOK Dara;F\n020123456;CHAN Sophea;M",
    ],
)
def test_pasted_lines_are_read_however_they_are_divided(text: str) -> None:
    found = read_roster(*read_lines(text))
    dara = RosterPerson("010123456", "សុខ ដារ៉ា", "SOK Dara", "female")
    assert (found.people, found.bad) == ((dara, SOPHEA), ())


def test_a_bad_line_is_told_by_its_place_in_what_was_pasted() -> None:
    found = read_roster(*read_lines("010123456 សុខ ដារ៉ា\n\n020123456\n=1+1 SOK Dara"))
    assert [(bad.number, bad.problem.code) for bad in found.bad] == [
        (3, Code.NAME_MISSING),
        (4, Code.FORMULA_IN_CELL),
    ]


roster_texts = st.one_of(
    st.sampled_from(["010123456", "10123456", "សុខ ដារ៉ា", "SOK Dara", "F", "", "-", "=1", "police", "ឈ្មោះ", "1"]),
    st.text(max_size=8),
)


@given(st.lists(st.lists(roster_texts, max_size=7), max_size=8))
def test_each_row_is_good_or_bad_or_empty_and_never_two_of_them(rows: list[list[str]]) -> None:
    table = [[*FIELDS], *rows]
    found = read_roster(table, Layout({field: place for place, field in enumerate(FIELDS)}, 1))
    bad = {told.number for told in found.bad}
    empty = sum(not any(canonical(text).strip("-'–—_./…") for text in row) for row in rows)
    assert len(found.people) + len(bad) + empty == len(rows) - rows.count([*FIELDS])
    assert {told.number for told in found.doubts}.isdisjoint(bad)


@given(st.text(max_size=60))
def test_whatever_is_pasted_is_read_or_refused_cleanly(text: str) -> None:
    table, layout = read_lines(text)
    if layout.has_names:
        read_roster(table, layout)
