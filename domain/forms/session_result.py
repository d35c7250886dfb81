from domain.condition import ALWAYS, Answered, AnyOf, Equals, Not, OneOf
from domain.form import Choice, Choices, Date, Form, Identity, Note, Pick, Text
from domain.forms.test_result import ABSENCE_KINDS, CATEGORIES, REASONS, REFUSAL_KINDS, SUBSTANCES
from domain.names import Script

OUTCOMES = ("negative", "presumptive_positive", "kit_invalid", "refused", "evaded", "excused_absence", "unlocated")
_SUSPECTED = Equals("outcome", "presumptive_positive")
_WITH_SPECIMEN = OneOf("outcome", ("negative", "presumptive_positive", "kit_invalid"))

SESSION_RESULT = Form(
    "session_result",
    1,
    (
        Pick(key="institution", directory="workplaces", sticky=True),
        Date(key="tested_on", earliest_days=-366, latest_days=0),
        Choice(key="category", options=CATEGORIES),
        Identity(key="identity", sensitive=True, optional=ALWAYS),
        Text(key="name_km", sensitive=True, longest=80, script=Script.KHMER, optional=ALWAYS),
        Text(
            key="name_latin",
            sensitive=True,
            longest=80,
            script=Script.LATIN,
            optional=AnyOf((Answered("name_km"), Answered("identity"))),
        ),
        Choice(key="sex", options=("female", "male")),
        Choice(key="reason", options=REASONS),
        Choice(key="outcome", options=OUTCOMES),
        Choices(key="substances", options=SUBSTANCES, asked=_SUSPECTED),
        Choice(key="refusal_kind", options=REFUSAL_KINDS, asked=Equals("outcome", "refused")),
        Choice(key="absence_kind", options=ABSENCE_KINDS, asked=Equals("outcome", "excused_absence")),
        Text(key="specimen", longest=40, label=True, asked=_WITH_SPECIMEN, optional=Not(_SUSPECTED)),
        Text(key="kit_lot", longest=40, label=True, asked=_WITH_SPECIMEN),
        Date(key="kit_expiry", latest_days=3653, whole_month=True, asked=_WITH_SPECIMEN),
        Note(key="note", sensitive=True, optional=ALWAYS),
    ),
)
"""The result of one person's test in a session, where list and session tell most of what is asked otherwise."""
