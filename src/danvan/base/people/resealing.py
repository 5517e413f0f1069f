"""Every table with words that lie sealed in it, gone over: what lies in clear from before is sealed, all is put under a new key."""

from collections.abc import Collection, Iterator
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Model, Q, QuerySet
from django.db.models.functions import Left

from danvan.base.people.sealed_words import BEGINS, SealedWords
from danvan.base.people.sealing import Envelope, seal

BATCH = 200
Table = type[Model]


def seal_rest() -> int:
    """Seal what lies in clear from before, in small transactions, and return of how many rows; it bears being run twice."""
    return sum(_gone_over(model, names=names, rows=_in_clear(model, names=names)) for model, names in _tables())


def renew() -> int:
    """Put all such words under the newest key, in small transactions, and return of how many rows."""
    return sum(_gone_over(model, names=names, rows=model._base_manager.all()) for model, names in _tables())


def _tables() -> Iterator[tuple[Table, list[str]]]:
    for model in apps.get_models():
        if names := [field.name for field in model._meta.concrete_fields if isinstance(field, SealedWords)]:
            yield model, names


def _in_clear(model: Table, *, names: Collection[str]) -> QuerySet[Any]:
    begins = {f"{name}_begins": Left(name, len(BEGINS)) for name in names}
    clear = Q()
    for name in begins:
        clear |= ~Q(**{f"{name}__in": ["", BEGINS]})
    found: QuerySet[Any] = model._base_manager.alias(**begins).filter(clear)
    return found


def _gone_over(model: Table, *, names: list[str], rows: QuerySet[Any]) -> int:
    done, last = 0, 0
    while keys := list(rows.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]):
        with transaction.atomic():
            for row in model._base_manager.select_for_update().filter(pk__in=keys):
                said = {name: vars(row)[name] for name in names if vars(row)[name]}
                model._base_manager.filter(pk=row.pk).update(**{name: _renewed(words) for name, words in said.items()})
        done, last = done + len(keys), keys[-1]
    return done


def _renewed(said: Envelope | str) -> Envelope:
    return said.renewed() if isinstance(said, Envelope) else seal(said)
