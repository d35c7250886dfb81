"""Reporting one by one: results of tests, nil returns, practice, and one's own reports."""

from collections.abc import Mapping

from domain.forms.nil_return import NIL_RETURN
from domain.forms.practice import PRACTICE
from handlers import correction, mine, nil_return, practice, report
from handlers.dialogue import Dialogues, Ending
from handlers.routes import Family

ENDINGS: Mapping[str, Ending] = {
    report.FORM: correction.over(report.ENDING),
    NIL_RETURN.key: correction.over(nil_return.ENDING),
    PRACTICE.key: practice.ENDING,
}


def family(dialogues: Dialogues) -> Family:
    """Its commands and buttons."""
    reporting = report.Reporting(dialogues)
    nil = report.Reporting(dialogues, NIL_RETURN.key)
    practising = practice.Practising(dialogues)
    return Family(
        commands={
            "report": practising.first(reporting.command),
            "nil": practising.first(nil.command),
            "practise": practising.command,
            "mine": mine.command,
        },
        presses={
            "new": practising.first(reporting.another),
            "nil": practising.first(nil.another),
            "practise": practising.pressed,
            "pskip": practice.skipped,
            "pwaive": practice.waived,
            "goon": reporting.go_on,
            "anew": reporting.start_anew,
            "mine": mine.listed,
            "see": mine.opened,
        },
    )
