from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.text import Truncator
from django.utils.timezone import localdate

from danvan import law
from danvan.base import calendar
from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.duties import queries as duties
from danvan.base.duties import terms
from danvan.base.duties.models import Duty
from danvan.base.journal import queries as journal
from danvan.base.journal.models import EntryContent
from danvan.base.matters import queries as matters
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.base.search.documents import Document
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries.feedback import NEWEST, history
from danvan.check.petitions.states import complaint as states

NOT_LODGED = ("prepared", "dropped")
SHOWN_TO_ALL = (  # whose notes the complainant reads too
    "guided", "lacking", "paper_brought", "transferred", "refused", "dialogue_held", "more_time_given", "stayed",
    "partly_withdrawn", "given_up", "suit_noted",
)  # fmt: skip
DECIDED = ("decided", "sent")


@dataclass(frozen=True, kw_only=True)
class Again:
    """Until when somebody may complain a second time, since when that is counted, and on what it stands."""

    since: date
    until: date
    days: int
    source: str


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step that was made: on which day, by which agency, in what words."""

    on: date
    agency: Agency
    note: str


def visible(actor: Actor, *, at: datetime) -> QuerySet[Complaint]:
    """Return the complaints that an actor may see, with what their pages show."""
    seen = matters.visible_to(actor, on=localdate(at)).filter(house="petitions", kind="complaint")
    related = ("matter__agency__above", "first__matter", "verifier", "taken_by", "asked_by")
    return Complaint.objects.filter(matter__in=seen).select_related(*related)


def inbox(actor: Actor, *, at: datetime, states: Collection[str] = ()) -> QuerySet[Complaint]:
    """Return the complaints that were lodged and that an actor may see, newest first, in some states or in all."""
    found = visible(actor, at=at).exclude(matter__state__in=NOT_LODGED).order_by(*NEWEST)
    return found.filter(matter__state__in=states) if states else found


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a complaint: what it is against."""
    found = Complaint.objects.filter(pk__in=pks).values_list("pk", "against")
    return {pk: Truncator(against).chars(80) for pk, against in found}


def findable(pks: Collection[int]) -> dict[int, Document]:
    """Return what can be found of complaints that were lodged, for their authors and those who deal with them."""
    lodged = Complaint.objects.filter(pk__in=pks).exclude(matter__state__in=NOT_LODGED).select_related("matter")
    return {
        one.pk: Document(
            title=Truncator(one.against).chars(80),
            text="\n".join([one.against, one.text, one.request, one.complainant, one.matter.code]),
        )
        for one in lodged
    }


def page(complaint: Complaint, *, for_staff: bool) -> dict[str, Any]:
    """Return what the page of one complaint shows besides the complaint itself."""
    clocks = duties.of(complaint.matter)
    still_open = [duty for duty in clocks if duty.closed_at is None]
    return {
        "duties": clocks,
        "duty": still_open[-1] if still_open else None,
        "events": history(complaint, for_staff=for_staff, shown=SHOWN_TO_ALL),
        "state": states.LABELS[complaint.matter.state],
        "tone": states.TONES[complaint.matter.state],
        "ground": ground(complaint),
        "again": again(complaint),
        "came": states.CAME.get(complaint.came, ""),
        "shown_by": states.SHOWN_BY.get(complaint.shown_by, ""),
        "outcome": states.OUTCOMES.get(complaint.outcome, ""),
    }


def step(complaint: Complaint, *, word: str) -> Step | None:
    """Return the latest step of a word; None if it was never made."""
    entry = next((one for one in reversed(journal.history(complaint.matter)) if one.word == f"petitions.{word}"), None)
    if entry is None:
        return None
    content = EntryContent.objects.filter(entry=entry).first()
    return Step(on=localdate(entry.at), agency=entry.agency, note=content.private.get("note", "") if content else "")


def second(complaint: Complaint) -> QuerySet[Complaint]:
    """Return the second complaints that follow one, newest first; the reader's sight is asked by whoever calls."""
    return Complaint.objects.filter(first=complaint).exclude(matter__state="dropped").order_by(*NEWEST)


def again(complaint: Complaint) -> Again | None:
    """Return until when a second complaint may follow the first: counted from the decision's arrival, else from its sending.

    None for what is no first complaint, or not decided yet.
    """
    since = complaint.delivered_on or complaint.sent_on or complaint.decided_on
    if complaint.instance != states.FIRST or complaint.matter.state not in DECIDED or since is None:
        return None
    return lodging(since, remote=complaint.remote, agency=complaint.matter.agency)


def lodging(since: date, *, remote: bool, agency: Agency) -> Again:
    """Return the time for a second complaint that is counted from a day."""
    row = law.one("periods", key="complaints.lodge_second", on=since, when="remote" if remote else "")
    closed = terms.closed(agency, around=since)
    ends = calendar.due(since, days=row.value, unit=row.unit, closed=closed)
    return Again(since=since, until=ends.due_on, days=row.value, source=row.source)


def is_open_to_second(complaint: Complaint, *, on: date) -> bool:
    """Return whether a second complaint may follow: the first is decided, or its time is over without a decision."""
    if complaint.instance != states.FIRST:
        return False
    late = Duty.objects.filter(matter=complaint.matter, rule=complaint.rules["resolve"], closed_at=None, due_on__lt=on)
    return complaint.matter.state in DECIDED or (complaint.matter.state == "taken_up" and late.exists())


def kept_days(*, on: date) -> int:
    """Return for how many days a complaint is kept that was prepared and not brought."""
    return int(law.one("periods", key="complaints.keep_prepared", on=on).value)


def grounds(what: str, *, on: date) -> dict[str, str]:
    """Return the grounds of the law for what is done on a day, "refuse" or "stay", with their words."""
    rows = law.in_force("grounds", on=on)
    return {row.key: str(row.more["title"]) for row in rows if row.key.partition(".")[0] == what}


def ground(complaint: Complaint) -> law.Row | None:
    """Return the row of the law on which a complaint was refused or stayed."""
    return next((row for row in law.rows("grounds") if row.key == complaint.ground), None)


def verifiers(complaint: Complaint, *, on: date) -> QuerySet[Role]:
    """Return who may be asked to verify: whoever serves in the settler's agency or directly below it on a day."""
    own = agencies.own(complaint.matter.agency, on=on)
    roles = Role.objects.filter(agency__in=own, word__in=("officer", "leader", "reception"), valid_from__lte=on)
    return roles.exclude(valid_to__lte=on).select_related("person", "agency").order_by("agency__sort_key", "person__sort_key", "pk")
