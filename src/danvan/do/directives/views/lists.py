"""The register of documents: as a page that can be narrowed, and as Excel."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render

from danvan.base.face import keyset
from danvan.base.files.views import hand_out
from danvan.base.people.visits import Visit
from danvan.do.directives import queries
from danvan.do.directives.forms import ListForm
from danvan.do.directives.reports import registers
from danvan.engines.papers import excel

ON_A_PAGE = 20


def listing(visit: Visit) -> HttpResponse:
    """List the documents that the visitor may see and asks for, newest first."""
    form = ListForm(visit.GET, visit=visit)
    seen = queries.narrowed(form.wanted(), actor=visit.actor, at=visit.at)
    shown = keyset.cut(seen, by=queries.NEWEST, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    overviews = queries.overviews(shown.rows, actor=visit.actor, at=visit.at)
    shows = {"slice": shown, "overviews": overviews, "form": form, "query": _query(visit), "asked": any(form.data.values())}
    return render(visit, "directives/list.html", shows)


def register(visit: Visit) -> HttpResponse:
    """Hand out the same list as Excel."""
    wanted = ListForm(visit.GET, visit=visit).wanted()
    rows = list(queries.narrowed(wanted, actor=visit.actor, at=visit.at)[: registers.MOST + 1])
    listed = queries.overviews(rows[: registers.MOST], actor=visit.actor, at=visit.at)
    table = registers.register(listed, more=len(rows) > len(listed))
    made = excel.excel([table], title=registers.TITLE, agency=settings.PLACE_NAME, at=visit.at)
    return hand_out(made, media=excel.MEDIA, name="so-van-ban.xlsx")


def _query(visit: Visit) -> str:
    """Return what was asked for, without the place in the list."""
    said = visit.GET.copy()
    said.pop("tu", None)
    return said.urlencode()
