from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.trial.server.shape import Json

Scope = tuple[str, int | None]


@dataclass(slots=True)
class Profile:
    """What the bot says of itself, per language, and its commands, per scope and language."""

    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    commands: dict[tuple[Scope, str], list[Json]] = field(default_factory=dict)
    menu_button: Json = field(default_factory=lambda: {"type": "commands"})

    def name(self, language: str = "") -> str:
        """The bot's name in a language, or without one."""
        return self.text("name", language)

    def text(self, what: str, language: str) -> str:
        """A name, description or short description, where need be the one for all languages."""
        return self.texts.get((what, language)) or self.texts.get((what, ""), "")

    def commands_for(self, chat_id: int, language: str) -> list[Json]:
        """A private chat's menu. Source: Bot API, "Determining list of commands"."""
        return next(
            (self.commands[key] for key in _narrowest_first(chat_id, language) if key in self.commands), []
        )


def _narrowest_first(chat_id: int, language: str) -> Iterator[tuple[Scope, str]]:
    for scope in (("chat", chat_id), ("all_private_chats", None), ("default", None)):
        yield scope, language
        yield scope, ""
