"""What is asked at each step from a suspicion to a verified result."""

from domain.condition import ALWAYS, OneOf
from domain.flaw import INTACT, SIGNED, Flaw
from domain.form import Choice, Choices, Date, Form, Note, Photo, Text
from domain.forms.test_result import SUBSTANCES

_RECENT = -31
"""Days: what is older was not done by this procedure."""

CUSTODY = Form(
    "custody",
    1,
    (
        Text(key="specimen", longest=40, label=True),
        Text(key="seal_a", longest=40, label=True),
        Text(key="seal_b", longest=40, label=True),
        Text(key="handed_by", shortest=2, longest=80),
        Text(key="handed_to", shortest=2, longest=80),
        Date(key="handed_on", earliest_days=_RECENT, latest_days=0),
        Photo(key="custody_photo", optional=ALWAYS),
    ),
)
"""The custody form: two sealed bottles, and who handed them to whom; the moment is the step's own."""

SENT = Form(
    "custody_sent",
    1,
    (
        Text(key="laboratory_name", shortest=2, longest=80),
        Text(key="carrier", shortest=2, longest=80),
        Date(key="sent_on", earliest_days=_RECENT, latest_days=0),
    ),
)

RECEIVED = Form(
    "custody_received",
    1,
    (
        Text(key="specimen", longest=40, label=True),
        Choice(key="seals", options=(INTACT, "broken", "other_number")),
        Choice(key="signatures", options=(SIGNED, "missing")),
        Date(key="received_on", earliest_days=_RECENT, latest_days=0),
    ),
)
"""What the laboratory finds before it opens anything. Whether that is a fatal flaw is computed."""

LABORATORY = Form(
    "laboratory",
    1,
    (
        Choice(
            key="lab_result",
            options=(
                "negative",
                "negative_dilute",
                "positive",
                "positive_dilute",
                "adulterated",
                "substituted",
                "invalid",
                "rejected_for_testing",
            ),
        ),
        Choices(
            key="lab_substances", options=SUBSTANCES, asked=OneOf("lab_result", ("positive", "positive_dilute"))
        ),
        Text(key="lab_number", longest=40),
        Date(key="lab_on", earliest_days=_RECENT, latest_days=0),
        Photo(key="lab_document", optional=ALWAYS),
    ),
)

INTERVIEW = Form(
    "interview",
    1,
    (
        Choice(key="interview", options=("held", "declined", "not_reached")),
        Date(key="interview_on", earliest_days=_RECENT, latest_days=0),
        Choice(key="prescription", options=("none", "shown", "checked"), asked=OneOf("interview", ("held",))),
        Photo(key="prescription_photo", optional=ALWAYS, asked=OneOf("prescription", ("shown", "checked"))),
        Note(key="interview_note", optional=ALWAYS),
    ),
)
"""The person is heard before anything is verified; `not_reached` is for whoever was called and did not come."""

VERIFICATION = Form(
    "verification",
    1,
    (
        Choice(
            key="result", options=("verified_negative", "verified_positive", "refusal_to_test", "test_cancelled")
        ),
        Note(key="result_note", optional=ALWAYS),
    ),
)

NOTICE = Form(
    "test_notice",
    1,
    (
        Choice(key="notice_how", options=("in_person", "by_telephone", "by_letter", "not_found")),
        Date(key="notice_on", earliest_days=_RECENT, latest_days=0),
        Photo(key="notice_photo", optional=ALWAYS),
    ),
)

SPLIT_RESULT = Form(
    "split_result",
    1,
    (
        Choice(key="split_result", options=("reconfirmed", "failed_to_reconfirm")),
        Text(key="split_laboratory", shortest=2, longest=80),
        Text(key="split_number", longest=40),
        Date(key="split_on", earliest_days=_RECENT, latest_days=0),
        Photo(key="split_document", optional=ALWAYS),
    ),
)

CANCEL = Form(
    "test_cancel",
    1,
    (
        Choice(key="flaw", options=(*(str(one) for one in Flaw), "other")),
        Note(key="flaw_note", shortest=2),
    ),
)
"""A fatal flaw that somebody saw; what is computed says the same without words."""

CONFIRMING = (
    CUSTODY,
    SENT,
    RECEIVED,
    LABORATORY,
    INTERVIEW,
    VERIFICATION,
    NOTICE,
    SPLIT_RESULT,
    CANCEL,
)
