from domain.condition import ALWAYS, Equals
from domain.form import Choice, Date, Form, Note, Number, Photo, Pick, Text
from domain.forms.second import SECOND
from domain.forms.test_result import CATEGORIES
from domain.ground import Basis, Departure, Ground

_YEARS = 366

DISMISSAL_FORM = Form(
    "dismissal",
    1,
    (
        Pick(key="institution", directory="institutions"),
        Choice(key="ground", options=tuple(map(str, Ground))),
        Choice(key="basis", options=tuple(map(str, Basis))),
        Choice(key="category", options=CATEGORIES),
        Date(
            key="born_on",
            sensitive=True,
            earliest_days=-100 * _YEARS,
            latest_days=-15 * _YEARS,
            optional=ALWAYS,
        ),
        Text(key="order_number", longest=60),
        Date(key="dismissed_on", earliest_days=-20 * _YEARS, latest_days=0),
        Choice(key="departure", options=tuple(map(str, Departure))),
        Photo(key="document", optional=ALWAYS),
        *SECOND,
    ),
)
"""An order of dismissal as one officer enters it; ground and basis are those of the case that it rests on."""

REFUSED = Form(
    "refused",
    1,
    (
        Choice(key="why_refused", options=("facts_differ", "no_ground", "no_document", "wrong_person", "other")),
        Note(key="why_words", sensitive=True, shortest=3, longest=300, asked=Equals("why_refused", "other")),
    ),
)
"""Why the second officer does not confirm what the first proposed."""

NOTICED = Form(
    "noticed",
    1,
    (
        Date(key="noticed_on", earliest_days=-60, latest_days=0),
        Choice(key="noticed_how", options=("in_person", "by_post", "through_office", "at_home")),
        Number(key="window_days", least=30, most=90, optional=ALWAYS),
        Photo(key="document", optional=ALWAYS),
    ),
)
"""How and when the person got the notice; never less than 30 days to answer, which is what a skip means."""

ANSWERED = Form(
    "answered",
    1,
    (
        Date(key="answered_on", earliest_days=-120, latest_days=0),
        Choice(key="answer", options=("accepts", "disputes", "explains")),
        Note(key="answer_words", sensitive=True, longest=1000, optional=ALWAYS),
        Photo(key="document", optional=ALWAYS),
    ),
)
"""What the person answered to the notice."""

_CASE = (
    Text(key="court", longest=120),
    Text(key="court_number", longest=60),
)

REFERRED = Form(
    "referred",
    1,
    (Date(key="referred_on", earliest_days=-20 * _YEARS, latest_days=0), Text(key="authority", longest=120)),
)
"""That the matter was given to the prosecution."""
CHARGED = Form("charged", 1, (Date(key="charged_on", earliest_days=-20 * _YEARS, latest_days=0), *_CASE))
"""That the person was charged."""
VERDICT = Form(
    "verdict",
    1,
    (
        Choice(key="outcome_of_court", options=("convicted", "acquitted")),
        Date(key="verdict_on", earliest_days=-20 * _YEARS, latest_days=0),
        *_CASE,
    ),
)
"""What the court decided."""

FIND_ENTRY = Form("find_entry", 1, (Text(key="entry_number", longest=24),), reviewed=False)
"""The number of an entry, to open it."""

IMPORT_DISMISSALS = Form("import_dismissals", 1, SECOND, reviewed=False)
"""Who shall look at and confirm what stands in a list that was sent."""
