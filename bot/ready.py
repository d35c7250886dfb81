"""What must hold before the bot, or any command, may use the database."""

from bot.settings import PREFIX, Settings, WrongSettings
from storage.migrate import head, migrate
from storage.revision import find_revision

MIGRATE = "stop the bot, make a backup, then run: python -m bot migrate"


async def prepare(settings: Settings) -> None:
    """Give an empty database its tables; touch no other one.

    An older database is left to `migrate`: there is no way back from it, so it wants a backup first, and
    where several processes share a database none of the old ones may still run.

    Raises:
        WrongSettings: the database is of another version, or its keys are missing.
        Unavailable: the database can't be reached.
    """
    revision = await find_revision(settings.database)
    if revision is None:
        await migrate(settings.database)
    elif trouble := trouble_with(settings, revision):
        raise WrongSettings(trouble)


def trouble_with(settings: Settings, revision: str) -> str | None:
    """What is wrong with a database at this revision, or with its keys, in a line for the operator."""
    if revision != head():
        return f"{PREFIX}DATABASE_URL: its tables are at {revision}, this version needs {head()}; {MIGRATE}"
    if not settings.keys and not settings.key_path.exists():
        return f"{PREFIX}KEY_FILE: {settings.key_path} is missing; the database needs it, so bring back its backup"
    return None
