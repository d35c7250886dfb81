"""All directories that a question can pick from, by the name that a form's Pick or Picks gives."""

from collections.abc import Mapping

from handlers.directory import GENERAL, Directory
from handlers.listed import LISTED
from handlers.other_offices import OTHER_OFFICES

DIRECTORIES: Mapping[str, Directory] = {**GENERAL, "listed": LISTED, "other_offices": OTHER_OFFICES}
