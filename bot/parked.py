"""What an operator does with a parked update: look at it, try it once more, be done with it."""

from datetime import datetime
from functools import partial

from bot.app import App
from bot.complaint import Sorry
from bot.logs import failure
from bot.now import utc_now
from bot.settings import Settings
from bot.telegram import Api
from bot.turns import Turns
from bot.wire import load
from storage.audit import add_entry
from storage.database import Database, Transaction, Unavailable
from storage.invitations import OPERATOR
from storage.parked import change_settled, list_parked


class Bench(App):
    """The bot's turns without its intake and its delivery: what a turn says is sent by the running bot."""

    def __init__(self, settings: Settings, database: Database) -> None:
        super().__init__(settings)
        self.database = database

    async def _open(self) -> None:
        token = self.settings.token.get_secret_value()
        self.api = await self._stack.enter_async_context(Api(token, self.settings.api_url))
        self.bot = await self._bot()
        await self._wire()


async def look(tx: Transaction, update_id: int, now: datetime) -> str:
    """Its JSON; the look is in the audit log.

    Raises:
        Sorry: nothing of this number is parked.
    """
    body = await _body(tx, update_id)
    await add_entry(tx, now, OPERATOR, "see_parked", _thing(update_id))
    return body


async def settle(tx: Transaction, update_id: int, now: datetime) -> None:
    """Empty it and let it rest.

    Raises:
        Sorry: nothing of this number is parked.
    """
    await _body(tx, update_id)
    await change_settled(tx, update_id, now)
    await add_entry(tx, now, OPERATOR, "settle_parked", _thing(update_id))


async def retry(settings: Settings, update_id: int, database: Database) -> None:
    """Run its handler again, and settle it in the same transaction.

    Raises:
        Sorry: nothing of this number is parked, or the handler fails again.
        WrongSettings: the token is refused.
    """
    async with Bench(settings, database) as bench:
        try:
            await database.transact(partial(_again, bench.turns, update_id))
        except (Sorry, Unavailable):
            raise
        except Exception as error:  # noqa: BLE001 - whatever the handler does, the operator learns where
            places = ", ".join(failure(error)["at"])
            raise Sorry(f"{update_id} fails again: {type(error).__name__} at {places}") from None


async def _again(turns: Turns, update_id: int, tx: Transaction) -> None:
    now = utc_now()
    raw = load(await _body(tx, update_id))
    incoming = turns.read(raw)
    if incoming is None:
        raise Sorry(f"{update_id} is not readable by this version either")
    await turns.handled(tx, incoming, now)
    await change_settled(tx, update_id, now)
    await add_entry(tx, now, OPERATOR, "retry_parked", _thing(update_id))


async def _body(tx: Transaction, update_id: int) -> str:
    bodies = {found: body for found, _, _, body in await list_parked(tx)}
    if update_id not in bodies:
        raise Sorry(f"{update_id} is not parked; see: python -m bot parked list")
    return bodies[update_id]


def _thing(update_id: int) -> str:
    return f"update:{update_id}"
