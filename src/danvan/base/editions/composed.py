"""A query that every request asks is composed once, and asked from then on with other values.

Django composes the same statement anew each time, which costs it more than answering it costs the database. Here a function that
returns a queryset is called with stand-ins for the values, and what it composes is kept in the process. It is called
twice, with different stand-ins: the statements must be the same, and each value must stand in them by itself.

Nothing of an answer is kept, and nothing can grow old: a statement depends on the code, and on what is given in its key.

It leans on parts of Django that a minor version may change: with DANVAN_COMPOSE_ONCE=off every query is composed anew by Django alone.
"""

import threading
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.conf import settings
from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import QuerySet

P = ParamSpec("P")
R = TypeVar("R")
MOST = 500  # statements in one thread; more are made only where something is in the key that should be among the values
ALPHABETS = (0, 100_000)  # two sets of stand-ins
LISTS = (list, tuple, set, frozenset)
_kept = threading.local()
_doubted = False


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A statement as it was composed, with the compiler that reads its rows."""

    rows: QuerySet[Any, Any]
    compiler: Any
    sql: str
    params: tuple[Any, ...]
    places: tuple[tuple[int, int], ...]  # of a parameter, and of the value that belongs there

    def ask(self, values: list[Any]) -> list[Any]:
        """Return what the database answers for other values."""
        params = self.filled(values)
        self.compiler.as_sql = lambda *_, **__: (self.sql, params)
        found: Any = self.rows._iterable_class(self.rows)
        return list(found)

    def filled(self, values: list[Any]) -> tuple[Any, ...]:
        """Return what fills the statement."""
        params = list(self.params)
        for place, value in self.places:
            params[place] = _stored(values[value], ops=self.compiler.connection.ops)
        return tuple(params)


def asked(build: Callable[P, QuerySet[Any, R]]) -> Callable[P, list[R]]:
    """Turn a function of a module that builds a queryset into one that returns its rows, and composes the statement but once.

    What is given by place decides how the statement looks: the function gets it as it is, and a statement is composed for each.
    What is given by name are values: numbers, words, days and moments; a list of them may only be looked for (`__in`), and one may come there
    twice. What is None, true or false decides too.

    :raises ValueError: if the function makes something of a value before it asks for it
    """

    @wraps(build)
    def ask(*key: P.args, **values: P.kwargs) -> list[R]:
        if not settings.COMPOSE_ONCE:
            return list(build(*key, **values))
        flat, shape = _flat(values)
        found: dict[Hashable, Statement | None] = _kept.__dict__.setdefault("found", {})
        name = (build, key, shape)
        statement = found.get(name)
        if name not in found or (statement and statement.compiler.connection is not connections[statement.rows.db]):
            if len(found) >= MOST:
                found.clear()
            statement = found[name] = _compose(build, key=key, values=values)
        if statement is None:  # a question that Django answers by itself, such as what is in an empty list
            return list(build(*key, **values))
        if _doubted:
            _hold(statement, build, key=key, values=values)
        return statement.ask(flat)

    return ask


def doubt() -> None:
    """Hold each statement that is asked from now on against one that is composed for its very values: tests do."""
    global _doubted
    _doubted = True


def _hold(statement: Statement, build: Callable[..., QuerySet[Any, Any]], *, key: tuple[Hashable, ...], values: Mapping[str, Any]) -> None:
    lists = {name: value for name, value in values.items() if isinstance(value, LISTS)}
    its_own = {**values, **_stand_ins(lists, alphabet=0)}  # of a list only the length says how a statement looks
    again, filled = _composed(build, key=key, values=its_own), statement.filled(_flat(its_own)[0])
    if again.sql != statement.sql or sorted(map(repr, again.params)) != sorted(map(repr, filled)):
        raise AssertionError(f"{build.__qualname__} looks at a value to say how its statement looks")


def _compose(build: Callable[..., QuerySet[Any, Any]], *, key: tuple[Hashable, ...], values: Mapping[str, Any]) -> Statement | None:
    """Return the statement of a function, None where there is nothing to be asked."""
    try:
        first, second = (_composed(build, key=key, values=_stand_ins(values, alphabet=alphabet)) for alphabet in ALPHABETS)
    except EmptyResultSet:
        return None
    if first.sql != second.sql or _fixed(first, values=values) != _fixed(second, values=values):
        raise ValueError(f"{build.__qualname__} makes something of a value before it asks for it")
    first.rows.query.get_compiler = lambda *_, **__: first.compiler  # type: ignore[method-assign]
    return first


def _composed(build: Callable[..., QuerySet[Any, Any]], *, key: tuple[Hashable, ...], values: Mapping[str, Any]) -> Statement:
    rows = build(*key, **values)
    compiler = rows.query.get_compiler(using=rows.db)
    sql, params = compiler.as_sql()
    flat = {_stored(value, ops=compiler.connection.ops): number for number, value in enumerate(_flat(values)[0])}
    places = tuple((place, flat[param]) for place, param in enumerate(params) if isinstance(param, Hashable) and param in flat)
    return Statement(rows=rows, compiler=compiler, sql=sql, params=tuple(params), places=places)


def _fixed(statement: Statement, *, values: Mapping[str, Any]) -> list[Any]:
    """Return what stands at each place of a statement: a fixed value, or the name of those that are given; lists are in no order."""
    names = [name for name, value in values.items() for _each in _flat({name: value})[0]]
    found: list[Any] = [(param, "") for param in statement.params]
    for place, value in statement.places:
        found[place] = (None, names[value])
    return found


def _flat(values: Mapping[str, Any]) -> tuple[list[Any], Hashable]:
    """Return values one after another, and which are lists, of which length, or nothing at all."""
    flat: list[Any] = []
    shape: list[Hashable] = []
    for name, value in values.items():
        if isinstance(value, LISTS):
            padded = _padded(value)
            flat += padded
            shape.append((name, len(padded)))
        elif value is None or isinstance(value, bool):
            shape.append((name, value))
        else:
            flat.append(value)
            shape.append((name, type(value)))
    return flat, tuple(shape)


def _padded(value: Any) -> list[Any]:
    """Return a list drawn out to the next power of two by its last: so there are few statements for lists of many lengths."""
    found = list(value)
    return found + found[-1:] * ((1 << (len(found) - 1).bit_length()) - len(found)) if found else found


def _stand_ins(values: Mapping[str, Any], *, alphabet: int) -> dict[str, Any]:
    numbers = iter(range(alphabet + 1, alphabet + 100_000))
    made: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, LISTS):
            made[name] = tuple(_stand_in(one, numbers=numbers) for one in _padded(value))
        else:
            made[name] = value if value is None or isinstance(value, bool) else _stand_in(value, numbers=numbers)
    return made


def _stand_in(value: Any, *, numbers: Iterator[int]) -> Any:
    """Return something of the same type that nobody asks for."""
    number = next(numbers)
    if isinstance(value, datetime):
        return datetime(1000, 1, 1, tzinfo=UTC) + timedelta(days=number)
    if isinstance(value, date):
        return date(1000, 1, 1) + timedelta(days=number)
    if isinstance(value, int):
        return 2_000_000_000 + number  # as large as the numbers of a column may be
    if isinstance(value, str):
        return f"stand-in {number}"
    raise ValueError(f"{type(value)} is no value that a statement is asked with")


def _stored(value: Any, *, ops: Any) -> Any:
    """Return a value as the database takes it."""
    if isinstance(value, datetime):
        return ops.adapt_datetimefield_value(value)
    return ops.adapt_datefield_value(value) if isinstance(value, date) else value
