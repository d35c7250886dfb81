"""What becomes of a suspicion, and what its report, its figures and the people around it have to do with it."""

from datetime import date
from typing import Any

import pytest

from domain.area import STATE
from domain.case import Kind
from domain.flaw import Flaw
from domain.role import Role
from storage.cases import Case, count_cases
from storage.counts import list_figures
from storage.reports import find_report
from storage.subjects import find_subject
from tests.handlers.confirming import CASE, KAMPOT, Crew, gathered
from tests.handlers.reviewing import ABSENT, REFUSED, SUSPECTED, audited, submitted
from tests.handlers.sessions import planned, roster
from tests.house import House

REPORT = "KP-26-000001"


@pytest.fixture
async def crew(house: House) -> Crew:
    return await gathered(house)


async def figures(crew: Crew) -> dict[str, int]:
    """How many count as what, over all days."""
    first, last = date(2026, 1, 1), date(2040, 1, 1)
    days = await crew.house.app.database.read(lambda tx: list_figures(tx, first, last, STATE))
    return {str(outcome): n for day in days.values() for outcome, n in day.items()}


async def correct(crew: Crew, field: str, *answers: str) -> None:
    """Correct the report as its author does; answers that are not on buttons are typed."""
    await crew.sokha.say(f"/mine {REPORT}")
    await crew.sokha.press("✎ Correct")
    await crew.sokha.press(field)
    await crew.sokha.press("Slip in typing")
    for one in (*answers, "✔ Submit"):
        await (crew.sokha.press(one) if one in await crew.sokha.labels() else crew.sokha.say(one))


async def withdraw(crew: Crew) -> None:
    await crew.sokha.say(f"/mine {REPORT}")
    for label in ("✖️ Withdraw", "Reported twice", "✔ Submit"):
        await crew.sokha.press(label)


async def test_a_suspicion_opens_a_case_of_its_person_at_once(crew: Crew) -> None:
    number = await submitted(crew.house, crew.sokha, **SUSPECTED)
    case = await crew.case()
    assert (case.about, case.institution, case.state, case.seq) == (number, "kampot", "awaiting_custody", 1)
    person = await crew.house.app.database.read(lambda tx: find_subject(tx, case.subject_id))
    assert person is not None
    assert (person.identity, person.name_latin) == ("012345678", "KEO Bopha")


@pytest.mark.parametrize("report", [{}, {"outcome": "kit_invalid"}, ABSENT], ids=["negative", "invalid", "absent"])
async def test_what_is_no_suspicion_opens_none(crew: Crew, report: dict[str, Any]) -> None:
    number = await submitted(crew.house, crew.sokha, **report)
    assert await crew.of_report(number) is None


async def test_a_refusal_goes_to_the_doctor_at_once(crew: Crew) -> None:
    await submitted(crew.house, crew.sokha, **REFUSED)
    assert (await crew.case()).state == "refusal_review"
    assert [step.key for step in await crew.steps()] == ["opened", "refused"]


async def test_a_reviewed_refusal_is_told_and_closed_and_counts_as_reported(crew: Crew) -> None:
    case = await crew.upto("verified", report=REFUSED, verified={"result": "refusal_to_test"})
    assert case.state == "refusal_verified"
    await crew.take("notified")
    assert (await crew.case()).state == "closed_refusal"
    assert await figures(crew) == {"refused": 1}


async def in_a_session(crew: Crew, **told: Any) -> Case:
    """A session of twelve in which number 4 is suspected, closed; the case of that."""
    await roster(crew.house, crew.vanna, 12)
    await planned(crew.house, crew.vanna, **told)
    await crew.sokha.say("/session")
    for one in ("Kampot administration", "▶ Open the session", "+ Presumptive"):
        await crew.sokha.press(one)
    await crew.sokha.say("4")
    for one in ("☐ Methamphetamine", "✔ Done"):
        await crew.sokha.press(one)
    await crew.sokha.say("S-0004")
    for one in ("✔ All others are negative", "■ Close the session", "■ Yes, close it"):
        await crew.sokha.press(one)
    return await crew.case()


