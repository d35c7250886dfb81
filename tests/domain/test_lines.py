import random
from collections import defaultdict
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.digits import khmer
from domain.form import Choices, Value
from domain.forms.test_result import TEST_RESULT
from domain.line_meanings import phrases
from domain.line_words import Slot
from domain.lines import Line, read_lines
from domain.problem import Code, Problem
from tests.lines.case import TODAY, Case, corpus

CORPUS = list(corpus())
READABLE = [case for case in CORPUS if case.answers is not None]
GOOD = "012345678 Sok Dara M neg"
OTHER = "012345679 Ly Bopha F neg"


def codes(line: Line) -> list[Code]:
    return [problem.code for problem in line.problems]


def test_no_line_of_the_corpus_is_stored_wrongly() -> None:
    assert [(c.number, c.typed) for c in CORPUS if c.is_stored_wrongly_by(c.read())] == []


def test_nearly_every_line_that_can_be_understood_is(record_property: Callable[[str, object], None]) -> None:
    understood = [case for case in READABLE if case.is_met_by(case.read())]
    wrong = [case for case in CORPUS if case.is_stored_wrongly_by(case.read())]
    refused = f"{len(CORPUS) - len(READABLE)} to be refused"
    record_property("lines", f"{len(understood)} of {len(READABLE)} understood, {len(wrong)} wrong, {refused}")
    assert len(READABLE) >= 240
    assert len(understood) >= 0.97 * len(READABLE)


@pytest.mark.parametrize("case", [c for c in CORPUS if c.answers is None], ids=lambda case: str(case.number))
def test_a_line_that_may_mean_two_things_is_refused_for_the_right_reason(case: Case) -> None:
    assert case.is_met_by(case.read())


def test_blank_lines_and_rules_are_passed_over_and_keep_their_place() -> None:
    text = f"\n{GOOD}\n   \n-----\n====\n ។ \n\u200b\n{OTHER}\n\n"
    assert [(line.place, line.raw) for line in read_lines(text, TODAY)] == [(2, GOOD), (8, OTHER)]


def test_nothing_is_read_of_nothing() -> None:
    assert read_lines("", TODAY) == []


def test_the_same_number_on_two_lines_refuses_both_and_each_names_the_other() -> None:
    one, two, three = read_lines(f"{GOOD}\n{OTHER}\n012-345-678 Ly Bopha F neg", TODAY)
    assert one.problems == (Problem(Code.LINE_SAME_NUMBER, line=3),)
    assert three.problems == (Problem(Code.LINE_SAME_NUMBER, line=1),)
    assert (one.answers, three.answers, two.problems) == (None, None, ())


def test_the_same_number_is_told_on_a_line_that_is_refused_for_more() -> None:
    one, two = read_lines(f"{GOOD}\n012345678 Sok Dara M", TODAY)
    assert (codes(one), codes(two)) == ([Code.LINE_SAME_NUMBER], [Code.LINE_NO_OUTCOME, Code.LINE_SAME_NUMBER])


def test_lines_without_a_number_are_not_taken_for_the_same() -> None:
    assert [codes(line) for line in read_lines("Sok, neg\nLy, neg", TODAY, listed=True)] == [[], []]


@pytest.mark.parametrize("cut", ["\t", ",", " ; ", "|", " - ", "។", " (", "："])
def test_what_sets_parts_apart_tells_a_code_from_a_part_of_the_name(cut: str) -> None:
    (apart,), (beside,) = (read_lines(f"012345678 neg{sep}Sok{sep}M", TODAY) for sep in (cut, " "))
    assert apart.answers == {"identity": "012345678", "name_latin": "Sok", "sex": "male", "outcome": "negative"}
    assert codes(beside) == [Code.LINE_UNCLEAR_WORD]


@pytest.mark.parametrize(("number", "doubts"), [("012345678", ()), ("KP12345", (Code.UNUSUAL_IDENTITY,))])
def test_an_unusual_number_is_read_with_a_doubt(number: str, doubts: tuple[Code, ...]) -> None:
    (line,) = read_lines(f"{number} Sok Dara M neg", TODAY)
    assert (line.doubts, line.answers is None) == (doubts, False)


