"""The one table of what answers what. A new screen is one line here."""

from collections.abc import Mapping

from domain.form import Form
from domain.forms import FORMS
from domain.forms.enquiry import ENQUIRY, ENQUIRY_LIST
from domain.forms.exception import EXCEPTION
from domain.forms.find_person import FIND_PERSON
from domain.forms.invite import INVITE
from domain.forms.lines import LINES
from domain.forms.nil_return import NIL_RETURN
from domain.forms.practice import PRACTICE
from domain.forms.review import CORRECT_REPORT, RETURN_REPORT, WITHDRAW_REPORT
from domain.forms.roster import ROSTER, ROSTER_LINES
from domain.forms.session_photo import SESSION_PHOTO
from domain.forms.session_result import SESSION_RESULT
from domain.rights import Action
from handlers import (
    attachment,
    cases,
    closing,
    correction,
    enquiry,
    enquiry_certificate,
    enquiry_desk,
    enquiry_list,
    enrol,
    exception,
    export,
    full_answer,
    history,
    home,
    invitation,
    invite,
    lines,
    membership,
    mine,
    namesake,
    nil_return,
    people,
    person,
    planning,
    practice,
    proposal,
    report,
    review,
    roster,
    search,
    session,
    session_list,
    settings,
    stepping,
    summary,
    without_sheet,
)
from handlers.consequences import STEPPING
from handlers.dialogue import Dialogues, Ending
from handlers.opening import Opening
from handlers.rest import Rest, came_or_left, unknown_press
from handlers.routes import Routes

ENDINGS: Mapping[str, Ending] = {
    report.FORM: correction.over(report.ENDING),
    NIL_RETURN.key: correction.over(nil_return.ENDING),
    PRACTICE.key: practice.ENDING,
    INVITE.key: invite.ENDING,
    FIND_PERSON.key: search.ENDING,
    planning.FORM: planning.ENDING,
    EXCEPTION.key: exception.ENDING,
    LINES.key: lines.ENDING,
    SESSION_PHOTO.key: attachment.ENDING,
    ROSTER.key: roster.FILE,
    ROSTER_LINES.key: roster.LINES,
    SESSION_RESULT.key: correction.over(report.ENDING),
    RETURN_REPORT.key: review.ENDING,
    ENQUIRY.key: enquiry.ENDING,
    ENQUIRY_LIST.key: Ending(enquiry_list.store, enquiry_list.told),
    CORRECT_REPORT.key: correction.CORRECTING,
    WITHDRAW_REPORT.key: correction.WITHDRAWING,
}
"""What the submission of each form does."""


def routes(endings: Mapping[str, Ending] = ENDINGS, forms: Mapping[str, Form] = FORMS) -> Routes:
    """The product's routes; other forms may be given, for instance to measure with."""
    dialogues = Dialogues(endings, forms)
    reporting = report.Reporting(dialogues)
    marking = session.Marking(dialogues)
    rosters = roster.Rosters(dialogues)
    nil = report.Reporting(dialogues, NIL_RETURN.key)
    practising = practice.Practising(dialogues)
    attaching = attachment.Attaching(dialogues)
    steps = STEPPING.over(dialogues)
    asking = enquiry.Asking(dialogues)
    rest = Rest(dialogues, enquiry_list.sent, rosters.sent, attachment.replied)
    return Routes(
        commands={
            "start": enrol.start,
            "help": home.helped,
            "people": people.command,
            "report": practising.first(reporting.command),
            "nil": practising.first(nil.command),
            "practise": practising.command,
            "mine": mine.command,
            "session": practising.first(planning.command),
            "review": review.command,
            "cases": cases.command,
            "check": enquiry_desk.command,
            "summary": summary.command,
            "export": export.command,
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
            "sessions": practising.first(planning.pressed),
            "sesnew": Opening(dialogues, planning.FORM, Action.PLAN_SESSION).pressed,
            "ses": practising.first(session.opened),
            "sesopen": session.begun,
            "sesoff": session.called_off,
            "sesx": marking.exception,
            "seslines": marking.lines,
            "sesrest": session.rest,
            "seslist": session_list.marked,
            "sesleft": session_list.left,
            "sesp": session_list.person,
            "sesun": session_list.taken_back,
            "sesphoto": attaching.asked,
            "seslook": attachment.looked,
            "sesshows": attachment.turned,
            "sesnosheet": without_sheet.listed,
            "roster": roster.opened,
            "rosterlist": roster.listed,
            "rosterlines": rosters.lines,
            "rosterup": proposal.shown,
            "rostercols": proposal.columns,
            "rosterfield": proposal.field,
            "rostercol": proposal.column,
            "rostertake": roster.taken,
            "rosterdrop": roster.dropped,
            "sesclose": closing.asked,
            "sesclosed": closing.done,
            "sesok": session.approved,
            "cases": cases.listed,
            "case": stepping.opened,
            "cstep": steps.asked,
            "cdo": steps.done,
            enquiry.HOME: enquiry_desk.pressed,
            enquiry.NEW: asking.one,
            enquiry.LIST: asking.several,
            enquiry.SEE: enquiry.seen,
            enquiry.PDF: enquiry_certificate.wished,
            enquiry.FULL: full_answer.wished,
            full_answer.WAITING: full_answer.waiting,
            full_answer.LOOK: full_answer.looked,
            full_answer.GIVE: full_answer.given,
            full_answer.REFUSE: full_answer.refused,
            enquiry.OTHER: namesake.asked,
            namesake.SURE: namesake.decided,
            namesake.SIGNING: namesake.signing,
            namesake.LOOK: namesake.looked,
            namesake.SIGN: namesake.signed,
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
            export.BEGIN: export.pressed,
            export.DAYS: export.days,
            export.MAKE: export.wished,
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