async def test_a_session_that_is_closed_opens_the_cases_of_its_suspicions(crew: Crew) -> None:
    case = await in_a_session(crew)
    assert (case.about, case.state) == (f"{REPORT}/4", "awaiting_custody")
    everyone = await crew.house.app.database.read(lambda tx: count_cases(tx, Kind.CONFIRMATION, STATE))
    assert everyone == {"awaiting_custody": 1}


async def test_a_kit_that_had_expired_on_the_day_cancels_the_test_at_once(crew: Crew) -> None:
    assert (await in_a_session(crew, kit_expiry="2020-08-31")).state == "test_cancelled"
    assert (await crew.steps())[-1].said == {"flaw": Flaw.EXPIRED_KIT}
    assert await figures(crew) == {"negative": 11, "test_cancelled": 1}


@pytest.mark.parametrize(
    ("received", "flaw"),
    [
        ({"specimen": "S-7"}, Flaw.NUMBER_MISMATCH),
        ({"seals": "broken"}, Flaw.BROKEN_SEAL),
        ({"signatures": "missing"}, Flaw.MISSING_SIGNATURE),
    ],
)
async def test_a_fatal_flaw_at_the_laboratory_cancels_the_test(
    crew: Crew, received: dict[str, str], flaw: Flaw
) -> None:
    case = await crew.upto("received", received=received)
    last = (await crew.steps())[-1]
    assert (case.state, last.key, last.by, last.said) == ("test_cancelled", "flawed", None, {"flaw": flaw})
    assert await figures(crew) == {"test_cancelled": 1}


async def test_a_suspicion_counts_as_one_until_it_is_verified(crew: Crew) -> None:
    await crew.upto("interviewed")
    assert await figures(crew) == {"presumptive_positive": 1}
    await crew.take("verified")
    assert await figures(crew) == {"verified_positive": 1}


async def test_a_bottle_b_that_fails_to_reconfirm_cancels_test_and_figure(crew: Crew) -> None:
    assert (await crew.upto("split_requested")).state == "split_requested"
    await crew.take("split_result")
    assert (await crew.case()).state == "test_cancelled"
    assert await figures(crew) == {"test_cancelled": 1}


async def test_a_reconfirmed_positive_is_told_and_closed(crew: Crew) -> None:
    await crew.upto("split_requested")
    await crew.take("split_result", split_result="reconfirmed")
    await crew.take("notified")
    assert (await crew.case()).state == "closed_positive"
    assert await figures(crew) == {"verified_positive": 1}


async def test_a_report_that_is_withdrawn_withdraws_its_case(crew: Crew) -> None:
    await crew.upto("custody")
    await withdraw(crew)
    assert (await crew.case()).state == "withdrawn"
    assert await crew.of_report(REPORT) is None
    assert await figures(crew) == {}


async def test_a_report_that_the_laboratory_has_answered_is_not_withdrawn(crew: Crew) -> None:
    await crew.upto("laboratory")
    await withdraw(crew)
    assert "would undo that" in await crew.sokha.screen()
    report = await crew.house.app.database.read(lambda tx: find_report(tx, REPORT))
    assert report is not None
    assert (report.state, (await crew.case()).state) == ("submitted", "medical_review")


async def test_a_correction_of_the_number_begins_anew_with_the_right_person(crew: Crew) -> None:
    await crew.upto("custody")
    await correct(crew, "Identity number", "987654321")
    fresh = await crew.case("CNF-26-000002")
    assert ((await crew.case()).state, fresh.state) == ("withdrawn", "awaiting_custody")
    assert (await crew.case()).subject_id != fresh.subject_id
    assert await figures(crew) == {"presumptive_positive": 1}


