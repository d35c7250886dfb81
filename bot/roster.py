"""The job that reads a list which somebody sent: fetched, and read in a process of its own."""

from bot.jobs import Kind, Tools
from bot.sheet import read_sheet
from handlers.roster import read, unread
from storage.jobs import Job


async def run(tools: Tools, job: Job) -> list[list[str]]:
    """The cells.

    Raises:
        Problem: it is no list that can be read safely.
    """
    return await read_sheet(tools.limited, await tools.fetch(str(job.body["file_id"])))


ROSTER = Kind(run, read, unread)
