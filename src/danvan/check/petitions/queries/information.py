from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan import law
from danvan.base.duties import queries as duties
from danvan.base.editions import composed
from danvan.base.matters import queries as matters
from danvan.base.people.relations import Actor
from danvan.base.search.documents import Document
from danvan.check.petitions.models import InformationRequest
from danvan.check.petitions.queries.feedback import NEWEST, history
from danvan.check.petitions.states import information as states
from danvan.engines import vietnamese

# whose notes the asker reads too
SHOWN_TO_ALL = (
    "incomplete", "request_completed", "request_taken_down", "directed",
    "passed_on", "later_day_given", "denied", "partly_granted", "withdrawn", "withdrawal_noted", "not_withdrawn",
)
REFUSED = ("denied", "partly_granted", "partly_supplied")


def visible(actor: Actor, *, at: datetime) -> QuerySet[InformationRequest]:
    """Return the requests that an actor may see, with what their pages show."""
    return InformationRequest.objects.filter(matters.in_sight(actor, on=localdate(at))).select_related("matter__agency__above", "asked_by", "file")


def inbox(actor: Actor, *, at: datetime, states: Collection[str] = ()) -> QuerySet[InformationRequest]:
    """Return the requests that an actor may see, newest first, in some states or in all."""
    found = visible(actor, at=at).order_by(*NEWEST)
    return found.filter(matter__state__in=states) if states else found


def to_approve(actor: Actor, *, at: datetime) -> QuerySet[InformationRequest]:
    """Return the requests whose answer waits for a head."""
    return visible(actor, at=at).filter(matter__state="proposed")


def worth_disclosing(actor: Actor, *, at: datetime) -> QuerySet[InformationRequest]:
    """Return the requests whose information somebody said should be disclosed to everybody, newest first."""
    return visible(actor, at=at).filter(worth_disclosing=True).order_by(*NEWEST)


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a request for information: its first words."""
    return {pk: vietnamese.shortened(asked, most=80) for pk, asked in _asked(pks=pks)}


@composed.asked
def _asked(*, pks: Collection[int]) -> QuerySet[InformationRequest, tuple[int, str]]:
    return InformationRequest.objects.filter(pk__in=pks).values_list("pk", "asked")


def findable(pks: Collection[int]) -> dict[int, Document]:
    """Return what can be found of requests, for whoever asked and those who deal with them: an answer once it is given."""
    found = InformationRequest.objects.filter(pk__in=pks).select_related("matter")
    return {
        one.pk: Document(
            title=vietnamese.shortened(one.asked, most=80),
            text="\n".join([one.asked, one.answer if one.matter.state in states.GIVEN else "", one.matter.code]),
        )
        for one in found
    }


def page(request: InformationRequest, *, for_staff: bool) -> dict[str, Any]:
    """Return what the page of one request shows besides the request itself."""
    clocks, state = duties.of(request.matter), request.matter.state
    still_open = [duty for duty in clocks if duty.closed_at is None]
    events = history(request, for_staff=for_staff, shown=SHOWN_TO_ALL)
    return {
        "duties": clocks, "duty": still_open[-1] if still_open else None, "events": events,
        "asked_back": next((event for event in events if event.word == "incomplete"), None),
        "state": states.LABELS[state], "tone": states.TONES[state], "way": states.WAYS.get(request.way, ""),
        "outcome": states.OUTCOMES.get(request.outcome, ""), "handed": states.HANDED.get(request.handed, ""),
        "is_given": state in states.GIVEN, "is_refused": state in REFUSED, "ground": ground(request),
    }


def lists(*, on: date) -> list[tuple[str, list[law.Row]]]:
    """Return the lists of the law as they are on a day, each with its name: open, conditional, closed."""
    rows = law.in_force("information", on=on)
    return [(words, [row for row in rows if row.more["list"] == key]) for key, words in states.LISTS.items()]


def grounds(*, on: date) -> dict[str, str]:
    """Return the grounds on which the law lets an office refuse on a day, with their words."""
    return {row.key: str(row.more["title"]) for row in law.in_force("information", on=on) if row.more["list"] == "refuse"}


def ground(request: InformationRequest) -> law.Row | None:
    """Return the row of the law on which all or a part of a request was refused."""
    return next((row for row in law.rows("information") if row.key == request.ground), None)
