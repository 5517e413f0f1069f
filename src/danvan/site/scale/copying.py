"""Copies an agency with its people, places and matters, and whatever hangs on these.

The office's own matters are left out. Each copied entry waits for a place of its own in the tree, and its commitment is made
anew for who acted in the copy. Rows are written as plain values, what is alike in every copy made ready once.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from django.db import connection, transaction
from django.db.models import AutoField, ForeignKey, JSONField, Max, Q

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

AT_ONCE = 500  # keys in one statement
Rows = dict[Table, list[Any]]


def read(top: Agency) -> "Pattern":
    """Return an agency with those below it, who serves there, and their matters with all that hangs on them."""
    inside = agencies.with_below([top.pk])
    matters = Matter.objects.filter(agency__in=inside).exclude(house="office")
    serving = Role.objects.filter(agency__in=inside)
    people = Person.objects.filter(Q(pk__in=serving.values("person")) | Q(pk__in=matters.values("author")))
    ground = (Agency.objects.filter(pk__in=inside), people, serving, Place.objects.filter(agency__in=inside), matters)
    found: Rows = {some.model: list(some.order_by("pk")) for some in ground}
    for model, by in hanging.tables():
        found[model] = list(_hung(model, by=by.name, above=[one.pk for one in found[hanging.target(by)]]))
    return Pattern(found)


class Pattern:
    """What is copied, read once; `plain` holds the values of each row as the database takes them."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.plain = {model: [_plain(one) for one in originals] for model, originals in rows.items()}

    @property
    def order(self) -> Iterator[Table]:
        """The tables, those first that others name; the index last: a row takes in who sees its matter as it comes."""
        yield from (model for model in self.rows if model is not Row)
        yield Row

    @cached_property
    def contents(self) -> dict[int, EntryContent]:
        """What each entry commits to."""
        return {one.entry_id: one for one in self.rows[EntryContent]}

    @cached_property
    def people(self) -> dict[int | None, Person]:
        """Who is copied, by key."""
        return {one.pk: one for one in self.rows[Person]}

    @cached_property
    def opened(self) -> dict[int, Any]:
        """When each matter began."""
        return {one.pk: one.opened_at for one in self.rows[Matter]}


@transaction.atomic
def copy(pattern: Pattern, *, mark: str) -> None:
    """Write a pattern once more as another agency's; `mark` sets apart what must be unique."""
    Copy(pattern, mark=mark).write()


class Copy:
    """One copy while it is made: `made` leads from each original's key to that of its copy, `names` from code to code."""

    def __init__(self, pattern: Pattern, *, mark: str) -> None:
        self.pattern, self.mark = pattern, mark
        self.names: dict[str, str] = {}
        self.made: dict[Table, dict[Any, Any]] = {}
        for model in pattern.order:
            self.made[model] = self._keys(model)

    def write(self) -> None:
        """Write every table, and let each entry wait for its place."""
        for model in self.pattern.order:
            _insert(model, self._copied(model))
        _insert(Waiting, ([pk] for pk in self.made[Entry].values()))
        if connection.vendor == "postgresql":
            self._use_up()

    def _keys(self, model: Table) -> dict[Any, Any]:
        """Return the keys of the copies: those of what they hang on, those of the index, else the next ones that are free."""
        originals, key = self.pattern.rows[model], model._meta.pk
        if isinstance(key, ForeignKey):
            above = self.made[hanging.target(key)]
            return {one.pk: above[one.pk] for one in originals}
        if model is Row:
            matters, opened = self.made[Matter], self.pattern.opened
            return {one.pk: keys.of(matters[one.matter_id], opened_at=opened[one.matter_id]) for one in originals}
        last = model._base_manager.aggregate(last=Max("pk"))["last"] or 0
        return {one.pk: last + place for place, one in enumerate(originals, 1)}

    def _use_up(self) -> None:
        """Let the sequences pass the keys that were taken: one after another, for a role that may draw from them but not set them."""
        with connection.cursor() as cursor:
            for model, keys_of in self.made.items():
                if isinstance(model._meta.pk, AutoField):
                    names = [model._meta.db_table, model._meta.pk.column, len(keys_of)]
                    cursor.execute("SELECT max(nextval(pg_get_serial_sequence(%s, %s))) FROM generate_series(1, %s)", names)

    def _copied(self, model: Table) -> Iterator[list[Any]]:
        changing = [(place, turn) for place, field in enumerate(_columns(model)) if (turn := self._turn(model, field))]
        for one, plain in zip(self.pattern.rows[model], self.pattern.plain[model], strict=True):
            values = plain.copy()
            for place, turn in changing:
                values[place] = turn(one)
            yield values

    def _turn(self, model: Table, field: Any) -> Callable[[Any], Any] | None:
        """Return how the value of a column comes about in a copy; None if it stays."""
        name = field.attname
        if model is Entry and name in ("code", "commitment"):
            return (lambda one: self.names[one.code]) if name == "code" else self._commitment
        if model is Row and name == "marks":
            return lambda one: ""
        if field.primary_key:
            return lambda one: self.made[model][one.pk]
        if isinstance(field, ForeignKey):
            made = self.made.get(hanging.target(field))
            return (lambda one: made.get(value := getattr(one, name), value)) if made else None
        if isinstance(field, JSONField):
            return lambda one: field.get_db_prep_save(self._renamed(getattr(one, name)), connection)
        return (lambda one: self._named(field, getattr(one, name))) if field.unique else None

    def _named(self, field: Any, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        return self.names.setdefault(value, value[: field.max_length - len(self.mark)] + self.mark)

    def _renamed(self, said: Any) -> Any:
        """Return facts that name the copies by their codes."""
        if isinstance(said, dict):
            return {name: self._renamed(value) for name, value in said.items()}
        if isinstance(said, list):
            return [self._renamed(value) for value in said]
        return self.names.get(said, said) if isinstance(said, str) else said

    def _commitment(self, entry: Entry) -> str:
        content = self.pattern.contents.get(entry.pk)
        if content is None:  # erased
            return entry.commitment
        by = self.pattern.people.get(content.by_id) or content.by
        if by and by.code in self.names:
            by = Person(code=self.names[by.code])
        return journal.commitment(salt=content.salt, by=by, private=self._renamed(content.private))


def _columns(model: Table) -> list[Any]:
    return list(model._meta.concrete_fields)


def _plain(one: Any) -> list[Any]:
    return [field.get_db_prep_save(getattr(one, field.attname), connection) for field in _columns(type(one))]


def _insert(model: Table, rows: Iterable[list[Any]]) -> None:
    names = ", ".join(connection.ops.quote_name(field.column) for field in _columns(model))
    places = ", ".join("%s" for _ in _columns(model))
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", list(rows))  # noqa: S608 - names of our own tables


def _hung(model: Table, *, by: str, above: Sequence[Any]) -> Iterator[Any]:
    for start in range(0, len(above), AT_ONCE):
        yield from model._base_manager.filter(**{f"{by}__in": above[start : start + AT_ONCE]}).order_by("pk")
