"""All tables at once, for migrations: each noun declares its own, and is named here."""

from storage import (
    audit,
    counts,
    drafts,
    firings,
    institutions,
    invitations,
    mendings,
    outbox,
    parked,
    people,
    reports,
    revisions,
    screens,
    seen,
    subscriptions,
)
from storage.schema import metadata

NOUNS = (
    audit,
    counts,
    drafts,
    firings,
    institutions,
    invitations,
    mendings,
    outbox,
    parked,
    people,
    reports,
    revisions,
    screens,
    seen,
    subscriptions,
)
"""The modules that declare tables."""

TABLES = metadata
