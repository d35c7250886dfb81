from collections import Counter

import pytest

from domain.form import Choice, Choices
from domain.forms.test_result import TEST_RESULT
from domain.line_items import items_of
from domain.line_meanings import (
    LONGEST_PHRASE,
    Meaning,
    glued,
    is_near_outcome,
    is_strange,
    meanings,
    phrases,
    slipped,
    spoken,
)
from domain.line_words import Slot
from domain.outcome import Outcome
from tests.handlers.test_form_texts import texts

ANSWERS = (Slot.SEX, Slot.CATEGORY, Slot.SUBSTANCE, Slot.REFUSAL, Slot.ABSENCE)
FORGIVEN = [
    (phrase, meant) for phrase, meant in phrases() if meant[0].slot in {Slot.SEX, Slot.OUTCOME, Slot.ABSENCE}
]


def slips(word: str) -> set[str]:
    """Every way to leave out a letter, to type one twice, or to swap two."""
    cuts = [(word[:at], word[at:]) for at in range(len(word))]
    less = {head + tail[1:] for head, tail in cuts}
    more = {head + tail[0] + tail for head, tail in cuts}
    return less | more | {head + tail[1::-1] + tail[2:] for head, tail in cuts} - {word}


def test_no_phrase_says_two_things() -> None:
    times = Counter(spoken(phrase) for phrase, _ in phrases())
    assert [phrase for phrase, n in times.items() if n > 1] == []


def test_no_phrase_is_longer_than_is_looked_up() -> None:
    assert max(len(spoken(phrase).split()) for phrase, _ in phrases()) <= LONGEST_PHRASE


@pytest.mark.parametrize("slot", ANSWERS)
def test_what_words_say_are_the_options_of_the_form_and_each_has_a_word(slot: Slot) -> None:
    field = TEST_RESULT.field(str(slot))
    assert isinstance(field, Choice | Choices)
    assert {one.value for _, meant in phrases() for one in meant if one.slot is slot} == set(field.options)


def test_every_outcome_that_a_commission_sees_has_a_word() -> None:
    field = TEST_RESULT.field("outcome")
    assert isinstance(field, Choice)
    said = {one.value for _, meant in phrases() for one in meant if one.slot is Slot.OUTCOME}
    assert said == {*field.options, Outcome.UNLOCATED}


@pytest.mark.parametrize("language", ["km", "en"])
@pytest.mark.parametrize("slot", ANSWERS)
def test_the_bots_own_labels_are_understood(language: str, slot: Slot) -> None:
    labels = {key: text.words for key, text in texts(language, "form").items() if f"option-{slot}-" in key}
    said = {key: {item.value for item in items_of(words) if item.what is slot} for key, words in labels.items()}
    assert said == {key: {key.rpartition("-")[2]} for key in labels}


@pytest.mark.parametrize(("phrase", "meant"), FORGIVEN)
def test_a_slip_never_makes_a_word_say_something_else(phrase: str, meant: tuple[Meaning, ...]) -> None:
    others = {slip: slipped(slip) for slip in slips(phrase) if slipped(slip)}
    assert {slip: other for slip, other in others.items() if other[-1].value != meant[-1].value} == {}


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("negatve", "negative"),
        ("nnegative", "negative"),
        ("engative", "negative"),
        ("negetive", "negative"),
        ("femle", "female"),
        ("អវិជជមាន", "អវិជ្ជមាន"),
        ("គេចវះ", "គេចវេះ"),
    ],
)
def test_one_slip_is_forgiven(typed: str, word: str) -> None:
    assert slipped(typed) == meanings(word) != ()


@pytest.mark.parametrize(
    "typed",
    ["ngtive", "egative", "mle", "fmale", "emale", "plice", "វវិជ្ជមាន", "Maly", "Posith", "ketamin", "", "ប្រុ"],
)
def test_two_slips_short_words_and_words_between_two_meanings_are_not(typed: str) -> None:
    assert slipped(typed) == ()


def test_khmer_words_without_spaces_are_taken_apart_only_where_nothing_is_left_over() -> None:
    assert glued("ប្រុសអវិជ្ជមាន") == ("ប្រុស", "អវិជ្ជមាន")
    assert glued("សុខប្រុស") == glued("ស្រីមុំ") == glued("") == ()


@pytest.mark.parametrize("word", ["មិនបដិសេធ", "អវិជ្ជមានទេ", "វរសេនីយ៍ទោ", "លោកសុខ"])
def test_a_word_that_holds_one_of_ours_is_no_name(word: str) -> None:
    assert is_strange(word)


@pytest.mark.parametrize("name", ["ស្រីមុំ", "ដារ៉ា", "សំណាង", "មិនា", "Sok"])
def test_a_name_is_a_name(name: str) -> None:
    assert not is_strange(name)


@pytest.mark.parametrize("word", ["psotive", "posit", "evad", "refuzd", "អវត្ត", "វិជជមាន"])
def test_a_misspelt_outcome_is_near_one(word: str) -> None:
    assert is_near_outcome(word)


@pytest.mark.parametrize(
    "name", ["Sokha", "Vanna", "Sovann", "Neary", "Rithy", "Pisey", "Maly", "សុភា", "វាសនា", "វុទ្ធី"]
)
def test_a_usual_name_is_not(name: str) -> None:
    assert not is_near_outcome(name)
