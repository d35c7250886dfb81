"""The directory of institutions. Nothing is deleted: what a new table lacks is closed, and keeps its past."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any, assert_never

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Integer,
    Select,
    String,
    Table,
    Text,
    and_,
    bindparam,
    false,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert

from domain.area import Area, AreaKind
from domain.digits import fold
from domain.institution import Institution, InstitutionKind
from domain.names import key
from storage.database import Transaction
from storage.schema import Big, Instant, metadata

institutions = Table(
    "institutions",
    metadata,
    Column("code", String(16), primary_key=True),
    Column("parent", String(16), ForeignKey("institutions.code")),
    Column("name_km", String(120), nullable=False),
    Column("name_en", String(120), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("letters", String(3), nullable=False),
    Column("place", String(8), nullable=False, index=True),
    Column("headcount", Integer, nullable=False),
    Column("path", Text, nullable=False),
    Column("search", Text, nullable=False),
    Column("closed_at", Instant),
)
institutions_used = Table(
    "institutions_used",
    metadata,
    Column("person_id", Big, ForeignKey("persons.id"), primary_key=True, autoincrement=False),
    Column("code", String(16), ForeignKey("institutions.code"), primary_key=True),
    Column("at", Instant, nullable=False),
)

MOST_WORDS = 4
EVERYTHING = "%"
_BOUNDS = ("code", "path", "place")
_COPIED = ("code", "parent", "name_km", "name_en", "kind", "letters", "headcount", "path")


@dataclass(frozen=True, slots=True)
class Difference:
    """What a new table changed: codes that were added, changed (or opened again), and closed."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    closed: tuple[str, ...]


_PUT = insert(institutions)
_PUT = _PUT.on_conflict_do_update(
    index_elements=[institutions.c.code],
    set_={c.name: _PUT.excluded[c.name] for c in institutions.c if not c.primary_key},
)
_CLOSE = update(institutions).where(institutions.c.code == bindparam("which")).values(closed_at=bindparam("now"))
_ALL = select(institutions)
_ONE = _ALL.where(institutions.c.code == bindparam("which"))
_ADMINISTRATION = _ALL.where(
    institutions.c.kind == str(InstitutionKind.PROVINCIAL_ADMINISTRATION),
    institutions.c.place == bindparam("province"),
    institutions.c.closed_at.is_(None),
)
_USE = insert(institutions_used)
_USE = _USE.on_conflict_do_update(
    index_elements=[institutions_used.c.person_id, institutions_used.c.code],
    set_={"at": _USE.excluded["at"]},
)


async def change_institutions(tx: Transaction, wanted: Sequence[Institution], now: datetime) -> Difference:
    """Make the directory as wanted, each institution after its parent, by as few changes as it takes."""
    rows = {row.code: row for row in await tx.fetch(_ALL)}
    opened = {code: _institution(row) for code, row in rows.items() if row.closed_at is None}
    put = [one for one in wanted if opened.get(one.code) != one]
    closed = sorted(opened.keys() - {one.code for one in wanted})
    for one in put:
        await tx.execute(_PUT, **_values(one))
    for code in closed:
        await tx.execute(_CLOSE, which=code, now=now)
    return Difference(
        tuple(one.code for one in put if one.code not in rows),
        tuple(one.code for one in put if one.code in rows),
        tuple(closed),
    )


async def find_institution(tx: Transaction, code: str) -> Institution | None:
    """The institution with this code, a closed one too: old reports name it."""
    row = await tx.one(_ONE, which=code)
    return _institution(row) if row else None


async def find_administration(tx: Transaction, province: str) -> Institution | None:
    """The administration of a province; None where the directory has none."""
    row = await tx.one(_ADMINISTRATION, province=province)
    return _institution(row) if row else None


async def list_below(tx: Transaction, *areas: Area) -> list[Institution]:
    """The open institutions of some areas, each after its parent."""
    return [_institution(row) for row in await tx.fetch(_below(len(areas)), **bounds(areas))]


async def list_ever_below(tx: Transaction, area: Area) -> list[Institution]:
    """The institutions of an area with those that were closed; nobody is left in these: their headcount is 0."""
    rows = await tx.fetch(_ever_below(), **bounds([area]))
    return [replace(_institution(row), headcount=0) if row.closed_at else _institution(row) for row in rows]


