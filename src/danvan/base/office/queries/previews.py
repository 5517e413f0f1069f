"""What a succession would move, or has left to move, for a person to look through."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.matters.models import Matter
from danvan.base.office.models import Rule
from danvan.base.office.queries.cases import Case
from danvan.base.office.queries.estates import below, places, roles, rules, unfinished
from danvan.base.office.queries.heirs import heir, heir_of
from danvan.base.people.models import Role
from danvan.base.places.models import Place


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What would move, or is left to move: rows for a person to look through before they confirm."""

    matters: list[tuple[Matter, Duty | None, Agency]]
    running: int  # how many matters have a clock that runs: told also to who reads none of them
    late: int
    roles: list[tuple[Role, Agency]]
    places: list[tuple[Place, Agency]]
    below: list[tuple[Agency, Agency]]
    rules: list[Rule]  # that will hold no more


def preview(case: Case, *, at: datetime, reads: bool = True) -> Preview:
    """Return what a succession would move on a day, of matters only how many for who reads none."""
    on = localdate(at)
    matters = list(unfinished(case).select_related("agency", "place")) if reads else []
    its = {"matter__in": matters} if reads else {"owner__in": case.before}
    duties = {duty.matter_id: duty for duty in Duty.objects.filter(closed_at=None, **its).order_by("pk")}
    rows = [(matter, duties.get(matter.pk), heir_of(matter, case=case)) for matter in matters]
    return Preview(
        matters=rows, running=len(duties), late=sum(bool(duty and duty.due_on and duty.due_on < on) for duty in duties.values()),
        roles=[(role, heir(case, f"person:{role.person.code}", before=role.agency)) for role in roles(case)],
        places=[(place, heir(case, f"place:{place.code}", before=place.agency)) for place in places(case)],
        below=[(agency, heir(case, f"agency:{agency.code}", before=agency.above)) for agency in below(case) if agency.above],
        rules=list(rules(case)),
    )
