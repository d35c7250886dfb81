"""Our bot with the form of the benchmark. Nothing else is different: all promises are kept."""

from dataclasses import replace
from datetime import timedelta

from bench.dialogue import FORM
from bot.app import App
from bot.logs import set_up
from bot.process import stay
from bot.settings import read_settings
from domain.form import Value
from domain.forms import FORMS
from handlers import report
from handlers.table import ENDINGS, routes
from handlers.turn import Turn
from storage.drafts import Kept

WORKPLACE = "kampot"
UNASKED: dict[str, Value] = {
    "institution": WORKPLACE,
    "reason": "regular_inspection",
    "kit_lot": "L-77",
}
"""What the product's form asks beside the eight steps."""


async def store(turn: Turn, kept: Kept, answers: dict[str, Value]) -> str:
    """Store what the product stores, in its own way."""
    days = {"tested_on": turn.today.isoformat(), "kit_expiry": (turn.today + timedelta(days=365)).isoformat()}
    return await report.store(turn, kept, {**UNASKED, **days, **answers})


def main() -> None:
    settings = read_settings(_env_file=None)
    set_up(settings.log_level)
    ending = replace(report.ENDING, store=store)
    stay(App(settings, routed=routes({**ENDINGS, FORM.key: ending}, {**FORMS, FORM.key: FORM})))


if __name__ == "__main__":
    main()
