"""Where the words and files of matters lie, gathered from what each model says of itself: what a purge must reach."""

from collections.abc import Callable, Iterator
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, Model

from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Matter
from danvan.base.office.holdings import Held
from danvan.base.search import actions as search

STORES: dict[str, Callable[[Matter], Any]] = {"search": search.forget}


def held() -> Iterator[Held]:
    """Yield every table that names words of people or points at stored files."""
    for model in apps.get_models():
        files = tuple(field.name for field in model._meta.get_fields() if _is_file(field))
        named = vars(model).get("PERSONAL", ())
        if files or named:
            yield Held(
                model=model, of=_leads(model), words=named, files=files, along=vars(model).get("ALONG", "")
            )


def _is_file(field: Any) -> bool:
    return isinstance(field, ForeignKey) and field.related_model is StoredFile


def _leads(model: type[Model]) -> str:
    has_matter = any(field.name == "matter" for field in model._meta.get_fields())
    return str(vars(model).get("OF", "matter" if has_matter else ""))
