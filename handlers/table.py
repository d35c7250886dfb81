"""The one table of what answers what. A new screen is one line here."""

from collections.abc import Mapping

from domain.form import Form
from domain.forms import FORMS
from domain.forms.find_person import FIND_PERSON
from domain.forms.invite import INVITE
from domain.forms.review import CORRECT_REPORT, RETURN_REPORT, WITHDRAW_REPORT
from domain.rights import Action
from handlers import (
    correction,
    enrol,
    history,
    home,
    invitation,
    invite,
    membership,
    mine,
    people,
    person,
    report,
    review,
    search,
    settings,
    summary,
)
from handlers.dialogue import Dialogues, Ending
from handlers.opening import Opening
from handlers.rest import Rest, came_or_left, unknown_press
from handlers.routes import Routes

ENDINGS: Mapping[str, Ending] = {
    report.FORM: correction.over(report.ENDING),
    INVITE.key: invite.ENDING,
    FIND_PERSON.key: search.ENDING,
    RETURN_REPORT.key: review.ENDING,
    CORRECT_REPORT.key: correction.CORRECTING,
    WITHDRAW_REPORT.key: correction.WITHDRAWING,
}
"""What the submission of each form does."""


def routes(endings: Mapping[str, Ending] = ENDINGS, forms: Mapping[str, Form] = FORMS) -> Routes:
    """The product's routes; other forms may be given, for instance to measure with."""
    dialogues = Dialogues(endings, forms)
    reporting = report.Reporting(dialogues)
    rest = Rest(dialogues)
    return Routes(
        commands={
            "start": enrol.start,
            "help": home.helped,
            "people": people.command,
            "report": reporting.command,
            "mine": mine.command,
            "review": review.command,
            "summary": summary.command,
            "settings": settings.command,
            "cancel": rest.cancel,
        },
        presses={
            "d": dialogues.pressed,
            "new": reporting.another,
            "goon": reporting.go_on,
            "anew": reporting.start_anew,
            "mine": mine.listed,
            "see": mine.opened,
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
            "summary": summary.pressed,
            "sumdays": summary.days,
            "sumnew": summary.opened,
            "settings": settings.pressed,
            "home": home.pressed,
            "help": home.help_pressed,
            "people": people.pressed,
            "plist": people.listed,
            "pwait": people.pending,
            "psearch": Opening(dialogues, FIND_PERSON.key, Action.LIST_PEOPLE).pressed,
            "person": person.opened,
            "ms": membership.opened,
            "term": membership.term,
            "sure": membership.sure,
            "act": membership.done,
            "invite": Opening(dialogues, INVITE.key, Action.LIST_PEOPLE).pressed,
            "plinks": invitation.listed,
            "plink": invitation.opened,
            "plinkx": invitation.withdrawn,
        },
        contact=enrol.contact,
        anything=rest.anything,
        unknown_press=unknown_press,
        came_or_left=came_or_left,
    )
