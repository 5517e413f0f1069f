"""Whom an office reminds of a time limit, and how many days before or after it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from danvan.base.agencies.models import Agency
from danvan.base.office.queries.rules import Held, in_force

LEAD, SUPPORTING, ASSIGNER, UPPER = "lead", "supporting", "assigner", "upper"
MAIL, DESK = "email", "desk"
GRACE = timedelta(days=3)  # how long after its day a reminder that was missed still goes out


@dataclass(frozen=True, kw_only=True)
class Reminder:
    """Who is reminded, how many days after the day (before it: below nought), by which channel."""

    key: str  # "before:3", "after:1"
    days: int
    who: tuple[str, ...]
    channel: str = MAIL

    def falls_on(self, day: date, *, due_on: date) -> bool:
        """Say if a day is the one to remind on, or so little later that it is made up for; never across the due day."""
        meant = due_on + timedelta(days=self.days)
        return meant <= day < meant + GRACE and (self.days > 0 or day <= due_on)


USUAL = (  # where an office has said nothing
    Reminder(key="before:7", days=-7, who=(LEAD,)),
    Reminder(key="before:1", days=-1, who=(LEAD, SUPPORTING)),
    Reminder(key="after:1", days=1, who=(LEAD,)),  # who assigned it is told of the lapse itself
    Reminder(key="after:7", days=7, who=(LEAD, ASSIGNER, UPPER)),
)


def key(days: int) -> str:
    """Return what a reminder is called by its days: before:3, after:1."""
    return f"after:{days}" if days > 0 else f"before:{-days}"


def held(*, on: date) -> dict[int, list[Held]]:
    """Return the rules on reminders in force on a day, by the agency that set them."""
    found: dict[int, list[Held]] = {}
    for rule in in_force("reminder", on=on):
        found.setdefault(rule.agency, []).append(rule)
    return found


def reminders(agency: Agency, *, rules: Mapping[int, Iterable[Held]]) -> list[Reminder]:
    """Return what holds for an agency: the usual, over it what those above it have set, over that its own; soonest first.

    A rule that was ended is no reminder, also where it is one of the usual.
    """
    found = {one.key: one for one in USUAL}
    for one in reversed(agency.chain()):
        for rule in rules.get(one.pk, ()):
            found.pop(rule.key, None)
            if rule.value.get("who"):
                value = rule.value
                found[rule.key] = Reminder(key=rule.key, days=value["days"], who=tuple(value["who"]), channel=value["channel"])
    return sorted(found.values(), key=lambda one: one.days)
