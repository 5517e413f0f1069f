"""How each column of a table comes about in a copy: worked out once from a pattern, told for each copy as one list."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from django.db.models import ForeignKey, JSONField

from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.matters.models import Matter
from danvan.base.people.models import Person
from danvan.base.search import keys
from danvan.base.search.models import Row
from danvan.engines import ledger
from danvan.site.scale import hanging
from danvan.site.scale.hanging import Table
from danvan.site.scale.pattern import Pattern, root


class Copied(Protocol):
    """A copy while it is made: which keys its tables have had before it, and what it calls what must be unique."""

    @property
    def before(self) -> Mapping[Table, int]: ...
    @property
    def names(self) -> Mapping[str, str]: ...


Values = Sequence[Any]
Column = Callable[[Copied], Values]


def column(pattern: Pattern, *, model: Table, field: Any) -> Column:
    """Return how the values of a column come about in a copy."""
    values = pattern.values(model, field=field)
    if model is Entry and field.name == "commitment":
        return _committed(pattern, values)
    if model is Row and field.primary_key:
        return _indexed(pattern)
    if field.primary_key or isinstance(field, ForeignKey):
        return _numbered(pattern, model if field.primary_key else hanging.target(field), values)
    if model is Row and field.name == "marks":
        return _same([""] * len(values))
    if isinstance(field, JSONField):
        return _told(pattern, values)
    if field.unique or field.name == "code":  # of a matter, said once more beside it
        return _named(pattern, values)
    return _same(values)


def _same(values: Values) -> Column:
    return lambda _copy: values


def _numbered(pattern: Pattern, target: Table, values: Values) -> Column:
    """Count keys of what is copied on from the last one before; those of what is not stay."""
    inside = pattern.places.get(target, {})
    places = [inside.get(value) for value in values]
    if not any(places):
        return _same(values)
    first = root(target)
    both = list(zip(places, values, strict=True))
    return lambda copy: [value if place is None else copy.before[first] + place for place, value in both]


def _indexed(pattern: Pattern) -> Column:
    opened, places = pattern.by_key(Matter), pattern.places[Matter]
    known = [(places[one.matter_id], opened[one.matter_id].opened_at) for one in pattern.rows[Row]]
    return lambda copy: [keys.of(copy.before[Matter] + place, opened_at=at) for place, at in known]


def _named(pattern: Pattern, values: Values) -> Column:
    if not any(value in pattern.widths for value in values):
        return _same(values)
    return lambda copy: [copy.names.get(value, value) for value in values]


def _told(pattern: Pattern, values: Values) -> Column:
    """Tell facts by the names of the copy, where they name anything."""
    naming = [_names(said, pattern.widths) for said in values]
    if not any(naming):
        return _same(values)
    both = list(zip(naming, values, strict=True))
    return lambda copy: [renamed(said, names=copy.names) if names else said for names, said in both]


def renamed(said: Any, *, names: Mapping[str, str]) -> Any:
    """Return facts that name the copies by their codes."""
    if isinstance(said, dict):
        return {name: renamed(value, names=names) for name, value in said.items()}
    if isinstance(said, list):
        return [renamed(value, names=names) for value in said]
    return names.get(said, said) if isinstance(said, str) else said


def _names(said: Any, widths: Mapping[str, int]) -> bool:
    if isinstance(said, dict):
        return any(_names(value, widths) for value in said.values())
    if isinstance(said, list):
        return any(_names(value, widths) for value in said)
    return isinstance(said, str) and said in widths


def _committed(pattern: Pattern, values: Values) -> Column:
    """Commit each entry anew to who acted in the copy, and to what was written; what was erased stays as it was."""
    contents, people = {one.entry_id: one for one in pattern.rows.get(EntryContent, ())}, pattern.by_key(Person)
    ways = [
        (value, _commitment(contents[one.pk], people=people, widths=pattern.widths)) if one.pk in contents else (value, None)
        for one, value in zip(pattern.rows[Entry], values, strict=True)
    ]
    return lambda copy: [value if way is None else way(copy) for value, way in ways]


def _commitment(content: EntryContent, *, people: Mapping[Any, Person], widths: Mapping[str, int]) -> Callable[[Copied], str]:
    by, salt, private = people.get(content.by_id) or content.by, content.salt, content.private
    if _names(private, widths):
        return lambda copy: journal.commitment(salt=salt, by=_called(by, copy), private=renamed(private, names=copy.names))
    kept = ledger.seals({name: value for name, value in journal.parts(by=by, private=private).items() if name != journal.BY}, seed=salt)
    return lambda copy: ledger.commitment(kept | ledger.seals(journal.parts(by=_called(by, copy), private={}), seed=salt))


def _called(by: Person | None, copy: Copied) -> Person | None:
    return Person(code=copy.names[by.code]) if by and by.code in copy.names else by
