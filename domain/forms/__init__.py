from collections.abc import Mapping

from domain.form import Form
from domain.forms.find_person import FIND_PERSON
from domain.forms.invite import INVITE
from domain.forms.nil_return import NIL_RETURN
from domain.forms.practice import PRACTICE
from domain.forms.test_result import TEST_RESULT

PUBLISHED = (FIND_PERSON, INVITE, TEST_RESULT, NIL_RETURN, PRACTICE)
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
