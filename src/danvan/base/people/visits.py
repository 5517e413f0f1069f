from datetime import datetime

from django.http import HttpRequest

from danvan.base.people.relations import Actor


class Visit(HttpRequest):
    """A request that came through the door: who comes, as what, and when; nothing else reads the clock."""

    actor: Actor
    at: datetime
    kinds: frozenset[str]  # of person, on this day
