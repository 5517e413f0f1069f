"""Who reads that somebody was given trouble for what they sent, and who is asked whether they were."""

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.timezone import localdate

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import seat
from danvan.base.face.panels import Panel
from danvan.base.matters.models import Matter
from danvan.base.matters.queries import with_purged
from danvan.base.office import protection
from danvan.base.people import relations
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.check.petitions.queries.aside import KINDS

ASKED = KINDS - {"voters"}  # the kinds that have an author


def reader(about: Matter, *, on: date) -> Agency | None:
    """Return the nearest body above a matter's commune or province that has a head here, else Home Affairs; None without either."""
    return next((one for one in _others(about, on=on) if _has_head(one, on=on)), None)


def own(actor: Actor, *, code: str, at: datetime) -> Matter | None:
    """Return the matter that an actor has sent, also if it was taken out or waits for that."""
    on = localdate(at)
    found = with_purged(actor, on=on).filter(house="petitions", kind__in=ASKED, code=code).select_related("agency__above", "place").first()
    return found if found and "author" in relations.of(actor, to=found, on=on) else None


def trouble_panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show the author alone where to say that they were given trouble."""
    is_own = matter.kind in ASKED and "author" in relations.of(actor, to=matter, on=localdate(at))
    return Panel(partial="petitions/trouble_panel.html", shows={"code": matter.code}) if is_own else None


def _others(about: Matter, *, on: date) -> Iterator[Agency]:
    """Yield the bodies above, then Home Affairs of those or of nobody."""
    above = [seat(one) for one in protection.above(about, on=on)]
    yield from above
    tops = {None, *(one.pk for one in seat(about.agency).chain())}
    for one in Agency.objects.standing(on=on).filter(kind=kinds.HOME_AFFAIRS).exclude(pk=about.agency_id).order_by("sort_key", "pk"):
        if one.above_id in tops:
            yield one


def _has_head(agency: Agency, *, on: date) -> bool:
    return Role.objects.filter(agency=agency, word="leader", valid_from__lte=on).exclude(valid_to__lte=on).exists()
