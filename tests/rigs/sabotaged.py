"""The negative control: `python -m bot`, but what was fetched is acknowledged before it is committed.

That is what stock applications do. The rig must find the losses.
"""

import asyncio
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.cli import main
from bot.intake import HOLD, MARGIN, Intake
from bot.web import Webhook

_begun: set[asyncio.Task[Any]] = set()


async def _round(self: Intake) -> None:
    """Ask with the next offset at once; the batch is taken some time."""
    asked = {"offset": self._offset, "timeout": HOLD}
    batch: list[dict[str, Any]] = await self._api.call("getUpdates", asked, wait=HOLD + MARGIN)
    self._watchdog.pat()
    self._offset = max((raw["update_id"] + 1 for raw in batch), default=self._offset)
    _begin(self._turns.take(batch))


async def _call(self: Webhook, request: Request) -> Response:
    """Accept at once; the update is taken some time."""
    _begin(self._taken(await request.body()))
    return Response(status_code=200)


def _begin(work: Any) -> None:
    task = asyncio.create_task(work)
    _begun.add(task)
    task.add_done_callback(_begun.discard)


if __name__ == "__main__":
    Intake._round = _round  # type: ignore[method-assign]
    Webhook.__call__ = _call  # type: ignore[method-assign]
    main()
