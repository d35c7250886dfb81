from collections.abc import Mapping

from domain.form import Form
from domain.forms.audit import AUDIT_PURPOSE, FIND_ENTRIES
from domain.forms.confirmation import CONFIRMING
from domain.forms.dismissal import (
    ANSWERED,
    CHARGED,
    DISMISSAL_FORM,
    FIND_ENTRY,
    IMPORT_DISMISSALS,
    NOTICED,
    REFERRED,
    REFUSED,
    VERDICT,
)
from domain.forms.enquiry import ENQUIRY, ENQUIRY_LIST
from domain.forms.exception import EXCEPTION
from domain.forms.find_person import FIND_PERSON
from domain.forms.finding import FINDING_FORM
from domain.forms.invite import INVITE
from domain.forms.lines import LINES
from domain.forms.nil_return import NIL_RETURN
from domain.forms.petition import (
    ANSWER_NOTICE,
    CORRECT,
    DISAGREED,
    PETITION_AGAIN,
    PETITION_FORM,
    PETITION_PAPER,
    REMOVE,
    RETAIN,
)
from domain.forms.practice import PRACTICE
from domain.forms.propose_terms import PROPOSE_TERMS
from domain.forms.review import CORRECT_REPORT, RETURN_REPORT, WITHDRAW_REPORT
from domain.forms.roster import ROSTER, ROSTER_LINES
from domain.forms.session import SESSION
from domain.forms.session_photo import SESSION_PHOTO
from domain.forms.session_result import SESSION_RESULT
from domain.forms.test_result import TEST_RESULT

PUBLISHED = (
    ENQUIRY,
    ENQUIRY_LIST,
    EXCEPTION,
    FIND_PERSON,
    INVITE,
    LINES,
    ROSTER,
    ROSTER_LINES,
    SESSION,
    SESSION_PHOTO,
    SESSION_RESULT,
    TEST_RESULT,
    NIL_RETURN,
    PRACTICE,
    RETURN_REPORT,
    CORRECT_REPORT,
    WITHDRAW_REPORT,
    *CONFIRMING,
    PROPOSE_TERMS,
    FINDING_FORM,
    DISMISSAL_FORM,
    REFUSED,
    NOTICED,
    ANSWERED,
    REFERRED,
    CHARGED,
    VERDICT,
    FIND_ENTRY,
    IMPORT_DISMISSALS,
    PETITION_FORM,
    PETITION_PAPER,
    PETITION_AGAIN,
    ANSWER_NOTICE,
    RETAIN,
    CORRECT,
    REMOVE,
    DISAGREED,
    FIND_ENTRIES,
    AUDIT_PURPOSE,
)
"""Every version of every form, the newest of a key last; what is published stays."""

FORMS: Mapping[str, Form] = {form.key: form for form in PUBLISHED}
"""The forms of today by key."""


def form_named(key: str, version: int | None = None) -> Form:
    """
    Find a form, as it is today or as it was in a version.

    Raises:
        LookupError: there is none.
    """
    if version is None:
        return FORMS[key]
    for form in PUBLISHED:
        if (form.key, form.version) == (key, version):
            return form
    raise LookupError(key, version)
