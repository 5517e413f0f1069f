"""A day to keep, as iCalendar (RFC 5545): hours of Hanoi, a reminder, and the same event again when it moves or is off."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import icalendar

from danvan.engines.papers.words import HANOI, plain

MAKER = "-//danvan//papers//VI"


@dataclass(frozen=True, kw_only=True)
class Event:
    """An hour and a place.

    :raises ValueError: if it ends before it begins, or an hour has no zone
    """

    uid: str  # the same for as long as it is the same event: "code@domain"
    sequence: int = 0  # grows with each change, so that a calendar takes the newer one
    title: str
    starts: datetime
    ends: datetime
    told: datetime  # when this version was made
    where: str = ""
    words: str = ""
    url: str = ""
    remind: timedelta | None = timedelta(days=1)  # how long before it begins
    cancelled: bool = False

    def __post_init__(self) -> None:
        """Refuse what is no stretch of time."""
        if None in (self.starts.tzinfo, self.ends.tzinfo, self.told.tzinfo) or self.ends <= self.starts:
            raise ValueError(f"{self.uid}: an event needs hours with a zone and ends after it begins")


def ics(event: Event) -> bytes:
    """Return the file that a calendar takes in; a cancelled event takes it out again."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if event.cancelled else "PUBLISH")
    calendar.add_component(_entry(event))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _entry(event: Event) -> icalendar.Event:
    entry = icalendar.Event()
    for name, value in (("uid", event.uid), ("sequence", event.sequence), ("summary", plain(event.title))):
        entry.add(name, value)
    entry.add("dtstamp", event.told.astimezone(HANOI))
    entry.add("dtstart", event.starts.astimezone(HANOI))
    entry.add("dtend", event.ends.astimezone(HANOI))
    entry.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    for name, words in (("location", event.where), ("description", event.words), ("url", event.url)):
        if words:
            entry.add(name, plain(words))
    if event.remind is not None and not event.cancelled:
        entry.add_component(_reminder(event.remind, title=event.title))
    return entry


def _reminder(before: timedelta, *, title: str) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", plain(title))
    alarm.add("trigger", -before)
    return alarm
