import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.line_meanings import meanings
from domain.line_template import HEADINGS, TOTALS, WORDS, Template, blank, read_template, total_of
from domain.outcome import Outcome
from domain.problem import Code, Problem
from tests.lines.case import TODAY

POSITIVE = "012345678 Sok Dara M pos MET"
SICK = "012345679 Ly Bopha F sick"
EVADED = "012345680 Kim Veasna M evaded"
ENGLISH = {
    "total": "Total",
    "tested": "Tested",
    "women": "Women",
    "negative": "Negative",
    "presumptive_positive": "Presumptive positive",
    "kit_invalid": "Kit invalid",
    "refused": "Refused",
    "evaded": "Evaded",
    "excused_absence": "Excused absence",
    "unlocated": "Unlocated",
}
KHMER = {
    "total": "សរុប",
    "tested": "បានធ្វើតេស្ត",
    "women": "ក្នុងនោះស្រី",
    "negative": "អវិជ្ជមាន",
    "presumptive_positive": "សង្ស័យវិជ្ជមាន",
    "kit_invalid": "ឧបករណ៍តេស្តមិនដំណើរការ",
    "refused": "បដិសេធ",
    "evaded": "គេចវេះ",
    "excused_absence": "អវត្តមានមានច្បាប់",
    "unlocated": "រកមិនឃើញ",
}
PIECES = [*ENGLISH.values(), *KHMER.values(), "45", "៣", POSITIVE, ":", "\n", "1.", "x"]


def read(*lines: str, listed: bool = False) -> Template:
    return read_template("\n".join(lines), TODAY, listed=listed)


def test_totals_and_exceptions_that_add_up_stand() -> None:
    found = read(
        "total 44", "tested 42", "negative 41", "women 12", "excused 1", "evaded 1", "", POSITIVE, SICK, EVADED
    )
    assert found.stands
    assert found.totals == {
        "total": 44,
        "tested": 42,
        "women": 12,
        "negative": 41,
        "evaded": 1,
        "excused_absence": 1,
    }
    assert [line.place for line in found.exceptions] == [8, 9, 10]
    assert [line.answers["outcome"] for line in found.exceptions if line.answers] == [
        "presumptive_positive",
        "excused_absence",
        "evaded",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tested: 45\nNegative: 45\nWomen: 12",
        "tested 45, negative 45, women 12",
        "45 tested, 45 negative, 12 women",
        "TESTED = 45 / neg = 45 / of which women = 12",
        "Report\ntested 45 people\n  negative — 45\nwomen . 12\nrefused:\nevaded\n\nExceptions:",
        "បានធ្វើតេស្ត៖ ៤៥ នាក់\nអវិជ្ជមាន៖ ៤៥ នាក់\nក្នុងនោះស្រី៖ ១២ នាក់",
        "ធ្វើតេស្ត ៤៥ ស្រី ១២ អវិជ្ជមាន ៤៥",
        "ធ្វើតេស្ត៤៥\nអវិ៤៥\nស១២\nករណីលើកលែង៖",
    ],
)
def test_totals_are_read_as_people_write_them(text: str) -> None:
    found = read_template(text, TODAY)
    assert found.totals == {"tested": 45, "women": 12, "negative": 45}
    assert found.stands


def test_thousands_may_be_grouped() -> None:
    assert read("tested 1,000", "negative 1.000", "women ១០០").totals == {
        "tested": 1000,
        "women": 100,
        "negative": 1000,
    }


@pytest.mark.parametrize("labels", [ENGLISH, KHMER], ids=["en", "km"])
def test_a_blank_template_that_is_filled_in_is_read_back(labels: dict[str, str]) -> None:
    figures = dict(zip(TOTALS, (43, 41, 12, 40, 1, 0, 0, 1, 1, 0), strict=True))
    lines = [f"{line}{figure}" for line, figure in zip(blank(labels).splitlines(), figures.values(), strict=True)]
    found = read(*lines, POSITIVE, SICK, EVADED)
    assert (found.totals, found.stands) == (figures, True)


def test_a_template_that_nobody_filled_in_misses_its_totals() -> None:
    missing = [Problem(Code.TOTAL_MISSING, total=total) for total in ("tested", "women", "negative")]
    assert read_template(blank(ENGLISH), TODAY) == Template({}, (), tuple(missing))


