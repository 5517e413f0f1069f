"""Writing copies of a commune by the thousand: whole columns at once, while what looks at each row stands aside."""

import sys
import time
from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import JSONField

from bench.swift import swiftly
from danvan.base.agencies.models import Agency
from danvan.site.scale import copying, pattern, province
from danvan.site.scale.columns import Values
from danvan.site.scale.copying import Copier
from danvan.site.scale.hanging import Table

SAID = 10  # copies after which it is told how far it is


class Press:
    """Writes rows as plain values; what is alike in every copy is made ready once."""

    def __init__(self) -> None:
        self.known: dict[int, tuple[Values, list[Any]]] = {}  # the first keeps the second's key from being given to another

    def lay(self, model: Table, fields: Sequence[Any], values: Sequence[Values]) -> None:
        """Write the rows of a table, given by columns."""
        plain = [self._plain(field, column) for field, column in zip(fields, values, strict=True)]
        names, table = ", ".join(connection.ops.quote_name(field.column) for field in fields), connection.ops.quote_name(model._meta.db_table)
        places = ", ".join("%s" for _ in fields)
        with connection.cursor() as cursor:
            cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", list(zip(*plain, strict=True)))

    def _plain(self, field: Any, values: Values) -> Values:
        if id(values) in self.known:
            return self.known[id(values)][1]
        if values and isinstance(values[0], int | str) and not isinstance(field, JSONField):  # keys and names
            return values
        return [field.get_db_prep_save(value, connection) for value in values]

    def ready(self, copier: Copier) -> None:
        """Make ready what two copies have alike."""
        first, second = (copying.Copy(copier.pattern, mark=mark) for mark in ("-a", "-b"))
        for model, ways in copier.columns.items():
            for field, way in zip(pattern.columns_of(model), ways, strict=True):
                if (values := way(first)) is way(second):
                    self.known[id(values)] = values, [field.get_db_prep_save(value, connection) for value in values]


def grow(first: Agency, *, many: int) -> None:
    """Copy a commune until so many petitions are there."""
    if not (numbers := province.missing(many)):
        return
    press = Press()
    copier = Copier(pattern.read(first), lay=press.lay)
    press.ready(copier)
    began = time.perf_counter()
    with connection.cursor() as cursor, swiftly(cursor, into=[model._meta.db_table for model in copier.columns]):
        for number in numbers:
            copier.write(mark=f"-{number}")
            if number % SAID == 0:
                sys.stderr.write(f"\r{number}/{numbers.stop} {time.perf_counter() - began:.0f} s")
                sys.stderr.flush()
