"""Sessions: planning, the list, photos, closing; and rosters."""

from collections.abc import Mapping

from domain.forms.exception import EXCEPTION
from domain.forms.lines import LINES
from domain.forms.roster import ROSTER, ROSTER_LINES
from domain.forms.session_photo import SESSION_PHOTO
from domain.forms.session_result import SESSION_RESULT
from domain.rights import Action
from handlers import (
    attachment,
    closing,
    correction,
    exception,
    lines,
    planning,
    practice,
    proposal,
    report,
    roster,
    session,
    session_list,
    without_sheet,
)
from handlers.dialogue import Dialogues, Ending
from handlers.opening import Opening
from handlers.routes import Family

ENDINGS: Mapping[str, Ending] = {
    planning.FORM: planning.ENDING,
    EXCEPTION.key: exception.ENDING,
    LINES.key: lines.ENDING,
    SESSION_PHOTO.key: attachment.ENDING,
    ROSTER.key: roster.FILE,
    ROSTER_LINES.key: roster.LINES,
    SESSION_RESULT.key: correction.over(report.ENDING),
}


def family(dialogues: Dialogues) -> Family:
    """Its commands and buttons."""
    marking = session.Marking(dialogues)
    rosters = roster.Rosters(dialogues)
    attaching = attachment.Attaching(dialogues)
    first = practice.Practising(dialogues).first
    return Family(
        commands={
            "session": first(planning.command),
        },
        presses={
            "sessions": first(planning.pressed),
            "sesnew": Opening(dialogues, planning.FORM, Action.PLAN_SESSION).pressed,
            "ses": first(session.opened),
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
        },
        receivers=(rosters.sent, attachment.replied),
    )
