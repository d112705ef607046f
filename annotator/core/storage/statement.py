"""Core statements compiled once, so that running one costs what plain SQL costs."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, bindparam, func, insert, select
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.sql.expression import ClauseElement

SqlValue = str | int | float | None
Parameters = Mapping[str, SqlValue]
Row = tuple[SqlValue, ...]

_NAMED = dialect(paramstyle="named")
_POSITIONAL = dialect(paramstyle="qmark")


class Prepared:
    """A Core statement with named parameters, compiled when it first runs.

    Values written into the statement are kept; `bindparam`s are given at each run.
    """

    def __init__(
        self,
        statement: ClauseElement,
        *,
        columns: Sequence[str] | None = None,
        positional: bool = False,
    ) -> None:
        self._statement = statement
        self._columns = columns
        self._dialect = _POSITIONAL if positional else _NAMED

    @cached_property
    def sql(self) -> str:
        """The statement as SQLite reads it."""
        return self._compiled[0]

    def parameters(self, given: Parameters) -> Parameters:
        """Return `given` with the values that stand in the statement itself."""
        fixed = self._compiled[1]
        return {**fixed, **given} if fixed else given

    @cached_property
    def _compiled(self) -> tuple[str, Parameters]:
        compiled = self._statement.compile(dialect=self._dialect, column_keys=self._columns)
        fixed = {key: value for key, value in compiled.params.items() if value is not None}
        return str(compiled), fixed


def inserting(table: Table, *, without: Iterable[str] = ()) -> Prepared:
    """Return the statement that inserts one row, every column named as in the table."""
    left_out = set(without)
    names = [column.name for column in table.c if column.name not in left_out]
    return Prepared(insert(table), columns=names)


def inserting_tuples(table: Table) -> Prepared:
    """Return the statement that inserts rows given as tuples, in the order of the columns.

    For imports: a dictionary for each of millions of rows would cost more than SQLite does.
    """
    return Prepared(insert(table), columns=[column.name for column in table.c], positional=True)


def listed(value: ColumnElement[Any] | Column[Any], name: str) -> ColumnElement[bool]:
    """Return the condition that `value` is in the JSON list given as the parameter `name`.

    One compiled statement serves lists of any length.
    """
    values = func.json_each(bindparam(name)).table_valued("value")
    return value.in_(select(values.c.value))
