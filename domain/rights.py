"""Who may do what: the one table, and the one function that decides."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.area import STATE, Area, Relation, relation
from domain.member import Membership
from domain.role import INVITED, Role


class Action(StrEnum):
    """Everything that needs a right."""

    USE_SETTINGS = "use_settings"
    SUBMIT_REPORT = "submit_report"
    SEE_REPORT = "see_report"
    SEE_SESSION = "see_session"
    PLAN_SESSION = "plan_session"
    WORK_SESSION = "work_session"
    REVIEW_SESSION = "review_session"
    SEE_PHOTO = "see_photo"
    CHANGE_ROSTER = "change_roster"
    EXPORT_REPORTS = "export_reports"
    REVIEW_REPORT = "review_report"
    CORRECT_REPORT = "correct_report"
    WITHDRAW_REPORT = "withdraw_report"
    READ_SUMMARY = "read_summary"
    SUBSCRIBE_SUMMARY = "subscribe_summary"
    LIST_PEOPLE = "list_people"
    INVITE_MEMBER = "invite_member"
    INVITE_LEAD = "invite_lead"
    INVITE_GOVERNOR = "invite_governor"
    INVITE_PERSONNEL_OFFICER = "invite_personnel_officer"
    INVITE_AUDITOR = "invite_auditor"
    INVITE_ADMIN = "invite_admin"
    INVITE_LABORATORY = "invite_laboratory"
    INVITE_DOCTOR = "invite_doctor"
    INVITE_PANEL = "invite_panel"
    CONFIRM_ADMIN = "confirm_admin"
    CHANGE_MEMBERSHIP = "change_membership"
    SUSPEND_MEMBERSHIP = "suspend_membership"
    END_MEMBERSHIP = "end_membership"
    WAIVE_PRACTICE = "waive_practice"
    READ_AUDIT = "read_audit"
    IMPORT_INSTITUTIONS = "import_institutions"
    SEE_PARKED = "see_parked"
    SEE_CASES = "see_cases"
    SEE_CONFIRMATION = "see_confirmation"
    KEEP_CUSTODY = "keep_custody"
    RECORD_LABORATORY = "record_laboratory"
    VERIFY_RESULT = "verify_result"
    CANCEL_TEST = "cancel_test"
    ASK_SPLIT = "ask_split"
    NOTIFY_PERSON = "notify_person"
    SEE_ENTRY = "see_entry"
    COUNT_ENTRIES = "count_entries"
    RECORD_FINDING = "record_finding"
    CONFIRM_FINDING = "confirm_finding"
    ENTER_DISMISSAL = "enter_dismissal"
    CONFIRM_DISMISSAL = "confirm_dismissal"
    TRACK_CRIME = "track_crime"
    SEE_PETITION = "see_petition"
    RECEIVE_PETITION = "receive_petition"
    DECIDE_PETITION = "decide_petition"
    PETITION = "petition"
    SEE_OWN_RECORD = "see_own_record"
    SEE_TERMS = "see_terms"
    PROPOSE_TERMS = "propose_terms"
    SIGN_TERMS = "sign_terms"
    ENQUIRE = "enquire"
    SEE_ENQUIRY = "see_enquiry"
    APPROVE_ENQUIRY = "approve_enquiry"
    DECIDE_NAMESAKE = "decide_namesake"
    IMPORT_DISMISSALS = "import_dismissals"
    KNOW_PERSON = "know_person"
    WATCH_CASES = "watch_cases"


INVITE: Mapping[Role, Action] = {role: Action(f"invite_{role}") for role in INVITED}
"""The action that grants a role."""

_NONE: frozenset[Relation] = frozenset()
_OWN = frozenset({Relation.OWN})
_AREA = frozenset({Relation.SAME, Relation.INSIDE})
_BOTH = _OWN | _AREA
_ELSEWHERE = frozenset({Relation.AROUND, Relation.APART})
"""In another office than the one it is about: the second pair of eyes of a dismissal."""

# An admin manages people and reads no results; an auditor reads what was done, not what was found; a governor
# reads figures, not people. Where `own` is missing, nobody may do it to himself or to what is his own.
RIGHTS: Mapping[Action, Mapping[Role, frozenset[Relation]]] = {
    Action.USE_SETTINGS: dict.fromkeys(Role, _OWN),
    Action.SUBMIT_REPORT: {Role.MEMBER: _AREA, Role.LEAD: _AREA},
    Action.SEE_REPORT: {Role.MEMBER: _OWN, Role.LEAD: _BOTH},
    Action.SEE_SESSION: {Role.MEMBER: _AREA, Role.LEAD: _AREA, Role.ADMIN: _AREA},
    Action.PLAN_SESSION: {Role.LEAD: _AREA, Role.ADMIN: _AREA},
    Action.WORK_SESSION: {Role.MEMBER: _AREA, Role.LEAD: _AREA},
    Action.REVIEW_SESSION: {Role.MEMBER: _AREA, Role.LEAD: _AREA},
    Action.SEE_PHOTO: {Role.LEAD: _AREA},
    Action.CHANGE_ROSTER: {Role.LEAD: _AREA, Role.ADMIN: _AREA},
    Action.EXPORT_REPORTS: {Role.LEAD: _AREA},
    Action.REVIEW_REPORT: {Role.MEMBER: _AREA, Role.LEAD: _AREA},
    Action.CORRECT_REPORT: {Role.MEMBER: _OWN, Role.LEAD: _BOTH},
    Action.WITHDRAW_REPORT: {Role.MEMBER: _OWN, Role.LEAD: _BOTH},
    Action.READ_SUMMARY: {Role.LEAD: _AREA, Role.GOVERNOR: _AREA},
    Action.SUBSCRIBE_SUMMARY: {Role.GOVERNOR: _AREA},
    Action.LIST_PEOPLE: {Role.ADMIN: _BOTH},
    Action.INVITE_MEMBER: {Role.ADMIN: _AREA},
    Action.INVITE_LEAD: {Role.ADMIN: _AREA},
    Action.INVITE_GOVERNOR: {Role.ADMIN: _AREA},
    Action.INVITE_PERSONNEL_OFFICER: {Role.ADMIN: _AREA},
    Action.INVITE_AUDITOR: {Role.ADMIN: _AREA},
    Action.INVITE_ADMIN: {Role.ADMIN: _AREA},
    Action.INVITE_LABORATORY: {Role.ADMIN: _AREA},
    Action.INVITE_DOCTOR: {Role.ADMIN: _AREA},
    Action.INVITE_PANEL: {Role.ADMIN: _AREA},
    Action.CONFIRM_ADMIN: {Role.ADMIN: _AREA},
    Action.CHANGE_MEMBERSHIP: {Role.ADMIN: _AREA},
    Action.SUSPEND_MEMBERSHIP: {Role.ADMIN: _AREA},
    Action.END_MEMBERSHIP: {Role.ADMIN: _AREA},
    Action.WAIVE_PRACTICE: {Role.ADMIN: _AREA},
    Action.READ_AUDIT: {Role.AUDITOR: _AREA},
    Action.IMPORT_INSTITUTIONS: {Role.ADMIN: _AREA},
    Action.SEE_PARKED: {Role.ADMIN: _AREA},
    Action.SEE_CASES: {
        Role.MEMBER: _AREA,
        Role.LEAD: _AREA,
        Role.PERSONNEL_OFFICER: _AREA,
        Role.LABORATORY: _AREA,
        Role.DOCTOR: _AREA,
        Role.PANEL: _AREA,
    },
    Action.SEE_CONFIRMATION: {
        Role.MEMBER: _AREA,
        Role.LEAD: _BOTH,
        Role.LABORATORY: _AREA,
        Role.DOCTOR: _BOTH,
        Role.PANEL: _AREA,
    },
    Action.KEEP_CUSTODY: {Role.MEMBER: _BOTH, Role.LEAD: _BOTH},
    Action.RECORD_LABORATORY: {Role.LABORATORY: _AREA},
    Action.VERIFY_RESULT: {Role.DOCTOR: _AREA},
    Action.CANCEL_TEST: {Role.LEAD: _BOTH, Role.DOCTOR: _BOTH},
    Action.ASK_SPLIT: {
        Role.MEMBER: _BOTH,
        Role.LEAD: _BOTH,
        Role.PERSONNEL_OFFICER: _BOTH,
        Role.DOCTOR: _BOTH,
        Role.CONCERNED: _OWN,
    },
    Action.NOTIFY_PERSON: {Role.LEAD: _BOTH, Role.PERSONNEL_OFFICER: _BOTH},
    Action.SEE_ENTRY: {Role.LEAD: _BOTH, Role.PERSONNEL_OFFICER: _BOTH, Role.PANEL: _AREA},
    Action.COUNT_ENTRIES: {
        Role.LEAD: _AREA,
        Role.GOVERNOR: _AREA,
        Role.PERSONNEL_OFFICER: _AREA,
        Role.PANEL: _AREA,
    },
    Action.RECORD_FINDING: {Role.LEAD: _AREA, Role.PERSONNEL_OFFICER: _AREA},
    Action.CONFIRM_FINDING: {Role.LEAD: _AREA, Role.PERSONNEL_OFFICER: _ELSEWHERE},
    Action.ENTER_DISMISSAL: {Role.PERSONNEL_OFFICER: _AREA},
    Action.CONFIRM_DISMISSAL: {Role.LEAD: _AREA, Role.PERSONNEL_OFFICER: _ELSEWHERE},
    Action.TRACK_CRIME: {Role.LEAD: _BOTH, Role.PERSONNEL_OFFICER: _BOTH},
    Action.SEE_PETITION: {Role.PERSONNEL_OFFICER: _BOTH, Role.PANEL: _BOTH},
    Action.RECEIVE_PETITION: {Role.PERSONNEL_OFFICER: _BOTH, Role.PANEL: _BOTH},
    Action.DECIDE_PETITION: {Role.PANEL: _AREA},
    Action.PETITION: {Role.CONCERNED: _OWN},
    Action.SEE_OWN_RECORD: {Role.CONCERNED: _OWN},
    Action.SEE_TERMS: {
        Role.LEAD: _AREA,
        Role.GOVERNOR: _AREA,
        Role.PERSONNEL_OFFICER: _AREA,
        Role.AUDITOR: _AREA,
        Role.ADMIN: _AREA,
        Role.PANEL: _AREA,
    },
    Action.PROPOSE_TERMS: {Role.ADMIN: _AREA},
    Action.SIGN_TERMS: {Role.ADMIN: _AREA},
    Action.ENQUIRE: {Role.PERSONNEL_OFFICER: _AREA},
    Action.SEE_ENQUIRY: {Role.PERSONNEL_OFFICER: _BOTH},
    Action.APPROVE_ENQUIRY: {Role.PERSONNEL_OFFICER: _AREA},
    Action.DECIDE_NAMESAKE: {Role.PERSONNEL_OFFICER: _AREA},
    Action.IMPORT_DISMISSALS: {Role.ADMIN: _AREA},
    Action.KNOW_PERSON: {
        Role.MEMBER: _BOTH,
        Role.LEAD: _BOTH,
        Role.PERSONNEL_OFFICER: _BOTH,
        Role.DOCTOR: _BOTH,
        Role.PANEL: _BOTH,
    },
    Action.WATCH_CASES: {Role.LEAD: _AREA},
}


@dataclass(frozen=True, slots=True)
class Target:
    """What an action is aimed at: the area it lies in, and the ids of the people whose own it is.

    A report's own people are those who reported it, and for a review also who changed its answers last; a
    membership's are its holder and, while it waits to be confirmed, who granted it.
    """

    area: Area
    people: frozenset[int] = frozenset()


def may(memberships: Iterable[Membership], action: Action, target: Target, now: datetime) -> bool:
    """Whether somebody with these memberships may do this now: the only function that decides."""
    return any(
        held.is_active(now) and _relation(held, target) in RIGHTS[action].get(held.role, _NONE)
        for held in memberships
    )


def _relation(held: Membership, target: Target) -> Relation:
    return Relation.OWN if held.person_id in target.people else relation(held.area, target.area)


def areas(memberships: Iterable[Membership], action: Action, now: datetime) -> list[Area]:
    """The areas inside which somebody may do this now: for lists, which `may` then judges one by one."""
    held = (m for m in memberships if Relation.INSIDE in RIGHTS[action].get(m.role, _NONE))
    return list(dict.fromkeys(m.area for m in held if m.is_active(now)))


def reached(memberships: Iterable[Membership], action: Action, now: datetime) -> list[Area]:
    """Like `areas`, for rights that reach outside of one's own area too: then everything is to be judged."""
    held = [m for m in memberships if m.is_active(now)]
    apart = any(Relation.APART in RIGHTS[action].get(m.role, _NONE) for m in held)
    return [STATE] if apart else areas(held, action, now)
