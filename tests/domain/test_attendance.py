from domain.attendance import Attendance, finding_of, total
from domain.form import Answers
from domain.outcome import Outcome

REFUSED = {"outcome": "refused", "refusal_kind": "no_specimen"}


def listed(n: int, **findings: dict[str, str]) -> list[Attendance]:
    """A list of so many people; `p3=…` is what was said of the third."""
    said = {int(place[1:]): finding for place, finding in findings.items()}
    return [Attendance(k, {"sex": "female" if k % 2 else "male"}, said.get(k)) for k in range(1, n + 1)]


def test_whoever_nothing_was_said_of_is_unaccounted_for() -> None:
    assert total(listed(3, p2=REFUSED), 0).unaccounted == (1, 3)


def test_all_the_rest_are_negative_up_to_a_number_and_no_further() -> None:
    totals = total(listed(4, p2=REFUSED), 3)
    assert totals.outcomes == {Outcome.NEGATIVE: 2, Outcome.REFUSED: 1}
    assert totals.unaccounted == (4,)


def test_what_was_said_of_one_person_goes_before_what_was_said_of_all() -> None:
    assert Attendance(1, {}, REFUSED).outcome(5) is Outcome.REFUSED


def test_totals_add_up_once_something_is_known_of_everybody() -> None:
    assert total(listed(5), 5).add_up
    assert not total(listed(6), 5).add_up


def test_an_empty_list_does_not_add_up() -> None:
    assert not total([], 0).add_up


def test_the_outcomes_of_a_list_and_the_unaccounted_make_the_whole() -> None:
    totals = total(listed(9, p1=REFUSED, p9=REFUSED), 4)
    assert sum(totals.outcomes.values()) + len(totals.unaccounted) == totals.listed


def test_women_on_the_list_are_counted() -> None:
    assert total(listed(5), 0).women == 3


def test_a_finding_keeps_only_what_belongs_to_its_outcome() -> None:
    answers: Answers = {"outcome": "refused", "refusal_kind": "no_specimen", "specimen": "S-1", "people": ["1"]}
    assert finding_of(answers) == REFUSED
