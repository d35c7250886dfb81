from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.evidence import How, Part, Strength, Verdict
from domain.matching import BORN, KHMER, LATIN, NUMBER, SOUND, compare, keys_of, sufficient
from domain.subject import Subject

DAY = date(1990, 5, 17)
SOKHA = Subject("012345678", "សុខ សុខា", "Sok Sokha", DAY, "male")
NAMELESS = Subject("012345678")
NUMBERLESS = replace(SOKHA, identity=None)
KHMER_TEXT = st.text(st.sampled_from([chr(code) for code in range(0x1780, 0x17DE)] + [" "]))
LATIN_TEXT = st.text(st.sampled_from("abcdehiknoprstuvy '"))
SUBJECTS = st.builds(
    Subject,
    identity=st.none() | st.text(st.sampled_from("0123456789០១២-A "), max_size=10),
    name_km=st.none() | KHMER_TEXT | st.text() | st.sampled_from(["សុខ ដារ៉ា", "ដារ៉ា សុខ", "ជា វណ្ណា"]),
    name_latin=st.none()
    | LATIN_TEXT
    | st.text()
    | st.sampled_from(["Sok Dara", "Dara Sok", "Sokdara", "Chea Vanna"]),
    born_on=st.none() | st.dates(date(1990, 1, 1), date(1991, 12, 31)),
    sex=st.none() | st.sampled_from(["male", "female"]),
)


def verdict(known: Subject, asked: Subject = SOKHA) -> Verdict:
    return compare(asked, known).verdict


def test_a_number_alone_confirms() -> None:
    evidence = compare(NAMELESS, SOKHA)
    assert (evidence.verdict, evidence.strength) == (Verdict.CONFIRMED, Strength.NUMBER)
    assert evidence.how(Part.IDENTITY) is How.EQUAL
    assert evidence.how(Part.BORN_ON) is How.NOT_GIVEN


@pytest.mark.parametrize("typed", ["012345678", "០១២៣៤៥៦៧៨", "012 345-678", "12345678", " 012.345.678 "])
def test_a_number_is_the_same_however_it_is_typed(typed: str) -> None:
    assert verdict(Subject(typed)) is Verdict.CONFIRMED
    assert keys_of(Subject(typed)) == keys_of(NAMELESS)


def test_zeros_are_put_back_before_a_cards_number_only() -> None:
    assert verdict(Subject("12345"), Subject("012345")) is not Verdict.CONFIRMED


@pytest.mark.parametrize(
    "known",
    [
        replace(SOKHA, name_km="កែវ បុប្ផា"),
        replace(SOKHA, name_latin="Keo Bopha"),
        replace(SOKHA, born_on=date(1990, 5, 18)),
        replace(SOKHA, born_on=date(1990, 1, 1)),
        replace(SOKHA, sex="female"),
    ],
)
def test_a_number_that_another_part_contradicts_is_only_possible(known: Subject) -> None:
    evidence = compare(SOKHA, known)
    assert (evidence.verdict, evidence.strength) == (Verdict.POSSIBLE, Strength.NUMBER_CONTRADICTED)


@pytest.mark.parametrize(
    ("known", "strength"),
    [
        (NUMBERLESS, Strength.NAME_AND_BIRTH),
        (replace(NUMBERLESS, name_latin="Sokha Sok", name_km="សុខា សុខ"), Strength.NAME_AND_BIRTH),
        (replace(NUMBERLESS, born_on=None), Strength.NAME),
        (replace(NUMBERLESS, born_on=date(1990, 1, 1)), Strength.NAME_AND_NEARLY_BIRTH),
        (replace(NUMBERLESS, born_on=date(1991, 5, 17)), Strength.NOTHING),
        (replace(NUMBERLESS, born_on=date(1990, 5, 18)), Strength.NOTHING),
        (replace(NUMBERLESS, sex="female"), Strength.NAME_AND_BIRTH),
        (replace(NUMBERLESS, sex="female", born_on=None), Strength.NOTHING),
        (Subject(name_latin="Sok Sophea", born_on=DAY, sex="male"), Strength.NOTHING),
    ],
)
def test_without_a_number_a_name_is_never_more_than_possible(known: Subject, strength: Strength) -> None:
    evidence = compare(SOKHA, known)
    assert evidence.strength is strength
    assert evidence.verdict is (Verdict.POSSIBLE if strength else Verdict.DIFFERENT)


@pytest.mark.parametrize(
    ("number", "how", "expected"),
    [
        ("012345679", How.ONE_DIGIT_OFF, Verdict.POSSIBLE),
        ("012345687", How.ONE_DIGIT_OFF, Verdict.POSSIBLE),
        ("012345786", How.DIFFERS, Verdict.DIFFERENT),
        ("999999999", How.DIFFERS, Verdict.DIFFERENT),
        ("KP-4711", How.OTHER_KIND, Verdict.POSSIBLE),
    ],
)
def test_another_number_is_another_person_unless_it_was_mistyped(number: str, how: How, expected: Verdict) -> None:
    evidence = compare(SOKHA, replace(SOKHA, identity=number))
    assert (evidence.how(Part.IDENTITY), evidence.verdict) == (how, expected)


