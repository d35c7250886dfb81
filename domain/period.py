from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Some whole local days in a row that a summary is about: `first` to `last`, both within.

    `step` is how many days back the like period lies that it is compared with: one for a day, seven for a
    week, so that the first three days of a week meet the first three of the week before.
    """

    first: date
    last: date
    step: int

    @classmethod
    def day(cls, day: date) -> Self:
        """One day."""
        return cls(day, day, 1)

    @classmethod
    def week(cls, until: date) -> Self:
        """From Monday to a day of the same week."""
        return cls(until - timedelta(days=until.weekday()), until, 7)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        """A short key that tells periods apart in storage."""
        return f"{self.first}" if self.is_day else f"{self.first}/{self.last}"

    @property
    def is_day(self) -> bool:
        """Whether it is about a day, not a week."""
        return self.step == 1

    @property
    def before(self) -> Self:
        """The like period before it."""
        step = timedelta(days=self.step)
        return type(self)(self.first - step, self.last - step, self.step)

    @property
    def seven_days_before(self) -> Self:
        """The seven days that end before it begins."""
        return type(self)(self.first - timedelta(days=7), self.first - timedelta(days=1), 7)
