"""The one table of what is done outside of turns. A new kind of job is one line here."""

from collections.abc import Mapping

from bot.attachment import ATTACHMENT
from bot.certificate import CERTIFICATE
from bot.dismissals import DISMISSALS, ENTERING
from bot.enquiry_list import ANSWERS, READ
from bot.export import EXPORT
from bot.fill_terms import FILL_TERMS
from bot.jobs import Kind
from bot.label_job import LABEL
from bot.roster import ROSTER
from bot.what_if import WHAT_IF
from handlers import (
    attachment,
    certificate,
    dismissal_import,
    enquiry_list,
    exported,
    label,
    roster,
    term_signing,
    what_if,
)

KINDS: Mapping[str, Kind] = {
    exported.KIND: EXPORT,
    roster.KIND: ROSTER,
    attachment.KIND: ATTACHMENT,
    label.KIND: LABEL,
    term_signing.FILL: FILL_TERMS,
    what_if.KIND: WHAT_IF,
    dismissal_import.READ: DISMISSALS,
    dismissal_import.ENTER: ENTERING,
    certificate.KIND: CERTIFICATE,
    enquiry_list.READ: READ,
    enquiry_list.ANSWER: ANSWERS,
}