async def test_a_correction_of_the_name_is_made_in_the_case_too(crew: Crew) -> None:
    case = await crew.upto("custody")
    await correct(crew, "Name in Latin", "KEV Bopha")
    assert await crew.case() == case
    person = await crew.house.app.database.read(lambda tx: find_subject(tx, case.subject_id))
    assert person is not None
    assert (person.identity, person.name_latin) == ("012345678", "KEV Bopha")


async def test_a_correction_of_a_verified_report_keeps_the_figures_true(crew: Crew) -> None:
    await crew.upto("verified")
    await correct(crew, "Sex", "Male")
    assert await figures(crew) == {"verified_positive": 1}
    assert (await crew.case()).state == "verified_positive"


async def test_a_correction_into_a_suspicion_opens_a_case(crew: Crew) -> None:
    await submitted(crew.house, crew.sokha)
    await correct(crew, "Outcome", "Presumptive positive (unconfirmed)", "☐ Methamphetamine (MET)", "✔ Done")
    case = await crew.of_report(REPORT)
    assert case is not None
    assert case.state == "awaiting_custody"


async def test_whoever_reported_does_not_verify_whatever_else_they_are(crew: Crew) -> None:
    await crew.also(crew.sokha, Role.DOCTOR)
    await crew.upto("interviewed")
    assert not await crew.able("verified", crew.sokha)
    assert await crew.able("verified", crew.chan)


async def test_whoever_reported_does_not_say_what_the_laboratory_found(crew: Crew) -> None:
    await crew.also(crew.sokha, Role.LABORATORY)
    await crew.upto("sent")
    assert not await crew.able("received", crew.sokha)
    assert await crew.able("received", crew.rithy)


async def test_whoever_corrected_the_report_does_not_verify_it(crew: Crew) -> None:
    await crew.also(crew.vanna, Role.DOCTOR)
    await crew.upto("sent")
    await crew.vanna.say("/review")
    for one in ("⚠️ KP-26", "✎ Correct", "Sex", "Slip in typing", "Male", "✔ Submit"):
        await crew.vanna.press(one)
    await correct(crew, "Category", "Soldier")
    for key in ("received", "laboratory", "interviewed"):
        await crew.take(key)
    assert not await crew.able("verified", crew.vanna)


async def test_bottle_b_is_read_by_somebody_else_than_bottle_a(crew: Crew) -> None:
    await crew.upto("split_requested")
    assert not await crew.able("split_result", crew.rithy)
    assert await crew.able("split_result", crew.mony)


async def test_what_was_done_is_in_the_audit_log_in_order(crew: Crew) -> None:
    await crew.upto("received", received={"seals": "broken"})
    keys = ("custody", "sent", "received", "flawed")
    told = await audited(crew.house, "open_case", *(f"confirmation_{key}" for key in keys))
    assert told == [("open_case", CASE), *((f"confirmation_{key}", CASE) for key in keys)]


async def test_a_governor_reads_how_many_stand_where_and_no_names(crew: Crew) -> None:
    bopha = await crew.house.member("Bopha", Role.GOVERNOR, KAMPOT)
    await crew.upto("custody")
    await submitted(crew.house, crew.sokha, **REFUSED)
    await bopha.say("/summary")
    screen = await bopha.screen()
    lines = [line for line in screen.splitlines() if "confirmation" in line or line.startswith("· ")]
    assert lines[0].startswith("⏳ Waiting for confirmation: 1 (all days)")
    assert lines[1:] == ["· Presumptive: to be sent: 1", "· Refusal: medical review: 1"]
    assert not [word for word in ("KEO", "5678", CASE) if word in screen]


async def test_a_settled_case_waits_in_no_summary(crew: Crew) -> None:
    bopha = await crew.house.member("Bopha", Role.GOVERNOR, KAMPOT)
    await crew.upto("laboratory", laboratory={"lab_result": "negative"})
    await crew.take("notified")
    await bopha.say("/summary")
    assert "Waiting for confirmation: 0" in await bopha.screen()
    assert not [line for line in (await bopha.screen()).splitlines() if line.startswith("· ")]
