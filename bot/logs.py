"""Logs for operators: one JSON line an event, to standard error; never a token, a name, a number or a message.

Libraries speak only from WARNING on, whatever the level: httpx logs the address with the token, aiosqlite the
values that it binds, python-telegram-bot whole updates. Exceptions are told by class and place, not by text.
"""

import logging
import sys
import traceback
from typing import Any

import structlog

QUIET = ("aiohttp", "aiosqlite", "alembic", "apscheduler", "asyncio", "asyncpg", "httpcore", "httpx", "sqlalchemy", "telegram", "uvicorn")  # fmt: skip  # noqa: E501

log: structlog.stdlib.BoundLogger = structlog.get_logger()


def set_up(level: str = "INFO") -> None:
    """Send everything through one formatter."""
    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Anonymous())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


class Anonymous(logging.Formatter):
    """Libraries' warnings: who, where and what kind, without their values."""

    def format(self, record: logging.LogRecord) -> str:
        """Tell the template of the message, not what was put into it."""
        error = record.exc_info[1] if record.exc_info else None
        told = failure(error) if error else {}
        event = record.msg if isinstance(record.msg, str) and record.args else f"{record.module}:{record.lineno}"
        return structlog.processors.JSONRenderer(ensure_ascii=False)(
            None, "", {"event": event, "logger": record.name, "level": record.levelname.lower(), **told}
        )  # type: ignore[return-value]  # JSONRenderer without a serializer of its own returns text


def failure(error: BaseException) -> dict[str, Any]:
    """An exception as class and places."""
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    places = [f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}:{frame.name}" for frame in frames]
    return {"failure": type(error).__name__, "at": places}
