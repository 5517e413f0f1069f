"""New rows of a table are written by a statement that Django composes once; each later one only fills in its values.

A petition sent in writes a dozen rows, and composing each statement anew costs more than all else that is done for it. What is written is what
`bulk_create` would write: fields say how a value is stored, no signal is sent, no `save` is called. It is for rows of the ground and
of things, whose `save` does nothing but this. With DANVAN_COMPOSE_ONCE=off it is `bulk_create` that writes.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from django.conf import settings
from django.db import connection, models, transaction
from django.db.models import AutoField, Model, sql
from django.db.models.constants import OnConflict
from django.db.models.sql.compiler import SQLInsertCompiler

PLAIN: dict[type, type] = {  # fields, these and none made of them, that store a value of just this type as it is
    models.CharField: str, models.TextField: str, models.BooleanField: bool, models.BigAutoField: int, models.IntegerField: int,
    models.SmallIntegerField: int, models.PositiveIntegerField: int, models.PositiveSmallIntegerField: int,
}
RELATED = (models.ForeignKey, models.OneToOneField)
MOST = 50  # values of a statement that psycopg remembers; it reads a longer one anew each time
_composed: dict[Hashable, "Statement"] = {}


@dataclass(frozen=True, kw_only=True)
class Statement:
    """How rows of a table are inserted, so many at once."""

    sql: str
    columns: tuple[tuple[str, Any, type | None], ...]  # attribute, field, type that is stored as it is
    returns: str  # the attribute of the key that the database gives; empty: it gives none

    def params(self, things: Sequence[Model]) -> Sequence[Any]:
        """Return what fills the statement."""
        return [_stored(thing, *column) for thing in things for column in self.columns]


def insert(*things: Model, ignore_conflicts: bool = False) -> None:
    """Insert new things of one kind in the transaction at hand; each is given its key, but where those that are there already are passed over."""
    at_once = max(1, MOST // len(things[0]._meta.local_concrete_fields)) if things else MOST
    for first in range(0, len(things), at_once):
        _insert(things[first : first + at_once], ignore_conflicts=ignore_conflicts)


def _insert(things: Sequence[Model], *, ignore_conflicts: bool) -> None:
    for thing in things:
        _point(thing)
    if not settings.COMPOSE_ONCE:
        type(things[0])._base_manager.bulk_create(things, ignore_conflicts=ignore_conflicts)
        return
    model, has_key = type(things[0]), things[0].pk is not None
    name = (model, len(things), has_key, ignore_conflicts, connection.vendor)
    if name not in _composed:
        _composed[name] = _compose(things, has_key=has_key, ignore_conflicts=ignore_conflicts)
    statement = _composed[name]
    with transaction.mark_for_rollback_on_error(using=connection.alias), connection.cursor() as cursor:
        cursor.execute(statement.sql, statement.params(things))
        given = cursor.fetchall() if statement.returns else []
    for thing, (key,) in zip(things, given, strict=False):
        setattr(thing, statement.returns, key)
    for thing in things:
        thing._state.adding, thing._state.db = False, connection.alias


def _point(thing: Model) -> None:
    """Point to what was given its own key only after it was named here."""
    for field in _relations(type(thing)):
        if thing.__dict__.get(field.attname) is None and field.is_cached(thing):
            setattr(thing, field.name, field.get_cached_value(thing))


@cache
def _relations(model: type[Model]) -> tuple[Any, ...]:
    return tuple(field for field in model._meta.local_concrete_fields if field.is_relation)


def _compose(things: Sequence[Model], *, has_key: bool, ignore_conflicts: bool) -> Statement:
    meta = type(things[0])._meta
    fields = [field for field in meta.local_concrete_fields if not field.generated and (has_key or not isinstance(field, AutoField))]
    query = sql.InsertQuery(type(things[0]), on_conflict=OnConflict.IGNORE if ignore_conflicts else None)
    query.insert_values(fields, list(things))
    compiler: Any = query.get_compiler(using=connection.alias)
    compiler.returning_fields = [] if has_key or ignore_conflicts else [meta.pk]
    compiler.assemble_as_sql = partial(SQLInsertCompiler.assemble_as_sql, compiler)  # PostgreSQL's own makes lists of columns, which pays for many
    ((text, params),) = compiler.as_sql()
    columns = tuple((field.attname, field, _plain(field)) for field in fields)
    if len(params) != len(columns) * len(things):
        raise ValueError(f"{meta.label} has a column that is no plain value")
    return Statement(sql=text, columns=columns, returns=meta.pk.attname if compiler.returning_fields else "")


def _plain(field: Any) -> type | None:
    """Return the type whose values a field stores as they are; none where the field has a say."""
    return _plain(field.target_field) if type(field) in RELATED else PLAIN.get(type(field))


def _stored(thing: Model, attribute: str, field: Any, plain: type | None) -> Any:
    value = thing.__dict__.get(attribute, thing)
    if type(value) is plain or (value is None and plain):
        return value
    return field.get_db_prep_save(getattr(thing, attribute), connection=connection)
