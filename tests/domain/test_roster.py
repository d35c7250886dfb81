from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.roster import Difference, RosterPerson, difference, number_keys

DARA = RosterPerson("010123456", "សុខ ដារ៉ា", "SOK Dara", "female", "police")
SOPHEA = RosterPerson("020123456", "ចាន់ សុភា", "CHAN Sophea", "male", "police")
NAMELESS = replace(SOPHEA, identity="")


def test_the_same_list_changes_nothing() -> None:
    assert difference([DARA, SOPHEA], [SOPHEA, DARA]) == Difference((), (), ())


def test_who_is_new_is_added_and_who_is_missing_is_gone() -> None:
    assert difference([DARA], [SOPHEA]) == Difference((SOPHEA,), (), (DARA,))


def test_somebody_with_the_same_number_is_changed() -> None:
    married = replace(DARA, name_latin="SOK Dara Rachana")
    assert difference([DARA], [married]) == Difference((), ((DARA, married),), ())


def test_a_zero_that_was_lost_makes_nobody_else_of_a_person() -> None:
    short = replace(DARA, identity="10123456")
    assert difference([DARA], [short]) == Difference((), ((DARA, short),), ())
    assert difference([short], [DARA]) == Difference((), ((short, DARA),), ())


def test_a_number_that_becomes_known_is_a_change() -> None:
    assert difference([NAMELESS], [SOPHEA]) == Difference((), ((NAMELESS, SOPHEA),), ())


def test_a_name_is_the_same_however_it_is_spelt() -> None:
    before = RosterPerson("", "ស្រ្តី ដារ៉ា", "", "female")
    after = RosterPerson("", "ស្ត្រី\u200b  ដារ៉ា", "", "female")
    assert difference([before], [after]).added == ()
    latin = RosterPerson("", "", "sok dara", "female")
    assert difference([DARA], [latin]) == Difference((), ((DARA, latin),), ())


def test_the_same_name_with_another_sex_or_number_is_somebody_else() -> None:
    woman = replace(NAMELESS, sex="female")
    assert difference([NAMELESS], [woman]) == Difference((woman,), (), (NAMELESS,))
    namesake = replace(SOPHEA, identity="030123456")
    assert difference([SOPHEA], [namesake]) == Difference((namesake,), (), (SOPHEA,))


def test_nobody_is_guessed_among_namesakes() -> None:
    namesakes = [replace(SOPHEA, identity=number) for number in ("020123456", "030123456")]
    assert difference(namesakes, [NAMELESS]) == Difference((NAMELESS,), (), tuple(namesakes))
    assert difference(namesakes, [*namesakes, NAMELESS]) == Difference((NAMELESS,), (), ())


def test_two_names_of_one_person_make_one_pair() -> None:
    others = [RosterPerson("", "ចាន់ សុភា", "", "male"), RosterPerson("", "", "CHAN Sophea", "male")]
    found = difference([NAMELESS], others)
    assert (len(found.changed), len(found.added), found.gone) == (1, 1, ())


people = st.lists(
    st.builds(
        RosterPerson,
        identity=st.sampled_from(["", "010123456", "10123456", "020123456", "X-1"]),
        name_km=st.sampled_from(["", "សុខ ដារ៉ា", "ចាន់ សុភា"]),
        name_latin=st.sampled_from(["", "SOK Dara"]),
        sex=st.sampled_from(["", "male", "female"]),
    ),
    max_size=6,
)


@given(people, people)
def test_everybody_is_in_one_place_only(before: list[RosterPerson], after: list[RosterPerson]) -> None:
    found = difference(before, after)
    olds, news = [old for old, _ in found.changed], [new for _, new in found.changed]
    same = len(before) - len(olds) - len(found.gone)
    assert same == len(after) - len(news) - len(found.added) >= 0
    assert all(person in before for person in (*olds, *found.gone))
    assert all(person in after for person in (*news, *found.added))


@given(people)
def test_a_list_of_different_numbers_equals_itself(one: list[RosterPerson]) -> None:
    people = list({number_keys(person): person for person in one if person.identity}.values())
    assert difference(people, reversed(people)) == Difference((), (), ())
