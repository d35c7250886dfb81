from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from domain.form import Answers

KEYS = ("identity", "name_km", "name_latin", "born_on", "sex")
"""The answers of any form that say who somebody is."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The person whom a case is about, as far as known: numbers as text, names in canonical spelling.

    Nothing of it shows in the `repr`, since that is what ends in logs.
    """

    identity: str | None = field(default=None, repr=False)
    name_km: str | None = field(default=None, repr=False)
    name_latin: str | None = field(default=None, repr=False)
    born_on: date | None = field(default=None, repr=False)
    sex: str | None = field(default=None, repr=False)

    @classmethod
    def of(cls, answers: Answers) -> Self:
        """Whom these answers of a form speak of."""
        told = {key: str(answers[key]) for key in KEYS if answers.get(key)}
        born = told.pop("born_on", None)
        return cls(**told, born_on=date.fromisoformat(born) if born else None)

    def answers(self) -> dict[str, str]:
        """The same as answers, without what is not known."""
        told = {key: getattr(self, key) for key in KEYS}
        return {key: str(value) for key, value in told.items() if value is not None}

    def known_too(self, more: "Subject") -> "Subject":
        """The same person with what was learned since; what is known already stays."""
        gaps = {key: getattr(more, key) for key in KEYS if getattr(self, key) is None}
        return replace(self, **gaps)