def test_a_mistyped_number_is_forgiven_only_with_the_same_day_of_birth() -> None:
    assert verdict(replace(SOKHA, identity="012345679", born_on=None)) is Verdict.DIFFERENT


@pytest.mark.parametrize(
    ("asked", "known", "part", "how"),
    [
        ("Sok Sokha", "SOK SOKHA", Part.NAME_LATIN, How.EQUAL),
        ("Sok Sokha", "Mr Sokha Sok", Part.NAME_LATIN, How.ORDER_SWAPPED),
        ("Kuoch Sophea", "Sophear Kouch", Part.NAME_LATIN, How.SPELLING_VARIANT),
        ("Sok Dara", "Sok Darith", Part.NAME_LATIN, How.DIFFERS),
        ("លោកស្រី សុខ សុខា", "សុខ សុខា", Part.NAME_KM, How.EQUAL),
        ("សុខា សុខ", "សុខ សុខា", Part.NAME_KM, How.ORDER_SWAPPED),
        ("ជា សុភា", "ជា សោភា", Part.NAME_KM, How.SAME_SOUND),
        ("ជា សុភា", "ជា សុភាព", Part.NAME_KM, How.DIFFERS),
        ("ជា សុភា", "Chea Sophear", Part.NAME, How.ACROSS_SCRIPTS),
        ("Sophea Chea", "ជា សុភា", Part.NAME, How.ACROSS_SCRIPTS),
        ("ជា សុភា", "Chea Sopheap", Part.NAME, How.DIFFERS),
    ],
)
def test_the_evidence_says_how_names_agree(asked: str, known: str, part: Part, how: How) -> None:
    left, right = (Subject(name_latin=one) if one.isascii() else Subject(name_km=one) for one in (asked, known))
    assert compare(left, right).how(part) is how


def test_a_day_and_a_month_that_changed_places_are_told() -> None:
    evidence = compare(Subject(born_on=date(1990, 5, 7)), Subject(born_on=date(1990, 7, 5)))
    assert evidence.how(Part.BORN_ON) is How.DAY_AND_MONTH_SWAPPED


@pytest.mark.parametrize(
    ("asked", "enough"),
    [
        (NAMELESS, True),
        (Subject(name_km="សុខ សុខា", born_on=DAY), True),
        (Subject(name_latin="Sok Sokha", born_on=DAY), True),
        (Subject(name_km="សុខ សុខា", name_latin="Sok Sokha", sex="male"), False),
        (Subject(born_on=DAY), False),
        (Subject(identity=" - "), False),
        (Subject(name_latin=" ' ", born_on=DAY), False),
        (Subject(), False),
    ],
)
def test_an_answer_needs_a_number_or_a_name_with_a_day_of_birth(asked: Subject, *, enough: bool) -> None:
    assert sufficient(asked) is enough


def test_a_person_has_keys_of_each_purpose() -> None:
    assert {key.purpose for key in keys_of(SOKHA)} == {
        NUMBER,
        *(name + born for name in (KHMER, LATIN, SOUND) for born in ("", BORN)),
    }


def test_nothing_of_a_person_is_in_the_evidence() -> None:
    told = repr(compare(SOKHA, SOKHA))
    assert not any(part in told for part in ("Sok", "សុខ", "1234", "1990", "male"))


@given(SUBJECTS, SUBJECTS)
def test_any_two_people_compare_alike_from_either_side(one: Subject, other: Subject) -> None:
    assert compare(one, other) == compare(other, one)


@given(SUBJECTS, SUBJECTS)
def test_a_key_finds_whoever_is_not_called_different(one: Subject, other: Subject) -> None:
    assert compare(one, other).verdict is Verdict.DIFFERENT or keys_of(one) & keys_of(other)


@given(st.lists(st.from_regex("[a-z]{2,8}", fullmatch=True), min_size=2, max_size=2))
def test_the_order_of_two_names_changes_no_verdict(parts: list[str]) -> None:
    straight, swapped = (Subject(name_latin=" ".join(order)) for order in (parts, parts[::-1]))
    assert compare(straight, swapped).verdict is compare(straight, straight).verdict


def test_a_number_alone_is_not_doubted_because_an_entry_s_own_two_names_sound_apart() -> None:
    known = Subject("012345678", "ឆាយ សុផល", "Alexander Smith", sex="male")
    assert compare(Subject("012345678"), known).verdict is Verdict.CONFIRMED


@pytest.mark.parametrize("name", ["...", "-", "'"])
def test_a_name_without_a_letter_is_none(name: str) -> None:
    assert not sufficient(Subject(name_latin=name, born_on=date(1990, 5, 1)))
