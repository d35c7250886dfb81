"""The job that reads a label: the photo is fetched, and read in a process of its own."""

from bot.jobs import Kind, Tools
from bot.label import read_label
from handlers.label import read, unread
from storage.jobs import Job


async def run(tools: Tools, job: Job) -> str:
    """What seems to stand there.

    Raises:
        Problem: no code is found, or different ones, or it is no picture that can be read safely.
    """
    return (await read_label(tools.limited, await tools.fetch(str(job.body["file_id"])))).text


LABEL = Kind(run, read, unread)
