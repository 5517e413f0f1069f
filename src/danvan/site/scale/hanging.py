"""Which tables hang on a matter: found by their keys, so that a house which comes later is copied without a word here."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, Model

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Touch
from danvan.base.jobs.models import Job
from danvan.base.journal.models import Leaf, Waiting
from danvan.base.matters.models import Matter
from danvan.base.notices.models import Destination, Notice
from danvan.base.people.models import Person, Role
from danvan.base.places.models import Place

Table = type[Model]
GROUND: tuple[Table, ...] = (Agency, Person, Role, Place, Matter)
LEFT_OUT: tuple[Table, ...] = (Job, Notice, Destination, Leaf, Waiting, Touch)  # what the platform keeps for itself, or its triggers write


def tables() -> Iterator[tuple[Table, Any]]:
    """Yield every table that hangs on a matter, with the key by which it does, after all those that it names."""
    left = [model for model in apps.get_models(include_auto_created=True) if model not in (*GROUND, *LEFT_OUT)]
    hung = {Matter, *_closed({Matter}, among=left)}
    known: set[Table] = set(GROUND)
    waiting = [model for model in left if model in hung]
    while waiting:
        ready = next(model for model in waiting if _named(model) & hung <= known | {model})
        waiting.remove(ready)
        known.add(ready)
        yield ready, next(field for field in keys(ready) if target(field) in hung - {ready})


def keys(model: Table) -> list[Any]:
    """Return the fields of a table that name rows of others."""
    return [field for field in model._meta.concrete_fields if isinstance(field, ForeignKey)]


def target(field: Any) -> Table:
    """Return the table whose rows a field names."""
    model: Table = field.related_model
    return model


def _named(model: Table) -> set[Table]:
    return {target(field) for field in keys(model)}


def _closed(found: set[Table], *, among: Iterable[Table]) -> set[Table]:
    """Return the tables that name one of those found, or one that does."""
    more = {model for model in among if model not in found and _named(model) & found}
    return _closed(found | more, among=among) if more else found
