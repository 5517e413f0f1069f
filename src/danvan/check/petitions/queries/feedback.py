from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.duties import queries as duties
from danvan.base.duties.models import Duty
from danvan.base.editions import composed
from danvan.base.face.panels import Panel
from danvan.base.journal import openness
from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.matters import queries as matters
from danvan.base.matters.models import Matter, Thing
from danvan.base.office import states as office
from danvan.base.people import asking
from danvan.base.people.relations import Actor
from danvan.base.search.documents import Document
from danvan.check.petitions import states
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import papered
from danvan.engines import vietnamese

AMONG_STAFF = "petitions.noted"  # a word of which nobody else is told
ENDED = ("answered", "confirmed", "planned")  # the answer as it stands is out
NEWEST = ("-matter__opened_at", "-pk")
TAKEN_ON, SPOKEN = ("petitions.routed", "petitions.taken_on"), ("petitions.answered", "petitions.planned")  # of feedback and of reports
# whose notes the author reads too
SHOWN_TO_ALL = (
    "added", "asked_back", "completed", "said_to_counter", "answered", "planned", "fulfilled", "reopened",
    "separated", "declined", "guided_elsewhere", "referred", "split", "regraded", "taken_down", "withdrawn", "withdrawal_noted", "not_withdrawn",
)


@dataclass(frozen=True, kw_only=True)
class Event:
    """One line of a petition's history, for whoever may read it."""

    at: datetime
    word: str  # of the journal
    what: str
    who: str
    note: str


def visible(actor: Actor, *, at: datetime) -> QuerySet[Petition]:
    """Return the petitions that an actor may see, with what every page and list of them shows."""
    return _visible(actor, on=localdate(at))


def find(actor: Actor, *, at: datetime, code: str) -> Petition | None:
    """Return the petition of a code, if there is one that an actor may see."""
    found = _found(code=code, **asking.values(actor, on=localdate(at)))
    return found[0] if found else None


def inbox(actor: Actor, *, at: datetime, states: Collection[str] = ()) -> QuerySet[Petition]:
    """Return the petitions that an actor may see, newest first, in some states or in all."""
    found = visible(actor, at=at).order_by(*NEWEST)
    return found.filter(matter__state__in=states) if states else found


def unsatisfied(actor: Actor, *, at: datetime, since: datetime, agencies: Collection[int]) -> QuerySet[Petition]:
    """Return the petitions of some agencies that an actor may see and whose authors have lately said that they are not settled.

    The newest come first.
    """
    said = Entry.objects.filter(agency__in=agencies, word="petitions.reopened", at__gte=since, at__lte=at)
    return visible(actor, at=at).filter(matter__in=said.values("matter")).order_by(*NEWEST)


def history(petition: Thing, *, for_staff: bool, shown: Collection[str] = SHOWN_TO_ALL) -> list[Event]:
    """Return what happened, newest first; names of officers are for staff alone, and all notes but those of some words.

    Who sent it is named to nobody: whoever has to know opens their contact, with a reason.
    """
    entries = journal.history(petition.matter)
    contents = {one.pk: one for one in _written(for_staff, entries=[entry.pk for entry in entries])}
    author = petition.matter.author_id
    told = [entry for entry in reversed(entries) if for_staff or entry.word not in (AMONG_STAFF, *openness.NEVER)]
    return [_event(entry, contents.get(entry.pk), author=author, for_staff=for_staff, shown=shown) for entry in told]


