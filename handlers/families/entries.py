"""The register: findings, dismissals, and lists of them that are imported."""

from collections.abc import Mapping

from domain.forms.dismissal import (
    ANSWERED,
    CHARGED,
    DISMISSAL_FORM,
    FIND_ENTRY,
    IMPORT_DISMISSALS,
    NOTICED,
    REFERRED,
    REFUSED,
    VERDICT,
)
from domain.forms.finding import FINDING_FORM
from handlers import dismissal, dismissal_import, dry_run, entries, finding, import_confirming
from handlers.consequences import STEPPING
from handlers.dialogue import Dialogues, Ending
from handlers.routes import Family

ENDINGS: Mapping[str, Ending] = {
    FINDING_FORM.key: finding.ENDING,
    DISMISSAL_FORM.key: dismissal.ENDING,
    FIND_ENTRY.key: entries.ENDING,
    IMPORT_DISMISSALS.key: dismissal_import.ENDING,
    **{form.key: STEPPING.ending for form in (REFUSED, NOTICED, ANSWERED, REFERRED, CHARGED, VERDICT)},
}


def family(dialogues: Dialogues) -> Family:
    """Its commands and buttons."""
    importing = dismissal_import.Importing(dialogues)
    return Family(
        commands={
            "entries": entries.command,
        },
        presses={
            entries.HOME: entries.pressed,
            entries.LIST: entries.listed,
            entries.CAUSED: entries.causes,
            entries.FIND: entries.Seeking(dialogues).asked,
            entries.FINDING: finding.Findings(dialogues).asked,
            dismissal_import.AS_LIST: importing.as_list,
            dismissal_import.AS_ROSTER: importing.as_roster,
            dry_run.SHOW: dismissal_import.shown,
            dry_run.TAKE: dismissal_import.taken,
            dry_run.DROP: dismissal_import.dropped,
            import_confirming.LOOK: import_confirming.looked,
            import_confirming.SURE: import_confirming.sure,
            import_confirming.SIGN: import_confirming.signed,
            dismissal.ENTER: dismissal.Dismissals(dialogues).asked,
        },
        receivers=(importing.sent,),
    )
