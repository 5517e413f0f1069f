"""What heads look at: late first, by agency, in time; and a letter that reminds."""

from typing import Any

from django.db.models import F
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.agencies import queries as tree
from danvan.base.agencies.models import Agency
from danvan.base.face.charts import Bar
from danvan.base.files.views import hand_out
from danvan.base.people import relations
from danvan.base.people.visits import Visit
from danvan.do.directives import queries, states
from danvan.do.directives.queries import figures, heads, rows, tallies, trends
from danvan.do.directives.reports import letters
from danvan.engines.papers import word

MOST = 50  # late tasks on the first page
BARS = 20  # agencies in the picture and in its table
LONGEST = 200  # tasks of an agency


def dashboard(visit: Visit) -> HttpResponse:
    """Show a head what is late, with whom, and how it goes."""
    on = localdate(visit.at)
    own = heads.led_by(visit.actor, on=on)
    owners = figures.owners(own)
    late = heads.late(heads.running(visit.actor, at=visit.at).filter(owner__in=owners), on=on)
    loads = tallies.loads(owners, actor=visit.actor, at=visit.at)
    shows = {
        "late": rows.rows(late[:MOST]), "count": sum(one.late for one in loads), "loads": loads[:BARS], "agencies": len(loads),
        "bars": [Bar(label=one.name, value=one.late, said=str(one.late)) for one in loads[:BARS] if one.late],
        **_trend(tallies.weeks(owners, actor=visit.actor, at=visit.at)),
        "late_with": _("Nhiệm vụ quá hạn theo cơ quan"), "columns": (_("Cơ quan"), _("Nhiệm vụ quá hạn")),
        "led": {role.agency.code for role in relations.held(visit.actor, on=on) if role.agency_id in own},
    }  # fmt: skip
    return render(visit, "directives/dashboard.html", shows)


def letter(visit: Visit, code: str) -> HttpResponse:
    """Hand out, as Word, the letter that reminds an agency of what is late with it."""
    on = localdate(visit.at)
    own = heads.led_by(visit.actor, on=on)
    of = get_object_or_404(Agency.objects.filter(pk__in=tree.with_below(own)), code=code)
    sender = next((one for one in of.chain() if one.pk in own and one != of), None)
    late = heads.late(heads.running(visit.actor, at=visit.at).filter(owner=of), on=on)
    if sender is None or not (listed := rows.rows(late)):
        raise Http404
    made = word.word(letters.reminder(sender, of=of, rows=listed, on=on))
    return hand_out(made, media=word.MEDIA, name=f"don-doc-{of.code}.docx")


def agency(visit: Visit, code: str) -> HttpResponse:
    """Show the tasks of an agency, so far as the visitor may see them; and to those above or in it, who acted in person."""
    found = get_object_or_404(Agency, code=code)
    on = localdate(visit.at)
    tasks = queries.visible_tasks(visit.actor, at=visit.at).filter(matter__agency=found)
    first = tasks.order_by(F("finished_at").asc(nulls_first=True), F("due_on").asc(nulls_last=True), "pk")
    lines = queries.lines(first[:LONGEST])
    lines.sort(key=lambda line: (not line.is_late(on=on), not line.is_open, line.due_on is None, line.due_on or on))
    load = next(iter(trends.by_agency(heads.running(visit.actor, at=visit.at).filter(owner=found), on=on)), None)
    serves = {one.pk for one in found.chain()} & set(relations.agencies(visit.actor, on=on))
    deeds = trends.deeds(found, tasks=tasks, at=visit.at) if serves else []
    shows = {
        "agency": found, "lines": lines, "late": load.late if load else 0, "is_open": load.still_open if load else 0,
        "serves": bool(serves), "deeds": [(one, [(states.SAYS.get(past, past), n) for past, n in one.counts.items()]) for one in deeds],
    }  # fmt: skip
    return render(visit, "directives/agency.html", shows)


def _trend(weeks: list[trends.Week]) -> dict[str, Any]:
    named = [(f"{week.begins_on:%d/%m}", week) for week in weeks]
    return {
        "late_weeks": [Bar(label=day, value=week.late, said=str(week.late)) for day, week in named],
        "done_weeks": [Bar(label=day, value=week.done, said=str(week.done)) for day, week in named],
        "of_weeks": (_("Tuần từ ngày"), _("Nhiệm vụ")),
    }
