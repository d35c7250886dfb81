"""The one table of what is done outside of turns. A new kind of job is one line here."""

from collections.abc import Mapping

from bot.attachment import ATTACHMENT
from bot.enquiry_list import ANSWERS, READ
from bot.export import EXPORT
from bot.jobs import Kind
from bot.label_job import LABEL
from bot.roster import ROSTER
from handlers import attachment, enquiry_list, exported, label, roster

KINDS: Mapping[str, Kind] = {
    exported.KIND: EXPORT,
    roster.KIND: ROSTER,
    attachment.KIND: ATTACHMENT,
    label.KIND: LABEL,
    enquiry_list.READ: READ,
    enquiry_list.ANSWER: ANSWERS,
}