@pytest.mark.parametrize(
    ("typed", "doubts"),
    [
        ("012345678 Chhim Somaly Neary F neg", (Code.LINE_LONG_NAME,)),
        ("012345678, Chhim Somaly Neary, F, neg", ()),
        ("012345678 Chhim Somaly F neg", ()),
        ("1234567 sok dara kampot m neg", (Code.UNUSUAL_IDENTITY, Code.LINE_LONG_NAME)),
    ],
)
def test_a_long_name_that_nothing_sets_apart_is_read_with_a_doubt(typed: str, doubts: tuple[Code, ...]) -> None:
    (line,) = read_lines(typed, TODAY)
    assert (line.doubts, line.answers is None) == (doubts, False)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("id 12 Sok Dara M neg", Code.BAD_IDENTITY),
        (f"012345678 Sok {'a' * 90} M neg", Code.TEXT_TOO_LONG),
        (f"012345678 Sok Dara M neg specimen {'1' * 41}", Code.TEXT_TOO_LONG),
        ("012345678 Sok Dara Oum Nary Chan Thy M neg", Code.LINE_UNKNOWN_WORD),
    ],
)
def test_a_part_that_the_forms_own_question_would_refuse_is_refused(typed: str, code: Code) -> None:
    (line,) = read_lines(typed, TODAY)
    assert (codes(line), line.answers) == ([code], None)


def test_answers_come_in_the_order_of_the_form() -> None:
    (line,) = read_lines("S-1, pos MET, police, M, Sok Dara, សុខ ដារ៉ា, 012345678", TODAY)
    keys = [field.key for field in TEST_RESULT.fields]
    assert line.answers
    assert list(line.answers) == sorted(line.answers, key=keys.index)
    assert len(line.answers) == 8


def test_a_line_shows_nothing_of_a_person_where_it_is_printed() -> None:
    text = f"{GOOD}\n012345679 Sok Dara M\n{GOOD}"
    assert all("Sok" not in repr(line) and "0123" not in repr(line) for line in read_lines(text, TODAY))


@pytest.mark.parametrize(
    "typed", ["ស្រី" * 1024, "12 " * 1365, "M" * 4096, "+-" * 2048, "១.១." * 1024, "MET,AMP," * 512]
)
def test_a_message_as_long_as_may_be_is_refused_and_does_no_harm(typed: str) -> None:
    assert [line.answers for line in read_lines(typed, TODAY)] == [None]


Said = tuple[list[str], dict[str, Value]]
"""What somebody writes for a part, and the answers it is."""

BY_SLOT: dict[Slot, list[tuple[str, str, bool]]] = defaultdict(list)
for phrase, meant in phrases():
    if meant[0].sure:
        BY_SLOT[meant[0].slot].append((phrase, meant[0].value, len(meant) > 1))

LATIN = st.tuples(
    st.sampled_from(["Sok", "KEO", "chan", "Ly"]), st.sampled_from(["Dara", "Bopha", "Sreymom", "N'Guon"])
)
KHMER = st.tuples(st.sampled_from(["សុខ", "កែវ", "ចាន់"]), st.sampled_from(["ដារ៉ា", "បុប្ផា", "ស្រីមុំ", "ស៊ីណា"]))
NINE = st.from_regex(r"\A[0-9]{9}\Z")
CUTS = [", ", ",", " ; ", ";", "|", " | ", "\t", " - ", " – ", "។ ", " (", ") ", " : ", " \u200b, "]


def _written(number: str) -> st.SearchStrategy[str]:
    return st.sampled_from([number, khmer(number), f"{number[:3]} {number[3:6]} {number[6:]}", f"ID {number}"])


def _of(slot: Slot, key: str) -> st.SearchStrategy[Said]:
    return st.sampled_from(BY_SLOT[slot]).map(lambda one: ([one[0]], {key: one[1]}))


numbers: st.SearchStrategy[Said] = NINE.flatmap(
    lambda number: _written(number).map(lambda text: ([text], {"identity": number}))
)


