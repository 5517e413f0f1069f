"""An agency with its people, places and matters, and whatever hangs on these, read once to be copied often.

The office's own matters are left out. Keys follow each other in a copy, so the key of a row is its place after the first one.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from django.db.models import ForeignKey, Q

from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.people.models import Person, Role
from danvan.base.places.models import Place
from danvan.base.search.models import Row
from danvan.site.scale import hanging
from danvan.site.scale.hanging import Table

AT_ONCE = 500  # keys in one statement


def read(top: Agency) -> "Pattern":
    """Return an agency with those below it, who serves there, and their matters with all that hangs on them."""
    inside = agencies.with_below([top.pk])
    matters = Matter.objects.filter(agency__in=inside).exclude(house="office")
    serving = Role.objects.filter(agency__in=inside)
    people = Person.objects.filter(Q(pk__in=serving.values("person")) | Q(pk__in=matters.values("author")))
    ground = (Agency.objects.filter(pk__in=inside), people, serving, Place.objects.filter(agency__in=inside), matters)
    found: dict[Table, list[Any]] = {some.model: list(some.order_by("pk")) for some in ground}
    for model, by in hanging.tables():
        found[model] = list(_hung(model, by=by.name, above=[one.pk for one in found[hanging.target(by)]]))
    return Pattern(found)


class Pattern:
    """What is copied: its rows by table, those first that others name."""

    def __init__(self, rows: Mapping[Table, list[Any]]) -> None:
        self.rows = rows

    @cached_property
    def order(self) -> list[Table]:
        """The tables that have rows; the index last: a row takes in who sees its matter as it comes."""
        tables = [model for model in self.rows if model is not Row] + [Row]
        return [model for model in tables if self.rows.get(model)]

    @cached_property
    def places(self) -> dict[Table, dict[Any, int]]:
        """Which place after the first key the copy of each row has; what hangs on another by its own key has that one's."""
        found: dict[Table, dict[Any, int]] = {}
        for model in self.order:
            key = model._meta.pk
            keys = [one.pk for one in self.rows[model]]
            found[model] = {pk: found[hanging.target(key)][pk] if isinstance(key, ForeignKey) else place for place, pk in enumerate(keys, 1)}
        return found

    @cached_property
    def widths(self) -> dict[str, int]:
        """Whatever must be unique, with how long it may be: a copy has a name of its own for each."""
        found: dict[str, int] = {}
        for model in self.order:
            for field in columns_of(model):
                said = (getattr(one, field.attname) for one in self.rows[model]) if field.unique and field.max_length else ()
                found |= {value: field.max_length for value in said if isinstance(value, str) and value not in found}
        return found

    def values(self, model: Table, *, field: Any) -> list[Any]:
        """Return the values of one column."""
        return [getattr(one, field.attname) for one in self.rows[model]]

    def by_key(self, model: Table) -> dict[Any, Any]:
        """Return the rows of a table by their keys."""
        return {one.pk: one for one in self.rows[model]}


def columns_of(model: Table) -> Sequence[Any]:
    """Return the fields of a table that have a column."""
    return list(model._meta.concrete_fields)


def root(model: Table) -> Table:
    """Return the table whose keys a table has: its own, or that of what it hangs on by its own key."""
    key = model._meta.pk
    return root(hanging.target(key)) if isinstance(key, ForeignKey) else model


def _hung(model: Table, *, by: str, above: Sequence[Any]) -> Iterator[Any]:
    for start in range(0, len(above), AT_ONCE):
        yield from model._base_manager.filter(**{f"{by}__in": above[start : start + AT_ONCE]}).order_by("pk")
