"""Buttons that open a form."""

from collections.abc import Sequence

from domain.rights import Action
from handlers.dialogue import Dialogues
from handlers.guard import barred
from handlers.turn import Turn
from storage.drafts import list_open


class Opening:
    """Goes on with the form that somebody has begun, or begins it; only for those with the right."""

    def __init__(self, dialogues: Dialogues, form: str, needs: Action) -> None:
        self._dialogues = dialogues
        self._form = form
        self._needs = needs

    async def pressed(self, turn: Turn, _parts: Sequence[str]) -> None:
        """The button; pressed twice, it opens one form."""
        if barred(turn, self._needs):
            return
        begun = [kept for kept in await list_open(turn.tx, turn.me.id) if kept.form == self._form]
        if begun:
            await self._dialogues.again(turn, begun[0])
        else:
            await self._dialogues.begin(turn, self._form, {})
