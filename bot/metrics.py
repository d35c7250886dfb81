"""What Prometheus may count. No label ever carries a person, a chat or a text."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

REGISTRY = CollectorRegistry()

UPDATES = Counter("fieldbook_updates", "Updates taken in", ["end"], registry=REGISTRY)
DELIVERED = Counter("fieldbook_delivered", "Calls made for the outbox", ["end"], registry=REGISTRY)
JOBS = Counter("fieldbook_jobs", "Jobs done outside of turns", ["kind", "end"], registry=REGISTRY)
STRANGERS = Counter("fieldbook_strangers", "Messages from people who are not enrolled", registry=REGISTRY)
TURN = Histogram(
    "fieldbook_turn_seconds", "From taking an update in to its commit", registry=REGISTRY,
    buckets=(0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5),
)  # fmt: skip
WAITING = Gauge("fieldbook_outbox_waiting", "Calls not made yet", registry=REGISTRY)
PARKED = Gauge("fieldbook_parked", "Updates that wait for an operator", registry=REGISTRY)
POLLED = Gauge("fieldbook_polled_timestamp_seconds", "The last getUpdates that succeeded", registry=REGISTRY)


def exposition() -> bytes:
    """The text that Prometheus reads."""
    return generate_latest(REGISTRY)
