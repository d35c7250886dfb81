"""Reading: summaries, files, the audit log."""

from collections.abc import Mapping

from domain.forms.audit import AUDIT_PURPOSE, FIND_ENTRIES
from handlers import audit, export, look_ups, summary
from handlers.dialogue import Dialogues, Ending
from handlers.routes import Family

ENDINGS: Mapping[str, Ending] = {
    FIND_ENTRIES.key: audit.FINDING,
    AUDIT_PURPOSE.key: audit.PURPOSE,
}


def family(dialogues: Dialogues) -> Family:
    """Its commands and buttons."""
    auditing = audit.Asking(dialogues)
    return Family(
        commands={
            "summary": summary.command,
            "export": export.command,
            "audit": audit.command,
        },
        presses={
            "summary": summary.pressed,
            "sumdays": summary.days,
            "sumnew": summary.opened,
            export.BEGIN: export.pressed,
            export.DAYS: export.days,
            export.MAKE: export.wished,
            audit.BEGIN: audit.pressed,
            audit.PAGE: audit.paged,
            audit.FIND: auditing.find,
            audit.ACTIONS: audit.actions,
            audit.ACTION: audit.action,
            audit.DAYS: audit.days,
            audit.WHEN: audit.when,
            audit.WHY: auditing.why,
            audit.ALARMS: look_ups.listed,
            audit.LOOK_UPS: look_ups.weekly,
            look_ups.OPEN: look_ups.opened,
        },
    )
