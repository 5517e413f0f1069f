from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.timezone import localdate

from danvan import law
from danvan.base import calendar
from danvan.base.agencies.models import Agency
from danvan.base.duties import queries as duties
from danvan.base.duties import terms
from danvan.base.editions import composed
from danvan.base.journal.models import Entry
from danvan.base.matters import queries as matters
from danvan.base.people.relations import Actor
from danvan.base.search.documents import Document
from danvan.check.petitions.models import LandDispute
from danvan.check.petitions.queries import steps
from danvan.check.petitions.queries.feedback import NEWEST, history
from danvan.check.petitions.states import land as states
from danvan.engines import vietnamese

RETRACTING = ("retraction_received", "retraction_accepted", "retraction_denied", "mediation_resumed")  # a paper came, and what was said to it
SHOWN_TO_ALL = (  # whose notes the asker reads too
    "turned_down", "mediation_taken_up", "meeting_called", "party_absent", "mediated", "unmediated", "mediation_objected", "forwarded", "retracted",
    "retraction_received", "retraction_denied", "mediation_resumed",
)  # fmt: skip


def visible(actor: Actor, *, at: datetime) -> QuerySet[LandDispute]:
    """Return the disputes that an actor may see, with what their pages show."""
    return LandDispute.objects.filter(matters.in_sight(actor, on=localdate(at))).select_related("matter__agency__above", "minutes")


def inbox(actor: Actor, *, at: datetime, states: Collection[str] = ()) -> QuerySet[LandDispute]:
    """Return the disputes that an actor may see, newest first, in some states or in all."""
    found = visible(actor, at=at).order_by(*NEWEST)
    return found.filter(matter__state__in=states) if states else found


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a land dispute: the land."""
    return {pk: vietnamese.shortened(plot, most=80) for pk, plot in _plots(pks=pks)}


@composed.asked
def _plots(*, pks: Collection[int]) -> QuerySet[LandDispute, tuple[int, str]]:
    return LandDispute.objects.filter(pk__in=pks).values_list("pk", "plot")


def findable(pks: Collection[int]) -> dict[int, Document]:
    """Return what can be found of disputes, for whoever asked and those who deal with them."""
    found = LandDispute.objects.filter(pk__in=pks).select_related("matter")
    return {
        one.pk: Document(
            title=vietnamese.shortened(one.plot, most=80),
            text="\n".join([one.plot, one.about, one.agreed, one.matter.code]),
        )
        for one in found
    }


def page(dispute: LandDispute, *, for_staff: bool) -> dict[str, Any]:
    """Return what the page of one dispute shows besides the dispute itself."""
    clocks, state = duties.of(dispute.matter), dispute.matter.state
    still_open = [duty for duty in clocks if duty.closed_at is None]
    return {
        "duties": clocks, "duty": still_open[-1] if still_open else None, "state": states.LABELS[state], "tone": states.TONES[state],
        "events": history(dispute, for_staff=for_staff, shown=SHOWN_TO_ALL), "outcome": states.OUTCOMES.get(dispute.outcome, ""),
        "objects_until": last_day_to_object(dispute), "has_ended": state in ("mediated", "forwarded", "unmediated"),
    }  # fmt: skip


def awaits_head(dispute: LandDispute) -> bool:
    """Return whether a paper was taken in that takes the request back, and neither its author nor a head has said anything to it."""
    return awaiting_head(LandDispute.objects.filter(pk=dispute.pk)).exists()


def awaiting_head(disputes: QuerySet[LandDispute]) -> QuerySet[LandDispute]:
    """Return those of some disputes for which such a paper lies."""
    told = Entry.objects.filter(matter=OuterRef("pk"), word__in=[f"petitions.{word}" for word in RETRACTING]).order_by("-at", "-pk")
    return disputes.alias(told=Subquery(told.values("word")[:1])).filter(told=f"petitions.{RETRACTING[0]}")


def denies(dispute: LandDispute) -> str:
    """Return the verb by which the author denies such a paper: before or after it ended the mediation; empty if there is none."""
    if dispute.matter.state != "retracted":
        return "deny_retraction" if awaits_head(dispute) else ""
    ended = steps.latest(dispute.matter, words=("retracted", "retraction_accepted"))
    if ended is None or ended.word != "petitions.retraction_accepted":
        return ""
    return "meet_again" if dispute.council else "ask_again"


def last_day_to_object(dispute: LandDispute, *, agency: Agency | None = None) -> date | None:
    """Return the last day on which who agreed may say otherwise; None where nothing was agreed. `agency` has it, if its matter is not read."""
    if dispute.held_on is None or dispute.outcome != states.AGREED:
        return None
    period = law.one("periods", key=states.OBJECT, on=dispute.held_on)
    closed = terms.closed(agency or dispute.matter.agency, around=dispute.held_on)
    return calendar.due(dispute.held_on, days=period.value, unit=period.unit, closed=closed).due_on
