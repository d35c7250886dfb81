from domain.form import Form, Note

LINES = Form("lines", 1, (Note(key="lines", sensitive=True, longest=4000),))
"""Persons of a session as lines of text, for those without a roster: the review shows how each was understood."""
