"""What is left of the drafts of a document once a person has taken from it what is theirs to do."""

from datetime import datetime

from django.db import transaction

from danvan.base.people.relations import Actor
from danvan.do.directives import queries
from danvan.do.directives.actions import drafting
from danvan.do.directives.models import Directive


@transaction.atomic
def drop_rest(directive: Directive, *, by: Actor, at: datetime) -> int:
    """Say of each draft that nobody has settled that it is no task, and return how many they were: each can be taken back by itself."""
    left = list(queries.waiting(directive).filter(state="proposed"))
    for draft in left:
        drafting.drop(directive, draft=draft, by=by, at=at)
    return len(left)
