"""What a dismissal may rest on, who may sign it, and the facts that its steps tell."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain.case import OPENED, Kind, Step, standing
from domain.dismissal import CAUSES, DECISIONS, DISMISSAL, entry_of
from domain.entry import EntryState, stands
from domain.finding import BASES, FINDING, FOUND, POLICE_REPORT, check_basis
from domain.ground import Basis, Departure, Ground
from domain.problem import Code, Problem
from domain.procedures import PROCEDURES

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
SAID: dict[str, Any] = {
    "ground": "possession", "basis": "court_judgment", "category": "police", "departure": "dismissed",
    "institution": "kampot", "dismissed_on": "2026-11-01",
}  # fmt: skip
NOTICE = {"noticed_on": "2026-11-21", "noticed_how": "in_person"}


def steps(*taken: tuple[str, dict[str, Any]], every: timedelta = timedelta(days=1)) -> list[Step]:
    """An entry that was opened at NOW, and a step each day after that."""
    told = [(OPENED, SAID), *taken]
    return [Step(seq, key, NOW + every * (seq - 1), seq, said) for seq, (key, said) in enumerate(told, 1)]


def state(taken: Sequence[Step], after: timedelta = timedelta()) -> EntryState:
    return stands(entry_of("REG-26-000001", taken), taken[-1].at + after)


@pytest.mark.parametrize("kind", PROCEDURES)
def test_only_what_is_final_bears_a_dismissal(kind: Kind) -> None:
    final = {Kind.CONFIRMATION: {"closed_positive", "reconfirmed", "refusal_verified", "closed_refusal"}}
    final |= {Kind.FINDING: {"confirmed"}}
    borne = {state for state in PROCEDURES[kind].states if (kind, state) in CAUSES}
    assert borne == final.get(kind, set())


@pytest.mark.parametrize(("kind", "state"), [cause for cause, told in CAUSES.items() if told])
def test_what_a_test_bears_has_a_basis_that_fits(kind: Kind, state: str) -> None:
    ground, basis = CAUSES[kind, state] or (None, None)
    check_basis(str(ground), str(basis))


@pytest.mark.parametrize("ground", Ground)
@pytest.mark.parametrize("basis", Basis)
def test_a_ground_rests_on_its_bases_and_on_no_other(ground: Ground, basis: Basis) -> None:
    if basis in BASES[ground]:
        check_basis(ground, basis)
        return
    with pytest.raises(Problem) as refused:
        check_basis(ground, basis)
    assert refused.value.code is Code.BASIS_DOES_NOT_FIT


@pytest.mark.parametrize("ground", FOUND)
def test_a_police_report_alone_is_no_basis(ground: Ground) -> None:
    with pytest.raises(Problem) as refused:
        check_basis(ground, POLICE_REPORT)
    assert refused.value.code is Code.POLICE_REPORT_ALONE


@pytest.mark.parametrize("procedure", [DISMISSAL, FINDING], ids=lambda one: one.kind)
def test_no_step_that_lets_something_count_is_taken_by_whoever_proposed_it(procedure: Any) -> None:
    signing = procedure.rules["confirmed"]
    assert {OPENED, "reported"} <= signing.apart
    assert signing.second is not None


def test_whoever_confirmed_the_ground_does_not_confirm_the_dismissal() -> None:
    assert DISMISSAL.rules["confirmed"].apart == DECISIONS
    assert {"verified", "confirmed", "interviewed", "laboratory"} <= DECISIONS


def test_nothing_leads_to_a_standing_entry_but_a_confirmation_by_hand() -> None:
    ways = {
        key for key, rule in DISMISSAL.rules.items() if rule.becomes == "confirmed" and "proposed" in rule.fits
    }
    assert ways == {"confirmed"}
    assert DISMISSAL.rules["confirmed"].needs is not None


def test_a_proposal_is_one_until_it_is_confirmed() -> None:
    assert state(steps()) is EntryState.PROPOSED
    assert state(steps(("confirmed", {}))) is EntryState.PROVISIONAL


def test_it_stays_provisional_without_a_notice() -> None:
    assert state(steps(("confirmed", {})), timedelta(days=3650)) is EntryState.PROVISIONAL


@pytest.mark.parametrize(("days", "expected"), [(30, EntryState.PROVISIONAL), (31, EntryState.TERM_PENDING)])
def test_it_is_provisional_for_the_time_to_answer(days: int, expected: EntryState) -> None:
    taken = steps(("confirmed", {}), ("noticed", {**NOTICE, "noticed_on": "2026-11-23"}))
    assert state(taken, timedelta(days=days)) is expected


def test_a_longer_time_to_answer_may_be_given() -> None:
    taken = steps(("confirmed", {}), ("noticed", {**NOTICE, "noticed_on": "2026-11-23", "window_days": 60}))
    assert state(taken, timedelta(days=60)) is EntryState.PROVISIONAL


def test_a_notice_that_is_dated_before_the_confirmation_takes_no_time_away() -> None:
    taken = steps(("confirmed", {}), ("noticed", {**NOTICE, "noticed_on": "2026-10-01"}))
    assert entry_of("REG-26-000001", taken).notified_at == taken[1].at


def test_a_term_is_the_last_that_was_set() -> None:
    taken = steps(
        ("confirmed", {}), ("term_set", {"years": 3, "table": 1}), ("term_set", {"years": 5, "table": 2})
    )
    assert entry_of("REG-26-000001", taken).years == 5
    assert entry_of("REG-26-000001", taken[:2]).years is None


def test_an_entry_is_suspended_while_it_is_frozen() -> None:
    frozen = steps(("confirmed", {}), ("noticed", NOTICE), ("frozen", {}))
    assert state(frozen) is EntryState.SUSPENDED
    assert state(steps(("confirmed", {}), ("frozen", {}), ("unfrozen", {}))) is EntryState.PROVISIONAL


def test_freezing_twice_is_one_freeze_and_a_thaw_alone_is_none() -> None:
    taken = steps(("confirmed", {}), ("unfrozen", {}), ("frozen", {}), ("frozen", {}), ("unfrozen", {}))
    assert entry_of("REG-26-000001", taken).frozen == ((taken[3].at, taken[5].at),)


def test_a_decision_may_end_it_sooner() -> None:
    taken = steps(("confirmed", {}), ("shortened", {"to": "2027-01-01"}))
    assert entry_of("REG-26-000001", taken).shortened_to == date(2027, 1, 1)


def test_what_is_corrected_counts_as_corrected() -> None:
    taken = steps(("confirmed", {}), ("amended", {"ground": "facilitation", "departure": "deceased"}))
    entry = entry_of("REG-26-000001", taken)
    assert (entry.ground, entry.departure) == (Ground.FACILITATION, Departure.DECEASED)
    assert entry.category == "police"


def test_what_is_reinstated_waits_for_its_notice_again() -> None:
    gone = steps(("confirmed", {}), ("noticed", NOTICE), ("rescinded", {}))
    assert state(gone) is EntryState.RESCINDED
    back = [*gone, Step(5, "reinstated", NOW + timedelta(days=9), None)]
    assert standing(DISMISSAL, back).key == "confirmed"
    assert state(back, timedelta(days=99)) is EntryState.PROVISIONAL
    assert entry_of("REG-26-000001", back).notified_at is None


def test_of_somebody_who_was_forgotten_there_are_no_facts() -> None:
    with pytest.raises(LookupError):
        entry_of("REG-26-000001", [Step(1, OPENED, NOW, 1)])


@pytest.mark.parametrize("key", ["referred", "charged", "verdict"])
def test_a_court_changes_nothing_of_how_an_entry_stands_by_itself(key: str) -> None:
    assert DISMISSAL.rules[key].becomes is None
