"""Settings from `FIELDBOOK_*` variables or `.env`; a wrong one gets one clear line."""

import re
from datetime import tzinfo
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from domain.retention import ENTERED, NOT_ENTERED

PREFIX = "FIELDBOOK_"
WEBHOOK = "/telegram"
"""The webhook's path where none is given."""
PORTS = {None, 443, 80, 88, 8443}
"""Where Telegram delivers webhooks to."""


class WrongSettings(Exception):  # noqa: N818 - named as an operator would say it
    """What is wrong, a line a setting. Never carries a value: one of them is the token."""


def _zone(name: Any) -> Any:
    if isinstance(name, tzinfo):
        return name
    try:
        return ZoneInfo(str(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("no such time zone; for instance Asia/Phnom_Penh") from None


def _address(text: str) -> str:
    host, _, port = text.rpartition(":")
    if not host or not port.isdigit() or int(port) > 65535:  # noqa: PLR2004 - the last port there is
        raise ValueError("an address and a port, for instance 127.0.0.1:8080")
    return text


def _web(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("an address that begins with https:// or http://")
    return text.rstrip("/")


def _webhook(text: str) -> str:
    parts = urlsplit(_web(text))
    local = parts.hostname in {"127.0.0.1", "localhost", "::1"}
    if not local and (parts.scheme != "https" or parts.port not in PORTS):
        raise ValueError("Telegram delivers to https only, on port 443, 80, 88 or 8443")
    return text


def _database(text: str) -> str:
    if not text.startswith(("sqlite:///", "postgresql://")):
        raise ValueError("sqlite:///PATH or postgresql://USER@HOST/NAME")
    return text


def _token(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"(\d+:[A-Za-z0-9_-]+)?", value.get_secret_value()):
        raise ValueError("digits, a colon, then letters, digits, _ and -; as @BotFather gave it")
    return value


def _secret(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value.get_secret_value()):
        raise ValueError("16 to 256 of A-Z a-z 0-9 _ -")
    return value


class Settings(BaseSettings):
    """All that can be set. Each is described in docs/operations.md."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=".env", extra="ignore", frozen=True)

    token: Annotated[SecretStr, AfterValidator(_token)] = SecretStr("")
    api_url: Annotated[str, AfterValidator(_web)] = "https://api.telegram.org"
    data: Path = Path("data")
    database_url: Annotated[str, AfterValidator(_database)] | None = None
    heads: Path | None = None
    key_file: Path | None = None
    keys: SecretStr | None = None
    timezone: Annotated[ZoneInfo, BeforeValidator(_zone)] = ZoneInfo("Asia/Phnom_Penh")
    webhook_url: Annotated[str, AfterValidator(_webhook)] | None = None
    webhook_secret: Annotated[SecretStr, AfterValidator(_secret)] | None = None
    listen: Annotated[str, AfterValidator(_address)] = "127.0.0.1:8080"
    pace: float = Field(28.0, ge=0)
    retention: int = Field(ENTERED, ge=1)
    retention_without_entry: int = Field(NOT_ENTERED, ge=1)
    log_level: str = Field("INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$")

    @property
    def database(self) -> str:
        """The database's address: a file in the data folder where nothing else is said."""
        return self.database_url or f"sqlite:///{self.data / 'fieldbook.db'}"

    @property
    def heads_folder(self) -> Path:
        """Where the heads of the audit log are put: best on another disk, or a share."""
        return self.heads or self.data / "heads"

    @property
    def key_path(self) -> Path:
        """Where the keys lie."""
        return self.key_file or self.data / "keys.json"

    @property
    def webhook_address(self) -> str:
        """Where Telegram shall deliver: the address as it was given, or below it where it has no path."""
        url = self.webhook_url or ""
        return url if urlsplit(url).path else url + WEBHOOK

    @property
    def address(self) -> tuple[str, int]:
        """Host and port to listen on."""
        host, _, port = self.listen.rpartition(":")
        return host.strip("[]"), int(port)


def read_settings(**given: Any) -> Settings:
    """Read the environment and `.env`; what is given here wins.

    Raises:
        WrongSettings: with a line for each that is wrong.
    """
    try:
        settings = Settings(**given)
    except ValidationError as error:
        lines = [_line(found["loc"], found["msg"]) for found in error.errors()]
        raise WrongSettings("\n".join(lines)) from None
    if settings.webhook_url and not settings.webhook_secret:
        raise WrongSettings(f"{PREFIX}WEBHOOK_SECRET: needed with a webhook; at least 16 of A-Z a-z 0-9 _ -")
    return settings


def _line(place: tuple[int | str, ...], message: str) -> str:
    return f"{PREFIX}{str(place[0]).upper()}: {message.removeprefix('Value error, ')}"
