"""All tables at once, for migrations: each noun declares its own, and is named here."""

from storage import (
    audit,
    counts,
    drafts,
    firings,
    heartbeats,
    institutions,
    invitations,
    late_steps,
    nil_returns,
    outbox,
    parked,
    people,
    practice,
    reminders,
    reports,
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
    heartbeats,
    institutions,
    invitations,
    late_steps,
    nil_returns,
    outbox,
    parked,
    people,
    practice,
    reminders,
    reports,
    screens,
    seen,
    subscriptions,
)
"""The modules that declare tables."""

TABLES = metadata
