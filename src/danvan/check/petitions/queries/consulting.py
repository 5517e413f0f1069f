"""Whom one may ask for a matter, in which lanes, and until when."""

from datetime import date

from django.db.models import Q, QuerySet

from danvan import law
from danvan.base import calendar
from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.duties import terms
from danvan.base.matters.models import Matter, Sight
from danvan.check.petitions.states import contributions as states

MOST_DAYS = 60  # that somebody may be given: our choice


def allowed(kind: str, *, on: date) -> law.Row | None:
    """Return the row of the law by which somebody else may be asked in a lane; none where nobody may."""
    try:
        return law.one("periods", key=states.CLOCK[0], on=on, when=kind)
    except law.NotFound:
        return None


def askable(matter: Matter, *, on: date) -> QuerySet[Agency]:
    """Return whom one may ask for a matter: those of its commune and who stands above, who is only asked too; never itself."""
    near = Q(pk__in=agencies.own(matter.agency, on=on).order_by().values("pk")) | Q(pk__in=agencies.superior(matter.agency, on=on).order_by().values("pk"))
    return Agency.objects.standing(on=on).filter(near).exclude(pk=matter.agency_id)


def due_on(agency: Agency, *, days: int, on: date) -> date:
    """Return the day until which an agency has that many working days; its own days off do not count."""
    return calendar.due(on, days=days, unit=calendar.WORKING, closed=terms.closed(agency, around=on)).due_on


def seeing(matter: Matter) -> list[Agency]:
    """Return the agencies that deal with a matter, and so see what others are asked for it."""
    rows = Sight.objects.filter(matter=matter, role="").values("agency")
    return list(Agency.objects.filter(pk__in=rows))
