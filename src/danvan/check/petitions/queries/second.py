"""The second complaint: who settles it, and whether one may follow the first, or may have come on a day."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.matters.models import Sight
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaint_days
from danvan.check.petitions.states import complaint as states

COUNTS = (*states.ALIVE, "transferred", "disputed", *complaint_days.DECIDED)  # one that is under way, or settled


TAKEN, NOT_YET, NOT_ABOVE, TOO_EARLY = "taken", "not_yet", "not_above", "too_early"  # what stands against one


@dataclass(frozen=True, kw_only=True)
class Beyond:
    """Who settles a second complaint that nobody here settles, and where it is brought, if that is known."""

    who: str
    counter: str = ""


def settlers(first: Complaint, *, on: date) -> QuerySet[Agency]:
    """Return the next seat above who settled the first complaint (Luật Khiếu nại, art. 7); none if that is not here."""
    seats = [one.pk for one in first.matter.agency.chain()[1:] if one.kind in kinds.SEATS]
    return Agency.objects.standing(on=on).filter(pk__in=seats[:1])


def beyond(first: Complaint) -> Beyond:
    """Return who settles the second complaint where nobody here does: after the chair of a province the minister of the field.

    Luật Khiếu nại, art. 7, 21 and 23 (unverified).
    """
    if any(one.kind == "province" for one in first.matter.agency.chain()):
        return Beyond(who=_("Bộ trưởng quản lý ngành, lĩnh vực"))
    return Beyond(who=_("Chủ tịch UBND tỉnh"), counter=_("trụ sở tiếp công dân của UBND tỉnh"))


def has_one(first: Complaint, *, but: Complaint | None = None) -> bool:
    """Return whether a second complaint is under way or settled already, other than one that is asked about: there is only one."""
    alive = Sight.objects.filter(matter=OuterRef("pk"), state__in=COUNTS)  # the matter itself may be out of the reader's sight
    return Complaint._base_manager.filter(Exists(alive), first=first).exclude(pk=but.pk if but else None).exists()


def against(
    first: Complaint, *, on: date, settler: Agency | None = None, came_on: date | None = None, but: Complaint | None = None
) -> list[str]:
    """Return all that stands against a second complaint on a day: there is another, it is too soon, or it is not for this settler.

    Of one that was prepared, `but`, and came on a day: only whether there is another, and whether it may have come then.
    """
    holds = {
        TAKEN: has_one(first, but=but),
        NOT_YET: but is None and not complaint_days.is_open_to_second(first, on=on),
        NOT_ABOVE: settler is not None and settler != settlers(first, on=on).first(),
        TOO_EARLY: came_on is not None and not may_have_come(first, on=came_on),
    }
    return [why for why, stands in holds.items() if stands]


def may_follow(first: Complaint, *, on: date) -> bool:
    """Return whether a second complaint may be made on a day: its time has begun, and there is none yet."""
    return not against(first, on=on)


def may_have_come(first: Complaint, *, on: date) -> bool:
    """Return whether a second complaint may have come on a day: not before the decision, unless the time for that was over."""
    if first.decided_on and first.decided_on <= on:
        return True
    late = Duty.objects.filter(matter=first.matter, rule=first.rules["resolve"], due_on__lt=on)
    return late.exists() or complaint_days.expired(first, on=on) is not None
