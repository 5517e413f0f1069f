"""Reports for a period, their figures as they are now and as they were sent."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies import kinds
from danvan.base.agencies import queries as tree
from danvan.base.agencies.models import Agency
from danvan.base.calendar import reporting
from danvan.base.calendar.reporting import Period
from danvan.base.matters.queries import in_sight
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.models import Directive, PeriodReport
from danvan.do.directives.queries import figures
from danvan.do.directives.queries.figures import Counts, Figures, Line

NEWEST = ("-begins_on", "-pk")


def visible(actor: Actor, *, at: datetime) -> QuerySet[PeriodReport]:
    """Return the reports that an actor may see, those of the latest periods first."""
    found = PeriodReport.objects.filter(in_sight(actor, on=localdate(at)))
    return found.select_related("matter__agency__above", "about__above").order_by(*NEWEST)


def known(agency: Agency, *, period: Period) -> PeriodReport | None:
    """Return the report of an agency for a period, whoever may see it; None if there is none."""
    return PeriodReport.objects.filter(about=agency, period=period.key, begins_on=period.begins_on).first()


def served(actor: Actor, *, at: datetime) -> QuerySet[Agency]:
    """Return the agencies whose tasks an actor may count: those served and those below them."""
    on = localdate(at)
    mine = tree.with_below(relations.agencies(actor, on=on))
    return Agency.objects.standing(on=on).filter(pk__in=mine).exclude(kind__in=kinds.ASKABLE)


def period(report: PeriodReport) -> Period:
    """Return the period that a report is for."""
    return reporting.period(report.period, on=report.begins_on)


def counted(report: PeriodReport, *, actor: Actor, at: datetime) -> Figures:
    """Return the figures of a report as they are now."""
    within = figures.cut(period(report), at=at)
    return figures.figures(figures.clocks(report.about, actor=actor, at=at, within=within), within=within)


def frozen(found: Figures) -> dict[str, Any]:
    """Return figures as they are stored: counts under codes."""
    return {
        "total": found.total, "agencies": [[line.code, line.counts] for line in found.agencies],
        "documents": [[line.code, line.counts] for line in found.documents],
    }  # fmt: skip


def sent(report: PeriodReport) -> Figures:
    """Return the figures of a report as they were sent; what they are about keeps the name it has now."""
    said = report.figures
    agencies = dict(Agency.objects.filter(code__in=_codes(said["agencies"])).values_list("code", "name"))
    documents = Directive.objects.filter(matter__code__in=_codes(said["documents"])).only("type", "number", "matter__code")
    return Figures(
        total=said["total"], agencies=_lines(said["agencies"], names=agencies),
        documents=_lines(said["documents"], names={one.matter.code: str(one) for one in documents}),
    )  # fmt: skip


def changed(before: Counts, *, now: Counts) -> list[tuple[str, int, int]]:
    """Return which figures of a report are others now: which, as it was sent, and as it is."""
    both = [(figure, before.get(figure, 0), now[figure]) for figure in ("total", *states.FIGURES)]
    return [one for one in both if one[1] != one[2]]


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a report."""
    found = PeriodReport.objects.filter(pk__in=pks).select_related("about")
    return {one.pk: f"Báo cáo nhiệm vụ {period(one).name}, {one.about.name}" for one in found}


def _codes(rows: Iterable[tuple[str, Counts]]) -> list[str]:
    return [code for code, _counts in rows]


def _lines(rows: Iterable[tuple[str, Counts]], *, names: dict[str, str]) -> list[Line]:
    return [Line(code=code, name=names.get(code, code), counts=counts) for code, counts in rows]
