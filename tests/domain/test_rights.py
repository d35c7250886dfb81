from datetime import UTC, datetime, timedelta

import pytest

from domain.area import STATE, Area, Relation
from domain.institution import Institution, InstitutionKind
from domain.member import Membership
from domain.rights import INVITE, Action, Target, may
from domain.role import INVITED, Role

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
SOKHA, DARA = 1, 2

# o: his own · s: in just his area · i: inside his area · a: around his area · p: apart from it.
LETTER = {
    Relation.OWN: "o",
    Relation.SAME: "s",
    Relation.INSIDE: "i",
    Relation.AROUND: "a",
    Relation.APART: "p",
}
MATRIX = """
                          member lead governor personnel_officer auditor admin laboratory doctor panel concerned
use_settings              o      o    o        o                 o       o     o          o      o     o
submit_report             si     si   -        -                 -       -     -          -      -     -
see_report                o      osi  -        -                 -       -     -          -      -     -
see_session               si     si   -        -                 -       si    -          -      -     -
plan_session              -      si   -        -                 -       si    -          -      -     -
work_session              si     si   -        -                 -       -     -          -      -     -
review_session            si     si   -        -                 -       -     -          -      -     -
see_photo                 -      si   -        -                 -       -     -          -      -     -
change_roster             -      si   -        -                 -       si    -          -      -     -
export_reports            -      si   -        -                 -       -     -          -      -     -
review_report             si     si   -        -                 -       -     -          -      -     -
correct_report            o      osi  -        -                 -       -     -          -      -     -
withdraw_report           o      osi  -        -                 -       -     -          -      -     -
read_summary              -      si   si       -                 -       -     -          -      -     -
subscribe_summary         -      -    si       -                 -       -     -          -      -     -
list_people               -      -    -        -                 -       osi   -          -      -     -
invite_member             -      -    -        -                 -       si    -          -      -     -
invite_lead               -      -    -        -                 -       si    -          -      -     -
invite_governor           -      -    -        -                 -       si    -          -      -     -
invite_personnel_officer  -      -    -        -                 -       si    -          -      -     -
invite_auditor            -      -    -        -                 -       si    -          -      -     -
invite_admin              -      -    -        -                 -       si    -          -      -     -
invite_laboratory         -      -    -        -                 -       si    -          -      -     -
invite_doctor             -      -    -        -                 -       si    -          -      -     -
invite_panel              -      -    -        -                 -       si    -          -      -     -
confirm_admin             -      -    -        -                 -       si    -          -      -     -
change_membership         -      -    -        -                 -       si    -          -      -     -
suspend_membership        -      -    -        -                 -       si    -          -      -     -
end_membership            -      -    -        -                 -       si    -          -      -     -
waive_practice            -      -    -        -                 -       si    -          -      -     -
read_audit                -      -    -        -                 si      -     -          -      -     -
import_institutions       -      -    -        -                 -       si    -          -      -     -
see_parked                -      -    -        -                 -       si    -          -      -     -
see_cases                 si     si   -        si                -       -     si         si     si    -
see_confirmation          si     osi  -        -                 -       -     si         osi    si    -
keep_custody              osi    osi  -        -                 -       -     -          -      -     -
record_laboratory         -      -    -        -                 -       -     si         -      -     -
verify_result             -      -    -        -                 -       -     -          si     -     -
cancel_test               -      osi  -        -                 -       -     -          osi    -     -
ask_split                 osi    osi  -        osi               -       -     -          osi    -     o
notify_person             -      osi  -        osi               -       -     -          -      -     -
see_entry                 -      osi  -        osi               -       -     -          -      si    -
count_entries             -      si   si       si                -       -     -          -      si    -
record_finding            -      si   -        si                -       -     -          -      -     -
confirm_finding           -      si   -        ap                -       -     -          -      -     -
enter_dismissal           -      -    -        si                -       -     -          -      -     -
confirm_dismissal         -      si   -        ap                -       -     -          -      -     -
track_crime               -      osi  -        osi               -       -     -          -      -     -
see_petition              -      -    -        osi               -       -     -          -      osi   -
receive_petition          -      -    -        osi               -       -     -          -      osi   -
decide_petition           -      -    -        -                 -       -     -          -      si    -
petition                  -      -    -        -                 -       -     -          -      -     o
see_own_record            -      -    -        -                 -       -     -          -      -     o
see_terms                 -      si   si       si                si      si    -          -      si    -
propose_terms             -      -    -        -                 -       si    -          -      -     -
sign_terms                -      -    -        -                 -       si    -          -      -     -
enquire                   -      -    -        si                -       -     -          -      -     -
see_enquiry               -      -    -        osi               -       -     -          -      -     -
approve_enquiry           -      -    -        si                -       -     -          -      -     -
decide_namesake           -      -    -        si                -       -     -          -      -     -
import_dismissals         -      -    -        -                 -       si    -          -      -     -
know_person               osi    osi  -        osi               -       -     -          osi    osi   -
watch_cases               -      si   -        -                 -       -     -          -      -     -
"""
HEADER, *LINES = [line.split() for line in MATRIX.strip().splitlines()]
KAMPOT = Area.province("07")
HOSPITAL = Institution("hospital", "មន្ទីរពេទ្យ", "Hospital", InstitutionKind.OTHER, "KP", place="0708")
WHERE = {
    Relation.OWN: Target(KAMPOT, frozenset({SOKHA})),
    Relation.SAME: Target(KAMPOT, frozenset({DARA})),
    Relation.INSIDE: Target(Area.institution(HOSPITAL)),
    Relation.AROUND: Target(STATE),
    Relation.APART: Target(Area.province("17")),
}


