"""The honest word where something that was begun outside a turn came to nothing."""

from domain.problem import Problem
from handlers.turn import Turn
from storage.jobs import Job


async def sorry(turn: Turn, _job: Job, problem: Problem | None) -> None:
    """What a person is refused for, or that it failed on our side."""
    if problem:
        turn.show(turn.screen(f"problem-{problem.code}", **problem.arguments))
    else:
        turn.show(turn.screen("sorry-job"))
