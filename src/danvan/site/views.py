from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache

from django import forms
from django.contrib.auth import logout
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import SafeString
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from danvan.base.duties import queries as duties
from danvan.base.duties.models import Duty
from danvan.base.face import capped, keyset
from danvan.base.face.templatetags.face import SOON
from danvan.base.jobs import queries as jobs
from danvan.base.journal import openness, sequencer
from danvan.base.journal import queries as journal
from danvan.base.journal.models import Checkpoint, Entry, Leaf
from danvan.base.matters import bearing, codes, wall
from danvan.base.matters import queries as matters
from danvan.base.office.queries import purges
from danvan.base.people.visits import Visit
from danvan.site import addresses, entries, panels, room
from danvan.site.motto import MOTTO
from danvan.site.secret_code import SecretCode

LONGEST_LIST, LATE_ON_A_PAGE = 200, 100
YEAR = timedelta(days=365)


class FollowForm(forms.Form):
    code = SecretCode()


@cache
def _asked_for_a_code(_language: str | None) -> SafeString:
    """Draw the input for a code, empty: the same on everybody's first page, so once in each language."""
    return FollowForm().render()


def home(visit: Visit) -> HttpResponse:
    """Show the place by its motto."""
    find = addresses.known()
    motto = [(part, [(words, find(name)) for words, name in part.links]) for part in MOTTO]
    shows = {"motto": motto, "form": _asked_for_a_code(get_language()), "late": capped.capped(duties.overdue(on=localdate(visit.at)))}
    return render(visit, "site/home.html", shows | panels.home(at=visit.at))


def follow(visit: Visit) -> HttpResponseBase:
    """Lead whoever bears a secret code to their matter."""
    form = FollowForm(visit.POST or None)
    if visit.method == "POST" and form.is_valid():
        secret = form.cleaned_data["code"]
        if where := _borne(visit, secret=secret):
            response = redirect(where)
            bearing.bear(response, secret=secret, also=bearing.borne(visit))
            return response
        form.add_error("code", _("Không có hồ sơ nào mang mã này. Hãy đối chiếu lại với giấy hẹn hoặc hỏi bộ phận tiếp nhận."))
    return render(visit, "site/follow.html", {"form": form, "form_key": visit.POST.get("form_key", "")})


def overdue(visit: Visit) -> HttpResponse:
    """Show everybody what is late, and with whom."""
    late = duties.overdue(on=localdate(visit.at))
    shown = keyset.cut(late, by=duties.LONGEST_OVERDUE, size=LATE_ON_A_PAGE, place=visit.GET.get("tu", ""))
    rows = [(duty, duties.title(duty.rule)) for duty in shown.rows]
    removed = purges.counted(since=visit.at - YEAR)
    return render(visit, "site/overdue.html", {"rows": rows, "slice": shown, "query": "", "count": capped.capped(late), "removed": removed})


def desk(visit: Visit) -> HttpResponse:
    """Show what the agencies of an officer must do, soonest first."""
    mine = duties.on_desk(visit.actor, on=localdate(visit.at), most=LONGEST_LIST)
    titles = panels.titles([duty.matter for duty in mine])
    links = panels.links(duty.matter for duty in mine)
    rows = [(duty, titles.get(duty.matter_id, duty.matter.code), link) for duty, link in zip(mine, links, strict=True)]
    leads = "leader" in visit.kinds
    late, soon = _pressing(mine, at=visit.at)
    shows: dict[str, object] = {}
    if leads:
        shows |= {"recurring": panels.recurring(visit), "to_approve": panels.to_approve(visit)}
        shows |= {"to_settle": panels.to_settle(visit), "to_decide": panels.to_decide(visit)}
    shows |= panels.documents(visit) if leads or "reception" in visit.kinds else {}
    shows |= {"rows": rows, "late": late, "soon": soon, "days": SOON, "leads": leads, "first": panels.first(visit), "requested": panels.requested(visit)}
    shows |= {"to_open": panels.to_open(visit), "to_sort": panels.to_sort(visit), "counts": panels.counts(visit)}
    return render(visit, "site/desk.html", shows)


def entry(visit: Visit, number: int) -> HttpResponse:
    """Show one entry of the journal and where it stands in the tree; details to whoever may see its matter.

    Of what is not everybody's to count (`openness`), everybody else is shown its hash and the place in the tree alone: no day, no
    agency, and not the commitment either, with which a guess at the rest could be tried.
    """
    found = get_object_or_404(Entry.objects.select_related("agency"), pk=number)
    leaf = Leaf.objects.filter(entry=found).first()
    point = Checkpoint.objects.filter(size__gt=leaf.index).order_by("size").first() if leaf else None
    seen = matters.visible_to(visit.actor, on=localdate(visit.at)).filter(pk=found.matter_id).exists()
    may_read = seen and (found.word not in openness.NEVER or "staff" in visit.kinds)
    shut = not may_read and bool(openness.untold([found]))
    told = {"hashed": journal.hashed(found).hex()} if shut else {"said": entries.said(found), "known": entries.known(found)}
    return render(visit, "site/entry.html", {"entry": found, "leaf": leaf, "point": point, "seen": seen, "shut": shut, **told})


def leave(visit: Visit) -> HttpResponseBase:
    """Log out, and forget on this machine whose codes were typed."""
    logout(visit)
    return forget(visit)


def forget(visit: Visit) -> HttpResponseBase:
    """Forget on this machine the codes that were typed or received on it."""
    response = redirect("site:home")
    response.delete_cookie(bearing.COOKIE)
    return response


def health(visit: Visit) -> JsonResponse:
    """Say how the queue and the tree stand, for whoever watches over them."""
    queue = jobs.queue()
    late = sequencer.late(at=visit.at)
    has_room = not room.troubles()
    well = has_room and not (queue.dead or late)
    shows = {
        "database": connection.vendor, "jobs_waiting": queue.waiting, "jobs_dead": queue.dead,
        "oldest_job": queue.oldest.isoformat() if queue.oldest else None, "entries_unsequenced_60s": late, "disk_has_room": has_room,
    }
    return JsonResponse(shows, status=200 if well else 500)


def _pressing(owed: Iterable[Duty], *, at: datetime) -> tuple[int, int]:
    """Return how many of some duties are late, and how many others are due in a few days."""
    running = [(duty.due_on, duty.is_late(at=at)) for duty in owed if duty.due_on and not duty.suspended_on]
    near = localdate(at) + timedelta(days=SOON)
    return sum(late for _, late in running), sum(not late and day <= near for day, late in running)


def _borne(visit: HttpRequest, *, secret: str) -> str | None:
    """Return the address of the matter that a secret code opens."""
    bearer = codes.bearer(secret)
    wall.bear([bearer])
    found = matters.borne(bearer)
    return panels.link(found) if found else panels.kept(bearer)
