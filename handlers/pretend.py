"""What makes practice known as such: the first line of each of its screens."""

from domain.form import Form
from domain.practice import TOTAL
from handlers.button import encode
from handlers.screen import Button, Html
from handlers.turn import Turn

PRACTISE = "practise"
"""The verb of the button that begins or goes on."""


def banner(turn: Turn, form: Form) -> list[Html]:
    """Nothing for a real form; for practice the line that says so."""
    return [turn.voice("practice-banner"), Html("")] if form.pretend else []


def next_number(turn: Turn) -> int:
    """The exercise that whoever acts is at, from 1; the last one when all are done."""
    return min(TOTAL, TOTAL - turn.me.to_practise + 1)


def next_button(turn: Turn) -> Button:
    """The button of the next exercise."""
    return turn.button("home-practise", encode(PRACTISE), at=next_number(turn), total=TOTAL)
