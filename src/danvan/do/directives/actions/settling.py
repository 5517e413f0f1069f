"""What a clerk does with a package that waits: it becomes a document or a number, or is let go."""

from datetime import datetime

from danvan.base.people.relations import Actor
from danvan.do.directives.models import Arrival, Directive


def settle(digest: str, *, directive: Directive, by: Actor, at: datetime) -> None:
    """Say which document a package that waited has brought, or is word of; its bytes are kept no longer."""
    waiting = Arrival.objects.filter(sha256=digest, stage="waiting")
    waiting.update(stage="settled", directive=directive, settled_at=at, by=by.person, content=b"")


def decline(arrival: Arrival, *, by: Actor, at: datetime) -> None:
    """Let a package that waits go without an entry in the register: of what it said nothing stays."""
    waiting = Arrival.objects.filter(pk=arrival.pk, stage="waiting")
    waiting.update(stage="declined", settled_at=at, by=by.person, content=b"", name="", sender="", title="")
