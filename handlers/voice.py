"""How the bot speaks: one voice a language, with its texts, digits, dates and numbers.

Texts lie in `texts/<language>/*.ftl` (Fluent). Babel knows the names of days and months, but never writes
Khmer digits: those are ours.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource

from domain import digits
from handlers.screen import Html, escape

LANGUAGES = ("km", "en")
FOLDER = Path(__file__).parent / "texts"
_DAY = {"km": "'ថ្ងៃទី'd 'ខែ'MMMM 'ឆ្នាំ'y", "en": "d MMMM y"}
_WEEKDAY = {"km": "'ថ្ងៃ'EEEE 'ទី'd 'ខែ'MMMM 'ឆ្នាំ'y", "en": "EEEE, d MMMM y"}


LONG = 1000
"""Characters of a value from which on we put it in ourselves: the library refuses texts with much longer ones."""


class Voice:
    """Speaks one language, at one place's time of day."""

    def __init__(self, language: str, zone: ZoneInfo) -> None:
        self.language = language
        self.zone = zone
        self._bundle = _bundle(language)

    def __call__(self, key: str, **values: Any) -> Html:
        """A text for a message: its values are escaped, its own tags are kept."""
        return Html(self._said(key, {name: _safe(value) for name, value in values.items()}))

    def plain(self, key: str, **values: Any) -> str:
        """A text for a button, a command list or a pop-up, where nothing is parsed."""
        return self._said(key, values)

    def has(self, key: str) -> bool:
        """Whether there is such a text."""
        return bool(self._bundle.has_message(key))

    def digits(self, text: str) -> str:
        """The text with the language's digits."""
        return digits.khmer(text) if self.language == "km" else text

    def number(self, value: float) -> str:
        """A number with the language's digits and separators: whole, or with one decimal."""
        if isinstance(value, int):
            return _grouped(value, self.language)
        whole, part = f"{value:.1f}".split(".")
        mark = "," if self.language == "km" else "."
        return f"{_grouped(int(whole), self.language)}{mark}{self.digits(part)}"

    def day(self, day: date) -> str:
        """A date in words."""
        return self.digits(format_date(day, _DAY[self.language], locale=self.language))

    def weekday(self, day: date) -> str:
        """A date in words with its day of the week."""
        return self.digits(format_date(day, _WEEKDAY[self.language], locale=self.language))

    def short_day(self, day: date) -> str:
        """A date in figures: 21.11.2026."""
        return self.digits(f"{day:%d.%m.%Y}")

    def clock(self, at: time) -> str:
        """A time of day: 18:00."""
        return self.digits(f"{at:%H:%M}")

    def moment(self, at: datetime) -> str:
        """Date in figures and time, local."""
        local = at.astimezone(self.zone)
        return f"{self.short_day(local.date())} {self.clock(local.time())}"

    def _said(self, key: str, values: dict[str, Any]) -> str:
        message = self._bundle.get_message(key)
        told = {name: self._told(value) for name, value in values.items()}
        long = {name: value for name, value in told.items() if isinstance(value, str) and len(value) > LONG}
        text, errors = self._bundle.format_pattern(message.value, told | {name: _mark(name) for name in long})
        if errors:
            raise LookupError(f"text {key!r} in {self.language!r}: {errors[0]}")
        for name, value in long.items():
            text = text.replace(_mark(name), value)
        return str(text)

    def _told(self, value: Any) -> Any:
        """Dates and numbers in words of the language; English keeps whole numbers, to choose a plural by."""
        match value:
            case datetime():
                return self.moment(value)
            case date():
                return self.day(value)
            case int() | float() if self.language == "km":
                return self.number(value)
            case _:
                return value


def _mark(name: str) -> str:
    """Stands for a long value; nobody can type it."""
    return f"\0{name}\0"


def language_of(code: object) -> str:
    """Khmer first: English only for those whose Telegram speaks something else."""
    return "km" if not isinstance(code, str) or not code or code.lower().startswith("km") else "en"


def _safe(value: Any) -> Any:
    return escape(value) if isinstance(value, str) else value


def _grouped(value: int, language: str) -> str:
    text = f"{value:,}"
    return digits.khmer(text.replace(",", ".")) if language == "km" else text


@cache
def _bundle(language: str) -> Any:
    bundle = FluentBundle([language], use_isolating=False)
    for text in _files(language):
        bundle.add_resource(FluentResource(text))
    return bundle


def _files(language: str) -> Iterator[str]:
    for path in sorted((FOLDER / language).glob("*.ftl")):
        yield path.read_text(encoding="utf-8")
