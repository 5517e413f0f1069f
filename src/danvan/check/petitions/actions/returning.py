"""A digest is sent as it stands; rows are exported, and the journal says so."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies import kinds
from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.calendar.reporting import Period
from danvan.base.journal.models import Entry
from danvan.base.matters.actions import give_sight
from danvan.base.matters.models import Matter, Sight
from danvan.base.moves import actions as moves
from danvan.base.notices import actions as notices
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Return
from danvan.check.petitions.queries.returns import digests
from danvan.check.petitions.states import returns as states


@transaction.atomic
def hand_in(agency: Agency, *, period: Period, front: Agency | None, by: Actor, at: datetime) -> Return:
    """Send the digest of an agency, whose figures stand from now on, to the Front and to the agencies of its seat."""
    found = digests.digest(agency, period=period, actor=by, at=at)
    one = _new(agency, what=Return.DIGEST, period=period, figures=found, at=at)
    moves.make(one, "hand_in", by=by, at=at, period=period.key, begins_on=period.begins_on.isoformat(), total=found["total"])
    own = agencies.own(agency, on=localdate(at)).exclude(kind__in=kinds.LIVED_IN)
    give_sight(one.matter, agencies=own)
    give_sight(one.matter, agencies=[front] if front else [], as_word="supporting")
    return one


def tell_askable(entry: Entry, *, at: datetime) -> None:
    """Tell the Front, and whoever else is only asked and sees a digest, that it was sent; a second time changes nothing."""
    seen = Sight.objects.filter(matter=entry.matter_id).values("agency")
    for agency in Agency.objects.filter(pk__in=seen, kind__in=kinds.ASKABLE).exclude(email="").order_by("pk"):
        notices.tell(entry, address=agency.email, at=at)


def export(agency: Agency, *, what: str, period: Period, rows: int, by: Actor, at: datetime) -> Return:
    """Write down that rows of a lane were exported, of which period and how many."""
    one = _new(agency, what=what, period=period, figures={"rows": rows}, at=at)
    moves.make(one, "export", by=by, at=at, what=what, period=period.key, begins_on=period.begins_on.isoformat(), rows=rows)
    return one


def _new(agency: Agency, *, what: str, period: Period, figures: dict[str, object], at: datetime) -> Return:
    matter = Matter(house="petitions", kind=states.KIND, agency=agency, opened_at=at)
    return Return(matter=matter, what=what, period=period.key, begins_on=period.begins_on, counted_at=at, figures=figures)
