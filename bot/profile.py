"""What people see of the bot before they write to it: its description, in each language."""

from collections.abc import Mapping

from bot.failures import Refused, Unreachable
from bot.logs import log
from bot.telegram import Api
from handlers.menu import commands
from handlers.voice import Voice


async def set_profile(api: Api, voices: Mapping[str, Voice]) -> None:
    """Tell Telegram name-independent texts and the strangers' commands; English stands where no language fits."""
    try:
        for language, voice in voices.items():
            await _one(api, voice, language)
        await _one(api, voices["en"], "")
    except (Refused, Unreachable) as error:
        log.warning("profile not set", failure=type(error).__name__, reason=str(error))


async def _one(api: Api, voice: Voice, language: str) -> None:
    where = {"language_code": language} if language else {}
    await api.call("setMyCommands", {"commands": commands(voice, ()), **where})
    await api.call("setMyDescription", {"description": voice.plain("bot-description"), **where})
    await api.call("setMyShortDescription", {"short_description": voice.plain("bot-short-description"), **where})
