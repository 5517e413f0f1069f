from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.duties import queries as duties
from danvan.base.duties.models import Duty
from danvan.base.editions import composed
from danvan.base.matters import queries as matters
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.search.documents import Document
from danvan.check.petitions.models import Recommendation, Session
from danvan.check.petitions.queries.feedback import history
from danvan.check.petitions.states import voters as states
from danvan.check.petitions.states.withdrawing import WITHDRAWN
from danvan.engines import vietnamese

# whose notes everybody reads
SHOWN_TO_ALL = ("replied", "under_way", "carried_out", "ungrouped", "next_session_moved", "withdrawn", "withdrawal_noted", "not_withdrawn")
CALLERS = ("reception", "leader")
LATEST = ("-opens_on", "-pk")


@dataclass(frozen=True, kw_only=True)
class Line:
    """A recommendation in the list of its session: what came of it, until when it is owed what, and whether that is late."""

    one: Recommendation
    outcome: str  # of OUTCOMES; none without an approved answer
    due_on: date | None
    is_late: bool
    was_late: bool  # answered or carried out, but after its day

    @property
    def says(self) -> str:
        """What came of it, in words."""
        return states.TAKEN_BACK if self.is_taken_back else states.OUTCOMES.get(self.outcome, states.NO_ANSWER)

    @property
    def is_taken_back(self) -> bool:
        """Whether who sent or collected it took it back."""
        return self.one.matter.state == WITHDRAWN


def sessions(actor: Actor, *, at: datetime) -> QuerySet[Session]:
    """Return the sessions that an actor may see, the latest first."""
    seen = Session.objects.filter(matters.in_sight(actor, on=localdate(at))).select_related("matter__agency__above")
    return seen.order_by(*LATEST)


def visible(actor: Actor, *, at: datetime) -> QuerySet[Recommendation]:
    """Return the recommendations that an actor may see, with what their pages show."""
    related = ("matter__agency__above", "matter__place", "session__matter", "into__matter")
    return Recommendation.objects.filter(matters.in_sight(actor, on=localdate(at))).select_related(*related)


def to_approve(actor: Actor, *, at: datetime) -> QuerySet[Recommendation]:
    """Return the recommendations whose answer waits for a head, the oldest first."""
    return visible(actor, at=at).filter(matter__state="proposed").order_by("pk")


def lines(session: Session, *, actor: Actor, at: datetime) -> list[Line]:
    """Return the recommendations of a session that an actor may see, in the order in which they came."""
    found = list(visible(actor, at=at).filter(session=session).order_by("pk"))
    clocks: dict[int, list[Duty]] = {}
    for duty in Duty.objects.filter(matter__in=[one.pk for one in found]).order_by("pk"):
        clocks.setdefault(duty.matter_id, []).append(duty)
    return [line(one, clocks=clocks.get(one.pk, []), at=at) for one in found]


def line(one: Recommendation, *, clocks: Sequence[Duty], at: datetime) -> Line:
    """Return a recommendation with what its clocks say."""
    still = [duty for duty in clocks if duty.closed_at is None]
    return Line(
        one=one, outcome=one.stands, due_on=still[-1].due_on if still else None, is_late=any(duty.is_late(at=at) for duty in still),
        was_late=any(duty.closed_at is not None and (duty.lapsed_at or duty.is_late(at=duty.closed_at)) for duty in clocks),
    )  # fmt: skip


def counts(found: Collection[Line]) -> list[tuple[str, int]]:
    """Return how many came to each outcome, how many have no answer, and how many are or were late."""
    came = Counter(each.says for each in found)
    rows = [(says, came[says]) for says in (*states.OUTCOMES.values(), states.NO_ANSWER, states.TAKEN_BACK)]
    return [*rows, (states.LATE, sum(each.is_late for each in found)), (states.WAS_LATE, sum(each.was_late for each in found))]


def page(one: Recommendation, *, actor: Actor, for_staff: bool, at: datetime) -> dict[str, Any]:
    """Return what the page of one recommendation shows besides itself."""
    clocks = duties.of(one.matter)
    return {
        "duties": clocks, "line": line(one, clocks=clocks, at=at), "state": states.LABELS[one.matter.state], "tone": states.TONES[one.matter.state],
        "events": history(one, for_staff=for_staff, shown=SHOWN_TO_ALL), "collected_by": states.COLLECTED_BY[one.collected_by],
        "grouped": visible(actor, at=at).filter(into=one).order_by("pk"),
    }  # fmt: skip


def callers(actor: Actor, *, at: datetime) -> QuerySet[Agency]:
    """Return the seats of the day for which somebody may call a session."""
    on = localdate(at)
    return Agency.objects.standing(on=on).filter(pk__in=relations.serving(actor, words=CALLERS, on=on), kind__in=kinds.SEATS)


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a recommendation, its first words, or a session, its name."""
    return {pk: vietnamese.shortened(text, most=80) for pk, text in _said(pks=pks)} | dict(_named(pks=pks))


@composed.asked
def _said(*, pks: Collection[int]) -> QuerySet[Recommendation, tuple[int, str]]:
    return Recommendation.objects.filter(pk__in=pks).values_list("pk", "text")


@composed.asked
def _named(*, pks: Collection[int]) -> QuerySet[Session, tuple[int, str]]:
    return Session.objects.filter(pk__in=pks).values_list("pk", "name")


def findable(pks: Collection[int]) -> dict[int, Document]:
    """Return what can be found of recommendations, an answer once it is approved, and of sessions."""
    found = {
        one.pk: Document(
            title=vietnamese.shortened(one.text, most=80), text="\n".join([one.text, one.answer if one.is_answered else "", one.result, one.matter.code]),
        )
        for one in Recommendation.objects.filter(pk__in=pks)
    }
    return found | {one.pk: Document(title=one.name, text=f"{one.name}\n{one.matter.code}") for one in Session.objects.filter(pk__in=pks)}
