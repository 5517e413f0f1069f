from collections.abc import Mapping
from datetime import date
from typing import Any

from django import template

from danvan import law
from danvan.base.calendar import days_off
from danvan.base.duties import grounds
from danvan.base.duties.models import Duty

register = template.Library()


@register.simple_tag
def row_of(duty: Duty, why: Mapping[str, Any]) -> law.Row | None:
    """Return the row of the law on which one step of a duty's reasoning stands; None if it stands on an office's own rule."""
    return grounds.row(duty.rule, why=why, reasoning=duty.reasoning)


@register.filter
def is_expected(day: str, why: str) -> bool:
    """Return whether a day that was skipped, given as it is stored, may still move, because its year is not laid out yet."""
    return days_off.is_expected(date.fromisoformat(day), why=why)
