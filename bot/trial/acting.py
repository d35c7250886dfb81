"""What people of the trial did before it began: a turn as their phones would have brought it."""

from collections.abc import Mapping
from datetime import datetime

from telegram import Update, User

from domain.dialogue import start
from domain.form import Form, Value
from handlers.dialogue import Ending
from handlers.turn import Turn
from handlers.voice import Voice
from storage.database import Transaction
from storage.drafts import add_draft, close_draft
from storage.people import Actor


def turn_of(tx: Transaction, actor: Actor, voices: Mapping[str, Voice], at: datetime) -> Turn:
    """A turn of somebody at some moment; what is said in it is read by nobody."""
    user = User(actor.person.user_id, actor.person.name, is_bot=False)
    return Turn(tx, at, Update(0), user, actor, voices[actor.person.language], voices.__getitem__, "")


async def submitted(turn: Turn, form: Form, ending: Ending, answers: dict[str, Value], about: str = "") -> str:
    """What *Submit* does at the end of a dialogue; returns what the ending does."""
    kept = await add_draft(turn.tx, turn.me.id, start(form, {}, about=about), turn.now)
    which = await ending.store(turn, kept, answers)
    await close_draft(turn.tx, kept.id, "submitted", which, turn.now)
    return which
