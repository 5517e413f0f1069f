"""Others at the place say that it persists: one press, counted, and nobody is known by it. No move, as a rating is none (0007)."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import publishing
from danvan.check.petitions.models import Persisting, Petition, Published
from danvan.check.petitions.queries import hindrances

KEPT = timedelta(days=1)  # during which the same connection is not counted again


def persist(published: Published, *, mark: str, at: datetime) -> bool:
    """Count that somebody says it persists, and return whether it counted: once for each mark."""
    try:
        with transaction.atomic():
            Persisting.objects.create(published=published, mark=mark, at=at)
            publishing.count_persisting(published)
    except IntegrityError:
        return False
    return True


def drop_marks(*, at: datetime) -> int:
    """Forget the marks by which nobody is counted twice in a day, and return how many they were."""
    return Persisting.objects.filter(at__lt=at - KEPT).delete()[0]


@transaction.atomic
def look_again(petition: Petition, *, by: Actor, at: datetime) -> None:
    """Take a petition up again because others say that it persists; the clock starts anew.

    It goes its own way, also if it went along with another.

    :raises NotAllowed: if too few say so
    """
    count = hindrances.persisting(petition) or 0
    petition.into = None
    moves.make(petition, "look_again", by=by, at=at, case=petition.urgency, persisting=count)
    publishing.follow(petition, at=at)
