"""Who is here: enrolment, rights, invitations, settings, help."""

from collections.abc import Mapping

from domain.forms.find_person import FIND_PERSON
from domain.forms.invite import INVITE
from domain.rights import Action
from handlers import enrol, home, invitation, invite, membership, people, person, search, settings
from handlers.dialogue import Dialogues, Ending
from handlers.opening import Opening
from handlers.routes import Family

ENDINGS: Mapping[str, Ending] = {
    INVITE.key: invite.ENDING,
    FIND_PERSON.key: search.ENDING,
}


def family(dialogues: Dialogues) -> Family:
    """Its commands and buttons."""
    return Family(
        commands={
            "start": enrol.start,
            "help": home.helped,
            "people": people.command,
            "settings": settings.command,
        },
        presses={
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
    )
