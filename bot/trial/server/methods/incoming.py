import re
from urllib.parse import urlsplit

import orjson

from bot.trial.server.call import Call
from bot.trial.server.faults import Kind
from bot.trial.server.refusal import bad, conflict
from bot.trial.server.shape import Json
from bot.trial.server.updates import Update
from bot.trial.server.webhook import Webhook
from bot.trial.server.world import World

_WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
_LONGEST_POLL = 50
_BATCH = 100
_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_SECRET_LENGTH = 256
_PORTS = frozenset([80, 88, 443, 8443])
_LOOPBACK = frozenset(["127.0.0.1", "localhost", "::1"])


async def get_updates(world: World, call: Call) -> orjson.Fragment:
    """The next batch, waiting for one if asked to; acknowledges everything below the offset."""
    if world.webhook:
        raise conflict(_WEBHOOK_ACTIVE)
    if "allowed_updates" in call.values:
        world.updates.allowed = call.array("allowed_updates")
    limit = call.integer("limit", _BATCH)
    limit = limit if 0 < limit <= _BATCH else _BATCH
    _acknowledge(world, call.integer("offset"))
    world.poll = mine = object()
    world.updates.arrived.tell()
    until = world.now() + min(max(call.integer("timeout"), 0), _LONGEST_POLL)
    while world.poll is mine and not world.updates and not world.closing and world.now() < until:
        await world.updates.arrived.wait(until - world.now())
    if world.poll is not mine:
        raise conflict("terminated by other getUpdates request; make sure that only one bot instance is running")
    return _together(world, list(world.updates.batch(limit)))


def _acknowledge(world: World, offset: int) -> None:
    for update in world.updates.acknowledge(offset, world.now()):
        if world.faults.of_update(Kind.REDELIVER):
            world.updates.again.append(update)


def _together(world: World, batch: list[Update]) -> orjson.Fragment:
    bodies = []
    for update in batch:
        bodies += [update.body] * (2 if world.faults.of_update(Kind.DUPLICATE) else 1)
    return orjson.Fragment(b"[" + b",".join(bodies) + b"]")


def set_webhook(world: World, call: Call) -> bool:
    """Updates are posted to an address from now on; an empty one ends that."""
    url, secret = call.text("url"), call.text("secret_token")
    if not url:
        return delete_webhook(world, call)
    _check_address(url)
    if len(secret) > _SECRET_LENGTH:
        raise bad("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    if "allowed_updates" in call.values:
        world.updates.allowed = call.array("allowed_updates")
    if call.flag("drop_pending_updates"):
        world.updates.waiting.clear()
    connections = call.integer("max_connections", 40)
    if not 0 < connections <= _BATCH:
        raise bad("bad webhook: max_connections must be between 1 and 100")
    world.webhook = Webhook(url=url, secret=secret, max_connections=connections)
    world.poll = None
    world.updates.arrived.tell()
    return True


def _check_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise bad("bad webhook: invalid webhook URL specified") from None
    if host in _LOOPBACK and parts.scheme in {"http", "https"}:
        return
    if parts.scheme != "https":
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if (port or 443) not in _PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    if "." not in host:
        raise bad("bad webhook: invalid webhook URL specified")


def delete_webhook(world: World, call: Call) -> bool:
    """Updates wait for getUpdates again."""
    world.webhook = None
    if call.flag("drop_pending_updates"):
        world.updates.waiting.clear()
        world.updates.again.clear()
    world.updates.arrived.tell()
    return True


def get_webhook_info(world: World, _call: Call) -> Json:
    """How it stands with the webhook."""
    webhook, failure = world.webhook, world.webhook_failure
    info: Json = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    }
    if webhook:
        info |= {"max_connections": webhook.max_connections, "ip_address": "127.0.0.1"}
    if webhook and failure.at:
        info |= {"last_error_date": failure.at, "last_error_message": failure.words}
    if world.updates.allowed:
        info["allowed_updates"] = world.updates.allowed
    return info
