"""Cases: what waits, and every step of every procedure."""

from collections.abc import Mapping

from domain.forms.confirmation import CONFIRMING
from handlers import case_documents, cases, stepping
from handlers.case import DOCUMENTS
from handlers.consequences import STEPPING
from handlers.dialogue import Dialogues, Ending
from handlers.routes import Family

ENDINGS: Mapping[str, Ending] = {
    **{form.key: STEPPING.ending for form in CONFIRMING},
}


def family(dialogues: Dialogues) -> Family:
    """Its commands and buttons."""
    steps = STEPPING.over(dialogues)
    return Family(
        commands={
            "cases": cases.command,
        },
        presses={
            "cases": cases.listed,
            "case": stepping.opened,
            "cstep": steps.asked,
            "cdo": steps.done,
            DOCUMENTS: case_documents.looked,
        },
    )
