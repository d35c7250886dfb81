"""The one table of what answers what. A new screen is one line here."""

from collections.abc import Mapping

from domain.form import Form
from domain.forms import FORMS
from handlers import mine, report
from handlers.dialogue import Dialogues, Ending
from handlers.rest import Rest, came_or_left, unknown_press
from handlers.routes import Routes

ENDINGS: Mapping[str, Ending] = {
    report.FORM: report.ENDING,
}
"""What the submission of each form does."""


def routes(endings: Mapping[str, Ending] = ENDINGS, forms: Mapping[str, Form] = FORMS) -> Routes:
    """The product's routes; other forms may be given, for instance to measure with."""
    dialogues = Dialogues(endings, forms)
    reporting = report.Reporting(dialogues)
    rest = Rest(dialogues)
    return Routes(
        commands={
            "report": reporting.command,
            "mine": mine.command,
            "cancel": rest.cancel,
        },
        presses={
            "d": dialogues.pressed,
            "new": reporting.another,
            "goon": reporting.go_on,
            "anew": reporting.start_anew,
            "mine": mine.listed,
            "see": mine.opened,
        },
        contact=rest.anything,
        anything=rest.anything,
        unknown_press=unknown_press,
        came_or_left=came_or_left,
    )
