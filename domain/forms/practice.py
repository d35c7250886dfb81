from dataclasses import replace

from domain.form import Form, Kind, Pick
from domain.forms.test_result import TEST_RESULT

PRETEND = "pretend"
"""The directory of institutions that there are not."""


def _pretended(field: Kind) -> Kind:
    return (
        replace(field, directory=PRETEND, sticky=False)
        if isinstance(field, Pick)
        else replace(field, sticky=False)
    )


PRACTICE = Form("practice", TEST_RESULT.version, tuple(map(_pretended, TEST_RESULT.fields)), pretend=True)
"""The form of test results, asked of invented people in a province that there is not."""
