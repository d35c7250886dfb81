"""The one table of what is done outside of turns. A new kind of job is one line here."""

from collections.abc import Mapping

from bot.export import EXPORT
from bot.jobs import Kind
from bot.roster import ROSTER
from handlers import exported, roster

KINDS: Mapping[str, Kind] = {exported.KIND: EXPORT, roster.KIND: ROSTER}
