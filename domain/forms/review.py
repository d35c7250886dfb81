from domain.condition import Equals
from domain.form import Choice, Form, Note

_OTHER = "other"


def _asks_why(key: str, field: str, *prepared: str, reviewed: bool = False) -> Form:
    """One press for a prepared reason, or words of one's own."""
    why = Choice(key=field, options=(*prepared, _OTHER))
    words = Note(key="why_words", sensitive=True, shortest=3, longest=300, asked=Equals(field, _OTHER))
    return Form(key, 1, (why, words), reviewed=reviewed)


RETURN_REPORT = _asks_why("return_report", "why_returned", "contradicts", "unlikely", "unclear", "check_paper")
"""Why a reviewer returns a report to its author."""
CORRECT_REPORT = _asks_why("correct_report", "why_corrected", "typing", "misread", "wrong_person", "learned_later")
"""Why somebody corrects a report that was stored."""
WITHDRAW_REPORT = _asks_why(
    "withdraw_report", "why_withdrawn", "twice", "wrong_person", "not_tested", "practice", reviewed=True
)
"""Why a report is withdrawn; asked once more before it is done, since nothing leads back."""
