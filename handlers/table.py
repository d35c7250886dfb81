"""The one table of what answers what. A new screen is one line here."""

from collections.abc import Mapping

from domain.form import Form
from domain.forms import FORMS
from domain.forms.exception import EXCEPTION
from domain.forms.find_person import FIND_PERSON
from domain.forms.invite import INVITE
from domain.forms.lines import LINES
from domain.forms.nil_return import NIL_RETURN
from domain.forms.petition import (
    ANSWER_NOTICE,
    CORRECT,
    DISAGREED,
    PETITION_AGAIN,
    PETITION_FORM,
    PETITION_PAPER,
    REMOVE,
    RETAIN,
)
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
    enrol,
    exception,
    export,
    history,
    home,
    invitation,
    invite,
    lines,
    membership,
    mine,
    nil_return,
    notices,
    own_steps,
    people,
    person,
    petition,
    petition_read,
    planning,
    practice,
    proposal,
    record,
    release,
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
    CORRECT_REPORT.key: correction.CORRECTING,
    WITHDRAW_REPORT.key: correction.WITHDRAWING,
    PETITION_FORM.key: petition.OWN,
    PETITION_PAPER.key: petition.ON_PAPER,
    PETITION_AGAIN.key: petition.REVIEWED,
    ANSWER_NOTICE.key: own_steps.ENDING,
    **{form.key: STEPPING.ending for form in (RETAIN, CORRECT, REMOVE, DISAGREED)},
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
    petitioning = petition.Petitioning(dialogues)
    rest = Rest(dialogues, rosters.sent, attachment.replied, notices.typed)
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
            "paper": petitioning.paper_command,
            "record": record.command,
            "petition": petitioning.command,
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
            notices.MAKE: notices.wished,
            notices.PRINTED: notices.printed,
            petition.WAY: petitioning.pressed,
            petition.ABOUT: petitioning.about,
            petition.AGAIN: petitioning.again,
            petition.PAPER: petitioning.paper,
            petition_read.READ: petition_read.read,
            petition_read.PHOTO: petition_read.photo,
            record.OPEN: record.pressed,
            record.RELEASE: release.wished,
            record.ANSWER: own_steps.Answering(dialogues).asked,
            record.SPLIT_SURE: own_steps.split_asked,
            record.SPLIT: own_steps.split_done,
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
