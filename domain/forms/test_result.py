from domain.condition import ALWAYS, Answered, Equals, OneOf
from domain.form import Choice, Choices, Date, Form, Identity, Note, Photo, Pick, Text
from domain.names import Script
from domain.problem import Code

REASONS = (
    "regular_inspection",
    "leaders_first",
    "commission_self_test",
    "pre_employment",
    "random",
    "reasonable_suspicion",
    "post_accident",
    "return_to_duty",
    "follow_up",
    "confirmation_recheck",
    "appeal_retest",
)
CATEGORIES = ("civil_servant", "police", "soldier", "contracted_official")
SUBSTANCES = ("met", "amp", "mdma", "opi", "thc", "ket", "coc", "bzo")
REFUSAL_KINDS = (
    "did_not_appear",
    "left_before_the_end",
    "no_specimen",
    "refused_observation",
    "declined_second_test",
)
ABSENCE_KINDS = ("leave", "mission", "sickness", "maternity")

_WITH_SPECIMEN = OneOf("outcome", ("negative", "presumptive_positive", "kit_invalid"))

TEST_RESULT = Form(
    "test_result",
    1,
    (
        Pick(key="institution", directory="workplaces", sticky=True),
        Date(key="tested_on", earliest_days=-366, latest_days=0),
        Choice(key="category", options=CATEGORIES, sticky=True),
        Identity(key="identity", sensitive=True),
        Text(key="name_km", sensitive=True, shortest=2, longest=80, script=Script.KHMER, optional=ALWAYS),
        Text(
            key="name_latin",
            sensitive=True,
            shortest=2,
            longest=80,
            script=Script.LATIN,
            optional=Answered("name_km"),
        ),
        Choice(key="sex", options=("female", "male")),
        Choice(
            key="reason",
            options=REASONS,
            sticky=True,
        ),
        Choice(
            key="outcome",
            options=(
                "negative",
                "presumptive_positive",
                "kit_invalid",
                "refused",
                "evaded",
                "excused_absence",
            ),
        ),
        Choices(
            key="substances",
            options=SUBSTANCES,
            asked=Equals("outcome", "presumptive_positive"),
        ),
        Choice(
            key="refusal_kind",
            options=REFUSAL_KINDS,
            asked=Equals("outcome", "refused"),
        ),
        Choice(
            key="absence_kind",
            options=ABSENCE_KINDS,
            asked=Equals("outcome", "excused_absence"),
        ),
        Text(key="specimen", longest=40, label=True, asked=_WITH_SPECIMEN),
        Text(key="kit_lot", longest=40, label=True, asked=_WITH_SPECIMEN, sticky=True),
        Date(
            key="kit_expiry",
            latest_days=3653,
            not_before="tested_on",
            too_early=Code.KIT_EXPIRED,
            whole_month=True,
            asked=_WITH_SPECIMEN,
            sticky=True,
        ),
        Photo(key="photo", optional=ALWAYS),
        Note(key="note", sensitive=True, optional=ALWAYS),
    ),
)
"""
The result of one person's test, as a member of the commission saw it.

A rapid test only raises a suspicion, so its positive is `presumptive_positive`; a kit that had expired on the
day of the test shows nothing, and is refused.
"""
