"""Open data of petitions at addresses that stay: a page that explains the fields, files by month, figures, a feed."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from hashlib import sha256

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.timezone import localdate

from danvan.base.people.visits import Visit
from danvan.check.petitions import states
from danvan.check.petitions.queries import corrections, figures, open_rows, public, shown
from danvan.check.petitions.reports import feed, open_data

FORMS = {"csv": (open_data.as_csv, open_data.CSV), "json": (open_data.as_json, open_data.JSON)}
CODE = "MA-HO-SO"  # in an address that is made once for all rows
Row = open_data.Row


def public_data(visit: Visit) -> HttpResponse:
    """Say which files there are, what each field means, where it comes from and what may be done with it."""
    on = localdate(visit.at)
    first, last = open_rows.first(), shown.until(on=on)
    shows = {
        "months": _months(first, until=last) if first else [], "courses": open_data.COURSES, "figures": open_data.FIGURES,
        "refusals": states.REASONS.items(), "delay": shown.delay(on=on), "at": figures.reckoned_at(),
    }
    return render(visit, "petitions/public_data.html", shows)


def public_month(visit: Visit, month: str, form: str) -> HttpResponseBase:
    """Hand out the courses of what came in a month."""
    on = localdate(visit.at)
    begin = date.fromisoformat(f"{month}-01")
    found = open_rows.month(begin, on=on)
    page = _page(visit, CODE)
    rows = (open_data.course(one, page=page.replace(CODE, one["code"])) for one in open_rows.rows(found, on=on))
    mark = f"{open_rows.mark(found, on=on)} {form} {visit.get_host()}"
    return _kept(visit, mark=mark, make=lambda: _file(rows, columns=open_data.COURSES, form=form, name=f"phan-anh-{month}.{form}"))


def public_figures(visit: Visit, form: str) -> HttpResponseBase:
    """Hand out how long people wait, by agency and field, as reckoned last."""
    made = [
        open_data.figures(one.agency.code if one.agency else "", subject=one.subject.code if one.subject else "", facts=one.facts)
        for one in figures.every()
    ]
    mark = f"{figures.reckoned_at()} {form}"
    return _kept(visit, mark=mark, make=lambda: _file(made, columns=open_data.FIGURES, form=form, name=f"thoi-gian-cho.{form}"))


def public_feed(visit: Visit) -> HttpResponseBase:
    """Tell feed readers which answers were made public last (Atom, RFC 4287)."""
    found = public.answered(on=localdate(visit.at))
    home = visit.build_absolute_uri(reverse("petitions:public_list"))
    own = visit.build_absolute_uri(visit.path)
    made = feed.atom(found, corrected=corrections.latest(found), page=lambda code: _page(visit, code), home=home, own=own)
    return _kept(visit, mark=made, make=lambda: HttpResponse(made, content_type=feed.MEDIA))


def _kept(visit: Visit, *, mark: str, make: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """Answer that nothing has changed to whoever has it already, else with what `make` returns."""
    etag = f'"{sha256(mark.encode()).hexdigest()[:32]}"'
    if (known := get_conditional_response(visit, etag=etag)) is not None:
        return known
    response = make()
    response.headers["ETag"] = etag
    return response


def _file(rows: Iterable[Row], *, columns: Iterable[open_data.Column], form: str, name: str) -> StreamingHttpResponse:
    write, media = FORMS[form]
    response = StreamingHttpResponse(write(rows, columns=columns), content_type=media)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _page(visit: Visit, code: str) -> str:
    return visit.build_absolute_uri(reverse("petitions:public_page", args=[code]))


def _months(first: date, *, until: date) -> list[str]:
    """Return the months from one day to another, the newest first: "2026-08"."""

    def each() -> Iterator[str]:
        for at in range(until.year * 12 + until.month - 1, first.year * 12 + first.month - 2, -1):
            yield f"{at // 12}-{at % 12 + 1:02}"

    return list(each())
