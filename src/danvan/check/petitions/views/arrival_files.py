"""Files that came with what waits: shown to the reception, and turned where a page was scanned the wrong way round."""

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect

from danvan.base.files.actions import BadFile
from danvan.base.files.turns import BY
from danvan.base.files.views import show
from danvan.base.moves.table import NotAllowed
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import arrivals as actions
from danvan.check.petitions.models import ArrivalFile
from danvan.check.petitions.queries import aside, enclosed
from danvan.check.petitions.views.arrivals import find


def file(visit: Visit, number: int, key: int) -> HttpResponseBase:
    """Show a picture, drawn anew, or hand out another file."""
    return show(_held(visit, number=number, key=key).file)


def turn(visit: Visit, number: int, key: int) -> HttpResponseBase:
    """Turn a page by a press."""
    degrees = visit.POST.get("xoay", "")
    if degrees not in map(str, BY):
        raise Http404
    try:
        actions.turn(_held(visit, number=number, key=key), degrees=int(degrees), by=visit.actor, at=visit.at)
    except BadFile as bad:
        messages.error(visit, str(bad))
    except NotAllowed as gone:  # somebody else has just taken it in
        raise Http404 from gone
    return redirect("petitions:arrival", number)


def enclosure(visit: Visit, code: str, number: int) -> HttpResponseBase:
    """Show a file that came along with a matter of any lane to its author and those who deal with it."""
    matter = aside.visible(visit.actor, at=visit.at, code=code)
    held = enclosed.enclosed(matter) if matter and enclosed.may_open(matter, actor=visit.actor, at=visit.at) else []
    if not 0 < number <= len(held):
        raise Http404
    return show(held[number - 1].file)


def _held(visit: Visit, *, number: int, key: int) -> ArrivalFile:
    return get_object_or_404(ArrivalFile.objects.select_related("file", "arrival"), arrival=find(visit, number), pk=key)
