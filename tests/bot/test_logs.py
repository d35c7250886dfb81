"""Logs say what happened and where, never to whom or with which words."""

import contextlib
import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from bot.logs import QUIET, failure, log, set_up


@pytest.fixture(params=["DEBUG", "INFO", "WARNING"])
def told(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """What is written at this level; afterwards everything is as before."""
    root, before = logging.getLogger(), {name: logging.getLogger(name).level for name in (*QUIET, None)}
    handlers, stream = root.handlers[:], io.StringIO()
    with contextlib.redirect_stderr(stream):
        set_up(request.param)
    yield stream
    root.handlers[:] = handlers
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)
    structlog.reset_defaults()


def lines(told: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in told.getvalue().splitlines()]


def test_an_event_is_one_json_line_with_its_time(told: io.StringIO) -> None:
    log.warning("outbox not readable", failure="SQLITE_FULL")
    (line,) = lines(told)
    assert (line["event"], line["level"], line["failure"]) == ("outbox not readable", "warning", "SQLITE_FULL")
    assert line["timestamp"].endswith("Z")


@pytest.mark.parametrize("name", QUIET)
def test_libraries_do_not_chat_at_any_level(told: io.StringIO, name: str) -> None:
    logging.getLogger(name).info("GET https://api.telegram.org/bot%s/getMe", "7:token")
    logging.getLogger(f"{name}.deeper").debug("INSERT %s", "name")
    assert told.getvalue() == ""


def test_of_a_library_s_warning_only_the_template_is_told(told: io.StringIO) -> None:
    logging.getLogger("asyncio").warning("slow callback of %s", "Sokha")
    assert lines(told) == [{"event": "slow callback of %s", "logger": "asyncio", "level": "warning"}]


def test_of_a_warning_that_is_all_text_only_the_place_is_told(told: io.StringIO) -> None:
    logging.getLogger("telegram").error("could not handle the update of Sokha 012345678")
    (line,) = lines(told)
    assert "Sokha" not in line["event"]
    assert line["event"].startswith("test_logs:")


def test_of_an_exception_class_and_places_are_told(told: io.StringIO) -> None:
    try:
        raise ValueError("Sokha 012345678")  # noqa: TRY301 - one that carries what it should not
    except ValueError as error:
        log.error("handler failed", **failure(error))
        logging.getLogger("aiohttp").exception("of %s", "Sokha")
    assert "Sokha" not in told.getvalue()
    assert [line["failure"] for line in lines(told)] == ["ValueError"] * 2
    assert all("test_logs.py" in line["at"][-1] for line in lines(told))
