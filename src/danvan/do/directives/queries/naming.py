"""What the targets of periods and the themes are called where matters of every kind stand in one list."""

from collections.abc import Collection

from django.utils.text import Truncator

from danvan.do.directives.models import Target, Theme
from danvan.do.directives.models.periods import said


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a target or a theme."""
    targets = Target.objects.filter(pk__in=pks, task__every__gt="").values_list("pk", "begins_on", "task__every", "task__text")
    themes = Theme.objects.filter(pk__in=pks).values_list("pk", "name")
    return dict(themes) | {
        pk: Truncator(f"{said(begin, every=every)}: {text}").chars(120) for pk, begin, every, text in targets
    }
