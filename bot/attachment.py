"""The job that makes a photo of a session fit to be kept: fetched, and written anew in a process of its own."""

from bot.jobs import Kind, Tools
from bot.picture import clean_picture
from domain.attachment import Stored
from handlers.attachment import Clean, kept, refused
from storage.attachments import find_attachment
from storage.jobs import Job


async def run(tools: Tools, job: Job) -> Clean | None:
    """The picture; None where it is not owed any more.

    Raises:
        Problem: it is no picture that can be kept safely.
    """
    which = job.about.partition(":")[2]
    photo = await tools.database.read(lambda tx: find_attachment(tx, which))
    if photo is None or photo.state is not Stored.OWED or photo.file_id is None:
        return None
    picture = await clean_picture(tools.limited, await tools.fetch(photo.file_id))
    return Clean(picture.content, picture.sha256)


ATTACHMENT = Kind(run, kept, refused)
