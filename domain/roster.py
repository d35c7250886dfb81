"""The people of an institution as its list has them, and how one list differs from another."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass

from domain.form import Value
from domain.names import key

_CARD_DIGITS = 9

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RosterPerson:
    """Somebody on a roster, in the values of the form of a test; "" is what the list does not tell."""

    identity: str = ""
    name_km: str = ""
    name_latin: str = ""
    sex: str = ""
    category: str = ""

    @property
    def answers(self) -> dict[str, Value]:
        """What is told, by the keys of the form's fields."""
        return {name: value for name, value in asdict(self).items() if value}


Pair = tuple[RosterPerson, RosterPerson]
Keys = Callable[[RosterPerson], tuple[Key, ...]]


@dataclass(frozen=True, slots=True)
class Difference:
    """What bringing a roster up to date would do: whom it adds, whom it changes into what, who is gone."""

    added: tuple[RosterPerson, ...]
    changed: tuple[Pair, ...]
    gone: tuple[RosterPerson, ...]


def difference(present: Iterable[RosterPerson], wanted: Iterable[RosterPerson]) -> Difference:
    """
    Tell what changes from one roster to another.

    People are the same by their number, be its leading zero there or not. Where one side has no number they are
    the same by name and sex, if nobody else who is left has these; two different numbers are two people.
    """
    before, after = dict(enumerate(present)), dict(enumerate(wanted))
    pairs = _paired(before, after, number_keys)
    pairs += _paired(before, after, name_keys, lambda old, new: not (old.identity and new.identity))
    changed = tuple(pair for pair in pairs if pair[0] != pair[1])
    return Difference(tuple(after.values()), changed, tuple(before.values()))


def number_keys(person: RosterPerson) -> tuple[Key, ...]:
    """A person's number for comparing: where a spreadsheet has eaten a card's first zero it is put back."""
    number = person.identity
    short = number.isdigit() and len(number) == _CARD_DIGITS - 1
    return ((f"0{number}" if short else number,),) if number else ()


def name_keys(person: RosterPerson) -> tuple[Key, ...]:
    """Each name of a person with their sex, for comparing."""
    names = (("km", person.name_km), ("latin", person.name_latin))
    return tuple((script, key(name), person.sex) for script, name in names if name)


def _paired(
    before: dict[int, RosterPerson],
    after: dict[int, RosterPerson],
    keys: Keys,
    may_be: Callable[[RosterPerson, RosterPerson], bool] = lambda _old, _new: True,
) -> list[Pair]:
    """Take out of both lists those who are the same by a key that nobody else on either has."""
    olds, news = _alone(before, keys), _alone(after, keys)
    pairs = []
    for one, place in news.items():
        old, new = before.get(olds.get(one, -1)), after.get(place)
        if old and new and may_be(old, new):
            pairs.append((before.pop(olds[one]), after.pop(place)))
    return pairs


def _alone(people: Mapping[int, RosterPerson], keys: Keys) -> Mapping[Key, int]:
    """Where on a list the one person stands who has a key."""
    having = Counter(one for person in people.values() for one in keys(person))
    return {one: place for place, person in people.items() for one in keys(person) if having[one] == 1}