def _named(key: str, words: tuple[str, str]) -> Said:
    return [" ".join(words)], {key: " ".join(words)}


names = st.builds(_named, st.just("name_latin"), LATIN) | st.builds(_named, st.just("name_km"), KHMER)
specimens: st.SearchStrategy[Said] = st.integers(1, 9999).map(lambda n: ([f"S-{n:04}"], {"specimen": f"S-{n:04}"}))


def _outcomes(outcome: str) -> st.SearchStrategy[Said]:
    words = [phrase for phrase, value, _ in BY_SLOT[Slot.OUTCOME] if value == outcome]
    return st.sampled_from(words).map(lambda word: ([word], {"outcome": outcome}))


def _panel(said: Said, found: list[tuple[str, str, bool]], cut: str) -> Said:
    field = TEST_RESULT.field("substances")
    assert isinstance(field, Choices)
    codes = {code for _, code, _ in found}
    words = cut.join(phrase for phrase, _, _ in found)
    return [*said[0], words], said[1] | {"substances": [code for code in field.options if code in codes]}


def _refused(kind: tuple[str, str, bool]) -> Said:
    head = [] if kind[2] else ["refused"]
    return [*head, kind[0]], {"outcome": "refused", "refusal_kind": kind[1]}


substances = st.lists(
    st.sampled_from(BY_SLOT[Slot.SUBSTANCE]), min_size=1, max_size=3, unique_by=lambda one: one[1]
)
outcomes: st.SearchStrategy[Said] = st.one_of(
    *(_outcomes(one) for one in ("kit_invalid", "evaded", "unlocated")),
    st.tuples(_outcomes("negative"), specimens).map(lambda two: ([*two[0][0], *two[1][0]], two[0][1] | two[1][1])),
    st.builds(_panel, _outcomes("presumptive_positive"), substances, st.sampled_from([", ", "/", " & ", " និង "])),
    st.sampled_from(BY_SLOT[Slot.REFUSAL]).map(_refused),
    st.sampled_from(BY_SLOT[Slot.ABSENCE]).map(
        lambda kind: ([kind[0]], {"outcome": "excused_absence", "absence_kind": kind[1]})
    ),
)
people = st.tuples(numbers, names, _of(Slot.SEX, "sex"), _of(Slot.CATEGORY, "category"), outcomes)


def _line(parts: list[Said], cuts: list[str], chance: random.Random) -> tuple[str, dict[str, Value]]:
    chance.shuffle(parts)
    words = [word for part, _ in parts for word in part]
    text = words[0] + "".join(chance.choice(cuts) + word for word in words[1:])
    return text, {key: value for _, answers in parts for key, value in answers.items()}


@given(people, st.randoms(use_true_random=False))
def test_what_is_written_in_any_order_with_any_separators_is_read_back(
    person: tuple[Said, ...], chance: random.Random
) -> None:
    text, answers = _line(list(person), CUTS, chance)
    (line,) = read_lines(text, TODAY)
    assert (codes(line), line.answers) == ([], answers)


@given(people, st.randoms(use_true_random=False))
def test_with_spaces_alone_it_is_read_back_or_refused(person: tuple[Said, ...], chance: random.Random) -> None:
    text, answers = _line(list(person), [" "], chance)
    (line,) = read_lines(text, TODAY)
    assert line.answers in (None, answers)
    assert (line.answers is None) == bool(line.problems)


FRAGMENTS = st.lists(
    st.sampled_from([phrase for phrase, _ in phrases()])
    | st.sampled_from(
        [*"|–-+&/.,:#()០១2", "\u200b", "no", "012345678", "S-1", "Sok", "សុខ", "12.", "MET-", "name_km"]
    )
    | st.text(max_size=4)
).map(" ".join)


@given(FRAGMENTS | st.text(), st.booleans(), st.booleans())
def test_nothing_that_is_typed_makes_the_reader_fail(text: str, default: bool, listed: bool) -> None:  # noqa: FBT001 - drawn
    for line in read_lines(text, TODAY, default_negative=default, listed=listed):
        assert (line.answers is None) == bool(line.problems)
        assert line.answers is None or {"outcome"} <= line.answers.keys()
