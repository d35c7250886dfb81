"""SQLAlchemy writes the SQL once a dialect; the driver runs it.

SQLAlchemy's async layer costs about a millisecond of CPU a transaction. On the path of a turn its compiled
statements therefore go straight to sqlite3 or asyncpg, with the same column types applied by hand here.
"""

from collections import namedtuple
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import ClauseElement
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.base import Executable


class Compiled:
    """One statement in one dialect: its SQL, how to bind its parameters and how to read its rows."""

    def __init__(self, statement: Executable, dialect: Dialect, keys: Sequence[str]) -> None:
        assert isinstance(statement, ClauseElement)  # noqa: S101 - for the type checker: every Executable is one
        compiled: Any = statement.compile(
            dialect=dialect, column_keys=keys or None, compile_kwargs={"render_postcompile": True}
        )
        self.sql: str = str(compiled)
        self.order: Sequence[str] = compiled.positiontup or ()
        names = {name: element.type for element, name in compiled.bind_names.items()}
        binders = {n: f for n in compiled.params if (f := _binder(names.get(n), dialect))}
        self._binders = [(n, f) for n, f in binders.items() if n in keys]
        own = {n: value for n, value in compiled.params.items() if n not in keys}
        self._own = {n: binders[n](value) if n in binders else value for n, value in own.items()}
        self._columns = [*getattr(statement, "exported_columns", ())]
        self._readers = [(i, f) for i, c in enumerate(self._columns) if (f := _reader(c.type, dialect))]
        self._row = _row_type([c.key for c in self._columns])

    def bind(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Merge the given values into the statement's own and convert each for the driver."""
        bound = {**self._own, **values}
        for name, convert in self._binders:
            bound[name] = convert(values[name])
        return bound

    def positions(self, values: Mapping[str, Any]) -> list[Any]:
        """The bound values in the order in which a driver without names wants them."""
        bound = self.bind(values)
        return [bound[name] for name in self.order]

    def read(self, raw: Iterable[Sequence[Any]]) -> list[Any]:
        """Rows as named tuples with Python's own types."""
        if not self._readers:
            return [self._row(*row) for row in raw]
        return [self._row(*self._converted(row)) for row in raw]

    def _converted(self, row: Sequence[Any]) -> list[Any]:
        values = list(row)
        for index, convert in self._readers:
            values[index] = convert(values[index])
        return values


def _row_type(names: Sequence[str]) -> Any:
    return namedtuple("Row", names, rename=True)  # noqa: PYI024 - its fields are known at run time only


def _binder(kind: Any, dialect: Dialect) -> Any:
    return None if kind is None else kind.dialect_impl(dialect).bind_processor(dialect)


def _reader(kind: Any, dialect: Dialect) -> Any:
    return kind.dialect_impl(dialect).result_processor(dialect, None)


class Compiler:
    """Compiles a statement once for its dialect and parameters, and forgets it with the statement."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._known: WeakKeyDictionary[Any, dict[tuple[str, ...], Compiled]] = WeakKeyDictionary()

    def __call__(self, statement: Executable, values: Mapping[str, Any]) -> Compiled:
        """Return the compiled form for these parameters' names."""
        forms = self._known.setdefault(statement, {})
        keys = tuple(values)
        if keys not in forms:
            forms[keys] = Compiled(statement, self._dialect, keys)
        return forms[keys]
