"""The log for everybody: its signed head, keys and proofs as text, receipts for who may hold them, and a page to check them."""

from base64 import b64encode
from collections.abc import Sequence

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.timezone import localdate

from danvan.base.journal import epochs, nodes, queries, receipts, verdicts
from danvan.base.journal.forms import CheckForm
from danvan.base.journal.models import Entry, Epoch, Leaf, Sequencer
from danvan.base.matters import queries as matters
from danvan.base.people.visits import Visit
from danvan.engines import ledger
from danvan.engines.papers import qr


def book(visit: Visit) -> HttpResponse:
    """Show how the log stands and how anybody can hold the office to it."""
    shows = {"point": queries.newest(), "epochs": Epoch.objects.order_by("-number"), "keys": _keys()}
    return render(visit, "journal/book.html", shows)


def checkpoint(visit: Visit) -> HttpResponse:
    """Answer with the newest signed head (C2SP tlog-checkpoint)."""
    if (point := queries.newest()) is None:
        raise Http404
    return _plain(point.signed)


def verifiers(visit: Visit) -> HttpResponse:
    """Answer with the public keys of all epochs, a line each, the newest last."""
    return _plain("".join(f"{line}\n" for line in _keys()))


def consistency(visit: Visit, old: int, size: int) -> HttpResponse:
    """Answer with the hashes which prove that the log of an old size is the beginning of a later one."""
    if not old <= size <= _size():
        raise Http404
    return _hashes(nodes.tree().consistency(old, size=size))


def leaf(visit: Visit, index: int) -> HttpResponse:
    """Answer with the hash of one entry; from it nothing can be told about the entry."""
    if index >= _size():
        raise Http404
    return _hashes([nodes.Nodes().read([(0, index)])[0, index]])


def item(visit: Visit, number: int, hashed: str) -> HttpResponse:
    """Show whether an entry still is what a printed code says of it: where the square code of a receipt leads."""
    entry = get_object_or_404(Entry.objects.select_related("agency"), pk=number)
    place = Leaf.objects.filter(entry=entry).first()
    same = queries.hashed(entry).hex() == hashed.lower()
    return render(visit, "journal/item.html", {"same": same, "place": place, "point": queries.newest()})


def check(visit: Visit) -> HttpResponse:
    """Say in plain words whether a receipt is true, whoever holds it."""
    form = CheckForm(visit.POST or None, visit.FILES or None)
    found = verdicts.of(form.receipt, words=form.words) if visit.method == "POST" and form.is_valid() else None
    return render(visit, "journal/check.html", {"form": form, "verdict": found})


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
    return queries.first(matter)


def _keys() -> list[str]:
    return [ledger.verifier(name, key=key) for name, key in epochs.verifiers().items()]


def _size() -> int:
    return Sequencer.objects.values_list("size", flat=True).first() or 0


def _hashes(found: Sequence[bytes]) -> HttpResponse:
    return _plain("".join(f"{b64encode(one).decode()}\n" for one in found))


def _plain(text: str) -> HttpResponse:
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


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
