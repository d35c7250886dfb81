"""What went wrong, told to an operator: a line, an exit code, never a traceback or a value."""

import sys
from collections.abc import Sequence

from bot.failures import Refused, Unreachable
from bot.logs import failure
from bot.settings import WrongSettings
from storage.database import Unavailable
from storage.vault import KeysUnusable

FAILED = 1
MISUSED = 2
"""Starting again would not help: a setting must be mended first."""
BROKEN = 70
"""EX_SOFTWARE: a fault of the program."""


class Sorry(Exception):  # noqa: N818 - named as an operator would hear it
    """What was asked for can't be done; the text says why."""


TOLD: Sequence[tuple[type[Exception], int, str]] = (
    (WrongSettings, MISUSED, "{}"),
    (KeysUnusable, MISUSED, "keys: {}"),
    (Sorry, FAILED, "{}"),
    (Unavailable, FAILED, "The database can't be used ({}). Nothing was changed."),
    (Unreachable, FAILED, "Telegram can't be reached ({})."),
    (Refused, FAILED, "Telegram refused: {}"),
)
"""What each failure says, and the exit code that goes with it."""


def complain(error: Exception) -> int:
    """Tell what went wrong; returns the exit code."""
    code, text = _told(_alone(error))
    sys.stderr.write(f"{text}\n")
    return code


def _alone(error: Exception) -> Exception:
    """The one failure that a group of tasks wraps."""
    while isinstance(error, ExceptionGroup) and len(error.exceptions) == 1:
        error = error.exceptions[0]
    return error


def _told(error: Exception) -> tuple[int, str]:
    for kind, code, text in TOLD:
        if isinstance(error, kind):
            return code, text.format(error)
    told = failure(error)
    return BROKEN, f"A fault in the program: {told['failure']} at {', '.join(told['at'])}"
