from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan import law
from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.duties import queries as duties
from danvan.base.editions import composed
from danvan.base.matters import queries as matters
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.base.search.documents import Document
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaint_days, grounds, groups
from danvan.check.petitions.queries.feedback import NEWEST, history
from danvan.check.petitions.states import complaint as states
from danvan.check.petitions.states.complaint import NOT_LODGED
from danvan.engines import vietnamese

SHOWN_TO_ALL = (  # whose notes the complainant reads too
    "guided", "lacking", "paper_brought", "transferred", "refused", "dialogue_held", "more_time_given", "stayed",
    "partly_withdrawn", "withdrawal_received", "given_up", "withdrawal_denied", "withdrawal_upheld", "stay_prolonged", "delivery_noted",
    "evidence_added", "evidence_received", "suit_noted",
)  # fmt: skip


def visible(actor: Actor, *, at: datetime) -> QuerySet[Complaint]:
    """Return the complaints that an actor may see, with what their pages show; not whoever took the decision (`KeptFrom`)."""
    related = ("matter__agency__above", "first__matter", "verifier", "taken_by", "asked_by", "withdrawal_by")
    return Complaint.objects.filter(matters.in_sight(actor, on=localdate(at))).select_related(*related)


def inbox(actor: Actor, *, at: datetime, states: Collection[str] = ()) -> QuerySet[Complaint]:
    """Return the complaints that were lodged and that an actor may see, newest first, in some states or in all."""
    found = visible(actor, at=at).exclude(matter__state__in=NOT_LODGED).order_by(*NEWEST)
    return found.filter(matter__state__in=states) if states else found


def to_verify(actor: Actor, *, most: int) -> list[int]:
    """Return the keys of the newest complaints into which an actor was asked to look, until they are decided; their clock is the settler's."""
    return _to_verify(most, verifier=actor.person.pk) if actor.person else []


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a complaint: what it is against."""
    return {pk: vietnamese.shortened(against, most=80) for pk, against in _against(pks=pks)}


def findable(pks: Collection[int]) -> dict[int, Document]:
    """Return what can be found of complaints that were lodged, for their authors and those who deal with them.

    Nobody is found by name, here or among what follows: there is no list of what one person ever sent.
    """
    lodged = Complaint.objects.filter(pk__in=pks).exclude(matter__state__in=NOT_LODGED).select_related("matter")
    return {
        one.pk: Document(
            title=vietnamese.shortened(one.against, most=80),
            text="\n".join([one.against, one.text, one.request, one.matter.code]),
        )
        for one in lodged
    }


def page(complaint: Complaint, *, for_staff: bool, on: date) -> dict[str, Any]:
    """Return what the page of one complaint shows besides the complaint itself."""
    clocks = duties.of(complaint.matter)
    still_open = [duty for duty in clocks if duty.closed_at is None]
    return {
        "duties": clocks,
        "duty": still_open[-1] if still_open else None,
        "events": history(complaint, for_staff=for_staff, shown=SHOWN_TO_ALL),
        "state": states.LABELS[complaint.matter.state],
        "tone": states.TONES[complaint.matter.state],
        "ground": grounds.ground(complaint),
        "again": complaint_days.again(complaint, on=on),
        "suit": complaint_days.suit(complaint, on=on),
        "may_sue": complaint_days.may_sue(complaint),
        "may_withdraw": complaint.matter.state in (*NOT_LODGED, *states.ALIVE),
        "head_took_it": _is_head(complaint, on=on),
        "limit": complaint_days.limit(complaint),
        "too_late": complaint_days.too_late(complaint, on=on),
        "verifier_post": post(complaint),
        "evidence": list(complaint.evidence.select_related("file")),
        "is_large": groups.is_large(complaint.people, on=localdate(complaint.matter.opened_at)),
        "came": states.CAME.get(complaint.came, ""),
        "shown_by": states.SHOWN_BY.get(complaint.shown_by, ""),
        "outcome": states.OUTCOMES.get(complaint.outcome, ""),
    }


def second(complaint: Complaint) -> QuerySet[Complaint]:
    """Return the second complaints that follow one, newest first; the reader's sight is asked by whoever calls."""
    return Complaint.objects.filter(first=complaint).exclude(matter__state="dropped").order_by(*NEWEST)


def kept_days(*, on: date) -> int:
    """Return for how many days a complaint is kept that was prepared and not brought."""
    return int(law.one("periods", key="complaints.keep_prepared", on=on).value)


def verifiers(complaint: Complaint, *, on: date) -> QuerySet[Role]:
    """Return who may be asked to verify: whoever serves in the settler's agency or directly below it on a day."""
    return serving([complaint.matter.agency], on=on)


def serving(settlers: Iterable[Agency], *, on: date) -> QuerySet[Role]:
    """Return who serves in some agencies, their seats or what stands below these on a day."""
    own = [one.pk for settler in settlers for one in agencies.own(settler, on=on)]
    roles = Role.objects.filter(agency__in=own, word__in=("officer", "leader", "reception"), valid_from__lte=on)
    return roles.exclude(valid_to__lte=on).select_related("person", "agency").order_by("agency__sort_key", "person__sort_key", "pk")


@composed.asked
def _to_verify(most: int, *, verifier: int) -> QuerySet[Complaint, int]:
    return Complaint.objects.filter(verifier=verifier, matter__state__in=states.OPEN).order_by("-pk").values_list("pk", flat=True)[:most]


@composed.asked
def _against(*, pks: Collection[int]) -> QuerySet[Complaint, tuple[int, str]]:
    return Complaint.objects.filter(pk__in=pks).values_list("pk", "against")


def _is_head(complaint: Complaint, *, on: date) -> bool:
    """Return whether who took the decision heads the agency that settles: the law has them do so all the same."""
    led = Role.objects.filter(person=complaint.taken_by_id, agency=complaint.matter.agency_id, word="leader", valid_from__lte=on)
    return complaint.taken_by_id is not None and led.exclude(valid_to__lte=on).exists()


def post(complaint: Complaint) -> Role | None:
    """Return the post of who verifies, their own and not one that they stand in at, for the complainant, who is told no name."""
    held = Role.objects.filter(person=complaint.verifier_id, instead_of=None).select_related("agency")
    return held.order_by("-valid_from", "-pk").first() if complaint.verifier_id else None
