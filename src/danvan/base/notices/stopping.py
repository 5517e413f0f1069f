"""Hearing no more of one matter, by a page or by the link that each message bears."""

from datetime import datetime

from django.core import signing

from danvan.base.notices.models import Follower

SALT = "danvan.stop"


def turn(follower: Follower, *, on: bool, at: datetime) -> None:
    """Let somebody hear of one matter at one address, or not."""
    found = Follower.objects.filter(pk=follower.pk)
    if on:
        found.update(off_at=None)
    else:
        found.filter(off_at=None).update(off_at=at)


def token(follower: Follower) -> str:
    """Return what stands in a message's link by which whoever reads it hears no more of the matter."""
    return signing.dumps(follower.pk, salt=SALT)


def of_token(text: str) -> Follower | None:
    """Return the follower that a link is about; None if we did not make it, or the address is gone."""
    try:
        return Follower.objects.filter(pk=signing.loads(text, salt=SALT)).first()
    except signing.BadSignature:
        return None
