from enum import StrEnum


class Role(StrEnum):
    """What somebody may be in the programme; what each may do stands in `domain/rights.py`.

    `doctor` reviews laboratory results, `panel` decides petitions. Whoever an entry is about is `concerned`:
    nobody invites them, a code on their notice leads them in.
    """

    MEMBER = "member"
    LEAD = "lead"
    GOVERNOR = "governor"
    PERSONNEL_OFFICER = "personnel_officer"
    AUDITOR = "auditor"
    ADMIN = "admin"
    LABORATORY = "laboratory"
    DOCTOR = "doctor"
    PANEL = "panel"
    CONCERNED = "concerned"


INVITED = tuple(role for role in Role if role is not Role.CONCERNED)
"""The roles that an admin gives."""
