from enum import StrEnum


class Role(StrEnum):
    """What somebody may be in the programme; what each may do stands in `domain/rights.py`."""

    MEMBER = "member"
    LEAD = "lead"
    GOVERNOR = "governor"
    PERSONNEL_OFFICER = "personnel_officer"
    AUDITOR = "auditor"
    ADMIN = "admin"
