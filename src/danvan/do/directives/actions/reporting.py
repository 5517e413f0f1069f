"""Reports for a period: drawn up, remarked on, sent with figures that stand from then on."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.calendar.reporting import Period
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.do.directives.models import PeriodReport
from danvan.do.directives.models.periods import is_over
from danvan.do.directives.queries import reports
from danvan.do.directives.queries.summing import ROOM


class AlreadyDrawnUp(Exception):
    """The agency has a report for this period; `report` is it."""

    def __init__(self, report: PeriodReport) -> None:
        super().__init__(report.pk)
        self.report = report


@transaction.atomic
def draw_up(agency: Agency, *, period: Period, by: Actor, at: datetime) -> PeriodReport:
    """Begin the report of an agency for a period.

    :raises AlreadyDrawnUp: if it has one
    :raises NotAllowed: if the period has not begun, or the actor does not work for the agency
    """
    if period.begins_on > localdate(at):
        raise NotAllowed("the period has not begun")
    if known := reports.known(agency, period=period):
        raise AlreadyDrawnUp(known)
    report = new(agency, period=period, by=by, at=at)
    try:
        moves.make(report, "draw_up", by=by, at=at, **said(report))
    except IntegrityError:  # by another clerk in this very moment
        if known := reports.known(agency, period=period):
            raise AlreadyDrawnUp(known) from None
        raise
    return report


def remark(report: PeriodReport, *, words: str, by: Actor, at: datetime) -> None:
    """Say what the figures do not: what was done well, what hinders, what is proposed."""
    report.remarks = words
    moves.make(report, "remark", by=by, at=at, private={"note": words})


@transaction.atomic
def submit(report: PeriodReport, *, by: Actor, at: datetime) -> None:
    """Send a report: its figures are counted for the last time and stand as they are.

    :raises NotAllowed: if the period is not over, or the actor does not lead the agency
    """
    if not is_over(reports.period(report).ends_on, on=localdate(at)):
        raise NotAllowed("the period is not over")
    counted = reports.counted(report, actor=by, at=at)
    report.figures, report.first, report.sent_at = reports.frozen(counted), reports.first(counted, most=ROOM), at
    moves.make(report, "submit", by=by, at=at, **(said(report) | counted.total))


def new(agency: Agency, *, period: Period, by: Actor, at: datetime) -> PeriodReport:
    """Return a report that is not entered yet."""
    matter = Matter(house="directives", kind="report", agency=agency, author=by.person, opened_at=at)
    return PeriodReport(matter=matter, about=agency, period=period.key, begins_on=period.begins_on)


def said(report: PeriodReport) -> dict[str, Any]:
    """Return what the journal says of a report."""
    return {"period": report.period, "begins_on": report.begins_on.isoformat()}