@pytest.mark.parametrize(
    ("totals", "problem"),
    [
        ("tested 45, negative 41, women 0", Problem(Code.TOTAL_DIFFERS, total="tested", given=45, found=42)),
        ("total 45, negative 41, women 0", Problem(Code.TOTAL_DIFFERS, total="total", given=45, found=44)),
        (
            "tested 42, negative 41, women 0, excused 3",
            Problem(Code.TOTAL_DIFFERS, total="excused_absence", given=3, found=1),
        ),
        (
            "tested 42, negative 41, women 0, refused 2",
            Problem(Code.TOTAL_DIFFERS, total="refused", given=2, found=0),
        ),
        ("tested 42, negative 41, women 42", Problem(Code.TOTAL_WOMEN, given=42, least=0, most=41)),
        ("tested 42, tested 42, negative 41, women 0", Problem(Code.TOTAL_TWICE, total="tested")),
        ("negative 41, women 0", Problem(Code.TOTAL_MISSING, total="tested")),
        ("tested 42, women 0", Problem(Code.TOTAL_MISSING, total="negative")),
        ("tested 42, negative 41", Problem(Code.TOTAL_MISSING, total="women")),
    ],
)
def test_what_does_not_add_up_is_named_with_its_figures(totals: str, problem: Problem) -> None:
    found = read(totals, POSITIVE, SICK, EVADED)
    assert (found.problems, found.stands) == ((problem,), False)


def test_women_among_the_tested_lines_are_a_part_of_the_women() -> None:
    lines = ("tested 3", "negative 1", "012345678 Ly Bopha F pos MET", "012345679 Kim Nary F pos AMP")
    problem = Problem(Code.TOTAL_WOMEN, given=1, least=2, most=3)
    assert read(*lines, "women 1").problems == (problem,)
    assert read(*lines, "women 3").stands


def test_whose_sex_is_only_on_the_list_may_be_a_woman() -> None:
    lines = ("tested 3", "negative 1", "012345678 pos MET", "Kim Nary pos AMP")
    assert read(*lines, "women 3", listed=True).stands
    assert read(*lines, "women 4", listed=True).problems == (Problem(Code.TOTAL_WOMEN, given=4, least=0, most=3),)


def test_a_negative_person_is_counted_and_not_listed() -> None:
    found = read("tested 2", "negative 2", "women 0", "012345678 Sok Dara M neg")
    assert found.exceptions[0].problems == (Problem(Code.TOTAL_NEGATIVE_LINE),)
    assert found.exceptions[0].answers is None
    assert not found.stands


@pytest.mark.parametrize(
    "line",
    [
        "012345678 Sok Dara M",
        "men 33",
        "45 tested negative 41",
        "tested about 45",
        "tested 45 45",
        "tested 123456",
        "n/a 3",
        "sick 3",
        "negatve 45",
        "not tested 3",
        "sok 3",
    ],
)
def test_what_is_neither_a_total_nor_a_person_is_named(line: str) -> None:
    found = read("tested 41", "negative 41", "women 0", line)
    assert [one.answers for one in found.exceptions] == [None]
    assert found.exceptions[0].problems
    assert (found.problems, found.stands) == ((), False)


def test_nothing_is_added_up_while_a_line_is_not_understood() -> None:
    found = read("total 42", "negative 41", "women 0", "evaded 1", "012345678 Sok Dara M")
    assert (found.problems, found.stands) == ((), False)


def test_the_first_of_two_figures_is_kept_for_showing() -> None:
    assert read("tested 5", "negative 5", "women 1", "tested 6").totals["tested"] == 5


def test_each_label_is_read_as_its_total_and_no_label_names_two() -> None:
    assert {word: total_of(word) for words in WORDS.values() for word in words} == {
        word: total for total, words in WORDS.items() for word in words
    }
    assert not any(one.slot == "outcome" for words in WORDS.values() for word in words for one in meanings(word))


def test_totals_are_outcomes_but_for_three() -> None:
    assert set(TOTALS) - {"total", "tested", "women"} == {
        one for one in Outcome if not one.startswith(("verified", "refusal_to", "test_"))
    }
    assert not any(map(total_of, HEADINGS))


@given(
    st.lists(
        st.sampled_from([*ENGLISH.values(), *KHMER.values(), "45", "៣", POSITIVE, ":", "\n", "1.", "x"])
        | st.text()
    )
)
def test_nothing_that_is_typed_makes_the_reader_fail(parts: list[str]) -> None:
    found = read_template(" ".join(parts), TODAY)
    assert found.totals.keys() <= set(TOTALS)
    assert all((line.answers is None) == bool(line.problems) for line in found.exceptions)
