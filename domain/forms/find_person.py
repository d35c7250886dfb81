from domain.form import Form, Text

FIND_PERSON = Form("find_person", 1, (Text(key="words", sensitive=True, longest=64),), reviewed=False)
"""Words by which an admin looks for somebody: a part of the name or number, or a role."""
