"""How what was sent without an account comes into one, by its secret code."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate

from danvan.base.journal import actions as journal
from danvan.base.matters import codes
from danvan.base.matters.models import GONE, Matter
from danvan.base.moves.table import NotAllowed
from danvan.base.people import relations
from danvan.base.people.relations import Actor


class HoldsPost(NotAllowed):
    """Whoever holds a post may have seen the code of somebody else's matter, so it makes nothing theirs."""


@transaction.atomic
def claim(matter: Matter, *, by: Actor, at: datetime) -> list[Matter]:
    """Let whoever bears the secret code of a matter that was sent without an account keep it in theirs, with its parts, and return what is theirs now.

    Parts that are there already stay; those that are split off later have its author. A code that was made at a counter was seen there, so
    it makes nobody an author who holds a post.

    :raises HoldsPost: if they hold one, wherever that is
    :raises NotAllowed: if they do not bear it, or it is in an account already
    """
    if by.person and relations.holds_post(by.person, on=localdate(at)):
        raise HoldsPost("who holds a post keeps nothing by a code")
    is_open = Matter.objects.filter(Q(author=None) | Q(author=by.person), pk=matter.pk, bearer__in=by.bears).exclude(state__in=GONE).exists()
    unclaimed = Matter.objects.filter(author=None, bearer__in=codes.with_parts([matter.bearer])).exclude(state__in=GONE).order_by("pk")
    found = list(unclaimed) if by.person and is_open else []
    if not found or Matter.objects.filter(pk__in=[one.pk for one in found], author=None).update(author=by.person) != len(found):
        raise NotAllowed("it is not theirs, or somebody's already")
    for one in found:
        journal.write("office.claimed", matter=one, by=by, at=at, facts={}, private={})
    return found
