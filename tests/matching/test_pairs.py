from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from domain.evidence import Verdict
from domain.matching import compare, keys_of
from domain.transliteration import transliterated
from tests.matching.pairs import KINDS, Pair, pairs_of, scored

Told = Callable[[str, object], None]
ALL = [pair for kind in KINDS for pair in pairs_of(kind)]
STRANGERS = [pair for pair in ALL if not pair.same]
BORN = date(1990, 5, 17)
MINE, NUMBERS = "012345678", ("012345679", "112345678", "021345678", "999999999", "KP-4711", None)
Scorer = Callable[[str, str], float]
ELSEWHERE: dict[str, tuple[Scorer, float]] = {
    "ratio at 85": (fuzz.ratio, 85),
    "token_sort_ratio at 85": (fuzz.token_sort_ratio, 85),
    "WRatio at 85": (fuzz.WRatio, 85),
    "Jaro-Winkler at 0.9": (JaroWinkler.similarity, 0.9),
}


def is_possible(pair: Pair) -> bool:
    return compare(*pair.subjects()).verdict is Verdict.POSSIBLE


def test_there_are_enough_pairs_of_each_kind_to_tell_good_from_bad() -> None:
    same = len(ALL) - len(STRANGERS)
    assert (same >= 150, len(STRANGERS) >= 250) == (True, True)
    assert all(len({pair.same for pair in pairs_of(kind)}) == 2 for kind in KINDS)


def test_no_pair_stands_twice_or_with_both_labels() -> None:
    assert len({frozenset((pair.left, pair.right)) for pair in ALL}) == len(ALL)


@pytest.mark.parametrize(
    ("kind", "recall"), [("Khmer-Khmer", 0.85), ("Latin-Latin", 0.85), ("Khmer-Latin", 0.75)], ids=str
)
def test_who_is_one_person_is_found_and_strangers_are_not(kind: str, recall: float, record_property: Told) -> None:
    pairs = pairs_of(kind)
    ours, held = scored(pairs, is_possible), scored([pair for pair in pairs if pair.is_held_out], is_possible)
    record_property(f"possible matches, {kind}", f"{len(pairs)} pairs: {ours} (held out: {held})")
    assert ours.recall >= recall
    assert ours.precision >= 0.95


@pytest.mark.parametrize("kind", KINDS)
def test_scorers_from_elsewhere_find_fewer_or_take_more_strangers(kind: str, record_property: Told) -> None:
    ours = scored(pairs_of(kind), is_possible)
    for name, (scorer, enough) in ELSEWHERE.items():
        theirs = scored(pairs_of(kind), partial(_is_enough, scorer, enough, kind == "Khmer-Latin"))
        record_property(f"possible matches, {kind}, {name}", str(theirs))
        assert (theirs.recall < ours.recall, theirs.precision < ours.precision) == (True, True)


def _is_enough(scorer: Scorer, enough: float, is_across: bool, pair: Pair) -> bool:  # noqa: FBT001 - for `partial`
    """Between the scripts they find nothing, so they are given our transliteration."""
    left = transliterated(pair.left) if is_across else pair.left
    return scorer(left.lower(), pair.right.lower()) >= enough


def test_no_stranger_is_confirmed_with_any_number_of_their_own(record_property: Told) -> None:
    confirmed = [pair for pair in STRANGERS if any(map(partial(_is_confirmed, pair), NUMBERS))]
    record_property("strangers confirmed", f"{len(confirmed)} of {len(STRANGERS)}")
    assert confirmed == []


def _is_confirmed(pair: Pair, number: str | None) -> bool:
    left, right = (replace(one, born_on=BORN, sex="male") for one in pair.subjects())
    return compare(replace(left, identity=MINE), replace(right, identity=number)).verdict is Verdict.CONFIRMED


def test_a_strangers_number_typed_by_mistake_confirms_only_where_the_names_sound_alike(
    record_property: Told,
) -> None:
    taken = [pair for pair in STRANGERS if _is_confirmed(pair, MINE)]
    record_property("strangers confirmed by a number that was typed wrongly", f"{len(taken)} of {len(STRANGERS)}")
    assert all(is_possible(pair) for pair in taken)


@pytest.mark.parametrize("born_on", [None, BORN])
def test_whoever_is_not_called_different_is_found_by_a_key(born_on: date | None) -> None:
    for pair in ALL:
        left, right = (replace(one, born_on=born_on) for one in pair.subjects())
        if compare(left, right).verdict is not Verdict.DIFFERENT:
            assert keys_of(left) & keys_of(right)


def test_a_pair_means_the_same_from_either_side() -> None:
    for left, right in map(Pair.subjects, ALL):
        assert compare(left, right) == compare(right, left)
