from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self, assert_never

from domain.institution import Institution


class AreaKind(StrEnum):
    """How far an area reaches."""

    STATE = "state"
    MINISTRY = "ministry"
    PROVINCE = "province"
    INSTITUTION = "institution"


class Relation(StrEnum):
    """How a thing lies to an actor: his own, or its area seen from the actor's area."""

    OWN = "own"
    SAME = "same"
    INSIDE = "inside"
    AROUND = "around"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the state: all of it, an institution with all below it, a province, or one institution.

    `kind` and `code` say which. `path` and `place` say where it lies, and only matter for an area that is
    looked at from another one; an area that lacks them lies apart from all but the whole state, so forgetting
    them grants nothing.
    """

    kind: AreaKind
    code: str = ""
    path: str = field(default="", compare=False)
    place: str = field(default="", compare=False)

    @classmethod
    def province(cls, code: str) -> Self:
        """A province, or with a longer code a district or commune."""
        return cls(AreaKind.PROVINCE, code, place=code)

    @classmethod
    def ministry(cls, root: Institution) -> Self:
        """An institution with everything below it."""
        return cls(AreaKind.MINISTRY, root.code, root.path, root.place or "")

    @classmethod
    def institution(cls, one: Institution) -> Self:
        """An institution without what is below it."""
        return cls(AreaKind.INSTITUTION, one.code, one.path, one.place or "")


STATE = Area(AreaKind.STATE)
"""The whole state."""


def relation(of: Area, to: Area | Institution) -> Relation:
    """How `to` lies, seen from an actor whose area is `of`. Never `own`: ownership is about people."""
    target = Area.institution(to) if isinstance(to, Institution) else to
    if of == target:
        return Relation.SAME
    if _covers(of, target):
        return Relation.INSIDE
    return Relation.AROUND if _covers(target, of) else Relation.APART


def _covers(outer: Area, inner: Area) -> bool:
    match outer.kind:
        case AreaKind.STATE:
            return True
        case AreaKind.MINISTRY:
            return f"/{outer.code}/" in inner.path
        case AreaKind.PROVINCE:
            return inner.place.startswith(outer.code)
        case AreaKind.INSTITUTION:
            return False
        case unknown:
            assert_never(unknown)