def due(petitions: Collection[Thing]) -> dict[int, Duty]:
    """Return the open duty of each petition that has one, the latest if there are two."""
    unmet = Duty.objects.filter(matter__in=[petition.pk for petition in petitions], closed_at=None)
    return {duty.matter_id: duty for duty in unmet.order_by("pk")}


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a petition: its first words."""
    return {pk: vietnamese.shortened(text, most=80) for pk, text in _texts(pks=pks)}


def findable(pks: Collection[int]) -> dict[int, Document]:
    """Return what can be found of petitions, for their authors and those who deal with them: an answer once it is given."""
    return {
        pk: Document(
            title=vietnamese.shortened(text, most=80), text="\n".join([text, where, cited, done if state in ENDED else "", code])
        )
        for pk, code, text, where, cited, done, state in _findable(pks=pks)
    }


def panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show how the agencies of a page's matter keep their word to those who write to them, this year.

    An office's own acts: the same for everyone, read from the journal.
    """
    acts = Entry.objects.filter(agency__in=[matter.agency_id, *_below(matter)], at__year=localdate(at).year, facts__counted_before__isnull=True)
    counts = acts.aggregate(
        received=Count("matter", filter=Q(word__in=TAKEN_ON), distinct=True),
        answered=Count("matter", filter=Q(word__in=SPOKEN), distinct=True),
        late=Count("matter", filter=Q(word__in=(*SPOKEN, "petitions.lapsed"), facts__on_time=False, facts__excused__isnull=True), distinct=True),
        reopened=Count("pk", filter=Q(word="petitions.reopened")),
    )
    return Panel(partial="petitions/panel.html", shows=counts) if any(counts.values()) else None


def page(petition: Petition, *, for_staff: bool) -> dict[str, Any]:
    """Return what the page of one petition shows besides the petition itself."""
    clocks = duties.of(petition.matter)
    events = history(petition, for_staff=for_staff)
    still_open = [duty for duty in clocks if duty.closed_at is None]
    return {
        "duties": clocks,
        "duty": still_open[-1] if still_open else None,
        "events": events,
        "outcome": states.OUTCOMES.get(petition.outcome, ""),
        "refusal": states.REFUSALS.get(petition.refusal, ""),
        "declined": next((event for event in events if event.word == "declined"), None),
        "asked": next((event for event in events if event.word == "asked_back"), None),
        "state": states.LABELS[petition.matter.state],
        "tone": states.TONES[petition.matter.state],
    }


@composed.asked
def _written(for_staff: bool, *, entries: Sequence[int]) -> QuerySet[EntryContent]:
    written = EntryContent.objects.filter(entry__in=entries)
    return written.select_related("by") if for_staff else written


@composed.asked
def _texts(*, pks: Collection[int]) -> QuerySet[Petition, tuple[int, str]]:
    return Petition.objects.filter(pk__in=pks).values_list("pk", "text")


@composed.asked
def _findable(*, pks: Collection[int]) -> QuerySet[Petition, tuple[int, str, str, str, str, str, str]]:
    return Petition.objects.filter(pk__in=pks).values_list("pk", "matter__code", "text", "where", "cited", "done", "matter__state")


def _visible(actor: Actor, *, on: date) -> QuerySet[Petition]:
    return Petition.objects.filter(matters.in_sight(actor, on=on)).select_related("matter__agency__above", "matter__place", "matter__subject")


@composed.asked
def _found(*, code: str, on: date, **who: Any) -> QuerySet[Petition]:
    return _visible(asking.actor(on=on, **who), on=on).filter(matter__code=code)


def _below(matter: Matter) -> list[int]:
    return list(type(matter.agency).objects.filter(above=matter.agency_id).values_list("pk", flat=True))


def _acted(content: EntryContent) -> str:
    """Return who did something, and in whose place, for staff."""
    if content.by is None:
        return ""
    away = content.private.get("instead_of", "")
    return _("%(name)s (thay %(away)s)") % {"name": content.by.name, "away": away} if away else content.by.name


def _event(entry: Entry, content: EntryContent | None, *, author: int | None, for_staff: bool, shown: Collection[str]) -> Event:
    house, _dot, past = entry.word.partition(".")
    says = office.SAYS if house == "office" else states.SAYS
    note = content.private.get("note", "") if content and (for_staff or past in shown) else ""
    who = _acted(content) if for_staff and content and content.by_id != author else ""
    return Event(
        at=entry.at, word=past, what=says.get(past, entry.word), who=" · ".join(filter(None, [entry.agency.name, who, papered.says(entry)])),
        note=note,
    )
