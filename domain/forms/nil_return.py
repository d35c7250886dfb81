from domain.condition import Equals, Not
from domain.form import Choice, Date, Form, Note, Pick

NIL_RETURN = Form(
    "nil_return",
    1,
    (
        Pick(key="institution", directory="workplaces", sticky=True),
        Date(key="day", earliest_days=-366, latest_days=0),
        Choice(
            key="because",
            options=(
                "no_session_planned",
                "holiday",
                "kits_missing",
                "people_on_mission",
                "postponed",
                "other",
            ),
        ),
        Note(key="note", sensitive=True, optional=Not(Equals("because", "other"))),
    ),
)
"""No inspection on a day, and why: so that whoever is silent is told from whoever had nothing to report."""
