"""The columns that say which part of the state a row is about, alike in every table that has them."""

from typing import Any

from sqlalchemy import Column, String

from domain.area import Area, AreaKind


def area_columns() -> list[Column[Any]]:
    """Columns for a table."""
    return [
        Column("area_kind", String(12), nullable=False),
        Column("area_code", String(16), nullable=False),
        Column("area_path", String(200), nullable=False),
        Column("area_place", String(8), nullable=False),
    ]


def area_values(area: Area) -> dict[str, str]:
    """What they hold."""
    place = {"area_code": area.code, "area_path": area.path, "area_place": area.place}
    return {"area_kind": area.kind, **place}


def area_of(row: Any) -> Area:
    """The area of a row that was read."""
    return Area(AreaKind(row.area_kind), row.area_code, row.area_path, row.area_place)
