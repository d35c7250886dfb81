"""A summary as the text of one message: short lines that can be read on a phone, never longer than one holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate

from domain import place
from domain.area import AreaKind
from domain.confirmation import CONFIRMATION
from domain.outcome import TESTED, Outcome
from domain.restatement import Restated
from domain.summary import Earlier, Part, Tally
from handlers.screen import MOST_TEXT, Html, plain, units
from handlers.voice import Voice
from storage.summaries import Overview

MOST_SILENT = 10
SPARE = 150
"""Units kept for the line that tells how many parts found no room."""
ALWAYS = (Outcome.NEGATIVE, Outcome.PRESUMPTIVE_POSITIVE, Outcome.VERIFIED_POSITIVE)
"""Outcomes that are shown even if nobody had them: suspected and confirmed always stand side by side."""
NOBODY = Tally()


@dataclass(frozen=True, slots=True)
class Telling:
    """What is told, how, when, and `late` since when it was due; of earlier days what has changed since.

    `restated` are days whose figures differ from what was told of them, by a summary that came at `told_at`
    where it is the day of this one.
    """

    voice: Voice
    overview: Overview
    area: str
    at: datetime
    late: datetime | None = None
    restated: Sequence[Restated] = ()
    told_at: datetime | None = None

    def text(self) -> Html:
        """All sections; the parts take what room the others leave."""
        tail = [self._waiting(), self._nil(), self._silent()]
        if self.overview.summary.is_empty:
            return _joined([self._head(), self._restated(), self._nothing(), *tail])
        figures = [self._head(), self._restated(), self._tested(), self._outcomes(), self._categories()]
        room = MOST_TEXT - SPARE - units(plain(_joined([*figures, *tail])))
        return _joined([*figures, self._parts(room), *tail])

    def _head(self) -> list[Html]:
        period = self.overview.summary.period
        about = (
            self.voice("summary-day", day=self.voice.weekday(period.last))
            if period.is_day
            else self.voice(
                "summary-week", first=self.voice.short_day(period.first), last=self.voice.short_day(period.last)
            )
        )
        late = [self.voice("summary-late", due=self.late)] if self.late else []
        return [self.voice("summary-head", area=self.area), about, self.voice("summary-as-of", at=self.at), *late]

    def _restated(self) -> list[Html]:
        """One line a day, so that nobody keeps a figure that is not so any more."""
        head = [self.voice("summary-restated-since", at=self.told_at)] if self.told_at and self.restated else []
        return [*head, *(self._one_restated(one) for one in self.restated)]

    def _one_restated(self, one: Restated) -> Html:
        told = [
            self.voice(
                "summary-changed", label=self.voice.plain(f"option-outcome-{outcome}"), before=old, after=new
            )
            for outcome, (old, new) in one.changed.items()
        ]
        return self.voice("summary-restated", day=self.voice.short_day(one.day), changes=Html(", ".join(told)))

    def _nothing(self) -> list[Html]:
        return [self.voice(f"summary-none-{self._kind}")]

    @property
    def _kind(self) -> str:
        return "day" if self.overview.summary.period.is_day else "week"

    def _tested(self) -> list[Html]:
        summary = self.overview.summary
        women = {"women": summary.tested.women}
        mean = [self._earlier("summary-mean", summary.mean)] if summary.mean else []
        before = self._earlier(f"summary-before-{self._kind}", summary.before)
        return [self.voice("summary-tested", n=summary.tested.n, **women), before, *mean]

    def _earlier(self, key: str, earlier: Earlier) -> Html:
        told = {"tested": self._figure(earlier.tested), "presumptive": self._figure(earlier.presumptive)}
        return self.voice(key, **told)

    def _figure(self, value: float) -> str:
        """Means with one decimal, whole numbers without."""
        return self.voice.number(int(value) if value == int(value) else value)

    def _outcomes(self) -> list[Html]:
        found = self.overview.summary.outcomes
        shown = [*ALWAYS, *(outcome for outcome in found if outcome not in ALWAYS)]
        lines = [self._line(f"option-outcome-{one}", found.get(one, NOBODY)) for one in shown]
        return [self.voice("summary-outcomes"), *lines]

    def _categories(self) -> list[Html]:
        found = self.overview.summary.categories
        lines = [self._line(f"option-category-{code}", tally) for code, tally in found.items()]
        return [self.voice("summary-categories"), *lines] if lines else []

    def _line(self, label: str, tally: Tally) -> Html:
        key = "summary-line-women" if tally.women else "summary-line"
        values = {"women": tally.women} if tally.women else {}
        return self.voice(key, label=self.voice.plain(label), n=tally.n, **values)

    def _parts(self, room: int) -> list[Html]:
        """Where a suspicion is comes first, then where most were tested: the rest is summed up in a line."""
        area = self.overview.summary.area
        if area.kind is AreaKind.INSTITUTION:
            return []
        parts = sorted(self.overview.summary.parts, key=_weight)
        head = self.voice(f"summary-parts-{area.kind}")
        lines = [self._part(part) for part in parts]
        fitting = _fitting(lines, room - units(plain(head)))
        rest = parts[fitting:]
        more = [self.voice("summary-parts-more", n=len(rest), tested=_tested(rest))] if rest else []
        return [head, *lines[:fitting], *more]

    def _part(self, part: Part) -> Html:
        others = {"presumptive": _of(part, Outcome.PRESUMPTIVE_POSITIVE), "untested": _untested(part)}
        others["confirmed"] = _of(part, Outcome.VERIFIED_POSITIVE)
        told = [self.voice(f"summary-part-{key}", n=n) for key, n in others.items() if n]
        tested = self.voice("summary-part", name=self._name(part), n=part.tested.n)
        return Html(" · ".join([tested, *told]))

    def _name(self, part: Part) -> str:
        if not part.is_place:
            return self.overview.institutions[part.code].name(self.voice.language)
        if part.code == self.overview.summary.area.code:
            return self.voice.plain("summary-own-level")
        return place.place_of(part.code).name(self.voice.language) if place.exists(part.code) else part.code

    def _waiting(self) -> list[Html]:
        """Where the suspicions and refusals are on their way, in the order of that way; figures, no names."""
        found = self.overview.confirming
        steps = [self._step(state, found[state]) for state in CONFIRMATION.limits if found.get(state)]
        return [self.voice("summary-waiting", n=self.overview.summary.waiting), *steps]

    def _step(self, state: str, n: int) -> Html:
        return self.voice("summary-step", label=self.voice.plain(f"confirmation-short-{state}"), n=n)

    def _nil(self) -> list[Html]:
        """Those that sent word of no inspection; their names are for whoever asks."""
        nil = self.overview.summary.nil
        return [self.voice("summary-nil", n=len(nil))] if nil else []

    def _silent(self) -> list[Html]:
        silent = self.overview.summary.silent
        if not silent:
            return [self.voice("summary-all-reported")] if self.overview.with_people else []
        names = [self.overview.institutions[code].name(self.voice.language) for code in silent[:MOST_SILENT]]
        more = len(silent) - len(names)
        head = self.voice("summary-silent", n=len(silent), of=self.overview.with_people)
        lines = [self.voice("summary-silent-line", name=name) for name in names]
        return [head, *lines, *([self.voice("summary-silent-more", n=more)] if more else [])]


def _joined(sections: Sequence[Sequence[Html]]) -> Html:
    """An empty line between two sections."""
    return Html("\n\n".join("\n".join(lines) for lines in sections if lines))


def _fitting(lines: Sequence[Html], room: int) -> int:
    """How many of the first lines find room, each with its line break."""
    return sum(total <= room for total in accumulate(units(plain(line)) + 1 for line in lines))


def _weight(part: Part) -> tuple[int, int, str]:
    return -_of(part, Outcome.PRESUMPTIVE_POSITIVE), -part.tested.n, part.code


def _of(part: Part, outcome: Outcome) -> int:
    return part.outcomes.get(outcome, NOBODY).n


def _untested(part: Part) -> int:
    return sum(tally.n for outcome, tally in part.outcomes.items() if outcome not in TESTED)


def _tested(parts: Sequence[Part]) -> int:
    return sum(part.tested.n for part in parts)
