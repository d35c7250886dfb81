"""Days to choose from: a year of them, by pages."""

from collections.abc import Callable
from datetime import date, timedelta

from handlers.screen import Button
from handlers.turn import Turn

DAY = timedelta(days=1)
ON_A_PAGE = 14
MOST_PAGES = 26


def is_offered(day: date, today: date) -> bool:
    """Whether some page has this day."""
    return today - ON_A_PAGE * MOST_PAGES * DAY < day <= today


def day_rows(
    turn: Turn, page: int, choose: Callable[[str], str], leaf: Callable[[int], str]
) -> list[list[Button]]:
    """The buttons of a page: `choose` makes data of a day (2026-11-21), `leaf` of another page's number."""
    page = min(page, MOST_PAGES - 1)
    listed = [turn.today - (page * ON_A_PAGE + n) * DAY for n in range(ON_A_PAGE)]
    buttons = [Button(turn.voice.short_day(day), choose(day.isoformat())) for day in listed]
    ways = [(page + 1, "earlier")] if page + 1 < MOST_PAGES else []
    ways += [(page - 1, "later")] if page else []
    leaves = [turn.button(f"summary-{way}", leaf(to)) for to, way in ways]
    return [*(buttons[n : n + 2] for n in range(0, ON_A_PAGE, 2)), leaves]
