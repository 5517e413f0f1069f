"""What waits for a head besides answers: more time that somebody asks for, a paper of withdrawal, what its author objects to or denies."""

from collections.abc import Collection, Iterator
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.editions import composed
from danvan.base.matters.models import Thing
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.queries import complaints, feedback, information, land
from danvan.check.petitions.states import complaint as of_complaints
from danvan.check.petitions.states import land as of_land

TIME, PAPER, OBJECTION, DENIAL = "time", "paper", "objection", "denial"
LABELS = {
    TIME: gettext_noop("Xin thêm thời hạn"), PAPER: gettext_noop("Có giấy rút đơn"), OBJECTION: gettext_noop("Người gửi đề nghị xem lại"),
    DENIAL: gettext_noop("Người khiếu nại nói mình không rút"),
}
MOST = 50
UNSETTLED = sorted({*of_complaints.ALIVE, "disputed"})  # of a complaint, in which something may wait for its head


def for_heads(actor: Actor, *, at: datetime) -> list[tuple[str, Thing]]:
    """Return what waits for an actor who leads the agency that has it, or the seat that this belongs to, longest there first, each with what for.

    Nobody is shown what they have asked for themselves.
    """
    led = relations.serving(actor, words=relations.LEADS, on=localdate(at))
    if not led:
        return []
    here = Q(matter__agency__in=_answered_for(led=sorted(led)))  # by their keys: among a million matters the database then begins with those agencies
    return sorted(_waiting(actor, here=here, at=at), key=lambda one: (one[1].matter.opened_at, one[1].matter.pk))


@composed.asked
def _answered_for(*, led: Collection[int]) -> QuerySet[Agency, int]:
    """Return the keys of agencies that somebody leads, and of those that belong to a seat they lead."""
    return Agency.objects.filter(Q(pk__in=led) | (Q(above__in=led) & ~Q(kind__in=kinds.SEATS))).values_list("pk", flat=True)


def _waiting(actor: Actor, *, here: Q, at: datetime) -> Iterator[tuple[str, Thing]]:
    asked = Q(asked_by__isnull=False) & ~Q(asked_by=actor.person)
    requests = information.visible(actor, at=at).filter(here, asked, matter__state="sought")
    yield from ((TIME, one) for one in requests.order_by("pk")[:MOST])
    wanted = (asked & Q(matter__state__in=of_complaints.OPEN)) | Q(withdraws_all=True, matter__state__in=of_complaints.ALIVE) | Q(matter__state="disputed")
    for complaint in complaints.visible(actor, at=at).filter(here, wanted, matter__state__in=UNSETTLED).order_by("pk")[:MOST]:
        waits_for_time = complaint.asked_by_id is not None and not complaint.withdraws_all
        yield (DENIAL if complaint.matter.state == "disputed" else TIME if waits_for_time else PAPER), complaint
    disputes = land.awaiting_head(land.visible(actor, at=at).filter(here, matter__state__in=of_land.ALIVE))
    yield from ((PAPER, one) for one in disputes.order_by("pk")[:MOST])
    objected = feedback.visible(actor, at=at).filter(here, matter__state="objected").order_by("pk")[:MOST]
    yield from ((OBJECTION, one) for one in objected)
