"""Forgetting who tried to come in, and how often."""

from datetime import datetime

from django.core.cache import cache


def forget_tries(*, at: datetime) -> None:
    """Forget the tries at all doors: brakes last minutes, but their rows would lie in the cache until it is full."""
    cache.clear()
