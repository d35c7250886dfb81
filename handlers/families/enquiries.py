"""Asking the register: one person or a list, full answers, namesakes."""

from collections.abc import Mapping

from domain.forms.enquiry import ENQUIRY, ENQUIRY_LIST
from handlers import enquiry, enquiry_certificate, enquiry_desk, enquiry_list, full_answer, namesake
from handlers.dialogue import Dialogues, Ending
from handlers.routes import Family

ENDINGS: Mapping[str, Ending] = {
    ENQUIRY.key: enquiry.ENDING,
    ENQUIRY_LIST.key: Ending(enquiry_list.store, enquiry_list.told),
}


def family(dialogues: Dialogues) -> Family:
    """Its commands and buttons."""
    asking = enquiry.Asking(dialogues)
    return Family(
        commands={
            "check": enquiry_desk.command,
        },
        presses={
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
        },
        receivers=(enquiry_list.sent,),
    )
