from domain.condition import Equals, Not
from domain.form import Choice, Choices, Form, Pick, Picks, Text
from domain.forms.session_result import OUTCOMES
from domain.forms.test_result import ABSENCE_KINDS, REFUSAL_KINDS, SUBSTANCES

_SUSPECTED = Equals("outcome", "presumptive_positive")

EXCEPTION = Form(
    "exception",
    1,
    (
        Choice(key="outcome", options=OUTCOMES),
        Choice(key="refusal_kind", options=REFUSAL_KINDS, asked=Equals("outcome", "refused")),
        Choice(key="absence_kind", options=ABSENCE_KINDS, asked=Equals("outcome", "excused_absence")),
        Pick(key="person", directory="listed", asked=_SUSPECTED),
        Choices(key="substances", options=SUBSTANCES, asked=_SUSPECTED),
        Text(key="specimen", longest=40, label=True, asked=_SUSPECTED),
        Picks(key="people", directory="listed", asked=Not(_SUSPECTED)),
    ),
    reviewed=False,
)
"""
Who is different on the list of a session, and how: only what differs is asked.

A suspicion is one person's, with a specimen of its own; whoever was absent, refused or evaded may be several.
"""
