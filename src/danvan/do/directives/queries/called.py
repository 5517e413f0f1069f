"""What matters are called where those of every kind stand in one list."""

from collections.abc import Collection

from django.db.models import QuerySet

from danvan.base.editions import composed
from danvan.do.directives.models import Directive, Package, Target, Task, Theme
from danvan.do.directives.models.periods import said
from danvan.engines import vietnamese


def documents(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a document: its kind and number."""
    return {one.pk: str(one) for one in Directive.objects.filter(pk__in=pks).only("type", "number")}


def tasks(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a task: its first words."""
    return {pk: vietnamese.shortened(text, most=120) for pk, text in _texts(pks=pks)}


@composed.asked
def _texts(*, pks: Collection[int]) -> QuerySet[Task, tuple[int, str]]:
    return Task.objects.filter(pk__in=pks).values_list("pk", "text")


def packages(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a package: what it says that it is about."""
    return {one.pk: str(one) for one in Package.objects.filter(pk__in=pks).select_related("arrival").defer("arrival__content")}


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a target or a theme."""
    targets = Target.objects.filter(pk__in=pks, task__every__gt="").values_list("pk", "begins_on", "task__every", "task__text")
    themes = Theme.objects.filter(pk__in=pks).values_list("pk", "name")
    return dict(themes) | {
        pk: vietnamese.shortened(f"{said(begin, every=every)}: {text}", most=120) for pk, begin, every, text in targets
    }
