"""What its house keeps of a matter: the table follows from the house and the kind that the matter says."""

from functools import cache
from typing import Any

from django.apps import apps

from danvan.base.matters.models import Matter, Thing


@cache
def tables() -> dict[tuple[str, str], type[Thing]]:
    """Return by house and kind in which table matters are kept."""
    things = [model for model in apps.get_models() if issubclass(model, Thing)]
    return {(model.HOUSE, kind): model for model in things for kind in model.KINDS}


def of(matter: Matter) -> Any:
    """Return what its house keeps of a matter, as it is now.

    :raises KeyError: if no house keeps matters of that kind
    """
    return tables()[matter.house, matter.kind]._default_manager.get(pk=matter.pk)
