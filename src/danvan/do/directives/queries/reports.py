"""Reports for a period, their figures as they are now and as they were sent."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

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
from danvan.do.directives.queries import periods, tallies
from danvan.do.directives.queries.summing import Counts, Figures, Line

NEWEST = ("-begins_on", "-pk")
Row = tuple[str, Counts]  # a code, and what is counted of it


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


def counted(report: PeriodReport, *, actor: Actor, at: datetime, most: int | None = None) -> Figures:
    """Return the figures of a report as they are now; `most` as in `summing.told`."""
    return tallies.figures(report.about, period=period(report), actor=actor, at=at, most=most)


def frozen(found: Figures) -> dict[str, Any]:
    """Return figures as they are stored: counts under codes."""
    return {
        "total": found.total, "agencies": [[line.code, line.counts] for line in found.agencies],
        "documents": [[line.code, line.counts] for line in found.documents],
    }  # fmt: skip


def first(found: Figures, *, most: int) -> dict[str, Any]:
    """Return of figures what a page shows, as it is stored: `most` of each kind, and how many there are."""
    said = frozen(found)
    cut = {name: _most(said[name], most) for name in ("agencies", "documents")}
    return said | cut | {"of_agencies": found.of_agencies, "of_documents": found.of_documents}


def sent(report: PeriodReport) -> Figures:
    """Return the figures of a report as they were sent; what they are about keeps the name it has now."""
    return _told(report.figures | {f"of_{name}": len(report.figures[name]) for name in ("agencies", "documents")})


def shown(report: PeriodReport) -> Figures:
    """Return of these what the page shows; a report that was sent before this was kept shows all."""
    return _told(report.first) if report.first else sent(report)


def changed(before: Counts, *, now: Counts) -> list[tuple[str, int, int]]:
    """Return which figures of a report are others now: which, as it was sent, and as it is."""
    both = [(figure, before.get(figure, 0), now[figure]) for figure in ("total", *states.FIGURES)]
    return [one for one in both if one[1] != one[2]]


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is a report."""
    found = PeriodReport.objects.filter(pk__in=pks).select_related("about")
    return {one.pk: _("Báo cáo nhiệm vụ %(name)s") % {"name": f"{periods.called(period(one))}, {one.about.name}"} for one in found}


def _told(said: dict[str, Any]) -> Figures:
    agencies = dict(Agency.objects.filter(code__in=_codes(said["agencies"])).values_list("code", "name"))
    documents = Directive.objects.filter(matter__code__in=_codes(said["documents"])).only("type", "number", "matter__code")
    return Figures(
        total=said["total"], of_agencies=said["of_agencies"], of_documents=said["of_documents"],
        agencies=_lines(said["agencies"], names=agencies),
        documents=_lines(said["documents"], names={one.matter.code: str(one) for one in documents}),
    )  # fmt: skip


def _most(rows: list[Row], most: int) -> list[Row]:
    """Return the rows with most that is late, in their order."""
    last = sorted((-counts["late"], -counts["total"], place) for place, (_code, counts) in enumerate(rows))[:most]
    return [rows[place] for *_, place in sorted(last, key=lambda one: one[-1])]


def _codes(rows: Iterable[Row]) -> list[str]:
    return [code for code, _counts in rows]


def _lines(rows: Iterable[Row], *, names: dict[str, str]) -> list[Line]:
    return [Line(code=code, name=names.get(code, code), counts=counts) for code, counts in rows]
