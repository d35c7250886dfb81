"""How long a bar lasts: tables of terms."""

from collections.abc import Mapping

from domain.forms.propose_terms import PROPOSE_TERMS
from domain.rights import Action
from handlers import term_signing, terms, what_if
from handlers.dialogue import Dialogues, Ending
from handlers.opening import Opening
from handlers.routes import Family

ENDINGS: Mapping[str, Ending] = {
    PROPOSE_TERMS.key: term_signing.ENDING,
}


def family(dialogues: Dialogues) -> Family:
    """Its commands and buttons."""
    return Family(
        commands={
            "terms": terms.command,
        },
        presses={
            terms.HOME: terms.pressed,
            terms.SEE: terms.opened,
            terms.HISTORY: terms.history,
            terms.NEW: Opening(dialogues, PROPOSE_TERMS.key, Action.PROPOSE_TERMS).pressed,
            terms.ASK: term_signing.asked,
            terms.SIGN: term_signing.signed,
            terms.REFUSE: term_signing.refused,
            terms.WHAT_IF: what_if.wished,
        },
    )
