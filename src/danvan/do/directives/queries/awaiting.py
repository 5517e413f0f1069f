"""Which documents wait for whom: to be looked through by a clerk, to be handed out by a head; and which stay inside the office."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies import queries as tree
from danvan.base.matters.queries import in_sight
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.do.directives.models import Directive, Draft, Issuer, Task

CLERKS = ("reception", *relations.LEADS)
KEEPERS = ("commune", "district", "province")  # whose register all is in that their offices register
AT_WORK = ("registered", "handed_out")
PROPOSED, CONFIRMED = "proposed", "confirmed"
MOST = 50  # of each register


@dataclass(frozen=True, kw_only=True)
class Awaiting:
    """Documents of an office, newest first, by what has to be done with them."""

    to_read: list[Directive]  # something in it is neither taken for a task nor dropped, or nobody has said that there is nothing
    to_hand_out: list[Directive]  # something was confirmed and is nobody's task yet
    inside: list[Directive]  # handed out, and not published


def awaiting(actor: Actor, *, at: datetime) -> Awaiting:
    """Return what waits in the registers of the agencies that an actor serves, and in what these issued with others.

    Three statements, one for each step of what they took over, and one for rooms that keep no register. Registers of agencies below
    are theirs to keep: who leads a province hands out its own documents. Of what another keeps a part may be theirs to hand out, and no more.
    """
    roles = [role for role in relations.held(actor, on=localdate(at)) if role.word in CLERKS]
    served, rooms = ({role.agency_id for role in roles if role.agency.kind not in kinds} for kinds in ((), KEEPERS))
    own = _found(Q(register__in=tree.with_former(served)), actor=actor, at=at)
    own |= _found(Q(matter__agency__in=rooms), actor=actor, at=at) if rooms else {}
    every = own | _found(_together(served), actor=actor, at=at)
    left = set(_left().filter(directive__in=every).order_by().values_list("directive", "state").distinct())
    unread, ready = ({pk for pk, state in left if state == wanted} for wanted in (PROPOSED, CONFIRMED))
    rows = sorted(every.values(), key=lambda one: (one.matter.opened_at, one.pk), reverse=True)
    kept = [one for one in rows if one.pk in own]
    return Awaiting(
        to_read=[one for one in kept if one.pk in unread or (one.matter.state == "registered" and one.pk not in ready)],
        to_hand_out=[one for one in rows if one.pk in ready],
        inside=[one for one in kept if one.matter.state == "handed_out" and one.pk not in unread | ready],
    )


def _together(served: Collection[int]) -> Q:
    return Q(pk__in=Issuer.objects.filter(agency__in=served, directive__direction="issued").values("directive"))


def _found(which: Q, *, actor: Actor, at: datetime) -> dict[int, Directive]:
    return {one.pk: one for one in _rows(which, actor=actor, at=at)[:MOST]}


def _rows(which: Q, *, actor: Actor, at: datetime) -> QuerySet[Directive]:
    asks = Q(matter__state__in=AT_WORK) | Q(Exists(_left().filter(directive=OuterRef("pk"))), matter__state="published")
    found = Directive.objects.filter(which, asks, in_sight(actor, on=localdate(at)))
    return found.defer("text").select_related("matter").order_by("-matter__opened_at", "-pk")


def _left() -> QuerySet[Draft]:
    """Return the drafts that are nobody's task and might become one."""
    return Draft.objects.filter(state__in=(PROPOSED, CONFIRMED)).exclude(Exists(Task.objects.filter(draft=OuterRef("pk"))))
