"""What no other handler takes: answers to an open question, unknown commands and buttons, comings and goings."""

from collections.abc import Awaitable, Callable

from telegram import ChatMember

from handlers.dialogue import Dialogues
from handlers.turn import Turn
from storage.people import change_blocked


class Rest:
    """Gives what is typed to the open dialogue, and a kind word where there is none."""

    def __init__(self, dialogues: Dialogues, *receivers: Callable[[Turn], Awaitable[bool]]) -> None:
        self._dialogues = dialogues
        self._receivers = receivers

    async def anything(self, turn: Turn) -> None:
        """Any message that is no command of ours."""
        message = turn.message
        if message is None or message.pinned_message:
            return
        if (message.text or "").startswith("/"):
            turn.tell(turn.screen("command-unknown"))
        elif not (await self._received(turn) or await self._dialogues.typed(turn)):
            turn.tell(turn.screen("nothing-open" if message.text else "cannot-read"))

    async def _received(self, turn: Turn) -> bool:
        """Whether it was something that belongs to no question: a list, a picture in reply to a receipt."""
        for receive in self._receivers:
            if await receive(turn):
                return True
        return False

    async def cancel(self, turn: Turn) -> None:
        """`/cancel`: give the open dialogue up, after a question."""
        if not await self._dialogues.cancel(turn):
            turn.tell(turn.screen("cancel-nothing"))


async def unknown_press(turn: Turn, _parts: list[str]) -> None:
    """A button that no version of ours knows: never a dead one."""
    turn.word("button-old")


async def came_or_left(turn: Turn) -> None:
    """Somebody blocked the bot, or came back: who is gone gets nothing more until then."""
    change = turn.update.my_chat_member
    if change and turn.actor:
        gone = change.new_chat_member.status in {ChatMember.BANNED, ChatMember.LEFT}
        await change_blocked(turn.tx, turn.user.id, blocked=gone)
