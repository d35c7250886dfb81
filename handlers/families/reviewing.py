"""Reviews, corrections and withdrawals of reports."""

from collections.abc import Mapping

from domain.forms.review import CORRECT_REPORT, RETURN_REPORT, WITHDRAW_REPORT
from handlers import correction, history, review
from handlers.dialogue import Dialogues, Ending
from handlers.routes import Family

ENDINGS: Mapping[str, Ending] = {
    RETURN_REPORT.key: review.ENDING,
    CORRECT_REPORT.key: correction.CORRECTING,
    WITHDRAW_REPORT.key: correction.WITHDRAWING,
}


def family(_dialogues: Dialogues) -> Family:
    """Its commands and buttons."""
    return Family(
        commands={
            "review": review.command,
        },
        presses={
            "review": review.listed,
            "rv": review.opened,
            "rvok": review.approved,
            "rvback": review.returned,
            "rvwhy": review.why,
            "mend": correction.mend,
            "fix": correction.correct,
            "fixwhy": correction.why,
            "drop": correction.withdraw,
            "keep": correction.keep,
            "letgo": correction.let_go,
            "hist": history.opened,
        },
    )
