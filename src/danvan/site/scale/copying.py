"""Writes a pattern once more as another agency's: each copied entry waits for a place of its own in the tree."""

from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection, transaction
from django.db.models import AutoField, Max

from danvan.base.journal.models import Entry, Waiting
from danvan.site.scale import columns
from danvan.site.scale.columns import Values
from danvan.site.scale.hanging import Table
from danvan.site.scale.pattern import Pattern, columns_of, root

AT_ONCE = 2_000  # rows that Django makes at once
Lay = Callable[[Table, Sequence[Any], Sequence[Values]], None]  # a table, its fields, the values of each


class Copier:
    """Copies one pattern as often as asked; `lay` writes the columns of a table."""

    def __init__(self, pattern: Pattern, *, lay: Lay | None = None) -> None:
        self.pattern, self.lay = pattern, lay or _by_django
        self.columns = {model: [columns.column(pattern, model=model, field=field) for field in columns_of(model)] for model in pattern.order}

    def write(self, *, mark: str) -> None:
        """Write every table once more; `mark` sets apart what must be unique."""
        copy = Copy(self.pattern, mark=mark)
        for model, ways in self.columns.items():
            self.lay(model, columns_of(model), [way(copy) for way in ways])
        waiting = [copy.before[Entry] + place for place in self.pattern.places.get(Entry, {}).values()]
        self.lay(Waiting, columns_of(Waiting), [waiting])
        if connection.vendor == "postgresql":
            self._use_up()

    def _use_up(self) -> None:
        """Let the sequences pass the keys that were taken: one after another, for a role that may draw from them but not set them."""
        with connection.cursor() as cursor:
            for model in self.columns:
                if isinstance(model._meta.pk, AutoField):
                    names = [model._meta.db_table, model._meta.pk.column, len(self.pattern.rows[model])]
                    cursor.execute("SELECT max(nextval(pg_get_serial_sequence(%s, %s))) FROM generate_series(1, %s)", names)


class Copy:
    """One copy while it is made: the last key of each table before it, and its names by those of the pattern."""

    def __init__(self, pattern: Pattern, *, mark: str) -> None:
        self.before = {model: model._base_manager.aggregate(last=Max("pk"))["last"] or 0 for model in {root(one) for one in pattern.order}}
        self.names = {name: name[: width - len(mark)] + mark for name, width in pattern.widths.items()}


def copy(copier: Copier, *, mark: str) -> None:
    """Write a pattern once more, whole or not at all."""
    with transaction.atomic():
        copier.write(mark=mark)


def _by_django(model: Table, fields: Sequence[Any], values: Sequence[Values]) -> None:
    """Have Django insert the rows of a table."""
    names = [field.attname for field in fields]
    rows = [model.from_db(None, names, row) for row in zip(*values, strict=True)]
    model._base_manager.bulk_create(rows, batch_size=AT_ONCE)
