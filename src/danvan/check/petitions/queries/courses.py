"""What the journal says of the course of one petition: a fold over its entries, so that it can be made anew at any time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.timezone import localdate

from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.check.petitions.models import Course, Petition
from danvan.check.petitions.states.elsewhere import TURNED_AWAY
from danvan.check.petitions.states.withdrawing import NOTED, WITHDRAWN

KINDS = ("feedback", "report")
SETTLED = ("answered", "planned", "finishing", "confirmed", *TURNED_AWAY, WITHDRAWN)  # states in which nobody waits
NOT_HERE = ("declined", "guided_elsewhere", "referred")  # words after which it is not settled here, with a reason
# the outcome of each word
ENDS = {
    "answered": "answered", "planned": "planned", "fulfilled": "answered",
    **dict.fromkeys(NOT_HERE, "declined"), **dict.fromkeys((WITHDRAWN, NOTED), WITHDRAWN),
}
AGAIN = ("reopened", "looked_again")
BEGINS = ("classified", "taken_on", "merged")  # words that end the time to sort or to take on
TAKEN_DOWN = ("taken_down", "kept_private")  # words after which no public text is left to be mended
LAPSED, LEFT = ("lapsed", "plan_lapsed"), ("left_waiting",)


def told(matters: Sequence[Matter]) -> Iterator[Course]:
    """Yield the course of each matter as its entries and its own row tell it; not saved."""
    keys = [matter.pk for matter in matters]
    known: dict[int, list[Entry]] = {key: [] for key in keys}
    for entry in Entry.objects.filter(matter__in=keys).order_by("at", "pk"):
        known[entry.matter_id].append(entry)
    own = {row["pk"]: row for row in Petition.objects.filter(pk__in=keys).values("pk", "opted_out", "outcome", "received_on")}
    for matter in matters:
        yield _course(matter, known[matter.pk], own=own[matter.pk])


def missing(*, most: int, after: int = 0) -> list[Matter]:
    """Return matters after one that have no course yet: those from before courses were kept, or written by other ways than moves."""
    kept = Course.objects.filter(pk=OuterRef("pk"))
    known = Petition.objects.filter(pk=OuterRef("pk")).order_by().values("pk")
    found = Matter.objects.filter(~Exists(kept), Exists(known), house="petitions", kind__in=KINDS, pk__gt=after)
    return list(found.order_by("pk")[:most])


def _course(matter: Matter, entries: Iterable[Entry], *, own: Mapping[str, Any]) -> Course:
    told = Course(
        matter=matter, code=matter.code, kind=matter.kind, state=matter.state, agency=matter.agency, place=matter.place, subject=matter.subject,
        opened_on=own["received_on"] or localdate(matter.opened_at), opted_out=own["opted_out"],
    )
    is_public = is_blamed = is_left = False
    for entry in entries:
        past = entry.word.partition(".")[2]
        _follow(told, entry, past=past)
        is_left = past in LEFT or (is_left and past not in BEGINS)
        told.late |= is_left and past in NOT_HERE  # turned away when nobody had taken it up in time
        is_blamed = is_blamed or _blames(entry, past=past) or (is_left and past in NOT_HERE)
        told.corrected_at = entry.at if past == "published" and is_public else told.corrected_at
        is_public = (is_public or past == "published") and past not in TAKEN_DOWN
    told.excused = told.late and not is_blamed
    if told.outcome == "answered" and own["outcome"] == "refused":  # an answer that says no
        told.outcome = "refused"
    if matter.state not in SETTLED:
        told.outcome, told.refusal, told.settled_on = "", "", None
    told.days = (told.settled_on - told.opened_on).days if told.settled_on else None
    return told


def _blames(entry: Entry, *, past: str) -> bool:
    """Return whether an entry says that an answer was late, and by more than others were waited for."""
    missed = past in LAPSED or (past in ENDS and entry.facts.get("on_time") is False)
    return missed and not entry.facts.get("excused")


def _follow(told: Course, entry: Entry, *, past: str) -> None:
    """Go one step further along a course."""
    missed = entry.facts.get("on_time") is False
    if past != "noted":
        told.changed_at = entry.at
    told.reopened += past in AGAIN
    told.late |= past in LAPSED or (missed and past in ENDS)
    told.late_start |= past in LEFT or (missed and past in BEGINS)
    if past in ENDS:
        told.outcome, told.refusal = ENDS[past], str(entry.facts.get("refusal", ""))
        if past != "fulfilled" or told.settled_on is None:
            told.settled_on = localdate(entry.at)
