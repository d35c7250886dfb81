"""All tables at once, for migrations: each noun declares its own, and is named here."""

from storage import (
    attendances,
    audit,
    counts,
    documents,
    drafts,
    firings,
    institutions,
    invitations,
    jobs,
    mendings,
    outbox,
    parked,
    people,
    reports,
    revisions,
    rosters,
    screens,
    seen,
    sessions,
    subscriptions,
    uploads,
)
from storage.schema import metadata

NOUNS = (
    attendances,
    audit,
    counts,
    documents,
    drafts,
    firings,
    institutions,
    invitations,
    jobs,
    mendings,
    outbox,
    parked,
    people,
    reports,
    rosters,
    revisions,
    screens,
    seen,
    sessions,
    subscriptions,
    uploads,
)
"""The modules that declare tables."""

TABLES = metadata
