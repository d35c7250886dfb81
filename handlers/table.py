"""The one table of what answers what, put together from its families; a new screen is one line in one of them."""

from collections.abc import Mapping

from domain.form import Form
from domain.forms import FORMS
from handlers import enrol
from handlers.dialogue import Dialogues, Ending
from handlers.families import (
    cases,
    enquiries,
    entries,
    oversight,
    people,
    petitions,
    reporting,
    reviewing,
    sessions,
    terms,
)
from handlers.rest import Rest, came_or_left, unknown_press
from handlers.routes import Family, Routes, together

FAMILIES = (enquiries, entries, sessions, petitions, reporting, reviewing, cases, terms, oversight, people)
"""What somebody sends without being asked is offered to them in this order."""
ENDINGS: Mapping[str, Ending] = together(family.ENDINGS for family in FAMILIES)
"""What the submission of each form does."""


def routes(endings: Mapping[str, Ending] = ENDINGS, forms: Mapping[str, Form] = FORMS) -> Routes:
    """The product's routes; other forms may be given, for instance to measure with."""
    dialogues = Dialogues(endings, forms)
    families = [each.family(dialogues) for each in FAMILIES]
    rest = Rest(dialogues, *(receive for family in families for receive in family.receivers))
    own = Family(commands={"cancel": rest.cancel}, presses={"d": dialogues.pressed})
    return Routes(
        commands=together(family.commands for family in [*families, own]),
        presses=together(family.presses for family in [*families, own]),
        contact=enrol.contact,
        anything=rest.anything,
        unknown_press=unknown_press,
        came_or_left=came_or_left,
    )
