"""Copies an agency with its people, places and matters, and whatever hangs on these.

The office's own matters are left out. Each copied entry waits for a place of its own in the tree, and its commitment is made
anew for who acted in the copy.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from django.db import transaction
from django.db.models import ForeignKey, JSONField, Q

from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry, EntryContent, Waiting
from danvan.base.matters.models import Matter
from danvan.base.people.models import Person, Role
from danvan.base.places.models import Place
from danvan.base.search import keys
from danvan.base.search.models import Row
from danvan.site.scale import hanging
from danvan.site.scale.hanging import Table

AT_ONCE = 500  # keys in one statement, or rows
Rows = dict[Table, list[Any]]


def read(top: Agency) -> Rows:
    """Return an agency with those below it, who serves there, and their matters with all that hangs on them."""
    inside = agencies.with_below([top.pk])
    matters = Matter.objects.filter(agency__in=inside).exclude(house="office")
    serving = Role.objects.filter(agency__in=inside)
    people = Person.objects.filter(Q(pk__in=serving.values("person")) | Q(pk__in=matters.values("author")))
    ground = (Agency.objects.filter(pk__in=inside), people, serving, Place.objects.filter(agency__in=inside), matters)
    found: Rows = {some.model: list(some.order_by("pk")) for some in ground}
    for model, by in hanging.tables():
        found[model] = list(_hung(model, by=by.name, above=[one.pk for one in found[hanging.target(by)]]))
    return found


@transaction.atomic
def copy(rows: Rows, *, mark: str) -> None:
    """Write rows once more as those of another agency; `mark` sets apart what must be unique."""
    Copy(rows, mark=mark).write()


class Copy:
    """One copy while it is made: `made` leads from each original's key to that of its copy, `names` from code to code."""

    def __init__(self, rows: Rows, *, mark: str) -> None:
        self.rows, self.mark = rows, mark
        self.made: dict[Table, dict[Any, Any]] = {model: {} for model in rows}
        self.names: dict[str, str] = {}

    def write(self) -> None:
        """Write every table, those first that others name."""
        for model, originals in self.rows.items():
            alone = model in (Agency, Place)  # each may name one that was before it
            for some in _batches(originals, size=1 if alone else AT_ONCE):
                self._write(model, some)
        Waiting.objects.bulk_create([Waiting(entry_id=pk) for pk in self.made[Entry].values()], batch_size=AT_ONCE)

    def _write(self, model: Table, originals: Sequence[Any]) -> None:
        copies = [self._copied(one) for one in originals]
        model._base_manager.bulk_create(copies)
        self.made[model] |= {one.pk: other.pk for one, other in zip(originals, copies, strict=True)}

    def _copied(self, one: Any) -> Any:
        other = type(one)(**{field.attname: self._value(field, one) for field in one._meta.concrete_fields})
        if isinstance(one, Entry):
            other.code, other.commitment = self.names[one.code], self._commitment(one)
        if isinstance(one, Row):
            other.key, other.marks = keys.of(other.matter_id, opened_at=self._opened[one.matter_id]), ""
        return other

    def _value(self, field: Any, one: Any) -> Any:
        value = getattr(one, field.attname)
        if isinstance(field, ForeignKey):
            return self.made.get(hanging.target(field), {}).get(value, value)
        if field.primary_key:
            return None
        if isinstance(field, JSONField):
            return self._renamed(value)
        if field.unique and isinstance(value, str):
            return self.names.setdefault(value, value[: field.max_length - len(self.mark)] + self.mark)
        return value

    def _renamed(self, said: Any) -> Any:
        """Return facts that name the copies by their codes."""
        if isinstance(said, dict):
            return {name: self._renamed(value) for name, value in said.items()}
        if isinstance(said, list):
            return [self._renamed(value) for value in said]
        return self.names.get(said, said) if isinstance(said, str) else said

    def _commitment(self, entry: Entry) -> str:
        content = self._contents.get(entry.pk)
        if content is None:  # erased
            return entry.commitment
        by = self._people.get(content.by_id) or content.by
        if by and by.code in self.names:
            by = Person(code=self.names[by.code])
        return journal.commitment(salt=content.salt, by=by, private=self._renamed(content.private))

    @cached_property
    def _contents(self) -> dict[int, EntryContent]:
        return {one.entry_id: one for one in self.rows[EntryContent]}

    @cached_property
    def _people(self) -> dict[int | None, Person]:
        return {one.pk: one for one in self.rows[Person]}

    @cached_property
    def _opened(self) -> dict[int, Any]:
        return {one.pk: one.opened_at for one in self.rows[Matter]}


def _hung(model: Table, *, by: str, above: list[Any]) -> Iterator[Any]:
    for some in _batches(above, size=AT_ONCE):
        yield from model._base_manager.filter(**{f"{by}__in": some}).order_by("pk")


def _batches(rows: Sequence[Any], *, size: int) -> Iterator[Sequence[Any]]:
    return (rows[start : start + size] for start in range(0, len(rows), size))
