from domain.condition import Equals
from domain.form import Choice, Form, Note, Text

FIND_ENTRIES = Form("find_entries", 1, (Text(key="entries_of", longest=40),), reviewed=False)
"""Whose entries, or those of which thing, an auditor looks for: #12, or the number on a receipt."""

AUDIT_PURPOSE = Form(
    "audit_purpose",
    1,
    (
        Choice(key="audit_purpose", options=("complaint", "alarm", "inspection", "court_order", "other")),
        Note(key="purpose_words", sensitive=True, shortest=3, longest=300, asked=Equals("audit_purpose", "other")),
    ),
    reviewed=False,
)
"""Why an auditor wants to see the officers' names. It is written down before they are shown."""
