from domain.condition import ALWAYS, Answered
from domain.finding import FOUND, POLICE_REPORT
from domain.form import Choice, Date, Form, Identity, Note, Photo, Pick, Text
from domain.forms.second import SECOND
from domain.forms.test_result import CATEGORIES
from domain.ground import Basis
from domain.names import Script
from domain.problem import Code

_OLDEST = -366 * 100

FINDING_FORM = Form(
    "finding",
    1,
    (
        Pick(key="institution", directory="finding_places"),
        Choice(key="category", options=CATEGORIES),
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
        Date(key="born_on", sensitive=True, earliest_days=_OLDEST, latest_days=-366 * 15, optional=ALWAYS),
        Choice(key="sex", options=("female", "male")),
        Choice(key="ground", options=tuple(map(str, FOUND))),
        Choice(
            key="basis",
            options=(
                str(Basis.COURT_JUDGMENT),
                str(Basis.DISCIPLINARY_DECISION),
                str(Basis.ADMISSION),
                POLICE_REPORT,
            ),
            refused=((POLICE_REPORT, Code.POLICE_REPORT_ALONE),),
        ),
        Text(key="authority", longest=120),
        Text(key="document_number", longest=60),
        Date(key="decided_on", earliest_days=-366 * 20, latest_days=0),
        Photo(key="document", optional=ALWAYS),
        Note(key="note", sensitive=True, optional=ALWAYS),
        *SECOND,
    ),
)
"""What was found of somebody without a test, by whom it was decided, and who shall confirm that."""
