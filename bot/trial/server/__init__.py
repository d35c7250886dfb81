"""A Bot API server of our own: real HTTP on loopback, Telegram's refusals, and a ledger."""

from bot.trial.server.options import Options
from bot.trial.server.serving import Served, Server, create_server, serve

__all__ = ["Options", "Served", "Server", "create_server", "serve"]
