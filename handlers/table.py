"""The one table of what answers what. A new screen is one line here."""

from collections.abc import Mapping

from domain.form import Form
from domain.forms import FORMS
from domain.forms.find_person import FIND_PERSON
from domain.forms.invite import INVITE
from domain.forms.nil_return import NIL_RETURN
from domain.forms.practice import PRACTICE
from domain.rights import Action
from handlers import (
    enrol,
    home,
    invitation,
    invite,
    membership,
    mine,
    nil_return,
    people,
    person,
    practice,
    report,
    search,
    settings,
    summary,
)
from handlers.dialogue import Dialogues, Ending
from handlers.opening import Opening
from handlers.rest import Rest, came_or_left, unknown_press
from handlers.routes import Routes

ENDINGS: Mapping[str, Ending] = {
    report.FORM: report.ENDING,
    NIL_RETURN.key: nil_return.ENDING,
    PRACTICE.key: practice.ENDING,
    INVITE.key: invite.ENDING,
    FIND_PERSON.key: search.ENDING,
}
"""What the submission of each form does."""


def routes(endings: Mapping[str, Ending] = ENDINGS, forms: Mapping[str, Form] = FORMS) -> Routes:
    """The product's routes; other forms may be given, for instance to measure with."""
    dialogues = Dialogues(endings, forms)
    reporting = report.Reporting(dialogues)
    nil = report.Reporting(dialogues, NIL_RETURN.key)
    practising = practice.Practising(dialogues)
    rest = Rest(dialogues)
    return Routes(
        commands={
            "start": enrol.start,
            "help": home.helped,
            "people": people.command,
            "report": practising.first(reporting.command),
            "nil": practising.first(nil.command),
            "practise": practising.command,
            "mine": mine.command,
            "summary": summary.command,
            "settings": settings.command,
            "cancel": rest.cancel,
        },
        presses={
            "d": dialogues.pressed,
            "new": practising.first(reporting.another),
            "nil": practising.first(nil.another),
            "practise": practising.pressed,
            "pskip": practice.skipped,
            "pwaive": practice.waived,
            "goon": reporting.go_on,
            "anew": reporting.start_anew,
            "mine": mine.listed,
            "see": mine.opened,
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
