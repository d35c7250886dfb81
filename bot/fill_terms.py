"""The job behind a signed table that fills: nothing is done outside, each piece is a transaction of its own."""

from bot.jobs import Kind, Tools
from handlers.term_filling import fill_piece
from storage.jobs import Job


async def run(_tools: Tools, _job: Job) -> None:
    """All of it is written where the job is marked as done: a piece is filled once."""


FILL_TERMS = Kind(run, fill_piece)