async def search_institutions(
    tx: Transaction, words: str, areas: Sequence[Area], *, limit: int = 10, offset: int = 0
) -> list[Institution]:
    """Open institutions of these areas whose names or code hold every word, however spelt; "" finds all."""
    texts = {f"word_{n}": f"%{word}%" for n, word in enumerate(_words(words))}
    missing = {f"word_{n}": EVERYTHING for n in range(MOST_WORDS)}
    rows = await tx.fetch(_found(len(areas)), **{**missing, **texts}, **bounds(areas), most=limit, skipped=offset)
    return [_institution(row) for row in rows]


async def add_used(tx: Transaction, person_id: int, code: str, now: datetime) -> None:
    """Note that a person reported for this institution."""
    await tx.execute(_USE, person_id=person_id, code=code, at=now)


async def list_recent_for(
    tx: Transaction, person_id: int, areas: Sequence[Area], limit: int = 5
) -> list[Institution]:
    """The institutions that a person reported for, latest first, as far as they lie in these areas now."""
    rows = await tx.fetch(_recent(len(areas)), person=person_id, **bounds(areas), most=limit)
    return [_institution(row) for row in rows]


@cache
def _below(areas: int) -> Select[Any]:
    return _ALL.where(_within(areas)).order_by(institutions.c.path)


@cache
def _ever_below() -> Select[Any]:
    return _ALL.where(inside(1)).order_by(institutions.c.path)


@cache
def _found(areas: int) -> Select[Any]:
    words = (institutions.c.search.like(bindparam(f"word_{n}", type_=Text())) for n in range(MOST_WORDS))
    paged = _below(areas).where(*words)
    return paged.limit(bindparam("most", type_=Integer())).offset(bindparam("skipped", type_=Integer()))


@cache
def _recent(areas: int) -> Select[Any]:
    used = institutions_used.c
    mine = and_(used.code == institutions.c.code, used.person_id == bindparam("person"))
    latest = _ALL.join(institutions_used, mine).where(_within(areas)).order_by(used.at.desc(), used.code)
    return latest.limit(bindparam("most", type_=Integer()))


def inside(areas: int) -> ColumnElement[bool]:
    """Whether an institution is inside at least one of so many areas, whose `bounds` are parameters."""
    likes = (
        and_(*(institutions.c[name].like(bindparam(f"{name}_{n}", type_=Text())) for name in _BOUNDS))
        for n in range(areas)
    )
    return or_(false(), *likes)


def bounds(areas: Iterable[Area]) -> dict[str, str]:
    """What `code`, `path` and `place` of an institution are like inside each area (see `domain/area.py`)."""
    found: dict[str, str] = {}
    for n, area in enumerate(areas):
        like = _like(area)
        found |= {f"{name}_{n}": like.get(name, EVERYTHING) for name in _BOUNDS}
    return found


def _within(areas: int) -> ColumnElement[bool]:
    return and_(institutions.c.closed_at.is_(None), inside(areas))


def _like(area: Area) -> dict[str, str]:
    match area.kind:
        case AreaKind.STATE:
            return {}
        case AreaKind.MINISTRY:
            return {"path": f"%/{area.code}/%"}
        case AreaKind.PROVINCE:
            return {"place": f"{area.code}%"}
        case AreaKind.INSTITUTION:
            return {"code": area.code}
        case unknown:
            assert_never(unknown)


def _words(typed: str) -> list[str]:
    return _folded(typed).split()[:MOST_WORDS]


def _folded(text: str) -> str:
    """Without the characters that mean something to LIKE, and with those that people leave out as spaces."""
    return key(fold(text)).translate(str.maketrans("%_\\-", "    "))


def _search_text(one: Institution) -> str:
    """Both names and the code, and the names once more without spaces: Siemreap is Siem Reap."""
    names = _folded(f"{one.name_km} {one.name_en}")
    return f"{names} {names.replace(' ', '')} {_folded(one.code)} {one.code}"


def _values(one: Institution) -> dict[str, Any]:
    told = {name: getattr(one, name) for name in _COPIED}
    return {**told, "place": one.place or "", "search": _search_text(one), "closed_at": None}


def _institution(row: Any) -> Institution:
    told = {name: getattr(row, name) for name in _COPIED}
    return Institution(**{**told, "kind": InstitutionKind(row.kind)}, place=row.place or None)
