"""Where a chat's screen stands: one message that is edited in place.

A screen has a serial number. A new serial means a new message; as long as the serial stays, the message is
edited. The message's id is known only once Telegram has answered, possibly in another turn.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Integer, LargeBinary, Table, bindparam, select, text, update
from sqlalchemy.dialects.postgresql import insert

from storage.database import Transaction
from storage.schema import Big, Instant, metadata

screens = Table(
    "screens",
    metadata,
    Column("chat_id", Big, primary_key=True, autoincrement=False),
    Column("serial", Integer, nullable=False),
    Column("message_id", Big),
    Column("digest", LargeBinary),
    Column("at", Instant),
    Column("moves", Integer, nullable=False, server_default=text("0")),
)


@dataclass(frozen=True, slots=True)
class Standing:
    """A chat's present screen: its serial, and its message and content as far as they are known."""

    serial: int = 0
    message_id: int | None = None
    digest: bytes | None = None
    at: datetime | None = None


_FIND = select(screens.c.serial, screens.c.message_id, screens.c.digest, screens.c.at).where(
    screens.c.chat_id == bindparam("chat_id")
)
_PUT = insert(screens)
_PUT = _PUT.on_conflict_do_update(
    index_elements=[screens.c.chat_id],
    set_={
        **{name: _PUT.excluded[name] for name in ("serial", "message_id", "digest", "at")},
        "moves": screens.c.moves + 1,
    },
)
_MOVES = select(screens.c.moves).where(screens.c.chat_id == bindparam("chat"))
_SHOWN = (
    update(screens)
    .where(screens.c.chat_id == bindparam("chat"), screens.c.serial == bindparam("which"))
    .values(message_id=bindparam("message"), digest=bindparam("content"), at=bindparam("now"))
)


async def find_screen(tx: Transaction, chat_id: int) -> Standing:
    """The chat's present screen; serial 0 where there has been none."""
    row = await tx.one(_FIND, chat_id=chat_id)
    return Standing(row.serial, row.message_id, row.digest, row.at) if row else Standing()


async def change_screen(tx: Transaction, chat_id: int, standing: Standing) -> None:
    """Start another screen, or say in which message the present one stands."""
    await tx.execute(
        _PUT,
        chat_id=chat_id,
        serial=standing.serial,
        message_id=standing.message_id,
        digest=standing.digest,
        at=standing.at,
        moves=1,
    )


async def find_moves(tx: Transaction, chat_id: int) -> int:
    """How often a screen was to be shown in this chat: as long as that stays, the person has not gone on."""
    row = await tx.one(_MOVES, chat=chat_id)
    return int(row.moves) if row else 0


async def change_shown(tx: Transaction, chat_id: int, shown: Standing) -> None:
    """Telegram has shown the screen with this serial, if it is still the present one."""
    await tx.execute(
        _SHOWN, chat=chat_id, which=shown.serial, message=shown.message_id, content=shown.digest, now=shown.at
    )
