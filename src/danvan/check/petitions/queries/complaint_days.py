"""Until when somebody may complain, the first time and the second. Shown with what it stands on; nothing is refused by itself."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.utils.timezone import localdate

from danvan import law
from danvan.base import calendar
from danvan.base.agencies.models import Agency
from danvan.base.duties import queries as duties
from danvan.base.duties import terms
from danvan.base.duties.models import Duty
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import steps
from danvan.check.petitions.states import complaint as states

SUE = "complaints.sue"  # the row of the law's table: until when somebody may go to court
ONE = timedelta(days=1)
DECIDED = ("decided", "sent")
PARKED = ("disputed", "lacking", "transferred")  # in which no clock to settle runs


@dataclass(frozen=True, kw_only=True)
class Again:
    """Until when somebody may complain, since when that is counted, and on what it stands."""

    since: date
    until: date
    days: int
    source: str
    note: str = ""  # what qualifies the figure
    years: int = 0  # where it is counted in years
    undecided: bool = False  # counted since the time for a decision was over without one


@dataclass(frozen=True, kw_only=True)
class Limit:
    """The time to lodge a complaint, and whether it was over when the complaint came."""

    term: Again
    came_on: date

    @property
    def is_over(self) -> bool:
        """Whether it came after the last day."""
        return self.came_on > self.term.until


def is_in_time(complaint: Complaint, *, at: datetime) -> bool:
    """Return whether the clock of resolution runs and has days left."""
    return duties.in_time(complaint.matter, rules=complaint.owed_under, at=at)


def limit(complaint: Complaint) -> Limit | None:
    """Return the time in which a complaint had to be lodged; None while it has not come, or nobody said since when it was known.

    What kept the complainant from it meanwhile is not counted by law: that is for people to weigh, so nothing follows by itself.
    """
    second = complaint.first and again(complaint.first, on=complaint.received_on)
    if complaint.received_on is None or not (second or (complaint.first is None and complaint.known_on)):
        return None
    term = second or _counted(complaint.lodged_under, since=complaint.known_on or complaint.received_on, agency=complaint.matter.agency)
    return Limit(term=term, came_on=complaint.received_on)


def too_late(complaint: Complaint, *, on: date) -> Limit | None:
    """Return the time to lodge what is prepared and not brought yet, if it would be over were it brought on a day; nothing is refused for it."""
    if complaint.received_on is not None:
        return None
    second = complaint.first and again(complaint.first, on=on)
    if complaint.first or not complaint.known_on:
        found = Limit(term=second, came_on=on) if second else None
    else:
        found = Limit(term=_counted(complaint.lodged_under, since=complaint.known_on, agency=complaint.matter.agency), came_on=on)
    return found if found and found.is_over else None


def again(complaint: Complaint, *, on: date | None = None) -> Again | None:
    """Return until when a second complaint may follow the first: counted from the day on which a slip shows that the decision came.

    Where nothing is decided, it is counted from the day on which the time for it was over, if that has passed on a given day (art. 33).

    Without a slip it is counted from the latest day that the office has said or entered, so that no day typed in afterwards
    takes days away. None for what is no first complaint, or not owed a decision yet.
    """
    if complaint.instance != states.FIRST:
        return None
    if complaint.matter.state not in DECIDED:
        over = expired(complaint, on=on) if on else None
        return replace(lodging(complaint, since=over), undecided=True) if over else None
    since = _arrived(complaint)
    return lodging(complaint, since=since) if since else None


def may_sue(complaint: Complaint) -> bool:
    """Return whether a court deals with what is complained about: of penalties with those for which the law has a row."""
    return any((row.key, row.when) == (SUE, complaint.discipline) for row in law.rows("periods"))


def years_to_sue(complaint: Complaint, *, on: date) -> int:
    """Return within how many years from a decision of a day somebody may go to court.

    :raises UnknownCase: if no court deals with it
    """
    return int(law.soonest("periods", key=SUE, on=on, when=complaint.discipline).value)


def suit(complaint: Complaint, *, on: date) -> Again | None:
    """Return until when somebody may go to court: a year from the day on which the decision came, or on which the time for one was over.

    Counted by the calendar's own year; a last day off goes on until the next working day. None while nothing is owed yet, or before the
    complaint was lodged, nor of a penalty with which no court deals.
    """
    if complaint.matter.state in states.NOT_LODGED or not may_sue(complaint):
        return None
    is_decided = complaint.matter.state in DECIDED
    since = _arrived(complaint) if is_decided else expired(complaint, on=on)
    if since is None:
        return None
    row = law.soonest("periods", key=SUE, on=since, when=complaint.discipline)
    year = since.year + row.value
    last = since.replace(year=year, day=min(since.day, monthrange(year, since.month)[1]))
    ends = calendar.due(last - ONE, days=1, unit=calendar.CALENDAR, closed=terms.closed(complaint.matter.agency, around=last))
    return Again(since=since, until=ends.due_on, days=(ends.due_on - since).days, source=row.source, years=row.value, undecided=not is_decided)


def lodging(first: Complaint, *, since: date) -> Again:
    """Return the time for the second complaint after a first one that is counted from a day."""
    rule, when = first.lodged_again_under
    return _counted(rule, since=since, agency=first.matter.agency, when=when)


def is_open_to_second(complaint: Complaint, *, on: date) -> bool:
    """Return whether a second complaint may follow: the first is decided, or its time is over without a decision."""
    return complaint.instance == states.FIRST and (complaint.matter.state in DECIDED or expired(complaint, on=on) is not None)


def expired(complaint: Complaint, *, on: date) -> date | None:
    """Return the last day of the time to settle what is not decided, if that day has passed; else None.

    It is the day on which it would have been, had it not been stayed, sent back or handed on, nor ended upon a paper that is denied; where it was never
    taken up, the one on which both the time for that and then the time to settle it are over.
    """
    if complaint.matter.state in PARKED:
        return until if (until := _would_be_settled(complaint)) < on else None
    over = Duty.objects.filter(matter=complaint.matter, closed_at=None, due_on__lt=on)
    if complaint.matter.state in (*states.OPEN, "stayed"):
        return over.filter(rule=complaint.rules["resolve"]).values_list("due_on", flat=True).first()
    ignored = over.filter(rule=complaint.rules["accept"], suspended_on=None).first() if complaint.matter.state in states.STUDIED else None
    until = _settled_by(complaint, since=ignored.due_on) if ignored and ignored.due_on else on
    return until if until < on else None


def latest_look(complaint: Complaint, *, on: date) -> date:
    """Return the day on which what is stayed on a day must have been looked at again."""
    return _counted("complaints.stay_at_most", since=on, agency=complaint.matter.agency).until


def _arrived(complaint: Complaint) -> date | None:
    if complaint.delivered_on and complaint.delivery_slip:
        return complaint.delivered_on
    step = steps.latest(complaint.matter, words=DECIDED)
    said = (complaint.delivered_on, complaint.sent_on, complaint.decided_on, localdate(step.at) if step else None)
    return max((day for day in said if day), default=None)


def _would_be_settled(complaint: Complaint) -> date:
    """Return until when it had to be settled, had nothing ended it, and had it been taken up on the last day if it was not."""
    received_on = complaint.received_on or localdate(complaint.matter.opened_at)
    accepted_on = complaint.accepted_on or _counted(complaint.rules["accept"], since=received_on, agency=complaint.matter.agency).until
    return _settled_by(complaint, since=accepted_on)


def _settled_by(complaint: Complaint, *, since: date) -> date:
    return _counted(complaint.rules["resolve"], since=since, agency=complaint.matter.agency, when=complaint.case).until


def _counted(key: str, *, since: date, agency: Agency, when: str = "") -> Again:
    row = law.soonest("periods", key=key, on=since, when=when)
    ends = calendar.due(since, days=row.value, unit=row.unit, closed=terms.closed(agency, around=since))
    return Again(since=since, until=ends.due_on, days=row.value, source=row.source, note=row.more.get("note", ""))
