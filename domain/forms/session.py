from domain.condition import ALWAYS
from domain.form import Choice, Choices, Date, Form, Pick, Text
from domain.forms.test_result import CATEGORIES, REASONS, SUBSTANCES
from domain.problem import Code

SESSION = Form(
    "session",
    1,
    (
        Pick(key="institution", directory="sites", sticky=True),
        Date(key="held_on", earliest_days=-31, latest_days=92),
        Choice(key="category", options=CATEGORIES, sticky=True),
        Choice(key="reason", options=REASONS, sticky=True),
        Text(key="kit_name", longest=60, sticky=True),
        Text(key="kit_lot", longest=40, label=True, sticky=True),
        Date(
            key="kit_expiry",
            latest_days=3653,
            not_before="held_on",
            too_early=Code.KIT_EXPIRED,
            whole_month=True,
            sticky=True,
        ),
        Choices(key="panel", options=SUBSTANCES),
        Text(key="cutoffs", longest=120, optional=ALWAYS, sticky=True),
    ),
)
"""
A session of a commission, as it is planned: where, when, whom, why, and with which kit.

A kit that will have expired on the day is refused: it shows nothing.
"""
