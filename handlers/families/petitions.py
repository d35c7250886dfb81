"""The person concerned: the notice's code, one's own record, petitions."""

from collections.abc import Mapping

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
from handlers import notices, own_steps, petition, petition_read, record, release
from handlers.consequences import STEPPING
from handlers.dialogue import Dialogues, Ending
from handlers.routes import Family

ENDINGS: Mapping[str, Ending] = {
    PETITION_FORM.key: petition.OWN,
    PETITION_PAPER.key: petition.ON_PAPER,
    PETITION_AGAIN.key: petition.REVIEWED,
    ANSWER_NOTICE.key: own_steps.ENDING,
    **{form.key: STEPPING.ending for form in (RETAIN, CORRECT, REMOVE, DISAGREED)},
}


def family(dialogues: Dialogues) -> Family:
    """Its commands and buttons."""
    petitioning = petition.Petitioning(dialogues)
    return Family(
        commands={
            "paper": petitioning.paper_command,
            "record": record.command,
            "petition": petitioning.command,
        },
        presses={
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
        },
        receivers=(notices.typed,),
    )