def membership(role: Role, area: Area = KAMPOT) -> Membership:
    return Membership(1, SOKHA, role, area, valid_from=NOW - timedelta(days=1), confirmed_at=NOW)


def test_the_matrix_names_every_action_and_every_role() -> None:
    assert [action for action, *_ in LINES] == list(Action)
    assert list(Role) == HEADER


@pytest.mark.parametrize("line", LINES, ids=[action for action, *_ in LINES])
def test_each_cell_of_the_table_is_as_written_here(line: list[str]) -> None:
    action, *cells = line
    assert {role: decided(Action(action), Role(role)) for role in HEADER} == dict(zip(HEADER, cells, strict=True))


def decided(action: Action, role: Role) -> str:
    """The letters of the relations in which somebody with this role may do it."""
    held = [membership(role)]
    return "".join(LETTER[one] for one in Relation if may(held, action, WHERE[one], NOW)) or "-"


@pytest.mark.parametrize("role", INVITED)
def test_each_role_that_is_given_has_its_own_right_to_invite(role: Role) -> None:
    admin = membership(Role.ADMIN)
    assert may([admin], INVITE[role], WHERE[Relation.SAME], NOW)
    assert INVITE[role] == f"invite_{role}"


@pytest.mark.parametrize("action", [a for a in Action if a.endswith(("membership", "admin"))])
def test_no_admin_of_the_whole_state_changes_himself(action: Action) -> None:
    admin = membership(Role.ADMIN, STATE)
    assert not may([admin], action, Target(KAMPOT, frozenset({SOKHA})), NOW)
    assert may([admin], action, Target(KAMPOT, frozenset({DARA})), NOW)


def test_whoever_has_no_membership_may_nothing() -> None:
    assert not any(may([], action, target, NOW) for action in Action for target in WHERE.values())


def test_a_membership_gives_rights_only_while_it_is_active() -> None:
    late = NOW + timedelta(days=1)
    lapsed = Membership(1, SOKHA, Role.LEAD, KAMPOT, NOW - timedelta(days=9), NOW, valid_until=late)
    assert may([lapsed], Action.READ_SUMMARY, Target(KAMPOT), NOW)
    assert not may([lapsed], Action.READ_SUMMARY, Target(KAMPOT), late)


def test_rights_of_several_memberships_add_up_and_do_not_mix() -> None:
    both = [membership(Role.MEMBER, Area.province("17")), membership(Role.GOVERNOR, KAMPOT)]
    assert may(both, Action.SUBMIT_REPORT, Target(Area.province("17")), NOW)
    assert may(both, Action.READ_SUMMARY, Target(KAMPOT), NOW)
    assert not may(both, Action.READ_SUMMARY, Target(Area.province("17")), NOW)
