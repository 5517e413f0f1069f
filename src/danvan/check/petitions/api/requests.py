"""The reports that can be read, and the door through which programs of others pass reports on."""

from typing import Any

from django.http import HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from danvan.base.people.visits import Visit
from danvan.check.petitions.api import asking, filters, posting, rendering, shapes
from danvan.check.petitions.api.errors import UNKNOWN, Refused, told
from danvan.check.petitions.models import Published
from danvan.check.petitions.queries import open311 as queries

MOST_BY_CODE = 200  # codes that one request may name
Row = dict[str, Any]


@csrf_exempt  # a program bears no session: it is known by its key
@told
def requests(visit: Visit, form: str) -> HttpResponse:
    """List public reports, or take one in."""
    if visit.method == "POST":
        return rendering.answer("service_requests", [posting.take_in(visit)], form=form)
    commune = asking.jurisdiction(visit)
    if codes := asking.several(visit, name="service_request_id"):
        return rendering.answer("service_requests", _named(visit, codes=codes[:MOST_BY_CODE]), form=form)
    span = filters.span(visit)
    found = queries.listed(
        since=span.since, until=span.until, on=localdate(visit.at), subjects=filters.subjects(visit), closed=filters.closed(visit),
        commune=commune if asking.said(visit, name="jurisdiction_id") else None,
    )
    return rendering.answer("service_requests", _shown(list(found[filters.page(visit)]), visit=visit), form=form)


@told
def request(visit: Visit, number: str, form: str) -> HttpResponse:
    """Show one report: a public one to everybody, any to the client that passed it on."""
    asking.jurisdiction(visit)
    if not (found := _named(visit, codes=[number])):
        raise Refused(UNKNOWN, _("Không có phản ánh công khai nào mang mã này. Mã của phản ánh chưa công khai chỉ xem được bằng api_key của ứng dụng đã gửi."))
    return rendering.answer("service_requests", found, form=form)


@told
def token(visit: Visit, number: str, form: str) -> HttpResponse:
    """Tell the number of the report behind a token: every report gets its number at once, so each is its own token."""
    if not (public := _is_known(visit, code=number)):
        raise Refused(UNKNOWN, _("Không có token này: mỗi phản ánh nhận mã ngay khi gửi."))
    return rendering.answer("service_requests", [{"service_request_id": public, "token": number}], form=form)


def _is_known(visit: Visit, *, code: str) -> str:
    return next((one["service_request_id"] for one in _named(visit, codes=[code])), "")


def _named(visit: Visit, *, codes: list[str]) -> list[Row]:
    """Return the reports of some codes: what is public of them, else how they stand, for the client that passed them on."""
    public = queries.named(codes, on=localdate(visit.at))
    left = set(codes) - {one.code for one in public}
    client = asking.known_client(visit) if left else None
    passed = queries.passed_on(client, codes=left) if client else []
    until = queries.expected([one.pk for one, _course in passed])
    return _shown(public, visit=visit) + [shapes.standing(one, course=course, expected=until.get(one.pk)) for one, course in passed]


def _shown(found: list[Published], *, visit: Visit) -> list[Row]:
    until = queries.expected([one.pk for one in found])
    extended = asking.said(visit, name="extensions") == "true"
    return [shapes.shown(one, expected=until.get(one.pk), visit=visit, extended=extended) for one in found]
