"""What whoever wrote a matter may hold of it: the receipt, the promise of one, their words, and the square code."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import localdate

from danvan.base.journal import queries, receipts
from danvan.base.journal.models import Entry
from danvan.base.matters import queries as matters
from danvan.base.people.visits import Visit
from danvan.engines.papers import qr


def receipt(visit: Visit, code: str) -> HttpResponse:
    """Hand out the receipt of a matter, as a file."""
    found = receipts.receipt(_entry(visit, code))
    if found is None:
        raise Http404
    return _file(found.text(), name=f"{code}.tlog-proof")


def promise(visit: Visit, code: str) -> HttpResponse:
    """Hand out the signed promise that the matter's entry will have its place, as a file."""
    return _file(receipts.promise(_entry(visit, code)), name=f"{code}-loi-hua.txt")


def words(visit: Visit, code: str) -> HttpResponse:
    """Hand out the words that were sent, as they were sealed."""
    return _file(receipts.written(_entry(visit, code), part="text"), name=f"{code}-loi-gui.txt")


def code(visit: Visit, code: str) -> HttpResponse:
    """Answer with the square code of a receipt: an address at which anybody sees whether the entry was changed."""
    entry = _entry(visit, code)
    where = reverse("journal:item", args=[entry.pk, queries.hashed(entry).hex()])
    drawn = qr.svg(f"{settings.ADDRESS.rstrip('/')}{where}")
    return _private(HttpResponse(drawn, content_type="image/svg+xml"))


def _entry(visit: Visit, code: str) -> Entry:
    matter = get_object_or_404(matters.visible_to(visit.actor, on=localdate(visit.at)), code=code)
    if not receipts.may_hold(matter, actor=visit.actor, at=visit.at):
        raise Http404
    return queries.receipted(matter)


def _file(text: str, *, name: str) -> HttpResponse:
    if not text:
        raise Http404
    response = HttpResponse(text, content_type="application/octet-stream")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return _private(response)


def _private(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
