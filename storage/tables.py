"""All tables at once, for migrations: each noun declares its own, and is named here."""

from storage import (
    audit,
    counts,
    documents,
    drafts,
    firings,
    institutions,
    invitations,
    jobs,
    outbox,
    parked,
    people,
    reports,
    screens,
    seen,
    subscriptions,
)
from storage.schema import metadata

NOUNS = (
    audit,
    counts,
    documents,
    drafts,
    firings,
    institutions,
    invitations,
    jobs,
    outbox,
    parked,
    people,
    reports,
    screens,
    seen,
    subscriptions,
)
"""The modules that declare tables."""

TABLES = metadata
