"""The desk of `/check`: what there is to ask, what was asked last, and what waits for one's signature."""

from domain.problem import Problem
from domain.receipt import Receipt
from domain.rights import Action, areas
from handlers.button import encode
from handlers.enquiry import LIST, NEW, SEE, home_button, left_today, may_see, then_and_now
from handlers.full_answer import WAITING, to_approve
from handlers.guard import barred
from handlers.namesake import SIGNING, to_sign
from handlers.screen import Button, Screen
from handlers.turn import Turn, Where
from storage.enquiries import LETTERS, find_enquiry, list_enquiries_of

LAST = 5


async def command(turn: Turn) -> None:
    """`/check`, and `/check ENQ-26-000123`."""
    _, _, number = ((turn.message.text if turn.message else None) or "").partition(" ")
    if not areas(turn.me.memberships, Action.ENQUIRE, turn.now):
        turn.tell(turn.screen("not-yours"))
    elif number.strip():
        await _sought(turn, number)
    else:
        turn.show(await _desk(turn), where=Where.FRESH)


async def pressed(turn: Turn, _parts: list[str]) -> None:
    """The button that leads to the desk."""
    if not barred(turn, Action.ENQUIRE):
        turn.show(await _desk(turn))


async def _sought(turn: Turn, text: str) -> None:
    """An enquiry by its number; whether there is one that is not theirs is not said."""
    try:
        number = str(Receipt.read(text))
    except Problem:
        number = ""
    enquiry = await find_enquiry(turn.tx, number) if number.startswith(LETTERS) else None
    if enquiry is None or not await may_see(turn, enquiry):
        turn.tell(turn.screen("enquiry-unknown", [home_button(turn)]))
    else:
        turn.show(await then_and_now(turn, enquiry), where=Where.FRESH)


async def _desk(turn: Turn) -> Screen:
    """What there is to do: ask, look at what was asked last, sign what others ask."""
    alone, rows = await left_today(turn, alone=True), await left_today(turn, alone=False)
    mine = await list_enquiries_of(turn.tx, turn.me.id, LAST)
    lists = [[Button(one.number, encode(SEE, one.number))] for one in mine]
    ask = [turn.button("enquiry-one", encode(NEW)), turn.button("enquiry-several", encode(LIST))]
    text = turn.voice("enquiry-desk", left=max(alone, 0), rows=max(rows, 0))
    return Screen(text, [ask, *await _to_sign(turn), *lists])


async def _to_sign(turn: Turn) -> list[list[Button]]:
    full, others = await to_approve(turn), await to_sign(turn)
    rows = [[turn.button("enquiry-waiting", encode(WAITING), n=len(full))]] if full else []
    return [*rows, *([[turn.button("enquiry-signing", encode(SIGNING), n=len(others))]] if others else [])]
