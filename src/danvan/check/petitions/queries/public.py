"""What everybody reads of answered petitions: lists, and one with its history. Their matters, which nobody sees, are not joined."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from django.db.models import QuerySet

from danvan.base.agencies.models import Agency
from danvan.base.calendar.hours import midnight
from danvan.base.journal.models import Entry
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.check.petitions import states
from danvan.check.petitions.models import Published, Reckoning
from danvan.check.petitions.queries import shown
from danvan.check.petitions.queries.open_rows import next_month

LATEST = 50  # answers in the feed
LONGEST_CHOICE = 100  # agencies or places in one list: each is drawn with every page
BY_NAME = ("sort_key", "pk")  # figures of places
NAMED = {"place": Place.objects, "agency": Agency.objects, "subject": Subject.with_former}  # by their codes
PLAIN = ("state", "kind")
# drafts, and what says nothing to a reader
HIDDEN = ("noted", "met_in_time", "proposed", "plan_carried_out", "sent_back", "went_along", "redacted", "picture_chosen", "kept_private", "let_public")

N = TypeVar("N", Agency, Place)


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step of an office as everybody reads it; the words of nobody."""

    at: datetime
    what: str
    who: str
    reason: str  # of a refusal
    on_time: bool | None


def listed(asked: Mapping[str, str], *, on: date) -> QuerySet[Published]:
    """Return the public petitions that a reader asks for, by place, agency, subject, state, kind, and month "2026-08", newest first."""
    wanted: dict[str, Any] = {name: asked[name] for name in PLAIN if asked.get(name)}
    for name, kept in NAMED.items():
        if code := asked.get(name):  # by key: an index finds that in its order
            wanted[name] = kept.filter(code=code).values_list("pk", flat=True).first()
    if month := asked.get("month"):
        begin = date.fromisoformat(f"{month}-01")
        wanted |= {"published_at__gte": midnight(begin), "published_at__lt": midnight(next_month(begin))}
    return shown.shown(on=on).filter(**wanted)


def find(code: str, *, on: date) -> Published | None:
    """Return one public petition by its code."""
    return shown.shown(on=on).filter(code=code).first()


def answered(*, on: date) -> list[Published]:
    """Return the petitions whose answers were published last, newest first."""
    return list(shown.shown(on=on)[:LATEST])


def history(published: Published) -> list[Step]:
    """Return what the office did, newest first: agencies and days, no names and no notes."""
    entries = Entry.objects.filter(matter=published.matter_id, word__startswith="petitions.").select_related("agency")
    steps = [step(entry) for entry in entries.order_by("-at", "-pk")]
    return [step for step in steps if step.what]


def places() -> QuerySet[Reckoning]:
    """Return the figures of each place of which petitions are public, in the order of their names."""
    return Reckoning.objects.filter(place__isnull=False).select_related("place__agency").order_by(*BY_NAME)


def choices(*, agency: str = "", place: str = "") -> dict[str, list[Any]]:
    """Return by what the list can be narrowed: agencies and fields that petitions came to within a year, places of which some are public.

    Where there are too many agencies or places for one list, it has only the one that is chosen, by its code: their own pages lead here.
    """
    return {"agency": agencies(chosen=agency), "place": _offered(Place.objects.all(), name="place", chosen=place), "subject": subjects()}


def agencies(*, chosen: str) -> list[Agency]:
    """Return the agencies to which petitions came within a year, or where they are too many the one that is chosen."""
    return _offered(Agency.objects.all(), name="agency", chosen=chosen)


def subjects() -> list[Subject]:
    """Return the fields in which petitions came within a year."""
    known = Reckoning.objects.filter(agency=None, subject__isnull=False).values("subject")
    return list(Subject.objects.filter(pk__in=known).order_by("sort_key", "pk"))


def few(among: QuerySet[N]) -> list[N]:
    """Return some agencies or places if they are few enough to be chosen from in one list; else none."""
    found = list(among[: LONGEST_CHOICE + 1])
    return found if len(found) <= LONGEST_CHOICE else []


def _offered(among: QuerySet[N], *, name: str, chosen: str) -> list[N]:
    known = Reckoning.objects.filter(**{f"{name}__isnull": False}, subject=None).order_by().values_list(name, flat=True)
    if len(keys := list(known[: LONGEST_CHOICE + 1])) > LONGEST_CHOICE:
        return list(among.filter(code=chosen))
    return list(among.filter(pk__in=keys).order_by("sort_key", "pk"))


def step(entry: Entry) -> Step:
    """Return one step as everybody reads it; `what` is empty of what is told to nobody."""
    past = entry.word.partition(".")[2]
    what = "" if past in HIDDEN else states.SAYS.get(past, "")
    reason = states.REFUSALS.get(str(entry.facts.get("refusal", "")), "")
    return Step(at=entry.at, what=what, who=entry.agency.name, reason=reason, on_time=entry.facts.get("on_time"))
