"""How many opinions on conduct there were and what became of them: figures for Home Affairs and for who leads above, no words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import seat, with_below
from danvan.base.journal.models import Entry
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.states import conduct as states


@dataclass(frozen=True, kw_only=True)
class Line:
    """What one agency did with what was sent to its head.

    How much of it was so is told of a whole year that is over, and not of few: from a part of it, or from what is told on two days, a
    single finding could be reckoned.
    """

    agency: Agency
    received: int
    answered: int
    late: int
    found: dict[str, int] | None  # right, partly, wrong


def counted(actor: Actor, *, at: datetime) -> QuerySet[Agency]:
    """Return the communes and provinces whose figures an actor reads: all where Home Affairs stands, those below whom they lead."""
    on = localdate(at)
    return Agency.objects.standing(on=on).filter(pk__in=_read(actor, on=on), kind__in=kinds.SEATS).order_by("sort_key", "pk")


def counts(actor: Actor, *, at: datetime) -> bool:
    """Return whether there are figures that an actor reads; most read none, and each desk asks."""
    return bool(_read(actor, on=localdate(at))) and counted(actor, at=at).exists()


def _read(actor: Actor, *, on: date) -> set[int]:
    read: set[int] = set()
    for role in relations.held(actor, on=on):
        if role.agency.kind == kinds.HOME_AFFAIRS:
            read |= _all_with(role.agency, on=on)
        elif role.word == "leader" and role.agency.kind in kinds.SEATS:
            read |= with_below([role.agency_id]) - {role.agency_id}
    return read


def lines(agencies: Iterable[Agency], *, name: str, begins_on: date, ends_on: date, on: date) -> list[Line]:
    """Return the figures of agencies in a period as of a day, for opinions ("conduct") or for who was given trouble ("trouble")."""
    is_whole = (begins_on, ends_on) == (date(begins_on.year, 1, 1), date(begins_on.year, 12, 31))
    told = Entry.objects.filter(word__startswith=f"petitions.{name}_", at__date__range=(begins_on, ends_on))
    rows = told.filter(agency__in=[agency.pk for agency in agencies]).order_by().values("agency").annotate(
        received=Count("pk", Q(word=f"petitions.{name}_received")),
        answered=Count("pk", Q(word=f"petitions.{name}_answered")),
        late=Count("pk", Q(word__in=[f"petitions.{name}_answered", f"petitions.{name}_lapsed"], facts__on_time=False)),
        **{found: Count("pk", Q(word=f"petitions.{name}_answered", facts__found=found)) for found in states.FOUND},
    )
    by_agency = {row["agency"]: row for row in rows}
    return [_line(agency, row=by_agency.get(agency.pk, {}), tells=is_whole and ends_on < on) for agency in agencies]


def _line(agency: Agency, *, row: Mapping[str, Any], tells: bool) -> Line:
    found = {code: row.get(code, 0) for code in states.FOUND}
    said = {name: row.get(name, 0) for name in ("received", "answered", "late")}
    return Line(agency=agency, found=found if tells and sum(found.values()) >= states.FEWEST else None, **said)


def _all_with(agency: Agency, *, on: date) -> set[int]:
    """Return who stands with Home Affairs under one province; all, where nothing says under which."""
    if agency.above_id is None:
        return set(Agency.objects.standing(on=on).values_list("pk", flat=True))
    return with_below([seat(agency).pk])
