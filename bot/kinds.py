"""The one table of what is done outside of turns. A new kind of job is one line here."""

from collections.abc import Mapping

from bot.export import EXPORT
from bot.jobs import Kind
from handlers.exported import KIND

KINDS: Mapping[str, Kind] = {KIND: EXPORT}
