from domain.form import Form, Note, Pick

ROSTER = Form("roster", 1, (Pick(key="institution", directory="rosters"),), reviewed=False)
"""Whose roster a file is, that was sent into the chat."""

ROSTER_LINES = Form("roster_lines", 1, (Note(key="persons", sensitive=True, longest=4000),), reviewed=False)
"""People for a roster, pasted as lines."""
