"""The register of denunciations for the body that received them, and the law's clocks, which follow from its dates.

No duty is opened for them: duties lie on desks and in public lists of what is late, and these rows may not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan import law
from danvan.base import calendar
from danvan.base.agencies.models import Agency
from danvan.base.duties import terms
from danvan.base.matters import queries as matters
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Denunciation
from danvan.check.petitions.states import denunciation as states

FROM_RECEIPT = ("denunciations.check", "denunciations.check_several_places", "denunciations.forward")
NEWEST = ("-received_on", "-pk")


@dataclass(frozen=True, kw_only=True)
class Clock:
    """One term of the law: from when it runs, until when, and when it was met."""

    title: str
    row: law.Row
    start: date
    due_on: date
    met_on: date | None
    ends: bool = True  # False: something that must last until then

    def is_late(self, *, on: date) -> bool:
        """Return whether it was met too late, or has passed unmet."""
        return self.ends and (self.met_on or on) > self.due_on


def register(actor: Actor, *, at: datetime) -> QuerySet[Denunciation]:
    """Return the rows that an actor may see, newest first."""
    seen = matters.visible_to(actor, on=localdate(at)).filter(house=states.HOUSE)
    return Denunciation.objects.filter(matter__in=seen).select_related("matter__agency").order_by(*NEWEST)


def bodies(actor: Actor, *, at: datetime) -> QuerySet[Agency]:
    """Return the agencies whose register an actor keeps."""
    on = localdate(at)
    posts = relations.posts(actor, on=on)
    return Agency.objects.standing(on=on).filter(pk__in=[pk for word in states.BODY for pk in posts.get(word, [])])


def clocks(row: Denunciation) -> list[Clock]:
    """Return the terms that run or ran for a row, in the order of the law; none that was not in force on the day it would count from."""
    return [clock for clock in _clocks(row) if clock]


def due(row: Denunciation) -> Clock | None:
    """Return the term that runs now; None if nothing is owed."""
    return next((clock for clock in clocks(row) if clock.ends and clock.met_on is None), None)


def resolving(row: Denunciation) -> Clock | None:
    """Return the term to settle it as it stands with its extensions; None before it is accepted."""
    if row.accepted_on is None:
        return None
    return _clock(row, "denunciations.resolve", start=row.accepted_on, met=row.concluded_on, more=row.extensions)


def borne(row: Denunciation) -> list[str]:
    """Return the names of the days that a row bears."""
    return [name for name in states.DAYS if getattr(row, name)]


def fits(row: Denunciation, *, day: str, on: date) -> bool:
    """Return whether a day would stand in the order of the steps: not before those that it follows, nor after those that follow it."""
    follows = [getattr(row, other) for other in states.AFTER.get(day, ())]
    followed = [getattr(row, other) for other, names in states.AFTER.items() if day in names]
    return all(other <= on for other in follows if other) and all(on <= other for other in followed if other)


def _clocks(row: Denunciation) -> Iterator[Clock | None]:
    if row.matter.state == "forwarded":
        yield _clock(row, "denunciations.forward", start=row.received_on, met=row.settled_on)
    else:
        rule = "denunciations.check_several_places" if row.several_places else "denunciations.check"
        yield _clock(row, rule, start=row.received_on, met=row.checked_on or row.settled_on)
    if row.accepted_on:
        yield _clock(row, "denunciations.notify_acceptance", start=row.accepted_on, met=row.notified_on)
    if settling := resolving(row):
        yield settling
    if row.concluded_on:
        yield _clock(row, "denunciations.publish", start=row.concluded_on, met=row.published_on)
    if row.published_on:
        yield _clock(row, "denunciations.keep_posted", start=row.published_on, met=None, ends=False)


def _clock(row: Denunciation, rule: str, *, start: date, met: date | None, more: int = 0, ends: bool = True) -> Clock | None:
    """Return one term, counted from its start; each extension adds its days to it. None where the law had no such term then."""
    if start < law.began("periods", key=rule):
        return None
    agency, period = row.matter.agency, law.one("periods", key=rule, on=start)
    days = terms.term(agency, period=period, on=start).days
    days += more * law.one("periods", key="denunciations.extend", on=start).value
    end = calendar.due(start, days=days, unit=period.unit, closed=terms.closed(agency, around=start))
    return Clock(title=str(period.more["title"]), row=period, start=start, due_on=end.due_on, met_on=met, ends=ends)
